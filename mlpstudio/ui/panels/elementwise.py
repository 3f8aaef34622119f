"""The element-wise panel: two matrices, the loop in slow motion beside NumPy, and their race."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ElementwiseSettings
from mlpstudio.labs.tensors import elementwise, matrices
from mlpstudio.ui import forms
from mlpstudio.ui.elementwise.race_view import RaceView
from mlpstudio.ui.lab_panel import LabPanel
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.code_listing import CodeListing
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, named_parts
from mlpstudio.ui.widgets.controls.stepper import Stepper, StepUnit
from mlpstudio.ui.widgets.tensors import elementwise_words as words
from mlpstudio.ui.widgets.tensors.matrix_board import MatrixBoard, Spot
from mlpstudio.ui.widgets.tensors.matrix_paint import BoardMatrix

_ARRANGEMENTS = {
    3: (((0, 0), (0, 1), (0, 2)), ((0, 0), (1, 0), (1, 1)), ((0, 0), (1, 0), (2, 0))),
    4: (
        ((0, 0), (0, 1), (0, 2), (0, 3)),
        ((0, 0), (0, 1), (1, 0), (1, 1)),
        ((0, 0), (1, 0), (2, 0), (3, 0)),
    ),
}
_NARROW = 520
"""Below this width the loop stands above NumPy's lines, not beside them."""


