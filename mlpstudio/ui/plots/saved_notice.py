"""The line above plots that says that a file was written, or why it was not."""

from pathlib import Path

from PySide6.QtCore import QTimer

from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.plots.plot_export import PlotExport

NOTICE_MS = 6000
"""How long it is said that a file was written."""


class SavedNotice(MessageBar):
    """Hidden until something is exported; a failure stays until it was read."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._timer.timeout.connect(self.hide)
        self.fix_requested.connect(self.hide)

    def follow(self, export: PlotExport) -> None:
        """Tell what comes of these exports."""
        export.saved.connect(self._saved)
        export.failed.connect(self._not_saved)

    def _saved(self, path: Path) -> None:
        self.show_message(self.tr("Saved {name}.").format(name=path.name), "good")
        self._timer.start()

    def _not_saved(self, path: Path, reason: str) -> None:
        text = self.tr("{name} could not be written: {reason}. Choose another folder.")
        text = text.format(name=path, reason=reason)
        self.show_message(text, "error", self.tr("OK"))
        self._timer.stop()
