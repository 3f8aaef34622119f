"""Colours and levels of a loss over several orders of magnitude."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FLOOR = 1e-6
"""A loss below is coloured as this one: a logarithm has no zero."""

NARROWEST = 1.02
"""Highest over lowest loss of a scale, at least: a flat picture shall look flat."""


@dataclass(frozen=True, slots=True)
class LossScale:
    """A logarithmic scale between two losses."""

    low: float
    high: float

    def shades(self, values: Array) -> Array:
        """Return 0 for the lowest loss to 1 for the highest; beyond the ends, the end.

        Infinite losses, and those that are no number, are the highest there are.
        """
        finite = np.nan_to_num(values, nan=np.inf, posinf=np.inf)
        low, high = max(self.low, FLOOR), max(self.high, NARROWEST * FLOOR)
        with np.errstate(divide="ignore"):
            shares = np.log(np.maximum(finite, FLOOR) / low) / np.log(high / low)
        return np.clip(shares, 0.0, 1.0)

    def levels(self, n: int) -> Array:
        """Return n rising levels, evenly spread on the scale.  # (n,)."""
        low = max(self.low, FLOOR)
        return low * (max(self.high, NARROWEST * FLOOR) / low) ** ((np.arange(n) + 0.5) / n)


def automatic(values: Array) -> LossScale:
    """Return the scale from the lowest to the highest finite loss of a picture."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return LossScale(1.0, NARROWEST)
    low = max(float(finite.min()), FLOOR)
    return LossScale(low, max(float(finite.max()), NARROWEST * low))
