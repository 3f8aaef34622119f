import numpy as np
import pytest

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.horizon import Horizon, clearest
from mlpstudio.labs.descents.relief import HEIGHT, Relief, View

FROM_SOUTH = View(0.0, 20.0)


def relief(values: np.ndarray) -> Relief:
    ny, nx = values.shape
    return Relief.of(np.linspace(-1, 1, nx), np.linspace(-1, 1, ny), values)


def ridge() -> Relief:
    """Return a wall across the middle, with level ground before and behind."""
    values = np.zeros((41, 41))
    values[18:23] = 1.0
    return relief(values)


def test_a_ridge_hides_what_lies_behind_it_and_not_what_lies_before():
    horizon = Horizon(ridge(), FROM_SOUTH)
    # At 20° the wall hides as far as HEIGHT / tan 20° behind it: everything.
    places = np.array([[0.0, 0.5, 0.0], [0.0, -0.5, 0.0], [0.0, 0.0, HEIGHT], [0.0, 0.9, 0.0]])
    assert horizon.is_hidden(places).tolist() == [True, False, False, True]


def test_from_the_other_side_it_is_the_other_way_round():
    horizon = Horizon(ridge(), View(180.0, 20.0))
    places = np.array([[0.0, 0.5, 0.0], [0.0, -0.5, 0.0]])
    assert horizon.is_hidden(places).tolist() == [False, True]


def test_what_stands_high_enough_is_seen_over_the_ridge():
    horizon = Horizon(ridge(), FROM_SOUTH)
    shadow = HEIGHT - 0.4 * np.tan(np.radians(20.0))  # the line of sight over its far edge
    points = np.array([[0.0, 0.5, shadow + 0.08], [0.0, 0.5, shadow - 0.08]])
    assert horizon.is_hidden(points).tolist() == [False, True]


def test_from_above_nothing_is_hidden():
    made = Relief.of(*surfaces.grid(surfaces.get("rastrigin"), 41))
    assert not Horizon(made, View(30.0, 90.0)).is_hidden(made.points).any()


def test_a_point_that_is_nowhere_is_not_hidden():
    nowhere = np.array([[np.nan, 0.0, 0.0], [0.0, 0.5, np.nan]])
    assert not Horizon(ridge(), FROM_SOUTH).is_hidden(nowhere).any()


@pytest.mark.parametrize("name", ["bowl", "saddle", "two_valleys"])
def test_ground_that_faces_the_viewer_over_nothing_is_seen(name: str):
    made = Relief.of(*surfaces.grid(surfaces.get(name), 41))
    assert Horizon(made, View(0.0, 60.0)).is_hidden(made.points).mean() < 0.02


def test_a_gap_hides_nothing():
    values = np.full((41, 41), np.nan)
    values[30:] = 0.0
    assert not Horizon(relief(values), FROM_SOUTH).is_hidden(np.array([[0.0, 0.8, 0.0]])).any()


def test_the_clearest_view_looks_along_a_steep_valley():
    bowl = Relief.of(*surfaces.grid(surfaces.get("bowl"), 41))
    assert clearest(bowl) == View()  # all are alike: the usual one
    xs = np.linspace(-1, 1, 41)
    gully = Relief.of(xs, xs, np.tile(np.minimum(xs[:, np.newaxis] ** 2 * 50, 20), (1, 41)))
    assert abs(np.sin(np.radians(clearest(gully).azimuth))) > 0.8
    nothing = Relief.of(xs, xs, np.full((41, 41), np.nan))
    assert clearest(nothing) == View()
