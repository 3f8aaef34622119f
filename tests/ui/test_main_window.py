from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.mirrors import MNIST
from mlpstudio.document import edits
from mlpstudio.ui import data_controller
from mlpstudio.ui.app import Studio
from mlpstudio.ui.dialogs.get_mnist import GetMnist
from mlpstudio.ui.dialogs.open_data import OpenData
from mlpstudio.ui.dialogs.palette import Palette
from mlpstudio.ui.dialogs.welcome import Welcome
from mlpstudio.ui.panels.descent_1d import Descent1DPanel
from mlpstudio.ui.panels.input_plane import InputPlanePanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.widgets.controls.stepper import Stepper

Answer = QMessageBox.StandardButton


def answer(qtbot: QtBot, button: Answer) -> None:
    """Press a button of the next message box."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        found = box.button(button)
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)


def edit(studio: Studio, epochs: int = 9) -> None:
    session = studio.bench.session
    session.apply("change epochs", edits.change_training(session.project, epochs=epochs))


def test_space_plays_and_pauses_and_a_point_steps(qtbot: QtBot, studio: Studio) -> None:
    runs = studio.bench.runs
    edit(studio, epochs=10_000)
    studio.window.setFocus()
    qtbot.keyClick(studio.window, Qt.Key.Key_Space)
    assert runs.state is RunState.RUNNING
    qtbot.waitUntil(lambda: runs.trained is not None)
    qtbot.keyClick(studio.window, Qt.Key.Key_Space)
    assert runs.state is RunState.PAUSED
    run = runs.run
    assert run is not None

    def has_settled() -> bool:
        return runs.trained is not None and runs.trained.step == len(run.curves.steps)

    qtbot.waitUntil(has_settled)
    before = len(run.curves.steps)
    qtbot.keyClick(studio.window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: len(run.curves.steps) == before + 1)


def test_space_on_a_focused_button_presses_the_button(qtbot: QtBot, studio: Studio) -> None:
    pressed: list[bool] = []
    button = QPushButton("x", studio.window)
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]
    assert studio.bench.runs.state is RunState.READY


def test_the_play_button_is_play_then_pause(qtbot: QtBot, studio: Studio) -> None:
    edit(studio, epochs=10_000)
    button = studio.window.run_bar.play_button
    assert button.text() == "Play"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert studio.bench.runs.state is RunState.RUNNING
    assert button.text() == "Pause"


def test_the_title_shows_file_and_changes_and_undo_names_the_edit(studio: Studio) -> None:
    window = studio.window
    assert not window.isWindowModified()
    edit(studio)
    assert window.isWindowModified()
    undo = window.actions_by_id["undo"]
    assert undo.text() == "Undo change epochs"
    undo.trigger()
    assert not window.isWindowModified()
    assert not undo.isEnabled()
    assert window.actions_by_id["redo"].text() == "Redo change epochs"


def test_closing_with_changes_asks_and_cancel_keeps_the_window(
    qtbot: QtBot, studio: Studio
) -> None:
    edit(studio)
    answer(qtbot, Answer.Cancel)
    studio.window.close()
    assert studio.window.isVisible()
    answer(qtbot, Answer.Discard)
    studio.window.close()
    assert not studio.window.isVisible()


def test_closing_in_the_middle_of_an_epoch_ends_the_job(qtbot: QtBot, studio: Studio) -> None:
    edit(studio, epochs=10_000)
    studio.bench.runs.play()
    qtbot.waitUntil(lambda: studio.bench.runs.trained is not None)
    answer(qtbot, Answer.Discard)
    studio.window.close()
    assert not studio.bench.runs.is_active


def test_save_and_open_bring_back_design_weights_and_curves(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.mlps"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    edit(studio, epochs=1)
    runs, window = studio.bench.runs, studio.window
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    project, run = studio.bench.session.project, runs.run
    assert run is not None
    moments = runs.time.moments
    window.actions_by_id["save"].trigger()
    assert path.is_file()
    assert not window.isWindowModified()
    assert "kept.mlps" in window.windowTitle()
    window.actions_by_id["new"].trigger()
    assert runs.run is None
    assert window.documents.open(path)
    assert studio.bench.session.project == project
    again = runs.run
    assert again is not None
    assert again.curves.steps["loss"].tolist() == run.curves.steps["loss"].tolist()
    assert runs.state is RunState.COMPLETED
    assert runs.trained is not None
    assert (runs.time.moments[0].step, runs.time.last_step) == (0, moments[-1].step + 1)
    np.testing.assert_array_equal(runs.time.moments[0].weights, moments[0].weights)
    assert not studio.bench.session.is_modified


def test_a_damaged_file_is_refused_and_the_project_at_hand_stays(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.mlps"
    path.write_bytes(b"PK\x03\x04 nothing more")
    project = studio.bench.session.project
    texts: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.append(box.informativeText())
        box.reject()

    QTimer.singleShot(0, read)
    assert not studio.window.documents.open(path)
    assert "damaged.mlps" in texts[0]
    assert studio.bench.session.project is project


def drop(studio: Studio, path: Path) -> bool:
    """Drop a file or folder on the window; return whether it was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(50, 50), *how, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    studio.window.dragEnterEvent(enter)
    studio.window.dropEvent(QDropEvent(QPointF(50, 50), *how, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def test_a_dropped_project_is_opened(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "dropped.mlps"
    edit(studio, epochs=77)
    studio.bench.session.mark_saved(path)
    assert studio.window.documents.save()
    studio.window.documents.new()
    assert drop(studio, path)
    qtbot.waitUntil(lambda: studio.bench.session.project.training.epochs == 77)


def test_dropped_data_are_shown_before_they_are_used(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("\n".join(["a,b,kind", *(f"{i},{i * i % 7},{i % 2}" for i in range(30)), ""]))
    before = studio.bench.session.project
    assert drop(studio, path)
    qtbot.waitUntil(lambda: studio.window.findChild(OpenData) is not None)
    dialog = studio.window.findChild(OpenData)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.use_button.isEnabled())
    assert dialog.path_label.text() == str(path)
    assert studio.bench.session.project is before
    dialog.reject()


def test_a_dropped_folder_with_all_of_mnist_is_taken_as_mnist(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_controller, "load_data", lambda *_: studio.bench.data.dataset)
    for file in MNIST.files:
        (tmp_path / file.name).write_bytes(b"")
    assert drop(studio, tmp_path)
    qtbot.waitUntil(lambda: studio.bench.session.project.data.source == "mnist")
    assert studio.bench.data.mnist_folder == tmp_path
    assert studio.window.findChild(OpenData) is None


def test_other_files_are_not_welcome(studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"")
    assert not drop(studio, path)


def test_data_are_opened_and_mnist_is_got_from_the_menu(studio: Studio) -> None:
    for action, kind in (("open_data", OpenData), ("get_mnist", GetMnist)):
        studio.window.actions_by_id[action].trigger()
        dialog = studio.window.findChild(kind)
        assert dialog is not None
        assert dialog.isVisible()
        dialog.reject()


def test_every_workspace_shows_its_panels_and_remembers_its_arrangement(
    qtbot: QtBot, studio: Studio
) -> None:
    spaces = studio.window.workspaces

    def visible() -> set[str]:
        return {panel_id for panel_id, dock in spaces.docks.items() if dock.isVisible()}

    tabs = {"tensors", "input_plane", "doctor"}
    assert visible() == {"network_design", "plots", *tabs, "digit_canvas", "training"}
    studio.window.show_workspace("descent")
    descents = {"descent_1d", "descent_2d", "mini_batches", "landscape", "slow_motion"}
    assert visible() == descents
    spaces.docks["descent_2d"].close()
    studio.window.show_workspace("tensors")
    tabs = {"tensors", "slicing", "broadcasting", "elementwise", "dot", "geometry"}
    tabs |= {"reshaping", "shape_errors", "console", "quiz"}
    assert visible() == {"network_design", *tabs}
    studio.window.show_workspace("descent")
    assert visible() == descents - {"descent_2d"}
    studio.window.actions_by_id["reset_layout"].trigger()
    assert visible() == descents
    studio.window.show_workspace("data")
    assert visible() == {"data", "plots"}


def test_panels_keep_their_share_of_the_window_through_every_switch(
    qtbot: QtBot, studio: Studio
) -> None:
    docks = studio.window.workspaces.docks
    studio.window.resize(1280, 800)
    for workspace in ("studio", "tensors", "studio", "tensors"):
        studio.window.show_workspace(workspace)
        qtbot.waitUntil(lambda: 300 < docks["network_design"].width() < 500)
        qtbot.waitUntil(lambda: docks["tensors"].width() > 400)


def test_a_tab_opened_with_its_workspace_stays_in_front(qtbot: QtBot, studio: Studio) -> None:
    studio.window.show_workspace("tensors")
    panel = studio.window.workspaces.open("geometry")
    qtbot.waitUntil(panel.isVisible)
    divided: list[bool] = []
    QTimer.singleShot(0, lambda: divided.append(True))
    qtbot.waitUntil(lambda: bool(divided))
    assert panel.isVisible()
    assert not studio.window.workspaces.docks["tensors"].ensure_panel().isVisible()


def test_a_panel_behind_another_tab_does_not_show_itself(qtbot: QtBot, studio: Studio) -> None:
    studio.window.show_workspace("tensors")
    docks = studio.window.workspaces.docks
    in_front = docks["tensors"].ensure_panel()
    behind = docks["slicing"].ensure_panel()
    qtbot.waitUntil(lambda: in_front.isVisible() and not behind.isVisible())
    assert studio.window.workspaces.open("slicing") is behind
    qtbot.waitUntil(lambda: behind.isVisible() and not in_front.isVisible())
    studio.window.show_workspace("studio")
    qtbot.waitUntil(in_front.isVisible)
    studio.window.show_workspace("tensors")
    qtbot.waitUntil(behind.isVisible)  # the tab that was in front


def descent_stepper(qtbot: QtBot, studio: Studio) -> Stepper:
    """Switch to the descents and return the first one's transport."""
    studio.window.show_workspace("descent")
    dock = studio.window.workspaces.docks["descent_1d"]
    qtbot.waitUntil(lambda: dock.panel is not None)
    assert isinstance(dock.panel, Descent1DPanel)
    return dock.panel.stepper


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def test_space_and_a_point_belong_to_the_descent_in_its_workspace(
    qtbot: QtBot, studio: Studio
) -> None:
    stepper = descent_stepper(qtbot, studio)
    press(qtbot, Qt.Key.Key_Space)
    assert stepper.is_playing
    press(qtbot, Qt.Key.Key_Space)
    assert not stepper.is_playing
    before = stepper.step
    press(qtbot, Qt.Key.Key_Period)
    assert stepper.step == before + 1
    assert studio.bench.runs.state is RunState.READY
    studio.window.show_workspace("tensors")
    press(qtbot, Qt.Key.Key_Space)
    assert studio.bench.runs.state is RunState.RUNNING


def test_without_the_first_panel_plain_keys_go_to_the_next(qtbot: QtBot, studio: Studio) -> None:
    docks = studio.window.workspaces.docks
    descent_stepper(qtbot, studio)
    docks["descent_1d"].close()
    studio.window.show_workspace("studio")
    studio.window.show_workspace("descent")
    qtbot.waitUntil(lambda: docks["descent_2d"].panel is not None)
    assert QApplication.focusWidget() is docks["descent_2d"].panel


def test_plain_keys_work_in_a_floating_panel(qtbot: QtBot, studio: Studio) -> None:
    docks = studio.window.workspaces.docks
    docks["training"].setFloating(True)
    qtbot.keyClick(docks["training"].ensure_panel(), Qt.Key.Key_Space)
    assert studio.bench.runs.state is RunState.RUNNING
    stepper = descent_stepper(qtbot, studio)
    docks["descent_1d"].setFloating(True)
    qtbot.keyClick(docks["descent_1d"].ensure_panel(), Qt.Key.Key_Space)
    assert stepper.is_playing
    stepper.pause()


def test_buttons_and_menu_show_the_workspace_however_it_was_chosen(studio: Studio) -> None:
    def checked() -> list[str]:
        buttons = studio.window.findChildren(QToolButton)
        return [b.text() for b in buttons if b.property("role") == "workspace" and b.isChecked()]

    assert checked() == ["Studio"]
    studio.window.show_workspace("descent")
    assert checked() == ["Descent"]


def test_undo_reaches_the_project_from_a_number_that_was_entered(
    qtbot: QtBot, studio: Studio
) -> None:
    session, field = studio.bench.session, studio.window.run_bar.batch_size
    before = session.project
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "64")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.project is before  # half typed: the typing is taken back
    field.selectAll()
    qtbot.keyClicks(field, "64")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.project.training.batch_size == 64
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.project is before


def test_any_panel_opens_in_any_workspace(qtbot: QtBot, studio: Studio) -> None:
    studio.window.show_workspace("descent")
    panel = studio.window.workspaces.open("training")
    assert panel.isVisible()


def test_the_palette_finds_an_action_by_letters_and_runs_it(qtbot: QtBot, studio: Studio) -> None:
    studio.window.actions_by_id["palette"].trigger()
    palette = studio.window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.entry, "desc")
    assert palette.list.count() >= 1
    qtbot.keyClick(palette.entry, Qt.Key.Key_Return)
    current = studio.window.workspaces.current
    assert current is not None
    assert current.id == "descent"


def test_the_welcome_page_starts_training(qtbot: QtBot, studio: Studio) -> None:
    studio.window.show_welcome()
    page = studio.window.findChild(Welcome)
    assert page is not None
    qtbot.mouseClick(page.cards["train"], Qt.MouseButton.LeftButton)
    assert not page.isVisible()
    assert studio.bench.runs.state is RunState.RUNNING


def test_the_welcome_page_stays_when_another_language_is_chosen_on_it(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.window.show_welcome()
    page = studio.window.findChild(Welcome)
    assert page is not None
    page.language_chosen.emit("ko")
    qtbot.waitUntil(lambda: studio.translations.language == "ko")
    assert studio.window.is_welcoming
    again = studio.window.findChild(Welcome)
    assert again is not None
    again.close()
    studio.translations.use("en")


def test_a_name_without_ending_does_not_replace_a_project_unasked(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "v1.2.mlps"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "v1.2"), ""))
    assert studio.window.documents.save_as()
    assert path.is_file()
    before = path.read_bytes()
    edit(studio)
    answer(qtbot, Answer.Cancel)
    assert not studio.window.documents.save_as()
    assert path.read_bytes() == before

    def replace() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        qtbot.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, replace)
    assert studio.window.documents.save_as()
    assert path.read_bytes() != before


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_the_narrowest_window_still_shows_the_play_button(
    qtbot: QtBot, studio: Studio, scale: float
) -> None:
    window = studio.window
    studio.bench.theme.set_scale(scale)
    window.resize(window.minimumSize())
    button = window.run_bar.play_button
    qtbot.waitUntil(lambda: window.size() == window.minimumSize() and button.isVisible())
    assert window.minimumWidth() <= 1024


