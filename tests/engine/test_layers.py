"""Affine maps, activations and dropout as pieces: worked by hand, forward and back."""

import numpy as np
import pytest

from mlpstudio.engine import activations
from mlpstudio.engine.layers import Activate, Affine, Buffer, Dropout

FLOAT64 = np.dtype(np.float64)


def affine():
    W = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
    b = np.array([0.5, 0.0, 1.0])
    return Affine(W, b, np.empty_like(W), np.empty_like(b))


def test_affine_by_hand():
    piece = affine()
    # (1, 2) @ W = (1·1 + 2·2, 1·0 + 2·1, 1·(−1) + 2·0) = (5, 2, −1), plus b = (5.5, 2, 0);
    # (0, −1) @ W = (−2, −1, 0), plus b = (−1.5, −1, 1).
    Z, backward = piece.forward(np.array([[1.0, 2.0], [0.0, -1.0]]), None)
    np.testing.assert_array_equal(Z, [[5.5, 2.0, 0.0], [-1.5, -1.0, 1.0]])
    dZ = np.array([[1.0, -1.0, 2.0], [3.0, 0.0, 1.0]])
    dX = backward(dZ, True)
    # dW = Xᵀ dZ: row of x₁ is 1·(1, −1, 2) + 0·(3, 0, 1), of x₂ 2·(1, −1, 2) − 1·(3, 0, 1).
    np.testing.assert_array_equal(piece.dW, [[1.0, -1.0, 2.0], [-1.0, -2.0, 3.0]])
    # db = the sum over the samples.
    np.testing.assert_array_equal(piece.db, [4.0, -1.0, 3.0])
    # dX = dZ Wᵀ: (1·1 − 1·0 + 2·(−1), 1·2 − 1·1 + 2·0) = (−1, 1); (3 − 1, 6) = (2, 6).
    np.testing.assert_array_equal(dX, [[-1.0, 1.0], [2.0, 6.0]])


def test_affine_returns_no_input_gradient_when_nobody_wants_it():
    piece = affine()
    _, backward = piece.forward(np.ones((1, 2)), None)
    assert backward(np.ones((1, 3)), False) is None
    np.testing.assert_array_equal(piece.dW, np.ones((2, 3)))


def test_affine_gradients_are_overwritten_not_accumulated():
    piece = affine()
    for _ in range(2):
        _, backward = piece.forward(np.ones((1, 2)), None)
        backward(np.ones((1, 3)), False)
    np.testing.assert_array_equal(piece.db, np.ones(3))


def test_activate_by_hand():
    piece = Activate(activations.get("relu"), 3, FLOAT64)
    A, backward = piece.forward(np.array([[-1.0, 2.0, 3.0]]), None)
    np.testing.assert_array_equal(A, [[0.0, 2.0, 3.0]])
    np.testing.assert_array_equal(backward(np.array([[4.0, 5.0, 6.0]]), True), [[0.0, 5.0, 6.0]])


def test_dropout_by_hand():
    rate, seed = 0.25, 12
    X = np.array([[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]])
    # Those with a draw below 0.25 fall silent, the others grow by 1 / (1 − 0.25) = 4/3.
    kept = np.random.default_rng(seed).random((1, 6), np.float32) >= rate
    assert 0 < kept.sum() < 6
    Y, backward = Dropout(rate, 6, FLOAT64).forward(X, np.random.default_rng(seed))
    np.testing.assert_allclose(Y, np.where(kept, X * 4.0 / 3.0, 0.0), rtol=1e-15)
    dX = backward(np.full((1, 6), 3.0), True)
    np.testing.assert_allclose(dX, np.where(kept, 4.0, 0.0), rtol=1e-15)


def test_dropout_is_identity_when_evaluating():
    X = np.array([[1.0, 2.0]])
    Y, backward = Dropout(0.5, 2, FLOAT64).forward(X, None)
    np.testing.assert_array_equal(Y, [[1.0, 2.0]])
    np.testing.assert_array_equal(backward(np.array([[3.0, 4.0]]), True), [[3.0, 4.0]])


def test_dropout_at_rate_0_is_identity_and_draws_nothing():
    rng = np.random.default_rng(0)
    Y, _ = Dropout(0.0, 2, FLOAT64).forward(np.array([[1.0, 2.0]]), rng)
    np.testing.assert_array_equal(Y, [[1.0, 2.0]])
    assert rng.bit_generator.state == np.random.default_rng(0).bit_generator.state


@pytest.mark.parametrize("rate", [0.1, 0.5, 0.9])
def test_dropout_silences_its_share_and_keeps_the_expected_value(rate):
    X = np.ones((400, 500))
    Y, _ = Dropout(rate, 500, FLOAT64).forward(X, np.random.default_rng(1))
    # Five standard errors of 200,000 draws.
    error = 5 * np.sqrt(rate * (1 - rate) / X.size)
    assert np.mean(Y == 0.0) == pytest.approx(rate, abs=error)
    assert Y.mean() == pytest.approx(1.0, abs=error / (1 - rate))


def test_a_buffer_grows_when_needed_and_is_reused_otherwise():
    buffer = Buffer(3, FLOAT64)
    first = buffer.rows(4)
    assert first.shape == (4, 3)
    short = buffer.rows(2)
    assert short.shape == (2, 3)
    assert np.shares_memory(short, first)
    assert buffer.rows(5).shape == (5, 3)
    assert buffer.rows(5).dtype == np.float64
