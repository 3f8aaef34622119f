"""The texts of the picture of a network: what flows, what stands there, what comes out."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui import names
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.network import network_layout, network_words
from mlpstudio.ui.widgets.network.network_bands import band_names
from mlpstudio.ui.widgets.network.network_layout import Column, Picture
from mlpstudio.ui.widgets.network.network_scene import Scene, is_frozen

translate = QCoreApplication.translate

_TINY_TEXT = 9
_SMALLEST_TEXT = 6
_ROOMY = 150
"""Pixels of height from which there is room for all lines of text."""
_TIGHT = 56
"""Pixels between columns below which the text is smaller."""
_WIDE_TEXT = 84
"""Pixels that a text under a column may take, if there is room."""
_LOCK = 11.0
"""Pixels of the lock of a frozen layer."""


class PictureTexts:
    """Writes the texts of a picture of one size."""

    def __init__(self, theme: Theme, spec: NetworkSpec, size: QSize) -> None:
        self._theme, self._size = theme, size
        self._is_roomy = size.height() >= _ROOMY
        is_tight = network_layout.gap_width(spec, size.width()) < _TIGHT
        self._font = theme.font(_TINY_TEXT if is_tight else TEXT_SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._line_height = self._metrics.height()

    @property
    def edges(self) -> tuple[float, float]:
        """Heights between which there is room for the picture itself."""
        top = 2 * SPACE_1 + self._line_height * (2 if self._is_roomy else 1)
        foot = 2 * SPACE_1 + self._line_height * (3 if self._is_roomy else 1)
        return top, max(self._size.height() - foot, top + 1.0)

    def paint(self, painter: QPainter, scene: Scene, picture: Picture) -> None:
        """Write all texts."""
        painter.setFont(self._font)
        taken = self._paint_shapes(painter, picture)
        if self._is_roomy:
            self._paint_band_names(painter, picture, taken)
        for column in picture.columns:
            self._paint_foot(painter, scene, picture, column)
        for marker in picture.markers:
            if is_frozen(marker.shape.layer):
                self._paint_lock(painter, marker.x, picture.bottom)
        self.paint_classes(painter, scene, picture)

    def _paint_shapes(self, painter: QPainter, picture: Picture) -> set[int]:
        """Write the shape of what flows through each gap above it.

        Returns:
            The gaps over which the second line is taken.
        """
        columns = picture.columns
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
        if n_rows == 2:
            return set(range(len(columns)))
        return self._paint_matrix_shapes(painter, picture) if self._is_roomy else set()

    def _paint_matrix_shapes(self, painter: QPainter, picture: Picture) -> set[int]:
        """Write the shape of W under the shape of what flows, where no band is in the way."""
        painter.setPen(self._theme.color("muted"))
        free = set(range(len(picture.columns) - 1)) - set(_gaps(picture))
        for i in free:
            left, right = picture.columns[i], picture.columns[i + 1]
            assert right.shape is not None
            shape = f"({left.units}, {right.units})"
            text = self._fitting((f"W{right.shape.number} {shape}", shape), right.x - left.x - 4)
            if not text.endswith("…"):  # half a shape says nothing
                middle = (left.x + right.x) / 2
                self._write(painter, middle, SPACE_1 + self._line_height, text)
        return free

    def _paint_band_names(self, painter: QPainter, picture: Picture, taken: set[int]) -> None:
        """Say above a band what it is, as fully as there is room for, or leave it to its badge."""
        painter.setPen(self._theme.color("muted"))
        for gap, marker in zip(_gaps(picture), picture.markers, strict=True):
            texts = band_names(marker.shape.layer)
            text = next((t for t in texts if self._width(t) <= marker.room - 3), None)
            if text is not None and gap not in taken:
                self._write(painter, marker.x, SPACE_1 + self._line_height, text)

    def _paint_foot(
        self, painter: QPainter, scene: Scene, picture: Picture, column: Column
    ) -> None:
        """Write units, activation and parameters under a column."""
        lines: list[tuple[str, ...]] = [(f"{column.units:,}", network_words.short(column.units))]
        if column.shape is None:
            lines.append((translate("NetworkView", "Input"),))
            lines.append((network_words.sizes(scene.spec.input_shape),))
        elif isinstance(column.shape.layer, DenseSpec):
            n = column.shape.n_parameters
            lines.append((names.activation(column.shape.layer.activation),))
            lines.append((f"{n:,}", network_words.short(n)))
        room = min(picture.gap, _WIDE_TEXT) - 2
        for row, texts in enumerate(lines[: 3 if self._is_roomy else 1]):
            painter.setPen(self._theme.color("text" if row == 0 else "muted"))
            y = picture.bottom + SPACE_1 + row * self._line_height
            self._write(painter, column.x, y, self._fitting(texts, room))
        if column.shape is not None and is_frozen(column.shape.layer):
            half = self._width(self._fitting(lines[0], room)) / 2
            self._paint_lock(painter, column.x - half - _LOCK / 2 - 2, picture.bottom)

    def _paint_lock(self, painter: QPainter, middle: float, bottom: float) -> None:
        """Paint a lock beside the units of a frozen layer, or under a frozen band."""
        top = bottom + SPACE_1 + (self._line_height - _LOCK) / 2
        area = QRectF(middle - _LOCK / 2, top, _LOCK, _LOCK)
        self._theme.icon("lock", "muted").paint(painter, area.toRect())

    def paint_classes(self, painter: QPainter, scene: Scene, picture: Picture) -> None:
        """Write the class beside each output."""
        column = picture.columns[-1]
        if not picture.has_output() or not scene.class_names:
            return
        spacing = float(column.ys[1] - column.ys[0]) if len(column.ys) > 1 else TEXT_SMALL
        size = min(TEXT_SMALL, int(spacing))
        if size < _SMALLEST_TEXT:
            return
        painter.setFont(self._theme.font(size))
        painter.setPen(self._theme.color("text"))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        x = picture.end + 5
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


def _gaps(picture: Picture) -> list[int]:
    """Return for each band in which gap between two columns it stands, 0 for the first."""
    xs = [column.x for column in picture.columns]
    return [int(np.searchsorted(xs, marker.x)) - 1 for marker in picture.markers]
