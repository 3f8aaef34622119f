"""In which settings two projects differ."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import zip_longest
from typing import Any, cast

from mlpstudio.document.project import Project

Sequence = tuple[Any, ...]

COMPARED = ("data", "network", "training")
"""Parts of a project that decide what a run comes to; labs and drawings do not."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting that is not the same in two projects.

    Attributes:
        path: Names on the way to it, positions in a sequence counted from 0: ("network",
            "layers", 0, "units").
        before: Its value in the first project; None where it has no such place.
        after: In the second.
    """

    path: tuple[str | int, ...]
    before: Any
    after: Any


def differences(first: Project, second: Project) -> tuple[Difference, ...]:
    """Return the settings in which two projects differ, in the order of the project."""
    return tuple(
        difference
        for part in COMPARED
        for difference in _compare((part,), getattr(first, part), getattr(second, part))
    )


def _compare(path: tuple[str | int, ...], before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    is_alike = type(before) is type(after)
    if is_alike and type(before) is tuple:
        yield from _compare_sequences(path, cast(Sequence, before), cast(Sequence, after))
    elif is_alike and is_dataclass(before):
        for field in fields(before):
            name = field.name
            yield from _compare((*path, name), getattr(before, name), getattr(after, name))
    else:
        yield Difference(path, before, after)


def _compare_sequences(
    path: tuple[str | int, ...], before: Sequence, after: Sequence
) -> Iterator[Difference]:
    if not _has_parts((*before, *after)):
        yield Difference(path, before, after)
        return
    for i, (one, other) in enumerate(zip_longest(before, after)):
        yield from _compare((*path, i), one, other)


def _has_parts(values: Sequence) -> bool:
    """Return whether a sequence is one of layers, not of numbers such as a shape."""
    return any(is_dataclass(value) for value in values)
