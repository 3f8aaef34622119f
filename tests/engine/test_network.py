"""Networks: one flat vector, numbers made elsewhere, frozen layers, predicting, measuring.

That gradients are right whatever is combined is told by test_gradients.py.
"""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import losses, shapes
from mlpstudio.engine.gradcheck import relative_error
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.layers import BatchNorm, Dropout, TrainingPass
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.network import CHUNK, Network, initialized
from mlpstudio.engine.options import resolve
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.errors import DesignError
from tests.engine.builders import layer_values, network64, network_specs, targets_for

GOLDEN = Path(__file__).parents[1] / "golden"
PASSES = json.loads((GOLDEN / "passes.json").read_text())
NORMALISED = json.loads((GOLDEN / "batch_norm.json").read_text())
TWO_LAYERS = NetworkSpec((3,), (DenseSpec(4, "tanh"), DenseSpec(2, "softmax")))
ALL_KINDS = (
    FlattenSpec(),
    NoiseSpec(0.3),
    DenseSpec(5, "linear", use_bias=False),
    BatchNormSpec(0.8),
    ActivationSpec("relu"),
    DropoutSpec(0.4),
    DenseSpec(4, "tanh", l1=0.01, l2=0.02),
    DropoutSpec(0.3, classical=True),
    DenseSpec(3, "softmax"),
)
SPARSE = "sparse_categorical_crossentropy"


def batch(n: int, D_in: int = 3, C: int = 3, seed: int = 0):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n, D_in)), rng.integers(0, C, n)


# -------------------------------------------------------------------------- batches of any size


@given(sizes=st.lists(st.integers(1, 9), min_size=2, max_size=5))
@settings(max_examples=25)
def test_a_short_batch_after_a_longer_one_is_unaffected_by_what_the_buffers_hold(sizes):
    used = network64(ALL_KINDS, 3)
    for n in sizes:
        X, labels = batch(n, seed=n)
        fresh = network64(ALL_KINDS, 3)
        fresh.weights[...] = used.weights
        found = used.loss_and_gradient(X, labels, SPARSE, TrainingPass(1))
        expected = fresh.loss_and_gradient(X, labels, SPARSE, TrainingPass(1))
        assert (found.loss, found.penalty) == (expected.loss, expected.penalty)
        np.testing.assert_array_equal(found.A, expected.A)
        np.testing.assert_array_equal(found.losses, expected.losses)
        np.testing.assert_array_equal(used.gradient, fresh.gradient)
        np.testing.assert_array_equal(used.weights, fresh.weights)
        np.testing.assert_array_equal(used.predict(X), fresh.predict(X))


def test_the_gradient_of_a_batch_is_the_mean_of_the_gradients_of_its_samples():
    network = network64(TWO_LAYERS.layers, 3)
    X, labels = batch(7, C=2)
    one_by_one = []
    for i in range(7):
        network.loss_and_gradient(X[i : i + 1], labels[i : i + 1], SPARSE)
        one_by_one.append(network.gradient.copy())
    network.loss_and_gradient(X, labels, SPARSE)
    np.testing.assert_allclose(network.gradient, np.mean(one_by_one, axis=0), rtol=1e-12)


def test_the_loss_of_a_batch_is_the_mean_of_the_losses_of_its_samples():
    network, (X, labels) = network64(ALL_KINDS, 3), batch(5)
    measured = network.loss(X, labels, SPARSE)
    expected = [network.loss(X[i : i + 1], labels[i : i + 1], SPARSE).loss for i in range(5)]
    losses_of_all = network.loss(X, labels, SPARSE).losses
    np.testing.assert_allclose(losses_of_all, expected, rtol=1e-12)
    assert measured.loss == pytest.approx(np.mean(expected), rel=1e-12)


