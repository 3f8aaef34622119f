"""Saving a report: asked for a file, put together off the GUI thread, written as a whole."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from mlpstudio import paths
from mlpstudio.errors import MLPStudioError
from mlpstudio.ui import export
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.report.document import document
from mlpstudio.ui.report.material import Case, Material, case, gather

_PURPOSE = "report"
_PATIENCE_MS = 400
"""Before a progress dialog is shown."""


class ReportExport(QObject):
    """Makes a report of the run on screen.

    Signals:
        saved(path): It is written.
        failed(path, reason): It could not be made or written; nothing there has changed.
    """

    saved = Signal(object)
    failed = Signal(object, str)

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self.dialog = export.SaveDialog(window)
        self._progress: QProgressDialog | None = None
        self.failed.connect(self._complain)

    @property
    def can_save(self) -> bool:
        """Whether there is a run with weights to tell of."""
        return self._bench.runs.run is not None and self._bench.runs.trained is not None

    def save(self, part: str = "") -> None:
        """Ask for a file and write the report.

        Args:
            part: What its answers are counted on; "" for the validation set.
        """
        if not self.can_save:
            return
        path = self._bench.session.path
        title = self.tr("New project") if path is None else path.stem
        name = self.tr("report") if path is None else self.tr("{name} report").format(name=title)
        self.dialog.ask_path(
            self.tr("Save the report"),
            f"{name}.html",
            self.tr("Web page"),
            lambda path: self.write(path, title, part),
        )

    def write(self, path: Path, title: str, part: str = "") -> None:
        """Put the report together and write it.

        Args:
            path: The file.
            title: What the project is called.
            part: As for `save`.
        """
        wanted = case(self._bench, title, part)
        if wanted is None:  # the run was reset while the dialog was open
            self.failed.emit(path, self.tr("There is no trained network any more."))
            return
        self._show_progress()
        self._gather(path, wanted)

    def cancel(self) -> None:
        """Give up; no file is written unless that has begun, and then it is a whole one."""
        self._bench.background.cancel(_PURPOSE)
        self._end()

    def _gather(self, path: Path, wanted: Case) -> None:
        def receive(material: Material | None) -> None:
            if material is not None:
                self._write(path, material)

        self._bench.background.run(
            _PURPOSE,
            lambda ticket: gather(wanted, lambda: ticket.is_stale),
            receive,
            lambda error: self._fail(path, error),
            owner=self,
        )

    def _write(self, path: Path, material: Material) -> None:
        """Write the page; its words are put together here, where they can be translated."""
        content = document(material).encode()

        def receive(_: None) -> None:
            self._end()
            self.saved.emit(path)

        self._bench.background.run(
            _PURPOSE,
            lambda _: paths.write_atomically(path, content),
            receive,
            lambda error: self._fail(path, error),
            owner=self,
        )

    def _fail(self, path: Path, error: BaseException) -> None:
        self._end()
        if isinstance(error, OSError):
            self.failed.emit(path, error.strerror or str(error))
        elif isinstance(error, MLPStudioError):
            self.failed.emit(path, str(error))
        elif isinstance(error, MemoryError):
            self.failed.emit(path, self.tr("Out of memory."))
        else:
            raise error

    def _show_progress(self) -> None:
        self._end()
        self._progress = dialog = QProgressDialog(
            self.tr("Putting the report together…"), self.tr("Cancel"), 0, 0, self._window
        )
        dialog.setWindowTitle(self.tr("Report"))
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setMinimumDuration(_PATIENCE_MS)
        dialog.setValue(0)  # from now on time is counted
        dialog.canceled.connect(self.cancel)

    def _end(self) -> None:
        dialog, self._progress = self._progress, None
        if dialog is not None:
            dialog.blockSignals(True)  # closing it is not cancelling
            dialog.close()
            dialog.deleteLater()

    def _complain(self, path: Path, reason: str) -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Report"))
        box.setText(self.tr("The report could not be saved to {name}.").format(name=path.name))
        box.setInformativeText(reason)
        box.open()
