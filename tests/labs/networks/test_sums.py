"""What the sums of a dense layer are of, whatever stands before and behind it."""

import numpy as np
import pytest

from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.sums import arriving, bends_its_sums


def network(*layers: LayerSpec) -> Network:
    return initialized(NetworkSpec((2,), (*layers, DenseSpec(2, "softmax"))), 0)


def test_what_only_training_changes_reaches_a_layer_as_it_is() -> None:
    into = arriving(network(NoiseSpec(0.5), DropoutSpec(0.5), DenseSpec(3)), 0)
    assert into is not None
    np.testing.assert_array_equal(into.factor, [1.0, 1.0])
    np.testing.assert_array_equal(into.addend, [0.0, 0.0])


def test_a_classical_dropout_shrinks_what_arrives() -> None:
    into = arriving(network(DenseSpec(3), DropoutSpec(0.25, classical=True)), 1)
    assert into is not None
    np.testing.assert_allclose(into.factor, np.full(3, 0.75))


def test_a_normalisation_scales_and_moves_what_arrives() -> None:
    given = network(BatchNormSpec(epsilon=1.0), DenseSpec(3))
    given.theta[:4] = [2.0, 1.0, 0.5, -0.5]  # γ and β
    given.weights[-4:] = [1.0, 0.0, 3.0, 0.0]  # means and variances
    into = arriving(given, 0)
    assert into is not None
    np.testing.assert_allclose(into.factor, [1.0, 1.0])  # γ / √(variance + ε)
    np.testing.assert_allclose(into.addend, [-0.5, -0.5])  # β − γ mean / √(variance + ε)


def test_bent_inputs_are_summed_no_more() -> None:
    assert arriving(network(ActivationSpec("relu"), DenseSpec(3)), 0) is None


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ((DenseSpec(3, "tanh"),), True),
        ((DenseSpec(3, "linear"), DropoutSpec(0.5), ActivationSpec("tanh")), True),
        ((DenseSpec(3, "relu"), ActivationSpec("tanh")), False),
        ((DenseSpec(3, "relu"), ActivationSpec("linear")), False),
        ((DenseSpec(3, "linear"), BatchNormSpec(), ActivationSpec("relu")), False),
        ((DenseSpec(3), BatchNormSpec()), True),  # it changes what the next layer gets
    ],
    ids=["own", "behind a dropout", "bent twice", "by another", "normalised", "normalised later"],
)
def test_an_activation_takes_the_sums_where_nothing_changes_them(
    layers: tuple[LayerSpec, ...], expected: bool
) -> None:
    assert bends_its_sums(network(*layers), 0) is expected
    assert bends_its_sums(network(*layers), 1)
