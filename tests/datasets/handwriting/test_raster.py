import numpy as np
import pytest

from mlpstudio.datasets.handwriting.raster import paint, place


def painted(*segments, radius=1.0):
    """One image of segments (x0, y0, x1, y1)."""
    array = np.array([[(*segment, radius) for segment in segments]], np.float32)
    return paint(array, np.array([len(segments)]), np.array([radius], np.float32))[0]


def supersampled(x0, y0, x1, y1, radius):
    """The share of each pixel covered by a round pen, by counting points."""
    fine = 16
    at = (np.arange(20 * fine) + 0.5) / fine
    x, y = np.meshgrid(at, at)
    along = np.clip(
        ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2), 0, 1
    )
    inside = np.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0)) <= radius
    return inside.reshape(20, fine, 20, fine).mean(axis=(1, 3))


@pytest.mark.parametrize(
    ("segment", "radius"),
    [((3.0, 4.0, 15.0, 9.0), 1.6), ((10.0, 2.0, 10.0, 17.0), 1.2), ((5.0, 14.0, 13.0, 6.0), 2.5)],
)
def test_grey_is_close_to_the_covered_share(segment, radius):
    difference = painted(segment, radius=radius) - supersampled(*segment, radius)
    assert np.abs(difference).max() < 0.13
    assert np.abs(difference).mean() < 0.01


def test_strokes_join_without_growing_brighter():
    whole = painted((4, 10, 16, 10))
    halves = painted((4, 10, 10, 10), (10, 10, 16, 10))
    np.testing.assert_allclose(halves, whole, atol=1e-5)
    assert whole.max() == 1


def test_the_pen_may_be_wider_along_the_way():
    segments = np.array([[(4, 4, 4, 16, 1), (14, 4, 14, 16, 2)]], np.float32)
    image = paint(segments, np.array([2]), np.ones(1, np.float32))[0]
    assert image[10, 11:17].sum() > 1.8 * image[10, 1:7].sum()


def test_a_dot_without_length_is_a_disc():
    image = painted((10, 10, 10, 10), radius=3.0)
    assert image.sum() == pytest.approx(np.pi * 9, rel=0.03)


def test_segments_that_are_not_in_use_leave_no_mark():
    segments = np.ones((140, 3, 5), np.float32)  # more images than are worked on at once
    segments[:, 0] = (2, 10, 18, 10, 1)
    segments[:, 1:] = (2, 2, 18, 2, 1)
    used = np.array([3] + [1] * 139)
    images = paint(segments, used, np.ones(140, np.float32))
    assert images[0, 2].any()
    assert not images[1:, :5].any()
    np.testing.assert_array_equal(images[1], images[139])


def test_the_centre_of_mass_is_placed_at_pixel_fourteen():
    covered = np.zeros((2, 20, 20), np.float32)
    covered[0, 0:4, 0:20] = 0.1  # heavier at the top
    covered[0, 4:20, 9:11] = 0.25
    covered[1, 9:11, 6:16] = 1
    images = place(covered)
    assert images.shape == (2, 28, 28)
    assert images.dtype == np.uint8
    assert images.max(axis=(1, 2)).tolist() == [255, 255]
    for image in images.astype(float):
        for axis in (0, 1):
            centre = image.sum(axis=1 - axis) @ np.arange(28) / image.sum()
            assert abs(centre - 14) <= 0.5
