"""Values over a grid as pixels: in the colours of the classes, or diverging around zero."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.ui.theme import Theme

_TINT = 0.62
"""Of the colour of a class that is certain, so that dots of that colour stand out."""


def class_colors(probabilities: FloatArray, theme: Theme, *, is_discrete: bool) -> ByteArray:
    """Return the colours of the classes, blended by their probabilities.

    Args:
        probabilities: (h, w, C).
        theme: For the colours.
        is_discrete: Whether the likeliest class takes it all.

    Returns:
        (h, w, 4) RGBA.
    """
    n_classes = probabilities.shape[-1]
    if is_discrete:
        probabilities = np.eye(n_classes)[probabilities.argmax(axis=-1)]  # (h, w, C)
    colors = np.array([_rgb(theme.category(number)) for number in range(n_classes)])  # (C, 3)
    ground = np.array(_rgb(theme.color("surface")))  # (3,)
    blended = ground + _TINT * (probabilities @ colors - ground)  # (h, w, 3)
    # No class is likelier than the others: no colour, rather than a mixture that has no meaning.
    lead = (probabilities.max(axis=-1, keepdims=True) - 1 / n_classes) / (1 - 1 / n_classes)
    blended = ground + np.sqrt(np.clip(lead, 0.0, 1.0)) * (blended - ground)  # (h, w, 3)
    return _opaque(blended)


def diverging_colors(values: FloatArray, theme: Theme, peak: float | None = None) -> ByteArray:
    """Return the colours of values around zero.

    Args:
        values: (..., h, w).
        theme: For the colours.
        peak: What has the strongest colour; None for the largest size in each map.

    Returns:
        (..., h, w, 4) RGBA.
    """
    values = np.nan_to_num(values)  # (..., h, w)
    if peak is None:
        largest = np.abs(values).max(axis=(-2, -1), keepdims=True)  # (..., 1, 1)
        shares = values / np.where(largest > 0.0, largest, 1.0)  # (..., h, w)
    else:
        shares = np.clip(values / peak, -1.0, 1.0)  # (..., h, w)
    numbers = np.rint(127.5 + 127.5 * shares).astype(np.uint8)  # (..., h, w)
    # A colour is looked up as one number: as four it takes four times as long.
    words = np.ascontiguousarray(theme.colors.diverging).view(np.uint32)[:, 0]  # (256,)
    return words[numbers].view(np.uint8).reshape(*numbers.shape, 4)


def as_image(colors: ByteArray) -> QImage:
    """Return colours (h, w, 4), the lowest row first, as an image of its own."""
    pixels = np.ascontiguousarray(colors[::-1])  # (h, w, 4)
    height, width, _ = pixels.shape
    format_ = QImage.Format.Format_RGBA8888
    return QImage(pixels.data, width, height, 4 * width, format_).copy()


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.red(), color.green(), color.blue()


def _opaque(rgb: FloatArray) -> ByteArray:
    """Return colours (h, w, 3) with a fourth channel.  # (h, w, 4)."""
    result = np.full((*rgb.shape[:2], 4), 255, np.uint8)  # (h, w, 4)
    result[:, :, :3] = np.rint(rgb)
    return result