def test_the_theme_is_switched_live(qtbot: QtBot, studio: Studio) -> None:
    theme = studio.bench.theme
    before = studio.window.palette().window().color()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert studio.window.palette().window().color().lightness() < before.lightness()


def test_the_language_is_switched_and_project_run_and_drawing_stay(
    qtbot: QtBot, studio: Studio
) -> None:
    edit(studio, epochs=1)
    studio.bench.runs.play()
    qtbot.waitUntil(lambda: studio.bench.runs.state is RunState.COMPLETED)
    project, run = studio.bench.session.project, studio.bench.runs.run
    studio.window.language_requested.emit("ko")
    qtbot.waitUntil(lambda: studio.translations.language == "ko")
    assert studio.window.isVisible()
    assert studio.window.run_bar.play_button.text() == "시작"
    assert studio.bench.session.project is project
    assert studio.bench.runs.run is run
    studio.translations.use("en")


def every_control(widget: QWidget) -> list[QWidget]:
    return [
        child
        for child in widget.findChildren(QWidget)
        if child.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and type(child).__module__.startswith("mlpstudio")
    ]


def test_every_control_has_a_name_and_an_explanation(qtbot: QtBot, studio: Studio) -> None:
    for workspace in studio.window.workspaces.all:
        studio.window.show_workspace(workspace)
    controls = every_control(studio.window)
    assert len(controls) > 20
    nameless = [repr(c) for c in controls if not c.accessibleName()]
    assert nameless == []
    # A picture's tooltip tells what is under the pointer; its description explains the picture.
    unexplained = [
        c.accessibleName() for c in controls if not (c.toolTip() or c.accessibleDescription())
    ]
    assert unexplained == []


