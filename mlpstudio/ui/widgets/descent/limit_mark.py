"""A mark on the slider of a learning rate: above it a descent diverges."""

from math import log10

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from mlpstudio.ui.theme import Theme

HEIGHT = 14
"""Of the mark, in pixels."""


class LimitMark(QWidget):
    """A thin line across a slider that runs over orders of magnitude."""

    def __init__(self, theme: Theme, slider: QSlider, ends: tuple[float, float]) -> None:
        """Lay a mark over a slider.

        Args:
            theme: Colours.
            slider: Over which it lies.
            ends: The rates at either end of it.
        """
        super().__init__(slider)
        self._theme, self._slider = theme, slider
        self._ends = (log10(ends[0]), log10(ends[1]))
        self._rate: float | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(slider.size())
        slider.installEventFilter(self)
        theme.changed.connect(self.update)

    @property
    def rate(self) -> float | None:
        """The rate that is marked, None when none is."""
        return self._rate

    def set_rate(self, rate: float | None) -> None:
        """Mark a rate, or none."""
        if rate != self._rate:
            self._rate = rate
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the slider."""
        if watched is self._slider and event.type() == QEvent.Type.Resize:
            self.resize(self._slider.size())
        return super().eventFilter(watched, event)

    def x_of(self, rate: float) -> float | None:
        """Return where a rate is, in pixels; None for one beyond the ends."""
        share = (log10(rate) - self._ends[0]) / (self._ends[1] - self._ends[0])
        if not 0.0 <= share <= 1.0:
            return None
        left, right = (self._middle(place) for place in (0, self._slider.maximum()))
        return left + share * (right - left)

    def _middle(self, place: int) -> float:
        """Return where the middle of the handle is at a place of the slider."""
        option = QStyleOptionSlider()
        self._slider.initStyleOption(option)
        option.sliderPosition = place
        handle: QRect = self._slider.style().subControlRect(
            QStyle.ComplexControl.CC_Slider,
            option,
            QStyle.SubControl.SC_SliderHandle,
            self._slider,
        )
        return handle.center().x() + 0.5

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        x = None if self._rate is None else self.x_of(self._rate)
        if x is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("error"), 2.0))
        middle = self.height() / 2.0
        painter.drawLine(QPointF(x, middle - HEIGHT / 2), QPointF(x, middle + HEIGHT / 2))
        painter.end()
