"""What is said of every tensor; the formulas that are shown are run, and have to be true."""

import math
import re
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine.activations import ACTIVATIONS, Activation
from mlpstudio.engine.layers import BatchNorm
from mlpstudio.engine.losses import LOSSES, LossSpec, one_hot
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
from mlpstudio.engine.trace import Pass, Role, Tensor, tensors, trace
from mlpstudio.labs.tensors.tensor_flow import Flow
from mlpstudio.ui.widgets.controls.formula_text import activation_text
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer
from tests.engine.builders import (
    ALL_FORMS,
    UNITS,
    loss_forms,
    name_of_form,
    network64,
    network_specs,
    output_activation_for,
)

SPARSE = "sparse_categorical_crossentropy"


def explanations(spec: NetworkSpec, loss: LossSpec | str, batch_size: int = 128) -> dict[str, str]:
    listed = tensors(spec, batch_size, loss)
    explainer = Explainer(listed, spec, loss)
    return {tensor.name: explainer.explain(tensor.name) for tensor in listed}


# ------------------------------------------------------------------ designs as they always were


def test_the_course_network_is_explained_with_its_shapes():
    assert explanations(NETWORKS["course"], SPARSE) == {
        "X": "Each row of X is one flattened sample: (128, 28, 28) → (128, 784).",
        "W1": "W1 has a row for each input and a column for each unit: (784, 512).",
        "b1": "b1 has one bias for each unit; it is broadcast along the batch axis: "
        "(512,) → (128, 512).",
        "Z1": "Z1 = X @ W1 + b1: (128, 784) @ (784, 512) + (512,) → (128, 512)",
        "A1": "A1 = ReLU(Z1), element by element: (128, 512) → (128, 512).",
        "W2": "W2 has a row for each input and a column for each unit: (512, 10).",
        "b2": "b2 has one bias for each unit; it is broadcast along the batch axis: "
        "(10,) → (128, 10).",
        "Z2": "Z2 = A1 @ W2 + b2: (128, 512) @ (512, 10) + (10,) → (128, 10)",
        "A2": "A2 = Softmax(Z2): (128, 10) → (128, 10). Every row becomes probabilities that "
        "sum to 1.",
        "Y": "Y holds the number of each sample's class: (128,).",
        "L": "L = Sparse categorical cross-entropy of A2 and Y, the mean over the batch: one "
        "number, rank 0.",
        "dZ2": "dZ2 = (A2 − onehot(Y)) / 128: (128, 10), answer minus truth.",
        "dW2": "dW2 = A1.T @ dZ2: (512, 128) @ (128, 10) → (512, 10), the shape of W2.",
        "db2": "db2 = dZ2.sum(axis=0): (128, 10) → (10,), the shape of b2. The sum undoes the "
        "broadcast.",
        "dA1": "dA1 = dZ2 @ W2.T: (128, 10) @ (10, 512) → (128, 512)",
        "dZ1": "dZ1 = dA1 * f′(Z1) with f = ReLU, element by element: (128, 512).",
        "dW1": "dW1 = X.T @ dZ1: (784, 128) @ (128, 512) → (784, 512), the shape of W1.",
        "db1": "db1 = dZ1.sum(axis=0): (128, 512) → (512,), the shape of b1. The sum undoes the "
        "broadcast.",
    }


def test_dropout_stands_between_the_layers():
    layers = (DenseSpec(6), DropoutSpec(0.2), DenseSpec(3, "softmax"))
    told = explanations(NetworkSpec((4,), layers), SPARSE, 32)
    assert told["D2"] == (
        "D2 = mask * A1 / 0.8: each entry falls silent with probability 0.2, the others grow, so "
        "that the mean stays."
    )
    assert told["Z2"].startswith("Z2 = D2 @ W2 + b2")
    assert told["dW2"].startswith("dW2 = D2.T @ dZ2")
    assert told["dD2"].startswith("dD2 = dZ2 @ W2.T")
    assert told["dA1"].startswith("dA1 = mask * dD2 / 0.8: only what passed")


def test_a_network_that_begins_with_dropout_is_explained():
    spec = NetworkSpec((4,), (DropoutSpec(0.5), DenseSpec(2, "linear")))
    told = explanations(spec, "mean_squared_error", 3)
    assert "D1 = mask * X / 0.5" in told["D1"]
    assert told["Z1"].startswith("Z1 = D1 @ W1")


