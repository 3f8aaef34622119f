"""What a surface is: a function of two variables with exact derivatives, and where to begin."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import hypot
from types import MappingProxyType
from typing import Any

import numpy as np

from mlpstudio.labs.descents.descent import Array, Minimum, Problem

Range = tuple[float, float]

Function = Callable[[Any, Any], Any]
"""Elementwise: of numbers it makes a number, of arrays an array. No type says both."""

Gradient = Callable[[Any, Any], tuple[Any, Any]]

Hessian = Callable[[Any, Any], tuple[Any, Any, Any]]

N_PLACES = 41
"""Where the slope is looked at along either axis to say how steep a surface is as a rule."""


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A loss of two variables. Two surfaces are the same when they are one object.

    Attributes:
        name: Identifier in files.
        function: f(x, y).
        gradient: (∂f/∂x, ∂f/∂y), exact.
        hessian: (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²), exact; one that is constant may be a number.
        x_range: What a picture shows from left to right,
        y_range: and from bottom to top.
        start: Where a lesson begins.
        suggested_rates: For each optimizer a learning rate that shows its character.
        minima: All of them within the ranges.
        floor: The loss that a logarithmic scale counts from: none in sight is lower.
    """

    name: str
    function: Function
    gradient: Gradient
    hessian: Hessian
    x_range: Range
    y_range: Range
    start: tuple[float, float]
    suggested_rates: Mapping[str, float]
    minima: tuple[Minimum, ...]
    floor: float = 0.0


def rates_of_all(**rates: float) -> Mapping[str, float]:
    """Return the rates of all optimizers.

    Nesterov's takes that of momentum if it is given none, and Adam's kin take Adam's: they differ
    by their formulas alone.
    """
    kin = dict.fromkeys(("adamw", "nadam", "amsgrad"), rates["adam"])
    return MappingProxyType({"nesterov": rates["momentum"], **rates, **kin})


@lru_cache(64)
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
    surface: Surface, n: int, x_range: Range | None = None, y_range: Range | None = None
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


def sharpness(surface: Surface, x: float, y: float) -> float:
    """Return the larger eigenvalue of the Hessian at a place: the curvature across a valley."""
    by_xx, by_xy, by_yy = (float(part) for part in surface.hessian(x, y))
    return (by_xx + by_yy) / 2.0 + hypot((by_xx - by_yy) / 2.0, by_xy)


@lru_cache(64)
def sharpness_nearby(surface: Surface, x: float, y: float) -> float | None:
    """Return the sharpness at the minimum nearest to a place.

    None when there is no minimum or, as at a kink, none that a parabola fits.
    """
    if not surface.minima:
        return None
    width = surface.x_range[1] - surface.x_range[0]
    height = surface.y_range[1] - surface.y_range[0]
    nearest = min(
        surface.minima,
        key=lambda m: hypot((m.position[0] - x) / width, (m.position[1] - y) / height),
    )
    curvature = sharpness(surface, *nearest.position)
    return curvature if 0.0 < curvature < float("inf") else None


@lru_cache(64)
def typical_slope(surface: Surface) -> float:
    """Return the median length of the gradient in the picture, which noise is measured by."""
    xs = np.linspace(*surface.x_range, N_PLACES)[np.newaxis, :]  # (1, n)
    ys = np.linspace(*surface.y_range, N_PLACES)[:, np.newaxis]  # (n, 1)
    by_x, by_y = np.broadcast_arrays(*surface.gradient(xs, ys))
    lengths = np.hypot(by_x, by_y)  # (n, n)
    lengths = lengths[np.isfinite(lengths)]  # (m,)
    return float(np.median(lengths)) if lengths.size else 0.0
