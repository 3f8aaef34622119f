"""Each kind of problem is found, and its fix mends it."""

from typing import Any

import pytest

from mlpstudio.document import edits, experiments, presets
from mlpstudio.document.design_check import ProblemKind, Severity
from mlpstudio.document.project import Project
from mlpstudio.engine import losses, shapes
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NoiseSpec,
)
from mlpstudio.engine.training import check_trainable
from tests.document.design_check.cases import WRONG
from tests.document.design_check.designs import AFFINE, SCORES, design, find, kinds, problems


@pytest.mark.parametrize(
    ("project", "kind", "severity", "layer"), WRONG, ids=[case[1].value for case in WRONG]
)
def test_each_problem_is_found_and_its_fix_removes_it(
    project: Project, kind: ProblemKind, severity: Severity, layer: int | None
) -> None:
    problem = find(project, kind)
    assert (problem.severity, problem.layer) == (severity, layer)
    assert problem.fix is not None
    assert kind not in kinds(problem.fix)


@pytest.mark.parametrize(
    "project", [case[0] for case in WRONG], ids=[case[1].value for case in WRONG]
)
def test_fixing_one_problem_after_the_other_ends_with_a_design_that_trains(
    project: Project,
) -> None:
    for _ in range(8):
        fixes = [problem.fix for problem in problems(project) if problem.fix is not None]
        if not fixes:
            break
        project = fixes[0]
    assert problems(project) == ()
    shapes.infer(project.network)
    project.training.check()
    if shapes.parameter_count(project.network) < 1_000_000:
        check_trainable(Network(project.network))
    n_classes = 10
    labels: Any = losses.one_hot([3, 7], n_classes)
    if project.data.label_encoding == "integer":
        labels = labels.argmax(axis=1)
    losses.check_targets(project.training.loss_spec, labels, n_classes)
    losses.head(project.network.output_activation, project.training.loss_spec)


def test_every_kind_is_tried() -> None:
    assert {case[1] for case in WRONG} == set(ProblemKind)


@pytest.mark.parametrize("name", presets.NETWORKS)
def test_the_presets_have_no_problem(name: str) -> None:
    assert problems(edits.set_network(Project(), presets.NETWORKS[name])) == ()
    assert (
        problems(edits.set_network(experiments.get("course").project(), presets.NETWORKS[name]))
        == ()
    )


def test_the_worst_comes_first() -> None:
    project = design(DenseSpec(32, "linear"), DenseSpec(32, "softmax"), DenseSpec(9, "softmax"))
    severities = [problem.severity for problem in problems(project)]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.HINT]


def test_layers_are_numbered_as_their_cards_are() -> None:
    linear, affine = DenseSpec(32, "linear", l2=9.0), DenseSpec(10, "softmax", l2=9.0)
    project = design(NoiseSpec(0.0), linear, linear, affine)
    found = {(p.layer, p.number) for p in problems(project)}
    assert found == {(0, None), (1, 1), (2, 2), (3, 0)}
    unfinished = design(DenseSpec(32, "linear"), DropoutSpec())
    assert find(unfinished, ProblemKind.LINEAR_HIDDEN).number == 1


def test_a_network_of_everything_done_well_has_no_problem() -> None:
    project = design(
        FlattenSpec(),
        NoiseSpec(0.2),
        DropoutSpec(0.2),
        AFFINE,
        BatchNormSpec(0.9),
        ActivationSpec("gelu"),
        DropoutSpec(0.5, classical=True),
        DenseSpec(32, "selu", "lecun_normal", l1=1e-5, l2=1e-4, trainable=False),
        BatchNormSpec(trainable=False),
        SCORES,
        ActivationSpec("softmax"),
    )
    assert problems(project) == ()
    scores = design(DenseSpec(32), SCORES, from_logits=True, label_smoothing=0.1)
    assert problems(scores) == ()
    assert TrainingSettings().from_logits is False
