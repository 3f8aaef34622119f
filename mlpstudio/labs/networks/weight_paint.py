"""A brush for numbers: painting on the weight image of a unit."""

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import NetworkSpec

SOFTEST = 0.5
"""Standard deviation of the brush as a share of its width."""


def dab(
    image: FloatArray,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    width: float,
    amount: float,
) -> FloatArray:
    """Return an image with a soft stroke added to it.

    Args:
        image: (h, w) weights.
        start: (row, column) where the stroke begins, in pixels; the first pixel's middle is 0.5.
        end: Where it ends; the same as `start` for a dot.
        width: Of the brush, pixels.
        amount: What is added in the middle of the stroke.

    Returns:
        (h, w), a fresh array.
    """
    near = _nearness(image.shape, start, end, width)  # (h, w)
    return (image + amount * near).astype(image.dtype)


def erased(
    image: FloatArray, start: tuple[float, float], end: tuple[float, float], *, width: float
) -> FloatArray:
    """Return an image that a stroke has brought towards 0.  # (h, w), a fresh array."""
    near = _nearness(image.shape, start, end, width)  # (h, w)
    return (image * (1.0 - near)).astype(image.dtype)


def _nearness(
    shape: tuple[int, ...], start: tuple[float, float], end: tuple[float, float], width: float
) -> FloatArray:
    """Return how near each pixel is to a stroke: 1 on it, falling off as a bell.  # (h, w)."""
    rows, columns = np.indices(shape[:2]) + 0.5  # (h, w) each
    down, across = end[0] - start[0], end[1] - start[1]
    length = down * down + across * across
    share = 0.0
    if length > 0.0:
        along = (rows - start[0]) * down + (columns - start[1]) * across  # (h, w)
        share = np.clip(along / length, 0.0, 1.0)  # (h, w)
    squares = (rows - start[0] - share * down) ** 2 + (columns - start[1] - share * across) ** 2
    spread = max(width * SOFTEST, 0.25)
    near = np.exp(-squares / (2.0 * spread * spread))  # (h, w)
    return np.where(near < 0.01, 0.0, near)


def repainted(spec: NetworkSpec, weights: FloatArray, unit: int, image: FloatArray) -> FloatArray:
    """Return a network's weights with those into a unit of the first dense layer replaced.

    Args:
        spec: Of the network.
        weights: (P + S,).
        unit: Of the first dense layer.
        image: (h, w) of its weights.

    Returns:
        (P + S,), a fresh array that cannot be written to.
    """
    first = shapes.dense_shapes(spec)[0]
    result = weights.copy()  # (P + S,)
    kernel = result[first.offset : first.offset + first.n_weights]  # (D_in · D,)
    kernel.reshape(first.D_in, first.D_out)[:, unit] = image.ravel()
    result.flags.writeable = False
    return result
