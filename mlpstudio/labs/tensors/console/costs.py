"""What NumPy's operations take, told from the shapes alone before any of them is done."""

import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.console.values import (
    Cost,
    Value,
    is_array,
    is_items,
    is_number,
    is_scalar,
    numbers_in,
    shape_of,
)

Arguments = Sequence[Value]
Keywords = Mapping[str, Value]
CostOf = Callable[[Arguments, Keywords], Cost]

_EACH, _SLOW, _SORTED = 4, 16, 128
"""Work of one number: added, put through exp, put in order."""

_WHOLE = 16
"""Work of one multiplication of whole numbers in a product, for which there is no BLAS."""

_EINSUM = 8

_ITEM = 20_000
"""Work of making one more array, memory counted in."""


def _told(arguments: Arguments, keywords: Keywords) -> int:
    """Return the work of reading what is no operand, such as a shape: each number by itself."""
    return _ITEM * sum(map(numbers_in, [*arguments, *keywords.values()]))


def free(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of a view."""
    return Cost(0, _told(arguments[1:], keywords))


def each(arguments: Arguments, keywords: Keywords, work: int = _EACH) -> Cost:
    """Return the cost of going through all numbers of the first argument."""
    n = numbers_in(arguments[0]) if arguments else 0
    return Cost(n, work * n + _told(arguments[1:], keywords))


def rounded(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of round, which multiplies by ten as often as there are decimals."""
    asked = arguments[1] if len(arguments) > 1 else keywords.get("decimals", 0)
    n = numbers_in(arguments[0]) if arguments else 0
    return Cost(n, _EACH * (n + _magnitude(asked)))


def joined(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of concatenate and its like, which make an array of every item first."""
    if not arguments:
        return Cost()
    shape, n = shape_of(arguments[0]), numbers_in(arguments[0])
    return Cost(n, _EACH * n + _ITEM * (shape[0] if shape else 1))


slow = partial(each, work=_SLOW)
ordered = partial(each, work=_SORTED)


def _common(*shapes: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return what shapes are broadcast to, up to the 64 axes of NumPy's operations.

    Its own broadcast_shapes stops at 32. None is returned where they do not fit.
    """
    return broadcast([(), *shapes]).result


def together(arguments: Arguments, keywords: Keywords, work: int = _EACH) -> Cost:
    """Return the cost of an operation on arguments that are broadcast.

    Shapes that do not fit cost nothing: NumPy refuses them at once, in its own words.
    """
    operands = [*arguments, *keywords.values()]  # tolerances are broadcast, too
    shape = _common(*map(shape_of, operands))
    if shape is None:
        return Cost(sum(map(numbers_in, operands)))  # lists become arrays before that
    n = math.prod(shape)
    return Cost(n, work * n)


slowly_together = partial(together, work=_SLOW)


def chosen(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of where, which makes of a condition alone its places in every axis."""
    if len(arguments) != 1:
        return together(arguments, keywords)
    n = numbers_in(arguments[0])
    return Cost(n, _SLOW * n * max(len(shape_of(arguments[0])), 1))


def _whole(value: Value) -> int:
    """Return a size that was asked for, 0 where NumPy will refuse it."""
    try:
        return max(operator.index(value), 0)
    except TypeError:
        return 0


def _magnitude(value: Value) -> int:
    """Return a whole number without its sign, 0 where NumPy will refuse it."""
    try:
        return abs(operator.index(value))
    except TypeError:
        return 0


def _sizes(shape: Value) -> int:
    if is_items(shape):
        sizes: list[Any] = list(shape)
        return math.prod(_whole(size) for size in sizes)
    if is_array(shape) and shape.ndim:
        return math.prod(_whole(size) for size in shape[:64])
    return _whole(shape)


def filled(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of zeros, ones and full."""
    n = _sizes(arguments[0]) if arguments else 0
    return Cost(n, n + _told(arguments[:1], {}))


def spread(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of broadcast_to: a view, but what is shown of it has that many numbers."""
    shape = arguments[1] if len(arguments) > 1 else 0
    return Cost(_sizes(shape), _told([shape], {}))


def identity(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of eye."""
    sizes = [_whole(size) for size in arguments[:2] if size is not None]
    n = sizes[0] * sizes[-1] if sizes else 0
    return Cost(n, n)


def _real(value: Value, otherwise: float) -> float:
    """Return a number that was asked for, NaN where NumPy will refuse it."""
    if value is None:
        return otherwise
    if is_array(value) and value.size == 1:
        return float(value.item())
    return float(value) if is_number(value) else math.nan


def counted(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of arange, to which None is as good as nothing."""
    first, second, third = [*arguments, None, None, None][:3]
    start, stop, step = _real(first, 0.0), _real(second, 0.0), _real(third, 1.0)
    if second is None:
        start, stop = 0.0, start
    length = (stop - start) / step if step else math.nan
    # Not a number where infinities meet: NumPy has words for that, and for a step of 0.
    n = 2**62 if length >= 2.0**62 else math.ceil(length) if length > 0.0 else 0
    return Cost(n, n)


def spaced(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of linspace."""
    asked = arguments[2] if len(arguments) > 2 else keywords.get("num", 50)
    n = _whole(asked) * max(together(arguments[:2], {}).numbers, 1)
    return Cost(n, _EACH * n)


def outer(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of every number of one argument times every number of the other."""
    n = math.prod(numbers_in(argument) for argument in arguments[:2])
    return Cost(n, _EACH * n)


def product(arguments: Arguments, keywords: Keywords, *, is_matmul: bool = False) -> Cost:
    """Return the cost of dot or matmul; shapes that do not fit cost nothing."""
    if len(arguments) < 2:
        return Cost()
    a, b = shape_of(arguments[0]), shape_of(arguments[1])
    if not a or not b:
        return together(arguments[:2], keywords)
    inner = b[-2:][0]  # of a vector its only axis
    if a[-1] != inner:
        return Cost(sum(map(numbers_in, arguments[:2])))
    rows, columns = a[:-1], (*b[:-2], *b[-1:]) if len(b) > 1 else ()
    n = math.prod(rows) * math.prod(columns)
    if is_matmul:
        batch = _common(a[:-2], b[:-2])
        if batch is None:
            return Cost()
        n = math.prod(batch) * math.prod(a[-2:-1]) * (b[-1] if len(b) > 1 else 1)
    return Cost(n, n * max(inner, 1) * _times(arguments))


matmul = partial(product, is_matmul=True)


def _times(arguments: Arguments) -> int:
    """Return the work of one multiplication: BLAS knows two types."""
    kinds = [getattr(argument, "dtype", None) for argument in arguments[:2]]
    has_real = any(kind is not None and kind.kind == "f" for kind in kinds)
    has_half = any(kind is not None and kind.itemsize == 2 for kind in kinds)
    return 1 if has_real and not has_half else _WHOLE


EINSUM_LETTERS = re.compile(r"[A-Za-z,.\-> ]*")


def einsum(arguments: Arguments, keywords: Keywords) -> Cost:
    """Return the cost of einsum: all letters' sizes multiplied; "..." stands for the others."""
    if not arguments or not isinstance(arguments[0], str):
        return Cost()
    terms, _, result = arguments[0].replace(" ", "").partition("->")
    sizes: dict[str, int] = {}
    for term, operand in zip(terms.split(","), arguments[1:], strict=False):
        for letter, size in _lettered(term, shape_of(operand)):
            sizes[letter] = max(sizes.get(letter, 1), size)
    every = math.prod(sizes.values())
    if "->" not in arguments[0]:  # then those stay that stand there once
        result = "".join(letter for letter in sizes if terms.count(letter) == 1)
    kept = [size for letter, size in sizes.items() if letter in result or len(letter) > 1]
    return Cost(math.prod(kept), _EINSUM * every)


def _lettered(term: str, shape: tuple[int, ...]) -> list[tuple[str, int]]:
    """Return the size of each letter of a term; axes without one are counted from the end."""
    before, dots, after = term.partition("...")
    if not dots:
        return list(zip(term, shape, strict=False))
    rest = shape[len(before) : max(len(shape) - len(after), len(before))]
    unnamed = [(f"...{place}", size) for place, size in enumerate(reversed(rest))]
    behind = shape[len(shape) - len(after) :] if after else ()
    return [*zip(before, shape, strict=False), *unnamed, *zip(after, behind, strict=False)]


def indexed(array: Value, index: Value) -> Cost:
    """Return the cost of an index: a view costs nothing, lists and masks copy."""
    if not is_array(array):
        return Cost()
    parts: list[Any] = [*index] if is_items(index) and type(index) is tuple else [index]
    if not any(isinstance(part, list | tuple | np.ndarray | bool | np.bool_) for part in parts):
        return Cost()
    n_used = sum(_axes_of(part) for part in parts)
    n_rest = max(array.ndim - n_used, 0)
    axis, plain_numbers, n_places, shapes = 0, 1, 0, list[tuple[int, ...]]()
    for part in parts:
        if part is Ellipsis:
            plain_numbers *= math.prod(array.shape[axis : axis + n_rest])
            axis, n_rest = axis + n_rest, 0
        elif isinstance(part, slice):
            plain_numbers *= array.shape[axis] if axis < array.ndim else 1
            axis += 1
        elif part is not None:
            shapes.append(_places(part))
            n_places += _axes_of(part) * math.prod(shapes[-1])  # a mask is told by them
            axis += _axes_of(part)
    plain_numbers *= math.prod(array.shape[axis:])
    chosen_shape = _common(*shapes)
    if chosen_shape is None:
        return Cost()  # NumPy refuses it
    n = plain_numbers * math.prod(chosen_shape)
    return Cost(n, _EACH * n + _SLOW * n_places)


def _is_mask(part: Value) -> bool:
    if is_array(part) or is_scalar(part):
        return part.dtype == bool
    if is_items(part):
        return any(_is_mask(item) for item in part)
    return isinstance(part, bool)


def _axes_of(part: Value) -> int:
    """Return how many axes a part of an index takes up."""
    if part is None or part is Ellipsis:
        return 0
    return len(shape_of(part)) if _is_mask(part) else 1


def _places(part: Value) -> tuple[int, ...]:
    """Return the shape of the places that a list or mask chooses."""
    if _is_mask(part):
        return (int(np.count_nonzero(part)),)
    return shape_of(part)
