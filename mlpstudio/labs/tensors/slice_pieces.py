"""The pieces of a slice, such as 10:100 or a list, and what can be wrong with them."""

from dataclasses import dataclass
from enum import Enum

from mlpstudio.errors import DesignError


class Fault(Enum):
    """What can be wrong with a slice, in its form or for an array."""

    EMPTY = "The slice is empty. Type one, such as [10:100]."
    TOO_LONG = "The text is longer than {found} characters."
    TOO_DEEP = "More than {found} brackets or signs stand within each other."
    CHARACTER = "{found!r} does not belong in a slice."
    NAME = "Unknown name {found!r}: a slice may use n, B, None and np.newaxis."
    CONDITION = "A condition such as x > 127 is written as its mask here: [True, False, True]."
    NOT_WHOLE = "An index is a whole number; {found} is none."
    NUMBER = "The number {found} is too large."
    NO_NUMBER = "A whole number is expected here."
    NO_PIECE = "Between two commas an index or a slice such as 10:100 is expected."
    NO_COMMA = "A comma or the closing bracket is expected before {found}."
    COLONS = "A slice has at most two colons: start:stop:step."
    IN_LIST = "In a list stand whole numbers only, such as [0, 3, 5]."
    MIXED = "A list holds whole numbers, or True and False; not both."
    MASK_AXES = "A mask has one axis here: a list of True and False."
    MASK_LENGTH = "The mask has {found} places, but axis {axis} has {size}."
    RAGGED = "The lists within this list have different lengths."
    NOT_CLOSED = "This bracket is not closed."
    NOT_OPENED = "This bracket was never opened."
    SURPLUS = "Nothing may follow the closing bracket."
    STEP_ZERO = "The step of a slice cannot be 0."
    ELLIPSES = "Only one ellipsis (...) can stand for all the other axes."
    TOO_MANY = "There are {found} indices, but the array has {rank} axes."
    OUTSIDE = "Index {found} lies outside axis {axis}, which has places {first} to {last}."
    NO_PLACES = "Index {found} lies outside axis {axis}, which is empty."
    MISMATCH = "Index lists of the shapes {found} do not fit together."
    RANK = "The result would have more than {found} axes."
    TOO_LARGE = "NumPy cannot count so many numbers as the result would have."


class SliceError(DesignError):
    """A slice cannot be read, or an array cannot be sliced in this way.

    Attributes:
        fault: What is wrong.
        position: Of the character, counted from 0.
        values: For the places in the sentence.
    """

    def __init__(self, fault: Fault, position: int, **values: object) -> None:
        self.fault, self.position, self.values = fault, position, values
        super().__init__(f"{fault.value.format(**values)} (Character {position + 1}.)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the parts between the commas.

    Attributes:
        position: Where it begins in the text.
    """

    position: int


@dataclass(frozen=True, slots=True)
class Range(Piece):
    """start:stop:step, None for each that is left out."""

    start: int | None = None
    stop: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class One(Piece):
    """A whole number: takes one place of an axis, and the axis is gone."""

    value: int


@dataclass(frozen=True, slots=True)
class Many(Piece):
    """A list of whole numbers.

    Attributes:
        values: In C order.
        shape: Of the list: lists may stand in lists.
    """

    values: tuple[int, ...]
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mask(Piece):
    """A list of True and False, one for each place of an axis."""

    values: tuple[bool, ...]

    @property
    def places(self) -> tuple[int, ...]:
        """The places that are chosen."""
        return tuple(at for at, is_chosen in enumerate(self.values) if is_chosen)


@dataclass(frozen=True, slots=True)
class New(Piece):
    """None or np.newaxis: a new axis of size 1."""


@dataclass(frozen=True, slots=True)
class Rest(Piece):
    """The ellipsis: all axes that no other piece is for."""


@dataclass(frozen=True, slots=True)
class Index:
    """All the pieces.

    Attributes:
        pieces: In order.
        names: Which of n and B were used.
    """

    pieces: tuple[Piece, ...]
    names: frozenset[str]

    @property
    def text(self) -> str:
        """The slice in NumPy's notation, with numbers in place of names."""
        return f"[{', '.join(map(written, self.pieces))}]"


def written(piece: Piece) -> str:
    """Return a piece in NumPy's notation."""
    match piece:
        case Range(_, start, stop, step):
            parts = ["" if part is None else str(part) for part in (start, stop)]
            return ":".join(parts if step is None else [*parts, str(step)])
        case One(_, value):
            return str(value)
        case Many(_, values, shape):
            return _list_text(values, shape)
        case Mask(_, values):
            return str(list(values))
        case New():
            return "None"
        case _:
            return "..."


def _list_text(values: tuple[int, ...], shape: tuple[int, ...]) -> str:
    if len(shape) == 1:
        return str(list(values))
    length = len(values) // shape[0]
    parts = (values[i * length : (i + 1) * length] for i in range(shape[0]))
    return f"[{', '.join(_list_text(part, shape[1:]) for part in parts)}]"
