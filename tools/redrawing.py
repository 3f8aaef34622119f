"""Digits written again by another hand: how the reader's training images are changed.

The canvas fits whatever is drawn into MNIST's box and centres it by mass. So a digit is first made
thinner or thicker, stretched, slanted, turned and rubbed about, far more than in an ordinary
augmentation, and what comes of it is fitted and centred in the same way.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.datasets.distortion import Elastic, Pose, places, random_elastic
from mlpstudio.datasets.preprocessing import BOX, CENTRE
from mlpstudio.datasets.resampling import read_at, thickened
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import slices

_INK = 0.35
"""Share of the strongest ink that counts as part of the digit, as in `preprocessing`."""

_BLOCK = 32
"""Images that are worked on together: their arrays stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Hand:
    """By how much another hand differs at most; what is between is as likely.

    Attributes:
        thicker: Pixels by which the edges of strokes move outwards.
        thinner: Pixels by which they move inwards; a line stays where nothing else is left.
        stretch: Factor by which height and width, each on its own, grow or shrink.
        slant: Of the upright, to either side.
        rotation: Degrees to either side.
        elastic: Elastic displacements, each with its standard deviation and that of the Gaussian
            that smooths it, in pixels: the first makes lines unsteady, the second changes the
            proportions of upper and lower, left and right parts.
        shift: Pixels along each axis, beside the centre.
        weakest: Share of all this that the least changed image gets.
    """

    thicker: float = 1.0
    thinner: float = 2.5
    stretch: float = 1.3
    slant: float = 0.45
    rotation: float = 15.0
    elastic: tuple[tuple[float, float], ...] = ((0.9, 4.0), (1.0, 9.0))
    shift: float = 1.0
    weakest: float = 0.2


USUAL = Hand()


def redrawn(images: AnyArray, rng: np.random.Generator, hand: Hand = USUAL) -> FloatArray:
    """Return digits as other hands would have drawn them.

    Args:
        images: (B, 28, 28) bytes as of MNIST.
        rng: Decides how each one is changed.
        hand: How much they may change.

    Returns:
        (B, 28, 28) float32 in [0, 255], normalised as MNIST is.
    """
    blocks = [images[block] for block in slices(len(images), _BLOCK)]
    return np.concatenate([_redrawn(block, rng, hand) for block in blocks])  # (B, 28, 28)


def _redrawn(images: AnyArray, rng: np.random.Generator, hand: Hand) -> FloatArray:
    n = len(images)
    strength = rng.uniform(hand.weakest, 1, n)  # (B,)
    amounts = strength[:, None] * rng.uniform(-1, 1, (n, 5))  # (B, 5)
    beside = hand.shift * rng.uniform(-1, 1, (2, n))  # (2, B)
    ink = _with_pen(images, amounts[:, 0], hand)  # (B, 28, 28)
    pose = Pose(
        height=hand.stretch ** amounts[:, 1],
        width=hand.stretch ** amounts[:, 2],
        slant=hand.slant * amounts[:, 3],
        angle=math.radians(hand.rotation) * amounts[:, 4],
        down=beside[0],
        right=beside[1],
    )
    elastic = _elastic(images.shape, strength, hand, rng)
    drawn = read_at(ink, places(images.shape[1:], _normalised(ink, pose), elastic))
    strongest = drawn.max(axis=(1, 2), keepdims=True)  # (B, 1, 1)
    return drawn * (255 / np.maximum(strongest, 1))  # (B, 28, 28)


def _with_pen(images: AnyArray, amounts: FloatArray, hand: Hand) -> FloatArray:
    """Return images drawn with thicker or thinner pens, pixel after pixel.

    Args:
        images: (B, H, W).
        amounts: (B,) from -1, as thin as can be, to 1, as thick.
        hand: What that means.

    Returns:
        (B, H, W) float32.
    """
    left = np.where(amounts > 0, hand.thicker, hand.thinner) * amounts  # (B,) pixels
    ink = images.astype(np.float32)  # (B, H, W)
    while len(some := np.flatnonzero(left)):
        step = np.clip(left[some], -1, 1)  # (b,)
        ink[some] = thickened(ink[some], step)  # (b, H, W)
        left[some] -= step
    return ink


def _elastic(
    shape: tuple[int, ...], strength: FloatArray, hand: Hand, rng: np.random.Generator
) -> Elastic:
    """Return the sum of elastic displacements for B images of which each gets a share (B,)."""
    n, h, w = shape
    parts = [random_elastic((n, h, w), amount, smooth, rng) for amount, smooth in hand.elastic]
    amounts = np.concatenate([part.amounts for part in parts], axis=2)  # (B, 2, M)
    amounts *= strength.astype(np.float32)[:, None, None]
    return Elastic(amounts, np.concatenate([part.waves for part in parts]))


def _normalised(ink: FloatArray, pose: Pose) -> Pose:
    """Return the pose with the size and the place that MNIST gives to what comes of it.

    Args:
        ink: (B, H, W) of the images as they are.
        pose: `down` and `right` are counted from where the centre of mass belongs.
    """
    n, h, w = ink.shape
    y, x = np.indices((h, w), np.float32).reshape(2, -1)  # (H·W,) each
    y, x = y - (h - 1) / 2, x - (w - 1) / 2  # (H·W,)
    down, right = _moved(pose, y, x)  # (B, H·W)
    flat = ink.reshape(n, h * w)  # (B, H·W)
    is_ink = flat >= _INK * flat.max(axis=1, keepdims=True)  # (B, H·W)
    longer = np.maximum(_extent(down, is_ink), _extent(right, is_ink))  # (B,)
    scale = BOX / longer  # (B,)
    mass = np.maximum(flat.sum(axis=1), 1)  # (B,)
    centre = CENTRE - (h - 1) / 2
    return replace(
        pose,
        height=pose.height * scale,
        width=pose.width * scale,
        down=pose.down + centre - scale * (down * flat).sum(axis=1) / mass,
        right=pose.right + centre - scale * (right * flat).sum(axis=1) / mass,
    )


def _moved(pose: Pose, y: FloatArray, x: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return where places (P,) come to lie, before they are shifted.  # (B, P) each."""
    numbers = (np.cos(pose.angle), np.sin(pose.angle), pose.height, pose.width, pose.slant)
    cosine, sine, height, width, slant = np.array(numbers, np.float32)[:, :, None]  # (B, 1) each
    stretched = height * y  # (B, P)
    slanted = width * x - slant * stretched  # (B, P)
    return cosine * stretched - sine * slanted, sine * stretched + cosine * slanted


def _extent(places: FloatArray, is_ink: AnyArray) -> FloatArray:
    """Return (B,) how far the ink reaches along an axis, pixels being 1 wide."""
    far = np.where(is_ink, places, -np.inf).max(axis=1)  # (B,)
    near = np.where(is_ink, places, np.inf).min(axis=1)  # (B,)
    return far - near + 1
