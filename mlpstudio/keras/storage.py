"""Models in files: projects of MLP Studio."""

from pathlib import Path

from mlpstudio.document import files
from mlpstudio.document.files import SUFFIX, Document
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.record import Run, from_stored, to_stored


def write_model(path: Path, state: TrainingState, settings: TrainingSettings) -> None:
    """Write a network with its training settings.

    Raises:
        ValueError: The name does not end as those of projects do.
        ProjectFileError: The file cannot be written.
    """
    if path.suffix != SUFFIX:
        raise ValueError(
            f"A model is saved as a project of MLP Studio: expected a name that ends in {SUFFIX}. "
            f"Received: {path.name!r}."
        )
    data = DataChoice(source="mnist", validation_fraction=0.0)
    run = Run(data, state.network.spec, settings, outcome="stopped")
    run.checkpoint = Checkpoint.of(state, settings.optimizer)
    project = Project(data=data, network=state.network.spec, training=settings)
    files.save(path, Document(project, to_stored(run)))


def read_model(path: Path) -> tuple[NetworkSpec, TrainingSettings, TrainingState]:
    """Read what `write_model`, or the window, has written.

    Raises:
        ProjectFileError: It cannot be read, or holds no trained weights.
    """
    document = files.load(path)
    if document.run is None:
        raise ProjectFileError(f"{path} holds a design but no trained weights.")
    run = from_stored(document.run)
    if run.checkpoint is None:
        raise ProjectFileError(f"{path} holds a design but no trained weights.")
    return run.network, run.training, run.checkpoint.restored(run.network, run.training)
