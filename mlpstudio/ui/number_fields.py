"""Entries for whole numbers, for those over orders of magnitude, and a slider over these."""

import math

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from mlpstudio.ui.theme import SPACE_1
from mlpstudio.ui.widgets.controls.entry_slider import EntrySlider


def _concerns_project(field: QAbstractSpinBox, settled: str, event: QEvent) -> bool:
    """Return whether keys pressed in a number mean undo or redo of an edit, not of typing."""
    keys = QKeySequence.StandardKey
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(keys.Undo) or event.matches(keys.Redo)
    return is_undo and field.text() == settled


class WholeNumber(QSpinBox):
    """An entry for a whole number.

    Signals:
        entered(value): A person settled on another value (Return, focus left, arrow keys).
    """

    entered = Signal(int)

    def __init__(self, smallest: int, largest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(smallest, largest)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.lineEdit().setTextMargins(SPACE_1, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.entered)

    def set_value(self, value: int) -> None:
        """Show a value without telling anybody, the nearest there is if it is out of range."""
        with QSignalBlocker(self):
            self.setValue(min(max(value, self.minimum()), self.maximum()))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the project unless a number is half typed."""
        settled = f"{self.prefix()}{self.textFromValue(self.value())}{self.suffix()}"
        if _concerns_project(self, settled, event):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the panel's scrolling."""
        event.ignore()  # type: ignore[attr-defined]  # a QWheelEvent


class FreeNumber(QDoubleSpinBox):
    """An entry for a number over many orders of magnitude: 0.001, 3e-5.

    Args:
        smallest: What may be entered,
        largest: and what may be entered at most.
        stride: How far the arrow keys move; None for a share of the number itself.

    Signals:
        entered(value): A person settled on another value.
    """

    entered = Signal(float)

    def __init__(
        self,
        smallest: float,
        largest: float,
        parent: QWidget | None = None,
        *,
        stride: float | None = None,
    ) -> None:
        super().__init__(parent)
        self._stride = stride
        self.setDecimals(12)
        self.lineEdit().setTextMargins(SPACE_1, 0, 0, 0)
        self.setRange(smallest, largest)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.entered)

    def set_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        with QSignalBlocker(self):
            self.setValue(value)

    def textFromValue(self, value: float) -> str:
        """Show six significant digits at most, small numbers with an exponent such as 1e-7."""
        mantissa, e, exponent = f"{value:.6g}".partition("e")
        return f"{mantissa}e{int(exponent)}" if e else mantissa

    def valueFromText(self, text: str) -> float:
        """Read a number in any usual way of writing it."""
        value = self._number(text)
        return self.value() if math.isnan(value) else value

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let half-written numbers stand while they are being typed."""
        value = self._number(text)
        if math.isnan(value):
            is_half = all(c in "0123456789.,eE+-" for c in self._bare(text))
            state = QValidator.State.Intermediate if is_half else QValidator.State.Invalid
            return state, text, position
        fits = math.isfinite(value) and self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:
        """Take the largest number there is for a larger one."""
        is_too_large = self._number(text) > self.maximum()
        return self.textFromValue(self.maximum()) if is_too_large else text

    def _number(self, text: str) -> float:
        """Return the number written, NaN when it is none."""
        try:
            return float(self._bare(text).replace(",", "."))
        except ValueError:
            return math.nan

    def _bare(self, text: str) -> str:
        """Return what is entered without the unit behind it."""
        return text.removesuffix(self.suffix()).strip()

    def stepBy(self, steps: int) -> None:
        """Move by the stride, or by a twentieth of an order of magnitude: as far at 0.001 as at 1.

        From 0, of which there is no share, the first step leads to a thousandth.
        """
        if self._stride is not None:
            value = self.value() + steps * self._stride
        elif self.value() == 0.0:
            value = 0.001 * (steps > 0)
        else:
            value = self.value() * 10.0 ** (steps / 20.0)
        self.setValue(float(f"{value:.3g}"))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the project unless a number is half typed."""
        settled = f"{self.prefix()}{self.textFromValue(self.value())}{self.suffix()}"
        if _concerns_project(self, settled, event):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the panel's scrolling."""
        event.ignore()  # type: ignore[attr-defined]  # a QWheelEvent


class LogSlider(EntrySlider):
    """A slider over orders of magnitude with a free number entry beside it.

    Signals:
        changing(value): The slider is being dragged; many of these make one gesture.
        changed(value): A value was settled on.
    """

    changing = Signal(float)
    changed = Signal(float)

    _PER_DECADE = 100

    def __init__(self, smallest: float, largest: float, parent: QWidget | None = None) -> None:
        self._lowest, self._highest = math.log10(smallest), math.log10(largest)
        self.entry = FreeNumber(1e-12, 1e6)
        n_steps = round((self._highest - self._lowest) * self._PER_DECADE)
        super().__init__(self.entry, "0.000123", n_steps, parent)
        self.slider.setPageStep(self._PER_DECADE // 2)
        self.setFocusProxy(self.entry)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self.changed.emit(self.value()))
        self.entry.entered.connect(self._entered)

    def value(self) -> float:
        """Return the value shown."""
        return self.entry.value()

    def set_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        self.entry.set_value(value)
        with QSignalBlocker(self.slider):
            place = (math.log10(value) - self._lowest) * self._PER_DECADE
            self.slider.setValue(round(place))

    def _slid(self, place: int) -> None:
        value = 10.0 ** (self._lowest + place / self._PER_DECADE)
        self.entry.set_value(float(f"{value:.3g}"))
        if self.slider.isSliderDown():
            self.changing.emit(self.value())
        else:
            self.changed.emit(self.value())

    def _entered(self, value: float) -> None:
        self.set_value(value)
        self.changed.emit(value)
