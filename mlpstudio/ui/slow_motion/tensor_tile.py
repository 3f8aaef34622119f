"""A small heat map of one tensor of a step, with its name, its shape and how large it is."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from mlpstudio.labs.networks.slow_step import Seen
from mlpstudio.labs.tensors.tensor_facts import Picture
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors.code_colors import code_pixmap, palettes

_WIDTH, _HEIGHT = 140, 48


class TensorTile(QWidget):
    """Shows one tensor.

    Signals:
        pointed(name): The pointer or the focus is here; "" when it has left.
        picked(name, index): A number of it was clicked.
    """

    pointed = Signal(str)
    picked = Signal(str, object)

    def __init__(
        self, theme: Theme, seen: Seen, picture: Picture | None, *, is_given: bool = False
    ) -> None:
        """Make the tile.

        Args:
            theme: Colours and type.
            seen: What it shows.
            picture: Its numbers as cells; None for a single one.
            is_given: Whether it was there before the stage, so that its name is quieter.
        """
        super().__init__()
        self._theme, self._seen, self._picture = theme, seen, picture
        self._is_given = is_given
        self._is_lit = False
        self._cell: tuple[int, int] | None = None
        self._pixmap = QPixmap()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(f"{self.name} {self.shape_text()}")
        self.setAccessibleDescription(
            self.tr("The first numbers of this tensor; the arrow keys go over them.")
        )
        theme.changed.connect(self._restyle)

    @property
    def name(self) -> str:
        """Of the tensor."""
        return self._seen.tensor.name

    @property
    def is_lit(self) -> bool:
        """Whether its name is pointed at elsewhere."""
        return self._is_lit

    def light(self, is_lit: bool) -> None:
        """Light the tile, because its name is pointed at."""
        if is_lit != self._is_lit:
            self._is_lit = is_lit
            self.update()

    def shape_text(self) -> str:
        """Return the shape of the whole tensor."""
        return str(self._seen.tensor.shape)

    def size_text(self) -> str:
        """Return what is known of all its numbers, or the one pointed at."""
        index = self.index
        if index is not None:
            value = number_text(float(self._seen.values[index]))
            return f"[{', '.join(map(str, index))}] = {value}"
        facts = self._seen.facts
        if self.name.startswith("d"):
            return f"‖{self.name}‖ = {number_text(self._seen.norm)}"
        if not self._seen.tensor.shape:
            return number_text(facts.maximum, 4)
        return f"{number_text(facts.minimum)} … {number_text(facts.maximum)}"

    @property
    def index(self) -> tuple[int, ...] | None:
        """Where in the tensor the number is that is pointed at."""
        if self._cell is None or self._picture is None:
            return None
        return self._picture.index_at(*self._cell)

    def sizeHint(self) -> QSize:
        """Return the size of two lines of text and the picture."""
        height = round(2 * self._line()) + 3 * SPACE_1 + 2 + self._theme.pixels(_HEIGHT)
        return QSize(self._theme.pixels(_WIDTH), height)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, shape, cells and what is known of the numbers."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self._is_marked() else "border"), 1))
        painter.setBrush(theme.color("selection" if self._is_lit else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        line, width = self._line(), self.width() - 2 * SPACE_2
        row = QRectF(SPACE_2, SPACE_1, width, line)
        font = theme.font(TEXT_SMALL, bold=not self._is_given)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, self.name)
        painter.setFont(theme.font(TEXT_SMALL))
        painter.setPen(theme.color("muted"))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight, self.shape_text())
        if self._picture is not None:
            area = self.picture_rect()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawPixmap(area.toRect(), self._pixmap)  # nearest: cells have edges
            if self._cell is not None:
                painter.setPen(theme.color("text"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self._cell_rect(*self._cell).adjusted(-1, -1, 0, 0))
        below = QRectF(SPACE_2, self.height() - SPACE_1 - line, width, line)
        if self._picture is None:  # a number by itself
            below.moveTop((self.height() - line) / 2)
        painter.setPen(theme.color("muted" if self._cell is None else "text"))
        text = QFontMetricsF(theme.font(TEXT_SMALL)).elidedText(
            self.size_text(), Qt.TextElideMode.ElideMiddle, width
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the number under the pointer."""
        self._point(self._cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the number under the pointer."""
        self._point(self._cell_at(event.position()))
        self._pick()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer is here."""
        super().enterEvent(event)
        self.pointed.emit(self.name)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it has left."""
        super().leaveEvent(event)
        self._point(None)
        self.pointed.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard points here."""
        super().focusInEvent(event)
        self.pointed.emit(self.name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it does not any more."""
        super().focusOutEvent(event)
        self._point(None)
        self.pointed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over the numbers with the arrow keys; Return picks one."""
        move = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }.get(Qt.Key(event.key()))
        if move is not None and self._picture is not None:
            rows, columns = self._picture.codes.shape
            row, column = self._cell or (0, 0)
            if self._cell is not None:
                row = min(max(row + move[0], 0), rows - 1)
                column = min(max(column + move[1], 0), columns - 1)
            self._point((row, column))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cell is not None:
            self._pick()
        else:
            super().keyPressEvent(event)

    # Parts

    def picture_rect(self) -> QRectF:
        """Return where the cells are."""
        top = SPACE_1 + self._line() + 2
        return QRectF(SPACE_2, top, self.width() - 2 * SPACE_2, self._theme.pixels(_HEIGHT))

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        if self._picture is None:
            return None
        area = self.picture_rect()
        if not area.contains(place):
            return None
        rows, columns = self._picture.codes.shape
        row = int((place.y() - area.top()) * rows / area.height())
        column = int((place.x() - area.left()) * columns / area.width())
        return min(row, rows - 1), min(column, columns - 1)

    def _cell_rect(self, row: int, column: int) -> QRectF:
        assert self._picture is not None
        area = self.picture_rect()
        rows, columns = self._picture.codes.shape
        width, height = area.width() / columns, area.height() / rows
        return QRectF(area.left() + column * width, area.top() + row * height, width, height)

    def _point(self, cell: tuple[int, int] | None) -> None:
        if cell != self._cell:
            self._cell = cell
            self.update()

    def _pick(self) -> None:
        index = self.index
        if index is not None:
            self.picked.emit(self.name, index)

    def _is_marked(self) -> bool:
        return self.hasFocus() or self._is_lit

    def _line(self) -> float:
        return QFontMetricsF(self._theme.font(TEXT_SMALL, bold=True)).height()

    def _draw(self) -> None:
        """Make a pixmap with a pixel for each cell."""
        picture = self._picture
        if picture is None:
            return
        palette = palettes(self._theme)[picture.scale.is_signed]
        self._pixmap = code_pixmap(np.ascontiguousarray(picture.codes), palette)

    def _restyle(self) -> None:
        self._draw()
        self.setFixedSize(self.sizeHint())
        self.update()
