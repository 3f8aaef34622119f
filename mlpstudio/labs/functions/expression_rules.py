"""Trees of functions become rules that work out f, f′ and f″ at once, for numbers and arrays."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, cast

import numpy as np

from mlpstudio.labs.functions.expression_tree import (
    Binary,
    Call,
    Constant,
    Negative,
    Node,
    Variable,
    is_variable,
)

Number = Any
"""A NumPy number or an array: the arithmetic is the same, and no type says both."""


class Jet(NamedTuple):
    """A value with its first and second derivative by x, or along a line through the plane.

    Attributes:
        value: f(x).
        first: f′(x).
        second: f″(x).
    """

    value: Number
    first: Number
    second: Number


Rule = Callable[[Any], Jet]
"""Of x; or of whatever the rules of the variables make their jets of."""

LINE: Mapping[str, Rule] = {"x": lambda x: Jet(x, 1.0, 0.0)}
"""The rules of the variables of f(x)."""


def _constant(value: Number) -> Rule:
    jet = Jet(value, 0.0, 0.0)
    return lambda x: jet


def _sum(f: Rule, g: Rule) -> Rule:
    def rule(x: Number) -> Jet:
        a, b = f(x), g(x)
        return Jet(a[0] + b[0], a[1] + b[1], a[2] + b[2])

    return rule


def _difference(f: Rule, g: Rule) -> Rule:
    def rule(x: Number) -> Jet:
        a, b = f(x), g(x)
        return Jet(a[0] - b[0], a[1] - b[1], a[2] - b[2])

    return rule


def _product(f: Rule, g: Rule) -> Rule:
    def rule(x: Number) -> Jet:
        (a, a1, a2), (b, b1, b2) = f(x), g(x)
        return Jet(a * b, a1 * b + a * b1, a2 * b + 2.0 * a1 * b1 + a * b2)

    return rule


def _quotient(f: Rule, g: Rule) -> Rule:
    def rule(x: Number) -> Jet:
        (a, a1, a2), (b, b1, b2) = f(x), g(x)
        quotient = a / b
        first = (a1 - quotient * b1) / b
        return Jet(quotient, first, (a2 - 2.0 * first * b1 - quotient * b2) / b)

    return rule


def _power(f: Rule, g: Rule) -> Rule:
    def rule(x: Number) -> Jet:
        (a, a1, a2), (b, b1, b2) = f(x), g(x)
        value, log = np.power(a, b), np.log(a)
        share = a1 / a  # of log a
        rate = b1 * log + b * share
        bend = b2 * log + 2.0 * b1 * share + b * (a2 / a - share * share)
        return Jet(value, value * rate, value * (rate * rate + bend))

    return rule


def _scaled(f: Rule, factor: Number) -> Rule:
    """Return factor · f: of a constant nothing is 0 · ∞."""

    def rule(x: Number) -> Jet:
        a, a1, a2 = f(x)
        return Jet(factor * a, factor * a1, factor * a2)

    return rule


def _raised(f: Rule, n: float) -> Rule:
    """Return f ^ n: a derivative that is zero is no 0 · 0⁻¹."""
    n1 = n * (n - 1.0)

    def powers(u: Number) -> Triple:
        first = n * np.power(u, n - 1.0) if n else 0.0
        return np.power(u, n), first, n1 * np.power(u, n - 2.0) if n1 else 0.0

    return _chain(f, powers)


Triple = tuple[Number, Number, Number]


def _chain(f: Rule, outer: Callable[[Number], Triple]) -> Rule:
    """Return outer(f), of the value and the derivatives that the outer function has there."""

    def rule(x: Number) -> Jet:
        a, a1, a2 = f(x)
        value, first, second = outer(a)
        return Jet(value, first * a1, second * a1 * a1 + first * a2)

    return rule


OPERATORS: dict[str, Callable[[Rule, Rule], Rule]] = {
    "+": _sum,
    "-": _difference,
    "*": _product,
    "/": _quotient,
    "^": _power,
}


def _tan(u: Number) -> Triple:
    t = np.tan(u)
    return t, 1.0 + t * t, 2.0 * t * (1.0 + t * t)


def _exp(u: Number) -> Triple:
    e = np.exp(u)
    return e, e, e


def _log(u: Number) -> Triple:
    log = np.log(u)
    rate = 1.0 / u + 0.0 * log  # where there is no logarithm there is no slope either
    return log, rate, -rate * rate


def _sqrt(u: Number) -> Triple:
    root = np.sqrt(u)
    return root, 0.5 / root, -0.25 / (root * u)


def _tanh(u: Number) -> Triple:
    t = np.tanh(u)
    return t, 1.0 - t * t, -2.0 * t * (1.0 - t * t)


def _sigmoid(u: Number) -> Triple:
    s, rest = np.exp(-np.logaddexp(0.0, -u)), np.exp(-np.logaddexp(0.0, u))  # σ(u), σ(−u)
    return s, s * rest, s * rest * (rest - s)


FUNCTIONS: dict[str, Callable[[Number], Triple]] = {
    "sin": lambda u: (np.sin(u), np.cos(u), -np.sin(u)),
    "cos": lambda u: (np.cos(u), -np.sin(u), -np.cos(u)),
    "tan": _tan,
    "exp": _exp,
    "log": _log,
    "ln": _log,
    "sqrt": _sqrt,
    # At their kinks these two have the slope 0, which the other conventions agree on most.
    "abs": lambda u: (np.abs(u), np.sign(u), 0.0),
    "relu": lambda u: (np.maximum(u, 0.0), np.heaviside(u, 0.0), 0.0),
    "tanh": _tanh,
    "sigmoid": _sigmoid,
}
"""Of one argument: each maps it to value, first and second derivative. log is the natural one."""


def _picked(f: Rule, g: Rule, pick: Callable[[Number, Number], Number]) -> Rule:
    """Return whichever has the value that is picked; of a tie the mean, as of |x| at 0."""

    def rule(x: Number) -> Jet:
        a, b = f(x), g(x)
        value = pick(a[0], b[0])
        is_a, is_b = value == a[0], value == b[0]

        def choose(of_a: Number, of_b: Number) -> Number:
            picked = cast(Number, np.where(is_a, of_a, of_b))
            return cast(Number, np.where(is_a & is_b, (of_a + of_b) / 2.0, picked))[()]

        return Jet(value, choose(a[1], b[1]), choose(a[2], b[2]))

    return rule


COMPARISONS: dict[str, Callable[[Number, Number], Number]] = {
    "max": np.maximum,
    "min": np.minimum,
}
"""Of two arguments."""

ARITIES = {**dict.fromkeys(FUNCTIONS, 1), **dict.fromkeys(COMPARISONS, 2)}
"""How many arguments each function takes."""


def rule_of(node: Node, variables: Mapping[str, Rule] = LINE) -> Rule:
    """Return the function that works out f, f′ and f″, NaN or infinite where there are none.

    Floating-point warnings are the caller's to silence.

    Args:
        node: The function.
        variables: What each variable is and how it changes. All other rules hold along any line.
    """
    match node:
        case Constant():
            return _constant(np.float64(node.value))
        case Variable():
            return variables[node.name]
        case Negative():
            rule = _scaled(rule_of(node.operand, variables), -1.0)
        case Binary():
            rule = _rule_of_binary(node, variables)
        case Call():
            rules = [rule_of(argument, variables) for argument in node.arguments]
            if node.name in FUNCTIONS:
                rule = _chain(rules[0], FUNCTIONS[node.name])
            else:
                rule = _picked(rules[0], rules[1], COMPARISONS[node.name])
    # Known for certain to be constant: the slope of √0 · x is 0 and not 0 · ∞.
    return rule if is_variable(node) else _constant(_value(rule))


def _rule_of_binary(node: Binary, variables: Mapping[str, Rule]) -> Rule:
    left, right = rule_of(node.left, variables), rule_of(node.right, variables)
    if node.operator == "*" and not is_variable(node.left):
        return _scaled(right, _value(left))
    if node.operator == "*" and not is_variable(node.right):
        return _scaled(left, _value(right))
    if node.operator == "^" and not is_variable(node.right):
        return _raised(left, float(_value(right)))
    return OPERATORS[node.operator](left, right)


def _value(rule: Rule) -> Number:
    """Return the value of what is constant."""
    return rule(np.float64(0.0)).value
