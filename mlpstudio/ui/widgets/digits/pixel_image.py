"""A small grey image with crisp pixels that tell their values."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.ui.theme import Theme

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PixelImage(QWidget):
    """Shows bytes as white on black, whole screen pixels for each, and the value pointed at.

    Attributes:
        scale: What a network multiplies the bytes by.
    """

    def __init__(
        self, theme: Theme, shape: tuple[int, int], scale: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels: ByteArray = np.zeros(shape, np.uint8)  # (h, w)
        self._is_empty = True
        self._pointed: tuple[int, int] | None = None
        self.scale = scale
        self.setMinimumSize(2 * shape[1] + 2, 2 * shape[0] + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    @property
    def pixels(self) -> ByteArray:
        """(h, w) what is shown."""
        return self._pixels

    def set_pixels(self, pixels: ByteArray | None) -> None:
        """Show another image of the same shape; None shows an empty place."""
        shape = self._pixels.shape
        self._pixels = np.zeros(shape, np.uint8) if pixels is None else pixels  # (h, w)
        self._is_empty = pixels is None
        self.update()

    def reading(self) -> str:
        """Return what the pixel pointed at says, "" when none is."""
        if self._pointed is None or self._is_empty:
            return ""
        row, column = self._pointed
        value = int(self._pixels[row, column])
        return self.tr("row {row}, column {column}: {value} → {scaled:.3f}").format(
            row=row, column=column, value=value, scaled=value * self.scale
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the value under the pointer."""
        picture = self._picture()
        height, width = self._pixels.shape
        place = event.position() - QPointF(picture.topLeft())
        row = int(place.y() * height / picture.height())
        column = int(place.x() * width / picture.width())
        is_inside = place.x() >= 0 and place.y() >= 0 and row < height and column < width
        self._point_at((row, column) if is_inside else None, event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at(None, QPoint())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        self._point_at(None, QPoint())
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the pixels with the arrow keys."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        height, width = self._pixels.shape
        row, column = self._pointed or (height // 2, width // 2)
        if self._pointed is not None:
            row = min(max(row + step[0], 0), height - 1)
            column = min(max(column + step[1], 0), width - 1)
        place = self._cell(row, column).bottomRight().toPoint()
        self._point_at((row, column), self.mapToGlobal(place))

    def sizeHint(self) -> QSize:
        """Wish for three screen pixels each."""
        height, width = self._pixels.shape
        return QSize(3 * width + 2, 3 * height + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pixels, a frame, and an outline around the one pointed at."""
        painter = QPainter(self)
        picture = self._picture()
        height, width = self._pixels.shape
        if self._is_empty:
            painter.fillRect(picture, self._theme.color("raised"))
        else:
            bytes_ = np.ascontiguousarray(self._pixels)  # (h, w)
            image = QImage(bytes_.data, width, height, width, QImage.Format.Format_Grayscale8)
            painter.drawImage(picture, image)
        painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "border"), 1))
        painter.drawRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._pointed is not None:
            painter.setPen(QPen(QColor(self._theme.colors.accent), 1))
            painter.drawRect(self._cell(*self._pointed).adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def _point_at(self, pixel: tuple[int, int] | None, place: QPoint) -> None:
        if pixel == self._pointed:
            return
        self._pointed = pixel
        self.update()
        if pixel is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, self.reading(), self)

    def _picture(self) -> QRect:
        """Return where the pixels are: at the bottom, each a whole number of screen pixels."""
        height, width = self._pixels.shape
        zoom = max(1, min((self.width() - 2) // width, (self.height() - 2) // height))
        left = (self.width() - zoom * width) // 2
        return QRect(left, self.height() - 1 - zoom * height, zoom * width, zoom * height)

    def _cell(self, row: int, column: int) -> QRectF:
        picture = self._picture()
        zoom = picture.width() / self._pixels.shape[1]
        return QRectF(picture.x() + column * zoom, picture.y() + row * zoom, zoom, zoom)
