"""What stays the same on a widget while a cursor moves over it, painted once."""

from collections.abc import Callable
from math import isclose

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class StillPicture:
    """Keeps a painted picture of the size of a widget."""

    def __init__(self, widget: QWidget) -> None:
        """Make an empty picture.

        Args:
            widget: Whose size and screen it is for.
        """
        self._widget = widget
        self._pixmap: QPixmap | None = None

    def forget(self) -> None:
        """Have it painted anew, because what it shows is different now."""
        self._pixmap = None
        self._widget.update()

    def paint(self, painter: QPainter, paint: Callable[[QPainter], None]) -> None:
        """Put the picture onto the widget; where there is none of its size, paint it first.

        Args:
            painter: On the widget, or on a file that the widget is rendered into: there it is
                painted anew, because pixels made for the screen would be blown up.
            paint: Paints the picture with a painter like that.
        """
        ratio = self._widget.devicePixelRatioF()
        if is_vector(painter) or not isclose(painter.deviceTransform().m11(), ratio):
            paint(painter)
            return
        size = QSize(round(self._widget.width() * ratio), round(self._widget.height() * ratio))
        if self._pixmap is None or self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._pixmap)
            paint(inner)
            inner.end()
        painter.drawPixmap(0, 0, self._pixmap)


def is_vector(painter: QPainter) -> bool:
    """Return whether a painter writes lines and text rather than pixels."""
    return painter.paintEngine().type() is not QPaintEngine.Type.Raster
