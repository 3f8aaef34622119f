"""A slider over a range of numbers with an entry beside it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.widgets.controls.entry_slider import EntrySlider

_DIGITS = 6
_WIDEST = "0.000 px"


class NumberSlider(EntrySlider):
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
        self._smallest, self._step = smallest, step
        self.entry = FreeNumber(smallest, largest, stride=step)
        super().__init__(self.entry, _WIDEST, round((largest - smallest) / step), parent)
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
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

    def _slid(self, place: int) -> None:
        self.entry.set_value(round(self._smallest + place * self._step, _DIGITS))
        if self.slider.isSliderDown():
            self.changing.emit(self.value())
        else:
            self.changed.emit(self.value())

    def _entered(self, value: float) -> None:
        self.set_value(value)
        self.changed.emit(value)
