import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.datasets.pictures import from_picture
from mlpstudio.datasets.preprocessing import (
    BRIGHTEN,
    CENTRE_BY_MASS,
    CROP,
    DRAWING_STAGES,
    FIT,
    Prepared,
    framed,
    normalise,
)


def drawing(height=200, width=120, at=(30, 100), pen=22, canvas=280):
    """A hollow rectangle of the given outer size, drawn with a pen of the given width."""
    top, left = at
    ink = np.zeros((canvas, canvas), np.float32)
    ink[top : top + height, left : left + width] = 1
    ink[top + pen : top + height - pen, left + pen : left + width - pen] = 0
    return ink


def prepared(ink, *off) -> Prepared:
    result = normalise(ink, frozenset(off))
    assert result is not None
    return result


def enlarged(image, factor):
    """Enlarge an image by linear interpolation between the centres of its pixels."""
    n = len(image)
    at = np.clip((np.arange(n * factor) + 0.5) / factor - 0.5, 0, n - 1)
    weights = np.clip(1 - np.abs(at[:, None] - np.arange(n)), 0, None)
    return (weights @ (image / 255) @ weights.T).astype(np.float32)


def extent(image):
    ys, xs = np.nonzero(image)
    return np.ptp(ys) + 1, np.ptp(xs) + 1


def centre_of_mass(image):
    weights = image.astype(float)
    return [float(weights.sum(axis=1 - axis) @ np.arange(28) / weights.sum()) for axis in (0, 1)]


def test_an_empty_canvas_is_none():
    assert normalise(np.zeros((280, 280), np.float32)) is None
    assert normalise(np.full((280, 280), 0.01, np.float32)) is None


def test_a_tall_drawing_is_twenty_high_and_keeps_its_proportions():
    result = prepared(drawing(200, 120))
    assert result.image.dtype == np.uint8
    assert result.image.shape == (28, 28)
    assert extent(result.image) == (20, 12)
    assert result.box == (30, 100, 200, 120)
    assert result.crop.shape == (200, 120)
    assert result.fitted.shape == (20, 12)


def test_a_wide_drawing_is_twenty_wide():
    assert extent(prepared(drawing(60, 150, at=(30, 40))).image) == (8, 20)


def test_grey_is_the_exact_share_of_ink_in_the_pixel():
    # 200 pixels become 20: a pen of 15 covers one pixel and a half.
    fitted = prepared(drawing(200, 200, at=(40, 40), pen=15)).fitted
    np.testing.assert_allclose(fitted[10, :3], [1, 0.5, 0], atol=1e-6)
    np.testing.assert_allclose(fitted[:3, 10], [1, 0.5, 0], atol=1e-6)
    assert fitted[1, 1] == pytest.approx(0.75, abs=1e-6)


def test_a_tiny_drawing_is_enlarged_smoothly():
    dot = np.zeros((280, 280), np.float32)
    dot[100:104, 50:53] = 1
    result = prepared(dot)
    assert result.fitted.shape == (20, 16)
    assert result.image.max() == 255


def test_a_single_pixel_fills_the_box():
    pixel = np.zeros((28, 28), np.float32)
    pixel[0, 27] = 1
    assert prepared(pixel).fitted.shape == (20, 20)


def test_faint_and_thin_ink_reaches_full_brightness():
    ink = drawing(pen=4)
    np.testing.assert_array_equal(prepared(ink).image, prepared(ink * np.float32(0.3)).image)
    assert prepared(ink).image.max() == 255


@settings(max_examples=60)
@given(
    height=st.integers(30, 150),
    width=st.integers(30, 150),
    top=st.integers(0, 100),
    left=st.integers(0, 100),
    heavy=st.integers(0, 25),
)
def test_the_centre_of_mass_comes_to_pixel_fourteen(height, width, top, left, heavy):
    ink = drawing(height, width, (top, left), pen=4)
    ink[top : top + heavy, left : left + heavy] = 1
    y, x = centre_of_mass(prepared(ink).image)
    assert abs(y - 14) <= 0.51
    assert abs(x - 14) <= 0.51


def test_where_it_was_drawn_does_not_matter():
    here, there = (prepared(drawing(at=at)).image for at in ((0, 0), (80, 160)))
    np.testing.assert_array_equal(here, there)


def test_offset_and_shift_say_where_the_fitted_drawing_went():
    ink = drawing(200, 200, at=(40, 40), pen=10)
    ink[40:80] = ink[40:80].max(axis=0)  # heavier at the top: moved down
    ink[40:80, 40:240] = 1
    result = prepared(ink)
    down, right = result.shift
    assert down > 0
    assert right == 0
    assert result.offset == (4 + down, 4)
    inside = result.image[result.offset[0] :][:20, result.offset[1] :][:, :20]
    np.testing.assert_array_equal(inside, np.rint(result.fitted * 255))


def test_an_extreme_shape_stays_inside_the_field():
    ink = np.zeros((280, 280), np.float32)
    ink[:20, :280] = 1
    ink[20:280, 0:1] = 1
    assert prepared(ink).image.shape == (28, 28)


@pytest.mark.parametrize("as_picture", [False, True])
def test_an_enlarged_image_of_mnist_comes_back_nearly_the_same(mnist_folder, as_picture):
    images = load_mnist(mnist_folder).train.inputs[:50]
    differences = []
    for image in images:
        ink = enlarged(image, 10)
        back = prepared(from_picture(1 - ink) if as_picture else ink).image
        differences.append(np.abs(back.astype(float) - image).mean())
    assert np.mean(differences) < 10  # of 255; one pixel of shift costs about 25


