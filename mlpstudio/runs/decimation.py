"""Fewer points that look the same: the smallest and the largest value in each bin of a curve."""

import math

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray

BINS = 450
"""At most twice as many points are drawn, about one a pixel."""

Line = tuple[FloatArray, FloatArray]


def decimated(
    x: AnyArray, y: AnyArray, view: tuple[float, float], *, log_x: bool = False, bins: int = BINS
) -> Line:
    """Return the part of a curve that is in view, with at most `2 * bins` points.

    Bins are aligned to multiples of a power of two, not to the view: a curve that grows keeps its
    bins, so what is already drawn stands still.

    Args:
        x: (n,) not falling; above 0 when `log_x`.
        y: (n,); NaN is ignored unless a bin has nothing else.
        view: Smallest and largest x in view.
        log_x: Bins of equal width on a logarithmic axis.
        bins: How many at most.

    Returns:
        x and y of the points.  # (m,), (m,) float64
    """
    first, last = _in_view(x, view)
    x, y = x[first:last], y[first:last]  # (m,)
    if len(x) <= 2 * bins:
        return np.asarray(x, np.float64), np.asarray(y, np.float64)
    starts = _bin_starts(x, bins, log_x)  # (k,)
    lowest = np.fmin.reduceat(y, starts)  # (k,)
    highest = np.fmax.reduceat(y, starts)  # (k,)
    ends = np.append(starts[1:], len(x)) - 1  # (k,) the last point of each bin
    rises = y[starts] <= y[ends]  # (k,) which of the two to draw first
    points = np.empty((2, 2 * len(starts)))  # (x and y, 2k)
    points[0, ::2], points[0, 1::2] = x[starts], x[ends]
    points[1, ::2] = np.where(rises, lowest, highest)
    points[1, 1::2] = np.where(rises, highest, lowest)
    return points[0], points[1]


def _in_view(x: AnyArray, view: tuple[float, float]) -> tuple[int, int]:
    """Return the slice in view with one more point on each side, where the line comes from."""
    first = int(np.searchsorted(x, view[0], "left"))
    last = int(np.searchsorted(x, view[1], "right"))
    return max(0, first - 1), min(len(x), last + 1)


def _bin_starts(x: AnyArray, bins: int, log_x: bool) -> AnyArray:
    """Return the index of the first point of every bin that is not empty.  # (k ≤ bins,)."""
    lowest, highest = float(x[0]), float(x[-1])
    if log_x:
        lowest, highest = math.log10(lowest), math.log10(highest)
    width = 2.0 ** math.ceil(math.log2(max((highest - lowest) / (bins - 1), 1e-300)))
    numbers = np.arange(math.floor(lowest / width) + 1, math.floor(highest / width) + 1)  # (k,)
    edges = numbers * width  # (k,)
    inner = np.searchsorted(x, 10.0**edges if log_x else edges)  # (k,)
    starts = np.concatenate(([0], inner[inner < len(x)]))  # (k + 1,)
    is_new = np.append(True, starts[1:] > starts[:-1])  # (k + 1,)
    return starts[is_new]  # (k,)
