"""The bar beside a picture of a tensor that says which colour stands for which number."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from mlpstudio.labs.tensors.tensor_facts import N_SHADES, Scale
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import compact_text
from mlpstudio.ui.widgets.tensors.code_colors import Palette, code_pixmap

_BAR = 10
"""Pixels that the colours are wide."""

_WIDEST = "−0.0000"
"""The widest label a scale has, so that the picture stays where it is when values change."""


class ScaleBar:
    """Paints the colours of a scale, the largest number on top."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmap = QPixmap()
        self._labels: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Pixels that colours and labels need."""
        return _BAR + SPACE_1 + self._metrics().horizontalAdvance(_WIDEST) + 1

    def show_scale(self, scale: Scale, palette: Palette) -> None:
        """Take the colours of another scale."""
        shades = np.arange(N_SHADES - 1, -1, -1, dtype=np.uint8).repeat(4)  # (255 · 4,)
        self._pixmap = code_pixmap(shades.reshape(N_SHADES, 4), palette)
        high, low = compact_text(scale.high), compact_text(scale.low)
        self._labels = (high, "0", low) if scale.is_signed else (high, low)

    def paint(self, painter: QPainter, corner: QPoint, height: int) -> None:
        """Paint colours and labels.

        Args:
            painter: With the font of the labels.
            corner: Top left one of the colours.
            height: Of the colours; labels that have no room in it are left out.
        """
        bar = QRect(corner.x(), corner.y(), _BAR, height)
        painter.drawPixmap(bar, self._pixmap)
        painter.setPen(self._theme.color("border"))
        painter.drawRect(bar.adjusted(-1, -1, 0, 0))
        painter.setPen(self._theme.color("muted"))
        labels, line = self._labels, self._metrics().height()
        if bar.height() < len(labels) * line:
            labels = (labels[0], labels[-1])
        if bar.height() < len(labels) * line:
            return
        left, room = bar.right() + SPACE_1, self.width - _BAR
        for place, text in enumerate(labels):
            share = place / (len(labels) - 1)
            y = round(bar.top() + share * (bar.height() - line))
            painter.drawText(QRect(left, y, room, line), Qt.AlignmentFlag.AlignLeft, text)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TEXT_SMALL))
