"""Project files (.mlps): a zip of project.json and arrays.safetensors; nothing in it can run."""

import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from mlpstudio import __version__
from mlpstudio.document import codec, migrations
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError, DesignError, ProjectFileError
from mlpstudio.paths import write_atomically

SUFFIX = ".mlps"
_DESCRIPTION, _ARRAYS = "project.json", "arrays.safetensors"
_LARGEST_DESCRIPTION = 16 * 2**20
"""Bytes; a file that claims more is refused before it is unpacked."""

_ENTRIES = {"format_version", "written_by", "project", "run"}

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    SafetensorError,
    ValueError,  # no JSON, no text
    KeyError,  # an array of a type that NumPy has not
    EOFError,
    RuntimeError,  # encrypted, compressed in an unknown way, or nested without end
)
"""What the libraries raise when they are given other bytes than they expect."""


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run as it lies in a file.

    Attributes:
        facts: Settings and counters, JSON values.
        arrays: Parameters, optimizer state and curves.
    """

    facts: Mapping[str, Any]
    arrays: Mapping[str, AnyArray] = field(default_factory=dict[str, AnyArray])


@dataclass(frozen=True, slots=True)
class Document:
    """What a project file holds."""

    project: Project
    run: StoredRun | None = None


def save(path: Path, document: Document) -> None:
    """Write a project file; a failure leaves what was there before.

    Raises:
        ProjectFileError: The file cannot be written.
    """
    description = {
        "format_version": migrations.FORMAT_VERSION,
        "written_by": f"MLP Studio {__version__}",
        "project": codec.encode(document.project),
        "run": None if document.run is None else dict(document.run.facts),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(_DESCRIPTION, json.dumps(description, indent=1, allow_nan=False))
        if document.run is not None:
            arrays = {k: np.ascontiguousarray(v) for k, v in document.run.arrays.items()}
            # Weights hardly shrink; stored as they are, saving takes a tenth of the time.
            archive.writestr(_ARRAYS, save_arrays(arrays), zipfile.ZIP_STORED)
    try:
        write_atomically(path, content.getvalue())
    except OSError as error:
        raise ProjectFileError(f"{path} cannot be written: {error.strerror or error}.") from error


def load(path: Path) -> Document:
    """Read a project file.

    Raises:
        ProjectFileError: It is missing, damaged, too new or no project; the message says which.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            description = json.loads(_read(archive, _DESCRIPTION, _LARGEST_DESCRIPTION))
            entries = migrations.up_to_date(description)
            codec.check_entries(entries, _ENTRIES, _DESCRIPTION)
            project = codec.decode(Project, entries.get("project"), "project")
            _check(project)
            version = description["format_version"]
            run = _load_run(archive, entries.get("run"), path.stat().st_size, version)
    except OSError as error:
        raise ProjectFileError(f"{path} cannot be read: {error.strerror or error}.") from error
    except ProjectFileError as error:
        raise ProjectFileError(f"{path} cannot be opened. {error}") from error
    except _DAMAGED as error:
        raise ProjectFileError(f"{path} is not a project file, or is damaged: {error}.") from error
    return Document(project, run)


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    try:
        info = archive.getinfo(name)
    except KeyError as error:
        raise ProjectFileError(f"It holds no {name}, which every project has.") from error
    if info.file_size > most:
        raise ProjectFileError(f"Its {name} claims {info.file_size} bytes, far too many.")
    return archive.read(info)


def _load_run(
    archive: zipfile.ZipFile, facts: object, most: int, version: int
) -> StoredRun | None:
    """Return the run; its arrays are not compressed, so they cannot be larger than the file."""
    if facts is None:
        return None
    if not isinstance(facts, dict):
        raise ProjectFileError("run: expected an object.")
    arrays = load_arrays(_read(archive, _ARRAYS, most))
    names = migrations.array_names(version, arrays)
    return StoredRun(
        cast(dict[str, Any], facts), {names[name]: array for name, array in arrays.items()}
    )


def _check(project: Project) -> None:
    """Refuse values no editor of this program makes; a design with a fixable flaw is let in."""
    try:
        shapes.check_input_shape(project.network.input_shape)
        for position, layer in enumerate(project.network.layers, start=1):
            shapes.check_layer(layer, position)
        project.data.check()
        project.training.check()
        project.labs.check()
    except (DesignError, DataError) as error:
        raise ProjectFileError(str(error)) from error
