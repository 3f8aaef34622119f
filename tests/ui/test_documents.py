"""The ready-trained reader as a document; opening and saving files is tested with the window."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DataError
from mlpstudio.runs.reader import Reader
from mlpstudio.ui import data_controller, documents
from mlpstudio.ui.app import Studio
from mlpstudio.ui.dialogs.welcome import Welcome
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.panels.network_design import NetworkDesignPanel
from mlpstudio.ui.running.run_controller import RunState

LEFT = Qt.MouseButton.LeftButton
SPEC = NetworkSpec((28, 28), (DenseSpec(12), DenseSpec(10, "softmax")))
READER = Reader(SPEC, initialized(SPEC, 3).theta, {"mnist_test_accuracy": "0.987"})


@pytest.fixture(autouse=True)
def _small_reader(monkeypatch: pytest.MonkeyPatch, dataset: Dataset) -> None:
    monkeypatch.setattr(documents, "load_reader", lambda: READER)
    monkeypatch.setattr(data_controller, "load_data", lambda *_: dataset)


def answer(button: QMessageBox.StandardButton, texts: list[str]) -> None:
    """Press a button of the next message box, and note what it says."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.append(f"{box.text()} {box.informativeText()}")
        box.button(button).click()

    QTimer.singleShot(0, press)


def wait_for_status(qtbot: QtBot, studio: Studio, text: str) -> None:
    bar = studio.window.statusBar()
    qtbot.waitUntil(lambda: text in [label.text() for label in bar.findChildren(QLabel)])


