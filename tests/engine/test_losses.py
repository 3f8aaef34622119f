"""Losses: worked by hand, checked against differences, and right at scores of any size."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import activations, losses
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.engine.losses import LOSSES, check_targets, one_hot
from mlpstudio.errors import DesignError
from tests.engine.builders import targets_for

FITTING = [(name, loss.name) for loss in LOSSES.values() for name in loss.fitting_activations]


def value_and_gradient(loss_name, A, targets):
    dA = np.full_like(A, np.nan)
    return losses.get(loss_name).value_and_gradient(A, targets, dA), dA


def run_head(activation_name, loss_name, Z, targets):
    A, dZ = np.full_like(Z, np.nan), np.full_like(Z, np.nan)
    value = losses.head(activation_name, loss_name)(Z, targets, A, dZ)
    return value, A, dZ


def compose(activation_name, loss_name, Z, targets):
    """Do what `head` does, the long way: activation, loss, loss's gradient, activation's."""
    activation = activations.get(activation_name)
    A, dZ = np.empty_like(Z), np.empty_like(Z)
    activation.forward(Z, A)
    value, dA = value_and_gradient(loss_name, A, targets)
    activation.backward(dA, Z, A, dZ)
    return value, A, dZ


# ------------------------------------------------------------------------------ worked by hand


def test_mean_squared_error_by_hand():
    A, T = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[0.0, 4.0], [0.0, 2.0]])
    value, dA = value_and_gradient("mean_squared_error", A, T)
    # Differences 1, −2, 0, −3; (1 + 4 + 0 + 9) / 4 = 3.5; gradient 2 / 4 times the difference.
    assert value == 3.5
    np.testing.assert_array_equal(dA, [[0.5, -1.0], [0.0, -1.5]])


def test_binary_crossentropy_by_hand():
    A, T = np.array([[0.25], [0.5]]), np.array([[1.0], [0.0]])
    value, dA = value_and_gradient("binary_crossentropy", A, T)
    # −½ (ln ¼ + ln ½) = ½ ln 8; gradients −1/a / 2 = −2 and 1/(1 − a) / 2 = 1.
    assert value == pytest.approx(0.5 * math.log(8.0), rel=1e-14)
    np.testing.assert_allclose(dA, [[-2.0], [1.0]], rtol=1e-14)


def test_categorical_crossentropy_by_hand():
    A = np.array([[0.5, 0.25, 0.25], [0.2, 0.3, 0.5]])
    T = np.array([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5]])
    value, dA = value_and_gradient("categorical_crossentropy", A, T)
    # −½ (ln ¼ + ½ ln 0.2 + ½ ln 0.5); gradient −t/p / 2.
    assert value == pytest.approx(0.5 * (math.log(4.0) + 0.5 * math.log(10.0)), rel=1e-14)
    np.testing.assert_allclose(dA, [[0.0, -2.0, 0.0], [-1.25, 0.0, -0.5]], rtol=1e-14)


def test_sparse_categorical_crossentropy_by_hand():
    A = np.array([[0.5, 0.25, 0.25], [0.2, 0.3, 0.5]])
    value, dA = value_and_gradient("sparse_categorical_crossentropy", A, np.array([1, 2]))
    # −½ (ln ¼ + ln ½) = ½ ln 8; gradient −1/p / 2 at the class, 0 elsewhere.
    assert value == pytest.approx(0.5 * math.log(8.0), rel=1e-14)
    np.testing.assert_allclose(dA, [[0.0, -2.0, 0.0], [0.0, 0.0, -1.0]], rtol=1e-14)


@pytest.mark.parametrize(
    ("scores", "correct", "expected"),
    [([6.5, 2.0, 3.3], 0, 0.0506), ([3.3, -1.5, 4.3], 0, 1.316)],
)
def test_the_losses_of_the_courses_scores(scores, correct, expected):
    # 1.316 comes of exps rounded to one decimal, 27.1 / 101.0; unrounded it is 1.3155.
    Z = np.array([scores])
    for activation, loss, targets in (
        ("softmax", "sparse_categorical_crossentropy", np.array([correct])),
        ("softmax", "categorical_crossentropy", one_hot(np.array([correct]), 3)),
    ):
        value, _, _ = run_head(activation, loss, Z, targets)
        assert value == pytest.approx(expected, rel=6e-4)


def test_the_gradient_of_the_courses_scores_is_probabilities_minus_one_hot():
    _, A, dZ = run_head(
        "softmax", "sparse_categorical_crossentropy", np.array([[6.5, 2.0, 3.3]]), np.array([0])
    )
    np.testing.assert_allclose(A, [[0.951, 0.011, 0.039]], atol=5.1e-4)
    np.testing.assert_allclose(dZ, [[0.951 - 1.0, 0.011, 0.039]], atol=5.1e-4)


# ------------------------------------------------------------------ every loss there is or will be


@pytest.mark.parametrize("loss_name", LOSSES)
@given(B=st.sampled_from([1, 2, 5]), C=st.integers(1, 4), seed=st.integers(0, 10**6))
@settings(deadline=None, max_examples=20)
def test_the_gradient_is_the_derivative_of_the_value(loss_name, B, C, seed):
    rng = np.random.default_rng(seed)
    A, targets = rng.uniform(0.1, 0.9, (B, C)), targets_for(loss_name, B, C, rng)
    _, dA = value_and_gradient(loss_name, A, targets)
    theta = A.ravel()
    numeric = central_differences(lambda: value_and_gradient(loss_name, A, targets)[0], theta)
    assert relative_error(numeric, dA.ravel()) < 1e-7


@pytest.mark.parametrize("loss_name", LOSSES)
def test_the_loss_is_a_mean_that_does_not_depend_on_the_batch_size(loss_name):
    rng = np.random.default_rng(0)
    A, targets = rng.uniform(0.1, 0.9, (3, 4)), targets_for(loss_name, 3, 4, rng)
    once, dA = value_and_gradient(loss_name, A, targets)
    twice, dA_twice = value_and_gradient(
        loss_name, np.concatenate([A, A]), np.concatenate([targets, targets])
    )
    assert twice == pytest.approx(once, rel=1e-12)
    np.testing.assert_allclose(dA_twice[:3], dA / 2, rtol=1e-12)


@pytest.mark.parametrize("loss_name", LOSSES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_outputs_of_exactly_0_and_1_give_a_finite_loss_and_gradient(loss_name, dtype):
    A = np.array([[0.0, 1.0], [1.0, 0.0]], dtype)
    targets = np.array([0, 0]) if losses.get(loss_name).wants_integers else A[::-1].copy()
    value, dA = value_and_gradient(loss_name, A, targets)
    assert math.isfinite(value)
    assert value > 0.4
    assert np.isfinite(dA).all()
    assert dA.dtype == dtype


@pytest.mark.parametrize("loss_name", LOSSES)
def test_a_loss_is_a_plain_float(loss_name):
    A = np.full((2, 2), 0.5, np.float32)
    value, _ = value_and_gradient(
        loss_name, A, targets_for(loss_name, 2, 2, np.random.default_rng(0))
    )
    assert type(value) is float


@pytest.mark.parametrize("loss_name", LOSSES)
def test_the_activations_that_fit_a_loss_exist(loss_name):
    fitting = losses.get(loss_name).fitting_activations
    assert fitting
    assert set(fitting) <= set(ACTIVATIONS)


# --------------------------------------------------------------------------- the network's end


@pytest.mark.parametrize(("activation_name", "loss_name"), FITTING)
@given(
    shape=st.tuples(st.sampled_from([1, 2, 7]), st.integers(1, 5)),
    scale=st.floats(0.1, 3.0),
    seed=st.integers(0, 10**6),
)
@settings(deadline=None, max_examples=25)
def test_a_head_equals_the_composed_form_at_moderate_scores(
    activation_name, loss_name, shape, scale, seed
):
    B, C = shape
    rng = np.random.default_rng(seed)
    Z, targets = scale * rng.standard_normal((B, C)), targets_for(loss_name, B, C, rng)
    value, A, dZ = run_head(activation_name, loss_name, Z, targets)
    expected, expected_A, expected_dZ = compose(activation_name, loss_name, Z, targets)
    # One class alone has the probability 1, which the composed form keeps 1e-7 away from 1.
    assert value == pytest.approx(expected, rel=1e-10, abs=2e-7 if C == 1 else 1e-12)
    np.testing.assert_allclose(A, expected_A, rtol=1e-12)
    np.testing.assert_allclose(dZ, expected_dZ, rtol=1e-8, atol=1e-12)


@pytest.mark.parametrize("activation_name", ACTIVATIONS)
@pytest.mark.parametrize("loss_name", LOSSES)
def test_the_gradient_is_a_difference_where_it_is_said_to_be(activation_name, loss_name):
    rng = np.random.default_rng(0)
    Z, labels = rng.standard_normal((4, 3)), np.array([2, 0, 1, 1])
    T = one_hot(labels, 3)
    targets = labels if losses.get(loss_name).wants_integers else T
    _, A, dZ = run_head(activation_name, loss_name, Z, targets)
    n = A.size if loss_name == "binary_crossentropy" else len(A)
    is_difference = np.allclose(dZ, (A - T) / n, rtol=1e-6)
    assert losses.gradient_is_difference(activation_name, loss_name) == is_difference


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_heads_are_right_at_scores_of_1000(dtype):
    Z = np.array([[1000.0, 0.0, -1000.0]] * 3, dtype)
    labels = np.array([0, 1, 2])
    for loss, targets in (
        ("sparse_categorical_crossentropy", labels),
        ("categorical_crossentropy", one_hot(labels, 3)),
    ):
        value, A, dZ = run_head("softmax", loss, Z, targets)
        # ln Σ exp z = 1000, so the losses are 1000 − 1000, 1000 − 0 and 1000 + 1000.
        assert value == pytest.approx((0.0 + 1000.0 + 2000.0) / 3, rel=1e-6)
        np.testing.assert_array_equal(A, [[1.0, 0.0, 0.0]] * 3)
        np.testing.assert_allclose(
            dZ, np.array([[0.0, 0.0, 0.0], [1.0, -1.0, 0.0], [1.0, 0.0, -1.0]]) / 3, rtol=1e-6
        )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_sigmoid_head_is_right_at_scores_of_1000(dtype):
    Z = np.array([[1000.0], [1000.0], [-1000.0], [-1000.0]], dtype)
    T = np.array([[1.0], [0.0], [1.0], [0.0]], dtype)
    value, A, dZ = run_head("sigmoid", "binary_crossentropy", Z, T)
    # −ln σ(±1000) is 0 where score and target agree and 1000 where they do not.
    assert value == pytest.approx((0.0 + 1000.0 + 1000.0 + 0.0) / 4, rel=1e-6)
    np.testing.assert_array_equal(A, [[1.0], [1.0], [0.0], [0.0]])
    np.testing.assert_allclose(dZ, [[0.0], [0.25], [-0.25], [0.0]])


def test_heads_keep_the_small_difference_between_large_scores():
    # Scores 1000 and 999 are 1 apart: the loss is ln(1 + e^−1), whatever their size.
    value, _, _ = run_head(
        "softmax", "sparse_categorical_crossentropy", np.array([[1000.0, 999.0]]), np.array([0])
    )
    assert value == pytest.approx(math.log1p(math.exp(-1.0)), rel=1e-12)


@pytest.mark.parametrize("activation_name", ACTIVATIONS)
@pytest.mark.parametrize("loss_name", LOSSES)
def test_every_pair_stays_finite_at_scores_of_1000(activation_name, loss_name):
    Z = np.array([[1000.0, -1000.0], [-1000.0, 1000.0], [0.0, 1000.0]], np.float32)
    targets = targets_for(loss_name, 3, 2, np.random.default_rng(0))
    value, A, dZ = run_head(activation_name, loss_name, Z, targets)
    assert math.isfinite(value)
    assert np.isfinite(A).all()
    assert np.isfinite(dZ).all()


@given(seed=st.integers(0, 10**6), B=st.integers(1, 6), C=st.integers(1, 5))
@settings(deadline=None, max_examples=25)
def test_integer_and_one_hot_labels_give_the_same_loss(seed, B, C):
    rng = np.random.default_rng(seed)
    Z, labels = rng.standard_normal((B, C)), rng.integers(0, C, B)
    sparse, _, dZ_sparse = run_head("softmax", "sparse_categorical_crossentropy", Z, labels)
    dense, _, dZ = run_head("softmax", "categorical_crossentropy", Z, one_hot(labels, C))
    assert dense == pytest.approx(sparse, rel=1e-12, abs=1e-15)
    np.testing.assert_allclose(dZ, dZ_sparse, rtol=1e-10, atol=1e-15)


def test_targets_of_another_number_type_do_not_change_the_type_of_the_gradient():
    Z = np.array([[0.5, -0.5]], np.float32)
    for activation_name, loss_name in FITTING:
        if losses.get(loss_name).wants_integers:
            continue
        found = [
            run_head(activation_name, loss_name, Z, np.array([[1, 0]], dtype))
            for dtype in (np.int64, np.float32, np.float64)
        ]
        for value, _, dZ in found:
            assert value == pytest.approx(found[0][0], rel=1e-6)
            assert dZ.dtype == np.float32
            np.testing.assert_allclose(dZ, found[0][2], rtol=1e-6)


# ------------------------------------------------------------------------------------- targets


def test_fitting_targets_are_accepted():
    check_targets("sparse_categorical_crossentropy", np.array([0, 2], np.uint8), 3)
    check_targets("sparse_categorical_crossentropy", np.array([], np.int64), 3)
    for name in ("categorical_crossentropy", "binary_crossentropy", "mean_squared_error"):
        check_targets(name, np.zeros((4, 3)), 3)


@pytest.mark.parametrize(
    ("loss_name", "labels", "words"),
    [
        (
            "categorical_crossentropy",
            np.array([0, 1]),
            r"one-hot labels.*\(N, 3\).*Use sparse_categorical_crossentropy",
        ),
        (
            "sparse_categorical_crossentropy",
            np.zeros((2, 3)),
            r"integer labels.*\(2, 3\).*Use categorical_crossentropy",
        ),
        ("sparse_categorical_crossentropy", np.array([0, 3]), "go up to 3.*4 units.*it has 3"),
        ("sparse_categorical_crossentropy", np.array([0, -1]), "down to -1.*numbered from 0"),
        ("sparse_categorical_crossentropy", np.array([0.0, 1.0]), "integer labels.*float64"),
        ("mean_squared_error", np.zeros((2, 2)), "2 targets for each sample but 3 output units"),
        ("huber", np.zeros((2, 3)), "no loss 'huber'.*mean_squared_error"),
    ],
)
def test_targets_that_do_not_fit_are_refused_with_advice(loss_name, labels, words):
    with pytest.raises(DesignError, match=words):
        check_targets(loss_name, labels, 3)


def test_one_hot_by_hand():
    encoded = one_hot(np.array([2, 0]), 3)
    np.testing.assert_array_equal(encoded, [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
    assert encoded.dtype == np.float32
