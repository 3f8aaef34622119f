"""How often each value occurs: a histogram with a switch to a logarithmic axis."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text, share_text

_HEIGHT = 116
_MOST_BARS = 64


class ValueHistogram(QWidget):
    """Bars over the range of values; the largest value stands at the top left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edges: FloatArray = np.array([0.0, 1.0])  # (K + 1,)
        self._counts: IntArray = np.zeros(1, np.int64)  # (K,)
        self._is_log = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        theme.changed.connect(self._restyle)

    @property
    def is_log(self) -> bool:
        """Whether the axis of the counts is logarithmic."""
        return self._is_log

    def set_log(self, is_log: bool) -> None:
        """Switch the axis of the counts."""
        self._is_log = is_log
        self.update()

    def set_counts(self, edges: FloatArray, counts: IntArray, *, whole: bool = False) -> None:
        """Show a histogram.

        Args:
            edges: (K + 1,) where bins begin and end.
            counts: (K,) values in each.
            whole: Whether each bin stands for a single value, the one it begins with.
        """
        last = edges[-2] if whole else edges[-1]
        n = -(-len(counts) // -(-len(counts) // _MOST_BARS))
        step = -(-len(counts) // n)
        padded = np.pad(counts, (0, n * step - len(counts)))  # (n · step,)
        self._counts = padded.reshape(n, step).sum(axis=1)  # (n,)
        self._edges = np.append(edges[:-1:step], last)  # (n + 1,)
        self.setAccessibleDescription(self._description())
        self.update()

    def text(self, place: int) -> str:
        """Return what is said about a bar."""
        total = max(1, int(self._counts.sum()))
        return self.tr("{low} to {high}: {count:,} values, {share} %").format(
            low=number_text(float(self._edges[place])),
            high=number_text(float(self._edges[place + 1])),
            count=int(self._counts[place]),
            share=share_text(int(self._counts[place]) / total),
        )

    def bar_heights(self) -> FloatArray:
        """(n,) shares of the height in [0, 1]."""
        counts = self._counts.astype(float)  # (n,)
        heights = np.log10(np.maximum(counts, 1.0)) if self._is_log else counts  # (n,)
        if self._is_log:
            heights = np.where(counts > 0.0, heights + 0.3, 0.0)  # (n,) a single one is seen
        return heights / max(float(heights.max()), 1e-12)

    def sizeHint(self) -> QSize:
        """Wish for room for bars and figures."""
        return QSize(240, self._theme.pixels(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            area = self._area()
            place = int((event.x() - area.left()) * len(self._counts) / max(1.0, area.width()))
            if 0 <= place < len(self._counts):
                QToolTip.showText(event.globalPos(), self.text(place), self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, base line and figures."""
        painter = QPainter(self)
        area = self._area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("training"))
        wide = area.width() / len(self._counts)
        for place, share in enumerate(self.bar_heights()):
            tall = share * area.height()
            bar = QRectF(area.left() + place * wide, area.bottom() - tall, wide - 1.0, tall)
            painter.drawRect(bar)
        painter.setPen(self._theme.color("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._paint_figures(painter, area)
        painter.end()

    def _area(self) -> QRectF:
        height = QFontMetrics(self._theme.font(TEXT_SMALL)).height()
        return QRectF(self.rect()).adjusted(1, height + SPACE_1, -1, -height - SPACE_1)

    def _paint_figures(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setPen(self._theme.color("muted"))
        height = QFontMetrics(painter.font()).height()
        alignments = Qt.AlignmentFlag
        below = QRect(1, round(area.bottom()) + 3, self.width() - 2, height)
        low, high = float(self._edges[0]), float(self._edges[-1])
        painter.drawText(below, alignments.AlignLeft, number_text(low))
        painter.drawText(below, alignments.AlignHCenter, number_text((low + high) / 2))
        painter.drawText(below, alignments.AlignRight, number_text(high))
        painter.drawText(QPointF(1, height - 3), f"{int(self._counts.max()):,}")

    def _description(self) -> str:
        return self.text(int(self._counts.argmax()))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
