import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.outcome import Outcome, outcome
from mlpstudio.labs.descents.surfaces import SURFACES, Surface

every_surface = pytest.mark.parametrize("surface", SURFACES.values(), ids=list(SURFACES))


@every_surface
def test_gradient_agrees_with_central_differences(surface: Surface):
    xs, ys, _ = surfaces.grid(surface, 41)
    x, y = np.meshgrid(xs, ys)
    f, h = surface.function, 1e-5
    by_x, by_y = surface.gradient(x, y)
    assert_allclose(by_x, (f(x + h, y) - f(x - h, y)) / (2 * h), rtol=1e-6, atol=1e-6)
    assert_allclose(by_y, (f(x, y + h) - f(x, y - h)) / (2 * h), rtol=1e-6, atol=1e-6)


@every_surface
def test_minima_are_flat_and_lower_than_their_surroundings(surface: Surface):
    angles = np.linspace(0, 2 * np.pi, 24)
    for minimum in surface.minima:
        x, y = minimum.position
        assert_allclose(surface.gradient(x, y), (0.0, 0.0), atol=1e-10)
        assert surface.function(x, y) == pytest.approx(minimum.value, abs=1e-12)
        around = surface.function(x + 0.01 * np.cos(angles), y + 0.01 * np.sin(angles))
        assert (around > minimum.value).all()


@every_surface
def test_global_minima_are_the_lowest_values_in_the_picture(surface: Surface):
    lowest = surfaces.grid(surface, 301)[2].min()
    for minimum in surface.minima:
        assert minimum.is_global == (minimum.value <= lowest + 1e-9)


@every_surface
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_suggested_rate_lowers_the_loss_and_stays(surface: Surface, optimizer: str):
    rate = surface.suggested_rates[optimizer]
    path = descend(surfaces.problem(surface), surface.start, optimizer, rate, 300)
    assert path.diverged_at is None
    assert path.losses[-1] < 0.5 * path.losses[0]


@every_surface
def test_every_optimizer_has_a_suggested_rate_and_nobody_else(surface: Surface):
    assert set(surface.suggested_rates) == set(OPTIMIZERS)


@every_surface
def test_start_and_minima_lie_in_the_picture(surface: Surface):
    for x, y in (surface.start, *(minimum.position for minimum in surface.minima)):
        assert surface.x_range[0] < x < surface.x_range[1]
        assert surface.y_range[0] < y < surface.y_range[1]


def test_grid_rows_run_along_y_from_the_bottom_up():
    surface = surfaces.get("ravine")
    xs, ys, values = surfaces.grid(surface, 5)
    assert_allclose(xs, [-5, -2.5, 0, 2.5, 5])
    assert_allclose(ys, [-2.5, -1.25, 0, 1.25, 2.5])
    assert values.shape == (5, 5)
    assert values[1, 3] == surface.function(xs[3], ys[1]) == 0.1 * 2.5**2 + 2 * 1.25**2


def test_plain_descent_on_the_ravine_diverges_above_two_over_the_largest_curvature():
    surface = surfaces.get("ravine")
    problem = surfaces.problem(surface)
    assert descend(problem, surface.start, "sgd", 0.49, 300).diverged_at is None
    assert descend(problem, surface.start, "sgd", 0.51, 300).diverged_at is not None


def test_saddle_holds_a_start_on_its_ridge_and_lets_go_of_one_beside_it():
    surface = surfaces.get("saddle")
    problem = surfaces.problem(surface)
    on_ridge = descend(problem, (-2.0, 0.0), "sgd", 0.1, 300)
    beside = descend(problem, surface.start, "sgd", 0.1, 300)
    assert outcome(on_ridge, 300, problem) == Outcome.STALLED
    assert outcome(beside, 300, problem) == Outcome.ARRIVED


