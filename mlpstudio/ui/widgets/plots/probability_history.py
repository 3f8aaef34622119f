"""The probabilities of one sample over the moments of a run, a line for each class."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.moment_plot import MomentPlot

NOTABLE = 0.2
"""Largest probability from which on a class has a colour and a name."""


class ProbabilityHistory(MomentPlot):
    """Lines over the moments; the true class is the strongest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._probabilities: FloatArray = np.empty((0, 0))  # (n, C)
        self._label = 0
        self._names: Sequence[str] = ()

    @property
    def probabilities(self) -> FloatArray:
        """(n, C) what is shown."""
        return self._probabilities

    def show_history(
        self,
        steps: Sequence[int],
        probabilities: FloatArray,
        label: int,
        names: Sequence[str],
    ) -> None:
        """Show another sample, or more moments.

        Args:
            steps: (n,) of the moments.
            probabilities: (n, C) of the classes at each of them.
            label: The true class.
            names: Of the classes.
        """
        self._steps, self._probabilities = steps, probabilities
        self._label, self._names = label, names
        self._still.forget()

    def notable_classes(self) -> list[int]:
        """Return the classes that are drawn in colour, the true one last and so on top."""
        if not len(self._probabilities):
            return []
        highest = np.nan_to_num(self._probabilities).max(axis=0)  # (C,)
        found = [int(c) for c in np.argsort(highest)[-4:] if highest[c] >= NOTABLE]
        return [c for c in found if c != self._label] + [self._label]

    def sizeHint(self) -> QSize:
        """Wish for enough to tell lines apart."""
        return QSize(320, self._theme.pixels(140))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint levels, lines, names and cursor."""
        if not self._steps:
            return
        painter, area = QPainter(self), self.area()
        self._still.paint(painter, self._paint_still)
        self._paint_cursor(painter, area)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(area)
        painter.end()

    # Parts

    def _paint_still(self, painter: QPainter) -> None:
        """Paint what stays while the cursor moves."""
        area = self.area()
        painter.setFont(self._theme.font(TEXT_SMALL))
        self._paint_levels(painter, area)
        self._paint_lines(painter, area)
        self._paint_names(painter, area)

    def area(self) -> QRect:
        """Return where the lines are."""
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        left = metrics.horizontalAdvance("100%") + SPACE_2
        right = min(self._names_width(metrics), self.width() // 3) + SPACE_2
        return self.rect().adjusted(left, SPACE_1, -right, -metrics.height() - SPACE_1)

    def _names_width(self, metrics: QFontMetrics) -> int:
        return max((metrics.horizontalAdvance(n) for n in self._names), default=0) + SPACE_1

    def _y(self, area: QRect, share: float) -> float:
        return area.bottom() - share * area.height()

    def _color(self, number: int) -> QColor:
        if number == self._label:
            return self._theme.color("text")
        return self._theme.category(number)

    def _paint_levels(self, painter: QPainter, area: QRect) -> None:
        height, flags = painter.fontMetrics().height(), Qt.AlignmentFlag
        for share, text in ((0.0, "0%"), (0.5, "50%"), (1.0, "100%")):
            y = self._y(area, share)
            painter.setPen(self._theme.color("grid" if share else "border"))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(self._theme.color("muted"))
            top = min(max(y - height / 2, 0.0), float(area.bottom() - height + 2))
            room = QRectF(0, top, area.left() - SPACE_1, height)
            painter.drawText(room, flags.AlignRight | flags.AlignVCenter, text)
        last = len(self._steps) - 1
        below = QRectF(area.left(), area.bottom() + 2, area.width(), height)
        painter.drawText(below, flags.AlignLeft, f"{self._steps[0]:,}")
        if last:
            painter.drawText(below, flags.AlignRight, f"{self._steps[last]:,}")

    def _paint_lines(self, painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = np.nan_to_num(self._probabilities)  # (n, C)
        notable = self.notable_classes()
        for number in range(shown.shape[1]):
            if number not in notable:
                self._paint_line(painter, area, shown[:, number], self._theme.color("border"), 1.0)
        for number in notable:
            width = 3.0 if number == self._label else 1.5
            self._paint_line(painter, area, shown[:, number], self._color(number), width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_line(
        self, painter: QPainter, area: QRect, line: FloatArray, color: QColor, width: float
    ) -> None:
        painter.setPen(QPen(color, width))
        points = [QPointF(self._x(area, i), self._y(area, float(v))) for i, v in enumerate(line)]
        if len(points) == 1:
            painter.drawEllipse(points[0], 2.0, 2.0)
        painter.drawPolyline(QPolygonF(points))

    def _paint_names(self, painter: QPainter, area: QRect) -> None:
        """Write class names beside the ends of their lines, none over another."""
        metrics = painter.fontMetrics()
        ends = np.nan_to_num(self._probabilities[-1])  # (C,)
        order = sorted(self.notable_classes(), key=lambda c: -float(ends[c]))
        bottom = 0.0
        for place, number in enumerate(order):
            below = (len(order) - 1 - place) * metrics.height()
            top = self._y(area, float(ends[number])) - metrics.height() / 2
            top = max(bottom, min(top, area.bottom() + 4.0 - below - metrics.height()))
            bottom = top + metrics.height()
            room = QRectF(
                area.right() + SPACE_1, top, self.width() - area.right(), metrics.height()
            )
            is_true = number == self._label
            painter.setPen(self._color(number))
            painter.setFont(self._theme.font(TEXT_SMALL, bold=is_true))
            text = metrics.elidedText(
                self._names[number], Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, text)
