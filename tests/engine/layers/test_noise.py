"""Additive noise: its statistics, its way back, and nothing at all when evaluating."""

import numpy as np
import pytest

from mlpstudio.engine.layers import Noise, TrainingPass

FLOAT64 = np.dtype(np.float64)


def test_noise_by_hand():
    X = np.array([[1.0, -2.0], [0.5, 4.0]])
    drawn = TrainingPass(3).rng.standard_normal((2, 2), np.float32)
    Y, backward = Noise(0.5, 2, FLOAT64).forward(X, TrainingPass(3))
    np.testing.assert_allclose(Y, X + 0.5 * drawn.astype(np.float64), rtol=1e-15)
    # Y = X + something that does not depend on X.
    dY = np.array([[1.0, 2.0], [3.0, 4.0]])
    np.testing.assert_array_equal(backward(dY, True), [[1.0, 2.0], [3.0, 4.0]])


def test_nothing_is_added_when_evaluating_or_without_spread():
    X = np.ones((2, 3))
    assert Noise(0.5, 3, FLOAT64).forward(X, None)[0] is X
    training = TrainingPass(0)
    assert Noise(0.0, 3, FLOAT64).forward(X, training)[0] is X
    assert training.rng.random() == TrainingPass(0).rng.random()


@pytest.mark.parametrize("stddev", [0.01, 0.5, 3.0])
def test_the_noise_is_normal_with_mean_0_and_the_spread_asked_for(stddev):
    Y, _ = Noise(stddev, 500, FLOAT64).forward(np.zeros((400, 500)), TrainingPass(1))
    # Five standard errors of 200,000 draws: of a mean σ/√n, of a standard deviation σ/√(2n).
    assert Y.mean() == pytest.approx(0.0, abs=5 * stddev / np.sqrt(Y.size))
    assert Y.std() == pytest.approx(stddev, abs=5 * stddev / np.sqrt(2 * Y.size))
    # 68.27 % of a normal variable are within one standard deviation, 4.55 % beyond two.
    assert np.mean(np.abs(Y) < stddev) == pytest.approx(0.6827, abs=0.006)
    assert np.mean(np.abs(Y) > 2 * stddev) == pytest.approx(0.0455, abs=0.003)


def test_what_comes_in_stays_as_it_is():
    X = np.ones((2, 3))
    Noise(0.5, 3, FLOAT64).forward(X, TrainingPass(0))
    np.testing.assert_array_equal(X, np.ones((2, 3)))


def test_the_same_pass_made_again_adds_the_same_also_to_a_shorter_batch():
    piece, X = Noise(0.5, 3, FLOAT64), np.zeros((6, 3))
    first = piece.forward(X, TrainingPass(4, 2))[0].copy()
    assert not np.array_equal(piece.forward(X, TrainingPass(4, 3))[0], first)
    np.testing.assert_array_equal(piece.forward(X, TrainingPass(4, 2))[0], first)
    np.testing.assert_array_equal(piece.forward(X[:2], TrainingPass(4, 2))[0], first[:2])


def test_noise_on_the_inputs_of_a_linear_model_is_an_l2_penalty_of_strength_variance():
    # Bishop 1995: E[(w·(x + ε) − t)²] = (w·x − t)² + σ² |w|².
    w, x, t, stddev = np.array([1.0, -2.0]), np.array([[0.5, 1.0]]), 3.0, 0.4
    inputs = np.repeat(x, 200_000, axis=0)
    Y, _ = Noise(stddev, 2, FLOAT64).forward(inputs, TrainingPass(2))
    expected = float(np.mean((Y @ w - t) ** 2))
    assert expected == pytest.approx((x @ w - t).item() ** 2 + stddev**2 * w @ w, rel=0.005)