def test_every_action_has_a_text_and_a_tip(studio: Studio) -> None:
    for action in studio.window.actions_by_id.values():
        assert isinstance(action, QAction)
        assert action.text()
        assert action.toolTip() != action.text()


def test_with_nothing_to_undo_the_action_is_called_by_its_bare_name(
    qtbot: QtBot, studio: Studio
) -> None:
    for language, undo, redo in (("en", "Undo", "Redo"), ("ko", "실행 취소", "다시 실행")):
        studio.use_language(language)
        assert studio.window.actions_by_id["undo"].text() == undo
        assert studio.window.actions_by_id["redo"].text() == redo
    studio.use_language("en")


def test_an_experiment_in_the_plane_shows_the_plane(qtbot: QtBot, studio: Studio) -> None:
    studio.window.actions_by_id["xor"].trigger()
    panel = studio.window.workspaces.docks["input_plane"].panel
    assert isinstance(panel, InputPlanePanel)
    qtbot.waitUntil(lambda: panel.display.map.picture is not None)
    assert not panel.visibleRegion().isEmpty()
    assert studio.bench.session.project.data.source == "xor"


def test_an_experiment_in_the_plane_begins_where_it_is_trained(studio: Studio) -> None:
    studio.window.show_workspace("tensors")
    studio.window.actions_by_id["xor"].trigger()
    assert studio.bench.preferences.workspace == "studio"
