"""A small square to draw lines on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import Theme

Point = tuple[float, float]

_SIDE = 132
_CLOSEST = 0.012
"""Points nearer than this, in sides of the pad, say nothing new."""


class StrokePad(QWidget):
    """Shows lines, and lets a person add one; places are 0 to 1, y downwards.

    Signals:
        drawn(points): A line was finished.
    """

    drawn = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[list[Point]] = []
        self._line: list[Point] = []
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._resize)
        self._resize()

    def set_lines(self, lines: Sequence[Sequence[Point]]) -> None:
        """Show other lines."""
        self._lines = [list(line) for line in lines]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square, its middle lines and what is drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._theme.color("border"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(field, 4, 4)
        painter.drawLine(QPointF(field.center().x(), field.top()), field.center())
        painter.drawLine(QPointF(field.center().x(), field.bottom()), field.center())
        painter.drawLine(QPointF(field.left(), field.center().y()), field.center())
        painter.drawLine(QPointF(field.right(), field.center().y()), field.center())
        pen = QPen(self._theme.color("text"), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for line in [*self._lines, self._line]:
            places = [QPointF(x * self.width(), y * self.height()) for x, y in line]
            if len(places) == 1:
                painter.drawPoint(places[0])
            elif places:
                painter.drawPolyline(QPolygonF(places))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._line = [self._place(event)]
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw."""
        if self._line:
            (x, y), (x_before, y_before) = self._place(event), self._line[-1]
            if abs(x - x_before) + abs(y - y_before) >= _CLOSEST:
                self._line.append((x, y))
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen: the line is finished."""
        if self._line and event.button() == Qt.MouseButton.LeftButton:
            line, self._line = self._line, []
            self._lines.append(line)
            self.drawn.emit(line)

    def _place(self, event: QMouseEvent) -> Point:
        """Return where the pen is; it cannot leave the square."""
        x, y = event.position().x() / self.width(), event.position().y() / self.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _resize(self) -> None:
        side = self._theme.pixels(_SIDE)
        self.setFixedSize(side, side)
        self.update()
