"""One array that can be inspected, and what is said of it."""

from dataclasses import dataclass

from mlpstudio.labs.tensors.array_inspection import Held


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An array with its words.

    Attributes:
        held: The array.
        caption: How it stands in the list of arrays.
        about: What it is, in a sentence or two; "" for nothing.
    """

    held: Held
    caption: str
    about: str = ""

    @property
    def name(self) -> str:
        """What it is chosen by."""
        return self.held.name


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """The arrays of a source.

    Attributes:
        entries: They; none when there are none yet.
        why_none: Then, what to do about it.
    """

    entries: tuple[Entry, ...]
    why_none: str = ""
