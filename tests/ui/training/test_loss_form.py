import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.loss_form import LossForm


@pytest.fixture
def form(qtbot: QtBot, bench: Workbench) -> LossForm:
    made = LossForm(bench)
    bench.session.project_changed.connect(lambda _, new: made.show_settings(new))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def type_in(qtbot: QtBot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_scores_and_smoothing_are_edits_that_can_be_undone(form: LossForm, qtbot: QtBot) -> None:
    box = form.from_logits
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    type_in(qtbot, form.smoothing, "0.1")
    training = form.project.training
    assert (training.from_logits, training.label_smoothing) == (True, 0.1)
    form.bench.session.undo()
    form.bench.session.undo()
    assert not box.isChecked()
    assert form.smoothing.value() == 0.0


def test_other_losses_have_neither_and_say_why(form: LossForm) -> None:
    session = form.bench.session
    session.apply("", edits.change_training(session.project, loss="mean_squared_error"))
    for field in (form.from_logits, form.smoothing):
        assert not field.isEnabled()
        assert "Only cross-entropies" in field.toolTip()
    session.undo()
    assert form.from_logits.isEnabled()
    assert "linear" in form.from_logits.toolTip()
    assert "certain" in form.smoothing.toolTip()


def test_what_another_loss_cannot_have_can_still_be_taken_back(form: LossForm) -> None:
    session = form.bench.session
    changed = edits.change_training(session.project, loss="hinge", from_logits=True)
    session.apply("", changed)
    assert form.from_logits.isEnabled()
    assert not form.smoothing.isEnabled()
    form.from_logits.click()
    session.project.training.check()


def test_class_weights_are_typed_as_a_list(form: LossForm, qtbot: QtBot) -> None:
    type_in(qtbot, form.class_weights, "1, 1, 2, 1, 1, 1, 1, 1, 1, 0.5")
    weights = form.project.training.class_weights
    assert weights == (1, 1, 2, 1, 1, 1, 1, 1, 1, 0.5)
    form.project.training.check()
    form.bench.session.undo()
    assert form.class_weights.text() == ""


def test_weights_of_1_each_are_no_weights(form: LossForm, qtbot: QtBot) -> None:
    type_in(qtbot, form.class_weights, ", ".join(["1"] * 10))
    assert form.project.training.class_weights == ()
    assert form.class_weights.text() == ""


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("1, 2", "10 numbers are needed, one for each class, not 2."),
        ("1,1,1,1,1,1,1,1,1,x", "Weights are numbers from 0 up, and not all of them are 0."),
        ("1,1,1,1,1,1,1,1,1,-1", "Weights are numbers from 0 up, and not all of them are 0."),
        ("0,0,0,0,0,0,0,0,0,0", "Weights are numbers from 0 up, and not all of them are 0."),
        ("1,1,1,1,1,1,1,1,1,inf", "Weights are numbers from 0 up, and not all of them are 0."),
    ],
)
def test_what_are_no_weights_is_refused_and_stays_to_be_mended(
    form: LossForm, qtbot: QtBot, typed: str, message: str
) -> None:
    type_in(qtbot, form.class_weights, typed)
    assert form.project.training.class_weights == ()
    assert (form.refusal.isVisible(), form.refusal.text()) == (True, message)
    type_in(qtbot, form.smoothing, "0.2")  # another edit leaves the mistake in sight
    assert form.class_weights.text() == typed
    qtbot.keyClick(form.class_weights, Qt.Key.Key_Escape)
    assert not form.refusal.isVisible()
    assert form.class_weights.text() == ""


def test_weights_are_counted_by_the_classes_of_the_data(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    form = LossForm(bench_with_data)
    qtbot.addWidget(form)
    assert form.n_classes == bench_with_data.data.dataset.n_classes == 10
