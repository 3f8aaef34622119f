"""Everything about a surface of one's own: its formula, the limits of x and y, and examples."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mlpstudio.labs.functions.expression import PLANE
from mlpstudio.labs.functions.own_curve import FARTHEST, NARROWEST
from mlpstudio.ui.forms import FreeNumber, describe, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.formula_entry import FormulaEntry

Range = tuple[float, float]
Example = tuple[str, Range, Range]

EXAMPLES: tuple[Example, ...] = (
    ("x^2 + 10y^2 + sin(3x)", (-3.0, 3.0), (-2.0, 2.0)),
    ("x^4 + y^4 - 4xy", (-2.0, 2.0), (-2.0, 2.0)),
    ("x^2 - y^2", (-2.0, 2.0), (-2.0, 2.0)),
    ("abs(x) + 2abs(y)", (-3.0, 3.0), (-2.0, 2.0)),
)
"""Each with limits between which it is worth looking at."""


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


class OwnSurfaceForm(QWidget):
    """Formula, limits and examples.

    Signals:
        formula_typed(formula): Another formula that can be read stands there now.
        settled: The typing is over.
        limits_entered(x_range, y_range): Other limits were settled on, pairs of numbers.
        example_chosen(formula, x_range, y_range): One of the examples is wanted.
    """

    formula_typed = Signal(str)
    settled = Signal()
    limits_entered = Signal(object, object)
    example_chosen = Signal(str, object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ranges = ((0.0, 1.0), (0.0, 1.0))
        self.entry = FormulaEntry(theme, PLANE)
        self.x_limits = LimitPair(self.tr("x from"), (self.tr("x from"), self.tr("x to")))
        self.y_limits = LimitPair(self.tr("y from"), (self.tr("y from"), self.tr("y to")))
        self.examples = [self._chip(example) for example in EXAMPLES]
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.entry.typed.connect(self.formula_typed)
        self.entry.settled.connect(self.settled)
        self.x_limits.entered.connect(
            lambda lower, upper: self.limits_entered.emit((lower, upper), self._ranges[1])
        )
        self.y_limits.entered.connect(
            lambda lower, upper: self.limits_entered.emit(self._ranges[0], (lower, upper))
        )

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
        below = QWidget()
        flow = FlowLayout(below, gap=SPACE_1)
        for widget in (self.x_limits, self.y_limits, *self.examples):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entry)
        column.addWidget(below)

    def _restyle(self) -> None:
        """Keep the examples small."""
        size = self._theme.pixels(TEXT_SMALL)
        for chip in self.examples:
            chip.setStyleSheet(f"font-size: {size}px; padding: 1px 6px; min-height: 16px;")

    def show_surface(self, formula: str, x_range: Range, y_range: Range) -> None:
        """Show formula and limits without telling anybody."""
        self.entry.set_formula(formula)
        self._ranges = (x_range, y_range)
        self.x_limits.show_range(x_range)
        self.y_limits.show_range(y_range)
