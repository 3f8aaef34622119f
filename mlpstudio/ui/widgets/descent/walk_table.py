"""A table of walks: what each has cost so far, and the loss it has come to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from mlpstudio.ui.forms import describe, label, set_role
from mlpstudio.ui.theme import SPACE_1, SPACE_3
from mlpstudio.ui.widgets.controls.color_dot import color_dot


@dataclass(frozen=True, slots=True)
class WalkRow:
    """What is said about one walk.

    Attributes:
        cells: Step, samples read, forward passes, backward passes, loss, state.
        role: Of the state: "muted", "good", "warning" or "error".
    """

    cells: tuple[str, str, str, str, str, str]
    role: str = "muted"


class WalkTable(QWidget):
    """A row for each walk, with a switch that shows its path.

    Signals:
        ticked(name, is_shown): A person shows or hides a path.
    """

    ticked = Signal(str, bool)

    def __init__(
        self,
        walks: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Make a table.

        Args:
            walks: Identifier, shown name and explanation of each.
            parent: Of the widget.
        """
        super().__init__(parent)
        self.checks: dict[str, QCheckBox] = {}
        self.cells: dict[str, list[QLabel]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(SPACE_1)
        self._add_heads()
        for row, (name, text, tip) in enumerate(walks, start=1):
            self._add_walk(row, name, text, tip)
        self._grid.setColumnStretch(7, 1)

    def _add_heads(self) -> None:
        heads = (
            (self.tr("Path"), self.tr("Tick a path to see it.")),
            (self.tr("Step"), self.tr("Updates made.")),
            (self.tr("Samples read"), self.tr("Samples in all passes so far.")),
            (self.tr("Forward"), self.tr("Forward passes so far, each over one batch.")),
            (self.tr("Backward"), self.tr("Backward passes so far, each over one batch.")),
            (self.tr("Loss"), self.tr("The loss of all samples.")),
            (self.tr("State"), self.tr("How the walk fares.")),
        )
        for column, (text, tip) in enumerate(heads):
            head = label(text, "small")
            head.setToolTip(tip)
            if 0 < column < 6:
                head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(head, 0, column)

    def _add_walk(self, row: int, name: str, text: str, tip: str) -> None:
        check = QCheckBox(text)
        describe(check, text, tip)
        check.clicked.connect(lambda on: self.ticked.emit(name, on))
        self.checks[name] = check
        self._grid.addWidget(check, row, 0)
        self.cells[name] = []
        for column in range(1, 7):
            cell = label("", "muted" if column == 6 else "body")
            if column < 6:
                cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.cells[name].append(cell)
            self._grid.addWidget(cell, row, column)

    def set_color(self, name: str, color: QColor) -> None:
        """Give a path its colour."""
        self.checks[name].setIcon(color_dot(color))

    def show_walk(self, name: str, row: WalkRow | None) -> None:
        """Show what a walk has come to; None for one that is not shown."""
        self.checks[name].setChecked(row is not None)
        for cell, text in zip(self.cells[name], row.cells if row else [""] * 6, strict=True):
            cell.setText(text)
        set_role(self.cells[name][-1], row.role if row else "muted")

    def texts(self, name: str) -> list[str]:
        """Return what is said about a walk."""
        return [cell.text() for cell in self.cells[name]]
