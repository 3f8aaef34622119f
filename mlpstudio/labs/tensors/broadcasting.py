"""Broadcasting: axes are added, axes of size 1 are stretched, and nothing is copied."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mlpstudio.labs.tensors.shape_text import Shape, is_uncountable

ITEM_SIZE = 4
"""Bytes of a number: float32, as in training."""

NAMES = ("a", "b", "c")
"""What the operands are called."""


@dataclass(frozen=True, slots=True)
class Operand:
    """One of the arrays.

    Attributes:
        shape: As it is.
        padded: With axes of size 1 added on the left until all ranks agree.
    """

    shape: Shape
    padded: Shape

    @property
    def n_added(self) -> int:
        """Axes that were added."""
        return len(self.padded) - len(self.shape)

    @property
    def n_bytes(self) -> int:
        """Bytes that it takes, stretched or not."""
        return math.prod(self.shape) * ITEM_SIZE

    @property
    def strides(self) -> Shape:
        """Bytes from one place to the next along each axis of the result.

        They are 0 where the axis was added or is stretched: the same number is read again. This
        is what NumPy says of `broadcast_to` for a contiguous array that is not empty.
        """
        steps: list[int] = []
        step = ITEM_SIZE
        for size in reversed(self.padded):
            steps.append(0 if size == 1 else step)
            step *= size
        return tuple(reversed(steps))


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What becomes of some shapes.

    Attributes:
        operands: The arrays.
        sizes: Of each axis of the result; None where sizes differ and none of the two is 1.
        is_too_large: Whether the result has more numbers than NumPy can address.
    """

    operands: tuple[Operand, ...]
    sizes: tuple[int | None, ...]
    is_too_large: bool

    @property
    def clashes(self) -> tuple[int, ...]:
        """Axes of the result along which the shapes do not fit."""
        return tuple(axis for axis, size in enumerate(self.sizes) if size is None)

    @property
    def result(self) -> Shape | None:
        """Shape of the result; None when there is none."""
        sizes = [size for size in self.sizes if size is not None]
        return tuple(sizes) if len(sizes) == len(self.sizes) and not self.is_too_large else None

    def stretched(self, operand: int) -> tuple[int, ...]:
        """Return the axes along which an operand is stretched."""
        padded = self.operands[operand].padded
        pairs = enumerate(zip(padded, self.sizes, strict=True))
        return tuple(axis for axis, (size, whole) in pairs if size == 1 and whole not in (1, None))

    def clashing_sizes(self, axis: int) -> tuple[tuple[int, int], ...]:
        """Return (operand, size) of all that are not 1 along an axis."""
        sizes = [operand.padded[axis] for operand in self.operands]
        return tuple((which, size) for which, size in enumerate(sizes) if size != 1)


def broadcast(shapes: Sequence[Shape]) -> Broadcast:
    """Align shapes from the right and stretch the axes of size 1.

    The rule of NumPy: sizes along an axis must be equal, except that those of 1 take the size of
    the others.
    """
    rank = max(len(shape) for shape in shapes)
    operands = tuple(Operand(shape, (1,) * (rank - len(shape)) + shape) for shape in shapes)
    sizes = tuple(_common([operand.padded[axis] for operand in operands]) for axis in range(rank))
    is_too_large = is_uncountable([size for size in sizes if size is not None])
    return Broadcast(operands, sizes, is_too_large)


def _common(sizes: Sequence[int]) -> int | None:
    others = {size for size in sizes if size != 1}
    if len(others) > 1:
        return None
    return others.pop() if others else 1
