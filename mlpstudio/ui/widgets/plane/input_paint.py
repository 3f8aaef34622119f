"""Painting a map over a plane of the inputs: image, axes, lines, and samples as dots."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.controls.still_picture import is_vector
from mlpstudio.ui.widgets.plane.plane_paint import tick_step

_DOT, _MARK = 5.0, 10.0
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Samples of one part.

    Attributes:
        points: (N, 2).
        labels: (N,) class numbers.
        is_wrong: (N,) bool.
        is_ring: Whether they are drawn hollow.
    """

    points: FloatArray
    labels: IntArray
    is_wrong: AnyArray
    is_ring: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class MapPicture:
    """What is drawn.

    Attributes:
        image: Of the whole plane.
        low, high: (2,) its corners.
        names: Of the two axes.
        classes: Names of the classes, in label order.
        boundary: (k, 2, 2) pieces of the line where the answer changes.
        lines: (k, 3): w₁, w₂, b of lines w₁x + w₂y + b = 0.
        lit: Which of the lines stands out; -1 for none.
        dots: Samples.
    """

    image: QImage
    low: FloatArray
    high: FloatArray
    names: tuple[str, str]
    classes: tuple[str, ...]
    boundary: FloatArray
    lines: FloatArray
    lit: int
    dots: tuple[Dots, ...]


@dataclass(frozen=True, slots=True, eq=False)
class MapFrame:
    """Where on a widget which part of the plane is drawn.

    Attributes:
        area: A square in pixels.
        low, high: (2,) corners of the plane.
    """

    area: QRectF
    low: FloatArray
    high: FloatArray

    def to_pixels(self, points: FloatArray) -> FloatArray:
        """Return where points (N, 2) of the plane are on the widget.  # (N, 2)."""
        shares = (points - self.low) / (self.high - self.low)  # (N, 2)
        x = self.area.left() + shares[:, 0] * self.area.width()  # (N,)
        return np.stack([x, self.area.bottom() - shares[:, 1] * self.area.height()], axis=1)

    def to_place(self, pixel: QPointF) -> tuple[float, float]:
        """Return which place of the plane is at a point of the widget."""
        across = (pixel.x() - self.area.left()) / self.area.width()
        upwards = (self.area.bottom() - pixel.y()) / self.area.height()
        place = self.low + np.array([across, upwards]) * (self.high - self.low)  # (2,)
        return float(place[0]), float(place[1])


