"""The panel of products: shapes typed, rows that meet columns, what is refused, and why."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import DotSettings
from mlpstudio.labs.tensors import product_cells, shape_text
from mlpstudio.labs.tensors.product_cells import ProductCells, with_number
from mlpstudio.labs.tensors.product_fixes import Mended, mended
from mlpstudio.labs.tensors.product_text import Factors, pasted, read_factors
from mlpstudio.labs.tensors.products import FUNCTIONS, Product, numpy_error, product
from mlpstudio.labs.tensors.shape_text import ShapeError
from mlpstudio.ui import forms
from mlpstudio.ui.lab_panel import LabPanel
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.fix_list import FixList, FixText
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, named_parts
from mlpstudio.ui.widgets.controls.stale_area import StaleArea
from mlpstudio.ui.widgets.controls.stepper import Stepper, StepUnit
from mlpstudio.ui.widgets.tensors import product_axes
from mlpstudio.ui.widgets.tensors import product_words as words
from mlpstudio.ui.widgets.tensors.alignment_table import AlignmentTable
from mlpstudio.ui.widgets.tensors.matrix_board import Spot
from mlpstudio.ui.widgets.tensors.product_board import ProductBoard
from mlpstudio.ui.widgets.tensors.product_links import MATRICES, ProductLinks

LONGEST_PASTED = 10_000
"""Characters that may be pasted: an error with what led to it."""

_WIDE, _FEW_CELLS = 720, 9
"""From this width on, and with so few cells in a line, both orders stand side by side."""


class DotPanel(LabPanel):
    """The lab of products."""

    lab = "dot"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self.found: Product | None = None
        self.shown: ProductCells | None = None
        self.ways: tuple[Mended, ...] = ()
        self._build_entries()
        self._build_outcome()
        self._lay_out()
        self.entry.edited.connect(self._type)
        self.entry.settled.connect(bench.session.settle)
        self.function.chosen.connect(self._choose_function)
        self.chips.chosen.connect(self._choose)
        self.fix_list.chosen.connect(self._mend)
        self.picture.board.edited.connect(self._edit)
        self.picture.board.refused.connect(self.readout.setText)
        bench.theme.changed.connect(self._update)  # the colours of the axes
        self.stepper.step_changed.connect(lambda _: self._show_step())
        self.refresh(None, self.project)

    def _build_entries(self) -> None:
        theme = self.bench.theme
        self.entry = CodeEntry(theme, LONGEST_PASTED)
        self.entry.setPlaceholderText("(2, 3) · (3, 4)")
        forms.describe(
            self.entry,
            self.tr("Shapes"),
            self.tr("Type two shapes with · or @ between, or paste NumPy's error about them."),
        )
        self.function = forms.Choice()
        self.function.set_choices([(name, words.NAMES[name]) for name in FUNCTIONS])
        self.function.setMaximumWidth(theme.pixels(130))
        forms.describe(
            self.function,
            self.tr("Function"),
            self.tr("The two differ where both arrays have three axes or more."),
        )
        self.chips = Chips(theme)
        self.chips.offer(words.presets())
        self.fault = FaultLine(theme)

    def _build_outcome(self) -> None:
        theme = self.bench.theme
        self.title = forms.label("", "title")
        self.reason = forms.label("", "error")
        self.numpy_says = forms.label("", "small")
        self.numpy_says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.axes = AlignmentTable(theme, is_linked=True)
        forms.describe(
            self.axes,
            self.tr("Axes"),
            self.tr("Each axis has a letter; the one that a and b share is summed over."),
        )
        self.axes.setToolTip("")  # it would cover what is lit
        self.fix_list = FixList(theme)
        self.formula = LinkedLine(theme, is_code=False)
        self.numpy_line = LinkedLine(theme, is_code=True)
        self.picture = ProductBoard(theme, is_editable=True)
        self.readout = forms.label("")
        self.stepper = Stepper(theme, 1, 2, StepUnit.NUMBER)
        self.cost = forms.label("", "small")
        self.other_function = forms.label("", "small")
        self.order_title = forms.label("", "title")
        self.order_title.setText(self.tr("The other order"))
        self.order = forms.label("")
        self.mirror = ProductBoard(theme, ("b", "a"), is_editable=False)
        self.code = CodeLine(theme)
        lines = (self.formula, self.numpy_line, self.code)
        self.links = ProductLinks(lines, self.axes, self.picture, self.readout)
        for text in (
            self.title,
            self.reason,
            self.numpy_says,
            self.readout,
            self.cost,
            self.other_function,
            self.order,
        ):
            text.setWordWrap(True)

    def _lay_out(self) -> None:
        self._outcome = StaleArea()
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, SPACE_1, 0, 0)
        outcome.setSpacing(SPACE_2)
        for part in (
            self.title,
            self.reason,
            self.numpy_says,
            self.axes,
            self.fix_list,
        ):
            outcome.addWidget(part)
        product, order = QVBoxLayout(), QVBoxLayout()
        for part in (self.formula, self.numpy_line, self.picture, self.readout, self.stepper):
            product.addWidget(part)
        for part in (self.order_title, self.order, self.mirror):
            order.addWidget(part)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(SPACE_4)
        for column in (product, order):
            column.setSpacing(SPACE_2)
            column.addStretch()
            self._beside.addLayout(column, 1)
        outcome.addLayout(self._beside)
        for part in (self.cost, self.other_function, self.code):
            outcome.addWidget(part)
        outcome.addStretch()
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.entry, 1)
        head.addWidget(self.function)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.fault)
        column.addWidget(self._outcome)
        column.addStretch()
        scroll(self, inside)
        self.first_control = self.entry

    # Gestures become edits

    @property
    def settings(self) -> DotSettings:
        """What the lab is set to."""
        return self.project.labs.dot

    def _apply(self, label: str, merge_key: str | None = None, **values: Any) -> None:
        settings = replace(self.settings, **values)
        self.bench.session.apply(label, edits.set_lab(self.project, settings), merge_key)

    def _type(self, text: str) -> None:
        """Take what is typed; of a pasted error only its shapes."""
        found = pasted(text)
        if len(found) > shape_text.MAX_LENGTH:
            self._show_fault(found)
        elif found != text:
            self._apply(self.tr("Paste shapes"), text=found)
            self.bench.session.settle()
            self._update()  # the same shapes again are no edit, but the error still stands there
        else:
            self._apply(self.tr("Type shapes"), "dot.text", text=text)
            self._update()  # a text that was too long may be as it was before

    def _choose(self, text: str) -> None:
        self._apply(self.tr("Choose shapes"), text=text)
        self.chips.mark(self.settings.text)

    def _choose_function(self, name: str) -> None:
        self._apply(self.tr("Choose function"), function=name)

    def _mend(self, place: int) -> None:
        found = self.ways[place].found
        text = Factors(found.a, found.b).text
        self._apply(self.tr("Mend shapes"), text=text, function=found.function)
        self.entry.setFocus()  # the button that was pressed is gone

    def _edit(self, spot: Spot, number: float) -> None:
        found, shown = self.found, self.shown
        if found is None or shown is None:
            return
        which, row, column = spot
        at = row * (shown.a, shown.b)[which].shape[1] + column
        label = self.tr("Change number")
        if which == 0:
            self._apply(label, a=with_number(0, found.a, self.settings.a, at, number))
        else:
            self._apply(label, b=with_number(1, found.b, self.settings.b, at, number))

    # The project becomes a picture

    def _update(self) -> None:
        self._is_due = False
        text = self.settings.text
        self.entry.set_text(text)
        self.function.set_value(self.settings.function)
        self.chips.mark(text)
        try:
            factors = read_factors(text)
        except ShapeError:
            self._show_fault(text)
            return
        self.fault.show_fault("", 0, "")
        self._outcome.set_stale(False)
        self.found = product(self.settings.function, factors.a, factors.b)
        self._show_outcome(self.found)

    def _show_fault(self, text: str) -> None:
        self.found = None
        self.links.show(None, None)
        self._outcome.set_stale(True)
        try:
            read_factors(text)
        except ShapeError as error:
            self.fault.show_fault(text, error.position, words.fault_sentence(error))

    def _show_outcome(self, found: Product) -> None:
        has_result = found.result is not None
        settings = self.settings
        is_new = self.shown is None or self.shown.found != found
        has_cells = product_cells.has_cells(found)
        self.shown = product_cells.cells(found, (settings.a, settings.b)) if has_cells else None
        self.title.setText(words.title(found))
        self.reason.setText(words.reason(found))
        says = self.tr("NumPy says: ValueError: {error}")
        self.numpy_says.setText(says.format(error=numpy_error(found)))
        for part in (self.reason, self.numpy_says):
            part.setVisible(not has_result)
        self.axes.set_rows(product_axes.header(found), product_axes.rows(found, self.bench.theme))
        self.axes.setVisible(not has_cells and not found.is_scaling)
        self._show_fixes(found)
        self.numpy_line.set_parts(words.call_parts(found))
        self.cost.setText(words.cost(found) if has_result else "")
        for part in (self.formula, self.cost):
            part.setVisible(has_result)
        self.other_function.setText(words.other_function(found))
        self.order.setText(words.other_order(found, self.shown))
        program = product_cells.program(found, self.shown)
        self.code.set_parts(named_parts(program, {name: name for name in MATRICES}))
        for part in (self.picture, self.stepper, self.readout):
            part.setVisible(has_cells)
        self._show_mirror()
        self._set_direction()
        if self.shown is not None:
            was_at_end = self.stepper.step == self.stepper.last
            self.stepper.set_last(self.shown.result.size)
            if was_at_end or is_new:
                self.stepper.pause()
                self.stepper.set_step(self.stepper.last)
        self._show_step()

    def _show_fixes(self, found: Product) -> None:
        self.ways = mended(found) if found.result is None else ()
        self.fix_list.offer(
            [
                FixText(
                    words.fix_title(way),
                    way.line,
                    words.fix_sentence(way),
                    self.tr("In NumPy: {line}").format(line=way.line),
                )
                for way in self.ways
            ]
        )
        self.fix_list.setVisible(bool(self.ways))

    def _show_mirror(self) -> None:
        mirrored = None if self.shown is None else product_cells.reversed_cells(self.shown)
        self.mirror.setVisible(mirrored is not None)
        if mirrored is not None:
            self.mirror.show_product(mirrored, mirrored.result.size, None)

    def _show_step(self) -> None:
        shown, step = self.shown, self.stepper.step
        if shown is not None:
            now = divmod(step - 1, shown.result.shape[1]) if step else None
            self.picture.show_product(shown, step, now)
        self.links.show(self.found, shown)

    def _set_direction(self) -> None:
        """Put the other order beside the product where there is room for both."""
        shown = self.shown
        n_cells = 0 if shown is None else shown.a.shape[1] + shown.b.shape[1]
        is_beside = self.width() >= self.bench.theme.pixels(_WIDE) and n_cells <= _FEW_CELLS
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange both orders anew."""
        super().resizeEvent(event)
        self._set_direction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play at Space and step at a point, wherever no number is typed."""
        if self.shown is None or not self.stepper.take_key(event):
            super().keyPressEvent(event)
