"""Shapes that a person types, such as (32, 10) + (32,), or pastes as part of an error."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.typed_text import plain, shown

Shape = tuple[int, ...]

MAX_LENGTH = 200
"""Characters of a text."""

MAX_RANK = 8
"""Axes of a shape."""

LARGEST_SIZE = 10**9
"""Places along an axis."""

LARGEST_ARRAY = (2**63 - 1) // 8
"""Numbers in an array: their bytes, eight for each, must be countable in 63 bits."""

LARGEST_MADE = 10_000_000
"""Numbers of an array that a program is offered to make."""

MOST_SHAPES = 3


class ShapeFault(Enum):
    """What can be wrong with typed shapes."""

    EMPTY = "No shape is given. Type one, such as (32, 10)."
    TOO_LONG = "The text is longer than {found} characters."
    CHARACTER = "{found!r} does not belong in a shape."
    NO_SIZE = "A size, such as 32, is expected here."
    NO_SHAPE = "After {found} a shape is expected, such as (10,)."
    NO_COMMA = "A comma is expected between two sizes."
    NOT_CLOSED = "This bracket is not closed."
    NOT_OPENED = "This bracket was never opened."
    NEGATIVE = "A size is 0 or more, never negative."
    NOT_WHOLE = "A size is a whole number; {found} is none."
    TOO_LARGE = "A size is at most {found}."
    TOO_MANY_AXES = "A shape has at most {found} axes here."
    TOO_MANY_NUMBERS = "NumPy cannot count so many numbers: make a size smaller."
    ONE_SHAPE = "Another shape is expected, such as + (10,)."
    TOO_MANY_SHAPES = "At most {found} shapes are compared."
    SURPLUS = "Only one shape is expected."


class ShapeError(DesignError):
    """Shapes cannot be read.

    Attributes:
        fault: What is wrong.
        position: Of the character, counted from 0.
        found: The text that the fault is about.
    """

    def __init__(self, fault: ShapeFault, position: int, found: str = "") -> None:
        self.fault, self.position, self.found = fault, position, found
        sentence = fault.value.format(found=found)
        super().__init__(f"{sentence} (Character {position + 1}.)")


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shapes, and the operators between them: one fewer."""

    shapes: tuple[Shape, ...]
    operators: tuple[str, ...]

    @property
    def text(self) -> str:
        """The shapes as one would write them; reading them gives the same."""
        parts = [str(self.shapes[0])]
        for operator, shape in zip(self.operators, self.shapes[1:], strict=True):
            parts += [operator, str(shape)]
        return " ".join(parts)


def check_shape(shape: Sequence[int], position: int = 0) -> None:
    """Make sure that a shape keeps to the limits.

    Raises:
        ShapeError: It does not, at `position`.
    """
    if len(shape) > MAX_RANK:
        raise ShapeError(ShapeFault.TOO_MANY_AXES, position, str(MAX_RANK))
    if any(size < 0 for size in shape):
        raise ShapeError(ShapeFault.NEGATIVE, position)
    if any(size > LARGEST_SIZE for size in shape):
        raise ShapeError(ShapeFault.TOO_LARGE, position, f"{LARGEST_SIZE:,}")
    if is_uncountable(shape):
        raise ShapeError(ShapeFault.TOO_MANY_NUMBERS, position)


def is_uncountable(shape: Sequence[int]) -> bool:
    """Return whether an array has more places than NumPy can address.

    Sizes of 0 are left out, as NumPy does: the steps from place to place must be countable too.
    """
    return math.prod(size for size in shape if size) > LARGEST_ARRAY


_BRACKETED = r"[(\[][\d\s,]*[)\]]"
_PASTED = re.compile(
    r"(?:broadcast together with shapes|ncompatible shapes:?)\s*"
    rf"((?:{_BRACKETED}(?:\s|,|and|vs\.?)*)+)"
)


def pasted(text: str) -> str:
    """Return the shapes that an error of NumPy or TensorFlow names; other text as it is."""
    found = _PASTED.search(text)
    if found is None:
        return text
    shapes = re.findall(_BRACKETED, found.group(1))
    return " + ".join(str(tuple(map(int, re.findall(r"\d+", shape)))) for shape in shapes)


def read_shapes(text: str) -> Shapes:
    """Return two or three shapes, with + where no operator stands between them.

    A bare number is a scalar, whose shape is ().

    Raises:
        ShapeError: They make no sense; the error names the place.
    """
    reader = _Reader(text)
    shapes, operators = reader.all_shapes()
    if len(shapes) == 1:
        raise ShapeError(ShapeFault.ONE_SHAPE, len(text.rstrip()))
    return Shapes(shapes, operators)


def read_shape(text: str) -> Shape:
    """Return one shape; its brackets may be left out.

    Raises:
        ShapeError: It makes no sense; the error names the place.
    """
    bare = plain(text).strip()
    if bare and bare[0] not in "([" and bare[-1] not in ")]":
        reader = _Reader(f"({text})", shift=1)
    else:
        reader = _Reader(text)
    shape = reader.shape()
    reader.expect_end()
    return shape


