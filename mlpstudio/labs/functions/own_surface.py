"""A surface of a formula that a person typed: where to look at it, begin and how fast to walk."""

from collections.abc import Mapping
from functools import lru_cache
from math import hypot, isfinite
from typing import Any

import numpy as np

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.descent import Array, Problem, descend
from mlpstudio.labs.descents.surfaces.surface import Range, Surface, rates_of_all
from mlpstudio.labs.functions import plane_minima
from mlpstudio.labs.functions.expression_plane import PlaneExpression, parse
from mlpstudio.labs.functions.own_limits import check_limits, suggested

NAME = "own"
"""What the surface is called in files, beside the names in `surfaces.SURFACES`."""

STARTS = ((0.15, 0.82), (0.82, 0.15), (0.82, 0.82), (0.15, 0.15), (0.3, 0.6), (0.5, 0.5))
"""Shares of the ranges at which to begin, the first at which there is a slope."""

N_TRIED = 40
"""Updates by which a rate is tried."""


def check(formula: str, x_range: Range, y_range: Range) -> None:
    """Make sure that there is such a surface.

    Raises:
        DesignError: The formula makes no sense, or the limits do not; the message says why.
    """
    parse(formula)
    for name, (lower, upper) in (("x", x_range), ("y", y_range)):
        check_limits(name, lower, upper)


@lru_cache(32)
def own_surface(formula: str, x_range: Range, y_range: Range) -> Surface:
    """Return the surface of a formula between limits.

    Raises:
        DesignError: As `check` does.
    """
    check(formula, x_range, y_range)
    expression = parse(formula)
    last = lru_cache(1)(expression.slope)

    def function(x: Any, y: Any) -> Any:
        """Work out a place once: a descent asks for its loss and then for its slope."""
        return last(x, y)[0] if isinstance(x, float) else expression.value(x, y)

    def gradient(x: Any, y: Any) -> tuple[Any, Any]:
        return last(x, y)[1] if isinstance(x, float) else expression.gradient(x, y)

    minima = plane_minima.find(expression.jet, expression.value, x_range, y_range)
    lower, upper = _limits(x_range, y_range)
    problem = Problem(function, gradient, lower, upper, minima)
    start = _start(expression, x_range, y_range)
    return Surface(
        NAME,
        function,
        gradient,
        expression.hessian,
        x_range=x_range,
        y_range=y_range,
        start=start,
        suggested_rates=_rates(expression, problem, start, (x_range, y_range)),
        minima=minima,
        floor=_floor(expression, problem),
    )


def _limits(x_range: Range, y_range: Range) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the limits beyond which a descent has diverged: one range wider on every side."""
    widths = [upper - lower for lower, upper in (x_range, y_range)]
    lower = tuple(ends[0] - width for ends, width in zip((x_range, y_range), widths, strict=True))
    upper = tuple(ends[1] + width for ends, width in zip((x_range, y_range), widths, strict=True))
    return lower, upper


def _start(expression: PlaneExpression, x_range: Range, y_range: Range) -> tuple[float, float]:
    """Return a place near a corner, or elsewhere if there is no slope there, or the middle."""
    for across, up in STARTS:
        x, y = (
            float(f"{low + share * (high - low):.3g}")
            for share, (low, high) in ((across, x_range), (up, y_range))
        )
        value, slope = expression.slope(x, y)
        is_inside = x_range[0] <= x <= x_range[1] and y_range[0] <= y <= y_range[1]
        if is_inside and isfinite(value) and all(map(isfinite, slope)) and any(slope):
            return x, y
    return (x_range[0] + x_range[1]) / 2.0, (y_range[0] + y_range[1]) / 2.0


def _rates(
    expression: PlaneExpression,
    problem: Problem,
    start: tuple[float, float],
    ranges: tuple[Range, Range],
) -> Mapping[str, float]:
    """Return a rate for each optimizer that suits the bends, the slope and the picture.

    Those that divide by the size of the gradient walk as far as their rate says, whatever the
    slope: theirs follow from the width of the picture alone.
    """
    width = min(upper - lower for lower, upper in ranges)
    sgd = _rate_of_descent(expression, problem, start, width)
    return rates_of_all(
        sgd=sgd,
        momentum=suggested(0.2 * sgd),
        adagrad=suggested(0.1 * width),
        adadelta=suggested(3.0 * width),
        rmsprop=suggested(0.015 * width),
        adam=suggested(0.03 * width),
    )


def _rate_of_descent(
    expression: PlaneExpression, problem: Problem, start: tuple[float, float], width: float
) -> float:
    """Return a rate at which plain descent goes down: half of 1/λ at most, and tried."""
    places = np.array([start, *(m.position for m in problem.minima)])  # (k, 2)
    by_xx, by_xy, by_yy = expression.hessian(places[:, 0], places[:, 1])  # (k,) each
    # The larger of the two curvatures, whichever way it bends.
    bends: Array = np.abs(by_xx + by_yy) / 2.0 + np.hypot((by_xx - by_yy) / 2.0, by_xy)  # (k,)
    slope = hypot(*expression.slope(*start)[1])
    most = [
        share / steep
        for share, steep in (
            (0.5, float(bends[np.isfinite(bends)].max(initial=0.0))),
            (0.1 * width, slope),
        )
        if steep > 0.0 and isfinite(steep)
    ]
    rate = suggested(min(most, default=0.1))
    for _ in range(3):
        path = descend(problem, start, "sgd", rate, N_TRIED)
        if path.diverged_at is None and path.losses[-1] <= path.losses[0]:
            break
        rate = suggested(rate / 4.0)
    return rate


def _floor(expression: PlaneExpression, problem: Problem) -> float:
    """Return the lowest value known within the limits."""
    (left, bottom), (right, top) = problem.lower, problem.upper
    xs, ys = np.linspace(left, right, 61), np.linspace(bottom, top, 61)  # (n,), (n,)
    values = expression.value(xs[np.newaxis, :], ys[:, np.newaxis])  # (n, n)
    known = values[np.isfinite(values)].tolist()  # (m,)
    return min([*known, *(minimum.value for minimum in problem.minima)], default=0.0)


@lru_cache(64)
def has_values(surface: Surface) -> bool:
    """Return whether a surface has any value in its picture."""
    return bool(np.isfinite(surfaces.grid(surface, 61)[2]).any())


def chosen(name: str, condition: float, formula: str, x_range: Range, y_range: Range) -> Surface:
    """Return the surface of that name, the same object for the same choice.

    Args:
        name: In `surfaces.SURFACES`, or `NAME`.
        condition: κ, of the ravine.
        formula: Of one's own surface,
        x_range: and its limits
        y_range: both ways.

    Raises:
        DesignError: There is none; or as `check` and `surfaces.check_condition` do.
    """
    if name == NAME:
        return own_surface(formula, x_range, y_range)
    return surfaces.ravine(condition) if name == "ravine" else surfaces.get(name)
