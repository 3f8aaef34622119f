"""What is told of any array: its axes, bytes and strides, also when it is never allocated."""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.shape_text import Shape

DTYPES: tuple[str, ...] = ("uint8", "int64", "float16", "float32", "float64")
"""Types that a person may look at an array in."""

LARGEST_MADE = 1_000_000
"""Numbers of a made array; of a larger one only the shape is told."""

FEW = 4_000_000
"""Numbers that are converted as a whole; of a larger array only the table that is seen is."""


@dataclass(frozen=True, slots=True)
class DataKind:
    """A kind of data of the course.

    Attributes:
        shape: Of all of it.
        axes: What each axis counts.
        dtype: What it is usually stored as.
    """

    shape: Shape
    axes: tuple[str, ...]
    dtype: str


_SEQUENCE = ("samples", "timesteps", "features")
_IMAGES = ("samples", "height", "width", "channels")

KINDS = {
    "people": DataKind((100_000, 3), ("samples", "features"), "float32"),
    "documents": DataKind((500, 20_000), ("samples", "features"), "float32"),
    "stocks": DataKind((250, 390, 3), _SEQUENCE, "float32"),
    "tweets": DataKind((1_000_000, 280, 128), _SEQUENCE, "uint8"),
    "images": DataKind((128, 256, 256, 3), _IMAGES, "uint8"),
    "channels_first": DataKind(
        (128, 3, 256, 256), ("samples", "channels", "height", "width"), "uint8"
    ),
    "video": DataKind(
        (4, 240, 144, 256, 3), ("samples", "frames", "height", "width", "channels"), "uint8"
    ),
}
"""The course's examples."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """An array, or one that is only spoken of.

    Attributes:
        name: What it is called in NumPy.
        shape: Its shape.
        axes: What each axis counts; () when nobody knows.
        dtype: Type of its numbers.
        array: The numbers; None when they are not there.
    """

    name: str
    shape: Shape
    axes: tuple[str, ...]
    dtype: str
    array: AnyArray | None = None

    @classmethod
    def of(cls, name: str, array: AnyArray, axes: tuple[str, ...] = ()) -> "Held":
        """Return an array that is there."""
        known = axes if len(axes) == array.ndim else ()
        return cls(name, array.shape, known, str(array.dtype), array)


def made(shape: Shape) -> Held:
    """Return 0, 0.1, 0.2 … in a shape; without the numbers where they would be too many."""
    size = math.prod(shape)
    if size > LARGEST_MADE:
        return Held("x", shape, (), "float64")
    return Held.of("x", (np.arange(size) / 10).reshape(shape))  # shape


def of_kind(name: str) -> Held:
    """Return a kind of data of the course, of which nothing is allocated."""
    kind = KINDS[name]
    return Held(name, kind.shape, kind.axes, kind.dtype)


def n_bytes(shape: Shape, dtype: str) -> int:
    """Return the memory that an array takes."""
    return math.prod(shape) * np.dtype(dtype).itemsize


def strides_of(held: Held, dtype: str) -> Shape:
    """Return the strides of an array as it is stored, or as it would be in another type."""
    if held.array is not None and dtype == held.dtype:
        return held.array.strides
    return strides(held.shape, dtype)


def strides(shape: Shape, dtype: str) -> Shape:
    """Return the bytes from one place to the next along each axis of a C-contiguous array.

    As in NumPy, an axis of size 0 counts as one of size 1.
    """
    steps: list[int] = []
    step = np.dtype(dtype).itemsize
    for size in reversed(shape):
        steps.append(step)
        step *= max(size, 1)
    return tuple(reversed(steps))


@dataclass(frozen=True, slots=True)
class Conversion:
    """What another type does to numbers.

    Attributes:
        n_changed: Numbers that are different afterwards.
        largest_error: The greatest change of a number that stays finite.
        example: A number that changes most, before and after; None when none changes.
        n_lost: Numbers that are infinite or NaN afterwards and were not before.
    """

    n_changed: int
    largest_error: float
    example: tuple[float, float] | None
    n_lost: int


def converted(array: AnyArray, dtype: str) -> AnyArray:
    """Return an array in another type, as `astype` makes it; the same one where it has it."""
    with np.errstate(all="ignore"):
        return array.astype(dtype, copy=False)


def conversion(array: AnyArray, dtype: str) -> Conversion:
    """Compare an array with itself in another type."""
    before = array.astype(np.float64).ravel()  # (size,)
    after = converted(array, dtype).astype(np.float64).ravel()  # (size,)
    is_changed = (before != after) & ~(np.isnan(before) & np.isnan(after))  # (size,)
    n_lost = int(np.count_nonzero(np.isfinite(before) & ~np.isfinite(after)))
    with np.errstate(all="ignore"):
        error = np.abs(after - before)  # (size,)
    error[~np.isfinite(error)] = 0.0
    if not error.size or not is_changed.any():
        return Conversion(0, 0.0, None, 0)
    worst = int(error.argmax()) if error.any() else int(is_changed.argmax())
    return Conversion(
        int(np.count_nonzero(is_changed)),
        float(error.max()),
        (float(before[worst]), float(after[worst])),
        n_lost,
    )


def table_at(array: AnyArray, leading: Shape) -> AnyArray:
    """Return the table of the last two axes at an index into all axes before them, a view.

    Args:
        array: Of rank 2 or higher; of a vector or a scalar all of it is returned.
        leading: One index for each axis but the last two.
    """
    return array[leading] if array.ndim > 2 else array


def clipped(leading: Shape, shape: Shape) -> Shape:
    """Return an index into the axes before the last two that an array of that shape has."""
    sizes = shape[:-2] if len(shape) > 2 else ()
    wanted = (*leading, *(0,) * len(sizes))[: len(sizes)]
    return tuple(min(max(i, 0), max(size - 1, 0)) for i, size in zip(wanted, sizes, strict=True))
