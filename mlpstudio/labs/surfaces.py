"""Surfaces to descend on: functions of two variables with exact gradients, easy ones first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from mlpstudio.engine.registry import look_up
from mlpstudio.labs import curves
from mlpstudio.labs.descent import Array, Minimum, Problem

Function = Callable[[Any, Any], Any]
"""Elementwise: of numbers it makes a number, of arrays an array. No type says both."""

Gradient = Callable[[Any, Any], tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Surface:
    """A loss of two variables.

    Attributes:
        name: Identifier in files.
        function: f(x, y).
        gradient: (∂f/∂x, ∂f/∂y), exact.
        x_range: What a picture shows from left to right,
        y_range: and from bottom to top.
        start: Where a lesson begins.
        suggested_rates: For each optimizer a learning rate that shows its character.
        minima: All of them within the ranges.
    """

    name: str
    function: Function
    gradient: Gradient
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    start: tuple[float, float]
    suggested_rates: Mapping[str, float]
    minima: tuple[Minimum, ...]


def _rates(**rates: float) -> Mapping[str, float]:
    """Return the rates of all optimizers.

    Nesterov's takes that of momentum, and Adam's kin take Adam's: they differ by their formulas
    alone.
    """
    kin = dict.fromkeys(("adamw", "nadam", "amsgrad"), rates["adam"])
    return MappingProxyType({**rates, "nesterov": rates["momentum"], **kin})


BOWL = Surface(
    "bowl",
    function=lambda x, y: x**2 + y**2,
    gradient=lambda x, y: (2 * x, 2 * y),
    x_range=(-3.0, 3.0),
    y_range=(-3.0, 3.0),
    start=(-2.3, 1.8),
    suggested_rates=_rates(
        sgd=0.1, momentum=0.02, adagrad=0.5, adadelta=20.0, rmsprop=0.1, adam=0.2
    ),
    minima=(Minimum((0.0, 0.0), 0.0, True),),
)

# Twenty times as steep across as along (the condition number). What is stable across crawls
# along: plain descent zigzags. Its limit is 2 / 4, four being the larger curvature.

RAVINE = Surface(
    "ravine",
    function=lambda x, y: 0.1 * x**2 + 2 * y**2,
    gradient=lambda x, y: (0.2 * x, 4 * y),
    x_range=(-5.0, 5.0),
    y_range=(-2.5, 2.5),
    start=(-4.2, 1.6),
    suggested_rates=_rates(
        sgd=0.46, momentum=0.06, adagrad=0.5, adadelta=20.0, rmsprop=0.1, adam=0.2
    ),
    minima=(Minimum((0.0, 0.0), 0.0, True),),
)

# Downhill to the origin along x, and there the slope is zero, though it falls away along y.

SADDLE = Surface(
    "saddle",
    function=lambda x, y: 0.5 * x**2 + 0.25 * (y**2 - 1) ** 2,
    gradient=lambda x, y: (x, y * (y**2 - 1)),
    x_range=(-2.5, 2.5),
    y_range=(-1.8, 1.8),
    start=(-2.1, 0.002),
    suggested_rates=_rates(
        sgd=0.1, momentum=0.03, adagrad=0.3, adadelta=20.0, rmsprop=0.03, adam=0.05
    ),
    minima=(Minimum((0.0, -1.0), 0.0, True), Minimum((0.0, 1.0), 0.0, True)),
)

# The curve with two valleys, drawn out along y and sheared so that the way is not straight.

_SHEAR = 0.4


def _two_valleys(x: Any, y: Any) -> Any:
    return curves.DOUBLE_VALLEY.function(x) + 0.6 * (y - _SHEAR * x) ** 2


def _two_valleys_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    across = 1.2 * (y - _SHEAR * x)
    return curves.DOUBLE_VALLEY.derivative(x) - _SHEAR * across, across


TWO_VALLEYS = Surface(
    "two_valleys",
    function=_two_valleys,
    gradient=_two_valleys_gradient,
    x_range=(-2.3, 2.3),
    y_range=(-2.0, 2.0),
    start=(2.0, -1.2),
    suggested_rates=_rates(
        sgd=0.05, momentum=0.05, adagrad=0.3, adadelta=10.0, rmsprop=0.03, adam=0.05
    ),
    minima=tuple(
        Minimum((x, _SHEAR * x), minimum.value, minimum.is_global)
        for minimum in curves.minima(curves.DOUBLE_VALLEY)
        for x in minimum.position
    ),
)


def _well(x: Any, y: Any) -> Any:
    return np.exp(-(x**2 + 2 * y**2) / 4)


PLATEAU = Surface(
    "plateau",
    function=lambda x, y: 1 - _well(x, y),
    gradient=lambda x, y: (0.5 * x * _well(x, y), y * _well(x, y)),
    x_range=(-5.0, 5.0),
    y_range=(-3.5, 3.5),
    start=(-3.6, 2.2),
    suggested_rates=_rates(
        sgd=0.5, momentum=0.3, adagrad=0.5, adadelta=5.0, rmsprop=0.1, adam=0.1
    ),
    minima=(Minimum((0.0, 0.0), 0.0, True),),
)

# The three that every optimizer is tried on, as first published.


def _rosenbrock_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    bend = y - x**2
    return -2 * (1 - x) - 400 * x * bend, 200 * bend


ROSENBROCK = Surface(
    "rosenbrock",
    function=lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    gradient=_rosenbrock_gradient,
    x_range=(-2.0, 2.0),
    y_range=(-1.0, 3.0),
    start=(-1.2, 1.0),
    suggested_rates=_rates(
        sgd=0.0012, momentum=0.0003, adagrad=0.7, adadelta=20.0, rmsprop=0.01, adam=0.05
    ),
    minima=(Minimum((1.0, 1.0), 0.0, True),),
)


def _beale_terms(x: Any, y: Any) -> tuple[Any, Any, Any]:
    return 1.5 - x + x * y, 2.25 - x + x * y**2, 2.625 - x + x * y**3


def _beale(x: Any, y: Any) -> Any:
    a, b, c = _beale_terms(x, y)
    return a**2 + b**2 + c**2


def _beale_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    a, b, c = _beale_terms(x, y)
    by_x = 2 * a * (y - 1) + 2 * b * (y**2 - 1) + 2 * c * (y**3 - 1)
    by_y = 2 * a * x + 4 * b * x * y + 6 * c * x * y**2
    return by_x, by_y


BEALE = Surface(
    "beale",
    function=_beale,
    gradient=_beale_gradient,
    x_range=(-1.0, 4.5),
    y_range=(-1.5, 1.8),
    start=(0.8, 1.4),
    suggested_rates=_rates(
        sgd=0.01, momentum=0.002, adagrad=0.5, adadelta=20.0, rmsprop=0.02, adam=0.05
    ),
    minima=(Minimum((3.0, 0.5), 0.0, True),),
)


def _himmelblau_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    a, b = x**2 + y - 11, x + y**2 - 7
    return 4 * x * a + 2 * b, 2 * a + 4 * y * b


HIMMELBLAU = Surface(
    "himmelblau",
    function=lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    gradient=_himmelblau_gradient,
    x_range=(-5.0, 5.0),
    y_range=(-5.0, 5.0),
    start=(-0.4, -0.8),
    suggested_rates=_rates(
        sgd=0.01, momentum=0.003, adagrad=0.5, adadelta=5.0, rmsprop=0.1, adam=0.2
    ),
    minima=(
        Minimum((3.0, 2.0), 0.0, True),
        Minimum((-2.805118086952745, 3.131312518250573), 0.0, True),
        Minimum((-3.779310253377747, -3.283185991286170), 0.0, True),
        Minimum((3.584428340330492, -1.848126526964404), 0.0, True),
    ),
)

SURFACES: dict[str, Surface] = {
    surface.name: surface
    for surface in (BOWL, RAVINE, SADDLE, TWO_VALLEYS, PLATEAU, ROSENBROCK, BEALE, HIMMELBLAU)
}


def get(name: str) -> Surface:
    """Return the surface of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(SURFACES, name, "surface")


