import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.datasets.distortion import Elastic, Pose, places, random_elastic
from mlpstudio.datasets.resampling import read_at


def images_of(n=1, h=28, w=28, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (n, h, w), dtype=np.uint8)


def pose_of(n=1, **changes):
    values = {"height": 1, "width": 1, "slant": 0, "angle": 0, "down": 0, "right": 0} | changes
    return Pose(**{name: np.full(n, value, float) for name, value in values.items()})


def distorted(images, pose, elastic=None):
    return read_at(images, places(images.shape[1:], pose, elastic))


def disc(y, x, side=29, radius=3):
    rows, columns = np.indices((side, side))
    return (np.hypot(rows - y, columns - x) < radius).astype(np.float32)[None]


def centre_of_mass(image):
    rows, columns = np.indices(image.shape)
    return np.array([(rows * image).sum(), (columns * image).sum()]) / image.sum()


@pytest.mark.parametrize("shape", [(28, 28), (7, 5), (8, 9), (1, 1)])
def test_a_pose_without_change_is_exact(shape):
    images = images_of(2, *shape)
    np.testing.assert_array_equal(distorted(images, pose_of(2)), images)


@given(st.integers(-6, 6), st.integers(-6, 6))
def test_whole_shifts_move_pixels_and_fill_with_background(down, right):
    images = images_of(h=6, w=5)
    wide = np.pad(images, ((0, 0), (6, 6), (6, 6)))
    expected = np.roll(wide, (down, right), axis=(1, 2))[:, 6:-6, 6:-6]
    np.testing.assert_array_equal(distorted(images, pose_of(down=down, right=right)), expected)


def test_half_a_shift_is_the_mean_of_neighbours():
    image = images_of()
    moved = distorted(image, pose_of(right=0.5))
    expected = (image[:, :, 1:].astype(float) + image[:, :, :-1]) / 2
    np.testing.assert_allclose(moved[:, :, 1:], expected, atol=1e-3)


@pytest.mark.parametrize("side", [28, 8, 9])
@pytest.mark.parametrize("quarters", [-1, 1, 2, 3])
def test_quarter_turns_are_counter_clockwise_around_the_middle(side, quarters):
    images = images_of(2, side, side)
    turned = distorted(images, pose_of(2, angle=quarters * np.pi / 2))
    np.testing.assert_allclose(turned, np.rot90(images, quarters, axes=(1, 2)), atol=0.01)


def test_growing_doubles_the_distance_from_the_middle():
    (grown,) = distorted(disc(10, 18), pose_of(height=2, width=1))
    np.testing.assert_allclose(centre_of_mass(grown), [14 - 2 * 4, 18], atol=0.02)
    (grown,) = distorted(disc(10, 18), pose_of(height=1, width=2))
    np.testing.assert_allclose(centre_of_mass(grown), [10, 14 + 2 * 4], atol=0.02)


def test_a_positive_slant_leans_to_the_right():
    (leant,) = distorted(disc(8, 14), pose_of(slant=0.5))
    np.testing.assert_allclose(centre_of_mass(leant), [8, 14 + 0.5 * 6], atol=0.02)


def test_an_image_is_stretched_then_slanted_then_turned_then_moved():
    pose = pose_of(height=1.5, slant=0.5, angle=np.pi / 2, down=2, right=-1)
    (moved,) = distorted(disc(12, 15), pose)
    # (-2, 1) from the middle: stretched (-3, 1), slanted (-3, 2.5), turned (-2.5, -3).
    np.testing.assert_allclose(centre_of_mass(moved), [14 - 2.5 + 2, 14 - 3 - 1], atol=0.05)


def test_each_image_has_its_own_pose():
    images = images_of(3)
    right = np.array([0.0, 1.0, -2.0])
    pose = Pose(np.ones(3), np.ones(3), np.zeros(3), np.zeros(3), np.zeros(3), right)
    moved = distorted(images, pose)
    np.testing.assert_array_equal(moved[0], images[0])
    np.testing.assert_array_equal(moved[1, :, 1:], images[1, :, :-1])
    np.testing.assert_array_equal(moved[2, :, :-2], images[2, :, 2:])


def test_an_elastic_field_says_where_pixels_come_from():
    images = images_of(h=6, w=5)
    waves = np.ones((1, 30), np.float32)
    elastic = Elastic(np.array([[[2.0], [-1.0]]], np.float32), waves)
    np.testing.assert_array_equal(
        distorted(images, pose_of(), elastic), distorted(images, pose_of(down=-2, right=1))
    )


def field(shape, strength, smoothness, seed=0):
    elastic = random_elastic(shape, strength, smoothness, np.random.default_rng(seed))
    return (elastic.amounts @ elastic.waves).reshape(shape[0], 2, *shape[1:])


def test_elastic_fields_are_as_strong_as_asked_for_everywhere():
    deviation = field((4000, 28, 28), 1.5, 4.0).std(axis=0)
    assert deviation.mean() == pytest.approx(1.5, rel=0.02)
    assert deviation.min() > 1.3
    assert deviation.max() < 1.7


@pytest.mark.parametrize(
    ("shape", "smoothness"), [((28, 28), 4.0), ((28, 28), 2.0), ((9, 14), 3.0)]
)
def test_elastic_fields_are_as_smooth_as_noise_that_a_gaussian_has_smoothed(shape, smoothness):
    fields = field((4000, *shape), 1.0, smoothness)[:, 0]
    middle = fields[:, shape[0] // 2]
    at = shape[1] // 2
    for distance in (1, 2, 4):
        expected = np.exp(-(distance**2) / (4 * smoothness**2))
        found = np.corrcoef(middle[:, at], middle[:, at + distance])[0, 1]
        assert found == pytest.approx(expected, abs=0.05)


def test_rows_and_columns_are_displaced_independently():
    rows, columns = np.moveaxis(field((4000, 28, 28), 1.0, 4.0), 1, 0)
    assert abs(np.corrcoef(rows[:, 14, 14], columns[:, 14, 14])[0, 1]) < 0.05


def test_elastic_fields_depend_on_the_generator_alone():
    first, second = field((2, 28, 28), 1.0, 4.0, seed=1), field((2, 28, 28), 1.0, 4.0, seed=1)
    np.testing.assert_array_equal(first, second)
    assert (first != field((2, 28, 28), 1.0, 4.0, seed=2)).any()
