"""The units of one layer as coloured cells that tell their values."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1, TEXT_BODY, TEXT_SMALL, Theme

_CELLS = (10, 8, 6, 5, 4, 3, 2)
"""Sizes of a cell in pixels, the largest that leaves the strip low enough is taken."""

_HIGHEST = 84
_FEW = 32
"""Units that get one row of wide cells."""

_WIDE_CELL_HEIGHT = 22


class ActivationStrip(QWidget):
    """A caption and a block of cells, one for each unit, in reading order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = ""
        self._values: FloatArray = np.zeros(0)
        self._unit_names: tuple[str, ...] = ()
        self._pointed = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self._restyle)

    @property
    def values(self) -> FloatArray:
        """(D,) what is shown."""
        return self._values

    def show_values(self, name: str, values: FloatArray, unit_names: Sequence[str] = ()) -> None:
        """Show the units of a layer.

        Args:
            name: Of the tensor, such as A1.
            values: (D,) finite.
            unit_names: Of the units, where they have names.
        """
        is_other = len(values) != len(self._values)
        self.name, self._values, self._unit_names = name, values, tuple(unit_names)
        describe(
            self,
            self.tr("Units of {name}").format(name=name),
            self.tr("What each unit gives for the drawing; the arrow keys walk over them."),
        )
        self.setToolTip("")  # the cells have tooltips of their own
        if is_other:
            self._pointed = -1
            self.updateGeometry()
        self.update()

    def caption(self) -> str:
        """Return what is said above the cells."""
        if not self._values.size:
            return ""
        best = int(self._values.argmax())
        return self.tr(
            "{n:,} units, {active:.0%} above 0, largest {largest:.2f} in {unit}"
        ).format(
            n=self._values.size,
            active=float((self._values > 0).mean()),
            largest=float(self._values[best]),
            unit=self._unit(best),
        )

    def reading(self) -> str:
        """Return what the unit pointed at says, "" when none is."""
        if not 0 <= self._pointed < self._values.size:
            return ""
        return self.tr("{unit}: {value:.4f}").format(
            unit=self._unit(self._pointed), value=float(self._values[self._pointed])
        )

    def _unit(self, number: int) -> str:
        if self._unit_names:
            return self._unit_names[number]
        return self.tr("unit {number}").format(number=number)

    # Sizes

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower strip needs more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of caption and cells."""
        columns, cell = self._layout(width)
        rows = -(-max(self._values.size, 1) // columns)
        return self._caption_height() + rows * cell.height() + 2

    def sizeHint(self) -> QSize:
        """Wish for a comfortable width."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """Return the least width and the height that goes with the width at hand."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def _layout(self, width: int) -> tuple[int, QSize]:
        """Return how many cells go in a row, and the size of one."""
        n = max(self._values.size, 1)
        if n <= _FEW:
            return n, QSize(max(1, width // n), self._theme.pixels(_WIDE_CELL_HEIGHT))
        fitting = (s for s in _CELLS if -(-n // max(1, width // s)) * s <= _HIGHEST)
        side = next(fitting, _CELLS[-1])
        return max(1, width // side), QSize(side, side)

    def _caption_height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT_BODY)).height() + SPACE_1

    def _cell(self, number: int) -> QRect:
        columns, cell = self._layout(self.width())
        row, column = divmod(number, columns)
        corner = QPoint(column * cell.width(), self._caption_height() + row * cell.height())
        return QRect(corner, cell)

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the unit under the pointer."""
        columns, cell = self._layout(self.width())
        place = event.position().toPoint() - QPoint(0, self._caption_height())
        row, column = place.y() // cell.height(), place.x() // cell.width()
        number = row * columns + column
        is_there = place.y() >= 0 and 0 <= column < columns and number < self._values.size
        self._point_at(number if is_there else -1, event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at(-1, QPoint())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        self._point_at(-1, QPoint())
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the units with the arrow keys."""
        columns, _ = self._layout(self.width())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._values.size:
            super().keyPressEvent(event)
            return
        number = self._pointed + step if self._pointed >= 0 else 0
        number = min(max(number, 0), self._values.size - 1)
        self._point_at(number, self.mapToGlobal(self._cell(number).bottomRight()))

    def _point_at(self, number: int, place: QPoint) -> None:
        if number == self._pointed:
            return
        self._pointed = number
        self.update()
        if number < 0:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, self.reading(), self)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caption, the cells, and a frame around the one pointed at."""
        if not self._values.size:
            return
        theme, painter = self._theme, QPainter(self)
        bold = theme.font(TEXT_BODY, bold=True)
        height = self._caption_height() - SPACE_1
        painter.setFont(bold)
        painter.setPen(theme.color("accent" if self.hasFocus() else "text"))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, 0, self.width(), height), flags, self.name)
        left = QFontMetrics(bold).horizontalAdvance(self.name) + 2 * SPACE_1
        small = theme.font(TEXT_SMALL)
        room = QRect(left, 0, self.width() - left, height)
        caption = QFontMetrics(small).elidedText(
            self.caption(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(room, flags, caption)
        self._paint_cells(painter)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        columns, cell = self._layout(self.width())
        rows = -(-self._values.size // columns)
        pixels = self._colored(rows, columns)  # (rows, columns, 4)
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        top, size = self._caption_height(), QSize(columns * cell.width(), rows * cell.height())
        painter.drawImage(QRect(QPoint(0, top), size), image)
        if self._values.size <= _FEW:
            self._paint_names(painter)
        if self._pointed >= 0:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(QRectF(self._cell(self._pointed)).adjusted(0, 0, -1, -1))

    def _paint_names(self, painter: QPainter) -> None:
        """Part the cells, and write the names of those that have some."""
        font = self._theme.font(TEXT_SMALL)
        painter.setFont(font)
        largest = float(np.abs(self._values).max()) or 1.0
        for number in range(self._values.size):
            cell = self._cell(number)
            painter.setPen(self._theme.color("surface"))
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
            if self._unit_names:
                is_strong = abs(float(self._values[number])) > 0.5 * largest
                painter.setPen(self._theme.color("on_accent" if is_strong else "muted"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._unit_names[number])

    def _colored(self, rows: int, columns: int) -> ByteArray:
        """Return the colours of all cells; those that no unit is left for are clear."""
        largest = float(np.abs(self._values).max()) or 1.0
        places = np.rint(127.5 + 127.5 * self._values / largest).astype(np.int64)  # (D,)
        pixels = np.zeros((rows * columns, 4), np.uint8)  # (rows·columns, 4)
        pixels[: self._values.size] = self._theme.colors.diverging[places]
        return pixels.reshape(rows, columns, 4)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
