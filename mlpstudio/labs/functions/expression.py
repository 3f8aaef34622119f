"""Formulas that a person types, such as 3x^2 − sin(x): read without running any of them."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from math import e, inf, pi
from typing import Any

import numpy as np

from mlpstudio.errors import DesignError
from mlpstudio.labs.functions.expression_rules import ARITIES, Jet, Number, Rule, rule_of
from mlpstudio.labs.functions.expression_tree import (
    Binary,
    Call,
    Constant,
    Negative,
    Node,
    Variable,
    written,
)

MAX_LENGTH = 200
"""Characters of a formula."""

MAX_DEPTH = 50
"""Brackets, signs and exponents within each other."""

Variables = tuple[str, ...]
"""Names of one letter each."""

LINE: Variables = ("x",)
PLANE: Variables = ("x", "y")

CONSTANTS = {"pi": pi, "e": e}

NAMES = ("x", *CONSTANTS, *ARITIES)
"""What a formula of x may name."""


class Fault(Enum):
    """What can be wrong with a formula."""

    EMPTY = "The formula is empty."
    TOO_LONG = "The formula is longer than {found} characters."
    TOO_DEEP = "More than {found} brackets, signs or powers stand within each other."
    CHARACTER = "{found!r} does not belong in a formula."
    COMMA = "A comma stands only between the arguments of min and max; 0.5 has a point."
    NAME = "Unknown name {found!r}: there are {names}."
    NUMBER = "The number {found} is too large."
    NO_OPERAND_FIRST = "A number or x is expected before {found}."
    NO_OPERAND = "After {found} a number or x is expected."
    NO_OPERATOR = "Between {found} an operator such as * is expected."
    NOT_CLOSED = "A bracket is not closed."
    NOT_OPENED = "This bracket was never opened."
    NOT_CALLED = "{found} needs brackets: {found}(x)."
    ARGUMENTS = "{found} takes another number of arguments."


class ExpressionError(DesignError):
    """A formula cannot be read.

    Attributes:
        fault: What is wrong.
        position: Of the character, counted from 0.
        found: The text that the fault is about.
        variables: Those that the formula may name.
    """

    def __init__(
        self, fault: Fault, position: int, found: str = "", variables: Variables = LINE
    ) -> None:
        self.fault, self.position, self.found = fault, position, found
        self.variables = variables
        sentence = fault.value.format(found=found, names=", ".join(self.names))
        super().__init__(f"{sentence} (Character {position + 1} of the formula.)")

    @property
    def names(self) -> tuple[str, ...]:
        """What the formula may name."""
        return (*self.variables, *CONSTANTS, *ARITIES)


@dataclass(frozen=True)
class Expression:
    """A function of x that was typed.

    It takes numbers and arrays. Where there is no value the result is NaN or infinite.
    """

    tree: Node

    @cached_property
    def text(self) -> str:
        """The formula as one would write it; reading it gives the same function."""
        return written(self.tree)

    @cached_property
    def _rule(self) -> Rule:
        with np.errstate(all="ignore"):
            return rule_of(self.tree)

    def jet(self, x: Any) -> Jet:
        """Return f, f′ and f″ at `x`, each of its shape."""
        if isinstance(x, float | int):
            with np.errstate(all="ignore"):
                return self._rule(np.float64(x))
        at = np.asarray(x, np.float64)
        with np.errstate(all="ignore"):
            value, first, second = self._rule(at[()])
        flat = np.zeros_like(at)  # the shape of x, for what is constant
        return Jet(value + flat, first + flat, second + flat)

    def value(self, x: Any) -> Number:
        """Return f(x)."""
        return self.jet(x).value

    def derivative(self, x: Any) -> Number:
        """Return f′(x), exact."""
        return self.jet(x).first

    def second_derivative(self, x: Any) -> Number:
        """Return f″(x), exact."""
        return self.jet(x).second


def parse(text: str) -> Expression:
    """Return the function that a formula describes.

    It may hold numbers, x, + − * / ^, brackets, pi, e and the functions of `ARITIES`; 3x and
    2(x + 1) are products. Powers bind tightest and group to the right, then signs, then products.

    Raises:
        ExpressionError: It makes no sense; the error names the place.
    """
    return Expression(read(text))


def read(text: str, variables: Variables = LINE) -> Node:
    """Return the tree of a formula in the given variables.

    Of several variables xy is a product; of one, xx is a slip.

    Raises:
        ExpressionError: It makes no sense; the error names the place.
    """
    if len(text) > MAX_LENGTH:
        raise ExpressionError(Fault.TOO_LONG, MAX_LENGTH, str(MAX_LENGTH), variables)
    return _Parser(_tokens(text, variables), variables).formula()


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a formula: `kind` is "number", "name", "end" or a sign in its one spelling."""

    kind: str
    text: str
    position: int


