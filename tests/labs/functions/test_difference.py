"""The difference quotient: its numbers, what becomes of its error, and where there is none."""

import math

import pytest

from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.curves import CURVES
from mlpstudio.labs.functions.difference import (
    EPSILONS,
    difference,
    has_kink,
    shrunk,
    usual_epsilon,
)
from mlpstudio.labs.functions.own_curve import own_curve

BOWL = curves.get("bowl")


def test_a_worked_example_on_the_parabola():
    d = difference(BOWL, 1.5, 0.1)  # 1.6² = 2.56 = 1.5² + 3 · 0.1 + 0.1²
    assert (d.value, d.slope) == (2.25, 3.0)
    assert d.there == pytest.approx(2.56)
    assert d.linear == pytest.approx(2.55)
    assert d.error == pytest.approx(0.01)
    assert d.quotient == pytest.approx(3.1)
    assert d.quotient_error == pytest.approx(0.1)
    assert d.is_complete


def test_a_tenth_of_epsilon_is_a_hundredth_of_the_error():
    for curve, x in ((BOWL, 1.5), (curves.get("double_valley"), 1.7), (curves.get("waves"), 5.2)):
        errors = [difference(curve, x, epsilon).error for epsilon in EPSILONS]
        assert errors[2] / errors[3] == pytest.approx(100.0, rel=0.05)


def test_a_negative_epsilon_looks_to_the_left():
    d = difference(BOWL, 1.5, -0.5)
    assert d.there == 1.0
    assert d.quotient == 2.5


def test_for_epsilon_zero_there_is_no_quotient():
    d = difference(BOWL, 1.5, 0.0)
    assert math.isnan(d.quotient)
    assert d.error == 0.0
    assert not d.is_complete


def test_beyond_the_domain_there_is_no_difference():
    assert not difference(own_curve("log(x)", -3.0, 3.0), 0.5, -1.0).is_complete
    assert not difference(own_curve("log(x)", -3.0, 3.0), -0.5, 1.0).is_complete


def test_only_a_kink_is_a_kink():
    assert has_kink(curves.get("absolute"), 0.0)
    assert not has_kink(curves.get("absolute"), 0.5)
    assert has_kink(own_curve("relu(x - 1)", -3.0, 3.0), 1.0)
    assert has_kink(own_curve("2x + 0.01abs(x)", -3.0, 3.0), 0.0)


@pytest.mark.parametrize("name", [name for name in CURVES if name != "absolute"])
def test_smooth_curves_have_no_kink_anywhere(name):
    curve = curves.get(name)
    low, high = curve.x_range
    places = [m.position[0] for m in curves.minima(curve)]
    places += [low + k * (high - low) / 40 for k in range(41)]
    assert not any(has_kink(curve, x) for x in places)


def test_epsilon_shrinks_by_the_same_factor_at_every_step():
    sizes = [shrunk(1.0, 0.001, k / 3) for k in range(4)]
    assert sizes == pytest.approx([1.0, 0.1, 0.01, 0.001])
    assert shrunk(-1.0, 0.001, 1.0) == pytest.approx(-0.001)
    assert shrunk(0.0005, 0.001, 1.0) == 0.0005


def test_the_first_epsilon_can_be_seen():
    assert usual_epsilon(BOWL, 0.0) == 1.0
    assert usual_epsilon(BOWL, 2.0) == -1.0
    assert usual_epsilon(own_curve("x", -100.0, 100.0), 0.0) == 40.0
    assert usual_epsilon(own_curve("x", 0.0, 0.5), 0.45) == -0.1
