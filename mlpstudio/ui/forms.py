"""Form controls that the panels share: choices, numbers, log sliders, messages."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.beside_layout import BesideLayout


def describe(widget: QWidget, name: str, tooltip: str) -> None:
    """Give a control its accessible name and its one-sentence explanation."""
    widget.setAccessibleName(name)
    widget.setToolTip(tooltip)
    widget.setAccessibleDescription(tooltip)


def label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label in one of the style sheet's roles (body, muted, small, title, heading …)."""
    widget = QLabel(text, parent)
    widget.setProperty("role", role)
    return widget


def set_role(widget: QWidget, role: str) -> None:
    """Change a widget's role in the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """Return an empty form with the program's spacing."""
    form = QFormLayout(parent)
    form.setHorizontalSpacing(SPACE_3)
    form.setVerticalSpacing(SPACE_2)
    form.setContentsMargins(0, 0, 0, 0)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def add_row(form: QFormLayout, text: str, field: QWidget, tooltip: str) -> None:
    """Add a labelled field; the label names it for screen readers too."""
    describe(field, text, tooltip)
    caption = label(text, "muted")
    caption.setToolTip(tooltip)
    caption.setBuddy(field)
    form.addRow(caption, field)


class IconButton(QToolButton):
    """A flat button that shows an icon and keeps to the theme."""

    def __init__(self, theme: Theme, icon: str, name: str, tooltip: str) -> None:
        super().__init__()
        self._theme, self._icon_name = theme, icon
        self.setProperty("role", "flat")
        describe(self, name, tooltip)
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._paint_icon()

    def _paint_icon(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name))


def icon_button(theme: Theme, icon: str, name: str, tooltip: str) -> IconButton:
    """Return a flat button with an icon, named and explained."""
    return IconButton(theme, icon, name, tooltip)


class Choice(QComboBox):
    """A drop-down list of values, each shown by a text.

    Signals:
        chosen(value): A person chose another value.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _: self.chosen.emit(self.value()))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (value, text) pairs, keeping the value that is chosen if it is among them."""
        before = self.value()
        with QSignalBlocker(self):
            self.clear()
            for value, text in choices:
                self.addItem(text, value)
            self.set_value(before)

    def value(self) -> str:
        """Return the chosen value, "" when there is none."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, value: str) -> None:
        """Show a value without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Cut a long text before the arrow; the list shows the whole of it."""
        super().initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, field.width()
        )

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the panel's scrolling: nobody changes a setting by scrolling past."""
        event.ignore()  # type: ignore[attr-defined]  # a QWheelEvent


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


class LogSlider(QWidget):
    """A slider over orders of magnitude with a free number entry beside it.

    Signals:
        changing(value): The slider is being dragged; many of these make one gesture.
        changed(value): A value was settled on.
    """

    changing = Signal(float)
    changed = Signal(float)

    _PER_DECADE = 100

    def __init__(self, smallest: float, largest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lowest, self._highest = math.log10(smallest), math.log10(largest)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((self._highest - self._lowest) * self._PER_DECADE))
        self.slider.setPageStep(self._PER_DECADE // 2)
        self.entry = FreeNumber(1e-12, 1e6)
        self.entry.setMinimumWidth(76)
        self.entry.setMaximumWidth(96)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.slider, 1)
        row.addWidget(self.entry)
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

    def setAccessibleName(self, name: str) -> None:
        """Name both controls."""
        super().setAccessibleName(name)
        self.slider.setAccessibleName(name)
        self.entry.setAccessibleName(name)

    def setToolTip(self, text: str) -> None:
        """Explain both controls."""
        super().setToolTip(text)
        self.slider.setToolTip(text)
        self.entry.setToolTip(text)

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


class MessageBar(QFrame):
    """A sentence that matters now, with an optional button that mends it; hidden when empty.

    Signals:
        fix_requested: The button was pressed.
    """

    fix_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("MessageBar")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.clicked.connect(self.fix_requested)
        both = BesideLayout(self, self._text, self.button)
        both.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        both.setSpacing(SPACE_2)
        self.hide()

    def show_message(self, text: str, level: str = "info", fix: str | None = None) -> None:
        """Show a sentence.

        Args:
            text: What to say; "" hides the bar.
            level: "info", "good", "warning" or "error".
            fix: Text of the button, or None for no button.
        """
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.button.setVisible(fix is not None)
        self.button.setText(fix or "")
        if self.property("level") != level:
            self.setProperty("level", level)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the sentence shown, "" when hidden."""
        return "" if self.isHidden() else self._text.text()
