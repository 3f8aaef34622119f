"""Samples as small grey pictures, whatever they are: images, or the numbers of a table."""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, ByteArray, FloatArray, IntArray
from mlpstudio.engine.batching import Samples

EXAMINED = 2000
"""Samples from all over that the darkest and the brightest value are taken from."""

_SMALLEST_SIDE = 8
_LONGEST_ROW = 16
_MOST_CHANNELS = 4
_POINT_SIDE, _POINT_DOT = 27, 5
_POINT_GROUND, _POINT_AXES = 24, 80
_PEAKS = (1, 16, 255)
"""The whitest value that pixels of one, four and eight bits can have."""


def picture_shape(sample_shape: tuple[int, ...]) -> tuple[int, int]:
    """Return (height, width) of the picture of a sample.

    Images keep their shape, a few numbers become a row, and many are folded into a square.
    """
    channels = sample_shape[2:]
    if len(sample_shape) == 2 or (len(channels) == 1 and channels[0] <= _MOST_CHANNELS):
        return sample_shape[0], sample_shape[1]
    n = math.prod(sample_shape)
    if n <= _LONGEST_ROW:
        return 1, n
    width = math.ceil(math.sqrt(n))
    return math.ceil(n / width), width


def is_image(sample_shape: tuple[int, ...]) -> bool:
    """Return whether the numbers of a sample are the pixels of an image."""
    n = math.prod(sample_shape)
    return len(sample_shape) > 1 or (n >= _SMALLEST_SIDE**2 and math.isqrt(n) ** 2 == n)


@dataclass(frozen=True, slots=True, eq=False)
class Shading:
    """Which values are black and which are white.

    Attributes:
        low: Black; a number, or one for each feature of a table.
        high: White, larger than `low`.
    """

    low: FloatArray
    high: FloatArray

    @property
    def are_bytes(self) -> bool:
        """Whether the numbers are grey values already."""
        return self.low.ndim == 0 and self.low == 0.0 and self.high == 255.0

    def grey(self, values: AnyArray) -> ByteArray:
        """Return grey values from 0 to 255, of the same shape."""
        if self.are_bytes and values.dtype == np.uint8:
            return values
        share = (values - self.low) / (self.high - self.low)
        return np.rint(np.clip(share, 0.0, 1.0) * 255.0).astype(np.uint8)


def shading(samples: Samples) -> Shading:
    """Return the shading of samples: one for all pixels of images, one for each other feature."""
    step = max(1, len(samples) // EXAMINED)
    some = samples.inputs[::step].reshape(-1, samples.n_features)  # (n, D)
    if not len(some) or not some.shape[1]:
        return Shading(np.array(0.0), np.array(255.0))
    if is_image(samples.inputs.shape[1:]):
        lowest, highest = float(some.min()), float(some.max())
        fitting = (float(peak) for peak in _PEAKS if lowest >= 0.0 and highest <= peak)
        return _shading(np.array(min(lowest, 0.0)), np.array(next(fitting, highest)))
    return _shading(some.min(axis=0).astype(float), some.max(axis=0).astype(float))


def _shading(low: FloatArray, high: FloatArray) -> Shading:
    """Return a shading with room between black and white, also where all values are the same."""
    return Shading(low, np.asarray(np.where(high > low, high, low + 1.0)))


@dataclass(frozen=True, slots=True, eq=False)
class Gallery:
    """Samples that can be looked at.

    Attributes:
        samples: What is shown.
        labels: (N,) class numbers, as they are learnt.
        true_labels: (N,) class numbers before some were made wrong; None when none were.
        class_names: In label order.
        shading: Which values are black and which are white.
    """

    samples: Samples
    labels: IntArray
    true_labels: IntArray | None
    class_names: tuple[str, ...]
    shading: Shading

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width) of every picture."""
        return picture_shape(self.samples.inputs.shape[1:])

    def values(self, number: int) -> AnyArray:
        """Return the numbers of one sample where they stand in its picture.  # (h, w).

        Places of a fold that no number is left for are NaN.
        """
        return _folded(_flat(self.samples.inputs[number : number + 1]), self.shape)[0]

    def pictures(self, numbers: IntArray) -> ByteArray:
        """Return the pictures of some samples.  # (n, h, w), contiguous."""
        grey = self.shading.grey(_flat(self.samples.inputs[numbers]))  # (n, D)
        return np.ascontiguousarray(_folded(grey, self.shape))

    @property
    def tile_shape(self) -> tuple[int, int]:
        """(height, width) of every tile."""
        return (_POINT_SIDE, _POINT_SIDE) if self._are_points else self.shape

    def tiles(self, numbers: IntArray) -> ByteArray:
        """Return some samples as they are told apart at a glance.  # (n, h, w), contiguous.

        These are their pictures; of points in the plane, what shows where they lie.
        """
        if not self._are_points:
            return self.pictures(numbers)
        shares = self.shading.grey(self.samples.inputs[numbers]) / 255.0  # (n, 2)
        return point_tiles(shares)

    @property
    def _are_points(self) -> bool:
        return self.samples.inputs.shape[1:] == (2,)

    def grey_pictures(self, rows: FloatArray) -> ByteArray:
        """Return the pictures of rows of numbers; those that are NaN are black.  # (n, h, w).

        Args:
            rows: (n, D), such as the means of the classes.
        """
        inputs = np.nan_to_num(rows).reshape(len(rows), *self.samples.inputs.shape[1:])
        grey = self.shading.grey(_flat(inputs))  # (n, D)
        return np.ascontiguousarray(_folded(grey, self.shape))

    def is_wrong(self, number: int) -> bool:
        """Return whether a sample's label was made wrong."""
        return self.true_labels is not None and bool(
            self.true_labels[number] != self.labels[number]
        )


