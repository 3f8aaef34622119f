"""Older project files brought up to date, one version at a time."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from mlpstudio.errors import ProjectFileError

FORMAT_VERSION = 2

_COUNTERS_OF_1 = ("n_updates", "step", "epoch", "n_read", "n_correct", "loss_sum", "seconds")


def _from_1(content: dict[str, Any]) -> dict[str, Any]:
    """Gather the counters of the run in an object of their own."""
    run = content.get("run")
    if not isinstance(run, dict):
        return content
    facts = dict(cast(dict[str, Any], run))
    counters = {name: facts.pop(name) for name in _COUNTERS_OF_1 if name in facts}
    return {**content, "run": {**facts, "counters": counters}}


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}
"""For each old version, the function that makes the content of the next one of it."""

RENAMED_ARRAYS: dict[int, dict[str, str]] = {1: {"theta": "weights"}}
"""For each old version, the arrays of a run that the next one knows by another name."""


def array_names(version: int, names: Iterable[str]) -> dict[str, str]:
    """Return today's name of every array in a file of that version."""
    today = {name: name for name in names}
    for old in range(version, FORMAT_VERSION):
        renamed = RENAMED_ARRAYS.get(old, {})
        today = {name: renamed.get(now, now) for name, now in today.items()}
    return today


def up_to_date(content: object) -> dict[str, Any]:
    """Return the content of a project file in today's format.

    Raises:
        ProjectFileError: It is no project, or comes from a newer version of the program.
    """
    if not isinstance(content, dict):
        raise ProjectFileError("The project's description is not an object.")
    entries = cast(dict[str, Any], content)
    version = entries.get("format_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ProjectFileError(f"The format version is {version!r}, not a number from 1 on.")
    if version > FORMAT_VERSION:
        raise ProjectFileError(
            f"It was saved in format {version}; this version of MLP Studio reads formats up to "
            f"{FORMAT_VERSION}. Open it with a newer version of the program."
        )
    for old in range(version, FORMAT_VERSION):
        entries = MIGRATIONS[old](entries)
    return entries