class ElementwisePanel(LabPanel):
    """The lab of element-wise operations."""

    lab = "elementwise"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self._build()
        self._lay_out()
        self.operation.chosen.connect(self._choose)
        self.rows.entered.connect(lambda rows: self._resize(rows, self.columns.value()))
        self.columns.entered.connect(lambda columns: self._resize(self.rows.value(), columns))
        self.board.edited.connect(self._edit)
        self.board.pointed.connect(lambda _: self._show_links())
        self.board.refused.connect(self._refuse)
        for line in (self.formula, self.numpy_line, self.code):
            line.pointed.connect(self._light_matrix)
        self.stepper.step_changed.connect(lambda _: self._show_step())
        self.refresh(None, self.project)
        self.stepper.set_step(self.stepper.last)
        self._show_step()

    def _build(self) -> None:
        theme = self.bench.theme
        self.operation = forms.Choice()
        self.operation.set_choices(words.choices())
        forms.describe(
            self.operation, self.tr("Operation"), self.tr("What is done to every cell by itself.")
        )
        self.rows = WholeNumber(1, matrices.MOST_ROWS)
        forms.describe(self.rows, self.tr("Rows"), self.tr("Rows of the matrices."))
        self.columns = WholeNumber(1, matrices.MOST_COLUMNS)
        forms.describe(self.columns, self.tr("Columns"), self.tr("Columns of the matrices."))
        self.formula = LinkedLine(theme, is_code=False)
        self.numpy_line = LinkedLine(theme, is_code=True)
        self.board = MatrixBoard(theme)
        forms.describe(
            self.board,
            self.tr("Matrices"),
            self.tr("Arrow keys move over the cells; type to change a number of x or y."),
        )
        self.board.setToolTip("")  # it would cover the cells; the readout says the same
        self.readout = forms.label("")
        self.readout.setWordWrap(True)
        self.stepper = Stepper(theme, 1, 5, StepUnit.NUMBER)
        self.listing = CodeListing(theme)
        forms.describe(
            self.listing,
            self.tr("The loop"),
            self.tr("The naive loop in Python; the line that has just run is lit."),
        )
        self.copy_button = forms.icon_button(
            theme, "copy", self.tr("Copy the loop"), self.tr("Copy the loop for use in Python.")
        )
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(
                elementwise.naive_program(self.settings.operation)
            )
        )
        self.code = CodeLine(theme)
        self.race = RaceView(theme, self.bench.background)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        self.operation.setMaximumWidth(self.bench.theme.pixels(200))
        head.addWidget(self.operation, 1)
        head.addWidget(self.rows)
        head.addWidget(forms.label("×", "muted"))
        head.addWidget(self.columns)
        head.addStretch()
        loop, numpy = QVBoxLayout(), QVBoxLayout()
        title = QHBoxLayout()
        title.addWidget(forms.label(self.tr("The loop: one cell after another"), "muted"), 1)
        title.addWidget(self.copy_button)
        loop.addLayout(title)
        loop.addWidget(self.listing)
        loop.addStretch()
        caption = forms.label(self.tr("NumPy: all cells at once"), "muted")
        caption.setMinimumHeight(self.copy_button.sizeHint().height())  # level with the other one
        numpy.addWidget(caption)
        numpy.addWidget(self.code)
        numpy.addStretch()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(SPACE_3)
        for part in (loop, numpy):
            part.setSpacing(SPACE_1)
            self._beside.addLayout(part, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        for part in (self.formula, self.numpy_line, self.board, self.readout, self.stepper):
            column.addWidget(part)
        column.addLayout(self._beside)
        column.addSpacing(SPACE_4)
        column.addWidget(self.race)
        column.addStretch()
        scroll(self, inside)
        self.first_control = self.board

    # Gestures become edits

    @property
    def settings(self) -> ElementwiseSettings:
        """What the lab is set to."""
        return self.project.labs.elementwise

    def _apply(self, label: str, settings: ElementwiseSettings) -> None:
        self.bench.session.apply(label, edits.set_lab(self.project, settings))

    def _choose(self, name: str) -> None:
        self._apply(self.tr("Choose operation"), replace(self.settings, operation=name))

    def _resize(self, rows: int, columns: int) -> None:
        x = matrices.resized(self.settings.x, rows, columns)
        y = matrices.resized(self.settings.y, rows, columns)
        self._apply(self.tr("Change size"), replace(self.settings, x=x, y=y))

    def _edit(self, spot: Spot, number: float) -> None:
        which, row, column = spot
        if which == 0:
            x = matrices.with_cell(self.settings.x, row, column, number)
            changed = replace(self.settings, x=x)
        else:
            y = matrices.with_cell(self.settings.y, row, column, number)
            changed = replace(self.settings, y=y)
        self._apply(self.tr("Change number"), changed)

    # The project becomes a picture

    def _update(self) -> None:
        self._is_due = False
        settings = self.settings
        self.operation.set_value(settings.operation)
        rows, columns = matrices.size(settings.x)
        self.rows.set_value(rows)
        self.columns.set_value(columns)
        was_at_end = self.stepper.step == self.stepper.last
        self.stepper.set_last(elementwise.n_steps(settings.x))
        if was_at_end:
            self.stepper.set_step(self.stepper.last)
        self.listing.set_lines(elementwise.source(settings.operation))
        self.numpy_line.set_parts(words.numpy_parts(settings.operation))
        program = elementwise.program(settings.operation, settings.x, settings.y)
        self.code.set_parts(named_parts(program, {name: name for name in "xyz"}))
        self._show_step()

    def _show_step(self) -> None:
        settings, step = self.settings, self.stepper.step
        name = settings.operation
        result = elementwise.result(name, settings.x, settings.y)  # (rows, columns)
        n_done = elementwise.n_done(settings.x, step)
        shown = [BoardMatrix("x", matrices.array(settings.x), "", True, None, 0)]
        if elementwise.OPERATIONS[name].n_operands == 2:
            sign = words.sign(name)
            shown.append(BoardMatrix("y", matrices.array(settings.y), sign, True, None, 1))
        loop = self.tr("z, the loop: {done} of {all}").format(done=n_done, all=result.size)
        shown.append(BoardMatrix(loop, result, "=", False, n_done))
        n_at_once = result.size if step else 0
        shown.append(BoardMatrix(self.tr("z, NumPy"), result, "=", False, n_at_once))
        self.board.show_matrices(shown, _ARRANGEMENTS[len(shown)])
        self.listing.light(elementwise.lit_line(name, settings.x, step))
        self._show_links()

    def _show_links(self) -> None:
        """Light the cell that is pointed at, or the one the loop works on, wherever it is."""
        spot, settings = self.board.pointed_spot, self.settings
        cell = None if spot is None else spot[1:]
        now = elementwise.cell_of_step(settings.x, self.stepper.step)
        at = cell or now
        if at is not None and not _is_inside(at, matrices.size(settings.x)):
            at = None  # the board is about to have another size
        n_boards = len(self.board.matrices)
        lit: dict[Spot, str] = {}
        if now is not None:
            lit |= {(which, *now): "warning" for which in range(n_boards - 1)}
        if cell is not None and at is not None:
            lit |= {(which, *cell): "accent" for which in range(n_boards)}
        self.board.light(lit)
        names = {"x", "y", "z"} if cell is not None else set[str]()
        self.formula.set_parts(words.formula_parts(settings.operation, at))
        for line in (self.formula, self.numpy_line, self.code):
            line.light(names)
        if at is None:
            self.readout.setText(
                self.tr(
                    "Point at a cell, or press Play to see the loop at work. Type to edit x, y."
                )
            )
        else:
            result = elementwise.result(settings.operation, settings.x, settings.y)
            self.readout.setText(
                words.reading(settings.operation, settings.x, settings.y, result, at)
            )
        self.board.setAccessibleDescription(self.readout.text())

    def _light_matrix(self, name: str) -> None:
        """Light all cells of the matrix that a name stands for."""
        if not name:
            self._show_links()
            return
        n_boards = len(self.board.matrices)
        which = {"x": [0], "y": [1]}.get(name, [n_boards - 2, n_boards - 1])
        rows, columns = matrices.size(self.settings.x)
        self.board.light(
            {(m, r, c): "accent" for m in which for r in range(rows) for c in range(columns)}
        )
        for line in (self.formula, self.numpy_line, self.code):
            line.light({name})

    def _refuse(self, reason: str) -> None:
        self.readout.setText(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play at Space and step at a point, wherever the focus is in the panel."""
        if not self.stepper.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put loop and NumPy beside each other where there is room."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.bench.theme.pixels(_NARROW)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)


def _is_inside(cell: tuple[int, int], size: tuple[int, int]) -> bool:
    return cell[0] < size[0] and cell[1] < size[1]
