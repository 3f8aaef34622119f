"""Chooses a whole number over orders of magnitude: stops on a slider, or any number typed."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.widgets.controls.entry_slider import EntrySlider

_WIDEST = "0,000"


class SizeSlider(EntrySlider):
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
        self._stops = list(stops)
        self.entry = WholeNumber(self._stops[0], self._stops[-1])
        super().__init__(self.entry, _WIDEST, len(self._stops) - 1, parent)
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

    def _slid(self, place: int) -> None:
        self.entry.set_value(self._stops[place])
        if self.slider.isSliderDown():
            self.changing.emit(self.value())
        else:
            self.changed.emit(self.value())

    def _entered(self, value: int) -> None:
        self.set_value(value)
        self.changed.emit(value)
