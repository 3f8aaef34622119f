"""Chooses how many samples are used: stops from a hundred to all, or any number typed."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.widgets.controls.entry_slider import EntrySlider

STOPS = (100, 300, 1_000, 3_000, 10_000, 30_000)
"""Beyond the last one there are all."""

_ALL = 0  # stands for all in the entry
_MOST = 10_000_000
_WIDEST = "000,000"


class SizeNumber(WholeNumber):
    """An entry for a number of samples, in which "All" may be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ALL, _MOST, parent)
        self.setSingleStep(100)

    def textFromValue(self, value: int) -> str:
        """Write All for all."""
        return self.tr("All") if value == _ALL else super().textFromValue(value)

    def valueFromText(self, text: str) -> int:
        """Read All as all."""
        is_all = text.strip().casefold() == self.tr("All").casefold()
        return _ALL if is_all else super().valueFromText(text)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let the word be typed."""
        typed, word = text.strip().casefold(), self.tr("All").casefold()
        if typed and word.startswith(typed):
            is_whole = typed == word
            state = QValidator.State.Acceptable if is_whole else QValidator.State.Intermediate
            return state, text, position
        return super().validate(text, position)


class SubsetSlider(EntrySlider):
    """A slider over the stops, and an entry.

    Signals:
        changed(count): Another number of samples was chosen; None for all.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.entry = SizeNumber()
        super().__init__(self.entry, _WIDEST, len(STOPS), parent)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._tell)
        self.entry.entered.connect(self._entered)

    def value(self) -> int | None:
        """Return the number of samples, None for all."""
        return self.entry.value() or None

    def set_value(self, count: int | None) -> None:
        """Show a number without telling anybody."""
        self.entry.set_value(count or _ALL)
        place = len(STOPS) if count is None else sum(stop < count for stop in STOPS)
        with QSignalBlocker(self.slider):
            self.slider.setValue(place)

    def _slid(self, place: int) -> None:
        self.entry.set_value(STOPS[place] if place < len(STOPS) else _ALL)
        if not self.slider.isSliderDown():  # a drag tells when it ends: samples are loaded anew
            self._tell()

    def _entered(self, count: int) -> None:
        self.set_value(count or None)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.value())
