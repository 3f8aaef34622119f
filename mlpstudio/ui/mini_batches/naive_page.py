"""Learning without a gradient: the course's example, this step of it, and what it costs."""

from math import ceil, log10

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.labs.descents.mini_batches import nudges_at
from mlpstudio.labs.descents.naive_descent import (
    COURSE_WEIGHTS,
    Nudge,
    forward_passes_a_step,
    gradient_in_forward_passes,
)
from mlpstudio.ui.forms import describe, label, set_role
from mlpstudio.ui.mini_batches.scene import Scene
from mlpstudio.ui.number_fields import LogSlider
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.controls.number_text import number_text

NUDGES = (0.001, 1.0)
COURSE = Nudge((0.3, 0.5), (0.35, 0.6), (0.25, 0.4))
"""The course's example: the weight 0.3 has the loss 0.5, nudged 0.6 or 0.4."""


class NaivePage(QScrollArea):
    """A page to read, with the numbers of this very step.

    Signals:
        nudge_changing(delta): δ is being dragged.
        nudge_changed(delta): δ was settled on.
    """

    nudge_changing = Signal(float)
    nudge_changed = Signal(float)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_2, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(_words(self.tr("Nudge a weight, look at the loss, keep what helps"), ""))
        self.table = self._tables(column)
        self.nudge = LogSlider(*NUDGES)
        describe(self.nudge, self.tr("Nudge δ"), self.tr("How far a weight is nudged."))
        self.nudge.changing.connect(self.nudge_changing)
        self.nudge.changed.connect(self.nudge_changed)
        column.addWidget(_words(self.tr("What it costs"), ""))
        self.cost = _words("", "muted")
        column.addWidget(self.cost)
        column.addStretch(1)
        self._place_nudge()
        self._tell_cost()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _tables(self, column: QVBoxLayout) -> QGridLayout:
        """Lay out one row for each weight: what it is, nudged up, nudged down, what is kept."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        heads = (
            self.tr("Weight → loss"),
            self.tr("Now"),
            self.tr("Up"),
            self.tr("Down"),
            self.tr("Kept"),
        )
        for place, text in enumerate(heads):
            grid.addWidget(label(text, "small"), 0, place)
        self.rows: list[list[QLabel]] = []
        captions = (self.tr("In the course"), self.tr("Here: w"), self.tr("Here: b"))
        for row, text in enumerate(captions, start=1):
            grid.addWidget(label(text, "muted"), row, 0)
            self.rows.append([label("") for _ in range(4)])
            for place, cell in enumerate(self.rows[-1], start=1):
                grid.addWidget(cell, row, place)
        grid.setColumnStretch(5, 1)
        column.addLayout(grid)
        self._fill(self.rows[0], COURSE)
        return grid

    def _place_nudge(self) -> None:
        caption = label(self.tr("Nudge δ"), "muted")
        caption.setToolTip(self.nudge.toolTip())
        caption.setBuddy(self.nudge)
        self.table.addWidget(caption, 4, 0)
        self.table.addWidget(self.nudge, 4, 1, 1, 4)
        self.table.setRowMinimumHeight(4, SPACE_3 + SPACE_4)

    def _tell_cost(self) -> None:
        text = self.tr(
            "Each weight takes two forward passes: {here} a step for the two weights here, and "
            "{course} a step for the {weights} weights of 784-512-10. The gradient takes one "
            "forward and one backward pass, together about {gradient} forward passes, however "
            "many weights there are: a backward pass multiplies two matrices, dW and dX, where "
            "the forward pass multiplies one."
        )
        self.cost.setText(
            text.format(
                here=forward_passes_a_step(2),
                course=f"{forward_passes_a_step(COURSE_WEIGHTS):,}",
                weights=f"{COURSE_WEIGHTS:,}",
                gradient=gradient_in_forward_passes(),
            )
        )

    def show_scene(self, scene: Scene) -> None:
        """Show what the naive walk tries next."""
        self.nudge.set_value(scene.settings.nudge)
        name = "naive" if "naive" in scene.walks else scene.settings.watched
        nudges = nudges_at(scene.problem, scene.position(name), scene.settings.nudge)
        for row, nudge in zip(self.rows[1:], nudges, strict=True):
            self._fill(row, nudge, max(2, ceil(-log10(scene.settings.nudge))))

    def hint(self, scene: Scene) -> str:
        """Return what to look for."""
        return self.tr("Race it: compare the walks at equally many samples read.")

    def _fill(self, row: list[QLabel], nudge: Nudge, n_decimals: int = 2) -> None:
        kept = nudge.kept
        for cell, tried in zip(row, (nudge.before, nudge.up, nudge.down), strict=False):
            text = self.tr("{weight} → {loss}")
            cell.setText(
                text.format(weight=_weight(tried[0], n_decimals), loss=number_text(tried[1], 4))
            )
            set_role(cell, "good" if tried == kept and tried != nudge.before else "body")
        row[3].setText(_weight(kept[0], n_decimals))


def _weight(value: float, n_decimals: int) -> str:
    return f"{round(value, n_decimals) + 0.0:.{n_decimals}f}".replace("-", "−")


def _words(text: str, role: str) -> QLabel:
    words = label(text, role or "body")
    words.setWordWrap(True)
    words.setMinimumWidth(1)
    if not role:
        font = words.font()
        font.setBold(True)
        words.setFont(font)
    return words
