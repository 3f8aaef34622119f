"""An image of values whose cells blend into each other."""

import pyqtgraph as pg
from PySide6.QtGui import QPainter


class SmoothImage(pg.ImageItem):
    """Draws its cells with soft borders."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        """Draw with interpolation."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)
