"""Element-wise operations: NumPy's, and the naive loop that does the same cell by cell."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.tensors.matrices import Matrix, array, array_text

Place = tuple[int, int]
"""(row, column) of a cell."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An element-wise operation.

    Attributes:
        n_operands: 2, or 1 for relu.
        formula: What becomes of one cell; {at} stands for its indices.
        numpy_line: What is done to all of them at once.
        body: The naive loop's line for one cell.
        compute: NumPy's result for (x, y); of one operand, y is not looked at.
    """

    n_operands: int
    formula: str
    numpy_line: str
    body: str
    compute: Callable[[FloatArray, FloatArray], FloatArray]


OPERATIONS: dict[str, Operation] = {
    "add": Operation(2, "x{at} + y{at}", "x + y", "x[i, j] += y[i, j]", np.add),
    "subtract": Operation(2, "x{at} − y{at}", "x - y", "x[i, j] -= y[i, j]", np.subtract),
    "multiply": Operation(2, "x{at} × y{at}", "x * y", "x[i, j] *= y[i, j]", np.multiply),
    "maximum": Operation(
        2,
        "max(x{at}, y{at})",
        "np.maximum(x, y)",
        "x[i, j] = max(x[i, j], y[i, j])",
        np.maximum,
    ),
    "relu": Operation(
        1,
        "max(x{at}, 0)",
        "np.maximum(x, 0)",
        "x[i, j] = max(x[i, j], 0)",
        lambda x, y: np.maximum(x, 0.0),
    ),
}


def source(name: str) -> list[str]:
    """Return the lines of the naive loop."""
    operation = OPERATIONS[name]
    is_pair = operation.n_operands == 2
    return [
        f"def naive_{name}(x{', y' if is_pair else ''}):",
        "    assert x.ndim == 2",
        *(["    assert x.shape == y.shape"] if is_pair else []),
        "    x = x.copy()",
        "    for i in range(x.shape[0]):",
        "        for j in range(x.shape[1]):",
        f"            {operation.body}",
        "    return x",
    ]


def n_steps(matrix: Matrix) -> int:
    """Return at which step of its slow motion the loop returns: one for each cell, and that."""
    return len(matrix) * len(matrix[0]) + 1


def lit_line(name: str, matrix: Matrix, step: int) -> int:
    """Return which line of the source a step has just run; step 0 is the copy."""
    n_lines = len(source(name))
    if step == 0:
        return n_lines - 5
    return n_lines - 1 if step == n_steps(matrix) else n_lines - 2


def cell_of_step(matrix: Matrix, step: int) -> Place | None:
    """Return the cell that a step works on; None for the copy and the return."""
    if not 0 < step < n_steps(matrix):
        return None
    row, column = divmod(step - 1, len(matrix[0]))
    return row, column


def n_done(matrix: Matrix, step: int) -> int:
    """Return how many cells, row by row, are done after a step."""
    return min(step, n_steps(matrix) - 1)


def result(name: str, x: Matrix, y: Matrix) -> FloatArray:
    """Return what NumPy makes of the operands.  # (rows, columns)."""
    return OPERATIONS[name].compute(array(x), array(y))


def program(name: str, x: Matrix, y: Matrix) -> str:
    """Return a program that computes and prints the result."""
    operation = OPERATIONS[name]
    lines = ["import numpy as np", array_text("x", array(x))]
    if operation.n_operands == 2:
        lines.append(array_text("y", array(y)))
    return "\n".join([*lines, f"z = {operation.numpy_line}", "print(z)"])


def naive_program(name: str) -> str:
    """Return the naive loop as one would run it."""
    return "\n".join(source(name)) + "\n"
