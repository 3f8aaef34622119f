"""An array and what a slice makes of it, page by page: the last two axes of each."""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, ByteArray
from mlpstudio.labs.tensors.shape_text import LARGEST_MADE, Shape
from mlpstudio.labs.tensors.slicing import Places, Slicing

_SMALLEST_IMAGE = 8
"""Rows and columns from which bytes are looked at as an image."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """An array to slice.

    Attributes:
        shape: Its shape.
        array: Its numbers; None for 0, 1, 2 …, which take no memory.
        labels: (N,) one number for each place of the first axis; None where there are none.
    """

    shape: Shape
    array: AnyArray | None = None
    labels: AnyArray | None = None

    @property
    def size(self) -> int:
        """How many numbers it has."""
        return math.prod(self.shape)

    @property
    def item_size(self) -> int:
        """Bytes of a number."""
        return np.dtype(np.int64).itemsize if self.array is None else self.array.itemsize

    @property
    def dtype(self) -> str:
        """Data type of the numbers."""
        return "int64" if self.array is None else str(self.array.dtype)

    @property
    def is_image(self) -> bool:
        """Whether its pages are images."""
        is_bytes = self.array is not None and self.array.dtype == np.uint8
        return is_bytes and len(self.shape) > 2 and min(self.shape[-2:]) >= _SMALLEST_IMAGE

    def flat(self, start: int, stop: int) -> AnyArray:
        """Return some of the numbers in C order."""
        if self.array is None:
            return np.arange(start, stop)  # (stop − start,)
        return self.array.reshape(-1)[start:stop]  # (stop − start,)

    def at(self, places: Places) -> AnyArray:
        """Return the numbers at some places."""
        if self.array is not None:
            return np.asarray(self.array[places])
        flat = np.zeros(np.broadcast_shapes(*(place.shape for place in places)), np.int64)
        for place, size in zip(places, self.shape, strict=True):
            flat = flat * size + place
        return flat


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A part of two axes of an array.

    Attributes:
        leading: Where the page lies along the axes before those two.
        rows: Places of the last axis but one that are shown,
        columns: and of the last one.
        size: How many of both there are.
        rank: Axes of the array.
        values: (rows, columns) the numbers.
        is_lit: (rows, columns) which of them are chosen.
    """

    leading: tuple[int, ...]
    rows: range
    columns: range
    size: tuple[int, int]
    rank: int
    values: AnyArray
    is_lit: AnyArray

    def place(self, row: int, column: int) -> tuple[int, ...]:
        """Return where in the array a cell is."""
        both = (*self.leading, self.rows[row], self.columns[column])
        return both if self.rank > 1 else both[2 - self.rank :]

    def cell(self, place: tuple[int, ...]) -> tuple[int, int] | None:
        """Return the cell of a place, None when it is not on this page."""
        row, column = (0, 0, *place)[-2:] if self.rank < 2 else place[-2:]
        if place[:-2] != self.leading or row not in self.rows or column not in self.columns:
            return None
        return self.rows.index(row), self.columns.index(column)


def count(shape: Shape) -> int:
    """Return how many pages an array has; 0 for an empty one."""
    return math.prod(shape[:-2]) if math.prod(shape) else 0


def leading(shape: Shape, number: int) -> tuple[int, ...]:
    """Return where a page lies along the axes before the last two, counted in C order."""
    places: list[int] = []
    for size in reversed(shape[:-2]):
        number, place = divmod(number, size)
        places.append(place)
    return tuple(reversed(places))


def source_page(
    source: Source, slicing: Slicing | None, before: tuple[int, ...], most: tuple[int, int]
) -> Page:
    """Return a page of the array, with what the slice chooses lit; it must have one.

    Args:
        source: The array.
        slicing: What is chosen; None for nothing.
        before: Where the page lies along the axes before the last two.
        most: Rows and columns that are shown at most: from the first chosen ones on.
    """
    size = _page_size(source.shape)
    starts = (_first(slicing, len(source.shape) - 2), _first(slicing, len(source.shape) - 1))
    rows, columns = (_window(*ends) for ends in zip(size, most, starts, strict=True))
    places = _grid(before, rows, columns, len(source.shape))
    shape = (len(rows), len(columns))
    is_lit = np.zeros(shape, bool) if slicing is None else slicing.is_chosen(places)
    return Page(
        before,
        rows,
        columns,
        size,
        len(source.shape),
        np.broadcast_to(source.at(places), shape),  # (rows, columns)
        np.broadcast_to(is_lit, shape),  # (rows, columns)
    )


