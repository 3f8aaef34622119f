"""The NumPy lines of every tensor, run: each has to give the very values of the traced pass."""

import math
from collections.abc import Container
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.layers import BatchNorm, TrainingPass
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.trace import Pass, tensors, trace
from mlpstudio.labs.tensors.tensor_formulas import TensorFormulas
from tests.engine.builders import (
    ALL_FORMS,
    UNITS,
    loss_forms,
    name_of_form,
    network64,
    network_specs,
    output_activation_for,
    targets_for,
)

SPARSE = "sparse_categorical_crossentropy"
SEED = 3


class Draws:
    """The generator of a pass, with numbers in the precision of the network."""

    def __init__(self) -> None:
        self._rng = TrainingPass(SEED).rng

    def random(self, shape: tuple[int, ...], dtype: type) -> np.ndarray:
        return self._rng.random(shape, dtype).astype(np.float64)

    def standard_normal(self, shape: tuple[int, ...], dtype: type) -> np.ndarray:
        return self._rng.standard_normal(shape, dtype).astype(np.float64)


def network_of(spec: NetworkSpec, seed: int = 0) -> Network:
    """Return a float64 network in which no number is at its first value."""
    flat = network64(spec.layers, spec.n_features, seed)
    return Network(spec, flat.weights)


def namespace(network: Network) -> dict[str, Any]:
    """Return what the lines may use that no tensor of the pass is."""
    names: dict[str, Any] = {"np": np, "math": math, "rng": Draws()}
    places = [i for i, x in enumerate(network.spec.layers, 1) if isinstance(x, BatchNormSpec)]
    norms = [piece for piece in network.pieces if isinstance(piece, BatchNorm)]
    for place, norm in zip(places, norms, strict=True):
        names[f"running_mean{place}"] = norm.mean
        names[f"running_variance{place}"] = norm.variance
    return names


def assert_true(
    spec: NetworkSpec,
    loss: LossSpec | str,
    B: int = 5,
    seed: int = 0,
    only: Container[str] | None = None,
) -> None:
    """Run the lines of every tensor with the values of all the others, and compare.

    Args:
        spec: The design.
        loss: The loss.
        B: Samples.
        seed: Of weights and samples.
        only: Tensors that are computed; None computes all of them.
    """
    network, rng = network_of(spec, seed), np.random.default_rng(seed)
    X = rng.standard_normal((B, spec.n_features))
    traced = trace(network, X, targets_for(loss, B, network.n_outputs, rng), loss, SEED)
    told = TensorFormulas(tensors(spec, B, loss), spec, loss)
    names = namespace(network)
    names |= {tensor.name: tensor.values for tensor in traced}
    for tensor in traced:
        if only is not None and tensor.name not in only:
            continue
        lines = "\n".join(told.statements(tensor.name))
        if tensor.when is not Pass.PARAMETER and tensor.name not in ("X", "Y"):
            names[tensor.name] = None  # it has to be computed
        with np.errstate(over="ignore"):
            exec(lines, names)
        values = np.asarray(names[tensor.name])
        assert tensor.values is not None
        assert values.shape == tensor.values.shape, lines
        np.testing.assert_allclose(
            values, tensor.values, rtol=1e-9, atol=1e-11, err_msg=f"{spec}\n{lines}"
        )
        names[tensor.name] = tensor.values


@pytest.mark.parametrize("form", ALL_FORMS, ids=name_of_form)
@pytest.mark.parametrize("place", ["first", "between", "before the output"])
def test_every_layer_in_every_place(form, place):
    first, last = DenseSpec(UNITS, "tanh"), DenseSpec(3, "softmax")
    layers = {
        "first": (form, first, last),
        "between": (first, form, first, form, last),
        "before the output": (first, form, last),
    }[place]
    assert_true(NetworkSpec((2, 3), layers), SPARSE)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_hidden_and_by_itself(activation):
    layers = (DenseSpec(4, activation), DenseSpec(4, "linear"), ActivationSpec(activation))
    assert_true(NetworkSpec((3,), (*layers, DenseSpec(3, "softmax"))), SPARSE)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("units", [1, 3])
def test_every_output_activation_with_every_loss(activation, units):
    for loss in loss_forms(units):
        if loss.from_logits and activation != "linear":
            continue  # refused
        # What depends on the pair; all other lines are the same whatever the pair is.
        only = ("A2", "F3", "L", "dA2", "dZ2")
        outputs = (DenseSpec(units, activation),)
        assert_true(NetworkSpec((3,), (DenseSpec(4), *outputs)), loss, only=only)
        outputs = (DenseSpec(units, "linear"), ActivationSpec(activation))
        assert_true(NetworkSpec((3,), (DenseSpec(4), *outputs)), loss, only=only)


