"""The signs between and before operands: how they are written, what they do and what it takes."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mlpstudio.labs.tensors.console import costs
from mlpstudio.labs.tensors.console.costs import CostOf
from mlpstudio.labs.tensors.console.values import Value, truth


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign between two operands.

    Attributes:
        text: How it is written.
        call: What it does.
        cost: What it takes.
    """

    text: str
    call: Callable[[Value, Value], Value]
    cost: CostOf = costs.together


SIGNS: Mapping[type[ast.AST], Sign] = {
    ast.Add: Sign("+", lambda a, b: a + b),
    ast.Sub: Sign("-", lambda a, b: a - b),
    ast.Mult: Sign("*", lambda a, b: a * b),
    ast.Div: Sign("/", lambda a, b: a / b),
    ast.FloorDiv: Sign("//", lambda a, b: a // b, costs.slowly_together),
    ast.Mod: Sign("%", lambda a, b: a % b, costs.slowly_together),
    ast.Pow: Sign("**", lambda a, b: a**b, costs.slowly_together),
    ast.MatMult: Sign("@", lambda a, b: a @ b, costs.matmul),
    ast.BitAnd: Sign("&", lambda a, b: a & b),
    ast.BitOr: Sign("|", lambda a, b: a | b),
    ast.BitXor: Sign("^", lambda a, b: a ^ b),
    ast.Eq: Sign("==", lambda a, b: a == b),
    ast.NotEq: Sign("!=", lambda a, b: a != b),
    ast.Lt: Sign("<", lambda a, b: a < b),
    ast.LtE: Sign("<=", lambda a, b: a <= b),
    ast.Gt: Sign(">", lambda a, b: a > b),
    ast.GtE: Sign(">=", lambda a, b: a >= b),
}

BEFORE: Mapping[type[ast.AST], Callable[[Value], Value]] = {
    ast.UAdd: lambda a: +a,
    ast.USub: lambda a: -a,
    ast.Invert: lambda a: ~a,
    ast.Not: lambda a: not truth(a),
}
"""The signs before one operand."""
