"""The cells of an array as a picture: numbers, their places in memory, long axes cut short."""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.reshaping import Layout, Reshaping
from mlpstudio.labs.tensors.shape_text import Shape

MOST_CELLS = 72
"""Cells that are drawn at most; of each axis at least two places are."""

_LIMITS = (16, 12, 8, 6, 5, 4, 3, 2)


@dataclass(frozen=True, slots=True)
class ThreadCells:
    """The places of an array that are drawn.

    Attributes:
        shape: Of the array.
        kept: The places of each axis that are drawn: all, or the first ones and the last.
        numbers: Which number of the first array stands there; kept places along each axis.
        memory: At which place of its own memory each of them lies; the same shape.
    """

    shape: Shape
    kept: tuple[tuple[int, ...], ...]
    numbers: AnyArray
    memory: AnyArray

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self.numbers.size == math.prod(self.shape)

    def gap(self, axis: int) -> int | None:
        """Return before which of the kept places of an axis others are left out."""
        kept = self.kept[axis]
        return len(kept) - 1 if len(kept) < self.shape[axis] else None

    def index(self, cell: Shape) -> Shape:
        """Return the index in the array of a cell that is drawn."""
        return tuple(places[at] for places, at in zip(self.kept, cell, strict=True))

    def thread(self) -> list[Shape]:
        """Return the cells in the order in which they lie in memory."""
        if not self.kept:
            return [()]
        order = np.argsort(self.memory, axis=None, kind="stable")  # (cells,)
        index = np.unravel_index(order, self.memory.shape)
        return [tuple(int(places[at]) for places in index) for at in range(order.size)]

    def cell_of(self, number: int) -> Shape | None:
        """Return where a number is drawn, None when it is left out."""
        is_there = self.numbers == number  # numbers.shape
        if not is_there.any():
            return None
        place = np.unravel_index(int(np.argmax(is_there)), self.numbers.shape)
        return tuple(int(at) for at in place)


def before_and_after(found: Reshaping) -> tuple[ThreadCells, ThreadCells] | None:
    """Return the cells of an array and of what became of it.

    None for empty arrays, and for those of so many axes that no picture shows them.
    """
    if not found.before.size:
        return None
    # Thousands have no room in cells that stand close together: fewer of them are drawn.
    most = MOST_CELLS if found.before.size <= 1000 else MOST_CELLS // 2
    before, after = _kept(found.before.shape, most), _kept(found.after.shape, most)
    if any(math.prod(map(len, kept)) > MOST_CELLS for kept in (before, after)):
        return None
    return (
        _cells(found.before, before, found.before.memory_place(_index(before))),
        _cells(found.after, after, found.sources(_index(after))),
    )


def _cells(layout: Layout, kept: tuple[tuple[int, ...], ...], numbers: AnyArray) -> ThreadCells:
    shape = tuple(map(len, kept))
    memory = layout.memory_place(_index(kept))
    return ThreadCells(
        layout.shape,
        kept,
        np.broadcast_to(numbers, shape),
        np.broadcast_to(memory, shape),
    )


def _index(kept: tuple[tuple[int, ...], ...]) -> tuple[AnyArray, ...]:
    return np.ix_(*(np.array(places, np.int64) for places in kept))


def _kept(shape: Shape, most: int) -> tuple[tuple[int, ...], ...]:
    fitting = (limit for limit in _LIMITS if math.prod(min(size, limit) for size in shape) <= most)
    limit = next(fitting, _LIMITS[-1])
    return tuple(
        tuple(range(size)) if size <= limit else (*range(limit - 1), size - 1) for size in shape
    )
