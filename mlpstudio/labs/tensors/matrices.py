"""Small matrices that a person edits: their limits, their size, and how they are written."""

import math
from collections.abc import Iterable

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.errors import DesignError

Matrix = tuple[tuple[float, ...], ...]
"""Rows of numbers, all equally long."""

MOST_ROWS, MOST_COLUMNS = 6, 8

MOST_NUMBERS = MOST_COLUMNS * MOST_COLUMNS
"""Numbers of the largest array that is shown: the second of a product has eight rows."""

LARGEST_NUMBER = 1e6
"""Of a cell, in either direction."""


def check_number(number: float) -> None:
    """Raise DesignError when a cell cannot hold a number."""
    if not (math.isfinite(number) and abs(number) <= LARGEST_NUMBER):
        raise DesignError(
            f"A cell holds a number from {-LARGEST_NUMBER:,.0f} to {LARGEST_NUMBER:,.0f}, not "
            f"{number}. Type a smaller one."
        )


def check_numbers(numbers: Iterable[float]) -> None:
    """Raise DesignError when one of the numbers is beyond what a cell can hold."""
    for number in numbers:
        check_number(number)


def check_matrix(matrix: Matrix) -> None:
    """Raise DesignError when a matrix is ragged, empty or too large, or a number is."""
    widths = {len(row) for row in matrix}
    if len(widths) != 1:
        raise DesignError("The rows of a matrix must be equally long, and there must be one.")
    if len(matrix) > MOST_ROWS or not 1 <= max(widths) <= MOST_COLUMNS:
        raise DesignError(
            f"A matrix has 1 to {MOST_ROWS} rows and 1 to {MOST_COLUMNS} columns here, not "
            f"{len(matrix)} × {max(widths)}."
        )
    for row in matrix:
        check_numbers(row)


def size(matrix: Matrix) -> tuple[int, int]:
    """Return (rows, columns)."""
    return len(matrix), len(matrix[0])


def resized(matrix: Matrix, rows: int, columns: int) -> Matrix:
    """Return a matrix of another size: cells that stay keep their numbers, new ones hold 0."""
    before = size(matrix)
    return tuple(
        tuple(
            matrix[row][column] if row < before[0] and column < before[1] else 0.0
            for column in range(columns)
        )
        for row in range(rows)
    )


def with_cell(matrix: Matrix, row: int, column: int, number: float) -> Matrix:
    """Return the matrix with another number in one cell."""
    changed = [list(line) for line in matrix]
    changed[row][column] = number
    return tuple(tuple(line) for line in changed)


def array(matrix: Matrix) -> FloatArray:
    """Return the numbers as an array.  # (rows, columns)."""
    return np.array(matrix, np.float64)


def array_text(name: str, values: FloatArray) -> str:
    """Return the line that makes an array in NumPy, with a line for each row of a matrix."""
    start = f"{name} = np.array("
    if values.ndim < 2:
        return f"{start}{_row_text(values)})"
    between = ",\n" + " " * (len(start) + 1)
    return f"{start}[{between.join(_row_text(row) for row in values)}])"


def _row_text(row: FloatArray) -> str:
    return f"[{', '.join(map(_number_text, row.tolist()))}]"


def _number_text(number: float) -> str:
    return f"{int(number)}." if number.is_integer() else repr(number)


def read_number(text: str) -> float:
    """Return the number that a person typed into a cell.

    Raises:
        DesignError: It is none, or too large.
    """
    bare = text.strip().replace("−", "-").replace(",", ".")
    try:
        number = float(bare)
    except ValueError:
        raise DesignError(f"{text.strip()!r:.40} is no number. Type one, such as 2.5.") from None
    check_number(number)
    return number + 0.0  # −0 becomes 0
