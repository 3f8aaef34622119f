from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.personal import PersonalSet
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.own_digits import READING, OwnDigitsPanel
from mlpstudio.ui.running.run_controller import RunState
from tests.ui.readers import (
    BAR,
    bar_reader,
    digit_image,
    hidden_reader,
    show_linear,
    show_network,
)

LEFT = Qt.MouseButton.LeftButton
UPRIGHT, FLAT = digit_image(), np.ascontiguousarray(digit_image().T)


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> OwnDigitsPanel:
    return shown(qtbot, bench)


def shown(qtbot: QtBot, bench: Workbench) -> OwnDigitsPanel:
    panel = OwnDigitsPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(780, 280)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def three(bench: Workbench) -> PersonalSet:
    """Keep a 1 and a 7 that are what they look like, and an upright 7."""
    personal = PersonalSet().add(UPRIGHT, 1, Page((BAR,))).add(FLAT, 7).add(UPRIGHT, 7)
    session = bench.session
    session.apply("", edits.set_personal(session.project, personal))
    return personal


def click(qtbot: QtBot, panel: OwnDigitsPanel, number: int) -> None:
    place = panel.grid.cell_rect(number).center()
    qtbot.mouseClick(panel.grid.viewport(), LEFT, pos=place)


def test_without_digits_it_says_how_to_get_some(panel: OwnDigitsPanel) -> None:
    assert panel.empty.isVisible()
    assert "Draw a digit" in panel.empty.text()
    for part in (panel.grid, panel.classes, panel.sheet, panel.teaching.teach):
        assert not part.isVisible()


