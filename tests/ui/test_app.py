"""The program as a whole: what outlives a window, and what must not."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mlpstudio.document import edits
from mlpstudio.labs.strokes import PenPoint, Stroke
from mlpstudio.ui.app import Studio
from mlpstudio.ui.panel import Panel
from mlpstudio.ui.panels import digit_canvas


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
    bench.theme.set_mode("dark")
    bench.theme.set_scale(1.2)
    bench.data.changed.emit()
    bench.data.progressed.emit(0.5)
    bench.runs.step()
    qtbot.waitUntil(lambda: len(bench.runs.run.curves.steps) == 2)
    bench.runs.test()
    with qtbot.waitSignal(bench.runs.tested):
        pass
    bench.runs.reset()


def test_an_answer_asked_for_by_the_new_window_outlives_the_old_one(
    everything: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(digit_canvas, "LARGEST_AT_ONCE", 0)  # every answer comes from a thread
    points = tuple(PenPoint(0.5, 0.1 * k, 0.07) for k in range(2, 9))
    workspaces = everything.window.workspaces
    workspaces.open("digit_canvas").restore({"strokes": (Stroke(points),)})
    everything.use_language("ko")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    panel = everything.window.workspaces.open("digit_canvas")
    assert isinstance(panel, digit_canvas.DigitCanvasPanel)
    qtbot.waitUntil(lambda: panel.answer != "–")
