"""Ways to make two shapes fit a product, each found by trying it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from mlpstudio.labs.tensors.products import FUNCTIONS, Product, product
from mlpstudio.labs.tensors.shape_text import Shape, ShapeError, check_shape

_MOST = 4


class ProductFix(Enum):
    """What is done."""

    TRANSPOSE_B = "transpose b"
    TRANSPOSE_A = "transpose a"
    SWAP = "swap"
    FLATTEN = "flatten"
    NEW_AXIS = "new axis"
    OTHER_FUNCTION = "other function"


@dataclass(frozen=True, slots=True)
class Mended:
    """One way.

    Attributes:
        fix: What is done.
        line: In NumPy.
        found: The product that works.
    """

    fix: ProductFix
    line: str
    found: Product

    @property
    def result(self) -> Shape:
        """Shape of that product."""
        assert self.found.result is not None
        return self.found.result


def mended(refused: Product) -> tuple[Mended, ...]:
    """Return what makes a refused product work, the likeliest first; at most four ways."""
    ways: list[Mended] = []
    for fix, line, function, a, b in _candidates(refused):
        found = product(function, a, b)
        if found.result is not None and _is_readable(found) and len(ways) < _MOST:
            ways.append(Mended(fix, line, found))
    return tuple(ways)


def _is_readable(found: Product) -> bool:
    """Return whether the shapes keep to the limits of those that are typed."""
    try:
        check_shape(found.a)
        check_shape(found.b)
    except ShapeError:
        return False
    return True


_Candidate = tuple[ProductFix, str, str, Shape, Shape]


def _candidates(refused: Product) -> Iterator[_Candidate]:
    function, a, b = refused.function, refused.a, refused.b
    call = f"np.{function}({{}}, {{}})"
    if len(a) > 2 and len(b) == 2 and math.prod(a[1:]) == b[0]:
        line = call.format(f"a.reshape({a[0]}, {b[0]})", "b")
        yield ProductFix.FLATTEN, line, function, (a[0], b[0]), b
    if len(b) > 1:
        line = call.format("a", "b.T" if len(b) == 2 else "np.swapaxes(b, -1, -2)")
        yield ProductFix.TRANSPOSE_B, line, function, a, _swapped(b)
    if len(a) > 1:
        line = call.format("a.T" if len(a) == 2 else "np.swapaxes(a, -1, -2)", "b")
        yield ProductFix.TRANSPOSE_A, line, function, _swapped(a), b
    if a != b:
        yield ProductFix.SWAP, call.format("b", "a"), function, b, a
    if function == "matmul" and len(a) == 3 and len(b) > 2:
        line = call.format("a[:, None]", "b")
        yield ProductFix.NEW_AXIS, line, function, (a[0], 1, *a[1:]), b
    other = FUNCTIONS[1 - FUNCTIONS.index(function)]
    yield ProductFix.OTHER_FUNCTION, f"np.{other}(a, b)", other, a, b


def _swapped(shape: Shape) -> Shape:
    return (*shape[:-2], shape[-1], shape[-2])
