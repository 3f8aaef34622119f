"""Formulas of two variables, such as x^2 + 3xy: value, gradient and Hessian at once.

A rule of f(x) works out a value and two derivatives along one line. Along three lines through the
plane, those of x, of y and of x + y, it tells all second derivatives of f(x, y).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from mlpstudio.labs.functions.expression import PLANE, read
from mlpstudio.labs.functions.expression_rules import Jet, Number, Rule, rule_of
from mlpstudio.labs.functions.expression_tree import Node, written

_AT_X, _AT_Y, _ALONG_X, _ALONG_Y = range(4)
"""What a rule gets: a place, and how x and y change along a line through it."""

_VARIABLES: dict[str, Rule] = {
    "x": lambda at: Jet(at[_AT_X], at[_ALONG_X], 0.0),
    "y": lambda at: Jet(at[_AT_Y], at[_ALONG_Y], 0.0),
}

_DIRECTIONS = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]])  # (2, 3): of x, of y, of x + y


class PlaneJet(NamedTuple):
    """A value with all first and second derivatives.

    Attributes:
        value: f(x, y).
        gradient: (∂f/∂x, ∂f/∂y).
        hessian: (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²).
    """

    value: Number
    gradient: tuple[Number, Number]
    hessian: tuple[Number, Number, Number]


@dataclass(frozen=True)
class PlaneExpression:
    """A function of x and y that was typed.

    It takes numbers and arrays. Where there is no value the result is NaN or infinite.
    """

    tree: Node

    @cached_property
    def text(self) -> str:
        """The formula as one would write it; reading it gives the same function."""
        return written(self.tree)

    @cached_property
    def _rule(self) -> Rule:
        with np.errstate(all="ignore"):
            return rule_of(self.tree, _VARIABLES)

    def jet(self, x: Any, y: Any) -> PlaneJet:
        """Return f with its derivatives, each of the shape that x and y have together."""
        xs, ys = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(y, np.float64))
        along_x, along_y = _DIRECTIONS.reshape(2, 3, *(1,) * xs.ndim)  # (3, 1 …), (3, 1 …)
        with np.errstate(all="ignore"):
            value, first, second = self._rule((xs[()], ys[()], along_x, along_y))
            by_x, by_y, _ = np.broadcast_to(first, (3, *xs.shape))  # each of the shape of x
            by_xx, by_yy, both = np.broadcast_to(second, (3, *xs.shape))
            by_xy = 0.5 * (both - by_xx - by_yy)  # of D²f along (1, 1) this is the mixed part
        return PlaneJet(np.broadcast_to(value, xs.shape)[()], (by_x, by_y), (by_xx, by_xy, by_yy))

    def slope(self, x: float, y: float) -> tuple[float, tuple[float, float]]:
        """Return f and its gradient at one place, several times as quickly as `jet`."""
        x, y = np.float64(x), np.float64(y)
        with np.errstate(all="ignore"):
            value, by_x, _ = self._rule((x, y, 1.0, 0.0))
            _, by_y, _ = self._rule((x, y, 0.0, 1.0))
        return float(value), (float(by_x), float(by_y))

    def value(self, x: Any, y: Any) -> Number:
        """Return f(x, y)."""
        xs, ys = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(y, np.float64))
        with np.errstate(all="ignore"):
            value = self._rule((xs[()], ys[()], 0.0, 0.0)).value
        return np.broadcast_to(value, xs.shape)[()]

    def gradient(self, x: Any, y: Any) -> tuple[Number, Number]:
        """Return (∂f/∂x, ∂f/∂y), exact."""
        return self.jet(x, y).gradient

    def hessian(self, x: Any, y: Any) -> tuple[Number, Number, Number]:
        """Return (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²), exact."""
        return self.jet(x, y).hessian


def parse(text: str) -> PlaneExpression:
    """Return the function of x and y that a formula describes.

    The grammar is that of `expression.parse`, with y beside x; xy is a product.

    Raises:
        ExpressionError: It makes no sense; the error names the place.
    """
    return PlaneExpression(read(text, PLANE))
