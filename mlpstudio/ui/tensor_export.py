"""The export button of one tensor: a file for NumPy, a table, the clipboard."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mlpstudio import paths
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors import array_files
from mlpstudio.ui import export
from mlpstudio.ui.background import Background
from mlpstudio.ui.forms import icon_button
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Workbench

_PURPOSE = "tensor export"
_NOTICE_MS = 6_000
_FORBIDDEN = '/\\:*?"<>|'
"""Characters that file names cannot have everywhere."""


@dataclass(frozen=True, slots=True, eq=False)
class Exported:
    """What would be written now.

    Attributes:
        name: Of the tensor, "W1".
        values: Its numbers, which nobody changes any more.
        step: Updates made before they were read; None where no training is concerned.
    """

    name: str
    values: AnyArray
    step: int | None = None


class TensorExport(QObject):
    """Makes files of the tensor that is shown.

    Attributes:
        button: Opens the menu.
        notice: Tells what became of it; nothing to see otherwise.

    Signals:
        saved(path): A file is written.
        failed(path, reason): It could not be written; nothing there has changed.
        copied: A line of NumPy is on the clipboard.
    """

    saved = Signal(object)
    failed = Signal(object, str)
    copied = Signal()

    def __init__(
        self, parent: QWidget, bench: Workbench, tensor: Callable[[], Exported | None]
    ) -> None:
        """Build the button.

        Args:
            parent: The panel.
            bench: Its workbench.
            tensor: Returns what is shown now; None while there are no values.
        """
        super().__init__(parent)
        self._background: Background = bench.background
        self._tensor = tensor
        self.dialog = export.SaveDialog(parent)
        self.menu = QMenu(parent)
        self.menu.setToolTipsVisible(True)
        self._npy = self.menu.addAction(self.tr("NumPy file (.npy)…"), self.save_npy)
        self._csv = self.menu.addAction(self.tr("Table (CSV)…"), self.save_csv)
        self.menu.addSeparator()
        self._copy = self.menu.addAction(self.tr("Copy as NumPy"), self.copy)
        self.menu.aboutToShow.connect(self._show_choices)
        self.button = icon_button(
            bench.theme,
            "export",
            self.tr("Export the tensor"),
            self.tr("Save the tensor that is shown as a file, or copy it."),
        )
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.notice = MessageBar(parent)
        self._notice_timer = QTimer(self, interval=_NOTICE_MS, singleShot=True)
        self._notice_timer.timeout.connect(self.notice.hide)
        self.notice.fix_requested.connect(self.notice.hide)
        self.saved.connect(self._tell_saved)
        self.failed.connect(self._tell_failed)
        self.copied.connect(lambda: self._tell(self.tr("Copied.")))

    def save_npy(self) -> None:
        """Ask for a file and write all numbers with shape and type."""
        self._ask(self.tr("Save the tensor"), ".npy", self.tr("NumPy array"), array_files.npy)

    def save_csv(self) -> None:
        """Ask for a file and write a tensor of rank 2 at most as a table."""
        self._ask(
            self.tr("Save the table"),
            ".csv",
            self.tr("Comma-separated values"),
            array_files.csv,
        )

    def copy(self) -> None:
        """Put the tensor on the clipboard as an expression of NumPy."""
        tensor = self._tensor()
        if tensor is not None and tensor.values.size <= array_files.LARGEST_SOURCE:
            QGuiApplication.clipboard().setText(array_files.source(tensor.values))
            self.copied.emit()

    def _show_choices(self) -> None:
        """Offer what can be done with the tensor at hand, and say why the rest cannot."""
        tensor = self._tensor()
        missing = self.tr("There are no values yet.") if tensor is None else ""
        values = None if tensor is None else tensor.values
        _offer(self._npy, missing, self.tr("All numbers with shape and type, for np.load."))
        is_table = values is not None and array_files.is_table(values)
        no_table = self.tr(
            "Only a tensor of rank 2 at most and of up to {n:,} numbers is a table."
        )
        _offer(
            self._csv,
            missing or ("" if is_table else no_table.format(n=array_files.LARGEST_TABLE)),
            self.tr("One line a row, for spreadsheets; every number reads back as it was."),
        )
        is_small = values is not None and values.size <= array_files.LARGEST_SOURCE
        too_large = self.tr("Only up to {n:,} numbers are copied as text: save a file instead.")
        _offer(
            self._copy,
            missing or ("" if is_small else too_large.format(n=array_files.LARGEST_SOURCE)),
            self.tr("Put np.array([…]) on the clipboard."),
        )

    def _ask(
        self, title: str, suffix: str, kind: str, content: Callable[[AnyArray], bytes]
    ) -> None:
        tensor = self._tensor()
        if tensor is not None:
            name = self._file_name(tensor) + suffix
            self.dialog.ask_path(
                title, name, kind, lambda path: self._write(path, tensor.values, content)
            )

    def _file_name(self, tensor: Exported) -> str:
        name = "".join("_" if sign in _FORBIDDEN else sign for sign in tensor.name)
        if tensor.step is None:
            return name
        return self.tr("{name} step {step:,}").format(name=name, step=tensor.step)

    def _write(self, path: Path, values: AnyArray, content: Callable[[AnyArray], bytes]) -> None:
        """Write on a worker thread: a data set has hundreds of megabytes."""

        def fail(error: BaseException) -> None:
            if not isinstance(error, OSError | MemoryError):
                raise error
            reason = error.strerror if isinstance(error, OSError) else self.tr("Out of memory")
            self.failed.emit(path, reason or str(error))

        self._background.run(
            _PURPOSE,
            lambda _: paths.write_atomically(path, content(values)),
            lambda _: self.saved.emit(path),
            fail,
            owner=self,
        )

    def _tell(self, text: str) -> None:
        self.notice.show_message(text, "good")
        self._notice_timer.start()

    def _tell_saved(self, path: Path) -> None:
        self._tell(self.tr("Saved {name}.").format(name=path.name))

    def _tell_failed(self, path: Path, reason: str) -> None:
        text = self.tr("{name} could not be written: {reason}. Choose another folder.")
        self.notice.show_message(text.format(name=path, reason=reason), "error", self.tr("OK"))
        self._notice_timer.stop()


def _offer(action: QAction, obstacle: str, tip: str) -> None:
    action.setEnabled(not obstacle)
    action.setToolTip(obstacle or tip)
