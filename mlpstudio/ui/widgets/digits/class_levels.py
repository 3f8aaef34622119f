"""What a unit gives on average for each class, as bars from zero."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import compact_text


class ClassLevels(QWidget):
    """A column for each class, its name below and its figure at its end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._values: FloatArray = np.zeros(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def values(self) -> FloatArray:
        """(C,) what is shown."""
        return self._values

    def sizeHint(self) -> QSize:
        """Wish for bars that can be compared."""
        return QSize(260, self._theme.pixels(112))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(120, self.sizeHint().height())

    def show_levels(self, names: tuple[str, ...], values: FloatArray) -> None:
        """Show other values.

        Args:
            names: Of the classes.
            values: (C,); NaN for a class without samples.
        """
        self._names, self._values = names, values
        said = zip(names, values, strict=True)
        text = "; ".join(f"{name} {compact_text(float(value))}" for name, value in said)
        self.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, names and figures."""
        if not len(self._values):
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        height, center = metrics.height(), Qt.AlignmentFlag.AlignCenter
        values = np.nan_to_num(self._values)  # (C,)
        high, low = max(0.0, float(values.max())), min(0.0, float(values.min()))
        span = (high - low) or 1.0
        room = self.height() - height - 2 * (height + SPACE_1)
        zero = height + SPACE_1 + high / span * room
        width = self.width() / len(values)
        for number, (name, value) in enumerate(zip(self._names, values, strict=True)):
            left = number * width
            depth = float(value) / span * room
            bar = QRectF(left + 2, zero - depth, max(1.0, width - 4), depth).normalized()
            painter.fillRect(bar, self._theme.color("positive" if value >= 0 else "negative"))
            painter.setPen(self._theme.color("muted"))
            figure = compact_text(round(float(value), 2))
            if metrics.horizontalAdvance(figure) <= width:
                y = bar.top() - height if value >= 0 else bar.bottom()
                painter.drawText(QRectF(left, y, width, height), center, figure)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(width))
            below = QRectF(left, self.height() - height, width, height)
            painter.drawText(below, center, shown)
        painter.setPen(self._theme.color("border"))
        painter.drawLine(0, round(zero), self.width(), round(zero))
        painter.end()
