"""A picture of a tensor: coloured cells with named axes, a colour bar and a cell cursor."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    qGray,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.labs.tensors.tensor_facts import Picture
from mlpstudio.ui.theme import SPACE_1, SPACE_3, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors.axis_line import AxisLabel, paint_axis
from mlpstudio.ui.widgets.tensors.code_colors import code_pixmap, palettes
from mlpstudio.ui.widgets.tensors.scale_bar import ScaleBar

_STRIP = 44  # greatest height of a vector
_CELL = 44  # greatest width of a cell of a vector, so that two numbers are no banner
_SHORTEST_BAR = 96  # least height of the colour bar, if there is room
_STRIDE = 10  # cells that an arrow key moves with Shift


class HeatMap(QWidget):
    """Shows a `Picture`.

    Signals:
        pointed(cell): The pointer or the arrow keys are on (row, column); None when on none.
        turned(steps): Page Up or Page Down was pressed: −1 or 1.
        picked(cell): A cell was clicked, or Return was pressed on it.
        room_changed: `room` is another one now.
    """

    pointed = Signal(object)
    turned = Signal(int)
    picked = Signal(int, int)
    room_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: Picture | None = None
        self._pixmap, self._bar = QPixmap(), ScaleBar(theme)
        self._palettes = palettes(theme)
        self._down = self._across = AxisLabel("", 0)
        self._cursor: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(96, 40)
        theme.changed.connect(self._recolor)

    def sizeHint(self) -> QSize:
        """Ask for enough to see an image well; any smaller room will do."""
        return QSize(280, 240)

    @property
    def room(self) -> tuple[int, int]:
        """How many cells fit, downwards and across, at one per pixel of the screen."""
        area, ratio = self._room_rect(), self.devicePixelRatioF()
        return max(1, int(area.height() * ratio)), max(1, int(area.width() * ratio))

    @property
    def cursor_cell(self) -> tuple[int, int] | None:
        """The (row, column) pointed at."""
        return self._cursor

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    def show_picture(
        self,
        picture: Picture | None,
        down: AxisLabel | None = None,
        across: AxisLabel | None = None,
    ) -> None:
        """Show another picture; the cursor stays where it is, if that is still in it."""
        self._down = down or AxisLabel("", 0)
        self._across = across or AxisLabel("", 0)
        self._picture = picture
        if picture is not None:
            self._draw(picture)
        if self._cursor is not None and (picture is None or not self._contains(*self._cursor)):
            self._point(None)
        self.update()

    def point_at(self, cell: tuple[int, int] | None) -> None:
        """Put the cursor on a (row, column), or on none."""
        if cell is None or (self._picture is not None and self._contains(*cell)):
            self._point(cell)

    def image_rect(self) -> QRect:
        """Return where the cells are: square ones in an image, else as large as there is room."""
        room = self._room_rect()
        if self._picture is None:
            return room
        rows, columns = self._picture.codes.shape
        if self._picture.fold is not None:
            side = min(room.width() / columns, room.height() / rows)
            # Whole pixels: all the cells of an image are equally large.
            side = float(int(side)) if side >= 1.0 else side
            width, height = round(side * columns), round(side * rows)
        elif rows == 1:
            width = min(room.width(), columns * self._theme.pixels(_CELL))
            height = min(room.height(), self._theme.pixels(_STRIP))
        else:
            return room
        return QRect(room.left(), room.top(), width, height)

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """Return the (row, column) at a position in the widget, or None."""
        area = self.image_rect()
        if self._picture is None or not QRectF(area).contains(position):
            return None
        rows, columns = self._picture.codes.shape
        row = int((position.y() - area.top()) * rows / area.height())
        column = int((position.x() - area.left()) * columns / area.width())
        return min(row, rows - 1), min(column, columns - 1)

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Return where a cell is."""
        area = self.image_rect()
        assert self._picture is not None
        rows, columns = self._picture.codes.shape
        width, height = area.width() / columns, area.height() / rows
        return QRectF(area.left() + column * width, area.top() + row * height, width, height)

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer."""
        self._point(self.cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the cell under the pointer."""
        cell = self.cell_at(event.position())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(*cell)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or turn to another vector."""
        key = event.key()
        stride = _STRIDE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {
            Qt.Key.Key_Left: (0, -stride),
            Qt.Key.Key_Right: (0, stride),
            Qt.Key.Key_Up: (-stride, 0),
            Qt.Key.Key_Down: (stride, 0),
        }
        if key in moves and self._picture is not None:
            self._move(*moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.picked.emit(*self._cursor)
        elif key == Qt.Key.Key_Escape and self._cursor is not None:
            self._point(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        self.room_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint cells, axes, colour bar and cursor."""
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        area = self.image_rect()
        painter.drawPixmap(area, self._pixmap)  # nearest: cells have edges
        focused = self.hasFocus()
        painter.setPen(self._theme.color("accent" if focused else "border"))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        self._paint_numbers(painter, self._picture)
        self._paint_axes(painter, area)
        least = min(self._theme.pixels(_SHORTEST_BAR), self._room_rect().height())
        height = max(area.height(), least)
        self._bar.paint(painter, QPoint(area.right() + SPACE_3, area.top()), height)
        if self._cursor is not None:
            cell = self.cell_rect(*self._cursor)
            painter.setPen(self._theme.color("surface"))
            painter.drawRect(cell.adjusted(-1, -1, 0, 0))
            painter.setPen(self._theme.color("text"))
            painter.drawRect(cell.adjusted(-2, -2, 1, 1))

    # Parts

    def _move(self, down: int, across: int) -> None:
        assert self._picture is not None
        rows, columns = self._picture.codes.shape
        row, column = self._cursor or (0, 0)
        if self._cursor is not None:
            row = min(max(row + down, 0), rows - 1)
            column = min(max(column + across, 0), columns - 1)
        self._point((row, column))

    def _point(self, cell: tuple[int, int] | None) -> None:
        if cell != self._cursor:
            self._cursor = cell
            self.pointed.emit(cell)
            self.update()

    def _contains(self, row: int, column: int) -> bool:
        assert self._picture is not None
        rows, columns = self._picture.codes.shape
        return row < rows and column < columns

    def _recolor(self) -> None:
        self._palettes = palettes(self._theme)
        if self._picture is not None:
            self._draw(self._picture)
        self.update()

    def _draw(self, picture: Picture) -> None:
        """Make the pixmap of the cells, and the colour bar."""
        palette = self._palettes[picture.scale.is_signed]
        self._pixmap = code_pixmap(picture.codes, palette)
        self._bar.show_scale(picture.scale, palette)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TEXT_SMALL))

    def _room_rect(self) -> QRect:
        """Return where cells may be: what axes and colour bar leave."""
        metrics = self._metrics()
        right = SPACE_3 + self._bar.width
        left = metrics.height() + SPACE_1
        bottom = metrics.height() + SPACE_1
        return self.rect().adjusted(left, 2, -right, -bottom)

    def _paint_numbers(self, painter: QPainter, picture: Picture) -> None:
        """Write the values into cells that are large enough."""
        cell, metrics = self.cell_rect(0, 0), self._metrics()
        needed = metrics.horizontalAdvance("−0.000")
        if cell.width() < needed or cell.height() < metrics.height() + 2:
            return
        palette = self._palettes[picture.scale.is_signed]
        for (row, column), value in np.ndenumerate(picture.cells):
            is_bright = qGray(palette[picture.codes[row, column]]) > 140
            painter.setPen(Qt.GlobalColor.black if is_bright else Qt.GlobalColor.white)
            rect = self.cell_rect(int(row), int(column))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number_text(float(value), 2))

    def _paint_axes(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(self._theme.color("muted"))
        height = self._metrics().height()
        below = QRect(area.left(), area.bottom() + 3, area.width(), height)
        paint_axis(painter, below, self._across)
        if self._down.size > 1:
            # Rotated so that it is read from bottom to top; the axis counts from the top.
            painter.save()
            painter.translate(area.left() - height - 3, area.bottom() + 1)
            painter.rotate(-90)
            line = QRect(0, 0, area.height(), height)
            paint_axis(painter, line, self._down, is_reversed=True)
            painter.restore()
