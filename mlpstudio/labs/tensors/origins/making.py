"""Makes origins of one number, and of the sum of many."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.labs.tensors.origins.origin import Cell, Column, Origin, Part, Reduction, Term
from mlpstudio.labs.tensors.origins.values import Values


def given(values: Values, cell: Cell) -> Origin:
    """Return the origin of a number that comes from outside."""
    return Origin(cell, _value(values, cell), Reduction.GIVEN)


def single(values: Values, cell: Cell, template: str, *parts: Cell) -> Origin:
    """Return the origin of a number that one formula gives."""
    columns = tuple(
        Column(part.name, part.index, np.array([_value(values, part)])) for part in parts
    )
    value = _value(values, cell)
    only = np.zeros(1, np.int64)  # (1,)
    return Origin(cell, value, Reduction.SINGLE, template, columns, only, np.array([value]))


def reduced(  # noqa: PLR0913  # a formula, its numbers and what is added
    values: Values,
    cell: Cell,
    reduction: Reduction,
    template: str,
    columns: tuple[Column, ...],
    results: FloatArray,
    *,
    places: IntArray | None = None,
    extras: tuple[Term, ...] = (),
) -> Origin:
    """Return the origin of a number that many terms give together."""
    if places is None:
        places = np.arange(len(results))  # (n,)
    value = _value(values, cell)
    return Origin(cell, value, reduction, template, columns, places, results, extras)


def extra(values: Values, template: str, factor: float, *parts: Cell) -> Term:
    """Return a term that is added: `factor` times the product of its parts."""
    found = tuple(Part(part, _value(values, part)) for part in parts)
    value = factor
    for part in found:
        value *= part.value
    return Term(template, found, value)


def column(values: Values, name: str, *index: int | None) -> Column:
    """Return the cells of a tensor along the axis whose index is None."""
    place = tuple(slice(None) if i is None else i for i in index)
    return Column(name, index, np.asarray(values[name][place], np.float64))


def constant(values: Values, name: str, *index: int, n: int) -> Column:
    """Return one and the same cell for n terms."""
    return Column(name, index, np.full(n, float(values[name][index])))


def _value(values: Values, cell: Cell) -> float:
    array: AnyArray = values[cell.name]
    return float(array[cell.index])
