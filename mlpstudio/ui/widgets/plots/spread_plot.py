"""The spread of batch gradients against the batch size, measured beside theory; both axes log."""

from math import floor, log10

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]

FLOOR = 1e-12
"""No spread at all, which has no logarithm, is drawn far below the picture."""


class SpreadPlot(LabPlot):
    """Points for what was measured, a dashed line for σ/√B, a line with the correction."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        self.plot_item.getAxis("left").setLogMode(y=True)
        self.plot_item.getAxis("bottom").setLogMode(x=True)
        self._plain = pg.PlotCurveItem(antialias=True)
        self._corrected = pg.PlotCurveItem(antialias=True)
        self._points = pg.ScatterPlotItem(size=8, pxMode=True, antialias=True)
        self._here = pg.InfiniteLine(angle=90, movable=False)
        for z, item in enumerate((self._here, self._plain, self._corrected, self._points)):
            item.setZValue(z)
            self.plot_item.addItem(item, ignoreBounds=True)
        self.measured: tuple[Array, Array] = (np.empty(0), np.empty(0))
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        self._plain.setPen(pg.mkPen(colors.muted, width=1, style=Qt.PenStyle.DashLine))
        self._corrected.setPen(pg.mkPen(colors.accent, width=1.5))
        self._points.setPen(pg.mkPen(colors.surface, width=1))
        self._points.setBrush(pg.mkBrush(colors.text))
        self._here.setPen(pg.mkPen(colors.negative, width=1))

    def show_measured(self, sizes: Array, measured: Array) -> None:
        """Show the spread (k,) that was measured at batch sizes (k,)."""
        self.measured = (sizes, measured)
        self._points.setData(np.log10(sizes), _log(measured))

    def show_theory(self, sizes: Array, plain: Array, corrected: Array) -> None:
        """Show σ/√B and the corrected form at batch sizes (k,), and fit the picture to them."""
        x = np.log10(sizes)
        self._plain.setData(x, _log(plain))
        self._corrected.setData(x, _log(corrected))
        top = float(_log(plain[:1])[0])
        bottom = float(_log(plain[-1:])[0]) - 0.7
        self.view.setRange(
            xRange=(-0.08, float(x[-1]) + 0.08),
            yRange=(floor(4 * bottom) / 4, floor(4 * top) / 4 + 0.5),
            padding=0.0,
        )

    def mark(self, batch_size: int) -> None:
        """Mark the batch size in force."""
        self._here.setPos(log10(batch_size))


def _log(values: Array) -> Array:
    finite = np.nan_to_num(values, posinf=1e12)
    return np.log10(np.maximum(finite, FLOOR))
