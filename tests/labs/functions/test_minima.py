"""Minima told by the slope: valleys, kinks and floors, but neither poles nor fading tails."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlpstudio.labs.functions.expression import parse
from mlpstudio.labs.functions.minima import find


def minima(formula, low=-3.0, high=3.0):
    expression = parse(formula)
    with np.errstate(all="ignore"):
        return find(expression.value, expression.derivative, (low, high))


@pytest.mark.parametrize(
    ("formula", "places", "globals_"),
    [
        ("x^2", [0.0], [True]),
        ("x^10", [0.0], [True]),
        ("(x - 0.3)^2", [0.3], [True]),
        ("abs(x - 0.3)", [0.3], [True]),
        ("sqrt(abs(x))", [0.0], [True]),
        ("(x^2 - 1)^2", [-1.0, 1.0], [True, True]),
        ("1e-12 (x^2 - 1)^2", [-1.0, 1.0], [True, True]),
        ("x^4 − 3x^2 + x", [-1.3008395659415775, 1.1309011226299858], [True, False]),
        ("x^3 - 3x", [1.0], [False]),  # lower on the left, where it is no minimum
        ("x log(x)", [np.exp(-1.0)], [True]),
        ("x^2 + 1/x", [0.5 ** (1 / 3)], [False]),
        ("-1/x^2", [], []),
        ("1/x", [], []),
        ("tan(x)", [], []),
        ("log(x)", [], []),
        ("exp(-x^2)", [], []),
        ("sqrt(-1 - x^2)", [], []),
        ("x/abs(x) + abs(x)", [], []),  # it jumps
        ("x", [], []),
    ],
)
def test_valleys_are_found_to_the_last_digits(formula, places, globals_):
    found = minima(formula)
    assert_allclose([m.position[0] for m in found], places, atol=1e-12)
    assert [m.is_global for m in found] == globals_
    assert all(m.reach == 0.0 for m in found)
    for minimum in found:
        assert minimum.value == parse(formula).value(minimum.position[0])


@pytest.mark.parametrize(
    ("formula", "place", "reach"),
    [
        ("abs(x - 1) + abs(x + 1)", 0.0, 1.0),
        ("max(0, x^2 - 1)", 0.0, 1.0),
        ("relu(x)", -1.5, 1.5),
        ("relu(-x - 1)", 1.0, 2.0),
        ("5", 0.0, 3.0),
    ],
)
def test_a_level_floor_is_one_minimum_as_wide_as_it_is(formula, place, reach):
    (floor,) = minima(formula)
    assert floor.position[0] == pytest.approx(place, abs=0.01)
    assert floor.reach == pytest.approx(reach, abs=0.01)
    assert floor.is_global


def test_a_step_on_the_way_down_is_no_floor():
    assert minima("min(0, x + 1) + max(0, x - 1)") == ()


def test_a_tail_too_small_for_a_number_is_no_floor():
    assert parse("exp(-x^2)").derivative(50.0) == 0.0
    assert minima("exp(-x^2)", -60.0, 60.0) == ()


def test_two_valleys_and_a_floor_come_from_left_to_right():
    found = minima("min(max(0.5, (x + 2)^2), (x - 1)^2)")
    assert [round(m.position[0], 2) for m in found] == [-2.0, 1.0]
    assert [m.is_global for m in found] == [False, True]
    assert found[0].reach == pytest.approx(0.5**0.5, abs=0.01)
