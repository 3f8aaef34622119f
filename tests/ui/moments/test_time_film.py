"""The run as a film: what is in it, and that everything is as before afterwards."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from mlpstudio.ui import animation_export, export
from mlpstudio.ui.moments import time_film
from mlpstudio.ui.moments.time_film import CAPTION, TimeFilm
from mlpstudio.ui.panel import Workbench
from tests.ui.moments.test_time_machine import trained  # noqa: F401  a fixture


@pytest.fixture
def window(qtbot: QtBot, trained: Workbench) -> QMainWindow:  # noqa: F811
    """A window with one panel that tells the moment, one behind it, and one that floats."""
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QLabel("bar"))
    docks = [QDockWidget(name, made) for name in ("shown", "behind", "floating")]
    for dock in docks:
        dock.setObjectName(dock.windowTitle())
        dock.setWidget(QLabel(dock.windowTitle()))
        made.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    made.tabifyDockWidget(docks[1], docks[0])
    docks[0].raise_()
    docks[2].setFloating(True)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: docks[1].visibleRegion().isEmpty())
    return made


@pytest.fixture
def film(window: QMainWindow, trained: Workbench) -> TimeFilm:  # noqa: F811
    return TimeFilm(trained.theme, trained.runs.time, window.centralWidget())


def test_a_picture_has_the_panels_that_are_to_be_seen(film: TimeFilm, window: QMainWindow):
    dock = window.findChild(QDockWidget, "shown")
    assert isinstance(dock, QDockWidget)
    shown = dock.geometry()
    picture = film.picture()
    assert picture.size == QSize(shown.width(), shown.height() + CAPTION)
    assert export.image(picture, 1.0).size() == picture.size


def test_each_moment_is_a_frame_and_then_it_is_as_before(
    film: TimeFilm,
    trained: Workbench,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
):
    time = trained.runs.time
    time.look(5)
    steps: list[int] = []
    monkeypatch.setattr(
        time_film.TimeFilm,
        "_paint_caption",
        lambda *_: steps.append(time.last_step if time.moment is None else time.moment.step),
    )
    made = film.film()
    assert made.n_frames == len(time.moments) + 1
    for frame in range(made.n_frames):
        animation_export.frame_image(made, frame)
    assert steps == [*(moment.step for moment in time.moments), 48]
    made.close()
    assert time.place == 5


def test_moments_that_make_room_while_it_is_painted_leave_no_gap_in_it(
    film: TimeFilm,
    trained: Workbench,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
):
    time = trained.runs.time
    steps: list[int] = []
    monkeypatch.setattr(
        time_film.TimeFilm,
        "_paint_caption",
        lambda *_: steps.append(time.last_step if time.moment is None else time.moment.step),
    )
    made, wanted = film.film(), [moment.step for moment in time.moments]
    for frame in range(made.n_frames):
        if frame == 2:  # the training goes on, and fewer are kept of what was
            time.moments = time.moments[::2]
        animation_export.frame_image(made, frame)
    assert steps == sorted(steps), steps
    assert all(abs(a - b) <= max(2, b / 8) for a, b in zip(steps, wanted, strict=False))
    assert steps[-1] == 48
    made.close()
    assert time.is_now


def test_a_film_ends_where_another_run_comes_on_screen(
    qtbot: QtBot, studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    line, runs = studio.window.time_line, studio.bench.runs
    runs.step()
    qtbot.waitUntil(lambda: line.is_of_use)
    monkeypatch.setattr(line.export.dialog, "ask_path", lambda *args: args[-1](tmp_path / "a.gif"))
    line.export.save_gif()
    assert not runs.time.is_now
    runs.reset()
    assert not line.export.animation.is_busy
    assert runs.time.is_now


def test_the_time_line_saves_it(
    qtbot: QtBot, studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(time_film, "CATCH_UP_MS", 0)
    line, runs = studio.window.time_line, studio.bench.runs
    runs.step()
    qtbot.waitUntil(lambda: line.is_of_use)
    path = tmp_path / "run.gif"
    monkeypatch.setattr(line.export.dialog, "ask_path", lambda *args: args[-1](path))
    studio.window.show()
    with qtbot.waitSignal(line.export.animation.saved):
        line.export.save_gif()
    with Image.open(path) as image:
        assert image.n_frames == 2
        assert image.width >= studio.window.width() - 20
    assert runs.time.is_now
