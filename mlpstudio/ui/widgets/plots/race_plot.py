"""The losses of several descents against the step, on a logarithmic scale."""

from collections.abc import Sequence
from math import floor, log10

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.dot_item import DotItem
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]

FLOOR = 1e-8
"""A loss below is drawn here: a logarithm has no zero."""

CEILING = 1e100
"""A loss above, or one that is no number, is drawn here, far beyond the picture."""


class RacePlot(LabPlot):
    """One thin curve for each runner."""

    def __init__(self, theme: Theme, n_runners: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        self.plot_item.getAxis("left").setLogMode(y=True)
        self._runners: list[tuple[QColor, Array] | None] = [None] * n_runners
        self.curves = [pg.PlotCurveItem(antialias=True) for _ in range(n_runners)]
        self._heads = [DotItem(8.0) for _ in range(n_runners)]
        for z, item in enumerate((*self.curves, *self._heads)):
            item.setZValue(z)
            self.plot_item.addItem(item, ignoreBounds=True)
        self._colors: list[QColor | None] = [None] * n_runners
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        for head in self._heads:
            head.setPen(pg.mkPen(self.theme.colors.surface, width=1))
        self.show_runners(self._runners)

    def show_runners(self, runners: Sequence[tuple[QColor, Array] | None]) -> None:
        """Show each runner's colour and its losses from step 0 to now; None hides one."""
        self._runners = list(runners)
        length, low, high = 20, 0.0, 0.0
        heights: list[Array] = []
        for n, (runner, curve, head) in enumerate(
            zip(runners, self.curves, self._heads, strict=True)
        ):
            curve.setVisible(runner is not None)
            head.setVisible(runner is not None)
            if runner is None:
                continue
            color, losses = runner
            finite = np.nan_to_num(losses, nan=CEILING, posinf=CEILING)
            ys = np.log10(np.clip(finite, FLOOR, CEILING))
            if color != self._colors[n]:  # pens are slow to set
                self._colors[n] = color
                curve.setPen(pg.mkPen(color, width=1))
                head.setBrush(pg.mkBrush(color))
            curve.setData(np.arange(len(ys), dtype=np.float64), ys)
            head.setPos(len(ys) - 1, float(ys[-1]))
            length = max(length, len(ys))
            heights.append(ys)
        if heights:
            low = min(float(ys.min()) for ys in heights)
            # Everybody starts at the same height; who climbs above it is on the way out.
            high = max(float(ys[0]) for ys in heights)
        self.view.setRange(
            xRange=(0.0, _round_up(length)), yRange=(floor(low - 0.1), high + 0.3), padding=0.0
        )

    def runners(self) -> list[tuple[QColor, Array] | None]:
        """Return what is shown."""
        return self._runners


def _round_up(length: int) -> float:
    """Return the next end of the axis: it grows in strides, not with every step."""
    stride = 10 ** floor(log10(length)) / 2
    return float(np.ceil(length / stride) * stride)
