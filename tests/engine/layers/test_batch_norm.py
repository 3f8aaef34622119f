"""Batch normalisation: by hand, against PyTorch, against differences, and its running averages."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine.gradcheck import central_differences
from mlpstudio.engine.layers import BatchNorm, TrainingPass

GOLDEN = json.loads(Path(__file__).parents[2].joinpath("golden/batch_norm.json").read_text())
LAYER = GOLDEN["layer"]
LOOKING = TrainingPass(0, updates_statistics=False)


def norm(gamma, beta, *, momentum=0.9, epsilon=1e-3, trainable=True):
    """Return a layer whose running averages are those of a network just begun."""
    parameters = np.array([gamma, beta])  # (2, D)
    D = parameters.shape[1]
    statistics = np.array([np.zeros(D), np.ones(D)], parameters.dtype)  # (2, D)
    return BatchNorm(
        parameters,
        np.zeros_like(parameters),
        statistics,
        momentum=momentum,
        epsilon=epsilon,
        trainable=trainable,
    )


# -------------------------------------------------------------------------------------- by hand


def test_a_training_pass_by_hand():
    piece = norm([2.0, 1.0], [1.0, 0.0], epsilon=5.0)
    X = np.array([[1.0, 0.0], [5.0, 0.0]])
    # First feature: μ = 3, σ² = ((−2)² + 2²)/2 = 4, √(4 + 5) = 3, x̂ = (−2/3, 2/3),
    # y = 2x̂ + 1 = (−1/3, 7/3). The second does not vary: x̂ = 0.
    Y, backward = piece.forward(X, TrainingPass(0))
    np.testing.assert_allclose(Y, [[-1 / 3, 0.0], [7 / 3, 0.0]], rtol=1e-14)
    np.testing.assert_array_equal(piece.used_mean, [3.0, 0.0])
    np.testing.assert_array_equal(piece.used_variance, [4.0, 0.0])
    np.testing.assert_allclose(piece.standardised, [[-2 / 3, 0.0], [2 / 3, 0.0]], rtol=1e-14)
    dX = backward(np.array([[1.0, 1.0], [4.0, 3.0]]), True)
    # dβ = (5, 4); dγ = Σ dy x̂ = −2/3 + 8/3 = 2.
    np.testing.assert_allclose(piece.d_beta, [5.0, 4.0])
    np.testing.assert_allclose(piece.d_gamma, [2.0, 0.0], rtol=1e-14)
    # dx = γ/3 · (dy − 5/2 − x̂ · 2/2): ⅔ (1 − 2.5 + ⅔) = −5/9 and ⅔ (4 − 2.5 − ⅔) = 5/9;
    # second feature 1/√5 · (1 − 2, 3 − 2).
    root = 1 / np.sqrt(5.0)
    np.testing.assert_allclose(dX, [[-5 / 9, -root], [5 / 9, root]], rtol=1e-13)


def test_running_averages_by_hand():
    piece = norm([1.0], [0.0], momentum=0.75)
    piece.forward(np.array([[1.0], [5.0]]), TrainingPass(0))
    # μ = 3: 0.75·0 + 0.25·3; σ² = 4: 0.75·1 + 0.25·4.
    assert (piece.mean[0], piece.variance[0]) == (0.75, 1.75)
    piece.forward(np.array([[-1.0], [-1.0]]), TrainingPass(0))
    # 0.75·0.75 − 0.25 and 0.75·1.75 + 0.
    assert (piece.mean[0], piece.variance[0]) == (0.3125, 1.3125)


def test_an_evaluation_by_hand():
    piece = norm([2.0], [1.0], epsilon=5.0)
    piece.mean[...], piece.variance[...] = 3.0, 4.0
    Y, backward = piece.forward(np.array([[9.0]]), None)
    # x̂ = (9 − 3)/3 = 2, y = 2·2 + 1.
    assert Y[0, 0] == 5.0
    # The averages do not depend on x: dx = dy γ/3.
    assert backward(np.array([[3.0]]), True)[0, 0] == 2.0
    assert (piece.d_gamma[0], piece.d_beta[0]) == (6.0, 3.0)
    assert (piece.mean[0], piece.variance[0]) == (3.0, 4.0)


def test_a_single_sample_becomes_beta_and_has_no_gradient():
    piece = norm([2.0, 3.0], [0.5, -1.0])
    Y, backward = piece.forward(np.array([[7.0, -4.0]]), TrainingPass(0))
    np.testing.assert_array_equal(Y, [[0.5, -1.0]])
    np.testing.assert_array_equal(backward(np.array([[1.0, 2.0]]), True), [[0.0, 0.0]])


# -------------------------------------------------------------------------- against PyTorch


def golden_layer() -> BatchNorm:
    return norm(
        LAYER["gamma"], LAYER["beta"], momentum=LAYER["momentum"], epsilon=LAYER["epsilon"]
    )


def assert_is_golden(piece: BatchNorm, case: dict, training: TrainingPass | None) -> None:
    Y, backward = piece.forward(np.array(case["X"]), training)
    close = {"rtol": 1e-9, "atol": 1e-12}
    np.testing.assert_allclose(Y, case["Y"], **close)
    np.testing.assert_allclose(backward(np.array(case["dY"]), True), case["dX"], **close)
    np.testing.assert_allclose(piece.d_gamma, case["d_gamma"], **close)
    np.testing.assert_allclose(piece.d_beta, case["d_beta"], **close)
    np.testing.assert_allclose(piece.mean, case["running_mean"], **close)


def biased(variance: list[float], n_steps: int) -> np.ndarray:
    """Return PyTorch's running variance, which divides by B − 1, as one that divides by B."""
    B = len(LAYER["steps"][0]["X"])
    left = LAYER["momentum"] ** n_steps  # what is left of the 1 in the beginning
    return left + (np.array(variance) - left) * (B - 1) / B


