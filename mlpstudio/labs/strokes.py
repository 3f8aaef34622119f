"""Pen strokes: the smooth curve through the places where a pen was seen, and its ink in pixels."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from mlpstudio.engine.arrays import ByteArray

_FLATNESS = 0.001
"""How far a curve may stray from the straight lines it is drawn with, in sides of the field."""

_MOST_LINES = 16


class PenPoint(NamedTuple):
    """Where a pen was, and how wide it wrote there.

    Attributes:
        x: To the right, 0 to 1 inside the field.
        y: Downwards, 0 to 1 inside the field.
        width: Of the line, in sides of the field.
    """

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """What a pen wrote between touching the field and leaving it.

    Attributes:
        points: At least one.
        erases: Whether it took ink away.
    """

    points: tuple[PenPoint, ...]
    erases: bool = False


Path = list[PenPoint]
"""Joined straight lines; a single point is a dot."""


def piece(points: Sequence[PenPoint], k: int) -> Path:
    """Return the part of the curve that is settled once point k is known.

    The curve runs through the middles between neighbouring points and bends towards each point:
    quadratic Bézier curves whose control points are the pen's points, joined without kinks.
    """
    if k == 0:
        return [points[0]]
    end = _between(points[k - 1], points[k], 0.5)
    if k == 1:
        return [points[0], end]
    return _bend(_between(points[k - 2], points[k - 1], 0.5), points[k - 1], end)


def tail(points: Sequence[PenPoint], tip: PenPoint | None = None) -> Path:
    """Return what lies between the settled curve and the pen.

    Args:
        points: The stroke's points so far.
        tip: Where the pen is now, when it is further than the last point.
    """
    start = [_between(points[-2], points[-1], 0.5)] if len(points) > 1 else []
    return [*start, points[-1], *([] if tip is None else [tip])]


def curve(points: Sequence[PenPoint]) -> Iterator[Path]:
    """Return the whole curve of a stroke in its pieces."""
    for k in range(len(points)):
        yield piece(points, k)
    yield tail(points)


def _between(a: PenPoint, b: PenPoint, share: float) -> PenPoint:
    return PenPoint(
        a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), a.width + share * (b.width - a.width)
    )


def _bend(start: PenPoint, control: PenPoint, end: PenPoint) -> Path:
    """Return a quadratic Bézier curve as lines short enough to look round."""
    sag = math.hypot(start.x - 2 * control.x + end.x, start.y - 2 * control.y + end.y) / 4
    n_lines = min(max(1, math.ceil(math.sqrt(sag / _FLATNESS))), _MOST_LINES)
    path = [start]
    for i in range(1, n_lines + 1):
        share = i / n_lines
        first, second = _between(start, control, share), _between(control, end, share)
        path.append(_between(first, second, share))
    return path


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

    def clear(self) -> None:
        """Take all ink away."""
        self.pixels[...] = 0

    def write(self, path: Path, *, erases: bool = False) -> None:
        """Write a path, or erase along it; what lies outside the square is left out."""
        for a, b in pairwise(path) if len(path) > 1 else [(path[0], path[0])]:
            self._write_line(a, b, erases)

    def write_stroke(self, stroke: Stroke) -> None:
        """Write all of a stroke."""
        for path in curve(stroke.points):
            self.write(path, erases=stroke.erases)

    def _write_line(self, a: PenPoint, b: PenPoint, erases: bool) -> None:
        """Cover the pixels whose centres are nearer to the line than half its width.

        The half pixel on either side of the edge is the ramp that makes edges smooth.
        """
        side = self.side
        ax, ay, bx, by = a.x * side, a.y * side, b.x * side, b.y * side
        radius, radius_b = a.width * side / 2, b.width * side / 2
        reach = max(radius, radius_b) + 0.5
        left, right = _span(min(ax, bx) - reach, max(ax, bx) + reach, side)
        top, bottom = _span(min(ay, by) - reach, max(ay, by) + reach, side)
        if left >= right or top >= bottom:
            return
        x = np.arange(left, right, dtype=np.float32) + np.float32(0.5 - ax)  # (w,)
        y = (np.arange(top, bottom, dtype=np.float32) + np.float32(0.5 - ay))[:, None]  # (h, 1)
        dx, dy = bx - ax, by - ay
        length_squared = dx * dx + dy * dy
        if length_squared > 0:
            along = x * (dx / length_squared) + y * (dy / length_squared)  # (h, w)
            np.clip(along, 0, 1, out=along)
            distance = np.sqrt(np.square(x - along * dx) + np.square(y - along * dy))  # (h, w)
            covered = (radius + 0.5) + along * (radius_b - radius) - distance  # (h, w)
        else:
            covered = (radius + 0.5) - np.sqrt(x * x + y * y)  # (h, w)
        levels = np.rint(np.clip(covered, 0, 1) * 255).astype(np.uint8)  # (h, w)
        window = self.pixels[top:bottom, left:right]  # (h, w)
        if erases:
            np.minimum(window, 255 - levels, out=window)
        else:
            np.maximum(window, levels, out=window)


def _span(low: float, high: float, side: int) -> tuple[int, int]:
    """Return the first pixel and the one after the last between two places, inside the field."""
    return max(0, math.floor(low)), min(side, math.ceil(high))
