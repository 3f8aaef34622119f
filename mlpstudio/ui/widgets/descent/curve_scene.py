"""A curve with a point that descends on it: tangent, step, next point and where it has been."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.descent.descent_items import CurveState, DescentItems
from mlpstudio.ui.widgets.descent.secant_items import SecantItems, SecantState
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]

KEY_STEPS = 50
"""Presses of an arrow key that cross the picture."""

LABEL_PIXELS = 32.0
"""What a label below a minimum needs."""

REACH = 14.0
"""Pixels from a point within which it is the point that is taken hold of."""


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
        self._curve.setZValue(0)
        self.plot_item.addItem(self._curve, ignoreBounds=True)
        self._descent = DescentItems(self.plot_item, 1)
        self.items_by_name = {"curve": self._curve, **self._descent.by_name}
        self._difference = SecantItems(self.plot_item, len(self.items_by_name))

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        self._curve.setPen(pg.mkPen(colors.text, width=1.5))
        self._descent.restyle(self.theme)
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
        self._descent.show(state, *self.pixels_per_unit())

    def light(self, part: str) -> None:
        """Light up what belongs to a part of the update, or nothing for ""."""
        self._descent.light(part)
        self._descent.restyle(self.theme)

    def show_secant(self, state: SecantState) -> None:
        """Show a secant and the tangent in place of a descent."""
        self._secant = state
        self._show_items()
        left, right = self.view.viewRange()[0]
        self._difference.show(state, left, right)

    def _show_items(self) -> None:
        """Show the items of a descent or those of a secant."""
        self._descent.set_visible(self._secant is None)
        self._difference.set_visible(self._secant is not None)
        for text, _, _ in self._places:
            text.setVisible(self._secant is None)

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
