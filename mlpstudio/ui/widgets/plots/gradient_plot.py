"""Gradients as arrows from one point: those of samples, their mean in the batch, that of all."""

from math import floor, hypot, log10

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import IntArray
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]

FARTHEST = 1e12
"""Beyond this nothing is drawn where it is."""

HEAD_PIXELS = 7.0
"""Length of an arrow's head beyond its width."""


class _Arrow:
    """A thick arrow from the origin."""

    def __init__(self, plot_item: pg.PlotItem, z: float, width: float) -> None:
        self._width = width
        self.shaft = pg.PlotCurveItem(antialias=True)
        self.head = pg.PlotCurveItem(antialias=True, pen=None, fillLevel="enclosed")
        for item in (self.shaft, self.head):
            item.setZValue(z)
            plot_item.addItem(item, ignoreBounds=True)

    def paint(self, color: QColor) -> None:
        self.shaft.setPen(pg.mkPen(color, width=self._width))
        self.head.setBrush(pg.mkBrush(color))

    def point_to(self, tip: Array, pixel: float) -> None:
        """Point to a place; a pixel is so long in the plot's units."""
        length = hypot(*tip) / pixel
        is_seen = length > 1.0
        self.shaft.setVisible(is_seen)
        self.head.setVisible(is_seen)
        if not is_seen:
            return
        ahead = tip / length  # a pixel towards the tip
        aside = np.array([-ahead[1], ahead[0]])
        head = min(HEAD_PIXELS + self._width, length)
        base = tip - head * ahead
        self.shaft.setData([0.0, base[0]], [0.0, base[1]])
        corners = [tip, base + 0.55 * head * aside, base - 0.55 * head * aside, tip]
        self.head.setData(*np.stack(corners, axis=1))


class GradientPlot(LabPlot):
    """Where each sample alone would send the point: its gradient, turned downhill."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        self._others = pg.PlotCurveItem(connect="pairs")
        self._batch = pg.PlotCurveItem(connect="pairs")
        self._tips = pg.ScatterPlotItem(size=4, pxMode=True, antialias=True)
        self._origin = pg.ScatterPlotItem([0.0], [0.0], size=7, pxMode=True, antialias=True)
        for z, item in enumerate((self._others, self._batch, self._tips)):
            item.setZValue(z)
            self.plot_item.addItem(item, ignoreBounds=True)
        self._all_arrow = _Arrow(self.plot_item, 4.0, 7.0)
        self._mean_arrow = _Arrow(self.plot_item, 5.0, 2.5)
        self._origin.setZValue(6)
        self.plot_item.addItem(self._origin, ignoreBounds=True)
        self._steps = np.zeros((1, 2))
        self._indices: IntArray = np.zeros(1, np.int64)
        self.view.sigResized.connect(self._draw)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        quiet, lit = QColor(colors.muted), QColor(colors.accent)
        quiet.setAlpha(60)
        self._others.setPen(pg.mkPen(quiet, width=1))
        self._batch.setPen(pg.mkPen(lit, width=1))
        self._tips.setPen(None)
        self._tips.setBrush(pg.mkBrush(lit))
        self._origin.setPen(pg.mkPen(colors.surface, width=1))
        self._origin.setBrush(pg.mkBrush(colors.text))
        self._all_arrow.paint(QColor(colors.text))
        self._mean_arrow.paint(self.mean_color())
        self._draw()

    def mean_color(self) -> QColor:
        """Return the colour of the batch's mean."""
        return self.theme.color("negative")

    def show_gradients(self, gradients: Array, indices: IntArray) -> None:
        """Show gradients (N, 2) of all samples; those at `indices` (B,) are the batch."""
        # What is infinite cannot be drawn, and crashes the painter.
        finite = np.nan_to_num(-gradients, nan=0.0, posinf=FARTHEST, neginf=-FARTHEST)
        self._steps, self._indices = np.clip(finite, -FARTHEST, FARTHEST), indices
        self._draw()

    def shown(self) -> tuple[Array, Array]:
        """Return where the arrows of the batch and of all samples point.  # (2,), (2,)."""
        return self._steps[self._indices].mean(axis=0), self._steps.mean(axis=0)

    def _draw(self, *_: object) -> None:
        self._frame(float(np.hypot(*self._steps.T).max()))
        is_batch = np.zeros(len(self._steps), bool)
        is_batch[self._indices] = True
        self._others.setData(*_pairs(self._steps[~is_batch]))
        lit = self._steps[is_batch]
        self._batch.setData(*_pairs(lit))
        self._tips.setData(lit[:, 0], lit[:, 1])
        mean, full = self.shown()
        pixel = 1.0 / self.pixels_per_unit()[0]
        self._mean_arrow.point_to(mean, pixel)
        self._all_arrow.point_to(full, pixel)

    def _frame(self, longest: float) -> None:
        """Show the longest arrow; the scale moves in strides so that the picture stands still."""
        reach = _round_up(longest or 1.0)
        width, height = max(self.view.width(), 1.0), max(self.view.height(), 1.0)
        unit = 2.0 * reach / min(width, height)
        across, up = unit * width / 2, unit * height / 2
        self.view.setRange(xRange=(-across, across), yRange=(-up, up), padding=0.0)


def _pairs(tips: Array) -> tuple[Array, Array]:
    """Return lines from the origin to n tips (n, 2), each two points one after the other."""
    ends = np.zeros((len(tips), 2, 2))  # (n, 2, 2): from and to, x and y
    ends[:, 1] = tips
    flat = ends.reshape(-1, 2)
    return flat[:, 0], flat[:, 1]


def _round_up(length: float) -> float:
    """Return the next of some round numbers, with a little room."""
    power = 10.0 ** floor(log10(length))
    return next(n * power for n in (1.5, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0) if n * power > length)
