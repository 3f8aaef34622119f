"""Pictures of every workspace, panel and dialog, with a briefly trained network in them."""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mlpstudio.document import edits
from mlpstudio.errors import MLPStudioError
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import SEVEN, drag, settle, stroke, wait_until
from mlpstudio.ui.dialogs.palette import Palette
from mlpstudio.ui.dialogs.welcome import Welcome
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.preferences import Preferences

N_EPOCHS = 2
"""Trained before the pictures are taken."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What pictures to take.

    Attributes:
        folder: Where they are written.
        theme: "light" or "dark".
        language: "en" or "ko".
        size: Of the window, width and height at 100 %.
        scale: 1.5 for a screen at 150 %.
        mnist: Folder with the MNIST files; without it built-in handwriting is used.
    """

    folder: Path
    theme: str
    language: str
    size: tuple[int, int]
    scale: float
    mnist: Path | None


def take(wish: Wish) -> int:
    """Take the pictures; return 0.

    Raises:
        MLPStudioError: The folder cannot be written to, or there are no data.
    """
    if wish.scale != 1.0:
        os.environ["QT_SCALE_FACTOR"] = str(wish.scale)
    try:
        wish.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MLPStudioError(f"{wish.folder} cannot be made: {error.strerror}.") from error
    application.make_application()
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.welcome_was_shown = True
        options = application.Options(mnist=wish.mnist, language=wish.language, theme=wish.theme)
        studio = application.Studio(options, preferences, Path(folder) / "runs.sqlite3")
        try:
            studio.window.resize(*wish.size)
            studio.show()
            wait_until(lambda: not studio.bench.data.is_loading, 300.0)
            settle(0.6)
            _save(studio.window, wish.folder / "studio-first-start.png")
            _prepare(studio, wish)
            _take_all(studio, wish.folder)
        finally:
            studio.window.close_without_asking()
            studio.close()
    return 0


def _prepare(studio: application.Studio, wish: Wish) -> None:
    """Train briefly and draw a digit."""
    session, data, runs = studio.bench.session, studio.bench.data, studio.bench.runs
    source = "digits" if wish.mnist is None else "mnist"
    project = edits.change_data(session.project, source=source, validation_fraction=0.1)
    session.apply("", project)
    if not wait_until(lambda: not data.is_loading, 300.0) or data.dataset is None:
        raise MLPStudioError(data.error or "The data did not load within five minutes.")
    runs.play()
    wait_until(lambda: runs.run is not None and len(runs.run.curves.epochs) >= N_EPOCHS, 300.0)
    runs.pause()
    settle(0.3)
    runs.test()
    panel = studio.window.workspaces.open("digit_canvas")
    assert isinstance(panel, DigitCanvasPanel)
    settle()
    drag(panel.canvas, stroke(panel.canvas, SEVEN))
    settle(0.5)


def _take_all(studio: application.Studio, folder: Path) -> None:
    window = studio.window
    for workspace in window.workspaces.all:
        window.show_workspace(workspace)
        settle(0.6)
        _save(window, folder / f"{workspace}.png")
        for dock in window.workspaces.docks.values():
            if dock.isHidden():
                continue
            if dock.visibleRegion().isEmpty():  # behind another tab
                window.workspaces.open(dock.info.id)
                settle(0.6)
            _save(dock, folder / f"{workspace}-{dock.info.id}.png")
    window.show_workspace("studio")
    window.show_welcome()
    settle(0.3)
    for dialog in window.findChildren(Welcome):
        _save(dialog, folder / "welcome.png")
        dialog.close()
    palette = Palette(window.actions_by_id.values(), window)
    palette.show()
    settle(0.2)
    _save(palette, folder / "palette.png")
    palette.close()


def _save(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        raise MLPStudioError(f"{path} cannot be written.")
    sys.stdout.write(f"{path}\n")
