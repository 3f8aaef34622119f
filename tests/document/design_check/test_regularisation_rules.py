"""Dropout, noise and penalties that help, and those that hinder."""

from mlpstudio.document.design_check import ProblemKind
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, DropoutSpec, NoiseSpec
from tests.document.design_check.designs import (
    OUTPUT,
    SCORES,
    design,
    find,
    kinds,
    mended,
    problems,
)

Kind = ProblemKind


def test_dropout_up_to_a_half_is_no_problem() -> None:
    assert problems(design(DenseSpec(32), DropoutSpec(0.5), OUTPUT)) == ()
    assert problems(design(DropoutSpec(0.5), DenseSpec(32), OUTPUT)) == ()
    assert problems(design(DenseSpec(32), DropoutSpec(0.8), DenseSpec(32), OUTPUT)) == ()


def test_strong_dropout_is_weakened_to_what_is_usual_there() -> None:
    first = find(design(DropoutSpec(0.7), DenseSpec(32), OUTPUT), Kind.DROPOUT_ON_INPUT)
    assert mended(first)[0] == DropoutSpec(0.2)
    last = find(design(DenseSpec(32), DropoutSpec(0.7), OUTPUT), Kind.DROPOUT_BEFORE_OUTPUT)
    assert mended(last)[1] == DropoutSpec(0.5)
    only = design(DropoutSpec(0.7), OUTPUT)
    assert kinds(only) == [Kind.DROPOUT_ON_INPUT]


def test_the_form_of_a_dropout_survives_its_mending() -> None:
    project = design(DropoutSpec(0.7, classical=True), DenseSpec(32), OUTPUT)
    assert mended(find(project, Kind.DROPOUT_ON_INPUT))[0] == DropoutSpec(0.2, classical=True)


def test_no_score_is_silenced() -> None:
    project = design(DenseSpec(32), SCORES, DropoutSpec(0.1), ActivationSpec("softmax"))
    layers = mended(find(project, Kind.DROPOUT_ON_SCORES))
    assert layers == (DenseSpec(32), SCORES, ActivationSpec("softmax"))


def test_unfinished_designs_are_not_compared_with_their_output() -> None:
    assert kinds(design(DropoutSpec(0.9))) == [Kind.NO_OUTPUT, Kind.DROPOUT_ON_INPUT]
    assert kinds(design(DenseSpec(32), DropoutSpec(0.9))) == [Kind.NO_OUTPUT]


def test_noise_as_large_as_the_signal_is_borne() -> None:
    assert problems(design(NoiseSpec(1.0), DenseSpec(32), OUTPUT)) == ()
    problem = find(design(NoiseSpec(1.5), DenseSpec(32), OUTPUT), Kind.LARGE_NOISE)
    assert mended(problem)[0] == NoiseSpec(0.1)


def test_both_parts_of_an_elastic_net_are_looked_at() -> None:
    project = design(DenseSpec(32, l1=0.2, l2=3.0), OUTPUT)
    assert kinds(project) == [Kind.LARGE_PENALTY] * 2
    assert [p.values["penalty"] for p in problems(project)] == ["L1", "L2"]
    assert problems(design(DenseSpec(32, l1=0.005, l2=0.05), OUTPUT)) == ()


def test_a_frozen_layer_is_not_penalised() -> None:
    assert problems(design(DenseSpec(32, l2=3.0, trainable=False), OUTPUT)) == ()
