"""A small drawing of a tensor by its rank: a number, cells, a table, a stack, a row of stacks."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import Theme

_HEIGHT = 76  # at 100 %
_MOST = (6, 5, 4)
"""Cells of a line, tables of a stack and stacks in a row that are drawn at most."""


class StackGlyph(QWidget):
    """Draws the axes of a shape; where the chosen table is, it is lit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shape: tuple[int, ...] = ()
        self.leading: tuple[int, ...] = ()
        self.place: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return the room of a row of stacks."""
        return QSize(self._theme.pixels(220), self._theme.pixels(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Let the drawing be cut at its right."""
        return QSize(60, self._theme.pixels(_HEIGHT))

    def show_shape(
        self, shape: tuple[int, ...], leading: tuple[int, ...], place: tuple[int, ...] = ()
    ) -> None:
        """Draw a shape with the table that is seen lit, and the number in it that is pointed at.

        Args:
            shape: The shape.
            leading: An index into the axes before the last two.
            place: Index of a number in the table; () when none is pointed at.
        """
        if (shape, leading, place) != (self.shape, self.leading, self.place):
            self.shape, self.leading, self.place = shape, leading, place
            self.update()

    def lit_page(self) -> tuple[int, int]:
        """Return which (stack, table) of those that are drawn is lit."""
        sizes = self.shape[:-2]
        if not sizes:
            return 0, 0
        table = _place(self.leading[-1], sizes[-1], _MOST[1])
        stack = _place(self.leading[-2], sizes[-2], _MOST[2]) if len(sizes) > 1 else 0
        return stack, table

    def lit_cell(self) -> tuple[int, int] | None:
        """Return which (row, column) of those that are drawn stands for the number pointed at."""
        if not self.place or not self.shape:
            return None
        rows, columns = self._table()
        sizes = (1, *self.shape)[-2:]
        row, column = (0, *self.place)[-2:]
        return _place(row, sizes[0], rows), _place(column, sizes[1], columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all stacks, the farthest table first."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.pixels(100) / 100
        rows, columns = self._table()
        sizes = self.shape[:-2]
        n_tables = min(sizes[-1], _MOST[1]) if sizes else 1
        n_stacks = min(sizes[-2], _MOST[2]) if len(sizes) > 1 else 1
        cell, step = 8.0 * scale, 5.0 * scale
        width = columns * cell + (n_tables - 1) * step + 14 * scale
        left = 2 + self._paint_outer(painter)
        lit = self.lit_page()
        for stack in range(n_stacks):
            for table in reversed(range(n_tables)):
                corner = QPointF(
                    left + stack * width + table * step, 4 + (n_tables - 1 - table) * step
                )
                is_lit = (stack, table) == lit
                self._paint_table(painter, corner, (rows, columns), cell, is_lit=is_lit)
        painter.end()

    def outer(self) -> str:
        """Return the sizes of the axes that are not drawn, as so many times what is."""
        return "".join(f"{size:,} × " for size in self.shape[:-4])

    def _paint_outer(self, painter: QPainter) -> float:
        """Write how often all that is drawn is there; return the width that it takes."""
        text = self.outer()
        if not text:
            return 0.0
        font = self._theme.font()
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.drawText(QRectF(0, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return width

    def _table(self) -> tuple[int, int]:
        """Return how many rows and columns are drawn."""
        if not self.shape:
            return 1, 1
        columns = min(self.shape[-1], _MOST[0])
        return (min(self.shape[-2], _MOST[0]) if len(self.shape) > 1 else 1), columns

    def _paint_table(
        self,
        painter: QPainter,
        corner: QPointF,
        size: tuple[int, int],
        cell: float,
        *,
        is_lit: bool,
    ) -> None:
        rows, columns = size
        fill = self._theme.color("selection" if is_lit else "surface")
        painter.setPen(self._theme.color("accent" if is_lit else "muted"))
        whole = QRectF(corner.x(), corner.y(), columns * cell, rows * cell)
        painter.fillRect(whole, fill)
        for row in range(rows):
            for column in range(columns):
                left, top = corner.x() + column * cell, corner.y() + row * cell
                painter.drawRect(QRectF(left, top, cell, cell))
        if is_lit and (pointed := self.lit_cell()) is not None:
            left, top = corner.x() + pointed[1] * cell, corner.y() + pointed[0] * cell
            painter.fillRect(QRectF(left, top, cell, cell), self._theme.color("accent"))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _place(index: int, size: int, most: int) -> int:
    """Return which of the few that are drawn stands for an index."""
    return index if size <= most else round(index * (most - 1) / (size - 1))
