import numpy as np
import pytest

from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.layer_outputs import layer_outputs

X = np.random.default_rng(0).normal(size=6).astype(np.float32)


def test_outputs_are_those_of_a_pass_by_hand():
    network = initialized(NetworkSpec((6,), (DenseSpec(4, "relu"), DenseSpec(3, "softmax"))), 1)
    first, last = layer_outputs(network, X)
    W1, b1 = network.affines[0].W, network.affines[0].b
    np.testing.assert_allclose(first.values, np.maximum(X @ W1 + b1, 0), rtol=1e-5)
    np.testing.assert_allclose(last.values, network.predict(X[None])[0], rtol=1e-6)
    assert [(o.layer, o.name) for o in (first, last)] == [(0, "A1"), (1, "A2")]
    assert first.active == pytest.approx((first.values > 0).mean())


def test_layers_that_change_nothing_at_rest_are_left_out():
    layers = (
        FlattenSpec(),
        DenseSpec(5, "linear"),
        BatchNormSpec(),
        ActivationSpec("tanh"),
        DropoutSpec(0.5),
        NoiseSpec(0.3),
        DenseSpec(3),
        ActivationSpec("softmax"),
    )
    network = initialized(NetworkSpec((2, 3), layers), 2)
    outputs = layer_outputs(network, X)
    assert [o.name for o in outputs] == ["A1", "N3", "F4", "A2", "F8"]
    np.testing.assert_allclose(outputs[2].values, np.tanh(outputs[1].values), rtol=1e-5)
    np.testing.assert_allclose(outputs[-1].values, network.predict(X[None])[0], rtol=1e-6)


def test_the_outputs_are_copies_and_those_of_a_diverged_network_are_nan():
    network = initialized(NetworkSpec((6,), (DenseSpec(4), DenseSpec(3, "softmax"))), 1)
    kept = layer_outputs(network, X)
    before = kept[0].values.copy()
    layer_outputs(network, -X)
    np.testing.assert_array_equal(kept[0].values, before)
    network.theta[:] = np.nan
    assert np.isnan(layer_outputs(network, X)[-1].values).all()
