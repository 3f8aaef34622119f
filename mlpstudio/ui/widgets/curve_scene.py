"""A curve with a point that descends on it: tangent, step, next point and where it has been."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, isfinite

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.lab_plot import LabPlot
from mlpstudio.ui.widgets.secant_items import SecantItems, SecantState

Array = NDArray[np.float64]

TANGENT_PIXELS = 84
"""Half the length of the tangent on screen."""

KEY_STEPS = 50
"""Presses of an arrow key that cross the picture."""

LABEL_PIXELS = 32.0
"""What a label below a minimum needs."""

REACH = 14.0
"""Pixels from a point within which it is the point that is taken hold of."""


@dataclass(frozen=True, slots=True)
class CurveState:
    """What the scene shows of one step.

    Attributes:
        x: The point.
        y: Its height, not finite where there is no value.
        slope: Of the tangent.
        trail_x: Where it was before,
        trail_y: and how high.
        next_x: Where the update leads, None when there is no next.
        next_y: How high that is, not finite where there is no value.
    """

    x: float
    y: float
    slope: float
    trail_x: Array
    trail_y: Array
    next_x: float | None = None
    next_y: float | None = None


class CurveScene(LabPlot):
    """The picture of the one-dimensional lab.

    Signals:
        start_moved(x): A person pressed, dragged or used an arrow key: the start is to be there.
        start_settled: That gesture is over.
        end_moved(x): The other point of the secant is to be there.
    """

    start_moved = Signal(float)
    start_settled = Signal()
    end_moved = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._state: CurveState | None = None
        self._secant: SecantState | None = None
        self._holds_end = False
        self._heights = (0.0, 1.0)
        self._places: list[tuple[pg.TextItem, float, float]] = []
        self._build()
        self.view.sigResized.connect(self._resized)
        self.restyle()

    def sizeHint(self) -> QSize:
        """Return no more than is needed: what else there is comes by stretching."""
        return self.minimumSize()

    def _build(self) -> None:
        self._curve = pg.PlotCurveItem(antialias=True)
        self._trail = pg.ScatterPlotItem(size=6, pxMode=True, antialias=True)
        self._tangent = pg.PlotCurveItem(antialias=True)
        self._step = pg.PlotCurveItem()
        self._drop = pg.PlotCurveItem()
        self._head = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._next = pg.ScatterPlotItem(size=11, pxMode=True, antialias=True)
        self._point = pg.ScatterPlotItem(size=12, pxMode=True, antialias=True)
        self.items_by_name = {
            "curve": self._curve,
            "trail": self._trail,
            "tangent": self._tangent,
            "step": self._step,
            "drop": self._drop,
            "head": self._head,
            "next": self._next,
            "point": self._point,
        }
        for z, item in enumerate(self.items_by_name.values()):
            item.setZValue(z)
            self.plot_item.addItem(item, ignoreBounds=True)
        self._difference = SecantItems(self.plot_item, len(self.items_by_name))

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        self._curve.setPen(pg.mkPen(colors.text, width=1.5))
        trail = self.theme.color("accent")
        trail.setAlpha(150)
        self._trail.setPen(None)
        self._trail.setBrush(pg.mkBrush(trail))
        self._tangent.setPen(pg.mkPen(colors.negative, width=1.5))
        self._step.setPen(pg.mkPen(colors.accent, width=1.5))
        self._drop.setPen(pg.mkPen(colors.muted, width=1, style=Qt.PenStyle.DotLine))
        self._head.setPen(None)
        self._head.setBrush(pg.mkBrush(colors.accent))
        self._next.setPen(pg.mkPen(colors.accent, width=1.5))
        self._next.setBrush(pg.mkBrush(colors.surface))
        self._point.setPen(pg.mkPen(colors.surface, width=1.5))
        self._point.setBrush(pg.mkBrush(colors.accent))
        self._difference.restyle(self.theme)
        for text, _, _ in self._places:
            self._paint_label(text)

    def set_curve(
        self,
        xs: Array,
        ys: Array,
        y_range: tuple[float, float],
        minima: Sequence[tuple[float, float, str]],
    ) -> None:
        """Show another curve.

        Args:
            xs: Places from left to right, over the whole width of the picture.
            ys: Heights there, NaN where the curve has a gap.
            y_range: Lowest and highest height to show; room is added for the labels.
            minima: Place, height and label of each.
        """
        self._curve.setData(xs, ys, connect="finite")
        self._heights = y_range
        self.view.setXRange(float(xs[0]), float(xs[-1]))
        self._make_room()
        for text, _, _ in self._places:
            self.plot_item.removeItem(text)
        self._places = []
        for x, y, words in minima:
            text = pg.TextItem(words, anchor=(0.5, -0.35))
            self.plot_item.addItem(text, ignoreBounds=True)
            text.setPos(x, y)
            self._paint_label(text)
            text.setVisible(self._secant is None)
            self._places.append((text, x, y))

    def _make_room(self) -> None:
        """Show all heights, with room for the labels of minima at the bottom."""
        low, high = self._heights
        share = max(0.16, min(0.4, LABEL_PIXELS / max(self.view.height() - LABEL_PIXELS, 1.0)))
        room = share * (high - low)
        self.view.setYRange(low - room, high + 0.05 * (high - low))

    def labels(self) -> list[str]:
        """Return the labels of the minima from left to right."""
        return [text.toPlainText() for text, _, _ in self._places]

    def show_state(self, state: CurveState) -> None:
        """Show a step of a descent."""
        self._state, self._secant = state, None
        self._show_items()
        self._trail.setData(state.trail_x, state.trail_y)
        self._point.setData(*([state.x], [state.y]) if isfinite(state.y) else ([], []))
        across, up = self.pixels_per_unit()
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

    def _show_tangent(self, state: CurveState, across: float, up: float) -> None:
        if not (isfinite(state.y) and isfinite(state.slope)):
            self._tangent.setData([], [])
            return
        reach = TANGENT_PIXELS / hypot(across, state.slope * up)
        self._tangent.setData(
            np.array([state.x - reach, state.x + reach]),
            np.array([state.y - reach * state.slope, state.y + reach * state.slope]),
        )

    def show_secant(self, state: SecantState) -> None:
        """Show a secant and the tangent in place of a descent."""
        self._secant = state
        self._show_items()
        left, right = self.view.viewRange()[0]
        self._difference.show(state, left, right)

    def _show_items(self) -> None:
        """Show the items of a descent or those of a secant."""
        for name, item in self.items_by_name.items():
            item.setVisible(name == "curve" or self._secant is None)
        self._difference.set_visible(self._secant is not None)
        for text, _, _ in self._places:
            text.setVisible(self._secant is None)

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

    def state(self) -> CurveState | None:
        """Return the step that is shown, or was before a secant."""
        return self._state

    def secant(self) -> SecantState | None:
        """Return the secant that is shown, None while it is a descent."""
        return self._secant

    def _paint_label(self, text: pg.TextItem) -> None:
        text.setColor(self.theme.color("muted"))
        text.setFont(self.theme.font(TEXT_SMALL))

    # Gestures

    def x_at(self, position: QPointF) -> float:
        """Return the place along x under a position in the widget, kept within the picture."""
        left, right = self.view.viewRange()[0]
        x = self.view.mapSceneToView(self.mapToScene(position.toPoint())).x()
        return min(max(x, left), right)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Take hold of a point: of the secant's end where it is, else of the start."""
        if ev.button() == Qt.MouseButton.LeftButton:
            x = self.x_at(ev.position())
            self._holds_end = self._is_at_end(x)
            self._move_to(x)
        ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Move the point that is held."""
        if ev.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(self.x_at(ev.position()))
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """End the gesture."""
        if ev.button() == Qt.MouseButton.LeftButton and not self._holds_end:
            self.start_settled.emit()
        ev.accept()

    def _is_at_end(self, x: float) -> bool:
        """Return whether a place is at the secant's end rather than at its beginning."""
        if self._secant is None:
            return False
        across = self.pixels_per_unit()[0]
        to_end, to_start = abs(x - self._secant.end_x), abs(x - self._secant.x)
        return to_end * across <= REACH and to_end <= to_start + 2.0 / across

    def _move_to(self, x: float) -> None:
        (self.end_moved if self._holds_end else self.start_moved).emit(x)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move the start with the arrow keys, with Shift the end of the secant."""
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(ev.key()))
        if direction is None or self._state is None:
            ev.ignore()
            return
        left, right = self.view.viewRange()[0]
        stride = direction * (right - left) / KEY_STEPS
        moves_end = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._secant is not None and moves_end:
            self.end_moved.emit(min(max(self._secant.end_x + stride, left), right))
            return
        self.start_moved.emit(min(max(self._start() + stride, left), right))
        self.start_settled.emit()

    def _start(self) -> float:
        """Return where the start is."""
        if self._secant is not None:
            return self._secant.x
        assert self._state is not None
        trail = self._state.trail_x
        return float(trail[0]) if len(trail) else self._state.x

    def _resized(self, *_: object) -> None:
        """Keep the tangent's length and the room for the labels on screen."""
        self._make_room()
        if self._secant is not None:
            self.show_secant(self._secant)
        elif self._state is not None:
            self.show_state(self._state)
