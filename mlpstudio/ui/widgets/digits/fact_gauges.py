"""Where a drawn digit stands among those that the network learnt from, one gauge for each fact."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.labs.digits.digit_facts import Density, Distribution, remark_on
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_BODY, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.digits.fact_words import fact_name, fact_value, position_text

USUAL_FACTS = ("stroke_width", "slant", "aspect", "ink")

_CURVE = 22
"""Pixels that the curve is high."""

_WIDEST_VALUE = "−00.0 px"
_HILL, _MIDDLE = 0.22, 0.4
_USUAL = (0.03, 0.97)


class FactGauge(QWidget):
    """A name, a curve of how frequent values are, a mark at the drawing's, and that value.

    Attributes:
        fact: One of `digit_facts.FACTS`.
        percentile: Share of the digits with a smaller value, in percent; None when unknown.
        is_unusual: Whether few digits have such a value, and one can see it.
    """

    def __init__(
        self,
        theme: Theme,
        fact: str,
        beside: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make one that shows nothing yet.

        Args:
            theme: Of the application.
            fact: One of `digit_facts.FACTS`.
            beside: What the gauges above and below show: all names have the same room.
            parent: Of the widget.
        """
        super().__init__(parent)
        self._theme, self.fact, self._beside = theme, fact, beside
        self._distribution: Distribution | None = None
        self._density: Density | None = None
        self._hill: QPixmap | None = None
        self._value: float | None = None
        self.percentile: float | None = None
        self.is_unusual = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)
        theme.changed.connect(self._restyle)
        self._explain()

    def show_value(self, value: float | None, distribution: Distribution | None) -> None:
        """Show a value, or none, among others, or alone."""
        if distribution is not self._distribution:
            self._distribution = distribution
            self._density = None if distribution is None else distribution.density()
            self._hill = None
        self._value = value
        self.percentile, self.is_unusual = None, False
        if value is not None and distribution is not None:
            self.percentile = distribution.position(value)
            self.is_unusual = remark_on(self.fact, value, distribution) is not None
        self._explain()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the curve anew."""
        super().resizeEvent(event)
        self._hill = None

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height of the curve."""
        return QSize(280, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which name, curve and value have room."""
        return QSize(160, self._height())

    def name_width(self) -> int:
        """Return the room for the longest name, but never more than a third of the width."""
        small = QFontMetrics(self._theme.font(TEXT_SMALL))
        names = map(fact_name, (self.fact, *self._beside))
        return min(max(map(small.horizontalAdvance, names)) + 1, self.width() // 3)

    def shown_name(self) -> str:
        """Return the name, cut off where there is no room for all of it."""
        small = QFontMetrics(self._theme.font(TEXT_SMALL))
        end = Qt.TextElideMode.ElideRight
        return small.elidedText(fact_name(self.fact), end, self.name_width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, curve, mark and value."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        value_width = QFontMetrics(theme.font(TEXT_BODY)).horizontalAdvance(_WIDEST_VALUE)
        name_width = self.name_width()
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(TEXT_SMALL))
        painter.setPen(theme.color("muted"))
        row = QRectF(self.rect())
        painter.drawText(QRectF(0, 0, name_width, row.height()), flags, self.shown_name())
        curve = row.adjusted(name_width + SPACE_2, 1, -value_width - SPACE_2, -2)
        self._paint_curve(painter, curve)
        if self._value is not None:
            painter.setFont(theme.font(TEXT_BODY, bold=self.is_unusual))
            painter.setPen(theme.color("warning" if self.is_unusual else "text"))
            place = QRectF(row.right() - value_width, 0, value_width, row.height())
            text = fact_value(self.fact, self._value)
            painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, text)
        painter.end()

    def _paint_curve(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self._density is None:
            return
        if self._hill is None:
            self._hill = self._painted_hill(area, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), self._hill)
        if self._value is not None:
            self._paint_mark(painter, area, self._x_of(self._value, area))

    def _x_of(self, value: float, area: QRectF) -> float:
        """Return where a value lies; what is beyond the curve's ends lies at them."""
        assert self._density is not None
        low, high = float(self._density.places[0]), float(self._density.places[-1])
        share = (value - low) / (high - low)
        return area.left() + min(max(share, 0.0), 1.0) * area.width()

    def _painted_hill(self, area: QRectF, ratio: float) -> QPixmap:
        """Return the curve, which stays the same for many drawings, its middle part darker."""
        density, distribution = self._density, self._distribution
        assert density is not None
        assert distribution is not None
        hill = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        hill.setDevicePixelRatio(ratio)
        hill.fill(Qt.GlobalColor.transparent)
        outline = QPolygonF([area.bottomLeft()])
        for place, height in zip(density.places.tolist(), density.heights.tolist(), strict=True):
            place_x = self._x_of(place, area)
            outline.append(QPointF(place_x, area.bottom() - height * area.height()))
        outline.append(area.bottomRight())
        left, right = (self._x_of(distribution.quantile(q), area) for q in _USUAL)
        painter = QPainter(hill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = self._theme.color("muted")
        for part, opacity in (
            (area, _HILL),
            (QRectF(left, area.top(), right - left, area.height()), _MIDDLE),
        ):
            painter.setClipRect(part)
            fill.setAlphaF(opacity)
            painter.setBrush(fill)
            painter.drawPolygon(outline)
        painter.end()
        return hill

    def _paint_mark(self, painter: QPainter, area: QRectF, x: float) -> None:
        color = self._theme.color("warning" if self.is_unusual else "accent")
        painter.setPen(QPen(color, 2))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x, area.top() + 3), 3.5, 3.5)

    def _explain(self) -> None:
        """Say in words what the gauge shows."""
        if self.percentile is not None:
            text = position_text(self.fact, self.percentile)
        elif self._value is None:
            text = self.tr("Draw a digit to measure it.")
        else:
            text = self.tr("Load data to compare it with what the network learns from.")
        describe(self, fact_name(self.fact), text)

    def _height(self) -> int:
        return max(self._theme.pixels(_CURVE), self._theme.pixels(TEXT_BODY) + 2 * SPACE_1)

    def _restyle(self) -> None:
        self._hill = None
        self.updateGeometry()
        self.update()


class FactGauges(QWidget):
    """One gauge below the other, and the most unusual fact in words."""

    def __init__(
        self,
        theme: Theme,
        facts: Sequence[str] = USUAL_FACTS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.gauges = {fact: FactGauge(theme, fact, facts) for fact in facts}
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for gauge in self.gauges.values():
            column.addWidget(gauge)
        column.addWidget(self.note)
        self.show_facts(None, {})
        self.say("")

    def show_facts(
        self, facts: Mapping[str, float] | None, distributions: Mapping[str, Distribution]
    ) -> None:
        """Show a drawing's facts, or none, among those of the digits learnt from, if any."""
        for fact, gauge in self.gauges.items():
            gauge.show_value(None if facts is None else facts[fact], distributions.get(fact))

    def say(self, text: str) -> None:
        """Say something below the gauges; "" says nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
