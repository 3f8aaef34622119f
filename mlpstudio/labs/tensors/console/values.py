"""What a line of the console may come to, and how large that may be."""

import ast
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault, SupersededError

Value = Any
"""An array, a number, a tuple or list of these, or a type: whatever `admitted` lets pass."""

MOST_NUMBERS = 25_000_000
"""Of one array: 200 MB in double precision."""

MOST_MADE = 100_000_000
"""Numbers of all arrays that one line makes."""

MOST_WORK = 2_000_000_000
"""Multiplications and additions, or what takes as long, of one line: a second or two."""

MOST_ITEMS = 10_000
"""Items of a list or tuple, those of the lists within it counted too."""

MOST_KEPT = 400_000_000
"""Bytes that the names of a person keep alive together."""

LARGEST_INT = 2**63 - 1

_MOST_LISTS = 40
"""Lists within each other, which assignments might make ever deeper."""

Number = int | float | np.generic


def is_array(value: Value) -> TypeGuard[AnyArray]:
    """Return whether a value is an array."""
    return isinstance(value, np.ndarray)


def is_scalar(value: Value) -> "TypeGuard[np.generic[Any]]":
    """Return whether a value is one number of NumPy."""
    return isinstance(value, np.generic)


def is_items(value: Value) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Return whether a value is a list or a tuple."""
    return isinstance(value, list | tuple)


def is_whole(value: Value) -> "TypeGuard[int | np.integer[Any]]":
    """Return whether a value is one whole number, of Python or of NumPy."""
    return isinstance(value, int | np.integer)


def is_number(value: Value) -> TypeGuard[Number]:
    """Return whether a value is one number, of Python or of NumPy."""
    return isinstance(value, int | float | np.generic)


def is_operand(value: Value) -> bool:
    """Return whether a value may be calculated with."""
    return isinstance(value, int | float | np.generic | np.ndarray | list | tuple)


def is_dtype(value: Value) -> "TypeGuard[type | np.dtype[Any]]":
    """Return whether a value is a type of numbers."""
    return isinstance(value, type | np.dtype)


@dataclass(frozen=True, slots=True)
class Cost:
    """What an operation takes, known before it is done.

    Attributes:
        numbers: Of the array that it makes.
        work: In multiplications and additions.
    """

    numbers: int = 0
    work: int = 0


class Budget:
    """What one line may take."""

    def __init__(self, is_stale: Callable[[], bool]) -> None:
        self._is_stale = is_stale
        self._made = 0
        self._work = 0

    def look(self) -> None:
        """Give up where nobody waits for the line any more."""
        if self._is_stale():
            raise SupersededError

    def spend(self, cost: Cost, position: int) -> None:
        """Raise ConsoleError where an operation would take too much."""
        self.look()
        if cost.numbers > MOST_NUMBERS:
            raise ConsoleError(
                Fault.TOO_LARGE, position, found=f"{cost.numbers:,}", most=f"{MOST_NUMBERS:,}"
            )
        self._made += cost.numbers
        self._work += cost.work
        if self._made > MOST_MADE or self._work > MOST_WORK:
            raise ConsoleError(Fault.TOO_MUCH, position)


def admitted(value: Value, position: int) -> Value:
    """Return what an operation came to, if the console knows such values.

    Raises:
        ConsoleError: It does not.
    """
    if is_array(value) or is_scalar(value):
        if value.dtype.kind not in "biuf":
            raise ConsoleError(Fault.KIND, position, found=str(value.dtype))
        if value.size > MOST_NUMBERS:
            most = f"{MOST_NUMBERS:,}"
            raise ConsoleError(Fault.TOO_LARGE, position, found=f"{value.size:,}", most=most)
        return value
    if isinstance(value, bool | float) or is_dtype(value):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST_INT:
            raise ConsoleError(Fault.NUMBER, position)
        return value
    if is_items(value):
        _check_items(value, position)
        return value
    raise ConsoleError(Fault.KIND, position, found=kind_of(value))


def _check_items(value: Any, position: int) -> None:
    """Count the items of lists within lists, which may be the same ones again and again."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    n_items = 0
    while waiting:
        items, depth = waiting.pop()
        if depth > _MOST_LISTS:
            raise ConsoleError(Fault.TOO_DEEP, position, most=_MOST_LISTS)
        n_items += len(items)
        if n_items > MOST_ITEMS:
            most = f"{MOST_ITEMS:,}"
            raise ConsoleError(Fault.TOO_LARGE, position, found=f"{n_items:,}", most=most)
        for item in items:
            if is_items(item):
                waiting.append((item, depth + 1))
            elif not is_operand(item):
                raise ConsoleError(Fault.LIST_ITEM, position, found=kind_of(item))
            else:
                admitted(item, position)  # an array of anything else in it is refused as alone


def kind_of(value: Value) -> str:
    """Return how Python calls the kind of a value."""
    if is_dtype(value):
        return "dtype"
    return "None" if value is None else type(value).__name__


def numbers_in(value: Value) -> int:
    """Return how many numbers a value holds; none is as many as one, in each axis.

    What is summed along an empty axis is as long as the other axes.
    """
    if is_array(value):
        return math.prod(max(size, 1) for size in value.shape)
    if is_items(value):
        items: list[Any] = list(value)
        return sum(numbers_in(item) for item in items)
    return 1


def shape_of(value: Value) -> tuple[int, ...]:
    """Return the shape of a value as NumPy would see it, without making an array."""
    if is_array(value):
        return value.shape
    if is_items(value):
        items: list[Any] = list(value)
        return (len(items), *(shape_of(items[0]) if items else ()))
    return ()


def checked_power(base: Value, exponent: Value, position: int) -> None:
    """Raise ConsoleError where two whole numbers of Python would make an endless one."""
    if not (isinstance(base, int) and isinstance(exponent, int)) or exponent <= 0:
        return
    if abs(base) > 1 and exponent * math.log2(abs(base)) > 63.0:
        raise ConsoleError(Fault.NUMBER, position)


def checked_repeat(left: Value, right: Value, position: int) -> None:
    """Raise ConsoleError where a list would be repeated too often."""
    for items, times in ((left, right), (right, left)):
        if is_items(items) and is_whole(times):
            n_items = len(items) * max(int(times), 0)
            if n_items > MOST_ITEMS:
                most = f"{MOST_ITEMS:,}"
                raise ConsoleError(Fault.TOO_LARGE, position, found=f"{n_items:,}", most=most)


def truth(value: Value) -> bool:
    """Return the one truth of a value, as Python asks for it.

    Raises:
        ValueError: It is an array of several numbers, or of none.
    """
    if is_array(value) and value.size == 0:
        raise ValueError("The truth value of an empty array is ambiguous. Use `array.size > 0`")
    return bool(value)


def constant(node: ast.Constant, position: int) -> Value:
    """Return a number or one of None and the ellipsis.

    Raises:
        ConsoleError: It is a text, an imaginary or an endless number.
    """
    value = node.value
    if isinstance(value, str | bytes):
        raise ConsoleError(Fault.TEXT, position)
    if value is None or value is Ellipsis:
        return value
    return admitted(value, position)


def kept_bytes(values: list[Value]) -> int:
    """Return the memory that values keep alive together: a view keeps the whole of its array."""
    roots: dict[int, int] = {}
    waiting: list[Any] = list(values)
    while waiting:
        value = waiting.pop()
        if is_items(value):
            waiting.extend(value)
        elif is_array(value):
            root: AnyArray = value
            while isinstance(root.base, np.ndarray):
                root = root.base
            roots[id(root)] = int(root.nbytes)
    return sum(roots.values())
