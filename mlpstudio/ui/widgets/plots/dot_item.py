"""A round point in a plot that keeps its size in pixels."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QStyleOptionGraphicsItem,
    QWidget,
)


class DotItem(QGraphicsEllipseItem):
    """One point; many times quicker to move than a scatter plot of one spot."""

    def __init__(self, size: float) -> None:
        super().__init__(-size / 2.0, -size / 2.0, size, size)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw without steps."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().paint(painter, option, widget)
