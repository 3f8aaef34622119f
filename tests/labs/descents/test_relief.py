import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.relief import (
    HEIGHT,
    HIGHEST,
    LOWEST,
    NARROWEST,
    Relief,
    View,
    project,
)

VIEWS = st.builds(View, st.floats(-180, 180), st.floats(LOWEST, HIGHEST))


def relief(values: list[list[float]]) -> Relief:
    array = np.array(values, np.float64)
    ny, nx = array.shape
    return Relief.of(np.arange(float(nx)), np.arange(float(ny)), array)


def test_from_the_south_x_leads_right_and_y_away_and_up():
    view = View(azimuth=0.0, elevation=30.0)
    # One unit away is seen sin 30° higher and is cos 30° farther.
    points = np.array([[1.0, 0.0, HEIGHT / 2], [0.0, 1.0, HEIGHT / 2], [0.0, 0.0, HEIGHT]])
    cos_30 = 3**0.5 / 2
    expected = [[1, 0, 0], [0, 0.5, cos_30], [0, HEIGHT / 2 * cos_30, -HEIGHT / 2 * 0.5]]
    assert_allclose(project(points, view), expected, atol=1e-12)


def test_a_quarter_turn_brings_y_to_the_right():
    seen = project(np.array([[0.0, 1.0, HEIGHT / 2], [1.0, 0.0, HEIGHT / 2]]), View(90.0, 90.0))
    assert_allclose(seen, [[1, 0, 0], [0, -1, 0]], atol=1e-12)


def test_from_straight_above_heights_do_not_show():
    low, high = project(np.array([[0.3, 0.4, 0.0], [0.3, 0.4, HEIGHT]]), View(25.0, 90.0))
    assert_allclose(low[:2], high[:2], atol=1e-12)
    assert high[2] < low[2]


@given(VIEWS)
def test_turning_keeps_distances(view: View):
    points = np.array([[0.2, -0.7, 0.1], [-0.5, 0.3, 0.8]])
    one, other = project(points, view)
    assert np.linalg.norm(one - other) == pytest.approx(np.linalg.norm(points[0] - points[1]))


def test_a_view_goes_round_and_stays_above_the_horizon():
    view = View(170.0, 40.0).turned(20.0, 100.0)
    assert (view.azimuth, view.elevation) == (-170.0, HIGHEST)
    assert view.turned(0.0, -500.0).elevation == LOWEST


def test_the_box_has_the_shape_of_the_plane_but_is_never_too_narrow():
    values = np.zeros((3, 3))
    assert Relief.of(np.array([0.0, 5, 10]), np.array([0.0, 4, 8]), values).sides == (1.0, 0.8)
    assert Relief.of(np.array([0.0, 1, 2]), np.array([0.0, 5, 10]), values).sides == (
        NARROWEST,
        1.0,
    )


def test_a_flat_facet_looks_up_and_a_slope_leans_downhill():
    assert_allclose(relief([[1, 1], [1, 1]]).normals[0, 0], [0, 0, 1])
    slope = relief([[0, 1], [0, 1]]).normals[0, 0]  # rises by HEIGHT over a width of 2
    expected = np.array([-HEIGHT, 0.0, 2.0])
    assert_allclose(slope, expected / np.linalg.norm(expected))


def test_places_between_corners_stand_between_their_heights():
    made = relief([[0, 1], [0, 1]])
    points = made.drape(np.array([[0.0, 0.0], [1.0, 1.0], [0.25, 0.5]]), lift=0.01)
    assert_allclose(points[:, 2], np.array([0.0, 1.0, 0.25]) * HEIGHT + 0.01)
    assert_allclose(points[2, :2], [-0.5, 0.0])


def test_nothing_stands_outside_over_a_gap_or_at_infinity():
    made = relief([[0, 1, np.nan], [0, 1, 2], [0, 1, 2]])
    places = np.array([[0.5, 0.5], [-0.5, 0.5], [1.5, 0.5], [1.5, 1.5], [np.inf, 0.0]])
    heights = made.drape(places)[:, 2]
    assert np.isfinite(heights).tolist() == [True, False, False, True, False]


def test_infinite_values_are_gaps():
    made = relief([[0, 1], [2, np.inf]])
    assert np.isnan(made.heights[1, 1])
    assert np.isfinite(made.heights).sum() == 3


def test_heights_are_true_to_scale_unless_they_span_orders_of_magnitude():
    _, _, bowl = surfaces.grid(surfaces.get("bowl"), 41)
    assert_allclose(surfaces.heights(bowl), bowl / 18.0)
    _, _, valley = surfaces.grid(surfaces.get("rosenbrock"), 41)
    heights = surfaces.heights(valley)
    assert np.median(heights) == pytest.approx(0.25)
    assert np.median(valley / valley.max()) < 0.1
    order = np.argsort(valley, axis=None)
    assert (np.diff(heights.ravel()[order]) >= 0).all()
    assert surfaces.value_ends(bowl) == (0.0, 18.0)
