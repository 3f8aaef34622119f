"""Networks: gradients of everything that can be combined, and the flat vector behind it all."""

import json
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import losses
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.network import CHUNK, Network, initialized
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.errors import DesignError
from tests.engine.builders import layer_values, network64, targets_for

GOLDEN = json.loads(Path(__file__).parents[1].joinpath("golden/passes.json").read_text())
TWO_LAYERS = NetworkSpec((3,), (DenseSpec(4, "tanh"), DenseSpec(2, "softmax")))
SPARSE = "sparse_categorical_crossentropy"
DROPOUT_SEED = 5


def numeric_and_exact(network, X, targets, loss_name, dropout_seed=None):
    """Return the gradient by differences and by the backward pass, dropout held fixed."""

    def rng():
        return None if dropout_seed is None else np.random.default_rng(dropout_seed)

    network.loss_and_gradient(X, targets, loss_name, rng())
    exact = network.gradient.copy()
    numeric = central_differences(
        lambda: network.loss_and_gradient(X, targets, loss_name, rng())[0], network.theta
    )
    return numeric, exact


def is_smooth_at(network, X, dropout_seed):
    """Say whether no score is near relu's kink, no output near those of the clipped losses."""
    rng = None if dropout_seed is None else np.random.default_rng(dropout_seed)
    *values, A = layer_values(network, X, rng)
    scores = np.concatenate([v.ravel() for v in values])
    scores = scores[scores != 0.0]  # silenced by relu or dropout, for good
    edges = np.abs(np.concatenate([scores, A.ravel(), 1.0 - A.ravel()]))
    inside = np.mean((A > 0.0) & (A < 1.0))  # where the clipped losses have a gradient
    return bool(edges.min() > 0.01 and inside >= 0.3)


def smooth_case(layers, dropout_seed=None):
    """Return a network and a batch of 3 at which every loss can be differentiated."""
    for seed in count():
        X = np.random.default_rng(seed).standard_normal((3, 3))
        network = network64(layers, 3, seed)
        if is_smooth_at(network, X, dropout_seed):
            return network, X
    raise AssertionError


# ---------------------------------------------------------------------------------- gradients


