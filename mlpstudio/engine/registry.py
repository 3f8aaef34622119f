"""Entries looked up by the names that specs, settings and files carry."""

from collections.abc import Mapping
from typing import TypeVar

from mlpstudio.errors import DesignError, MLPStudioError

T = TypeVar("T")


def look_up(
    entries: Mapping[str, T], name: str, kind: str, error: type[MLPStudioError] = DesignError
) -> T:
    """Return the entry of that name.

    Args:
        entries: A registry.
        name: What a spec, a setting or a file says.
        kind: What the entries are, for the message: "activation".
        error: Raised when there is no such entry.

    Raises:
        MLPStudioError: There is none; the message lists those there are.
    """
    if name not in entries:
        raise error(f"There is no {kind} {name!r}. Choose one of: {', '.join(entries)}.")
    return entries[name]
