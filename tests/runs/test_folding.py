"""Folding: the same predictions from dense layers alone."""

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
from mlpstudio.errors import DesignError
from mlpstudio.runs.folding import folded

WORN_IN = NetworkSpec(
    (2, 3),
    (
        FlattenSpec(),
        DenseSpec(7, "linear", use_bias=False),
        BatchNormSpec(epsilon=0.01),
        ActivationSpec("relu"),
        DropoutSpec(0.4),
        NoiseSpec(0.3),
        DenseSpec(5, "linear"),
        BatchNormSpec(),
        BatchNormSpec(),
        ActivationSpec("tanh"),
        DenseSpec(4, "sigmoid"),
        DenseSpec(3, "linear"),
        ActivationSpec("softmax"),
    ),
)


def network(spec, seed=0):
    """Return a network whose every number is as if it had been trained."""
    made = initialized(spec, seed)
    rng = np.random.default_rng(seed)
    made.weights += rng.normal(0, 0.3, made.weights.shape).astype(np.float32)
    for piece in made.pieces:
        if hasattr(piece, "variance"):
            piece.variance[...] = rng.uniform(0.2, 3, piece.variance.shape)
    return made


def test_a_folded_network_predicts_the_same():
    before = network(WORN_IN)
    after = folded(before)
    X = np.random.default_rng(1).normal(size=(50, 6)).astype(np.float32)
    np.testing.assert_allclose(after.predict(X), before.predict(X), rtol=1e-4, atol=1e-6)


def test_a_folded_network_has_dense_layers_only_and_the_same_activations():
    after = folded(network(WORN_IN))
    assert after.spec.input_shape == (2, 3)
    assert after.spec.layers == (
        DenseSpec(7, "relu"),
        DenseSpec(5, "tanh"),
        DenseSpec(4, "sigmoid"),
        DenseSpec(3, "softmax"),
    )


def test_folding_leaves_the_network_as_it_is():
    before = network(WORN_IN)
    kept = before.weights.copy()
    after = folded(before)
    after.weights[...] = 0
    np.testing.assert_array_equal(before.weights, kept)


@pytest.mark.parametrize(
    "layers",
    [
        (BatchNormSpec(), DenseSpec(3)),
        (ActivationSpec("tanh"), DenseSpec(3)),
        (DenseSpec(4, "relu"), BatchNormSpec(), DenseSpec(3)),
        (DenseSpec(4, "relu"), ActivationSpec("tanh"), DenseSpec(3)),
        (DenseSpec(3, "relu"), ActivationSpec("softmax")),
    ],
)
def test_what_no_dense_layer_can_take_over_is_refused(layers):
    with pytest.raises(DesignError, match="follows a dense layer without an activation"):
        folded(network(NetworkSpec((2,), layers)))


def test_classical_dropout_is_refused():
    spec = NetworkSpec((2,), (DenseSpec(4), DropoutSpec(0.5, classical=True), DenseSpec(3)))
    with pytest.raises(DesignError, match="Train with inverted dropout"):
        folded(network(spec))
