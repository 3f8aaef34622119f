"""The box around a relief: its floor with x and y at the near edges, and the loss at a corner."""

from itertools import pairwise
from math import floor, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mlpstudio.labs.descents.relief import HEIGHT, Relief, View, project
from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.descent.relief_paint import Screen
from mlpstudio.ui.widgets.descent.update_text import plain

Array = NDArray[np.float64]

TICK, WORDS, NAME = 4.0, 13.0, 27.0
"""Pixels from an edge to the end of a tick, to its number and to the axis's name."""

MOST_TICKS = 5

SMALL = 90.0
"""With fewer pixels than these per unit there is room for fewer ticks."""


def round_places(low: float, high: float, most: int = MOST_TICKS) -> list[float]:
    """Return a few round numbers between two, none close to either."""
    width = high - low
    unit = 10.0 ** (floor(log10(width)) - 1)
    step = next(unit * n for n in (1, 2, 5, 10, 20, 50, 100) if width / (unit * n) <= most)
    margin = 0.08 * width
    first = int(np.ceil((low + margin) / step))
    last = int(np.floor((high - margin) / step))
    return [round(n * step, 12) for n in range(first, last + 1)]


class BoxPainter:
    """Draws the box of a relief from one view."""

    def __init__(self, relief: Relief, view: View, screen: Screen, theme: Theme) -> None:
        self._relief, self._view, self._screen, self._theme = relief, view, screen, theme
        self._metrics = QFontMetricsF(theme.font(TEXT_SMALL))

    def paint(self, painter: QPainter, loss: str) -> None:
        """Draw floor, ticks and names.

        Args:
            painter: Draws.
            loss: What height means.
        """
        across, along = self._relief.sides
        x, y = self._view.away
        near_x, near_y = (-across if x > 0.0 else across), (-along if y > 0.0 else along)
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setPen(QPen(self._theme.color("border"), 1.0))
        ring = [(-across, -along), (across, -along), (across, along), (-across, along)]
        corners = self._pixels(np.array([(*corner, 0.0) for corner in (*ring, ring[0])]))
        painter.drawLines([QLineF(*a, *b) for a, b in pairwise(corners)])
        xs, ys = self._relief.xs, self._relief.ys
        most = MOST_TICKS if self._screen.scale >= SMALL else 3
        for place in round_places(float(xs[0]), float(xs[-1]), most):
            share = (place - xs[0]) / (xs[-1] - xs[0]) * 2.0 - 1.0
            self._tick(painter, (share * across, near_y), (0.0, near_y), plain(place))
        self._name(painter, (0.0, near_y), "x")
        for place in round_places(float(ys[0]), float(ys[-1]), most):
            share = (place - ys[0]) / (ys[-1] - ys[0]) * 2.0 - 1.0
            self._tick(painter, (near_x, share * along), (near_x, 0.0), plain(place))
        self._name(painter, (near_x, 0.0), "y")
        self._pole(painter, ring, loss)

    def _pixels(self, points: Array) -> list[tuple[float, float]]:
        shown = self._screen.pixels(project(points, self._view))  # (n, 2)
        return [(x, y) for x, y in shown.tolist()]

    def _outward(self, side: tuple[float, float]) -> tuple[float, float]:
        """Return the direction on the screen that leads out over an edge of the floor."""
        out, middle = self._pixels(np.array([(*side, 0.0), (0.0, 0.0, 0.0)]))
        dx, dy = out[0] - middle[0], out[1] - middle[1]
        length = max((dx * dx + dy * dy) ** 0.5, 1e-9)
        return dx / length, dy / length

    def _tick(
        self, painter: QPainter, at: tuple[float, float], side: tuple[float, float], text: str
    ) -> None:
        ((x, y),) = self._pixels(np.array([(*at, 0.0)]))
        dx, dy = self._outward(side)
        painter.setPen(QPen(self._theme.color("border"), 1.0))
        painter.drawLine(QLineF(x, y, x + TICK * dx, y + TICK * dy))
        self._write(painter, x + WORDS * dx, y + WORDS * dy, text)

    def _name(self, painter: QPainter, side: tuple[float, float], text: str) -> None:
        ((x, y),) = self._pixels(np.array([(*side, 0.0)]))
        dx, dy = self._outward(side)
        self._write(painter, x + NAME * dx, y + NAME * dy, text)

    def _pole(self, painter: QPainter, ring: list[tuple[float, float]], loss: str) -> None:
        """Draw the axis of the loss at the corner farthest to the left."""
        feet = self._pixels(np.array([(*corner, 0.0) for corner in ring]))
        n = min(range(4), key=lambda k: feet[k][0])
        (top,) = self._pixels(np.array([(*ring[n], HEIGHT)]))
        painter.setPen(QPen(self._theme.color("border"), 1.0))
        painter.drawLine(QLineF(*feet[n], *top))
        if feet[n][1] - top[1] < self._metrics.height():  # seen from above
            return
        low, high = self._relief.ends
        self._write(painter, top[0], top[1] - 0.8 * self._metrics.height(), loss)
        for (x, y), value in ((feet[n], low), (top, high)):
            painter.drawLine(QLineF(x, y, x - TICK, y))
            self._write(painter, x - TICK - 2.0, y, plain(float(f"{value:.3g}")), is_left=True)

    def _write(
        self, painter: QPainter, x: float, y: float, text: str, *, is_left: bool = False
    ) -> None:
        width, height = self._metrics.horizontalAdvance(text), self._metrics.height()
        left = x - width if is_left else x - width / 2.0
        painter.setPen(self._theme.color("muted"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(
            QRectF(QPointF(left, y - height / 2.0), QPointF(left + width, y + height / 2.0)),
            flags,
            text,
        )
        painter.setPen(QPen(self._theme.color("border"), 1.0))