def point_tiles(shares: FloatArray) -> ByteArray:
    """Return small planes with a bright dot in each.  # (n, side, side).

    Args:
        shares: (n, 2) places from 0 at the left and below to 1 at the right and above.
    """
    tiles = np.full((len(shares), _POINT_SIDE, _POINT_SIDE), _POINT_GROUND, np.uint8)
    middle, reach = _POINT_SIDE // 2, _POINT_DOT // 2
    tiles[:, middle, :] = tiles[:, :, middle] = _POINT_AXES
    room = _POINT_SIDE - _POINT_DOT
    left = np.rint(shares[:, 0] * room).astype(np.int64) + reach  # (n,)
    top = np.rint((1.0 - shares[:, 1]) * room).astype(np.int64) + reach  # (n,)
    around = np.arange(-reach, reach + 1)  # (dot,)
    each = np.arange(len(shares))[:, None, None]  # (n, 1, 1)
    tiles[each, top[:, None, None] + around[:, None], left[:, None, None] + around] = 255
    return tiles


def gallery(samples: Samples, class_names: tuple[str, ...], true: IntArray | None) -> Gallery:
    """Return samples to be looked at, with labels of either form."""
    return Gallery(samples, class_numbers(samples.labels), true, class_names, shading(samples))


def class_numbers(labels: AnyArray) -> IntArray:
    """Return labels of either form as class numbers.  # (N,)."""
    return labels if labels.ndim == 1 else labels.argmax(axis=1)


def chosen(gallery: Gallery, classes: frozenset[int], *, only_wrong: bool) -> IntArray:
    """Return the numbers of those samples that are to be seen, in order.

    Args:
        gallery: All samples.
        classes: Those that are to be seen; empty for all.
        only_wrong: Whether only samples are to be seen whose label was made wrong.
    """
    is_chosen = np.ones(len(gallery.labels), dtype=bool)  # (N,)
    if classes:
        is_class = np.zeros(len(gallery.class_names), dtype=bool)  # (C,)
        is_class[list(classes)] = True
        is_chosen &= is_class[gallery.labels]
    if only_wrong and gallery.true_labels is not None:
        is_chosen &= gallery.true_labels != gallery.labels
    return np.flatnonzero(is_chosen)


def _flat(inputs: AnyArray) -> AnyArray:
    """Return samples as rows; of the colours of a pixel their mean.  # (n, D)."""
    if inputs.ndim == 4 and inputs.shape[3] <= _MOST_CHANNELS:
        mean = inputs.mean(axis=3)  # (n, H, W)
        inputs = mean.astype(inputs.dtype) if inputs.dtype == np.uint8 else mean
    return inputs.reshape(len(inputs), -1)


def _folded(rows: AnyArray, shape: tuple[int, int]) -> AnyArray:
    """Return rows of numbers as pictures; what is left of the last line is empty.

    Args:
        rows: (n, D).
        shape: (h, w) with h·w ≥ D.

    Returns:
        (n, h, w).
    """
    n_missing = math.prod(shape) - rows.shape[1]
    if n_missing:
        is_grey = rows.dtype == np.uint8
        empty = 0 if is_grey else np.nan
        rows = np.pad(
            rows if is_grey else rows.astype(float),
            ((0, 0), (0, n_missing)),
            constant_values=empty,
        )  # (n, h·w)
    return rows.reshape(len(rows), *shape)