def test_the_reader_is_there_at_once_and_nothing_is_to_be_saved(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.window.actions_by_id["reader"].trigger()
    bench = studio.bench
    assert bench.session.project.network == SPEC
    assert bench.runs.trained is not None
    np.testing.assert_array_equal(bench.runs.trained.values, READER.weights)
    assert bench.runs.state is RunState.COMPLETED
    assert not bench.session.is_modified
    assert bench.session.undo_label is None
    wait_for_status(qtbot, studio, "Ready-trained reader")


def test_the_welcome_page_lets_a_person_draw_at_once(qtbot: QtBot, studio: Studio) -> None:
    studio.window.show_welcome()
    page = studio.window.findChild(Welcome)
    assert page is not None
    assert next(iter(page.cards)) == "draw"
    assert page.focusWidget() is page.cards["draw"]
    qtbot.mouseClick(page.cards["draw"], LEFT)
    panel = studio.window.workspaces.open("digit_canvas")
    assert isinstance(panel, DigitCanvasPanel)
    qtbot.waitUntil(panel.canvas.isVisible)
    assert studio.window.focusWidget() is panel.canvas
    assert studio.bench.preferences.workspace == "digits"
    assert panel.prompt.text() == "Ready-trained: 98.7% of MNIST’s test digits."
    middle = panel.canvas.rect().center()
    qtbot.mousePress(panel.canvas, LEFT, pos=middle)
    qtbot.mouseRelease(panel.canvas, LEFT, pos=middle)
    assert panel.answer in set("0123456789")
    assert "Only a guess" not in panel.answer_view.answer.remark
    assert not studio.bench.session.is_modified


def test_unsaved_work_is_asked_about_and_may_be_kept(studio: Studio) -> None:
    bench, texts = studio.bench, []
    changed = edits.change_training(bench.session.project, epochs=9)
    bench.session.apply("change epochs", changed)
    answer(QMessageBox.StandardButton.Cancel, texts)
    studio.window.draw_now()
    assert "Save the changes" in texts[0]
    assert bench.session.project is changed
    assert bench.runs.run is None
    answer(QMessageBox.StandardButton.Discard, texts)
    studio.window.draw_now()
    assert bench.session.project.network == SPEC


def test_a_missing_reader_is_told_and_everything_stays(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Reader:
        raise DataError("The ready-trained reader cannot be read. Install it again.")

    monkeypatch.setattr(documents, "load_reader", missing)
    before, workspace = studio.bench.session.project, studio.bench.preferences.workspace
    texts: list[str] = []
    answer(QMessageBox.StandardButton.Ok, texts)
    studio.window.draw_now()
    assert "could not be opened" in texts[0]
    assert "Install it again." in texts[0]
    assert studio.bench.session.project is before
    assert studio.bench.preferences.workspace == workspace


def test_what_play_and_reset_do_is_said_and_done(qtbot: QtBot, studio: Studio) -> None:
    studio.window.documents.open_reader()
    plots = studio.window.workspaces.open("plots")
    qtbot.waitUntil(lambda: "Play trains it further" in plots.bar.text())
    assert "98.7% of MNIST" in plots.bar.text()
    runs = studio.bench.runs
    qtbot.waitUntil(lambda: not studio.bench.data.is_loading)
    runs.step()
    qtbot.waitUntil(lambda: runs.run is not None and len(runs.run.curves.steps) == 1)
    assert "Play" not in plots.bar.text()
    wait_for_status(qtbot, studio, "Paused")
    runs.reset()
    assert runs.trained is None
    assert runs.weights is not None
    assert not np.array_equal(runs.weights.values, READER.weights)


def test_it_is_evaluated_with_one_click_and_on_one_s_own_digits(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.window.documents.open_reader()
    plots = studio.window.workspaces.open("plots")
    line = plots.evaluation
    qtbot.waitUntil(line.button.isEnabled)
    with qtbot.waitSignal(studio.bench.runs.tested):
        qtbot.mouseClick(line.button, LEFT)
    assert line.result.text().startswith("◆ Built-in handwriting, test set: accuracy")
    assert "step" not in line.result.text()
    line.part.set_value("personal")
    line.part.chosen.emit("personal")
    assert not line.button.isEnabled()
    assert "draw one" in line.button.toolTip()
    assert not studio.window.actions_by_id["test_own"].isEnabled()
    project = studio.bench.session.project
    personal = project.personal.add(np.full((28, 28), 9, np.uint8), 4)
    studio.bench.session.apply("add", edits.set_personal(project, personal))
    assert line.button.isEnabled()
    with qtbot.waitSignal(studio.bench.runs.tested):
        studio.window.actions_by_id["test_own"].trigger()
    assert line.result.text().startswith("◆ Your digits: accuracy")
    personal = project.personal.add(np.full((28, 28), 9, np.uint8), 14)
    studio.bench.session.apply("add", edits.set_personal(project, personal))
    qtbot.mouseClick(line.button, LEFT)
    qtbot.waitUntil(lambda: "class 14" in line.result.text())


def test_the_presets_open_it_too(studio: Studio) -> None:
    panel = studio.window.workspaces.open("network_design")
    assert isinstance(panel, NetworkDesignPanel)
    assert panel.reader_action in panel.presets_button.menu().actions()
    panel.reader_action.trigger()
    assert studio.bench.runs.trained is not None
    assert studio.bench.session.project.network == SPEC


def test_it_is_saved_and_opened_as_what_it_is(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "mine.mlps"
    studio.window.documents.open_reader()
    studio.bench.session.mark_saved(path)
    assert studio.window.documents.save()
    studio.window.documents.new()
    wait_for_status(qtbot, studio, "Ready")
    assert studio.window.documents.open(path)
    wait_for_status(qtbot, studio, "Ready-trained reader")


# Kept runs


@pytest.fixture
def with_kept_run(qtbot: QtBot, studio: Studio, tmp_path: Path) -> Studio:
    """The program with a trained run in its store, and another project on screen."""
    bench = studio.bench
    bench.runs.library.start(tmp_path / "runs.sqlite3")
    project = edits.change_layer(bench.session.project, 0, units=8)
    bench.session.apply("", edits.change_training(project, epochs=1, learning_rate=0.02))
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED)
    qtbot.waitUntil(lambda: [one.n_bytes > 0 for one in bench.runs.library.summaries] == [True])
    return studio


def test_a_kept_run_becomes_the_project_and_goes_on_in_its_place(
    qtbot: QtBot, with_kept_run: Studio
) -> None:
    bench = with_kept_run.bench
    assert bench.runs.trained is not None
    values = bench.runs.trained.values.copy()
    bench.runs.reset()
    bench.session.replace(edits.set_network(bench.session.project, SPEC), None)
    bench.runs.library.reopen_requested.emit(1)
    qtbot.waitUntil(lambda: bench.runs.trained is not None)
    np.testing.assert_array_equal(bench.runs.trained.values, values)
    assert bench.session.project.training.learning_rate == 0.02
    assert bench.runs.library.current == 1
    assert not bench.session.is_modified
    bench.runs.play()
    qtbot.waitUntil(lambda: [one.n_epochs for one in bench.runs.library.summaries] == [2])


def test_a_new_project_is_not_compared_with_the_twins_of_the_one_before(
    qtbot: QtBot, with_kept_run: Studio
) -> None:
    bench = with_kept_run.bench
    slower = edits.change_training(bench.session.project, learning_rate=0.002)
    bench.twins.try_out("Slower", slower)
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED)
    assert bench.twins.reference is not None
    answer(QMessageBox.StandardButton.Discard, [])
    with_kept_run.window.actions_by_id["xor"].trigger()
    assert bench.session.project.data.source == "xor"
    assert bench.twins.reference is None


def test_the_run_that_is_training_is_reopened_as_far_as_it_has_come(
    qtbot: QtBot, with_kept_run: Studio
) -> None:
    bench = with_kept_run.bench
    bench.session.apply("", edits.change_training(bench.session.project, epochs=10_000))
    bench.runs.play()
    assert bench.runs.run is not None
    training = bench.runs.run
    qtbot.waitUntil(lambda: len(training.curves.epochs) > 2)
    answer(QMessageBox.StandardButton.Discard, [])
    bench.runs.library.reopen_requested.emit(1)
    assert not bench.runs.is_active
    made = training.curves.steps["step"][-1]
    qtbot.waitUntil(lambda: bench.runs.run is not None and bench.runs.run is not training)
    assert bench.runs.trained is not None
    assert bench.runs.trained.step == made
    assert bench.runs.run.curves.steps["step"][-1] == made


def test_reopening_a_run_asks_before_anything_is_lost(qtbot: QtBot, with_kept_run: Studio) -> None:
    bench, texts = with_kept_run.bench, []
    before = bench.session.project
    assert bench.session.is_modified
    answer(QMessageBox.StandardButton.Cancel, texts)
    bench.runs.library.reopen_requested.emit(1)
    assert "Save the changes" in texts[0]
    assert bench.session.project is before


def test_a_run_without_weights_brings_its_settings_and_says_so(
    qtbot: QtBot, with_kept_run: Studio
) -> None:
    bench = with_kept_run.bench
    bench.runs.library._ask(lambda store: store.thin(0))
    bench.runs.reset()
    bench.session.replace(edits.set_network(bench.session.project, SPEC), None)
    bench.runs.library.reopen_requested.emit(1)

    def boxes() -> list[QMessageBox]:
        return with_kept_run.window.findChildren(QMessageBox)

    qtbot.waitUntil(lambda: bool(boxes()))
    assert "weights were not kept" in boxes()[0].text()
    assert bench.session.project.training.learning_rate == 0.02
    assert bench.runs.run is None
    boxes()[0].close()


class SlowDisk:
    """Holds the store back until it is let go."""

    def __init__(self, studio: Studio) -> None:
        self._gate = threading.Event()
        studio.bench.runs.library._ask(lambda store: self._gate.wait(10))

    def go_on(self) -> None:
        self._gate.set()


class Answering(QTimer):
    """Presses a button of whichever message box comes, and notes what it said."""

    def __init__(self, button: QMessageBox.StandardButton) -> None:
        super().__init__(interval=5)
        self.button, self.texts = button, list[str]()
        self.timeout.connect(self.press)
        self.start()

    def press(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.texts.append(f"{box.text()} {box.informativeText()}")
            box.button(self.button).click()


@pytest.fixture
def at_rest(with_kept_run: Studio) -> Studio:
    """The program with a kept run, and a new project on screen that was not trained."""
    bench = with_kept_run.bench
    bench.runs.reset()
    project = edits.set_network(bench.session.project, SPEC)
    bench.session.replace(edits.change_training(project, epochs=10_000), None)
    return with_kept_run


def test_a_training_begun_while_a_run_is_being_read_is_not_taken_away(
    qtbot: QtBot, at_rest: Studio
) -> None:
    runs, disk = at_rest.bench.runs, SlowDisk(at_rest)
    runs.library.reopen_requested.emit(1)
    runs.play()
    qtbot.waitUntil(lambda: runs.run is not None and len(runs.run.curves.steps) > 0)
    run, answering = runs.run, Answering(QMessageBox.StandardButton.Ok)
    disk.go_on()
    qtbot.waitUntil(lambda: bool(answering.texts))
    answering.stop()
    assert "A training is under way. Stop it" in answering.texts[0]
    assert runs.run is run
    assert runs.is_active
    runs.stop()


@pytest.mark.parametrize("discards", [False, True], ids=["kept", "discarded"])
def test_work_done_while_a_run_is_being_read_is_asked_about(
    qtbot: QtBot, at_rest: Studio, discards: bool
) -> None:
    bench, disk = at_rest.bench, SlowDisk(at_rest)
    bench.runs.library.reopen_requested.emit(1)
    edited = edits.change_layer(bench.session.project, 0, units=9)
    bench.session.apply("Units", edited)
    buttons = QMessageBox.StandardButton
    answering = Answering(buttons.Discard if discards else buttons.Cancel)
    disk.go_on()
    qtbot.waitUntil(lambda: bool(answering.texts))
    answering.stop()
    assert "Save the changes" in answering.texts[0]
    assert (bench.session.project is edited) != discards
    assert (bench.runs.run is not None) == discards


def test_what_is_opened_last_is_shown(qtbot: QtBot, at_rest: Studio) -> None:
    bench, disk = at_rest.bench, SlowDisk(at_rest)
    bench.runs.library.reopen_requested.emit(1)
    assert at_rest.window.documents.open_reader()
    disk.go_on()
    qtbot.waitUntil(lambda: not bench.runs.library._awaiting.is_busy)
    assert bench.session.project.network == SPEC
    assert bench.runs.run is not None
    assert bench.runs.run.is_ready_made