def result_page(source: Source, slicing: Slicing, number: int, most: tuple[int, int]) -> Page:
    """Return a page of the result, which must not be empty.

    Args:
        source: The array.
        slicing: What is chosen of it.
        number: Of the page.
        most: Rows and columns that are shown at most.
    """
    size, rank = _page_size(slicing.result), len(slicing.result)
    rows, columns = (_window(length, limit, 0) for length, limit in zip(size, most, strict=True))
    before = leading(slicing.result, number)
    places = slicing.sources(_grid(before, rows, columns, rank))
    shape = (len(rows), len(columns))
    values = np.broadcast_to(source.at(places), shape)  # (rows, columns)
    return Page(before, rows, columns, size, rank, values, np.ones(shape, bool))


def source_place(slicing: Slicing, place: tuple[int, ...]) -> tuple[int, ...]:
    """Return where in the array a number of the result comes from."""
    found = slicing.sources(tuple(np.asarray(at) for at in place))
    return tuple(int(at) for at in found)


def cell_of_source(slicing: Slicing, page: Page, place: tuple[int, ...]) -> tuple[int, int] | None:
    """Return the first cell of a page of the result that shows a number of the array, or None."""
    places = _grid(page.leading, page.rows, page.columns, page.rank)
    is_there = np.ones(page.values.shape, bool)  # (rows, columns)
    for found, wanted in zip(slicing.sources(places), place, strict=True):
        is_there &= found == wanted
    cells = np.argwhere(is_there)  # (found, 2)
    return (int(cells[0, 0]), int(cells[0, 1])) if len(cells) else None


def is_chosen(slicing: Slicing, place: tuple[int, ...]) -> bool:
    """Return whether a number of the array is in the result."""
    return bool(slicing.is_chosen(tuple(np.asarray(at) for at in place)))


def _page_size(shape: Shape) -> tuple[int, int]:
    rows, columns = (1, 1, *shape)[-2:]
    return rows, columns


def _window(size: int, most: int, start: int) -> range:
    first = 0 if start < most else min(start, size - most)
    return range(first, min(first + most, size))


def _first(slicing: Slicing | None, axis: int) -> int:
    """Return the first place of an axis that is chosen, 0 when there is none."""
    for step in () if slicing is None else slicing.steps:
        if step.axis == axis and len(step.chosen):
            # The ends of a range are its extremes; to look through all of it might take hours.
            is_range = isinstance(step.chosen, range)
            return min(step.chosen[0], step.chosen[-1]) if is_range else min(step.chosen)
    return 0


def _grid(before: tuple[int, ...], rows: range, columns: range, rank: int) -> Places:
    """Return the places of a page; those of an array with fewer axes lack the first ones."""
    down = np.arange(rows.start, rows.stop)[:, None]  # (rows, 1)
    across = np.arange(columns.start, columns.stop)[None, :]  # (1, columns)
    grid = (*(np.asarray(place) for place in before), down, across)
    return grid if rank >= 2 else grid[2 - rank :]


def made_images() -> ByteArray:
    """Return six images of 28×28 pixels for when there are no others: rings that grow."""
    at = np.arange(28) - 13.5  # (28,)
    distance = np.hypot(at[:, None], at[None, :])  # (28, 28)
    radii = np.arange(2.0, 13.0, 2.0)  # (6,)
    nearness = 1.0 - np.abs(distance - radii[:, None, None]) / 2.0  # (6, 28, 28)
    return np.rint(255.0 * np.clip(nearness, 0.0, 1.0)).astype(np.uint8)  # (6, 28, 28)


def made_line(shape: Shape) -> str:
    """Return the NumPy expression for an array of 0, 1, 2 …; of zeros where that would be huge."""
    size = math.prod(shape)
    if size > LARGEST_MADE:
        return f"np.broadcast_to(0, {shape})"
    return (
        f"np.arange({size})" if len(shape) == 1 else f"np.arange({size}).reshape({_inner(shape)})"
    )


def _inner(shape: Shape) -> str:
    return ", ".join(map(str, shape)) or "()"