def test_float32_gradients_agree_with_float64():
    wide = network64(ALL_KINDS, 8)
    narrow = Network(wide.spec, wide.weights.astype(np.float32))
    X, labels = batch(16, 8)
    wide.loss_and_gradient(X, labels, SPARSE, TrainingPass(0))
    narrow.loss_and_gradient(X.astype(np.float32), labels, SPARSE, TrainingPass(0))
    assert narrow.gradient.dtype == np.float32
    assert relative_error(narrow.gradient.astype(np.float64), wide.gradient) < 2e-6


# ------------------------------------------------------------------- numbers made elsewhere


@pytest.mark.parametrize("case", PASSES["cases"], ids=lambda c: f"{c['activation']}-{c['loss']}")
def test_outputs_loss_and_gradient_equal_those_of_pytorch(case):
    layers = (DenseSpec(5, "relu"), DenseSpec(4, "tanh"), DenseSpec(3, case["activation"]))
    network = Network(NetworkSpec((4,), layers), np.array(PASSES["theta"]))
    wants_integers = losses.get(case["loss"]).wants_integers
    targets = np.array(PASSES["labels" if wants_integers else "targets"])
    X = np.array(PASSES["X"])
    measured = network.loss_and_gradient(X, targets, case["loss"])
    assert measured.loss == pytest.approx(case["value"], rel=1e-13)
    np.testing.assert_allclose(measured.A, case["outputs"], rtol=1e-12)
    np.testing.assert_allclose(network.gradient, case["gradient"], rtol=1e-11, atol=1e-15)
    np.testing.assert_allclose(network.predict(X), case["outputs"], rtol=1e-12)


def test_every_loss_has_a_golden_pass():
    assert {case["loss"] for case in PASSES["cases"]} == set(LOSSES)


def test_a_network_with_batch_normalisation_has_the_gradient_of_pytorch():
    case = NORMALISED["network"]
    epsilon = NORMALISED["layer"]["epsilon"]
    norm, X = BatchNormSpec(epsilon=epsilon), np.array(case["X"])
    layers = (norm, DenseSpec(4, "linear"), norm, ActivationSpec("relu"), DenseSpec(3, "softmax"))
    network = Network(NetworkSpec((3,), layers), dtype=np.float64)
    network.initialize(0)
    network.theta[...] = case["theta"]
    measured = network.loss_and_gradient(X, np.array(case["labels"]), SPARSE, TrainingPass(0))
    assert measured.loss == pytest.approx(case["value"], rel=1e-12)
    np.testing.assert_allclose(measured.A, case["outputs"], rtol=1e-11)
    np.testing.assert_allclose(network.gradient, case["gradient"], rtol=1e-9, atol=1e-12)


def test_a_2_2_1_network_by_hand():
    spec = NetworkSpec((2,), (DenseSpec(2, "relu"), DenseSpec(1, "linear")))
    #                          W1 row by row      b1         W2        b2
    theta = np.array([1.0, -1.0, 2.0, 0.5, 0.0, 1.0, 3.0, -2.0, 0.5])
    network = Network(spec, theta)
    X, T = np.array([[1.0, 2.0]]), np.array([[10.0]])
    measured = network.loss_and_gradient(X, T, "mean_squared_error")
    # Z1 = (1 + 4, −1 + 1 + 1) = (5, 1) = A1; Z2 = 15 − 2 + 0.5 = 13.5; loss (13.5 − 10)² = 12.25.
    assert measured.A[0, 0] == 13.5
    assert (measured.loss, measured.penalty, measured.objective) == (12.25, 0.0, 12.25)
    # dZ2 = 2·3.5 = 7; dW2 = A1·7 = (35, 7), db2 = 7; dA1 = 7·(3, −2) = (21, −14) = dZ1;
    # dW1 = X ⊗ dZ1 = (1·21, 1·(−14); 2·21, 2·(−14)), db1 = (21, −14).
    np.testing.assert_array_equal(
        network.gradient, [21.0, -14.0, 42.0, -28.0, 21.0, -14.0, 35.0, 7.0, 7.0]
    )
    # dX = dZ1 W1ᵀ = (21·1 − 14·(−1), 21·2 − 14·0.5)
    np.testing.assert_array_equal(network.input_gradient(X, T, "mean_squared_error"), [[35, 35]])


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


