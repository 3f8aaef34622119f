"""Functions of one or two variables as trees, and how a tree is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, with the text that it was written as."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Variable:
    """The x of f(x), or the y of f(x, y)."""

    name: str = "x"


@dataclass(frozen=True, slots=True)
class Negative:
    """−operand."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands and one of + - * / ^."""

    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function, one of `expression_rules.ARITIES`, of its arguments."""

    name: str
    arguments: tuple["Node", ...]


Node = Constant | Variable | Negative | Binary | Call


def is_variable(node: Node) -> bool:
    """Return whether a tree depends on a variable."""
    match node:
        case Constant():
            return False
        case Variable():
            return True
        case Negative():
            return is_variable(node.operand)
        case Binary():
            return is_variable(node.left) or is_variable(node.right)
        case Call():
            return any(is_variable(argument) for argument in node.arguments)


# How a tree is written

_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(5)
_LEVELS = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "^": _POWER}
_SIGNS = {"+": " + ", "-": " − ", "*": " · ", "/": "/"}


@dataclass(frozen=True, slots=True)
class Writing:
    """How a tree becomes text; the default is text that can be read back.

    Attributes:
        variable: A variable, with its name put in.
        power: A power, with the texts of base and exponent put in.
        raises_exponent: Whether an exponent stands higher, so that it needs no brackets.
    """

    variable: str = "{name}"
    power: str = "{base}^{exponent}"
    raises_exponent: bool = False


PLAIN = Writing()


def written(node: Node, writing: Writing = PLAIN) -> str:
    """Return a tree as one would write it: "x^4 − 3x^2 + x"."""
    match node:
        case Constant():
            return node.text
        case Variable():
            return writing.variable.format(name=node.name)
        case Negative():
            return "−" + _in_brackets(node.operand, _SIGN, writing)
        case Call():
            return f"{node.name}({', '.join(written(a, writing) for a in node.arguments)})"
        case Binary(operator="^"):
            base = _in_brackets(node.left, _ATOM, writing)
            least = _SUM if writing.raises_exponent else _SIGN
            exponent = _in_brackets(node.right, least, writing)
            return writing.power.format(base=base, exponent=exponent)
        case Binary():
            level = _LEVELS[node.operator]
            # Of a − b − c and a/b/c the first two belong together; a sign needs brackets there.
            right = _in_brackets(node.right, _POWER if level == _PRODUCT else _PRODUCT, writing)
            if isinstance(node.right, Negative):
                right = f"({written(node.right, writing)})"
            sign = "" if _is_coefficient(node) else _SIGNS[node.operator]
            return _in_brackets(node.left, level, writing) + sign + right


def _in_brackets(node: Node, least: int, writing: Writing) -> str:
    """Return a tree, in brackets if it binds less tightly than `least`."""
    text = written(node, writing)
    return text if _level(node) >= least else f"({text})"


def _level(node: Node) -> int:
    if isinstance(node, Binary):
        return _LEVELS[node.operator]
    return _SIGN if isinstance(node, Negative) else _ATOM


def _is_coefficient(product: Binary) -> bool:
    """Return whether a product is written without a sign, such as 3x and −3x^2."""
    factor = product.left.operand if isinstance(product.left, Negative) else product.left
    number = isinstance(factor, Constant) and factor.text[0] in "0123456789."
    of = product.right
    base = of.left if isinstance(of, Binary) and of.operator == "^" else of
    return product.operator == "*" and number and isinstance(base, Variable)
