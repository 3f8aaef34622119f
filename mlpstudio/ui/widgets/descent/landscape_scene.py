"""A loss landscape from above, with the paths of runs; it is moved and zoomed by its owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.smooth_image import SmoothImage
from mlpstudio.ui.widgets.plots.lab_plot import LabPlot

Array = NDArray[np.float64]
Range = tuple[float, float]

SHADES = 128
"""How much of the theme's sequential map is used: paths must stand out from the highest ground."""

FILLS = 32
"""Colours of points: few, because each takes as long to draw as many points of one colour."""

POINT_PIXELS, END_PIXELS, MOMENT_PIXELS = 8, 13, 15

NEAR = 12.0
"""Pixels from a path's point within which the pointer means the point."""

ZOOM = 1.25
"""By how much a notch of the wheel and the keys + and − zoom."""

STRIDE = 0.1
"""Share of the picture that an arrow key moves."""


@dataclass(frozen=True, slots=True)
class Track:
    """A path as it is drawn.

    Attributes:
        color: Of its line.
        places: (k, 2).
        shades: (k,) of each point's true loss, 0 to 1; nan while it is not known.
    """

    color: QColor
    places: Array
    shades: Array


class _TrackItems:
    """The items of one path: the line with a halo, its points, its end."""

    def __init__(self, plot_item: pg.PlotItem, z: float) -> None:
        self.halo = pg.PlotCurveItem(antialias=True, segmentedLineMode="on")
        self.line = pg.PlotCurveItem(antialias=True, segmentedLineMode="on")
        self.points = pg.ScatterPlotItem(size=POINT_PIXELS, pxMode=True, antialias=True)
        self.items = (self.halo, self.line, self.points)
        self._pen: QPen | None = None  # pyqtgraph draws the symbols of another object anew
        for offset, item in enumerate(self.items):
            item.setZValue(z + 10 * offset)
            plot_item.addItem(item, ignoreBounds=True)

    def show(self, track: Track | None, theme: Theme, brushes: Sequence[QBrush]) -> None:
        for item in self.items:
            item.setVisible(track is not None and len(track.places) > 0)
        if track is None or not len(track.places):
            return
        halo = QColor(theme.color("surface"))
        halo.setAlpha(170)
        if self._pen is None or self._pen.color() != track.color:
            self._pen = pg.mkPen(track.color, width=1.5)
        self.halo.setPen(pg.mkPen(halo, width=4))
        self.line.setPen(self._pen)
        xs, ys = track.places[:, 0], track.places[:, 1]
        self.halo.setData(xs, ys)
        self.line.setData(xs, ys)
        sizes = np.full(len(xs), POINT_PIXELS)
        sizes[-1] = END_PIXELS
        # The last brush is that of a loss that is not known.
        fills = np.nan_to_num(track.shades * (len(brushes) - 2), nan=len(brushes) - 1.0)
        chosen = [brushes[k] for k in np.rint(fills).astype(int).tolist()]
        self.points.setData(xs, ys, size=sizes, brush=chosen, pen=self._pen)