def test_momentum_and_nesterov_alone_reach_the_deeper_of_the_two_valleys():
    surface = surfaces.get("two_valleys")
    problem = surfaces.problem(surface)
    ends = {
        name: outcome(descend(problem, surface.start, name, rate, 300), 300, problem)
        for name, rate in surface.suggested_rates.items()
        if name != "rmsprop"  # ends in the shallow valley, where it keeps hopping
    }
    arrived = {"momentum", "nesterov"}
    assert {name for name, end in ends.items() if end == Outcome.ARRIVED} == arrived
    assert {end for name, end in ends.items() if name not in arrived} == {Outcome.TRAPPED}


@every_surface
def test_contour_levels_rise_within_the_values_and_divide_the_picture(surface: Surface):
    values = surfaces.grid(surface, 101)[2]
    levels = surfaces.contour_levels(values, 12)
    assert levels.shape == (12,)
    assert (np.diff(levels) > 0).all()
    assert values.min() < levels[0]
    assert levels[-1] < values.max()
    share_below_the_middle = (values < (levels[5] + levels[6]) / 2).mean()
    assert 0.1 < share_below_the_middle < 0.65


@every_surface
def test_shades_keep_the_order_of_the_values_and_fill_zero_to_one(surface: Surface):
    values = surfaces.grid(surface, 51)[2]
    shades = surfaces.shades(values)
    assert shades.min() == 0.0
    assert shades.max() == 1.0
    order = np.argsort(values, axis=None)
    assert (np.diff(shades.ravel()[order]) >= 0).all()


def test_grid_can_show_another_part_of_the_plane():
    surface = surfaces.get("bowl")
    xs, ys, values = surfaces.grid(surface, 3, (-6.0, 6.0), (-1.0, 2.0))
    assert_allclose(xs, [-6.0, 0.0, 6.0])
    assert_allclose(ys, [-1.0, 0.5, 2.0])
    assert_allclose(values, [[37.0, 1.0, 37.0], [36.25, 0.25, 36.25], [40.0, 4.0, 40.0]])


def test_a_level_surface_gets_levels_and_shades_without_a_division_by_zero():
    flat = np.full((4, 4), 3.0)
    assert_allclose(surfaces.contour_levels(flat, 3), 3.0)
    assert_allclose(surfaces.shades(flat), 0.0)


def test_an_unknown_surface_is_refused_with_the_list_of_known_ones():
    with pytest.raises(DesignError, match=r"no surface 'cliff'.*bowl, ravine"):
        surfaces.get("cliff")


# Hessians, the ravine, and what is known of a place


@every_surface
def test_hessian_agrees_with_central_differences_of_the_gradient(surface: Surface):
    xs, ys, _ = surfaces.grid(surface, 41)
    x, y = np.meshgrid(xs, ys)
    h = 1e-5
    right, left = surface.gradient(x + h, y), surface.gradient(x - h, y)
    above, below = surface.gradient(x, y + h), surface.gradient(x, y - h)
    numeric = (
        (right[0] - left[0]) / (2 * h),
        (right[1] - left[1]) / (2 * h),
        (above[1] - below[1]) / (2 * h),
    )
    for exact, expected in zip(surface.hessian(x, y), numeric, strict=True):
        assert_allclose(np.broadcast_to(exact, x.shape), expected, rtol=1e-6, atol=2e-5)


@every_surface
def test_minima_curve_upwards_in_every_direction(surface: Surface):
    for minimum in surface.minima:
        by_xx, by_xy, by_yy = surface.hessian(*minimum.position)
        assert by_xx > 0
        assert by_xx * by_yy - by_xy**2 > 0


@every_surface
def test_no_value_lies_below_the_floor_and_the_lowest_minimum_is_it(surface: Surface):
    assert surfaces.grid(surface, 301)[2].min() >= surface.floor - 1e-12
    assert min(minimum.value for minimum in surface.minima) == pytest.approx(
        surface.floor, abs=1e-12
    )


