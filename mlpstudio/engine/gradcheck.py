"""Gradients checked against central differences."""

from collections.abc import Callable

import numpy as np

from mlpstudio.engine.arrays import FloatArray


def central_differences(
    function: Callable[[], float], theta: FloatArray, step: float = 1e-5
) -> FloatArray:
    """Return (f(θ + h e_i) − f(θ − h e_i)) / 2h for every i.

    The error of the formula is of order h², that of rounding of order 1e-16 / h: for float64 and
    functions of ordinary curvature both are near 1e-10 at the default step.

    Args:
        function: Reads θ anew at each call.
        theta: (P,) float64; changed in place and restored.
        step: h.

    Returns:
        (P,) float64.
    """
    gradient = np.empty_like(theta)  # (P,)
    for i in range(theta.size):
        kept = theta[i]
        theta[i] = kept + step
        above = function()
        theta[i] = kept - step
        below = function()
        theta[i] = kept
        gradient[i] = (above - below) / (2.0 * step)
    return gradient


def relative_error(a: FloatArray, b: FloatArray) -> float:
    """Return ‖a − b‖ / (‖a‖ + ‖b‖), or 0 when both are zero."""
    size = float(np.linalg.norm(a) + np.linalg.norm(b))
    return float(np.linalg.norm(a - b)) / size if size else 0.0
