"""How the run on screen stands, and what follows from that for going on with it."""

from dataclasses import replace
from enum import Enum

from mlpstudio.document.project import Project
from mlpstudio.engine.events import EndReason
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.next_step import training_to_go_on_with
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


class Stride(Enum):
    """How far a person lets a run go before it pauses."""

    SAMPLE = "sample"
    """One update with a batch of a single sample."""
    BATCH = "batch"
    """One update."""
    EPOCH = "epoch"
    """To the end of the epoch under way, with its measurements."""


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
    training = training_to_go_on_with(run, project)
    if run is None or run.checkpoint is None or training is None:
        return None
    if run.is_ready_made:  # from now on it learns from these
        run.data = project.data
    run.training = training
    return run, run.checkpoint.restored(run.network, run.training)


def can_go_on_beside(run: Run, epochs: int) -> bool:
    """Return whether a run can be trained beside another one, and have it last as long.

    A run that diverged, failed or was ended by a rule stays as it is.

    Args:
        run: It; with no fewer epochs to train than the other one, if it can.
        epochs: After which the other one completes.
    """
    if run.outcome not in ("paused", "stopped", "completed") or run.is_ready_made:
        return False
    if run.checkpoint is None and len(run.curves.steps):
        return False
    done = 0 if run.checkpoint is None else run.checkpoint.counters.epoch
    wanted = max(epochs, run.training.epochs)
    if done >= wanted:
        return False
    run.training = replace(run.training, epochs=wanted)
    return True
