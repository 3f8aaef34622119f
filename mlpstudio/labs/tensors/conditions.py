"""Conditions in slices, answered for every number of an array as NumPy would."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_pages import Source
from mlpstudio.labs.tensors.slice_pieces import (
    Binary,
    BoolArray,
    Bracket,
    Condition,
    Expression,
    Index,
    Name,
    Number,
    Truths,
    Unary,
    names_in,
)
from mlpstudio.labs.tensors.slicing import Slicing, slicing

MOST_LOOKS = 100_000_000
"""Numbers of the array that a condition may look at,"""
MOST_TOGETHER = 20_000_000
"""and numbers that it may need at the same time, where it asks about slices or labels."""

QUICK = 100_000
"""Numbers that are looked at in no time,"""
_QUICK_SMALL = 1_000_000
"""and those of a small array, which is looked at again and again."""

_BLOCK = 2**20
_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "&": lambda a, b: a & b,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}
_SIGNS: dict[str, Callable[[Any], Any]] = {
    "+": lambda a: +a,
    "-": lambda a: -a,
    "~": np.invert,  # Python's own ~True is −2
}

# An array, or a bare number, which takes the type of the arrays beside it.
Value = Any
Look = Callable[[Name], AnyArray]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a condition asks about.

    Attributes:
        shape: Of its answer.
        n_looks: How many numbers are looked at, or come of it where those are more.
        is_blockwise: Whether it asks about the array itself alone, so that parts of it will do.
    """

    shape: Shape
    n_looks: int
    is_blockwise: bool


def is_quick(source: Source, index: Index) -> bool:
    """Return whether the conditions of a slice are answered in no time.

    Even of a small array a condition may make a large one: [x[:, None] == x] all pairs.

    Raises:
        SliceError: One of them cannot be answered.
    """
    names = [name for each in index.conditions for name in names_in(each.expression)]
    if any(name.index is not None and name.index.conditions for name in names):
        return source.size <= QUICK
    most = _QUICK_SMALL if source.size <= QUICK else QUICK
    return all(asked(source, each).n_looks <= most for each in index.conditions)


def sliced(source: Source, index: Index) -> tuple[Index, Slicing]:
    """Return a slice with its conditions answered, and what it makes of an array.

    Raises:
        SliceError: NumPy would refuse it; the error says where.
    """
    index = answered(source, index)
    return index, slicing(source.shape, index)


def answered(source: Source, index: Index) -> Index:
    """Return a slice with its conditions answered.

    Raises:
        SliceError: One of them cannot be answered; the error says where.
    """
    pieces = tuple(
        Truths.of(piece, truths(source, piece)) if isinstance(piece, Condition) else piece
        for piece in index.pieces
    )
    return Index(pieces, index.names)


def asked(source: Source, condition: Condition) -> Asked:
    """Return what a condition asks about, without looking at a number.

    Raises:
        SliceError: NumPy would refuse it, it is no condition, or it asks about too much.
    """
    names = names_in(condition.expression)
    shapes = [_shape(source, name) for name in names]
    is_blockwise = all(not name.of_labels and name.index is None for name in names)
    by_name = dict(zip(map(id, names), shapes, strict=True))
    shape = _fitting(condition.expression, by_name)
    # Shapes grow at each sign, to the last one; an empty axis does not make those before it less.
    n_made = math.prod(max(size, 1) for size in shape)
    n_looks = max(sum(map(math.prod, shapes)), n_made)
    most = MOST_LOOKS if is_blockwise else MOST_TOGETHER
    if n_looks > most:
        values = {"found": f"{n_looks:,}", "most": f"{most:,}"}
        raise SliceError(Fault.TOO_MANY_LOOKS, condition.position, **values)
    kinds = _kinds(source)
    sample = _value(condition.expression, lambda name: np.ones(1, kinds[name.of_labels]))
    answer: AnyArray = np.asarray(sample)  # (1,), or () where there are numbers alone
    if not shape or answer.dtype != np.bool_:
        raise SliceError(Fault.NO_CONDITION, condition.position)
    return Asked(shape, n_looks, is_blockwise)


def truths(source: Source, condition: Condition) -> BoolArray:
    """Return the answer for each place.

    Raises:
        SliceError: As for `asked`.
    """
    found = asked(source, condition)
    if not found.is_blockwise:
        return _value(condition.expression, lambda name: _numbers(source, name))
    answer = np.empty(math.prod(found.shape), bool)  # (all places,)
    for start in range(0, answer.size, _BLOCK):
        stop = min(start + _BLOCK, answer.size)
        block = source.flat(start, stop)  # (stop − start,)
        answer[start:stop] = _value(condition.expression, lambda _, block=block: block)
    return answer.reshape(found.shape)  # shape


def _kinds(source: Source) -> dict[bool, str]:
    """Return the data type of the array, under False, and of its labels, under True."""
    labels = "int64" if source.labels is None else str(source.labels.dtype)
    return {False: source.dtype, True: labels}


def _whole(source: Source, name: Name) -> Source:
    """Return the array or its labels."""
    if not name.of_labels:
        return source
    if source.labels is None:
        raise SliceError(Fault.NO_LABELS, name.position)
    return Source(source.labels.shape, source.labels)


def _shape(source: Source, name: Name) -> Shape:
    whole = _whole(source, name)
    if name.index is None:
        return whole.shape
    if name.index.conditions:
        return slicing(whole.shape, answered(whole, name.index)).result
    return slicing(whole.shape, name.index).result


def _numbers(source: Source, name: Name) -> AnyArray:
    whole = _whole(source, name)
    index = Index((), frozenset()) if name.index is None else answered(whole, name.index)
    found = slicing(whole.shape, index)
    places = tuple(np.indices(found.result, sparse=True)) if found.result else ()
    return np.broadcast_to(whole.at(found.sources(places)), found.result)  # result


def _fitting(expression: Expression, shapes: dict[int, Shape]) -> Shape:
    """Return the shape of what comes out, by broadcasting at each sign."""
    match expression:
        case Name():
            return shapes[id(expression)]
        case Number():
            return ()
        case Unary(_, _, operand) | Bracket(_, operand):
            return _fitting(operand, shapes)
        case Binary(position, _, left, right):
            both = _fitting(left, shapes), _fitting(right, shapes)
            try:
                return np.broadcast_shapes(*both)
            except ValueError as error:
                found = f"{both[0]}, {both[1]}"
                raise SliceError(Fault.SHAPES, position, found=found) from error


def _value(expression: Expression, look: Look) -> Value:
    """Return what comes of a condition where names are replaced by arrays."""
    match expression:
        case Name():
            return look(expression)
        case Number(_, value, _):
            return value
        case Bracket(_, inside):
            return _value(inside, look)
        case Unary(position, sign, operand):
            inner = _value(operand, look)
            return _done(position, sign, lambda: _SIGNS[sign](inner))
        case Binary(position, sign, left, right):
            first, second = _value(left, look), _value(right, look)
            return _done(position, sign, lambda: _OPERATORS[sign](first, second))


def _done(position: int, sign: str, operation: Callable[[], Value]) -> Value:
    try:
        with np.errstate(all="ignore"):
            return operation()
    except (TypeError, OverflowError, ZeroDivisionError) as error:
        raise SliceError(Fault.REFUSED, position, found=sign) from error