_PIECES = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>[0-9]+(?:_[0-9]+)*(?:\.[0-9]*)?)"
    r"|(?P<joint>(?:and|vs\.?)(?![A-Za-z]))"
    r"|(?P<operator>[-+*/−×÷])"
    r"|(?P<sign>[()\[\],])"
)
_OPERATORS = {"−": "-", "×": "*", "÷": "/"}
_CLOSING = {"(": ")", "[": "]"}


class _Reader:
    """Reads shapes from left to right.

    Args:
        text: To be read.
        shift: Characters that were put before what a person typed.
    """

    def __init__(self, text: str, shift: int = 0) -> None:
        text = plain(text)
        self._shift, self._at = shift, 0
        self._end = len(text.rstrip())
        if len(text) - 2 * shift > MAX_LENGTH:
            raise self._error(ShapeFault.TOO_LONG, MAX_LENGTH, str(MAX_LENGTH))
        self._tokens = self._split(text)

    def _split(self, text: str) -> list[tuple[str, str, int]]:
        tokens: list[tuple[str, str, int]] = []
        at = 0
        while at < len(text):
            piece = _PIECES.match(text, at)
            if piece is None:
                raise self._error(ShapeFault.CHARACTER, at, shown(text[at]))
            if piece.lastgroup != "space":
                found = _OPERATORS.get(piece.group(), piece.group())
                tokens.append((str(piece.lastgroup), found, at))
            at = piece.end()
        return [*tokens, ("end", "", self._end)]

    def _error(self, fault: ShapeFault, position: int, found: str = "") -> ShapeError:
        return ShapeError(fault, max(0, position - self._shift), found)

    def _take(self) -> tuple[str, str, int]:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _next(self) -> str:
        """Return what comes next: a sign itself, or the kind of another piece."""
        kind, found, _ = self._tokens[self._at]
        return found if kind == "sign" else kind

    def all_shapes(self) -> tuple[tuple[Shape, ...], tuple[str, ...]]:
        shapes, operators = [self.shape()], list[str]()
        while self._next() != "end":
            operators.append(self._operator())
            if len(shapes) == MOST_SHAPES:
                place = self._tokens[self._at][2]
                raise self._error(ShapeFault.TOO_MANY_SHAPES, place, str(MOST_SHAPES))
            shapes.append(self.shape())
        return tuple(shapes), tuple(operators)

    def _operator(self) -> str:
        if self._next() in (")", "]"):
            raise self._error(ShapeFault.NOT_OPENED, self._tokens[self._at][2])
        if self._next() not in ("operator", "joint", ","):
            return "+"
        kind, found, _ = self._take()
        if self._next() == "end":
            raise self._error(ShapeFault.NO_SHAPE, self._end, found)
        return found if kind == "operator" else "+"

    def shape(self) -> Shape:
        kind, found, place = self._take()
        if kind == "end" and place == 0:
            raise self._error(ShapeFault.EMPTY, 0)
        if kind == "number":
            return ()
        if found in _CLOSING:
            sizes = self._sizes(_CLOSING[found], place)
            check_shape(sizes, max(0, place - self._shift))
            return tuple(sizes)
        if found in (")", "]"):
            raise self._error(ShapeFault.NOT_OPENED, place)
        before = self._tokens[self._at - 2][1] if self._at > 1 else ""
        fault = ShapeFault.NO_SHAPE if before else ShapeFault.EMPTY
        raise self._error(fault, place, before)

    def _sizes(self, closing: str, opened: int) -> list[int]:
        sizes: list[int] = []
        while self._next() != closing:
            kind, found, place = self._take()
            if kind == "end":
                raise self._error(ShapeFault.NOT_CLOSED, opened)
            if found == "-":
                raise self._error(ShapeFault.NEGATIVE, place)
            if kind != "number":
                raise self._error(ShapeFault.NO_SIZE, place)
            sizes.append(self._size(found, place))
            if self._next() == ",":
                self._take()
            elif self._next() == "number":
                raise self._error(ShapeFault.NO_COMMA, self._tokens[self._at][2])
            elif self._next() not in (closing, "end"):
                raise self._error(ShapeFault.NOT_CLOSED, opened)
        self._take()
        return sizes

    def _size(self, found: str, place: int) -> int:
        if "." in found:
            raise self._error(ShapeFault.NOT_WHOLE, place, found)
        size = int(found)
        if size > LARGEST_SIZE:
            raise self._error(ShapeFault.TOO_LARGE, place, f"{LARGEST_SIZE:,}")
        return size

    def expect_end(self) -> None:
        kind, _, place = self._tokens[self._at]
        if self._next() in (")", "]") and not self._shift:
            raise self._error(ShapeFault.NOT_OPENED, place)
        if kind != "end":
            raise self._error(ShapeFault.SURPLUS, place)
