"""A slider with an entry beside it: one number, shown by both."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSlider, QWidget

from mlpstudio.ui.theme import SPACE_2

_FRAME = 32
"""Pixels of an entry beside its text."""

_SHORTEST = 48
"""Pixels that a slider has at least."""


class QuietSlider(QSlider):
    """A slider that leaves the wheel to the panel's scrolling."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel through."""
        event.ignore()


def fit(entry: QAbstractSpinBox, widest: str) -> None:
    """Make an entry just as wide as its widest number needs: entries stand in a column."""
    entry.setFixedWidth(entry.fontMetrics().horizontalAdvance(widest) + _FRAME)


class EntrySlider(QWidget):
    """Lays the two out, and lets them have name and explanation in common.

    What numbers they show, and whom they tell, is up to the subclass.
    """

    def __init__(
        self, entry: QAbstractSpinBox, widest: str, n_steps: int, parent: QWidget | None = None
    ) -> None:
        """Lay out slider and entry.

        Args:
            entry: Stands on the right.
            widest: The widest text in it.
            n_steps: Of the slider, from its left end to its right one.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._entry, self._widest = entry, widest
        self.slider = QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, n_steps)
        self.slider.setPageStep(1)
        self.slider.setMinimumWidth(_SHORTEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.slider, 1)
        row.addWidget(entry)
        self.setFocusProxy(self.slider)
        fit(entry, widest)

    def setAccessibleName(self, name: str) -> None:
        """Name both controls."""
        super().setAccessibleName(name)
        self.slider.setAccessibleName(name)
        self._entry.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Explain both controls."""
        super().setAccessibleDescription(text)
        self.slider.setAccessibleDescription(text)
        self._entry.setAccessibleDescription(text)

    def setToolTip(self, text: str) -> None:
        """Explain both controls."""
        super().setToolTip(text)
        self.slider.setToolTip(text)
        self._entry.setToolTip(text)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the entry to another size of type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            fit(self._entry, self._widest)
