"""What stands in the brackets behind an array, such as [10:100, ::2]: read, never run."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mlpstudio.labs.tensors.condition_text import ConditionReader
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_pieces import (
    Condition,
    Index,
    Many,
    Mask,
    New,
    One,
    Piece,
    Range,
    Rest,
)
from mlpstudio.labs.tensors.slice_tokens import LARGEST_NUMBER, Cursor, Token, tokens
from mlpstudio.labs.tensors.typed_text import short

MAX_LENGTH = 200
"""Characters of a text."""

NAMES = ("n", "B")
"""What stands for the number of a batch and for its size."""


def read_index(text: str, values: Mapping[str, int] | None = None) -> Index:
    """Return what a text chooses.

    The name of an array may stand before the brackets; they may be left out unless a list comes
    first. Numbers may be computed with + − * and brackets from others and from n and B. A
    condition may ask about x, which is the array, and about labels.

    Args:
        text: As it was typed.
        values: What n and B are; 0 and 1 where they are absent.

    Raises:
        SliceError: It makes no sense; the error names the place.
    """
    if len(text) > MAX_LENGTH:
        raise SliceError(Fault.TOO_LONG, MAX_LENGTH, found=MAX_LENGTH)
    return _Parser(Cursor(tokens(text)), {"n": 0, "B": 1, **(values or {})}).index()


@dataclass(slots=True)
class _Nested:
    """A list while it is being read."""

    values: list[int] = field(default_factory=list[int])
    shape: tuple[int, ...] = (0,)
    n_truths: int = 0


class _Parser:
    """Reads tokens from left to right."""

    def __init__(self, cursor: Cursor, values: Mapping[str, int]) -> None:
        self._cursor, self._values = cursor, values
        self._names: set[str] = set()
        self._conditions = ConditionReader(cursor, values, self._names, self._bracket)

    def index(self) -> Index:
        """Read all of the text."""
        if self._cursor.next.kind == "name" and self._cursor.after_next.kind == "[":
            self._conditions.call_array(self._cursor.take().text)
        opening = self._cursor.take() if self._cursor.next.kind == "[" else None
        pieces = self._pieces(opening)
        if opening is not None and self._cursor.next.kind != "end":
            raise SliceError(Fault.SURPLUS, self._cursor.next.position)
        return Index(pieces, frozenset(self._names))

    def _bracket(self) -> Index:
        """Read the slice behind an array in a condition."""
        opening = self._cursor.deeper()
        pieces = self._pieces(opening)
        self._cursor.out()
        return Index(pieces, frozenset())

    def _pieces(self, opening: Token | None) -> tuple[Piece, ...]:
        """Read up to the closing bracket, or up to the end where none was opened."""
        closing = "end" if opening is None else "]"
        first = self._cursor.next
        if first.kind in ("end", "]"):
            unpaired = Fault.NOT_OPENED if opening is None else Fault.NOT_CLOSED
            place = first.position if opening is None else opening.position
            raise SliceError(Fault.EMPTY if first.kind == closing else unpaired, place)
        pieces: list[Piece] = []
        while not pieces or self._cursor.next.kind == ",":
            if pieces:
                self._cursor.take()
                if self._cursor.next.kind == closing:  # x[0,] is allowed
                    break
            pieces.append(self._piece())
        self._close(opening)
        rests = [piece for piece in pieces if isinstance(piece, Rest)]
        if len(rests) > 1:
            raise SliceError(Fault.ELLIPSES, rests[1].position)
        return tuple(pieces)

    def _close(self, opening: Token | None) -> None:
        token = self._cursor.take()
        if opening is not None and token.kind == "end":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        if token.kind == "]" and opening is not None:
            return
        if token.kind in ("]", ")"):
            raise SliceError(Fault.NOT_OPENED, token.position)
        if token.kind != "end":
            raise SliceError(Fault.NO_COMMA, token.position, found=token.text)

    def _piece(self) -> Piece:
        token = self._cursor.next
        if token.kind == ",":
            raise SliceError(Fault.NO_PIECE, token.position)
        if token.kind in ("new", "rest"):
            self._cursor.take()
            return New(token.position) if token.kind == "new" else Rest(token.position)
        if token.kind == "[":
            nested = self._list()
            if nested.n_truths:
                return self._mask(nested, token)
            return Many(token.position, tuple(nested.values), nested.shape)
        if self._cursor.is_at_condition():
            return Condition(token.position, self._conditions.read())
        start = None if token.kind == ":" else self._sum()
        if self._cursor.next.kind != ":":
            assert start is not None
            return One(token.position, start)
        return self._range(token.position, start)

    def _range(self, position: int, start: int | None) -> Range:
        parts = [start]
        while self._cursor.next.kind == ":":
            colon = self._cursor.take()
            if len(parts) == 3:
                raise SliceError(Fault.COLONS, colon.position)
            ends = self._cursor.next.kind in (":", ",", "]", ")", "end")
            place = self._cursor.next.position
            parts.append(None if ends else self._sum())
            if len(parts) == 3 and parts[2] == 0:
                raise SliceError(Fault.STEP_ZERO, place)
        return Range(position, *parts)

    def _mask(self, nested: _Nested, opening: Token) -> Mask:
        if nested.n_truths < len(nested.values):
            raise SliceError(Fault.MIXED, opening.position)
        if len(nested.shape) > 1:
            raise SliceError(Fault.MASK_AXES, opening.position)
        return Mask(opening.position, tuple(bool(value) for value in nested.values))

    def _list(self) -> _Nested:
        """Read a list of numbers, or of lists that are all of one shape."""
        opening, nested, shapes = self._cursor.deeper(), _Nested(), set[tuple[int, ...]]()
        length = 0
        while self._cursor.next.kind != "]":
            place = self._cursor.next.position
            if self._cursor.next.kind == "[":
                inner = self._list()
                nested.values += inner.values
                nested.n_truths += inner.n_truths
                shapes.add(inner.shape)
            elif self._cursor.next.text in ("True", "False"):
                nested.values.append(int(self._cursor.take().text == "True"))
                nested.n_truths += 1
                shapes.add(())
            else:
                nested.values.append(self._list_number(opening))
                shapes.add(())
            length += 1
            if len(shapes) > 1:
                raise SliceError(Fault.RAGGED, place)
            if self._cursor.next.kind == ",":
                self._cursor.take()
            elif self._cursor.next.kind != "]":
                raise self._list_fault(opening)
        self._cursor.take()
        self._cursor.out()
        nested.shape = (length, *(shapes.pop() if shapes else ()))
        return nested

    def _list_number(self, opening: Token) -> int:
        if self._cursor.next.kind in (":", "new", "rest", ","):
            raise SliceError(Fault.IN_LIST, self._cursor.next.position)
        if self._cursor.next.kind == "end":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        return self._sum()

    def _list_fault(self, opening: Token) -> SliceError:
        token = self._cursor.next
        if token.kind == "end":
            return SliceError(Fault.NOT_CLOSED, opening.position)
        if token.kind == ":":
            return SliceError(Fault.IN_LIST, token.position)
        return SliceError(Fault.NO_COMMA, token.position, found=token.text)

    # Whole numbers

    def _sum(self) -> int:
        value = self._product()
        while self._cursor.next.kind in ("+", "-"):
            sign = self._cursor.take()
            other = self._product()
            value = self._checked(value + other if sign.kind == "+" else value - other, sign)
        return value

    def _product(self) -> int:
        value = self._signed()
        while self._cursor.next.kind == "*":
            sign = self._cursor.take()
            value = self._checked(value * self._signed(), sign)
        return value

    def _signed(self) -> int:
        if self._cursor.next.kind not in ("+", "-"):
            return self._number()
        sign = self._cursor.deeper()
        value = self._signed()
        self._cursor.out()
        return -value if sign.kind == "-" else value

    def _number(self) -> int:
        if self._cursor.next.kind == "(":
            return self._in_brackets()
        token = self._cursor.take()
        if token.kind == "number":
            if not token.text.replace("_", "").isdecimal():
                raise SliceError(Fault.NOT_WHOLE, token.position, found=token.text)
            return self._checked(int(token.text), token)
        if token.kind == "name":
            if token.text in ("True", "False"):
                raise SliceError(Fault.TRUTH, token.position)
            if token.text not in NAMES:
                is_array = self._conditions.is_array(token.text)
                fault = Fault.WHOLE_ARRAY if is_array else Fault.NAME
                raise SliceError(fault, token.position, found=token.text)
            self._names.add(token.text)
            return self._values[token.text]
        raise SliceError(Fault.NO_NUMBER, token.position)

    def _in_brackets(self) -> int:
        opening = self._cursor.deeper()
        value = self._sum()
        if self._cursor.next.kind == ",":
            raise SliceError(Fault.TUPLE, opening.position)
        if self._cursor.next.kind != ")":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        self._cursor.take()
        self._cursor.out()
        return value

    def _checked(self, value: int, token: Token) -> int:
        if abs(value) > LARGEST_NUMBER:
            raise SliceError(Fault.NUMBER, token.position, found=short(value))
        return value
