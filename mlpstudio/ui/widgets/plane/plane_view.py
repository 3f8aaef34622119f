"""The plane with points, a lattice and arrows whose tips can be dragged."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.labs.plane.plane_maps import Place
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plane.plane_paint import PlanePainter
from mlpstudio.ui.widgets.plane.plane_picture import Arrow, PlanePicture

_NEAR = 14.0
"""Pixels around a tip in which it can be taken."""

_MARGIN = 12.0
SNAP = 0.05
"""What dragged tips are rounded to; Ctrl leaves them where they are."""

_STRIDE = 0.1


class PlaneView(QWidget):
    """Shows a `PlanePicture`.

    Signals:
        dragged(name, x, y): The tip of an arrow is wanted elsewhere; many make one gesture.
        released: The gesture is complete.
        pointed(name): The pointer is at an arrow, or at "square"; "" when at neither.
    """

    dragged = Signal(str, float, float)
    released = Signal()
    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: PlanePicture | None = None
        self._reach = 1.0
        self._lit: frozenset[str] = frozenset()
        self._held, self._current, self._at = "", "", ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(110, 70)
        theme.changed.connect(self.update)

    @property
    def picture(self) -> PlanePicture | None:
        """What is shown."""
        return self._picture

    @property
    def current(self) -> str:
        """Name of the handle that the arrow keys move, "" for none."""
        handles = [arrow.name for arrow in self._handles()]
        if self._current in handles:
            return self._current
        return handles[0] if handles else ""

    @property
    def is_held(self) -> bool:
        """Whether a tip is being dragged."""
        return bool(self._held)

    def show_picture(self, picture: PlanePicture) -> None:
        """Show something else; while a tip is held the plane keeps its scale."""
        self._picture = picture
        if not self._held:
            self._reach = max(picture.reach, 1e-6)
        self.update()

    def light(self, names: frozenset[str]) -> None:
        """Let some arrows, or the square, stand out."""
        if names != self._lit:
            self._lit = names
            self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which a figure is seen well."""
        return QSize(self._theme.pixels(460), self._theme.pixels(420))

    # Between the plane and the screen

    @property
    def scale(self) -> float:
        """Pixels of one unit."""
        side = min(self.width(), self.height()) - 2 * _MARGIN
        return max(side, 20.0) / 2 / self._reach

    def to_pixel(self, place: Place) -> QPointF:
        """Return where a place of the plane is in the widget."""
        middle = QRectF(self.rect()).center()
        return middle + QPointF(place[0], -place[1]) * self.scale

    def to_place(self, pixel: QPointF) -> Place:
        """Return which place of the plane is at a point of the widget."""
        offset = (pixel - QRectF(self.rect()).center()) / self.scale
        return offset.x(), -offset.y()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plane, and a frame while the keys are heard."""
        painter = QPainter(self)
        field = QRectF(self.rect())
        if self._picture is not None:
            current = self.current if self.hasFocus() else ""
            painting = PlanePainter(painter, field, self.scale, self._theme)
            painting.paint(self._picture, self._lit, current)
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the tip of an arrow."""
        if event.button() == Qt.MouseButton.LeftButton:
            arrow = self._arrow_at(event.position())
            self._held = arrow.name if arrow is not None and arrow.is_handle else ""
            if self._held:
                self._current = self._held
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the tip, or tell what the pointer is at."""
        if not self._held:
            self._point(event.position())
            return
        x, y = self.to_place(event.position())
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x, y = (round(round(value / SNAP) * SNAP, 6) for value in (x, y))
        self.dragged.emit(self._held, x, y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the tip go."""
        if self._held and event.button() == Qt.MouseButton.LeftButton:
            self._held = ""
            self.released.emit()
            self._point(event.position())
            if self._picture is not None:
                self.show_picture(self._picture)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is at nothing."""
        self._tell("")

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell what the pointer is at."""
        self._point(event.position())

    def _point(self, at: QPointF) -> None:
        arrow = self._arrow_at(at)
        is_handle = arrow is not None and arrow.is_handle
        self.setCursor(Qt.CursorShape.OpenHandCursor if is_handle else Qt.CursorShape.ArrowCursor)
        if arrow is not None:
            self._tell(arrow.name)
        else:
            self._tell("square" if self._is_in_square(at) else "")

    def _tell(self, name: str) -> None:
        if name != self._at:
            self._at = name
            self.pointed.emit(name)

    def _arrow_at(self, at: QPointF) -> Arrow | None:
        """Return the arrow whose tip is nearest, if it is near."""
        arrows = () if self._picture is None else self._picture.arrows
        near = [(self._distance(arrow, at), place) for place, arrow in enumerate(arrows)]
        near = [pair for pair in near if pair[0] <= _NEAR]
        return arrows[min(near)[1]] if near else None

    def _distance(self, arrow: Arrow, at: QPointF) -> float:
        offset = self.to_pixel(arrow.tip) - at
        return math.hypot(offset.x(), offset.y())

    def _is_in_square(self, at: QPointF) -> bool:
        if self._picture is None or self._picture.square is None:
            return False
        x, y = self.to_place(at)
        corners = self._picture.square.tolist()
        turns = [
            (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True)
        ]
        return all(turn > 0 for turn in turns) or all(turn < 0 for turn in turns)

    # Keys

    def _handles(self) -> list[Arrow]:
        arrows = () if self._picture is None else self._picture.arrows
        return [arrow for arrow in arrows if arrow.is_handle]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a tip with the arrow keys, finely with Shift; I, J, B and Return choose it."""
        names = [arrow.name for arrow in self._handles()]
        direction = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }.get(Qt.Key(event.key()))
        if names and direction is not None:
            is_fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._nudge(direction, _STRIDE / 10 if is_fine else _STRIDE)
        elif names and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(names[(names.index(self.current) + 1) % len(names)])
        elif event.text().lower() in names:
            self._choose(event.text().lower())
        else:
            super().keyPressEvent(event)

    def _choose(self, name: str) -> None:
        self._current = name
        self.update()

    def _nudge(self, direction: tuple[int, int], stride: float) -> None:
        arrow = next(arrow for arrow in self._handles() if arrow.name == self.current)
        x, y = (
            round(place + step * stride, 6)
            for place, step in zip(arrow.tip, direction, strict=True)
        )
        self.dragged.emit(arrow.name, x, y)
        self.released.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which tip the keys move."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()
