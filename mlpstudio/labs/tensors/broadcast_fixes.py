"""What makes shapes fit that do not: changes of one array, each of them tried out."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, permutations

from mlpstudio.labs.tensors.broadcasting import NAMES, broadcast
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape

MOST_FIXES = 4
"""Offered at most."""

_LARGEST_PERMUTED = 4
"""Axes of an array of which every order is tried."""


class FixKind(Enum):
    """Ways to mend shapes, in the order in which they are offered."""

    NEW_AXIS = "new_axis"
    KEEPDIMS = "keepdims"
    TRANSPOSE = "transpose"
    RESHAPE = "reshape"
    PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of one array after which all fit.

    Attributes:
        kind: What is done.
        operand: To which of the arrays.
        shape: Its shape afterwards.
        result: Shape of the result.
        line: The change in NumPy, where the arrays are called a, b and c.
    """

    kind: FixKind
    operand: int
    shape: Shape
    result: Shape
    line: str


def fixes(shapes: Sequence[Shape]) -> tuple[Fix, ...]:
    """Return changes of one array that make the shapes fit, the likeliest first.

    Those come first whose result is smallest: the others repeat more than was meant. Where nothing
    else helps, every pair of entries is offered. There are none if the shapes fit already.
    """
    if broadcast(shapes).result is not None:
        return ()
    found = [fix for which in range(len(shapes)) for fix in _of_operand(shapes, which)]
    if not found:
        found = list(_pairs(shapes))[:1]
    order = list(FixKind)
    found.sort(key=lambda fix: (math.prod(fix.result), order.index(fix.kind), -fix.operand))
    return tuple(found[:MOST_FIXES])


def _of_operand(shapes: Sequence[Shape], which: int) -> Iterator[Fix]:
    for changes in (_new_axes, _keepdims, _transposes, _reshapes):
        seen: set[Shape] = set()
        for kind, shape, line in changes(shapes, which):
            fix = _tried(shapes, which, (kind, shape, line))
            if fix is not None and shape not in seen:
                seen.add(shape)
                yield fix


_Change = tuple[FixKind, Shape, str]


def _tried(shapes: Sequence[Shape], which: int, change: _Change) -> Fix | None:
    kind, shape, line = change
    changed = [shape if place == which else other for place, other in enumerate(shapes)]
    result = broadcast(changed).result
    return None if result is None else Fix(kind, which, shape, result, line)


def _new_axes(shapes: Sequence[Shape], which: int) -> Iterator[_Change]:
    """Put an array's axes, in their order, anywhere among those of the array of highest rank."""
    own, name = shapes[which], NAMES[which]
    rank = max(map(len, shapes))
    if not own:
        return
    for places in combinations(range(rank), len(own)):
        # Axes before the first one would be added anyway.
        kept = range(places[0], rank)
        shape = tuple(own[places.index(axis)] if axis in places else 1 for axis in kept)
        if len(shape) > len(own):
            index = ", ".join(":" if axis in places else "np.newaxis" for axis in kept)
            line = f"{name} = {name}[{index}]  # {shape}; the same: {name}.reshape{shape}"
            yield FixKind.NEW_AXIS, shape, line


def _keepdims(shapes: Sequence[Shape], which: int) -> Iterator[_Change]:
    """Keep the axis of size 1 of what may be a sum over one axis of another array."""
    for other, whole in enumerate(shapes):
        for axis in range(len(whole)):
            is_sum = shapes[which] == (*whole[:axis], *whole[axis + 1 :])
            if is_sum and whole and other != which:
                shape = (*whole[:axis], 1, *whole[axis + 1 :])
                summed = f"{NAMES[other]}.sum(axis={axis}, keepdims=True)"
                yield FixKind.KEEPDIMS, shape, f"{NAMES[which]} = {summed}  # {shape}"


def _transposes(shapes: Sequence[Shape], which: int) -> Iterator[_Change]:
    """Order an array's axes anew; the reverse order comes first."""
    own, name = shapes[which], NAMES[which]
    rank = len(own)
    if not 2 <= rank <= _LARGEST_PERMUTED:
        return
    reverse = tuple(reversed(range(rank)))
    for order in (reverse, *permutations(range(rank))):
        shape = tuple(own[axis] for axis in order)
        if shape != own:
            call = "T" if order == reverse else f"transpose{order}"
            line = f"{name} = {name}.{call}  # {shape}"
            yield FixKind.TRANSPOSE, shape, line


def _reshapes(shapes: Sequence[Shape], which: int) -> Iterator[_Change]:
    """Fold an array into the last axes of another one that has as many numbers."""
    own, name = shapes[which], NAMES[which]
    for other, whole in enumerate(shapes):
        for first in range(len(whole)):
            shape = whole[first:]
            # Where the sizes are the same in another order, a reshape would mix up the numbers.
            is_same = sorted(shape) == sorted(own) or math.prod(shape) != math.prod(own)
            if other != which and not is_same and not _differs_by_ones(shape, own):
                line = f"{name} = {name}.reshape{shape}"
                yield FixKind.RESHAPE, shape, line


def _differs_by_ones(shape: Shape, other: Shape) -> bool:
    return sorted(size for size in shape if size != 1) == sorted(s for s in other if s != 1)


def _pairs(shapes: Sequence[Shape]) -> Iterator[Fix]:
    """Add axes behind an array's own, so that every entry of it meets all of the others."""
    for which, own in enumerate(shapes):
        rank = max(len(shape) for place, shape in enumerate(shapes) if place != which)
        shape = (*own, *(1,) * rank)
        if own and len(shape) <= MAX_RANK:
            index = ", ".join([":"] * len(own) + ["np.newaxis"] * rank)
            line = f"{NAMES[which]} = {NAMES[which]}[{index}]  # {shape}"
            fix = _tried(shapes, which, (FixKind.PAIRS, shape, line))
            if fix is not None:
                yield fix
