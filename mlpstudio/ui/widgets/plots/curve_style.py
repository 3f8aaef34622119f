"""How a curve is drawn, and a sample of it for legends and readouts."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mlpstudio.ui.theme import Colors

SAMPLE_WIDTH = 16
_PALEST = 0.45


@dataclass(frozen=True, slots=True)
class CurveStyle:
    """How a curve is drawn.

    Attributes:
        color: Field of `theme.Colors`.
        width: Of the pen, in pixels; above 1 it is antialiased, so only for few points; 0 for
            dots alone.
        opacity: 1 for opaque.
        dots: Symbol that marks each point, as long as there are few: "o", "d" or none.
        is_dashed: For levels, and for curves of few points.
        category: Position in the palette of categories; None for `color`.
    """

    color: str
    width: float = 1.0
    opacity: float = 1.0
    dots: str = ""
    is_dashed: bool = False
    category: int | None = None


def style_color(style: CurveStyle, colors: Colors) -> QColor:
    """Return the colour of a curve, opaque."""
    if style.category is None:
        return QColor(getattr(colors, style.color))
    return QColor(colors.categories[style.category % len(colors.categories)])


def paint_sample(
    painter: QPainter, style: CurveStyle, colors: Colors, at: QPointF, length: int = SAMPLE_WIDTH
) -> None:
    """Paint a short piece of a curve from a point to the right."""
    color = style_color(style, colors)
    color.setAlphaF(max(style.opacity, _PALEST))
    pen = QPen(color, max(style.width, 1.2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style.is_dashed:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    if style.width > 0:
        painter.drawLine(QLineF(at.x(), at.y(), at.x() + length, at.y()))
    if style.dots:
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(at.x() + length / 2, at.y())
        if style.dots == "d":
            painter.drawPolygon(diamond(middle, 3.0))
        else:
            painter.drawEllipse(middle, 3.0, 3.0)


def diamond(at: QPointF, radius: float) -> QPolygonF:
    """Return a diamond that looks as large as a circle of that radius."""
    wide, high = radius + 0.5, radius + 2.0
    return QPolygonF([at + QPointF(*d) for d in ((0, -high), (wide, 0), (0, high), (-wide, 0))])
