"""Everything about a curve of one's own: its formula, the limits of x, and examples."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.formula_entry import FormulaEntry
from mlpstudio.ui.widgets.descent.own_parts import ExampleChip, LimitPair

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
        self._theme = theme
        self.entry = FormulaEntry(theme)
        self.limits = LimitPair(self.tr("x from"), (self.tr("x from"), self.tr("x to")))
        self.examples = [self._chip(example) for example in EXAMPLES]
        self._build()
        self.entry.typed.connect(self.formula_typed)
        self.entry.settled.connect(self.settled)
        self.limits.entered.connect(self.limits_entered)

    def _chip(self, example: Example) -> ExampleChip:
        chip = ExampleChip(self._theme, example[0])
        chip.clicked.connect(lambda: self._choose(example))
        return chip

    def _choose(self, example: Example) -> None:
        self.entry.set_formula(example[0], drops_error=True)
        self.example_chosen.emit(*example)

    def _build(self) -> None:
        below = QWidget()
        flow = FlowLayout(below, gap=SPACE_1)
        for widget in (self.limits, *self.examples):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entry)
        column.addWidget(below)

    def show_curve(self, formula: str, lower: float, upper: float) -> None:
        """Show formula and limits without telling anybody."""
        self.entry.set_formula(formula)
        self.limits.show_range((lower, upper))
