"""Where reports go: checked before the work, written after it."""

import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from mlpstudio.errors import DataError, ProjectFileError
from mlpstudio.paths import write_atomically

STANDARD_OUTPUT = "-"


def check_targets(json_target: str | None, project: Path | None = None) -> None:
    """Make sure that the files can be written, so that no long work is done in vain.

    Raises:
        ProjectFileError: A folder does not exist, or stands where the file is to be.
    """
    report = None if json_target in (None, STANDARD_OUTPUT) else Path(json_target)
    for path in filter(None, (report, project)):
        if path.is_dir():
            raise ProjectFileError(f"{path} is a folder; name a file.")
        if not path.absolute().parent.is_dir():
            raise ProjectFileError(f"The folder of {path} does not exist.")


def write_json(target: str | None, content: object) -> None:
    """Write a report.

    Args:
        target: A file's name, "-" for standard output, None for nowhere.
        content: Numbers, texts, lists and dictionaries; a number that is not finite becomes null,
            because JSON has no way to write it.

    Raises:
        DataError: The file cannot be written.
    """
    if target is None:
        return
    text = json.dumps(_finite(content), indent=2, allow_nan=False) + "\n"
    if target == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return
    try:
        write_atomically(Path(target), text.encode())
    except OSError as error:
        raise DataError(f"{target} cannot be written: {error.strerror or error}.") from error


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        entries = cast(Mapping[str, Any], value)
        return {key: _finite(item) for key, item in entries.items()}
    if isinstance(value, list):
        return [_finite(item) for item in cast(list[Any], value)]
    return value
