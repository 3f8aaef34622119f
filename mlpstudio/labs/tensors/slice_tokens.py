"""The parts that the text of a slice is made of, and where its reader is among them."""

import re
from dataclasses import dataclass

from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.typed_text import plain, shown

MAX_DEPTH = 20
"""Brackets and signs within each other."""

LARGEST_NUMBER = 10**12
"""Numbers in a slice lie within ± this: beyond it every axis has ended."""

COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
WORDS = {"and": "&", "or": "|", "not": "~"}
"""Words of Python that ask for one truth, and the signs that ask for many."""


@dataclass(frozen=True, slots=True)
class Token:
    """A part of the text: `kind` is "number", "name", "new", "end" or a sign in one spelling."""

    kind: str
    text: str
    position: int


_PIECES = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<rest>\.\.\.|…|Ellipsis\b)"
    r"|(?P<new>(?:np\.|numpy\.)?newaxis\b|None\b)"
    r"|(?P<number>(?:[0-9]+(?:_[0-9]+)*(?:\.[0-9]+|\.(?!\.))?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9.]*)"
    r"|(?P<sign><=|>=|==|!=|//|[-+*,:()\[\]−–·×<>=&|^~/%≤≥≠])"
)
_SIGNS = {"−": "-", "–": "-", "·": "*", "×": "*", "≤": "<=", "≥": ">=", "≠": "!="}


def tokens(text: str) -> list[Token]:
    """Return the parts of a text, with one for its end.

    Raises:
        SliceError: A character belongs to none.
    """
    found: list[Token] = []
    text = plain(text)
    at = 0
    while at < len(text):
        piece = _PIECES.match(text, at)
        if piece is None:
            raise SliceError(Fault.CHARACTER, at, found=shown(text[at]))
        part, kind = piece.group(), str(piece.lastgroup)
        if kind == "sign":
            found.append(Token(_SIGNS.get(part, part), part, at))
        elif kind != "space":
            found.append(Token(kind, part, at))
        at = piece.end()
    return [*found, Token("end", "", len(text.rstrip()))]


class Cursor:
    """Goes from token to token."""

    def __init__(self, of: list[Token]) -> None:
        self._tokens = of
        self._at = self._depth = 0

    @property
    def next(self) -> Token:
        """The token that has not been taken yet."""
        return self._tokens[self._at]

    @property
    def after_next(self) -> Token:
        """The one behind that; the end where there is none."""
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    def take(self) -> Token:
        """Return the next token and go past it."""
        token = self.next
        self._at += 1
        return token

    def deeper(self) -> Token:
        """Go past a bracket or sign into what belongs to it.

        Raises:
            SliceError: Too many stand within each other.
        """
        token = self.take()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise SliceError(Fault.TOO_DEEP, token.position, found=MAX_DEPTH)
        return token

    def out(self) -> None:
        """Leave that again."""
        self._depth -= 1

    def is_at_condition(self) -> bool:
        """Return whether a comparison stands before the comma or bracket that ends this piece."""
        depth = 0
        for token in self._tokens[self._at :]:
            if depth == 0 and token.kind in (",", "]", ")"):
                return False
            if token.kind in (*COMPARISONS, "=", "&", "|", "^", "~") or token.text in WORDS:
                return True
            depth += (token.kind in ("(", "[")) - (token.kind in (")", "]"))
        return False
