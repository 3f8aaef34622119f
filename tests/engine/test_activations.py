"""Activations: hand-worked values, derivatives against differences, and scores of any size."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mlpstudio.engine import activations
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.errors import DesignError

GOLDEN = json.loads(Path(__file__).parents[1].joinpath("golden/losses.json").read_text())
TRAINABLE = [name for name, activation in ACTIVATIONS.items() if activation.is_trainable]
STRICT = {"over": "raise", "divide": "raise", "invalid": "raise"}  # small numbers may become 0

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
def test_an_activation_goes_by_its_own_name(name):
    assert activations.get(name).name == name


@pytest.mark.parametrize("name", ACTIVATIONS)
@given(data=st.data())
@settings(max_examples=20)
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


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("shape", [(2, 3), (64, 80)])  # few numbers and many
def test_many_numbers_are_treated_as_few_are(name, shape):
    rng = np.random.default_rng(0)
    Z, dA = rng.standard_normal((2, *shape))
    row_by_row = [
        (apply(name, z[None]), differentiate(name, d[None], z[None]))
        for z, d in zip(Z, dA, strict=True)
    ]
    np.testing.assert_allclose(apply(name, Z), np.vstack([A for A, _ in row_by_row]), rtol=1e-13)
    np.testing.assert_allclose(
        differentiate(name, dA, Z), np.vstack([dZ for _, dZ in row_by_row]), rtol=1e-12, atol=1e-15
    )


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_nothing_but_the_output_is_written(name):
    rng = np.random.default_rng(0)
    Z, dA = rng.standard_normal((2, 3, 5))
    kept, A = Z.copy(), apply(name, Z)
    kept_A, kept_dA = A.copy(), dA.copy()
    activations.get(name).backward(dA, Z, A, np.empty_like(Z))
    np.testing.assert_array_equal(Z, kept)
    np.testing.assert_array_equal(A, kept_A)
    np.testing.assert_array_equal(dA, kept_dA)


# ----------------------------------------------------------------------- scores of any size


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("n_rows", [1, 2_000])
def test_scores_of_1000_give_finite_values_and_gradients(name, dtype, n_rows):
    Z = np.array([[-1000.0, 0.0, 1000.0]] * n_rows, dtype)
    with np.errstate(**STRICT):
        A = apply(name, Z)
        dZ = differentiate(name, np.ones_like(Z), Z)
    assert A.dtype == dZ.dtype == dtype
    assert np.isfinite(A).all()
    assert np.isfinite(dZ).all()


@pytest.mark.parametrize(
    ("name", "values", "derivatives"),
    [
        ("linear", [-1000.0, 1000.0], [1.0, 1.0]),
        ("step", [0.0, 1.0], [0.0, 0.0]),
        ("relu", [0.0, 1000.0], [0.0, 1.0]),
        ("leaky_relu", [-200.0, 1000.0], [0.2, 1.0]),
        ("sigmoid", [0.0, 1.0], [0.0, 0.0]),
        ("tanh", [-1.0, 1.0], [0.0, 0.0]),
        ("softplus", [0.0, 1000.0], [0.0, 1.0]),
        ("elu", [-1.0, 1000.0], [0.0, 1.0]),
        ("selu", [-1.7580993408473766, 1050.7009873554805], [0.0, 1.0507009873554805]),
        ("swish", [0.0, 1000.0], [0.0, 1.0]),
        ("gelu", [0.0, 1000.0], [0.0, 1.0]),
        ("softmax", [0.0, 1.0], [0.0, 0.0]),
    ],
)
def test_scores_of_1000_reach_the_limits(name, values, derivatives):
    Z = np.array([[-1000.0, 1000.0]])
    np.testing.assert_allclose(apply(name, Z), [values], rtol=1e-15)
    np.testing.assert_allclose(
        differentiate(name, np.ones_like(Z), Z), [derivatives], rtol=1e-15, atol=1e-15
    )


# ------------------------------------------------------------------------- what is said of them

WIDE = np.linspace(-60.0, 60.0, 24_001)[:, np.newaxis]  # (N, 1)


def outputs_of(name):
    """Return every output there can be; of softmax those with a second score of 0."""
    if activations.get(name).is_elementwise:
        return apply(name, WIDE)
    return apply(name, np.hstack([WIDE, np.zeros_like(WIDE)]))


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_outputs_come_near_the_limits_that_are_told_and_do_not_pass_them(name):
    activation, A = activations.get(name), outputs_of(name)
    for limit, reached, sign in (
        (activation.lowest, A.min(), -1),
        (activation.highest, A.max(), 1),
    ):
        if math.isinf(limit):
            assert limit * sign > 0
            assert reached * sign >= 0.2 * 60.0
        else:
            assert reached == pytest.approx(limit, abs=1e-6)
            assert sign * reached <= sign * limit + 1e-15


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_derivative_fades_where_it_is_said_to(name):
    activation = activations.get(name)
    Z = np.array([[-60.0, 0.0], [60.0, 0.0]])
    dA = np.array([[1.0, 0.0], [1.0, 0.0]])  # of softmax: of the first output by its own score
    slopes = differentiate(name, dA, Z)[:, 0]
    assert activation.saturates_left == bool(abs(slopes[0]) < 1e-6)
    assert activation.saturates_right == bool(abs(slopes[1]) < 1e-6)
    assert activation.saturates == (activation.saturates_left or activation.saturates_right)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_zero_centred_means_that_normal_scores_give_outputs_of_mean_zero(name):
    z = np.linspace(-12.0, 12.0, 48_001)  # the trapezium rule is exact for such a function
    if activations.get(name).is_elementwise:
        A = apply(name, z[:, np.newaxis])[:, 0]
    else:
        A = apply(name, np.column_stack([z, np.zeros_like(z)]))[:, 0]
    mean = np.trapezoid(A * np.exp(-z * z / 2.0) / math.sqrt(2.0 * math.pi), z)
    assert activations.get(name).is_zero_centred == bool(abs(mean) < 1e-6)


def test_selu_keeps_the_variance_of_normal_scores_too():
    z = np.linspace(-12.0, 12.0, 48_001)
    A = apply("selu", z[:, np.newaxis])[:, 0]
    assert np.trapezoid(A * A * np.exp(-z * z / 2.0) / math.sqrt(2.0 * math.pi), z) == (
        pytest.approx(1.0, abs=1e-6)
    )


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_what_cannot_be_trained_lets_no_gradient_through(name):
    rng = np.random.default_rng(0)
    Z, dA = rng.standard_normal((2, 4, 3))
    assert activations.get(name).is_trainable == differentiate(name, dA, Z).any()


# ---------------------------------------------------------------------- numbers made elsewhere


@pytest.mark.parametrize("case", GOLDEN["activations"], ids=lambda case: case["name"])
def test_values_and_derivatives_equal_those_of_pytorch(case):
    Z = np.array([GOLDEN["points"]])
    dA = np.ones_like(Z)
    if case["name"] == "softmax":
        dA = np.arange(1.0, Z.size + 1.0)[np.newaxis]
    np.testing.assert_allclose(apply(case["name"], Z), [case["values"]], rtol=1e-13, atol=1e-15)
    np.testing.assert_allclose(
        differentiate(case["name"], dA, Z), [case["derivatives"]], rtol=1e-12, atol=1e-15
    )


def test_every_activation_that_pytorch_can_differentiate_has_golden_numbers():
    assert {case["name"] for case in GOLDEN["activations"]} == set(TRAINABLE)


# ------------------------------------------------------------------------------------- by hand


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


def test_step_by_hand():
    Z = np.array([[-2.0, 0.0, 1e-9, 3.0]])
    np.testing.assert_array_equal(apply("step", Z), [[0.0, 0.0, 1.0, 1.0]])
    np.testing.assert_array_equal(differentiate("step", np.ones_like(Z), Z), np.zeros((1, 4)))


def test_leaky_relu_by_hand_with_keras_slope():
    Z = np.array([[-2.0, 0.0, 3.0]])
    np.testing.assert_allclose(apply("leaky_relu", Z), [[-0.4, 0.0, 3.0]], rtol=1e-15)
    np.testing.assert_allclose(
        differentiate("leaky_relu", np.array([[5.0, 5.0, 7.0]]), Z), [[1.0, 1.0, 7.0]], rtol=1e-15
    )


def test_softplus_by_hand():
    # ln(1 + 3) at z = ln 3, with the derivative σ(ln 3) = 3/4.
    Z = np.array([[np.log(3.0)]])
    np.testing.assert_allclose(apply("softplus", Z), [[np.log(4.0)]], rtol=1e-15)
    np.testing.assert_allclose(
        differentiate("softplus", np.array([[2.0]]), Z), [[1.5]], rtol=1e-14
    )


def test_elu_by_hand():
    # e^(−ln 2) − 1 = −1/2, with the derivative 1/2; the right side is left as it is.
    Z = np.array([[-np.log(2.0), 0.0, 3.0]])
    np.testing.assert_allclose(apply("elu", Z), [[-0.5, 0.0, 3.0]], rtol=1e-15)
    np.testing.assert_allclose(
        differentiate("elu", np.array([[2.0, 2.0, 7.0]]), Z), [[1.0, 2.0, 7.0]], rtol=1e-15
    )


def test_selu_is_elu_stretched():
    Z = np.array([[-np.log(2.0), 3.0]])
    scale, alpha = activations.SELU_SCALE, activations.SELU_ALPHA
    np.testing.assert_allclose(apply("selu", Z), [[-0.5 * scale * alpha, 3.0 * scale]], rtol=1e-15)
    np.testing.assert_allclose(
        differentiate("selu", np.ones_like(Z), Z), [[0.5 * scale * alpha, scale]], rtol=1e-14
    )


def test_swish_by_hand():
    # z σ(z) at z = ln 3 is 3/4 ln 3; the derivative 3/4 + 3/4 ln 3 (1 − 3/4).
    z = math.log(3.0)
    np.testing.assert_allclose(apply("swish", np.array([[z]])), [[0.75 * z]], rtol=1e-14)
    np.testing.assert_allclose(
        differentiate("swish", np.array([[1.0]]), np.array([[z]])),
        [[0.75 + 0.1875 * z]],
        rtol=1e-14,
    )


def test_gelu_by_hand():
    # Φ(1) = 0.8413447, φ(1) = 0.2419707: value Φ, derivative Φ + φ; at 0 they are 0 and 1/2.
    Z = np.array([[1.0, -1.0, 0.0]])
    np.testing.assert_allclose(apply("gelu", Z), [[0.8413447, -0.1586553, 0.0]], atol=1.1e-7)
    np.testing.assert_allclose(
        differentiate("gelu", np.ones_like(Z), Z), [[1.0833154, -0.0833154, 0.5]], atol=1.1e-7
    )


def test_gelu_in_float32_is_as_exact_as_its_type():
    Z = np.linspace(-8.0, 8.0, 4_001, dtype=np.float32)[:, np.newaxis]
    np.testing.assert_allclose(
        apply("gelu", Z), apply("gelu", Z.astype(np.float64)), rtol=2e-6, atol=1e-13
    )


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
def test_softmax_rows_sum_to_1_and_ignore_a_common_shift(Z, shift):
    A = apply("softmax", Z)
    np.testing.assert_allclose(A.sum(axis=1), 1.0, rtol=1e-12)
    np.testing.assert_allclose(apply("softmax", Z + shift), A, rtol=1e-9, atol=1e-300)


@given(st.floats(-20, 20))
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
