"""Pictures before and after a change, in pairs."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.ui.theme import SPACE_2, SPACE_3, Theme

_SIDE = 48  # at 100 %, of a picture at most
_BETWEEN = 12  # pixels between the two of a pair, for the arrow


class BeforeAfter(QWidget):
    """Each pair is a picture, an arrow, and what became of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: ByteArray = np.empty((0, 1, 1), np.uint8)  # (n, h, w)
        self._after: ByteArray = self._before
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def before(self) -> ByteArray:
        """(n, h, w) what the pictures are."""
        return self._before

    @property
    def after(self) -> ByteArray:
        """(n, h, w) what became of them."""
        return self._after

    def set_pictures(self, before: ByteArray, after: ByteArray) -> None:
        """Show pictures (n, h, w) and what became of them."""
        is_alike = self._before.shape == before.shape
        self._before, self._after = np.ascontiguousarray(before), np.ascontiguousarray(after)
        if not is_alike:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wish for the rows that the width makes."""
        pair = self._pair_size()
        rows = -(-len(self._before) // self._columns())
        height = rows * pair.height() + max(0, rows - 1) * SPACE_2
        return QSize(2 * pair.width() + SPACE_3, max(height, 1))

    def minimumSizeHint(self) -> QSize:
        """Return the same height for any width."""
        return QSize(self._pair_size().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for as many rows as are needed now."""
        self.updateGeometry()

    def pair_rects(self, place: int) -> tuple[QRect, QRect]:
        """Return where the two pictures of a pair are."""
        pair, columns = self._pair_size(), self._columns()
        row, column = divmod(place, columns)
        pitch = self.width() // columns
        corner = QPoint(column * pitch, row * (pair.height() + SPACE_2))
        size = self._picture_size()
        second = corner + QPoint(size.width() + _BETWEEN, 0)
        return QRect(corner, size), QRect(second, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pairs."""
        painter = QPainter(self)
        for place in range(len(self._before)):
            rects = self.pair_rects(place)
            for picture, rect in zip(
                (self._before[place], self._after[place]), rects, strict=True
            ):
                height, width = picture.shape
                image = QImage(picture.data, width, height, width, QImage.Format.Format_Grayscale8)
                painter.drawImage(rect, image)
            self._paint_arrow(painter, rects[0])
        painter.end()

    def _paint_arrow(self, painter: QPainter, before: QRect) -> None:
        x, y = before.right() + 1 + _BETWEEN // 2, before.center().y()
        painter.setPen(QPen(self._theme.color("muted"), 1.4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tip = QPoint(x + 2, y)
        painter.drawLine(tip, tip - QPoint(4, 4))
        painter.drawLine(tip, tip - QPoint(4, -4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _picture_size(self) -> QSize:
        _, height, width = self._before.shape
        side = self._theme.pixels(_SIDE)
        return QSize(width, height).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)

    def _pair_size(self) -> QSize:
        size = self._picture_size()
        return QSize(2 * size.width() + _BETWEEN, size.height())

    def _columns(self) -> int:
        width, count = self._pair_size().width() + SPACE_3, max(1, len(self._before))
        return max(1, min((self.width() + SPACE_3) // width, count))
