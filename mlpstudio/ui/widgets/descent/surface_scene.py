"""What is seen of a relief from one view, in pixels: the ground, the marks, the trails."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from mlpstudio.labs.descents.facets import facets
from mlpstudio.labs.descents.horizon import Horizon
from mlpstudio.labs.descents.relief import Relief, View, project
from mlpstudio.labs.descents.trails import LIFT, laid
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.contour import Walker
from mlpstudio.ui.widgets.descent.relief_axes import BoxPainter
from mlpstudio.ui.widgets.descent.relief_paint import Array, Screen, brushes, lines, paint_facets
from mlpstudio.ui.widgets.descent.surface_marks import Mark, MarkPainter, Trail

FINE = 2
"""Pixels painted for each that is shown, both ways: edges become smooth without seams."""

LINE_LIFT = 0.004
"""How far above the relief its lines of equal height run."""

MOST_LINES = 4000
"""With more pieces than these, lines would cover the relief: there are none."""

LINE_OPACITY = 60


class Finish(IntEnum):
    """How well a ground is painted. Each comes in a turn of its own."""

    ROUGH = 0
    """Fewer colours, rough edges: for while it turns."""
    SMOOTH = 1
    LINED = 2
    """Smooth, and with lines of equal height."""


class SurfaceScene:
    """A relief with everything on it."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.relief: Relief | None = None
        self.pieces: Array = np.empty((0, 2, 2))
        self.minima: list[tuple[float, float, str]] = []
        self.start: tuple[float, float] | None = None
        self._walkers: Sequence[Walker | None] = []
        self._brushes = brushes(theme)
        self._horizon: tuple[object, Horizon] | None = None
        self._ground: tuple[object, QImage] | None = None
        self._ways: tuple[object, Array, list[int]] | None = None

    @property
    def walkers(self) -> Sequence[Walker | None]:
        """Who descends."""
        return self._walkers

    @walkers.setter
    def walkers(self, walkers: Sequence[Walker | None]) -> None:
        self._walkers, self._ways = walkers, None

    def restyle(self) -> None:
        """Take the colours of the theme."""
        self._brushes, self._ground = brushes(self.theme), None

    def seen_from(self, view: View, size: QSizeF, zoom: float) -> "SeenSurface | None":
        """Return what is seen; None when there is no relief yet."""
        if self.relief is None:
            return None
        if self._horizon is None or self._horizon[0] != (self.relief, view):
            self._horizon = ((self.relief, view), Horizon(self.relief, view))
        screen = Screen.fitted(self.relief, view, size, zoom)
        return SeenSurface(self, self.relief, view, screen, self._horizon[1])

    def ways(self, relief: Relief, scale: float) -> tuple[Array, list[int]]:
        """Return the paths of all walkers on a relief, whichever way it is turned.

        Args:
            relief: Of the scene.
            scale: Pixels per unit of the box.

        Returns:
            pieces: (k, 2, 3) each with two ends, walker by walker.
            firsts: Where those of each walker begin, and the end of the last.
        """
        key = (relief, scale)
        if self._ways is None or self._ways[0] != key:
            pieces = [np.empty((0, 2, 3))]
            for walker in self.walkers:
                if walker is not None:
                    points = laid(relief, walker.positions, 1.0 / scale)  # (m, 3)
                    way = np.stack([points[:-1], points[1:]], axis=1)  # (m − 1, 2, 3)
                    pieces.append(way[np.isfinite(way).all(axis=(1, 2))])
            firsts = np.cumsum([len(way) for way in pieces]).tolist()
            self._ways = (key, np.concatenate(pieces), firsts)
        return self._ways[1], self._ways[2]

    def ground(self, seen: "SeenSurface", size: QSizeF, ratio: float, finish: Finish) -> QImage:
        """Return the relief on transparent ground, the last one if nothing has changed.

        Args:
            seen: From where.
            size: Of the picture.
            ratio: Pixels of the image for each of the picture.
            finish: How well.
        """
        looked = (seen.relief, seen.view, seen.screen, size, ratio)
        if self._ground is None or self._ground[0] != (looked, finish):
            before = self._ground
            if before is not None and before[0] == (looked, Finish.SMOOTH):
                image = before[1]
            else:
                image = self._painted(seen, size, ratio, 1 if finish is Finish.ROUGH else FINE)
            if finish is Finish.LINED:
                image = self._lined(image, seen)
            self._ground = ((looked, finish), image)
        return self._ground[1]

    def _painted(self, seen: "SeenSurface", size: QSizeF, ratio: float, fine: int) -> QImage:
        image = QImage((size * ratio * fine).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.scale(ratio * fine, ratio * fine)
        shown = facets(seen.relief, seen.view, seen.horizon)
        paint_facets(painter, shown, seen.screen, self._brushes, is_quick=fine == 1)
        painter.end()
        if fine > 1:
            image = image.scaled(
                (size * ratio).toSize(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        image.setDevicePixelRatio(ratio)
        return image

    def _lined(self, image: QImage, seen: "SeenSurface") -> QImage:
        if len(self.pieces) > MOST_LINES:
            return image
        image = image.copy()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color("text")
        color.setAlpha(LINE_OPACITY)
        painter.setPen(QPen(color, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        ends = seen.relief.drape(self.pieces.reshape(-1, 2), LINE_LIFT)  # (2 k, 3)
        painter.drawLines(seen.visible(ends.reshape(-1, 2, 3)))
        painter.end()
        return image


class SeenSurface:
    """A scene from one view on one screen.

    Attributes:
        relief: Of the scene.
        view: From where.
        screen: Onto which pixels.
        horizon: What hides what.
        minima: Where they are,
        start: and where all begin,
        trails: and who has come which way.
    """

    def __init__(
        self, scene: SurfaceScene, relief: Relief, view: View, screen: Screen, horizon: Horizon
    ) -> None:
        self._scene = scene
        self.relief, self.view, self.screen, self.horizon = relief, view, screen, horizon
        walkers = [walker for walker in scene.walkers if walker is not None]
        places = [(x, y) for x, y, _ in scene.minima]
        places += [] if scene.start is None else [scene.start]
        n_still = len(places)
        places += [tuple(walker.positions[-1].tolist()) for walker in walkers]
        marks = self._marks(np.array(places, np.float64).reshape(-1, 2))
        self.minima = marks[: len(scene.minima)]
        self.start = None if scene.start is None else marks[n_still - 1]
        ends = marks[n_still:]
        self.trails = self._trails([walker.color for walker in walkers], ends)

    def _marks(self, places: Array) -> list[Mark]:
        points = self.relief.drape(places, LIFT)  # (n, 3)
        pixels = self.screen.pixels(project(points, self.view)).tolist()
        are_hidden = self.horizon.is_hidden(points).tolist()
        return [Mark(QPointF(*at), hidden) for at, hidden in zip(pixels, are_hidden, strict=True)]

    def _trails(self, colors: list[QColor], ends: list[Mark]) -> list[Trail]:
        pieces, firsts = self._scene.ways(self.relief, self.screen.scale)
        is_hidden = self.horizon.is_hidden(pieces.mean(axis=1))  # (k,)
        pixels = self.screen.pixels(project(pieces, self.view))  # (k, 2, 2)
        trails: list[Trail] = []
        for color, end, (begin, stop) in zip(colors, ends, pairwise(firsts), strict=True):
            way, behind = pixels[begin:stop], is_hidden[begin:stop]
            trails.append(Trail(color, lines(way[~behind]), lines(way[behind]), end))
        return trails

    def visible(self, pieces: Array) -> list[QLineF]:
        """Return those lines of the box that are seen, in pixels.

        Args:
            pieces: (k, 2, 3) each with two ends; NaN where there is nothing.
        """
        pieces = pieces[np.isfinite(pieces).all(axis=(1, 2))]  # (k, 2, 3), fewer now
        is_hidden = self.horizon.is_hidden(pieces.mean(axis=1))  # (k,)
        pixels = self.screen.pixels(project(pieces, self.view))  # (k, 2, 2)
        return lines(pixels[~is_hidden])

    def paint(self, painter: QPainter, size: QSizeF, ratio: float, finish: Finish) -> None:
        """Draw everything but the ground behind it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        loss = QCoreApplication.translate("SurfaceView", "loss")
        BoxPainter(self.relief, self.view, self.screen, self._scene.theme).paint(painter, loss)
        ground = self._scene.ground(self, size, ratio, finish)
        painter.drawImage(QPointF(0, 0), ground)
        marks = MarkPainter(self._scene.theme)
        words = [label for _, _, label in self._scene.minima]
        marks.paint_minima(painter, list(zip(self.minima, words, strict=True)))
        if self.start is not None:
            marks.paint_start(painter, self.start)
        for trail in self.trails:
            marks.paint_way(painter, trail, has_halo=finish is not Finish.ROUGH)
        for trail in self.trails:
            marks.paint_end(painter, trail)