@pytest.mark.parametrize("loss", list(loss_forms(3)), ids=name_of_form)
def test_penalties_are_part_of_the_loss(loss):
    output = output_activation_for(loss)
    layers = (
        DenseSpec(4, "tanh", l1=0.1),
        DenseSpec(4, "tanh", l1=0.1, l2=0.2, trainable=False),
        DenseSpec(4, "tanh", l2=0.3, use_bias=False),
        DenseSpec(3, output, l1=0.1, l2=1e-5),
    )
    assert_true(NetworkSpec((3,), layers), loss)


@given(
    spec=network_specs,
    B=st.integers(1, 4),
    seed=st.integers(0, 10**6),
    plain=st.sampled_from(["mean_squared_error", "mean_absolute_error", SPARSE, "hinge"]),
)
@settings(max_examples=80)
def test_every_design(spec, B, seed, plain):
    # Tiny variances would make the ε of a formula a question of rounding.
    layers = tuple(
        replace(x, epsilon=0.1) if isinstance(x, BatchNormSpec) else x for x in spec.layers
    )
    assert_true(replace(spec, layers=layers), plain, B, seed)


@pytest.mark.parametrize("spec", NETWORKS.values(), ids=list(NETWORKS))
def test_the_ready_made_designs(spec):
    assert_true(spec, SPARSE)


def test_a_program_made_of_all_the_lines_computes_the_whole_pass():
    layers = (
        FlattenSpec(),
        NoiseSpec(0.1),
        DenseSpec(5, "linear", use_bias=False, l2=0.01),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DropoutSpec(0.4),
        DenseSpec(3, "softmax"),
    )
    spec = NetworkSpec((2, 3), layers)
    network, rng = network_of(spec), np.random.default_rng(1)
    X, labels = rng.standard_normal((6, 6)), rng.integers(0, 3, 6)
    traced = trace(network, X, labels, SPARSE, SEED)
    told = TensorFormulas(traced, spec, SPARSE)
    names = namespace(network)
    for tensor in traced:
        if told.of(tensor.name) is None:
            names[tensor.name] = tensor.values
    exec("\n".join(line for t in traced for line in told.statements(t.name)), names)
    for tensor in traced:
        np.testing.assert_allclose(names[tensor.name], tensor.values, rtol=1e-9, atol=1e-12)


# --------------------------------------------------------------------------------------- by hand


def lines(spec: NetworkSpec, loss: LossSpec | str = SPARSE) -> dict[str, tuple[str, ...]]:
    listed = tensors(spec, 128, loss)
    told = TensorFormulas(listed, spec, loss)
    return {tensor.name: told.statements(tensor.name) for tensor in listed}


def test_the_lines_of_the_courses_network():
    found = lines(NETWORKS["course"])
    assert found["X"] == ("assert X.shape == (len(X), 784)",)
    assert found["W1"] == ("assert W1.shape == (784, 512)",)
    assert found["Z1"] == ("Z1 = X @ W1 + b1",)
    assert found["A1"] == ("A1 = np.maximum(Z1, 0)",)
    assert found["Y"] == ("assert Y.shape == (len(X),)",)
    assert found["dZ2"] == ("T = np.eye(10)[Y]", "dZ2 = (A2 - T) / len(Y)")
    assert found["dW1"] == ("dW1 = X.T @ dZ1",)
    assert found["dZ1"] == ("dZ1 = dA1 * (Z1 > 0)",)


def test_the_lines_of_a_normalisation():
    layers = (DenseSpec(4, "linear"), BatchNormSpec(), DenseSpec(2, "softmax"))
    found = lines(NetworkSpec((3,), layers))
    assert found["μ2"] == ("μ2 = A1.mean(axis=0)",)
    assert found["N2"] == ("N2 = γ2 * S2 + β2",)
    assert found["dγ2"] == ("dγ2 = (dN2 * S2).sum(axis=0)",)
    assert found["dA1"] == (
        "dA1 = γ2 / np.sqrt(v2 + 0.001) * (dN2 - dN2.mean(axis=0) - S2 * (dN2 * S2).mean(axis=0))",
    )


def test_smoothing_and_class_weights_are_in_the_gradient_of_the_last_scores():
    spec = NetworkSpec((3,), (DenseSpec(2, "linear"),))
    found = lines(spec, LossSpec(SPARSE, True, 0.1, (1.0, 3.0)))
    assert found["dZ1"] == (
        "T = (1 - 0.1) * np.eye(2)[Y] + 0.1 / 2",
        "E = np.exp(Z1 - Z1.max(axis=1, keepdims=True))",
        "P = E / E.sum(axis=1, keepdims=True)",
        "w = np.array([1.0, 3.0])[Y]",
        "dZ1 = w[:, np.newaxis] * (P - T) / len(Y)",
    )
