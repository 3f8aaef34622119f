"""Reshape, transpose and their kin: shape, strides, and whether NumPy copies, without an array."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.reshape_text import Operation, ReshapeError, ReshapeFault
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape, is_uncountable

ITEM_SIZES = {"int64": 8, "float32": 4, "uint8": 1}
"""Bytes of a number of each data type that the lab offers."""

DEFAULT_DTYPE = "int64"


@dataclass(frozen=True, slots=True)
class Layout:
    """How an array lies in memory.

    Attributes:
        shape: Places along each axis.
        strides: Bytes from one place to the next along each axis.
        item_size: Bytes of a number.
    """

    shape: Shape
    strides: Shape
    item_size: int

    @property
    def size(self) -> int:
        """How many numbers it has."""
        return math.prod(self.shape)

    @property
    def is_c_contiguous(self) -> bool:
        """Whether the last index runs through memory without a gap, then the one before it."""
        return self._is_contiguous(range(len(self.shape))[::-1])

    @property
    def is_f_contiguous(self) -> bool:
        """The same from the first index on."""
        return self._is_contiguous(range(len(self.shape)))

    def _is_contiguous(self, axes: Sequence[int]) -> bool:
        step = self.item_size
        for axis in axes:
            if self.shape[axis] != 1 and self.strides[axis] != step:
                return self.size == 0
            step *= self.shape[axis]
        return True

    def memory_place(self, index: Sequence[AnyArray]) -> AnyArray:
        """Return at which number of the memory the places of the array lie."""
        place = np.zeros((), np.int64)  # ()
        for at, stride in zip(index, self.strides, strict=True):
            place = place + at * (stride // self.item_size)
        return np.asarray(place)


def contiguous(shape: Shape, item_size: int) -> Layout:
    """Return the layout of a new array."""
    strides: list[int] = []
    step = item_size
    for size in reversed(shape):
        strides.append(step)
        step *= size or 1
    return Layout(shape, tuple(reversed(strides)), item_size)


@dataclass(frozen=True, slots=True)
class Reshaping:
    """What becomes of an array.

    Attributes:
        before: Its layout, in C order.
        operations: What was done.
        layouts: After each of them.
        copied: The layouts that NumPy copied from on the way, in order; none for a view.
    """

    before: Layout
    operations: tuple[Operation, ...]
    layouts: tuple[Layout, ...]
    copied: tuple[Layout, ...]

    @property
    def after(self) -> Layout:
        """The layout of the result."""
        return self.layouts[-1]

    @property
    def is_view(self) -> bool:
        """Whether the result shares the memory of the array."""
        return not self.copied

    def sources(self, index: Sequence[AnyArray]) -> AnyArray:
        """Return which number of the array, in C order, stands at places of the result."""
        place = self.after.memory_place(index)
        for layout in reversed(self.copied):
            if layout.shape:
                place = layout.memory_place(np.unravel_index(place, layout.shape))
        return place


def reshaping(
    shape: Shape, operations: Sequence[Operation], item_size: int = ITEM_SIZES[DEFAULT_DTYPE]
) -> Reshaping:
    """Return what operations make of a new array, without making it.

    Raises:
        ReshapeError: NumPy refuses, or the result is beyond this lab; the error says where.
    """
    before = now = contiguous(shape, item_size)
    layouts: list[Layout] = []
    copied: list[Layout] = []
    for operation in operations:
        made = _STEPS[operation.name](now, operation)
        if len(made.shape) > MAX_RANK:
            raise ReshapeError(ReshapeFault.RANK, operation.position, found=MAX_RANK)
        if made.is_copy:
            copied.append(now)
        now = Layout(made.shape, made.strides, item_size)
        layouts.append(now)
    return Reshaping(before, tuple(operations), tuple(layouts), tuple(copied))


@dataclass(frozen=True, slots=True)
class _Made:
    shape: Shape
    strides: Shape
    is_copy: bool = False


def _reshape(now: Layout, operation: Operation) -> _Made:
    wanted = _sizes(now, operation)
    if len(wanted) > MAX_RANK:
        raise ReshapeError(ReshapeFault.RANK, operation.position, found=MAX_RANK)
    return _reshaped(now, wanted)


def _reshaped(now: Layout, wanted: Shape) -> _Made:
    if wanted == now.shape:
        return _Made(now.shape, now.strides)
    if now.is_c_contiguous:
        return _Made(wanted, contiguous(wanted, now.item_size).strides)
    strides = _same_memory(now, wanted)
    if strides is not None:
        return _Made(wanted, strides)
    return _Made(wanted, contiguous(wanted, now.item_size).strides, is_copy=True)


def _same_memory(now: Layout, wanted: Shape) -> Shape | None:
    """Return strides that read a shape from the same memory, None when no strides do.

    Axes of both shapes are taken together until they hold equally many numbers. Those of the old
    shape must then lie in memory like a single axis, which the new ones divide.
    """
    pairs = zip(now.shape, now.strides, strict=True)
    old = [(size, stride) for size, stride in pairs if size != 1]
    strides: list[int] = []
    while old and len(strides) < len(wanted):
        group, first = [old.pop(0)], len(strides)
        end = first + 1
        held, need = group[0][0], wanted[first]
        while held != need:
            if need < held:
                need *= wanted[end]
                end += 1
            else:
                group.append(old.pop(0))
                held *= group[-1][0]
        for (_, outer), (size, inner) in pairwise(group):
            if outer != size * inner:
                return None
        step = group[-1][1]
        steps: list[int] = []
        for size in reversed(wanted[first:end]):
            steps.append(step)
            step *= size
        strides += reversed(steps)
    last = strides[-1] if strides else now.item_size
    return (*strides, *(last,) * (len(wanted) - len(strides)))


def _sizes(now: Layout, operation: Operation) -> Shape:
    """Return the shape that a reshape asks for, with a number in place of −1."""
    wanted = operation.numbers or ()
    unknown = [axis for axis, size in enumerate(wanted) if size < 0]
    if len(unknown) > 1:
        raise ReshapeError(
            ReshapeFault.UNKNOWN_TWICE,
            operation.place(unknown[1]),
            numpy="ValueError: can only specify one unknown dimension",
        )
    says = f"ValueError: cannot reshape array of size {now.size} into shape {_packed(wanted)}"
    if not unknown:
        if math.prod(wanted) != now.size:
            raise ReshapeError(
                ReshapeFault.SIZE, operation.place(0), numpy=says, size=now.size, wanted=wanted
            )
        _check_countable(wanted, operation)
        return wanted
    known = [size for size in wanted if size >= 0]
    held = math.prod(known)
    if held == 0 or now.size % held:
        place = operation.place(next((i for i, s in enumerate(wanted) if s >= 0), 0))
        raise ReshapeError(
            ReshapeFault.REST, place, numpy=says, size=now.size, wanted=_product(known)
        )
    rest = now.size // held
    sizes = tuple(rest if size < 0 else size for size in wanted)
    _check_countable(sizes, operation)
    return sizes


def _product(sizes: Sequence[int]) -> str:
    if len(sizes) == 1:
        return f"{sizes[0]:,}"
    return f"{' × '.join(f'{size:,}' for size in sizes)} = {math.prod(sizes):,}"


def _check_countable(shape: Shape, operation: Operation) -> None:
    if is_uncountable(shape):  # sizes of 0 beside huge ones
        raise ReshapeError(ReshapeFault.TOO_LARGE, operation.position)


def _packed(shape: Shape) -> str:
    """Return a shape as NumPy writes it in this error: without what is unknown in front."""
    known = next((at for at, size in enumerate(shape) if size >= 0), len(shape))
    sizes = ["newaxis" if size < 0 else str(size) for size in shape[known:]]
    return f"({','.join(sizes)}{',' if len(shape) == 1 and sizes else ''})"


def _transpose(now: Layout, operation: Operation) -> _Made:
    rank = len(now.shape)
    if operation.numbers is None:
        return _permuted(now, tuple(reversed(range(rank))))
    if len(operation.numbers) != rank:
        raise ReshapeError(
            ReshapeFault.AXES_COUNT,
            operation.place(0),
            numpy="ValueError: axes don't match array",
            found=len(operation.numbers),
            rank=rank,
        )
    return _permuted(
        now, _different_axes(operation, rank, "ValueError: repeated axis in transpose")
    )


def _different_axes(operation: Operation, rank: int, repeated: str) -> Shape:
    """Return the axes that an operation names, counted from 0; `repeated` refuses the same one."""
    found: list[int] = []
    for which in range(len(operation.numbers or ())):
        axis = _axis(operation, which, rank)
        if axis in found:
            raise _twice(operation, which, repeated)
        found.append(axis)
    return tuple(found)


def _permuted(now: Layout, order: Shape) -> _Made:
    return _Made(
        tuple(now.shape[axis] for axis in order), tuple(now.strides[axis] for axis in order)
    )


def _axis(operation: Operation, which: int, rank: int, prefix: str = "") -> int:
    """Return an axis counted from 0."""
    axis = (operation.numbers or ())[which]
    if not -rank <= axis < rank:
        says = f"AxisError: {prefix}axis {axis} is out of bounds for array of dimension {rank}"
        raise ReshapeError(
            ReshapeFault.AXIS, operation.place(which), numpy=says, found=axis, rank=rank
        )
    return axis % rank


def _twice(operation: Operation, which: int, numpy: str) -> ReshapeError:
    found = (operation.numbers or ())[which]
    return ReshapeError(ReshapeFault.AXIS_TWICE, operation.place(which), numpy=numpy, found=found)


def _swapaxes(now: Layout, operation: Operation) -> _Made:
    rank = len(now.shape)
    first, second = (_axis(operation, i, rank, f"axis{i + 1}: ") for i in (0, 1))
    order = list(range(rank))
    order[first], order[second] = second, first
    return _permuted(now, tuple(order))


def _ravel(now: Layout, operation: Operation) -> _Made:
    made = _reshaped(now, (now.size,))
    if now.is_c_contiguous:
        return made
    return _Made((now.size,), (now.item_size,), is_copy=True)


def _flatten(now: Layout, operation: Operation) -> _Made:
    return _Made((now.size,), (now.item_size,), is_copy=True)


def _expand_dims(now: Layout, operation: Operation) -> _Made:
    numbers = operation.numbers or ()
    rank = len(now.shape) + len(numbers)
    new: list[int] = [_axis(operation, which, rank) for which in range(len(numbers))]
    for which, axis in enumerate(new):
        if axis in new[:which]:
            raise _twice(operation, which, "ValueError: repeated axis")
    sizes = iter(now.shape)
    return _reshaped(now, tuple(1 if axis in new else next(sizes) for axis in range(rank)))


def _squeeze(now: Layout, operation: Operation) -> _Made:
    rank = len(now.shape)
    if operation.numbers is None:
        gone = tuple(axis for axis, size in enumerate(now.shape) if size == 1)
    elif not rank and operation.numbers in ((0,), (-1,)):
        gone = ()  # NumPy takes a scalar for an axis of size 1 here
    else:
        gone = _different_axes(operation, rank, "ValueError: duplicate value in 'axis'")
        for which, axis in enumerate(gone):
            if now.shape[axis] != 1:
                raise _not_one(now, operation, which, axis)
    return _permuted(now, tuple(axis for axis in range(rank) if axis not in gone))


def _not_one(now: Layout, operation: Operation, which: int, axis: int) -> ReshapeError:
    says = "ValueError: cannot select an axis to squeeze out which has size not equal to one"
    return ReshapeError(
        ReshapeFault.NOT_ONE,
        operation.place(which),
        numpy=says,
        found=(operation.numbers or ())[which],
        size=now.shape[axis],
    )


_STEPS = {
    "reshape": _reshape,
    "transpose": _transpose,
    "T": _transpose,
    "ravel": _ravel,
    "flatten": _flatten,
    "swapaxes": _swapaxes,
    "expand_dims": _expand_dims,
    "squeeze": _squeeze,
}


def check_dtype(dtype: str) -> None:
    """Raise DesignError when the lab does not offer a data type."""
    if dtype not in ITEM_SIZES:
        raise DesignError(f"The data type must be one of {', '.join(ITEM_SIZES)}, not {dtype!r}.")