@pytest.mark.parametrize("loss_name", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("has_dropout", [False, True])
def test_gradients_of_every_output_activation_with_every_loss(activation, loss_name, has_dropout):
    layers = [DenseSpec(4, "tanh"), DenseSpec(2, activation)]
    if has_dropout:
        layers = [DropoutSpec(0.3), layers[0], DropoutSpec(0.5), layers[1]]
    dropout_seed = DROPOUT_SEED if has_dropout else None
    network, X = smooth_case(layers, dropout_seed)
    targets = targets_for(loss_name, 3, 2, np.random.default_rng(0))
    numeric, exact = numeric_and_exact(network, X, targets, loss_name, dropout_seed)
    assert np.linalg.norm(exact) > 1e-4
    assert relative_error(numeric, exact) < 1e-6


@pytest.mark.parametrize(
    ("loss_name", "output"), [(n, a) for n, x in LOSSES.items() for a in x.fitting_activations]
)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradients_of_every_hidden_activation_with_every_fitting_head(
    activation, loss_name, output
):
    layers = [DenseSpec(4, activation), DropoutSpec(0.3), DenseSpec(3, activation)]
    network, X = smooth_case([*layers, DenseSpec(2, output)], DROPOUT_SEED)
    targets = targets_for(loss_name, 3, 2, np.random.default_rng(1))
    numeric, exact = numeric_and_exact(network, X, targets, loss_name, DROPOUT_SEED)
    assert np.linalg.norm(exact) > 1e-4
    assert relative_error(numeric, exact) < 1e-6


@pytest.mark.parametrize("initializer", INITIALIZERS)
def test_gradients_at_the_weights_of_every_initializer(initializer):
    layers = (DenseSpec(4, "tanh", initializer), DenseSpec(3, "softmax", initializer))
    network = Network(NetworkSpec((3,), layers), dtype=np.float64)
    network.initialize(0)
    rng = np.random.default_rng(0)
    X, labels = rng.standard_normal((5, 3)), np.array([0, 1, 2, 1, 1])
    numeric, exact = numeric_and_exact(network, X, labels, SPARSE)
    assert relative_error(numeric, exact) < 1e-6


@given(
    B=st.sampled_from([1, 2, 3, 5, 9]),
    D_in=st.integers(1, 4),
    hidden=st.lists(st.integers(1, 4), max_size=3),
    C=st.integers(2, 4),
    seed=st.integers(0, 10**6),
)
@settings(deadline=None, max_examples=30)
def test_gradients_of_any_shape_and_batch_size(B, D_in, hidden, C, seed):
    layers = [*(DenseSpec(units, "tanh") for units in hidden), DenseSpec(C, "softmax")]
    network = network64(layers, D_in, seed)
    rng = np.random.default_rng(seed)
    X, labels = rng.standard_normal((B, D_in)), rng.integers(0, C, B)
    numeric, exact = numeric_and_exact(network, X, labels, SPARSE)
    assert relative_error(numeric, exact) < 1e-6


@given(sizes=st.lists(st.integers(1, 9), min_size=2, max_size=5))
@settings(deadline=None, max_examples=25)
def test_a_short_batch_after_a_longer_one_is_unaffected_by_what_the_buffers_hold(sizes):
    layers = [DenseSpec(4, "relu"), DropoutSpec(0.4), DenseSpec(3, "softmax")]
    used = network64(layers, 3)
    for B in sizes:
        rng = np.random.default_rng(B)
        X, labels = rng.standard_normal((B, 3)), rng.integers(0, 3, B)
        fresh = network64(layers, 3)
        found, A = used.loss_and_gradient(X, labels, SPARSE, np.random.default_rng(1))
        expected, A_fresh = fresh.loss_and_gradient(X, labels, SPARSE, np.random.default_rng(1))
        assert found == expected
        np.testing.assert_array_equal(A, A_fresh)
        np.testing.assert_array_equal(used.gradient, fresh.gradient)


def test_the_gradient_of_a_batch_is_the_mean_of_the_gradients_of_its_samples():
    network = network64(TWO_LAYERS.layers, 3)
    rng = np.random.default_rng(0)
    X, labels = rng.standard_normal((7, 3)), rng.integers(0, 2, 7)
    one_by_one = []
    for i in range(7):
        network.loss_and_gradient(X[i : i + 1], labels[i : i + 1], SPARSE)
        one_by_one.append(network.gradient.copy())
    network.loss_and_gradient(X, labels, SPARSE)
    np.testing.assert_allclose(network.gradient, np.mean(one_by_one, axis=0), rtol=1e-12)


def test_float32_gradients_agree_with_float64():
    wide = network64([DenseSpec(20, "relu"), DenseSpec(3, "softmax")], 8)
    narrow = Network(wide.spec, wide.theta.astype(np.float32))
    rng = np.random.default_rng(0)
    X, labels = rng.standard_normal((16, 8)), rng.integers(0, 3, 16)
    wide.loss_and_gradient(X, labels, SPARSE)
    narrow.loss_and_gradient(X.astype(np.float32), labels, SPARSE)
    assert narrow.gradient.dtype == np.float32
    assert relative_error(narrow.gradient.astype(np.float64), wide.gradient) < 1e-6


# ------------------------------------------------------------------- numbers made elsewhere


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda c: f"{c['activation']}-{c['loss']}")
def test_outputs_loss_and_gradient_equal_those_of_pytorch(case):
    layers = (DenseSpec(5, "relu"), DenseSpec(4, "tanh"), DenseSpec(3, case["activation"]))
    network = Network(NetworkSpec((4,), layers), np.array(GOLDEN["theta"]))
    wants_integers = losses.get(case["loss"]).wants_integers
    targets = np.array(GOLDEN["labels" if wants_integers else "targets"])
    X = np.array(GOLDEN["X"])
    value, A = network.loss_and_gradient(X, targets, case["loss"])
    assert value == pytest.approx(case["value"], rel=1e-13)
    np.testing.assert_allclose(A, case["outputs"], rtol=1e-12)
    np.testing.assert_allclose(network.gradient, case["gradient"], rtol=1e-11, atol=1e-15)
    np.testing.assert_allclose(network.predict(X), case["outputs"], rtol=1e-12)


def test_every_loss_has_a_golden_pass():
    assert {case["loss"] for case in GOLDEN["cases"]} == set(LOSSES)


def test_a_2_2_1_network_by_hand():
    spec = NetworkSpec((2,), (DenseSpec(2, "relu"), DenseSpec(1, "linear")))
    #                          W1 row by row      b1         W2        b2
    theta = np.array([1.0, -1.0, 2.0, 0.5, 0.0, 1.0, 3.0, -2.0, 0.5])
    network = Network(spec, theta)
    X, T = np.array([[1.0, 2.0]]), np.array([[10.0]])
    value, A = network.loss_and_gradient(X, T, "mean_squared_error")
    # Z1 = (1 + 4, −1 + 1 + 1) = (5, 1) = A1; Z2 = 15 − 2 + 0.5 = 13.5; loss (13.5 − 10)² = 12.25.
    assert A[0, 0] == 13.5
    assert value == 12.25
    # dZ2 = 2·3.5 = 7; dW2 = A1·7 = (35, 7), db2 = 7; dA1 = 7·(3, −2) = (21, −14) = dZ1;
    # dW1 = X ⊗ dZ1 = (1·21, 1·(−14); 2·21, 2·(−14)), db1 = (21, −14).
    np.testing.assert_array_equal(
        network.gradient, [21.0, -14.0, 42.0, -28.0, 21.0, -14.0, 35.0, 7.0, 7.0]
    )


