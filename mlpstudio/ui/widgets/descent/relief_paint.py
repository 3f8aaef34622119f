"""A relief as pixels: facets in the colours of the contour picture, lit, from back to front."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Self

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import QLineF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from mlpstudio.labs.descents.facets import Facets, outlines
from mlpstudio.labs.descents.relief import HEIGHT, Relief, View
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.contour import SHADES

Array = NDArray[np.float64]

N_SHADES, N_LIGHTS = 24, 12
"""Steps of shade and of light: fewer make longer runs of one colour, which are quicker."""

UNDER = 0.78
"""How bright the underside is beside the upper side."""

N_COLORS = N_SHADES * N_LIGHTS
"""Of one side."""

MARGIN_X, MARGIN_Y = 38.0, 18.0
"""Pixels beside and above the relief for the words at the axes."""


@dataclass(frozen=True, slots=True)
class Screen:
    """How the plane of projection becomes pixels.

    Attributes:
        scale: Pixels per unit.
        x: Of the middle of the box.
        y: The same.
    """

    scale: float
    x: float
    y: float

    @classmethod
    def fitted(cls, relief: Relief, view: View, size: QSizeF, zoom: float) -> Self:
        """Return a screen on which the box has room however it is turned round."""
        rise = radians(view.elevation)
        width = 2.0 * relief.radius
        height = 2.0 * relief.radius * sin(rise) + HEIGHT * cos(rise)
        across = max(size.width() - 2.0 * MARGIN_X, 10.0) / width
        up = max(size.height() - 2.0 * MARGIN_Y, 10.0) / height
        return cls(zoom * min(across, up), size.width() / 2.0, size.height() / 2.0)

    def pixels(self, points: Array) -> Array:
        """Return pixels for points to the right and up.  # (…, 2)."""
        return points[..., :2] * (self.scale, -self.scale) + (self.x, self.y)


def brushes(theme: Theme) -> list[QBrush]:
    """Return a brush for each colour number.

    Shades follow one after another, each in all lights; those of the underside come last.
    """
    places = np.linspace(0.0, SHADES - 1.0, N_SHADES).round().astype(np.int64)  # (shades,)
    base = theme.colors.sequential[places, :3].astype(np.float64)  # (shades, 3)
    low, high, least = (0.70, 1.35, 14.0) if theme.is_dark else (0.62, 1.06, 0.0)
    light = np.linspace(0.0, 1.0, N_LIGHTS)  # (lights,)
    upper = low + (high - low) * light  # (lights,)
    sides = np.stack([upper, UNDER * upper])  # (2, lights)
    lit = base[np.newaxis, :, np.newaxis] * sides[:, np.newaxis, :, np.newaxis] + least
    return [QBrush(QColor(*c)) for c in np.clip(lit, 0, 255).astype(int).reshape(-1, 3).tolist()]


def color_numbers(shown: Facets, *, is_quick: bool = False) -> NDArray[np.int64]:
    """Return which brush each facet takes, −1 for those that are missing or hidden.

    Args:
        shown: The facets.
        is_quick: Half as many shades and a quarter of the lights will do.
    """
    shades = np.where(shown.is_missing, 0.0, shown.shades)
    lights = np.where(shown.is_missing, 0.0, shown.light)
    shade = np.rint(shades * (N_SHADES - 1)).astype(np.int64)
    light = np.rint(lights * (N_LIGHTS - 1)).astype(np.int64)
    if is_quick:
        shade, light = shade & ~1, light & ~3
    # Both sides of a fold in one outline would cut each other out: they have numbers of their own.
    return np.where(shown.is_missing, -1, shade * N_LIGHTS + light + shown.is_under * N_COLORS)


def paint_facets(
    painter: QPainter, shown: Facets, screen: Screen, paints: list[QBrush], *, is_quick: bool
) -> None:
    """Paint facets over each other, those of one colour in a row at once."""
    points, firsts, numbers = outlines(shown.corners, color_numbers(shown, is_quick=is_quick))
    if not len(numbers):
        return
    polygon = create_qpolygonf(len(points))
    ndarray_from_qpolygonf(polygon)[:] = screen.pixels(points)
    painter.setPen(Qt.PenStyle.NoPen)
    take, set_brush, draw = polygon.mid, painter.setBrush, painter.drawPolygon
    brush, first = -1, 0
    for number, end in zip(numbers.tolist(), firsts[1:].tolist(), strict=True):
        if number != brush:
            set_brush(paints[number])
            brush = number
        draw(take(first, end - first))
        first = end


def lines(pieces: Array) -> list[QLineF]:
    """Return pieces of lines for a painter.

    Args:
        pieces: (k, 2, 2) each with two ends, each with x and y in pixels.
    """
    return [QLineF(*ends) for ends in pieces.reshape(-1, 4).tolist()]
