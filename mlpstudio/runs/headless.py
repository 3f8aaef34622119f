"""A run without a window: the same generator, pulled to its end."""

from collections.abc import Callable

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import EndEvent, Event
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.runs.measuring import full_ink
from mlpstudio.runs.prepare import augmenter
from mlpstudio.runs.record import Run

Listen = Callable[[Event, TrainingState], None]


def run_to_end(project: Project, dataset: Dataset, listen: Listen) -> Run:
    """Train the project's network and return the finished run.

    Args:
        project: What to train, and how.
        dataset: What to train on, as `prepare.load_data` returns it.
        listen: Told every event, with the state as it is then. A KeyboardInterrupt ends the run
            as "stopped"; raised in here, and not in a step, it leaves a state that can go on.

    Raises:
        DesignError: Project and data do not fit together.
    """
    run = Run.begun(project)
    run.full_ink = full_ink(dataset.train)
    state = TrainingState.fresh(project.network, project.training)
    stream = train(
        state,
        dataset.train,
        dataset.validation,
        project.training,
        augment=augmenter(project.data),
        measures_norms=True,
    )
    run.outcome = "completed"
    try:
        for event in stream:
            run.curves.add([event])
            if isinstance(event, EndEvent):
                run.end(event)
            listen(event, state)
    except KeyboardInterrupt:
        run.outcome = "stopped"
    finally:
        stream.close()
    run.checkpoint = Checkpoint.of(state, project.training.optimizer)
    return run
