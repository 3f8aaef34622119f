"""Parts of the forms for a curve and a surface of one's own: limits, and examples."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from mlpstudio.labs.functions.own_limits import FARTHEST, NARROWEST
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme

translate = QCoreApplication.translate

Range = tuple[float, float]


class LimitPair(QWidget):
    """Two numbers between which a variable is looked at.

    Signals:
        entered(lower, upper): Others were settled on.
    """

    entered = Signal(float, float)

    def __init__(self, words: str, names: tuple[str, str]) -> None:
        super().__init__()
        self._range = (0.0, 1.0)
        self.low_end = FreeNumber(-FARTHEST, FARTHEST, stride=0.5)
        self.high_end = FreeNumber(-FARTHEST, FARTHEST, stride=0.5)
        describe(self.low_end, names[0], self.tr("Where the picture begins."))
        describe(self.high_end, names[1], self.tr("Where the picture ends."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE_2, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(label(words, "small"))
        row.addWidget(self.low_end)
        row.addWidget(label(self.tr("to"), "small"))
        row.addWidget(self.high_end)
        for field in (self.low_end, self.high_end):
            field.setFixedWidth(60)
        self.low_end.entered.connect(self._enter_lower)
        self.high_end.entered.connect(self._enter_upper)

    def show_range(self, limits: Range) -> None:
        """Show limits without telling anybody."""
        self._range = limits
        self.low_end.set_value(limits[0])
        self.high_end.set_value(limits[1])

    def _enter_lower(self, lower: float) -> None:
        """Take a lower end; one beyond the upper end pushes it on, as far away as before."""
        lower, upper = min(lower, FARTHEST - 1.0), self._range[1]
        if upper - lower < NARROWEST:
            upper = min(lower + self._width(), FARTHEST)
        self.entered.emit(lower, upper)

    def _enter_upper(self, upper: float) -> None:
        lower, upper = self._range[0], max(upper, 1.0 - FARTHEST)
        if upper - lower < NARROWEST:
            lower = max(upper - self._width(), -FARTHEST)
        self.entered.emit(lower, upper)

    def _width(self) -> float:
        """Return the width there was, and more than the least, which far out is rounded."""
        return max(self._range[1] - self._range[0], 2.0 * NARROWEST)


class ExampleChip(QToolButton):
    """A small button with a formula to look at."""

    def __init__(self, theme: Theme, formula: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(formula.replace("-", "−"))
        describe(self, formula, translate("OwnCurveForm", "Look at this function."))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        size = self._theme.pixels(TEXT_SMALL)
        self.setStyleSheet(f"font-size: {size}px; padding: 1px 6px; min-height: 16px;")
