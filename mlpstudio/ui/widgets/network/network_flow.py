"""What lights up in the picture of a network while a training step goes through it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, pi

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.network import network_layout
from mlpstudio.ui.widgets.network.network_layout import Column, Marker, Picture
from mlpstudio.ui.widgets.plots.line_raster import LineRaster

FORWARD, BACKWARD, PULSE = "forward", "backward", "pulse"

_VEIL = 0.72
"""How much of the picture is covered while a part of it is lit."""

_DOTS = 36
"""Lines that something is seen to run along."""

_DOT = 2.2
_ARROW = 46.0


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """One stage of a step.

    Attributes:
        direction: `FORWARD`, `BACKWARD`, or `PULSE` for something that happens everywhere at once.
        color: Name of a colour of the theme.
        positions: Of the layers that are lit; `INPUT` for the input.
        signals: By position, (D,) a number for each of its units, that their colour shows.
        strengths: (P,) how strongly lines are lit, as the parameters lie in θ; None for all alike.
        is_signed: Whether lines have the colours of signs.
    """

    direction: str
    color: str
    positions: frozenset[int] = frozenset()
    signals: Mapping[int, FloatArray] = field(default_factory=dict[int, FloatArray])
    strengths: FloatArray | None = None
    is_signed: bool = False


class FlowPainter:
    """Paints one flow over the picture of a network, at any progress.

    What stays the same for all progress is prepared once.
    """

    def __init__(
        self, theme: Theme, picture: Picture, raster: LineRaster, flow: Flow, ratio: float
    ) -> None:
        self._theme, self._picture, self._flow = theme, picture, flow
        self._color = theme.color(flow.color)
        pairs = list(pairwise(picture.columns))
        has_lines = flow.direction != PULSE or flow.strengths is not None
        self._gaps = [
            i
            for i, (_, right) in enumerate(pairs)
            if has_lines and right.position in flow.positions
        ]
        strengths = [self._strengths(*pair) for pair in pairs]
        self._lines = self._lit_lines(raster, strengths, ratio)
        self._dots = self._runners(strengths)

    # Prepared

    def _strengths(self, left: Column, right: Column) -> FloatArray:
        """Return how strongly the lines of a gap are lit, in [−1, 1].  # (n_left, n_right)."""
        theta = self._flow.strengths
        if theta is None:
            return np.full((len(left.ys), len(right.ys)), 0.4)
        return network_layout.strengths(network_layout.weights_between(left, right, theta))

    def _lit_lines(
        self, raster: LineRaster, strengths: list[FloatArray], ratio: float
    ) -> QPixmap | None:
        if not self._gaps:
            return None
        lit = [s if i in self._gaps else np.zeros_like(s) for i, s in enumerate(strengths)]
        ink = np.concatenate([s.ravel() for s in lit])  # (lines,)
        size = np.where(ink != 0.0, 0.12 + 1.7 * np.abs(ink) ** 1.3, 0.0)  # (lines,)
        if self._flow.is_signed:
            colors = self._theme.color("positive"), self._theme.color("negative")
            image = raster.image(np.sign(ink) * size, *colors)
        else:
            image = raster.image(size, self._color, self._color)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _runners(self, strengths: list[FloatArray]) -> list[QLineF]:
        """Return the strongest lines that are lit, in the direction of the flow."""
        if self._flow.direction == PULSE:
            return []
        found: list[tuple[float, QLineF]] = []
        for gap in self._gaps:
            left, right = self._picture.columns[gap : gap + 2]
            sizes = np.abs(strengths[gap]).ravel()  # (n_left · n_right,)
            for place in np.argsort(-sizes, kind="stable")[: _DOTS // len(self._gaps) + 1]:
                i, j = divmod(int(place), len(right.ys))
                ends = QPointF(left.x, left.ys[i]), QPointF(right.x, right.ys[j])
                if self._flow.direction == BACKWARD:
                    ends = ends[::-1]
                found.append((float(sizes[place]), QLineF(*ends)))
        return [line for _, line in found]

    # Painted

    def paint_lines(self, painter: QPainter, size: QSize, progress: float) -> None:
        """Cover the picture, and paint what is lit of its lines and bands.

        Args:
            painter: Of the widget.
            size: Of the widget.
            progress: From 0 to 1.
        """
        picture = self._picture
        height = picture.bottom - picture.top + 2 * SPACE_1
        veil = self._theme.color("surface")
        veil.setAlphaF(_VEIL)
        painter.fillRect(QRectF(0, picture.top - SPACE_1, size.width(), height), veil)
        if self._lines is not None:
            painter.save()
            if self._flow.direction == PULSE:
                painter.setOpacity(0.6 + 0.4 * cos(4 * pi * progress))
            else:
                painter.setClipRect(self._revealed(progress))
            painter.drawPixmap(QPointF(0, picture.top), self._lines)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for marker in picture.markers:
            if marker.position in self._flow.positions:
                self._paint_band(painter, marker)
        self._paint_arrows(painter)

    def _revealed(self, progress: float) -> QRectF:
        """Return the part of the picture that the flow has come through."""
        picture = self._picture
        left, right = picture.columns[self._gaps[0]].x, picture.columns[self._gaps[-1] + 1].x
        width = (right - left) * progress
        start = left if self._flow.direction == FORWARD else right - width
        return QRectF(start, picture.top - 1, width, picture.bottom - picture.top + 2)

    def _paint_band(self, painter: QPainter, marker: Marker) -> None:
        """Paint a halo around a layer without neurons."""
        halo = QColor(self._color)
        halo.setAlphaF(0.25)
        painter.setPen(QPen(self._color, 2))
        painter.setBrush(halo)
        picture = self._picture
        half = min(9.0, 0.45 * marker.room)
        height = picture.bottom - picture.top
        painter.drawRoundedRect(QRectF(marker.x - half, picture.top, 2 * half, height), half, half)

    def _paint_arrows(self, painter: QPainter) -> None:
        """Paint an arrow below each part that is lit, in the direction of the flow."""
        if self._flow.direction == PULSE:
            return
        columns = self._picture.columns
        xs = [(columns[gap].x + columns[gap + 1].x) / 2 for gap in self._gaps]
        markers = [m for m in self._picture.markers if m.position in self._flow.positions]
        if not self._gaps:
            xs = [marker.x for marker in markers]
        way = 1.0 if self._flow.direction == FORWARD else -1.0
        half, y = min(_ARROW, 0.36 * self._picture.gap) / 2, self._picture.bottom + 3 * SPACE_1
        painter.setPen(QPen(self._color, 2))
        painter.setBrush(self._color)
        for x in xs:
            tip = QPointF(x + way * half, y)
            painter.drawLine(QPointF(x - way * half, y), tip)
            back = tip.x() - way * 6.0
            painter.drawPolygon(QPolygonF([tip, QPointF(back, y - 4), QPointF(back, y + 4)]))

    def paint_units(self, painter: QPainter, progress: float) -> None:
        """Paint the numbers of units as their colours, and what runs along the lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in self._picture.columns:
            values = self._flow.signals.get(column.position)
            is_lit = column.position in self._flow.positions
            if values is not None:
                self._paint_values(painter, column, values, is_lit=is_lit)
            elif is_lit and self._flow.direction != PULSE:
                self._paint_rings(painter, column)
        if self._dots and 0.0 < progress < 1.0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color)
            for line in self._dots:
                painter.drawEllipse(line.pointAt(progress), _DOT, _DOT)

    def _paint_values(
        self, painter: QPainter, column: Column, values: FloatArray, *, is_lit: bool
    ) -> None:
        shares = network_layout.strengths(values)[column.neurons]  # (n,)
        map_ = self._theme.colors.diverging  # (256, 4)
        places = np.rint(127.5 + 127.5 * shares).astype(int)  # (n,)
        ring = self._color if is_lit else self._theme.color("muted")
        painter.setPen(QPen(ring, 2.0 if is_lit else 1.0))
        radius = self._picture.radius + (1.0 if is_lit else 0.0)
        for y, place in zip(column.ys, places, strict=True):
            painter.setBrush(QColor(*(int(c) for c in map_[place])))
            painter.drawEllipse(QPointF(column.x, y), radius, radius)

    def _paint_rings(self, painter: QPainter, column: Column) -> None:
        painter.setPen(QPen(self._color, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._picture.radius + 1.0
        for y in column.ys:
            painter.drawEllipse(QPointF(column.x, y), radius, radius)
