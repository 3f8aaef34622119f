"""One number, and the formula of other numbers that gives it."""

from dataclasses import dataclass
from enum import Enum

import numpy as np

from mlpstudio.engine.arrays import FloatArray, IntArray


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a tensor of the pass, or in a quantity that is computed on the way.

    Attributes:
        name: "W1", or of such a quantity "mask2", "losses", "total Z2".
        index: () for a scalar.
    """

    name: str
    index: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The cell as one would write it: W1[3, 2]."""
        return self.name if not self.index else f"{self.name}[{', '.join(map(str, self.index))}]"


@dataclass(frozen=True, slots=True)
class Part:
    """A number in a formula."""

    cell: Cell
    value: float


@dataclass(frozen=True, slots=True)
class Term:
    """One term with its numbers.

    Attributes:
        template: Python with {0}, {1} … in place of the parts.
        parts: The numbers.
        value: What it gives.
    """

    template: str
    parts: tuple[Part, ...]
    value: float

    def symbols(self) -> str:
        """Return the term with the names of its cells."""
        return self.template.format(*(part.cell.text for part in self.parts))


class Reduction(Enum):
    """What is done with the terms."""

    GIVEN = "given"  # there are none: the number comes from outside
    SINGLE = "single"
    SUM = "sum"
    MEAN = "mean"
    MAX = "max"


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The same part of every term.

    Attributes:
        name: Of the tensor.
        index: Into it; None for the axis along which the terms run.
        values: (n,) of each term.
    """

    name: str
    index: tuple[int | None, ...]
    values: FloatArray

    def cell(self, place: int) -> Cell:
        """Return the cell of the term at a place."""
        return Cell(self.name, tuple(place if i is None else i for i in self.index))

    def symbol(self) -> str:
        """Return the cell of any term: X[0, i]."""
        if not self.index:
            return self.name
        return f"{self.name}[{', '.join('i' if i is None else str(i) for i in self.index)}]"


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """Where a number comes from.

    Attributes:
        cell: The number's place.
        value: The number.
        reduction: What is done with the terms.
        template: Of every term, Python with {0}, {1} … in place of the columns.
        columns: What stands in these places.
        places: (n,) where along the running axis each term is.
        results: (n,) what each term gives.
        extras: What is added to all that: a bias, a penalty.
    """

    cell: Cell
    value: float
    reduction: Reduction
    template: str = ""
    columns: tuple[Column, ...] = ()
    places: IntArray | None = None
    results: FloatArray | None = None
    extras: tuple[Term, ...] = ()

    @property
    def n_terms(self) -> int:
        """How many terms there are, extras not counted."""
        return 0 if self.results is None else len(self.results)

    def term(self, number: int) -> Term:
        """Return one of the terms."""
        assert self.places is not None
        assert self.results is not None
        place = int(self.places[number])
        parts = tuple(Part(c.cell(place), float(c.values[number])) for c in self.columns)
        return Term(self.template, parts, float(self.results[number]))

    def strongest(self, most: int) -> tuple[int, ...]:
        """Return the numbers of the terms of greatest magnitude, the greatest first."""
        if self.results is None:
            return ()
        size = np.abs(self.results)  # (n,)
        return tuple(int(i) for i in np.argsort(-size, kind="stable")[:most])

    def symbols(self) -> str:
        """Return the formula with the names of its cells: Σᵢ X[0, i] * W1[i, 3] + b1[3]."""
        if self.reduction is Reduction.GIVEN:
            return ""
        body = self.template.format(*(column.symbol() for column in self.columns))
        whole = {
            Reduction.SINGLE: "{body}",
            Reduction.SUM: "Σᵢ {body}",
            Reduction.MEAN: "1 / {n} * Σᵢ {body}",
            Reduction.MAX: "maxᵢ {body}",
        }[self.reduction].format(body=body, n=self.n_terms)
        return " + ".join([whole, *(term.symbols() for term in self.extras)])
