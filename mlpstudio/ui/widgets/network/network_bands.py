"""How layers without neurons of their own are painted: bands across the lines, with a badge."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DropoutSpec,
    LayerSpec,
    NoiseSpec,
)
from mlpstudio.ui import names
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network import layer_glyph
from mlpstudio.ui.widgets.network.network_layout import LARGEST_BADGE, Marker, Picture
from mlpstudio.ui.widgets.network.network_scene import is_frozen

translate = QCoreApplication.translate

_BAND = 7.0
"""Pixels of the width of a band."""
_SMALLEST_BADGE = 5.0
"""Pixels of the radius of a badge; a smaller one would show nothing."""


def paint_bands(painter: QPainter, theme: Theme, picture: Picture, selected: int) -> None:
    """Paint the bands of a picture with their badges."""
    for marker in picture.markers:
        color = theme.color("accent" if marker.position == selected else "muted")
        painter.setPen(_pen(marker.shape.layer, color))
        painter.setBrush(_brush(marker.shape.layer, theme))
        height = picture.bottom - picture.top
        band = QRectF(marker.x - _BAND / 2, picture.top, _BAND, height)
        painter.drawRoundedRect(band, _BAND / 2, _BAND / 2)
        radius = min(LARGEST_BADGE, 0.46 * marker.room, 0.3 * height)
        if radius >= _SMALLEST_BADGE:
            painter.setPen(QPen(color, 1.2))
            painter.setBrush(theme.color("surface"))
            _paint_badge(painter, marker, band.center(), radius)


def _pen(layer: LayerSpec, color: QColor) -> QPen:
    """Return broken lines for what depends on chance, whole ones for what does not."""
    pen = QPen(color, 1.2)
    if isinstance(layer, DropoutSpec):
        pen.setDashPattern([3, 3])
    elif isinstance(layer, NoiseSpec):
        pen.setDashPattern([1, 2])
    return pen


def _brush(layer: LayerSpec, theme: Theme) -> QBrush:
    if is_frozen(layer):
        return QBrush(theme.color("border"))
    color = theme.color("selection" if isinstance(layer, BatchNormSpec) else "surface")
    color.setAlphaF(0.75)
    return QBrush(color)


def _paint_badge(painter: QPainter, marker: Marker, middle: QPointF, radius: float) -> None:
    """Paint the sign of a layer in a circle, with the pen and the brush there are."""
    painter.drawEllipse(middle, radius, radius)
    half = 0.58 * radius
    area = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    layer_glyph.paint_glyph(painter, marker.shape.layer, area, painter.pen().color())


def band_names(layer: LayerSpec) -> tuple[str, ...]:
    """Return what is written over a band: in full, then shorter."""
    match layer:
        case DropoutSpec(rate=rate):
            long = translate("NetworkView", "dropout {rate}").format(rate=f"{rate:g}")
            return long, f"{rate:g}"
        case NoiseSpec(stddev=stddev):
            long = translate("NetworkView", "noise {sigma}").format(sigma=f"{stddev:g}")
            return long, f"±{stddev:g}"
        case BatchNormSpec():
            return translate("NetworkView", "batch norm"), translate("NetworkView", "BN")
        case ActivationSpec(activation=name):
            return (names.activation(name),)
        case _:
            return (translate("NetworkView", "flatten"),)
