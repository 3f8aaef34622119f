"""The main window: it wires actions, docks, run bar and status bar together, and does no more."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QToolBar,
)

from mlpstudio import __version__
from mlpstudio.datasets.sources import is_plane
from mlpstudio.document import experiments
from mlpstudio.runs.measuring import PERSONAL
from mlpstudio.ui import actions
from mlpstudio.ui.data import opening
from mlpstudio.ui.dialogs.palette import Palette
from mlpstudio.ui.dialogs.train_twins import TrainTwins
from mlpstudio.ui.dialogs.welcome import Welcome
from mlpstudio.ui.docks import Workspaces
from mlpstudio.ui.documents import Documents
from mlpstudio.ui.dropping import dropped_path, open_dropped
from mlpstudio.ui.menus import Menus
from mlpstudio.ui.moments.time_actions import TimeActions
from mlpstudio.ui.moments.time_line import TimeLine
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.panels.queue import QueuePanel
from mlpstudio.ui.queue.leaving import may_leave
from mlpstudio.ui.report.report_export import ReportExport
from mlpstudio.ui.run_bar import RunBar
from mlpstudio.ui.running.run_state import Stride
from mlpstudio.ui.slow_motion.opening import look_into_next_step
from mlpstudio.ui.status_bar import StatusBar
from mlpstudio.ui.theme import SPACE_1, SPACE_2
from mlpstudio.ui.welcoming import Ways, offer_ways
from mlpstudio.ui.workspace_bar import WorkspaceBar


class MainWindow(QMainWindow):
    """One window with everything in it.

    Signals:
        language_requested(language): The window wants to be built anew in that language.
        closed: The window was closed for good.
    """

    language_requested = Signal(str)
    closed = Signal()

    def __init__(self, bench: Workbench, language: str) -> None:
        super().__init__()
        self.bench, self._language = bench, language
        self._asks_before_closing = True
        self.setObjectName("MainWindow")
        self.setWindowIcon(bench.theme.icon("app"))
        self.setDockNestingEnabled(True)
        self.setAcceptDrops(True)
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))
        self.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        self.documents = Documents(bench, self)
        self.report = ReportExport(bench, self)
        self.workspaces = Workspaces(self, bench)
        self.actions_by_id = actions.create(self, bench.theme)
        self._connect_actions()
        TimeActions(self.actions_by_id, bench.runs.time, self)
        self._menus = Menus(self, bench, self.actions_by_id, self.workspaces, language)
        self._menus.workspace_chosen.connect(self.show_workspace)
        self._menus.theme_chosen.connect(self._set_theme)
        self._menus.language_chosen.connect(self.language_requested)
        self._menus.recent_chosen.connect(self.documents.open)
        self._build_toolbar()
        status_bar = StatusBar(bench)
        status_bar.doctor_requested.connect(lambda: self.workspaces.open("doctor"))
        self.setStatusBar(status_bar)
        bench.twins.wanted.connect(self._choose_twins)
        for signal in (bench.session.file_changed, bench.session.history_changed):
            signal.connect(self._show_document)
        bench.session.history_changed.connect(self._show_run_state)  # digits of one's own
        for signal in (bench.runs.state_changed, bench.runs.weights_changed, bench.data.changed):
            signal.connect(self._show_run_state)
        bench.runs.library.reopen_requested.connect(self.documents.open_run)
        bench.runs.library.warned.connect(self._warn)
        bench.queue.changed.connect(self._show_run_state)
        self.report.saved.connect(self._tell_saved)
        bench.theme.changed.connect(self._show_icons)
        bench.theme.changed.connect(self._keep_room_for_run_bar)
        self._keep_room_for_run_bar()
        self._show_document()
        self._show_run_state()
        self._restore()

    def show_workspace(self, workspace_id: str) -> None:
        """Switch to a workspace."""
        current = self.workspaces.show(workspace_id)
        self._show_time_bar()  # an arrangement remembers whether it was there
        self._menus.workspaces[current.id].setChecked(True)
        self.bench.preferences.workspace = current.id

    def show_welcome(self) -> None:
        """Show the page of the first start."""
        page = Welcome(self.bench.theme, self._language, self)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preferences = self.bench.preferences
        ways = Ways(self.draw_now, self._start_training, lambda: self.show_workspace("descent"))
        offer_ways(page, preferences.recent_files, self.documents, ways)
        page.language_chosen.connect(self.language_requested)
        page.theme_chosen.connect(self._set_theme)
        preferences.welcome_was_shown = True
        page.open()

    def _begin_experiment(self, name: str) -> None:
        """Begin a ready-made experiment; where its inputs can be drawn, train it and look."""
        if self.documents.new_experiment(name) and is_plane(
            self.bench.session.project.data.source
        ):
            self.show_workspace("studio")  # which has room for the plane beside the curves
            self.workspaces.open("input_plane")

    def draw_now(self) -> None:
        """Let a person draw, and the ready-trained reader read."""
        if not self.documents.open_reader():
            return
        self.show_workspace("digits")
        panel = self.workspaces.open("digit_canvas")
        assert isinstance(panel, DigitCanvasPanel)
        panel.canvas.setFocus()

    @property
    def is_welcoming(self) -> bool:
        """Whether the page of the first start is open."""
        page = self.findChild(Welcome)
        return page is not None and page.isVisible()

    def close_without_asking(self) -> None:
        """Close though there may be unsaved changes (a rebuild in another language, tests)."""
        self._asks_before_closing = False
        self.close()

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run the actions of plain keys that no focused control wanted for itself."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = {Qt.Key.Key_Space: "play", Qt.Key.Key_Period: "step"}.get(Qt.Key(event.key()))
        if plain and wanted is not None and not event.isAutoRepeat():
            self.actions_by_id[wanted].trigger()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, then remember how the window looked."""
        if self._asks_before_closing and not self._may_close():
            event.ignore()
            return
        self.workspaces.remember()
        self.bench.preferences.set_bytes("window", self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room of the toolbar anew."""
        super().resizeEvent(event)
        self._share_toolbar()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome project files, and files and folders that may hold data."""
        if dropped_path(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped project, or show what is in dropped data."""
        path = dropped_path(event)
        if path is None:
            return
        event.acceptProposedAction()
        # After the drop is over: a question must not be asked within it.
        QTimer.singleShot(0, self, lambda: open_dropped(path, self.bench, self.documents, self))

    # Building

    def _connect_actions(self) -> None:
        runs, session = self.bench.runs, self.bench.session
        slots: dict[str, Callable[[], object]] = {
            "new": self.documents.new,
            **{name: partial(self._begin_experiment, name) for name in experiments.EXPERIMENTS},
            "reader": self.documents.open_reader,
            "open": self.documents.open,
            "save": self.documents.save,
            "save_as": self.documents.save_as,
            "report": lambda: self.report.save(),
            "open_data": lambda: opening.open_data(self.bench, self),
            "get_mnist": lambda: opening.get_mnist(self.bench, self),
            "mnist": self._choose_mnist,
            "quit": self.close,
            "undo": session.undo,
            "redo": session.redo,
            "palette": self._show_palette,
            "play": runs.toggle,
            "step": runs.step,
            "step_sample": lambda: runs.step(Stride.SAMPLE),
            "step_epoch": lambda: runs.step(Stride.EPOCH),
            "slow_motion": lambda: look_into_next_step(self.bench, self),
            "stop": runs.stop,
            "reset": runs.reset,
            "twins": self.bench.twins.wanted.emit,
            "test": runs.test,
            "test_own": lambda: runs.test(PERSONAL),
            "queue_add": self._add_to_queue,
            "queue_start": self.bench.queue.start,
            "time_memory": lambda: self.time_line.memory.open(),
            "reset_layout": self.workspaces.reset,
            "larger": lambda: self._scale_text(self.bench.theme.scale + 0.1),
            "smaller": lambda: self._scale_text(self.bench.theme.scale - 0.1),
            "normal_size": lambda: self._scale_text(1.0),
            "welcome": self.show_welcome,
            "about": self._show_about,
        }
        for action_id, slot in slots.items():
            # The lambda drops the `checked` argument that `triggered` brings.
            self.actions_by_id[action_id].triggered.connect(lambda _=False, slot=slot: slot())

    def _build_toolbar(self) -> None:
        self._toolbar = bar = QToolBar(self.tr("Run bar"))
        bar.setObjectName("run_bar")
        bar.setMovable(False)
        bar.toggleViewAction().setEnabled(False)
        self.workspace_bar = WorkspaceBar(tuple(self._menus.workspaces.values()))
        bar.addWidget(self.workspace_bar)
        bar.addSeparator()
        self.run_bar = RunBar(self.bench, self.actions_by_id)
        bar.addWidget(self.run_bar)
        self.addToolBar(bar)
        self._build_time_bar()

    def _build_time_bar(self) -> None:
        """Put the time line below the run bar; it is there while a run has a past."""
        self.time_line = TimeLine(self.bench)
        self._time_bar = bar = QToolBar(self.tr("Time machine"))
        bar.setObjectName("time_bar")
        bar.setMovable(False)
        bar.toggleViewAction().setEnabled(False)
        bar.addWidget(self.time_line)
        self.addToolBarBreak()
        self.addToolBar(bar)
        self.bench.runs.time.grown.connect(self._show_time_bar)
        self._show_time_bar()

    def _show_time_bar(self) -> None:
        self._time_bar.setVisible(self.time_line.is_of_use)

    def _keep_room_for_run_bar(self) -> None:
        """Forbid so narrow a window that Qt would hide the run bar, Play button and all."""
        widgets = [self._toolbar.widgetForAction(action) for action in self._toolbar.actions()]
        needed = sum(widget.minimumSizeHint().width() + SPACE_1 for widget in widgets)
        self.setMinimumSize(max(800, needed + 4 * SPACE_2), 560)
        self._share_toolbar()

    def _share_toolbar(self) -> None:
        """Have one button for all workspaces before fields of the run bar have to go."""
        needed = self.workspace_bar.full_width + self.run_bar.useful_width + 6 * SPACE_2
        self.workspace_bar.set_compact(needed > self.width())

    def _restore(self) -> None:
        geometry = self.bench.preferences.bytes("window")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.show_workspace(self.bench.preferences.workspace or "studio")

    # Showing

    def _may_close(self) -> bool:
        return may_leave(self.bench.queue, self) and self.documents.may_discard()

    def _show_document(self) -> None:
        session = self.bench.session
        name = session.path.name if session.path else self.tr("New project")
        self.setWindowTitle(self.tr("{name}[*] – MLP Studio").format(name=name))
        self.setWindowModified(session.is_modified)
        undo, redo = self.actions_by_id["undo"], self.actions_by_id["redo"]
        undo.setEnabled(session.undo_label is not None)
        redo.setEnabled(session.redo_label is not None)
        undone, redone = session.undo_label, session.redo_label
        undo.setText(self.tr("Undo {edit}").format(edit=undone) if undone else self.tr("Undo"))
        redo.setText(self.tr("Redo {edit}").format(edit=redone) if redone else self.tr("Redo"))

    def _choose_twins(self) -> None:
        dialog = TrainTwins(self.bench, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_run_state(self) -> None:
        runs = self.bench.runs
        self.actions_by_id["stop"].setEnabled(runs.can_stop)
        self.actions_by_id["reset"].setEnabled(runs.run is not None)
        self.actions_by_id["report"].setEnabled(self.report.can_save)
        self.actions_by_id["test"].setEnabled(runs.can_test)
        self.actions_by_id["test_own"].setEnabled(runs.can_measure(PERSONAL))
        self.actions_by_id["queue_start"].setEnabled(self.bench.queue.can_start)

    def _show_icons(self) -> None:
        for info in actions.table():
            if info.icon:
                self.actions_by_id[info.id].setIcon(self.bench.theme.icon(info.icon))
        for dock in self.workspaces.docks.values():
            dock.toggleViewAction().setIcon(self.bench.theme.icon(dock.info.icon))

    def _show_palette(self) -> None:
        docks = [dock.toggleViewAction() for dock in self.workspaces.docks.values()]
        everything = [
            *(a for a in self.actions_by_id.values() if a.objectName() != "palette"),
            *self._menus.workspaces.values(),
            *docks,
        ]
        palette = Palette(everything, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.move(self.mapToGlobal(QPoint((self.width() - palette.width()) // 2, 90)))
        palette.show()
        palette.entry.setFocus()

    def _warn(self, text: str) -> None:
        """Say what is wrong with the runs that are kept; the program goes on meanwhile."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("MLP Studio")
        box.setText(self.tr("There is something about the list of runs."))
        box.setInformativeText(text)
        box.open()

    def _tell_saved(self, path: Path) -> None:
        self.statusBar().showMessage(self.tr("Saved {name}.").format(name=path.name), 6_000)

    def _show_about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("About MLP Studio"),
            self.tr(
                "<h3>MLP Studio {version}</h3><p>An offline laboratory for learning neural "
                "networks.</p><p>MIT licence. Built with Qt for Python (LGPL), NumPy and "
                "pyqtgraph.</p>"
            ).format(version=__version__),
        )

    # Acting

    def _start_training(self) -> None:
        self.show_workspace("studio")
        self.bench.runs.play()

    def _add_to_queue(self) -> None:
        panel = self.workspaces.open("queue")
        assert isinstance(panel, QueuePanel)
        panel.add_design()

    def _set_theme(self, mode: str) -> None:
        self.bench.preferences.theme_mode = mode
        self.bench.theme.set_mode(mode)

    def _scale_text(self, scale: float) -> None:
        scale = min(1.6, max(0.8, round(scale, 1)))
        self.bench.preferences.font_scale = scale
        self.bench.theme.set_scale(scale)

    def _choose_mnist(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder with the four MNIST files")
        )
        if folder:
            opening.use_mnist(self.bench, Path(folder))
