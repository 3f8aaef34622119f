"""Slicing: which places of each axis are chosen, what shape comes of it, and what is copied."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape, is_uncountable
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_pieces import (
    Index,
    Many,
    Mask,
    New,
    One,
    Piece,
    Range,
    Rest,
    Truths,
)
from mlpstudio.labs.tensors.slice_steps import Step, StepKind

Places = tuple[AnyArray, ...]
"""For each axis of an array the places along it; the arrays fit together by broadcasting."""


@dataclass(frozen=True, slots=True)
class Slicing:
    """What a slice makes of an array of some shape.

    Attributes:
        shape: Of the array.
        steps: In the order of the pieces.
        result: Shape of the result.
        list_shape: Of all lists and indices together; None without lists.
        list_at: Where its axes begin in the result.
        is_view: Whether NumPy returns a view; otherwise the numbers are copied.
        is_number: Whether the result is a bare number.
    """

    shape: Shape
    steps: tuple[Step, ...]
    result: Shape
    list_shape: Shape | None
    list_at: int
    is_view: bool
    is_number: bool

    @property
    def size(self) -> int:
        """How many numbers the result has."""
        return math.prod(self.result)

    def copied_bytes(self, item_size: int) -> int:
        """Return how many bytes NumPy copies."""
        return 0 if self.is_view else self.size * item_size

    def sources(self, places: Places) -> Places:
        """Return where in the array the numbers at places of the result come from."""
        found: list[AnyArray] = []
        for step in self.steps:
            if step.axis is None:
                continue
            if self.list_shape is not None and step.kind in (StepKind.ONE, StepKind.LIST):
                end = self.list_at + len(self.list_shape)
                found.append(self._listed(step, places[self.list_at : end]))
            else:
                assert isinstance(step.chosen, range)
                at = np.int64(0) if step.out is None else places[step.out]
                found.append(np.asarray(step.chosen.start + step.chosen.step * at))
        return tuple(found)

    def is_chosen(self, places: Places) -> AnyArray:
        """Return whether places of the array are in the result.

        Args:
            places: For each axis; only what they make together is computed.
        """
        shape = np.broadcast_shapes(*(place.shape for place in places))
        inside = np.ones(shape, bool)  # shape
        listed: list[Step] = []
        for step in self.steps:
            if step.axis is None:
                continue
            if self.list_shape is not None and step.kind in (StepKind.ONE, StepKind.LIST):
                listed.append(step)
            else:
                assert isinstance(step.chosen, range)
                inside &= _in_range(places[step.axis], step.chosen)
        return inside if self.list_shape is None else inside & self._is_listed(listed, places)

    def _is_listed(self, listed: Sequence[Step], places: Places) -> AnyArray:
        """Return whether the lists name some places; those of a condition may be millions."""
        axes = [step.axis for step in listed if step.axis is not None]
        at = [places[axis] for axis in axes]
        pieces = {id(step.piece): step.piece for step in listed if step.kind is StepKind.LIST}
        (first, *others) = pieces.values()
        if isinstance(first, Truths) and not others:
            own = tuple(
                where for where, step in zip(at, listed, strict=True) if step.piece is first
            )
            found = first.values[own]
            for where, step in zip(at, listed, strict=True):
                if step.kind is StepKind.ONE:
                    found = found & (where == step.chosen[0])
            return found
        tables = [self._table(step) for step in listed]  # list_shape each
        sizes = [self.shape[axis] for axis in axes]
        named, asked = np.int64(0), np.int64(0)
        for table, where, size in zip(tables, at, sizes, strict=True):
            named, asked = named * size + table, asked * size + where
        return np.isin(asked, named)

    def refusing(self, place: Shape) -> tuple[int, ...]:
        """Return which of the steps leave out a place of the array; none if it is chosen."""
        listed = {StepKind.ONE, StepKind.LIST} if self.list_shape is not None else set[StepKind]()
        at = {k: place[step.axis] for k, step in enumerate(self.steps) if step.axis is not None}
        found = tuple(k for k, value in at.items() if value not in self.steps[k].chosen)
        if found or bool(self.is_chosen(tuple(np.asarray(value) for value in place))):
            return found
        # Each number stands in its own list, but not all of them at one place of the lists.
        return tuple(k for k in at if self.steps[k].kind in listed)

    def _listed(self, step: Step, places: Places) -> AnyArray:
        """Return what the lists say at some of their own places."""
        if not isinstance(step.piece, Truths):
            return self._table(step)[places]
        numbers = places[-1] if step.piece.count > 1 else np.zeros_like(places[-1])
        return step.piece.places(self._axis_within(step), numbers)

    def _axis_within(self, step: Step) -> int:
        """Return which axis of its condition a step is for."""
        return [each.axis for each in self.steps if each.piece is step.piece].index(step.axis)

    def _table(self, step: Step) -> AnyArray:
        assert self.list_shape is not None
        if isinstance(step.piece, Truths):
            every = np.arange(step.piece.count)  # (chosen,)
            numbers = step.piece.places(self._axis_within(step), every)  # (chosen,)
            return np.broadcast_to(numbers, self.list_shape)
        own = _shape_of(step.piece) if isinstance(step.piece, Many | Mask) else ()
        numbers = np.array(step.chosen, np.int64).reshape(own)  # own
        return np.broadcast_to(numbers, self.list_shape)


def _in_range(places: AnyArray, chosen: range) -> AnyArray:
    count, beyond = np.divmod(places - chosen.start, chosen.step)
    return (beyond == 0) & (count >= 0) & (count < len(chosen))


def slicing(shape: Shape, index: Index) -> Slicing:
    """Return what a slice makes of an array, without making it.

    Raises:
        SliceError: NumPy would refuse, or the result is beyond this lab; the error says where.
    """
    pieces = _for_all_axes(shape, index)
    list_shape = _list_shape(pieces)
    steps: list[Step] = []
    axis = 0
    for piece in pieces:
        if isinstance(piece, New):
            steps.append(Step(StepKind.NEW, piece, None, 1, range(1)))
        elif isinstance(piece, Truths):
            steps += _condition_steps(piece, shape, axis)
            axis += piece.values.ndim
        elif not isinstance(piece, Rest):
            # Where lists choose nothing at all NumPy does not look at their numbers.
            is_checked = list_shape is None or 0 not in list_shape
            steps.append(_step(piece, axis, shape[axis], is_checked=is_checked))
            axis += 1
    list_at = _list_place(pieces, list_shape)
    placed, result = _placed(steps, list_shape, list_at)
    _check_result(result, index)
    is_number = list_shape is None and not result
    is_number &= not any(isinstance(piece, Rest) for piece in index.pieces)
    return Slicing(
        shape, placed, result, list_shape, list_at, list_shape is None and not is_number, is_number
    )


def _for_all_axes(shape: Shape, index: Index) -> list[Piece | None]:
    """Return the pieces, and None for each axis that has no piece of its own."""
    n_axes = 0
    for piece in index.pieces:
        n_axes += _n_axes(piece)
        if n_axes > len(shape):
            found = sum(map(_n_axes, index.pieces))
            raise SliceError(Fault.TOO_MANY, piece.position, found=found, rank=len(shape))
    missing = [None] * (len(shape) - n_axes)
    pieces: list[Piece | None] = []
    for piece in index.pieces:
        pieces += [piece, *missing] if isinstance(piece, Rest) else [piece]
    has_rest = any(isinstance(piece, Rest) for piece in index.pieces)
    return pieces if has_rest else [*pieces, *missing]


def _n_axes(piece: Piece) -> int:
    """Return how many axes of the array a piece is for."""
    if isinstance(piece, Truths):
        return piece.values.ndim
    return int(isinstance(piece, Range | One | Many | Mask))


def _list_shape(pieces: Sequence[Piece | None]) -> Shape | None:
    """Return the shape that all lists have when they are broadcast together."""
    lists = [piece for piece in pieces if isinstance(piece, Many | Mask | Truths)]
    if not lists:
        return None
    try:
        return np.broadcast_shapes(*map(_shape_of, lists))
    except ValueError as error:
        shapes = ", ".join(str(_shape_of(piece)) for piece in lists)
        raise SliceError(Fault.MISMATCH, lists[1].position, found=shapes) from error


def _shape_of(piece: Many | Mask | Truths) -> Shape:
    """Return the shape of a list; a mask is the list of the places that it chooses."""
    if isinstance(piece, Truths):
        return (piece.count,)
    return (len(piece.places),) if isinstance(piece, Mask) else piece.shape


def _step(piece: Piece | None, axis: int, size: int, *, is_checked: bool) -> Step:
    if piece is None:
        return Step(StepKind.WHOLE, None, axis, size, range(size))
    if isinstance(piece, Range):
        ends = slice(piece.start, piece.stop, piece.step).indices(size)
        is_whole = (piece.start, piece.stop, piece.step) == (None, None, None)
        return Step(
            StepKind.WHOLE if is_whole else StepKind.RANGE, piece, axis, size, range(*ends)
        )
    if isinstance(piece, One):
        place = _place(piece.value, piece, axis, size)
        return Step(StepKind.ONE, piece, axis, size, range(place, place + 1))
    if isinstance(piece, Mask):
        if len(piece.values) != size:
            values = {"found": len(piece.values), "axis": axis, "size": size}
            raise SliceError(Fault.MASK_LENGTH, piece.position, **values)
        return Step(StepKind.LIST, piece, axis, size, piece.places)
    assert isinstance(piece, Many)
    if not is_checked:
        return Step(StepKind.LIST, piece, axis, size, piece.values)
    places = tuple(_place(value, piece, axis, size) for value in piece.values)
    return Step(StepKind.LIST, piece, axis, size, places)


def _condition_steps(piece: Truths, shape: Shape, first: int) -> list[Step]:
    """Return a step for each axis of a condition."""
    steps: list[Step] = []
    for within, (found, chosen) in enumerate(zip(piece.values.shape, piece.chosen, strict=True)):
        axis = first + within
        if found != shape[axis]:
            values = {"found": found, "axis": axis, "size": shape[axis]}
            raise SliceError(Fault.MASK_LENGTH, piece.position, **values)
        steps.append(Step(StepKind.LIST, piece, axis, found, chosen))
    return steps


def _place(value: int, piece: Piece, axis: int, size: int) -> int:
    if size == 0:
        raise SliceError(Fault.NO_PLACES, piece.position, found=value, axis=axis)
    if not -size <= value < size:
        ends = {"first": -size, "last": size - 1}
        raise SliceError(Fault.OUTSIDE, piece.position, found=value, axis=axis, **ends)
    return value % size


def _list_place(pieces: Sequence[Piece | None], list_shape: Shape | None) -> int:
    """Return the axis of the result at which those of the lists begin.

    They stand where the lists stand, if lists and single indices are neighbours; else in front.
    """
    if list_shape is None:
        return 0
    where = [i for i, piece in enumerate(pieces) if isinstance(piece, One | Many | Mask | Truths)]
    if where[-1] - where[0] >= len(where):
        return 0
    return sum(not isinstance(piece, Rest) for piece in pieces[: where[0]])


def _placed(
    steps: Sequence[Step], list_shape: Shape | None, list_at: int
) -> tuple[tuple[Step, ...], Shape]:
    """Return the steps with the axes that come of them, and the shape of the result."""
    kept = [step for step in steps if step.kind not in (StepKind.ONE, StepKind.LIST)]
    of_lists = list_shape or ()
    result = [len(step.chosen) for step in kept]
    result[list_at:list_at] = of_lists
    placed: list[Step] = []
    out = 0
    for step in steps:
        is_kept = step.kind not in (StepKind.ONE, StepKind.LIST)
        shift = len(of_lists) if out >= list_at else 0
        place = out + shift if is_kept else None
        placed.append(Step(step.kind, step.piece, step.axis, step.size, step.chosen, place))
        out += is_kept
    return tuple(placed), tuple(result)


def _check_result(result: Shape, index: Index) -> None:
    if len(result) > MAX_RANK:
        raise SliceError(Fault.RANK, index.pieces[0].position, found=MAX_RANK)
    if is_uncountable(result):
        raise SliceError(Fault.TOO_LARGE, index.pieces[0].position)