def test_minima_are_those_of_the_literature():
    assert [m.position for m in surfaces.get("rosenbrock").minima] == [(1.0, 1.0)]
    assert [m.position for m in surfaces.get("beale").minima] == [(3.0, 0.5)]
    assert len(surfaces.get("himmelblau").minima) == 4
    rastrigin = surfaces.get("rastrigin")
    assert len(rastrigin.minima) == 121
    assert [m.position for m in rastrigin.minima if m.is_global] == [(0.0, 0.0)]
    nearest = min(m.value for m in rastrigin.minima if not m.is_global)
    assert nearest == pytest.approx(0.99496, abs=1e-5)
    assert rastrigin.function(5.12, 5.12) == pytest.approx(57.8494, abs=1e-3)


CONDITIONS = (1.0, 3.0, 20.0, 100.0, 317.0, 1000.0)


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_ravine_of_any_condition_suggests_rates_that_go_down(condition: float, optimizer: str):
    surface = surfaces.ravine(condition)
    rate = surface.suggested_rates[optimizer]
    path = descend(surfaces.problem(surface), surface.start, optimizer, rate, 300)
    assert path.diverged_at is None
    assert path.losses[-1] < 0.5 * path.losses[0]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_limit_of_a_ravine_follows_its_condition_number(condition: float):
    surface = surfaces.ravine(condition)
    by_xx, by_xy, by_yy = surface.hessian(1.0, 1.0)
    assert (by_xx, by_xy) == (0.2, 0.0)
    assert by_yy / by_xx == pytest.approx(condition)
    assert surfaces.sharpness(surface, 0.0, 0.0) == pytest.approx(0.2 * condition)
    problem, limit = surfaces.problem(surface), 2 / (0.2 * condition)
    below = descend(problem, (-0.5, 0.5), "sgd", 0.98 * limit, 400)
    above = descend(problem, (-0.5, 0.5), "sgd", 1.02 * limit, 400)
    assert below.diverged_at is None
    assert above.diverged_at is not None


def test_the_ravine_of_the_registry_is_the_usual_one():
    assert surfaces.get("ravine") is surfaces.ravine(20.0)


@pytest.mark.parametrize("condition", [0.5, 1001.0, float("nan")])
def test_other_condition_numbers_are_refused(condition: float):
    with pytest.raises(DesignError, match="must be from 1 to 1000"):
        surfaces.ravine(condition)


def test_sharpness_is_the_larger_eigenvalue():
    surface = surfaces.get("beale")
    by_xx, by_xy, by_yy = surface.hessian(1.3, 0.4)
    values = np.linalg.eigvalsh([[by_xx, by_xy], [by_xy, by_yy]])
    assert surfaces.sharpness(surface, 1.3, 0.4) == pytest.approx(values[1])


def test_the_nearest_minimum_tells_the_sharpness():
    surface = surfaces.get("himmelblau")
    expected = surfaces.sharpness(surface, 3.0, 2.0)
    assert surfaces.sharpness_nearby(surface, 2.5, 1.0) == expected


def test_the_typical_slope_is_the_median_length_of_the_gradient():
    surface = surfaces.get("bowl")
    axis = np.linspace(-3, 3, 41)
    lengths = 2 * np.hypot(*np.meshgrid(axis, axis))
    assert surfaces.typical_slope(surface) == pytest.approx(float(np.median(lengths)))


def test_contours_keep_away_from_where_there_is_no_value():
    xs = ys = np.linspace(-2.0, 2.0, 41)
    x, y = np.meshgrid(xs, ys)
    with np.errstate(all="ignore"):
        values = np.log(x) + y**2
    pieces = surfaces.contours(xs, ys, values, 8)
    assert len(pieces) > 100
    assert np.isfinite(pieces).all()
    assert (pieces[..., 0] > 0).all()
    assert np.isnan(surfaces.shades(values)[:, 0]).all()


def test_a_pole_does_not_use_up_all_levels():
    axis = np.linspace(-2.0, 2.0, 100)
    x, y = np.meshgrid(axis, axis)
    values = x**2 + y**2 - 1e6 * (np.hypot(x - 1, y) < 0.05)
    levels = surfaces.contour_levels(values, 10)
    assert levels[0] > -1.0