_PIECES = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z]+|π)"
    r"|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<sign>\*\*|[-+*/^(),−–·×⋅÷])"
)
_SIGNS = {"**": "^", "−": "-", "–": "-", "·": "*", "×": "*", "⋅": "*", "÷": "/"}
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _tokens(text: str, variables: Variables) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        piece = _PIECES.match(text, at)
        if piece is None:
            raise ExpressionError(Fault.CHARACTER, at, text[at], variables)
        found = piece.group()
        if piece.lastgroup == "raised":  # x²
            tokens += [_Token("^", "^", at), _Token("number", found.translate(_LOWERED), at)]
        elif len(variables) > 1 and set(found.lower()) <= set(variables):  # xy
            tokens += [_Token("name", letter, at + n) for n, letter in enumerate(found)]
        elif piece.lastgroup == "sign":
            tokens.append(_Token(_SIGNS.get(found, found), found, at))
        elif piece.lastgroup != "space":
            tokens.append(_Token(str(piece.lastgroup), found, at))
        at = piece.end()
    return [*tokens, _Token("end", "", len(text.rstrip()))]


class _Parser:
    """Reads tokens from left to right, one method for each level of precedence."""

    def __init__(self, tokens: list[_Token], variables: Variables) -> None:
        self._tokens, self._variables = tokens, variables
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._next
        self._at += 1
        return token

    def formula(self) -> Node:
        if self._next.kind == "end":
            raise self._fault(Fault.EMPTY, 0)
        tree = self._sum()
        rest = self._next
        if rest.kind == ")":
            raise self._fault(Fault.NOT_OPENED, rest.position)
        if rest.kind == ",":
            raise self._fault(Fault.COMMA, rest.position)
        assert rest.kind == "end"  # whatever begins an operand was seen by _product
        return tree

    def _sum(self) -> Node:
        left = self._product()
        while self._next.kind in ("+", "-"):
            operator = self._take().kind
            left = Binary(operator, left, self._product())
        return left

    def _product(self) -> Node:
        left = self._signed()
        while True:
            token = self._next
            if token.kind in ("*", "/"):
                left = Binary(self._take().kind, left, self._signed())
            elif token.kind in ("name", "("):
                left = Binary("*", left, self._power())
            elif token.kind == "number":
                before = self._tokens[self._at - 1].text
                raise self._fault(Fault.NO_OPERATOR, token.position, f"{before} and {token.text}")
            else:
                return left

    def _signed(self) -> Node:
        if self._next.kind not in ("+", "-"):
            return self._power()
        sign = self._deeper()
        operand = self._signed()
        self._depth -= 1
        return Negative(operand) if sign.kind == "-" else operand

    def _power(self) -> Node:
        base = self._atom()
        if self._next.kind != "^":
            return base
        self._deeper()
        exponent = self._signed()  # itself a power: 2^3^2 is 2^(3^2)
        self._depth -= 1
        return Binary("^", base, exponent)

    def _atom(self) -> Node:
        token = self._next
        if token.kind == "number":
            return self._number(self._take())
        if token.kind == "name":
            return self._named(self._take())
        if token.kind == "(":
            (inner,) = self._bracketed()
            return inner
        raise self._no_operand(token)

    def _number(self, token: _Token) -> Node:
        value = float(token.text)
        if value == inf:
            raise self._fault(Fault.NUMBER, token.position, token.text)
        return Constant(value, token.text)

    def _named(self, token: _Token) -> Node:
        name = "pi" if token.text == "π" else token.text.lower()
        if name in self._variables:
            return Variable(name)
        if name in CONSTANTS:
            return Constant(CONSTANTS[name], name)
        if name not in ARITIES:
            raise self._fault(Fault.NAME, token.position, token.text)
        if self._next.kind != "(":
            raise self._fault(Fault.NOT_CALLED, token.position, name)
        arguments = self._bracketed(has_commas=ARITIES[name] > 1)
        if len(arguments) != ARITIES[name]:
            raise self._fault(Fault.ARGUMENTS, token.position, name)
        return Call(name, arguments)

    def _bracketed(self, *, has_commas: bool = False) -> tuple[Node, ...]:
        opening = self._deeper()
        parts = [self._sum()]
        while has_commas and self._next.kind == ",":
            self._take()
            parts.append(self._sum())
        if self._next.kind == ",":
            raise self._fault(Fault.COMMA, self._next.position)
        if self._next.kind != ")":
            raise self._fault(Fault.NOT_CLOSED, opening.position)
        self._take()
        self._depth -= 1
        return tuple(parts)

    def _fault(self, fault: Fault, position: int, found: str = "") -> ExpressionError:
        return ExpressionError(fault, position, found, self._variables)

    def _deeper(self) -> _Token:
        token = self._take()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._fault(Fault.TOO_DEEP, token.position, str(MAX_DEPTH))
        return token

    def _no_operand(self, token: _Token) -> ExpressionError:
        if self._at == 0:
            return self._fault(Fault.NO_OPERAND_FIRST, token.position, token.text)
        # Two pieces are enough to find the place by: "3 *".
        before = self._tokens[max(self._at - 2, 0) : self._at]
        return self._fault(
            Fault.NO_OPERAND, token.position, " ".join(piece.text for piece in before)
        )
