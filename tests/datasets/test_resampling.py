import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.datasets.resampling import Places, read_at, thickened


def noise_images(n=3, h=7, w=5, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (n, h, w), dtype=np.uint8)


def places_of(rows, columns):
    """Any places at all: one pattern for each pixel."""
    n, h, w = rows.shape
    patterns = np.concatenate([np.ones((1, h * w)), np.eye(h * w)]).astype(np.float32)
    none = np.zeros((n, 1), np.float32)
    return Places(
        np.concatenate([none, rows.reshape(n, -1)], axis=1).astype(np.float32),
        np.concatenate([none, columns.reshape(n, -1)], axis=1).astype(np.float32),
        patterns,
    )


def by_the_book(images, rows, columns):
    """Bilinear interpolation pixel by pixel, with background 0 all around."""
    n, h, w = images.shape
    wide = np.zeros((n, h + 4, w + 4))
    wide[:, 2:-2, 2:-2] = images
    result = np.zeros(images.shape)
    for b, r, c in np.ndindex(images.shape):
        y = min(max(float(rows[b, r, c]), -1.5), h + 0.5)
        x = min(max(float(columns[b, r, c]), -1.5), w + 0.5)
        top, left = int(np.floor(y)), int(np.floor(x))
        for row, share_y in ((top, top + 1 - y), (top + 1, y - top)):
            for column, share_x in ((left, left + 1 - x), (left + 1, x - left)):
                result[b, r, c] += share_y * share_x * wide[b, row + 2, column + 2]
    return result


@given(st.integers(1, 4), st.integers(1, 6), st.integers(1, 6), st.integers(0, 99))
def test_any_place_is_interpolated_between_its_four_neighbours(n, h, w, seed):
    rng = np.random.default_rng(seed)
    images = noise_images(n, h, w, seed)
    rows = rng.uniform(-3, h + 2, images.shape).astype(np.float32)
    columns = rng.uniform(-3, w + 2, images.shape).astype(np.float32)
    read = read_at(images, places_of(rows, columns))
    assert read.dtype == np.float32
    np.testing.assert_allclose(read, by_the_book(images, rows, columns), atol=1e-3)


def test_whole_pixels_are_exact_up_to_the_last_row_and_column():
    images = noise_images()
    rows, columns = np.broadcast_arrays(*np.indices((7, 5))[:, None], images)[:2]
    np.testing.assert_array_equal(read_at(images, places_of(rows, columns)), images)


@pytest.mark.parametrize(
    ("row", "column"), [(-1, 2), (7, 2), (3, -1), (3, 5), (-99, -99), (1e6, 0)]
)
def test_what_lies_outside_is_background(row, column):
    images = np.full((3, 7, 5), 255, np.uint8)
    read = read_at(images, places_of(np.full(images.shape, row), np.full(images.shape, column)))
    assert not read.any()


def test_some_of_the_places_belong_to_some_of_the_images():
    images = noise_images()
    rng = np.random.default_rng(1)
    places = places_of(rng.uniform(0, 6, images.shape), rng.uniform(0, 4, images.shape))
    np.testing.assert_array_equal(read_at(images[1:], places[1:3]), read_at(images, places)[1:])


def bar(width, n=1):
    """A bright vertical bar in the middle of 9 × 9."""
    images = np.zeros((n, 9, 9), np.float32)
    images[:, 1:-1, 4 - width // 2 : 4 - width // 2 + width] = 200
    return images


def middle_row(image):
    return image[4].tolist()


def test_a_pixel_outwards_adds_a_pixel_on_each_side():
    (wider,) = thickened(bar(3), np.array([1.0]))
    assert middle_row(wider) == [0, 0, 200, 200, 200, 200, 200, 0, 0]
    assert wider[0].tolist() == [0, 0, 0, 200, 200, 200, 0, 0, 0]


def test_a_pixel_inwards_takes_a_pixel_on_each_side():
    (thinner,) = thickened(bar(3), np.array([-1.0]))
    assert middle_row(thinner) == [0, 0, 0, 0, 200, 0, 0, 0, 0]
    assert not thinner[1].any()


def test_half_a_pixel_is_half_as_bright():
    wider, thinner = thickened(bar(3, n=2), np.array([0.5, -0.5]))
    assert middle_row(wider) == [0, 0, 100, 200, 200, 200, 100, 0, 0]
    assert middle_row(thinner) == [0, 0, 0, 100, 200, 100, 0, 0, 0]


@pytest.mark.parametrize("width", [1, 2])
def test_strokes_too_thin_to_be_thinned_stay_as_they_are(width):
    np.testing.assert_array_equal(thickened(bar(width), np.array([-1.0])), bar(width))


def test_no_change_of_thickness_leaves_images_as_they_are():
    images = noise_images()
    np.testing.assert_array_equal(thickened(images, np.zeros(3)), images)


def test_ink_does_not_spread_into_the_next_line_or_the_next_image():
    images = np.zeros((2, 4, 4), np.uint8)
    images[0, 1, 3] = images[0, 3, 1] = 255
    wider = thickened(images, np.ones(2))
    assert not wider[1].any()
    assert wider[0, 2, 0] == 0
    assert sorted(zip(*np.nonzero(wider[0]), strict=True)) == [
        (0, 3),
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 3),
        (3, 0),
        (3, 1),
        (3, 2),
    ]


@given(st.integers(0, 99), st.floats(-1, 1))
def test_thickness_stays_within_the_range_and_goes_the_right_way(seed, change):
    images = noise_images(seed=seed)
    moved = thickened(images, np.full(3, change))
    assert moved.min() >= 0
    assert moved.max() <= 255
    assert (np.sign(change) * (moved - images) >= -1e-3).all()
