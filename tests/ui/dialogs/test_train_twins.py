"""Choosing the one thing in which a twin differs."""

import pytest
from PySide6.QtCore import Qt

from mlpstudio.document import edits, presets
from mlpstudio.document.series import SETTINGS
from mlpstudio.ui.dialogs.train_twins import TrainTwins, suggestion
from mlpstudio.ui.running.run_controller import RunState


@pytest.fixture
def ready(bench_with_data):
    """A workbench with a small network that has not been trained."""
    bench = bench_with_data
    project = edits.set_network(bench.session.project, presets.NETWORKS["small"])
    project = edits.change_training(
        project, optimizer="sgd", learning_rate=0.05, batch_size=32, epochs=3
    )
    bench.session.apply("Prepare", project)
    return bench


@pytest.fixture
def dialog(qtbot, ready):
    made = TrainTwins(ready)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog, name):
    dialog.setting.set_value(name)
    dialog.setting.chosen.emit(name)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_it_is_now_and_a_usual_other_value_are_shown(dialog):
    assert dialog.setting.value() == "learning_rate"
    assert dialog.now.text() == "0.05"
    assert dialog.number.text() == "0.01"
    choose(dialog, "optimizer")
    assert dialog.now.text() == "SGD"
    assert dialog.choice.findData("sgd") == -1  # that would be no difference
    assert dialog.value.currentWidget() is dialog.choice
    assert "Both begin together" in dialog.note.text()


@pytest.mark.parametrize("name", [name for name in SETTINGS if name != "epochs"])
def test_every_setting_offers_a_twin_at_once(dialog, name):
    assert dialog.setting.findData(name) >= 0
    choose(dialog, name)
    assert dialog.train_button.isEnabled(), dialog.note.text()


def test_both_begin_together_where_nothing_was_trained(qtbot, ready, dialog):
    first = ready.session.project
    choose(dialog, "units")
    dialog.number.setText("8")
    click(qtbot, dialog.train_button)
    assert not dialog.isVisible()
    assert ready.session.undo_label == "Hidden units 8"
    assert ready.twins.reference.title == "Twin run: Hidden units 8"
    qtbot.waitUntil(lambda: not ready.runs.can_stop)
    assert ready.runs.state is RunState.COMPLETED
    assert ready.runs.run.network.layers[0].units == 8
    assert ready.runs.beside.run.network == first.network
    assert len(ready.runs.run.curves.steps) == len(ready.runs.beside.run.curves.steps) == 48


def test_a_run_at_hand_is_gone_on_with_beside_its_twin(qtbot, ready, dialog):
    ready.runs.step()
    qtbot.waitUntil(lambda: ready.runs.newest is not None)
    run = ready.runs.run
    assert "catches up" in dialog.note.text()
    click(qtbot, dialog.train_button)
    assert ready.runs.beside.run is run
    qtbot.waitUntil(lambda: not ready.runs.can_stop)
    assert len(run.curves.steps) == 48


def test_a_twin_differs_from_the_run_and_not_from_what_was_edited_since(qtbot, ready, dialog):
    ready.runs.play()
    qtbot.waitUntil(lambda: ready.runs.state is RunState.COMPLETED)
    ready.session.apply("Rate", edits.change_training(ready.session.project, learning_rate=0.3))
    assert dialog.now.text() == "0.05"
    choose(dialog, "batch_size")
    dialog.number.setText("64")
    click(qtbot, dialog.train_button)
    assert ready.runs.state is RunState.RUNNING
    qtbot.waitUntil(lambda: not ready.runs.can_stop)
    assert ready.runs.run.training.learning_rate == 0.05


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        ("learning_rate", "0.05", "Choose another value"),
        ("learning_rate", "fast", "Expected a number"),
        ("learning_rate", "-1", "above 0"),
        ("learning_rate", "0.1, 0.2", "one value"),
        ("units", "", "No value"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_can_be_trained(dialog, name, text, advice):
    choose(dialog, name)
    dialog.number.setText(text)
    assert advice in dialog.note.text()
    assert not dialog.train_button.isEnabled()
    dialog.accept()  # such as by the Return key
    assert dialog.isVisible()


def test_what_was_typed_for_a_setting_is_there_again(dialog):
    dialog.number.setText("0.123")
    choose(dialog, "seed")
    choose(dialog, "learning_rate")
    assert dialog.number.text() == "0.123"


@pytest.mark.parametrize(
    ("name", "now", "wanted"),
    [
        ("learning_rate", 0.001, 0.003),
        ("learning_rate", 5.0, 0.01),
        ("optimizer", "sgd", "momentum"),
        ("optimizer", "adam", "sgd"),
        ("dropout", 0.0, 0.2),
    ],
)
def test_the_next_usual_value_is_suggested(name, now, wanted):
    assert suggestion(SETTINGS[name], now) == wanted


def test_the_menu_opens_it(qtbot, studio):
    window = studio.window
    window.actions_by_id["twins"].trigger()
    dialog = window.findChild(TrainTwins)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_time_machine_has_a_button_for_it(qtbot, studio):
    with qtbot.waitSignal(studio.bench.twins.wanted):
        studio.window.time_line.twins_button.click()
    dialog = studio.window.findChild(TrainTwins)
    assert dialog.isVisible()
    dialog.reject()
