"""The contour picture of a loss that may change at every step."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QGraphicsItem

from mlpstudio.ui.widgets.descent.contour import ContourScene

Array = NDArray[np.float64]


class LossPicture(ContourScene):
    """A contour picture whose lines are kept as a picture for as long as they stay the same."""

    def set_surface(self, shades: Array, pieces: Array) -> None:
        """Show another surface, and forget the picture of its lines.

        When frame and lines change between two paintings, Qt may go on showing the old picture
        of the lines: without one for a moment, it has to make a new one.
        """
        super().set_surface(shades, pieces)
        self._lines.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self._lines.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
