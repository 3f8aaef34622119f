"""What stands in the brackets behind an array, such as [10:100, ::2]: read, never run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from mlpstudio.labs.tensors.slice_pieces import (
    Fault,
    Index,
    Many,
    Mask,
    New,
    One,
    Piece,
    Range,
    Rest,
    SliceError,
)

MAX_LENGTH = 200
"""Characters of a text."""

MAX_DEPTH = 20
"""Brackets and signs within each other."""

LARGEST_NUMBER = 10**12
"""Numbers in a slice lie within ± this: beyond it every axis has ended."""

NAMES = ("n", "B")
"""What stands for the number of a batch and for its size."""


def read_index(text: str, values: Mapping[str, int] | None = None) -> Index:
    """Return what a text chooses.

    The name of an array may stand before the brackets; they may be left out unless a list comes
    first. Numbers may be computed with + − * and brackets from others and from n and B.

    Args:
        text: As it was typed.
        values: What n and B are; 0 and 1 where they are absent.

    Raises:
        SliceError: It makes no sense; the error names the place.
    """
    if len(text) > MAX_LENGTH:
        raise SliceError(Fault.TOO_LONG, MAX_LENGTH, found=MAX_LENGTH)
    return _Parser(_tokens(text), {"n": 0, "B": 1, **(values or {})}).index()


@dataclass(frozen=True, slots=True)
class _Token:
    """A part of the text: `kind` is "number", "name", "new", "end" or a sign in one spelling."""

    kind: str
    text: str
    position: int


_PIECES = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<rest>\.\.\.|…|Ellipsis\b)"
    r"|(?P<new>(?:np\.|numpy\.)?newaxis\b|None\b)"
    r"|(?P<number>[0-9]+(?:_[0-9]+)*(?:\.[0-9]+|\.(?!\.))?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9.]*)"
    r"|(?P<sign>[-+*,:()\[\]−–·×])"
    r"|(?P<condition>[<>=!&|~])"
)
_SIGNS = {"−": "-", "–": "-", "·": "*", "×": "*"}


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        piece = _PIECES.match(text, at)
        if piece is None:
            raise SliceError(Fault.CHARACTER, at, found=text[at])
        found, kind = piece.group(), str(piece.lastgroup)
        if kind == "condition":
            raise SliceError(Fault.CONDITION, at)
        if kind == "sign":
            tokens.append(_Token(_SIGNS.get(found, found), found, at))
        elif kind != "space":
            tokens.append(_Token(kind, found, at))
        at = piece.end()
    return [*tokens, _Token("end", "", len(text.rstrip()))]


@dataclass(slots=True)
class _Nested:
    """A list while it is being read."""

    values: list[int] = field(default_factory=list[int])
    shape: tuple[int, ...] = (0,)
    n_truths: int = 0


class _Parser:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[_Token], values: Mapping[str, int]) -> None:
        self._tokens, self._values = tokens, values
        self._at = self._depth = 0
        self._names: set[str] = set()

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._next
        self._at += 1
        return token

    def index(self) -> Index:
        if self._next.kind == "name" and self._tokens[1].kind == "[":
            self._take()  # the name of the array
        opening = self._take() if self._next.kind == "[" else None
        closing = "end" if opening is None else "]"
        if self._next.kind in ("end", "]"):
            kind = Fault.EMPTY if self._next.kind == closing else Fault.NOT_CLOSED
            raise SliceError(kind, self._next.position if opening is None else opening.position)
        pieces = [self._piece()]
        while self._next.kind == ",":
            self._at += 1
            if self._tokens[self._at].kind == closing:  # x[0,] is allowed
                break
            pieces.append(self._piece())
        self._close(opening)
        if sum(isinstance(piece, Rest) for piece in pieces) > 1:
            raise SliceError(
                Fault.ELLIPSES, [p for p in pieces if isinstance(p, Rest)][1].position
            )
        return Index(tuple(pieces), frozenset(self._names))

    def _close(self, opening: _Token | None) -> None:
        token = self._take()
        if opening is not None and token.kind == "end":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        if token.kind == "]" and opening is not None:
            if self._next.kind != "end":
                raise SliceError(Fault.SURPLUS, self._next.position)
        elif token.kind in ("]", ")"):
            raise SliceError(Fault.NOT_OPENED, token.position)
        elif token.kind != "end":
            raise SliceError(Fault.NO_COMMA, token.position, found=token.text)

    def _piece(self) -> Piece:
        token = self._next
        if token.kind == ",":
            raise SliceError(Fault.NO_PIECE, token.position)
        if token.kind in ("new", "rest"):
            self._take()
            return New(token.position) if token.kind == "new" else Rest(token.position)
        if token.kind == "[":
            nested = self._list()
            if nested.n_truths:
                return self._mask(nested, token)
            return Many(token.position, tuple(nested.values), nested.shape)
        start = None if token.kind == ":" else self._sum()
        if self._next.kind != ":":
            assert start is not None
            return One(token.position, start)
        return self._range(token.position, start)

    def _range(self, position: int, start: int | None) -> Range:
        parts = [start]
        while self._next.kind == ":":
            colon = self._take()
            if len(parts) == 3:
                raise SliceError(Fault.COLONS, colon.position)
            ends = self._next.kind in (":", ",", "]", ")", "end")
            place = self._next.position
            parts.append(None if ends else self._sum())
            if len(parts) == 3 and parts[2] == 0:
                raise SliceError(Fault.STEP_ZERO, place)
        return Range(position, *parts)

    def _mask(self, nested: _Nested, opening: _Token) -> Mask:
        if nested.n_truths < len(nested.values):
            raise SliceError(Fault.MIXED, opening.position)
        if len(nested.shape) > 1:
            raise SliceError(Fault.MASK_AXES, opening.position)
        return Mask(opening.position, tuple(bool(value) for value in nested.values))

    def _list(self) -> _Nested:
        """Read a list of numbers, or of lists that are all of one shape."""
        opening, nested, shapes = self._deeper(), _Nested(), set[tuple[int, ...]]()
        length = 0
        while self._next.kind != "]":
            place = self._next.position
            if self._next.kind == "[":
                inner = self._list()
                nested.values += inner.values
                nested.n_truths += inner.n_truths
                shapes.add(inner.shape)
            elif self._next.text in ("True", "False"):
                nested.values.append(int(self._take().text == "True"))
                nested.n_truths += 1
                shapes.add(())
            else:
                nested.values.append(self._list_number(opening))
                shapes.add(())
            length += 1
            if len(shapes) > 1:
                raise SliceError(Fault.RAGGED, place)
            if self._next.kind == ",":
                self._take()
            elif self._next.kind != "]":
                raise self._list_fault(opening)
        self._take()
        self._depth -= 1
        nested.shape = (length, *(shapes.pop() if shapes else ()))
        return nested

    def _list_number(self, opening: _Token) -> int:
        if self._next.kind in (":", "new", "rest", ","):
            raise SliceError(Fault.IN_LIST, self._next.position)
        if self._next.kind == "end":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        return self._sum()

    def _list_fault(self, opening: _Token) -> SliceError:
        token = self._next
        if token.kind == "end":
            return SliceError(Fault.NOT_CLOSED, opening.position)
        if token.kind == ":":
            return SliceError(Fault.IN_LIST, token.position)
        return SliceError(Fault.NO_COMMA, token.position, found=token.text)

    # Whole numbers

    def _sum(self) -> int:
        value = self._product()
        while self._next.kind in ("+", "-"):
            sign = self._take()
            other = self._product()
            value = self._checked(value + other if sign.kind == "+" else value - other, sign)
        return value

    def _product(self) -> int:
        value = self._signed()
        while self._next.kind == "*":
            sign = self._take()
            value = self._checked(value * self._signed(), sign)
        return value

    def _signed(self) -> int:
        if self._next.kind not in ("+", "-"):
            return self._number()
        sign = self._deeper()
        value = self._signed()
        self._depth -= 1
        return -value if sign.kind == "-" else value

    def _number(self) -> int:
        token = self._take()
        if token.kind == "number":
            if "." in token.text:
                raise SliceError(Fault.NOT_WHOLE, token.position, found=token.text)
            return self._checked(int(token.text), token)
        if token.kind == "name":
            if token.text in ("True", "False"):
                raise SliceError(Fault.CONDITION, token.position)
            if token.text not in NAMES:
                raise SliceError(Fault.NAME, token.position, found=token.text)
            self._names.add(token.text)
            return self._values[token.text]
        if token.kind != "(":
            raise SliceError(Fault.NO_NUMBER, token.position)
        self._at -= 1
        opening = self._deeper()
        value = self._sum()
        if self._next.kind != ")":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        self._take()
        self._depth -= 1
        return value

    def _checked(self, value: int, token: _Token) -> int:
        if abs(value) > LARGEST_NUMBER:
            raise SliceError(Fault.NUMBER, token.position, found=f"{value:,}")
        return value

    def _deeper(self) -> _Token:
        token = self._take()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise SliceError(Fault.TOO_DEEP, token.position, found=MAX_DEPTH)
        return token
