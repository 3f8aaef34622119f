"""What can be seen of a tensor: its statistics, and a picture small enough to be painted."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, ByteArray, FloatArray
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.trace import Role, Tensor

LARGEST_SIDE = 512
"""Cells that a picture has at most in each direction."""

N_SHADES = 255
"""Codes 0 to 254 stand for values from the lowest to the highest; 127 is the middle."""

NO_NUMBER = 255
"""The code of NaN and of the infinities."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Statistics of an array's finite values.

    Attributes:
        minimum: The smallest; NaN when no value is finite, as are mean and maximum.
        mean: Their mean, summed in float64.
        maximum: The largest.
        zero_share: Share of all values that are exactly zero, in [0, 1].
        n_nan: Values that are NaN.
        n_infinite: Values that are infinite.
    """

    minimum: float
    mean: float
    maximum: float
    zero_share: float
    n_nan: int = 0
    n_infinite: int = 0


def facts(array: AnyArray) -> Facts:
    """Return the statistics of an array of any rank with at least one value."""
    minimum, maximum = float(array.min()), float(array.max())
    zero_share = 1.0 - np.count_nonzero(array) / array.size
    if np.isfinite(minimum) and np.isfinite(maximum):  # then everything between them is, too
        return Facts(minimum, float(array.mean(dtype=np.float64)), maximum, zero_share)
    n_nan = int(np.count_nonzero(np.isnan(array)))
    finite = array[np.isfinite(array)]  # (finite values,)
    n_infinite = array.size - finite.size - n_nan
    if not finite.size:
        nan = float("nan")
        return Facts(nan, nan, nan, zero_share, n_nan, n_infinite)
    mean = float(finite.mean(dtype=np.float64))
    return Facts(float(finite.min()), mean, float(finite.max()), zero_share, n_nan, n_infinite)


@dataclass(frozen=True, slots=True)
class Fold:
    """One vector of a tensor, folded into an image.

    Attributes:
        axis: The axis along which the vector runs, or the first of those that it runs over.
        position: Which of the vectors: a place along the other axes, counted in C order.
        image: (rows, columns) of the image; their product is the length of the vector.
        n_axes: How many axes the vector runs over; 2 where they are rows and columns already.
    """

    axis: int
    position: int
    image: tuple[int, int]
    n_axes: int = 1

    def others(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the part of a shape or of an index that the vector does not run over."""
        return (*shape[: self.axis], *shape[self.axis + self.n_axes :])

    def own(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the part of a shape or of an index that the vector runs over."""
        return shape[self.axis : self.axis + self.n_axes]

    def position_of(self, index: tuple[int, ...], shape: tuple[int, ...]) -> int:
        """Return which of the vectors of a tensor an entry belongs to."""
        others = self.others(shape)
        return int(np.ravel_multi_index(self.others(index), others)) if others else 0


def image_fold(tensor: Tensor, spec: NetworkSpec) -> Fold | None:
    """Return the first vector of a tensor that is an image of the input's pixels, or None.

    Those are the samples, also after layers that leave every feature in its place, and the
    columns of the first weights and of their gradient, if a sample is a matrix of more than one
    row and column.
    """
    if len(spec.input_shape) != 2 or min(spec.input_shape) < 2:
        return None
    image = (spec.input_shape[0], spec.input_shape[1])
    if tensor.role is Role.WEIGHTS and tensor.name.removeprefix("d") == "W1":
        return Fold(0, 0, image)
    if tensor.role is Role.INPUT:
        return Fold(1, 0, image, n_axes=len(tensor.shape) - 1)
    if tensor.role in _OF_SAMPLES and tensor.layer is not None:
        before = spec.layers[: tensor.layer]
        return None if any(isinstance(layer, DenseSpec) for layer in before) else Fold(1, 0, image)
    return None


_OF_SAMPLES = (
    Role.ACTIVATED,
    Role.DROPPED,
    Role.NOISY,
    Role.FLAT,
    Role.STANDARDISED,
    Role.NORMALISED,
)
"""What layers that are not dense make of a batch: a row for each sample."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Which values the ends of the colour map stand for.

    Attributes:
        low: Value of code 0.
        high: Value of code 254.
        is_signed: Whether the map diverges from zero in the middle; otherwise it rises from zero.
    """

    low: float
    high: float
    is_signed: bool

    def codes(self, values: AnyArray) -> ByteArray:
        """Return the number of each value's colour, of the same shape as `values`."""
        with np.errstate(all="ignore"):
            # In double precision: differences of halves and of large integers would overflow.
            share = (np.asarray(values, np.float64) - self.low) / (self.high - self.low)
            codes = np.rint(np.clip(share, 0.0, 1.0) * (N_SHADES - 1))
            is_number = np.isfinite(values)
            return np.where(is_number, codes, NO_NUMBER).astype(np.uint8, order="C")


def scale_for(facts: Facts) -> Scale:
    """Return a scale on which every finite value lies: symmetrical when some are negative."""
    if facts.minimum < 0.0:
        largest = max(-facts.minimum, facts.maximum)
        return Scale(-largest, largest, is_signed=True)
    return Scale(0.0, facts.maximum if facts.maximum > 0.0 else 1.0, is_signed=False)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A tensor, or one vector of it, as coloured cells in rows and columns.

    Attributes:
        shape: Of the tensor.
        fold: The vector that is shown as an image; None when the whole tensor is shown.
        sheet: (rows, columns) the values, not pooled; a view where possible.
        block: (rows, columns) of the sheet that one cell stands for.
        cells: The value of greatest magnitude in each block.
        codes: The number of each cell's colour, of the same shape.
        scale: What the colours mean.
    """

    shape: tuple[int, ...]
    fold: Fold | None
    sheet: AnyArray
    block: tuple[int, int]
    cells: AnyArray
    codes: ByteArray
    scale: Scale

    def index_at(self, row: int, column: int) -> tuple[int, ...]:
        """Return the tensor's index of the value that gives a cell its colour."""
        top, left = row * self.block[0], column * self.block[1]
        block = np.abs(self.sheet[top : top + self.block[0], left : left + self.block[1]])
        down, right = np.unravel_index(int(np.argmax(block)), block.shape)  # NaN wins
        flat = (top + int(down)) * self.sheet.shape[1] + left + int(right)
        if self.fold is None:
            return _unraveled(flat, self.shape)
        others = _unraveled(self.fold.position, self.fold.others(self.shape))
        own = _unraveled(flat, self.fold.own(self.shape))
        return (*others[: self.fold.axis], *own, *others[self.fold.axis :])


def cell_of(picture: Picture, index: tuple[int, ...]) -> tuple[int, int] | None:
    """Return the (row, column) that shows an entry of the tensor; None if it is not seen."""
    fold = picture.fold
    if not index:
        return None
    if fold is None:
        flat = int(np.ravel_multi_index(index, picture.shape))
    elif fold.position_of(index, picture.shape) != fold.position:
        return None
    else:
        flat = int(np.ravel_multi_index(fold.own(index), fold.own(picture.shape)))
    row, column = divmod(flat, picture.sheet.shape[1])
    return row // picture.block[0], column // picture.block[1]


def _unraveled(flat: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(flat, shape)) if shape else ()


def picture(
    array: AnyArray,
    facts: Facts,
    fold: Fold | None = None,
    room: tuple[int, int] = (LARGEST_SIDE, LARGEST_SIDE),
) -> Picture:
    """Return a picture of an array of any rank.

    A vector becomes one row; of rank 3 and higher, all axes but the first are counted across, so
    that each sample is a row as it is in a matrix.

    Args:
        array: The tensor's values.
        facts: Its statistics: all pictures of a tensor have the same scale.
        fold: Shows one vector of it as an image.
        room: Cells that there is room for, downwards and across.
    """
    sheet = _sheet(array, fold)  # (rows, columns)
    scale = scale_for(facts)
    block = (_block(sheet.shape[0], room[0]), _block(sheet.shape[1], room[1]))
    cells = strongest(sheet, block)  # (rows / block, columns / block), rounded up
    return Picture(array.shape, fold, sheet, block, cells, scale.codes(cells), scale)


def _sheet(array: AnyArray, fold: Fold | None) -> AnyArray:
    if fold is None:
        return array.reshape(array.shape[0], -1) if array.ndim > 1 else array.reshape(1, -1)
    axes = range(fold.axis, fold.axis + fold.n_axes)
    vectors = np.moveaxis(array, axes, range(-fold.n_axes, 0))  # (..., pixels)
    place = _unraveled(fold.position, fold.others(array.shape))
    return vectors[place].reshape(fold.image)  # (rows, columns)


def _block(size: int, room: int) -> int:
    return -(-size // max(1, min(room, LARGEST_SIDE)))


def strongest(sheet: AnyArray, block: tuple[int, int]) -> AnyArray:
    """Return the value of greatest magnitude in each block; NaN is greater than any number.

    Args:
        sheet: (rows, columns).
        block: (rows, columns) of a block; those at the far edges may be smaller.
    """
    if block == (1, 1):
        return sheet
    highest = _reduced(_reduced(sheet, block[0], 0, np.maximum), block[1], 1, np.maximum)
    if sheet.dtype.kind == "u":  # nothing is below zero, and bytes cannot be negated
        return highest
    lowest = _reduced(_reduced(sheet, block[0], 0, np.minimum), block[1], 1, np.minimum)
    return np.where(highest >= -lowest, highest, lowest)  # (cells down, cells across)


def _reduced(sheet: AnyArray, step: int, axis: int, reduce: np.ufunc) -> FloatArray:
    """Return `sheet` with every `step` neighbours along an axis reduced to one."""
    # Slices with a stride: for NumPy ten times as quick as `reduceat` along the first axis.
    lines = sheet.swapaxes(0, axis)  # (axis, other), a view
    result = lines[::step].copy()  # (axis / step, other)
    for start in range(1, step):
        part = lines[start::step]
        reduce(result[: len(part)], part, out=result[: len(part)])
    return result.swapaxes(0, axis)
