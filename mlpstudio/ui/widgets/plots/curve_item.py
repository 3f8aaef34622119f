"""A curve painted in the pixels of a plot: one polyline, and dots where the points are few."""

from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.ui.theme import Colors
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle, diamond, style_color

MOST_DOTS = 30
"""Points of a curve up to which each of them gets a dot."""

_FAR = 1e5
"""Pixels from the plot beyond which points are moved nearer: Qt draws no farther ones."""

_RADIUS = 3.5
_STAMP = 13
"""Pixels along each side of the picture of a dot."""

_NOTHING = np.empty(0)


class CurveItem(QGraphicsObject):
    """A curve; about ten times cheaper to update and paint than pyqtgraph's items together.

    Points are given in the view's coordinates. They are mapped to pixels once for each range, and
    pens scale with the painter, so an export at twice the size has lines of twice the width.
    """

    def __init__(self, view_box: pg.ViewBox, style: CurveStyle) -> None:
        super().__init__()
        self.setParentItem(view_box)  # as an argument above, closing the scene frees it twice
        self.style = style
        self._view_box = view_box
        self._points: tuple[AnyArray, AnyArray] = (_NOTHING, _NOTHING)
        self._lines: list[QPolygonF] | None = None
        self._color, self._ground = QColor(), QColor()
        self._is_smooth_everywhere = False
        self._stamp: QPixmap | None = None
        view_box.sigRangeChanged.connect(self._moved)
        view_box.sigResized.connect(self._moved)

    @property
    def points(self) -> tuple[AnyArray, AnyArray]:
        """What is drawn, in the view's coordinates."""
        return self._points

    def set_look(self, colors: Colors, *, smooth: bool = False) -> None:
        """Take colours; `smooth` antialiases thin lines too, which is too slow for live ones."""
        self._color = style_color(self.style, colors)
        self._color.setAlphaF(self.style.opacity)
        self._ground = QColor(colors.surface)
        self._is_smooth_everywhere = smooth
        self._stamp = None
        self.update()

    def set_points(self, x: AnyArray, y: AnyArray) -> None:
        """Draw these points.

        Args:
            x: (n,)
            y: (n,) NaN interrupts the line.
        """
        self._points = (x, y)
        self._lines = None
        self.update()

    def leave(self) -> None:
        """Go out of the plot for good."""
        self._view_box.sigRangeChanged.disconnect(self._moved)
        self._view_box.sigResized.disconnect(self._moved)
        scene = self.scene()
        if scene is not None:
            scene.removeItem(self)

    def boundingRect(self) -> QRectF:
        """Return the area between the axes."""
        return QRectF(self._view_box.rect())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw line and dots."""
        if self._lines is None:
            self._lines = self._to_pixels()
        is_smooth = self._is_smooth_everywhere or self.style.width > 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
        if self.style.width > 0.0:
            painter.setPen(self._pen())
            for line in self._lines:
                self._paint_line(painter, line)
        if self.style.dots and len(self._points[0]) <= MOST_DOTS:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for line in self._lines:
                self._paint_dots(painter, line)

    def _pen(self) -> QPen:
        pen = QPen(self._color, self.style.width)
        if self.style.is_dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([4, 2.5])
        return pen

    def _paint_line(self, painter: QPainter, line: QPolygonF) -> None:
        if self.style.width <= 1.0 or self.style.is_dashed:  # dashes go on around corners
            painter.drawPolyline(line)
            return
        # Qt fills a wide polyline as one shape, four times slower than its pieces.
        places = line.toList()
        painter.drawLines([QLineF(a, b) for a, b in pairwise(places)])

    def _paint_dots(self, painter: QPainter, line: QPolygonF) -> None:
        if self._is_smooth_everywhere:  # an export gets shapes, not pixels
            for point in line.toList():
                self._paint_dot(painter, point)
            return
        stamp = self._stamp_for(painter.device().devicePixelRatioF())
        middle = QPointF(_STAMP / 2, _STAMP / 2)
        for point in line.toList():
            painter.drawPixmap(point - middle, stamp)

    def _paint_dot(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(self._ground, 1.5))
        painter.setBrush(self._color)
        if self.style.dots == "d":
            painter.drawPolygon(diamond(at, _RADIUS))
        else:
            painter.drawEllipse(at, _RADIUS, _RADIUS)

    def _stamp_for(self, ratio: float) -> QPixmap:
        """Return a dot painted beforehand: a stamp costs a quarter of a circle."""
        if self._stamp is None or self._stamp.devicePixelRatio() != ratio:
            stamp = QPixmap(round(_STAMP * ratio), round(_STAMP * ratio))
            stamp.setDevicePixelRatio(ratio)
            stamp.fill(Qt.GlobalColor.transparent)
            painter = QPainter(stamp)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_dot(painter, QPointF(_STAMP / 2, _STAMP / 2))
            painter.end()
            self._stamp = stamp
        return self._stamp

    def _to_pixels(self) -> list[QPolygonF]:
        """Return the pieces of the line between the places where it is interrupted."""
        (left, right), (bottom, top) = self._view_box.viewRange()
        area = self.boundingRect()
        x = (self._points[0] - left) * (area.width() / (right - left))  # (n,)
        y = (top - self._points[1]) * (area.height() / (top - bottom))  # (n,)
        np.clip(x, -_FAR, _FAR, out=x)
        np.clip(y, -_FAR, _FAR, out=y)
        gaps = np.flatnonzero(~np.isfinite(y))  # (k,)
        starts, ends = np.append(0, gaps + 1), np.append(gaps, len(x))  # (k + 1,)
        return [
            pg.functions.arrayToQPolygonF(x[start:end], y[start:end])
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
            if end > start
        ]

    def _moved(self, *_: object) -> None:
        self._lines = None
        self.prepareGeometryChange()
        self.update()
