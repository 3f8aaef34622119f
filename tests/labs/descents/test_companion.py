import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.companion import ball, hills, left_behind
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.outcome import Outcome, outcome
from mlpstudio.labs.functions import own_curve

VALLEYS = curves.DOUBLE_VALLEY
PROBLEM = curves.problem(VALLEYS)


@pytest.mark.parametrize("name", ["double_valley", "bowl", "noisy", "absolute"])
def test_the_ball_is_the_engines_to_the_last_bit(name: str):
    curve = curves.get(name)
    problem = curves.problem(curve)
    ours = ball(problem, curve.start, curve.suggested_rate, 0.9, 60)
    engines = descend(problem, (curve.start,), "momentum", curve.suggested_rate, 60)
    assert_array_equal(ours.positions, engines.positions)
    assert_array_equal(ours.gradients, engines.gradients)
    assert_array_equal(ours.losses, engines.losses)
    assert_array_equal(ours.states["velocity"], engines.states["velocity"])
    assert ours.diverged_at == engines.diverged_at


def test_without_momentum_it_walks_like_plain_descent():
    ours = ball(PROBLEM, 2.0, 0.05, 0.0, 100)
    assert_array_equal(ours.positions, descend(PROBLEM, (2.0,), "sgd", 0.05, 100).positions)


def test_a_ball_that_diverges_ends_at_the_first_place_beyond():
    problem = curves.problem(curves.BOWL)
    path = ball(problem, 2.0, 2.5, 0.9, 100)
    assert path.diverged_at == path.n_steps < 100
    assert not problem.lower[0] <= path.positions[-1, 0] <= problem.upper[0]
    engines = descend(problem, (2.0,), "momentum", 2.5, 100)
    assert_array_equal(path.positions, engines.positions)


def test_a_ball_that_rolls_into_a_gap_ends_there():
    problem = curves.problem(own_curve.own_curve("log(x)", -3.0, 3.0))
    path = ball(problem, 2.0, 0.2, 0.9, 100)
    assert path.positions[-1, 0] <= 0.0
    assert outcome(path, path.n_steps, problem) is Outcome.UNDEFINED


def test_an_impossible_momentum_is_refused():
    with pytest.raises(DesignError, match="momentum"):
        ball(PROBLEM, 2.0, 0.05, 1.0, 10)


def test_the_hill_between_two_valleys_is_where_the_slope_is_zero():
    (hill,) = hills(VALLEYS, PROBLEM)
    assert hill == pytest.approx(0.1699, abs=0.03)


def test_enough_momentum_leaves_the_small_valley_and_too_little_stays():
    borders = hills(VALLEYS, PROBLEM)
    free, caught = (ball(PROBLEM, 2.0, 0.05, mu, 200) for mu in (0.9, 0.3))
    (left,) = left_behind(free, 200, PROBLEM, borders)
    assert left.position[0] == pytest.approx(1.1309, abs=1e-3)
    assert outcome(free, 200, PROBLEM) is Outcome.ARRIVED
    assert left_behind(free, 0, PROBLEM, borders) == ()
    assert left_behind(caught, 200, PROBLEM, borders) == ()
    assert outcome(caught, 200, PROBLEM) is Outcome.TRAPPED


def test_who_diverged_or_has_no_valley_left_none_behind():
    bowl = curves.problem(curves.BOWL)
    path = ball(bowl, 2.0, 2.5, 0.9, 100)
    assert left_behind(path, path.n_steps, bowl, hills(curves.BOWL, bowl)) == ()
    slope = own_curve.own_curve("x", -3.0, 3.0)
    problem = curves.problem(slope)
    path = ball(problem, 2.0, 0.01, 0.5, 10)
    assert left_behind(path, 10, problem, hills(slope, problem)) == ()


def test_a_gap_between_two_minima_is_the_border():
    curve = own_curve.own_curve("abs(abs(x)-1) + 0log(abs(x)-0.2)", -3.0, 3.0)
    problem = curves.problem(curve)
    assert len(problem.minima) == 2
    (hill,) = hills(curve, problem)
    assert abs(hill) < 0.3
    assert np.isnan(curve.function(0.0))
