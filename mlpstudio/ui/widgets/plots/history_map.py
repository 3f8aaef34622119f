"""A tensor's histogram over time as a picture, with lines of quantiles and a cursor."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import compact_text
from mlpstudio.ui.widgets.plots.moment_plot import MomentPlot

_STEPS_SHOWN = 4


class HistoryMap(MomentPlot):
    """Columns are moments, rows are values."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._codes: ByteArray | None = None  # (rows, n)
        self._lines: FloatArray = np.empty((0, 0))  # (lines, n)
        self._labels = ("", "")
        self._range = (0.0, 1.0)
        self._pixmap = QPixmap()

    def show_history(
        self,
        steps: Sequence[int],
        codes: ByteArray | None,
        lines: FloatArray,
        value_range: tuple[float, float],
        labels: tuple[str, str] | None = None,
    ) -> None:
        """Show other moments.

        Args:
            steps: (n,) of the moments.
            codes: (rows, n) brightness, the largest values on top; None for lines alone.
            lines: (lines, n) values, the middle one strongest; NaN leaves a gap.
            value_range: What bottom and top stand for.
            labels: What is written there; None for the numbers themselves.
        """
        self._steps, self._codes, self._lines = steps, codes, lines
        self._range = value_range
        self._labels = labels or (compact_text(value_range[0]), compact_text(value_range[1]))
        self._draw()
        self._still.forget()

    def area(self) -> QRect:
        """Return where the picture is."""
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        left = metrics.horizontalAdvance("−0.0000") + SPACE_2
        return self.rect().adjusted(left, 2, -SPACE_2, -metrics.height() - SPACE_1)

    def sizeHint(self) -> QSize:
        """Wish for enough to see a spread."""
        return QSize(360, self._theme.pixels(120))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, lines, cursor and axes."""
        if not self.n_columns:
            return
        painter, area = QPainter(self), self.area()
        self._still.paint(painter, self._paint_still)
        self._paint_cursor(painter, area)
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "border"))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        painter.end()

    def _paint_still(self, painter: QPainter) -> None:
        """Paint what stays while the cursor moves."""
        area = self.area()
        if self._codes is not None:
            painter.drawPixmap(area, self._pixmap)
        painter.save()
        painter.setClipRect(area)
        self._paint_zero(painter, area)
        self._paint_lines(painter, area)
        painter.restore()
        self._paint_figures(painter, area)

    # Parts

    def _restyle(self) -> None:
        self._draw()
        super()._restyle()

    def _draw(self) -> None:
        if self._codes is None or not self._codes.size:
            return
        codes = np.ascontiguousarray(self._codes)  # (rows, n)
        rows, columns = codes.shape
        image = QImage(codes.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        shades = self._theme.colors.sequential
        # A calm picture: full bins stay lighter than the text that lines are drawn in.
        table = [QColor(*(int(c) for c in shades[round(0.38 * i)])).rgb() for i in range(256)]
        image.setColorTable(table)
        self._pixmap = QPixmap.fromImage(image)

    def _y(self, area: QRect, value: float) -> float:
        low, high = self._range
        return area.bottom() + 1 - (value - low) / (high - low) * area.height()

    def _paint_zero(self, painter: QPainter, area: QRect) -> None:
        if self._codes is not None and self._range[0] < 0.0 < self._range[1]:
            painter.setPen(QPen(self._theme.color("muted"), 1.0, Qt.PenStyle.DotLine))
            y = self._y(area, 0.0)
            painter.drawLine(QLineF(area.left(), y, area.right(), y))

    def _paint_lines(self, painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = (len(self._lines) - 1) / 2
        for number, line in enumerate(self._lines):
            distance = abs(number - middle)
            color = self._theme.color("text")
            color.setAlphaF(1.0 if distance == 0 else 0.75 if distance == 1 else 0.5)
            style = Qt.PenStyle.DashLine if distance > 1 else Qt.PenStyle.SolidLine
            painter.setPen(QPen(color, 1.8 if distance == 0 else 1.0, style))
            for part in _parts(line):
                points = [QPointF(self._x(area, i), self._y(area, line[i])) for i in part]
                painter.drawPolyline(QPolygonF(points))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_figures(self, painter: QPainter, area: QRect) -> None:
        painter.setFont(self._theme.font(TEXT_SMALL))
        painter.setPen(self._theme.color("muted"))
        metrics = painter.fontMetrics()
        height, flags = metrics.height(), Qt.AlignmentFlag
        room = QRectF(0, area.top(), area.left() - SPACE_1, height)
        painter.drawText(room, flags.AlignRight, self._labels[1])
        room.moveBottom(area.bottom() + 1)
        painter.drawText(room, flags.AlignRight, self._labels[0])
        end = -1.0
        for column in sorted({round(p) for p in np.linspace(0, self.n_columns - 1, _STEPS_SHOWN)}):
            text = f"{self._steps[column]:,}"
            wide = metrics.horizontalAdvance(text)
            left = min(max(self._x(area, column) - wide / 2, area.left()), area.right() - wide)
            if left > end + SPACE_2:
                painter.drawText(QPointF(left, area.bottom() + height), text)
                end = left + wide


def _parts(line: FloatArray) -> list[list[int]]:
    """Return the stretches of a line without gaps."""
    parts: list[list[int]] = [[]]
    for column, value in enumerate(line):
        if np.isfinite(value):
            parts[-1].append(column)
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]
