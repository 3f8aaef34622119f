"""A square of grey levels that pens write on, and what each stroke left there."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.strokes import Path, PenPoint, Stroke, curve

_LONGEST_LINE = 64
"""Pixels; the square around a longer line is mostly empty, so it is written in parts."""


class Sheet:
    """A square of grey levels that pens write on.

    A pixel holds the most ink that any line brought there, so that a curve looks the same however
    many pieces it was written in.

    Attributes:
        side: Pixels along each side.
        pixels: (side, side) uint8; 255 is full ink.
    """

    def __init__(self, side: int) -> None:
        self.side = side
        self.pixels: ByteArray = np.zeros((side, side), np.uint8)  # (side, side)

    def copy(self) -> "Sheet":
        """Return a sheet of its own with the same ink."""
        other = Sheet(self.side)
        other.pixels[...] = self.pixels
        return other

    def clear(self, background: ByteArray | None = None) -> None:
        """Take all ink away, and lay a square picture (n, n) of ink there instead, if any."""
        if background is None:
            self.pixels[...] = 0
            return
        shares = _area_shares(len(background), self.side)  # (side, n)
        laid = shares @ background.astype(np.float32) @ shares.T  # (side, side)
        np.rint(laid, out=laid)
        self.pixels[...] = np.clip(laid, 0, 255)

    def write(self, path: Path, *, erases: bool = False, softness: float = 0.0) -> None:
        """Write a path, or erase along it; what lies outside the square is left out.

        Args:
            path: At least one point.
            erases: Whether ink is taken away.
            softness: Of the pen's edge, as in `Stroke`.
        """
        for a, b in pairwise(path) if len(path) > 1 else [(path[0], path[0])]:
            length = math.hypot(b.x - a.x, b.y - a.y) * self.side
            n_parts = max(1, math.ceil(length / _LONGEST_LINE))
            for part in range(n_parts):
                start, end = _part(a, b, part / n_parts), _part(a, b, (part + 1) / n_parts)
                self._write_line(start, end, erases, softness)

    def write_stroke(self, stroke: Stroke) -> None:
        """Write all of a stroke."""
        for path in curve(stroke.points):
            self.write(path, erases=stroke.erases, softness=stroke.softness)

    def _write_line(self, a: PenPoint, b: PenPoint, erases: bool, softness: float) -> None:
        """Cover the pixels whose centres are nearer to the line than half its width.

        At the line's nominal edge there is half the ink; it fades over a pixel, which makes edges
        smooth, or with a soft pen over up to the whole width.
        """
        side = self.side
        ax, ay, bx, by = a.x * side, a.y * side, b.x * side, b.y * side
        radius, radius_b = a.width * side / 2, b.width * side / 2
        fade = max(1.0, 2 * softness * max(radius, radius_b))
        reach = max(radius, radius_b) + fade / 2
        left, right = _span(min(ax, bx) - reach, max(ax, bx) + reach, side)
        top, bottom = _span(min(ay, by) - reach, max(ay, by) + reach, side)
        if left >= right or top >= bottom:
            return
        x = np.arange(left, right, dtype=np.float32) + np.float32(0.5 - ax)  # (w,)
        y = (np.arange(top, bottom, dtype=np.float32) + np.float32(0.5 - ay))[:, None]  # (h, 1)
        dx, dy = bx - ax, by - ay
        length_squared = dx * dx + dy * dy
        if length_squared > 1e-9:  # of pixels; a shorter line is a dot
            along = x * (dx / length_squared) + y * (dy / length_squared)  # (h, w)
            np.clip(along, 0, 1, out=along)
            distance = np.sqrt(np.square(x - along * dx) + np.square(y - along * dy))  # (h, w)
            inside = radius + along * (radius_b - radius) - distance  # (h, w)
        else:
            inside = radius - np.sqrt(x * x + y * y)  # (h, w)
        covered = np.clip(inside / fade + 0.5, 0, 1)  # (h, w)
        if fade > 1.0:
            covered *= covered * (3 - 2 * covered)  # no kink where the ink begins and is full
        levels = np.rint(covered * 255).astype(np.uint8)  # (h, w)
        window = self.pixels[top:bottom, left:right]  # (h, w)
        if erases:
            np.minimum(window, 255 - levels, out=window)
        else:
            np.maximum(window, levels, out=window)


def layers(
    strokes: Sequence[Stroke], side: int, background: ByteArray | None = None
) -> FloatArray:
    """Return the ink that each stroke left, as far as later erasers let it stand.

    Args:
        strokes: In the order in which they were drawn.
        side: Pixels along each side.
        background: (n, n) What they were drawn over, if anything.

    Returns:
        (1 + number of strokes, side, side) float32 in [0, 1]: the background's first; all zero
        for an eraser's.
    """
    found = np.zeros((1 + len(strokes), side, side), np.float32)  # (n + 1, side, side)
    sheet = Sheet(side)
    sheet.clear(background)
    found[0] = sheet.pixels * np.float32(1 / 255)
    for k, stroke in enumerate(strokes, start=1):
        sheet.clear()
        sheet.write_stroke(Stroke(stroke.points, False, stroke.softness))
        ink = sheet.pixels * np.float32(1 / 255)  # (side, side)
        if stroke.erases:
            np.minimum(found[:k], 1 - ink, out=found[:k])
        else:
            found[k] = ink
    return found


def _area_shares(n_in: int, n_out: int) -> FloatArray:
    """Return how much of each output pixel of an axis each input pixel fills.  # (n_out, n_in)."""
    edges = np.arange(n_in + 1) / n_in  # (n_in + 1,)
    low = (np.arange(n_out) / n_out)[:, None]  # (n_out, 1)
    covered = np.minimum(low + 1 / n_out, edges[1:]) - np.maximum(low, edges[:-1])  # (n_out, n_in)
    return (np.clip(covered, 0, None) * n_out).astype(np.float32)


def _part(a: PenPoint, b: PenPoint, share: float) -> PenPoint:
    """Return a point of the line from a to b, exactly a or b at its ends."""
    if share in (0.0, 1.0):
        return b if share else a
    return PenPoint(
        a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), a.width + share * (b.width - a.width)
    )


def _span(low: float, high: float, side: int) -> tuple[int, int]:
    """Return the first pixel and the one after the last between two places, inside the field."""
    return max(0, math.floor(low)), min(side, math.ceil(high))
