"""Small matrices as cells: pointed at, lit, and edited by typing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.block_layout import Arrangement, BlockLayout, Measures, arranged
from mlpstudio.ui.widgets.tensors.cell_editor import CellEditor
from mlpstudio.ui.widgets.tensors.equation_cells import value_text
from mlpstudio.ui.widgets.tensors.matrix_paint import SIGN_WIDTH, BoardMatrix, paint_matrix

Spot = tuple[int, int, int]
"""(matrix, row, column) of a cell."""

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class MatrixBoard(QWidget):
    """Shows matrices; its height follows from its width.

    Signals:
        pointed(spot): The pointer or the cursor is on a cell; None for none.
        edited(spot, number): Another number was typed there.
        refused(reason): What was typed is no number.
    """

    pointed = Signal(object)
    edited = Signal(object, float)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[Arrangement, ...] = ()
        self.matrices: tuple[BoardMatrix, ...] = ()
        self.lit: Mapping[Spot, str] = {}
        self._layout = BlockLayout((), (1.0, 1.0), 0.0)
        self._cursor: Spot | None = None
        self._hovered: Spot | None = None
        self._said: Spot | None = None
        self.editor = CellEditor(theme, self)
        self.editor.entered.connect(self._take)
        self.editor.refused.connect(self.refused)
        self.editor.ended.connect(self._leave)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        theme.changed.connect(self._arrange)

    def sizeHint(self) -> QSize:
        """Ask for the height that the cells need."""
        return QSize(320, round(self._layout.height) + 2)

    @property
    def pointed_spot(self) -> Spot | None:
        """The cell under the pointer, or else the one with the cursor."""
        return self._hovered or (self._cursor if self._has_keys() else None)

    def show_matrices(
        self, matrices: Sequence[BoardMatrix], choices: Sequence[Arrangement]
    ) -> None:
        """Show other matrices.

        Args:
            matrices: What to show.
            choices: Arrangements of so many matrices, the widest first.
        """
        self._choices = tuple(choices)
        before = [matrix.values.shape for matrix in self.matrices]
        self.matrices = tuple(matrices)
        if before != [matrix.values.shape for matrix in matrices]:
            self.editor.close_entry()
            self._cursor = self._cursor if self._is_there(self._cursor) else None
            self._hovered = None
        self._arrange()
        self._tell()

    def light(self, spots: Mapping[Spot, str]) -> None:
        """Frame some cells, each in a colour of the theme by its name."""
        if dict(spots) != dict(self.lit):
            self.lit = dict(spots)
            self.update()

    def cell_rect(self, spot: Spot) -> QRectF:
        """Return where a cell is."""
        return self._layout.rect(*spot)

    def set_cursor(self, spot: Spot) -> None:
        """Put the cursor into a cell."""
        self._cursor = spot
        self._tell()
        self.update()

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer."""
        self._hover(self._spot_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor into the cell."""
        spot = self._spot_at(event.position())
        if spot is not None:
            self.set_cursor(spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell."""
        spot = self._spot_at(event.position())
        if spot is not None:
            self.set_cursor(spot)
            self._edit("")

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        if self._cursor is None and self.matrices:
            self._cursor = (0, 0, 0)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self._tell()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys; type to replace a number, Return or F2 to change it."""
        if self._cursor is None:
            super().keyPressEvent(event)
        elif (step := _ARROWS.get(Qt.Key(event.key()))) is not None:
            self._hovered = None
            self.set_cursor(self._next(self._cursor, step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit("")
        elif event.text() and event.text() in "0123456789-−.,+":
            self._edit(event.text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take(0.0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the matrices anew."""
        super().resizeEvent(event)
        self._arrange()

    # Cursor and editing

    def _next(self, spot: Spot, step: tuple[int, int]) -> Spot:
        """Return the neighbour of a cell; beyond the sides lies the matrix before or behind."""
        matrix, row, column = spot
        row, column = row + step[0], column + step[1]
        rows, columns = self.matrices[matrix].values.shape
        if not 0 <= column < columns and 0 <= matrix + step[1] < len(self.matrices):
            matrix += step[1]
            rows, columns = self.matrices[matrix].values.shape
            column = 0 if step[1] > 0 else columns - 1
        return matrix, min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)

    def _edit(self, typed: str) -> None:
        spot = self._cursor
        if spot is None or not self.matrices[spot[0]].is_editable:
            return
        text = value_text(float(self.matrices[spot[0]].values[spot[1:]]))
        self.editor.open(self.cell_rect(spot).toRect().adjusted(-1, -1, 2, 2), text, typed)

    def _take(self, number: float) -> None:
        spot = self._cursor
        if spot is None or not self.matrices[spot[0]].is_editable:
            return
        if number != float(self.matrices[spot[0]].values[spot[1:]]):
            self.edited.emit(spot, number)

    def _leave(self, key: int) -> None:
        """Go on from the cell as the key that ended the typing says."""
        step = {
            int(Qt.Key.Key_Tab): (0, 1),
            int(Qt.Key.Key_Backtab): (0, -1),
            int(Qt.Key.Key_Up): (-1, 0),
            int(Qt.Key.Key_Down): (1, 0),
        }.get(key)
        if step is not None and self._cursor is not None:
            self.set_cursor(self._next(self._cursor, step))

    def _has_keys(self) -> bool:
        return self.hasFocus() or self.editor.hasFocus()

    def _is_there(self, spot: Spot | None) -> bool:
        if spot is None or spot[0] >= len(self.matrices):
            return False
        rows, columns = self.matrices[spot[0]].values.shape
        return spot[1] < rows and spot[2] < columns

    def _hover(self, spot: Spot | None) -> None:
        if spot != self._hovered:
            self._hovered = spot
            self._tell()
            self.update()

    def _tell(self) -> None:
        if self.pointed_spot != self._said:
            self._said = self.pointed_spot
            self.pointed.emit(self._said)

    def _spot_at(self, position: QPointF) -> Spot | None:
        width, height = self._layout.cell
        for which, (matrix, corner) in enumerate(
            zip(self.matrices, self._layout.corners, strict=True)
        ):
            column, row = (position.x() - corner.x()) / width, (position.y() - corner.y()) / height
            rows, columns = matrix.values.shape
            if 0 <= row < rows and 0 <= column < columns:
                return which, int(row), int(column)
        return None

    # Layout and painting

    def _arrange(self) -> None:
        if not self.matrices:
            return
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        pixels = self._theme.pixels
        measures = Measures(
            pixels(26), pixels(34), pixels(58), pixels(SIGN_WIDTH), metrics.height() + 4, pixels(8)
        )
        self._layout = arranged(
            [matrix.values.shape for matrix in self.matrices],
            [metrics.horizontalAdvance(matrix.caption) + 4 for matrix in self.matrices],
            self._choices,
            self.width(),
            measures,
        )
        height = round(self._layout.height) + 2
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the matrices, what is lit, and the cursor."""
        painter = QPainter(self)
        for matrix, corner in zip(self.matrices, self._layout.corners, strict=True):
            paint_matrix(painter, self._theme, matrix, corner, self._layout.cell)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for spot, color in self.lit.items():
            if self._is_there(spot):
                self._paint_frame(painter, spot, color, 2)
        if self._cursor is not None and self._has_keys():
            self._paint_frame(painter, self._cursor, "accent", 3)
        painter.end()

    def _paint_frame(self, painter: QPainter, spot: Spot, color: str, width: int) -> None:
        painter.setPen(QPen(self._theme.color(color), width))
        painter.drawRect(self.cell_rect(spot).adjusted(0.5, 0.5, -0.5, -0.5))
