"""Which names can follow what has been typed in the console."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from mlpstudio.labs.tensors.console import known

_TYPED = re.compile(r"(?:(?P<before>[\w.]*[\w)\]])\s*\.)?(?P<start>\w*)$")


@dataclass(frozen=True, slots=True)
class Completion:
    """What may follow.

    Attributes:
        typed: The part of the name that has been typed.
        names: Names that begin with it, each with a bracket where it is called.
    """

    typed: str
    names: tuple[str, ...]

    @property
    def rest(self) -> str:
        """What all names go on with."""
        first, last = min(self.names, default=""), max(self.names, default="")
        n = 0
        while n < min(len(first), len(last)) and first[n] == last[n]:  # so do those between
            n += 1
        return first[len(self.typed) : n]


def complete(text: str, names: Collection[str]) -> Completion:
    """Return what may follow a text.

    Args:
        text: The line up to the cursor.
        names: Of all values.
    """
    found = _TYPED.search(text)
    before, start = ("", "") if found is None else (found["before"] or "", found["start"])
    if not before and not start:
        return Completion("", ())
    fitting = sorted(name for name in _following(before, names) if name.startswith(start))
    return Completion(start, tuple(name for name in fitting if name != start))


def _following(before: str, names: Collection[str]) -> list[str]:
    if before == "np":
        functions = [f"{name}(" for name in known.FUNCTIONS]
        return [*functions, *known.CONSTANTS]
    if before == "np.linalg":
        return ["norm("]
    if before.startswith("np.") or (before and before.isdecimal()):
        return []
    if before:
        methods = [f"{name}(" for name in known.METHODS]
        return [*known.ATTRIBUTES, *methods]
    return [*names, "np.", *(f"{name}(" for name in known.PLAIN)]
