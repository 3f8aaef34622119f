"""One sample closely: as a large picture, or as its numbers in cells."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QStaticText,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from mlpstudio.engine.arrays import AnyArray, ByteArray
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_BRIGHT = 140  # from this grey value on, black is read more easily than white
_MOST_TEXTS = 2000  # that are kept laid out
_LEAST = 56  # pixels of a side


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """What is shown.

    Attributes:
        values: (h, w) the numbers as they are stored; NaN where a picture has an empty place.
        grey: (h, w) the same as grey values.
        scale: What a number is multiplied by on its way into the network.
    """

    values: AnyArray
    grey: ByteArray
    scale: float


class SamplePixels(QAbstractScrollArea):
    """Shows the pixels of a sample with whole screen pixels for each.

    Attributes:
        scales: Whether numbers in cells are those that the network gets, not those stored.

    Signals:
        pointed: The pointer or the arrow keys are on another pixel, or on none.
    """

    pointed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels: Pixels | None = None
        self._pointed: tuple[int, int] | None = None
        self._shows_numbers = False
        self.scales = False
        self._cell = QSize(1, 1)  # size of a pixel on the screen
        self._texts: dict[str, QStaticText] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST, _LEAST)
        self.setCornerWidget(QWidget())  # else Qt paints a box between the scroll bars
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._restyle)

    @property
    def shows_numbers(self) -> bool:
        """Whether the numbers are written into the cells."""
        return self._shows_numbers

    @property
    def pointed_pixel(self) -> tuple[int, int] | None:
        """The (row, column) under the pointer or the arrow keys."""
        return self._pointed

    def sizeHint(self) -> QSize:
        """Wish for a picture of a fair size."""
        return QSize(180, 180)

    def show_pixels(self, pixels: Pixels | None) -> None:
        """Show another sample; the same pixel stays pointed at."""
        before = None if self._pixels is None else self._pixels.values.shape
        self._pixels = pixels
        if len(self._texts) > _MOST_TEXTS:
            self._texts.clear()
        if pixels is None or pixels.values.shape != before:
            self._point(None)
        self._relayout()
        if pixels is not None and self._shows_numbers and pixels.values.shape != before:
            self._center_on_ink()
        self.pointed.emit()

    def set_shows_numbers(self, shows: bool) -> None:
        """Write the numbers into the cells, or show the picture as large as there is room."""
        self._shows_numbers = shows
        self._relayout()
        if shows:
            self._center_on_ink()

    def set_scales(self, scales: bool) -> None:
        """Write the numbers that the network gets, or those that are stored."""
        self.scales = scales
        self._relayout()

    def reading(self) -> str:
        """Return what the pixel pointed at says, "" when none is."""
        pixels = self._pixels
        if self._pointed is None or pixels is None:
            return ""
        row, column = self._pointed
        value = float(pixels.values[row, column])
        if np.isnan(value):
            return self.tr("row {row}, column {column}: empty").format(row=row, column=column)
        return self.tr("row {row}, column {column}: {value} → {scaled}").format(
            row=row,
            column=column,
            value=number_text(value, 4),
            scaled=number_text(value * pixels.scale, 3),
        )

    def picture_rect(self) -> QRect:
        """Return where the pixels are in the viewport."""
        if self._pixels is None:
            return QRect()
        rows, columns = self._pixels.values.shape
        cell = self._cell
        size = QSize(columns * cell.width(), rows * cell.height())
        left = (self.viewport().width() - size.width()) // 2
        if self._shows_numbers:
            left = max(left, 0)
            across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            return QRect(QPoint(left - across, -down), size)
        return QRect(QPoint(left, 1), size)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a pixel is in the viewport."""
        shift = QPoint(column * self._cell.width(), row * self._cell.height())
        return QRect(self.picture_rect().topLeft() + shift, self._cell)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the room there is."""
        self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what comes into view."""
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the pixel under the pointer."""
        self._point(self._pixel_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the pixels with the arrow keys."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self._pixels is None:
            super().keyPressEvent(event)
            return
        rows, columns = self._pixels.values.shape
        row, column = self._pointed or (rows // 2 - step[0], columns // 2 - step[1])
        row = min(max(row + step[0], 0), rows - 1)
        column = min(max(column + step[1], 0), columns - 1)
        self._point((row, column))
        self._bring_into_view(row, column)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, numbers, frame and the outline of the pixel pointed at."""
        pixels = self._pixels
        if pixels is None:
            return
        painter = QPainter(self.viewport())
        grey = np.ascontiguousarray(pixels.grey)  # (h, w)
        height, width = grey.shape
        image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
        picture = self.picture_rect()
        painter.drawImage(picture, image)
        if self._shows_numbers:
            self._paint_numbers(painter, pixels, event.rect())
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "border"))
        painter.drawRect(picture.adjusted(-1, -1, 0, 0))
        if self._pointed is not None:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(self.cell_rect(*self._pointed).adjusted(0, 0, -1, -1))
        painter.end()

    # Parts

    def _paint_numbers(self, painter: QPainter, pixels: Pixels, seen: QRect) -> None:
        """Write the numbers of those cells that are seen."""
        painter.setFont(self._theme.font(TEXT_SMALL))
        picture, cell = self.picture_rect(), self._cell
        rows, columns = pixels.values.shape
        first_row = max(0, (seen.top() - picture.top()) // cell.height())
        last_row = min(rows, (seen.bottom() - picture.top()) // cell.height() + 1)
        first = max(0, (seen.left() - picture.left()) // cell.width())
        last = min(columns, (seen.right() - picture.left()) // cell.width() + 1)
        black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
        quiet = QColor(112, 112, 112)  # zeros are many and say little
        for row in range(first_row, last_row):
            top = picture.top() + row * cell.height() + SPACE_1 / 2
            for column in range(first, last):
                text = self._laid_out(self._text(pixels, row, column))
                shade = pixels.grey[row, column]
                painter.setPen(quiet if shade == 0 else black if shade > _BRIGHT else white)
                spare = (cell.width() - text.size().width()) / 2
                left = picture.left() + column * cell.width() + spare
                painter.drawStaticText(QPointF(left, top), text)

    def _laid_out(self, text: str) -> QStaticText:
        """Return a number laid out: the same ones are painted again and again."""
        if text not in self._texts:
            made = QStaticText(text)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.prepare(font=self._theme.font(TEXT_SMALL))
            self._texts[text] = made
        return self._texts[text]

    def _text(self, pixels: Pixels, row: int, column: int) -> str:
        value = float(pixels.values[row, column])
        if np.isnan(value):
            return ""
        if not self.scales:
            return number_text(value, 3)
        scaled = value * pixels.scale
        # 0.52 rather than 0.518: two places tell shades apart and keep the cells narrow.
        return f"{scaled:.2f}" if 0.0 < scaled < 1.0 else number_text(scaled, 3)

    def _cell_size(self) -> QSize:
        """Return the size of a pixel on the screen."""
        if self._pixels is None:
            return QSize(1, 1)
        rows, columns = self._pixels.values.shape
        if self._shows_numbers:
            metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
            width = metrics.horizontalAdvance(self._widest_text(self._pixels)) + 2 * SPACE_1
            return QSize(width, metrics.height() + SPACE_1)
        side = min(
            (self.viewport().width() - 2) // columns, (self.viewport().height() - 2) // rows
        )
        return QSize(max(1, side), max(1, side))

    def _widest_text(self, pixels: Pixels) -> str:
        if pixels.values.dtype == np.uint8:
            return "0.00" if self.scales and pixels.scale < 1.0 else "255"
        return "−0.000"

    def _restyle(self) -> None:
        self._texts.clear()
        self._relayout()

    def _relayout(self) -> None:
        """Fit the cells, and tell the scroll bars how far there is to scroll."""
        self._cell = cell = self._cell_size()
        view = self.viewport().size()
        rows, columns = (0, 0) if self._pixels is None else self._pixels.values.shape
        for bar, whole, seen, step in (
            (self.horizontalScrollBar(), columns * cell.width(), view.width(), cell.width()),
            (self.verticalScrollBar(), rows * cell.height(), view.height(), cell.height()),
        ):
            bar.setRange(0, max(0, whole - seen) if self._shows_numbers else 0)
            bar.setPageStep(seen)
            bar.setSingleStep(step)
        self.viewport().update()

    def _center_on_ink(self) -> None:
        """Scroll to where there is something to read."""
        if self._pixels is None or not self._pixels.grey.any():
            return
        rows, columns = np.nonzero(self._pixels.grey)
        cell, view = self._cell, self.viewport().size()
        x, y = columns.mean() * cell.width(), rows.mean() * cell.height()
        self.horizontalScrollBar().setValue(round(x - view.width() / 2))
        self.verticalScrollBar().setValue(round(y - view.height() / 2))

    def _bring_into_view(self, row: int, column: int) -> None:
        cell, view = self.cell_rect(row, column), self.viewport().rect()
        for bar, before, after in (
            (self.horizontalScrollBar(), cell.left(), cell.right() - view.right()),
            (self.verticalScrollBar(), cell.top(), cell.bottom() - view.bottom()),
        ):
            bar.setValue(bar.value() + min(before, max(after, 0)))

    def _pixel_at(self, position: QPointF) -> tuple[int, int] | None:
        picture, cell = self.picture_rect(), self._cell
        place = position.toPoint()
        if self._pixels is None or not picture.contains(place):
            return None
        inside = place - picture.topLeft()
        return inside.y() // cell.height(), inside.x() // cell.width()

    def _point(self, pixel: tuple[int, int] | None) -> None:
        if pixel != self._pointed:
            self._pointed = pixel
            self.viewport().update()
            self.setAccessibleDescription(self.reading())
            self.pointed.emit()
