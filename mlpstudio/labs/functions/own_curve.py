"""A curve of a formula that a person typed: where to look at it, begin and how fast to walk."""

from functools import lru_cache
from math import inf, isfinite
from typing import Any, cast

import numpy as np

from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.descents.descent import Array
from mlpstudio.labs.functions.expression import Expression, parse
from mlpstudio.labs.functions.expression_rules import Jet
from mlpstudio.labs.functions.minima import N_PLACES, Function, find
from mlpstudio.labs.functions.own_limits import check_limits, suggested

NAME = "own"
"""What the curve is called in files, beside the names in `curves.CURVES`."""


def check(formula: str, lower: float, upper: float) -> None:
    """Make sure that there is such a curve.

    Raises:
        DesignError: The formula makes no sense, or the limits of x do not; the message says why.
    """
    parse(formula)
    check_limits("x", lower, upper)


@lru_cache(32)
def own_curve(formula: str, lower: float, upper: float) -> Curve:
    """Return the curve of a formula between two limits.

    Raises:
        DesignError: As `check` does.
    """
    check(formula, lower, upper)
    expression = parse(formula)
    last = lru_cache(1)(expression.jet)

    def jet(x: Any) -> Jet:
        """Work out a number once: a descent asks for its loss and then for its slope."""
        return last(x) if isinstance(x, float) else expression.jet(x)

    start = _start(expression, lower, upper)
    return Curve(
        NAME,
        function=lambda x: jet(x).value,
        derivative=lambda x: jet(x).first,
        second_derivative=lambda x: jet(x).second,
        x_range=(lower, upper),
        start=start,
        suggested_rate=_rate(expression, lower, upper, start),
    )


def _start(expression: Expression, lower: float, upper: float) -> float:
    """Return a place on the right, or elsewhere if there is no slope there, or the middle."""
    for share in (5 / 6, 1 / 6, 2 / 3, 1 / 3, 0.95, 0.05, 0.5, 0.42, 0.58):
        x = float(f"{lower + share * (upper - lower):.3g}")
        at = expression.jet(x)
        if lower <= x <= upper and isfinite(at.value) and isfinite(at.first) and at.first:
            return x
    values = expression.value(np.linspace(lower, upper, N_PLACES))  # (n,)
    places = np.flatnonzero(np.isfinite(values))
    best = places[len(places) // 2] / (N_PLACES - 1) if places.size else 0.5
    return lower + float(best) * (upper - lower)


def _rate(expression: Expression, lower: float, upper: float, start: float) -> float:
    """Return a rate at which a step is neither too long for the bends nor for the picture.

    Half of 1/λ, with λ the larger of the curvatures at the start and in the minimum below it; and
    the first step is no longer than a tenth of the picture.
    """
    at = expression.jet(start)
    minima = find(expression.value, expression.derivative, (lower, upper))
    side = -float(np.sign(at.first))
    below = [m.position[0] for m in minima if side * (m.position[0] - start) > 0.0]
    ends = [min(below, key=lambda x: abs(x - start))] if below else []
    bends = [abs(float(expression.second_derivative(x))) for x in (start, *ends)]
    most = [
        share / steep
        for share, steep in (
            (0.5, max(filter(isfinite, bends), default=0.0)),
            ((upper - lower) / 10.0, abs(float(at.first))),
        )
        if steep > 0.0 and isfinite(steep)
    ]
    return suggested(min(most, default=0.1))


def has_values(curve: Curve) -> bool:
    """Return whether a curve has any value in its range."""
    values = curve.function(np.linspace(*curve.x_range, N_PLACES))  # (n,)
    return bool(np.isfinite(values).any())


@lru_cache(32)
def value_range(curve: Curve) -> tuple[float, float]:
    """Return what heights to show: all of them, unless they grow without bounds at a pole."""
    xs = np.linspace(*curve.x_range, N_PLACES)  # (n,)
    values = curve.function(xs)  # (n,)
    is_finite = np.isfinite(values)  # (n,)
    if not is_finite.any():
        return -1.0, 1.0
    heights = values[is_finite]  # (m,)
    middle, low, high = np.quantile(heights, (0.5, 0.2, 0.8))
    bottom, top = heights.min(), heights.max()
    if _rises_without_end(curve.function, xs, 1.0, middle):
        top = min(top, high + 2.0 * (high - low))
    if _rises_without_end(curve.function, xs, -1.0, middle):
        bottom = max(bottom, low - 2.0 * (high - low))
    if top - bottom <= 1e-12 * max(abs(top), abs(bottom)):  # a level line, in the middle
        return float(middle) - 1.0, float(middle) + 1.0
    return float(bottom), float(top)


def _rises_without_end(function: Function, xs: Array, side: float, middle: float) -> bool:
    """Return whether the highest place grows as it is looked at more closely.

    Args:
        function: f.
        xs: Where it is looked at.
        side: 1 to look upwards, −1 downwards,
        middle: from that height.
    """
    places: Array = xs  # (n,)
    first = 0.0
    for zoom in range(4):
        values = cast(Array, function(places))  # (n,)
        heights = np.where(np.isnan(values), -inf, side * (values - middle))  # (n,)
        peak = int(heights.argmax())
        highest = float(heights[peak])
        if zoom == 0:
            first = highest
        if first <= 0.0 or highest > 4.0 * first or highest == inf:
            return first > 0.0
        left, right = max(peak - 1, 0), min(peak + 1, len(places) - 1)
        places = np.linspace(float(places[left]), float(places[right]), 199)  # (k,)
    return False


@lru_cache(32)
def picture(curve: Curve, n_points: int) -> tuple[Array, Array]:
    """Return places and heights to draw a curve by, NaN where it has a gap; both read-only."""
    xs = np.linspace(*curve.x_range, n_points)  # (n,)
    ys = np.array(curve.function(xs), np.float64)  # (n,)
    low, high = value_range(curve)
    span = high - low
    ys[~np.isfinite(ys)] = np.nan
    ys = np.clip(ys, low - 2.0 * span, high + 2.0 * span)  # (n,)
    jumps = np.abs(np.diff(ys)) > 3.0 * span  # (n − 1,): from one end of a pole to the other
    ys[:-1][jumps] = np.nan
    for array in (xs, ys):
        array.flags.writeable = False
    return xs, ys


def chosen(name: str, formula: str, lower: float, upper: float) -> Curve:
    """Return the curve of that name, the last three being those of one's own.

    Raises:
        DesignError: There is none; or as `check` does.
    """
    return own_curve(formula, lower, upper) if name == NAME else curves.get(name)
