"""The button that loads a digit which was not drawn: a test digit or a picture."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu

from mlpstudio.ui.digit_reader import reading_weights
from mlpstudio.ui.digit_sources import PICTURE_SUFFIXES, DigitSources
from mlpstudio.ui.forms import IconButton
from mlpstudio.ui.panel import Workbench


class SourceButton(IconButton):
    """Opens a menu of where a digit may come from."""

    def __init__(self, bench: Workbench, sources: DigitSources) -> None:
        super().__init__(
            bench.theme,
            "image",
            self.tr("Load a digit"),
            self.tr("Put a test digit or a picture on the canvas, to be read and drawn over."),
        )
        self._bench, self._sources = bench, sources
        self.choices = QMenu(self)
        self.choices.setToolTipsVisible(True)
        self.random = self.choices.addAction(self.tr("Random test digit"))
        self.misread = self.choices.addAction(self.tr("Next misread test digit"))
        self.choices.addSeparator()
        self.picture = self.choices.addAction(self.tr("Open a picture…"))
        self.random.triggered.connect(sources.load_random)
        self.misread.triggered.connect(sources.load_misread)
        self.picture.triggered.connect(self._choose_picture)
        self.choices.aboutToShow.connect(self.update_choices)
        self.clicked.connect(self._open)

    def update_choices(self) -> None:
        """Offer what there is."""
        has_digits = self._sources.has_test_digits
        self.random.setEnabled(has_digits)
        self.misread.setEnabled(has_digits and reading_weights(self._bench.runs) is not None)
        reason = "" if has_digits else self.tr("The data at hand have no images of 28 × 28.")
        for action in (self.random, self.misread):
            action.setToolTip(reason)

    def _open(self) -> None:
        self.choices.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose_picture(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a picture of a digit"),
            "",
            self.tr("Pictures ({patterns})").format(patterns=patterns),
        )
        if path:
            self._sources.open_picture(Path(path))
