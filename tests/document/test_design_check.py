"""What the design check finds, and that its fixes mend it."""

from dataclasses import replace
from typing import Any

import pytest

from mlpstudio.document import edits, presets
from mlpstudio.document.cost import training_bytes, training_seconds
from mlpstudio.document.design_check import (
    LONG_TRAINING,
    MUCH_MEMORY,
    Problem,
    ProblemKind,
    Severity,
    check,
)
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine import losses, shapes
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings

OUTPUT = DenseSpec(10, "softmax")
Kind = ProblemKind


def design(*layers: LayerSpec, loss: str | None = None, one_hot: bool = False) -> Project:
    """A project with these layers for ten classes of 28×28 images."""
    usual = "categorical_crossentropy" if one_hot else "sparse_categorical_crossentropy"
    return Project(
        data=DataChoice(label_encoding="one_hot" if one_hot else "integer"),
        network=NetworkSpec((28, 28), layers),
        training=TrainingSettings(loss=loss or usual),
    )


def problems(project: Project, n_classes: int | None = 10) -> tuple[Problem, ...]:
    return check(project, n_classes, (28, 28))


def find(project: Project, kind: ProblemKind) -> Problem:
    """The one problem of that kind."""
    (found,) = [problem for problem in problems(project) if problem.kind is kind]
    return found


def kinds(project: Project) -> list[ProblemKind]:
    return [problem.kind for problem in problems(project)]


def deep(activation: str, count: int, initializer: str = "glorot_uniform") -> Project:
    return design(*[DenseSpec(32, activation, initializer)] * count, OUTPUT)


WRONG: list[tuple[Project, ProblemKind, Severity, int | None]] = [
    (design(), Kind.NO_LAYERS, Severity.ERROR, None),
    (design(DenseSpec(32), DropoutSpec()), Kind.NO_OUTPUT, Severity.ERROR, 1),
    (
        replace(Project(), network=NetworkSpec((20, 20), (OUTPUT,))),
        Kind.INPUT_SHAPE,
        Severity.ERROR,
        None,
    ),
    (design(DenseSpec(10_000_000), OUTPUT), Kind.TOO_MUCH_MEMORY, Severity.ERROR, 0),
    (design(DenseSpec(9_000), DenseSpec(8_000), OUTPUT), Kind.MUCH_MEMORY, Severity.WARNING, 0),
    (design(DenseSpec(1, "sigmoid")), Kind.SINGLE_OUTPUT, Severity.ERROR, 0),
    (design(DenseSpec(9, "softmax")), Kind.OUTPUT_UNITS, Severity.ERROR, 0),
    (design(DenseSpec(12, "softmax")), Kind.OUTPUT_UNITS, Severity.WARNING, 0),
    (design(DenseSpec(12, "softmax"), one_hot=True), Kind.OUTPUT_UNITS, Severity.ERROR, 0),
    (design(OUTPUT, loss="categorical_crossentropy"), Kind.NEEDS_ONE_HOT, Severity.ERROR, None),
    (
        design(DenseSpec(10, "sigmoid"), loss="binary_crossentropy"),
        Kind.NEEDS_ONE_HOT,
        Severity.ERROR,
        None,
    ),
    (
        design(OUTPUT, loss="sparse_categorical_crossentropy", one_hot=True),
        Kind.NEEDS_INTEGERS,
        Severity.ERROR,
        None,
    ),
    (design(DenseSpec(10, "linear")), Kind.NOT_PROBABILITIES, Severity.ERROR, 0),
    (design(DenseSpec(10, "sigmoid")), Kind.SIGMOID_WITH_CATEGORICAL, Severity.WARNING, 0),
    (
        design(OUTPUT, loss="mean_squared_error", one_hot=True),
        Kind.SOFTMAX_WITH_SQUARED_ERROR,
        Severity.WARNING,
        0,
    ),
    (
        design(OUTPUT, loss="binary_crossentropy", one_hot=True),
        Kind.SOFTMAX_WITH_BINARY,
        Severity.WARNING,
        0,
    ),
    (
        design(DenseSpec(10, "relu"), loss="mean_squared_error", one_hot=True),
        Kind.RELU_OUTPUT,
        Severity.WARNING,
        0,
    ),
    (design(DenseSpec(32, "softmax"), OUTPUT), Kind.SOFTMAX_HIDDEN, Severity.WARNING, 0),
    (design(DenseSpec(32, "linear"), OUTPUT), Kind.LINEAR_HIDDEN, Severity.HINT, 0),
    (design(DenseSpec(32, "relu", "zeros"), OUTPUT), Kind.DEAD_START, Severity.WARNING, 0),
    (design(DenseSpec(32, "tanh", "zeros"), OUTPUT), Kind.ZEROS_START, Severity.HINT, 0),
    (deep("relu", 3, "normal"), Kind.NARROW_START, Severity.HINT, 0),
    (deep("tanh", 12), Kind.VANISHING_GRADIENT, Severity.HINT, 0),
    (deep("sigmoid", 5), Kind.VANISHING_GRADIENT, Severity.HINT, 0),
    (design(DenseSpec(32), DropoutSpec(0.0), OUTPUT), Kind.DROPOUT_ZERO, Severity.HINT, 1),
    (
        design(DenseSpec(32), DropoutSpec(0.8), OUTPUT),
        Kind.DROPOUT_BEFORE_OUTPUT,
        Severity.HINT,
        1,
    ),
    (
        edits.change_training(presets.course_experiment(), epochs=100_000),
        Kind.LONG_TRAINING,
        Severity.WARNING,
        None,
    ),
]


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


