"""The losses of one unit with θ = (w, b) at many places at once, for pictures of them."""

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.batching import slices

Array = NDArray[np.float64]

CHUNK = 16_384
"""Numbers computed at once: what stays in the processor's nearest cache."""


def squared_error(w: Array, b: Array, x: Array, t: Array) -> Array:
    """Return the mean of (w x + b − t)² at n places.

    Multiplied out, so that the samples are gone over once, not once for each place.
    """
    return (
        w * w * np.mean(x * x)
        + b * b
        + 2.0 * w * b * np.mean(x)
        - 2.0 * w * np.mean(x * t)
        - 2.0 * b * np.mean(t)
        + np.mean(t * t)
    )  # (n,)


def binary_crossentropy(w: Array, b: Array, x: Array, t: Array) -> Array:
    """Return the mean of ln(1 + exp z) − z t at n places, z being w x + b.

    Written as max(z, 0) + ln(1 + exp(−|z|)) − z t it is stable, and the factors 1 + exp(−|z|) are
    at most 2, so that those of a thousand samples are multiplied before one logarithm is taken.
    """
    values = np.empty(len(w))  # (n,)
    for part in slices(len(w), max(1, CHUNK // len(x))):
        Z: Array = w[part, np.newaxis] * x + b[part, np.newaxis]  # (chunk, B)
        values[part] = np.maximum(Z, 0.0).sum(axis=1)
        np.abs(Z, out=Z)
        np.negative(Z, out=Z)
        np.exp(Z, out=Z)
        np.add(Z, 1.0, out=Z)
        values[part] += np.log(Z.prod(axis=1))
    return values / len(x) - w * np.mean(x * t) - b * np.mean(t)  # (n,)
