"""Curves of typed formulas: a picture, a start and a rate for whatever somebody may think of."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.outcome import Outcome, outcome
from mlpstudio.labs.functions import own_curve
from mlpstudio.labs.functions.expression import ExpressionError
from mlpstudio.labs.functions.own_curve import chosen, has_values, picture, value_range
from mlpstudio.labs.functions.own_limits import FARTHEST

EXAMPLES = ("x^4 − 3x^2 + x", "sin(x) + x^2/10", "abs(x)", "exp(−x^2)")


def curve_of(formula, lower=-3.0, upper=3.0):
    return own_curve.own_curve(formula, lower, upper)


def walk(curve, optimizer="sgd"):
    problem = curves.problem(curve)
    path = descend(problem, (curve.start,), optimizer, curve.suggested_rate, 200)
    return path, outcome(path, path.n_steps, problem)


def test_a_curve_is_the_function_with_its_derivatives():
    curve = curve_of("x^4 − 3x^2 + x")
    xs = np.linspace(-3.0, 3.0, 7)
    assert_allclose(curve.function(xs), xs**4 - 3 * xs**2 + xs)
    assert_allclose(curve.derivative(xs), 4 * xs**3 - 6 * xs + 1)
    assert_allclose(curve.second_derivative(xs), 12 * xs**2 - 6)
    assert curve.derivative(2.0) == 21.0
    assert curve.function(2.0) == 6.0  # after another place and another derivative
    assert curve.x_range == (-3.0, 3.0)


@pytest.mark.parametrize("formula", EXAMPLES)
def test_the_suggested_rate_goes_down_and_stays(formula):
    curve = curve_of(formula)
    path, state = walk(curve)
    assert state not in (Outcome.DIVERGED, Outcome.UNDEFINED)
    assert path.losses[-1] < path.losses[0]


@pytest.mark.parametrize(
    ("formula", "start", "rate"),
    [
        ("x^2", 2.0, 0.1),
        ("x", 2.0, 0.5),
        ("5", 0.0, 0.1),
        ("1e9x", 2.0, 1e-6),
        ("1e-9x^2", 2.0, 10.0),
        ("sqrt(1 - x^2)", -0.48, 0.2),
        ("sqrt(-x - 2)", -2.7, 1.0),
    ],
)
def test_start_and_rate_follow_slope_and_curvature(formula, start, rate):
    curve = curve_of(formula)
    assert curve.start == pytest.approx(start, abs=1e-9)
    assert curve.suggested_rate == pytest.approx(rate)


def test_a_descent_that_leaves_the_domain_is_told_from_one_that_runs_away():
    assert walk(curve_of("log(x)"))[1] == Outcome.UNDEFINED
    assert walk(curve_of("-x^2"))[1] == Outcome.DIVERGED
    path, state = walk(curve_of("sqrt(-1 - x^2)"))
    assert (path.n_steps, state) == (0, Outcome.UNDEFINED)


def test_a_minimum_outside_the_picture_is_a_minimum_all_the_same():
    curve = curve_of("sin(x) + x^2/10")
    path, state = walk(curve)
    assert path.positions[-1, 0] == pytest.approx(3.8375, abs=1e-3)
    assert state == Outcome.TRAPPED


def test_at_rest_on_a_level_floor_is_arrived():
    assert walk(curve_of("max(0, x^2 - 1)"))[1] == Outcome.ARRIVED
    assert walk(curve_of("5"))[1] == Outcome.ARRIVED


# The picture


@pytest.mark.parametrize(
    ("formula", "low", "high"),
    [
        ("x^2", 0.0, 9.0),
        ("x^6", 0.0, 729.0),
        ("exp(-100x^2)", 0.0, 1.0),
        ("5", 4.0, 6.0),
        ("0", -1.0, 1.0),
        ("log(-1 - x^2)", -1.0, 1.0),
    ],
)
def test_all_heights_are_shown_where_none_is_endless(formula, low, high):
    assert value_range(curve_of(formula)) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "formula", ["1/x", "1/x^2", "-1/x^2", "tan(x)", "exp(x^9)", "1/(x-1.0001)"]
)
def test_a_pole_does_not_flatten_the_rest(formula):
    low, high = value_range(curve_of(formula))
    assert high - low < 40
    assert has_values(curve_of(formula))


def test_a_curve_has_gaps_at_poles_and_where_it_has_no_value():
    xs, ys = picture(curve_of("1/x"), 600)
    assert np.isnan(ys[299])
    assert np.isfinite(ys[:299]).all()
    assert np.isfinite(ys[301:]).all()
    xs, ys = picture(curve_of("log(x)"), 600)
    assert np.isnan(ys[xs <= 0.0]).all()
    assert np.isfinite(ys[xs > 0.0]).all()
    _, ys = picture(curve_of("x^2"), 600)
    assert np.isfinite(ys).all()


def test_a_function_without_values_says_so():
    assert not has_values(curve_of("log(-1 - x^2)"))
    assert has_values(curves.get("bowl"))


@pytest.mark.parametrize("formula", EXAMPLES)
def test_what_is_drawn_is_what_a_built_in_curve_would_show(formula):
    curve = curve_of(formula)
    xs, ys = picture(curve, 50)
    assert_allclose(ys, curve.function(xs))


@settings(max_examples=60)
@given(
    st.text("x123.+-*/^() sinexplogabtqr", min_size=1, max_size=25),
    st.floats(-FARTHEST, FARTHEST),
    st.floats(1e-3, FARTHEST),
)
def test_any_function_has_a_picture_and_a_walk(formula, lower, width):
    try:
        curve = own_curve.own_curve(formula, lower, lower + width)
    except DesignError:
        return
    low, high = value_range(curve)
    assert math.isfinite(low)
    assert low < high < math.inf
    assert curve.x_range[0] <= curve.start <= curve.x_range[1]
    assert 1e-6 <= curve.suggested_rate <= 10.0
    xs, ys = picture(curve, 100)
    assert xs.shape == ys.shape == (100,)
    assert not np.isinf(ys).any()
    descend(curves.problem(curve), (curve.start,), "adam", curve.suggested_rate, 5)


# What is refused


def test_a_formula_that_makes_no_sense_is_refused():
    with pytest.raises(ExpressionError, match="After 3 \\* a number or x is expected"):
        curve_of("3 *")


@pytest.mark.parametrize(
    ("lower", "upper"),
    [(1.0, 1.0), (2.0, 1.0), (0.0, 1e-4), (0.0, 1e7), (-1e7, 0.0), (math.nan, 1.0)],
)
def test_limits_that_make_no_sense_are_refused(lower, upper):
    with pytest.raises(DesignError, match=r"limits of x must lie within ±1e\+06"):
        curve_of("x", lower, upper)


def test_a_curve_is_chosen_by_its_name():
    assert chosen("bowl", "x", -1.0, 1.0) is curves.get("bowl")
    assert chosen("own", "x", -1.0, 1.0).x_range == (-1.0, 1.0)
    with pytest.raises(DesignError, match="no curve 'coast'"):
        chosen("coast", "x", -1.0, 1.0)
