"""The products np.dot and np.matmul: which shapes fit, what comes of them, and what it costs."""

import math
from dataclasses import dataclass
from enum import Enum

from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.shape_text import Shape, is_uncountable

FUNCTIONS = ("dot", "matmul")

Terms = tuple[tuple[Shape, Shape], ...]
"""Indices into a and b of the factors whose products are summed."""

_LETTERS = "ijklmnopqrstuvw"  # as many as two arrays of eight axes need; a, b, c are arrays
_SIGNATURE = "(n?,k),(k,m?)->(n?,m?)"


class Refusal(Enum):
    """Why there is no product."""

    INNER = "inner"  # the axes that are summed over differ
    SCALAR = "scalar"  # matmul takes no scalars
    BATCH = "batch"  # the axes before the matrices cannot be broadcast
    TOO_LARGE = "too large"  # more numbers than can be counted


@dataclass(frozen=True, slots=True)
class Product:
    """What becomes of two shapes.

    Attributes:
        function: "dot" or "matmul".
        a: Shape of the first array,
        b: and of the second.
        result: Shape of the product; None when it is refused.
        refusal: Why it is.
    """

    function: str
    a: Shape
    b: Shape
    result: Shape | None
    refusal: Refusal | None = None

    @property
    def is_scaling(self) -> bool:
        """Whether one of the two is a scalar: then nothing is summed."""
        return not self.a or not self.b

    @property
    def inner(self) -> tuple[int, int]:
        """The axis of a and the axis of b that are summed over; no array may be a scalar."""
        return len(self.a) - 1, max(0, len(self.b) - 2)

    @property
    def n_terms(self) -> int:
        """Products that are summed for one number of the result."""
        return 1 if self.is_scaling else self.a[self.inner[0]]

    @property
    def n_operations(self) -> int:
        """Multiplications with an addition each that the product takes; there must be one."""
        assert self.result is not None
        return math.prod(self.result) * self.n_terms

    def terms(self, index: Shape) -> Terms:
        """Return which numbers of a and b are multiplied and summed for one of the result."""
        if self.is_scaling:
            return ((index if self.a else (), index if self.b else ()),)
        first, second = self._fixed(index)
        at = len(second) - (1 if len(self.b) > 1 else 0)
        return tuple(((*first, k), (*second[:at], k, *second[at:])) for k in range(self.n_terms))

    def _fixed(self, index: Shape) -> tuple[Shape, Shape]:
        """Return the index into a without its last axis, and into b without the summed one."""
        n_first = len(self.a) - 1
        if self.function == "dot":
            return index[:n_first], index[n_first:]
        n_last = (1 if len(self.a) > 1 else 0) + (1 if len(self.b) > 1 else 0)
        batch, rest = index[: len(index) - n_last], index[len(index) - n_last :]
        row, column = rest[: min(1, n_first)], rest[min(1, n_first) :]
        return (
            (*_in_batch(batch, self.a[:-2]), *row),
            (*_in_batch(batch, self.b[:-2]), *column),
        )


def _in_batch(place: Shape, own: Shape) -> Shape:
    """Return where in the batch axes of an operand a place of the result's is read."""
    near = place[len(place) - len(own) :]
    return tuple(0 if size == 1 else at for size, at in zip(own, near, strict=True))


def product(function: str, a: Shape, b: Shape) -> Product:
    """Return what NumPy makes of two shapes.

    np.dot sums over the last axis of a and the last but one of b (the only one of a vector), and
    multiplies by a scalar. np.matmul (the operator @) does the same for vectors and matrices,
    takes the last two axes of larger arrays as matrices and broadcasts the axes before them.
    """
    found = Product(function, a, b, None)
    if found.is_scaling:
        return _scaled(found)
    first, second = found.inner
    if a[first] != b[second]:
        return Product(function, a, b, None, Refusal.INNER)
    behind = (*b[second + 1 :],)
    if function == "dot":
        return _counted(found, (*a[:-1], *b[:second], *behind))
    batch = broadcast((a[:-2], b[:-2]))
    if batch.clashes:
        return Product(function, a, b, None, Refusal.BATCH)
    sizes = tuple(size for size in batch.sizes if size is not None)
    return _counted(found, (*sizes, *a[-2:-1], *behind))


def _scaled(found: Product) -> Product:
    if found.function == "matmul":
        return Product(found.function, found.a, found.b, None, Refusal.SCALAR)
    return _counted(found, found.a or found.b)


def _counted(found: Product, result: Shape) -> Product:
    if is_uncountable(result):
        return Product(found.function, found.a, found.b, None, Refusal.TOO_LARGE)
    return Product(found.function, found.a, found.b, result)


def numpy_error(found: Product) -> str:
    """Return the text of the ValueError with which NumPy refuses; "" when it does not."""
    a, b = found.a, found.b
    if found.refusal is Refusal.SCALAR:
        which = 1 if a else 0
        return (
            f"matmul: Input operand {which} does not have enough dimensions (has 0, gufunc core "
            f"with signature {_SIGNATURE} requires 1)"
        )
    if found.refusal is Refusal.BATCH:
        return (
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
            f"{_packed(a)}->{_remapped(a)} {_packed(b)}->{_remapped(b)}  and requested shape "
            f"({a[-2]},{b[-1]})"
        )
    if found.refusal is Refusal.TOO_LARGE:
        return (
            "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum "
            "possible size."
        )
    if found.refusal is None:
        return ""
    first, second = found.inner
    if found.function == "dot":
        return (
            f"shapes {_packed(a)} and {_packed(b)} not aligned: "
            f"{a[first]} (dim {first}) != {b[second]} (dim {second})"
        )
    return (
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
        f"{_SIGNATURE} (size {b[second]} is different from {a[first]})"
    )


def _packed(shape: Shape) -> str:
    return str(shape).replace(" ", "")


def _remapped(shape: Shape) -> str:
    return f"({','.join(map(str, shape[:-2]))},newaxis,newaxis)"


def letters(found: Product) -> tuple[str, str, str]:
    """Return a letter for each axis of a, of b and of the result; shared axes share a letter.

    The axis that is summed over is the letter that a and b share and the result lacks.
    """
    a, b = found.a, found.b
    if found.is_scaling:
        all_of_them = _LETTERS[: len(a or b)]
        return all_of_them if a else "", all_of_them if b else "", all_of_them
    n_batch = max(len(a), len(b)) - 2 if found.function == "matmul" else len(a) - 2
    batch, rest = _LETTERS[: max(0, n_batch)], _LETTERS[max(0, n_batch) :]
    row, rest = (rest[0], rest[1:]) if len(a) > 1 else ("", rest)
    summed, rest = rest[0], rest[1:]
    if found.function == "dot":
        others = rest[: len(b) - 1]
        at = found.inner[1]
        return batch + row + summed, others[:at] + summed + others[at:], batch + row + others
    column = rest[0] if len(b) > 1 else ""
    first = batch[len(batch) - max(0, len(a) - 2) :] + row + summed
    second = batch[len(batch) - max(0, len(b) - 2) :] + summed + column
    return first, second, batch + row + column


def einsum(found: Product) -> str:
    """Return the same product in Einstein's notation: "ij,jk->ik"."""
    a, b, result = letters(found)
    return f"{a},{b}->{result}"
