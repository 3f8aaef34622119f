"""A slider for a learning rate with a ruler below: zones in colour, marks with a label."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.ui.number_fields import LogSlider
from mlpstudio.ui.theme import TEXT_SMALL, Theme

BAND = 6
"""Height of the colours, in pixels."""

TICK = 3
"""What the ticks of powers of ten reach below the band."""

GAP = 6.0
"""Least room between two texts."""


@dataclass(frozen=True, slots=True)
class RateZone:
    """Rates at which the same happens.

    Attributes:
        name: What it is called.
        low: Where it begins; 0 for the left end.
        high: Where it ends; infinite for the right end.
        tone: Name of one of the theme's colours.
        tip: One sentence about it.
    """

    name: str
    low: float
    high: float
    tone: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class RateMark:
    """A rate with a label, such as 2/λ."""

    text: str
    rate: float
    tip: str = ""


class _Ruler(QWidget):
    """What is painted below the slider."""

    def __init__(self, theme: Theme, slider: QSlider, decades: tuple[float, float]) -> None:
        super().__init__()
        self._theme, self._slider = theme, slider
        self._lowest, self._highest = decades
        self.zones: tuple[RateZone, ...] = ()
        self.marks: tuple[RateMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return room for the band and a line of text, for ticks alone without them."""
        if not self.zones and not self.marks:
            return QSize(80, TICK + 3)
        return QSize(80, BAND + TICK + self._line_height() + 1)

    def _line_height(self) -> int:
        return ceil(QFontMetricsF(self._theme.font(TEXT_SMALL)).height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def ends(self) -> tuple[float, float]:
        """Return where the handle's middle is at either end of the slider, in own pixels."""
        option = QStyleOptionSlider()
        self._slider.initStyleOption(option)
        found: list[float] = []
        for place in (self._slider.minimum(), self._slider.maximum()):
            option.sliderPosition = place
            handle: QRect = self._slider.style().subControlRect(
                QStyle.ComplexControl.CC_Slider,
                option,
                QStyle.SubControl.SC_SliderHandle,
                self._slider,
            )
            middle = QPointF(handle.center()).x() + 0.5
            found.append(self.mapFromGlobal(self._slider.mapToGlobal(QPointF(middle, 0.0))).x())
        return found[0], found[1]

    def x_of(self, rate: float) -> float:
        """Return where a rate is, in own pixels, beyond the ends for one beyond them."""
        return self._place(rate, self.ends())

    def _place(self, rate: float, ends: tuple[float, float]) -> float:
        left, right = ends
        if rate <= 0.0:
            return left - 1e4
        if not isfinite(rate):
            return right + 1e4
        share = (log10(rate) - self._lowest) / (self._highest - self._lowest)
        return left + share * (right - left)

    def spans(self) -> list[tuple[RateZone, float, float]]:
        """Return the zones that are in view, with their ends in pixels."""
        left, right = ends = self.ends()
        found: list[tuple[RateZone, float, float]] = []
        for zone in self.zones:
            low, high = (
                max(self._place(zone.low, ends), left),
                min(self._place(zone.high, ends), right),
            )
            if high > low:
                found.append((zone, low, high))
        return found

    def labels(self) -> list[tuple[str, float, QColor]]:
        """Return the texts that have room, with their left edges; marks come before zones."""
        metrics = QFontMetricsF(self._theme.font(TEXT_SMALL))
        left, right = ends = self.ends()
        taken: list[tuple[float, float]] = []
        found: list[tuple[str, float, QColor]] = []
        wishes = [
            (mark.text, self._place(mark.rate, ends), self.width() * 1.0, "text")
            for mark in self.marks
            if left <= self._place(mark.rate, ends) <= right
        ]
        wishes += [(z.name, (a + b) / 2.0, b - a, z.tone) for z, a, b in self.spans()]
        for text, middle, room, tone in wishes:
            width = metrics.horizontalAdvance(text)
            start = min(max(middle - width / 2.0, 0.0), self.width() - width)
            is_free = all(start + width + GAP <= a or b + GAP <= start for a, b in taken)
            if width <= room and is_free:
                taken.append((start, start + width))
                found.append((text, start, self._theme.color(tone)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band, ticks at powers of ten, marks, and the names that have room."""
        painter = QPainter(self)
        left, right = ends = self.ends()
        for zone, low, high in self.spans():
            painter.fillRect(QRectF(low, 0.0, high - low, BAND), self._theme.color(zone.tone))
        if not self.zones:
            painter.fillRect(QRectF(left, 0.0, right - left, 1.0), self._theme.color("border"))
        painter.setPen(QPen(self._theme.color("muted"), 1.0))
        top = float(BAND if self.zones else 0)
        for power in range(ceil(self._lowest), floor(self._highest) + 1):
            x = round(self._place(10.0**power, ends)) + 0.5
            painter.drawLine(QPointF(x, top), QPointF(x, top + TICK))
        painter.setPen(QPen(self._theme.color("text"), 2.0))
        for mark in self.marks:
            x = self._place(mark.rate, ends)
            if left <= x <= right:
                painter.drawLine(QPointF(x, 0.0), QPointF(x, BAND + TICK))
        font = self._theme.font(TEXT_SMALL)
        painter.setFont(font)
        baseline = BAND + TICK + QFontMetricsF(font).ascent()
        for text, start, color in self.labels():
            painter.setPen(color)
            painter.drawText(QPointF(start, baseline), text)
        painter.end()

    def tip_at(self, x: float) -> str:
        """Return the sentence about what is at a place."""
        marks = [m for m in self.marks if m.tip and abs(self.x_of(m.rate) - x) <= 4.0]
        zones = [z for z, low, high in self.spans() if low <= x <= high]
        return marks[0].tip if marks else zones[0].tip if zones else ""

    def event(self, event: QEvent) -> bool:
        """Explain the zone or the mark under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(float(event.pos().x()))
            if tip:
                QToolTip.showText(event.globalPos(), tip, self)
                return True
        return super().event(event)


class RateRuler(QWidget):
    """A `LogSlider` with a ruler below it; what the zones mean is its owner's business.

    Signals:
        changing(value): The slider is being dragged; many of these make one gesture.
        changed(value): A value was settled on.
    """

    changing = Signal(float)
    changed = Signal(float)

    def __init__(
        self, theme: Theme, smallest: float, largest: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._log = LogSlider(smallest, largest)
        self.slider, self.entry = self._log.slider, self._log.entry
        self.ruler = _Ruler(theme, self.slider, (log10(smallest), log10(largest)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._log)
        column.addWidget(self.ruler)
        self.setFocusProxy(self._log)
        self._log.changing.connect(self.changing)
        self._log.changed.connect(self.changed)

    def value(self) -> float:
        """Return the rate shown."""
        return self._log.value()

    def set_value(self, value: float) -> None:
        """Show a rate without telling anybody."""
        self._log.set_value(value)

    def set_zones(self, zones: Sequence[RateZone], marks: Sequence[RateMark] = ()) -> None:
        """Show other zones and marks, or none.

        Args:
            zones: In any order; parts beyond the slider's ends are cut off.
            marks: Rates to point at; they have room for their labels before zones have.
        """
        if (tuple(zones), tuple(marks)) == (self.ruler.zones, self.ruler.marks):
            return
        self.ruler.zones, self.ruler.marks = tuple(zones), tuple(marks)
        self.ruler.setAccessibleName(", ".join(zone.name for zone in zones))
        self.ruler.updateGeometry()
        self.ruler.update()

    def setAccessibleName(self, name: str) -> None:
        """Name the controls."""
        super().setAccessibleName(name)
        self._log.setAccessibleName(name)

    def setToolTip(self, text: str) -> None:
        """Explain the controls; zones explain themselves."""
        super().setToolTip(text)
        self._log.setToolTip(text)
