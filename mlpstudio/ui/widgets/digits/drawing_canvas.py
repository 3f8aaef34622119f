"""A square field to draw in with mouse, pen or finger."""

import time
from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.labs.digits.drawing import Drawing, Page, Strokes
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.canvas_overlay import brush_cursor
from mlpstudio.ui.widgets.digits.ink_field import InkField

NARROWEST, WIDEST = 0.02, 0.16
"""Widths of the brush, in sides of the field."""

USUAL_WIDTH = 0.09
"""With it a digit that takes up 70 % of the field comes out with strokes as wide as MNIST's: 2.4
pixels on average."""

WIDTH_STEP, SOFTNESS_STEP = 0.01, 0.1

_AT_ONCE = 0.001
"""Seconds; a move that comes sooner after the one before was told has been waiting meanwhile."""

_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
_KEYS = (
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_BracketLeft,
    Qt.Key.Key_BracketRight,
    Qt.Key.Key_BraceLeft,
    Qt.Key.Key_BraceRight,
    Qt.Key.Key_E,
)


class DrawingCanvas(InkField):
    """Lets a drawing grow, stroke by stroke, and takes strokes back.

    Signals:
        brush_changed: `brush_width`, `softness` or `erases` is different now.
    """

    brush_changed = Signal()

    def __init__(
        self, theme: Theme, drawing: Drawing | None = None, parent: QWidget | None = None
    ) -> None:
        """Make a canvas.

        Args:
            theme: Colours and type.
            drawing: To be shown and drawn on; None for an empty one of its own.
            parent: Of the widget.
        """
        self.brush_width = USUAL_WIDTH
        self.softness = 0.0
        self.erases = False
        super().__init__(theme, drawing, parent)
        self._told_at = 0.0
        # When all moves that have been waiting are drawn, they are told of together.
        self._tell_timer = QTimer(self, interval=0, singleShot=True)
        self._tell_timer.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What can be done

    def set_brush_width(self, width: float) -> None:
        """Make the next strokes wider or narrower."""
        width = min(max(width, NARROWEST), WIDEST)
        if width != self.brush_width:
            self.brush_width = width
            self._update_cursor()
            self.brush_changed.emit()

    def set_softness(self, softness: float) -> None:
        """Make the edge of the next strokes softer, up to 1, or harder, down to 0."""
        softness = min(max(softness, 0.0), 1.0)
        if softness != self.softness:
            self.softness = softness
            self.brush_changed.emit()

    def set_erases(self, erases: bool) -> None:
        """Let the next strokes take ink away, or bring it."""
        if erases != self.erases:
            self.erases = erases
            self.brush_changed.emit()

    def restore(self, strokes: Strokes, background: ByteArray | None = None) -> None:
        """Show a drawing that was kept, as if it had just been drawn."""
        self._drawing.restore(Page(strokes, background))
        self.show_changes()

    def load(self, page: Page) -> None:
        """Show another drawing, or a picture to draw over; undo brings back the one before."""
        self._drawing.load(page)
        self.show_changes()

    def add_stroke(self, stroke: Stroke) -> None:
        """Draw a whole stroke as if by hand; undo takes it back."""
        first, *rest = stroke.points
        self._drawing.begin(first, erases=stroke.erases, softness=stroke.softness)
        for point in rest:
            self._drawing.go_on(point)
        self._drawing.finish()
        self.show_changes()

    def clear(self) -> None:
        """Take all ink away; undo brings it back."""
        if not self._drawing.is_blank:
            self._drawing.clear()
            self.show_changes()

    def undo_stroke(self) -> None:
        """Take back the last stroke or clearing."""
        if self._drawing.can_undo:
            self._drawing.undo()
            self.show_changes()

    def redo_stroke(self) -> None:
        """Bring back what was taken back last."""
        if self._drawing.can_redo:
            self._drawing.redo()
            self.show_changes()

    # Drawing

    def _begin(self, place: QPointF, pressure: float, *, erases: bool) -> None:
        was_blank = self._drawing.is_blank
        point = self._pen_point(place, pressure)
        path = self._drawing.begin(point, erases=erases or self.erases, softness=self.softness)
        self._update_path(path)
        if was_blank:
            self.update()  # the hint goes
        _take_every_move(wanted=True)
        self._tell()

    def _go_on(self, place: QPointF, pressure: float) -> None:
        self._update_path(self._drawing.loose_end())
        settled = self._drawing.go_on(self._pen_point(place, pressure))
        if settled is not None:
            self._update_path(settled)
        self._update_path(self._drawing.loose_end())
        if time.monotonic() - self._told_at < _AT_ONCE:  # more moves have been waiting
            self._tell_timer.start()
        else:
            self._tell()

    def _finish(self) -> None:
        _take_every_move(wanted=False)
        self._update_path(self._drawing.finish())
        self._tell()
        self.stroke_finished.emit()

    def _tell(self) -> None:
        self._tell_timer.stop()
        self.ink_changed.emit()
        self._told_at = time.monotonic()

    def _pen_point(self, place: QPointF, pressure: float) -> PenPoint:
        """Return a point in sides of the field; half the pressure is the brush's own width."""
        field = self._field()
        x, y = place.x() - field.left(), place.y() - field.top()
        width = self.brush_width * (0.5 + pressure)
        return PenPoint(x / field.width(), y / field.width(), width)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke; the right button erases."""
        if self._drawing.is_drawing and event.buttons() == event.button():
            self._finish()  # the release before went to another window
        if event.button() in _BUTTONS and not self._drawing.is_drawing:
            erases = event.button() == Qt.MouseButton.RightButton
            self._begin(event.position(), 0.5, erases=erases)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke."""
        if self._drawing.is_drawing:
            self._go_on(event.position(), 0.5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if self._drawing.is_drawing and event.buttons() == Qt.MouseButton.NoButton:
            self._finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick dots for two dots."""
        self.mousePressEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen: its pressure is width, and its other end erases."""
        is_drawing = self._drawing.is_drawing
        if event.type() == QEvent.Type.TabletPress and not is_drawing:
            is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
            self._begin(event.position(), event.pressure(), erases=is_eraser)
        elif event.type() == QEvent.Type.TabletMove and is_drawing:
            self._go_on(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletRelease and is_drawing:
            self._finish()
        event.accept()  # otherwise it comes once more, as a mouse

    def event(self, event: QEvent) -> bool:
        """Keep the canvas's own keys from the window's shortcuts while it has the focus."""
        is_own = _is_own_key(event) or self._history_step(event) is not None
        if event.type() == QEvent.Type.ShortcutOverride and is_own:
            event.accept()
            return True
        return super().event(event)

    def _history_step(self, event: QEvent) -> Callable[[], None] | None:
        """Return what undo and redo mean here; None while they are for the project."""
        if isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) and self.can_undo:
                return self.undo_stroke
            if event.matches(QKeySequence.StandardKey.Redo) and self.can_redo:
                return self.redo_stroke
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear, take back a stroke, change the brush."""
        key, history_step = event.key(), self._history_step(event)
        if history_step is not None:
            history_step()
        elif not _is_own_key(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self.clear()
        elif key == Qt.Key.Key_Backspace:
            self.undo_stroke()
        elif key == Qt.Key.Key_E:
            self.set_erases(not self.erases)
        elif key in (Qt.Key.Key_BraceLeft, Qt.Key.Key_BraceRight):
            step = SOFTNESS_STEP if key == Qt.Key.Key_BraceRight else -SOFTNESS_STEP
            self.set_softness(round(self.softness + step, 3))
        else:
            step = WIDTH_STEP if key == Qt.Key.Key_BracketRight else -WIDTH_STEP
            self.set_brush_width(round(self.brush_width + step, 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the outline of the brush at its size."""
        super().resizeEvent(event)
        self._update_cursor()

    def _restyle(self) -> None:
        super()._restyle()
        self._update_cursor()

    def _update_cursor(self) -> None:
        ring = max(4.0, self.brush_width * self._field().width())
        self.setCursor(brush_cursor(self._theme, ring, self.devicePixelRatioF()))


def _take_every_move(*, wanted: bool) -> None:
    """Let each move of the mouse arrive, however quick, or join those that wait, as is usual.

    Joined moves would cut the corners of quick strokes. Only Qt's X11 plugin joins them.
    """
    if QGuiApplication.platformName() == "xcb":
        joins = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents
        QCoreApplication.setAttribute(joins, not wanted)


def _is_own_key(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() not in _KEYS:
        return False
    needs_shift = event.key() in (Qt.Key.Key_BraceLeft, Qt.Key.Key_BraceRight)
    shift = Qt.KeyboardModifier.ShiftModifier
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        shift if needs_shift else Qt.KeyboardModifier.NoModifier,
    )