def test_training_and_evaluating_agree_with_pytorch():
    piece = golden_layer()
    for n_steps, case in enumerate(LAYER["steps"], start=1):
        assert_is_golden(piece, case, TrainingPass(0))
        expected = biased(case["running_variance"], n_steps)
        np.testing.assert_allclose(piece.variance, expected, rtol=1e-12)
    piece.variance[...] = LAYER["evaluated"]["running_variance"]
    assert_is_golden(piece, LAYER["evaluated"], None)
    np.testing.assert_array_equal(piece.variance, LAYER["evaluated"]["running_variance"])


# ------------------------------------------------------------------------------- gradients


@given(B=st.integers(1, 7), D=st.integers(1, 4), seed=st.integers(0, 10**6))
@settings(max_examples=40)
@pytest.mark.parametrize("training", [LOOKING, None], ids=["training", "evaluating"])
@pytest.mark.parametrize("trainable", [True, False])
def test_gradients_are_those_of_differences(B, D, seed, training, trainable):
    rng = np.random.default_rng(seed)
    piece = norm(*rng.standard_normal((2, D)), epsilon=0.1, trainable=trainable)
    piece.mean[...], piece.variance[...] = rng.standard_normal(D), rng.uniform(0.5, 2.0, D)
    X, weights = rng.standard_normal((B, D)), rng.standard_normal((B, D))

    def value() -> float:
        return float((piece.forward(X, training)[0] * weights).sum())

    _, backward = piece.forward(X, training)
    dX = backward(weights.copy(), True).copy()
    for array, exact in ((X, dX), (piece.gamma, piece.d_gamma), (piece.beta, piece.d_beta)):
        numeric = central_differences(value, array.reshape(-1))
        if array is not X and not trainable:
            assert not exact.any()
        else:
            np.testing.assert_allclose(exact.reshape(-1), numeric, rtol=1e-6, atol=1e-8)


