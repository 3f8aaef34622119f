"""A trained network, as `evaluate` and `predict` need it: of a project file, or the reader."""

import argparse
from pathlib import Path

import numpy as np

from mlpstudio.document import files
from mlpstudio.engine.network import Network
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.reader import load_reader
from mlpstudio.runs.ready import ready_project, ready_run
from mlpstudio.runs.record import Run, from_stored


def add_network_options(parser: argparse.ArgumentParser) -> None:
    """Add the project file, and --reader in its place."""
    parser.add_argument(
        "project",
        type=Path,
        nargs="?",
        metavar="FILE.mlps",
        help="with a trained network; not with --reader",
    )
    parser.add_argument(
        "--reader", action="store_true", help="take the ready-trained digit reader instead"
    )


def open_network(path: Path | None, *, is_reader: bool) -> tuple[Run, Network]:
    """Return the run that was asked for and its network.

    Args:
        path: Of a project file.
        is_reader: Whether the ready-trained reader was asked for in its place.

    Raises:
        ProjectFileError: Neither or both were named, or the file holds no trained weights.
        DataError: The reader is missing or damaged.
    """
    if is_reader and path is None:
        reader = load_reader()
        return ready_run(reader, ready_project(reader)), reader.build()
    if is_reader:
        raise ProjectFileError(f"Name either {path} or --reader: one network is looked at.")
    if path is None:
        raise ProjectFileError(
            "Expected a project file with a trained network, or --reader for the ready-trained "
            "one; neither was named."
        )
    return open_trained(path)


def open_trained(path: Path) -> tuple[Run, Network]:
    """Return the run in a project file and its network.

    Raises:
        ProjectFileError: It cannot be read, or holds no trained weights.
    """
    document = files.load(path)
    if document.run is None:
        raise ProjectFileError(
            f"{path} holds a design but no trained weights. Train it and save it again."
        )
    run = from_stored(document.run)
    assert run.checkpoint is not None
    return run, Network(run.network, np.array(run.checkpoint.weights))
