import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlpstudio.engine.optimizers import OPTIMIZERS, state_names_for
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.descent import Path, descend
from mlpstudio.labs.descents.forces import SQUARES, VELOCITIES, forces

PROBLEM = surfaces.problem(surfaces.get("ravine"))


def path(optimizer: str, n_steps: int = 5, rate: float = 0.05) -> Path:
    return descend(PROBLEM, (-4.0, 1.0), optimizer, rate, n_steps)


def test_plain_descent_knows_the_slope_alone():
    acting = forces(path("sgd"), 5)
    assert acting.velocity is None
    assert acting.spread is None
    assert np.linalg.norm(acting.downhill) > 0


def test_velocity_leads_where_the_first_step_went():
    walk = path("momentum", 1)
    acting = forces(walk, 1)
    assert acting.velocity is not None
    move = walk.positions[1] - walk.positions[0]
    assert_allclose(acting.velocity, move / np.linalg.norm(move))  # the longest so far


def test_the_mean_of_gradients_pulls_downhill():
    acting = forces(path("adam", 1), 1)
    gradient = path("adam", 1).gradients[0]
    assert acting.velocity is not None
    assert_allclose(acting.velocity, -gradient / np.linalg.norm(gradient))


def test_axes_are_in_the_proportion_of_the_roots():
    walk = path("rmsprop", 8)
    acting = forces(walk, 8)
    assert acting.spread is not None
    root = np.sqrt(walk.states["mean_square"][8])
    assert acting.spread[1] / acting.spread[0] == pytest.approx(root[1] / root[0])
    assert acting.spread[1] > acting.spread[0]  # the ravine is steeper across
    assert np.linalg.norm(acting.spread) <= 1.0 + 1e-12


def test_lengths_are_roots_of_shares_of_the_longest():
    walk = path("momentum", 30)
    lengths = np.linalg.norm(walk.states["velocity"], axis=1)
    acting = forces(walk, 30)
    assert acting.velocity is not None
    expected = np.sqrt(lengths[30] / lengths.max())
    assert np.linalg.norm(acting.velocity) == pytest.approx(expected)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_everybody_has_what_their_state_says(name: str):
    acting, states = forces(path(name), 5), set(state_names_for(name, ()))
    assert (acting.velocity is not None) == bool(states.intersection(VELOCITIES))
    assert (acting.spread is not None) == bool(states.intersection(SQUARES))


def test_before_the_first_step_nothing_is_remembered():
    acting = forces(path("adam"), 0)
    assert acting.velocity is not None
    assert not acting.velocity.any()
    assert acting.spread is not None
    assert not acting.spread.any()
