from dataclasses import replace

import pytest

from mlpstudio.document import edits, presets
from mlpstudio.document.design_check import Problem, ProblemKind, Severity, check
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from mlpstudio.ui.design_messages import fix_label, message

OUTPUT = DenseSpec(10, "softmax")


def first(*layers: LayerSpec, loss: str = "sparse_categorical_crossentropy") -> Problem:
    """The worst problem of a design."""
    project = edits.set_layers(Project(), layers)
    project = edits.change_training(project, loss=loss)
    return check(project, 10, (28, 28))[0]


def test_integer_labels_are_told_both_ways_out() -> None:
    problem = first(OUTPUT, loss="categorical_crossentropy")
    assert message(problem) == (
        "Categorical cross-entropy needs one-hot labels, but these are integers. "
        "With integers, use the sparse form of cross-entropy."
    )
    assert fix_label(problem) == "Use the sparse form"


def test_a_loss_without_sparse_form_is_offered_one_hot_labels() -> None:
    problem = first(DenseSpec(10, "linear"), loss="mean_squared_error")
    assert fix_label(problem) == "Use one-hot labels"


def test_numbers_and_names_stand_in_the_sentences() -> None:
    units = first(DenseSpec(1_200, "softmax"))
    assert message(units) == "The output has 1,200 units for 10 classes."
    assert fix_label(units) == "Use 10 units"
    dead = first(DenseSpec(32, "relu", "zeros"), OUTPUT)
    assert "layer 1" in message(dead)
    assert fix_label(dead) == "Use He normal"
    hidden = first(DropoutSpec(0.2), DenseSpec(32, "softmax"), OUTPUT)
    assert "Layer 2" in message(hidden)
    assert fix_label(hidden) == "Use ReLU"
    dropout = first(DenseSpec(32), DropoutSpec(0.8), OUTPUT)
    assert "Dropout of 0.8" in message(dropout)
    assert fix_label(dropout) == "Use 0.5"


def test_shapes_and_memory_are_readable() -> None:
    (shape,) = check(Project(), 10, (8, 8))
    assert message(shape) == "The network expects 28×28 inputs, but the data have 8×8."
    assert fix_label(shape) == "Use 8×8"
    memory = first(DenseSpec(10_000_000), OUTPUT)
    assert "GB of memory" in message(memory)


def test_a_long_training_is_told_in_minutes_or_hours() -> None:
    course = presets.course_experiment()
    (hours,) = check(edits.change_training(course, epochs=100_000), 10, (28, 28))
    assert "about 27 hours" in message(hours)
    assert fix_label(hours) == f"Train {hours.values['epochs']} epochs"
    (minutes,) = check(edits.change_training(course, epochs=2_500), 10, (28, 28))
    assert "about 41 minutes" in message(minutes)


def test_when_fewer_epochs_do_not_help_the_button_says_what_does() -> None:
    layers = (DenseSpec(40_000), DenseSpec(40_000), OUTPUT)
    project = edits.set_layers(presets.course_experiment(), layers)
    found = check(project, 10, (28, 28))
    (long,) = [p for p in found if p.kind is ProblemKind.LONG_TRAINING]
    assert fix_label(long) == "Shrink widest layer"


def test_without_a_fix_there_is_no_button() -> None:
    shape = (100_000, 10_000)
    project = replace(Project(), network=NetworkSpec(shape, (OUTPUT,)))
    assert fix_label(check(project, 10, shape)[0]) is None


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_kind_has_a_sentence_and_a_button(kind: ProblemKind) -> None:
    values = {
        "units": 1,
        "classes": 10,
        "activation": "relu",
        "loss": "mean_squared_error",
        "wanted": "relu",
        "shape": (2, 2),
        "count": 3,
        "rate": 0.9,
        "bytes": 10**9,
        "seconds": 4_000.0,
        "epochs": 2,
    }
    problem = Problem(kind, Severity.HINT, 0, values, Project())
    for text in (message(problem), fix_label(problem)):
        assert text
        assert "{" not in text
