import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits, presets
from mlpstudio.ui.app import Studio
from mlpstudio.ui.moments.time_line import TimeLine
from mlpstudio.ui.panels.plots import PlotsPanel
from mlpstudio.ui.running.run_controller import RunState


def train(qtbot: QtBot, studio: Studio) -> TimeLine:
    session, runs = studio.bench.session, studio.bench.runs
    project = edits.set_network(session.project, presets.NETWORKS["small"])
    session.apply("", edits.change_training(project, epochs=3, batch_size=32))
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED, timeout=20_000)
    return studio.window.time_line


def test_the_line_is_there_once_a_run_has_a_past(qtbot: QtBot, studio: Studio) -> None:
    line = studio.window.time_line
    assert not line.isVisible()
    train(qtbot, studio)
    assert line.isVisible()
    assert line.sign.text() == "Now: step 48"
    assert not line.back_button.isVisible()
    snapshots = studio.bench.runs.snapshots
    line.resize(1100, line.height())
    assert line.memory.text().startswith(f"{len(snapshots)} snapshots, ")
    assert line.memory.text().endswith(" of 200 MB")
    line.resize(600, line.height())
    assert line.memory.text() == str(len(snapshots))
    studio.window.show_workspace("tensors")
    assert line.isVisible()
    studio.bench.runs.reset()
    assert not line.isVisible()
    studio.window.show_workspace("studio")
    assert not line.isVisible()


def test_keys_scrub_and_a_button_leads_back(qtbot: QtBot, studio: Studio) -> None:
    line, time = train(qtbot, studio), studio.bench.runs.time
    line.slider.setFocus()
    qtbot.keyClick(line.slider, Qt.Key.Key_Home)
    assert line.sign.text() == "Looking at step 0 of 48"
    assert not line.earlier_button.isEnabled()
    qtbot.keyClick(line.slider, Qt.Key.Key_Right)
    assert time.place == 1
    assert line.sign.text() == "Looking at step 1 of 48"
    qtbot.mouseClick(line.later_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(line.earlier_button, Qt.MouseButton.LeftButton)
    assert time.place == 1
    assert line.property("past") is True
    qtbot.mouseClick(line.back_button, Qt.MouseButton.LeftButton)
    assert time.is_now
    assert line.slider.value() == len(time.moments)
    assert line.property("past") is False


def test_the_play_button_plays_and_pauses(qtbot: QtBot, studio: Studio) -> None:
    line, time = train(qtbot, studio), studio.bench.runs.time
    qtbot.mouseClick(line.play_button, Qt.MouseButton.LeftButton)
    assert time.is_playing
    assert line.play_button.accessibleName() == "Pause"
    qtbot.mouseClick(line.play_button, Qt.MouseButton.LeftButton)
    assert not time.is_playing
    assert line.play_button.accessibleName() == "Play the run"


def test_the_cursor_of_the_plots_follows(qtbot: QtBot, studio: Studio) -> None:
    train(qtbot, studio)
    panel = studio.window.workspaces.open("plots")
    assert isinstance(panel, PlotsPanel)
    qtbot.waitUntil(lambda: len(panel.feed.x) == 48)
    readout = panel.pair.loss.readout
    studio.bench.runs.time.look_at_step(7)
    assert readout.isVisible()
    panel.crosshair.hover(20.0)
    panel.crosshair.hover(None)  # the pointer left: the moment is pointed at again
    assert readout.isVisible()
    studio.bench.runs.time.back()
    assert not readout.isVisible()


@pytest.mark.parametrize("width", [1280, 900])
def test_the_slider_does_not_move_under_the_pointer(
    qtbot: QtBot, studio: Studio, width: int
) -> None:
    train(qtbot, studio)
    studio.window.resize(width, 800)
    line, time = studio.window.time_line, studio.bench.runs.time
    qtbot.waitUntil(lambda: line.width() > width - 40 and line.slider.width() > 60)
    before = line.slider.geometry()
    time.look(2)
    qtbot.waitUntil(line.back_button.isVisible)
    assert line.slider.geometry() == before
    assert line.back_button.geometry().right() <= line._facts.width()
    time.back()
    qtbot.waitUntil(line.memory.isVisible)
    assert line.slider.geometry() == before
