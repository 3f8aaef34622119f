"""Axes and grid of our plots: quiet, themed, and far cheaper than pyqtgraph's own grid."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from mlpstudio.ui.theme import Colors
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plots.plot_ticks import (
    linear_ticks,
    log_ticks,
    round_step,
    time_step,
    time_text,
)

_MOST = {"left": 7.0, "bottom": 9.0}
"""Ticks beyond these are no help, however much room there is."""

_OVERHANG = {"left": 8, "bottom": 20}
"""Pixels by which the first and the last figure may stand out, so that 0 and 100% are there."""

_LARGEST = {"left": 1e4, "bottom": 1e7}
_SMALLEST = 1e-3
_SMALLEST_LOG = {"left": 1e-3, "bottom": 1e-4}
"""Beyond these a figure is written as 2e18 or 5e−6: in full it has no room beside the axis."""

Ticks = list[tuple[float, list[float]]]


class PlotAxis(pg.AxisItem):
    """An axis with few ticks at round places, that writes 1,000 and 80%.

    Args:
        side: "left" or "bottom".
        is_percent: The values are shares in [0, 1].
        is_whole: Only whole numbers are ticks.

    Attributes:
        is_time: The values are seconds, written as minutes and seconds.
    """

    def __init__(self, side: str, *, is_percent: bool = False, is_whole: bool = False) -> None:
        super().__init__(side)
        self.is_percent = is_percent
        self.is_whole = is_whole
        self.is_time = False
        self._room = 20.0  # pixels from one tick to the next
        self.setStyle(tickLength=0, tickTextOffset=5)
        self.setStyle(hideOverlappingLabels=_OVERHANG[side])
        self.enableAutoSIPrefix(False)

    def set_look(self, colors: Colors, font: QFont) -> None:
        """Take colours and type."""
        self.setPen(pg.mkPen(colors.border, width=1))
        self.setTextPen(pg.mkPen(colors.muted))
        self.setTickFont(font)
        self.setLabel(self.labelText, color=colors.muted)
        if self.label is not None:
            self.label.setFont(font)
        metrics = QFontMetricsF(font)
        is_left = self.orientation == "left"
        self._room = metrics.height() + 3 if is_left else metrics.horizontalAdvance("100,000") + 10

    def major_ticks(self) -> list[float]:
        """Return the places of the ticks in view."""
        length = self.width() if self.orientation == "bottom" else self.height()
        lowest, highest = self.range
        return self.tickValues(lowest, highest, length)[0][1]

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:  # noqa: N803
        """Choose the ticks of a range that is so many pixels long."""
        most = min(max(1.0, size / self._room), _MOST[self.orientation])
        if self.logMode:
            return [(1.0, log_ticks(minVal, maxVal, most))]
        least = 1.0 if self.is_whole else 0.0
        wanted = (maxVal - minVal) / most
        step = time_step(wanted) if self.is_time else round_step(wanted, least)
        return [(step, linear_ticks(minVal, maxVal, step))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write the ticks."""
        if self.logMode:
            return [self._log_figure(10.0**v) for v in values]
        if self.is_time:
            return [time_text(v, spacing) if v >= 0.0 else "" for v in values]
        largest = max(map(abs, values), default=0.0)
        is_usual = _SMALLEST <= largest < _LARGEST[self.orientation]
        if not (is_usual or self.is_percent or largest == 0.0):
            digits = 1 + math.floor(math.log10(largest)) - math.floor(math.log10(spacing))
            return [number_text(v, max(1, digits)) for v in values]
        places = max(0, math.ceil(-math.log10(spacing) - 1e-9))
        if self.is_percent:
            return [f"{100.0 * v:.{max(0, places - 2)}f}%" for v in values]
        return [f"{v:,.{places}f}" for v in values]

    def _log_figure(self, value: float) -> str:
        if self.is_time:
            return time_text(value, min(1.0, value))
        if 1e4 <= value < _LARGEST[self.orientation]:
            return f"{value:,.0f}"
        if value < 0.999 * _SMALLEST_LOG[self.orientation]:  # 10**-3 may be a little less
            mantissa, exponent = f"{value:.3e}".split("e")
            return f"{mantissa.rstrip('0').rstrip('.')}e−{abs(int(exponent))}"
        return f"{value:,.4g}" if value < 1e4 else number_text(value, 4)


class PlotGrid(QGraphicsObject):
    """Lines at the ticks, behind everything.

    It lies in the pixels of the view box, so its lines are sharp, and they are found once for
    each range and not at each painting.
    """

    def __init__(self, plot_item: pg.PlotItem) -> None:
        view_box: pg.ViewBox = plot_item.getViewBox()
        super().__init__()
        self.setParentItem(view_box)  # as an argument above, closing the scene frees it twice
        self._plot_item, self._view_box = plot_item, view_box
        self._pen = QPen()
        self._lines: list[QLineF] | None = None
        self.setZValue(-100)
        view_box.sigRangeChanged.connect(self._moved)
        view_box.sigResized.connect(self._moved)

    def set_look(self, colors: Colors) -> None:
        """Take colours."""
        self._pen = QPen(QColor(colors.grid), 1.0)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the area between the axes."""
        return QRectF(self._view_box.rect())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one line for each tick."""
        if self._lines is None:
            self._lines = list(self._find_lines())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLines(self._lines)

    def _find_lines(self) -> list[QLineF]:
        area = self.boundingRect()
        (left, right), (bottom, top) = self._view_box.viewRange()
        lines: list[QLineF] = []
        for value in self._ticks("bottom"):
            x = round(area.width() * (value - left) / (right - left))
            lines.append(QLineF(x, 0, x, area.height()))
        for value in self._ticks("left"):
            y = round(area.height() * (top - value) / (top - bottom))
            lines.append(QLineF(0, y, area.width(), y))
        return lines

    def _ticks(self, side: str) -> list[float]:
        axis = self._plot_item.getAxis(side)
        if isinstance(axis, PlotAxis):
            return axis.major_ticks()
        length = axis.width() if side == "bottom" else axis.height()
        levels = axis.tickValues(*axis.range, length)
        return [float(value) for _, values in levels[:1] for value in values]

    def _moved(self, *_: object) -> None:
        self._lines = None
        self.prepareGeometryChange()
        self.update()
