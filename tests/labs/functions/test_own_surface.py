"""Surfaces of typed formulas: a start, rates and minima for whatever somebody may think of."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.outcome import Outcome, outcome
from mlpstudio.labs.functions import own_surface

WIDE = (-3.0, 3.0)

TAME = (
    "x^2 + 10y^2 + sin(3x)",
    "x^2 + y^2",
    "x^4 + y^4 - 4xy",
    "1000x^2 + 1000y^2",
    "exp(x) + exp(-x) + y^2",
    "x^2/1000 + y^2/1000",
    "abs(x) + 2abs(y)",
)
WILD = ("3", "log(-1-x^2)", "1/(x^2+y^2)", "log(x)+y^2", "x^2-y^2", "x^y", "exp(exp(x y))", "0/0")


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("formula", TAME)
def test_suggested_rates_lower_the_loss_and_stay(formula: str, optimizer: str):
    surface = own_surface.own_surface(formula, WIDE, WIDE)
    rate = surface.suggested_rates[optimizer]
    path = descend(surfaces.problem(surface), surface.start, optimizer, rate, 300)
    assert path.diverged_at is None
    assert path.losses[-1] - surface.floor < 0.7 * (path.losses[0] - surface.floor)


@pytest.mark.parametrize("formula", [*TAME, *WILD])
def test_whatever_is_typed_has_a_start_rates_levels_and_no_warning(formula: str):
    surface = own_surface.own_surface(formula, WIDE, WIDE)
    assert set(surface.suggested_rates) == set(OPTIMIZERS)
    assert all(0 < rate < 1e3 for rate in surface.suggested_rates.values())
    assert -3 <= surface.start[0] <= 3
    assert np.isfinite(surface.floor)
    xs, ys, values = surfaces.grid(surface, 60)
    assert values.shape == (60, 60)
    assert np.isfinite(surfaces.contours(xs, ys, values, 8)).all()
    surfaces.typical_slope(surface)
    surfaces.sharpness_nearby(surface, *surface.start)
    descend(surfaces.problem(surface), surface.start, "adam", 0.1, 30)


def test_numbers_and_arrays_agree():
    surface = own_surface.own_surface("x^2 y + sin(y)", WIDE, WIDE)
    x, y = np.array([0.5, -1.0]), np.array([2.0, 0.25])
    assert_allclose(surface.function(x, y)[1], surface.function(-1.0, 0.25))
    assert_allclose([part[1] for part in surface.gradient(x, y)], surface.gradient(-1.0, 0.25))


def test_leaving_where_there_are_values_is_no_divergence():
    surface = own_surface.own_surface("log(x) + y^2", WIDE, WIDE)
    problem = surfaces.problem(surface)
    path = descend(problem, (1.0, 0.5), "sgd", 0.2, 300)
    assert outcome(path, path.n_steps, problem) is Outcome.UNDEFINED


def test_the_floor_is_the_lowest_minimum():
    surface = own_surface.own_surface("x^2 + 10y^2 + sin(3x)", WIDE, (-2.0, 2.0))
    assert surface.floor == surface.minima[0].value == pytest.approx(-0.77597, abs=1e-4)


def test_the_same_choice_is_the_same_object():
    first = own_surface.chosen("own", 20.0, "x^2 + y^2", WIDE, WIDE)
    assert first is own_surface.chosen("own", 5.0, "x^2 + y^2", WIDE, WIDE)
    assert own_surface.chosen("ravine", 5.0, "x", WIDE, WIDE) is surfaces.ravine(5.0)
    assert own_surface.chosen("bowl", 5.0, "x", WIDE, WIDE) is surfaces.get("bowl")


def test_values_are_missed_only_where_there_are_none():
    assert own_surface.has_values(own_surface.own_surface("log(x)", WIDE, WIDE))
    assert not own_surface.has_values(own_surface.own_surface("log(-1-x^2)", WIDE, WIDE))


@pytest.mark.parametrize(
    ("formula", "x_range", "y_range", "message"),
    [
        ("x +", WIDE, WIDE, "a number or x is expected"),
        ("x", (3.0, -3.0), WIDE, "limits of x .* Received: 3.0 and -3.0"),
        ("x", WIDE, (0.0, 1e-6), "limits of y"),
        ("x", WIDE, (0.0, 1e9), "limits of y must lie within"),
    ],
)
def test_what_makes_no_sense_is_refused(formula, x_range, y_range, message):
    with pytest.raises(DesignError, match=message):
        own_surface.check(formula, x_range, y_range)