class InputPainter:
    """Draws one picture into a frame."""

    def __init__(
        self, painter: QPainter, frame: MapFrame, picture: MapPicture, theme: Theme
    ) -> None:
        self._painter, self._frame, self._picture = painter, frame, picture
        self._theme = theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(theme.font(TEXT_SMALL))
        self._metrics = QFontMetricsF(painter.font())

    def paint(self) -> None:
        """Draw everything, from the back to the front."""
        painter, picture, area = self._painter, self._picture, self._frame.area
        painter.drawImage(area, picture.image)
        self._paint_axes()
        painter.setClipRect(area)
        self._paint_lines()
        if len(picture.boundary):
            ends = self._frame.to_pixels(picture.boundary.reshape(-1, 2)).reshape(-1, 4)  # (k, 4)
            painter.setPen(_pen(self._theme, "text", 2.0))
            painter.drawLines([QLineF(*piece) for piece in ends.tolist()])
        for dots in picture.dots:
            self._paint_dots(dots)
        painter.setClipping(False)

    def _paint_axes(self) -> None:
        painter, metrics, area = self._painter, self._metrics, self._frame.area
        picture = self._picture
        painter.setPen(self._theme.color("muted"))
        for axis in (0, 1):
            low, high = float(picture.low[axis]), float(picture.high[axis])
            step = tick_step((high - low) * 56 / area.width())
            for number in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1):
                share = (number * step - low) / (high - low)
                text = number_text(round(number * step, 9))
                width = metrics.horizontalAdvance(text)
                if axis == 0:
                    x = area.left() + share * area.width()
                    at = QPointF(x - width / 2, area.bottom() + metrics.ascent() + SPACE_1 / 2)
                else:
                    y = area.bottom() - share * area.height()
                    at = QPointF(area.left() - width - SPACE_1, y + metrics.ascent() / 2 - 1)
                painter.drawText(at, text)
        self._name_axes(picture.names)
        self._name_classes(picture.classes)

    def _name_axes(self, names: tuple[str, str]) -> None:
        """Write the names inside the corners, where no number stands."""
        painter, area, metrics = self._painter, self._frame.area, self._metrics
        painter.setPen(self._theme.color("text"))
        right = area.right() - metrics.horizontalAdvance(names[0]) - SPACE_1
        painter.drawText(QPointF(right, area.bottom() - SPACE_1), names[0])
        painter.drawText(QPointF(area.left() + SPACE_1, area.top() + metrics.height()), names[1])

    def _name_classes(self, names: tuple[str, ...]) -> None:
        """Write the names of a few classes in a corner, each with a dot of its colour."""
        painter, metrics, shown = self._painter, self._metrics, names[:_MOST_NAMES]
        widths = [metrics.horizontalAdvance(name) + 4 * SPACE_1 for name in shown]
        area, height = self._frame.area, metrics.height()
        if not shown or sum(widths) > area.width() - 6 * SPACE_2:
            return
        box = QRectF(area.right() - sum(widths) - SPACE_1, area.top(), sum(widths), height)
        box.translate(0, SPACE_1)
        ground = self._theme.color("surface")
        ground.setAlpha(200)
        painter.fillRect(box, ground)
        x, dot = box.left() + SPACE_2, self._theme.pixels(1) * _DOT
        for number, (name, width) in enumerate(zip(shown, widths, strict=True)):
            _round(painter, QPointF(x, box.center().y()), self._theme.category(number), dot + 1)
            painter.setPen(self._theme.color("text"))
            painter.drawText(QPointF(x + SPACE_2, box.top() + metrics.ascent()), name)
            x += width

    def _paint_lines(self) -> None:
        painter, picture = self._painter, self._picture
        for number, (w_x, w_y, b) in enumerate(picture.lines.tolist()):
            piece = _across(w_x, w_y, b, picture.low, picture.high)
            if piece is None:
                continue
            is_lit = number == picture.lit
            painter.setPen(
                _pen(self._theme, "accent" if is_lit else "muted", 2.4 if is_lit else 1)
            )
            ((x1, y1), (x2, y2)) = self._frame.to_pixels(piece).tolist()
            painter.drawLine(QLineF(x1, y1, x2, y2))

    def _paint_dots(self, dots: Dots) -> None:
        """Draw copies of one dot of each kind: painting every dot takes four times as long."""
        pixels = self._frame.to_pixels(dots.points)  # (N, 2)
        for label in np.unique(dots.labels).tolist():
            for is_wrong in (False, True):
                places = pixels[(dots.labels == label) & (dots.is_wrong == is_wrong)]  # (n, 2)
                if not len(places):
                    continue
                rounds = self._rounds(label, is_wrong=is_wrong, is_ring=dots.is_ring)
                if is_vector(self._painter):
                    for x, y in places.tolist():
                        for color, width in rounds:
                            _round(self._painter, QPointF(x, y), color, width)
                    continue
                sprite = self._sprite(rounds)
                half = sprite.width() / sprite.devicePixelRatio() / 2
                for x, y in (places - half).tolist():
                    self._painter.drawPixmap(QPointF(x, y), sprite)

    def _rounds(self, label: int, *, is_wrong: bool, is_ring: bool) -> list[tuple[QColor, float]]:
        """Return a dot with a pale edge, and with a ring around it if it is answered wrongly."""
        theme, size = self._theme, self._theme.pixels(1) * _DOT
        edge, dot = theme.color("surface"), (theme.category(label), size)
        rounds = [(edge, size + 1.6), dot]
        if is_wrong:
            rounds = [(theme.color("text"), size + _MARK - _DOT), (edge, size + 3.0), dot]
        return [*rounds, (edge, size - 2.6)] if is_ring else rounds

    def _sprite(self, rounds: list[tuple[QColor, float]]) -> QPixmap:
        """Return one dot in pixels as small as those that it is put onto."""
        side = int(self._theme.pixels(1) * _DOT + _MARK)
        ratio = max(1.0, self._painter.deviceTransform().m11())
        sprite = QPixmap(round(side * ratio), round(side * ratio))
        sprite.setDevicePixelRatio(ratio)
        sprite.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sprite)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in rounds:
            _round(painter, QPointF(side / 2, side / 2), color, width)
        painter.end()
        return sprite


def _round(painter: QPainter, centre: QPointF, color: QColor, width: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(centre, width / 2, width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _pen(theme: Theme, role: str, width: float) -> QPen:
    pen = QPen(theme.color(role), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _across(
    w_x: float, w_y: float, b: float, low: FloatArray, high: FloatArray
) -> FloatArray | None:
    """Return a piece of the line w_x x + w_y y + b = 0 across a rectangle.  # (2, 2)."""
    size = float(np.hypot(w_x, w_y))
    if not np.isfinite(size) or size < 1e-9:
        return None
    middle = (low + high) / 2  # (2,)
    normal = np.array([w_x, w_y]) / size  # (2,)
    nearest = middle - (float(middle @ normal) + b / size) * normal  # (2,)
    reach = float(np.hypot(*(high - low)))
    if np.hypot(*(nearest - middle)) > reach:
        return None
    along = reach * np.array([-normal[1], normal[0]])  # (2,)
    return np.stack([nearest - along, nearest + along])  # (2, 2)
