"""What a refused reshape is mended by, what is mistaken for another, and what suits a shape."""

import math
from collections.abc import Sequence

from mlpstudio.labs.tensors.reshape_text import Operation
from mlpstudio.labs.tensors.reshaping import Reshaping, reshaping
from mlpstudio.labs.tensors.shape_text import Shape

MOST_FIXES = 3

_FARTHEST = 64
"""How far a size that does not divide is from one that is offered instead."""


def twin(found: Reshaping) -> Reshaping | None:
    """Return the same shape reached the other way: transposed for a reshape, and vice versa.

    None where the numbers would stand in the same cells, or more than one step was done.
    """
    if len(found.operations) != 1:
        return None
    name, shape = found.operations[0].name, found.before.shape
    if name in ("T", "transpose", "swapaxes"):
        other = Operation("reshape", found.after.shape)
    elif name == "reshape" and found.after.shape == tuple(reversed(shape)):
        other = Operation("T")
    else:
        return None
    made = reshaping(shape, (other,), found.before.item_size)
    return None if made.after == found.after or found.after.size <= 1 else made


def mended(size: int, wanted: Sequence[int]) -> tuple[Shape, ...]:
    """Return shapes near one that is refused which hold as many numbers, with −1 in them."""
    found: list[Shape] = []
    for axis in range(len(wanted)):
        others = [wanted[other] for other in range(len(wanted)) if other != axis]
        near = tuple(-1 if place == axis else wanted[place] for place in range(len(wanted)))
        held = math.prod(others)
        if all(other > 0 for other in others) and size % held == 0:
            found.append(near)
    found += [(divisor, -1) for wished in wanted for divisor in _divisors_near(size, wished)]
    found.append((-1,))
    return tuple(dict.fromkeys(found))[:MOST_FIXES]


def _divisors_near(size: int, wished: int) -> list[int]:
    """Return divisors next to a number, the nearest first; 1 divides everything and is none."""
    if wished < 2 or size < 1:
        return []
    near = (wished + step for step in sorted(range(-_FARTHEST, _FARTHEST + 1), key=abs))
    return [divisor for divisor in near if divisor > 1 and size % divisor == 0][:1]


def suggested(name: str, shape: Shape) -> str:
    """Return an operation of that name which suits a shape, as a person would type it."""
    rank = len(shape)
    if name == "T":
        return "T"
    numbers: Shape | None = None
    if name == "reshape":
        numbers = (shape[-1], -1) if rank > 1 and math.prod(shape) else (-1,)
    elif name == "transpose":
        numbers = (*range(1, rank), 0) if rank else None
    elif name == "swapaxes":
        numbers = (0, max(0, rank - 1))
    elif name == "expand_dims":
        numbers = (0,)
    elif name == "squeeze":
        return "squeeze()" if 1 in shape else "expand_dims(0).squeeze(0)"
    return Operation(name, numbers).text
