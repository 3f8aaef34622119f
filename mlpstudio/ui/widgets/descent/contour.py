"""A surface from above, shaded and with lines of equal height, and several points descending."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QGraphicsItem, QWidget

from mlpstudio.labs.descents.forces import Forces
from mlpstudio.labs.descents.trails import thinned
from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.dot_item import DotItem
from mlpstudio.ui.widgets.plots.force_items import ForceItems
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]
Range = tuple[float, float]

ARROW_PIXELS = 40
"""Length of the longest arrow that points downhill."""

POINT_PIXELS = 12
"""Diameter of a walker's point."""

SHADES = 84
"""How much of the theme's sequential map is used: paths must stand out from the highest ground."""

MOST_FORCES = 3
"""Walkers whose forces are drawn at the same time."""

KEY_STEPS = 50
"""Presses of an arrow key that cross the picture."""


@dataclass(frozen=True, slots=True)
class Walker:
    """One descending point.

    Attributes:
        color: Of its path.
        positions: (n, 2) from the start to where it is.
        downhill: Direction of steepest descent there; a length of 1 makes the longest arrow.
    """

    color: QColor
    positions: Array
    downhill: tuple[float, float]


class _SmoothImage(pg.ImageItem):
    """An image whose cells blend into each other."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)


class _Track:
    """The items of one walker: its path with a halo, the point, the arrow."""

    def __init__(self, plot_item: pg.PlotItem, z: float) -> None:
        # Wide lines with smooth edges are the slowest there are, and these are seen through.
        self.halo = pg.PlotCurveItem(antialias=False, segmentedLineMode="on")
        self.line = pg.PlotCurveItem(antialias=True, segmentedLineMode="on")
        self.shaft = pg.PlotCurveItem(antialias=True)
        self.head = pg.PlotCurveItem(antialias=True, pen=None, fillLevel="enclosed")
        self.point = DotItem(POINT_PIXELS)
        self._colors: tuple[QColor, QColor] | None = None
        self.items = (self.halo, self.line, self.shaft, self.head, self.point)
        for offset, item in enumerate(self.items):
            item.setZValue(z + 10 * offset)
            plot_item.addItem(item, ignoreBounds=True)

    def paint(self, color: QColor, surface: QColor) -> None:
        """Take colours, if they are others than before: pens are slow to set."""
        if (color, surface) == self._colors:
            return
        self._colors = (color, surface)
        halo = QColor(surface)
        halo.setAlpha(150)
        self.halo.setPen(pg.mkPen(halo, width=4))
        self.line.setPen(pg.mkPen(color, width=1.5))
        self.shaft.setPen(pg.mkPen(color, width=1.5))
        self.head.setBrush(pg.mkBrush(color))
        self.point.setPen(pg.mkPen(surface, width=1.5))
        self.point.setBrush(pg.mkBrush(color))

    def show(self, walker: Walker, pixel: float) -> None:
        """Show where the walker is; a pixel is so long in the picture's units."""
        xs, ys = thinned(walker.positions, pixel).T
        self.halo.setData(xs, ys)
        self.line.setData(xs, ys)
        self.point.setPos(float(xs[-1]), float(ys[-1]))
        length = ARROW_PIXELS * hypot(*walker.downhill)
        has_arrow = length > POINT_PIXELS  # the point covers shorter ones
        if has_arrow:
            self._aim(walker, length, pixel)
        for item in self.items:
            item.setVisible(has_arrow or item not in (self.shaft, self.head))

    def _aim(self, walker: Walker, length: float, pixel: float) -> None:
        here = walker.positions[-1]
        ahead = np.array(walker.downhill) / hypot(*walker.downhill) * pixel
        aside = np.array([-ahead[1], ahead[0]])
        head = min(8.0, length / 3)
        tip, base = here + length * ahead, here + (length - head) * ahead
        self.shaft.setData(*np.stack([here, base], axis=1))
        corners = [tip, base + 0.4 * head * aside, base - 0.4 * head * aside, tip]
        self.head.setData(*np.stack(corners, axis=1))

    def hide(self) -> None:
        for item in self.items:
            item.setVisible(False)


