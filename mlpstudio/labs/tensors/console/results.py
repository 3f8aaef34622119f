"""What is shown of a result: its shape and type, its numbers as NumPy prints them, a picture."""

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.console.values import (
    Value,
    is_array,
    is_dtype,
    is_items,
    is_scalar,
    kind_of,
)
from mlpstudio.labs.tensors.tensor_facts import Fold, Picture, facts, picture

_MOST_PRINTED, _MOST_BESIDE = 120, 60
"""Numbers of an array beyond which NumPy prints its edges alone; of one with a picture fewer."""

_MOST_READ = 2000
"""Numbers that are written out at most: of many short axes the edges alone would be millions."""

_MOST_LINES = 16
_MOST_CHARACTERS = 2000
_MOST_PARTS = 12
_SMALLEST_PICTURE = 3
"""Rows and columns that an array has at least to be seen as a picture."""

_SQUARE = 4
"""Times that one side may be longer than the other for the cells to be squares."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A value as it is shown.

    Attributes:
        kind: "array", or how Python calls it: "float", "tuple".
        shape: Of an array, else None.
        dtype: Of an array or of a number of NumPy, else "".
        text: The value.
        picture: Of a matrix, else None. It holds nothing of the array itself.
    """

    kind: str
    shape: tuple[int, ...] | None
    dtype: str
    text: str
    picture: Picture | None = None


def shown(value: Value, width: int, room: tuple[int, int]) -> Shown:
    """Return what is shown of a value.

    Args:
        value: It.
        width: Characters that there is room for in a line.
        room: Cells of a picture that there is room for, downwards and across.
    """
    text = _cut(_text(value, width))
    if is_array(value):
        array: AnyArray = value
        found = _picture(array, room)
        return Shown("array", array.shape, str(array.dtype), text, found)
    if is_scalar(value):
        return Shown("number", None, str(value.dtype), text)
    return Shown(kind_of(value), None, "", text)


def _text(value: Value, width: int) -> str:
    if is_array(value):
        array: AnyArray = value
        edge = 3 if array.ndim < 3 else 2 if array.ndim == 3 else 1
        most = _MOST_BESIDE if _has_picture(array) else _MOST_PRINTED
        return np.array2string(
            _head(array, edge), max_line_width=max(width, 20), threshold=most, edgeitems=edge
        )
    if is_scalar(value):
        return str(value)
    if is_dtype(value):
        return str(np.dtype(value))
    if is_items(value):
        return _items_text(value, width)
    return repr(value)


def _head(array: AnyArray, edge: int) -> AnyArray:
    """Return what comes first of an array, more than there are lines for."""
    printed = [min(size, 2 * edge + 1) for size in array.shape]
    for axis in range(array.ndim):
        if math.prod(printed) <= _MOST_READ:
            break
        array = array[(*[slice(None)] * axis, slice(1))]  # of this axis the first alone
        printed[axis] = 1
    return array


def _items_text(items: list[Any] | tuple[Any, ...], width: int) -> str:
    """Return a list or tuple; arrays in it stand below each other."""
    between = ",\n " if any(is_array(item) for item in items) else ", "
    parts, n_lines, n_characters = list[str](), 0, 0
    for item in items:
        is_full = n_lines >= _MOST_LINES or n_characters > _MOST_CHARACTERS
        if is_full or len(parts) == _MOST_PARTS:
            parts.append("…")
            break
        parts.append(_cut(_text(item, width)))
        n_lines += parts[-1].count("\n")
        n_characters += len(parts[-1])
    inner = between.join(parts)
    if isinstance(items, list):
        return f"[{inner}]"
    return f"({inner},)" if len(items) == 1 else f"({inner})"


def _cut(text: str) -> str:
    lines = text.split("\n")
    if len(lines) > _MOST_LINES:
        text = "\n".join([*lines[:_MOST_LINES], "…"])
    return text if len(text) <= _MOST_CHARACTERS else text[:_MOST_CHARACTERS] + "…"


def _has_picture(array: AnyArray) -> bool:
    return array.ndim == 2 and min(array.shape) >= _SMALLEST_PICTURE


def _picture(array: AnyArray, room: tuple[int, int]) -> Picture | None:
    """Return a picture of a matrix, with cells of its own so that it keeps no array alive."""
    if not _has_picture(array):
        return None
    numbers = array.astype(np.uint8) if array.dtype == bool else array  # truths have no minus
    if numbers.dtype.kind == "f" and not np.isfinite(numbers).any():
        return None
    rows, columns = numbers.shape
    is_square = max(rows, columns) <= _SQUARE * min(rows, columns)
    with np.errstate(all="ignore"):
        made = picture(numbers, facts(numbers), None, room)
    fold = Fold(0, 0, made.cells.shape, n_axes=2) if is_square else None
    cells = made.cells.copy()  # (rows, columns) of the picture
    return replace(made, sheet=cells, block=(1, 1), cells=cells, fold=fold)


def in_python(lines: list[tuple[str, Shown | None]]) -> str:
    """Return lines as they run in Python, each with its result where that is short.

    Args:
        lines: Each with its result.
    """
    written = ["import numpy as np", ""]
    for text, result in lines:
        told = "" if result is None else result.text
        if result is not None and result.shape is not None:
            told = f"{result.dtype} {result.shape}" if result.dtype else str(result.shape)
        is_short = told and "\n" not in told and len(told) <= 60
        written.append(f"{text}  # {told}" if is_short else text)
    return "\n".join(written) + "\n"
