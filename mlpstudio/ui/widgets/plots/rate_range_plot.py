"""The loss against a rising learning rate, both on logarithmic scales."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]

FLOOR = 1e-6


class RateRangePlot(LabPlot):
    """The losses of single batches pale, their running average strong, marks at chosen rates."""

    def __init__(
        self, theme: Theme, ends: tuple[float, float], parent: QWidget | None = None
    ) -> None:
        """Make an empty plot.

        Args:
            theme: Colours and type.
            ends: Lowest and highest rate.
            parent: Qt's.
        """
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        for axis in ("left", "bottom"):
            self.plot_item.getAxis(axis).setLogMode(x=axis == "bottom", y=axis == "left")
        self._ends = (float(np.log10(ends[0])), float(np.log10(ends[1])))
        self._raw = pg.PlotCurveItem(antialias=True)
        self._smooth = pg.PlotCurveItem(antialias=True)
        self._marks = {
            role: pg.InfiniteLine(angle=90, movable=False) for role in ("good", "warning")
        }
        for item in (self._raw, self._smooth, *self._marks.values()):
            self.plot_item.addItem(item, ignoreBounds=True)
        self.show_losses(np.empty(0), np.empty(0), np.empty(0), None, None)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        self._raw.setPen(pg.mkPen(self.theme.colors.border, width=1))
        self._smooth.setPen(pg.mkPen(self.theme.colors.accent, width=1.5))
        for role, mark in self._marks.items():
            mark.setPen(pg.mkPen(self.theme.color(role), width=1, style=Qt.PenStyle.DashLine))

    def show_losses(
        self, rates: Array, losses: Array, smooth: Array, good: float | None, limit: float | None
    ) -> None:
        """Show what is known.

        Args:
            rates: (n,) of the steps.
            losses: (n,) of their batches.
            smooth: (n,) their running average.
            good: A rate to mark as good, or None.
            limit: A rate to mark as the limit, or None.
        """
        xs = np.log10(rates)
        self._raw.setData(xs, np.log10(np.maximum(losses, FLOOR)))
        heights = np.log10(np.maximum(smooth, FLOOR))
        self._smooth.setData(xs, heights)
        for mark, rate in zip(self._marks.values(), (good, limit), strict=True):
            mark.setVisible(rate is not None)
            if rate is not None:
                mark.setPos(float(np.log10(rate)))
        low, high = -1.0, 1.0
        if len(heights):
            low, high = float(heights.min()) - 0.1, float(heights[:10].max()) + 0.25
        self.view.setRange(xRange=self._ends, yRange=(low, high), padding=0.0)
