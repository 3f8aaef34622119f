"""What a class looks like on average: a small picture for each, which can be clicked."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme

_SIDE = 56  # at 100 %, of a picture


class ClassMeans(QWidget):
    """Pictures in as many rows as they need.

    Signals:
        chosen(label): A picture was clicked, or Return was pressed on it.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._pictures: ByteArray = np.empty((0, 1, 1), np.uint8)  # (C, h, w)
        self._current = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._relayout)

    @property
    def pictures(self) -> ByteArray:
        """(C, h, w) what is shown."""
        return self._pictures

    def set_pictures(self, names: tuple[str, ...], pictures: ByteArray) -> None:
        """Show pictures (C, h, w) with their names."""
        is_alike = self._pictures.shape == pictures.shape
        self._names, self._pictures = names, np.ascontiguousarray(pictures)
        if is_alike:
            self.update()
        else:
            self._current = -1
            self._relayout()

    def picture_rect(self, label: int) -> QRect:
        """Return where a picture is."""
        cell, columns = self._cell_size(), self._columns()
        row, column = divmod(label, columns)
        corner = QPoint(column * cell.width() + SPACE_1, row * cell.height() + SPACE_1)
        return QRect(corner, self._picture_size())

    def sizeHint(self) -> QSize:
        """Wish for the rows that the width makes."""
        rows = -(-len(self._pictures) // self._columns())
        return QSize(5 * self._cell_size().width(), max(1, rows) * self._cell_size().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height for any width."""
        return QSize(self._cell_size().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for as many rows as are needed now."""
        self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a class."""
        place = event.position().toPoint()
        for label in range(len(self._pictures)):
            if self.picture_rect(label).contains(place):
                self._current = label
                self.update()
                self.chosen.emit(label)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release that belongs to a press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the pictures with the arrow keys; Return chooses one."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_Down: self._columns(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and len(self._pictures):
            place = self._current + step if self._current >= 0 else 0
            self._current = min(max(place, 0), len(self._pictures) - 1)
            self.setAccessibleDescription(self._names[self._current])
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures and their names."""
        painter = QPainter(self)
        font = self._theme.font(TEXT_SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        _, height, width = self._pictures.shape
        for label, name in enumerate(self._names):
            grey, place = self._pictures[label], self.picture_rect(label)
            image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
            painter.drawImage(place, image)
            line = QRect(place.left(), place.bottom() + 2, place.width(), metrics.height())
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, line.width())
            painter.setPen(self._theme.color("muted"))
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, shown)
            if self.hasFocus() and label == max(self._current, 0):
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.drawRect(QRectF(place).adjusted(-1, -1, 1, 1))
        painter.end()

    def _picture_size(self) -> QSize:
        _, height, width = self._pictures.shape
        zoom = max(1, self._theme.pixels(_SIDE) // max(height, width))
        if zoom == 1 and max(height, width) > self._theme.pixels(_SIDE):
            size = QSize(width, height)
            side = self._theme.pixels(_SIDE)
            return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        return QSize(zoom * width, zoom * height)

    def _cell_size(self) -> QSize:
        caption = QFontMetrics(self._theme.font(TEXT_SMALL)).height()
        return self._picture_size() + QSize(SPACE_2, caption + SPACE_2)

    def _columns(self) -> int:
        """Return how many stand in a row; even rows look better than a rest of one or two."""
        most, count = max(1, self.width() // self._cell_size().width()), len(self._pictures)
        if count <= most:
            return max(1, count)
        return -(-count // -(-count // most))

    def _relayout(self) -> None:
        self.updateGeometry()
        self.update()
