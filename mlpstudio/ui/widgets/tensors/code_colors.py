"""Colours for the codes of a tensor's picture, and the picture in them."""

import numpy as np
from PySide6.QtGui import QColor, QImage, QPixmap

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.labs.tensors.tensor_facts import N_SHADES
from mlpstudio.ui.theme import Theme

Palette = list[int]
"""The colour of every code."""


def palettes(theme: Theme) -> tuple[Palette, Palette]:
    """Return the palettes of a scale from zero and of a signed one."""
    colors = theme.colors
    places = np.linspace(0, 255, N_SHADES).round().astype(int)  # (255,)
    found: list[Palette] = []
    for gradient in (colors.sequential, colors.diverging):
        red, green, blue, _ = gradient[places].astype(int).T  # (255,) each
        palette = (0xFF << 24 | red << 16 | green << 8 | blue).tolist()
        found.append([*palette, theme.color("error").rgb()])  # NO_NUMBER
    found[1][N_SHADES // 2] = QColor(colors.zero).rgb()  # 256 colours have no middle one
    return found[0], found[1]


def code_pixmap(codes: ByteArray, palette: Palette) -> QPixmap:
    """Return one pixel for each code.

    Args:
        codes: (rows, columns), without gaps between the rows; they may go afterwards.
        palette: Their colours.
    """
    rows, columns = codes.shape
    image = QImage(codes.data, columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(palette)
    return QPixmap.fromImage(image)  # copies
