"""Gradient clipping: a step is kept short where the loss is steep."""

from math import inf, isfinite, sqrt

import numpy as np

from mlpstudio.engine.arrays import FloatArray

SAFE = 1e-30
"""A sum of squares below this may have lost much to underflow; it is taken again, scaled."""


def clip_by_value(gradient: FloatArray, limit: float) -> None:
    """Bring every entry of the gradient into [−limit, limit], in place.

    The direction changes with it. An infinite entry is cut to the limit; nan stays nan.
    """
    _check(limit)
    np.clip(gradient, -limit, limit, out=gradient)


def clip_by_norm(gradient: FloatArray, limit: float) -> float:
    """Shorten the whole gradient to a length of `limit`, in place, if it is longer.

    The direction stays: g ← g · limit / ‖g‖ where ‖g‖ > limit (Pascanu et al. 2013, algorithm 1;
    "global" norm: of all parameters together, Keras's `global_clipnorm`).

    Returns:
        The Euclidean norm before. Where it is inf or nan, because an entry is, there is no
        direction to keep, and the gradient is left as it was.
    """
    _check(limit)
    with np.errstate(over="ignore", invalid="ignore"):
        square = float(np.dot(gradient, gradient))
    if not SAFE < square < inf:
        return _clip_scaled(gradient, limit)
    norm = sqrt(square)
    if norm > limit:
        gradient *= limit / norm
    return norm


def _clip_scaled(gradient: FloatArray, limit: float) -> float:
    """Clip where squares leave the range of the numbers: divided by the largest they cannot."""
    largest = float(np.max(np.abs(gradient), initial=0.0))
    if largest == 0.0 or not isfinite(largest):
        return largest
    unit = gradient / largest  # (P,)
    length = sqrt(float(np.dot(unit, unit)))  # from 1 to √P
    norm = largest * length
    if norm > limit:
        np.multiply(unit, limit / length, out=gradient)
    return norm


def _check(limit: float) -> None:
    if not limit > 0.0:
        raise ValueError(f"A gradient can be clipped to a limit above 0, not to {limit}.")
