"""How far the axes of a plot reach so that all of its curves are in view."""

import math
from collections.abc import Collection

import numpy as np

from mlpstudio.ui.widgets.plots.drawn_curve import DrawnCurve

_ROOM = 1.01
"""A little more than all of x is shown, so that a dot at the end is whole."""

_MARGIN = 0.035
"""Likewise below 0 and above 100%."""

PERCENT = (-_MARGIN, 1.0 + _MARGIN)
"""From where to where shares reach."""

_USUAL, _SIGNED_ROOM = 98.0, 1.2
"""Percentile of what goes up and down around 0 that is in view, and a little more."""

_OTHERS_SHARE, _OTHERS_LOG_SHARE = 2.0, 1e3
"""How many times as far as the run's own curves the view reaches for those of other runs, on a
linear and on a logarithmic axis."""

Curves = Collection[DrawnCurve]
Range = tuple[float, float]


def whole_x(curves: Curves, end: float, *, is_log: bool) -> Range:
    """Return from where to where x reaches, in powers of ten where it is logarithmic.

    Args:
        curves: All of them.
        end: Largest x.
        is_log: Whether the axis is logarithmic: it begins with the first x above 0.
    """
    if not is_log:
        return 0.0, end * _ROOM
    starts = [c.x[0] for c in curves if len(c.x) and c.x[0] > 0]
    first = min(starts, default=1.0)
    return math.log10(first), math.log10(max(end * _ROOM**6, first * 10.0))


def whole_y(curves: Curves, level: float | None, *, is_log: bool) -> Range:
    """Return from where to where y reaches: from 0 up, or in powers of ten.

    Args:
        curves: Those that are hidden do not count.
        level: A height that is to be in view too.
        is_log: Whether the axis is logarithmic.
    """
    lowest, highest = _extremes(curves, level, is_log=is_log)
    if not is_log:
        top = round_up(highest * (1.0 + _MARGIN))
        return -_MARGIN * top, top
    return math.floor(4 * math.log10(lowest)) / 4, math.ceil(4 * math.log10(highest) + 0.1) / 4


def signed_y(curves: Curves) -> Range:
    """Return from where to where y reaches of what goes up and down around 0."""
    top = round_up(max(_usual_size(curves) * _SIGNED_ROOM, 1e-6))
    return -top, top


def round_up(value: float) -> float:
    """Return the next number that makes a calm end of an axis, so that it seldom moves."""
    size = 10.0 ** math.floor(math.log10(value))
    return next(m * size for m in (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if m * size >= value)


def _usual_size(curves: Curves) -> float:
    """Return how far nearly all values of what is shown are from 0."""
    shown = [curve.y for curve in curves if curve.is_shown and len(curve.y)]
    sizes = np.abs(np.concatenate(shown)) if shown else np.empty(0)  # (all points,)
    sizes = sizes[np.isfinite(sizes)]  # (finite ones,)
    return float(np.percentile(sizes, _USUAL)) if len(sizes) else 0.0


def _extremes(curves: Curves, level: float | None, *, is_log: bool) -> Range:
    """Return the smallest value above 0 and the largest one of what is shown."""
    lowest, highest = math.inf, 0.0
    least, most = 0.0, math.inf
    share = _OTHERS_LOG_SHARE if is_log else _OTHERS_SHARE
    # Other runs come last: they may widen the view, but one that diverged must not spoil it.
    for curve in sorted(curves, key=lambda curve: curve.is_modest):
        found = curve.extremes(above_zero=is_log)
        if found is None:
            continue
        if curve.is_modest and highest > 0.0 and math.isinf(most):
            least, most = lowest / share, highest * share  # for all of them together
        smallest, largest = max(found[0], least), min(found[1], most)
        highest = max(highest, largest) if math.isfinite(largest) else highest
        lowest = min(lowest, smallest) if smallest > 0.0 else lowest
    if level is not None:
        lowest, highest = min(lowest, level), max(highest, level)
    if highest <= 0.0:
        highest = 1.0
    return min(lowest, highest / 10.0), highest
