"""Surfaces that each teach one thing: bowl, ravine, saddle, plateau, two valleys."""

from functools import lru_cache
from math import floor, log10
from typing import Any

import numpy as np

from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.descent import Minimum
from mlpstudio.labs.descents.surfaces.surface import Surface, rates_of_all

ORIGIN = (Minimum((0.0, 0.0), 0.0, True),)

BOWL = Surface(
    "bowl",
    function=lambda x, y: x**2 + y**2,
    gradient=lambda x, y: (2 * x, 2 * y),
    hessian=lambda x, y: (2.0, 0.0, 2.0),
    x_range=(-3.0, 3.0),
    y_range=(-3.0, 3.0),
    start=(-2.3, 1.8),
    suggested_rates=rates_of_all(
        sgd=0.1, momentum=0.02, adagrad=0.5, adadelta=20.0, rmsprop=0.1, adam=0.2
    ),
    minima=ORIGIN,
)

# κ times as steep across as along. What is stable across crawls along: plain descent zigzags.

CONDITIONS = (1.0, 1000.0)
"""The condition numbers κ that a ravine may have."""

ALONG = 0.2
"""Curvature along a ravine: λ_min. Across it is κ times as large."""


def check_condition(condition: float) -> None:
    """Make sure that a ravine may have that condition number.

    Raises:
        DesignError: It may not.
    """
    if not CONDITIONS[0] <= condition <= CONDITIONS[1]:
        raise DesignError(
            f"The condition number of the ravine must be from {CONDITIONS[0]:g} to "
            f"{CONDITIONS[1]:g}, not {condition}."
        )


@lru_cache(32)
def ravine(condition: float) -> Surface:
    """Return the surface ½ (λ_min x² + λ_max y²) with λ_max = κ λ_min.

    Raises:
        DesignError: κ is out of bounds.
    """
    check_condition(condition)
    along, across = ALONG, condition * ALONG
    # Plain descent is quickest at 2 / (λ_min + λ_max); a little below, it zigzags less. The
    # heavy ball forgets as fast along the ravine as across while λ_min η ≥ (1 − √0.9)² = 0.00263.
    pull = max(0.24, 0.00263 * condition)
    return Surface(
        "ravine",
        function=lambda x, y: 0.5 * along * x**2 + 0.5 * across * y**2,
        gradient=lambda x, y: (along * x, across * y),
        hessian=lambda x, y: (along, 0.0, across),
        x_range=(-5.0, 5.0),
        y_range=(-2.5, 2.5),
        start=(-4.2, 1.6),
        suggested_rates=rates_of_all(
            sgd=_round_down(1.933 / (along + across)),
            momentum=_round_down(pull / across),
            nesterov=_round_down(min(pull, 1.1) / across),
            adagrad=0.5,
            adadelta=20.0,
            rmsprop=0.1,
            adam=0.2,
        ),
        minima=ORIGIN,
    )


def _round_down(rate: float) -> float:
    """Return two digits of a rate."""
    unit = 10.0 ** (floor(log10(rate)) - 1)
    return float(f"{floor(rate / unit + 1e-9) * unit:.1e}")


RAVINE = ravine(20.0)

# Downhill to the origin along x, and there the slope is zero, though it falls away along y.

SADDLE = Surface(
    "saddle",
    function=lambda x, y: 0.5 * x**2 + 0.25 * (y**2 - 1) ** 2,
    gradient=lambda x, y: (x, y * (y**2 - 1)),
    hessian=lambda x, y: (1.0, 0.0, 3 * y**2 - 1),
    x_range=(-2.5, 2.5),
    y_range=(-1.8, 1.8),
    start=(-2.1, 0.002),
    suggested_rates=rates_of_all(
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


def _two_valleys_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    along = curves.DOUBLE_VALLEY.second_derivative(x)
    return along + 1.2 * _SHEAR**2, -1.2 * _SHEAR, 1.2


TWO_VALLEYS = Surface(
    "two_valleys",
    function=_two_valleys,
    gradient=_two_valleys_gradient,
    hessian=_two_valleys_hessian,
    x_range=(-2.3, 2.3),
    y_range=(-2.0, 2.0),
    start=(2.0, -1.2),
    suggested_rates=rates_of_all(
        sgd=0.05, momentum=0.05, adagrad=0.3, adadelta=10.0, rmsprop=0.03, adam=0.05
    ),
    minima=tuple(
        Minimum((x, _SHEAR * x), minimum.value, minimum.is_global)
        for minimum in curves.minima(curves.DOUBLE_VALLEY)
        for x in minimum.position
    ),
    floor=min(minimum.value for minimum in curves.minima(curves.DOUBLE_VALLEY)),
)


def _well(x: Any, y: Any) -> Any:
    return np.exp(-(x**2 + 2 * y**2) / 4)


def _plateau_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    well = _well(x, y)
    return (0.5 - 0.25 * x**2) * well, -0.5 * x * y * well, (1 - y**2) * well


PLATEAU = Surface(
    "plateau",
    function=lambda x, y: 1 - _well(x, y),
    gradient=lambda x, y: (0.5 * x * _well(x, y), y * _well(x, y)),
    hessian=_plateau_hessian,
    x_range=(-5.0, 5.0),
    y_range=(-3.5, 3.5),
    start=(-3.6, 2.2),
    suggested_rates=rates_of_all(
        sgd=0.5, momentum=0.3, adagrad=0.5, adadelta=5.0, rmsprop=0.1, adam=0.1
    ),
    minima=ORIGIN,
)
