"""The units of a layer as tiles: weight images or profiles, badges, those switched off crossed."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.wall_layout import WallLayout

_SIDE = 56  # at 100 %, of a tile
_PROFILE = (28, 28)  # a tile without an image is as large as one with


@dataclass(frozen=True, slots=True, eq=False)
class Tiles:
    """What the wall shows.

    Attributes:
        order: (D,) units in the order of their tiles.
        images: (D, h, w) weights of each unit; None where they are no images.
        profiles: (C, D) mean activation for each class.
        captions: (D,) below each tile.
        badges: By unit, a word that stands out: dead.
        off: Units switched off.
    """

    order: IntArray
    images: FloatArray | None
    profiles: FloatArray
    captions: tuple[str, ...]
    badges: dict[int, str] = field(default_factory=dict[int, str])
    off: frozenset[int] = frozenset()


class UnitWall(QAbstractScrollArea):
    """Only what is seen is painted.

    Signals:
        chosen(unit): Another unit was chosen.
        toggled(unit): A unit is to be switched off or on: Space, or a double click.
    """

    chosen = Signal(int)
    toggled = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tiles: Tiles | None = None
        self._unit: int | None = None
        self._layout = self._make_layout()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(140, 96)
        theme.changed.connect(self._relayout)

    @property
    def unit(self) -> int | None:
        """The unit that is chosen."""
        return self._unit

    @property
    def tiles(self) -> Tiles | None:
        """What is shown."""
        return self._tiles

    def sizeHint(self) -> QSize:
        """Wish for some rows of six."""
        cell = self._layout.cell
        return QSize(6 * cell.width() + 20, 5 * cell.height())

    def show_tiles(self, tiles: Tiles | None) -> None:
        """Show other tiles; the unit that is chosen stays so if it is among them."""
        self._tiles = tiles
        if tiles is None or (self._unit is not None and self._unit >= len(tiles.order)):
            self._unit = None
        self._relayout()

    def choose(self, unit: int) -> None:
        """Choose a unit and bring it into view."""
        if self._tiles is None or not 0 <= unit < len(self._tiles.order):
            return
        is_other, self._unit = unit != self._unit, unit
        bar, cell = self.verticalScrollBar(), self.cell_rect(self._place())
        if cell.top() < 0:
            bar.setValue(bar.value() + cell.top())
        elif cell.bottom() > self.viewport().height():
            bar.setValue(bar.value() + cell.bottom() - self.viewport().height())
        self.viewport().update()
        if is_other:
            self.setAccessibleDescription(self.text(unit))
            self.chosen.emit(unit)

    def text(self, unit: int) -> str:
        """Return what is said about a unit."""
        tiles = self._tiles
        if tiles is None:
            return ""
        parts = [tiles.captions[unit], tiles.badges.get(unit, "")]
        if unit in tiles.off:
            parts.append(self.tr("switched off"))
        return ", ".join(part for part in parts if part)

    def cell_rect(self, place: int) -> QRect:
        """Return where a tile is in the viewport."""
        return self._layout.cell_rect(place, self.verticalScrollBar().value())

    def place_of(self, unit: int) -> int:
        """Return which of the tiles is a unit's."""
        return -1 if self._tiles is None else int(np.flatnonzero(self._tiles.order == unit)[0])

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many into a row as there is room for."""
        self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what comes into view."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a unit."""
        unit = self._unit_at(event.position().toPoint())
        if unit is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(unit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Switch a unit off or on."""
        unit = self._unit_at(event.position().toPoint())
        if unit is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(unit)
            self.toggled.emit(unit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release that belongs to a press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the units with the arrow keys; Space switches one off or on."""
        key, columns = Qt.Key(event.key()), self._layout.columns
        n = 0 if self._tiles is None else len(self._tiles.order)
        page = max(1, self.viewport().height() // self._layout.cell.height()) * columns
        strides = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -n,
            Qt.Key.Key_End: n,
        }
        if key in strides and self._tiles is not None and n:
            place = self._place() + strides[key] if self._unit is not None else 0
            self.choose(int(self._tiles.order[min(max(place, 0), n - 1)]))
        elif key == Qt.Key.Key_Space and self._unit is not None:
            self.toggled.emit(self._unit)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell which unit is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            unit = self._unit_at(event.pos())
            if unit is not None:
                QToolTip.showText(event.globalPos(), self.text(unit), self.viewport())
                return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles in view."""
        tiles = self._tiles
        if tiles is None:
            return
        columns, height = self._layout.columns, self._layout.cell.height()
        top = event.rect().top() + self.verticalScrollBar().value()
        first = top // height * columns
        last = ((top + event.rect().height()) // height + 1) * columns
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font(TEXT_SMALL))
        units = tiles.order[first:last]  # (n,)
        pictures = None if tiles.images is None else self._colored(tiles.images[units])
        for number, unit in enumerate(units):
            place = first + number
            picture = self._layout.picture_rect(place, self.verticalScrollBar().value())
            if pictures is not None:
                painter.drawImage(picture, _image(pictures[number]))
            else:
                self._paint_profile(painter, tiles.profiles[:, unit], picture)
            self._paint_marks(painter, tiles, int(unit), picture)
        painter.end()

    # Parts

    def _unit_at(self, position: QPoint) -> int | None:
        if self._tiles is None:
            return None
        scrolled, n = self.verticalScrollBar().value(), len(self._tiles.order)
        place = self._layout.place_at(position, scrolled, n)
        return None if place is None else int(self._tiles.order[place])

    def _place(self) -> int:
        return 0 if self._unit is None else self.place_of(self._unit)

    def _make_layout(self) -> WallLayout:
        images = None if self._tiles is None else self._tiles.images
        shape = _PROFILE if images is None else (images.shape[1], images.shape[2])
        line_height = QFontMetrics(self._theme.font(TEXT_SMALL)).height()
        return WallLayout.of(
            shape, self.viewport().width(), self._theme.pixels(_SIDE), line_height
        )

    def _relayout(self) -> None:
        self._layout = self._make_layout()
        n = 0 if self._tiles is None else len(self._tiles.order)
        whole = self._layout.n_rows(n) * self._layout.cell.height()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, whole - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(self._layout.cell.height())
        self.viewport().update()

    def _colored(self, images: FloatArray) -> ByteArray:
        """Return the colours of weights, each unit's largest at an end of the map.

        Args:
            images: (n, h, w).

        Returns:
            (n, h, w, 4).
        """
        stride = self._layout.stride
        images = np.nan_to_num(images[:, ::stride, ::stride])  # (n, h, w)
        largest = np.abs(images).max(axis=(1, 2), keepdims=True)  # (n, 1, 1)
        shares = images / np.where(largest > 0.0, largest, 1.0)  # (n, h, w)
        places = np.rint(127.5 + 127.5 * shares).astype(np.int64)  # (n, h, w)
        return self._theme.colors.diverging[places]

    def _paint_profile(self, painter: QPainter, profile: FloatArray, area: QRect) -> None:
        """Paint what a unit gives on average for each class as a row of bars."""
        painter.fillRect(area, self._theme.color("zero"))
        values = np.nan_to_num(profile)  # (C,)
        largest = float(np.abs(values).max()) or 1.0
        lowest = min(0.0, float(values.min())) / largest
        span = max(1.0, 1.0 - lowest)
        base = area.bottom() + 1 + lowest / span * (area.height() - 4)
        width = area.width() / max(1, len(values))
        for number, value in enumerate(values):
            depth = float(value) / largest / span * (area.height() - 4)
            bar = QRectF(area.left() + number * width, base - depth, max(1.0, width - 1), depth)
            color = self._theme.color("positive" if value >= 0 else "negative")
            painter.fillRect(bar.normalized(), color)

    def _paint_marks(self, painter: QPainter, tiles: Tiles, unit: int, area: QRect) -> None:
        """Paint caption, badge, cross and frame of a tile."""
        metrics = painter.fontMetrics()
        is_off, badge = unit in tiles.off, tiles.badges.get(unit, "")
        if is_off:
            veil = QColor(self._theme.color("surface"))
            veil.setAlpha(190)
            painter.fillRect(area, veil)
            painter.setPen(QPen(self._theme.color("error"), 2))
            painter.drawLine(QLineF(QPointF(area.topLeft()), QPointF(area.bottomRight())))
            painter.drawLine(QLineF(QPointF(area.topRight()), QPointF(area.bottomLeft())))
        if badge:
            width = min(area.width(), metrics.horizontalAdvance(badge) + 2 * SPACE_1)
            chip = QRect(area.left(), area.top(), width, metrics.height())
            painter.fillRect(chip, self._theme.color("warning"))
            painter.setPen(self._theme.color("surface"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, badge)
        is_chosen = unit == self._unit
        painter.setPen(self._theme.color("text" if is_chosen else "muted"))
        below = QRect(area.left() - SPACE_1, area.bottom() + 2, area.width() + 2 * SPACE_1, 99)
        below.setHeight(metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tiles.captions[unit])
        if is_chosen:
            painter.setPen(QPen(self._theme.color("accent"), 3 if self.hasFocus() else 2))
            painter.drawRect(area.adjusted(-2, -2, 1, 1))


def _image(pixels: ByteArray) -> QImage:
    """Return colours (h, w, 4) as an image of its own."""
    pixels = np.ascontiguousarray(pixels)
    height, width, _ = pixels.shape
    format_ = QImage.Format.Format_RGBA8888
    return QImage(pixels.data, width, height, 4 * width, format_).copy()
