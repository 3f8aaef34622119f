"""Designs that are too much for the computer."""

from dataclasses import replace

from mlpstudio.document import edits, experiments
from mlpstudio.document.cost import training_bytes, training_seconds
from mlpstudio.document.design_check import LONG_TRAINING, MUCH_MEMORY, ProblemKind, check
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from tests.document.design_check.designs import OUTPUT, design, find

Kind = ProblemKind


def test_a_network_too_large_is_shrunk_until_it_fits() -> None:
    problem = find(design(DenseSpec(10_000_000), OUTPUT), Kind.TOO_MUCH_MEMORY)
    assert problem.values["bytes"] > 100e9
    assert problem.fix is not None
    assert training_bytes(problem.fix) <= MUCH_MEMORY
    assert training_bytes(problem.fix) > MUCH_MEMORY / 4


def test_a_network_too_large_without_hidden_layers_has_no_fix() -> None:
    project = replace(Project(), network=NetworkSpec((100_000, 10_000), (OUTPUT,)))
    problem = check(project, 10, (100_000, 10_000))[0]
    assert (problem.kind, problem.layer, problem.fix) == (Kind.TOO_MUCH_MEMORY, None, None)
    narrow = replace(
        Project(), network=NetworkSpec((100_000, 10_000), (DenseSpec(2, "tanh"), OUTPUT))
    )
    assert check(narrow, 10, (100_000, 10_000))[0].fix is None


def test_a_long_training_is_mended_by_fewer_epochs() -> None:
    project = edits.change_training(experiments.get("course").project(), epochs=100_000)
    problem = find(project, Kind.LONG_TRAINING)
    assert problem.fix is not None
    assert problem.fix.network is project.network
    assert problem.fix.training.epochs == problem.values["epochs"]
    assert training_seconds(problem.fix) <= LONG_TRAINING


def test_when_one_epoch_is_too_long_the_network_shrinks() -> None:
    layers = (DenseSpec(40_000), DenseSpec(40_000), OUTPUT)
    project = edits.set_layers(experiments.get("course").project(), layers)
    problem = find(project, Kind.LONG_TRAINING)
    assert "epochs" not in problem.values
    assert problem.fix is not None
    assert problem.fix.training == project.training
    assert training_seconds(problem.fix) <= LONG_TRAINING
