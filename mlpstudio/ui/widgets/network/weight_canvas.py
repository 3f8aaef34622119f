"""The weights of one unit as an image that can be painted on."""

from enum import Enum

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.networks.weight_paint import dab, erased
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.number_text import number_text

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Brush(Enum):
    """What a stroke does to weights."""

    RAISE = "raise"
    LOWER = "lower"
    ERASE = "erase"


class WeightCanvas(QWidget):
    """Positive weights in one colour, negative in another; zero in the ground's.

    Attributes:
        brush: What a stroke does.
        brush_width: Of the brush, in weights.
        amount: What each move of a stroke adds at its middle, as a share of the largest weight.

    Signals:
        stroke_begun: What is painted from now on is one step of undo.
        painted(image): The (h, w) weights are different.
        stroke_ended: The button was released.
    """

    stroke_begun = Signal()
    painted = Signal(object)
    stroke_ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: FloatArray | None = None  # (h, w)
        self._scale = 1.0
        self._last: tuple[float, float] | None = None
        self._cursor = (0, 0)
        self.brush = Brush.RAISE
        self.brush_width = 2.0
        self.amount = 0.15
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        theme.changed.connect(self.update)

    @property
    def image(self) -> FloatArray | None:
        """(h, w) the weights shown."""
        return self._image

    @property
    def is_painting(self) -> bool:
        """Whether a stroke is under way."""
        return self._last is not None

    def sizeHint(self) -> QSize:
        """Wish for ten screen pixels each."""
        return QSize(282, 282)

    def show_image(self, image: FloatArray | None) -> None:
        """Show other weights."""
        self._image = image
        if image is not None and not self.is_painting:
            self._scale = float(np.abs(np.nan_to_num(image)).max()) or 1.0
            self._cursor = (
                min(self._cursor[0], image.shape[0] - 1),
                min(self._cursor[1], image.shape[1] - 1),
            )
        self.update()

    def place_at(self, position: QPointF) -> tuple[float, float]:
        """Return (row, column) at a position, in weights; may lie outside."""
        area = self._area()
        rows, columns = (1, 1) if self._image is None else self._image.shape
        row = (position.y() - area.top()) * rows / area.height()
        return row, (position.x() - area.left()) * columns / area.width()

    def position_of(self, row: float, column: float) -> QPointF:
        """Return where a place among the weights is in the widget."""
        area = self._area()
        rows, columns = (1, 1) if self._image is None else self._image.shape
        return QPointF(
            area.left() + column * area.width() / columns,
            area.top() + row * area.height() / rows,
        )

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        inside = QRectF(self._area()).contains(event.position())
        if self._image is None or event.button() is not Qt.MouseButton.LeftButton or not inside:
            return
        self._last = self.place_at(event.position())
        self.stroke_begun.emit()
        self._stroke_to(self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke."""
        if self._last is not None:
            self._stroke_to(self.place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if self._last is not None:
            self._last = None
            self.stroke_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the weights with the arrow keys; Space paints a dot."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if self._image is not None and step is not None:
            rows, columns = self._image.shape
            row, column = self._cursor[0] + step[0], self._cursor[1] + step[1]
            self._cursor = min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
            self.setAccessibleDescription(self.reading())
            self.update()
        elif self._image is not None and event.key() == Qt.Key.Key_Space:
            place = (self._cursor[0] + 0.5, self._cursor[1] + 0.5)
            self.stroke_begun.emit()
            self._last = place
            self._stroke_to(place)
            self._last = None
            self.stroke_ended.emit()
        else:
            super().keyPressEvent(event)

    def reading(self) -> str:
        """Return what the weight under the cursor says."""
        if self._image is None:
            return ""
        row, column = self._cursor
        value = number_text(float(self._image[row, column]))
        return self.tr("row {row}, column {column}: {value}").format(
            row=row, column=column, value=value
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the weights, a frame, and the cursor."""
        if self._image is None:
            return
        painter, area = QPainter(self), self._area()
        shares = np.clip(np.nan_to_num(self._image) / self._scale, -1.0, 1.0)  # (h, w)
        places = np.rint(127.5 + 127.5 * shares).astype(np.int64)  # (h, w)
        pixels = np.ascontiguousarray(self._theme.colors.diverging[places])  # (h, w, 4)
        rows, columns = self._image.shape
        format_ = QImage.Format.Format_RGBA8888
        painter.drawImage(area, QImage(pixels.data, columns, rows, 4 * columns, format_))
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "border"))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            row, column = self._cursor
            corners = self.position_of(row, column), self.position_of(row + 1, column + 1)
            painter.setPen(QPen(self._theme.color("text"), 1))
            painter.drawRect(QRectF(*corners))
        painter.end()

    # Parts

    def _stroke_to(self, place: tuple[float, float]) -> None:
        assert self._image is not None
        start = self._last or place
        if self.brush is Brush.ERASE:
            image = erased(self._image, start, place, width=self.brush_width)
        else:
            sign = 1.0 if self.brush is Brush.RAISE else -1.0
            amount = sign * self.amount * self._scale
            image = dab(self._image, start, place, width=self.brush_width, amount=amount)
        self._last = place
        self._image = image
        self.update()
        self.painted.emit(image)

    def _area(self) -> QRect:
        rows, columns = (1, 1) if self._image is None else self._image.shape
        zoom = min((self.width() - 4) / columns, (self.height() - 4) / rows)
        zoom = float(int(zoom)) if zoom >= 1.0 else zoom  # whole pixels: all equally large
        width, height = max(1, round(zoom * columns)), max(1, round(zoom * rows))
        return QRect((self.width() - width) // 2, 2, width, height)
