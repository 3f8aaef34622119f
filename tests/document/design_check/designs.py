"""Designs for the tests of the check, and what is found wrong with them."""

from typing import Any

from mlpstudio.document.design_check import Problem, ProblemKind, check
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, LayerSpec, NetworkSpec

OUTPUT = DenseSpec(10, "softmax")
SCORES = DenseSpec(10, "linear")
AFFINE = DenseSpec(32, "linear", "he_normal", use_bias=False)
NORM = BatchNormSpec()


def design(
    *layers: LayerSpec, loss: str | None = None, one_hot: bool = False, **training: Any
) -> Project:
    """A project with these layers for ten classes of 28×28 images."""
    usual = "categorical_crossentropy" if one_hot else "sparse_categorical_crossentropy"
    return Project(
        data=DataChoice(label_encoding="one_hot" if one_hot else "integer"),
        network=NetworkSpec((28, 28), layers),
        training=TrainingSettings(loss=loss or usual, **training),
    )


def problems(project: Project, n_classes: int | None = 10) -> tuple[Problem, ...]:
    return check(project, n_classes, (28, 28))


def find(project: Project, kind: ProblemKind) -> Problem:
    """The one problem of that kind."""
    (found,) = [problem for problem in problems(project) if problem.kind is kind]
    return found


def kinds(project: Project) -> list[ProblemKind]:
    return [problem.kind for problem in problems(project)]


def mended(problem: Problem) -> tuple[LayerSpec, ...]:
    """The layers after the fix."""
    assert problem.fix is not None
    return problem.fix.network.layers


def deep(activation: str, count: int, initializer: str = "glorot_uniform") -> Project:
    return design(*[DenseSpec(32, activation, initializer)] * count, OUTPUT)
