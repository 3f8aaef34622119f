"""Arrays that are broadcast, as cells with numbers: their own, repeated ones, and the result."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.labs.tensors.broadcasting import NAMES, Broadcast
from mlpstudio.labs.tensors.shape_text import LARGEST_MADE, Shape

MOST_PLACES = 6
"""Places of an axis that are all shown; of a longer one the first ones and the last."""

_SHOWN_AXES = 3

Cell = tuple[int, int, int]
"""(page, row, column) of a cell, counted among those that are shown."""

Places = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Which pages, rows and columns are shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """An array as pages of rows and columns.

    Attributes:
        name: Of the operand; "" for the result.
        shape: Of the array itself.
        places: Which places of the last three axes are shown.
        values: The numbers there.
        is_ghost: Which of them are read again rather than stored there.
    """

    name: str
    shape: Shape
    places: Places
    values: FloatArray
    is_ghost: AnyArray

    def gap(self, direction: int) -> int | None:
        """Return before which of the shown places some are left out, None if all are shown."""
        places = self.places[direction]
        return len(places) - 1 if places[-1] >= len(places) else None

    def index(self, cell: Cell) -> Shape:
        """Return where in the array itself the number of a cell is stored."""
        places = [axis[at] for axis, at in zip(self.places, cell, strict=True)]
        leading = (0,) * (len(self.shape) - _SHOWN_AXES)
        own = (*leading, *places)[-len(self.shape) :] if self.shape else ()
        return tuple(0 if size == 1 else at for size, at in zip(self.shape, own, strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Equation:
    """The operands, stretched, and their result.

    Attributes:
        operands: What is combined.
        operators: Between them.
        result: What comes of it.
        is_whole: Whether every number is shown.
    """

    operands: tuple[Block, ...]
    operators: tuple[str, ...]
    result: Block
    is_whole: bool

    def source(self, operand: int, cell: Cell) -> Cell:
        """Return the cell of an operand where the number really is that a cell repeats."""
        block = self.operands[operand]
        axes = _padded(block.shape)
        page, row, column = (0 if size == 1 else at for size, at in zip(axes, cell, strict=True))
        return page, row, column


_OPERATIONS: dict[str, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
}


def equation(broadcast: Broadcast, operators: tuple[str, ...], n_first: int = 3) -> Equation:
    """Return the cells of operands and result; there must be a result, and not an empty one.

    The first operand holds 0, 1, 2 …, the second 10, 20, 30 …, the third 100, 200, 300 …: so one
    sees in a sum what it was made of.

    Args:
        broadcast: The shapes.
        operators: Between them.
        n_first: Places of a long axis that are shown before the last one.
    """
    shape = broadcast.result
    if shape is None or 0 in shape:
        raise ValueError(f"nothing to show of the sizes {broadcast.sizes}")
    pages, rows, columns = (places(size, n_first) for size in _padded(shape))
    shown = (pages, rows, columns)
    blocks = tuple(
        _block(which, operand.shape, shown) for which, operand in enumerate(broadcast.operands)
    )
    values = evaluate([block.values for block in blocks], operators)
    result = Block("", shape, blocks[0].places, values, np.zeros(values.shape, bool))
    return Equation(blocks, operators, result, values.size == math.prod(shape))


def evaluate(values: list[FloatArray], operators: tuple[str, ...]) -> FloatArray:
    """Return the value of a chain of operations, products before sums."""
    terms, signs = [values[0]], list[str]()
    with np.errstate(all="ignore"):  # 0 / 0 is shown as what it is
        for operator, value in zip(operators, values[1:], strict=True):
            if operator in "*/":
                terms[-1] = _OPERATIONS[operator](terms[-1], value)
            else:
                terms.append(value)
                signs.append(operator)
        total = terms[0]
        for operator, term in zip(signs, terms[1:], strict=True):
            total = _OPERATIONS[operator](total, term)
    return total


def places(size: int, n_first: int) -> tuple[int, ...]:
    """Return the places of an axis that are shown: all, or the first ones and the last."""
    if size <= MOST_PLACES:
        return tuple(range(size))
    return (*range(n_first), size - 1)


def _padded(shape: Shape) -> tuple[int, int, int]:
    """Return the sizes of the last three axes, 1 where there is none."""
    pages, rows, columns = ((1,) * _SHOWN_AXES + shape)[-_SHOWN_AXES:]
    return pages, rows, columns


def _block(which: int, own: Shape, shown: Places) -> Block:
    """Return an operand of the shape `own` at some places of the result."""
    flat, step = np.zeros([len(axis) for axis in shown]), 1  # (pages, rows, columns)
    is_ghost = np.zeros(flat.shape, bool)  # (pages, rows, columns)
    for direction in (2, 1, 0):
        size = _padded(own)[direction]
        at = np.array(shown[direction], np.float64)  # (places,)
        along = [-1 if axis == direction else 1 for axis in range(_SHOWN_AXES)]
        if size == 1:
            is_ghost |= (at > 0).reshape(along)
        else:
            flat += step * at.reshape(along)
        step *= size
    values = flat if which == 0 else 10.0**which * (flat + 1.0)  # (pages, rows, columns)
    return Block(NAMES[which], own, shown, values, is_ghost)


def numpy_lines(broadcast: Broadcast, operators: tuple[str, ...]) -> str:
    """Return a program that computes the numbers shown, or for huge arrays their shape alone."""
    shapes = [operand.shape for operand in broadcast.operands]
    result = broadcast.result
    if max(map(math.prod, (*shapes, result or ()))) > LARGEST_MADE:
        return f"print(np.broadcast_shapes({', '.join(map(str, shapes))}))"
    lines = [
        f"{NAMES[which]} = {_made(which, operand.shape)}"
        for which, operand in enumerate(broadcast.operands)
    ]
    expression = NAMES[0]
    for operator, name in zip(operators, NAMES[1:], strict=False):
        expression += f" {operator} {name}"
    return "\n".join([*lines, f"result = {expression}", "print(np.shape(result))"])


def _made(which: int, shape: Shape) -> str:
    step, size = 10**which, math.prod(shape)
    if not shape:
        return str(step if which else 0)
    numbers = f"np.arange({size})" if which == 0 else f"{step} * np.arange(1, {size + 1})"
    if len(shape) == 1:
        return numbers
    return f"({numbers}).reshape{shape}" if which else f"{numbers}.reshape{shape}"
