"""What a slice does with each axis of an array."""

from dataclasses import dataclass
from enum import Enum

from mlpstudio.labs.tensors.slice_pieces import Piece, Range, written


class StepKind(Enum):
    """What a piece of a slice does with an axis."""

    WHOLE = "whole"
    RANGE = "range"
    ONE = "one"
    LIST = "list"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Step:
    """What happens to one axis, or to none where a new one is made.

    Attributes:
        kind: What a piece does.
        piece: The piece; None for an axis that none is for, which stays whole.
        axis: Of the array, counted from 0; None for a new one.
        size: Of that axis; 1 for a new one.
        chosen: The places that are taken, as a range or as the numbers of a list.
        out: The axis of the result that comes of it; None when none does, and for lists, whose
            axes stand together.
    """

    kind: StepKind
    piece: Piece | None
    axis: int | None
    size: int
    chosen: range | tuple[int, ...]
    out: int | None = None

    @property
    def text(self) -> str:
        """The piece as one would write it."""
        return ":" if self.piece is None else written(self.piece)

    def arithmetic(self) -> str:
        """Return how the number of places comes about, such as 21 − 7 = 14, or ""."""
        if self.kind is not StepKind.RANGE or not isinstance(self.chosen, range):
            return ""
        start, stop, step = self.chosen.start, self.chosen.stop, self.chosen.step
        lower, upper = (start, stop) if step > 0 else (stop, start)
        difference = f"{upper:,} − {_in_brackets(lower)}"
        length = f"{len(self.chosen):,}"
        if upper <= lower:
            return f"{difference} → {length}"
        if abs(step) == 1:
            return f"{difference} = {length}"
        return f"⌈({difference}) / {abs(step):,}⌉ = {length}"

    def resolved(self) -> str:
        """Return the range with both ends counted from 0, "" where the piece says so already.

        A range that runs backwards has no such end: the first and the last place are named.
        """
        if self.kind is not StepKind.RANGE or not isinstance(self.chosen, range):
            return ""
        if self.chosen.step < 0:
            return f"{self.chosen[0]:,} … {self.chosen[-1]:,}" if self.chosen else ""
        assert isinstance(self.piece, Range)
        ends = (self.chosen.start, self.chosen.stop)
        return "" if (self.piece.start, self.piece.stop) == ends else f"{ends[0]:,}:{ends[1]:,}"


def _in_brackets(value: int) -> str:
    return f"{value:,}" if value >= 0 else f"(−{-value:,})"