@pytest.mark.parametrize("project", [case[0] for case in WRONG])
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
    n_classes = 10
    labels: Any = losses.one_hot([3, 7], n_classes)
    if project.data.label_encoding == "integer":
        labels = labels.argmax(axis=1)
    losses.check_targets(project.training.loss, labels, n_classes)


def test_every_kind_is_tried() -> None:
    assert {case[1] for case in WRONG} == set(ProblemKind)


@pytest.mark.parametrize("name", presets.NETWORKS)
def test_the_presets_have_no_problem(name: str) -> None:
    assert problems(edits.set_network(Project(), presets.NETWORKS[name])) == ()
    assert problems(edits.set_network(presets.course_experiment(), presets.NETWORKS[name])) == ()


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_an_output_is_found_wrong_exactly_when_it_does_not_fit_the_loss(
    activation: str, loss: str
) -> None:
    is_one_hot = not LOSSES[loss].wants_integers
    found = problems(design(DenseSpec(10, activation), loss=loss, one_hot=is_one_hot))
    assert (not found) == (activation in LOSSES[loss].fitting_activations)
    for problem in found:
        assert problem.fix is not None
        assert problems(problem.fix) == ()


def test_the_worst_comes_first() -> None:
    project = design(DenseSpec(32, "linear"), DenseSpec(32, "softmax"), DenseSpec(9, "softmax"))
    severities = [problem.severity for problem in problems(project)]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.HINT]


def test_an_output_is_added_for_the_classes_of_the_data() -> None:
    (problem,) = check(design(DropoutSpec(0.2)), 26, (28, 28))
    assert problem.values == {"units": 26}
    assert problem.fix is not None
    assert problem.fix.network.layers == (DropoutSpec(0.2), DenseSpec(26, "softmax"))


def test_without_data_the_output_is_not_compared_with_them() -> None:
    assert check(design(DenseSpec(3, "softmax")), None, (28, 28)) == ()
    (problem,) = check(design(), None, (28, 28))
    assert problem.values == {"units": 10}


def test_the_same_numbers_in_another_form_are_no_problem() -> None:
    assert check(design(OUTPUT), 10, (784,)) == ()


def test_the_input_takes_the_shape_of_the_data() -> None:
    (problem,) = check(design(OUTPUT), 10, (8, 8))
    assert problem.values == {"shape": (28, 28), "wanted": (8, 8)}
    assert problem.fix is not None
    assert problem.fix.network == NetworkSpec((8, 8), (OUTPUT,))


def test_categorical_crossentropy_with_integers_is_mended_by_the_sparse_form() -> None:
    problem = find(design(OUTPUT, loss="categorical_crossentropy"), Kind.NEEDS_ONE_HOT)
    assert problem.fix == design(OUTPUT, loss="sparse_categorical_crossentropy")


def test_a_loss_without_a_sparse_form_is_mended_by_one_hot_labels() -> None:
    project = design(DenseSpec(10, "linear"), loss="mean_squared_error")
    problem = find(project, Kind.NEEDS_ONE_HOT)
    assert problem.fix == edits.change_data(project, label_encoding="one_hot")


def test_one_sigmoid_for_ten_classes_becomes_a_softmax_of_ten() -> None:
    project = design(DenseSpec(16), DenseSpec(1, "sigmoid"), loss="binary_crossentropy")
    problem = find(project, Kind.SINGLE_OUTPUT)
    assert problem.values["classes"] == 10
    assert problem.fix == design(DenseSpec(16), OUTPUT)


def test_zeros_in_the_output_layer_are_no_problem() -> None:
    assert problems(design(DenseSpec(32), DenseSpec(10, "softmax", "zeros"))) == ()


def test_a_few_saturating_layers_are_no_problem() -> None:
    assert problems(deep("sigmoid", 4)) == ()
    assert problems(deep("tanh", 11)) == ()


def test_dropout_up_to_a_half_before_the_output_is_no_problem() -> None:
    assert problems(design(DenseSpec(32), DropoutSpec(0.5), OUTPUT)) == ()
    assert problems(design(DenseSpec(32), DropoutSpec(0.8), DenseSpec(32), OUTPUT)) == ()


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
    project = edits.change_training(presets.course_experiment(), epochs=100_000)
    problem = find(project, Kind.LONG_TRAINING)
    assert problem.fix is not None
    assert problem.fix.network is project.network
    assert problem.fix.training.epochs == problem.values["epochs"]
    assert training_seconds(problem.fix) <= LONG_TRAINING


def test_when_one_epoch_is_too_long_the_network_shrinks() -> None:
    layers = (DenseSpec(40_000), DenseSpec(40_000), OUTPUT)
    project = edits.set_layers(presets.course_experiment(), layers)
    problem = find(project, Kind.LONG_TRAINING)
    assert "epochs" not in problem.values
    assert problem.fix is not None
    assert problem.fix.training == project.training
    assert training_seconds(problem.fix) <= LONG_TRAINING
