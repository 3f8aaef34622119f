"""The images of a cell, or the mistakes in an order of one's choice."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import IntArray
from mlpstudio.ui.evaluation.agreement_table import ONLY_FIRST
from mlpstudio.ui.evaluation.rival import Compared
from mlpstudio.ui.evaluation.subject import Evaluated
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.digits.answer_grid import AnswerGrid

CONFIDENCE, MARGIN = "confidence", "margin"

Chosen = tuple[int, int | None] | None
"""The true class, and the answer, of the images; None for every mistake, and for an answer for
every wrong one."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Images that two networks answer in some way.

    Attributes:
        compared: The answers of both.
        name: One of `agreement_table.GROUPS`.
        numbers: (n,) which samples.
        title: What they have in common.
    """

    compared: Compared
    name: str
    numbers: IntArray
    title: str


class AnswerImages(QWidget):
    """A title, what orders the mistakes, and the wall.

    Signals:
        opened(number): A sample was chosen; its place among those evaluated.
        all_wanted: Every mistake is to be seen again.
    """

    opened = Signal(int)
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Evaluated | None = None
        self._chosen: Chosen = None
        self._group: Group | None = None
        self.title = label("", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)  # it names runs and classes
        self.title.setWordWrap(True)
        self.every = QPushButton(self.tr("All mistakes"))
        describe(self.every, self.every.text(), self.tr("Show the mistakes of every class again."))
        self.order = Choice()
        self.order.set_choices(
            [(CONFIDENCE, self.tr("surest first")), (MARGIN, self.tr("by margin"))]
        )
        self.order.set_value(CONFIDENCE)
        describe(
            self.order,
            self.tr("Order of the mistakes"),
            self.tr("By the probability of the answer, or by its lead over the runner-up."),
        )
        self.grid = AnswerGrid(theme)
        describe(
            self.grid,
            self.tr("Images"),
            self.tr("Click a sample to see it large; 7 → 1 is a 7 that is answered with 1."),
        )
        self.grid.setToolTip("")  # the images have tooltips of their own
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.order, 1)
        row.addWidget(self.every)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.grid, 1)
        self.grid.chosen.connect(self.opened)
        self.every.clicked.connect(self.all_wanted)
        self.order.chosen.connect(self._show)

    @property
    def chosen(self) -> Chosen:
        """Which images are shown."""
        return self._chosen

    def choose(self, chosen: Chosen) -> None:
        """Show other images."""
        self._chosen = chosen
        self._show()

    def show_group(self, group: Group | None) -> None:
        """Show images of a comparison, or go back to what was chosen before."""
        self._group = group
        self._show()

    def show_found(self, found: Evaluated) -> None:
        """Show the images of another report; what is chosen stays."""
        n_classes = found.answers.report.n_classes
        if self._chosen is not None and max(self._chosen[0], self._chosen[1] or 0) >= n_classes:
            self._chosen = None
        self._found = found
        self._show()

    def _show(self, *_: object) -> None:
        found = self._found
        if self._group is not None:
            self._show_two(self._group)
            return
        if found is None:
            return
        report = found.answers.report
        numbers = self._numbers(found)
        self.title.setText(self._title(found, len(numbers)))
        self.every.setVisible(self._chosen is not None)
        is_cell = self._chosen is not None and self._chosen[1] is not None
        self.order.setVisible(not is_cell)
        self.grid.setVisible(bool(len(numbers)))
        self.note.setVisible(not len(numbers))
        self.note.setText(
            self.tr("No sample is of this kind.")
            if self._chosen is not None
            else self.tr("Not a single mistake.")
        )
        self.grid.show_answers(found.gallery, numbers, report.confidence)

    def _show_two(self, group: Group) -> None:
        """Show images under the answer of the network that is wrong, or of that at hand."""
        gallery, report = group.compared.found.gallery, group.compared.found.answers.report
        if group.name == ONLY_FIRST:
            gallery = replace(gallery, labels=group.compared.report.answers)
        self.title.setText(group.title)
        self.every.hide()
        self.order.hide()
        self.grid.setVisible(bool(len(group.numbers)))
        self.note.setVisible(not len(group.numbers))
        self.note.setText(self.tr("No sample is of this kind."))
        self.grid.show_answers(gallery, group.numbers, report.confidence, self._tell)

    def _tell(self, number: int) -> str:
        """Return what both networks say about a sample."""
        if self._group is None:
            return ""
        compared = self._group.compared
        names, one = compared.found.gallery.class_names, compared.found.answers.report
        other = compared.report
        return self.tr(
            "{true}: this network says {first} ({sure} % sure), “{name}” {second} ({other} % sure)"
        ).format(
            true=names[int(one.labels[number])],
            first=names[int(one.answers[number])],
            sure=share_text(float(one.confidence[number])),
            name=compared.rival.name,
            second=names[int(other.answers[number])],
            other=share_text(float(other.confidence[number])),
        )

    def _numbers(self, found: Evaluated) -> IntArray:
        report, chosen = found.answers.report, self._chosen
        if chosen is not None and chosen[1] is not None:
            return report.cell(chosen[0], chosen[1])
        mistakes = report.mistakes(by_margin=self.order.value() == MARGIN)  # (n,)
        return mistakes if chosen is None else mistakes[report.labels[mistakes] == chosen[0]]

    def _title(self, found: Evaluated, n: int) -> str:
        names, chosen = found.gallery.class_names, self._chosen
        if chosen is None:
            return self.tr("1 mistake") if n == 1 else self.tr("{n:,} mistakes").format(n=n)
        if chosen[1] is None:
            return self.tr("{n:,} mistakes with {name}").format(n=n, name=names[chosen[0]])
        if chosen[0] == chosen[1]:
            return self.tr("{n:,} of {name} found").format(n=n, name=names[chosen[0]])
        return self.tr("{n:,} of {true} answered with {answer}").format(
            n=n, true=names[chosen[0]], answer=names[chosen[1]]
        )
