"""Painting a picture of the plane: lattice, figure, arrows, lines and labels."""

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from shiboken6 import VoidPtr

from mlpstudio.labs.plane.plane_maps import Array, Place
from mlpstudio.labs.plane.point_sets import split
from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plane.plane_picture import Arrow, Axis, PlanePicture

_HEAD = 11.0
_FAR = 1e5
"""Pixels beyond which nothing is drawn: the painter slows down with coordinates beyond that."""


class PlanePainter:
    """Draws one picture into a field; the origin is in its middle, and y grows upwards."""

    def __init__(self, painter: QPainter, field: QRectF, scale: float, theme: Theme) -> None:
        self._painter, self._field, self._theme = painter, field, theme
        self._scale = scale
        self._middle = field.center()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(TEXT_SMALL))
        self._metrics = QFontMetricsF(painter.font())
        self._taken: list[QRectF] = []

    def paint(self, picture: PlanePicture, lit: frozenset[str], current: str) -> None:
        """Draw everything, from the back to the front.

        Args:
            picture: What to draw.
            lit: Names of what is pointed at somewhere else.
            current: Name of the handle that the arrow keys move; "" for none.
        """
        self._paint_ground()
        self._paint_lattice(picture.lattice)
        if picture.square is not None:
            self._paint_square(picture.square, picture.is_mirrored, "square" in lit)
        for axis in picture.axes:
            self._paint_axis(axis)
        if picture.shows_ghost:
            self._paint_figure(picture, picture.figure.points, is_ghost=True)
        self._paint_boundary(picture.boundary)
        self._paint_figure(picture, picture.points, is_ghost=False)
        for link in picture.links:
            self._painter.setPen(self._pen(link.role, 1.5, is_dashed=link.is_dashed))
            self._painter.drawLine(self._at(link.start), self._at(link.end))
        for arrow in picture.arrows:
            self._paint_arrow(arrow, arrow.name in lit, arrow.name == current)
        self._paint_marks(picture)

    # Where things are

    def _at(self, place: Place) -> QPointF:
        x = self._middle.x() + min(max(place[0] * self._scale, -_FAR), _FAR)
        y = self._middle.y() - min(max(place[1] * self._scale, -_FAR), _FAR)
        return QPointF(x, y)

    def _polygon(self, line: Array) -> QPolygonF:
        """Return a line (n, 2) in pixels, written where Qt keeps them: ten times as fast."""
        polygon = QPolygonF()
        polygon.resize(len(line))
        if len(line):
            size = 2 * len(line) * np.dtype(np.float64).itemsize
            # The stubs know neither size and writability of the memory nor that it is a buffer.
            memory: Any = VoidPtr(polygon.data(), size, True)  # type: ignore[call-arg]
            np.frombuffer(memory, np.float64).reshape(-1, 2)[...] = self._pixels(line)
        return polygon

    def _pixels(self, points: Array) -> Array:
        """Return points (N, 2) in pixels.  # (N, 2)."""
        scaled = np.clip(points * (self._scale, -self._scale), -_FAR, _FAR)  # (N, 2)
        return scaled + np.array([self._middle.x(), self._middle.y()])  # (N, 2)

    def _pen(self, role: str, width: float, *, is_dashed: bool = False, alpha: int = 255) -> QPen:
        color = self._theme.color(role)
        color.setAlpha(alpha)
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if is_dashed:
            pen.setDashPattern([4.0, 4.0])
        return pen

    # The parts

    def _paint_ground(self) -> None:
        """Draw axes with their numbers; a fine line stands for each of them."""
        painter, field = self._painter, self._field
        step = tick_step(48.0 / self._scale)
        reach_x = field.width() / 2 / self._scale
        reach_y = field.height() / 2 / self._scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for number in range(-int(reach_x / step), int(reach_x / step) + 1):
            x = self._at((number * step, 0.0)).x()
            painter.setPen(self._theme.color("border" if number == 0 else "grid"))
            painter.drawLine(QLineF(x, field.top(), x, field.bottom()))
        for number in range(-int(reach_y / step), int(reach_y / step) + 1):
            y = self._at((0.0, number * step)).y()
            painter.setPen(self._theme.color("border" if number == 0 else "grid"))
            painter.drawLine(QLineF(field.left(), y, field.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._number_axes(step, reach_x, reach_y)

    def _number_axes(self, step: float, reach_x: float, reach_y: float) -> None:
        painter, height = self._painter, self._metrics.height()
        painter.setPen(self._theme.color("muted"))
        for number in range(-int(reach_x / step), int(reach_x / step) + 1):
            text, x = number_text(number * step), self._at((number * step, 0.0)).x()
            width = self._metrics.horizontalAdvance(text)
            if number and self._field.left() < x - width and x + width < self._field.right():
                painter.drawText(QPointF(x - width / 2, self._middle.y() + height), text)
        for number in range(-int(reach_y / step), int(reach_y / step) + 1):
            text, y = number_text(number * step), self._at((0.0, number * step)).y()
            width = self._metrics.horizontalAdvance(text)
            if number and self._field.top() + height < y < self._field.bottom() - height:
                place = QPointF(self._middle.x() - width - 5, y + self._metrics.ascent() / 2 - 1)
                painter.drawText(place, text)

    def _paint_lattice(self, lattice: Iterable[Array]) -> None:
        color = self._theme.color("accent")
        color.setAlpha(60)
        self._painter.setPen(color)  # a plain pen of one pixel is the quickest
        for line in lattice:
            self._painter.drawPolyline(self._polygon(line))

    def _paint_square(self, corners: Array, is_mirrored: bool, is_lit: bool) -> None:
        role = "negative" if is_mirrored else "positive"
        fill = self._theme.color(role)
        fill.setAlpha(100 if is_lit else 45)
        self._painter.setPen(self._pen(role, 2.0 if is_lit else 1.0))
        self._painter.setBrush(fill)
        self._painter.drawPolygon(self._polygon(corners))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_axis(self, axis: Axis) -> None:
        far = math.hypot(self._field.width(), self._field.height()) / self._scale
        far += math.hypot(*axis.through)
        (x, y), (dx, dy) = axis.through, axis.direction
        start, end = (x - far * dx, y - far * dy), (x + far * dx, y + far * dy)
        self._painter.setPen(self._pen(axis.role, 1.6, is_dashed=axis.is_dashed))
        self._painter.drawLine(self._at(start), self._at(end))
        if axis.label:
            inner = self._field.adjusted(26, 18, -26, -18)
            self._label(self._end_inside(axis, inner), axis.label, axis.role)

    def _end_inside(self, axis: Axis, inner: QRectF) -> QPointF:
        """Return where a line leaves a rectangle around the middle."""
        at, (dx, dy) = self._at(axis.through), axis.direction
        ways = [1e9]
        if abs(dx) > 1e-9:
            side = inner.right() if dx > 0 else inner.left()
            ways.append((side - at.x()) / dx)
        if abs(dy) > 1e-9:
            side = inner.top() if dy > 0 else inner.bottom()
            ways.append((at.y() - side) / dy)
        way = max(0.0, min(ways))
        return QPointF(at.x() + way * dx, at.y() - way * dy)

    def _paint_figure(self, picture: PlanePicture, points: Array, *, is_ghost: bool) -> None:
        if picture.figure.is_loose:
            if not is_ghost:
                self._paint_dots(picture, points)
            return
        if is_ghost:
            self._painter.setPen(self._pen("muted", 1.2, alpha=130))
        else:
            self._painter.setPen(self._pen("text", 2.2))
        for line in split(points, picture.figure.ends):
            if len(line) == 1:
                self._painter.drawPoint(self._polygon(line).first())
            else:
                self._painter.drawPolyline(self._polygon(line))

    def _paint_dots(self, picture: PlanePicture, points: Array) -> None:
        for class_ in (0, 1):
            color = QColor(self._theme.category(class_))
            color.setAlpha(190)
            pen = QPen(color, 6.4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._painter.setPen(pen)
            self._painter.drawPoints(self._polygon(points[picture.figure.classes == class_]))

    def _paint_boundary(self, boundary: Array) -> None:
        if len(boundary):
            self._painter.setPen(self._pen("good", 2.2))
            ends = self._pixels(boundary.reshape(-1, 2)).reshape(-1, 4)  # (k, 4)
            self._painter.drawLines([QLineF(*piece) for piece in ends.tolist()])

    def _paint_arrow(self, arrow: Arrow, is_lit: bool, is_current: bool) -> None:
        painter, tail, tip = self._painter, self._at(arrow.tail), self._at(arrow.tip)
        width = 4.0 if is_lit else 2.6
        painter.setPen(self._pen(arrow.role, width))
        line = QLineF(tail, tip)
        color = self._theme.color(arrow.role)
        if line.length() > _HEAD:
            unit = QPointF(line.dx(), line.dy()) / line.length()
            side = QPointF(-unit.y(), unit.x())
            base = tip - unit * _HEAD
            painter.drawLine(tail, base)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            half = side * (_HEAD * 0.45)
            painter.drawPolygon(QPolygonF([tip, base + half, base - half]))
        if arrow.is_handle:
            self._paint_handle(tip, color, is_current)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        away = QPointF(line.dx(), line.dy()) / max(line.length(), 1.0)
        self._label(tip + away * 16 + QPointF(0, 2), arrow.label, arrow.role)

    def _paint_handle(self, at: QPointF, color: QColor, is_current: bool) -> None:
        self._painter.setBrush(self._theme.color("surface"))
        self._painter.setPen(QPen(color, 2.0))
        self._painter.drawEllipse(at, 5.5, 5.5)
        if is_current:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(self._pen("accent", 2.0))
            self._painter.drawEllipse(at, 9.5, 9.5)

    def _paint_marks(self, picture: PlanePicture) -> None:
        for mark in picture.marks:
            at, color = self._at(mark.at), self._theme.color(mark.role)
            self._painter.setPen(QPen(color, 2.0))
            self._painter.setBrush(Qt.BrushStyle.NoBrush if mark.is_open else color)
            self._painter.drawEllipse(at, 4.5, 4.5)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in picture.marks:
            self._label(self._at(mark.at) + QPointF(0, -15), mark.label, mark.role)

    def _label(self, middle: QPointF, text: str, role: str) -> None:
        """Write a text around a place, inside the field and clear of the others."""
        width, height = self._metrics.horizontalAdvance(text) + 8, self._metrics.height() + 1
        box = QRectF(0, 0, width, height)
        for dy in (0.0, -height, height, -2 * height, 2 * height):
            box.moveCenter(middle + QPointF(0, dy))
            box.moveLeft(min(max(box.left(), self._field.left()), self._field.right() - width))
            box.moveTop(min(max(box.top(), self._field.top()), self._field.bottom() - height))
            if not any(box.intersects(other) for other in self._taken):
                break
        self._taken.append(QRectF(box))
        ground = self._theme.color("surface")
        ground.setAlpha(215)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box, 3, 3)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._theme.color(role))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def tick_step(least: float) -> float:
    """Return the smallest of 1, 2, 5, 10, … (and their tenths) that is at least so large."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * factor for factor in (1.0, 2.0, 5.0, 10.0) if power * factor >= least)
