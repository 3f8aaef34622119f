"""What the colours of a loss landscape mean: a bar with losses beside it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.descent.landscape_scene import SHADES

BAR = 10
"""Width of the bar in pixels."""


class LossLegend(QWidget):
    """A vertical bar, the highest loss on top; the scale is logarithmic."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ends: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar and a number."""
        metrics = QFontMetricsF(self._theme.font(TEXT_SMALL))
        return QSize(BAR + SPACE_1 + round(metrics.horizontalAdvance("0.00000")), 60)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def set_ends(self, low: float, high: float) -> None:
        """Show from which loss to which the colours go."""
        if (low, high) != self.ends:
            self.ends = (low, high)
            self.setAccessibleName(f"{number_text(low)} – {number_text(high)}")
            self.update()

    def marks(self) -> list[tuple[float, str]]:
        """Return shares of the height, from the bottom, with the loss there."""
        if self.ends is None:
            return []
        low, high = self.ends
        n = 5 if self.height() >= 160 else 3 if self.height() >= 70 else 2
        return [
            (t, number_text(low * (high / low) ** t)) for t in np.linspace(0.0, 1.0, n).tolist()
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and its numbers."""
        painter = QPainter(self)
        metrics = QFontMetricsF(self._theme.font(TEXT_SMALL))
        half = metrics.height() / 2.0
        bar = QRectF(0.0, half, BAR, max(self.height() - 2.0 * half, 1.0))
        if self.ends is not None:
            gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
            for share in np.linspace(0.0, 1.0, 9).tolist():
                color = self._theme.colors.sequential[round(share * (SHADES - 1))]
                gradient.setColorAt(share, QColor(*color.tolist()))
            painter.fillRect(bar, gradient)
            painter.setPen(self._theme.color("border"))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setPen(self._theme.color("muted"))
        for share, text in self.marks():
            y = bar.bottom() - share * bar.height()
            baseline = y + metrics.ascent() - half
            painter.drawText(QPointF(BAR + SPACE_2 / 2.0, baseline), text)
        painter.end()
