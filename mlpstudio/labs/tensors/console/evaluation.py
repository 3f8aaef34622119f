"""Works out what a line of the console comes to, one operation after another, within limits."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from mlpstudio.labs.tensors.console import costs, known, lookup
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.known import Known
from mlpstudio.labs.tensors.console.reader import Line
from mlpstudio.labs.tensors.console.signs import BEFORE, SIGNS
from mlpstudio.labs.tensors.console.values import (
    MOST_KEPT,
    Budget,
    Value,
    admitted,
    checked_power,
    checked_repeat,
    constant,
    is_array,
    is_dtype,
    is_operand,
    is_scalar,
    kept_bytes,
    kind_of,
    truth,
)

_REFUSALS = (
    *(ArithmeticError, ValueError, TypeError, LookupError, AttributeError),
    *(MemoryError, RuntimeError),  # some functions of NumPy know 32 axes, others 64
)
"""What NumPy and Python raise about numbers and shapes."""


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """What a line came to.

    Attributes:
        value: It.
        warnings: What NumPy warned of, in its words: "divide by zero".
    """

    value: Value
    warnings: tuple[str, ...] = ()


def evaluate(
    line: Line,
    names: Mapping[str, Value],
    kept: Mapping[str, Value],
    is_stale: Callable[[], bool] = lambda: False,
) -> Result:
    """Work out a line; nothing is changed by it, and nothing of it is run by Python.

    Args:
        line: It.
        names: The tensors, read-only; they go before the names of a person.
        kept: What a person has given names to.
        is_stale: Whether nobody waits for it any more.

    Raises:
        ConsoleError: It asks for what is not there, would take too much, or NumPy refuses it.
        SupersededError: Nobody waits for it.
    """
    warned: dict[str, None] = {}

    def warn(kind: str, flag: int) -> None:
        warned[kind] = None

    work = _Evaluation(
        line,
        {**names, **{name: kept[name] for name in kept if name not in names}},
        Budget(is_stale),
    )
    with np.errstate(all="call", under="ignore", call=warn):
        value = work.value(line.tree)
    value = admitted(value, 0)
    if is_array(value):
        value.flags.writeable = False
    if line.target:
        kept_after = kept_bytes([*(v for k, v in kept.items() if k != line.target), value])
        if kept_after > MOST_KEPT:
            found, most = f"{kept_after / 1e6:,.0f} MB", f"{MOST_KEPT // 10**6} MB"
            raise ConsoleError(Fault.KEPT, 0, found=found, most=most)
    return Result(value, tuple(warned))


class _Evaluation:
    """One line, from the leaves of its tree to the root; a method for each kind of part."""

    def __init__(self, line: Line, names: Mapping[str, Value], budget: Budget) -> None:
        self._line, self._names, self._budget = line, names, budget
        self._parts: dict[type[ast.AST], Callable[[Any], Value]] = {
            ast.Constant: self._constant,
            ast.Name: self._name,
            ast.Tuple: self._sequence,
            ast.List: self._sequence,
            ast.UnaryOp: self._unary,
            ast.BinOp: self._binary,
            ast.BoolOp: self._truths,
            ast.Compare: self._comparison,
            ast.Subscript: self._subscript,
            ast.Attribute: self._attribute,
            ast.Call: self._call,
        }

    def value(self, node: ast.expr) -> Value:
        """Return what a part comes to."""
        read = self._parts.get(type(node))
        if read is None:  # a slice outside of brackets, which Python's parser does not make
            raise ConsoleError(Fault.FORM, self._line.position(node), found=":")
        self._budget.look()
        return read(node)

    # Leaves

    def _constant(self, node: ast.Constant) -> Value:
        return constant(node, self._line.position(node))

    def _name(self, node: ast.Name) -> Value:
        if node.id in self._names:
            return self._names[node.id]
        return lookup.plain_value(node.id, self._line.position(node), self._names)

    def _sequence(self, node: ast.Tuple | ast.List) -> Value:
        items = [self.value(item) for item in node.elts]
        made = tuple(items) if isinstance(node, ast.Tuple) else items
        return admitted(made, self._line.position(node))

    # Signs

    def _unary(self, node: ast.UnaryOp) -> Value:
        place = self._line.position(node)
        operand = self._operand(self.value(node.operand), place)
        self._budget.spend(costs.each([operand], {}), place)
        return self._done(place, BEFORE[type(node.op)], operand)

    def _binary(self, node: ast.BinOp) -> Value:
        left, right = self.value(node.left), self.value(node.right)
        place = self._between(node.left, node.right, type(node.op))
        return self._joined(type(node.op), left, right, place)

    def _truths(self, node: ast.BoolOp) -> Value:
        """Go on as long as Python would: `and` up to the first that is false."""
        value: Value = None
        for operand in node.values:
            place = self._line.position(operand)
            value = self._operand(self.value(operand), place)
            if operand is node.values[-1]:  # it is what comes out, whether it is true or not
                break
            is_true = self._done(place, truth, value)
            if is_true is not isinstance(node.op, ast.And):
                break
        return value

    def _comparison(self, node: ast.Compare) -> Value:
        left_node, left = node.left, self.value(node.left)
        result: Value = True
        for sign, right_node in zip(node.ops, node.comparators, strict=True):
            if right_node is not node.comparators[0]:  # a < b < c asks whether a < b is true
                place = self._between(left_node, right_node, type(sign))
                if not self._done(place, truth, result):
                    return result
            right = self.value(right_node)
            place = self._between(left_node, right_node, type(sign))
            result = self._joined(type(sign), left, right, place)
            left_node, left = right_node, right
        return result

    def _joined(self, sign: type[ast.AST], left: Value, right: Value, place: int) -> Value:
        """Return what a sign makes of two operands."""
        if sign in (ast.Eq, ast.NotEq) and is_dtype(left) and is_dtype(right):
            return SIGNS[sign].call(np.dtype(left), np.dtype(right))
        for operand in (left, right):
            self._operand(operand, place)
        if sign is ast.Pow:
            checked_power(left, right, place)
        if sign is ast.Mult:
            checked_repeat(left, right, place)
        self._budget.spend(SIGNS[sign].cost([left, right], {}), place)
        return self._done(place, SIGNS[sign].call, left, right)

    def _operand(self, value: Value, place: int) -> Value:
        if not is_operand(value):
            raise ConsoleError(Fault.OPERANDS, place, found=kind_of(value))
        return value

    # Brackets

    def _subscript(self, node: ast.Subscript) -> Value:
        array = self.value(node.value)
        place = self._line.text.find("[", self._line.end(node.value))
        if not isinstance(array, np.ndarray | np.generic | list | tuple):
            raise ConsoleError(Fault.OPERANDS, place, found=kind_of(array))
        index = self._index(node.slice)
        self._budget.spend(costs.indexed(array, index), place)
        return self._done(place, _item, array, index)

    def _index(self, node: ast.expr) -> Value:
        if isinstance(node, ast.Tuple):
            return tuple(self._index(part) for part in node.elts)
        if isinstance(node, ast.Slice):
            ends = (node.lower, node.upper, node.step)
            return slice(*(None if end is None else self.value(end) for end in ends))
        value = self.value(node)
        if value is None or value is Ellipsis:
            return value
        return self._operand(value, self._line.position(node))

    # Points

    def _attribute(self, node: ast.Attribute) -> Value:
        place = self._line.end(node) - len(node.attr)
        path = lookup.path_of(node)
        if path.startswith("np."):
            return lookup.numpy_value(path, place)
        array = self._array_before(node, place)
        if node.attr in known.ATTRIBUTES:
            return self._done(place, known.ATTRIBUTES[node.attr], array)
        if node.attr in known.METHODS:
            raise ConsoleError(Fault.NOT_CALLED, place, found=path or f".{node.attr}")
        raise lookup.no_attribute(node.attr, place)

    def _array_before(self, node: ast.Attribute, place: int) -> Value:
        value = self.value(node.value)
        if not (is_array(value) or is_scalar(value)):
            raise ConsoleError(Fault.NO_PARTS, place, kind=kind_of(value), found=node.attr)
        return value

    # Calls

    def _call(self, node: ast.Call) -> Value:
        place = self._line.position(node.func)
        if isinstance(node.func, ast.Attribute):
            place = self._line.end(node.func) - len(node.func.attr)
        name, function, first = self._function(node.func, place)
        has_letters = name == "np.einsum"
        arguments: list[Value] = [np.asarray(array) for array in first]
        for argument in node.args:
            takes_letters = has_letters and not arguments
            arguments.append(self._argument(argument, takes_letters=takes_letters))
        if has_letters and not (arguments and isinstance(arguments[0], str)):
            raise ConsoleError(Fault.TEXT, place)
        if len(arguments) > function.most:
            most = function.most - len(first)
            raise ConsoleError(Fault.ARGUMENTS, place, function=name, most=most)
        keywords: dict[str, Value] = {}
        for keyword in node.keywords:
            if keyword.arg not in function.keywords:
                found = "**" if keyword.arg is None else keyword.arg
                names = ", ".join(function.keywords) or "–"
                at = self._line.position(keyword)
                raise ConsoleError(Fault.KEYWORD, at, function=name, found=found, names=names)
            keywords[keyword.arg] = self._argument(keyword.value)
        self._budget.spend(function.cost(arguments, keywords), place)
        made = self._done(place, function.call, *arguments, **keywords)
        # A number of NumPy has the methods of arrays, but they make numbers of it again.
        return made[()] if first and is_scalar(first[0]) and is_array(made) else made

    def _function(self, node: ast.expr, place: int) -> tuple[str, Known, tuple[Value, ...]]:
        """Return the name of a function, it, and the array that it is a method of."""
        if isinstance(node, ast.Name):
            return node.id, lookup.plain_function(node.id, place, self._names), ()
        if not isinstance(node, ast.Attribute):
            found = self._line.text[place : self._line.end(node)]
            raise ConsoleError(Fault.CALLED, place, found=found)
        path = lookup.path_of(node)
        if path.startswith("np."):
            return path, lookup.numpy_function(path, place), ()
        array = self._array_before(node, place)
        return f".{node.attr}", lookup.method(node.attr, place), (array,)

    def _argument(self, node: ast.expr, *, takes_letters: bool = False) -> Value:
        """Return an argument; a text is the name of a type, or the letters of einsum."""
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            return self.value(node)
        place = self._line.position(node)
        if takes_letters:
            if not costs.EINSUM_LETTERS.fullmatch(node.value):
                raise ConsoleError(Fault.TEXT, place)
            return node.value
        if node.value not in known.DTYPES:
            names = ", ".join(known.DTYPES)
            raise ConsoleError(Fault.DTYPE, place, found=repr(node.value), names=names)
        return known.DTYPES[node.value]

    # What all of them share

    def _done(self, place: int, call: Callable[..., Any], *arguments: Any, **named: Any) -> Value:
        """Return what an operation makes; what NumPy says against it gets a place."""
        try:
            value = call(*arguments, **named)
        except _REFUSALS as error:
            message = _message(error)
            found = type(error).__name__.removeprefix("_").replace("UFuncNoLoopError", "TypeError")
            raise ConsoleError(Fault.NUMPY, place, found=found, message=message) from None
        return admitted(value, place)

    def _between(self, left: ast.expr, right: ast.expr, sign: type[ast.AST]) -> int:
        """Return where a sign stands."""
        start = self._line.end(left)
        found = self._line.text.find(SIGNS[sign].text, start, self._line.position(right))
        return start if found < 0 else found


def _item(array: Value, index: Value) -> Value:
    return array[index]


def _message(error: Exception) -> str:
    """Return the words of an exception."""
    if isinstance(error, OverflowError) and error.args:
        return str(error.args[-1])  # Python puts a number before them
    return str(error) or "out of memory"
