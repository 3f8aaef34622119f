"""What a name with points stands for, and what is said of one that stands for nothing."""

import ast
from collections.abc import Iterable

from mlpstudio.labs.tensors.console import known
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.known import Known
from mlpstudio.labs.tensors.console.values import Value


def path_of(node: ast.expr) -> str:
    """Return names with points between them, such as np.linalg.norm; "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = path_of(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def numpy_value(path: str, place: int) -> Value:
    """Return what a name of NumPy stands for that is not called.

    Raises:
        ConsoleError: A function, or nothing that is known.
    """
    name = path.removeprefix("np.")
    if name in known.CONSTANTS:
        return known.CONSTANTS[name]
    if name in known.FUNCTIONS:
        raise ConsoleError(Fault.NOT_CALLED, place, found=path)
    names = [*known.FUNCTIONS, *known.CONSTANTS]
    raise unknown(Fault.NO_FUNCTION, place, path, names)


def numpy_function(path: str, place: int) -> Known:
    """Return a function of NumPy.

    Raises:
        ConsoleError: Not one that is known.
    """
    name = path.removeprefix("np.")
    if name in known.CASTS:
        return known.CASTS[name]
    if name in known.CONSTANTS:
        raise ConsoleError(Fault.CALLED, place, found=path)
    if name not in known.FUNCTIONS:
        raise unknown(Fault.NO_FUNCTION, place, path, known.FUNCTIONS)
    return known.FUNCTIONS[name]


def plain_value(name: str, place: int, names: Iterable[str]) -> Value:
    """Return what a name of Python stands for that is not called.

    Raises:
        ConsoleError: A function, or nothing that is known.
    """
    if name in known.PLAIN_TYPES:
        return known.PLAIN_TYPES[name]
    if name == "np":
        raise ConsoleError(Fault.NOT_CALLED, place, found="np.exp")
    if name in known.PLAIN:
        raise ConsoleError(Fault.NOT_CALLED, place, found=name)
    raise unknown(Fault.NAME, place, name, names)


def plain_function(name: str, place: int, names: Iterable[str]) -> Known:
    """Return a function of Python.

    Raises:
        ConsoleError: Not one that is known.
    """
    if name in known.PLAIN:
        return known.PLAIN[name]
    if name in names:
        raise ConsoleError(Fault.CALLED, place, found=name)
    raise unknown(Fault.NAME, place, name, [*names, *known.PLAIN])


def method(name: str, place: int) -> Known:
    """Return a method of arrays.

    Raises:
        ConsoleError: Not one that is known.
    """
    if name in known.METHODS:
        return known.METHODS[name]
    if name in known.ATTRIBUTES:
        raise ConsoleError(Fault.CALLED, place, found=f".{name}")
    raise no_attribute(name, place)


def no_attribute(name: str, place: int) -> ConsoleError:
    """Return what is said of what an array has not, or has not here."""
    if name in known.IN_PLACE:
        return ConsoleError(Fault.ITEM, place)
    return unknown(Fault.NO_ATTRIBUTE, place, name, [*known.ATTRIBUTES, *known.METHODS])


def unknown(fault: Fault, place: int, found: str, names: Iterable[str]) -> ConsoleError:
    """Return an error about a name, with those that may have been meant."""
    every = list(names)
    near = ", ".join(known.near(found.removeprefix("np."), every))
    return ConsoleError(fault, place, found=found, names=", ".join(every), near=near)
