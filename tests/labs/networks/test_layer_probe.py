"""A look into small networks whose units are known."""

import math

import numpy as np
import pytest

from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import ActivationSpec, BatchNormSpec, DenseSpec, NetworkSpec
from mlpstudio.labs.networks.layer_probe import probe

LOSS = "sparse_categorical_crossentropy"
X = np.array([[1.0, 2.0], [3.0, -1.0]], np.float32)  # (2, 2)
TARGETS = np.array([0, 1])


def network(activation, W, b):
    spec = NetworkSpec((2,), (DenseSpec(3, activation), DenseSpec(2, "softmax")))
    net = initialized(spec, seed=1)
    net.affines[0].W[...], net.affines[0].b[...] = W, b
    return net


def test_units_that_are_zero_for_every_sample_are_dead():
    net = network("relu", [[1, -1, 0], [0, -1, 0]], [0, -9, -1])
    hidden, output = probe(net, X, TARGETS, LOSS).layers
    assert (hidden.number, hidden.activation, hidden.n_units, hidden.n_dead) == (1, "relu", 3, 2)
    assert (output.activation, output.n_dead) == ("linear", 0)


def test_a_unit_that_answers_one_sample_is_alive():
    net = network("relu", [[-1, 1, 1], [1, 0, 0]], [0, 0, 0])
    assert probe(net, X, TARGETS, LOSS).layers[0].n_dead == 0


def test_units_with_the_same_weights_and_bias_count_once():
    net = network("relu", [[1, 1, 1], [2, 2, 2]], [0, 0, 1])
    assert probe(net, X, TARGETS, LOSS).layers[0].n_distinct == 2


@pytest.mark.parametrize(
    ("activation", "scale", "share"), [("tanh", 9, 1.0), ("sigmoid", 20, 1.0), ("tanh", 0.1, 0.0)]
)
def test_activations_at_their_ends_are_saturated(activation, scale, share):
    net = network(activation, scale * np.ones((2, 3)), [0, 0, 0])
    assert probe(net, X, TARGETS, LOSS).layers[0].saturated == share


def test_sizes_are_root_mean_squares():
    net = network("relu", [[3, 4, 0], [0, 0, 0]], [0, 0, 0])
    found = probe(net, X, TARGETS, LOSS)
    assert found.layers[0].weight_size == pytest.approx(math.sqrt(25 / 6))
    net.loss_and_gradient(X, TARGETS, LOSS)
    size = math.sqrt(np.square(net.affines[0].dW, dtype=np.float64).mean())
    assert found.layers[0].gradient_size == pytest.approx(size)
    assert found.input_size == 3.0


def test_an_activation_after_a_normalisation_belongs_to_the_dense_layer_before():
    layers = (DenseSpec(3), BatchNormSpec(), ActivationSpec("tanh"), DenseSpec(2, "softmax"))
    net = initialized(NetworkSpec((2,), layers), seed=0)
    assert probe(net, X, TARGETS, LOSS).layers[0].activation == "tanh"


def test_how_far_the_weights_have_come_is_a_share_of_their_length():
    spec = NetworkSpec((2,), (DenseSpec(2, "softmax"),))
    net = Network(spec, np.array([3, 4, 0, 0, 0, 0], np.float32))
    start = np.array([3, 3.5, 0, 0, 0, 0], np.float32)
    found = probe(net, X, TARGETS, LOSS, start)
    assert found.moved == pytest.approx(0.5 / math.hypot(3, 3.5))
    assert probe(net, X, TARGETS, LOSS, np.zeros(6, np.float32)).moved == math.inf
    assert probe(net, X, TARGETS, LOSS).moved == math.inf
