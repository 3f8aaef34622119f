"""Two small arrays and their product as numbers in cells, and the program that makes them."""

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.tensors.matrices import MOST_COLUMNS, MOST_ROWS, array_text
from mlpstudio.labs.tensors.products import Product, product
from mlpstudio.labs.tensors.shape_text import LARGEST_MADE, Shape

Numbers = tuple[float, ...]

Cell = tuple[int, int]
"""(row, column) of a number on the screen."""

_MADE_B = (2.0, -1.0, 0.0, 1.0, 3.0)


@dataclass(frozen=True, slots=True, eq=False)
class ProductCells:
    """Two arrays of at most two axes, not empty, and their product.

    A vector stands as a row in front, as a column behind: so each number of the result lies where
    its row and its column meet.

    Attributes:
        found: Their shapes.
        a: (rows, terms) numbers of the first,
        b: (terms, columns) of the second,
        result: and (rows, columns) of the product.
    """

    found: Product
    a: FloatArray
    b: FloatArray
    result: FloatArray

    def index(self, cell: Cell) -> Shape:
        """Return the index of a cell in the result."""
        rows = () if len(self.found.a) < 2 else (cell[0],)
        columns = () if len(self.found.b) < 2 else (cell[1],)
        return (*rows, *columns)

    def terms(self, cell: Cell) -> tuple[tuple[float, float], ...]:
        """Return the factors whose products sum up to a cell of the result."""
        pairs = zip(self.a[cell[0]].tolist(), self.b[:, cell[1]].tolist(), strict=True)
        return tuple(pairs)


def has_cells(found: Product) -> bool:
    """Return whether a product is small enough to be shown number by number."""
    if found.result is None or found.is_scaling or max(len(found.a), len(found.b)) > 2:
        return False
    rows, terms, columns = _extents(found)
    return 1 <= rows <= MOST_ROWS and 1 <= terms <= MOST_COLUMNS and 1 <= columns <= MOST_COLUMNS


def _extents(found: Product) -> tuple[int, int, int]:
    rows = found.a[0] if len(found.a) == 2 else 1
    columns = found.b[1] if len(found.b) == 2 else 1
    return rows, found.n_terms, columns


def numbers(which: int, shape: Shape, typed: Numbers) -> Numbers:
    """Return the numbers of an array in C order: those typed, then made ones.

    Args:
        which: 0 for the first array, 1 for the second.
        shape: Of the array, which must be small.
        typed: What a person entered; there may be more or fewer.
    """
    size = math.prod(shape)
    made = (_MADE_B[at % len(_MADE_B)] if which else float(at + 1) for at in range(size))
    return (*typed, *list(made)[len(typed) :])[:size]


def with_number(which: int, shape: Shape, typed: Numbers, at: int, number: float) -> Numbers:
    """Return what is typed when one more number is; those behind it are kept for larger shapes."""
    known = numbers(which, shape, typed)
    return (*known[:at], number, *known[at + 1 :], *typed[len(known) :])


def cells(found: Product, typed: tuple[Numbers, Numbers]) -> ProductCells:
    """Return the numbers of a product that `has_cells`."""
    rows, terms, columns = _extents(found)
    a = np.array(numbers(0, found.a, typed[0])).reshape(rows, terms)  # (rows, terms)
    b = np.array(numbers(1, found.b, typed[1])).reshape(terms, columns)  # (terms, columns)
    return ProductCells(found, a, b, a @ b)


def reversed_cells(shown: ProductCells) -> ProductCells | None:
    """Return the product of the same numbers in the other order; None where it has no cells."""
    found = product(shown.found.function, shown.found.b, shown.found.a)
    if not has_cells(found):
        return None
    rows, terms, columns = _extents(found)
    a = shown.b.reshape(rows, terms)  # (rows, terms)
    b = shown.a.reshape(terms, columns)  # (terms, columns)
    return ProductCells(found, a, b, a @ b)


def call(function: str) -> str:
    """Return the line of NumPy."""
    return f"np.{function}(a, b)"


def program(found: Product, shown: ProductCells | None) -> str:
    """Return a program with the numbers shown, or with zeros of these shapes.

    Of arrays that would take much memory there is a single zero, read again and again; of a
    product that would, only its shape.
    """
    line = f"c = {call(found.function)}"
    if shown is not None:
        a = array_text("a", shown.a.reshape(found.a))
        b = array_text("b", shown.b.reshape(found.b))
        return f"import numpy as np\n{a}\n{b}\n{line}\nprint(c)"
    head = f"import numpy as np\na = {_zeros(found.a)}\nb = {_zeros(found.b)}"
    if found.result is not None and _is_huge(found, found.result):
        return f"{head}\nc_shape = {found.result}  # {found.n_operations:,} multiply-adds"
    return f"{head}\n{line}\nprint(c.shape)"


def _is_huge(found: Product, result: Shape) -> bool:
    sizes = map(math.prod, (found.a, found.b, result))
    return max(*sizes, found.n_operations) > LARGEST_MADE


def _zeros(shape: Shape) -> str:
    # Whole numbers where it is large: np.dot would copy others before it looks at the shapes.
    is_large = math.prod(shape) > LARGEST_MADE
    return f"np.broadcast_to(0, {shape})" if is_large else f"np.zeros({shape})"
