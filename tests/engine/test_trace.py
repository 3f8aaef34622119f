"""The traced pass: every tensor named, in order, with the numbers of the real pass."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import losses
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.trace import Pass, Role, tensors, trace
from mlpstudio.errors import DesignError
from tests.engine.builders import network_specs, targets_for

SPARSE = "sparse_categorical_crossentropy"
COURSE = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
THINNED = NetworkSpec(
    (3,),
    (DropoutSpec(0.2), DenseSpec(4, "tanh"), DropoutSpec(0.5), DropoutSpec(0.0), DenseSpec(2)),
)


def names(spec, loss_name=SPARSE):
    return " ".join(tensor.name for tensor in tensors(spec, 2, loss_name))


def float32_targets(loss_name, B, C):
    targets = targets_for(loss_name, B, C, np.random.default_rng(0))
    return targets if losses.get(loss_name).wants_integers else targets.astype(np.float32)


def traced(spec, loss_name=SPARSE, B=3, seed=0):
    """Return a network, the batch, and its trace by name."""
    network = initialized(spec, 1)
    X = np.random.default_rng(2).standard_normal((B, spec.n_features)).astype(np.float32)
    targets = float32_targets(loss_name, B, network.n_outputs)
    found = trace(network, X, targets, loss_name, seed)
    return network, X, targets, {tensor.name: tensor for tensor in found}


def test_the_names_of_the_courses_network_in_order():
    assert names(COURSE) == "X W1 b1 Z1 A1 W2 b2 Z2 A2 Y L dZ2 dW2 db2 dA1 dZ1 dW1 db1"


def test_dropout_tensors_are_named_by_their_place_and_have_gradients_where_needed():
    # D1 stands before the first weights: nobody needs the gradient by it, as by X.
    assert names(THINNED) == (
        "X D1 W1 b1 Z1 A1 D3 D4 W2 b2 Z2 A2 Y L dZ2 dW2 db2 dD4 dD3 dA1 dZ1 dW1 db1"
    )


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


def test_targets_are_one_number_per_class_for_the_other_losses():
    for loss_name in LOSSES:
        found = {tensor.name: tensor for tensor in tensors(COURSE, 5, loss_name)}
        wants_integers = losses.get(loss_name).wants_integers
        assert found["Y"].shape == ((5,) if wants_integers else (5, 10))
        assert len(found["Y"].axes) == len(found["Y"].shape)


@given(spec=network_specs, B=st.integers(1, 4), loss_name=st.sampled_from(list(LOSSES)))
@settings(deadline=None, max_examples=80)
def test_a_trace_has_the_names_shapes_and_types_told_beforehand(spec, B, loss_name):
    network = initialized(spec, 0)
    X = np.random.default_rng(0).standard_normal((B, spec.n_features)).astype(np.float32)
    found = trace(network, X, float32_targets(loss_name, B, network.n_outputs), loss_name)
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
@settings(deadline=None, max_examples=80)
def test_the_values_are_those_of_the_pass_in_training(spec, loss_name, seed):
    network, X, targets, found = traced(spec, loss_name, seed=seed)
    value, A = network.loss_and_gradient(X, targets, loss_name, np.random.default_rng(seed))
    np.testing.assert_array_equal(found["L"].values, np.float32(value))
    np.testing.assert_array_equal(found[f"A{len(network.affines)}"].values, A)
    np.testing.assert_array_equal(found["X"].values, X)
    np.testing.assert_array_equal(found["Y"].values, targets)
    for k, affine in enumerate(network.affines, start=1):
        np.testing.assert_array_equal(found[f"W{k}"].values, affine.W)
        np.testing.assert_array_equal(found[f"b{k}"].values, affine.b)
        np.testing.assert_array_equal(found[f"dW{k}"].values, affine.dW)
        np.testing.assert_array_equal(found[f"db{k}"].values, affine.db)


def test_the_values_obey_the_formulas():
    *_, found = traced(THINNED)
    v = {name: tensor.values for name, tensor in found.items()}
    close = {"rtol": 1e-5, "atol": 1e-6}
    np.testing.assert_allclose(v["Z1"], v["D1"] @ v["W1"] + v["b1"], **close)
    np.testing.assert_allclose(v["A1"], np.tanh(v["Z1"]), **close)
    np.testing.assert_allclose(v["Z2"], v["D4"] @ v["W2"] + v["b2"], **close)
    np.testing.assert_array_equal(v["D4"], v["D3"])  # rate 0
    kept = v["D3"] != 0.0
    np.testing.assert_allclose(v["D3"][kept], 2.0 * v["A1"][kept], **close)
    np.testing.assert_allclose(v["dW2"], v["D4"].T @ v["dZ2"], **close)
    np.testing.assert_allclose(v["db2"], v["dZ2"].sum(axis=0), **close)
    np.testing.assert_allclose(v["dD4"], v["dZ2"] @ v["W2"].T, **close)
    np.testing.assert_array_equal(v["dD3"], v["dD4"])
    np.testing.assert_allclose(v["dA1"], np.where(kept, 2.0 * v["dD3"], 0.0), **close)
    np.testing.assert_allclose(v["dZ1"], v["dA1"] * (1.0 - v["A1"] ** 2), **close)
    np.testing.assert_allclose(v["dW1"], v["D1"].T @ v["dZ1"], **close)


def test_a_trace_stays_when_the_network_is_used_again():
    network, X, targets, found = traced(THINNED, B=4)
    kept = {name: tensor.values.copy() for name, tensor in found.items()}
    X[...] = 7.0
    targets[...] = 0
    network.loss_and_gradient(X, targets, SPARSE, np.random.default_rng(9))
    network.theta[...] = 3.0
    network.predict(X)
    trace(network, X, targets, SPARSE, seed=9)
    for name, values in kept.items():
        np.testing.assert_array_equal(found[name].values, values, err_msg=name)


def test_another_seed_silences_other_values():
    first, second = (traced(THINNED, B=20, seed=seed)[3]["D3"].values for seed in (0, 1))
    assert not np.array_equal(first == 0.0, second == 0.0)


def test_a_diverged_network_is_traced_without_a_warning():
    network = initialized(THINNED, 0)
    network.theta[...] = np.inf
    X, labels = np.ones((2, 3), np.float32), np.zeros(2, np.int64)
    found = {tensor.name: tensor for tensor in trace(network, X, labels, SPARSE)}
    assert not np.isfinite(found["L"].values)


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
        tensors(COURSE, 2, "hinge")
