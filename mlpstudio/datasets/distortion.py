"""How handwriting is distorted: where in an image each pixel of its new version comes from.

An affine map and an elastic field are added up before anything is read, so that an image is
interpolated only once (Simard, Steinkraus and Platt, Best practices for convolutional neural
networks applied to visual document analysis, 2003, section 2).
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from mlpstudio.datasets.resampling import Places
from mlpstudio.engine.arrays import FloatArray

# Share of an elastic field's variance that is kept.
_KEPT = 0.99


@dataclass(frozen=True, slots=True)
class Pose:
    """How each of n images is stretched, then slanted, turned and moved, in this order.

    Attributes:
        height: (n,) factor, above 0.
        width: (n,) factor, above 0.
        slant: (n,) how far the upper edge moves to the right, in half heights.
        angle: (n,) radians counter-clockwise around the middle.
        down: (n,) pixels.
        right: (n,) pixels.
    """

    height: FloatArray
    width: FloatArray
    slant: FloatArray
    angle: FloatArray
    down: FloatArray
    right: FloatArray


@dataclass(frozen=True, slots=True)
class Elastic:
    """How each of n images is rubbed about.

    Attributes:
        amounts: (n, 2, M) of each wave in the displacement downwards and to the right.
        waves: (M, H·W).
    """

    amounts: FloatArray
    waves: FloatArray


def places(shape: tuple[int, int], pose: Pose, elastic: Elastic | None = None) -> Places:
    """Return where the pixels of distorted images are found in the images as they were.

    Args:
        shape: (H, W)
        pose: For n images.
        elastic: For as many images of that size, or None.
    """
    h, w = shape
    rows, columns = _affine(pose, (h - 1) / 2, (w - 1) / 2)  # (n, 3)
    patterns = _axes(h, w)  # (3, H·W)
    if elastic is not None:
        rows = np.concatenate([rows, elastic.amounts[:, 0]], axis=1)  # (n, 3 + M)
        columns = np.concatenate([columns, elastic.amounts[:, 1]], axis=1)  # (n, 3 + M)
        patterns = np.concatenate([patterns, elastic.waves])  # (3 + M, H·W)
    return Places(rows, columns, patterns)


@lru_cache(maxsize=2)
def _axes(h: int, w: int) -> FloatArray:
    """Return 1, y and x of each pixel, the last two counted from the middle.

    Returns:
        (3, H·W) float32, read-only.
    """
    y, x = np.indices((h, w), np.float32).reshape(2, -1)  # (H·W,)
    patterns = np.stack([np.ones_like(y), y - (h - 1) / 2, x - (w - 1) / 2])  # (3, H·W)
    patterns.flags.writeable = False
    return patterns


def _affine(pose: Pose, middle_y: float, middle_x: float) -> tuple[FloatArray, FloatArray]:
    """Return the inverse of a pose: from places in the new image to those in the old one.

    Returns:
        (n, 3) and (n, 3) float32: what row and column gain from 1, from y and from x, where the
        last two are counted from the middle of the new image.
    """
    cosine, sine = np.cos(pose.angle), np.sin(pose.angle)  # (n,)
    from_y = np.stack([cosine, pose.slant * cosine - sine])  # (2, n) of row and column
    from_x = np.stack([sine, cosine + pose.slant * sine])  # (2, n)
    stretch = np.stack([pose.height, pose.width])  # (2, n)
    from_y, from_x = from_y / stretch, from_x / stretch  # (2, n)
    start = np.array([[middle_y], [middle_x]]) - from_y * pose.down - from_x * pose.right  # (2, n)
    rows, columns = np.stack([start, from_y, from_x], axis=2).astype(np.float32)  # (n, 3) each
    return rows, columns


def random_elastic(
    shape: tuple[int, int, int], strength: float, smoothness: float, rng: np.random.Generator
) -> Elastic:
    """Return elastic fields such as white noise leaves when it is smoothed by a Gaussian.

    Args:
        shape: (n, H, W).
        strength: Standard deviation of the displacement along each axis, in pixels.
        smoothness: Standard deviation σ of the Gaussian, in pixels.
        rng: Decides the fields.
    """
    n, h, w = shape
    waves = _waves(h, w, smoothness)  # (M, H·W)
    amounts = rng.standard_normal((n, 2, len(waves)), np.float32)  # (n, 2, M)
    amounts *= np.float32(strength)
    return Elastic(amounts, waves)


@lru_cache(maxsize=2)
def _waves(h: int, w: int, smoothness: float) -> FloatArray:
    """Return patterns that make up smooth random fields when each gets a standard normal amount.

    The covariance of the smoothed noise at distance d is exp(-d² / 4σ²), a product over the axes.
    So its eigenvectors are products of those of two small matrices, and the few with large
    eigenvalues make up the field (Karhunen-Loève). For MNIST and σ = 4, drawing 27 numbers and
    adding up 27 waves is less work than drawing 784 and smoothing them.

    Returns:
        (M, H·W) float32, read-only; the sum of their squares is 1 on average over the pixels.
    """
    variances_y, waves_y = _waves_along(h, smoothness)  # (H,), (H, H)
    variances_x, waves_x = _waves_along(w, smoothness)  # (W,), (W, W)
    variances = np.outer(variances_y, variances_x).ravel()  # (H·W,)
    order = np.argsort(-variances, kind="stable")  # (H·W,)
    shares = np.cumsum(variances[order]) / variances.sum()  # (H·W,)
    order = order[: np.searchsorted(shares, _KEPT) + 1]  # (M,)
    kept_y, kept_x = waves_y.T[order // w], waves_x.T[order % w]  # (M, H), (M, W)
    waves = kept_y[:, :, None] * kept_x[:, None, :]  # (M, H, W) of length 1
    waves *= np.sqrt(variances[order] / shares[len(order) - 1])[:, None, None]
    waves = waves.reshape(len(order), h * w).astype(np.float32)  # (M, H·W)
    waves.flags.writeable = False
    return waves


def _waves_along(length: int, smoothness: float) -> tuple[FloatArray, FloatArray]:
    """Return the variances (L,) and, as columns, the eigenvectors (L, L) along one axis."""
    at = np.arange(length)  # (L,)
    covariance = np.exp(-np.square((at[:, None] - at) / (2 * smoothness)))  # (L, L)
    variances, waves = np.linalg.eigh(covariance)  # (L,), (L, L)
    # Rounding leaves the smallest a little below 0; and which way a wave points is left open.
    return np.clip(variances, 0, None), waves * np.where(waves[0] < 0, -1, 1)
