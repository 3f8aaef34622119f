"""The ready-trained reader as a project with a run: opened, looked into, trained further."""

from mlpstudio.datasets.augmentation import USUAL
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.state import TrainingState, optimizer_for
from mlpstudio.runs.reader import Reader
from mlpstudio.runs.record import Run

LEARNING_RATE = 0.0003
"""With which it is trained further: so gently that what it knows is not shaken."""


def ready_project(reader: Reader) -> Project:
    """Return the project that a reader is opened with.

    Its pictures are changed anew each time they are read, as in the reader's own training, so
    that training it further does not narrow what it can read.
    """
    return Project(
        data=DataChoice(augmentation=USUAL),
        network=reader.network,
        training=TrainingSettings("adam", learning_rate=LEARNING_RATE),
    )


def ready_run(reader: Reader, project: Project) -> Run:
    """Return a complete run that holds a reader's weights; training goes on from them.

    Args:
        reader: Whose weights they are.
        project: From `ready_project`.
    """
    run = Run.begun(project)
    state = TrainingState(reader.build(), optimizer_for(reader.network, run.training))
    run.checkpoint = Checkpoint.of(state, run.training.optimizer)
    run.outcome = "completed"
    run.full_ink = 1.0
    run.origin = {"name": "reader", **reader.facts}
    return run
