"""Shapes one below the other, aligned from the right, with what becomes of each axis."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme

_WIDEST = 96  # pixels of a cell at 100 %

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

Spot = tuple[int | None, int | None]
"""(row, axis) in the table: None for the row of the axes' names, and for an array's name."""


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
    """The table; the last row is the result, if it has one.

    Signals:
        pointed(spot): Pointer or arrow keys are at a `Spot`; None when at none. A table that is
            not linked points at nothing.
    """

    pointed = Signal(object)

    def __init__(
        self, theme: Theme, *, is_linked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._result_row: int | None = None
        self._spot: Spot | None = None
        self._lit_rows: frozenset[int] = frozenset()
        self._lit_axes: frozenset[int] = frozenset()
        self.setMouseTracking(is_linked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_linked else Qt.FocusPolicy.NoFocus)
        self.header: tuple[str, ...] = ()
        self.rows: tuple[AlignedRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_rows(
        self, header: Sequence[str], rows: Sequence[AlignedRow], *, has_result: bool = True
    ) -> None:
        """Show other shapes."""
        self.header, self.rows = tuple(header), tuple(rows)
        self._result_row = len(self.rows) - 1 if has_result else None
        self._spot = None
        if self.rows:
            texts = (f"{row.name}: {', '.join(c.text for c in row.cells)}" for row in self.rows)
            self.setAccessibleDescription("; ".join(texts))
        self.updateGeometry()
        self.update()

    def light(self, rows: Collection[int], axes: Collection[int]) -> None:
        """Light some rows and some columns."""
        wanted = frozenset(rows), frozenset(axes)
        if wanted != (self._lit_rows, self._lit_axes):
            self._lit_rows, self._lit_axes = wanted
            self.update()

    @property
    def lit(self) -> tuple[frozenset[int], frozenset[int]]:
        """Which rows and which columns are lit."""
        return self._lit_rows, self._lit_axes

    def spot_rect(self, spot: Spot) -> QRectF:
        """Return where a spot is."""
        row, axis = spot
        left, width = self._columns()
        x, across = (0.0, left) if axis is None else (left + axis * width, width)
        if row is None:
            return QRectF(x, 0.0, across, self._top())
        below = SPACE_1 if row == self._result_row else 0
        return QRectF(
            x, self._top() + row * self._row_height() + below, across, self._row_height()
        )

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is under the pointer."""
        self._point(self._spot_at(event.position()) if self.hasMouseTracking() else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._point(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the table with the arrow keys; Escape leaves it."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._spot is not None:
            self._point(None)
        elif step is None or not self.rows:
            super().keyPressEvent(event)
        elif self._spot is None:
            self._point((0, 0 if self.header else None))
        else:
            row, axis = (-1 if part is None else part for part in self._spot)
            row = min(max(row + step[0], -1), len(self.rows) - 1)
            axis = min(max(axis + step[1], -1), len(self.header) - 1)
            self._point((None if row < 0 else row, None if axis < 0 else axis))

    def _spot_at(self, position: QPointF) -> Spot | None:
        rows = [None, *range(len(self.rows))]
        axes = [None, *range(len(self.header))]
        found = ((row, axis) for row in rows for axis in axes)
        return next((spot for spot in found if self.spot_rect(spot).contains(position)), None)

    def _point(self, spot: Spot | None) -> None:
        if spot == (None, None):
            spot = None
        if spot != self._spot:
            self._spot = spot
            self.update()
            self.pointed.emit(spot)

    # Layout and painting

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
        self._paint_lit(painter)
        left, width = self._columns()
        small = self._metrics(TEXT_SMALL)
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setPen(self._theme.color("muted"))
        for axis, text in enumerate(self.header):
            box = QRectF(left + axis * width, 0, width, small.height())
            shown = text if small.horizontalAdvance(text) <= width else str(axis)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        top = self._top()
        for place, row in enumerate(self.rows):
            if place == self._result_row:
                painter.setPen(QPen(self._theme.color("border"), 1))
                right = left + len(self.header) * width
                painter.drawLine(0, round(top + 1), round(max(right, left + 24)), round(top + 1))
                top += SPACE_1
            self._paint_row(painter, row, top)
            top += self._row_height()
        if self._spot is not None and self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.spot_rect(self._spot).adjusted(1, 1, -1, -1), 4, 4)
        elif self.hasFocus():
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("accent"))
        painter.end()

    def _paint_lit(self, painter: QPainter) -> None:
        """Put a ground under the columns and the names that are lit."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover"))
        for axis in self._lit_axes:
            if axis < len(self.header):
                column = self.spot_rect((None, axis))
                painter.drawRoundedRect(column.adjusted(0, 0, 0, self.height()), 4, 4)
        painter.setBrush(self._theme.color("selection"))
        for row in self._lit_rows:
            if row < len(self.rows):
                name = self.spot_rect((row, None))
                painter.drawRoundedRect(name.adjusted(-SPACE_1, 2, -SPACE_1, -2), 4, 4)

    def _top(self) -> int:
        """Return where the rows begin."""
        return (self._metrics(TEXT_SMALL).height() if self.header else 0) + SPACE_1

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
