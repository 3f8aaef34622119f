"""Inputs of any number type become bytes or float32, of one shape and with one scale."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError

MOST_BYTES = 2 * 1024**3
"""More than this is not read into memory."""

CANVAS_SHAPE = (28, 28)
_PIECE = 2**20
_LARGEST_FLOAT32 = float(np.finfo(np.float32).max)
_FOUR_BIT_PEAK = 16  # what scikit-learn's digits of 8 × 8 reach
_BYTE_PEAK = 255
_WORD_PEAK = 65535


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """What is known about numbers: their range, and whether all of them are whole."""

    lowest: float
    highest: float
    is_whole: bool

    @property
    def are_bytes(self) -> bool:
        """Whether a byte can hold each of them."""
        return self.is_whole and self.lowest >= 0 and self.highest <= _BYTE_PEAK

    @property
    def are_unit(self) -> bool:
        """Whether they lie in [0, 1]."""
        return self.lowest >= 0 and self.highest <= 1


def check_size(where: str, n_samples: int, shape: Sequence[int], item_size: int) -> int:
    """Return the memory in bytes that samples take; refuse more than is sensible.

    Raises:
        DataError: It is too much; the message begins with `where`.
    """
    n_bytes = n_samples * math.prod(shape) * item_size
    if n_bytes > MOST_BYTES:
        raise DataError(
            f"{where}: {n_samples:,} samples of shape {tuple(shape)} need {n_bytes:,} bytes; up "
            f"to {MOST_BYTES:,} are read. Choose a smaller file."
        )
    return n_bytes


def facts(where: str, array: AnyArray, watch: Watch) -> ValueFacts:
    """Return what is known about the numbers of an array with at least one.

    Raises:
        DataError: They are not numbers, or not finite, or beyond float32.
    """
    if array.dtype.kind not in "biuf":
        raise DataError(
            f"{where}: expected numbers, found elements of type {array.dtype}. Store the inputs "
            "as numbers."
        )
    lowest, highest, is_whole = math.inf, -math.inf, True
    for start, piece in _pieces(array):
        watch.check()
        low, high = float(piece.min()), float(piece.max())
        if not (math.isfinite(low) and math.isfinite(high)):
            _refuse_infinite(where, piece, start)
        lowest, highest = min(lowest, low), max(highest, high)
        if array.dtype.kind == "f" and is_whole:
            is_whole = bool((np.rint(piece) == piece).all())
    if max(-lowest, highest) > _LARGEST_FLOAT32:
        raise DataError(
            f"{where}: the values run from {lowest:g} to {highest:g}, more than the program "
            "calculates with. Scale them first."
        )
    return ValueFacts(lowest, highest, is_whole)


def _pieces(array: AnyArray) -> Iterator[tuple[int, AnyArray]]:
    """Yield the number of the first sample in a piece, and the piece."""
    step = max(1, _PIECE // max(1, math.prod(array.shape[1:])))
    for start in range(0, len(array), step):
        yield start, array[start : start + step]  # (step, ...)


def _refuse_infinite(where: str, piece: AnyArray, start: int) -> None:
    is_bad = ~np.isfinite(piece.reshape(len(piece), -1))  # (n, D)
    row = int(is_bad.any(axis=1).argmax())
    value = piece.reshape(len(piece), -1)[row][is_bad[row]][0]
    raise DataError(
        f"{where}: expected finite numbers, found {value} in sample {start + row + 1}. Remove it "
        "or fill in a number."
    )


def joined(all_facts: Sequence[ValueFacts]) -> ValueFacts:
    """Return what is known about several arrays together."""
    return ValueFacts(
        min(each.lowest for each in all_facts),
        max(each.highest for each in all_facts),
        all(each.is_whole for each in all_facts),
    )


def sample_shape(stored: Sequence[int], known: ValueFacts) -> tuple[int, ...]:
    """Return the shape in which samples are used.

    A single channel is dropped, a single number becomes a row of one, and 784 numbers from 0 to
    255 become an image.
    """
    shape = tuple(stored)
    if len(shape) == 3 and shape[-1] == 1:
        shape = shape[:-1]
    elif len(shape) == 3 and shape[0] == 1:
        shape = shape[1:]
    can_be_pixels = known.lowest >= 0 and known.highest <= _BYTE_PEAK
    if shape == (math.prod(CANVAS_SHAPE),) and can_be_pixels:
        return CANVAS_SHAPE
    return shape or (1,)


def scale_of(shape: Sequence[int], known: ValueFacts) -> float:
    """Return what brings the values of images into [0, 1]; 1 for tables.

    The largest value tells how many bits a pixel has.
    """
    if len(shape) < 2 or known.lowest < 0 or known.highest <= 1:
        return 1.0
    for peak in (_FOUR_BIT_PEAK, _BYTE_PEAK, _WORD_PEAK):
        if known.highest <= peak:
            return 1 / peak
    return 1 / known.highest


def compact(array: AnyArray, shape: Sequence[int], as_bytes: bool) -> AnyArray:
    """Return samples of that shape as bytes or float32, without a copy if that is possible."""
    element_type = np.uint8 if as_bytes else np.float32
    samples = array.astype(element_type, copy=False)  # (N, ...)
    return samples.reshape(len(array), *shape)  # (N, *shape)
