"""Optimizers: a step by hand, ten steps of PyTorch, formulas over blocks, and no subnormals."""

import json
from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine.optimizers import (
    BLOCK,
    OPTIMIZERS,
    SGD,
    Adam,
    Momentum,
    Optimizer,
    RMSprop,
    create,
)
from mlpstudio.errors import DesignError

GOLDEN = json.loads(Path(__file__).parents[1].joinpath("golden/trajectories.json").read_text())
WITHOUT_EPSILON = {
    "sgd": lambda size: SGD(size, np.float64),
    "momentum": lambda size: Momentum(size, np.float64),
    "rmsprop": lambda size: RMSprop(size, np.float64, epsilon=0.0),
    "adam": lambda size: Adam(size, np.float64, epsilon=0.0),
}


def path(optimizer, start, gradients, learning_rate):
    """Return θ after each update."""
    theta = np.array(start)
    found = []
    for gradient in gradients:
        optimizer.update(theta, np.asarray(gradient), learning_rate)
        found.append(theta.copy())
    return np.array(found)


# ------------------------------------------------------------------------------ worked by hand


def test_sgd_by_hand():
    # w − η g = 0.3 − 0.1 · 2 = 0.1
    theta = np.array([0.3])
    SGD(1, np.float64).update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.1], rtol=1e-15)


def test_momentum_by_hand():
    optimizer, theta, g = Momentum(1, np.float64), np.array([1.0]), np.array([2.0])
    # v = 0.9·0 − 0.1·2 = −0.2, w = 0.8; then v = −0.18 − 0.2 = −0.38, w = 0.42.
    optimizer.update(theta, g, 0.1)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-15)
    optimizer.update(theta, g, 0.1)
    np.testing.assert_allclose(theta, [0.42], rtol=1e-15)
    np.testing.assert_allclose(optimizer.state["velocity"], [-0.38], rtol=1e-15)


def test_rmsprop_by_hand():
    optimizer, theta = RMSprop(1, np.float64, epsilon=0.6), np.array([1.0])
    # a = 0.9·0 + 0.1·2² = 0.4; √(a + ε) = √(0.4 + 0.6) = 1; w = 1 − 0.1·2 / 1 = 0.8.
    # With ε outside the root it would be 1 − 0.2 / (√0.4 + 0.6) = 0.838.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["mean_square"], [0.4], rtol=1e-14)


def test_adam_by_hand():
    optimizer, theta = Adam(1, np.float64, betas=(0.5, 0.75), epsilon=1.0), np.array([1.0])
    # m = 0.5·0 + 0.5·2 = 1; v = 0.75·0 + 0.25·4 = 1; t = 1:
    # w = 1 − 0.1 · √(1 − 0.75) / (1 − 0.5) · 1 / (√1 + 1) = 1 − 0.1 · 1 · 1/2 = 0.95.
    # With Algorithm 1's ε: m̂ = 2, v̂ = 4, w = 1 − 0.1 · 2 / (2 + 1) = 0.933.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.95], rtol=1e-14)


@pytest.mark.parametrize("g", [1e-3, 1.0, 1e3])
def test_adams_first_step_has_the_length_of_the_learning_rate(g):
    theta = np.array([0.0, 0.0])
    Adam(2, np.float64, epsilon=0.0).update(theta, np.array([g, -g]), 0.01)
    np.testing.assert_allclose(theta, [-0.01, 0.01], rtol=1e-12)


# ------------------------------------------------------------------------ numbers made elsewhere


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_ten_steps_equal_those_of_pytorch(name):
    # PyTorch's momentum, v ← μ v + g, w ← w − η v, is this one with v = −v_here / η, and η does
    # not change along the path.
    optimizer = WITHOUT_EPSILON[name](len(GOLDEN["start"]))
    found = path(optimizer, GOLDEN["start"], GOLDEN["gradients"], GOLDEN["learning_rate"])
    np.testing.assert_allclose(found, GOLDEN["paths"][name], rtol=1e-12)


# ------------------------------------------------------- the formulas, without blocks or scratch


def sgd_formula(w, gradients, rate):
    for g in gradients:
        w = w - rate * g
    return w


def momentum_formula(w, gradients, rate):
    v = 0.0
    for g in gradients:
        v = 0.9 * v - rate * g
        w = w + v
    return w


def rmsprop_formula(w, gradients, rate):
    a = 0.0
    for g in gradients:
        a = 0.9 * a + 0.1 * g**2
        w = w - rate * g / np.sqrt(a + 1e-7)
    return w


def adam_formula(w, gradients, rate):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - rate * sqrt(1 - 0.999**t) / (1 - 0.9**t) * m / (np.sqrt(v) + 1e-7)
    return w