def problem(surface: Surface) -> Problem:
    """Return the surface as a problem whose limits are one range wider on every side."""
    (left, right), (bottom, top) = surface.x_range, surface.y_range
    width, height = right - left, top - bottom
    return Problem(
        loss=surface.function,
        gradient=surface.gradient,
        lower=(left - width, bottom - height),
        upper=(right + width, top + height),
        minima=surface.minima,
    )


def grid(
    surface: Surface,
    n: int,
    x_range: tuple[float, float] | None = None,
    y_range: tuple[float, float] | None = None,
) -> tuple[Array, Array, Array]:
    """Return n places along x, n along y and the values, row by row from the bottom up.

    Args:
        surface: What to evaluate.
        n: Places along either axis.
        x_range: From where to where, if not over the surface's own range.
        y_range: The same for y.
    """
    xs = np.linspace(*(x_range or surface.x_range), n)  # (n,)
    ys = np.linspace(*(y_range or surface.y_range), n)  # (n,)
    return xs, ys, surface.function(xs[np.newaxis, :], ys[:, np.newaxis])  # (n, n)


# Values may span five powers of ten or one. The share t of the height at which a level lies is
# therefore tᵖ, with p such that half of the picture lies below the level of t = ½.


def _shape(values: Array) -> tuple[float, float, float]:
    """Return the lowest value, the span and the exponent p."""
    low, high = float(values.min()), float(values.max())
    span = high - low
    middle = (float(np.median(values)) - low) / span if span > 0 else 0.5
    power = np.log(max(middle, 1e-12)) / np.log(0.5)
    return low, span, float(np.clip(power, 0.5, 12.0))


def contour_levels(values: Array, n: int) -> Array:
    """Return n rising levels, dense where the surface is flat.  # (n,)."""
    low, span, power = _shape(values)
    shares = (np.arange(n) + 0.5) / n  # (n,)
    return low + span * shares**power  # (n,)


def shades(values: Array) -> Array:
    """Return the values from 0 (lowest) to 1, on the scale of `contour_levels`."""
    low, span, power = _shape(values)
    shares = (values - low) / (span or 1.0)  # (n, n)
    return shares ** (1.0 / power)  # (n, n)
