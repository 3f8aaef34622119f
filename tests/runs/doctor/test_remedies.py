"""Remedies are designs that nobody would object to."""

from dataclasses import replace

from mlpstudio.document.project import Project
from mlpstudio.engine.spec import ActivationSpec, BatchNormSpec, DenseSpec, NetworkSpec
from mlpstudio.runs.doctor import Remedy
from mlpstudio.runs.doctor.remedies import apply


def test_normalisation_goes_before_an_activation_wherever_that_stands() -> None:
    layers = (
        DenseSpec(8, "linear"),
        ActivationSpec("relu"),
        DenseSpec(4, "tanh"),
        DenseSpec(10, "softmax"),
    )
    project = replace(Project(), network=NetworkSpec((28, 28), layers))
    assert apply(Remedy.BATCH_NORM, project, 10).network.layers == (
        DenseSpec(8, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DenseSpec(4, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("tanh"),
        layers[-1],
    )


def test_layers_at_rates_of_their_own_are_brought_back_from_one_side() -> None:
    layers = (
        DenseSpec(8, learning_rate_factor=0.1),
        BatchNormSpec(learning_rate_factor=20.0),
        DenseSpec(10, "softmax"),
    )
    project = replace(Project(), network=NetworkSpec((28, 28), layers))
    slower = apply(Remedy.SLOWER_LAYERS, project, 10).network.layers
    assert slower == (layers[0], BatchNormSpec(), layers[2])
    faster = apply(Remedy.FASTER_LAYERS, project, 10).network.layers
    assert faster == (DenseSpec(8), *layers[1:])
    assert apply(Remedy.SLOWER_LAYERS, Project(), 10) == Project()


def test_the_factor_of_a_frozen_layer_is_no_remedy() -> None:
    layers = (
        DenseSpec(8, trainable=False, learning_rate_factor=5.0),
        BatchNormSpec(trainable=False, learning_rate_factor=0.1),
        DenseSpec(10, "softmax"),
    )
    project = replace(Project(), network=NetworkSpec((28, 28), layers))
    assert apply(Remedy.SLOWER_LAYERS, project, 10) == project
    assert apply(Remedy.FASTER_LAYERS, project, 10) == project
