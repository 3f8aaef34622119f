"""Everything about a surface of one's own: its formula, the limits of x and y, and examples."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.functions.expression import PLANE
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.formula_entry import FormulaEntry
from mlpstudio.ui.widgets.descent.own_parts import ExampleChip, LimitPair, Range

Example = tuple[str, Range, Range]

EXAMPLES: tuple[Example, ...] = (
    ("x^2 + 10y^2 + sin(3x)", (-3.0, 3.0), (-2.0, 2.0)),
    ("x^4 + y^4 - 4xy", (-2.0, 2.0), (-2.0, 2.0)),
    ("x^2 - y^2", (-2.0, 2.0), (-2.0, 2.0)),
    ("abs(x) + 2abs(y)", (-3.0, 3.0), (-2.0, 2.0)),
)
"""Each with limits between which it is worth looking at."""


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
        self.entry.typed.connect(self.formula_typed)
        self.entry.settled.connect(self.settled)
        self.x_limits.entered.connect(
            lambda lower, upper: self.limits_entered.emit((lower, upper), self._ranges[1])
        )
        self.y_limits.entered.connect(
            lambda lower, upper: self.limits_entered.emit(self._ranges[0], (lower, upper))
        )

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
        for widget in (self.x_limits, self.y_limits, *self.examples):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entry)
        column.addWidget(below)

    def show_surface(self, formula: str, x_range: Range, y_range: Range) -> None:
        """Show formula and limits without telling anybody."""
        self.entry.set_formula(formula)
        self._ranges = (x_range, y_range)
        self.x_limits.show_range(x_range)
        self.y_limits.show_range(y_range)