def test_the_gradient_of_a_batch_sums_to_nothing_and_is_blind_to_size():
    # Adding a constant to a feature or stretching it changes no output: μ and σ follow.
    piece = norm([1.5, -0.5], [0.0, 1.0], epsilon=1e-12)
    X = np.random.default_rng(0).standard_normal((6, 2))
    Y, backward = piece.forward(X, LOOKING)
    outputs = Y.copy()
    dX = backward(np.random.default_rng(1).standard_normal((6, 2)), True)
    np.testing.assert_allclose(dX.sum(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose((dX * X).sum(axis=0), 0.0, atol=1e-9)
    np.testing.assert_allclose(piece.forward(7.0 * X + 3.0, LOOKING)[0], outputs, rtol=1e-9)


def test_no_input_gradient_when_nobody_wants_it():
    piece = norm([1.0], [0.0])
    _, backward = piece.forward(np.array([[1.0], [2.0]]), LOOKING)
    assert backward(np.array([[1.0], [1.0]]), False) is None
    assert piece.d_beta[0] == 2.0


# ----------------------------------------------------------------- statistics and frozen layers


@given(B=st.integers(2, 40), D=st.integers(1, 5), seed=st.integers(0, 10**6))
@settings(max_examples=30)
def test_outputs_of_a_batch_have_mean_beta_and_standard_deviation_gamma(B, D, seed):
    rng = np.random.default_rng(seed)
    gamma, beta = rng.uniform(0.5, 2.0, D), rng.standard_normal(D)
    # Steps of 10 in any order: a feature that hardly varied would be lost in ε.
    X = 50.0 + 10.0 * rng.permuted(np.tile(np.arange(B), (D, 1)), axis=1).T  # (B, D)
    Y, _ = norm(gamma, beta, epsilon=1e-9).forward(X, LOOKING)
    np.testing.assert_allclose(Y.mean(axis=0), beta, atol=1e-9)
    np.testing.assert_allclose(Y.std(axis=0), gamma, rtol=1e-6)


def test_a_pass_that_only_looks_moves_no_average():
    piece = norm([1.0], [0.0])
    piece.forward(np.array([[1.0], [5.0]]), LOOKING)
    assert (piece.mean[0], piece.variance[0]) == (0.0, 1.0)
    assert piece.used_mean[0] == 3.0


def test_running_averages_come_to_those_of_the_data():
    piece, rng = norm([1.0], [0.0], momentum=0.9), np.random.default_rng(0)
    for _ in range(300):
        piece.forward(rng.normal(5.0, 2.0, (200, 1)), TrainingPass(0))
    assert piece.mean[0] == pytest.approx(5.0, abs=0.1)
    assert piece.variance[0] == pytest.approx(4.0, abs=0.2)


def test_a_frozen_layer_uses_and_keeps_its_averages_even_in_training():
    piece = norm([2.0], [1.0], trainable=False)
    piece.mean[...], piece.variance[...] = 3.0, 4.0
    X = np.array([[1.0], [5.0]])
    in_training = piece.forward(X, TrainingPass(0))[0].copy()
    np.testing.assert_array_equal(in_training, piece.forward(X, None)[0])
    _, backward = piece.forward(X, TrainingPass(0))
    np.testing.assert_allclose(backward(np.ones((2, 1)), True), 2.0 / np.sqrt(4.001))
    assert (piece.mean[0], piece.variance[0]) == (3.0, 4.0)
    assert not piece.d_gamma.any()
    assert not piece.d_beta.any()


def test_what_comes_in_stays_as_it_is_and_short_batches_fit():
    piece = norm([1.0, 1.0], [0.0, 0.0])
    for B in (4, 1, 3):
        X = np.arange(2.0 * B).reshape(B, 2)
        before = X.copy()
        Y, _ = piece.forward(X, LOOKING)
        np.testing.assert_array_equal(X, before)
        assert Y.shape == piece.standardised.shape == (B, 2)


def test_float32_stays_float32():
    piece = norm(np.ones(1, np.float32), np.zeros(1, np.float32))
    Y, backward = piece.forward(np.array([[1.0], [2.0]], np.float32), TrainingPass(0))
    assert Y.dtype == piece.mean.dtype == np.float32
    assert backward(np.ones((2, 1), np.float32), True).dtype == np.float32
