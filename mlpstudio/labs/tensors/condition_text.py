"""Conditions in a slice, such as (x > 128) & (labels == 4): read, never run."""

from collections.abc import Callable, Mapping

from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_pieces import (
    Binary,
    Bracket,
    Expression,
    Index,
    Name,
    Number,
    Unary,
)
from mlpstudio.labs.tensors.slice_tokens import (
    COMPARISONS,
    LARGEST_NUMBER,
    WORDS,
    Cursor,
    Token,
)
from mlpstudio.labs.tensors.typed_text import short

ARRAYS = ("x", "X", "train_images")
"""What stands for the array that is sliced, besides what is written before its brackets."""

LABELS = ("labels", "y", "train_labels")
"""What stands for the labels of the samples."""

_BITS = ("|", "^", "&")
_LEVELS = (("|",), ("^",), ("&",), ("+", "-"), ("*", "/", "//", "%"))
"""Signs between two operands, those that bind least first: as in Python."""


class ConditionReader:
    """Reads conditions where a cursor is.

    Args:
        cursor: Shared with the reader of the slice.
        values: What n and B are.
        used: Gets the names n and B where they are read.
        read_index: Reads the slice behind the name of an array.
    """

    def __init__(
        self,
        cursor: Cursor,
        values: Mapping[str, int],
        used: set[str],
        read_index: Callable[[], Index],
    ) -> None:
        self._cursor, self._values, self._used = cursor, values, used
        self._read_index = read_index
        self._called = ""

    def call_array(self, name: str) -> None:
        """Note what is written before the brackets of the slice."""
        self._called = name

    def is_array(self, name: str) -> bool:
        """Return whether a name stands for an array."""
        return name in (*ARRAYS, *LABELS, self._called)

    def read(self) -> Expression:
        """Return a condition; what follows it is for others to judge.

        Raises:
            SliceError: It makes no sense; the error names the place.
        """
        left = self._level(0)
        sign = self._cursor.next
        if sign.kind in COMPARISONS:
            self._cursor.take()
            right = self._level(0)
            for operand in (left, right):
                if isinstance(operand, Binary) and operand.sign in _BITS:
                    raise SliceError(Fault.BINDS, operand.position, found=operand.sign)
            if self._cursor.next.kind in COMPARISONS:
                raise SliceError(Fault.CHAIN, self._cursor.next.position)
            left = Binary(sign.position, sign.kind, left, right)
        self._refuse(self._cursor.next)
        return left

    def _refuse(self, token: Token) -> None:
        """Raise SliceError where a word or sign follows that is not for arrays."""
        if token.text in WORDS:
            values = {"found": token.text, "use": WORDS[token.text]}
            raise SliceError(Fault.WORD, token.position, **values)
        if token.kind == "=":
            raise SliceError(Fault.ASSIGNS, token.position)

    def _level(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self._signed()
        left = self._level(level + 1)
        while self._cursor.next.kind in _LEVELS[level]:
            sign = self._cursor.take()
            right = self._level(level + 1)
            left = Binary(sign.position, sign.kind, left, right)
        return left

    def _signed(self) -> Expression:
        if self._cursor.next.kind not in ("+", "-", "~"):
            return self._operand()
        sign = self._cursor.deeper()
        operand = self._signed()
        self._cursor.out()
        return Unary(sign.position, sign.kind, operand)

    def _operand(self) -> Expression:
        token = self._cursor.next
        if token.kind == "(":
            return self._bracket()
        if token.kind == "number":
            self._cursor.take()
            return self._number(token)
        self._refuse(token)
        if token.kind != "name":
            raise SliceError(Fault.NO_OPERAND, token.position)
        self._cursor.take()
        return self._named(token)

    def _named(self, token: Token) -> Expression:
        if token.text in self._values:
            self._used.add(token.text)
            value = self._values[token.text]
            return Number(token.position, value, str(value))
        if not self.is_array(token.text):
            fault = Fault.TRUTH if token.text in ("True", "False") else Fault.NAME
            raise SliceError(fault, token.position, found=token.text)
        index = self._read_index() if self._cursor.next.kind == "[" else None
        return Name(token.position, token.text in LABELS, index)

    def _number(self, token: Token) -> Number:
        if not token.text.replace("_", "").isdecimal():
            return Number(token.position, float(token.text), token.text)
        value = int(token.text)
        if value > LARGEST_NUMBER:
            raise SliceError(Fault.NUMBER, token.position, found=short(value))
        return Number(token.position, value, str(value))

    def _bracket(self) -> Bracket:
        opening = self._cursor.deeper()
        inside = self.read()
        if self._cursor.next.kind != ")":
            raise SliceError(Fault.NOT_CLOSED, opening.position)
        self._cursor.take()
        self._cursor.out()
        return Bracket(opening.position, inside)
