"""A slider over a range of numbers with an entry beside it."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSlider, QWidget

from mlpstudio.ui.forms import FreeNumber
from mlpstudio.ui.theme import SPACE_2

_DIGITS = 6
_FRAME = 32  # pixels of an entry beside its text
_WIDEST = "0.000 px"


class QuietSlider(QSlider):
    """A slider that leaves the wheel to the panel's scrolling."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel through."""
        event.ignore()


def fit(entry: QAbstractSpinBox, widest: str) -> None:
    """Make an entry just as wide as its widest number needs: entries stand in a column."""
    entry.setFixedWidth(entry.fontMetrics().horizontalAdvance(widest) + _FRAME)


class NumberSlider(QWidget):
    """Moves in steps; any number of the range may be typed.

    Signals:
        changing(value): The slider is being dragged; many of these make one gesture.
        changed(value): A value was settled on.
    """

    changing = Signal(float)
    changed = Signal(float)

    def __init__(
        self, smallest: float, largest: float, step: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._smallest, self._step = smallest, step
        self.slider = QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((largest - smallest) / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.setMinimumWidth(48)
        self.entry = FreeNumber(smallest, largest, stride=step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.slider, 1)
        row.addWidget(self.entry)
        self.setFocusProxy(self.slider)
        fit(self.entry, _WIDEST)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self.changed.emit(self.value()))
        self.entry.entered.connect(self._entered)

    def value(self) -> float:
        """Return the value shown."""
        return self.entry.value()

    def set_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        self.entry.set_value(round(value, _DIGITS))
        with QSignalBlocker(self.slider):
            self.slider.setValue(round((value - self._smallest) / self._step))

    def setAccessibleName(self, name: str) -> None:
        """Name both controls."""
        super().setAccessibleName(name)
        self.slider.setAccessibleName(name)
        self.entry.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Explain both controls."""
        super().setAccessibleDescription(text)
        self.slider.setAccessibleDescription(text)
        self.entry.setAccessibleDescription(text)

    def setToolTip(self, text: str) -> None:
        """Explain both controls."""
        super().setToolTip(text)
        self.slider.setToolTip(text)
        self.entry.setToolTip(text)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the entry to another size of type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            fit(self.entry, _WIDEST)

    def _slid(self, place: int) -> None:
        self.entry.set_value(round(self._smallest + place * self._step, _DIGITS))
        if self.slider.isSliderDown():
            self.changing.emit(self.value())
        else:
            self.changed.emit(self.value())

    def _entered(self, value: float) -> None:
        self.set_value(value)
        self.changed.emit(value)
