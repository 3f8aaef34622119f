"""Heights at which to draw a surface's lines, and how dark to shade it, over orders of magnitude.

Values may span five powers of ten or one. The share t of the height at which a level lies is
therefore tᵖ, with p such that half of the picture lies below the level of t = ½.
"""

import numpy as np

from mlpstudio.labs.descents.descent import Array
from mlpstudio.labs.descents.isolines import isolines

POLE = 50.0
"""Who is farther from the bulk of the values than its own width times this is at a pole."""


def _shape(values: Array) -> tuple[float, float, float]:
    """Return the lowest value, the span and the exponent p, of those that are finite."""
    heights = values[np.isfinite(values)]  # (m,)
    if not heights.size:
        return 0.0, 0.0, 1.0
    low, high = float(heights.min()), float(heights.max())
    floor, middle, ceiling = (float(q) for q in np.quantile(heights, (0.02, 0.5, 0.98)))
    if floor - low > POLE * (middle - floor):
        low = floor
    if high - ceiling > POLE * (ceiling - floor):
        high = ceiling
    span = high - low
    share = (middle - low) / span if span > 0 else 0.5
    power = np.log(max(share, 1e-12)) / np.log(0.5)
    return low, span, float(np.clip(power, 0.5, 12.0))


def contour_levels(values: Array, n: int) -> Array:
    """Return n rising levels, dense where the surface is flat.  # (n,)."""
    low, span, power = _shape(values)
    shares = (np.arange(n) + 0.5) / n  # (n,)
    return low + span * shares**power  # (n,)


def shades(values: Array) -> Array:
    """Return the values from 0 (lowest) to 1, on the scale of `contour_levels`.

    Where there is no value there is no shade either, but NaN.
    """
    low, span, power = _shape(values)
    shares = np.clip((values - low) / (span or 1.0), 0.0, 1.0)  # (n, n)
    return shares ** (1.0 / power)  # (n, n)


def heights(values: Array) -> Array:
    """Return how high the values stand in a relief, from 0 (lowest) to 1; NaN for a gap.

    True to scale as long as half of the picture is higher than a quarter of the whole. With values
    over orders of magnitude, which would leave a plain with a few spikes, the scale of the levels
    is bent until that is so: tᵖ stands at t².
    """
    low, span, power = _shape(values)
    shares = np.clip((values - low) / (span or 1.0), 0.0, 1.0)  # (n, n)
    return np.where(np.isfinite(values), shares ** min(1.0, 2.0 / power), np.nan)  # (n, n)


def value_ends(values: Array) -> tuple[float, float]:
    """Return the values that stand at the heights 0 and 1."""
    low, span, _ = _shape(values)
    return low, low + span


def contours(xs: Array, ys: Array, values: Array, n: int) -> Array:
    """Return the pieces of n lines of equal height; none borders on a gap.  # (k, 2, 2).

    Args:
        xs: (nx,) places of the columns.
        ys: (ny,) places of the rows.
        values: (ny, nx).
        n: How many heights.
    """
    known = np.where(np.isfinite(values), values, np.nan)  # (ny, nx)
    lines = [isolines(xs, ys, known, float(level)) for level in contour_levels(values, n)]
    pieces = np.concatenate(lines)  # (k, 2, 2)
    return pieces[np.isfinite(pieces).all(axis=(1, 2))]  # (k, 2, 2), fewer now
