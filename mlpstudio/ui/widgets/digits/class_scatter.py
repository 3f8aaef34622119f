"""Samples as points in a plane, coloured by class."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme

_DOT = 4.0
_REACH = 8.0
"""Pixels from a point within which the pointer means it."""


class ClassScatter(QWidget):
    """Fits all points, keeps the scales of both axes equal, and names the classes beside them.

    Signals:
        picked(number): A point was clicked.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: FloatArray = np.zeros((0, 2))  # (N, 2)
        self._labels: IntArray = np.zeros(0, np.int64)  # (N,)
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 140)
        theme.changed.connect(self.update)

    @property
    def points(self) -> FloatArray:
        """(N, 2) what is shown."""
        return self._points

    def sizeHint(self) -> QSize:
        """Wish for a fair square."""
        return QSize(400, 380)

    def show_points(self, points: FloatArray, labels: IntArray, names: tuple[str, ...]) -> None:
        """Show other points.

        Args:
            points: (N, 2) finite.
            labels: (N,) class numbers.
            names: Of the classes.
        """
        self._points, self._labels, self._names = points, labels, names
        self.update()

    def places(self) -> FloatArray:
        """Return where the points are in the widget.  # (N, 2)."""
        area = self._area()
        low, high = self._points.min(axis=0), self._points.max(axis=0)  # (2,) each
        span = np.maximum(high - low, 1e-9)  # (2,)
        scale = min(area.width() / span[0], area.height() / span[1])
        shift = (self._points - (low + high) / 2) * scale  # (N, 2)
        middle = area.center()
        return np.stack((middle.x() + shift[:, 0], middle.y() - shift[:, 1]), axis=1)  # (N, 2)

    def point_at(self, place: QPointF) -> int | None:
        """Return the number of the nearest point within reach, or None."""
        if not len(self._points):
            return None
        away = self.places() - (place.x(), place.y())  # (N, 2)
        squares = np.square(away).sum(axis=1)  # (N,)
        nearest = int(squares.argmin())
        return nearest if squares[nearest] <= _REACH**2 else None

    def event(self, event: QEvent) -> bool:
        """Tell the class of the point under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.point_at(QPointF(event.pos()))
            if number is not None:
                name = self._names[int(self._labels[number])]
                QToolTip.showText(event.globalPos(), name, self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick a point."""
        number = self.point_at(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint points class by class, and the names."""
        if not len(self._points):
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(TEXT_SMALL))
        places = self.places()  # (N, 2)
        for label in range(len(self._names)):
            chosen = places[self._labels == label]  # (n, 2)
            pen = QPen(self._theme.category(label), self._theme.pixels(1) * _DOT)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in chosen.tolist()]))
        self._paint_names(painter)
        painter.end()

    def _area(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
        return room.adjusted(0, 0, -self._names_width(), 0)

    def _names_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(TEXT_SMALL))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        return min(widest, self.width() // 4) + SPACE_3 + SPACE_2

    def _paint_names(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        height = metrics.height() + SPACE_1
        left = self.width() - self._names_width() + SPACE_2
        for label, name in enumerate(self._names):
            y = SPACE_2 + label * height
            painter.setPen(QPen(self._theme.category(label), 2 * _DOT))
            painter.drawPoint(QPointF(left, y + height / 2))
            painter.setPen(self._theme.color("muted"))
            row = QRectF(left + SPACE_2, y, self.width() - left - SPACE_2, height)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(row.width()))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)
