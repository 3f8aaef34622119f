"""The pieces of a slice, such as 10:100 or a list or a condition."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.arrays import IntArray

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the parts between the commas.

    Attributes:
        position: Where it begins in the text.
    """

    position: int


@dataclass(frozen=True, slots=True)
class Range(Piece):
    """start:stop:step, None for each that is left out."""

    start: int | None = None
    stop: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class One(Piece):
    """A whole number: takes one place of an axis, and the axis is gone."""

    value: int


@dataclass(frozen=True, slots=True)
class Many(Piece):
    """A list of whole numbers.

    Attributes:
        values: In C order.
        shape: Of the list: lists may stand in lists.
    """

    values: tuple[int, ...]
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mask(Piece):
    """A list of True and False, one for each place of an axis."""

    values: tuple[bool, ...]

    @property
    def places(self) -> tuple[int, ...]:
        """The places that are chosen."""
        return tuple(at for at, is_chosen in enumerate(self.values) if is_chosen)


@dataclass(frozen=True, slots=True)
class Condition(Piece):
    """A comparison, such as x > 128, before anybody has looked at the numbers."""

    expression: "Expression"


@dataclass(frozen=True, slots=True, eq=False)
class Truths(Piece):
    """What a condition says of each place of one axis or of several.

    Attributes:
        condition: The condition.
        values: True or False for each place, in C order.
        chosen: For each axis, the places along it at which there is a True at all.
        counts: How many are True before each block of `BLOCK` places, and in all of them.
    """

    condition: Condition
    values: BoolArray
    chosen: tuple[range | tuple[int, ...], ...]
    counts: IntArray

    BLOCK: ClassVar[int] = 2**16

    @classmethod
    def of(cls, condition: Condition, values: BoolArray) -> "Truths":
        """Return the truths with what there is to count about them."""
        flat = values.reshape(-1)  # (all places,)
        blocks = [flat[start : start + cls.BLOCK] for start in range(0, flat.size, cls.BLOCK)]
        found = [int(np.count_nonzero(block)) for block in blocks]
        counts = np.cumsum([0, *found], dtype=np.int64)  # (blocks + 1,)
        chosen = tuple(_along(values, axis) for axis in range(values.ndim))
        return cls(condition.position, condition, values, chosen, counts)

    @property
    def count(self) -> int:
        """How many places are chosen."""
        return int(self.counts[-1])

    def places(self, axis: int, numbers: IntArray) -> IntArray:
        """Return where along an axis the chosen places of some numbers lie, counted in C order."""
        block = np.searchsorted(self.counts, numbers, side="right") - 1  # numbers
        flat, found = self.values.reshape(-1), np.zeros_like(numbers)  # (all places,), numbers
        for each in np.unique(block).tolist():
            start, here = each * self.BLOCK, block == each
            inside = np.flatnonzero(flat[start : start + self.BLOCK])  # (chosen in this block,)
            found[here] = start + inside[numbers[here] - self.counts[each]]
        return np.unravel_index(found, self.values.shape)[axis]


def _along(values: BoolArray, axis: int) -> range | tuple[int, ...]:
    """Return the places along an axis at which there is a True; a range where that is all."""
    others = tuple(other for other in range(values.ndim) if other != axis)
    found = np.flatnonzero(values.any(axis=others))  # (places,)
    size = values.shape[axis]
    return range(size) if len(found) == size else tuple(found.tolist())


@dataclass(frozen=True, slots=True)
class New(Piece):
    """None or np.newaxis: a new axis of size 1."""


@dataclass(frozen=True, slots=True)
class Rest(Piece):
    """The ellipsis: all axes that no other piece is for."""


@dataclass(frozen=True, slots=True)
class Index:
    """All the pieces.

    Attributes:
        pieces: In order.
        names: Which of n and B were used.
    """

    pieces: tuple[Piece, ...]
    names: frozenset[str]

    @property
    def text(self) -> str:
        """The slice in NumPy's notation, with numbers in place of names."""
        return self.written("x")

    def written(self, name: str) -> str:
        """Return the same for an array of another name."""
        return f"[{', '.join(written(piece, name) for piece in self.pieces)}]"

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that nobody has answered yet."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Condition))


# Conditions


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a condition.

    Attributes:
        position: Where it, or its sign, stands in the text.
    """

    position: int


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A number, with the text that it was written as."""

    value: int | float
    text: str


@dataclass(frozen=True, slots=True)
class Name(Node):
    """An array, or a slice of it.

    Attributes:
        of_labels: Whether it is the labels; otherwise it is the array that is sliced.
        index: What is taken of it; None for all.
    """

    of_labels: bool
    index: Index | None = None


@dataclass(frozen=True, slots=True)
class Unary(Node):
    """A sign, one of + - ~, before an operand."""

    sign: str
    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """Two operands around a sign."""

    sign: str
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Bracket(Node):
    """What stands in brackets."""

    inside: "Expression"


Expression = Number | Name | Unary | Binary | Bracket


def names_in(expression: Expression) -> list[Name]:
    """Return the arrays that a condition asks about."""
    match expression:
        case Name():
            return [expression]
        case Unary(_, _, operand):
            return names_in(operand)
        case Binary(_, _, left, right):
            return [*names_in(left), *names_in(right)]
        case Bracket(_, inside):
            return names_in(inside)
        case _:
            return []


def expression_text(expression: Expression, name: str = "x") -> str:
    """Return a condition in NumPy's notation.

    Args:
        expression: The condition.
        name: What the array is called.
    """
    match expression:
        case Number(_, _, text):
            return text
        case Name(_, of_labels, index):
            taken = "" if index is None else index.written(name)
            return f"{'labels' if of_labels else name}{taken}"
        case Unary(_, sign, operand):
            return sign + expression_text(operand, name)
        case Binary(_, sign, left, right):
            return f"{expression_text(left, name)} {sign} {expression_text(right, name)}"
        case Bracket(_, inside):
            return f"({expression_text(inside, name)})"


def written(piece: Piece, name: str = "x") -> str:
    """Return a piece in NumPy's notation.

    Args:
        piece: A part between the commas.
        name: What the array is called.
    """
    match piece:
        case Condition(_, expression) | Truths(_, Condition(_, expression)):
            return expression_text(expression, name)
        case Range(_, start, stop, step):
            parts = ["" if part is None else str(part) for part in (start, stop)]
            return ":".join(parts if step is None else [*parts, str(step)])
        case One(_, value):
            return str(value)
        case Many(_, values, shape):
            return _list_text(values, shape)
        case Mask(_, values):
            return str(list(values))
        case New():
            return "None"
        case _:
            return "..."


def _list_text(values: tuple[int, ...], shape: tuple[int, ...]) -> str:
    if len(shape) == 1:
        return str(list(values))
    length = len(values) // shape[0]
    parts = (values[i * length : (i + 1) * length] for i in range(shape[0]))
    return f"[{', '.join(_list_text(part, shape[1:]) for part in parts)}]"
