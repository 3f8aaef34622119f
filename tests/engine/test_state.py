"""The state before the first step: an optimizer that moves each layer at its own learning rate."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine import shapes
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.optimizers import create
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState, optimizer_for
from mlpstudio.engine.training import train
from tests.engine.builders import blobs

CROSS_ENTROPY = LossSpec("sparse_categorical_crossentropy", from_logits=True)
SPEC = NetworkSpec(
    (3,),
    (
        DenseSpec(2, "tanh", learning_rate_factor=0.1),
        DenseSpec(2, "linear", learning_rate_factor=3.0),
    ),
)


def numbers(n, a, b):
    return np.array([((i * a) % b) / b - 0.5 for i in range(n)])


# θ after ten full-batch steps of PyTorch 2.13.0 in float64, its two parameter groups having
# lr=0.005 and lr=0.15: SGD(momentum=0.9), RMSprop(alpha=0.9, eps=0), Adam(eps=0) and
# AdamW(eps=0, weight_decay=0.1), minimising cross_entropy(tanh(X @ W1 + b1) @ W2 + b2, Y).
# fmt: off
PYTORCH = {
    ("momentum", ()): [
        -0.747594020250013, -0.186798631045626, 0.40310716169732, -0.504267633024307,
        0.0530914643321118, 0.642247305936556, -0.281182146077056, 0.269657990861427,
        0.0832494759442597, -0.775557168251952, 0.309235741628747, -0.193851126244131,
        -0.51423979277275, -0.0626832841503266,
    ],
    ("rmsprop", (("epsilon", 0.0),)): [
        -0.761846784202471, -0.200433079275686, 0.474120287799841, -0.466510797883079,
        0.104525802826618, 0.68013156421905, -0.221986462013752, 0.272460297125412,
        0.60333518289278, -1.29564287520047, 0.61660209369161, -0.501217478306995,
        -0.00921253239590353, -0.567710544527173,
    ],
    ("adam", (("epsilon", 0.0),)): [
        -0.747865248415164, -0.203483985637829, 0.405109662897307, -0.488307940517433,
        0.0360963492266274, 0.664629932520646, -0.246886233997846, 0.260430110063737,
        0.394755452901619, -1.08706314520931, 0.343990884208431, -0.228606268823816,
        -0.284605377198419, -0.292317699724658,
    ],
    ("adamw", (("epsilon", 0.0), ("weight_decay", 0.1))): [
        -0.744779849229923, -0.202186090036978, 0.403584458453995, -0.486136359168934,
        0.0365974664021744, 0.661016299177409, -0.245417806503124, 0.259446602062084,
        0.401774171522504, -0.996972170009603, 0.338007393113415, -0.238807726698899,
        -0.229824863929618, -0.266173468142964,
    ],
}
# fmt: on


@pytest.mark.parametrize(("case", "expected"), PYTORCH.items(), ids=lambda one: one[0])
def test_layers_at_their_own_rates_go_where_pytorchs_parameter_groups_go(case, expected):
    name, options = case
    X, targets = numbers(24, 7, 23).reshape(8, 3) * 2, np.arange(8) % 2
    network = Network(SPEC, numbers(14, 5, 13) * 1.5)
    parts = shapes.trainable_parts(SPEC)
    optimizer = create(
        name,
        14,
        np.float64,
        options,
        trainable=[part for part, _ in parts],
        rate_factors=[factor for _, factor in parts],
    )
    for _ in range(10):
        network.loss_and_gradient(X, targets, CROSS_ENTROPY)
        optimizer.update(network.theta, network.gradient, 0.05)
    np.testing.assert_allclose(network.theta, expected, rtol=1e-12)


def test_the_rate_of_a_layer_is_that_of_the_training_times_its_factor():
    layers = (
        DenseSpec(4, trainable=False, learning_rate_factor=5.0),
        DenseSpec(3, learning_rate_factor=0.1),
        BatchNormSpec(learning_rate_factor=10.0),
        DenseSpec(2),
    )
    spec = NetworkSpec((3,), layers)
    theta = np.zeros(shapes.parameter_count(spec), np.float32)
    optimizer_for(spec, TrainingSettings("sgd")).update(theta, np.ones_like(theta), 0.5)
    moved = [theta[shape.parameters] for shape in shapes.infer(spec)]
    for part, expected in zip(moved, (0.0, -0.05, -5.0, -0.5), strict=True):
        np.testing.assert_allclose(part, expected, rtol=1e-6)


def test_a_factor_for_every_layer_trains_like_another_learning_rate():
    # A power of two, so that the product is exact and the weights are equal bit for bit.
    layers = (DenseSpec(5, learning_rate_factor=0.25), DenseSpec(3, "softmax"))
    whole = (layers[0], replace(layers[1], learning_rate_factor=0.25))
    settings = TrainingSettings("rmsprop", learning_rate=0.04, batch_size=16, epochs=2)
    found = trained(whole, settings)
    plain = tuple(replace(layer, learning_rate_factor=1.0) for layer in layers)
    slower = replace(settings, learning_rate=0.01)
    assert found.tobytes() == trained(plain, slower).tobytes()
    assert found.tobytes() != trained(layers, settings).tobytes()


def trained(layers, settings):
    state = TrainingState.fresh(NetworkSpec((4,), layers), settings)
    list(train(state, blobs(64), None, settings))
    return state.network.theta
