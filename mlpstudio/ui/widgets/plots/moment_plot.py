"""A picture over the moments of a run, in which a moment is picked and marked."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.still_picture import StillPicture


class MomentPlot(QWidget):
    """Columns are moments; what stands in them is up to the subclass, which says where they are.

    Signals:
        picked(column): A moment was clicked, or dragged to.
        moved(columns): The arrow keys ask for so many moments later.
    """

    picked = Signal(int)
    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: Sequence[int] = ()
        self._cursor: int | None = None
        self._still = StillPicture(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 72)
        theme.changed.connect(self._restyle)

    @property
    def n_columns(self) -> int:
        """How many moments are shown."""
        return len(self._steps)

    @property
    def cursor_column(self) -> int | None:
        """The moment that is marked."""
        return self._cursor

    def set_cursor(self, column: int | None) -> None:
        """Mark a moment, or none."""
        if column != self._cursor:
            self._cursor = column
            self.update()

    def area(self) -> QRect:
        """Return where the moments are."""
        raise NotImplementedError

    def column_at(self, x: float) -> int | None:
        """Return the moment at a place, the first or the last beyond the ends."""
        area = self.area()
        if not self.n_columns or area.width() < 1:
            return None
        column = int((x - area.left()) * self.n_columns / area.width())
        return min(max(column, 0), self.n_columns - 1)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the moment under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pick(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another moment with the arrow keys."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in moves:
            self.moved.emit(moves[key])
        else:
            super().keyPressEvent(event)

    # For the subclass

    def _restyle(self) -> None:
        self.updateGeometry()
        self._still.forget()

    def _x(self, area: QRect, column: int) -> float:
        """Return the middle of a moment."""
        return area.left() + (column + 0.5) * area.width() / self.n_columns

    def _paint_cursor(self, painter: QPainter, area: QRect) -> None:
        if self._cursor is not None and self._cursor < self.n_columns:
            x = self._x(area, self._cursor)
            painter.setPen(QPen(self._theme.color("accent"), 2.0))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))

    def _pick(self, event: QMouseEvent) -> None:
        column = self.column_at(event.position().x())
        if column is not None:
            self.picked.emit(column)
