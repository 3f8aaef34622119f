"""The broadcasting panel: shapes aligned axis by axis, what is stretched, and what mends them."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import BroadcastingSettings
from mlpstudio.labs.tensors import shape_text
from mlpstudio.labs.tensors.broadcast_cells import Cell, equation
from mlpstudio.labs.tensors.broadcast_fixes import Fix, fixes
from mlpstudio.labs.tensors.broadcasting import Broadcast, broadcast
from mlpstudio.labs.tensors.shape_text import ShapeError, Shapes, pasted, read_shapes
from mlpstudio.ui import forms
from mlpstudio.ui.lab_panel import LabPanel
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, TEXT_TITLE
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.fix_list import FixList, FixText
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine
from mlpstudio.ui.widgets.controls.stale_area import StaleArea
from mlpstudio.ui.widgets.tensors import broadcasting_words, shape_words
from mlpstudio.ui.widgets.tensors.alignment_table import AlignmentTable
from mlpstudio.ui.widgets.tensors.broadcasting_links import (
    BroadcastingLinks,
    code_parts,
    title_parts,
)
from mlpstudio.ui.widgets.tensors.equation_cells import EquationCells

LONGEST_PASTED = 10_000
"""Characters that may be pasted: an error with what led to it."""

NARROW = 440
"""Below this width long axes are cut sooner, so that there is room for numbers."""


class BroadcastingPanel(LabPanel):
    """The broadcasting lab."""

    lab = "broadcasting"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self.shapes: Shapes | None = None
        self.fixes: tuple[Fix, ...] = ()
        self._n_first = 0
        self._build()
        self.entry.edited.connect(self._type)
        self.entry.settled.connect(bench.session.settle)
        self.chips.chosen.connect(self._choose)
        self.fix_list.chosen.connect(self._mend)
        self.cells.pointed.connect(self._read_out)
        bench.theme.changed.connect(self._update)
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.entry = CodeEntry(theme, LONGEST_PASTED)
        self.entry.setPlaceholderText("(32, 10) + (10,)")
        forms.describe(
            self.entry,
            self.tr("Shapes"),
            self.tr("Type two or three shapes, or paste NumPy's error about them."),
        )
        self.chips = Chips(theme)
        self.chips.offer(broadcasting_words.presets())
        self.fault = FaultLine(theme)
        self.title = LinkedLine(theme, is_code=False, size=TEXT_TITLE, role="title")
        self.reason = LinkedLine(theme, is_code=False, role="error")
        self.table = AlignmentTable(theme, is_linked=True)
        forms.describe(
            self.table,
            self.tr("Axes"),
            self.tr("Shapes aligned from the right: axes are added in front, then stretched."),
        )
        self.table.setToolTip("")  # it would cover what is lit
        self.advice = forms.label("", "muted")
        self.advice.setWordWrap(True)
        self.fix_list = FixList(theme)
        self.summary = forms.label("", "small")
        self.summary.setWordWrap(True)
        self.cells = EquationCells(theme)
        forms.describe(
            self.cells,
            self.tr("Numbers"),
            self.tr("Point at a cell, or move with the arrow keys, to see what it is made of."),
        )
        self.cells.setToolTip("")  # it would cover the cells; the readout says the same
        self.readout = LinkedLine(theme, is_code=False, size=TEXT_SMALL, role="small")
        self.code = CodeLine(theme)
        lines = (self.title, self.reason, self.readout)
        self.links = BroadcastingLinks(lines, self.code, self.table, self.cells)
        self._lay_out()

    def _lay_out(self) -> None:
        self._outcome = StaleArea()
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, SPACE_1, 0, 0)
        outcome.setSpacing(SPACE_2)
        outcome.addWidget(self.title)
        outcome.addWidget(self.reason)
        outcome.addWidget(self.table)
        outcome.addWidget(self.advice)
        outcome.addWidget(self.fix_list)
        outcome.addWidget(self.summary)
        outcome.addWidget(self.readout)
        outcome.addWidget(self.cells, 1)
        outcome.addWidget(self.code)
        outcome.addStretch()  # takes the room of the cells where there are none
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.entry)
        column.addWidget(self.chips)
        column.addWidget(self.fault)
        column.addWidget(self._outcome, 1)
        column.addStretch()
        scroll(self, inside)
        self.first_control = self.entry

    # Gestures become edits

    @property
    def settings(self) -> BroadcastingSettings:
        """What the lab is set to."""
        return self.project.labs.broadcasting

    def _apply(self, label: str, text: str, merge_key: str | None = None) -> None:
        settings = replace(self.settings, text=text)
        self.bench.session.apply(label, edits.set_lab(self.project, settings), merge_key)

    def _type(self, text: str) -> None:
        """Take what is typed; of a pasted error only its shapes."""
        found = pasted(text)
        if len(found) > shape_text.MAX_LENGTH:
            self._show_fault(found)
        elif found != text:
            self._apply(self.tr("Paste shapes"), found)
            self.bench.session.settle()
            self._update()  # the same shapes again are no edit, but the error still stands there
        else:
            self._apply(self.tr("Type shapes"), text, "broadcasting.text")
            self._update()  # a text that was too long may be as it was before

    def _choose(self, text: str) -> None:
        self._apply(self.tr("Choose shapes"), text)
        self.chips.mark(self.settings.text)

    def _mend(self, place: int) -> None:
        fix, shapes = self.fixes[place], self.shapes
        assert shapes is not None
        changed = tuple(
            fix.shape if which == fix.operand else shape
            for which, shape in enumerate(shapes.shapes)
        )
        self._apply(self.tr("Mend shapes"), Shapes(changed, shapes.operators).text)
        self.entry.setFocus()  # the button that was pressed is gone

    # The project becomes a picture

    def _update(self) -> None:
        self._is_due = False
        text = self.settings.text
        self.entry.set_text(text)
        self.chips.mark(text)
        try:
            self.shapes = read_shapes(text)
        except ShapeError:
            self._show_fault(text)
            return
        self.fault.show_fault("", 0, "")
        self._outcome.set_stale(False)
        self._show_outcome(self.shapes, broadcast(self.shapes.shapes))

    def _show_fault(self, text: str) -> None:
        self.shapes = None
        self.links.show(None)
        self._outcome.set_stale(True)
        try:
            read_shapes(text)
        except ShapeError as error:
            self.fault.show_fault(text, error.position, shape_words.fault_sentence(error))

    def _show_outcome(self, shapes: Shapes, found: Broadcast) -> None:
        result = found.result
        self.title.set_parts(title_parts(found, shapes.operators))
        why = broadcasting_words.reason(found)
        self.reason.set_parts(why)
        self.reason.setVisible(bool(why))
        self.table.set_rows(
            broadcasting_words.header(found),
            broadcasting_words.aligned_rows(found, self.bench.theme),
        )
        self._show_fixes(found)
        self.summary.setText("" if result is None else broadcasting_words.summary(found))
        self.summary.setVisible(result is not None)
        self._show_numbers(shapes, found)
        self.code.set_parts(code_parts(found, shapes.operators))
        self.links.show(found)

    def _show_fixes(self, found: Broadcast) -> None:
        self.fixes = fixes([operand.shape for operand in found.operands])
        advice = broadcasting_words.advice(self.fixes, found)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.fix_list.offer(
            [
                FixText(
                    broadcasting_words.fix_title(fix),
                    fix.line.partition("  #")[0],
                    broadcasting_words.fix_sentence(fix),
                    self.tr("In NumPy: {line}").format(line=fix.line),
                )
                for fix in self.fixes
            ]
        )
        self.fix_list.setVisible(bool(self.fixes))

    def _show_numbers(self, shapes: Shapes, found: Broadcast) -> None:
        is_shown = found.result is not None and 0 not in found.result
        self._n_first = self._fitting()
        self.cells.show_equation(
            equation(found, shapes.operators, self._n_first) if is_shown else None
        )
        self.cells.setVisible(is_shown)
        self.readout.setVisible(is_shown)
        self._read_out(None)

    def _fitting(self) -> int:
        """Return how many places of a long axis are shown before the gap."""
        return 2 if self.width() < self.bench.theme.pixels(NARROW) else 3

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or fewer cells, as there is room."""
        super().resizeEvent(event)
        if self.shapes is not None and self._fitting() != self._n_first:
            self._show_numbers(self.shapes, broadcast(self.shapes.shapes))

    def _read_out(self, cell: Cell | None) -> None:
        shown = self.cells.equation
        if shown is None:
            return
        if cell is not None:
            self.readout.set_parts(broadcasting_words.reading(shown, cell))
        elif shown.is_whole:
            self.readout.set_plain(
                self.tr("Dotted cells are read again, not stored. Point at a cell.")
            )
        else:
            self.readout.set_plain(
                self.tr(
                    "Dotted cells are read again, not stored; ⋯ stands for more. Point at a cell."
                )
            )
        self.cells.setAccessibleDescription(self.readout.plain)
