"""Velocity and second moment on a descending point, as items of a plot."""

from math import hypot

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

Array = NDArray[np.float64]

VELOCITY_PIXELS = 52
"""Length of the longest arrow."""

ELLIPSE_PIXELS = 34
"""Half the longest axis of an ellipse,"""

LEAST_PIXELS = 2.0
"""and half of the shortest: a line would not be seen to be an ellipse."""

_ANGLES = np.linspace(0.0, 2.0 * np.pi, 49)  # (k,)
_CIRCLE = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], axis=1)  # (k, 2)


class ForceItems:
    """A dashed arrow with an open head, and an ellipse."""

    def __init__(self, plot_item: pg.PlotItem, z: float) -> None:
        self.ellipse = pg.PlotCurveItem(antialias=True, fillLevel="enclosed")
        self.shaft = pg.PlotCurveItem(antialias=True)
        self.head = pg.PlotCurveItem(antialias=True)
        self.items = (self.ellipse, self.shaft, self.head)
        for item in self.items:
            item.setZValue(z)
            plot_item.addItem(item, ignoreBounds=True)
        self._color: QColor | None = None
        self.hide()

    def paint(self, color: QColor) -> None:
        """Take a colour, if it is another than before: pens are slow to set."""
        if color == self._color:
            return
        self._color = color
        fill = QColor(color)
        fill.setAlpha(45)
        self.ellipse.setPen(pg.mkPen(color, width=1.2))
        self.ellipse.setBrush(pg.mkBrush(fill))
        self.shaft.setPen(pg.mkPen(color, width=2, style=Qt.PenStyle.DashLine))
        self.head.setPen(pg.mkPen(color, width=2))

    def show(self, here: Array, velocity: Array | None, spread: Array | None, px: float) -> None:
        """Show forces on a point.

        Args:
            here: (2,) where the point is.
            velocity: (2,) as long as its share of the longest arrow; None for none.
            spread: (2,) half axes as shares of the longest; None for none.
            px: How long a pixel is in the plot's units.
        """
        has_ellipse = spread is not None and bool(spread.any())
        if has_ellipse and spread is not None:
            axes = np.maximum(spread * ELLIPSE_PIXELS, LEAST_PIXELS) * px  # (2,)
            self.ellipse.setData(*(here + _CIRCLE * axes).T)
        length = 0.0 if velocity is None else VELOCITY_PIXELS * hypot(*velocity.tolist())
        has_arrow = length > LEAST_PIXELS
        if has_arrow and velocity is not None:
            ahead = velocity / hypot(*velocity.tolist()) * px  # (2,)
            aside = np.array([-ahead[1], ahead[0]])  # (2,)
            tip, size = here + length * ahead, min(9.0, length / 2.0)
            self.shaft.setData(*np.stack([here, tip], axis=1))
            sides = [tip - size * (ahead + 0.5 * s * aside) for s in (1.0, -1.0)]
            self.head.setData(*np.stack([sides[0], tip, sides[1]], axis=1))
        self.ellipse.setVisible(has_ellipse)
        self.shaft.setVisible(has_arrow)
        self.head.setVisible(has_arrow)

    def hide(self) -> None:
        """Show nothing."""
        for item in self.items:
            item.setVisible(False)
