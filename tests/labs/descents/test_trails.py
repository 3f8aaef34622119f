import numpy as np
from numpy.testing import assert_allclose

from mlpstudio.labs.descents.relief import HEIGHT, Relief
from mlpstudio.labs.descents.trails import LIFT, PIECE, laid, thinned


def ridge() -> Relief:
    xs = np.linspace(-1, 1, 21)
    return Relief.of(xs, xs, np.tile(1.0 - np.abs(xs), (21, 1)))


def test_places_of_a_path_that_cannot_be_told_apart_are_drawn_once():
    path = np.array([[0.0, 0.0], [1.0, 0.0], [1.01, 0.0], [1.02, 0.01], [2.0, 1.0], [2.0, 1.0]])
    assert thinned(path, 0.5).tolist() == [[0.0, 0.0], [1.02, 0.01], [2.0, 1.0]]
    assert thinned(path[:1], 0.5).tolist() == [[0.0, 0.0]]
    assert thinned(np.array([[0.0, 0.0], [0.1, 0.0]]), 0.5).tolist() == [[0.0, 0.0], [0.1, 0.0]]


def test_a_long_step_climbs_over_what_lies_between():
    points = laid(ridge(), np.array([[-0.9, 0.0], [0.9, 0.0]]), 0.01)
    assert_allclose(points[[0, -1], :2], [[-0.9, 0.0], [0.9, 0.0]])
    assert_allclose(points[:, 2], (1.0 - np.abs(points[:, 0])) * HEIGHT + LIFT)
    assert np.diff(points[:, 0]).max() <= PIECE + 1e-12
    assert points[:, 2].max() > 0.95 * HEIGHT


def test_what_leaves_the_relief_is_nowhere():
    points = laid(ridge(), np.array([[0.5, 0.0], [2.5, 0.0], [np.inf, np.nan]]), 0.01)
    is_there = np.isfinite(points[:, 2])
    assert is_there[:8].all()
    assert not is_there[-1]
    assert laid(ridge(), np.array([[np.nan, 0.0]]), 0.01).shape == (0, 3)


def test_a_point_that_stands_still_is_one_point_twice_at_most():
    points = laid(ridge(), np.tile([[0.2, 0.3]], (50, 1)), 0.01)
    assert len(points) <= 2
