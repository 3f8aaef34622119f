"""A surface in three dimensions with those who descend on it; it can be turned and zoomed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from mlpstudio.labs.descents.relief import Relief, View
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.contour import Walker
from mlpstudio.ui.widgets.descent.relief_paint import Array
from mlpstudio.ui.widgets.descent.surface_scene import Finish, SeenSurface, SurfaceScene

REST_MS = 120
"""After this long without a gesture the relief is painted in all its colours."""

DEGREES_PER_PIXEL = 0.45
KEY_DEGREES = 6.0
KEY_ZOOM = 1.2
ZOOMS = (0.5, 4.0)


class SurfaceView(QWidget):
    """The picture in three dimensions.

    Signals:
        turned: A person looks from elsewhere now.
        pointed: The pointer has come.
        left: The pointer is gone.
    """

    turned = Signal()
    pointed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._scene = theme, SurfaceScene(theme)
        self.view, self.zoom = View(), 1.0
        self._seen: SeenSurface | None = None
        self._dragged_from: QPointF | None = None
        self._home, self._finish = View(), Finish.ROUGH
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._refine)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grabGesture(Qt.GestureType.PinchGesture)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._scene.restyle()
        self._changed()

    def _changed(self) -> None:
        self._seen = None
        self.update()

    def _roughen(self) -> None:
        """Paint roughly until nothing has changed for a while."""
        self._finish = Finish.ROUGH
        self._rest.start(REST_MS)
        self._changed()

    def _refine(self) -> None:
        """Paint better, one step at a time: each fits between two frames."""
        self._finish = Finish(self._finish + 1)
        self.update()
        if self._finish is not Finish.LINED:
            self._rest.start(0)

    # What is shown

    def set_relief(self, relief: Relief, pieces: Array) -> None:
        """Show another surface.

        Args:
            relief: It.
            pieces: (k, 2, 2) of the lines of equal height in the plane.
        """
        self._scene.relief, self._scene.pieces = relief, pieces
        self._roughen()

    def set_home(self, view: View) -> None:
        """Say from where the surface is looked at as a rule, and go there."""
        self._home = view
        self.set_view(view, 1.0)

    def set_minima(self, minima: Sequence[tuple[float, float, str]]) -> None:
        """Mark minima, each with x, y and a label that may be empty."""
        self._scene.minima = list(minima)
        self._changed()

    def set_start(self, x: float, y: float) -> None:
        """Mark where all walkers start."""
        self._scene.start = (x, y)
        self._changed()

    def show_walkers(self, walkers: Sequence[Walker | None]) -> None:
        """Show where the walkers are; None hides one."""
        self._scene.walkers = list(walkers)
        self._changed()

    def walkers(self) -> Sequence[Walker | None]:
        """Return what is shown of the walkers."""
        return self._scene.walkers

    def set_view(self, view: View, zoom: float) -> None:
        """Look from elsewhere."""
        self.view, self.zoom = view, min(max(zoom, ZOOMS[0]), ZOOMS[1])
        self._roughen()

    def seen(self) -> SeenSurface | None:
        """Return what is seen, in pixels; None before there is a surface."""
        if self._seen is None:
            self._seen = self._scene.seen_from(self.view, QSizeF(self.size()), self.zoom)
        return self._seen

    def resizeEvent(self, event: object) -> None:
        """Fit everything into the new size."""
        self._roughen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw everything; the ground anew only if it is seen from elsewhere."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        self.paint_on(painter, self.devicePixelRatioF(), self._finish)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def paint_on(self, painter: QPainter, ratio: float, finish: Finish = Finish.LINED) -> None:
        """Draw everything but what is behind it.

        Args:
            painter: Draws.
            ratio: Pixels of the target for each of the widget.
            finish: How well.
        """
        seen = self.seen()
        if seen is not None:
            seen.paint(painter, QSizeF(self.size()), ratio, finish)

    # Gestures

    def _go(self, view: View, zoom: float) -> None:
        self.set_view(view, zoom)
        self.turned.emit()

    def reset(self) -> None:
        """Look from the usual place."""
        self._go(self._home, 1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to turn."""
        self._dragged_from = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn with the pointer while a button is down."""
        if self._dragged_from is not None:
            way = (event.position() - self._dragged_from) * DEGREES_PER_PIXEL
            self._dragged_from = event.position()
            self._go(self.view.turned(way.x(), way.y()), self.zoom)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End to turn."""
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look from the usual place."""
        self.reset()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom; a notch of the wheel is 120."""
        self._go(self.view, self.zoom * KEY_ZOOM ** (event.angleDelta().y() / 120.0))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Zoom by pinching, on a touchpad or a screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._go(self.view, self.zoom * (1.0 + event.value()))
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._go(self.view, self.zoom * pinch.scaleFactor())
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with the arrow keys, zoom with + and −, go home."""
        turns = {
            Qt.Key.Key_Left: (-KEY_DEGREES, 0.0),
            Qt.Key.Key_Right: (KEY_DEGREES, 0.0),
            Qt.Key.Key_Up: (0.0, -KEY_DEGREES),
            Qt.Key.Key_Down: (0.0, KEY_DEGREES),
        }
        zooms = {
            Qt.Key.Key_Plus: KEY_ZOOM,
            Qt.Key.Key_Equal: KEY_ZOOM,
            Qt.Key.Key_Minus: 1.0 / KEY_ZOOM,
        }
        key = Qt.Key(event.key())
        if key in turns:
            self._go(self.view.turned(*turns[key]), self.zoom)
        elif key in zooms:
            self._go(self.view, self.zoom * zooms[key])
        elif key == Qt.Key.Key_Home:
            self.reset()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer has come."""
        self.pointed.emit()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer is gone."""
        self.left.emit()
        super().leaveEvent(event)
