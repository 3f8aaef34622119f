"""One unit: the images that excite it most, and what it gives for each class."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.networks.hidden import most_exciting
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.widgets.controls.number_text import compact_text
from mlpstudio.ui.widgets.digits.answer_grid import AnswerGrid
from mlpstudio.ui.widgets.digits.class_levels import ClassLevels

N_EXCITING = 60


class UnitPage(QWidget):
    """Follows the unit that is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "title")
        self.title.setWordWrap(True)
        self.caption = label(self.tr("Mean activation for each class"), "small")
        self.levels = ClassLevels(theme)
        describe(
            self.levels,
            self.tr("Mean activation for each class"),
            self.tr("What the unit gives on average for the samples of each class."),
        )
        self.exciting = label(self.tr("Training images that excite it most"), "small")
        self.grid = AnswerGrid(theme)
        describe(
            self.grid,
            self.tr("Exciting images"),
            self.tr("Training images in the order of what the unit gives for them."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.title)
        column.addWidget(self.caption)
        column.addWidget(self.levels)
        column.addWidget(self.exciting)
        column.addWidget(self.grid, 1)

    def show_unit(self, found: UnitLook, unit: int | None) -> None:
        """Show a unit; None shows how to choose one."""
        for part in (self.caption, self.levels, self.exciting, self.grid):
            part.setVisible(unit is not None)
        if unit is None:
            self.title.setText(self.tr("Choose a unit: you see what it looks for."))
            return
        facts = found.facts
        if facts.is_dead[unit]:
            text = self.tr("Unit {unit} is dead: 0 for every sample, so it never learns again")
        elif facts.is_saturated[unit]:
            text = self.tr("Unit {unit} is saturated: nearly level, so it hardly learns")
        else:
            text = self.tr("Unit {unit}: its weights are {size} long")
        size = compact_text(float(facts.sizes[unit]))
        self.title.setText(text.format(unit=unit, size=size))
        self.levels.show_levels(found.gallery.class_names, facts.by_class[:, unit])
        numbers = most_exciting(found.A, unit, N_EXCITING)  # (≤ 60,)
        excites = found.A[numbers, unit] > 0.0  # (≤ 60,)
        is_dead = bool(facts.is_dead[unit])
        self.exciting.setText(
            self.tr("No training image excites it.")
            if is_dead
            else self.tr("Training images that excite it most, up to {value}").format(
                value=compact_text(float(found.A[numbers[0], unit]))
            )
        )
        self.grid.setVisible(not is_dead)
        shown = numbers[excites] if excites.any() else numbers  # tanh may stay below 0
        self.grid.show_answers(found.gallery, shown)
