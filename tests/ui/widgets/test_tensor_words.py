import re

import numpy as np
import pytest
from hypothesis import given, settings

from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine.losses import LOSSES, one_hot
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.trace import tensors, trace
from mlpstudio.ui.widgets import tensor_words
from mlpstudio.ui.widgets.tensor_words import Explainer
from tests.engine.builders import network_specs

SPARSE = "sparse_categorical_crossentropy"


def explanations(spec: NetworkSpec, batch_size: int, loss_name: str) -> dict[str, str]:
    listed = tensors(spec, batch_size, loss_name)
    explainer = Explainer(listed, spec, loss_name)
    return {tensor.name: explainer.explain(tensor.name) for tensor in listed}


def test_the_course_network_is_explained_with_its_shapes():
    told = explanations(NETWORKS["course"], 128, SPARSE)
    assert told["Z1"] == "Z1 = X @ W1 + b1: (128, 784) @ (784, 512) + (512,) → (128, 512)"
    assert told["dA1"] == "dA1 = dZ2 @ W2.T: (128, 10) @ (10, 512) → (128, 512)"
    assert told["dW1"].startswith("dW1 = X.T @ dZ1: (784, 128) @ (128, 512) → (784, 512)")
    assert "the shape of W1" in told["dW1"]
    assert "broadcast along the batch axis: (512,) → (128, 512)" in told["b1"]
    assert told["X"].endswith("(128, 28, 28) → (128, 784).")
    assert "(A2 − onehot(Y)) / 128" in told["dZ2"]
    assert "f′(Z1) with f = ReLU" in told["dZ1"]
    assert "sum to 1" in told["A2"]


def test_dropout_stands_between_the_layers():
    told = explanations(NETWORKS["deep"], 32, SPARSE)
    assert "D2 = mask * A1 / 0.8" in told["D2"]
    assert told["Z2"].startswith("Z2 = D2 @ W2 + b2")
    assert told["dW2"].startswith("dW2 = D2.T @ dZ2")
    assert told["dD2"].startswith("dD2 = dZ2 @ W2.T")
    assert "dA1 = mask * dD2 / 0.8" in told["dA1"]


def test_a_plain_vector_is_not_said_to_be_reshaped():
    told = explanations(NetworkSpec((4,), (DenseSpec(2, "linear"),)), 8, "mean_squared_error")
    assert told["X"] == "X holds one sample in each row: (8, 4)."
    assert "one-hot" in told["Y"]
    assert told["dZ1"] == "dZ1 says how the loss changes with every score: (8, 2)."


def test_a_softmax_between_layers_has_no_formula_for_single_elements():
    spec = NetworkSpec((4,), (DenseSpec(3, "softmax"), DenseSpec(3, "softmax")))
    assert "every score" in explanations(spec, 8, SPARSE)["dZ1"]


@settings(max_examples=40)
@given(spec=network_specs)
def test_every_tensor_of_every_network_is_explained(spec):
    for name, text in explanations(spec, 3, "mean_squared_error").items():
        assert re.search(rf"\b{name}\b", text)
        assert "{" not in text


@pytest.mark.parametrize(
    ("activation", "loss_name"),
    [
        ("softmax", SPARSE),
        ("softmax", "categorical_crossentropy"),
        ("sigmoid", "binary_crossentropy"),
    ],
)
def test_the_formula_for_the_last_scores_gives_their_gradient(activation, loss_name):
    spec = NetworkSpec((4,), (DenseSpec(3, activation),))
    told = explanations(spec, 5, loss_name)["dZ1"]
    labels = np.array([0, 2, 1, 1, 0])
    targets = labels if LOSSES[loss_name].wants_integers else one_hot(labels, 3)
    inputs = np.random.default_rng(0).normal(size=(5, 4)).astype(np.float32)
    values = {t.name: t.values for t in trace(initialized(spec, 0), inputs, targets, loss_name)}
    divisor = re.search(r"/ (\d+):", told)
    assert divisor is not None
    expected = (values["A1"] - one_hot(labels, 3)) / int(divisor[1])
    np.testing.assert_allclose(values["dZ1"], expected, atol=1e-6)
    assert ("onehot(Y)" in told) is LOSSES[loss_name].wants_integers


def test_kinds_name_the_layer_and_the_gradient():
    listed = {t.name: t for t in tensors(NETWORKS["deep"], 4, SPARSE)}
    assert tensor_words.kind(listed["W1"]) == "weights of layer 1"
    assert tensor_words.kind(listed["Z3"]) == "scores of layer 3 (before the activation)"
    assert tensor_words.kind(listed["dW1"]) == "gradient of the loss by W1"
    assert tensor_words.kind(listed["D2"]) == "after dropout"
    assert tensor_words.short_kind(listed["dW1"]) == "gradient"
    assert tensor_words.axes(listed["X"]) == "samples × features"
    assert tensor_words.axes(listed["L"]) == "–"
    assert "(784, 256), rank 2, float32, 802,816 bytes" in tensor_words.hint(listed["W1"])


def test_a_network_that_begins_with_dropout_is_explained():
    spec = NetworkSpec((4,), (DropoutSpec(0.5), DenseSpec(2, "linear")))
    told = explanations(spec, 3, "mean_squared_error")
    assert "D1 = mask * X / 0.5" in told["D1"]
    assert told["Z1"].startswith("Z1 = D1 @ W1")
