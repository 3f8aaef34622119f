"""Curves to descend on: functions of one variable with exact first and second derivatives."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from mlpstudio.engine.registry import look_up
from mlpstudio.labs.descents.descent import Array, Minimum, Problem
from mlpstudio.labs.functions.minima import N_PLACES, Function
from mlpstudio.labs.functions.minima import find as find_minima


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

# The slope is as steep close to the minimum as far away, so that a constant rate never settles.
# At the kink itself there is no slope; 0 is the one between −1 and 1.

ABSOLUTE = Curve(
    "absolute",
    function=np.abs,
    derivative=np.sign,
    second_derivative=lambda x: 0 * x,
    x_range=(-2.5, 2.5),
    start=2.0,
    suggested_rate=0.3,
)

# A wide valley as a few samples show it: the slope at a place says little about the whole.

RIPPLES = ((0.12, 4.1, 0.4), (0.066, 9.7, 2.0), (0.036, 17.3, 5.1), (0.018, 31.9, 1.3))
"""Height, frequency and phase of each sine."""

NOISY = Curve(
    "noisy",
    function=lambda x: 0.15 * x**2 + sum(a * np.sin(w * x + p) for a, w, p in RIPPLES),
    derivative=lambda x: 0.3 * x + sum(a * w * np.cos(w * x + p) for a, w, p in RIPPLES),
    second_derivative=lambda x: 0.3 - sum(a * w * w * np.sin(w * x + p) for a, w, p in RIPPLES),
    x_range=(-4.0, 4.0),
    start=3.7,
    suggested_rate=0.02,
)

CURVES: dict[str, Curve] = {
    curve.name: curve
    for curve in (
        BOWL,
        DOUBLE_VALLEY,
        SHELF,
        PLATEAU,
        STEEP_WALLS,
        WAVES,
        ABSOLUTE,
        NOISY,
    )
}


def get(name: str) -> Curve:
    """Return the curve of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(CURVES, name, "curve")


def _number(function: Function, x: float) -> float:
    return float(function(x))


@lru_cache(64)
def minima(curve: Curve) -> tuple[Minimum, ...]:
    """Return the minima within the curve's range from left to right."""
    return find_minima(curve.function, curve.derivative, curve.x_range)


@lru_cache(64)
def problem(curve: Curve) -> Problem:
    """Return the curve as a problem whose limits are one range wider on either side.

    Its minima are those within the limits: a descent may end outside the picture.
    """
    low, high = curve.x_range
    width = high - low
    limits = (low - width, high + width)

    def gradient(x: float) -> tuple[float]:
        return (curve.derivative(x),)

    return Problem(
        loss=curve.function,
        gradient=gradient,
        lower=(limits[0],),
        upper=(limits[1],),
        minima=find_minima(curve.function, curve.derivative, limits, 3 * N_PLACES - 2),
    )


def tangent(curve: Curve, x: float, xs: Array) -> Array:
    """Return the linear approximation f(x) + f′(x) (xs − x) at `xs`."""
    return _number(curve.function, x) + _number(curve.derivative, x) * (xs - x)  # (n,)


def value_range(curve: Curve) -> tuple[float, float]:
    """Return the lowest and the highest value within the curve's range."""
    values = curve.function(np.linspace(*curve.x_range, 401))  # (n,)
    return float(values.min()), float(values.max())
