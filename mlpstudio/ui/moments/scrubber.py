"""The slider of the time line: a click anywhere on it goes there at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class Scrubber(QSlider):
    """A horizontal slider whose handle comes to where it is pressed, to be dragged on from there.

    The arrow keys move by one moment, Page Up and Page Down by ten, Home and End to the ends.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setPageStep(10)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Bring the handle to the pointer, then take hold of it as usual."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self.setValue(self._value_at(ev.position().x()))
        super().mousePressEvent(ev)

    def _value_at(self, x: float) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        groove, handle = (
            self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
            for part in (
                QStyle.SubControl.SC_SliderGroove,
                QStyle.SubControl.SC_SliderHandle,
            )
        )
        room = groove.width() - handle.width()
        place = round(x - groove.left() - handle.width() / 2)
        return QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), place, room, option.upsideDown
        )
