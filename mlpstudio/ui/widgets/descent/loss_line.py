"""The loss along a line through weight space, with the points of the run that lie beside it."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]

FLOOR, CEILING = 1e-6, 1e12


def _logarithm(losses: Array) -> Array:
    """Return log₁₀; what is infinite or no number is drawn far above."""
    finite = np.nan_to_num(losses, nan=CEILING, posinf=CEILING)
    return np.log10(np.clip(finite, FLOOR, CEILING))


class LossLine(LabPlot):
    """A curve on a logarithmic scale.

    Signals:
        hovered(a): The pointer is above that place.
        left: The pointer is gone.
    """

    hovered = Signal(float)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        self.setMouseTracking(True)
        self.plot_item.getAxis("left").setLogMode(y=True)
        self._curve = pg.PlotCurveItem(antialias=True)
        self._points = pg.ScatterPlotItem(size=7, pxMode=True, antialias=True)
        self._ends = [pg.InfiniteLine(angle=90, movable=False) for _ in range(2)]
        self._words = [pg.TextItem(anchor=anchor) for anchor in ((1.0, 0.0), (0.0, 0.0))]
        self.moment = pg.InfiniteLine(angle=90, movable=False)
        self.moment.hide()
        for item in (*self._ends, self._curve, self._points, self.moment, *self._words):
            self.plot_item.addItem(item, ignoreBounds=True)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        self._curve.setPen(pg.mkPen(colors.accent, width=1.5))
        self._points.setPen(pg.mkPen(colors.surface, width=1))
        self._points.setBrush(pg.mkBrush(colors.training))
        self.moment.setPen(pg.mkPen(colors.accent, width=2))
        for end, words in zip(self._ends, self._words, strict=True):
            end.setPen(pg.mkPen(colors.border, width=1))
            words.setColor(self.theme.color("muted"))
            words.setFont(self.theme.font(TEXT_SMALL))

    def set_ends(self, start: str, end: str) -> None:
        """Name what lies at 0 and at 1."""
        for place, item, words, text in zip(
            (0.0, 1.0), self._ends, self._words, (start, end), strict=True
        ):
            item.setPos(place)
            words.setText(text)

    def show_line(self, xs: Array, losses: Array, places: Array, true_losses: Array) -> None:
        """Show the curve, and points of the path above the places that are nearest to them.

        Args:
            xs: (n,) places; losses: (n,) there.
            losses: (n,).
            places: (k,) of the path's points.
            true_losses: (k,) theirs, nan while they are not measured.
        """
        heights = _logarithm(losses)
        self._curve.setData(xs, heights)
        known = np.isfinite(true_losses)
        self._points.setData(places[known], _logarithm(true_losses[known]))
        low, high = float(heights.min()), float(heights.max())
        margin = 0.08 * max(high - low, 0.2)
        self.view.setRange(
            xRange=(float(xs[0]), float(xs[-1])), yRange=(low - margin, high + margin), padding=0.0
        )
        for place, words in zip((0.0, 1.0), self._words, strict=True):
            words.setPos(place, high + margin)

    def show_moment(self, place: float | None) -> None:
        """Mark where a run was at the moment that is looked at; None for none."""
        self.moment.setVisible(place is not None)
        if place is not None:
            self.moment.setPos(place)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Say where the pointer is."""
        place = self.view.mapSceneToView(self.mapToScene(ev.position().toPoint()))
        self.hovered.emit(place.x())
        ev.accept()

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Do nothing: there is nothing to take hold of."""
        ev.accept()

    def leaveEvent(self, ev: QEvent) -> None:
        """Say that the pointer is gone."""
        self.left.emit()
        super().leaveEvent(ev)
