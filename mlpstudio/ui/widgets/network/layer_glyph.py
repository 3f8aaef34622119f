"""Small signs for the kinds of layers: in the picture of a network, and wherever one is chosen."""

from functools import cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from mlpstudio.engine import activations
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NoiseSpec,
)

Curve = tuple[tuple[float, float], ...]
"""Points in a square from (0, 0) at the top left to (1, 1)."""

_REACH = 3.0
"""Activations are drawn from −3 to 3."""

_NOISE: Curve = tuple(
    (i / 8, 0.5 - height)
    for i, height in enumerate((0.05, 0.3, -0.25, 0.45, -0.4, 0.15, -0.3, 0.35, -0.05))
)
_BELL: Curve = tuple(
    (x, 0.95 - 0.9 * float(np.exp(-0.5 * ((x - 0.5) / 0.17) ** 2)))
    for x in np.linspace(0.0, 1.0, 25).tolist()
)
_BARS = (0.35, 0.95, 0.2, 0.55)


@cache
def activation_curve(name: str) -> Curve:
    """Return the graph of an activation, fitted into the square; of softmax, nothing."""
    activation = activations.get(name)
    if not activation.is_elementwise:
        return ()
    Z = np.linspace(-_REACH, _REACH, 49)[np.newaxis]  # (1, 49)  # noqa: N806
    A = np.empty_like(Z)  # (1, 49)  # noqa: N806
    activation.forward(Z, A)
    low, high = float(A.min()), float(A.max())
    heights = (A[0] - low) / (high - low)  # (49,)
    xs = np.linspace(0.0, 1.0, len(heights)).tolist()  # (49,)
    return tuple(zip(xs, (0.95 - 0.9 * heights).tolist(), strict=True))


def paint_glyph(painter: QPainter, layer: LayerSpec, area: QRectF, color: QColor) -> None:
    """Paint the sign of a layer into a square."""
    painter.save()
    painter.setPen(
        QPen(color, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match layer:
        case ActivationSpec():
            _paint_activation(painter, layer.activation, area, color)
        case BatchNormSpec():
            _paint_curve(painter, _BELL, area)
        case NoiseSpec():
            _paint_curve(painter, _NOISE, area)
        case DropoutSpec():
            for start, end in (((0.15, 0.15), (0.85, 0.85)), ((0.15, 0.85), (0.85, 0.15))):
                painter.drawLine(_at(area, *start), _at(area, *end))
        case FlattenSpec():
            _paint_cells(painter, area)
        case DenseSpec():
            _paint_neurons(painter, area)
    painter.restore()


def icon(layer: LayerSpec, color: QColor, size: int = 16) -> QIcon:
    """Return the sign of a layer as an icon."""
    ratio = 2
    pixmap = QPixmap(ratio * size, ratio * size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_glyph(painter, layer, QRectF(2, 2, size - 4, size - 4), color)
    painter.end()
    return QIcon(pixmap)


def _at(area: QRectF, x: float, y: float) -> QPointF:
    return QPointF(area.x() + x * area.width(), area.y() + y * area.height())


def _paint_curve(painter: QPainter, curve: Curve, area: QRectF) -> None:
    painter.drawPolyline(QPolygonF([_at(area, x, y) for x, y in curve]))


def _paint_activation(painter: QPainter, name: str, area: QRectF, color: QColor) -> None:
    if curve := activation_curve(name):
        _paint_curve(painter, curve, area)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    width = area.width() / (len(_BARS) + 1)
    for i, height in enumerate(_BARS):
        left = area.x() + i * (area.width() - width) / (len(_BARS) - 1)
        top = area.bottom() - height * area.height()
        painter.drawRect(QRectF(left, top, width, height * area.height()))


def _paint_cells(painter: QPainter, area: QRectF) -> None:
    """Three cells in a row, one under the other: what is left of a picture."""
    side = area.height() / 3
    for i in range(3):
        cell = QRectF(area.center().x() - side / 2, area.y() + i * side, side, side)
        painter.drawRect(cell)


def _paint_neurons(painter: QPainter, area: QRectF) -> None:
    """Two columns of neurons with a line from each to each."""
    left, right = [(0.12, y) for y in (0.15, 0.85)], [(0.88, y) for y in (0.15, 0.85)]
    for start in left:
        for end in right:
            painter.drawLine(_at(area, *start), _at(area, *end))
    painter.setBrush(painter.pen().color())
    radius = 0.12 * area.width()
    for place in (*left, *right):
        painter.drawEllipse(_at(area, *place), radius, radius)
