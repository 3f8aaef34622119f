"""A small plot of the learning rate over a whole run: what is planned, and how far the run is."""

from bisect import bisect_right

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.runs.decimation import decimated
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plots.plot_ticks import linear_ticks, round_step

_NOTHING: AnyArray = np.empty(0)
_HEAD_ROOM = 1.12
"""The highest rate is not on the very edge."""

Line = tuple[AnyArray, AnyArray]


class SchedulePlot(QWidget):
    """Paints two lines over the epochs; pyqtgraph's import would slow down the first start."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: Line = (_NOTHING, _NOTHING)
        self._travelled: Line = (_NOTHING, _NOTHING)
        self._end, self._top = 1.0, 1.0
        self._pointer: float | None = None  # in epochs
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Learning rate over the epochs"))
        self.setToolTip(
            self.tr("The learning rate η of every step that is planned; point at it to read it.")
        )
        theme.changed.connect(self.update)

    # What is shown

    def set_plan(self, epochs: AnyArray, rates: AnyArray) -> None:
        """Show what is planned.

        Args:
            epochs: (n,) not falling; the last is the end of the run.
            rates: (n,) η at each of them.
        """
        self._plan = (epochs, rates)
        self._end = float(epochs[-1]) if len(epochs) else 1.0
        self._find_top()

    def set_travelled(self, epochs: AnyArray, rates: AnyArray) -> None:
        """Show what the run has done so far; empty arrays for no run."""
        self._travelled = (epochs, rates)
        self._find_top()

    @property
    def plan(self) -> Line:
        """Epochs and rates that are planned."""
        return self._plan

    @property
    def position(self) -> tuple[float, float] | None:
        """Epoch and rate at which the run is; None without a run."""
        epochs, rates = self._travelled
        return (float(epochs[-1]), float(rates[-1])) if len(epochs) else None

    @property
    def readout(self) -> str:
        """What is written in the corner: the rate under the pointer, or where the run is."""
        if self._pointer is not None and len(self._plan[0]):
            place, rate = self._at(self._pointer)
        elif self.position is not None:
            place, rate = self.position
        else:
            return ""
        return self.tr("epoch {epoch}: η = {rate}").format(
            epoch=f"{place:.2f}", rate=number_text(rate)
        )

    def sizeHint(self) -> QSize:
        """Return a size that shows the shape and no more."""
        return QSize(self._theme.pixels(240), self._theme.pixels(116))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which ticks can be read."""
        return QSize(self._theme.pixels(150), self._theme.pixels(116))

    # What a person does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the rate under the pointer."""
        area = self._area()
        share = (event.position().x() - area.left()) / max(area.width(), 1.0)
        self._pointer = share * self._end if 0.0 <= share <= 1.0 else None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing any more."""
        super().leaveEvent(event)
        self._pointer = None
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes and lines."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        area = self._area()
        self._paint_axes(painter, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.color("accent")
        has_travelled = len(self._travelled[0]) > 0
        ahead = QColor(accent)
        ahead.setAlphaF(0.45 if has_travelled else 1.0)
        self._paint_line(painter, area, self._plan, QPen(ahead, 1.5))
        if has_travelled:
            self._paint_line(painter, area, self._travelled, QPen(accent, 2.0))
            self._paint_position(painter, area)
        self._paint_readout(painter, area)
        painter.end()

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        colors, metrics = self._theme.colors, QFontMetricsF(painter.font())
        grid, muted = QColor(colors.grid), QColor(colors.muted)
        for value in self._ticks_up(area):
            y = round(self._to_pixels(area, 0.0, value).y())
            painter.setPen(grid)
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            text = number_text(value)
            painter.setPen(muted)
            left = area.left() - SPACE_1 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(left, y + metrics.ascent() / 2 - 1), text)
        baseline = area.bottom() + SPACE_1 + metrics.ascent()
        name = self.tr("epoch")
        name_left = area.right() - metrics.horizontalAdvance(name)
        for value in self._ticks_along(area):
            x, text = self._to_pixels(area, value, 0.0).x(), f"{value:,.0f}"
            left = x - metrics.horizontalAdvance(text) / 2
            if left + metrics.horizontalAdvance(text) + SPACE_2 < name_left:
                painter.drawText(QPointF(left, baseline), text)
        painter.drawText(QPointF(name_left, baseline), name)
        painter.setPen(QColor(colors.text))
        painter.drawText(
            QPointF(area.left() - metrics.horizontalAdvance("η") - SPACE_1, metrics.ascent()), "η"
        )
        painter.setPen(QColor(colors.border))
        painter.drawLine(QLineF(area.left(), area.bottom(), area.right(), area.bottom()))

    def _paint_line(self, painter: QPainter, area: QRectF, line: Line, pen: QPen) -> None:
        # A bin of two pixels keeps its smallest and its largest value: nobody sees more.
        epochs, rates = decimated(*line, (0.0, self._end), bins=max(2, round(area.width() / 2)))
        x = area.left() + area.width() * np.minimum(epochs / self._end, 1.0)  # (m,)
        y = area.bottom() - area.height() * rates / self._top  # (m,)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))

    def _paint_position(self, painter: QPainter, area: QRectF) -> None:
        assert self.position is not None
        painter.setPen(QPen(self._theme.color("surface"), 1.5))
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(self._to_pixels(area, *self.position), 4.5, 4.5)

    def _paint_readout(self, painter: QPainter, area: QRectF) -> None:
        text, metrics = self.readout, QFontMetricsF(painter.font())
        if self._pointer is not None:
            x = round(self._to_pixels(area, self._pointer, 0.0).x())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(self._theme.color("muted"))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
        painter.setPen(self._theme.color("text"))
        left = area.right() - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, metrics.ascent()), text)

    # Places

    def _area(self) -> QRectF:
        """Return the room between the axes."""
        metrics = QFontMetricsF(self._theme.font(TEXT_SMALL))
        ticks = linear_ticks(0.0, self._top, round_step(self._top / 3))
        width = max(metrics.horizontalAdvance(number_text(value)) for value in ticks)
        left, line = width + SPACE_2, metrics.height()
        # Above the lines is a row for the readout, below them one for the epochs.
        below = line + 2 * SPACE_1
        area = QRectF(self.rect()).adjusted(left, line + SPACE_1, -SPACE_1, -below)
        return area if area.height() > 1.0 else QRectF(left, 0.0, area.width(), 1.0)

    def _ticks_up(self, area: QRectF) -> list[float]:
        return linear_ticks(0.0, self._top, round_step(self._top / 3))

    def _ticks_along(self, area: QRectF) -> list[float]:
        metrics = QFontMetricsF(self._theme.font(TEXT_SMALL))
        room = metrics.horizontalAdvance(f"{self._end:,.0f}") + 2 * SPACE_2
        most = min(6.0, max(1.0, area.width() / room))
        return linear_ticks(0.0, self._end, round_step(self._end / most, 1.0))

    def _to_pixels(self, area: QRectF, epoch: float, rate: float) -> QPointF:
        x = area.left() + area.width() * min(epoch / self._end, 1.0)
        return QPointF(x, area.bottom() - area.height() * rate / self._top)

    def _at(self, epoch: float) -> tuple[float, float]:
        """Return epoch and rate of the step that is planned there."""
        epochs, rates = self._plan
        row = min(max(bisect_right(epochs, epoch) - 1, 0), len(epochs) - 1)
        return epoch, float(rates[row])

    def _find_top(self) -> None:
        highest = max((float(rates.max()) for _, rates in self._lines() if len(rates)), default=0)
        self._top = _HEAD_ROOM * highest if highest > 0.0 else 1.0
        self.update()

    def _lines(self) -> tuple[Line, Line]:
        return self._plan, self._travelled
