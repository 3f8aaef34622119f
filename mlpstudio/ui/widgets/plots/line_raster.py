"""Hundreds of thin lines painted by NumPy: several times as fast as QPainter's smooth lines.

Only the strengths of the lines change while a network trains. Which pixels a line covers, and how
much of each, is computed once for a size of the picture.
"""

import numpy as np
from PySide6.QtGui import QColor, QImage

from mlpstudio.engine.arrays import AnyArray, FloatArray

_NOTHING = 1e-6


class LineRaster:
    """Lines at fixed places in a picture.

    The coverage is Wu's (1991): at each pixel of its longer axis a line is shared between two
    neighbours on the other. A strength above 1 saturates both, so that strong lines look thicker.
    """

    def __init__(self, ends: FloatArray, width: int, height: int) -> None:
        """Find out which pixels the lines cover.

        Args:
            ends: (n, 4) x1, y1, x2, y2 in pixels.
            width: Of the picture.
            height: Of the picture.
        """
        self.width, self.height = max(1, width), max(1, height)
        start, end = ends[:, :2], ends[:, 2:]  # (n, 2)
        is_steep = np.abs(end - start).argmax(axis=1) == 1  # (n,)
        rows = np.arange(len(ends))  # (n,)
        long, short = is_steep.astype(np.intp), (~is_steep).astype(np.intp)  # (n,) axis numbers
        u1, u2 = start[rows, long], end[rows, long]  # (n,) along the longer axis
        v1, v2 = start[rows, short], end[rows, short]  # (n,) across it
        first = np.floor(np.minimum(u1, u2)).astype(np.intp)  # (n,)
        counts = np.floor(np.maximum(u1, u2)).astype(np.intp) - first + 1  # (n,)
        self._line = np.repeat(rows, counts)  # (K,)
        line = self._line
        u = np.arange(len(line)) - np.repeat(counts.cumsum() - counts, counts) + first[line]
        span = np.where(u2 == u1, 1.0, u2 - u1)  # (n,)
        t = np.clip((u + 0.5 - u1[line]) / span[line], 0.0, 1.0)  # (K,)
        v = v1[line] + t * (v2 - v1)[line] - 0.5  # (K,)
        v_floor = np.floor(v).astype(np.intp)  # (K,)
        nearness = v - v_floor  # (K,)
        # A slanted line has fewer pixels for its length, each of which has to count for more.
        slant = np.hypot(u2 - u1, v2 - v1) / np.abs(span)  # (n,)
        self._coverage = np.stack([1.0 - nearness, nearness]) * slant[line]  # (2, K)
        pixels = np.stack(
            [self._index(u, v_floor, is_steep[line]), self._index(u, v_floor + 1, is_steep[line])]
        )  # (2, K)
        is_covered = np.zeros(self.width * self.height, bool)  # (height · width,)
        is_covered[pixels] = True
        self._covered = np.flatnonzero(is_covered)  # (P,) pixels that some line touches
        self._place = (is_covered.cumsum() - 1)[pixels]  # (2, K) where these are among them

    def _index(self, u: AnyArray, v: AnyArray, is_steep: AnyArray) -> AnyArray:
        x = np.clip(np.where(is_steep, v, u), 0, self.width - 1)  # (K,)
        y = np.clip(np.where(is_steep, u, v), 0, self.height - 1)  # (K,)
        return y * self.width + x  # (K,)

    def ink(self, strengths: FloatArray) -> FloatArray:
        """Return how much ink lies on each pixel.

        Args:
            strengths: (n,) from 0 for none; 1 is a full line.

        Returns:
            (height, width).
        """
        spread = np.zeros(self.width * self.height)  # (height · width,)
        spread[self._covered] = self._ink(strengths)
        return spread.reshape(self.height, self.width)  # (height, width)

    def _ink(self, strengths: FloatArray) -> AnyArray:
        shares = self._coverage * strengths[self._line]  # (2, K)
        return np.bincount(self._place.ravel(), shares.ravel(), len(self._covered))  # (P,)

    def image(self, strengths: FloatArray, positive: QColor, negative: QColor) -> QImage:
        """Return a picture of the lines on nothing.

        Args:
            strengths: (n,) signed.
            positive: Colour of lines above 0.
            negative: Colour of lines below 0.
        """
        above = self._ink(np.maximum(strengths, 0.0))  # (P,)
        total = above + self._ink(np.maximum(-strengths, 0.0))  # (P,)
        alpha = 255.0 * (1.0 - np.exp(-total))  # (P,)
        share = above / np.maximum(total, _NOTHING)  # (P,)
        colors = np.empty((len(total), 4), np.uint8)  # (P, BGRA)
        for channel, (up, down) in enumerate(zip(_bgr(positive), _bgr(negative), strict=True)):
            colors[:, channel] = alpha * (down + share * (up - down))
        colors[:, 3] = alpha
        pixels = np.zeros((self.height * self.width, 4), np.uint8)  # (height · width, BGRA)
        pixels.view(np.uint32)[self._covered] = colors.view(np.uint32)
        form = QImage.Format.Format_ARGB32_Premultiplied
        picture = QImage(pixels.data, self.width, self.height, 4 * self.width, form)
        return picture.copy()  # the array ends with this function


def _bgr(color: QColor) -> tuple[float, float, float]:
    return color.blueF(), color.greenF(), color.redF()
