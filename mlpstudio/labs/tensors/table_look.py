"""One table of an array as it is looked at: in the type that is wished for, and as a picture."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors.array_inspection import Conversion
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.tensor_facts import Facts, Fold, Picture, facts, picture

FEW = 200_000
"""Numbers of a table that is looked at within a frame of the screen."""

_SMALL = 64
"""A table of up to this many rows and columns has square cells."""

_BROAD = 0.25
"""So has one of which the shorter side is at least this share of the longer."""


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What is to be looked at.

    Attributes:
        array: At least one number, of any rank.
        leading: An index into the axes before the last two.
        dtype: Type to look at it in.
        facts: Of the whole array, so that all its tables have one scale; None while they are
            not known: then the table has a scale of its own.
        room: Cells that there is room for, downwards and across.
    """

    array: AnyArray
    leading: Shape
    dtype: str
    facts: Facts | None
    room: tuple[int, int]

    @property
    def n_numbers(self) -> int:
        """How many numbers are looked at."""
        return int(np.prod(self.array.shape[-2:]))


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What is seen.

    Attributes:
        wish: What was wished for.
        picture: Of the table; None of a scalar.
        number: The scalar; NaN of a table.
        conversion: What the type did to the table; None where it has that type anyway.
    """

    wish: Wish
    picture: Picture | None
    number: float
    conversion: Conversion | None


def look(wish: Wish) -> Look:
    """Look at one table."""
    stored = lab.table_at(wish.array, wish.leading)  # (rows, columns), or of a lower rank
    is_same = str(stored.dtype) == wish.dtype
    table = stored if is_same else lab.converted(stored, wish.dtype)
    conversion = None if is_same else lab.conversion(stored, wish.dtype)
    if table.ndim == 0:
        return Look(wish, None, float(table), conversion)
    known = facts(table) if wish.facts is None else wish.facts
    fold = Fold(0, 0, table.shape, 2) if _has_square_cells(table.shape) else None
    return Look(wish, picture(table, known, fold, wish.room), float("nan"), conversion)


def _has_square_cells(shape: Shape) -> bool:
    if len(shape) < 2:
        return False
    shorter, longer = sorted(shape)
    return longer <= _SMALL or shorter >= _BROAD * longer
