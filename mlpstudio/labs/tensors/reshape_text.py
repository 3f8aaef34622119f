"""What is done to the axes of an array, such as .T.reshape(2, -1): read, never run."""

import re
from dataclasses import dataclass
from enum import Enum

from mlpstudio.labs.tensors.text_faults import TextError
from mlpstudio.labs.tensors.typed_text import plain, shown

MAX_LENGTH = 200
"""Characters of a text."""

MOST_OPERATIONS = 6
"""Operations one after the other."""

LARGEST_NUMBER = 10**12

NAMES = ("reshape", "transpose", "T", "ravel", "flatten", "swapaxes", "expand_dims", "squeeze")
"""The operations there are."""

FUNCTIONS_ONLY = ("expand_dims",)
"""Those that NumPy has no method for."""

_METHODS_ONLY = ("T", "flatten")
_TAKES_NONE = ("ravel", "flatten")
_MAY_TAKE_NONE = ("transpose", "squeeze")
_KEYWORDS = ("axis", "axes", "shape", "newshape")
_OTHERS = ("order", "copy")


class ReshapeFault(Enum):
    """What can be wrong with operations, in their form or for an array."""

    EMPTY = "No operation is given. Type one, such as reshape(2, -1)."
    TOO_LONG = "The text is longer than {found} characters."
    TOO_MANY = "At most {found} operations are done one after the other."
    CHARACTER = "{found!r} does not belong here."
    NAME = "Unknown operation {found!r}."
    NO_NAME = "The name of an operation is expected here."
    NO_BRACKET = "After {found} its axes or sizes are expected in brackets."
    NO_NUMBER = "A whole number is expected here."
    NOT_WHOLE = "A size or an axis is a whole number; {found} is none."
    NUMBER = "The number {found} is too large."
    NO_COMMA = "A comma or the closing bracket is expected here."
    NOT_CLOSED = "This bracket is not closed."
    NOT_OPENED = "This bracket was never opened."
    ARGUMENTS = "{name} takes {found}."
    KEYWORD = "{found} is not part of this lab: arrays are read in C order."
    FUNCTION = "np has no function {found} that takes an array: write it behind a dot."
    SURPLUS = "Nothing may follow here."
    SIZE = "An array of {size} numbers cannot take the shape {wanted}."
    REST = "{size} numbers cannot be shared out: the other sizes are {wanted}."
    UNKNOWN_TWICE = "Only one size can be left to NumPy as −1."
    AXES_COUNT = "{found} axes are named, but the array has {rank}."
    AXIS_TWICE = "Axis {found} is named twice."
    AXIS = "Axis {found} lies outside an array with {rank} axes."
    NOT_ONE = "Axis {found} has size {size}: only axes of size 1 can be squeezed out."
    RANK = "The result would have more than {found} axes."
    TOO_LARGE = "NumPy cannot count so many numbers."


class ReshapeError(TextError[ReshapeFault]):
    """Operations cannot be read, or an array refuses one.

    Attributes:
        numpy: What NumPy says, with the name of its exception; "" where it never gets so far.
    """

    def __init__(
        self, fault: ReshapeFault, position: int, *, numpy: str = "", **values: object
    ) -> None:
        self.numpy = numpy
        super().__init__(fault, position, **values)


