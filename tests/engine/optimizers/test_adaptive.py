"""Adagrad, RMSprop and Adadelta, worked by hand, and what is theirs alone."""

import numpy as np
import pytest

from mlpstudio.engine.optimizers import Adadelta, Adagrad, RMSprop, create, state_names_for


def test_adagrad_by_hand():
    options = (("initial_accumulator_value", 2.0), ("epsilon", 0.25))
    optimizer, theta = Adagrad(1, np.float64, options), np.array([1.0])
    # a = 2 + 2² = 6; √(6 + 0.25) = 2.5; w = 1 − 0.1 · 2 / 2.5 = 0.92.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.92], rtol=1e-14)
    # a = 6 + 6² = 42; √(42 + 0.25) = 6.5; w = 0.92 − 0.1 · 6 / 6.5 = 0.827692…
    optimizer.update(theta, np.array([6.0]), 0.1)
    np.testing.assert_allclose(theta, [0.92 - 0.6 / 6.5], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["sum_of_squares"], [42.0], rtol=1e-14)


def test_adagrads_steps_become_shorter_under_a_steady_slope():
    optimizer, theta = Adagrad(1, np.float64), np.array([0.0])
    places = [theta[0]]
    for _ in range(50):
        optimizer.update(theta, np.array([1.0]), 0.1)
        places.append(theta[0])
    lengths = -np.diff(places)
    assert (np.diff(lengths) < 0).all()
    np.testing.assert_allclose(lengths[-1], 0.1 / np.sqrt(0.1 + 50), rtol=1e-6)


def test_rmsprop_by_hand():
    optimizer, theta = RMSprop(1, np.float64, (("epsilon", 0.6),)), np.array([1.0])
    # a = 0.9·0 + 0.1·2² = 0.4; √(a + ε) = √(0.4 + 0.6) = 1; w = 1 − 0.1·2 / 1 = 0.8.
    # With ε outside the root it would be 1 − 0.2 / (√0.4 + 0.6) = 0.838.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["mean_square"], [0.4], rtol=1e-14)


def test_rmsprop_without_epsilon_is_the_lectures_formula():
    optimizer, theta = RMSprop(1, np.float64, (("epsilon", 0.0),)), np.array([1.0])
    # a = 0.1 · 2² = 0.4; w = 1 − 0.1 · 2 / √0.4 = 1 − 0.1 · √10, however large g is.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [1 - 0.1 * np.sqrt(10.0)], rtol=1e-14)


def test_centered_rmsprop_by_hand():
    options = (("rho", 0.5), ("epsilon", 0.44), ("centered", 1.0))
    optimizer, theta = RMSprop(1, np.float64, options), np.array([1.0])
    # a = 0.5 · 4 = 2; m = 0.5 · 2 = 1; √(2 − 1² + 0.44) = 1.2; w = 1 − 0.12 · 2 / 1.2 = 0.8.
    optimizer.update(theta, np.array([2.0]), 0.12)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["mean_gradient"], [1.0], rtol=1e-14)


def test_rmsprop_with_momentum_by_hand():
    options = (("epsilon", 0.6), ("momentum", 0.5))
    optimizer, theta = RMSprop(1, np.float64, options), np.array([1.0])
    # As above the first step is 0.2: v = −0.2, w = 0.8.
    optimizer.update(theta, np.array([2.0]), 0.1)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-14)
    # a = 0.9 · 0.4 = 0.36, g = 0: the step is 0, v = 0.5 · −0.2 = −0.1, w = 0.7.
    optimizer.update(theta, np.array([0.0]), 0.1)
    np.testing.assert_allclose(theta, [0.7], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["velocity"], [-0.1], rtol=1e-14)


@pytest.mark.parametrize("slope", [3.0, 1e4])
def test_a_steady_slope_never_makes_a_centered_root_of_less_than_nothing(slope):
    # The spread about the mean comes down to 0, and rounding could leave it below −ε.
    optimizer = create("rmsprop", 7, options=(("centered", 1.0),))
    theta, g = np.zeros(7, np.float32), np.linspace(0.1, slope, 7, dtype=np.float32)
    for _ in range(2000):
        optimizer.update(theta, g, 1e-6)
        assert np.isfinite(theta).all()


def test_rmsprop_keeps_only_the_states_that_its_options_need():
    momentum, centered = ("momentum", 0.9), ("centered", 1.0)
    assert state_names_for("rmsprop", ()) == ("mean_square",)
    assert state_names_for("rmsprop", (momentum,)) == ("mean_square", "velocity")
    assert state_names_for("rmsprop", (centered,)) == ("mean_square", "mean_gradient")
    both = ("mean_square", "mean_gradient", "velocity")
    assert state_names_for("rmsprop", (momentum, centered)) == both


def test_adadelta_by_hand():
    options = (("rho", 0.5), ("epsilon", 0.25))
    optimizer, theta = Adadelta(1, np.float64, options), np.array([1.0])
    # a = 0.5 · 4 = 2; Δ = √(0 + 0.25) / √(2 + 0.25) · 2 = 0.5 / 1.5 · 2 = 2/3;
    # d = 0.5 · 4/9 = 2/9; w = 1 − 0.3 · 2/3 = 0.8.
    optimizer.update(theta, np.array([2.0]), 0.3)
    np.testing.assert_allclose(theta, [0.8], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["mean_square"], [2.0], rtol=1e-14)
    np.testing.assert_allclose(optimizer.state["mean_square_move"], [2 / 9], rtol=1e-14)
