"""Losses as functions of the output: worked by hand, checked against differences, and finite."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import losses
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences
from mlpstudio.engine.losses import LOSSES, LossSpec, one_hot
from mlpstudio.errors import DesignError

CROSSENTROPIES = [name for name, loss in LOSSES.items() if loss.is_crossentropy]
OTHERS = [name for name, loss in LOSSES.items() if not loss.is_crossentropy]


def measure(loss_name, A, T):
    """Return the loss of every sample and the gradient of their mean by A."""
    found, dA = np.full(len(A), np.nan, A.dtype), np.full_like(A, np.nan)
    losses.get(loss_name).value_and_gradient(A, T, dA, found)
    return found, dA


def rows_for(loss_name, B, C, rng):
    """Return T (B, C) as a loss wants it: the one-hot form of classes, or numbers in (0, 1)."""
    if losses.get(loss_name).wants_integers:
        return one_hot(rng.integers(0, C, B), C).astype(np.float64)
    return rng.uniform(0.05, 0.95, (B, C))


# ------------------------------------------------------------------------------ worked by hand


def test_mean_squared_error_by_hand():
    A, T = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[0.0, 4.0], [0.0, 2.0]])
    found, dA = measure("mean_squared_error", A, T)
    # Differences 1, −2; 0, −3: (1 + 4) / 2 and (0 + 9) / 2; gradient 2 / 4 times the difference.
    np.testing.assert_array_equal(found, [2.5, 4.5])
    np.testing.assert_array_equal(dA, [[0.5, -1.0], [0.0, -1.5]])


def test_mean_absolute_error_by_hand_with_the_derivative_0_at_0():
    A, T = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[0.0, 4.0], [0.0, 2.0]])
    found, dA = measure("mean_absolute_error", A, T)
    # Differences 1, −2; 0, −3: (1 + 2) / 2 and (0 + 3) / 2; gradient the sign over 4.
    np.testing.assert_array_equal(found, [1.5, 1.5])
    np.testing.assert_array_equal(dA, [[0.25, -0.25], [0.0, -0.25]])


def test_binary_crossentropy_by_hand():
    A, T = np.array([[0.25], [0.5]]), np.array([[1.0], [0.0]])
    found, dA = measure("binary_crossentropy", A, T)
    # −ln ¼ and −ln ½; gradients −1/a / 2 = −2 and 1/(1 − a) / 2 = 1.
    np.testing.assert_allclose(found, [math.log(4.0), math.log(2.0)], rtol=1e-14)
    np.testing.assert_allclose(dA, [[-2.0], [1.0]], rtol=1e-14)


def test_the_binary_crossentropy_of_a_sample_is_the_mean_over_its_outputs():
    found, _ = measure("binary_crossentropy", np.array([[0.25, 0.5]]), np.array([[1.0, 0.0]]))
    np.testing.assert_allclose(found, [math.log(8.0) / 2], rtol=1e-14)


@pytest.mark.parametrize("name", ["categorical_crossentropy", "sparse_categorical_crossentropy"])
def test_categorical_crossentropy_by_hand(name):
    A = np.array([[0.5, 0.25, 0.25], [0.2, 0.3, 0.5]])
    T = np.array([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5]])
    found, dA = measure(name, A, T)
    # −ln ¼ and −(½ ln 0.2 + ½ ln 0.5); gradient −t/p / 2.
    np.testing.assert_allclose(found, [math.log(4.0), 0.5 * math.log(10.0)], rtol=1e-14)
    np.testing.assert_allclose(dA, [[0.0, -2.0, 0.0], [-1.25, 0.0, -0.5]], rtol=1e-14)


def test_hinge_by_hand():
    # The lecture's scores of cat 3.2, car 5.1, frog −1.7 and so on, the right one first.
    A = np.array([[3.2, 5.1, -1.7], [4.9, 1.3, 2.0], [-3.1, 2.5, 2.2]])
    T = np.array([[1.0, 0.0, 0.0]] * 3)
    found, dA = measure("hinge", A, T)
    # max(0, 5.1 − 3.2 + 1) + max(0, −1.7 − 3.2 + 1) = 2.9 + 0; both 0; 6.6 + 6.3 = 12.9.
    np.testing.assert_allclose(found, [2.9, 0.0, 12.9], rtol=1e-14)
    np.testing.assert_allclose(
        3.0 * dA, [[-1.0, 1.0, 0.0], [0.0, 0.0, 0.0], [-2.0, 1.0, 1.0]], rtol=1e-14
    )


def test_hinge_where_a_term_begins_has_the_derivative_0():
    found, dA = measure("hinge", np.array([[2.0, 1.0]]), np.array([[1.0, 0.0]]))
    np.testing.assert_array_equal(found, [0.0])
    np.testing.assert_array_equal(dA, [[0.0, 0.0]])


# ------------------------------------------------------------------ every loss there is or will be


def distance_to_kink(loss_name, A, T):
    """Return how far the nearest number is from where a derivative jumps."""
    if loss_name == "mean_absolute_error":
        return np.abs(A - T).min()
    if loss_name == "hinge":
        return np.abs(A - (A * T).sum(axis=1, keepdims=True) + 1.0).min()
    return np.inf


def smooth_case(loss_name, B, C, rng):
    """Return outputs and targets at which a loss can be differentiated."""
    while True:
        A, T = rng.uniform(0.1, 0.9, (B, C)), rows_for(loss_name, B, C, rng)
        if distance_to_kink(loss_name, A, T) > 1e-3:
            return A, T


@pytest.mark.parametrize("loss_name", LOSSES)
@given(B=st.sampled_from([1, 2, 5]), C=st.integers(1, 4), seed=st.integers(0, 10**6))
@settings(max_examples=20)
def test_the_gradient_is_the_derivative_of_the_mean(loss_name, B, C, seed):
    A, T = smooth_case(loss_name, B, C, np.random.default_rng(seed))
    _, dA = measure(loss_name, A, T)
    theta = A.ravel()
    numeric = central_differences(lambda: float(measure(loss_name, A, T)[0].mean()), theta)
    np.testing.assert_allclose(dA.ravel(), numeric, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_sure_and_wrong_no_costs_the_same_in_both_precisions(dtype):
    found, _ = measure("binary_crossentropy", np.array([[1.0]], dtype), np.array([[0.0]], dtype))
    assert found[0] == pytest.approx(-math.log(1e-7), rel=1e-6)


@pytest.mark.parametrize("loss_name", LOSSES)
def test_a_sample_has_the_same_loss_in_whatever_company(loss_name):
    rng = np.random.default_rng(0)
    A, T = rng.uniform(0.1, 0.9, (3, 4)), rows_for(loss_name, 3, 4, rng)
    once, dA = measure(loss_name, A, T)
    twice, dA_twice = measure(loss_name, np.concatenate([A, A]), np.concatenate([T, T]))
    np.testing.assert_allclose(twice, np.concatenate([once, once]), rtol=1e-14)
    np.testing.assert_allclose(dA_twice[:3], dA / 2, rtol=1e-12)


@pytest.mark.parametrize("loss_name", LOSSES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_outputs_of_exactly_0_and_1_give_a_finite_loss_and_gradient(loss_name, dtype):
    A = np.array([[0.0, 1.0], [1.0, 0.0]], dtype)
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        found, dA = measure(loss_name, A, np.ascontiguousarray(A[::-1]))
    assert np.isfinite(found).all()
    assert (found > 0.9).all()
    assert np.isfinite(dA).all()
    assert found.dtype == dA.dtype == dtype


@pytest.mark.parametrize("loss_name", CROSSENTROPIES)
def test_a_sure_and_wrong_probability_is_clipped_where_keras_clips_it(loss_name):
    found, dA = measure(loss_name, np.array([[0.0]]), np.array([[1.0]]))
    assert found[0] == pytest.approx(-math.log(1e-7), rel=1e-12)
    np.testing.assert_array_equal(dA, [[0.0]])  # the clipped function is flat


@pytest.mark.parametrize("loss_name", LOSSES)
def test_the_activations_that_fit_a_loss_exist(loss_name):
    loss = losses.get(loss_name)
    assert loss.name == loss_name
    assert loss.fitting_activations
    assert set(loss.fitting_activations) <= set(ACTIVATIONS)


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(DesignError, match=r"no loss 'huber'.*mean_squared_error"):
        losses.get("huber")


# --------------------------------------------------------------------- what belongs to a loss


@pytest.mark.parametrize("loss_name", LOSSES)
def test_a_plain_loss_and_a_weighted_one_make_sense(loss_name):
    LossSpec(loss_name).check()
    LossSpec(loss_name, class_weights=(0.0, 2.5)).check()


@pytest.mark.parametrize("loss_name", CROSSENTROPIES)
def test_a_crossentropy_may_take_scores_and_smoothed_labels(loss_name):
    LossSpec(loss_name, from_logits=True, label_smoothing=0.999).check()


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        (LossSpec("huber"), "no loss 'huber'"),
        (LossSpec(label_smoothing=1.0), r"at least 0 and below 1, not 1\.0"),
        (LossSpec(label_smoothing=-0.1), r"at least 0 and below 1, not -0\.1"),
        (LossSpec(label_smoothing=math.nan), "not nan"),
        (LossSpec(class_weights=(1.0, -2.0)), r"weight of class 1 must be 0 or more, not -2\.0"),
        (LossSpec(class_weights=(math.inf, 1.0)), "weight of class 0.*not inf"),
        (LossSpec(class_weights=(0.0, 0.0)), "All class weights are 0"),
        *((LossSpec(name, from_logits=True), f"{name}.*from_logits off") for name in OTHERS),
        *((LossSpec(name, label_smoothing=0.1), f"not for {name}.*to 0") for name in OTHERS),
    ],
)
def test_what_makes_no_sense_is_refused_with_advice(spec, words):
    with pytest.raises(DesignError, match=words):
        spec.check()


def test_the_threshold_of_a_single_output_is_one_half_or_the_score_0():
    assert losses.threshold("binary_crossentropy") == 0.5
    assert losses.threshold(LossSpec("binary_crossentropy")) == 0.5
    assert losses.threshold(LossSpec("binary_crossentropy", from_logits=True)) == 0.0


def test_a_loss_and_its_name_have_the_same_name():
    assert losses.name_of("hinge") == losses.name_of(LossSpec("hinge")) == "hinge"
