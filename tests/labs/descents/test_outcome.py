import numpy as np
from numpy.testing import assert_allclose

from mlpstudio.labs.descents import curves, surfaces
from mlpstudio.labs.descents.descent import Minimum, Problem, descend
from mlpstudio.labs.descents.outcome import Outcome, downhill, outcome

BOWL = curves.problem(curves.get("bowl"))
RAVINE = surfaces.problem(surfaces.get("ravine"))


def test_outcome_follows_a_descent_into_the_global_minimum():
    path = descend(BOWL, (2.0,), "sgd", 0.1, 60)
    assert outcome(path, 0, BOWL) == Outcome.MOVING
    assert outcome(path, 10, BOWL) == Outcome.MOVING
    assert outcome(path, 60, BOWL) == Outcome.ARRIVED


def test_outcome_of_a_start_in_a_minimum_is_arrival():
    path = descend(BOWL, (0.0,), "adam", 0.1, 1)
    assert outcome(path, 0, BOWL) == outcome(path, 1, BOWL) == Outcome.ARRIVED


def test_outcome_of_a_swing_through_the_minimum_is_no_arrival():
    path = descend(BOWL, (2.0,), "momentum", 0.05, 12)
    nearest_step = int(np.abs(path.positions[:, 0]).argmin())
    assert outcome(path, nearest_step, BOWL) == Outcome.MOVING


def test_outcome_of_equal_jumps_from_side_to_side_is_hopping():
    path = descend(BOWL, (2.0,), "sgd", 1.0, 20)
    assert outcome(path, 20, BOWL) == Outcome.HOPPING


def test_outcome_of_a_zigzag_that_comes_nearer_is_not_hopping():
    path = descend(BOWL, (2.0,), "sgd", 0.9, 8)
    assert outcome(path, 8, BOWL) == Outcome.MOVING


def test_outcome_is_divergence_only_from_the_step_that_left():
    path = descend(BOWL, (2.0,), "sgd", 1.2, 100)
    assert path.diverged_at is not None
    assert outcome(path, path.diverged_at - 1, BOWL) != Outcome.DIVERGED
    assert outcome(path, path.diverged_at, BOWL) == Outcome.DIVERGED


def test_outcome_away_from_any_minimum_is_stalling():
    flat = Problem(lambda x: 1e-9 * x, lambda x: (1e-9,), (-1.0,), (1.0,))
    path = descend(flat, (0.0,), "sgd", 0.1, 10)
    assert outcome(path, 10, flat) == Outcome.STALLED


def test_outcome_in_a_minimum_that_is_not_the_lowest_is_a_trap():
    local = Problem(
        BOWL.loss, BOWL.gradient, BOWL.lower, BOWL.upper, (Minimum((0.0,), 0.0, False),)
    )
    path = descend(local, (1.0,), "sgd", 0.25, 40)
    assert outcome(path, 40, local) == Outcome.TRAPPED


def test_downhill_arrows_shrink_with_the_root_of_the_slope():
    path = descend(RAVINE, (-4.0, 1.0), "sgd", 0.2, 3)
    assert_allclose(np.linalg.norm(downhill(path, 0)), 1.0)
    g0, g2 = path.gradients[0], path.gradients[2]
    share = np.linalg.norm(g2) / np.linalg.norm(g0)
    arrow = downhill(path, 2)
    assert_allclose(np.linalg.norm(arrow), np.sqrt(share))
    assert_allclose(arrow / np.linalg.norm(arrow), -g2 / np.linalg.norm(g2))


def test_there_is_no_downhill_where_it_is_flat_or_lost():
    assert not downhill(descend(RAVINE, (0.0, 0.0), "sgd", 0.1, 2), 1).any()
    lost = Problem(lambda x: x, lambda x: (float("nan"),), (-1.0,), (1.0,))
    assert not downhill(descend(lost, (0.0,), "sgd", 0.1, 2), 0).any()