def test_parameters_of_all_kinds_come_first_and_running_averages_last():
    layers = (
        BatchNormSpec(),
        DenseSpec(2, use_bias=False),
        BatchNormSpec(),
        DenseSpec(1, "linear"),
    )
    network = Network(NetworkSpec((3,), layers))
    network.weights[...] = np.arange(29)
    first, second = (p for p in network.pieces if isinstance(p, BatchNorm))
    hidden, output = network.affines
    # θ: γ and β of 3, W of 3·2, γ and β of 2, W of 2 and b of 1: 19; then 2·3 and 2·2 averages.
    assert network.theta.size == shapes.parameter_count(network.spec) == 19
    assert shapes.weight_count(network.spec) == 29
    assert np.shares_memory(network.theta, network.weights)
    assert [a.tolist() for a in (first.gamma, first.beta)] == [[0, 1, 2], [3, 4, 5]]
    assert hidden.W.tolist() == [[6, 7], [8, 9], [10, 11]]
    assert hidden.b is None
    assert [a.tolist() for a in (second.gamma, second.beta)] == [[12, 13], [14, 15]]
    assert output.W.tolist() == [[16], [17]]
    assert output.b is not None
    assert output.b.tolist() == [18]
    assert [a.tolist() for a in (first.mean, first.variance)] == [[19, 20, 21], [22, 23, 24]]
    assert [a.tolist() for a in (second.mean, second.variance)] == [[25, 26], [27, 28]]


@given(spec=network_specs)
@settings(max_examples=50)
def test_every_number_belongs_to_one_layer_and_its_gradient_is_in_the_same_place(spec):
    network = Network(spec)
    views = [v for a in network.affines for v in (a.W, a.b) if v is not None]
    gradients = [v for a in network.affines for v in (a.dW, a.db) if v is not None]
    for norm in (p for p in network.pieces if isinstance(p, BatchNorm)):
        views += [norm.gamma, norm.beta, norm.mean, norm.variance]
        gradients += [norm.d_gamma, norm.d_beta]
    for view in views:
        view += 1.0
    np.testing.assert_array_equal(network.weights, np.ones(shapes.weight_count(spec)))
    for gradient in gradients:
        gradient += 1.0
    np.testing.assert_array_equal(network.gradient, np.ones(shapes.parameter_count(spec)))


def test_a_given_vector_is_used_not_copied():
    weights = np.zeros(26, np.float32)
    network = Network(TWO_LAYERS, weights)
    network.initialize(0)
    assert network.weights is weights
    assert weights.any()


def test_a_vector_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="26"):
        Network(TWO_LAYERS, np.zeros(25, np.float32))
    with pytest.raises(ValueError, match="12"):  # 2·3 in θ, as many running averages
        Network(NetworkSpec((3,), (BatchNormSpec(), DenseSpec(1))), np.zeros(12, np.float32))


def test_a_design_without_layers_is_refused():
    with pytest.raises(DesignError, match="dense layer"):
        Network(NetworkSpec((3,), ()))


@pytest.mark.parametrize("initializer", INITIALIZERS)
def test_initialized_draws_weights_by_seed_and_sets_the_rest_to_where_it_begins(initializer):
    layers = (
        DenseSpec(6, "relu", initializer),
        BatchNormSpec(),
        DropoutSpec(),
        DenseSpec(3, "softmax", initializer),
    )
    spec = NetworkSpec((4,), layers)
    network, again = initialized(spec, 7), initialized(spec, 7)
    np.testing.assert_array_equal(network.weights, again.weights)
    assert network.dtype == np.float32
    for affine in network.affines:
        assert affine.b is not None
        assert not affine.b.any()
    norm = next(p for p in network.pieces if isinstance(p, BatchNorm))
    np.testing.assert_array_equal([norm.gamma, norm.variance], np.ones((2, 6)))
    np.testing.assert_array_equal([norm.beta, norm.mean], np.zeros((2, 6)))
    entry, rng = INITIALIZERS[initializer], np.random.default_rng(7)
    values = resolve((), entry.options, initializer)
    for affine, shape in zip(network.affines, ((4, 6), (6, 3)), strict=True):
        expected = entry.draw(rng, *shape, values).astype(np.float32)
        np.testing.assert_array_equal(affine.W, expected)


