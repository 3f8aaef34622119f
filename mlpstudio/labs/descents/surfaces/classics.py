"""The surfaces that every optimizer is tried on, as first published."""

from itertools import product
from math import cos, pi, sin
from typing import Any

import numpy as np

from mlpstudio.labs.descents.descent import Minimum
from mlpstudio.labs.descents.surfaces.surface import Surface, rates_of_all

# Rosenbrock 1960: a bent valley whose floor hardly falls.


def _rosenbrock_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    bend = y - x**2
    return -2 * (1 - x) - 400 * x * bend, 200 * bend


ROSENBROCK = Surface(
    "rosenbrock",
    function=lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    gradient=_rosenbrock_gradient,
    hessian=lambda x, y: (2 - 400 * y + 1200 * x**2, -400 * x, 200.0),
    x_range=(-2.0, 2.0),
    y_range=(-1.0, 3.0),
    start=(-1.2, 1.0),
    suggested_rates=rates_of_all(
        sgd=0.0012, momentum=0.0003, adagrad=0.7, adadelta=20.0, rmsprop=0.01, adam=0.05
    ),
    minima=(Minimum((1.0, 1.0), 0.0, True),),
)

# Beale 1958: flat where it is low, with walls at the corners.


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


def _beale_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    a, b, c = _beale_terms(x, y)
    a_x, b_x, c_x = y - 1, y**2 - 1, y**3 - 1
    a_y, b_y, c_y = x, 2 * x * y, 3 * x * y**2
    by_xx = 2 * (a_x**2 + b_x**2 + c_x**2)
    by_xy = 2 * (a_x * a_y + b_x * b_y + c_x * c_y + a + 2 * b * y + 3 * c * y**2)
    by_yy = 2 * (a_y**2 + b_y**2 + c_y**2 + 2 * b * x + 6 * c * x * y)
    return by_xx, by_xy, by_yy


BEALE = Surface(
    "beale",
    function=_beale,
    gradient=_beale_gradient,
    hessian=_beale_hessian,
    x_range=(-1.0, 4.5),
    y_range=(-1.5, 1.8),
    start=(0.8, 1.4),
    suggested_rates=rates_of_all(
        sgd=0.01, momentum=0.002, adagrad=0.5, adadelta=20.0, rmsprop=0.02, adam=0.05
    ),
    minima=(Minimum((3.0, 0.5), 0.0, True),),
)

# Himmelblau 1972: four valleys of the same depth.


def _himmelblau_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    a, b = x**2 + y - 11, x + y**2 - 7
    return 4 * x * a + 2 * b, 2 * a + 4 * y * b


def _himmelblau_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    a, b = x**2 + y - 11, x + y**2 - 7
    return 4 * a + 8 * x**2 + 2, 4 * x + 4 * y, 4 * b + 8 * y**2 + 2


HIMMELBLAU = Surface(
    "himmelblau",
    function=lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    gradient=_himmelblau_gradient,
    hessian=_himmelblau_hessian,
    x_range=(-5.0, 5.0),
    y_range=(-5.0, 5.0),
    start=(-0.4, -0.8),
    suggested_rates=rates_of_all(
        sgd=0.01, momentum=0.003, adagrad=0.5, adadelta=5.0, rmsprop=0.1, adam=0.2
    ),
    minima=(
        Minimum((3.0, 2.0), 0.0, True),
        Minimum((-2.805118086952745, 3.131312518250573), 0.0, True),
        Minimum((-3.779310253377747, -3.283185991286170), 0.0, True),
        Minimum((3.584428340330492, -1.848126526964404), 0.0, True),
    ),
)

# Rastrigin 1974: a bowl of dents, of which 121 lie in the usual picture and one is the lowest.

_DEPTH = 10.0


def _dented(x: Any) -> Any:
    return x**2 + _DEPTH * (1.0 - np.cos(2 * pi * x))


def _dented_slope(x: Any) -> Any:
    return 2 * x + 2 * pi * _DEPTH * np.sin(2 * pi * x)


def _dented_bend(x: Any) -> Any:
    return 2.0 + 4 * pi**2 * _DEPTH * np.cos(2 * pi * x)


def _dent(x: float) -> float:
    """Return the minimum in one variable next to a whole number, by Newton's method."""
    for _ in range(20):
        slope = 2 * x + 2 * pi * _DEPTH * sin(2 * pi * x)
        x -= slope / (2.0 + 4 * pi**2 * _DEPTH * cos(2 * pi * x))
    return x


_DENTS = [_dent(float(place)) for place in range(-5, 6)]

RASTRIGIN = Surface(
    "rastrigin",
    function=lambda x, y: _dented(x) + _dented(y),
    gradient=lambda x, y: (_dented_slope(x), _dented_slope(y)),
    hessian=lambda x, y: (_dented_bend(x), 0.0, _dented_bend(y)),
    x_range=(-5.12, 5.12),
    y_range=(-5.12, 5.12),
    start=(-3.4, 2.4),
    suggested_rates=rates_of_all(
        sgd=0.002,
        momentum=0.005,  # rolls from dent to dent
        nesterov=0.002,
        adagrad=1.0,
        adadelta=20.0,
        rmsprop=0.02,
        adam=0.1,
    ),
    minima=tuple(
        Minimum((x, y), float(_dented(x) + _dented(y)), x == y == 0.0)
        for x, y in product(_DENTS, _DENTS)
    ),
)
