import numpy as np
import pytest

from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.labs.networks.neuron import neuron

X = np.random.default_rng(0).normal(size=6).astype(np.float32)
X[2] = 0.0


def network_of(*layers, seed=1):
    network = initialized(NetworkSpec((6,), layers), seed)
    network.theta += np.random.default_rng(7).normal(0.0, 0.1, network.theta.size)
    return network


def test_the_numbers_of_a_hidden_neuron_are_those_worked_out_by_hand():
    network = network_of(DenseSpec(4, "relu"), DenseSpec(3, "softmax"))
    found = neuron(network, X, 0, 2, most=3)
    W, b = network.affines[0].W, network.affines[0].b
    products = X.astype(float) * W[:, 2]
    order = np.argsort(-abs(products))
    assert [term.source for term in found.terms] == order[:3].tolist()
    for term in found.terms:
        assert term.x == X[term.source]
        assert term.w == W[term.source, 2]
        assert term.product == pytest.approx(products[term.source])
    assert found.rest == pytest.approx(products[order[3:]].sum())
    assert (found.n_rest, found.n_zero) == (3, 1)
    assert found.bias == b[2]
    assert found.z == pytest.approx(products.sum() + b[2], rel=1e-5)
    assert found.a == max(found.z, 0.0)
    assert found.exp_sum is None
    assert found.activation == "relu"


def test_terms_rest_and_bias_sum_to_z_in_every_dense_layer():
    network = network_of(
        DenseSpec(5, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("tanh"),
        DropoutSpec(0.5),
        DenseSpec(4, "sigmoid"),
        DenseSpec(3, "softmax"),
    )
    for layer, units in ((0, 5), (4, 4), (5, 3)):
        for unit in range(units):
            found = neuron(network, X, layer, unit, most=2)
            total = sum(term.product for term in found.terms) + found.rest + (found.bias or 0.0)
            assert total == pytest.approx(found.z, rel=1e-4, abs=1e-6)
    assert neuron(network, X, 0, 0).bias is None


def test_a_softmax_neuron_tells_the_sum_it_is_divided_by():
    network = network_of(DenseSpec(4, "relu"), DenseSpec(3, "softmax"))
    probabilities = network.predict(X[None])[0].copy()
    for unit in range(3):
        found = neuron(network, X, 1, unit)
        assert np.exp(found.z) / found.exp_sum == pytest.approx(found.a, rel=1e-5)
        assert found.a == pytest.approx(probabilities[unit], rel=1e-6)


def test_a_sum_of_exponentials_that_overflows_is_left_out():
    network = network_of(DenseSpec(3, "softmax"))
    network.affines[0].b[1] = 1e4
    found = neuron(network, X, 0, 1)
    assert found.exp_sum is None
    assert found.a == 1.0


def test_a_diverged_network_is_shown_as_it_is():
    network = network_of(DenseSpec(4), DenseSpec(3, "softmax"))
    network.theta[:] = np.nan
    assert np.isnan(neuron(network, X, 0, 0).z)


@pytest.mark.parametrize(("layer", "unit"), [(0, 4), (0, -1), (2, 0), (-1, 0), (1, 0)])
def test_what_is_no_neuron_is_refused(layer, unit):
    network = network_of(DenseSpec(4), DropoutSpec(0.2), DenseSpec(3, "softmax"))
    if (layer, unit) == (2, 0):
        layer = 3
    with pytest.raises(ValueError, match="has no neuron"):
        neuron(network, X, layer, unit)
