import numpy as np
import pytest

from mlpstudio.labs.descents import batch_walk
from mlpstudio.labs.descents.batch_walk import (
    FULL,
    MINI,
    NAIVE,
    SINGLE,
    downhill,
    steps_needed,
    thinned,
)
from mlpstudio.labs.descents.mini_batches import Plan, walk
from mlpstudio.labs.descents.small_problems import make

PROBLEM = make("line", 100, 0.8, 0)


def made(name, n_steps=60):
    return walk(PROBLEM, name, Plan(PROBLEM.kind.start, batch_size=30), n_steps)


def test_an_update_costs_a_forward_and_a_backward_pass_over_its_batch():
    mini = made(MINI)
    assert [mini.samples_read(step) for step in range(6)] == [0, 30, 60, 90, 100, 130]
    assert (mini.forward_passes(5), mini.backward_passes(5)) == (5, 5)
    assert made(SINGLE).samples_read(5) == 5
    assert made(FULL).samples_read(5) == 500


def test_the_naive_way_costs_two_forward_passes_for_each_weight_and_one_at_the_start():
    naive = made(NAIVE)
    assert (naive.forward_passes(0), naive.forward_passes(10)) == (1, 41)
    assert naive.backward_passes(10) == 0
    assert naive.samples_read(10) == 4100


@pytest.mark.parametrize(("name", "expected"), [(SINGLE, 60), (MINI, 2), (FULL, 0), (NAIVE, 0)])
def test_a_budget_of_samples_buys_steps(name, expected):
    assert made(name).step_at(89 if name != SINGLE else 1000) == expected


@pytest.mark.parametrize("name", [SINGLE, MINI, FULL, NAIVE])
def test_no_budget_is_overdrawn(name):
    walked = made(name)
    for budget in range(0, 2000, 37):
        step = walked.step_at(budget)
        assert walked.samples_read(step) <= budget or step == 0
        if step < walked.n_steps:
            assert walked.samples_read(step + 1) > budget


@pytest.mark.parametrize("n", [10, 33, 200])
@pytest.mark.parametrize("batch_size", [1, 7, 64, 5000])
@pytest.mark.parametrize("name", [SINGLE, MINI, FULL, NAIVE])
def test_enough_steps_are_made_for_the_last_tick(name, batch_size, n):
    problem = make("line", n, 0.8, 0)
    budget = batch_walk.LAST_TICK * batch_walk.tick_size(n)
    n_steps = steps_needed(name, batch_size, n, True)
    plan = Plan(problem.kind.start, batch_size=batch_size, learning_rate=0.001)
    walked = walk(problem, name, plan, n_steps)
    assert walked.samples_read(walked.n_steps) + 4 * n >= budget
    assert steps_needed(name, batch_size, n, False) == batch_walk.LAST_STEP


def test_thinning_keeps_both_ends_and_leaves_short_paths_alone():
    path = np.arange(2000.0).reshape(1000, 2)
    few = thinned(path, 50)
    assert len(few) == 50
    assert few[0].tolist() == path[0].tolist()
    assert few[-1].tolist() == path[-1].tolist()
    assert thinned(path[:50], 50).shape == (50, 2)


def test_the_arrow_points_down_and_is_never_longer_than_one():
    assert downhill(np.array([3.0, 4.0]), 5.0) == pytest.approx((-0.6, -0.8))
    assert downhill(np.array([30.0, 40.0]), 5.0) == pytest.approx((-0.6, -0.8))
    assert np.hypot(*downhill(np.array([0.3, 0.4]), 2.0)) == pytest.approx(0.5)
    assert downhill(np.zeros(2), 5.0) == (0.0, 0.0)
    assert downhill(np.array([np.inf, 1.0]), 5.0) == (0.0, 0.0)
