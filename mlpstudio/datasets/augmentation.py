"""Augmentation: small random changes to training images, so that none is ever seen twice."""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.datasets.distortion import Pose, places, random_elastic
from mlpstudio.datasets.resampling import Places, read_at, thickened
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import slices
from mlpstudio.engine.options import Option
from mlpstudio.errors import DataError, DesignError

OPTIONS: tuple[Option, ...] = (
    Option("shift", 0.0, 0.0, 10.0),
    Option("rotation", 0.0, 0.0, 180.0),
    Option("scale", 0.0, 0.0, 0.5),
    Option("shear", 0.0, 0.0, 1.0),
    Option("elastic", 0.0, 0.0, 3.0),
    Option("elastic_smoothness", 4.0, 2.0, 10.0),
    Option("thickness", 0.0, 0.0, 1.0),
    Option("noise", 0.0, 0.0, 0.5),
    Option("share", 1.0, 0.0, 1.0),
)
"""The fields of `Augmentation` with the values they may have."""

# Pixels that are worked on together, 32 images of MNIST. Their float32 arrays stay in the
# processor's cache, and below the 128 KB from which on glibc has the system clear fresh memory.
_BLOCK = 25_600
# Rows of fewer numbers are measurements rather than pixels.
_SMALLEST_SIDE = 8
# An elastic field is made up of waves that are as large as the image; beyond, they grow too many.
_LARGEST_SIDE = 128
# What the difference of two evenly distributed bytes deviates by.
_BYTES_DEVIATION = math.sqrt((256**2 - 1) / 6)


@dataclass(frozen=True, slots=True)
class Augmentation:
    """By how much images are changed at most; 0 leaves that change out.

    Attributes:
        shift: Pixels along each axis.
        rotation: Degrees either way.
        scale: Share by which height and width, each on its own, grow or shrink.
        shear: Slant either way, as a share of the height.
        elastic: Standard deviation of an elastic displacement along each axis, in pixels.
        elastic_smoothness: Standard deviation of the Gaussian that smooths it, in pixels.
        thickness: Pixels by which the edges of bright strokes move outwards or inwards.
        noise: Standard deviation of random grey values, as a share of the whole range.
        share: Probability that an image is changed at all.
    """

    shift: float = 0.0
    rotation: float = 0.0
    scale: float = 0.0
    shear: float = 0.0
    elastic: float = 0.0
    elastic_smoothness: float = 4.0
    thickness: float = 0.0
    noise: float = 0.0
    share: float = 1.0

    def check(self) -> None:
        """Raise DesignError when a value makes no sense; the message says which and why."""
        for option in OPTIONS:
            value = getattr(self, option.name)
            if not option.allows(value):
                raise DesignError(
                    f"The augmentation's {option.name} must be {option.allowed}, not {value}."
                )

    @property
    def is_identity(self) -> bool:
        """Whether no image is changed."""
        return self.share == 0 or not (self.distorts or self.thickness or self.noise)

    @property
    def distorts(self) -> bool:
        """Whether pixels are moved."""
        return any((self.shift, self.rotation, self.scale, self.shear, self.elastic))


USUAL = Augmentation(
    shift=2.0, rotation=12.0, scale=0.12, shear=0.15, elastic=0.8, elastic_smoothness=4.0
)
"""What suits handwritten digits of 28 × 28 pixels."""


