"""The panel of the queue, used with mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mlpstudio.document import edits, presets
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.runs.queue import ItemState
from mlpstudio.ui.panels.queue import QueuePanel
from mlpstudio.ui.queue.model import Column
from mlpstudio.ui.running.run_controller import RunState

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
Role = Qt.ItemDataRole


@pytest.fixture
def bench(bench_with_data):
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(project, optimizer="sgd", learning_rate=0.05, epochs=2)
    bench.session.apply("Prepare", project)
    return bench


@pytest.fixture
def panel(qtbot, bench):
    panel = QueuePanel(bench)
    panel.resize(1100, 360)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def click(qtbot, button):
    qtbot.mouseClick(button, LEFT)


def titles(panel):
    model = panel.table.items
    return [model.data(model.index(row, Column.TITLE)) for row in range(model.rowCount())]


def text(panel, row, column):
    return panel.table.items.data(panel.table.items.index(row, column))


def choose_row(qtbot, panel, row, modifiers=Qt.KeyboardModifier.NoModifier):
    index = panel.table.items.index(row, Column.STATE)
    place = panel.table.visualRect(index).center()
    qtbot.mouseClick(panel.table.viewport(), LEFT, modifiers, place)


def add_series(qtbot, panel, values):
    click(qtbot, panel.bar.series)
    panel.form.values.setText(values)
    qtbot.keyClick(panel.form.values, Qt.Key.Key_Return)
    qtbot.keyClick(panel.form.values, Qt.Key.Key_Escape)


def test_an_empty_queue_says_what_to_do(panel):
    assert "add the design at hand" in panel.empty.text()
    assert panel.empty.isVisible()
    assert not panel.bar.start.isEnabled()
    assert not panel.bar.trash.isVisible()


def test_the_design_at_hand_is_lined_up_as_it_is_then(qtbot, bench, panel):
    click(qtbot, panel.bar.design)
    assert titles(panel) == ["784-32-10, SGD 0.05"]
    faster = edits.change_training(bench.session.project, learning_rate=0.5)
    bench.session.apply("Faster", faster)
    click(qtbot, panel.bar.design)
    assert titles(panel) == ["784-32-10, SGD 0.05", "784-32-10, SGD 0.5"]
    assert text(panel, 0, Column.EPOCHS) == "2"
    tip = panel.table.items.data(panel.table.items.index(0, 0), Role.ToolTipRole)
    assert tip == (
        "Built-in handwriting · 784-32-10 · SGD · rate 0.05 · batch 128 · 2 epochs · seed 0"
    )


def test_a_design_that_is_none_is_refused_with_a_reason(qtbot, bench, panel):
    bench.session.apply("", edits.set_network(bench.session.project, NetworkSpec((28, 28), ())))
    click(qtbot, panel.bar.design)
    assert titles(panel) == []
    assert "ends with a dense layer" in panel.refusal.text()
    bench.session.undo()
    assert panel.refusal.text() == ""


def test_a_series_is_typed_added_and_trained(qtbot, bench, panel):
    click(qtbot, panel.bar.series)
    form = panel.form
    assert form.values.hasFocus()
    assert form.values.text() == "0.0003, 0.001, 0.003, 0.01"
    form.values.clear()
    qtbot.keyClicks(form.values, "0.1, 0.2")
    assert form.add.text() == "Add 2 trainings"
    assert "now it has 0.05" in form.note.text()
    qtbot.keyClick(form.values, Qt.Key.Key_Return)
    assert titles(panel) == ["Learning rate 0.1", "Learning rate 0.2"]
    qtbot.keyClick(form.values, Qt.Key.Key_Escape)
    assert not form.isVisible()
    click(qtbot, panel.bar.start)
    assert panel.bar.start.text() == "Pause"
    assert text(panel, 0, Column.STATE) == "Training"
    qtbot.waitUntil(lambda: not bench.queue.is_on)
    assert panel.bar.count.text() == "2 of 2 trained."
    assert text(panel, 1, Column.STATE) == "Completed"
    assert text(panel, 1, Column.EPOCHS) == "2 of 2"
    assert text(panel, 1, Column.ACCURACY).endswith("%")
    assert "All trainings are through" in panel.own_bar.text()
    click(qtbot, panel.own_bar.button)
    assert bench.session.project.training.learning_rate == 0.05
    assert panel.own_bar.text() == ""


def test_whoever_likes_what_was_trained_last_keeps_it(qtbot, bench, panel):
    add_series(qtbot, panel, "0.1")
    assert not panel.stay.isVisible()
    click(qtbot, panel.bar.start)
    qtbot.waitUntil(lambda: not bench.queue.is_on)
    click(qtbot, panel.stay)
    assert panel.own_bar.text() == ""
    assert not panel.stay.isVisible()
    assert bench.session.project.training.learning_rate == 0.1


def test_what_is_wrong_with_a_series_is_said_as_it_is_typed(qtbot, panel):
    click(qtbot, panel.bar.series)
    form = panel.form
    form.values.setText("0.1, fast")
    assert form.note.text().startswith("Expected a number, found 'fast'")
    assert not form.add.isEnabled()
    qtbot.keyClick(form.values, Qt.Key.Key_Return)
    assert titles(panel) == []
    form.values.setText("0.1, -1")
    assert "must be above 0, not -1" in form.note.text()
    form.values.setText("0.1")
    assert form.add.text() == "Add 1 training"
    click(qtbot, form.close_button)
    assert not form.isVisible()


def test_each_setting_remembers_what_was_typed(qtbot, panel):
    click(qtbot, panel.bar.series)
    form = panel.form
    form.values.setText("0.25")
    form.setting.setFocus()
    qtbot.keyClick(form.setting, Qt.Key.Key_Down)
    assert form.kind.name == "seed"
    form.values.setText("0-3")
    click(qtbot, form.add)
    assert titles(panel) == ["Seed 0", "Seed 1", "Seed 2", "Seed 3"]
    qtbot.keyClick(form.setting, Qt.Key.Key_Up)
    assert form.values.text() == "0.25"


def test_names_are_offered_as_they_are_called(qtbot, panel):
    click(qtbot, panel.bar.series)
    form = panel.form
    form.setting.set_value("optimizer")
    form.setting.chosen.emit("optimizer")
    assert form.values.text() == "SGD, Momentum, RMSprop, Adam"
    click(qtbot, form.add)
    assert titles(panel)[-1] == "Optimizer Adam"


def test_the_form_follows_the_design_at_hand(qtbot, bench, panel):
    click(qtbot, panel.bar.series)
    bench.session.apply("", edits.change_training(bench.session.project, epochs=7))
    assert "7 epochs" in panel.form.note.text()


def test_what_is_chosen_moves_with_alt_and_arrows(qtbot, panel):
    add_series(qtbot, panel, "0.1, 0.2, 0.3")
    choose_row(qtbot, panel, 2)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Up, ALT)
    assert titles(panel) == ["Learning rate 0.1", "Learning rate 0.3", "Learning rate 0.2"]
    click(qtbot, panel.bar.up)
    assert titles(panel)[0] == "Learning rate 0.3"
    assert panel.table.chosen_numbers == [3]  # what is chosen stays so
    click(qtbot, panel.bar.down)
    assert titles(panel)[1] == "Learning rate 0.3"


def test_taking_out_can_be_undone(qtbot, panel):
    add_series(qtbot, panel, "0.1, 0.2, 0.3")
    choose_row(qtbot, panel, 0)
    choose_row(qtbot, panel, 2, Qt.KeyboardModifier.ControlModifier)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert titles(panel) == ["Learning rate 0.2"]
    assert panel.undo_bar.text() == "Took out 2 trainings."
    click(qtbot, panel.undo_bar.button)
    assert len(titles(panel)) == 3
    choose_row(qtbot, panel, 1)
    click(qtbot, panel.bar.trash)
    assert panel.undo_bar.text() == "Took out a training."


def test_the_training_under_way_is_skipped_not_taken_out(qtbot, bench, panel):
    bench.session.apply("", edits.change_training(bench.session.project, epochs=5000))
    click(qtbot, panel.bar.design)
    click(qtbot, panel.bar.start)
    qtbot.waitUntil(lambda: bench.queue.queue.items[0].n_epochs > 0)
    choose_row(qtbot, panel, 0)
    click(qtbot, panel.bar.trash)
    assert "skip it instead" in panel.undo_bar.text()
    click(qtbot, panel.bar.start)
    assert bench.runs.state is RunState.PAUSED
    assert panel.bar.start.text() == "Go on"
    click(qtbot, panel.bar.skip)
    qtbot.waitUntil(lambda: not bench.queue.is_on)
    assert text(panel, 0, Column.STATE) == "Stopped"


def test_titles_are_changed_in_place(qtbot, panel):
    click(qtbot, panel.bar.design)
    choose_row(qtbot, panel, 0)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.viewport().findChild(QLineEdit)
    editor.setText("the best")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(panel) == ["the best"])


def test_one_that_failed_says_why_and_can_be_added_again(qtbot, bench, panel):
    missing = edits.change_data(bench.session.project, source="file", path="/nowhere/at.csv")
    bench.queue.add([("missing", missing)])
    click(qtbot, panel.bar.start)
    qtbot.waitUntil(lambda: not bench.queue.is_on)
    assert text(panel, 0, Column.STATE) == "Failed"
    tip = panel.table.items.data(panel.table.items.index(0, 1), Role.ToolTipRole)
    assert "/nowhere/at.csv" in tip
    assert panel.bar.count.text() == "1 of 1 trained, 1 of them failed."
    assert panel.menu() is None
    choose_row(qtbot, panel, 0)
    menu = panel.menu()
    menu.actions()[0].trigger()
    assert bench.queue.queue.items[1].state is ItemState.WAITING
    panel.table.rename_chosen()


def test_a_run_that_is_kept_can_be_trained_again_and_its_curves_compared(
    qtbot, bench, panel, tmp_path
):
    library = bench.runs.library
    library.start(tmp_path / "runs.sqlite3")
    click(qtbot, panel.bar.design)
    click(qtbot, panel.bar.start)
    qtbot.waitUntil(lambda: not bench.queue.is_on and bool(library.summaries))
    qtbot.waitUntil(lambda: panel.bar.again.isEnabled())
    panel.bar.fill_runs_menu()
    (action,) = panel.bar.runs_menu.actions()
    assert action.text().startswith("784-32-10, SGD 0.05: 784-32-10, ")
    action.trigger()
    qtbot.waitUntil(lambda: len(titles(panel)) == 2)
    assert titles(panel)[1] == "784-32-10, SGD 0.05 again"
    assert bench.queue.queue.items[1].project.training == bench.runs.run.training
    library.set_hidden(1, True)
    assert panel.bar.compare.isVisible()
    click(qtbot, panel.bar.compare)
    assert not library.summary(1).is_hidden


def test_a_hidden_panel_catches_up_when_it_is_seen(qtbot, bench, panel):
    panel.hide()
    bench.queue.add([("one", bench.session.project)])
    assert titles(panel) == []
    panel.show()
    assert titles(panel) == ["one"]
