"""An array as the content of a file, or as a line of NumPy; every number reads back as it was."""

import io

import numpy as np

from mlpstudio.engine.arrays import AnyArray

LARGEST_TABLE = 1_000_000
"""Numbers of a table written as text; a larger one is a file that hardly anything opens."""

LARGEST_SOURCE = 1_000
"""Numbers of an array written as a line of NumPy."""

_DIGITS = {"float16": 5, "float32": 9, "float64": 17}
"""Significant digits after which a number of the type reads back bit for bit."""


def npy(array: AnyArray) -> bytes:
    """Return an array as the content of a `.npy` file, which `np.load` opens as it was."""
    file = io.BytesIO()
    np.lib.format.write_array(file, array, allow_pickle=False)
    return file.getvalue()


def is_table(array: AnyArray) -> bool:
    """Return whether an array can be written as a table: rank 2 at most, and not too large."""
    return array.ndim <= 2 and array.size <= LARGEST_TABLE


def csv(array: AnyArray) -> bytes:
    """Return an array of rank 2 at most as the content of a CSV file without a heading.

    A vector is one number a line.

    Raises:
        ValueError: It is not `is_table`.
    """
    if not is_table(array):
        raise ValueError(f"expected a table, received an array of shape {array.shape}")
    table = array.reshape(len(array) if array.ndim else 1, -1)  # (rows, columns)
    digits = _DIGITS.get(str(array.dtype))
    file = io.BytesIO()
    np.savetxt(file, table, "%d" if digits is None else f"%.{digits}g", ",")
    return file.getvalue()


def source(array: AnyArray) -> str:
    """Return an array as an expression of NumPy: `np.array([1.0, 2.0], dtype=np.float32)`.

    Raises:
        ValueError: It has more than `LARGEST_SOURCE` numbers.
    """
    if array.size > LARGEST_SOURCE:
        raise ValueError(f"expected at most {LARGEST_SOURCE} numbers, received {array.size}")
    numbers = np.array2string(
        array,
        separator=", ",
        threshold=LARGEST_SOURCE + 1,
        formatter={"float_kind": _number},
        max_line_width=88,
        prefix="np.array(",
    )
    # An array without numbers is written as [] whatever its shape is.
    form = f".reshape({array.shape})" if not array.size and array.ndim > 1 else ""
    return f"np.array({numbers}, dtype=np.{array.dtype}){form}"


def _number(value: np.floating) -> str:
    if np.isfinite(value):
        return str(value)  # as short as it can be and still read back as the same
    return "np.nan" if np.isnan(value) else "np.inf" if value > 0 else "-np.inf"
