"""Activations that hinder, and layers that may not learn."""

from dataclasses import replace

import pytest

from mlpstudio.document.design_check import ProblemKind
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.spec import ActivationSpec, BatchNormSpec, DenseSpec, DropoutSpec, NoiseSpec
from tests.document.design_check.designs import (
    AFFINE,
    NORM,
    OUTPUT,
    SCORES,
    deep,
    design,
    find,
    kinds,
    mended,
    problems,
)

Kind = ProblemKind


def test_a_step_becomes_what_suits_its_place() -> None:
    hidden = find(design(DenseSpec(32, "step"), OUTPUT), Kind.STEP_ACTIVATION)
    assert mended(hidden) == (DenseSpec(32, "relu"), OUTPUT)
    output = find(design(DenseSpec(10, "step")), Kind.STEP_ACTIVATION)
    assert mended(output) == (OUTPUT,)
    logits = find(design(DenseSpec(10, "step"), from_logits=True), Kind.STEP_ACTIVATION)
    assert mended(logits) == (SCORES,)


def test_each_step_is_a_problem_of_its_own() -> None:
    project = design(DenseSpec(32, "step"), DenseSpec(32, "step"), OUTPUT)
    assert kinds(project) == [Kind.STEP_ACTIVATION] * 2


def test_one_layer_that_learns_is_enough() -> None:
    frozen = DenseSpec(32, trainable=False)
    assert problems(design(frozen, OUTPUT)) == ()
    norm = design(frozen, NORM, replace(OUTPUT, trainable=False))
    assert problems(norm) == ()
    nothing = design(frozen, BatchNormSpec(trainable=False), replace(OUTPUT, trainable=False))
    problem = find(nothing, Kind.ALL_FROZEN)
    assert mended(problem) == (DenseSpec(32), BatchNormSpec(), OUTPUT)


@pytest.mark.parametrize("between", [(), (NORM,), (DropoutSpec(),), (NoiseSpec(), NORM)])
def test_a_linear_layer_with_its_activation_behind_is_not_linear(
    between: tuple[BatchNormSpec, ...],
) -> None:
    assert problems(design(AFFINE, *between, ActivationSpec("relu"), OUTPUT)) == ()
    assert Kind.LINEAR_HIDDEN in kinds(design(AFFINE, *between, OUTPUT))


def test_a_few_saturating_layers_are_no_problem() -> None:
    assert problems(deep("sigmoid", 4)) == ()
    assert problems(deep("tanh", 11)) == ()


def test_batch_normalisation_keeps_the_gradient_from_vanishing() -> None:
    sigmoids = [AFFINE, NORM, ActivationSpec("sigmoid")] * 6
    assert problems(design(*sigmoids, OUTPUT)) == ()


def test_separate_saturating_activations_are_the_ones_exchanged() -> None:
    project = design(*[DenseSpec(32, "linear"), ActivationSpec("sigmoid")] * 5, OUTPUT)
    layers = mended(find(project, Kind.VANISHING_GRADIENT))
    assert layers[:2] == (DenseSpec(32, "linear", "he_normal"), ActivationSpec("relu"))
    assert len(layers) == 11


def test_of_two_activations_in_a_row_the_first_goes() -> None:
    merged = find(design(DenseSpec(32), ActivationSpec("tanh"), OUTPUT), Kind.TWO_ACTIVATIONS)
    assert merged.values == {"first": "relu", "activation": "tanh"}
    assert mended(merged) == (DenseSpec(32, "linear"), ActivationSpec("tanh"), OUTPUT)
    separate = design(AFFINE, ActivationSpec("relu"), ActivationSpec("tanh"), OUTPUT)
    assert mended(find(separate, Kind.TWO_ACTIVATIONS)) == (AFFINE, ActivationSpec("tanh"), OUTPUT)


@pytest.mark.parametrize("between", [NORM, NoiseSpec(0.1)])
def test_activations_with_something_between_them_are_no_problem(
    between: BatchNormSpec | NoiseSpec,
) -> None:
    assert problems(design(DenseSpec(32), between, ActivationSpec("relu"), OUTPUT)) == ()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_dense_layer_behind_an_activation_is_no_second_one(name: str) -> None:
    found = kinds(design(AFFINE, ActivationSpec(name), DenseSpec(32), OUTPUT))
    assert Kind.TWO_ACTIVATIONS not in found