FORMULAS = {
    "sgd": sgd_formula,
    "momentum": momentum_formula,
    "rmsprop": rmsprop_formula,
    "adam": adam_formula,
}


@pytest.mark.parametrize("size", [1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 37])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_vectors_of_any_length_follow_the_formula(name, size):
    rng = np.random.default_rng(size)
    start = rng.standard_normal(size)
    # From far below to far above the root of epsilon; over 16, so that averages get rounded.
    gradients = rng.standard_normal((18, size)) * 10.0 ** rng.integers(-6, 2, size)
    found = path(create(name, size, np.float64), start, gradients, 0.01)[-1]
    np.testing.assert_allclose(found, FORMULAS[name](start, gradients, 0.01), rtol=1e-11)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_float32_follows_the_formula_within_its_precision(name):
    rng = np.random.default_rng(0)
    start = rng.standard_normal(50).astype(np.float32)
    gradients = rng.standard_normal((10, 50)).astype(np.float32)
    optimizer = create(name, 50)
    found = path(optimizer, start, gradients, 0.01)[-1]
    expected = FORMULAS[name](start.astype(np.float64), gradients.astype(np.float64), 0.01)
    assert found.dtype == np.float32
    assert all(state.dtype == np.float32 for state in optimizer.state.values())
    np.testing.assert_allclose(found, expected, atol=2e-6)


@pytest.mark.parametrize("name", OPTIMIZERS)
@given(cut=st.integers(1, 2 * BLOCK + 36))
@settings(deadline=None, max_examples=10)
def test_two_parts_updated_apart_equal_the_whole(name, cut):
    size = 2 * BLOCK + 37
    rng = np.random.default_rng(0)
    start = rng.standard_normal(size).astype(np.float32)
    gradients = rng.standard_normal((3, size)).astype(np.float32)
    whole = path(create(name, size), start, gradients, 0.01)
    left = path(create(name, cut), start[:cut], gradients[:, :cut], 0.01)
    right = path(create(name, size - cut), start[cut:], gradients[:, cut:], 0.01)
    np.testing.assert_array_equal(whole, np.hstack([left, right]))


# ------------------------------------------------------------------- every optimizer there is


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_states_begin_at_zero_with_the_size_of_theta(name):
    optimizer = create(name, 5)
    assert tuple(optimizer.state) == OPTIMIZERS[name].state_names
    assert optimizer.n_updates == 0
    for state in optimizer.state.values():
        np.testing.assert_array_equal(state, np.zeros(5))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_gradient_is_left_as_it_was_and_updates_are_counted(name):
    optimizer, gradient = create(name, 3), np.array([1.0, -2.0, 3.0], np.float32)
    optimizer.update(np.ones(3, np.float32), gradient, 0.1)
    optimizer.update(np.ones(3, np.float32), gradient, 0.1)
    np.testing.assert_array_equal(gradient, [1.0, -2.0, 3.0])
    assert optimizer.n_updates == 2


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_parameter_that_never_had_a_gradient_does_not_move_at_all(name):
    optimizer, theta = create(name, 2), np.array([0.0, 1.5], np.float32)
    for _ in range(100):
        optimizer.update(theta, np.zeros(2, np.float32), 0.1)
    np.testing.assert_array_equal(theta, [0.0, 1.5])


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_bowl_is_descended(name):
    optimizer, theta = create(name, 2, np.float64), np.array([1.0, -2.0])
    for _ in range(1000):
        optimizer.update(theta, 2.0 * theta, 0.01)
    assert np.abs(theta).max() < 0.05


@pytest.mark.parametrize("first_gradient", [0.0, 1e-20, -1e-3, 1.0, 1e6])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_no_state_decays_into_subnormal_numbers(name, first_gradient):
    optimizer, theta = create(name, 4), np.ones(4, np.float32)
    smallest_normal = np.finfo(np.float32).tiny
    gradient = np.full(4, first_gradient, np.float32)
    for update in range(20_000):
        optimizer.update(theta, gradient, 0.001)
        gradient[...] = 0.0
        if update % 7 == 0:
            for state in optimizer.state.values():
                assert not np.any((state != 0.0) & (np.abs(state) < smallest_normal)), update


def test_the_base_class_has_no_formula():
    with pytest.raises(NotImplementedError):
        Optimizer(1).update(np.ones(1), np.ones(1), 0.1)


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(DesignError, match=r"no optimizer 'adagrad'.*sgd.*adam"):
        create("adagrad", 3)


def test_every_optimizer_has_a_formula_and_a_golden_path():
    assert set(FORMULAS) == set(GOLDEN["paths"]) == set(WITHOUT_EPSILON) == set(OPTIMIZERS)