def augment(images: AnyArray, settings: Augmentation, rng: np.random.Generator) -> FloatArray:
    """Return changed copies of images.

    With the same generator, stronger changes move each image the same way, only further.

    Args:
        images: (B, ...) of any number type, with samples that `image_shape` accepts; bright on
            background 0.
        settings: How much they may change.
        rng: Decides what happens to which image.

    Returns:
        float32 of the same shape and range.

    Raises:
        DesignError: A setting makes no sense.
        DataError: The samples are no grey images.
    """
    settings.check()
    if settings.is_identity:
        return images.astype(np.float32)
    n, (h, w) = len(images), image_shape(images.shape[1:])
    stack = images.reshape(n, h, w)  # (B, H, W)
    result = stack.astype(np.float32)  # (B, H, W)
    chosen = np.flatnonzero(rng.random(n) < settings.share)  # (n_changed,)
    amounts = rng.uniform(-1, 1, (n, 7))[chosen]  # (n_changed, 7)
    distortion = _distortion((h, w), amounts[:, 1:], settings, rng)
    limits = _range(stack)
    for block in slices(len(chosen), max(1, _BLOCK // (h * w))):
        some = stack[chosen[block]]  # (b, H, W)
        if settings.thickness:
            some = thickened(some, settings.thickness * amounts[block, 0])
        if distortion is not None:
            some = read_at(some, distortion[block])
        if settings.noise:
            some = _noisy(some, settings.noise, limits, rng)
        result[chosen[block]] = some
    return result.reshape(images.shape)


def image_shape(sample_shape: tuple[int, ...]) -> tuple[int, int]:
    """Return height and width of samples that are grey images.

    Args:
        sample_shape: (H, W), (H, W, 1), or (D,) where D is the square of at least 8.

    Raises:
        DataError: They are not, or too large.
    """
    shape = sample_shape[:2] if sample_shape[2:] == (1,) else sample_shape
    if len(shape) == 1 and shape[0] >= _SMALLEST_SIDE**2 and math.isqrt(shape[0]) ** 2 == shape[0]:
        shape = (math.isqrt(shape[0]),) * 2
    if len(shape) != 2 or not 1 <= min(shape) <= max(shape) <= _LARGEST_SIDE:
        raise DataError(
            "Augmentation needs grey images of at most "
            f"{_LARGEST_SIDE} × {_LARGEST_SIDE} pixels, but a sample has the shape "
            f"{sample_shape}. Turn augmentation off, or choose other data."
        )
    return shape[0], shape[1]


def _distortion(
    shape: tuple[int, int],
    amounts: FloatArray,
    settings: Augmentation,
    rng: np.random.Generator,
) -> Places | None:
    """Return where changed images are read, or None where pixels stay in their place.

    Args:
        shape: (H, W)
        amounts: (n, 6) from -1 to 1, what share of the strongest changes each image gets.
        settings: The strongest changes.
        rng: Decides the elastic part.
    """
    if not settings.distorts:
        return None
    # Growing to 6/5 and shrinking to 5/6 are opposites, and equally likely.
    stretch = np.exp(np.log1p(settings.scale) * amounts[:, :2])  # (n, 2)
    pose = Pose(
        height=stretch[:, 0],
        width=stretch[:, 1],
        slant=settings.shear * amounts[:, 2],
        angle=math.radians(settings.rotation) * amounts[:, 3],
        down=settings.shift * amounts[:, 4],
        right=settings.shift * amounts[:, 5],
    )
    if not settings.elastic:
        return places(shape, pose)
    strength, smoothness = settings.elastic, settings.elastic_smoothness
    return places(shape, pose, random_elastic((len(amounts), *shape), strength, smoothness, rng))


def _range(images: AnyArray) -> tuple[float, float]:
    """Return what grey values are between: 0 and 255 where they are bytes."""
    if images.dtype == np.uint8:
        return 0.0, 255.0
    return float(images.min(initial=0)), float(images.max(initial=0))


def _noisy(
    images: AnyArray, deviation: float, limits: tuple[float, float], rng: np.random.Generator
) -> FloatArray:
    """Return images with noise added to each pixel.

    The noise is the difference of two bytes: near enough to normal, never far out, and drawn in a
    fraction of the time.

    Args:
        images: (n, H, W).
        deviation: Standard deviation of the noise, as a share of the range.
        limits: Darkest and brightest value; the noise does not lead beyond them.
        rng: Decides the noise.

    Returns:
        (n, H, W) float32.
    """
    random = np.frombuffer(rng.bytes(2 * images.size), np.uint8)  # (2·n·H·W,)
    first, second = random.reshape(2, *images.shape)  # (n, H, W) each
    darkest, brightest = limits
    noise = np.subtract(first, second, dtype=np.float32)  # (n, H, W)
    noise *= (brightest - darkest) * deviation / _BYTES_DEVIATION
    noise += images
    return np.clip(noise, darkest, brightest, out=noise)
