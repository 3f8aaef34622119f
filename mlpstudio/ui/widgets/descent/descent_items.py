"""What a plot shows of one step of a descent: point, tangent, step, trail, and a second ball."""

from dataclasses import dataclass
from math import hypot, isfinite

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from mlpstudio.ui.theme import Theme

Array = NDArray[np.float64]

TANGENT_PIXELS = 84
"""Half the length of the tangent on screen."""

PLAIN, LIT = 1.5, 4.0
"""Widths of lines, in pixels."""

COMPANION = 3
"""Which of the theme's categories colours the second ball."""

ITEMS_OF: dict[str, tuple[str, ...]] = {
    "rate": ("step", "head"),
    "gradient": ("tangent",),
    "parameter": ("point",),
    "momentum": ("trail",),
    "scale": ("trail",),
    "next": ("next", "drop"),
}
"""What lights up for each part of an update: memory of gradients is the way that was gone."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A second ball on the same curve; its height is not finite where there is no value."""

    x: float
    y: float
    trail_x: Array
    trail_y: Array


@dataclass(frozen=True, slots=True)
class CurveState:
    """What is shown of one step.

    Attributes:
        x: The point.
        y: Its height, not finite where there is no value.
        slope: Of the tangent.
        trail_x: Where it was before,
        trail_y: and how high.
        next_x: Where the update leads, None when there is no next.
        next_y: How high that is, not finite where there is no value.
        companion: The second ball, None when there is none.
    """

    x: float
    y: float
    slope: float
    trail_x: Array
    trail_y: Array
    next_x: float | None = None
    next_y: float | None = None
    companion: Companion | None = None


class DescentItems:
    """Items of a plot, made once."""

    def __init__(self, plot_item: pg.PlotItem, lowest_z: int) -> None:
        self._lit = ""
        self._other_trail = pg.ScatterPlotItem(size=6, pxMode=True, antialias=True)
        self._trail = pg.ScatterPlotItem(size=6, pxMode=True, antialias=True)
        self._tangent = pg.PlotCurveItem(antialias=True)
        self._step = pg.PlotCurveItem()
        self._drop = pg.PlotCurveItem()
        self._head = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._next = pg.ScatterPlotItem(size=11, pxMode=True, antialias=True)
        self._other = pg.ScatterPlotItem(size=12, pxMode=True, antialias=True)
        self._point = pg.ScatterPlotItem(size=12, pxMode=True, antialias=True)
        self.by_name = {
            "other trail": self._other_trail,
            "trail": self._trail,
            "tangent": self._tangent,
            "step": self._step,
            "drop": self._drop,
            "head": self._head,
            "next": self._next,
            "other": self._other,
            "point": self._point,
        }
        for z, item in enumerate(self.by_name.values(), start=lowest_z):
            item.setZValue(z)
            plot_item.addItem(item, ignoreBounds=True)

    def restyle(self, theme: Theme) -> None:
        """Take the colours of the theme; what is lit is drawn thicker and larger."""
        colors = theme.colors
        self._paint_trail(self._trail, theme.color("accent"), "trail")
        self._paint_trail(self._other_trail, theme.category(COMPANION), "")
        self._tangent.setPen(pg.mkPen(colors.negative, width=self._width("tangent")))
        self._step.setPen(pg.mkPen(colors.accent, width=self._width("step")))
        dots = Qt.PenStyle.DotLine
        self._drop.setPen(
            pg.mkPen(colors.muted, width=2 if self.is_lit("drop") else 1, style=dots)
        )
        self._head.setPen(None)
        self._head.setBrush(pg.mkBrush(colors.accent))
        self._next.setPen(pg.mkPen(colors.accent, width=self._width("next")))
        self._next.setBrush(pg.mkBrush(colors.surface))
        halo = colors.text if self.is_lit("point") else colors.surface
        self._point.setPen(pg.mkPen(halo, width=3.0 if self.is_lit("point") else PLAIN))
        self._point.setBrush(pg.mkBrush(colors.accent))
        self._point.setSize(16 if self.is_lit("point") else 12)
        self._other.setPen(pg.mkPen(colors.surface, width=PLAIN))
        self._other.setBrush(pg.mkBrush(theme.category(COMPANION)))

    def _paint_trail(self, item: pg.ScatterPlotItem, color: object, name: str) -> None:
        brush = pg.mkColor(color)
        brush.setAlpha(255 if self.is_lit(name) else 150)
        item.setPen(None)
        item.setBrush(pg.mkBrush(brush))
        item.setSize(9 if self.is_lit(name) else 6)

    def _width(self, name: str) -> float:
        return LIT if self.is_lit(name) else PLAIN

    def is_lit(self, name: str) -> bool:
        """Return whether an item is among those that are lit."""
        return name in ITEMS_OF.get(self._lit, ())

    def light(self, part: str) -> None:
        """Choose what is lit, a part of `ITEMS_OF` or ""; `restyle` shows it."""
        self._lit = part

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide all of them."""
        for item in self.by_name.values():
            item.setVisible(is_visible)

    def show(self, state: CurveState, across: float, up: float) -> None:
        """Draw a step; what has no value is left out.

        Args:
            state: What to draw.
            across: Pixels to a step of one along x,
            up: and along y.
        """
        self._trail.setData(state.trail_x, state.trail_y)
        self._point.setData(*([state.x], [state.y]) if isfinite(state.y) else ([], []))
        self._show_companion(state.companion)
        self._show_tangent(state, across, up)
        if state.next_x is None or state.next_y is None or not isfinite(state.y):
            for item in (self._step, self._drop, self._head, self._next):
                item.setData([], [])
            return
        self._step.setData(np.array([state.x, state.next_x]), np.array([state.y, state.y]))
        self._show_head(state, across, up)
        # Where there is no value, the step leads into nothing.
        lands = isfinite(state.next_y)
        self._next.setData(*([state.next_x], [state.next_y]) if lands else ([], []))
        drop = ([state.next_x] * 2, [state.y, state.next_y])
        self._drop.setData(*drop if lands else ([], []))

    def _show_companion(self, ball: Companion | None) -> None:
        if ball is None:
            self._other_trail.setData([], [])
            self._other.setData([], [])
            return
        self._other_trail.setData(ball.trail_x, ball.trail_y)
        self._other.setData(*([ball.x], [ball.y]) if isfinite(ball.y) else ([], []))

    def _show_tangent(self, state: CurveState, across: float, up: float) -> None:
        if not (isfinite(state.y) and isfinite(state.slope)):
            self._tangent.setData([], [])
            return
        reach = TANGENT_PIXELS / hypot(across, state.slope * up)
        self._tangent.setData(
            np.array([state.x - reach, state.x + reach]),
            np.array([state.y - reach * state.slope, state.y + reach * state.slope]),
        )

    def _show_head(self, state: CurveState, across: float, up: float) -> None:
        assert state.next_x is not None
        assert state.next_y is not None
        goes_right = state.next_x > state.x
        # The point covers the first pixels of the arrow, the next point may cover the last.
        covers = isfinite(state.next_y) and abs(state.next_y - state.y) * up < 11.0
        gap = 7.0 if covers else 0.0
        size = min(9.0, abs(state.next_x - state.x) * across - gap - 7.0)
        if size < 3.0:
            self._head.setData([], [])
            return
        back = (gap + size / 2) / across
        centre = state.next_x - (back if goes_right else -back)
        self._head.setData([centre], [state.y], symbol="t2" if goes_right else "t3", size=size)
