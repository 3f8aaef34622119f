import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.curves import CURVES, Curve
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.outcome import Outcome, outcome

every_curve = pytest.mark.parametrize("curve", CURVES.values(), ids=list(CURVES))


def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


@every_curve
def test_derivatives_agree_with_central_differences(curve: Curve):
    xs = np.linspace(*curve.x_range, 501)
    if curve.name == "absolute":
        xs = xs[xs != 0.0]  # its kink
    slopes = central_difference(curve.function, xs, 1e-5)
    bends = central_difference(curve.derivative, xs, 1e-5)
    assert_allclose(curve.derivative(xs), slopes, rtol=1e-7, atol=1e-7)
    assert_allclose(curve.second_derivative(xs), bends, rtol=1e-7, atol=5e-7)


@every_curve
def test_functions_take_numbers_and_arrays_of_any_shape(curve: Curve):
    for f in (curve.function, curve.derivative, curve.second_derivative):
        table = np.linspace(*curve.x_range, 6).reshape(2, 3)
        assert f(table).shape == (2, 3)
        assert float(f(table[1, 2])) == f(table)[1, 2]


@every_curve
def test_minima_are_flat_and_lower_than_their_surroundings(curve: Curve):
    found = curves.minima(curve)
    assert found
    for minimum in found:
        (x,) = minimum.position
        assert abs(curve.derivative(np.float64(x))) < 1e-12
        around = curve.function(x + np.array([-0.02, -0.005, 0.005, 0.02]))
        assert (around > minimum.value).all()


@every_curve
def test_the_global_minima_are_the_lowest_values_in_the_picture(curve: Curve):
    lowest = curve.function(np.linspace(*curve.x_range, 20001)).min()
    for minimum in curves.minima(curve):
        assert minimum.is_global == (minimum.value <= lowest + 1e-6)


def test_the_curves_have_the_number_of_minima_their_names_promise():
    counts = {name: len(curves.minima(curve)) for name, curve in CURVES.items()}
    assert counts == {
        "bowl": 1,
        "double_valley": 2,
        "shelf": 1,
        "plateau": 1,
        "steep_walls": 1,
        "waves": 5,
        "absolute": 1,
        "noisy": 23,
    }


@every_curve
def test_start_lies_in_the_picture_and_the_limits_leave_room_around_it(curve: Curve):
    low, high = curve.x_range
    problem = curves.problem(curve)
    assert low < curve.start < high
    assert problem.lower == (low - (high - low),)
    assert problem.upper == (high + (high - low),)


@every_curve
def test_plain_descent_with_the_suggested_rate_lowers_the_loss_and_stays(curve: Curve):
    path = descend(curves.problem(curve), (curve.start,), "sgd", curve.suggested_rate, 200)
    assert path.diverged_at is None
    assert path.losses[-1] < path.losses[0]


def test_double_valley_traps_plain_descent_and_momentum_rolls_through():
    curve = curves.get("double_valley")
    problem = curves.problem(curve)
    plain = descend(problem, (curve.start,), "sgd", curve.suggested_rate, 200)
    rolling = descend(problem, (curve.start,), "momentum", curve.suggested_rate, 200)
    deep, shallow = curves.minima(curve)
    assert deep.is_global
    assert not shallow.is_global
    assert_allclose(plain.positions[-1], shallow.position, atol=1e-6)
    assert_allclose(rolling.positions[-1], deep.position, atol=1e-3)
    assert outcome(plain, 200, problem) == Outcome.TRAPPED
    assert outcome(rolling, 200, problem) == Outcome.ARRIVED


def test_shelf_stalls_plain_descent_where_there_is_no_minimum():
    curve = curves.get("shelf")
    problem = curves.problem(curve)
    path = descend(problem, (curve.start,), "sgd", curve.suggested_rate, 200)
    assert_allclose(path.positions[-1], 0.8, atol=0.05)
    assert outcome(path, 200, problem) == Outcome.STALLED


def test_the_absolute_value_never_settles_at_a_constant_rate():
    curve = curves.get("absolute")
    problem = curves.problem(curve)
    path = descend(problem, (curve.start,), "sgd", curve.suggested_rate, 200)
    assert outcome(path, 200, problem) == Outcome.HOPPING
    assert_allclose(np.abs(np.diff(path.positions[-5:, 0])), curve.suggested_rate)


def test_noise_traps_plain_descent_early_and_momentum_rolls_far_below():
    curve = curves.get("noisy")
    problem = curves.problem(curve)
    plain = descend(problem, (curve.start,), "sgd", curve.suggested_rate, 200)
    rolling = descend(problem, (curve.start,), "momentum", curve.suggested_rate, 200)
    assert outcome(plain, 200, problem) == Outcome.TRAPPED
    assert outcome(rolling, 200, problem) == Outcome.ARRIVED
    assert plain.positions[-1, 0] > 3.4


@every_curve
def test_a_problem_knows_the_minima_of_the_picture_and_those_outside_it(curve: Curve):
    low, high = curve.x_range
    known = curves.problem(curve).minima
    inside = [m.position[0] for m in known if low < m.position[0] < high]
    assert_allclose(inside, [m.position[0] for m in curves.minima(curve)], atol=1e-9)
    outside = [m for m in known if not low < m.position[0] < high]
    assert bool(outside) == (curve.name in ("waves", "noisy"))


def test_tangent_touches_and_its_error_shrinks_with_the_square_of_the_distance():
    curve, x = curves.get("double_valley"), 1.5
    errors = [
        abs(curve.function(np.array([x + e])) - curves.tangent(curve, x, np.array([x + e])))[0]
        for e in (0.0, 0.01, 0.001)
    ]
    assert errors[0] == 0.0
    assert errors[1] / errors[2] == pytest.approx(100, rel=0.15)


def test_value_range_is_that_of_the_picture():
    assert curves.value_range(curves.get("bowl")) == (0.0, 6.25)


def test_an_unknown_curve_is_refused_with_the_list_of_known_ones():
    with pytest.raises(DesignError, match=r"no curve 'cliff'.*bowl, double_valley"):
        curves.get("cliff")
