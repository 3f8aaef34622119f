"""Where a function of one variable has its minima, told by the sign of its slope."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlpstudio.labs.descents.descent import Array, Minimum

Function = Callable[[Any], Any]
"""Elementwise: of a number it makes a number, of an array an array. No type says both."""

N_PLACES = 1201
"""Where the slope is looked at as a rule; minima between two of them are one."""

UNDERFLOW = 1e-30
"""A slope next to a floor that is smaller than this belongs to a tail that fades away."""


def find(
    function: Function,
    derivative: Function,
    x_range: tuple[float, float],
    n_places: int = N_PLACES,
) -> tuple[Minimum, ...]:
    """Return the minima within a range from left to right.

    They are where f′ changes from − to +, found to the last bit, and floors on which it is 0.
    Poles, at which the slope changes its sign too, are none. The global ones are those that no
    other value in the range lies below.
    """
    xs = np.linspace(*x_range, n_places)  # (n,)
    slopes = np.asarray(derivative(xs), np.float64)  # (n,)
    # At the tip of √|x| there is no slope; its neighbours tell what it is.
    xs, slopes = xs[~np.isnan(slopes)], slopes[~np.isnan(slopes)]  # (n,), fewer now
    if len(xs) < 2:
        return ()
    gap = (x_range[1] - x_range[0]) / (n_places - 1)
    valleys = _valleys(derivative, xs, slopes)  # (k,)
    valleys = valleys[_is_continuous(function, valleys, gap)]  # (k,)
    floors, reaches = _floors(xs, slopes)  # (l,)
    places = np.concatenate([valleys, floors])  # (k + l,)
    values = np.asarray(function(places), np.float64)  # (k + l,)
    heights = np.concatenate([values, function(xs)])  # (k + l + n,)
    heights = heights[np.isfinite(heights)]  # (m,)
    lowest = heights.min() if heights.size else 0.0
    slack = 1e-9 * (np.median(heights) - lowest) if heights.size else 0.0
    is_global = values <= lowest + slack  # (k + l,)
    reach = np.concatenate([np.zeros_like(valleys), reaches])  # (k + l,)
    return tuple(
        Minimum((float(places[i]),), float(values[i]), bool(is_global[i]), float(reach[i]))
        for i in np.argsort(places).tolist()
    )


def _valleys(derivative: Function, xs: Array, slopes: Array) -> Array:
    """Return the places where the slope passes zero upwards.  # (k,)."""
    is_flat = slopes == 0.0  # (n,)
    begins_floor = np.append(is_flat[1:-1] & is_flat[2:], False)  # (n − 1,)
    # A grid point on a minimum has slope 0: it belongs to the interval on its left.
    passes = (slopes[:-1] < 0.0) & (slopes[1:] >= 0.0) & ~begins_floor  # (n − 1,)
    return refine(derivative, xs[:-1][passes], xs[1:][passes])


def _floors(xs: Array, slopes: Array) -> tuple[Array, Array]:
    """Return the middles and the half widths of stretches of slope 0 that nothing falls from."""
    is_flat = np.concatenate([[False], slopes == 0.0, [False]])  # (n + 2,)
    first, end = np.flatnonzero(is_flat[1:] != is_flat[:-1]).reshape(-1, 2).T  # (l,), (l,)
    before = np.concatenate([[-1.0], slopes, [1.0]])  # (n + 2,): beyond the range it rises
    is_floor = (before[first] < -UNDERFLOW) & (before[end + 1] > UNDERFLOW)  # (l,)
    is_floor &= end - first > 1
    left, right = xs[first[is_floor]], xs[end[is_floor] - 1]  # (l,)
    return (left + right) / 2.0, (right - left) / 2.0


def refine(slope: Function, left: Array, right: Array) -> Array:
    """Return where slopes that are negative at `left` and not at `right` pass zero.  # (k,).

    Each round divides the gaps into sixteen at once, to the last bit after fifteen.
    """
    shares = np.linspace(0.0, 1.0, 17)[:, None]  # (17, 1)
    column = np.arange(len(left))  # (k,)
    for _ in range(15 if len(left) else 0):
        places = left + shares * (right - left)  # (17, k)
        places[-1] = right
        rises = ~(slope(places[1:-1]) < 0.0)  # (15, k)
        first = np.where(rises.any(axis=0), rises.argmax(axis=0), 15)  # (k,)
        left, right = places[first, column], places[first + 1, column]  # (k,), (k,)
    return right


def _is_continuous(function: Function, places: Array, gap: float) -> NDArray[np.bool_]:
    """Return whether the function comes to the same value from both sides, as at no pole."""
    here = np.asarray(function(places), np.float64)  # (k,)
    holds = np.isfinite(here)  # (k,)
    for side in (-gap, gap):
        with np.errstate(invalid="ignore"):  # ∞ − ∞
            near = np.abs(function(places + 1e-3 * side) - here)  # (k,)
            far = np.abs(function(places + side) - here)  # (k,)
        holds &= (near <= 0.9 * far) | (near == 0.0)
    return holds