def test_a_plain_vector_is_not_said_to_be_reshaped():
    told = explanations(NetworkSpec((4,), (DenseSpec(2, "linear"),)), "mean_squared_error", 8)
    assert told["X"] == "X holds one sample in each row: (8, 4)."
    assert "one-hot" in told["Y"]


def test_a_single_output_has_no_one_hot_labels():
    told = explanations(NetworkSpec((4,), (DenseSpec(1, "sigmoid"),)), "binary_crossentropy", 8)
    assert told["Y"] == "Y holds what the output should be: (8, 1)."


# ---------------------------------------------------------------------------------- new layers


NORMALISED = NetworkSpec(
    (5, 2),
    (
        FlattenSpec(),
        DenseSpec(4, "linear", use_bias=False, l1=0.01, l2=0.002),
        BatchNormSpec(),
        ActivationSpec("relu"),
        NoiseSpec(0.1),
        DropoutSpec(0.25, classical=True),
        DenseSpec(3, "softmax"),
    ),
)


def test_a_normalised_network_is_explained():
    told = explanations(NORMALISED, SPARSE, 8)
    assert told["X"] == "X holds the samples in the shape they have: (8, 5, 2)."
    assert told["V1"] == (
        "V1 = X.reshape(len(X), -1): (8, 5, 2) → (8, 10), one row of numbers for each sample."
    )
    assert told["Z1"] == "Z1 = V1 @ W1: (8, 10) @ (10, 4) → (8, 4)"
    assert told["μ3"].startswith("μ3 = A1.mean(axis=0): (8, 4) → (4,)")
    assert told["v3"].startswith("v3 = A1.var(axis=0): (8, 4) → (4,)")
    assert told["S3"].startswith("S3 = (A1 − μ3) / sqrt(v3 + 0.001): (8, 4).")
    assert told["N3"] == "N3 = γ3 * S3 + β3: (4,) * (8, 4) + (4,) → (8, 4)"
    assert "(4,) → (8, 4)" in told["γ3"]
    assert "(4,) → (8, 4)" in told["β3"]
    assert told["F4"] == "F4 = ReLU(N3), element by element: (8, 4) → (8, 4)."
    assert told["E5"].startswith("E5 = F4 + 0.1 * noise: in training")
    assert told["D6"].startswith("D6 = mask * E5: each entry falls silent with probability 0.25.")
    assert "multiplies all of them by 0.75" in told["D6"]
    assert told["dE5"].startswith("dE5 = mask * dD6: ")
    assert told["dF4"] == ("dF4 = dE5: (8, 4). What is added at random changes no gradient.")
    assert told["dN3"].startswith("dN3 = dF4 * f′(N3) with f = ReLU")
    assert told["dγ3"] == "dγ3 = (dN3 * S3).sum(axis=0): (8, 4) → (4,), the shape of γ3."
    assert told["dβ3"].startswith("dβ3 = dN3.sum(axis=0): (8, 4) → (4,), the shape of β3.")
    assert told["dA1"].startswith(
        "dA1 = γ3 / sqrt(v3 + 0.001) * (dN3 − dN3.mean(axis=0) − S3 * (dN3 * S3).mean(axis=0)): "
    )
    assert told["dW1"].startswith(
        "dW1 = V1.T @ dZ1 + 0.01 * sign(W1) + 2 * 0.002 * W1: (10, 8) @ (8, 4) → (10, 4)"
    )
    assert told["L"] == (
        "L = Sparse categorical cross-entropy of A2 and Y, the mean over the batch, + 0.01 * "
        "abs(W1).sum() + 0.002 * (W1 ** 2).sum(): one number, rank 0."
    )


def test_frozen_layers_are_said_to_be_frozen():
    layers = (
        DenseSpec(4),
        DenseSpec(4, trainable=False, l2=0.1),
        BatchNormSpec(trainable=False),
        DenseSpec(2, "softmax"),
    )
    told = explanations(NetworkSpec((3,), layers), SPARSE)
    assert "frozen" not in told["W1"]
    assert "frozen" in told["W2"]
    assert "frozen" in told["b2"]
    assert told["μ3"].startswith("μ3 = running_mean, which no longer moves")
    assert told["v3"].startswith("v3 = running_variance, which no longer moves")
    assert "dA2" in told
    assert "do not depend on the batch" in told["dA2"]
    assert "W2" not in told["L"]  # what does not learn is not penalised


def test_a_row_that_is_flattened_again_stays_as_it_is():
    layers = (DenseSpec(4), FlattenSpec(), DenseSpec(2, "softmax"))
    told = explanations(NetworkSpec((3,), layers), SPARSE, 8)
    assert told["V2"].endswith("every sample is a row of numbers already: (8, 4).")
    assert told["dA1"] == "dA1 = dV2: (8, 4). Flattening changes no number."


