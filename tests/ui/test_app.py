"""The program as a whole: what outlives a window, and what must not."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.ui import data_controller
from mlpstudio.ui.app import Options, Studio, make_application
from mlpstudio.ui.panel import Panel
from mlpstudio.ui.panels import digit_canvas
from mlpstudio.ui.preferences import Preferences


@pytest.fixture
def everything(studio: Studio, qtbot: QtBot) -> Iterator[Studio]:
    """The program with every panel built and a run to show."""
    for panel_id in studio.window.workspaces.docks:
        studio.window.workspaces.open(panel_id)
    studio.bench.runs.step()
    qtbot.waitUntil(lambda: studio.bench.runs.trained is not None)
    yield studio
    studio.translations.use("en")


def panels_of(studio: Studio) -> dict[str, Panel]:
    """Return every panel of the window by its name."""
    docks = studio.window.workspaces.docks
    return {name: dock.panel for name, dock in docks.items() if dock.panel is not None}


def test_another_language_builds_the_window_anew_and_destroys_the_old_one(
    everything: Studio, qtbot: QtBot
):
    old = panels_of(everything)
    inside: list[QObject] = [
        everything.window,
        *old.values(),
        *everything.window.findChildren(QObject),
    ]
    watched = [weakref.ref(thing) for thing in (everything.window, *old.values())]
    everything.use_language("ko")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [thing for thing in inside if isValid(thing)] == []
    assert panels_of(everything).keys() <= old.keys()
    del old, inside

    def is_forgotten() -> bool:
        gc.collect()
        return all(ref() is None for ref in watched)

    qtbot.waitUntil(is_forgotten)  # a computation under way holds its panel until it is done


def test_no_slot_of_a_destroyed_window_runs(everything: Studio, qtbot: QtBot):
    calls: list[str] = []
    for name, panel in panels_of(everything).items():
        panel.destroyed.connect(lambda *_, name=name: calls.append(name))
    everything.use_language("ko")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert sorted(calls) == sorted(everything.window.workspaces.docks)
    bench = everything.bench
    # A slot of a deleted widget raises here: exceptions in slots fail a test.
    project = bench.session.project
    bench.session.apply("", edits.change_training(project, learning_rate=0.5, batch_size=7))
    bench.session.undo()
    bench.theme.changed.emit()
    bench.data.changed.emit()
    bench.data.progressed.emit(0.5)
    bench.runs.step()
    qtbot.waitUntil(lambda: len(bench.runs.run.curves.steps) == 2)
    bench.runs.test()
    with qtbot.waitSignal(bench.runs.tested):
        pass
    bench.runs.reset()


def test_an_answer_asked_for_by_the_new_window_outlives_the_old_one(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(digit_canvas, "LARGEST_AT_ONCE", 0)  # every answer comes from a thread
    studio.bench.runs.step()
    qtbot.waitUntil(lambda: studio.bench.runs.trained is not None)
    points = tuple(PenPoint(0.5, 0.1 * k, 0.07) for k in range(2, 9))
    studio.window.workspaces.open("digit_canvas").restore({"strokes": (Stroke(points),)})
    studio.use_language("ko")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    panel = studio.window.workspaces.open("digit_canvas")
    assert isinstance(panel, digit_canvas.DigitCanvasPanel)
    qtbot.waitUntil(lambda: panel.answer != "–")
    studio.translations.use("en")


def test_runs_are_kept_from_when_the_window_is_shown(
    qtbot: QtBot, tmp_path: Path, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_controller, "load_data", lambda *_: dataset)
    make_application()
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.welcome_was_shown = True
    file = tmp_path / "runs.sqlite3"
    studio = Studio(Options(language="en", theme="light"), preferences, file)
    assert not file.exists()
    studio.show()
    qtbot.waitUntil(file.exists)
    studio.window.close_without_asking()
    assert not file.with_name("runs.sqlite3-wal").exists()  # let go of
    studio.window.deleteLater()


def test_a_damaged_list_of_runs_is_told_in_the_window(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    file = tmp_path / "runs.sqlite3"
    file.write_bytes(b"no database at all, though long enough to be taken for one " * 20)
    studio.bench.runs.library.start(file)
    qtbot.waitUntil(lambda: bool(studio.window.findChildren(QMessageBox)))
    (box,) = studio.window.findChildren(QMessageBox)
    assert "set aside" in box.informativeText()
    box.close()
