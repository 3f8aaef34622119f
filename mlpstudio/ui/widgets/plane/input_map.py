"""A map over a plane of the inputs, with samples as dots, and a cross that tells a place."""

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.still_picture import StillPicture
from mlpstudio.ui.widgets.plane.input_paint import InputPainter, MapFrame, MapPicture

_STRIDE = 0.02
"""Of the width, that an arrow key moves the cross; ten times as far with Shift."""


class InputMap(QWidget):
    """Draws a `MapPicture` in a square.

    Signals:
        pointed(place): The cross is at (x, y); None when it is nowhere.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: MapPicture | None = None
        self._place: tuple[float, float] | None = None
        self._still = StillPicture(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 110)
        theme.changed.connect(self._repaint)

    @property
    def place(self) -> tuple[float, float] | None:
        """Where the cross is."""
        return self._place

    @property
    def picture(self) -> MapPicture | None:
        """What is drawn."""
        return self._picture

    def sizeHint(self) -> QSize:
        """Wish for little: layouts share what there is by their stretch factors then."""
        return self.minimumSize()

    def show_picture(self, picture: MapPicture | None) -> None:
        """Draw something else."""
        self._picture = picture
        self._repaint()

    def _repaint(self) -> None:
        self._still.forget()

    @property
    def frame(self) -> MapFrame:
        """Where which part of the plane is drawn; there has to be a picture."""
        assert self._picture is not None
        metrics = QFontMetricsF(self._theme.font(TEXT_SMALL))
        left, below = metrics.horizontalAdvance("−0.55") + SPACE_1, metrics.height() + SPACE_1
        room = QRectF(self.rect()).adjusted(left, SPACE_1, -SPACE_1, -below)
        side = max(10.0, min(room.width(), room.height()))
        area = QRectF(0, 0, side, side)
        area.moveCenter(room.center())
        return MapFrame(area, self._picture.low, self._picture.high)

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the cross along."""
        is_inside = self._picture is not None and self.frame.area.contains(event.position())
        self._move(self.frame.to_place(event.position()) if is_inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the cross away."""
        self._move(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cross with the arrow keys, far with Shift; Escape takes it away."""
        direction = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }.get(Qt.Key(event.key()))
        if self._picture is None:
            super().keyPressEvent(event)
        elif direction is not None:
            is_far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._nudge(direction, 10 * _STRIDE if is_far else _STRIDE)
        elif event.key() == Qt.Key.Key_Escape and self._place is not None:
            self._move(None)
        else:
            super().keyPressEvent(event)

    def _nudge(self, direction: tuple[int, int], stride: float) -> None:
        assert self._picture is not None
        low, high = self._picture.low, self._picture.high
        start = (low + high) / 2 if self._place is None else np.array(self._place)  # (2,)
        moved = np.clip(start + stride * np.array(direction) * (high - low), low, high)  # (2,)
        self._move((float(moved[0]), float(moved[1])))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame it no more."""
        super().focusOutEvent(event)
        self.update()

    def _move(self, place: tuple[float, float] | None) -> None:
        if place != self._place:
            self._place = place
            self.update()
            self.pointed.emit(place)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, then the cross."""
        if self._picture is None:
            return
        painter = QPainter(self)
        self._still.paint(painter, self._paint_still)
        area = self.frame.area
        if self._place is not None:
            (at,) = self.frame.to_pixels(np.array([self._place]))  # (1, 2)
            painter.setPen(self._theme.color("text"))
            painter.drawLine(QLineF(at[0], area.top(), at[0], area.bottom()))
            painter.drawLine(QLineF(area.left(), at[1], area.right(), at[1]))
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.end()

    def _paint_still(self, painter: QPainter) -> None:
        assert self._picture is not None
        InputPainter(painter, self.frame, self._picture, self._theme).paint()