def test_a_softmax_between_layers_is_explained_as_a_whole():
    spec = NetworkSpec((4,), (DenseSpec(3, "softmax"), DenseSpec(3, "softmax")))
    told = explanations(spec, SPARSE, 8)["dZ1"]
    assert told.startswith("dZ1 = A1 * (dA1 − (dA1 * A1).sum(axis=1, keepdims=True)): (8, 3).")
    assert "depends on every score" in told


# ----------------------------------------------------------------------------------- losses


def output_gradient(loss: LossSpec | str, activation: str, units: int = 2) -> str:
    return explanations(NetworkSpec((3,), (DenseSpec(units, activation),)), loss, 8)["dZ1"]


def test_the_gradient_at_the_output_is_that_of_the_loss():
    assert output_gradient("mean_squared_error", "linear") == (
        "dZ1 = 2 * (A1 − Y) / A1.size: (8, 2). It says how the loss changes with every score."
    )
    assert output_gradient("mean_squared_error", "tanh").startswith(
        "dZ1 = dA1 * (1 − A1 ** 2) with dA1 = 2 * (A1 − Y) / A1.size: (8, 2)."
    )
    assert output_gradient("mean_absolute_error", "linear").startswith("dZ1 = sign(A1 − Y) / ")
    assert output_gradient("hinge", "linear").startswith("dZ1 = (sign(M) − T * sign(M).sum(")
    assert output_gradient("binary_crossentropy", "sigmoid").startswith("dZ1 = (A1 − Y) / 16: ")


def test_settings_of_the_loss_are_part_of_it():
    loss = LossSpec(SPARSE, label_smoothing=0.1, class_weights=(1.0, 3.0))
    assert output_gradient(loss, "softmax") == (
        "dZ1 = w[:, newaxis] * (A1 − T) / len(Y) with T = (1 − 0.1) * eye(2)[Y] + 0.1 / 2, "
        "w = class_weights[Y]: (8, 2), answer minus truth."
    )
    scores = LossSpec(SPARSE, from_logits=True)
    assert "P = E / E.sum(axis=1, keepdims=True)" in output_gradient(scores, "linear")
    spec = NetworkSpec((3,), (DenseSpec(2, "linear", l2=0.1),))
    told = explanations(spec, LossSpec(SPARSE, True, 0.1, (1.0, 3.0)))["L"]
    assert told.startswith(
        "L = Sparse categorical cross-entropy (from scores, labels smoothed by 0.1, classes "
        "weighted) of A1 and Y, the mean over the batch, + 0.1 * (W1 ** 2).sum(): "
    )
    plain = explanations(NetworkSpec((3,), (DenseSpec(2, "softmax"),)), loss)["L"]
    assert "(labels smoothed by 0.1, classes weighted) of A1 and Y, the mean over the" in plain


# ------------------------------------------------------------------------- everything is explained


@settings(max_examples=60)
@given(spec=network_specs, loss=st.sampled_from(list(LOSSES)))
def test_every_tensor_of_every_network_is_explained(spec, loss):
    listed = tensors(spec, 3, loss)
    explainer = Explainer(listed, spec, loss)
    for tensor in listed:
        text = explainer.explain(tensor.name)
        assert re.search(rf"(^|\W){tensor.name}\b", text)
        assert "{" not in text
        assert tensor.name in explainer.numpy_lines(tensor.name)


# -------------------------------------------------------------------- what is shown can be run

GIVEN = (Role.INPUT, Role.TARGETS, Role.WEIGHTS, Role.BIASES, Role.GAMMA, Role.BETA)
SHOWN = re.compile(r"^(\w+ = .+?)(?: with (.+?))?(?:: |, which|, element|$)")


def shown_formula(text: str) -> list[str]:
    """Return the formula that an explanation begins with as lines of Python."""
    found = SHOWN.match(text)
    assert found is not None, text
    steps = re.split(r", (?=\w+ = )", found[2]) if found[2] else []
    lines = [line.replace("−", "-").replace("′", "_slope") for line in (*steps, found[1])]
    for words in map(activation_text, ACTIVATIONS):
        lines = [line.replace(words, words.replace(" ", "_")) for line in lines]
    return lines