# ---------------------------------------------------------------- stages left out


def test_without_the_crop_the_whole_field_is_fitted():
    result = prepared(drawing(140, 70, at=(0, 0), pen=14), CROP, CENTRE_BY_MASS)
    assert result.box == (0, 0, 280, 280)
    assert result.fitted.shape == (20, 20)
    assert extent(result.image) == (10, 5)  # half as high as the field, and so half of the box
    assert result.image[4:14, 4:9].any(axis=1).all()
    assert not result.image[14:].any()


def test_without_the_fit_the_drawing_keeps_the_size_it_has_in_its_field():
    result = prepared(drawing(100, 60, at=(180, 220), pen=10), FIT)
    assert result.scale == pytest.approx(0.1)
    assert extent(result.image) == (10, 6)
    y, x = centre_of_mass(result.image)
    assert (y, x) == pytest.approx((14, 14), abs=0.51)


def test_without_brightening_thin_lines_stay_faint():
    ink = drawing(200, 200, at=(40, 40), pen=3)
    assert prepared(ink).image.max() == 255
    # Three pixels of ten, and at the corners a little more.
    assert prepared(ink, BRIGHTEN).image.max() == pytest.approx(255 * (1 - 0.7**2), abs=1)


def test_without_centring_by_mass_the_box_is_in_the_middle():
    ink = np.zeros((280, 280), np.float32)
    ink[40:60, 40:240] = 1  # a T: heavy at the top
    ink[40:240, 130:150] = 1
    plain, by_mass = prepared(ink, CENTRE_BY_MASS), prepared(ink)
    assert plain.shift == (0, 0)
    assert plain.offset == (4, 4)
    assert by_mass.shift[0] > 2
    np.testing.assert_array_equal(plain.image[4:24], by_mass.image[by_mass.offset[0] :][:20])


def test_with_everything_left_out_the_field_is_only_made_smaller():
    ink = drawing(120, 80, at=(13, 57), pen=9)
    blocks = ink.reshape(28, 10, 28, 10).mean(axis=(1, 3))
    result = prepared(ink, *DRAWING_STAGES)
    np.testing.assert_allclose(result.image, blocks * 255, atol=0.51)


@pytest.mark.parametrize("shape", [(280, 280), (30, 400), (7, 5), (28, 28)])
@pytest.mark.parametrize("n_off", range(1 << len(DRAWING_STAGES)))
def test_whatever_is_left_out_there_is_an_image(shape, n_off):
    off = [name for bit, name in enumerate(DRAWING_STAGES) if n_off >> bit & 1]
    ink = np.random.default_rng(0).random(shape).astype(np.float32)
    result = prepared(ink, *off, "grey")
    assert result.image.shape == (28, 28)
    assert result.image.dtype == np.uint8
    assert result.image.any()
    assert result.off == {*off, "grey"}


# ---------------------------------------------------------------- where things come to lie


@pytest.mark.parametrize(
    "off", [(), (CROP,), (FIT,), (CENTRE_BY_MASS,), (CROP, FIT, CENTRE_BY_MASS)]
)
@pytest.mark.parametrize("canvas", [280, 14])
def test_the_placement_tells_where_ink_comes_to_lie(off, canvas):
    pixel = canvas // 14
    ink = np.zeros((canvas, canvas), np.float32)
    ink[3 * pixel : 12 * pixel, 2 * pixel : 4 * pixel] = 1
    ink[3 * pixel : 5 * pixel, 2 * pixel : 8 * pixel] = 1
    result = prepared(ink, *off, BRIGHTEN)
    weights = ink / ink.sum()
    at = np.arange(canvas) + 0.5
    expected = result.placement.in_image(
        float(weights.sum(axis=1) @ at), float(weights.sum(axis=0) @ at)
    )
    received = [c + 0.5 for c in centre_of_mass(result.image)]
    # Enlarging stops at the edge of the field, and so loses a little of what is beside it.
    np.testing.assert_allclose(received, expected, atol=0.02 if canvas == 280 else 0.15)


def test_the_placement_goes_there_and_back():
    placement = prepared(drawing()).placement
    assert placement.in_drawing(*placement.in_image(37.5, 120.0)) == pytest.approx((37.5, 120.0))
    assert placement.scale == 0.1


def test_other_values_are_carried_to_where_the_ink_went():
    ink = drawing(200, 120)
    result = prepared(ink, BRIGHTEN)
    np.testing.assert_array_equal(np.rint(result.carried(ink) * 255), result.image)
    upper = ink.copy()
    upper[130:] = 0
    rest = ink - upper
    np.testing.assert_allclose(
        result.carried(upper) + result.carried(rest), result.carried(ink), atol=1e-6
    )
    assert result.carried(np.ones_like(ink)).sum() == pytest.approx(20 * 12)


# ---------------------------------------------------------------- a picture in the field


def test_a_small_digit_in_a_corner_is_framed_as_large_as_people_draw():
    ink = drawing(100, 50, at=(400, 20), pen=12, canvas=500)
    field = framed(ink, 280)
    assert field is not None
    assert field.dtype == np.uint8
    ys, xs = np.nonzero(field > 127)
    assert (ys.min(), ys.max()) == (42, 237)
    assert xs.min() + xs.max() == 279
    assert np.ptp(xs) + 1 == 98
    difference = prepared(field / np.float32(255)).image.astype(float) - prepared(ink).image
    assert np.abs(difference).mean() < 1


def test_no_ink_frames_nothing():
    assert framed(np.zeros((50, 60), np.float32), 280) is None
