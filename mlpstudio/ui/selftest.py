"""The self-test: proves on the person's own machine that the installed program works."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from mlpstudio.document import edits
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import SEVEN, drag, settle, stroke, wait_until
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.preferences import Preferences
from mlpstudio.ui.running.run_controller import RunState

N_STEPS = 60
HARMLESS = "This plugin does not support"
"""Said by Qt's offscreen platform, which has no window manager."""


def run() -> int:
    """Open the window, train a few steps, read a drawn stroke, close; 0 when all of it worked."""
    complaints: list[str] = []

    def listen(kind: QtMsgType, context: object, message: str) -> None:
        is_complaint = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if is_complaint and not message.startswith(HARMLESS):
            complaints.append(message)

    application.make_application()
    before = qInstallMessageHandler(listen)
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.welcome_was_shown = True
        options = application.Options(language="ko")
        studio = application.Studio(options, preferences, Path(folder) / "runs.sqlite3")
        try:
            worked = all(_report(name, step(studio)) for name, step in _STEPS)
        finally:
            studio.window.close_without_asking()
            studio.close()
    qInstallMessageHandler(before)
    for complaint in complaints:
        _say(f"Qt: {complaint}")
    return 0 if worked and not complaints else 1


def _opens(studio: application.Studio) -> bool:
    studio.show()
    settle()
    return studio.window.isVisible()


def _prepares_data(studio: application.Studio) -> bool:
    data = studio.bench.data
    session = studio.bench.session
    session.apply("", edits.change_data(session.project, train_size=2_000))
    return wait_until(lambda: data.dataset is not None and not data.is_loading, 120.0)


def _trains(studio: application.Studio) -> bool:
    runs = studio.bench.runs
    runs.play()
    reached = wait_until(lambda: runs.trained is not None and runs.trained.step >= N_STEPS, 60.0)
    runs.pause()
    settle()
    return reached and runs.state in (RunState.PAUSED, RunState.COMPLETED)


def _reads_a_stroke(studio: application.Studio) -> bool:
    panel = studio.window.workspaces.open("digit_canvas")
    assert isinstance(panel, DigitCanvasPanel)
    settle()
    drag(panel.canvas, stroke(panel.canvas, SEVEN))
    settle()
    return panel.answer == "7"


def _switches_workspaces(studio: application.Studio) -> bool:
    for workspace in studio.window.workspaces.all:
        studio.window.show_workspace(workspace)
        settle()
    return True


_STEPS: tuple[tuple[str, Callable[[application.Studio], bool]], ...] = (
    ("window opens", _opens),
    ("built-in handwriting is written", _prepares_data),
    ("network trains", _trains),
    ("a drawn 7 is read", _reads_a_stroke),
    ("workspaces open", _switches_workspaces),
)


def _report(name: str, worked: bool) -> bool:
    _say(f"{name}: {'ok' if worked else 'FAILED'}")
    return worked


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
