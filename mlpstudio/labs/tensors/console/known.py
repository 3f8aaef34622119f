"""The functions, methods and names that the console knows; whatever stands not here is refused."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import numpy as np

from mlpstudio.labs.tensors.console import costs
from mlpstudio.labs.tensors.console.costs import CostOf
from mlpstudio.labs.tensors.console.values import (
    Value,
    is_array,
)


@dataclass(frozen=True, slots=True)
class Known:
    """A function.

    Attributes:
        call: It.
        cost: What it takes.
        most: Arguments by position that it gets here: none of those that it would write into.
        keywords: Arguments by name.
    """

    call: Callable[..., Any]
    cost: CostOf
    most: int = 1
    keywords: tuple[str, ...] = ()


_AXIS = ("axis", "keepdims")


def _numbered(value: Value) -> Value:
    """Return an argument of mean, std and var; of no numbers there is none.

    Raises:
        ValueError: NumPy would only warn, and answer NaN.
    """
    if np.size(value) == 0:
        raise ValueError("Mean of empty slice.")
    return value


def _mean(a: Value, *rest: Value, **keywords: Value) -> Value:
    return np.mean(_numbered(a), *rest, **keywords)


def _std(a: Value, *rest: Value, **keywords: Value) -> Value:
    return np.std(_numbered(a), *rest, **keywords)


def _var(a: Value, *rest: Value, **keywords: Value) -> Value:
    return np.var(_numbered(a), *rest, **keywords)


def _each(*functions: np.ufunc) -> dict[str, Known]:
    return {ufunc.__name__: Known(ufunc, costs.each) for ufunc in functions}


def _slow(*functions: np.ufunc) -> dict[str, Known]:
    return {ufunc.__name__: Known(ufunc, costs.slow) for ufunc in functions}


def _pairs(*functions: np.ufunc) -> dict[str, Known]:
    return {ufunc.__name__: Known(ufunc, costs.together, 2) for ufunc in functions}


FUNCTIONS: Mapping[str, Known] = {
    **_each(np.negative, np.sign, np.square, np.floor, np.ceil, np.isnan, np.isfinite),
    **_each(np.logical_not),
    "abs": Known(np.absolute, costs.each),
    **_slow(np.exp, np.log, np.log2, np.log10, np.log1p, np.expm1, np.sqrt, np.tanh),
    **_slow(np.sin, np.cos, np.cosh, np.sinh, np.arctan),
    **_pairs(np.add, np.subtract, np.multiply, np.divide, np.maximum, np.minimum, np.equal),
    **_pairs(np.not_equal, np.greater, np.greater_equal, np.less, np.less_equal),
    **_pairs(np.logical_and, np.logical_or),
    "power": Known(np.power, costs.slowly_together, 2),
    "clip": Known(np.clip, costs.together, 3),
    "where": Known(np.where, costs.chosen, 3),
    "round": Known(np.round, costs.rounded, 2, ("decimals",)),
    "sum": Known(np.sum, costs.each, 2, (*_AXIS, "dtype")),
    "prod": Known(np.prod, costs.each, 2, (*_AXIS, "dtype")),
    "mean": Known(_mean, costs.each, 2, (*_AXIS, "dtype")),
    "std": Known(_std, costs.slow, 2, (*_AXIS, "dtype")),
    "var": Known(_var, costs.slow, 2, (*_AXIS, "dtype")),
    "max": Known(np.max, costs.each, 2, _AXIS),
    "min": Known(np.min, costs.each, 2, _AXIS),
    "any": Known(np.any, costs.each, 2, _AXIS),
    "all": Known(np.all, costs.each, 2, _AXIS),
    "argmax": Known(np.argmax, costs.each, 2, _AXIS),
    "argmin": Known(np.argmin, costs.each, 2, _AXIS),
    "count_nonzero": Known(np.count_nonzero, costs.each, 2, _AXIS),
    "cumsum": Known(np.cumsum, costs.each, 2, ("axis",)),
    "argsort": Known(np.argsort, costs.ordered, 2, ("axis",)),
    "sort": Known(np.sort, costs.ordered, 2, ("axis",)),
    "unique": Known(np.unique, costs.ordered, 1, ("return_counts",)),
    "linalg.norm": Known(np.linalg.norm, costs.slow, 1, _AXIS),
    "dot": Known(np.dot, costs.product, 2),
    "matmul": Known(np.matmul, costs.matmul, 2),
    "outer": Known(np.outer, costs.outer, 2),
    "einsum": Known(np.einsum, costs.einsum, 6),
    "transpose": Known(np.transpose, costs.free, 2, ("axes",)),
    "reshape": Known(np.reshape, costs.each, 2),
    "ravel": Known(np.ravel, costs.each),
    "squeeze": Known(np.squeeze, costs.free, 2, ("axis",)),
    "expand_dims": Known(np.expand_dims, costs.free, 2, ("axis",)),
    "swapaxes": Known(np.swapaxes, costs.free, 3),
    "moveaxis": Known(np.moveaxis, costs.free, 3),
    "flip": Known(np.flip, costs.free, 2, ("axis",)),
    "broadcast_to": Known(np.broadcast_to, costs.spread, 2),
    "concatenate": Known(np.concatenate, costs.joined, 2, ("axis",)),
    "stack": Known(np.stack, costs.joined, 2, ("axis",)),
    "vstack": Known(np.vstack, costs.joined),
    "hstack": Known(np.hstack, costs.joined),
    "array": Known(np.array, costs.each, 2, ("dtype",)),
    "zeros": Known(np.zeros, costs.filled, 2, ("dtype",)),
    "ones": Known(np.ones, costs.filled, 2, ("dtype",)),
    "full": Known(np.full, costs.filled, 3, ("dtype",)),
    "zeros_like": Known(np.zeros_like, costs.each, 1, ("dtype",)),
    "ones_like": Known(np.ones_like, costs.each, 1, ("dtype",)),
    "eye": Known(np.eye, costs.identity, 2, ("dtype",)),
    "arange": Known(np.arange, costs.counted, 3, ("dtype",)),
    "linspace": Known(np.linspace, costs.spaced, 3, ("num",)),
    "allclose": Known(np.allclose, costs.slowly_together, 2, ("rtol", "atol")),
    "isclose": Known(np.isclose, costs.slowly_together, 2, ("rtol", "atol")),
    "array_equal": Known(np.array_equal, costs.together, 2),
    "shape": Known(np.shape, costs.free),
    "ndim": Known(np.ndim, costs.free),
    "size": Known(np.size, costs.free),
}
"""What follows np., by its name there."""


def _method(name: str, cost: CostOf, most: int = 0, keywords: tuple[str, ...] = ()) -> Known:
    """Return a method of arrays; the array itself is its first argument."""
    return Known(getattr(np.ndarray, name), cost, most + 1, keywords)


METHODS: Mapping[str, Known] = {
    **{name: _method(name, costs.each, 1, _AXIS) for name in ("max", "min", "any", "all")},
    **{name: _method(name, costs.each, 1, _AXIS) for name in ("argmax", "argmin")},
    **{name: _method(name, costs.each, 1, (*_AXIS, "dtype")) for name in ("sum", "prod")},
    "mean": Known(_mean, costs.each, 2, (*_AXIS, "dtype")),
    "std": Known(_std, costs.slow, 2, (*_AXIS, "dtype")),
    "var": Known(_var, costs.slow, 2, (*_AXIS, "dtype")),
    "cumsum": _method("cumsum", costs.each, 1, ("axis",)),
    "argsort": _method("argsort", costs.ordered, 1, ("axis",)),
    "round": _method("round", costs.rounded, 1, ("decimals",)),
    "clip": _method("clip", costs.together, 2),
    "dot": Known(np.dot, costs.product, 2),
    "reshape": _method("reshape", costs.each, 64),
    "transpose": _method("transpose", costs.free, 64),
    "swapaxes": _method("swapaxes", costs.free, 2),
    "squeeze": _method("squeeze", costs.free, 1, ("axis",)),
    "ravel": _method("ravel", costs.each),
    "flatten": _method("flatten", costs.each),
    "copy": _method("copy", costs.each),
    "astype": _method("astype", costs.each, 1, ("dtype",)),
    "item": _method("item", costs.free),
}
"""What follows an array, with brackets."""

IN_PLACE = ("sort", "fill", "put", "itemset", "resize", "partition", "setflags", "setfield")
"""Methods that would change their array."""

ATTRIBUTES: Mapping[str, Callable[[Any], Any]] = {
    "shape": lambda array: array.shape,
    "T": lambda array: array.T,
    "ndim": lambda array: array.ndim,
    "dtype": lambda array: array.dtype,
    "size": lambda array: array.size,
    "nbytes": lambda array: array.nbytes,
    "itemsize": lambda array: array.itemsize,
    "strides": lambda array: array.strides,
}
"""What follows an array, without brackets."""

DTYPES: Mapping[str, np.dtype[Any]] = {
    **{
        name: np.dtype(name)
        for name in ("float16", "float32", "float64", "uint8", "uint16", "uint32", "uint64")
    },
    **{name: np.dtype(name) for name in ("int8", "int16", "int32", "int64", "bool")},
    "int": np.dtype(np.int64),
    "float": np.dtype(np.float64),
}
"""Types of numbers, by the texts that name them."""

CONSTANTS: Mapping[str, Value] = {
    **{name: getattr(np, name) for name in DTYPES if name not in ("int", "float", "bool")},
    "bool_": np.bool_,
    "pi": np.pi,
    "e": np.e,
    "inf": np.inf,
    "nan": np.nan,
    "newaxis": None,
}
"""What follows np. and is no function."""


CASTS: Mapping[str, Known] = {
    name: Known(getattr(np, name), costs.each)
    for name in DTYPES
    if name not in ("int", "float", "bool")
}
"""Types that make a number or an array of their kind: np.float32(0.5)."""


def _single(value: Value) -> Value:
    """Return an argument of float and int.

    Raises:
        TypeError: It is an array, from which newer versions of NumPy make no number either.
    """
    if is_array(value) and value.ndim:
        raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
    return value


def _float(value: Value) -> Value:
    return float(_single(value))


def _int(value: Value) -> Value:
    return int(_single(value))


PLAIN: Mapping[str, Known] = {
    "len": Known(len, costs.free),
    "abs": Known(abs, costs.each),
    "float": Known(_float, costs.free),
    "int": Known(_int, costs.free),
}
"""Functions of Python."""

PLAIN_TYPES: Mapping[str, Value] = {"float": float, "int": int, "bool": bool}
"""Types of Python, as they stand in X.astype(int)."""


def near(name: str, names: Collection[str]) -> tuple[str, ...]:
    """Return the names that somebody may have meant who typed another one."""
    if name in FUNCTIONS and name not in names:  # typed without what it stands behind
        return (f"np.{name}",)
    return tuple(get_close_matches(name, names, 3, 0.5 if len(name) < 4 else 0.6))


RESERVED = frozenset({"np", *PLAIN, *PLAIN_TYPES})
"""Names that a person cannot give to a value."""