# ------------------------------------------------------------------------------ one flat vector


def test_weights_and_biases_are_views_of_one_vector():
    network = Network(TWO_LAYERS)
    network.theta[...] = np.arange(network.theta.size)
    first, second = network.affines
    np.testing.assert_array_equal(first.W, np.arange(12).reshape(3, 4))
    np.testing.assert_array_equal(first.b, np.arange(12, 16))
    np.testing.assert_array_equal(second.W, np.arange(16, 24).reshape(4, 2))
    np.testing.assert_array_equal(second.b, [24, 25])
    second.b[1] = -1.0
    assert network.theta[-1] == -1.0


def test_a_given_vector_is_used_not_copied():
    theta = np.zeros(26, np.float32)
    network = Network(TWO_LAYERS, theta)
    network.initialize(0)
    assert network.theta is theta
    assert theta.any()


def test_a_vector_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="26"):
        Network(TWO_LAYERS, np.zeros(25, np.float32))


def test_a_design_without_layers_is_refused():
    with pytest.raises(DesignError, match="dense layer"):
        Network(NetworkSpec((3,), ()))


@pytest.mark.parametrize("initializer", INITIALIZERS)
def test_initialized_draws_weights_by_seed_and_sets_biases_to_zero(initializer):
    layers = (DenseSpec(6, "relu", initializer), DropoutSpec(), DenseSpec(3, "softmax"))
    spec = NetworkSpec((4,), layers)
    network = initialized(spec, 7)
    np.testing.assert_array_equal(network.theta, initialized(spec, 7).theta)
    assert not np.array_equal(network.theta, initialized(spec, 8).theta)
    assert network.dtype == np.float32
    for affine in network.affines:
        assert not affine.b.any()
    expected = INITIALIZERS[initializer](np.random.default_rng(7), 4, 6)
    np.testing.assert_array_equal(network.affines[0].W, expected.astype(np.float32))


def test_initialize_forgets_what_was_there():
    network = initialized(TWO_LAYERS, 3)
    expected = network.theta.copy()
    network.theta[...] = 9.0
    network.initialize(3)
    np.testing.assert_array_equal(network.theta, expected)


# ----------------------------------------------------------------------------------- predicting


@pytest.mark.parametrize("n", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 3])
def test_predict_answers_every_sample_whatever_the_number(n):
    network = initialized(TWO_LAYERS, 0)
    X = np.random.default_rng(0).standard_normal((n, 3)).astype(np.float32)
    outputs = network.predict(X)
    assert outputs.shape == (n, 2)
    Z1 = X @ network.affines[0].W + network.affines[0].b
    Z2 = np.tanh(Z1) @ network.affines[1].W + network.affines[1].b
    exp = np.exp(Z2)
    np.testing.assert_allclose(outputs, exp / exp.sum(axis=1, keepdims=True), rtol=1e-4, atol=1e-6)


def test_predictions_stay_when_the_network_is_used_again():
    network = initialized(TWO_LAYERS, 0)
    X = np.ones((2, 3), np.float32)
    outputs = network.predict(X)
    kept = outputs.copy()
    network.predict(-X)
    np.testing.assert_array_equal(outputs, kept)


def test_predicting_and_measuring_leave_dropout_off():
    thinned = NetworkSpec((3,), (TWO_LAYERS.layers[0], DropoutSpec(0.9), TWO_LAYERS.layers[1]))
    plain = initialized(TWO_LAYERS, 0)
    network = Network(thinned, plain.theta)
    X, labels = np.ones((4, 3), np.float32), np.zeros(4, np.int64)
    np.testing.assert_array_equal(network.predict(X), plain.predict(X))
    assert network.loss(X, labels, SPARSE)[0] == plain.loss(X, labels, SPARSE)[0]


def test_loss_and_loss_with_gradient_agree():
    network = initialized(TWO_LAYERS, 0)
    X, labels = np.ones((4, 3), np.float32), np.array([0, 1, 1, 0])
    value, A = network.loss(X, labels, SPARSE)
    outputs = A.copy()
    assert network.loss_and_gradient(X, labels, SPARSE)[0] == value
    np.testing.assert_array_equal(outputs, network.predict(X))


def test_a_diverged_network_answers_nan_without_a_warning():
    network = initialized(TWO_LAYERS, 0)
    network.theta[...] = np.inf
    assert np.isnan(network.predict(np.array([[1.0, -1.0, 1.0]], np.float32))).all()
