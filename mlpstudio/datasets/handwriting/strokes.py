"""The hand that writes: random proportions for many images at once, and smooth strokes."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from mlpstudio.engine.arrays import FloatArray

Number = FloatArray | float
"""(n,) one value for each image, or the same for all."""

Point = tuple[Number, Number]
"""x to the right and y downwards; a digit takes up about the unit square."""

Stroke = FloatArray
"""(n, P, 2) the points of one stroke in each of n images."""

_SAMPLES_PER_SPAN = 4
_FURTHEST = 1.7
"""Deviations from the mean; with forms that stray further in many ways nobody can read digits."""


class Hand:
    """Random habits of n writers, each of whom writes one image.

    Attributes:
        n: Images.
        looseness: (n,) How far a careless writer strays from the usual form; about 1.3.
        pen: (n,) The pen's radius in pixels of the finished image; a form may change it.
        tremor: (n, 1, 1) How far points stray from where they were meant to be.
    """

    def __init__(self, rng: np.random.Generator, n: int) -> None:
        self._rng = rng
        self.n = n
        self.looseness = np.ones(n, dtype=np.float32)  # (n,) for the next line only
        self.looseness = self.log_normal(1.3, 0.1)  # (n,)
        self.pen = 1.22 * np.exp(0.28 * np.clip(self.noise(), -2.5, 2.5))  # (n,)
        self.tremor = self.log_normal(0.026, 0.35)[:, None, None]  # (n, 1, 1)

    def between(self, low: float, high: float) -> FloatArray:
        """Return (n,) numbers spread evenly."""
        return self._rng.uniform(low, high, self.n).astype(np.float32)

    def about(self, mean: float, deviation: float) -> FloatArray:
        """Return (n,) numbers around a mean, further from it where the writer is careless."""
        spread = np.clip(self._rng.standard_normal(self.n), -_FURTHEST, _FURTHEST)  # (n,)
        return (mean + deviation * self.looseness * spread).astype(np.float32)

    def log_normal(self, median: float, spread: float) -> FloatArray:
        """Return (n,) positive numbers whose logarithm varies by `spread`."""
        return median * np.exp(self.about(0, spread))

    def noise(self, *shape: int) -> FloatArray:
        """Return (n, *shape) standard normal numbers."""
        return self._rng.standard_normal((self.n, *shape), dtype=np.float32)

    def curve(self, points: Sequence[Point], corners: tuple[int, ...] = ()) -> Stroke:
        """Return the smooth stroke through points, which are first made to tremble.

        Args:
            points: At least two.
            corners: Indices of points in which the stroke turns sharply.
        """
        meant = np.empty((self.n, len(points), 2), dtype=np.float32)  # (n, K, 2)
        for k, (x, y) in enumerate(points):
            meant[:, k, 0] = x
            meant[:, k, 1] = y
        meant += self.tremor * _calmed(self.noise(len(points), 2))
        return _spline_matrix(len(points), corners) @ meant  # (n, P, 2)


Form = Callable[[Hand], list[Stroke]]
"""One way to write a digit."""


def arc(centre: Point, radii: Point, start: Number, sweep: Number, grow: Number) -> list[Point]:
    """Return points along an ellipse or spiral.

    Args:
        centre: Of the ellipse.
        radii: Half of its width and of its height.
        start: Degrees clockwise from the right.
        sweep: Degrees to go on, clockwise if positive.
        grow: What the radii have been multiplied by at the end.
    """
    n_points = 10
    points: list[Point] = []
    for k in range(n_points):
        along = k / (n_points - 1)
        angle = np.radians(start + along * sweep)
        factor = 1 + along * (grow - 1)
        x = centre[0] + radii[0] * factor * np.cos(angle)
        points.append((x, centre[1] + radii[1] * factor * np.sin(angle)))
    return points


def _calmed(noise: FloatArray) -> FloatArray:
    """Let points that follow each other stray together, the ends a little further.

    Args:
        noise: (n, K, 2) independent standard normal numbers.
    """
    wide = np.concatenate([noise[:, :1], noise, noise[:, -1:]], axis=1)  # (n, K + 2, 2)
    return (wide[:, :-2] + 2 * wide[:, 1:-1] + wide[:, 2:]) / np.sqrt(np.float32(6))  # (n, K, 2)


@cache
def _spline_matrix(n_points: int, corners: tuple[int, ...]) -> FloatArray:
    """Return the (P, K) matrix from control points to points on a Catmull-Rom spline.

    Catmull and Rom, A class of local interpolating splines, 1974, with tension 1/2. At the ends
    and at corners, where one neighbour is missing, it is replaced by the reflection of the other.
    """
    breaks = [0, *corners, n_points - 1]
    rows: list[FloatArray] = []
    for first, last in pairwise(breaks):
        for k in range(first, last):
            before = _reflected(k - 1, first, last, n_points)  # (K,)
            after = _reflected(k + 2, first, last, n_points)  # (K,)
            here, there = np.eye(n_points)[k], np.eye(n_points)[k + 1]  # (K,)
            for t in np.arange(_SAMPLES_PER_SPAN) / _SAMPLES_PER_SPAN:
                bend = (there - before) * t + (2 * before - 5 * here + 4 * there - after) * t**2
                bend += (3 * here - before - 3 * there + after) * t**3
                rows.append(here + bend / 2)
    rows.append(np.eye(n_points)[-1])
    return np.array(rows, dtype=np.float32)  # (P, K)


def _reflected(k: int, first: int, last: int, n_points: int) -> FloatArray:
    """Return the (K,) weights of point k, or of its stand-in beyond the ends of a smooth part."""
    unit = np.eye(n_points)
    if k < first:
        return 2 * unit[first] - unit[first + 1]
    if k > last:
        return 2 * unit[last] - unit[last - 1]
    return unit[k]