def test_digits_are_counted_and_misread_ones_marked(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    three(bench)
    assert panel.count.text() == "3 of your own"
    assert panel.grid.current == 2  # the latest
    assert not panel.empty.isVisible()
    show_network(bench, bar_reader())
    qtbot.waitUntil(lambda: panel.count.text() == "2 of 3 read rightly (67%)")
    assert panel.grid.text(0) == "Your digit 1: 1, read rightly"
    assert panel.grid.text(2) == "Your digit 3: 7, read as 1"
    bench.runs.reset()
    qtbot.waitUntil(lambda: panel.count.text() == "3 of your own")
    assert panel.grid.text(2) == "Your digit 3: 7"


def test_a_click_puts_a_digit_back_on_the_canvas_with_its_strokes(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    personal = three(bench)
    click(qtbot, panel, 0)
    assert bench.board.page.strokes == personal.digits[0].strokes
    click(qtbot, panel, 1)
    assert bench.board.page.strokes == ()
    assert bench.board.origin is not None
    assert bench.board.origin.label == 7
    np.testing.assert_array_equal(bench.board.page.background, FLAT)
    panel.grid.setFocus()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Left)
    qtbot.keyClick(panel.grid, Qt.Key.Key_Return)
    assert len(bench.board.page.strokes) == 1


def test_a_digit_is_relabelled_and_removed_and_both_are_undone(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    three(bench)
    session = bench.session
    click(qtbot, panel, 2)
    assert panel.classes.buttons[7].isChecked()
    qtbot.mouseClick(panel.classes.buttons[4], LEFT)
    assert session.project.personal.digits[2].label == 4
    assert session.undo_label == "relabel your digit"
    assert panel.classes.buttons[4].isChecked()
    session.undo()
    assert panel.classes.buttons[7].isChecked()
    qtbot.mouseClick(panel.remove, LEFT)
    assert len(session.project.personal) == 2
    assert panel.grid.current == 1
    panel.grid.setFocus()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert len(session.project.personal) == 0
    assert panel.empty.isVisible()
    session.undo()
    assert len(session.project.personal) == 1
    assert not panel.empty.isVisible()


def export(qtbot: QtBot, panel: OwnDigitsPanel, button: object, path: Path) -> None:
    qtbot.mouseClick(button, LEFT)
    (dialog,) = [d for d in panel.findChildren(QFileDialog) if d.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()


@pytest.mark.qt_log_ignore("does not support")
def test_digits_are_exported_as_a_picture_and_as_numbers(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel, tmp_path: Path
) -> None:
    personal = three(bench)
    export(qtbot, panel, panel.sheet, tmp_path / "digits.png")
    with Image.open(tmp_path / "digits.png") as sheet:
        assert sheet.width > 56
    export(qtbot, panel, panel.archive, tmp_path / "digits.npz")
    with np.load(tmp_path / "digits.npz") as numbers:
        np.testing.assert_array_equal(numbers["labels"], personal.labels)
    export(qtbot, panel, panel.archive, tmp_path / "nowhere" / "digits.npz")
    assert "could not be written" in panel.teaching.hint.text()


# Teaching


def test_one_step_teaches_the_chosen_digit_and_can_be_taken_back(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    three(bench)
    show_network(bench, hidden_reader())
    run = bench.runs.run
    assert run is not None
    first = run.checkpoint
    click(qtbot, panel, 2)
    assert panel.teaching.teach.isEnabled()
    assert not panel.teaching.take_back.isEnabled()
    assert not panel.teaching.lesson.isVisible()
    X = (UPRIGHT.reshape(1, 784) / 255).astype(np.float32)

    def probability() -> float:
        assert bench.runs.trained is not None
        return float(bench.runs.trained.network().predict(X)[0, 7])

    before = probability()
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(panel.teaching.take_back.isEnabled)
    assert probability() > before
    assert run.checkpoint is not first
    assert panel.teaching.lesson.isVisible()
    assert panel.teaching.lesson.before.values[7] == pytest.approx(before, rel=1e-4)
    assert panel.teaching.lesson.after.values[7] == pytest.approx(probability(), rel=1e-4)
    assert panel.teaching.lesson.sentence.text().startswith("7: ")
    assert "Layer 2" in panel.teaching.lesson.moved.text()
    change = panel.teaching.lesson.picture.values
    assert change is not None
    assert change.any()
    assert not change[UPRIGHT == 0].any()  # only weights of lit pixels move
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(lambda: panel.teaching.teach.isEnabled())
    qtbot.mouseClick(panel.teaching.take_back, LEFT)
    qtbot.mouseClick(panel.teaching.take_back, LEFT)
    assert run.checkpoint is first
    assert probability() == pytest.approx(before)
    assert not panel.teaching.take_back.isEnabled()
    assert not panel.teaching.lesson.isVisible()


def test_the_run_goes_on_from_what_was_taught(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench, panel = bench_with_data, shown(qtbot, bench_with_data)
    three(bench)
    session, runs = bench.session, bench.runs
    session.apply("", edits.change_training(session.project, epochs=1, batch_size=64))
    assert "Train a network" in panel.teaching.hint.text()
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    click(qtbot, panel, 0)
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(panel.teaching.take_back.isEnabled)
    session.apply("", edits.change_training(session.project, epochs=10_000))
    runs.play()
    assert panel.teaching.hint.text().startswith("Pause the training first")
    assert not panel.teaching.teach.isEnabled()
    assert not panel.teaching.take_back.isEnabled()
    runs.stop()
    qtbot.waitUntil(lambda: panel.teaching.teach.isEnabled())
    assert not panel.teaching.take_back.isEnabled()  # the run went on since
    runs.reset()
    assert not panel.teaching.lesson.isVisible()


def test_a_paused_training_is_taught_and_goes_on(qtbot: QtBot, bench_with_data: Workbench) -> None:
    bench, panel = bench_with_data, shown(qtbot, bench_with_data)
    three(bench)
    session, runs = bench.session, bench.runs
    session.apply("", edits.change_training(session.project, epochs=10_000, batch_size=64))
    runs.play()
    qtbot.waitUntil(lambda: runs.trained is not None)
    runs.pause()
    click(qtbot, panel, 0)
    assert panel.teaching.teach.isEnabled()
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(panel.teaching.take_back.isEnabled)
    run = runs.run
    assert run is not None
    assert run.checkpoint is not None
    assert runs.state is RunState.PAUSED
    n_steps = len(run.curves.steps)
    assert run.checkpoint.step == n_steps  # a lesson is no step of the run
    taught = run.checkpoint.weights
    qtbot.mouseClick(panel.teaching.take_back, LEFT)
    assert run.checkpoint.weights is not taught
    runs.step()
    qtbot.waitUntil(lambda: len(run.curves.steps) == n_steps + 1)
    assert run.curves.steps["step"][-1] == n_steps + 1
    assert runs.run is run
    runs.stop()


def test_a_network_that_learnt_unscaled_pixels_is_taught_unscaled_ones(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    three(bench)
    show_network(bench, hidden_reader())
    run = bench.runs.run
    assert run is not None
    run.full_ink = 2.0
    click(qtbot, panel, 2)
    X = (UPRIGHT.reshape(1, 784) * (2 / 255)).astype(np.float32)
    assert bench.runs.trained is not None
    before = float(bench.runs.trained.network().predict(X)[0, 7])
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(panel.teaching.take_back.isEnabled)
    assert panel.teaching.lesson.before.values[7] == pytest.approx(before, rel=1e-4)


def test_what_a_loss_cannot_learn_is_said(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    personal = PersonalSet().add(UPRIGHT, 11)
    session = bench.session
    session.apply("", edits.set_personal(session.project, personal))
    show_network(bench, hidden_reader())
    panel.grid.choose(0)
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(lambda: "11" in panel.teaching.hint.text())
    assert not panel.teaching.take_back.isEnabled()


def test_a_hidden_panel_reads_when_it_is_shown_again(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    panel.hide()
    three(bench)
    show_network(bench, bar_reader())
    assert not bench.background.is_busy(READING)
    panel.show()
    qtbot.waitUntil(lambda: panel.count.text().startswith("2 of 3"))


def test_a_diverged_network_reads_nothing_rightly_but_breaks_nothing(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel
) -> None:
    three(bench)
    show_linear(bench, {3: float("nan")})
    qtbot.waitUntil(lambda: "read rightly" in panel.count.text())
    click(qtbot, panel, 0)
    qtbot.mouseClick(panel.teaching.teach, LEFT)
    qtbot.waitUntil(lambda: panel.teaching.lesson.isVisible())
    assert panel.teaching.lesson.after.values is None


@pytest.mark.parametrize("size", [(300, 220), (300, 500), (780, 280)])
def test_it_survives_little_room(
    qtbot: QtBot, bench: Workbench, panel: OwnDigitsPanel, size: tuple[int, int]
) -> None:
    three(bench)
    panel.resize(*size)
    assert (panel.width(), panel.height()) == size
    seen = [panel.grid, panel.classes, panel.teaching.teach]

    def fits() -> bool:
        areas = [part.rect().translated(part.mapTo(panel, QPoint())) for part in seen]
        return all(panel.rect().contains(area) for area in areas)

    qtbot.waitUntil(fits)
    bench.theme.set_mode("dark")
