"""Two axes of an array as pixels or as cells with numbers, some of them lit."""

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.slice_pages import Page
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text

_FADE = 0.75
"""How far the pixels fade that are not chosen."""

_TALLEST, _WIDEST = 30, 52
"""Pixels of a cell with a number, at 100 %."""

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

_AXIS_BAR = 4.0
"""Pixels of the bar along an axis that is lit."""

Cell = tuple[int, int]


class CellSheet(QWidget):
    """Shows a `Page`.

    Signals:
        pointed(cell): The pointer or the arrow keys are on (row, column); None when on none.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page: Page | None = None
        self._is_image = False
        self._pointed: Cell | None = None
        self._marked: Cell | None = None
        self._lit: frozenset[int] = frozenset()
        self.empty_text = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(88, 88)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for little: a picture takes what room there is."""
        return QSize(120, 112)

    def show_page(self, page: Page | None, *, is_image: bool, empty_text: str = "") -> None:
        """Show another page; None shows a text instead."""
        self.page, self._is_image, self.empty_text = page, is_image, empty_text
        shape = (0, 0) if page is None else page.values.shape
        if self._pointed is not None and not (
            self._pointed[0] < shape[0] and self._pointed[1] < shape[1]
        ):
            self._pointed = None
        self.update()

    def mark(self, cell: Cell | None) -> None:
        """Draw a frame around a cell, or around none."""
        if cell != self._marked:
            self._marked = cell
            self.update()

    def light(self, directions: Collection[int]) -> None:
        """Show how axes run: 0 down the rows, 1 across the columns, less for the page as one."""
        if frozenset(directions) != self._lit:
            self._lit = frozenset(directions)
            self.update()

    @property
    def lit(self) -> frozenset[int]:
        """The directions that are lit."""
        return self._lit

    @property
    def marked(self) -> Cell | None:
        """The cell with a frame."""
        return self._marked

    @property
    def pointed_cell(self) -> Cell | None:
        """The (row, column) pointed at."""
        return self._pointed

    def picture_rect(self) -> QRectF:
        """Return where the cells are: at the top, and square in an image."""
        if self.page is None:
            return QRectF(self.rect())
        rows, columns = self.page.values.shape
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        width, height = room.width() / columns, room.height() / rows
        if self._is_image:
            side = min(width, height)
            side = float(int(side)) if side >= 1.0 else side
            width = height = side
        else:
            width = min(width, self._theme.pixels(_WIDEST))
            height = min(height, self._theme.pixels(_TALLEST))
        left = room.left() + (room.width() - width * columns) / 2
        return QRectF(round(left), room.top(), width * columns, height * rows)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Return where a cell is."""
        assert self.page is not None
        area = self.picture_rect()
        rows, columns = self.page.values.shape
        width, height = area.width() / columns, area.height() / rows
        return QRectF(area.left() + column * width, area.top() + row * height, width, height)

    def cell_at(self, position: QPointF) -> Cell | None:
        """Return the (row, column) at a position in the widget, or None."""
        area = self.picture_rect()
        if self.page is None or not area.contains(position):
            return None
        rows, columns = self.page.values.shape
        row = int((position.y() - area.top()) * rows / area.height())
        column = int((position.x() - area.left()) * columns / area.width())
        return min(row, rows - 1), min(column, columns - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer."""
        self._point(self.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        self._point(None)
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the cells with the arrow keys."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self.page is None:
            super().keyPressEvent(event)
            return
        rows, columns = self.page.values.shape
        row, column = self._pointed or (0, 0)
        if self._pointed is not None:
            row = min(max(row + step[0], 0), rows - 1)
            column = min(max(column + step[1], 0), columns - 1)
        self._point((row, column))

    def _point(self, cell: Cell | None) -> None:
        if cell != self._pointed:
            self._pointed = cell
            self.update()
            self.pointed.emit(cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, the edge of what is lit, and frames."""
        painter = QPainter(self)
        if self.page is None:
            painter.setFont(self._theme.font(TEXT_SMALL))
            painter.setPen(self._theme.color("muted"))
            wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(4, 4, -4, -4), int(wrap), self.empty_text)
            painter.end()
            return
        if self._is_image:
            self._paint_pixels(painter, self.page)
        else:
            self._paint_numbers(painter, self.page)
        if not self.page.is_lit.all() or not self._is_image:
            self._paint_edges(painter, self.page.is_lit)
        if self._is_image:
            frame = self._theme.color("accent" if self.hasFocus() else "border")
            painter.setPen(QPen(frame, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.picture_rect().adjusted(-0.5, -0.5, 0.5, 0.5))
        for direction in self._lit:
            self._paint_axis(painter, self.page.is_lit, direction)
        for cell in (self._marked, self._pointed):
            if cell is not None:
                self._paint_frame(painter, cell)
        painter.end()

    def _paint_axis(self, painter: QPainter, is_lit: AnyArray, direction: int) -> None:
        """Tint what is chosen along an axis, as far as it goes across, with a bar at its side."""
        area, color = self.picture_rect(), QColor(self._theme.colors.accent)
        if direction < 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 3))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
            return
        chosen = np.asarray(is_lit.any(axis=1 - direction))  # (places,)
        tint = QColor(color)
        tint.setAlphaF(0.0 if chosen.all() else 0.28)
        step = (area.height() if direction == 0 else area.width()) / len(chosen)
        for at in np.flatnonzero(chosen).tolist():
            if direction == 0:
                band = QRectF(area.left(), area.top() + at * step, area.width(), step)
                bar = QRectF(band.left(), band.top(), _AXIS_BAR, step)
            else:
                band = QRectF(area.left() + at * step, area.top(), step, area.height())
                bar = QRectF(band.left(), band.top(), step, _AXIS_BAR)
            painter.fillRect(band, tint)
            painter.fillRect(bar, color)

    def _paint_frame(self, painter: QPainter, cell: Cell) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("warning"), 2))
        painter.drawRect(self.cell_rect(*cell).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_pixels(self, painter: QPainter, page: Page) -> None:
        # What is not chosen fades into the panel, so that black there differs from chosen black.
        paper = np.array(_rgb(self._theme.color("border")))  # (3,)
        grey = page.values[..., None].astype(np.float64)  # (rows, columns, 1)
        faded = _FADE * paper + (1.0 - _FADE) * grey  # (rows, columns, 3)
        colors = np.rint(np.where(page.is_lit[..., None], grey, faded))  # (rows, columns, 3)
        pixels = np.ascontiguousarray(colors.astype(np.uint8))  # (rows, columns, 3)
        rows, columns = page.values.shape
        image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
        painter.drawImage(self.picture_rect(), image)

    def _paint_numbers(self, painter: QPainter, page: Page) -> None:
        cell = self.cell_rect(0, 0)
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        texts = _texts(page.values)
        widest = max(metrics.horizontalAdvance(text) for line in texts for text in line)
        is_written = widest + SPACE_1 <= cell.width() and metrics.height() <= cell.height()
        colors = self._theme
        for row, column in np.ndindex(page.values.shape):
            rect = self.cell_rect(row, column)
            is_lit = bool(page.is_lit[row, column])
            painter.fillRect(rect, colors.color("selection" if is_lit else "raised"))
            painter.setPen(QPen(colors.color("border"), 1))
            painter.drawRect(rect)
            if is_written:
                painter.setPen(colors.color("text" if is_lit else "muted"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, texts[row][column])

    def _paint_edges(self, painter: QPainter, is_lit: AnyArray) -> None:
        """Draw a line wherever a lit cell meets one that is not, or the edge."""
        padded = np.pad(is_lit, 1)  # (rows + 2, columns + 2)
        area = self.picture_rect()
        width, height = area.width() / is_lit.shape[1], area.height() / is_lit.shape[0]
        painter.setPen(QPen(QColor(self._theme.colors.accent), 2))
        for row, column in np.argwhere(padded[1:, 1:-1] != padded[:-1, 1:-1]):
            y, x = area.top() + row * height, area.left() + column * width
            painter.drawLine(QPointF(x, y), QPointF(x + width, y))
        for row, column in np.argwhere(padded[1:-1, 1:] != padded[1:-1, :-1]):
            y, x = area.top() + row * height, area.left() + column * width
            painter.drawLine(QPointF(x, y), QPointF(x, y + height))


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def _texts(values: AnyArray) -> list[list[str]]:
    if values.dtype.kind in "iub":
        return [[str(int(value)) for value in line] for line in values]
    return [[number_text(float(value)) for value in line] for line in values]
