"""How the picture of a network is painted: lines, neurons, and what lights up of them."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.network import network_layout
from mlpstudio.ui.widgets.network.network_bands import paint_bands
from mlpstudio.ui.widgets.network.network_flow import Flow, FlowPainter
from mlpstudio.ui.widgets.network.network_layout import INPUT, Picture
from mlpstudio.ui.widgets.network.network_scene import Scene, is_frozen
from mlpstudio.ui.widgets.network.network_texts import PictureTexts
from mlpstudio.ui.widgets.plots.line_raster import LineRaster

_FADED = 0.22
_BIAS = 0.4
"""Of a neuron's radius: the dot that is its bias."""

_SIGNS = {True: "positive", False: "negative"}


class NetworkPainter:
    """Paints scenes at one size.

    Attributes:
        picture: Where everything stands.
    """

    def __init__(self, theme: Theme, spec: NetworkSpec, size: QSize, ratio: float) -> None:
        """Arrange the picture.

        Args:
            theme: Colours and type.
            spec: The design.
            size: Of the picture in logical pixels.
            ratio: Pixels of the screen for each of these.
        """
        self._theme, self._size, self._ratio = theme, size, ratio
        self._texts = PictureTexts(theme, spec, size)
        self.picture: Picture = network_layout.arrange(spec, size.width(), *self._texts.edges)
        self._raster = self._line_raster(self.picture)

    def _line_raster(self, picture: Picture) -> LineRaster:
        ends = [
            (left.x, y1 - picture.top, right.x, y2 - picture.top)
            for left, right in pairwise(picture.columns)
            for y1 in left.ys
            for y2 in right.ys
        ]
        height = picture.bottom - picture.top
        return LineRaster(
            self._ratio * np.array(ends, np.float64).reshape(-1, 4),  # (lines, 4)
            round(self._ratio * self._size.width()),
            round(self._ratio * height),
        )

    # Everything that stays while the pointer moves

    def backdrop(self, scene: Scene) -> QPixmap:
        """Return the whole picture."""
        pixmap = QPixmap(self._size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_selection(painter, scene)
        self._paint_lines(painter, scene)
        paint_bands(painter, self._theme, self.picture, scene.selected)
        for number in range(len(self.picture.columns)):
            self._paint_neurons(painter, scene, number)
        self._texts.paint(painter, scene, self.picture)
        painter.end()
        return pixmap

    def _paint_selection(self, painter: QPainter, scene: Scene) -> None:
        picture = self.picture
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection"))
        top = picture.top - SPACE_1
        for column in picture.columns:
            if column.position == scene.selected != INPUT:
                half = min(picture.gap * 0.46, 30.0)
                height = self._size.height() - top - 1.0
                painter.drawRoundedRect(QRectF(column.x - half, top, 2 * half, height), 6, 6)
        for marker in picture.markers:
            if marker.position == scene.selected:
                half = float(np.clip(0.48 * marker.room, 4.0, 12.0))
                height = picture.bottom + SPACE_1 - top
                painter.drawRoundedRect(QRectF(marker.x - half, top, 2 * half, height), 6, 6)

    def _paint_lines(self, painter: QPainter, scene: Scene) -> None:
        if len(self.picture.columns) < 2:
            return
        if scene.strengths is None:
            n_lines = sum(len(a.ys) * len(b.ys) for a, b in pairwise(self.picture.columns))
            muted = self._theme.color("muted")
            image = self._raster.image(np.full(n_lines, 0.22), muted, muted)
        else:
            all_strengths = np.concatenate([s.ravel() for s in scene.strengths])  # (lines,)
            ink = np.sign(all_strengths) * (0.1 + 1.9 * np.abs(all_strengths) ** 1.5)  # (lines,)
            colors = self._theme.color("positive"), self._theme.color("negative")
            image = self._raster.image(ink, *colors)
        image.setDevicePixelRatio(self._ratio)
        painter.drawImage(QPointF(0, self.picture.top), image)

    def _paint_neurons(self, painter: QPainter, scene: Scene, number: int) -> None:
        column, radius = self.picture.columns[number], self.picture.radius
        is_selected = column.position == scene.selected != INPUT
        stroke = self._theme.color("accent" if is_selected else "muted")
        frozen = column.shape is not None and is_frozen(column.shape.layer)
        painter.setPen(QPen(stroke, 1.3))
        painter.setBrush(self._theme.color("border" if frozen else "surface"))
        for y in column.ys:
            painter.drawEllipse(QPointF(column.x, y), radius, radius)
        self._paint_biases(painter, scene, number)
        if column.ellipsis is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(stroke)
            for step in (-1, 0, 1):
                y = column.ellipsis + step * max(3.5, radius)
                painter.drawEllipse(QPointF(column.x, y), 1.3, 1.3)

    def _paint_biases(self, painter: QPainter, scene: Scene, number: int) -> None:
        """Paint a dot into each neuron that has a bias, in the colour of its sign."""
        column = self.picture.columns[number]
        radius = _BIAS * self.picture.radius
        if column.shape is None or column.shape.n_biases == 0 or radius < 1.0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        none: FloatArray = np.zeros(len(column.ys))  # (n,)
        biases = none if scene.biases is None else scene.biases[number]  # (n,)
        for y, bias in zip(column.ys, biases, strict=True):
            painter.setBrush(self._bias_color(float(bias)))
            painter.drawEllipse(QPointF(column.x, y), radius, radius)

    def paint_activity(self, painter: QPainter, scene: Scene) -> None:
        """Fill each neuron the stronger the more it gives, in the colour of its sign."""
        if scene.activity is None:
            return
        ground, radius = self._theme.color("surface"), self.picture.radius - 0.6
        signs = {is_on: self._theme.color(name) for is_on, name in _SIGNS.items()}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for column, activity in zip(self.picture.columns, scene.activity, strict=True):
            for y, value in zip(column.ys, activity, strict=True):
                painter.setBrush(_mixed(ground, signs[value > 0.0], abs(float(value))))
                painter.drawEllipse(QPointF(column.x, y), radius, radius)

    def _bias_color(self, bias: float) -> QColor:
        if bias == 0.0:
            color = self._theme.color("muted")
            color.setAlphaF(0.45)
            return color
        color = self._theme.color("positive" if bias > 0.0 else "negative")
        color.setAlphaF(0.4 + 0.6 * abs(bias))
        return color

    # What lights up

    def paint_hovered(
        self, painter: QPainter, scene: Scene, column_number: int, neuron: int
    ) -> None:
        """Fade the picture and paint the lines of one drawn neuron over it."""
        picture = self.picture
        height = picture.bottom - picture.top + 2 * SPACE_1
        veil = self._theme.color("surface")
        veil.setAlphaF(1.0 - _FADED)
        painter.fillRect(QRectF(0, picture.top - SPACE_1, self._size.width(), height), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, here = picture.columns, picture.columns[column_number]
        center = QPointF(here.x, here.ys[neuron])
        for gap in (column_number - 1, column_number):
            if not 0 <= gap < len(columns) - 1:
                continue
            other = columns[gap if gap < column_number else gap + 1]
            strengths: FloatArray = np.zeros(len(other.ys))  # (n_other,)
            if scene.strengths is not None:
                matrix = scene.strengths[gap]  # (n_left, n_right)
                strengths = matrix[:, neuron] if gap < column_number else matrix[neuron]
            for y, strength in zip(other.ys, strengths, strict=True):
                painter.setPen(self._bright_pen(float(strength), scene.strengths is not None))
                painter.drawLine(QLineF(center, QPointF(other.x, y)))
        for number in range(len(columns)):
            self._paint_neurons(painter, scene, number)
        self.paint_activity(painter, scene)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, picture.radius + 1, picture.radius + 1)
        self._texts.paint_classes(painter, scene, self.picture)

    def paint_link(self, painter: QPainter, end: tuple[int, int], source: int) -> bool:
        """Mark the line that ends at a drawn neuron and comes from an input of its column.

        Args:
            painter: With the picture.
            end: Column and drawn neuron.
            source: Number of the neuron or pixel before it.

        Returns:
            Whether that one is drawn.
        """
        columns = self.picture.columns
        if end[0] == 0:
            return False
        before, here = columns[end[0] - 1], columns[end[0]]
        found = np.flatnonzero(before.neurons == source)  # (0,) or (1,)
        if not len(found):
            return False
        start = QPointF(before.x, float(before.ys[found[0]]))
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QLineF(start, QPointF(here.x, here.ys[end[1]])))
        painter.drawEllipse(start, self.picture.radius + 1, self.picture.radius + 1)
        return True

    def flow_painter(self, flow: Flow) -> FlowPainter:
        """Return what paints a stage of a step over this picture."""
        return FlowPainter(self._theme, self.picture, self._raster, flow, self._ratio)

    def paint_flow(
        self, painter: QPainter, scene: Scene, flow: FlowPainter, progress: float
    ) -> None:
        """Fade the picture and paint a stage of a step over it, from 0 to 1 of its way."""
        flow.paint_lines(painter, self._size, progress)
        for number in range(len(self.picture.columns)):
            self._paint_neurons(painter, scene, number)
        flow.paint_units(painter, progress)
        self._texts.paint_classes(painter, scene, self.picture)

    def _bright_pen(self, strength: float, is_known: bool) -> QPen:
        if not is_known:
            return QPen(self._theme.color("muted"), 1)
        color = self._theme.color("positive" if strength > 0 else "negative")
        color.setAlphaF(0.3 + 0.7 * abs(strength))
        return QPen(color, 1.0 + abs(strength))


def _mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """Return a colour laid over a ground, as opaque as the share says."""

    def mixed(under: int, over: int) -> int:
        return round(under + share * (over - under))

    return QColor(
        mixed(ground.red(), color.red()),
        mixed(ground.green(), color.green()),
        mixed(ground.blue(), color.blue()),
    )
