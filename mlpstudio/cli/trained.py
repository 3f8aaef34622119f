"""A trained network from a project file, as `evaluate` and `predict` need it."""

from pathlib import Path

import numpy as np

from mlpstudio.document import files
from mlpstudio.engine.network import Network
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.record import Run, from_stored


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
