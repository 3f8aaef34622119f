"""Weights that begin alike, too small, too large, or not as an activation wants them."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document.design_check import ProblemKind, Severity, usual_initializer
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from tests.document.design_check.designs import (
    AFFINE,
    NORM,
    OUTPUT,
    deep,
    design,
    find,
    kinds,
    mended,
    problems,
)

Kind = ProblemKind


def spread_after_steps(*layers: LayerSpec) -> float:
    """How far the weights into two neurons of the first layer have parted after some steps."""
    network = initialized(NetworkSpec((4,), layers), 1)
    rng = np.random.default_rng(0)
    X, y = rng.random((32, 4), np.float32), rng.integers(0, 3, 32)  # (B, 4), (B,)
    for step in range(5):
        network.loss_and_gradient(X, y, "sparse_categorical_crossentropy", TrainingPass(0, step))
        network.theta -= 0.5 * network.gradient
    W = network.affines[0].W  # (4, 5)
    return float(np.abs(W - W[:, :1]).max())


@pytest.mark.parametrize("initializer", ["zeros", "ones", "constant"])
def test_equal_neurons_stay_equal_exactly_when_it_is_said(initializer: str) -> None:
    hidden = DenseSpec(5, "tanh", initializer)
    equal, drawn = DenseSpec(3, "softmax", "constant"), DenseSpec(3, "softmax")
    assert spread_after_steps(hidden, equal) < 1e-6
    assert Kind.EQUAL_FOREVER in kinds(design(hidden, replace(equal, units=10)))
    assert spread_after_steps(hidden, drawn) > 1e-3
    assert Kind.EQUAL_START in kinds(design(hidden, replace(drawn, units=10)))


@pytest.mark.parametrize("initializer", ["ones", "constant"])
def test_dropout_parts_equal_neurons(initializer: str) -> None:
    hidden, equal = DenseSpec(5, "tanh", initializer), DenseSpec(3, "softmax", "constant")
    assert spread_after_steps(hidden, DropoutSpec(), equal) > 1e-3
    assert Kind.EQUAL_START in kinds(design(hidden, DropoutSpec(), replace(equal, units=10)))


def test_equal_weights_are_told_with_their_value() -> None:
    tenths = DenseSpec(32, "tanh", "constant", (("value", 0.25),))
    problem = find(design(tenths, OUTPUT), Kind.EQUAL_START)
    assert problem.values["value"] == 0.25
    assert mended(problem)[0] == DenseSpec(32, "tanh", "glorot_uniform")


def test_zeros_in_the_output_layer_are_no_problem() -> None:
    assert problems(design(DenseSpec(32), DenseSpec(10, "softmax", "zeros"))) == ()


def test_the_last_hidden_layer_of_an_unfinished_design_has_nothing_behind_it() -> None:
    assert Kind.EQUAL_START in kinds(design(DenseSpec(32, "tanh", "ones"), DropoutSpec()))


def test_a_separate_relu_is_dead_as_well() -> None:
    zeros = DenseSpec(32, "linear", "zeros")
    problem = find(design(zeros, ActivationSpec("relu"), OUTPUT), Kind.DEAD_START)
    assert problem.severity is Severity.WARNING
    assert mended(problem)[0] == replace(zeros, initializer="he_normal")


def test_two_narrow_layers_or_normalised_ones_are_no_problem() -> None:
    assert problems(deep("relu", 2, "normal")) == ()
    narrow = replace(AFFINE, initializer="normal")
    assert problems(design(*[narrow, NORM, ActivationSpec("relu")] * 4, OUTPUT)) == ()


def test_a_normal_of_the_right_size_is_not_narrow() -> None:
    right = DenseSpec(32, "relu", "normal", (("stddev", 0.2),))
    assert problems(design(DenseSpec(32), right, right, right, OUTPUT)) == ()


def test_large_weights_are_compared_with_the_number_of_inputs() -> None:
    project = design(DenseSpec(32, "relu", "normal", (("stddev", 1.0),)), OUTPUT)
    problem = find(project, Kind.WIDE_START)
    assert problem.values["times"] == pytest.approx(28.0)
    assert problem.values["sigma"] == 1.0
    assert mended(problem)[0] == DenseSpec(32, "relu", "he_normal")
    wide = DenseSpec(10, "softmax", "normal", (("stddev", 1.0),))
    assert problems(design(DenseSpec(99), wide)) == ()
    assert kinds(design(DenseSpec(101), wide)) == [Kind.WIDE_START]


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_usual_initialiser_of_each_activation_is_no_problem(activation: str) -> None:
    usual = usual_initializer(activation)
    assert usual in INITIALIZERS
    found = kinds(design(DenseSpec(32, activation, usual), OUTPUT))
    starts = {Kind.SELU_START, Kind.WIDE_START, Kind.NARROW_START, Kind.EQUAL_START}
    assert not starts & set(found)


@pytest.mark.parametrize("initializer", INITIALIZERS)
def test_selu_goes_with_lecun_alone(initializer: str) -> None:
    found = kinds(design(DenseSpec(32, "selu", initializer), OUTPUT))
    is_equal = Kind.EQUAL_START in found
    is_wrong = Kind.SELU_START in found
    assert is_equal or is_wrong == (not initializer.startswith("lecun"))