def test_another_seed_gives_other_weights():
    assert not np.array_equal(initialized(TWO_LAYERS, 7).theta, initialized(TWO_LAYERS, 8).theta)


def test_initialize_takes_the_options_of_the_initializer():
    layer = DenseSpec(2, "linear", "constant", (("value", 3.0),))
    np.testing.assert_array_equal(initialized(NetworkSpec((2,), (layer,)), 0).affines[0].W, 3.0)


def test_initialize_forgets_what_was_there():
    network = initialized(NetworkSpec((3,), ALL_KINDS), 3)
    expected = network.weights.copy()
    network.weights[...] = 9.0
    network.initialize(3)
    np.testing.assert_array_equal(network.weights, expected)


# ---------------------------------------------------------------------------- frozen, penalised


def watched(network: Network) -> list[tuple[int, bool]]:
    """Return a list that will name the pieces a way back goes through, and whether it goes on."""
    visited: list[tuple[int, bool]] = []

    def watch(position, forward):
        def watched_forward(X, training):
            Y, way_back = forward(X, training)

            def watched_back(dY, wants_dX):
                visited.append((position, wants_dX))
                return way_back(dY, wants_dX)

            return Y, watched_back

        return watched_forward

    for position, piece in enumerate(network.pieces):
        piece.forward = watch(position, piece.forward)  # type: ignore[method-assign]
    return visited


def test_frozen_layers_have_no_gradient_and_the_way_back_ends_before_them():
    layers = [
        DenseSpec(4, "relu", trainable=False),
        BatchNormSpec(trainable=False),
        DenseSpec(4, "tanh"),
        DenseSpec(4, "relu", trainable=False),
        DenseSpec(3, "softmax"),
    ]
    network, (X, labels) = network64(layers, 3), batch(5)
    visited, before = watched(network), network.weights.copy()
    network.loss_and_gradient(X, labels, SPARSE, TrainingPass(0))
    # Pieces: W1, relu, norm, W2, tanh, W3, relu, W4. The first that learns is W2, the fourth.
    assert network.first_trainable == 3
    assert visited == [(7, True), (6, True), (5, True), (4, True), (3, False)]
    np.testing.assert_array_equal(network.weights, before)
    first, second, third, fourth = network.affines
    assert not first.dW.any()
    assert not third.dW.any()
    assert second.dW.any()
    assert fourth.dW.any()
    # 3·4 + 4 = 16 of W1 b1 and 8 of the norm: θ moves from 24 on, 4·4 + 4 numbers, and from 64.
    assert shapes.trainable_ranges(network.spec) == (slice(24, 44), slice(64, 79))


def test_frozen_layers_change_no_gradient_of_the_others():
    layers = [DenseSpec(4, "tanh"), DenseSpec(4, "relu", trainable=False), DenseSpec(3, "softmax")]
    free = network64([DenseSpec(4, "tanh"), DenseSpec(4, "relu"), layers[2]], 3)
    frozen, (X, labels) = Network(NetworkSpec((3,), tuple(layers)), free.weights), batch(4)
    free.loss_and_gradient(X, labels, SPARSE)
    frozen.loss_and_gradient(X, labels, SPARSE)
    for part in shapes.trainable_ranges(frozen.spec):
        np.testing.assert_array_equal(frozen.gradient[part], free.gradient[part])


