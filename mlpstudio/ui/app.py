"""The desktop application: it makes the objects that live as long as the program, and a window."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from mlpstudio import __version__
from mlpstudio.paths import user_data
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads
from mlpstudio.ui.background import Background
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.garbage import GarbageCollector
from mlpstudio.ui.i18n import Translations, system_language
from mlpstudio.ui.main_window import MainWindow
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.preferences import Preferences
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.session import Session
from mlpstudio.ui.theme import Theme

SWITCH_INTERVAL = 0.0005
"""Seconds after which a busy thread hands Python's lock over: training a small network would
otherwise keep the window waiting for 5 ms at a time."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks of the window.

    Attributes:
        project: File to open.
        mnist: Folder with the MNIST files.
        language: "en" or "ko" for this time only.
        theme: "light" or "dark" for this time only.
        reset: Whether to forget preferences and arrangements first.
    """

    project: Path | None = None
    mnist: Path | None = None
    language: str | None = None
    theme: str | None = None
    reset: bool = False


def make_application() -> QApplication:
    """Return the QApplication, with the program's name in it."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    set_blas_threads(TRAINING_THREADS)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("MLP Studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("mlpstudio")
    return app


class Studio(QObject):
    """Everything that outlives a window: a window is built anew when the language changes."""

    def __init__(
        self,
        options: Options,
        preferences: Preferences | None = None,
        runs_file: Path | None = None,
    ) -> None:
        """Make everything, and a window that is not shown yet.

        Args:
            options: What the command line asks.
            preferences: What is remembered; None for what lies in the user's folder.
            runs_file: Where runs are kept; None for the user's folder.
        """
        super().__init__()
        self._runs_file = runs_file or user_data() / "runs.sqlite3"
        self._garbage = GarbageCollector(self)
        preferences = preferences or Preferences()
        if options.reset:
            preferences.reset()
        self.translations = Translations()
        self.translations.use(options.language or preferences.language or system_language())
        theme = Theme(options.theme or preferences.theme_mode, preferences.font_scale)
        theme.apply()
        session, background = Session(), Background()
        data = DataController(session, background, options.mnist)
        runs = RunController(session, data, background)
        runs.set_snapshot_budget(preferences.snapshot_budget)
        self.bench = Workbench(session, data, runs, background, theme, preferences)
        self.window = self._build_window()

    def show(self, project: Path | None = None) -> None:
        """Show the window, open a project and begin to load data.

        Args:
            project: File to open, or None for a new project.
        """
        self.window.show()
        # The window is painted first; nothing of it needs the data.
        QTimer.singleShot(0, self, self.bench.data.start)
        library = self.bench.runs.library
        QTimer.singleShot(0, self, lambda: library.start(self._runs_file))
        if project is not None:
            self.window.documents.open(project)
        if project is None and not self.bench.preferences.welcome_was_shown:
            QTimer.singleShot(0, self, lambda: self.window.show_welcome())

    def use_language(self, language: str) -> None:
        """Build the window anew in another language; project, run and drawing stay."""
        if language == self.translations.language:
            return
        old = self.window
        kept, geometry, is_welcoming = (
            old.workspaces.keep(),
            old.saveGeometry(),
            old.is_welcoming,
        )
        self.bench.preferences.language = language
        self.translations.use(language)
        old.closed.disconnect(self.close)
        old.close_without_asking()
        self.window = self._build_window()
        self.window.restoreGeometry(geometry)
        self.window.workspaces.restore(kept)
        self.window.show()
        if is_welcoming:
            self.window.show_welcome()
        old.deleteLater()

    def close(self) -> None:
        """End whatever is under way."""
        self.bench.runs.close()
        self.bench.background.close()
        self._garbage.close()
        self.bench.preferences.sync()

    def _build_window(self) -> MainWindow:
        window = MainWindow(self.bench, self.translations.language)
        window.closed.connect(self.close)
        # After the menu that asks for it has closed: the window it belongs to goes away.
        window.language_requested.connect(
            lambda language: QTimer.singleShot(0, self, lambda: self.use_language(language))
        )
        return window


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def _report_errors(studio: Studio) -> Hook:
    """Return an excepthook that tells the person; the program goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        if issubclass(kind, KeyboardInterrupt):
            studio.window.close_without_asking()
            return
        box = QMessageBox(studio.window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle("MLP Studio")
        box.setText(studio.tr("Something went wrong in the program. Your project is still here."))
        box.setInformativeText(f"{kind.__name__}: {error}")
        box.setDetailedText(f"MLP Studio {__version__}, Python {sys.version}\n{details}")
        box.open()

    return hook


def run(options: Options) -> int:
    """Run the desktop app until its window is closed; return the exit code."""
    app = make_application()
    studio = Studio(options)
    sys.excepthook = _report_errors(studio)
    studio.show(options.project)
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    return code
