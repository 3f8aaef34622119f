import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.optimizer_forms import ClippingForm, OptimizerForm

LEFT = Qt.MouseButton.LeftButton


def tick(qtbot: QtBot, box) -> None:
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def type_in(qtbot: QtBot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def form(qtbot: QtBot, bench: Workbench) -> OptimizerForm:
    made = OptimizerForm(bench)
    bench.session.project_changed.connect(lambda _, new: made.show_settings(new))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_number_of_the_optimizer_is_an_edit_that_can_be_undone(
    form: OptimizerForm, qtbot: QtBot, bench: Workbench
) -> None:
    type_in(qtbot, form.options.fields["rho"], "0.95")
    assert bench.session.project.training.optimizer_options == (("rho", 0.95),)
    assert bench.session.undo_label == "Change optimizer’s numbers"
    tick(qtbot, form.options.fields["centered"])
    options = bench.session.project.training.optimizer_options
    assert options == (("rho", 0.95), ("centered", 1.0))
    bench.session.undo()
    assert form.options.fields["rho"].value() == 0.9
    assert not form.options.fields["centered"].isChecked()


def test_usual_values_come_back_at_a_press(
    form: OptimizerForm, qtbot: QtBot, bench: Workbench
) -> None:
    type_in(qtbot, form.options.fields["epsilon"], "1e-3")
    qtbot.mouseClick(form.options.reset_button, LEFT)
    assert bench.session.project.training.optimizer_options == ()


def test_another_optimizer_brings_its_own_numbers(form: OptimizerForm, bench: Workbench) -> None:
    session = bench.session
    session.apply("", edits.change_training(session.project, optimizer="adamw"))
    assert list(form.options.fields) == ["beta_1", "beta_2", "epsilon", "weight_decay"]
    assert "pulls every weight" in form.about.text()
    session.apply("", edits.change_training(session.project, optimizer="sgd"))
    assert not form.options.isVisible()
    assert "w ← w − η g" in form.about.text()


def test_gradients_are_clipped_once_a_limit_is_ticked(qtbot: QtBot, bench: Workbench) -> None:
    form = ClippingForm(bench)
    bench.session.project_changed.connect(lambda _, new: form.show_settings(new))
    qtbot.addWidget(form)
    form.show()
    tick(qtbot, form.norm.check)
    assert bench.session.project.training.clip_norm == 1.0
    type_in(qtbot, form.norm.field, "0.25")
    tick(qtbot, form.value.check)
    training = bench.session.project.training
    assert (training.clip_norm, training.clip_value) == (0.25, 0.5)
    tick(qtbot, form.norm.check)
    assert bench.session.project.training.clip_norm is None
    while bench.session.undo_label is not None:
        bench.session.undo()
    assert form.norm.value() is form.value.value() is None
