"""What can be wrong with a slice."""

from enum import Enum

from mlpstudio.labs.tensors.text_faults import TextError


class Fault(Enum):
    """What can be wrong with a slice, in its form or for an array."""

    EMPTY = "The slice is empty. Type one, such as [10:100]."
    TOO_LONG = "The text is longer than {found} characters."
    TOO_DEEP = "More than {found} brackets or signs stand within each other."
    CHARACTER = "{found!r} does not belong in a slice."
    NAME = "Unknown name {found!r}: a slice may use n, B, None, np.newaxis, x and labels."
    TRUTH = "True and False stand in a mask, one for each place: [True, False, True]."
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
    TUPLE = "Brackets around several indices are left out here: [3, 4]."
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
    # Of conditions
    WORD = (
        "{found!r} asks for the one truth of a whole array: the truth value of an array with more "
        "than one element is ambiguous. Write {use}, with each condition in brackets."
    )
    CHAIN = (
        "A chain such as 1 < x < 3 means (1 < x) and (x < 3): the truth value of an array with "
        "more than one element is ambiguous. Write (1 < x) & (x < 3)."
    )
    BINDS = (
        "{found!r} binds more tightly than a comparison: put each condition in brackets, as in "
        "(x > 1) & (x < 3)."
    )
    ASSIGNS = "= gives a name to something; == compares."
    NO_OPERAND = "A number, x, labels or a bracket is expected here."
    WHOLE_ARRAY = "{found} is a whole array: compare it, as in {found} > 3."
    NO_CONDITION = "This is no condition for each place: compare an array, as in x > 3."
    NO_LABELS = "This array has no labels: compare x itself."
    SHAPES = "The shapes {found} do not fit together."
    REFUSED = "NumPy refuses {found!r} for numbers of these kinds."
    TOO_MANY_LOOKS = "A condition looks at every number: {found} are more than {most}."


class SliceError(TextError[Fault]):
    """A slice cannot be read, or an array cannot be sliced in this way."""
