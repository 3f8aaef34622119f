"""Activations: hand-worked values, derivatives against differences, and scores of any size."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mlpstudio.engine import activations
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.errors import DesignError

# Away from 0, where relu has a kink.
away_from_zero = st.floats(0.05, 4.0) | st.floats(-4.0, -0.05)


def apply(name, Z):
    A = np.empty_like(Z)
    activations.get(name).forward(Z, A)
    return A


def differentiate(name, dA, Z):
    dZ = np.empty_like(Z)
    activations.get(name).backward(dA, Z, apply(name, Z), dZ)
    return dZ


@pytest.mark.parametrize("name", ACTIVATIONS)
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_backward_is_the_derivative_of_forward(name, data):
    shape = data.draw(hnp.array_shapes(min_dims=2, max_dims=2, max_side=4))
    Z = data.draw(hnp.arrays(np.float64, shape, elements=away_from_zero))
    weights = data.draw(hnp.arrays(np.float64, shape, elements=st.floats(-1.0, 1.0)))
    theta = Z.ravel()
    expected = central_differences(
        lambda: float(np.sum(weights * apply(name, theta.reshape(shape)))), theta
    )
    np.testing.assert_allclose(
        differentiate(name, weights, Z).ravel(), expected, rtol=1e-6, atol=1e-9
    )


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_backward_may_overwrite_the_incoming_gradient(name):
    rng = np.random.default_rng(0)
    Z, dA = rng.standard_normal((2, 3, 5))
    A, expected = apply(name, Z), differentiate(name, dA, Z)
    activations.get(name).backward(dA, Z, A, dA)
    np.testing.assert_array_equal(dA, expected)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_only_softmax_like_functions_mix_the_columns(name):
    Z = np.array([[0.3, -1.2, 2.0]])
    alone = np.hstack([apply(name, Z[:, [c]]) for c in range(3)])
    is_elementwise = bool(np.allclose(apply(name, Z), alone))
    assert is_elementwise == activations.get(name).is_elementwise


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_scores_of_1000_give_finite_values_and_gradients(name, dtype):
    Z = np.array([[-1000.0, 0.0, 1000.0]], dtype)
    A = apply(name, Z)
    dZ = differentiate(name, np.ones_like(Z), Z)
    assert A.dtype == dZ.dtype == dtype
    assert np.isfinite(A).all()
    assert np.isfinite(dZ).all()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("linear", [-1000.0, 0.0, 1000.0]),
        ("relu", [0.0, 0.0, 1000.0]),
        ("sigmoid", [0.0, 0.5, 1.0]),
        ("tanh", [-1.0, 0.0, 1.0]),
        ("softmax", [0.0, 0.0, 1.0]),
    ],
)
def test_scores_of_1000_reach_the_limits(name, expected):
    np.testing.assert_array_equal(apply(name, np.array([[-1000.0, 0.0, 1000.0]])), [expected])


def test_linear_by_hand():
    Z = np.array([[-2.0, 3.0]])
    np.testing.assert_array_equal(apply("linear", Z), Z)
    np.testing.assert_array_equal(differentiate("linear", np.array([[5.0, 7.0]]), Z), [[5.0, 7.0]])


def test_relu_by_hand_with_the_derivative_0_at_0():
    Z = np.array([[-2.0, 0.0, 3.0]])
    np.testing.assert_array_equal(apply("relu", Z), [[0.0, 0.0, 3.0]])
    # The gradient passes where z > 0 and nowhere else.
    np.testing.assert_array_equal(
        differentiate("relu", np.array([[5.0, 6.0, 7.0]]), Z), [[0.0, 0.0, 7.0]]
    )


def test_sigmoid_by_hand():
    # σ(ln 3) = 1 / (1 + 1/3) = 3/4, and σ' = σ (1 − σ) = 3/4 · 1/4 = 3/16.
    Z = np.array([[np.log(3.0)]])
    np.testing.assert_allclose(apply("sigmoid", Z), [[0.75]], rtol=1e-15)
    np.testing.assert_allclose(
        differentiate("sigmoid", np.array([[2.0]]), Z), [[2.0 * 3.0 / 16.0]], rtol=1e-14
    )


def test_tanh_by_hand():
    # tanh(ln 2) = (2 − 1/2) / (2 + 1/2) = 3/5, and tanh' = 1 − 9/25 = 16/25.
    Z = np.array([[np.log(2.0)]])
    np.testing.assert_allclose(apply("tanh", Z), [[0.6]], rtol=1e-15)
    np.testing.assert_allclose(differentiate("tanh", np.array([[2.0]]), Z), [[1.28]], rtol=1e-14)


def test_softmax_by_hand():
    # exp of (0, ln 2, ln 5) is (1, 2, 5), whose sum is 8.
    Z = np.log([[1.0, 2.0, 5.0]])
    np.testing.assert_allclose(apply("softmax", Z), [[1 / 8, 2 / 8, 5 / 8]], rtol=1e-15)
    # dA = (8, 0, 0): Σ dA A = 1, so dZ = A (dA − 1) = (7/8, −2/8, −5/8).
    np.testing.assert_allclose(
        differentiate("softmax", np.array([[8.0, 0.0, 0.0]]), Z),
        [[7 / 8, -2 / 8, -5 / 8]],
        rtol=1e-14,
    )


@pytest.mark.parametrize(
    ("scores", "probabilities"),
    [([6.5, 2.0, 3.3], [0.951, 0.011, 0.039]), ([3.3, -1.5, 4.3], [0.268, 0.002, 0.729])],
)
def test_softmax_of_the_scores_of_the_course(scores, probabilities):
    np.testing.assert_allclose(apply("softmax", np.array([scores])), [probabilities], atol=5.1e-4)


@given(hnp.arrays(np.float64, (3, 4), elements=st.floats(-50, 50)), st.floats(-500, 500))
@settings(deadline=None)
def test_softmax_rows_sum_to_1_and_ignore_a_common_shift(Z, shift):
    A = apply("softmax", Z)
    np.testing.assert_allclose(A.sum(axis=1), 1.0, rtol=1e-12)
    np.testing.assert_allclose(apply("softmax", Z + shift), A, rtol=1e-9, atol=1e-300)


@given(st.floats(-20, 20))
@settings(deadline=None)
def test_tanh_is_a_stretched_sigmoid(z):
    # tanh z = 2 σ(2z) − 1
    two_sigmoid = 2.0 * apply("sigmoid", np.array([[2.0 * z]])) - 1.0
    np.testing.assert_allclose(apply("tanh", np.array([[z]])), two_sigmoid, atol=1e-15)


def test_relative_error_of_float32_derivatives_is_that_of_float32():
    rng = np.random.default_rng(1)
    Z, dA = rng.standard_normal((2, 8, 6))
    for name in ACTIVATIONS:
        narrow = differentiate(name, dA.astype(np.float32), Z.astype(np.float32))
        assert relative_error(narrow.astype(np.float64), differentiate(name, dA, Z)) < 1e-6, name


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(DesignError, match=r"no activation 'rleu'.*relu.*softmax"):
        activations.get("rleu")
