"""Chooses a whole number over orders of magnitude: stops on a slider, or any number typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mlpstudio.ui.forms import WholeNumber
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.controls.number_slider import QuietSlider, fit

_WIDEST = "0,000"


class SizeSlider(QWidget):
    """A slider over stops, and an entry for what lies between them.

    Signals:
        changing(value): The slider is being dragged; many of these make one gesture.
        changed(value): A value was settled on.
    """

    changing = Signal(int)
    changed = Signal(int)

    def __init__(self, stops: Sequence[int], parent: QWidget | None = None) -> None:
        """Make a slider.

        Args:
            stops: Rising; the first and the last are the smallest and the largest number.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._stops = list(stops)
        self.slider = QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(self._stops) - 1)
        self.slider.setPageStep(1)
        self.slider.setMinimumWidth(48)
        self.entry = WholeNumber(self._stops[0], self._stops[-1])
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

    def value(self) -> int:
        """Return the number shown."""
        return self.entry.value()

    def set_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        self.entry.set_value(value)
        place = sum(stop < value for stop in self._stops)
        with QSignalBlocker(self.slider):
            self.slider.setValue(place)

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
        self.entry.set_value(self._stops[place])
        if self.slider.isSliderDown():
            self.changing.emit(self.value())
        else:
            self.changed.emit(self.value())

    def _entered(self, value: int) -> None:
        self.set_value(value)
        self.changed.emit(value)
