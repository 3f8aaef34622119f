"""Everything about a curve of one's own: its formula, the limits of x, and examples."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mlpstudio.labs.functions.own_curve import FARTHEST, NARROWEST
from mlpstudio.ui.forms import FreeNumber, describe, label
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.formula_entry import FormulaEntry

Example = tuple[str, float, float]

EXAMPLES: tuple[Example, ...] = (
    ("x^4 - 3x^2 + x", -2.2, 2.2),
    ("sin(x) + x^2/10", -10.0, 10.0),
    ("abs(x)", -3.0, 3.0),
    ("exp(-x^2)", -3.0, 3.0),
)
"""Each with limits between which it is worth looking at."""


class OwnCurveForm(QWidget):
    """Formula, limits and examples.

    Signals:
        formula_typed(formula): Another formula that can be read stands there now.
        settled: The typing is over.
        limits_entered(lower, upper): Other limits were settled on.
        example_chosen(formula, lower, upper): One of the examples is wanted.
    """

    formula_typed = Signal(str)
    settled = Signal()
    limits_entered = Signal(float, float)
    example_chosen = Signal(str, float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = FormulaEntry(theme)
        self.left_end, self.right_end = (self._limit() for _ in range(2))
        describe(self.left_end, self.tr("x from"), self.tr("The left end of the picture."))
        describe(self.right_end, self.tr("x to"), self.tr("The right end of the picture."))
        self.examples = [self._chip(example) for example in EXAMPLES]
        self._build()
        self._lower, self._upper = 0.0, 0.0
        self._theme = theme
        self._restyle()
        theme.changed.connect(self._restyle)
        self.entry.typed.connect(self.formula_typed)
        self.entry.settled.connect(self.settled)
        self.left_end.entered.connect(self._enter_lower)
        self.right_end.entered.connect(self._enter_upper)

    def _limit(self) -> FreeNumber:
        field = FreeNumber(-FARTHEST, FARTHEST, stride=0.5)
        field.setFixedWidth(60)
        return field

    def _chip(self, example: Example) -> QToolButton:
        chip = QToolButton()
        chip.setText(example[0].replace("-", "−"))
        describe(chip, example[0], self.tr("Look at this function."))
        chip.clicked.connect(lambda: self._choose(example))
        return chip

    def _choose(self, example: Example) -> None:
        self.entry.set_formula(example[0], drops_error=True)
        self.example_chosen.emit(*example)

    def _build(self) -> None:
        limits = QWidget()
        row = QHBoxLayout(limits)
        row.setContentsMargins(0, 0, SPACE_1, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(label(self.tr("x from"), "small"))
        row.addWidget(self.left_end)
        row.addWidget(label(self.tr("to"), "small"))
        row.addWidget(self.right_end)
        below = QWidget()
        flow = FlowLayout(below, gap=SPACE_1)
        flow.addWidget(limits)
        for chip in self.examples:
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entry)
        column.addWidget(below)

    def _restyle(self) -> None:
        """Keep the examples small."""
        for chip in self.examples:
            size = self._theme.pixels(TEXT_SMALL)
            chip.setStyleSheet(f"font-size: {size}px; padding: 1px 6px; min-height: 16px;")

    def show_curve(self, formula: str, lower: float, upper: float) -> None:
        """Show formula and limits without telling anybody."""
        self.entry.set_formula(formula)
        self._lower, self._upper = lower, upper
        self.left_end.set_value(lower)
        self.right_end.set_value(upper)

    def _enter_lower(self, lower: float) -> None:
        """Take a left end; one beyond the right end pushes it on, as far away as before."""
        lower, upper = min(lower, FARTHEST - 1.0), self._upper
        if upper - lower < NARROWEST:
            upper = min(lower + self._width(), FARTHEST)
        self.limits_entered.emit(lower, upper)

    def _enter_upper(self, upper: float) -> None:
        lower, upper = self._lower, max(upper, 1.0 - FARTHEST)
        if upper - lower < NARROWEST:
            lower = max(upper - self._width(), -FARTHEST)
        self.limits_entered.emit(lower, upper)

    def _width(self) -> float:
        """Return the width there was, and more than the least, which far out is rounded."""
        return max(self._upper - self._lower, 2.0 * NARROWEST)
