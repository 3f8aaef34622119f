"""Shapes one below the other, aligned from the right, with what becomes of each axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme

_WIDEST = 96  # pixels of a cell at 100 %


class CellKind(Enum):
    """What a size is."""

    OWN = "own"
    STRETCHED = "stretched"
    ADDED = "added"
    CLASH = "clash"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class AlignedCell:
    """A size along one axis.

    Attributes:
        text: The size, or what it becomes.
        kind: How it is drawn.
        is_added: Whether the axis was put in front.
    """

    text: str
    kind: CellKind
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One shape.

    Attributes:
        name: Of the array.
        cells: One for each axis.
        note: Behind the cells, if there is room.
        color: Of the array, None for the text's own.
    """

    name: str
    cells: tuple[AlignedCell, ...]
    note: str = ""
    color: QColor | None = None


class AlignmentTable(QWidget):
    """The table; the last row is the result."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.header: tuple[str, ...] = ()
        self.rows: tuple[AlignedRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_rows(self, header: Sequence[str], rows: Sequence[AlignedRow]) -> None:
        """Show other shapes."""
        self.header, self.rows = tuple(header), tuple(rows)
        self.setAccessibleDescription(
            "; ".join(f"{row.name}: {', '.join(c.text for c in row.cells)}" for row in self.rows)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        head = self._metrics(TEXT_SMALL).height() if self.header else 0
        return QSize(240, head + SPACE_1 + len(self.rows) * self._row_height() + SPACE_1)

    def minimumSizeHint(self) -> QSize:
        """Ask for all rows, however narrow."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint header and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width = self._columns()
        small = self._metrics(TEXT_SMALL)
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setPen(self._theme.color("muted"))
        for axis, text in enumerate(self.header):
            box = QRectF(left + axis * width, 0, width, small.height())
            shown = text if small.horizontalAdvance(text) <= width else str(axis)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        top = (small.height() if self.header else 0) + SPACE_1
        for place, row in enumerate(self.rows):
            if place == len(self.rows) - 1:
                painter.setPen(QPen(self._theme.color("border"), 1))
                right = left + len(self.header) * width
                painter.drawLine(0, round(top + 1), round(max(right, left + 24)), round(top + 1))
                top += SPACE_1
            self._paint_row(painter, row, top)
            top += self._row_height()
        painter.end()

    def _paint_row(self, painter: QPainter, row: AlignedRow, top: float) -> None:
        left, width = self._columns()
        height = self._row_height()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(row.color or self._theme.color("text"))
        painter.drawText(QRectF(0, top, left, height), middle, row.name)
        for axis, cell in enumerate(row.cells):
            box = QRectF(left + axis * width, top, width, height).adjusted(2, 2, -2, -2)
            self._paint_cell(painter, cell, box)
        right = left + len(row.cells) * width + SPACE_2
        small = self._metrics(TEXT_SMALL)
        if small.horizontalAdvance(row.note) <= self.width() - right:
            painter.setFont(self._theme.font(TEXT_SMALL))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(QRectF(right, top, self.width() - right, height), middle, row.note)

    def _paint_cell(self, painter: QPainter, cell: AlignedCell, box: QRectF) -> None:
        colors = self._theme
        if cell.kind is CellKind.RESULT:
            painter.setFont(colors.font(bold=True))
            painter.setPen(colors.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.text)
            return
        edge, ground, text = {
            CellKind.OWN: ("border", "raised", "text"),
            CellKind.STRETCHED: ("accent", "selection", "accent"),
            CellKind.ADDED: ("border", "surface", "muted"),
            CellKind.CLASH: ("error", "raised", "error"),
        }[cell.kind]
        style = Qt.PenStyle.DashLine if cell.is_added else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colors.color(edge), 1.4 if cell.kind is CellKind.CLASH else 1, style))
        painter.setBrush(colors.color(ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(colors.font(bold=cell.kind is CellKind.CLASH))
        metrics = QFontMetrics(painter.font())
        if metrics.horizontalAdvance(cell.text) > box.width():
            painter.setFont(colors.font(TEXT_SMALL))
        painter.setPen(colors.color(text))
        shown = QFontMetrics(painter.font()).elidedText(
            cell.text, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _columns(self) -> tuple[float, float]:
        """Return where the cells begin and how wide each of them is."""
        bold = self._metrics(None)
        names = max((bold.horizontalAdvance(row.name) for row in self.rows), default=0)
        left = names + SPACE_3
        count = max(1, len(self.header))
        return left, min(self._theme.pixels(_WIDEST), (self.width() - left) / count)

    def _metrics(self, size: int | None) -> QFontMetrics:
        font = self._theme.font(bold=True) if size is None else self._theme.font(size)
        return QFontMetrics(font)

    def _row_height(self) -> int:
        return self._metrics(None).height() + SPACE_3

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
