"""What is written into a plot besides its curves: levels, marks, a sentence, and the readout."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Colors
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle, paint_sample

_BAND_OPACITY = 0.09
_TICK = 4
"""Pixels of height."""

_CENTERED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class ReadoutRow:
    """A line of the readout: how the curve looks, its name and its value there."""

    style: CurveStyle
    name: str
    value: str


def _pen(color: str, dashes: tuple[int, ...] = ()) -> QPen:
    pen = QPen(QColor(color), 1.0)
    if dashes:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(dashes)
    return pen


class PlotNotes(QGraphicsObject):
    """A dashed level, marks, ticks, a lit part of x and a sentence, in the view box's pixels."""

    def __init__(self, view_box: pg.ViewBox) -> None:
        super().__init__()
        self.setParentItem(view_box)  # as an argument above, closing the scene frees it twice
        self._view_box = view_box
        self._colors: Colors | None = None
        self._small, self._body = QFont(), QFont()
        self._level: tuple[float, str] | None = None
        self._marks: tuple[tuple[float, str], ...] = ()
        self._ticks: tuple[float, ...] = ()
        self._band: tuple[float, float, str] | None = None
        self.sentence, self.detail = "", ""
        self.setZValue(50)
        view_box.sigRangeChanged.connect(self._moved)
        view_box.sigResized.connect(self._moved)

    @property
    def level(self) -> tuple[float, str] | None:
        """Height in the view's coordinates, and name, of the dashed line; None without."""
        return self._level

    @property
    def marks(self) -> tuple[tuple[float, str], ...]:
        """Places in the view's coordinates, and texts, of the vertical lines."""
        return self._marks

    @property
    def ticks(self) -> tuple[float, ...]:
        """Places in the view's coordinates of the ticks at the foot."""
        return self._ticks

    @property
    def band(self) -> tuple[float, float, str] | None:
        """Ends in the view's coordinates, and text, of the part of x that is lit; or None."""
        return self._band

    def set_look(self, colors: Colors, small: QFont, body: QFont) -> None:
        """Take colours and type."""
        self._colors, self._small, self._body = colors, small, body
        self.update()

    def set_level(self, level: tuple[float, str] | None) -> None:
        """Draw a dashed horizontal line with a name, or none."""
        if level != self._level:
            self._level = level
            self.update()

    def set_marks(self, marks: Sequence[tuple[float, str]]) -> None:
        """Draw thin vertical lines; a text "" leaves a line without a label."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self.update()

    def set_ticks(self, places: Sequence[float]) -> None:
        """Draw small ticks at the foot of the plot."""
        if tuple(places) != self._ticks:
            self._ticks = tuple(places)
            self.update()

    def set_band(self, band: tuple[float, float, str] | None) -> None:
        """Light a part of x, or none; a text "" leaves it without a label."""
        if band != self._band:
            self._band = band
            self.update()

    def set_sentence(self, sentence: str, detail: str) -> None:
        """Write in the middle, for as long as there is nothing else to show."""
        if (sentence, detail) != (self.sentence, self.detail):
            self.sentence, self.detail = sentence, detail
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
        """Draw everything."""
        if self._colors is None:
            return
        area = self.boundingRect()
        painter.setFont(self._small)
        self._paint_band(painter, area, self._colors)
        self._paint_level(painter, area, self._colors)
        self._paint_ticks(painter, area, self._colors)
        self._paint_marks(painter, area, self._colors)
        self._paint_sentence(painter, area, self._colors)

    def _paint_band(self, painter: QPainter, area: QRectF, colors: Colors) -> None:
        if self._band is None:
            return
        first, last, text = self._band
        places = (self._view_box.mapFromView(QPointF(x, 0.0)).x() for x in (first, last))
        left, right = (min(max(0.0, round(x)), area.width()) for x in places)
        if right <= left:
            right = min(left + 2.0, area.width())
        ground = QColor(colors.warning)
        ground.setAlphaF(_BAND_OPACITY)
        painter.fillRect(QRectF(left, 0, right - left, area.height()), ground)
        metrics = QFontMetricsF(self._small)
        width = metrics.horizontalAdvance(text)
        start = max(SPACE_1, min(left + SPACE_1, area.width() - width - SPACE_1))
        painter.setPen(QColor(colors.warning))
        painter.drawText(QPointF(start, area.height() - metrics.descent() - 2), text)

    def _paint_level(self, painter: QPainter, area: QRectF, colors: Colors) -> None:
        if self._level is None:
            return
        value, name = self._level
        y = round(self._view_box.mapFromView(QPointF(0.0, value)).y())
        painter.setPen(_pen(colors.muted, (4, 4)))
        painter.drawLine(QLineF(0, y, area.width(), y))
        if self.sentence or self.detail:
            return  # they stand where the name would
        metrics = QFontMetricsF(self._small)
        width = metrics.horizontalAdvance(name)
        above = y - metrics.descent() - 2
        baseline = above if above - metrics.ascent() > 0 else y + metrics.ascent() + 2
        painter.setPen(QColor(colors.muted))
        painter.drawText(QPointF(area.width() - width - SPACE_1, baseline), name)

    def _paint_ticks(self, painter: QPainter, area: QRectF, colors: Colors) -> None:
        if not self._ticks:
            return
        foot = area.height()
        start, one = (self._view_box.mapFromView(QPointF(x, 0.0)).x() for x in (0.0, 1.0))
        # Those in the same pixel are one line.
        xs = dict.fromkeys(round(start + (one - start) * place) for place in self._ticks)
        painter.setPen(_pen(colors.muted))
        painter.drawLines([QLineF(x, foot - _TICK, x, foot) for x in xs if 0 <= x <= area.width()])

    def _paint_marks(self, painter: QPainter, area: QRectF, colors: Colors) -> None:
        metrics = QFontMetricsF(self._small)
        places = [
            (round(self._view_box.mapFromView(QPointF(value, 0.0)).x()), text)
            for value, text in self._marks
        ]
        places = [(x, text) for x, text in places if 0 <= x <= area.width()]
        painter.setPen(_pen(colors.muted, (1, 3)))
        painter.drawLines([QLineF(x, 0, x, area.height()) for x, _ in places])
        ends = [0.0, 0.0, 0.0]  # where the last label of each row ends
        for x, text in places:
            width = metrics.horizontalAdvance(text)
            left = min(x + SPACE_1, area.width() - width - SPACE_1)
            row = next((i for i, end in enumerate(ends) if left >= end), None)
            if not text or row is None:
                continue
            ends[row] = left + width + SPACE_2
            box = QRectF(left - 2, 1 + row * metrics.height(), width + 4, metrics.height())
            ground = QColor(colors.surface)
            ground.setAlpha(235)
            painter.fillRect(box, ground)
            painter.setPen(QColor(colors.text))
            painter.drawText(QPointF(left, box.top() + metrics.ascent()), text)

    def _paint_sentence(self, painter: QPainter, area: QRectF, colors: Colors) -> None:
        if not self.sentence and not self.detail:
            return
        inner = area.adjusted(SPACE_2, SPACE_1, -SPACE_2, -SPACE_1)
        body, small = QFontMetricsF(self._body), QFontMetricsF(self._small)
        first = body.boundingRect(inner, _CENTERED, self.sentence).height() if self.sentence else 0
        second = small.boundingRect(inner, _CENTERED, self.detail).height() if self.detail else 0
        detail = self.detail
        if first + second > inner.height():
            second, detail = 0, ""
        top = inner.top() + max(0.0, (inner.height() - first - second) / 2)
        painter.setFont(self._body)
        painter.setPen(QColor(colors.text))
        painter.drawText(QRectF(inner.left(), top, inner.width(), first), _CENTERED, self.sentence)
        painter.setFont(self._small)
        painter.setPen(QColor(colors.muted))
        box = QRectF(inner.left(), top + first + 2, inner.width(), second)
        painter.drawText(box, _CENTERED, detail)

    def _moved(self, *_: object) -> None:
        self.prepareGeometryChange()
        self.update()


class PlotReadout(QGraphicsObject):
    """The crosshair's vertical line, and a small table of the values there.

    Args:
        view_box: Where it lies.
        is_low: The table lies at the bottom, for curves that gather at the top.
    """

    def __init__(self, view_box: pg.ViewBox, *, is_low: bool = False) -> None:
        super().__init__()
        self.setParentItem(view_box)  # as an argument above, closing the scene frees it twice
        self._view_box, self._is_low = view_box, is_low
        self._colors: Colors | None = None
        self._font, self._bold = QFont(), QFont()
        self._x: float | None = None
        self.title = ""
        self.rows: tuple[ReadoutRow, ...] = ()
        self.setZValue(100)
        self.hide()
        view_box.sigRangeChanged.connect(self._moved)
        view_box.sigResized.connect(self._moved)

    def set_look(self, colors: Colors, font: QFont, bold: QFont) -> None:
        """Take colours and type."""
        self._colors, self._font, self._bold = colors, font, bold
        self._moved()

    def show_at(self, x: float, title: str, rows: Sequence[ReadoutRow]) -> None:
        """Show the values at a place in the view's coordinates."""
        self._x, self.title, self.rows = x, title, tuple(rows)
        self._moved()
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self.hide()  # while it still knows the area that is to be painted anew
        self.prepareGeometryChange()
        self._x, self.title, self.rows = None, "", ()

    def boundingRect(self) -> QRectF:
        """Return line and table."""
        if self._x is None:
            return QRectF()
        return self._table().adjusted(-1, -1, 1, 1).united(self._line())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the line and the table."""
        if self._x is None or self._colors is None:
            return
        colors, line = self._colors, self._line()
        if not 0 <= line.left() <= self._view_box.width():
            return  # a table would cover the curves there, and tell of a place that is not
        painter.setPen(_pen(colors.muted))
        painter.drawLine(QLineF(line.center().x(), 0, line.center().x(), line.height()))
        if not self.title and not self.rows:
            return  # the line says all
        table = self._table()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(colors.border))
        painter.setBrush(QColor(colors.surface))
        painter.drawRoundedRect(table.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._paint_rows(painter, table, colors)

    def _paint_rows(self, painter: QPainter, table: QRectF, colors: Colors) -> None:
        metrics = QFontMetricsF(self._bold)
        left, right = table.left() + SPACE_2, table.right() - SPACE_2
        baseline = table.top() + SPACE_1 + metrics.ascent()
        painter.setFont(self._bold)
        painter.setPen(QColor(colors.text))
        painter.drawText(QPointF(left, baseline), self.title)
        painter.setFont(self._font)
        if self.title:
            baseline += metrics.height()
        for row in self.fitting_rows:
            middle = QPointF(left, baseline - metrics.ascent() * 0.38)
            paint_sample(painter, row.style, colors, middle, SPACE_3)
            painter.setPen(QColor(colors.muted))
            painter.drawText(QPointF(left + SPACE_3 + SPACE_1, baseline), row.name)
            painter.setPen(QColor(colors.text))
            width = metrics.horizontalAdvance(row.value)
            painter.drawText(QPointF(right - width, baseline), row.value)
            baseline += metrics.height()

    @property
    def fitting_rows(self) -> tuple[ReadoutRow, ...]:
        """The first rows, as many as there is height for: the run's own curves come first."""
        room = self._view_box.height() + 2  # the margin below the last one may be cut
        n = int(room / QFontMetricsF(self._bold).height()) - bool(self.title)
        return self.rows[: max(0, n)]

    def _line(self) -> QRectF:
        assert self._x is not None
        x = round(self._view_box.mapFromView(QPointF(self._x, 0.0)).x())
        return QRectF(x - 1, 0, 2, self._view_box.height())

    def _table(self) -> QRectF:
        """Return the table's place: beside the line, on the side where there is room."""
        bold = QFontMetricsF(self._bold)
        advance = bold.horizontalAdvance
        rows = self.fitting_rows
        names = max((advance(row.name) for row in rows), default=0.0)
        values = max((advance(row.value) for row in rows), default=0.0)
        inner = max(names + values + SPACE_3 + SPACE_1 + SPACE_2, advance(self.title))
        n_lines = len(rows) + bool(self.title)
        width, height = inner + 2 * SPACE_2, n_lines * bold.height() + 2 * SPACE_1
        x = self._line().center().x()
        is_right = x + SPACE_2 + width <= self._view_box.width()
        left = x + SPACE_2 if is_right else x - SPACE_2 - width
        left = max(0.0, min(left, self._view_box.width() - width))
        top = self._view_box.height() - height - 2 if self._is_low else 2.0
        return QRectF(round(left), round(max(0.0, top)), round(width), round(height))

    def _moved(self, *_: object) -> None:
        self.prepareGeometryChange()
        self.update()
