"""Samples with the lines or curves that are fitted to them; those of the batch are lit."""

from collections.abc import Sequence
from dataclasses import dataclass

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
"""Beyond this nothing is drawn where it is: what is infinite crashes the painter."""

QUIET, LIT = 5, 8
"""Diameters of samples outside and inside the batch."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What a walk answers.

    Attributes:
        color: Of the walk.
        xs: (n,) inputs.
        ys: (n,) answers.
        is_watched: Whether the curve is drawn strongly.
    """

    color: QColor
    xs: Array
    ys: Array
    is_watched: bool


class FitPlot(LabPlot):
    """Inputs across, targets and answers upwards."""

    def __init__(self, theme: Theme, n_fits: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        self._x = self._targets = np.empty(0)
        self.lit_indices: IntArray = np.empty(0, np.int64)
        self._fits: list[Fit | None] = [None] * n_fits
        self._samples = pg.ScatterPlotItem(size=QUIET, pxMode=True, antialias=True)
        self._lit = pg.ScatterPlotItem(size=LIT, pxMode=True, antialias=True)
        self._boundary = pg.InfiniteLine(angle=90, movable=False)
        self._curves = [pg.PlotCurveItem(antialias=True) for _ in range(n_fits)]
        for z, item in enumerate((self._samples, self._lit, self._boundary, *self._curves)):
            item.setZValue(z)
            self.plot_item.addItem(item, ignoreBounds=True)
        self._boundary.setVisible(False)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        quiet = QColor(colors.muted)
        quiet.setAlpha(110)
        self._samples.setPen(None)
        self._samples.setBrush(pg.mkBrush(quiet))
        self._lit.setPen(pg.mkPen(colors.surface, width=1))
        self._lit.setBrush(pg.mkBrush(colors.accent))
        self._boundary.setPen(pg.mkPen(colors.muted, width=1, style=Qt.PenStyle.DashLine))
        self.show_fits(self._fits)

    def set_samples(self, x: Array, targets: Array) -> None:
        """Show other samples, none of them lit: inputs (N,) and targets (N,)."""
        self._x, self._targets = x, targets
        self._samples.setData(x, targets)
        self.light(np.empty(0, np.int64))
        x_room = 0.06 * (float(np.ptp(x)) or 1.0)
        room = 0.12 * (float(np.ptp(targets)) or 1.0)
        self.view.setRange(
            xRange=(float(x.min()) - x_room, float(x.max()) + x_room),
            yRange=(float(targets.min()) - room, float(targets.max()) + room),
            padding=0.0,
        )

    def light(self, indices: IntArray) -> None:
        """Light the samples of a batch (B,)."""
        self.lit_indices = indices
        self._lit.setData(self._x[indices], self._targets[indices])

    def x_range(self) -> tuple[float, float]:
        """Return the inputs in view."""
        left, right = self.view.viewRange()[0]
        return float(left), float(right)

    def show_fits(self, fits: Sequence[Fit | None]) -> None:
        """Show what each walk answers; None hides one."""
        self._fits = list(fits)
        for fit, curve in zip(fits, self._curves, strict=True):
            curve.setVisible(fit is not None)
            if fit is not None:
                curve.setPen(pg.mkPen(fit.color, width=2.5 if fit.is_watched else 1))
                ys = np.nan_to_num(fit.ys, nan=FARTHEST, posinf=FARTHEST, neginf=-FARTHEST)
                curve.setData(fit.xs, np.clip(ys, -FARTHEST, FARTHEST))

    def fits(self) -> list[Fit | None]:
        """Return what is shown."""
        return self._fits

    def set_boundary(self, x: float | None) -> None:
        """Mark where the watched walk changes its answer; None for nowhere."""
        is_seen = x is not None and abs(x) < FARTHEST
        self._boundary.setVisible(is_seen)
        if x is not None and is_seen:
            self._boundary.setPos(x)

    def boundary(self) -> float | None:
        """Return where the boundary is drawn."""
        return float(self._boundary.x()) if self._boundary.isVisible() else None
