from dataclasses import replace

import pytest

from mlpstudio.document import edits, experiments
from mlpstudio.document.design_check import Problem, ProblemKind, check
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.ui.design_messages import fix_label, message
from tests.document.design_check.cases import WRONG

OUTPUT = DenseSpec(10, "softmax")
SCORES = DenseSpec(10, "linear")


def first(*layers: LayerSpec, one_hot: bool = False, **training: object) -> Problem:
    """The worst problem of a design."""
    project = edits.set_layers(Project(), layers)
    project = edits.change_training(project, **training)
    project = edits.change_data(project, label_encoding="one_hot" if one_hot else "integer")
    return check(project, 10, (28, 28))[0]


def test_integer_labels_are_told_both_ways_out() -> None:
    problem = first(OUTPUT, loss="categorical_crossentropy")
    assert message(problem) == (
        "Categorical cross-entropy needs one-hot labels, but these are integers. "
        "With integers, use the sparse form of cross-entropy."
    )
    assert fix_label(problem) == "Use the sparse form"


def test_a_loss_without_the_other_form_is_offered_other_labels() -> None:
    integers = first(SCORES, loss="mean_squared_error")
    assert fix_label(integers) == "Use one-hot labels"
    one_hot = first(SCORES, loss="hinge", one_hot=True)
    assert fix_label(one_hot) == "Use integer labels"
    sparse = first(OUTPUT, one_hot=True)
    assert fix_label(sparse) == "Use the one-hot form"


def test_from_logits_is_turned_off_or_gets_its_scores() -> None:
    softmax = first(OUTPUT, from_logits=True)
    assert message(softmax) == (
        "“From logits” means that the loss applies Softmax itself: the output must be linear, "
        "not Softmax."
    )
    assert fix_label(softmax) == "Turn it off"
    relu = first(DenseSpec(10, "relu"), from_logits=True)
    assert fix_label(relu) == "Use linear output"


def test_layers_are_called_as_their_cards_are() -> None:
    dead = first(DropoutSpec(0.2), DenseSpec(32, "relu", "zeros"), OUTPUT)
    assert "All weights of Dense 1 start at 0" in message(dead)
    assert fix_label(dead) == "Use He normal"
    strong = first(DenseSpec(32), replace(OUTPUT, l2=1.0))
    assert "L2 of 1 in the output layer" in message(strong)
    noise = first(DenseSpec(32), NoiseSpec(2.0), OUTPUT)
    assert message(noise).startswith("The noise in layer 2 (σ = 2)")
    hidden = first(DropoutSpec(0.2), DenseSpec(32, "softmax"), OUTPUT)
    assert "softmax in Dense 1" in message(hidden)
    assert fix_label(hidden) == "Use ReLU"


def test_numbers_and_names_stand_in_the_sentences() -> None:
    units = first(DenseSpec(1_200, "softmax"))
    assert message(units) == "The output has 1,200 units for 10 classes."
    assert fix_label(units) == "Use 10 units"
    dropout = first(DenseSpec(32), DropoutSpec(0.8), OUTPUT)
    assert "Dropout of 0.8" in message(dropout)
    assert fix_label(dropout) == "Use 0.5"
    penalty = first(DenseSpec(32, l1=0.5), OUTPUT)
    assert fix_label(penalty) == "Use 0.0001"
    wide = first(DenseSpec(32, "relu", "normal", (("stddev", 1.0),)), OUTPUT)
    assert "the scores of Dense 1 are about 28 times" in message(wide)
    bias = first(DenseSpec(1_000, "linear"), BatchNormSpec(), ActivationSpec("relu"), OUTPUT)
    assert "1,000 biases do nothing" in message(bias)
    equal = first(DenseSpec(32, "tanh", "constant"), OUTPUT)
    assert "start at 0.1, so" in message(equal)
    twice = first(DenseSpec(32), ActivationSpec("tanh"), OUTPUT)
    assert message(twice).startswith("tanh in layer 2 comes right after ReLU")
    assert fix_label(twice) == "Keep tanh"


def test_shapes_and_memory_are_readable() -> None:
    (shape,) = check(Project(), 10, (8, 8))
    assert message(shape) == "The network expects 28×28 inputs, but the data have 8×8."
    assert fix_label(shape) == "Use 8×8"
    memory = first(DenseSpec(10_000_000), OUTPUT)
    assert "GB of memory" in message(memory)


def test_a_long_training_is_told_in_minutes_or_hours() -> None:
    course = experiments.get("course").project()
    (hours,) = check(edits.change_training(course, epochs=100_000), 10, (28, 28))
    assert "about 27 hours" in message(hours)
    assert fix_label(hours) == f"Train {hours.values['epochs']} epochs"
    (minutes,) = check(edits.change_training(course, epochs=2_500), 10, (28, 28))
    assert "about 41 minutes" in message(minutes)


def test_when_fewer_epochs_do_not_help_the_button_says_what_does() -> None:
    layers = (DenseSpec(40_000), DenseSpec(40_000), OUTPUT)
    project = edits.set_layers(experiments.get("course").project(), layers)
    found = check(project, 10, (28, 28))
    (long,) = [p for p in found if p.kind is ProblemKind.LONG_TRAINING]
    assert fix_label(long) == "Shrink widest layer"


def test_without_a_fix_there_is_no_button() -> None:
    shape = (100_000, 10_000)
    project = replace(Project(), network=NetworkSpec(shape, (OUTPUT,)))
    assert fix_label(check(project, 10, shape)[0]) is None


@pytest.mark.parametrize(
    ("project", "kind"), [case[:2] for case in WRONG], ids=[case[1].value for case in WRONG]
)
def test_every_kind_has_a_sentence_and_a_button(project: Project, kind: ProblemKind) -> None:
    for problem in check(project, 10, (28, 28)):
        for text in (message(problem), fix_label(problem)):
            assert text
            assert text[0] == text[0].upper() or text.startswith("tanh")
            assert "{" not in text
            assert "_" not in text
