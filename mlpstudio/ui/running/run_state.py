"""How the run on screen stands, and what follows from that for going on with it."""

from dataclasses import replace
from enum import Enum

from mlpstudio.document.project import Project
from mlpstudio.engine.events import EndReason
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.record import Run


class RunState(Enum):
    """What the run bar shows."""

    READY = "ready"
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    COMPLETED = "completed"
    STOPPED = "stopped"
    DIVERGED = "diverged"
    FAILED = "failed"


OF_OUTCOME = {state.value: state for state in RunState} | {
    reason.value: RunState.COMPLETED for reason in EndReason if reason is not EndReason.DIVERGED
}
"""The state of a run at rest, by its outcome."""


def at_rest(run: Run | None) -> RunState:
    """Return the state when nothing is under way and nothing was refused."""
    return RunState.READY if run is None else OF_OUTCOME[run.outcome]


def to_go_on_with(run: Run | None, project: Project) -> tuple[Run, TrainingState] | None:
    """Return the run shown with the state to go on from; None when it has to be a new one.

    The run takes over what may differ in the project: the settings it goes on with.
    """
    if (
        run is None
        or run.checkpoint is None
        or run.outcome == "diverged"
        or not run.is_of(project)
    ):
        return None
    if run.is_ready_made:  # from now on it learns from these
        run.data = project.data
    epochs = project.training.epochs
    if run.checkpoint.counters.epoch >= epochs:
        epochs += run.checkpoint.counters.epoch
    run.training = replace(project.training, epochs=epochs)
    return run, run.checkpoint.restored(run.network, run.training)
