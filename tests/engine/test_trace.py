"""The traced pass: every tensor named, in order, with the numbers of the real pass."""

import tracemalloc
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import losses, shapes, trace
from mlpstudio.engine.layers import BatchNorm, TrainingPass
from mlpstudio.engine.losses import LOSSES, LossSpec
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.trace import Pass, Role, computed, parameters, tensors
from mlpstudio.errors import DesignError
from tests.engine.builders import (
    loss_forms,
    network_specs,
    output_activation_for,
    targets_for,
)

SPARSE = "sparse_categorical_crossentropy"
COURSE = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
THINNED = NetworkSpec(
    (3,),
    (DropoutSpec(0.2), DenseSpec(4, "tanh"), DropoutSpec(0.5), DropoutSpec(0.0), DenseSpec(2)),
)
ALL_KINDS = NetworkSpec(
    (2, 3),
    (
        FlattenSpec(),
        DenseSpec(5, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("relu"),
        NoiseSpec(0.1),
        DropoutSpec(0.4, classical=True),
        DenseSpec(3, "linear"),
        ActivationSpec("softmax"),
    ),
)


def names(spec, loss_name=SPARSE):
    return " ".join(tensor.name for tensor in tensors(spec, 2, loss_name))


def float32_targets(loss, B, C):
    targets = targets_for(loss, B, C, np.random.default_rng(0))
    return targets.astype(np.float32) if targets.ndim == 2 else targets


def traced(spec, loss=SPARSE, B=3, seed=0):
    """Return a network, the batch, and its trace by name."""
    network = initialized(spec, 1)
    X = np.random.default_rng(2).standard_normal((B, spec.n_features)).astype(np.float32)
    targets = float32_targets(loss, B, network.n_outputs)
    found = trace.trace(network, X, targets, loss, seed)
    return network, X, targets, {tensor.name: tensor for tensor in found}


# -------------------------------------------------------------------------------- names and order


def test_the_names_of_the_courses_network_in_order():
    assert names(COURSE) == "X W1 b1 Z1 A1 W2 b2 Z2 A2 Y L dZ2 dW2 db2 dA1 dZ1 dW1 db1"


def test_dropout_tensors_are_named_by_their_place_and_have_gradients_where_needed():
    # D1 stands before the first weights: nobody needs the gradient by it, as by X.
    assert names(THINNED) == (
        "X D1 W1 b1 Z1 A1 D3 D4 W2 b2 Z2 A2 Y L dZ2 dW2 db2 dD4 dD3 dA1 dZ1 dW1 db1"
    )


def test_every_kind_of_layer_has_names_of_its_own():
    assert {type(layer) for layer in ALL_KINDS.layers} == set(get_args(LayerSpec))
    assert names(ALL_KINDS) == (
        "X V1 W1 Z1 A1 γ3 β3 μ3 v3 S3 N3 F4 E5 D6 W2 b2 Z2 A2 F8 Y L "
        "dA2 dZ2 dW2 db2 dD6 dE5 dF4 dN3 dγ3 dβ3 dA1 dZ1 dW1"
    )


def test_frozen_layers_have_no_gradients_and_nothing_before_the_first_that_learns():
    layers = (
        DenseSpec(4, trainable=False),
        BatchNormSpec(trainable=False),
        DenseSpec(4, "tanh"),
        DenseSpec(4, trainable=False),
        DenseSpec(2, "softmax"),
    )
    told = names(NetworkSpec((3,), layers)).partition(" L ")[2]
    assert told == "dZ4 dW4 db4 dA3 dZ3 dA2 dZ2 dW2 db2"


def test_a_network_that_learns_nothing_has_no_gradients():
    told = names(NetworkSpec((3,), (DenseSpec(2, trainable=False),)))
    assert told == "X W1 b1 Z1 A1 Y L"


def test_shapes_axes_and_types_of_the_courses_network():
    found = {tensor.name: tensor for tensor in tensors(COURSE, 128, SPARSE)}
    assert {name: t.shape for name, t in found.items()} == {
        "X": (128, 784),
        "W1": (784, 512),
        "b1": (512,),
        "Z1": (128, 512),
        "A1": (128, 512),
        "W2": (512, 10),
        "b2": (10,),
        "Z2": (128, 10),
        "A2": (128, 10),
        "Y": (128,),
        "L": (),
        "dZ2": (128, 10),
        "dW2": (512, 10),
        "db2": (10,),
        "dA1": (128, 512),
        "dZ1": (128, 512),
        "dW1": (784, 512),
        "db1": (512,),
    }
    assert found["X"].axes == ("samples", "features")
    assert found["W1"].axes == found["dW1"].axes == ("inputs", "units")
    assert found["A1"].axes == ("samples", "units")
    assert found["Y"].axes == ("samples",)
    assert found["Y"].dtype == "int64"
    assert found["W1"].n_bytes == 784 * 512 * 4
    assert found["Y"].n_bytes == 128 * 8
    assert found["L"].n_bytes == 4
    assert (found["dW1"].role, found["dW1"].when) == (Role.WEIGHTS, Pass.BACKWARD)
    assert (found["W2"].layer, found["Z1"].layer, found["X"].layer) == (1, 0, None)


def test_every_role_occurs_with_its_pass_and_layer():
    found = {tensor.name: tensor for tensor in tensors(ALL_KINDS, 7, SPARSE)}
    assert {tensor.role for tensor in found.values()} == set(Role)
    roles = {"F4": Role.ACTIVATED, "E5": Role.NOISY, "D6": Role.DROPPED, "V1": Role.FLAT}
    roles |= {"γ3": Role.GAMMA, "β3": Role.BETA, "μ3": Role.MEAN, "v3": Role.VARIANCE}
    roles |= {"S3": Role.STANDARDISED, "N3": Role.NORMALISED, "dγ3": Role.GAMMA}
    assert {name: found[name].role for name in roles} == roles
    assert [found[name].layer for name in ("V1", "γ3", "N3", "dβ3", "F8")] == [0, 2, 2, 2, 7]
    assert found["γ3"].when is found["β3"].when is Pass.PARAMETER
    assert found["μ3"].when is found["v3"].when is Pass.FORWARD
    for name in ("γ3", "β3", "μ3", "v3", "dγ3", "dβ3"):
        assert (found[name].shape, found[name].axes) == ((5,), ("units",))
    for name in ("S3", "N3", "F4", "E5", "D6", "dN3"):
        assert (found[name].shape, found[name].axes) == ((7, 5), ("samples", "units"))


@pytest.mark.parametrize(
    ("sample", "axes"),
    [
        ((), ("samples",)),
        ((6,), ("samples", "features")),
        ((2, 3), ("samples", "height", "width")),
        ((2, 3, 4), ("samples", "height", "width", "channels")),
        ((1, 2, 3, 4), ("samples", "axis 1", "axis 2", "axis 3", "axis 4")),
    ],
)
def test_inputs_keep_their_shape_where_a_layer_flattens_them(sample, axes):
    spec = NetworkSpec(sample, (FlattenSpec(), DenseSpec(2, "softmax")))
    _, X, _, found = traced(spec, B=5)
    assert found["X"].axes == axes
    assert found["X"].shape == (5, *sample)
    assert found["V1"].shape == (5, spec.n_features)
    np.testing.assert_array_equal(found["V1"].values, X)
    np.testing.assert_array_equal(found["X"].values, X.reshape(5, *sample))


def test_inputs_are_rows_when_flattening_comes_later():
    found = {
        t.name: t
        for t in tensors(
            NetworkSpec((2, 3), (NoiseSpec(), FlattenSpec(), DenseSpec(2))), 5, SPARSE
        )
    }
    assert (found["X"].shape, found["X"].axes) == ((5, 6), ("samples", "features"))


def test_targets_are_one_number_per_class_for_the_other_losses():
    for loss_name in LOSSES:
        found = {tensor.name: tensor for tensor in tensors(COURSE, 5, loss_name)}
        wants_integers = losses.get(loss_name).wants_integers
        assert found["Y"].shape == ((5,) if wants_integers else (5, 10))
        assert len(found["Y"].axes) == len(found["Y"].shape)


def test_targets_of_a_single_output_may_come_without_a_second_axis():
    network = initialized(NetworkSpec((3,), (DenseSpec(1, "linear"),)), 0)
    X, targets = np.ones((4, 3), np.float32), np.ones(4, np.float32)
    found = {t.name: t for t in trace.trace(network, X, targets, "mean_squared_error")}
    assert (found["Y"].shape, found["Y"].axes) == ((4,), ("samples",))


# ------------------------------------------------------------------------------------------ values


@given(spec=network_specs, B=st.integers(1, 4), loss_name=st.sampled_from(list(LOSSES)))
@settings(max_examples=100)
def test_a_trace_has_the_names_shapes_and_types_told_beforehand(spec, B, loss_name):
    network = initialized(spec, 0)
    X = np.random.default_rng(0).standard_normal((B, spec.n_features)).astype(np.float32)
    found = trace.trace(network, X, float32_targets(loss_name, B, network.n_outputs), loss_name)
    told = tensors(spec, B, loss_name)
    assert [(t.name, t.shape, t.dtype, t.axes, t.role, t.when, t.layer) for t in found] == [
        (t.name, t.shape, t.dtype, t.axes, t.role, t.when, t.layer) for t in told
    ]
    by_name = {t.name: t for t in found}
    assert len(by_name) == len(found)
    for tensor in found:
        assert tensor.values is not None
        assert (tensor.values.shape, str(tensor.values.dtype)) == (tensor.shape, tensor.dtype)
        assert len(tensor.axes) == len(tensor.shape)
        if tensor.when is Pass.BACKWARD:
            assert tensor.shape == by_name[tensor.name.removeprefix("d")].shape


@given(spec=network_specs, loss_name=st.sampled_from(list(LOSSES)), seed=st.integers(0, 9))
@settings(max_examples=100)
def test_the_values_are_those_of_the_pass_in_training(spec, loss_name, seed):
    network, X, targets, found = traced(spec, loss_name, seed=seed)
    looking = TrainingPass(seed, updates_statistics=False)
    measured = network.loss_and_gradient(X, targets, loss_name, looking)
    outputs = list(found)[list(found).index("Y") - 1]
    np.testing.assert_array_equal(found["L"].values, np.float32(measured.objective))
    np.testing.assert_array_equal(found[outputs].values, measured.A)
    np.testing.assert_array_equal(found["X"].values.reshape(X.shape), X)
    np.testing.assert_array_equal(found["Y"].values, targets)
    gradients = {name for name in found if name.startswith("d")}
    for name, layer, view in parameters(network):
        np.testing.assert_array_equal(found[name].values, view)
        if f"d{name}" in gradients:
            part = network.gradient[shapes.infer(spec)[layer].parameters]
            own = [t for n, t in found.items() if t.layer == layer and n[0] == "d"]
            own = [t for t in own if t.role in (Role.WEIGHTS, Role.BIASES, Role.GAMMA, Role.BETA)]
            together = np.concatenate([t.values.reshape(-1) for t in own])
            np.testing.assert_array_equal(together, part)


@given(spec=network_specs, loss=st.sampled_from(list(LOSSES)))
@settings(max_examples=30)
def test_what_is_computed_comes_in_the_order_that_is_told(spec, loss):
    network = initialized(spec, 0)
    X = np.ones((2, spec.n_features), np.float32)
    targets = float32_targets(loss, 2, network.n_outputs)
    given_out = [n for n, _, _ in computed(network, X, targets, loss, TrainingPass(0))]
    told = [t.name for t in tensors(spec, 2, loss)]
    is_parameter = {name for name, _, _ in parameters(network)}
    # Parameters are there before the pass; what comes into being does so in the order told.
    assert [n for n in given_out if n not in is_parameter] == [
        n for n in told if n not in is_parameter
    ]
    assert set(given_out) == set(told)


def test_a_trace_moves_no_running_average():
    network, X, labels, _ = traced(ALL_KINDS)
    before = network.weights.copy()
    trace.trace(network, X, labels, SPARSE, seed=4)
    np.testing.assert_array_equal(network.weights, before)


CLOSE = {"rtol": 1e-5, "atol": 1e-6}


def values_of(found):
    return {name: tensor.values for name, tensor in found.items()}


def test_the_values_obey_the_formulas():
    *_, found = traced(THINNED)
    v = values_of(found)
    np.testing.assert_allclose(v["Z1"], v["D1"] @ v["W1"] + v["b1"], **CLOSE)
    np.testing.assert_allclose(v["A1"], np.tanh(v["Z1"]), **CLOSE)
    np.testing.assert_allclose(v["Z2"], v["D4"] @ v["W2"] + v["b2"], **CLOSE)
    np.testing.assert_array_equal(v["D4"], v["D3"])  # rate 0
    kept = v["D3"] != 0.0
    np.testing.assert_allclose(v["D3"][kept], 2.0 * v["A1"][kept], **CLOSE)
    np.testing.assert_allclose(v["dW2"], v["D4"].T @ v["dZ2"], **CLOSE)
    np.testing.assert_allclose(v["db2"], v["dZ2"].sum(axis=0), **CLOSE)
    np.testing.assert_allclose(v["dD4"], v["dZ2"] @ v["W2"].T, **CLOSE)
    np.testing.assert_array_equal(v["dD3"], v["dD4"])
    np.testing.assert_allclose(v["dA1"], np.where(kept, 2.0 * v["dD3"], 0.0), **CLOSE)
    np.testing.assert_allclose(v["dZ1"], v["dA1"] * (1.0 - v["A1"] ** 2), **CLOSE)
    np.testing.assert_allclose(v["dW1"], v["D1"].T @ v["dZ1"], **CLOSE)


def test_the_values_of_a_normalisation_obey_its_formulas():
    *_, found = traced(ALL_KINDS, B=9)
    v = values_of(found)
    root = np.sqrt(v["v3"] + 1e-3)
    np.testing.assert_allclose(v["μ3"], v["A1"].mean(axis=0), **CLOSE)
    np.testing.assert_allclose(v["v3"], v["A1"].var(axis=0), **CLOSE)
    np.testing.assert_allclose(v["S3"], (v["A1"] - v["μ3"]) / root, **CLOSE)
    np.testing.assert_allclose(v["N3"], v["γ3"] * v["S3"] + v["β3"], **CLOSE)
    np.testing.assert_allclose(v["F4"], np.maximum(v["N3"], 0.0), **CLOSE)
    np.testing.assert_allclose(v["dγ3"], (v["dN3"] * v["S3"]).sum(axis=0), **CLOSE)
    np.testing.assert_allclose(v["dβ3"], v["dN3"].sum(axis=0), **CLOSE)
    by_mean, by_size = v["dN3"].mean(axis=0), (v["dN3"] * v["S3"]).mean(axis=0)
    expected = v["γ3"] / root * (v["dN3"] - by_mean - v["S3"] * by_size)
    np.testing.assert_allclose(v["dA1"], expected, rtol=1e-4, atol=1e-6)
    np.testing.assert_array_equal(v["dE5"], v["dF4"])


def test_a_frozen_normalisation_shows_its_running_averages():
    spec = NetworkSpec((3,), (DenseSpec(4), BatchNormSpec(trainable=False), DenseSpec(2)))
    network = initialized(spec, 0)
    norm = next(p for p in network.pieces if isinstance(p, BatchNorm))
    norm.mean[...], norm.variance[...] = 3.0, 4.0
    X, labels = np.ones((2, 3), np.float32), np.zeros(2, np.int64)
    v = {t.name: t.values for t in trace.trace(network, X, labels, SPARSE)}
    np.testing.assert_array_equal(v["μ2"], np.full(4, 3.0))
    np.testing.assert_array_equal(v["v2"], np.full(4, 4.0))


@pytest.mark.parametrize("loss", list(loss_forms(2)), ids=str)
def test_the_loss_of_a_trace_is_that_of_its_settings_with_the_penalty(loss):
    layers = (DenseSpec(3, l1=0.1, l2=0.2), DenseSpec(2, output_activation_for(loss)))
    network, X, targets, found = traced(NetworkSpec((3,), layers), loss)
    measured = network.loss_and_gradient(X, targets, loss, TrainingPass(0))
    assert measured.penalty > 0.0
    assert found["L"].values == np.float32(measured.loss + measured.penalty)
    np.testing.assert_array_equal(found["dW1"].values, network.affines[0].dW)


def test_a_trace_stays_when_the_network_is_used_again():
    network, X, targets, found = traced(ALL_KINDS, B=4)
    kept = {name: tensor.values.copy() for name, tensor in found.items()}
    X[...] = 7.0
    targets[...] = 0
    network.loss_and_gradient(X, targets, SPARSE, TrainingPass(9))
    network.weights[...] = 3.0
    network.predict(X)
    trace.trace(network, X, targets, SPARSE, seed=9)
    for name, values in kept.items():
        np.testing.assert_array_equal(found[name].values, values, err_msg=name)


def test_another_seed_silences_other_values():
    first, second = (traced(THINNED, B=20, seed=seed)[3]["D3"].values for seed in (0, 1))
    assert not np.array_equal(first == 0.0, second == 0.0)


def test_a_diverged_network_is_traced_without_a_warning():
    network = initialized(ALL_KINDS, 0)
    network.weights[...] = np.inf
    X, labels = np.ones((2, 6), np.float32), np.zeros(2, np.int64)
    found = {tensor.name: tensor for tensor in trace.trace(network, X, labels, SPARSE)}
    assert not np.isfinite(found["L"].values)


# ------------------------------------------------------------------------------ what there is not


def test_the_tensors_of_a_network_that_no_memory_holds_are_told_at_once():
    million = 10**6
    spec = NetworkSpec((million,), (DenseSpec(million), DenseSpec(million, "softmax")))
    tracemalloc.start()
    try:
        found = {tensor.name: tensor for tensor in tensors(spec, million, SPARSE)}
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found["dW1"].shape == (million, million)
    assert found["dW1"].n_bytes == 4 * million * million
    assert peak < 100_000


def test_designs_and_losses_that_there_are_not_are_refused():
    with pytest.raises(DesignError, match="ends with a dense layer"):
        tensors(NetworkSpec((3,), ()), 2, SPARSE)
    with pytest.raises(DesignError, match="no loss"):
        tensors(COURSE, 2, "huber")


def test_scores_are_wanted_from_a_linear_output():
    network = initialized(COURSE, 0)
    X, labels = np.ones((2, 784), np.float32), np.zeros(2, np.int64)
    with pytest.raises(DesignError, match="from_logits"):
        trace.trace(network, X, labels, LossSpec(SPARSE, from_logits=True))
