"""A tangent and a secant through one point of a curve, and how far they are apart."""

from dataclasses import dataclass
from math import isfinite

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from mlpstudio.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class SecantState:
    """What is shown; heights without a value are not finite.

    Attributes:
        x: The point.
        y: Its height.
        slope: Of the tangent there.
        end_x: The other point of the secant.
        end_y: Its height.
    """

    x: float
    y: float
    slope: float
    end_x: float
    end_y: float


class SecantItems:
    """Items of a plot, made once: the two lines, their two points and the gap between them."""

    def __init__(self, plot_item: pg.PlotItem, lowest_z: int) -> None:
        self._legs = pg.PlotCurveItem()
        self._tangent = pg.PlotCurveItem(antialias=True)
        self._secant = pg.PlotCurveItem(antialias=True)
        self._gap = pg.PlotCurveItem()
        self._end = pg.ScatterPlotItem(size=12, pxMode=True, antialias=True)
        self._point = pg.ScatterPlotItem(size=12, pxMode=True, antialias=True)
        self.by_name = {
            "legs": self._legs,
            "tangent": self._tangent,
            "secant": self._secant,
            "gap": self._gap,
            "end": self._end,
            "point": self._point,
        }
        for z, item in enumerate(self.by_name.values(), start=lowest_z):
            item.setZValue(z)
            item.setVisible(False)
            plot_item.addItem(item, ignoreBounds=True)

    def restyle(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        self._legs.setPen(pg.mkPen(colors.muted, width=1, style=Qt.PenStyle.DotLine))
        self._tangent.setPen(pg.mkPen(colors.negative, width=1.5))
        self._secant.setPen(pg.mkPen(colors.accent, width=1.5))
        self._gap.setPen(pg.mkPen(colors.error, width=3))
        self._end.setPen(pg.mkPen(colors.accent, width=1.5))
        self._end.setBrush(pg.mkBrush(colors.surface))
        self._point.setPen(pg.mkPen(colors.surface, width=1.5))
        self._point.setBrush(pg.mkBrush(colors.accent))

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide all of them."""
        for item in self.by_name.values():
            item.setVisible(is_visible)

    def show(self, state: SecantState, left: float, right: float) -> None:
        """Draw a secant; what has no value is left out.

        Args:
            state: What to draw.
            left: Where lines begin,
            right: and where they end.
        """
        has_point, has_end = isfinite(state.y), isfinite(state.end_y)
        has_tangent = has_point and isfinite(state.slope)
        self._point.setData(*([state.x], [state.y]) if has_point else ([], []))
        self._end.setData(*([state.end_x], [state.end_y]) if has_end else ([], []))
        ends = np.array([left, right])  # (2,)
        self._line(self._tangent, state, ends, state.slope if has_tangent else None)
        distance = state.end_x - state.x
        is_whole = has_point and has_end and distance != 0.0
        rise = state.end_y - state.y if is_whole else 0.0
        self._line(self._secant, state, ends, rise / distance if is_whole else None)
        corner = [state.x, state.end_x, state.end_x]
        heights = [state.y, state.y, state.end_y]
        self._legs.setData(*(corner, heights) if is_whole else ([], []))
        linear = state.y + state.slope * distance
        gap = ([state.end_x] * 2, [linear, state.end_y]) if is_whole and has_tangent else ([], [])
        self._gap.setData(*gap)

    def _line(
        self, item: pg.PlotCurveItem, state: SecantState, xs: np.ndarray, slope: float | None
    ) -> None:
        """Draw a line through the point, or none."""
        if slope is None:
            item.setData([], [])
        else:
            item.setData(xs, state.y + slope * (xs - state.x))