def shown_names(network: Network, loss: LossSpec) -> dict[str, Any]:
    """Return what the formulas that are shown refer to besides tensors."""
    names = {name: getattr(np, name) for name in dir(np) if not name.startswith("_")}
    names |= {"math": math, "class_weights": np.array(loss.class_weights)}
    names["onehot"] = lambda Y: one_hot(Y, network.n_outputs)
    for name, activation in ACTIVATIONS.items():
        shown = activation_text(name).replace(" ", "_")
        names[shown] = partial(outputs_of, activation)
        names[f"slope of {shown}"] = partial(slopes_of, activation)
    for norm in (piece for piece in network.pieces if isinstance(piece, BatchNorm)):
        names |= {"running_mean": norm.mean, "running_variance": norm.variance}
    return names


def outputs_of(activation: Activation, Z: np.ndarray) -> np.ndarray:
    A = np.empty_like(Z)
    activation.forward(Z, A)
    return A


def slopes_of(activation: Activation, Z: np.ndarray) -> np.ndarray:
    slopes = np.empty_like(Z)
    activation.backward(np.ones_like(Z), Z, outputs_of(activation, Z), slopes)
    return slopes


def chance(flow: Flow, tensor: Tensor) -> dict[str, Any]:
    """Return the mask or the noise by which a tensor was made, taken from what came of it."""
    is_gradient = tensor.when is Pass.BACKWARD
    after = flow[flow.after(tensor.name[1:])] if is_gradient else tensor
    before, after_values = flow[flow.source(after)].values, after.values
    assert before is not None
    assert after_values is not None
    if after.role is Role.NOISY:
        stddev = flow.layer(after, NoiseSpec).stddev
        return {"noise": (after_values - before) / stddev if stddev else 0.0}
    layer = flow.layer(after, DropoutSpec)
    kept = 1.0 if layer.classical else 1.0 / (1.0 - layer.rate)
    return {"mask": np.round(after_values / before / kept)}


def assert_shown_formulas_are_true(spec: NetworkSpec, loss: LossSpec | str) -> None:
    """Run every formula that is shown and compare with the values of the traced pass."""
    loss = LossSpec(loss) if isinstance(loss, str) else loss
    network = Network(spec, network64(spec.layers, spec.n_features).weights)
    rng = np.random.default_rng(0)
    X, labels = rng.standard_normal((6, spec.n_features)), rng.integers(0, network.n_outputs, 6)
    targets = labels if LOSSES[loss.name].wants_integers else one_hot(labels, network.n_outputs)
    traced = trace(network, X, targets, loss)
    explainer, flow = Explainer(traced, spec, loss), Flow(traced, spec)
    names = shown_names(network, loss) | {tensor.name: tensor.values for tensor in traced}
    for tensor in traced:
        if tensor.name == "L" or (tensor.role in GIVEN and tensor.when is not Pass.BACKWARD):
            continue
        lines = shown_formula(explainer.explain(tensor.name))
        if "f_slope" in lines[-1]:
            names["f_slope"] = names["slope of " + lines.pop(0).removeprefix("f = ")]
        if re.search(r"\b(mask|noise)\b", lines[-1]):
            names |= chance(flow, tensor)
        names[tensor.name] = None  # it has to be computed
        with np.errstate(over="ignore"):
            exec("\n".join(lines), names)
        np.testing.assert_allclose(
            names[tensor.name], tensor.values, rtol=1e-6, atol=1e-8, err_msg=str(lines)
        )
        names[tensor.name] = tensor.values


@pytest.mark.parametrize("form", ALL_FORMS, ids=name_of_form)
def test_the_formulas_shown_of_every_layer_are_true(form):
    layers = (DenseSpec(UNITS, "tanh"), form, DenseSpec(3, "softmax"))
    assert_shown_formulas_are_true(NetworkSpec((3, 2), layers), SPARSE)
    assert_shown_formulas_are_true(NetworkSpec((3, 2), (form, DenseSpec(3, "softmax"))), SPARSE)


@pytest.mark.parametrize("loss", list(loss_forms(3)), ids=name_of_form)
def test_the_formulas_shown_of_every_loss_are_true(loss):
    layers = (DenseSpec(4, "tanh", l1=0.1, l2=0.2), DenseSpec(3, output_activation_for(loss)))
    assert_shown_formulas_are_true(NetworkSpec((3,), layers), loss)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("loss", LOSSES)
def test_the_formulas_shown_of_every_activation_are_true(activation, loss):
    layers = (DenseSpec(4, activation), ActivationSpec(activation), DenseSpec(3, activation))
    assert_shown_formulas_are_true(NetworkSpec((3,), layers), loss)