def test_a_network_that_is_frozen_as_a_whole_measures_and_goes_no_way_back():
    layers = [DenseSpec(4, "relu", trainable=False), DenseSpec(3, "softmax", trainable=False)]
    network, (X, labels) = network64(layers, 3), batch(4)
    visited = watched(network)
    assert network.loss_and_gradient(X, labels, SPARSE).loss > 0.0
    assert visited == []
    assert not network.gradient.any()
    assert network.input_gradient(X, labels, SPARSE).any()
    assert shapes.trainable_ranges(network.spec) == ()


def test_a_penalty_is_part_of_the_objective_and_of_the_gradient_by_the_weights():
    penalised = DenseSpec(4, "tanh", l1=0.1, l2=0.01)
    plain = network64([DenseSpec(4, "tanh"), DenseSpec(3, "softmax")], 3)
    network = Network(NetworkSpec((3,), (penalised, DenseSpec(3, "softmax"))), plain.weights)
    X, labels = batch(4)
    expected = plain.loss_and_gradient(X, labels, SPARSE)
    found = network.loss_and_gradient(X, labels, SPARSE)
    W = network.affines[0].W
    penalty = 0.1 * np.abs(W).sum() + 0.01 * np.square(W).sum()
    assert found.loss == expected.loss
    assert found.penalty == network.penalty() == pytest.approx(penalty, rel=1e-13)
    assert found.objective == found.loss + found.penalty
    added = network.gradient - plain.gradient
    by_weights = 0.1 * np.sign(W) + 0.02 * W
    np.testing.assert_allclose(added[:12], by_weights.reshape(-1), rtol=1e-9, atol=1e-12)
    assert not added[12:].any()


def test_a_frozen_layer_costs_nothing():
    layers = [DenseSpec(4, l1=0.1, l2=0.1, trainable=False), DenseSpec(3, "softmax")]
    network, (X, labels) = network64(layers, 3), batch(2)
    assert network.penalty() == 0.0
    assert network.loss_and_gradient(X, labels, SPARSE).penalty == 0.0


# ------------------------------------------------------------------------------ passes with chance


def test_a_training_pass_made_again_is_the_same_bit_for_bit():
    network, (X, labels) = network64(ALL_KINDS, 3), batch(6)
    looking = {"updates_statistics": False}
    first = network.loss_and_gradient(X, labels, SPARSE, TrainingPass(3, 8, **looking))
    kept = first.loss, first.A.copy(), network.gradient.copy()
    other = network.loss(X, labels, SPARSE, TrainingPass(3, 9, **looking)).loss
    again = network.loss_and_gradient(X, labels, SPARSE, TrainingPass(3, 8, **looking))
    assert again.loss == kept[0] != other
    np.testing.assert_array_equal(again.A, kept[1])
    np.testing.assert_array_equal(network.gradient, kept[2])


def test_layers_draw_in_turn_so_that_two_dropouts_silence_different_values():
    layers = [DropoutSpec(0.5), DropoutSpec(0.5), DenseSpec(1, "linear")]
    network = network64(layers, 400)
    first, second, *_ = layer_values(network, np.ones((1, 400)), TrainingPass(0))
    rng = TrainingPass(0).rng
    masks = [rng.random((1, 400), np.float32) >= 0.5 for _ in range(2)]
    np.testing.assert_array_equal(first, 2.0 * masks[0])
    np.testing.assert_array_equal(second, 4.0 * (masks[0] & masks[1]))


@pytest.mark.parametrize(
    ("layer", "expected"),
    [(DropoutSpec(), True), (NoiseSpec(), True), (BatchNormSpec(), False), (FlattenSpec(), False)],
)
def test_only_dropout_and_noise_draw_random_numbers(layer, expected):
    assert Network(NetworkSpec((3,), (layer, DenseSpec(1)))).is_random is expected


def test_running_averages_move_in_training_passes_alone():
    network, (X, labels) = network64(ALL_KINDS, 3), batch(6)
    before = network.weights.copy()
    network.predict(X)
    network.loss_and_gradient(X, labels, SPARSE)
    network.input_gradient(X, labels, SPARSE)
    network.loss_and_gradient(X, labels, SPARSE, TrainingPass(0, updates_statistics=False))
    np.testing.assert_array_equal(network.weights, before)
    network.loss_and_gradient(X, labels, SPARSE, TrainingPass(0))
    n = network.theta.size
    np.testing.assert_array_equal(network.theta, before[:n])
    assert (network.weights[n:] != before[n:]).all()


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