class LandscapeScene(LabPlot):
    """The picture of the landscape.

    Signals:
        moved(da, db): The picture was dragged or moved by keys; its middle is to be elsewhere.
        zoomed(factor): It is to show so much more (above 1) or less.
        home_requested: The usual picture is wanted.
        hovered(a, b): The pointer is there.
        left: The pointer is gone.
    """

    moved = Signal(float, float)
    zoomed = Signal(float)
    home_requested = Signal()
    hovered = Signal(float, float)
    left = Signal()

    def __init__(self, theme: Theme, n_tracks: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grid.setVisible(False)
        self._image = SmoothImage()
        self._lines = pg.PlotCurveItem(antialias=True, connect="pairs", skipFiniteCheck=True)
        self._lines.setOpacity(0.25)
        self._lines.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        for z, item in enumerate((self._image, self._lines)):
            item.setZValue(z - 10)
            self.plot_item.addItem(item, ignoreBounds=True)
        self._items = [_TrackItems(self.plot_item, float(z)) for z in range(n_tracks)]
        self.moment = pg.ScatterPlotItem(size=MOMENT_PIXELS, pxMode=True, antialias=True)
        self.moment.setZValue(100.0)
        self.plot_item.addItem(self.moment, ignoreBounds=True)
        self._brushes: list[QBrush] = []
        self.tracks: tuple[Track, ...] = ()
        self._pressed: QPointF | None = None
        self._frame: tuple[Range, Range] = ((-1.0, 1.0), (-1.0, 1.0))
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        self._image.setLookupTable(self.theme.colors.sequential[:SHADES])
        shades = np.linspace(0.0, SHADES - 1, FILLS).astype(int)
        fills = [QColor(*fill) for fill in self.theme.colors.sequential[shades].tolist()]
        self._brushes = [pg.mkBrush(fill) for fill in (*fills, self.theme.color("surface"))]
        self._lines.setPen(pg.mkPen(self.theme.colors.text, width=1))
        self.moment.setPen(pg.mkPen(self.theme.colors.accent, width=3))
        self.moment.setBrush(pg.mkBrush(self.theme.colors.surface))
        self.show_tracks(self.tracks)

    # What is shown

    def set_frame(self, x_range: Range, y_range: Range) -> None:
        """Decide what is visible; what was drawn before stays where it belongs."""
        self._frame = (x_range, y_range)
        self.view.setRange(xRange=x_range, yRange=y_range, padding=0.0)

    def frame(self) -> tuple[Range, Range]:
        """Return what is visible."""
        return self._frame

    def show_surface(self, xs: Array, ys: Array, shades: Array, pieces: Array) -> None:
        """Show values.

        Args:
            xs: (n,) places of the columns.
            ys: (m,) places of the rows, from the bottom up.
            shades: (m, n) from 0 to 1.
            pieces: (k, 2, 2) of the lines of equal loss.
        """
        dx, dy = (float(a[-1] - a[0]) / (len(a) - 1) for a in (xs, ys))
        self._image.setImage(shades.T, autoLevels=False, levels=(0.0, 1.0))
        # The values stand at the centres of the image's cells.
        self._image.setRect(QRectF(xs[0] - dx / 2, ys[0] - dy / 2, dx * len(xs), dy * len(ys)))
        ends = pieces.reshape(-1, 2)
        self._lines.setData(ends[:, 0], ends[:, 1])
        self._image.setVisible(True)
        self._lines.setVisible(True)

    def clear_surface(self) -> None:
        """Show nothing, for a plane on which nothing is known yet."""
        self._image.setVisible(False)
        self._lines.setVisible(False)
        self.show_tracks(())

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Show paths, the first of them above all others."""
        self.tracks = tuple(tracks[: len(self._items)])
        shown = [*reversed(self.tracks), *[None] * (len(self._items) - len(self.tracks))]
        for items, track in zip(self._items, shown, strict=True):
            items.show(track, self.theme, self._brushes)

    def show_moment(self, place: tuple[float, float] | None) -> None:
        """Put a ring where a run was at the moment that is looked at; None for none."""
        xs, ys = ([], []) if place is None else ([place[0]], [place[1]])
        self.moment.setData(xs, ys)

    def point_near(self, a: float, b: float) -> tuple[int, int] | None:
        """Return track and number of the path's point at a place; None where there is none."""
        across, up = self.pixels_per_unit()
        best: tuple[float, tuple[int, int]] = (NEAR, (-1, -1))
        for which, track in enumerate(self.tracks):
            for i, (x, y) in enumerate(track.places.tolist()):
                best = min(best, (hypot((x - a) * across, (y - b) * up), (which, i)))
        return best[1] if best[0] < NEAR else None

    # Gestures

    def place_at(self, position: QPointF) -> tuple[float, float]:
        """Return the place under a position in the widget."""
        place = self.view.mapSceneToView(self.mapToScene(position.toPoint()))
        return place.x(), place.y()

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Take hold of the picture."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self._pressed = ev.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Say where the pointer is; move the picture along while it is held."""
        if self._pressed is not None:
            da, db = self._dragged(ev.position())
            (left, right), (bottom, top) = self._frame
            self.view.setRange(
                xRange=(left + da, right + da), yRange=(bottom + db, top + db), padding=0.0
            )
        else:
            self.hovered.emit(*self.place_at(ev.position()))
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Let go: what came into view is to be measured."""
        if ev.button() == Qt.MouseButton.LeftButton and self._pressed is not None:
            da, db = self._dragged(ev.position())
            self._pressed = None
            self.unsetCursor()
            if (da, db) != (0.0, 0.0):
                self.moved.emit(da, db)
        ev.accept()

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        """Put what was clicked into the middle."""
        (left, right), (bottom, top) = self._frame
        a, b = self.place_at(ev.position())
        self._pressed = None
        self.moved.emit(a - (left + right) / 2, b - (bottom + top) / 2)
        ev.accept()

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Zoom."""
        notches = ev.angleDelta().y() / 120.0
        if notches:
            self.zoomed.emit(ZOOM**-notches)
        ev.accept()

    def leaveEvent(self, ev: QEvent) -> None:
        """Say that the pointer is gone."""
        self.left.emit()
        super().leaveEvent(ev)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move with the arrow keys, zoom with + and −, show the usual picture with Home."""
        key = Qt.Key(ev.key())
        direction = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Down: (0, -1),
            Qt.Key.Key_Up: (0, 1),
        }.get(key)
        (left, right), (bottom, top) = self._frame
        if direction is not None:
            across, up = STRIDE * (right - left), STRIDE * (top - bottom)
            self.moved.emit(direction[0] * across, direction[1] * up)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoomed.emit(1.0 / ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoomed.emit(ZOOM)
        elif key == Qt.Key.Key_Home:
            self.home_requested.emit()
        else:
            ev.ignore()

    def _dragged(self, position: QPointF) -> tuple[float, float]:
        """Return by how much the middle moves when the picture is dragged there."""
        assert self._pressed is not None
        across, up = self.pixels_per_unit()
        way = position - self._pressed
        return -way.x() / across, way.y() / up
