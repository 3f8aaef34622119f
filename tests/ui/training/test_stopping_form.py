import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.settings import StopRules
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.stopping_form import StoppingForm


@pytest.fixture
def form(qtbot: QtBot, bench_with_data: Workbench) -> StoppingForm:
    made = StoppingForm(bench_with_data)
    bench_with_data.session.project_changed.connect(lambda _, new: made.show_settings(new))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def tick(qtbot: QtBot, box) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def type_in(qtbot: QtBot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_every_rule_can_be_set(form: StoppingForm, qtbot: QtBot) -> None:
    assert not form.monitor.isEnabled()
    tick(qtbot, form.patience.check)
    type_in(qtbot, form.patience.field, "3")
    assert form.monitor.isEnabled()
    form.monitor.setFocus()
    qtbot.keyClick(form.monitor, Qt.Key.Key_Down)
    type_in(qtbot, form.min_delta, "1e-3")
    tick(qtbot, form.restore_best)
    tick(qtbot, form.target.check)
    type_in(qtbot, form.target.field, "97.5")
    tick(qtbot, form.max_seconds.check)
    type_in(qtbot, form.max_seconds.field, "90")
    expected = StopRules(3, "validation_accuracy", 0.001, True, 0.975, 90.0)
    assert form.project.training.stopping == expected
    form.project.training.check()
    assert form.target.field.text() == "97.5 %"


def test_rules_that_are_ticked_off_are_gone(form: StoppingForm, qtbot: QtBot) -> None:
    session = form.bench.session
    rules = StopRules(4, target_accuracy=0.9, max_seconds=2.5)
    session.apply("", edits.change_training(session.project, stopping=rules))
    assert form.patience.value() == 4
    assert form.max_seconds.field.text() == "2.5 s"
    for row in (form.patience, form.target, form.max_seconds):
        tick(qtbot, row.check)
    assert form.project.training.stopping == StopRules()
    session.undo()
    assert form.project.training.stopping != StopRules()


def test_a_share_in_percent_is_not_rounded_away(form: StoppingForm) -> None:
    session = form.bench.session
    rules = StopRules(target_accuracy=0.999)
    session.apply("", edits.change_training(session.project, stopping=rules))
    assert form.target.field.text() == "99.9 %"


def test_a_run_under_way_keeps_its_rules_and_says_so(form: StoppingForm, qtbot: QtBot) -> None:
    runs = form.bench.runs
    runs.step()
    qtbot.waitUntil(lambda: runs.run is not None and runs.is_active)
    assert not form.note.isVisible()
    tick(qtbot, form.patience.check)
    assert form.note.isVisible()
    assert not runs.is_out_of_date
    runs.stop()
    qtbot.waitUntil(lambda: not runs.is_active)
    assert not form.note.isVisible()
