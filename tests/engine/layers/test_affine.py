"""The affine map of a dense layer: worked by hand, forward and back, with penalties and frozen."""

import numpy as np
import pytest

from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.engine.layers import Affine, TrainingPass


def affine(*, has_bias=True, **options) -> Affine:
    W = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
    b = np.array([0.5, 0.0, 1.0]) if has_bias else None
    return Affine(W, b, np.zeros_like(W), None if b is None else np.zeros_like(b), **options)


X = np.array([[1.0, 2.0], [0.0, -1.0]])
UP = np.array([[1.0, -1.0, 2.0], [3.0, 0.0, 1.0]])  # the gradient by Z


def test_affine_by_hand():
    piece = affine()
    # (1, 2) @ W = (1·1 + 2·2, 1·0 + 2·1, 1·(−1) + 2·0) = (5, 2, −1), plus b = (5.5, 2, 0);
    # (0, −1) @ W = (−2, −1, 0), plus b = (−1.5, −1, 1).
    Z, backward = piece.forward(X, None)
    np.testing.assert_array_equal(Z, [[5.5, 2.0, 0.0], [-1.5, -1.0, 1.0]])
    dX = backward(UP, True)
    # dW = Xᵀ dZ: row of x₁ is 1·(1, −1, 2) + 0·(3, 0, 1), of x₂ 2·(1, −1, 2) − 1·(3, 0, 1).
    np.testing.assert_array_equal(piece.dW, [[1.0, -1.0, 2.0], [-1.0, -2.0, 3.0]])
    # db = the sum over the samples.
    np.testing.assert_array_equal(piece.db, [4.0, -1.0, 3.0])
    # dX = dZ Wᵀ: (1·1 − 1·0 + 2·(−1), 1·2 − 1·1 + 2·0) = (−1, 1); (3 − 1, 6) = (2, 6).
    np.testing.assert_array_equal(dX, [[-1.0, 1.0], [2.0, 6.0]])


def test_without_a_bias_it_is_a_matrix_product():
    piece = affine(has_bias=False)
    Z, backward = piece.forward(X, None)
    np.testing.assert_array_equal(Z, [[5.0, 2.0, -1.0], [-2.0, -1.0, 0.0]])
    np.testing.assert_array_equal(backward(UP, True), [[-1.0, 1.0], [2.0, 6.0]])
    np.testing.assert_array_equal(piece.dW, [[1.0, -1.0, 2.0], [-1.0, -2.0, 3.0]])
    assert piece.db is None


def test_training_and_evaluating_are_the_same():
    np.testing.assert_array_equal(
        affine().forward(X, None)[0], affine().forward(X, TrainingPass(0))[0]
    )


def test_it_returns_no_input_gradient_when_nobody_wants_it():
    piece = affine()
    _, backward = piece.forward(X, None)
    assert backward(UP, False) is None
    assert piece.dW.any()


def test_gradients_are_overwritten_not_accumulated():
    piece = affine()
    for _ in range(2):
        _, backward = piece.forward(np.ones((1, 2)), None)
        backward(np.ones((1, 3)), False)
    np.testing.assert_array_equal(piece.db, np.ones(3))


@pytest.mark.parametrize("sizes", [(4, 1, 4), (1, 7, 2)])
def test_the_biases_of_a_short_batch_are_summed_over_its_own_samples(sizes):
    piece = affine()
    for B in sizes:
        _, backward = piece.forward(np.ones((B, 2)), None)
        backward(np.full((B, 3), 2.0), False)
        np.testing.assert_array_equal(piece.db, np.full(3, 2.0 * B))


def test_a_frozen_map_lets_the_gradient_through_and_has_none_itself():
    piece = affine(trainable=False)
    _, backward = piece.forward(X, TrainingPass(0))
    np.testing.assert_array_equal(backward(UP, True), [[-1.0, 1.0], [2.0, 6.0]])
    assert not piece.dW.any()
    assert not piece.db.any()


# ------------------------------------------------------------------------------------ penalties


def test_penalties_by_hand():
    # Σ|W| = 1 + 0 + 1 + 2 + 1 + 0 = 5; ΣW² = 1 + 1 + 4 + 1 = 7; b is left out.
    assert affine(l1=0.1).penalty() == pytest.approx(0.5, rel=1e-15)
    assert affine(l2=0.01).penalty() == pytest.approx(0.07, rel=1e-15)
    assert affine(l1=0.1, l2=0.01).penalty() == pytest.approx(0.57, rel=1e-15)
    assert affine().penalty() == 0.0


def test_the_gradient_of_the_penalties_is_added_by_hand():
    piece = affine(l1=0.1, l2=0.01)
    _, backward = piece.forward(X, None)
    backward(UP, False)
    piece.add_penalty_gradient()
    # 0.1·sign(W) + 0.02·W on top of Xᵀ dZ; where W is 0 nothing is added.
    added = [[0.12, 0.0, -0.12], [0.14, 0.12, 0.0]]
    np.testing.assert_allclose(piece.dW - [[1.0, -1.0, 2.0], [-1.0, -2.0, 3.0]], added, rtol=1e-14)
    np.testing.assert_array_equal(piece.db, [4.0, -1.0, 3.0])


@pytest.mark.parametrize(("l1", "l2"), [(0.3, 0.0), (0.0, 0.2), (0.3, 0.2)])
def test_the_gradient_of_the_penalties_is_that_of_their_sum(l1, l2):
    W = np.random.default_rng(0).standard_normal((3, 4))
    piece = Affine(W, None, np.zeros_like(W), None, l1=l1, l2=l2)
    piece.add_penalty_gradient()
    numeric = central_differences(piece.penalty, W.reshape(-1))
    assert relative_error(numeric, piece.dW.reshape(-1)) < 1e-9


def test_only_what_learns_is_penalised():
    assert affine(l1=0.1).is_penalised
    assert affine(l2=0.1).is_penalised
    assert not affine().is_penalised
    assert not affine(l1=0.1, l2=0.1, trainable=False).is_penalised


def test_penalties_of_float32_weights_are_summed_in_double_precision():
    W = np.full((1024, 512), 0.1, np.float32)
    piece = Affine(W, None, np.zeros_like(W), None, l1=1.0)
    assert piece.penalty() == pytest.approx(float(np.float32(0.1)) * W.size, rel=1e-12)
