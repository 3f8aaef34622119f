"""Older project files brought up to date, one version at a time."""

from collections.abc import Callable
from typing import Any, cast

from mlpstudio.errors import ProjectFileError

FORMAT_VERSION = 1

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old version, the function that makes the content of the next one of it."""


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