class ContourScene(LabPlot):
    """The picture of the two-dimensional lab. One unit is as long upwards as across.

    Signals:
        start_moved(x, y): A person pressed, dragged or used an arrow key.
        start_settled: That gesture is over.
        hovered(x, y): The pointer is there.
        left: The pointer is gone.
        visible_changed: More or less of the plane fits; the surface is to be given again.
    """

    start_moved = Signal(float, float)
    start_settled = Signal()
    hovered = Signal(float, float)
    left = Signal()
    visible_changed = Signal()

    def __init__(self, theme: Theme, n_walkers: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self._frame: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._start: tuple[float, float] | None = None
        self._walkers: list[Walker | None] = [None] * n_walkers
        self._labels: list[pg.TextItem] = []
        self._forces: list[tuple[Walker, Forces]] = []
        self._build(n_walkers)
        self.view.sigResized.connect(self._fit)
        self.restyle()

    def _build(self, n_walkers: int) -> None:
        self.grid.setVisible(False)
        self._image = _SmoothImage()
        self._lines = pg.PlotCurveItem(antialias=True, connect="pairs", skipFiniteCheck=True)
        # Thousands of short lines that only change with the surface: keep them as a picture.
        # Seen through as a whole, so that the places where two of them meet are not darker.
        self._lines.setOpacity(0.22)
        self._lines.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._minima = pg.ScatterPlotItem(size=9, symbol="x", pxMode=True, antialias=True)
        self._start_ring = pg.ScatterPlotItem(size=9, pxMode=True, antialias=True)
        for z, item in enumerate((self._image, self._lines, self._minima, self._start_ring)):
            item.setZValue(z - 10)
            self.plot_item.addItem(item, ignoreBounds=True)
        self.tracks = [_Track(self.plot_item, float(z)) for z in range(n_walkers)]
        self.force_items = [ForceItems(self.plot_item, 15.0) for _ in range(MOST_FORCES)]

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        colors = self.theme.colors
        self._image.setLookupTable(colors.sequential[:SHADES])
        self._lines.setPen(pg.mkPen(colors.text, width=1))
        self._minima.setPen(pg.mkPen(colors.text, width=1.5))
        self._minima.setBrush(pg.mkBrush(colors.text))
        self._start_ring.setPen(pg.mkPen(colors.text, width=1.5))
        self._start_ring.setBrush(pg.mkBrush(colors.surface))
        for text in self._labels:
            self._paint_label(text)
        self.show_walkers(self._walkers)

    # What is shown

    def set_frame(self, x_range: Range, y_range: Range) -> None:
        """Decide what must at least be visible."""
        self._frame = (x_range, y_range)
        self._fit()

    def visible(self) -> tuple[Range, Range]:
        """Return what is visible: the frame and what beside it the widget has room for."""
        (left, right), (bottom, top) = self.view.viewRange()
        return (left, right), (bottom, top)

    def set_surface(self, shades: Array, pieces: Array) -> None:
        """Show a surface over what is visible.

        Args:
            shades: (ny, nx) from 0 to 1, rows from the bottom up.
            pieces: (k, 2, 2) of the lines of equal height.
        """
        (left, right), (bottom, top) = self.visible()
        ny, nx = shades.shape
        # The values stand at the centres of the image's cells.
        dx, dy = (right - left) / (nx - 1), (top - bottom) / (ny - 1)
        self._image.setImage(shades.T, autoLevels=False, levels=(0.0, 1.0))
        self._image.setRect(
            QRectF(left - dx / 2, bottom - dy / 2, right - left + dx, top - bottom + dy)
        )
        ends = pieces.reshape(-1, 2)
        self._lines.setData(ends[:, 0], ends[:, 1])

    def set_minima(self, minima: Sequence[tuple[float, float, str]]) -> None:
        """Mark minima, each with x, y and a label that may be empty.

        Labels stand below and above in turn: those of two valleys side by side keep apart.
        """
        self._minima.setData([x for x, _, _ in minima], [y for _, y, _ in minima])
        for text in self._labels:
            self.plot_item.removeItem(text)
        self._labels = []
        for x, y, words in minima:
            if words:
                text = pg.TextItem(words, anchor=(0.5, 1.45 if len(self._labels) % 2 else -0.45))
                self.plot_item.addItem(text, ignoreBounds=True)
                text.setPos(x, y)
                self._paint_label(text)
                self._labels.append(text)

    def labels(self) -> list[str]:
        """Return the labels of the minima."""
        return [text.toPlainText() for text in self._labels]

    def set_start(self, x: float, y: float) -> None:
        """Mark where all walkers start."""
        self._start = (x, y)
        self._start_ring.setData([x], [y])

    def show_walkers(self, walkers: Sequence[Walker | None]) -> None:
        """Show where the walkers are; None hides one."""
        self._walkers = list(walkers)
        for track, walker in zip(self.tracks, walkers, strict=True):
            if walker is None:
                track.hide()
            else:
                track.paint(walker.color, self.theme.color("surface"))
                track.show(walker, 1.0 / self.pixels_per_unit()[0])

    def show_forces(self, forces: Sequence[tuple[Walker, Forces]]) -> None:
        """Show velocity and second moment of a few walkers, at most `MOST_FORCES`."""
        self._forces = list(forces)
        pixel = 1.0 / self.pixels_per_unit()[0]
        for items in self.force_items[len(self._forces) :]:
            items.hide()
        for items, (walker, acting) in zip(self.force_items, self._forces, strict=False):
            items.paint(walker.color)
            items.show(walker.positions[-1], acting.velocity, acting.spread, pixel)

    def walkers(self) -> list[Walker | None]:
        """Return what is shown of the walkers."""
        return self._walkers

    def _paint_label(self, text: pg.TextItem) -> None:
        text.setColor(self.theme.color("text"))
        text.setFont(self.theme.font(TEXT_SMALL))

    def _fit(self, *_: object) -> None:
        """Show the frame and as much beside it as makes units equally long both ways."""
        (left, right), (bottom, top) = self._frame
        width, height = max(self.view.width(), 1.0), max(self.view.height(), 1.0)
        unit = max((right - left) / width, (top - bottom) / height)
        x, y = (left + right) / 2, (bottom + top) / 2
        across, up = unit * width / 2, unit * height / 2
        self.view.setRange(xRange=(x - across, x + across), yRange=(y - up, y + up), padding=0)
        self.visible_changed.emit()
        self.show_walkers(self._walkers)
        self.show_forces(self._forces)

    # Gestures

    def place_at(self, position: QPointF) -> tuple[float, float]:
        """Return the place under a position in the widget, kept within the picture."""
        place = self.view.mapSceneToView(self.mapToScene(position.toPoint()))
        (left, right), (bottom, top) = self.visible()
        return min(max(place.x(), left), right), min(max(place.y(), bottom), top)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Begin to set the start."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self.start_moved.emit(*self.place_at(ev.position()))
        ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Say where the pointer is, and go on setting the start while the button is down."""
        place = self.place_at(ev.position())
        if ev.buttons() & Qt.MouseButton.LeftButton:
            self.start_moved.emit(*place)
        self.hovered.emit(*place)
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """End the gesture."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self.start_settled.emit()
        ev.accept()

    def leaveEvent(self, ev: QEvent) -> None:
        """Say that the pointer is gone."""
        self.left.emit()
        super().leaveEvent(ev)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move the start with the arrow keys."""
        direction = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Down: (0, -1),
            Qt.Key.Key_Up: (0, 1),
        }.get(Qt.Key(ev.key()))
        if direction is None or self._start is None:
            ev.ignore()
            return
        (left, right), (bottom, top) = self.visible()
        stride = (right - left) / KEY_STEPS
        x = self._start[0] + direction[0] * stride
        y = self._start[1] + direction[1] * stride
        self.start_moved.emit(min(max(x, left), right), min(max(y, bottom), top))
        self.start_settled.emit()
