"""How the picture of a network is painted: lines, neurons, dropouts and the texts around them."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui import names
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets import network_layout, network_words
from mlpstudio.ui.widgets.line_raster import LineRaster
from mlpstudio.ui.widgets.network_layout import INPUT, Column, Marker, Picture

translate = QCoreApplication.translate

_TINY_TEXT = 9
_SMALLEST_TEXT = 6
_FADED = 0.22
_ROOMY = 150
"""Pixels of height from which there is room for all lines of text."""
_TIGHT = 56
"""Pixels between columns below which the text is smaller."""
_WIDE_TEXT = 84
"""Pixels that a text under a column may take, if there is room."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be painted.

    Attributes:
        spec: The design.
        class_names: Of the outputs.
        selected: Position of the chosen layer, `INPUT` for none.
        strengths: One array (n_left, n_right) in [−1, 1] for each gap; None without weights.
    """

    spec: NetworkSpec
    class_names: tuple[str, ...]
    selected: int
    strengths: tuple[FloatArray, ...] | None


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
        self._is_roomy = size.height() >= _ROOMY
        is_tight = network_layout.gap_width(spec, size.width()) < _TIGHT
        self._font: QFont = theme.font(_TINY_TEXT if is_tight else TEXT_SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._line_height = self._metrics.height()
        top = 2 * SPACE_1 + self._line_height * (2 if self._is_roomy else 1)
        foot = 2 * SPACE_1 + self._line_height * (3 if self._is_roomy else 1)
        bottom = max(size.height() - foot, top + 1.0)
        self.picture: Picture = network_layout.arrange(spec, size.width(), top, bottom)
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
        self._paint_markers(painter, scene)
        for column in self.picture.columns:
            self._paint_neurons(painter, scene, column)
        self._paint_texts(painter, scene)
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
                height = picture.bottom + SPACE_1 - top
                painter.drawRoundedRect(QRectF(marker.x - 12, top, 24, height), 6, 6)

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

    def _paint_markers(self, painter: QPainter, scene: Scene) -> None:
        surface = QColor(self._theme.color("surface"))
        surface.setAlphaF(0.75)
        top, height = self.picture.top, self.picture.bottom - self.picture.top
        for marker in self.picture.markers:
            is_selected = marker.position == scene.selected
            pen = QPen(self._theme.color("accent" if is_selected else "muted"), 1.2)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(surface)
            painter.drawRoundedRect(QRectF(marker.x - 3.5, top, 7, height), 3.5, 3.5)

    def _paint_neurons(self, painter: QPainter, scene: Scene, column: Column) -> None:
        radius = self.picture.radius
        is_selected = column.position == scene.selected != INPUT
        stroke = self._theme.color("accent" if is_selected else "muted")
        painter.setPen(QPen(stroke, 1.3))
        painter.setBrush(self._theme.color("surface"))
        for y in column.ys:
            painter.drawEllipse(QPointF(column.x, y), radius, radius)
        if column.ellipsis is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(stroke)
            for step in (-1, 0, 1):
                y = column.ellipsis + step * max(3.5, radius)
                painter.drawEllipse(QPointF(column.x, y), 1.3, 1.3)

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
        for column in columns:
            self._paint_neurons(painter, scene, column)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(center, picture.radius + 1, picture.radius + 1)
        self._paint_classes(painter, scene)

    def _bright_pen(self, strength: float, is_known: bool) -> QPen:
        if not is_known:
            return QPen(self._theme.color("muted"), 1)
        color = self._theme.color("positive" if strength > 0 else "negative")
        color.setAlphaF(0.3 + 0.7 * abs(strength))
        return QPen(color, 1.0 + abs(strength))

    # Texts

    def _paint_texts(self, painter: QPainter, scene: Scene) -> None:
        painter.setFont(self._font)
        self._paint_shapes(painter)
        if self._is_roomy:
            self._paint_marker_names(painter)
        for column in self.picture.columns:
            self._paint_foot(painter, scene, column)
        self._paint_classes(painter, scene)

    def _paint_shapes(self, painter: QPainter) -> None:
        """Write the shape of what flows through each gap above it."""
        columns = self.picture.columns
        texts = [f"(B, {column.units})" for column in columns]
        widths = [right.x - left.x for left, right in pairwise(columns)]
        widest = max(map(self._width, texts[:-1]), default=0.0)
        is_crowded = bool(widths) and widest > min(widths) - 4
        n_rows = 2 if is_crowded and self._is_roomy else 1
        painter.setPen(self._theme.color("text"))
        for i, (text, width) in enumerate(zip(texts, [*widths, _WIDE_TEXT], strict=True)):
            middle = columns[i].x + width / 2
            if i == len(widths):  # beside the last column, where there is room up to the edge
                middle = min(middle, self._size.width() - SPACE_1 - self._width(text) / 2)
            if self._width(text) <= width * n_rows - 2:
                self._write(painter, middle, SPACE_1 + (i % n_rows) * self._line_height, text)
        if n_rows == 1 and self._is_roomy:
            self._paint_matrix_shapes(painter)

    def _paint_matrix_shapes(self, painter: QPainter) -> None:
        """Write the shape of W under the shape of what flows, where no dropout is in the way."""
        painter.setPen(self._theme.color("muted"))
        marked = {gap for gap, _ in self._marked_gaps()}
        for i, (left, right) in enumerate(pairwise(self.picture.columns)):
            assert right.shape is not None
            shape = f"({left.units}, {right.units})"
            text = self._fitting((f"W{right.shape.number} {shape}", shape), right.x - left.x - 4)
            if i not in marked and not text.endswith("…"):  # half a shape says nothing
                middle = (left.x + right.x) / 2
                self._write(painter, middle, SPACE_1 + self._line_height, text)

    def _marked_gaps(self) -> list[tuple[int, Marker]]:
        xs = [column.x for column in self.picture.columns]
        return [(int(np.searchsorted(xs, m.x)) - 1, m) for m in self.picture.markers]

    def _paint_marker_names(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("muted"))
        markers = self._marked_gaps()
        gaps = [gap for gap, _ in markers]
        for gap, marker in markers:
            room = self.picture.gap * (1 + network_layout.DROPOUT_GAP) / gaps.count(gap) - 4
            rate = f"{marker.rate:g}"
            long = translate("NetworkView", "dropout {rate}").format(rate=rate)
            text = self._fitting((long, rate), room)
            self._write(painter, marker.x, SPACE_1 + self._line_height, text)

    def _paint_foot(self, painter: QPainter, scene: Scene, column: Column) -> None:
        """Write units, activation and parameters under a column."""
        lines: list[tuple[str, ...]] = [(f"{column.units:,}", network_words.short(column.units))]
        if column.shape is None:
            lines.append((translate("NetworkView", "Input"),))
            lines.append((network_words.sizes(scene.spec.input_shape),))
        elif isinstance(column.shape.layer, DenseSpec):
            n = column.shape.n_parameters
            lines.append((names.activation(column.shape.layer.activation),))
            lines.append((f"{n:,}", network_words.short(n)))
        room = min(self.picture.gap, _WIDE_TEXT) - 2
        for row, texts in enumerate(lines[: 3 if self._is_roomy else 1]):
            painter.setPen(self._theme.color("text" if row == 0 else "muted"))
            y = self.picture.bottom + SPACE_1 + row * self._line_height
            self._write(painter, column.x, y, self._fitting(texts, room))

    def _paint_classes(self, painter: QPainter, scene: Scene) -> None:
        """Write the class beside each output."""
        column = self.picture.columns[-1]
        if not self.picture.has_output() or not scene.class_names:
            return
        spacing = float(column.ys[1] - column.ys[0]) if len(column.ys) > 1 else TEXT_SMALL
        size = min(TEXT_SMALL, int(spacing))
        if size < _SMALLEST_TEXT:
            return
        painter.setFont(self._theme.font(size))
        painter.setPen(self._theme.color("text"))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        x = column.x + self.picture.radius + 5
        for neuron, y in zip(column.neurons, column.ys, strict=True):
            if neuron < len(scene.class_names):
                area = QRectF(x, y - 10, max(1.0, self._size.width() - x), 20)
                painter.drawText(area, align, scene.class_names[neuron])

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def _fitting(self, texts: tuple[str, ...], room: float) -> str:
        """Return the first text that fits, or as much as fits of the last."""
        for text in texts:
            if self._width(text) <= room:
                return text
        return self._metrics.elidedText(texts[-1], Qt.TextElideMode.ElideRight, room)

    def _write(self, painter: QPainter, middle: float, top: float, text: str) -> None:
        area = QRectF(middle - 100, top, 200, self._line_height)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
