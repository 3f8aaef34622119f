"""What is painted over a drawing: what is read of it and why, suggestions, and the brush."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QCursor,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
)

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.drawing import SIDE
from mlpstudio.labs.digits.strokes import Stroke, curve
from mlpstudio.ui.theme import SPACE_1, Theme

_STRONGEST = 0.92
"""Opacity of a value of 1 or −1."""

_SUGGESTED, _RUBBED = 0.5, 0.8
_OUTLINE = 1.6


BoolArray = NDArray[np.bool_]
Crop = tuple[int, int, int, int]
"""Top, left, height and width of a part of the ink, in its pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """Values over a part of the field.

    Attributes:
        values: (h, w) from −1, against, over 0, which leaves the drawing as it is, to 1, for.
        top: Of the part, in sides of the field.
        left: Of the part.
        height: Of the part.
        width: Of the part.
        on_ink: Whether only ink is coloured.
    """

    values: FloatArray
    top: float
    left: float
    height: float
    width: float
    on_ink: bool = False


def paint_overlay(
    painter: QPainter, overlay: Overlay, field: QRect, ink: QImage, theme: Theme
) -> None:
    """Paint values in the colours of positive and negative numbers.

    Args:
        painter: At work on the canvas.
        overlay: What to paint.
        field: Where the canvas shows the drawing.
        ink: The drawing, opaque where there is ink.
        theme: Whose colours.
    """
    # On ink, which is grey, the eye needs more colour to see any.
    strengths = np.minimum(np.abs(overlay.values), 1)  # (h, w)
    opacity = np.sqrt(strengths) if overlay.on_ink else strengths  # (h, w)
    pixels = _colored(overlay.values >= 0, opacity, theme)  # (h, w, 4)
    height, width = overlay.values.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    side, ratio = field.width(), ink.devicePixelRatio()
    layer = QImage(ink.size(), QImage.Format.Format_ARGB32_Premultiplied)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    layer_painter = QPainter(layer)
    layer_painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    layer_painter.drawImage(
        QRectF(
            overlay.left * side, overlay.top * side, overlay.width * side, overlay.height * side
        ),
        image,
    )
    if overlay.on_ink:
        layer_painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        layer_painter.drawImage(0, 0, ink)
    layer_painter.end()
    painter.drawImage(field.topLeft(), layer)


def _colored(is_positive: BoolArray, opacity: FloatArray, theme: Theme) -> ByteArray:
    """Return colours as a screen takes them.

    Args:
        is_positive: (h, w).
        opacity: (h, w) in [0, 1].
        theme: Whose colours.

    Returns:
        (h, w, 4) blue, green, red and opacity.
    """
    pixels = np.empty((*opacity.shape, 4), np.uint8)  # (h, w, 4)
    for name, chosen in (("positive", is_positive), ("negative", ~is_positive)):
        color = theme.color(name)
        pixels[chosen, :3] = (color.blue(), color.green(), color.red())
    pixels[..., 3] = np.rint(255 * _STRONGEST * opacity)
    return pixels


def paint_suggestion(painter: QPainter, stroke: Stroke, field: QRect, theme: Theme) -> None:
    """Paint a stroke that could be drawn as a broad line, one to rub out as an empty outline."""
    outline = _outline(stroke, field)
    color = theme.color("negative" if stroke.erases else "positive")
    painter.save()
    painter.setClipRect(field, Qt.ClipOperation.IntersectClip)
    if stroke.erases:
        ground = theme.color("surface")
        ground.setAlphaF(_RUBBED)
        painter.setBrush(ground)
        painter.setPen(QPen(color, _OUTLINE, Qt.PenStyle.DashLine))
    else:
        painter.setPen(QPen(color, _OUTLINE))
        color.setAlphaF(_SUGGESTED)
        painter.setBrush(color)
    painter.drawPath(outline)
    painter.restore()


def _outline(stroke: Stroke, field: QRect) -> QPainterPath:
    """Return the edge of a stroke as wide as its first point."""
    side = field.width()
    places = [
        QPointF(field.x() + point.x * side, field.y() + point.y * side)
        for path in curve(stroke.points)
        for point in path
    ]
    path = QPainterPath(places[0])
    for place in places[1:]:
        path.lineTo(place)
    path.lineTo(places[-1] + QPointF(0.01, 0.0))  # a dot has to be some line
    stroker = QPainterPathStroker()
    stroker.setWidth(stroke.points[0].width * side)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


def paint_crop(painter: QPainter, crop: Crop, field: QRect, theme: Theme) -> None:
    """Outline the part of the ink that is read."""
    top, left, height, width = (value * field.width() / SIDE for value in crop)
    painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(field.x() + left, field.y() + top, width, height))


def brush_cursor(theme: Theme, width: float, ratio: float) -> QCursor:
    """Return a pointer that shows the width of the brush, visible on any ground."""
    side = math.ceil(width) + SPACE_1
    pixmap = QPixmap(math.ceil(side * ratio), math.ceil(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, thickness in (("surface", 3.0), ("muted", 1.2)):
        painter.setPen(QPen(theme.color(color), thickness))
        painter.drawEllipse(QPointF(side / 2, side / 2), width / 2, width / 2)
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)
