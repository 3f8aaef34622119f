"""What can be wrong with a line of the console."""

from enum import Enum

from mlpstudio.labs.tensors.text_faults import TextError


class Fault(Enum):
    """What can be wrong with a line, in its form or in what it asks for."""

    EMPTY = "Type a line of NumPy, such as X.shape."
    TOO_LONG = "The line is longer than {most} characters."
    TOO_DEEP = "More than {most} brackets or signs stand within each other."
    SYNTAX = "Python cannot read this line: {found}."
    ONE_LINE = "The console reads one expression or one assignment at a time."
    FORM = "The console has no {found}: it reads expressions of numbers, arrays and functions."
    ITEM = (
        "Nothing here changes an array: the network is only looked at. Make a new one, such as "
        "np.where(X > 0, X, 0)."
    )
    IN_PLACE = "Nothing here changes an array in place. Write h = h + 1 instead of h += 1."
    TARGET = "On the left of = stands one name, such as h = np.exp(Z1)."
    TAKEN = "{found} belongs to the network; choose another name."
    RESERVED = "{found} already means something here; choose another name."
    NAME = "There is no {found} here. There are: {names}."
    NO_FUNCTION = "This console has no {found}."
    NO_ATTRIBUTE = "The console reads no .{found} of an array. It reads: {names}."
    NO_PARTS = "A {kind} has no .{found} here: arrays have."
    NOT_CALLED = "{found} is a function: write {found}(X)."
    CALLED = "{found} is no function."
    KEYWORD = "{function} takes no {found} here. It takes: {names}."
    ARGUMENTS = "{function} takes at most {most} arguments here."
    TEXT = "A text stands here only as a type, such as 'float32', or as the letters of np.einsum."
    DTYPE = "There is no type {found} here. There are: {names}."
    OPERANDS = "{found} cannot be calculated with: numbers and arrays can."
    LIST_ITEM = "A list holds numbers, arrays and lists; not {found}."
    KIND = "The console shows whole and real numbers and truths; not {found}."
    NUMBER = "A whole number beyond 64 bits comes out; write 2.0 instead of 2 for a real one."
    TOO_LARGE = "This would make {found} numbers; at most {most} at a time are made."
    TOO_MUCH = "This line would take too long. Take a part, such as X[:100]."
    KEPT = "The names would keep {found} of memory; at most {most}. Clear lets go of them."
    NUMPY = "{found}: {message}"


class ConsoleError(TextError[Fault]):
    """A line cannot be read or worked out."""

    @property
    def found(self) -> str:
        """What the fault is about, "" where the place says it."""
        return str(self.values.get("found", ""))


class SupersededError(Exception):
    """Nobody waits for the line any more; for the thread that works it out, not for a person."""
