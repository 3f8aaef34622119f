"""How far a picture of a typed formula may reach, and which learning rates are suggested in it."""

from math import floor, log10

from mlpstudio.errors import DesignError

FARTHEST = 1e6
"""The limits of a variable lie within ±this,"""
NARROWEST = 1e-3
"""and are at least so far apart."""

RATES = (1e-6, 10.0)
"""The slowest and the fastest rate that is suggested."""


def check_limits(name: str, lower: float, upper: float) -> None:
    """Make sure that a variable can be looked at between two limits.

    Raises:
        DesignError: It cannot; the message says why.
    """
    if not (-FARTHEST <= lower < upper <= FARTHEST and upper - lower >= NARROWEST):
        raise DesignError(
            f"The limits of {name} must lie within ±{FARTHEST:g}, the lower one at least "
            f"{NARROWEST:g} below the upper one. Received: {lower} and {upper}."
        )


def suggested(rate: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at most `rate`, and within `RATES`."""
    rate = min(max(rate, RATES[0]), RATES[1])
    decade = 10.0 ** floor(log10(rate) + 1e-9)
    leading = max(m for m in (1, 2, 5) if m * decade <= rate * (1 + 1e-9))
    return float(f"{leading * decade:.1g}")