@given(spec=network_specs, n=st.integers(1, 7))
@settings(max_examples=50)
def test_the_answer_to_a_sample_does_not_depend_on_its_neighbours(spec, n):
    network = initialized(spec, 0)
    X = np.random.default_rng(0).standard_normal((n, spec.n_features)).astype(np.float32)
    together = network.predict(X)
    alone = np.concatenate([network.predict(X[i : i + 1]) for i in range(n)])
    np.testing.assert_allclose(together, alone, rtol=1e-4, atol=1e-5)


def test_predictions_stay_when_the_network_is_used_again():
    network = initialized(TWO_LAYERS, 0)
    X = np.ones((2, 3), np.float32)
    outputs = network.predict(X)
    kept = outputs.copy()
    network.predict(-X)
    np.testing.assert_array_equal(outputs, kept)


@pytest.mark.parametrize("layer", [DropoutSpec(0.9), NoiseSpec(5.0), FlattenSpec()])
def test_predicting_and_measuring_leave_chance_off(layer):
    plain = initialized(TWO_LAYERS, 0)
    layers = (TWO_LAYERS.layers[0], layer, TWO_LAYERS.layers[1])
    network = Network(NetworkSpec((3,), layers), plain.weights)
    X, labels = np.ones((4, 3), np.float32), np.zeros(4, np.int64)
    np.testing.assert_array_equal(network.predict(X), plain.predict(X))
    assert network.loss(X, labels, SPARSE).loss == plain.loss(X, labels, SPARSE).loss


def test_classical_dropout_shrinks_what_goes_on_when_predicting():
    plain = network64(TWO_LAYERS.layers, 3)
    first, last = TWO_LAYERS.layers
    network = Network(
        NetworkSpec((3,), (first, DropoutSpec(0.25, classical=True), last)), plain.weights.copy()
    )
    assert any(isinstance(piece, Dropout) for piece in network.pieces)
    # Three quarters of the hidden values: as if W2 were three quarters as large.
    plain.affines[1].W[...] *= 0.75
    X, _ = batch(4)
    np.testing.assert_allclose(network.predict(X), plain.predict(X), rtol=1e-12)


def test_loss_and_loss_with_gradient_agree():
    network = initialized(TWO_LAYERS, 0)
    X, labels = np.ones((4, 3), np.float32), np.array([0, 1, 1, 0])
    measured = network.loss(X, labels, SPARSE)
    outputs = measured.A.copy()
    assert network.loss_and_gradient(X, labels, SPARSE).loss == measured.loss
    np.testing.assert_array_equal(outputs, network.predict(X))


def test_the_gradient_by_the_inputs_is_a_fresh_array():
    network, (X, labels) = network64(ALL_KINDS, 3), batch(4)
    found = network.input_gradient(X, labels, SPARSE)
    kept = found.copy()
    assert not np.array_equal(network.input_gradient(-X, labels, SPARSE), kept)
    np.testing.assert_array_equal(found, kept)


@pytest.mark.parametrize("loss_name", LOSSES)
def test_a_batch_of_one_sample_is_enough(loss_name):
    network = network64(ALL_KINDS, 3)
    X, _ = batch(1)
    targets = targets_for(loss_name, 1, 3, np.random.default_rng(0))
    measured = network.loss_and_gradient(X, targets, loss_name, TrainingPass(0))
    assert np.isfinite([measured.loss, *network.gradient, *network.weights]).all()


def test_a_diverged_network_answers_nan_without_a_warning():
    network = initialized(TWO_LAYERS, 0)
    network.theta[...] = np.inf
    assert np.isnan(network.predict(np.array([[1.0, -1.0, 1.0]], np.float32))).all()
