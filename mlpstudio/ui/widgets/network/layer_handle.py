"""The dots by which the card of a layer is dragged."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mlpstudio.ui.theme import Theme


class DragHandle(QWidget):
    """The dots by which a card is dragged.

    Signals:
        pressed: A drag may begin.
        dragged(place): The pointer is here on the screen.
        dropped: The button was let go after that.
    """

    pressed = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self.setFixedSize(14, 22)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to reorder, or press Alt+Up and Alt+Down."))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        self._theme.icon("drag", "muted").paint(painter, self.rect().adjusted(-1, 3, 1, -3))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the pointer has left its place."""
        if self._pressed_at is None:
            return
        place = event.globalPosition().toPoint()
        distance = (place - self._pressed_at).manhattanLength()
        if self._is_dragging or distance >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        was_dragging, self._is_dragging, self._pressed_at = self._is_dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.dropped.emit()