@dataclass(frozen=True, slots=True)
class Operation:
    """One step.

    Attributes:
        name: In `NAMES`.
        numbers: Sizes or axes; None where none were given.
        position: Where it begins in the text,
        places: and where each of its numbers does.
    """

    name: str
    numbers: tuple[int, ...] | None = None
    position: int = 0
    places: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The step behind an array, without a dot."""
        if self.name == "T":
            return "T"
        if self.numbers is None:
            return f"{self.name}()"
        if len(self.numbers) == 1:
            return f"{self.name}({self.numbers[0]})"
        if self.name in ("reshape", "transpose", "swapaxes") and self.numbers:
            return f"{self.name}({', '.join(map(str, self.numbers))})"
        return f"{self.name}({self.numbers})"

    def place(self, which: int) -> int:
        """Return where a number stands, or the step if it has no such number."""
        return self.places[which] if which < len(self.places) else self.position


def python(operations: tuple[Operation, ...], name: str = "x") -> str:
    """Return the steps as one would write them for NumPy."""
    text = name
    for operation in operations:
        if operation.name in FUNCTIONS_ONLY:
            text = f"np.{operation.text.replace('(', f'({text}, ', 1)}"
        else:
            text = f"{text}.{operation.text}"
    return text


def read_operations(text: str) -> tuple[Operation, ...]:
    """Return the steps of a text in the order in which they are done.

    They are written as methods, .T.reshape(2, -1), or as functions, np.transpose(x, (1, 0)).

    Raises:
        ReshapeError: It makes no sense; the error names the place.
    """
    if len(text) > MAX_LENGTH:
        raise ReshapeError(ReshapeFault.TOO_LONG, MAX_LENGTH, found=MAX_LENGTH)
    return _Parser(_tokens(text)).all_operations()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "name", "number", "end", or a sign itself
    text: str
    position: int


_PIECES = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>[0-9]+(?:_[0-9]+)*(?:\.[0-9]*)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*)"
    r"|(?P<sign>[-−.,()\[\]=])"
)
_SIGNS = {"−": "-", "[": "(", "]": ")"}


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    text = plain(text)
    at = 0
    while at < len(text):
        piece = _PIECES.match(text, at)
        if piece is None:
            raise ReshapeError(ReshapeFault.CHARACTER, at, found=shown(text[at]))
        kind, found = str(piece.lastgroup), piece.group()
        if kind == "sign":
            tokens.append(_Token(_SIGNS.get(found, found), found, at))
        elif kind != "space":
            tokens.append(_Token(kind, found, at))
        at = piece.end()
    return [*tokens, _Token("end", "", len(text.rstrip()))]


class _Parser:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens, self._at = tokens, 0

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._next
        if token.kind != "end":
            self._at += 1
        return token

    def all_operations(self) -> tuple[Operation, ...]:
        if self._next.kind not in ("name", "."):
            raise ReshapeError(ReshapeFault.EMPTY, self._next.position)
        found = self._expression()
        token = self._next
        if token.kind != "end":
            fault = ReshapeFault.NOT_OPENED if token.kind == ")" else ReshapeFault.SURPLUS
            raise ReshapeError(fault, token.position)
        if not found:
            raise ReshapeError(ReshapeFault.EMPTY, token.position)
        return tuple(found)

    def _expression(self) -> list[Operation]:
        """Read an array and what is done to it behind dots."""
        found: list[Operation] = []
        first = self._next
        if first.kind == "name" and first.text in ("np", "numpy"):
            self._take()
            found = self._function()
        elif first.kind == "name" and first.text not in NAMES:
            self._take()  # the name of the array
            if self._next.kind == "(":
                raise ReshapeError(ReshapeFault.NAME, first.position, found=first.text)
        elif first.kind == "name":
            found = [self._operation()]
        while self._next.kind == ".":
            self._take()
            found.append(self._operation())
            if len(found) > MOST_OPERATIONS:
                raise ReshapeError(
                    ReshapeFault.TOO_MANY, found[-1].position, found=MOST_OPERATIONS
                )
        return found

    def _name(self) -> _Token:
        token = self._take()
        if token.kind != "name":
            raise ReshapeError(ReshapeFault.NO_NAME, token.position)
        if token.text not in NAMES:
            raise ReshapeError(ReshapeFault.NAME, token.position, found=token.text)
        return token

    def _function(self) -> list[Operation]:
        """Read np.name(array, …); the array may be such an expression too."""
        if self._take().kind != ".":
            raise ReshapeError(ReshapeFault.NO_NAME, self._tokens[self._at - 1].position)
        name = self._name()
        if name.text in _METHODS_ONLY:
            raise ReshapeError(ReshapeFault.FUNCTION, name.position, found=name.text)
        opening = self._opening(name)
        found = self._expression()
        if self._next.kind == ",":
            self._take()
        elif self._next.kind != ")":
            raise self._unclosed(opening)
        return [*found, self._with_numbers(name, opening)]

    def _operation(self) -> Operation:
        name = self._name()
        if name.text == "T":
            return Operation("T", None, name.position)
        return self._with_numbers(name, self._opening(name))

    def _opening(self, name: _Token) -> _Token:
        token = self._take()
        if token.kind != "(":
            raise ReshapeError(ReshapeFault.NO_BRACKET, token.position, found=name.text)
        return token

    def _with_numbers(self, name: _Token, opening: _Token) -> Operation:
        """Read what stands in brackets behind a name, up to the closing one."""
        self._keyword()
        inner = self._take() if self._next.kind == "(" else None
        numbers = self._numbers(inner or opening)
        if inner is not None:
            if self._next.kind == ",":
                self._take()
                self._keyword()
            if self._take().kind != ")":
                raise self._unclosed(opening)
        given = tuple(int(token.text) for token in numbers)
        operation = Operation(
            name.text,
            given if given or inner is not None else None,
            name.position,
            tuple(token.position for token in numbers),
        )
        _check_arguments(operation, is_tuple=inner is not None)
        return operation

    def _keyword(self) -> None:
        token = self._next
        if token.kind != "name":
            return
        if token.text in _KEYWORDS and self._tokens[self._at + 1].kind == "=":
            self._at += 2
        elif token.text in _OTHERS:
            raise ReshapeError(ReshapeFault.KEYWORD, token.position, found=token.text)

    def _numbers(self, opening: _Token) -> list[_Token]:
        """Read numbers with commas between them, and the closing bracket."""
        numbers: list[_Token] = []
        while self._next.kind != ")":
            if self._next.kind == "end":
                raise ReshapeError(ReshapeFault.NOT_CLOSED, opening.position)
            self._keyword()
            numbers.append(self._number())
            if self._next.kind == ",":
                self._take()
            elif self._next.kind != ")":
                raise self._unclosed(opening)
        self._take()
        return numbers

    def _unclosed(self, opening: _Token) -> ReshapeError:
        token = self._next
        if token.kind == "end":
            return ReshapeError(ReshapeFault.NOT_CLOSED, opening.position)
        return ReshapeError(ReshapeFault.NO_COMMA, token.position)

    def _number(self) -> _Token:
        first = self._take()
        token = self._take() if first.kind == "-" else first
        if token.kind != "number":
            raise ReshapeError(ReshapeFault.NO_NUMBER, token.position)
        if "." in token.text:
            raise ReshapeError(ReshapeFault.NOT_WHOLE, token.position, found=token.text)
        if int(token.text) > LARGEST_NUMBER:
            raise ReshapeError(ReshapeFault.NUMBER, token.position, found=token.text)
        sign = "-" if first.kind == "-" else ""
        return _Token("number", f"{sign}{token.text}", first.position)


def _check_arguments(operation: Operation, *, is_tuple: bool) -> None:
    """Make sure that an operation has as many numbers as it takes."""
    name, numbers = operation.name, operation.numbers
    wanted = ""
    if name in _TAKES_NONE and numbers is not None:
        wanted = "nothing in its brackets"
    elif name == "swapaxes" and (is_tuple or numbers is None or len(numbers) != 2):
        wanted = "two axes"
    elif name in ("squeeze", "expand_dims") and not is_tuple and len(numbers or ()) > 1:
        wanted = "one axis, or several in brackets of their own"
    elif numbers is None and name not in (*_TAKES_NONE, *_MAY_TAKE_NONE, "swapaxes"):
        wanted = "sizes, such as (2, -1)" if name == "reshape" else "an axis, such as (0)"
    if wanted:
        raise ReshapeError(
            ReshapeFault.ARGUMENTS, operation.position, name=operation.name, found=wanted
        )
