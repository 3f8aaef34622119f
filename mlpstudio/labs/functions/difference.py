"""What a derivative is: f(x + ε) beside the tangent, and their difference as ε shrinks."""

from dataclasses import dataclass
from math import isfinite, nan

from mlpstudio.labs.descents.curves import Curve

EPSILONS = (1.0, 0.1, 0.01, 0.001)
"""What a table of differences shows."""

_CLOSE = 1e-6
"""So close to a place, by the width of the picture, its two sides show whether it is a kink."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A function at two places; every number is NaN or infinite where there is no value.

    Attributes:
        x: The one place.
        epsilon: ε, how far the other lies to its right; left of it if negative.
        value: f(x).
        slope: a = f′(x).
        there: f(x + ε).
        linear: f(x) + a ε, where the tangent is.
        error: there − linear.
        quotient: (f(x + ε) − f(x)) / ε, the slope of the secant; NaN for ε = 0.
        quotient_error: quotient − a.
    """

    x: float
    epsilon: float
    value: float
    slope: float
    there: float
    linear: float
    error: float
    quotient: float
    quotient_error: float

    @property
    def is_complete(self) -> bool:
        """Whether all of it has a value, so that there is a secant and a tangent."""
        return isfinite(self.quotient_error) and isfinite(self.error)


def difference(curve: Curve, x: float, epsilon: float) -> Difference:
    """Return the difference of a curve between x and x + ε."""
    value, slope = float(curve.function(x)), float(curve.derivative(x))
    there = float(curve.function(x + epsilon))
    linear = value + slope * epsilon
    quotient = (there - value) / epsilon if epsilon else nan
    return Difference(
        x=x,
        epsilon=epsilon,
        value=value,
        slope=slope,
        there=there,
        linear=linear,
        error=there - linear,
        quotient=quotient,
        quotient_error=quotient - slope,
    )


def has_kink(curve: Curve, x: float) -> bool:
    """Return whether the slopes to the left and to the right of x differ, as of |x| at 0."""
    epsilon = _CLOSE * (curve.x_range[1] - curve.x_range[0])
    left, right = (difference(curve, x, side).quotient for side in (-epsilon, epsilon))
    bend = abs(float(curve.second_derivative(x)))
    # A smooth curve turns by f″ ε between the middles of the two secants.
    return abs(right - left) > 1e-3 * (abs(left) + abs(right)) + 4.0 * bend * epsilon


def shrunk(epsilon: float, smallest: float, progress: float) -> float:
    """Return ε on its way to ±`smallest`, by the same factor at every step.

    Args:
        epsilon: Where it begins, not 0.
        smallest: Where it ends, above 0.
        progress: How far it has come, in [0, 1].
    """
    sign, size = (1.0 if epsilon > 0.0 else -1.0), abs(epsilon)
    return sign * size * (min(smallest, size) / size) ** progress


def usual_epsilon(curve: Curve, x: float) -> float:
    """Return an ε to begin with: 1, or what can be seen, to the side where there is more room."""
    low, high = curve.x_range
    size = 1.0 if 2.0 <= high - low <= 20.0 else float(f"{(high - low) / 5.0:.1g}")
    return size if x + size <= high or x - size < low else -size
