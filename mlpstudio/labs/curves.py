"""Curves to descend on: functions of one variable with exact first and second derivatives."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from mlpstudio.engine.registry import look_up
from mlpstudio.labs.descent import Array, Minimum, Problem

Function = Callable[[Any], Any]
"""Elementwise: of a number it makes a number, of an array an array. No type says both."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A loss of one variable.

    Attributes:
        name: Identifier in files.
        function: f.
        derivative: f′, exact.
        second_derivative: f″, exact.
        x_range: What a picture shows.
        start: Where a lesson begins.
        suggested_rate: A learning rate with which plain gradient descent gets somewhere.
    """

    name: str
    function: Function
    derivative: Function
    second_derivative: Function
    x_range: tuple[float, float]
    start: float
    suggested_rate: float


# A single valley.

BOWL = Curve(
    "bowl",
    function=lambda x: x * x,
    derivative=lambda x: 2 * x,
    second_derivative=lambda x: 2 + 0 * x,
    x_range=(-2.5, 2.5),
    start=2.0,
    suggested_rate=0.1,
)

# Two valleys, the left one deeper. Plain descent from the right ends in the shallow one; momentum
# with the same learning rate rolls through it.

DOUBLE_VALLEY = Curve(
    "double_valley",
    function=lambda x: (x**4 - 3 * x**2 + x) / 4 + 1,
    derivative=lambda x: x**3 - 1.5 * x + 0.25,
    second_derivative=lambda x: 3 * x**2 - 1.5,
    x_range=(-2.2, 2.2),
    start=2.0,
    suggested_rate=0.05,
)

# A shelf where the slope is zero though there is no minimum: f′ = ½ (x + 1.5)(x − 0.8)².

SHELF = Curve(
    "shelf",
    function=lambda x: x**4 / 8 - x**3 / 60 - 0.44 * x**2 + 0.48 * x + 1.6,
    derivative=lambda x: 0.5 * (x + 1.5) * (x - 0.8) ** 2,
    second_derivative=lambda x: 0.5 * (x - 0.8) * (3 * x + 2.2),
    x_range=(-2.6, 2.6),
    start=2.0,
    suggested_rate=0.1,
)

# A well in a plain so flat that the slope says next to nothing.

PLATEAU = Curve(
    "plateau",
    function=lambda x: 1 - np.exp(-x * x / 2),
    derivative=lambda x: x * np.exp(-x * x / 2),
    second_derivative=lambda x: (1 - x * x) * np.exp(-x * x / 2),
    x_range=(-5.0, 5.0),
    start=3.6,
    suggested_rate=0.2,
)

# A learning rate small enough for the walls crawls on the floor.

STEEP_WALLS = Curve(
    "steep_walls",
    function=lambda x: 0.05 * x**2 + (0.5 * x) ** 8,
    derivative=lambda x: 0.1 * x + 4 * (0.5 * x) ** 7,
    second_derivative=lambda x: 0.1 + 14 * (0.5 * x) ** 6,
    x_range=(-2.6, 2.6),
    start=2.4,
    suggested_rate=0.1,
)

# Many small valleys in a large one.

WAVES = Curve(
    "waves",
    function=lambda x: 0.05 * x**2 + 0.4 * (1 - np.cos(3 * x)),
    derivative=lambda x: 0.1 * x + 1.2 * np.sin(3 * x),
    second_derivative=lambda x: 0.1 + 3.6 * np.cos(3 * x),
    x_range=(-6.0, 6.0),
    start=5.2,
    suggested_rate=0.1,
)

CURVES: dict[str, Curve] = {
    curve.name: curve for curve in (BOWL, DOUBLE_VALLEY, SHELF, PLATEAU, STEEP_WALLS, WAVES)
}


def get(name: str) -> Curve:
    """Return the curve of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(CURVES, name, "curve")


def _number(function: Function, x: float) -> float:
    return float(function(x))


@cache
def minima(curve: Curve) -> tuple[Minimum, ...]:
    """Return the minima within the curve's range from left to right.

    They are where f′ changes from − to +, bisected to the last bit.
    """
    xs = np.linspace(*curve.x_range, 1201)  # (n,)
    slopes = curve.derivative(xs)  # (n,)
    # A grid point on a minimum has slope 0: it belongs to the interval on its left.
    left_ends = np.flatnonzero((slopes[:-1] < 0) & (slopes[1:] >= 0))
    places = [_bisect(curve.derivative, float(xs[i]), float(xs[i + 1])) for i in left_ends]
    values = [_number(curve.function, x) for x in places]
    lowest = min(values, default=0.0)
    return tuple(
        Minimum((x,), value, value <= lowest + 1e-9)
        for x, value in zip(places, values, strict=True)
    )


def _bisect(slope: Function, left: float, right: float) -> float:
    """Return where a slope that is negative at `left` and not at `right` passes zero."""
    for _ in range(60):
        middle = (left + right) / 2
        if _number(slope, middle) < 0:
            left = middle
        else:
            right = middle
    return right


@cache
def problem(curve: Curve) -> Problem:
    """Return the curve as a problem whose limits are one range wider on either side."""
    low, high = curve.x_range
    width = high - low

    def gradient(x: float) -> tuple[float]:
        return (curve.derivative(x),)

    return Problem(
        loss=curve.function,
        gradient=gradient,
        lower=(low - width,),
        upper=(high + width,),
        minima=minima(curve),
    )


def tangent(curve: Curve, x: float, xs: Array) -> Array:
    """Return the linear approximation f(x) + f′(x) (xs − x) at `xs`."""
    return _number(curve.function, x) + _number(curve.derivative, x) * (xs - x)  # (n,)


def stability_limit(curve: Curve, x: float) -> float | None:
    """Return 2 / f″(x), above which plain descent is thrown out of a minimum at x.

    None where the curve does not bend upwards.
    """
    curvature = _number(curve.second_derivative, x)
    return 2.0 / curvature if curvature > 0 else None


def value_range(curve: Curve) -> tuple[float, float]:
    """Return the lowest and the highest value within the curve's range."""
    values = curve.function(np.linspace(*curve.x_range, 401))  # (n,)
    return float(values.min()), float(values.max())
