from types import SimpleNamespace

import numpy as np

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.lane import JobStatus
from mlpstudio.runs.mailbox import Mailbox
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.running.trainee import Trainee


def test_a_training_that_would_not_end_is_forgotten_back_to_its_checkpoint() -> None:
    project = edits.set_network(Project(), NetworkSpec((2,), (DenseSpec(2, "softmax"),)))
    run, state = Run.begun(project), TrainingState.fresh(project.network, project.training)
    state.step = 4
    run.checkpoint = Checkpoint.of(state, project.training.optimizer)
    run.curves.add([StepEvent(step, 1, 1.0, 0.5, 0.1, 8) for step in range(1, 9)])
    before = SnapshotStore()
    for step in (0, 4, 8):
        before.keep(step, np.zeros(6, np.float32))
    trainee = Trainee(run, project, before)
    trainee.lane = SimpleNamespace(end=JobStatus.CANCELLED, has_ended=False)  # type: ignore[assignment]
    trainee.conclude()
    assert not trainee.is_active
    assert run.curves.steps["step"].tolist() == [1, 2, 3, 4]
    assert [one.step for one in trainee.snapshots.all()] == [0, 4]
    trainee.snapshots.keep(5, np.zeros(6, np.float32))  # going on is no step back
    assert len(before) == 3


def test_a_training_that_would_not_end_is_not_taken_back_behind_what_was_kept_of_it() -> None:
    project = edits.set_network(Project(), NetworkSpec((2,), (DenseSpec(2, "softmax"),)))
    run, state = Run.begun(project), TrainingState.fresh(project.network, project.training)
    run.checkpoint = Checkpoint.of(state, project.training.optimizer)  # of a pause long ago
    trainee, mailbox = Trainee(run, project), Mailbox()
    trainee.lane = SimpleNamespace(  # type: ignore[assignment]
        end=JobStatus.CANCELLED, has_ended=False, mailbox=mailbox
    )
    for step in range(1, 7):
        mailbox.post(StepEvent(step, 1, 1.0, 0.5, 0.1, 8))
        if step == 4:
            state.step = 4
            mailbox.put_checkpoint(Checkpoint.of(state, project.training.optimizer))
    trainee.look()
    kept = trainee.take_standing()
    trainee.conclude()
    assert run.checkpoint is kept
    assert run.curves.steps["step"].tolist() == [1, 2, 3, 4]


def test_what_was_told_before_a_pause_is_not_told_after_it() -> None:
    project = edits.set_network(Project(), NetworkSpec((2,), (DenseSpec(2, "softmax"),)))
    state = TrainingState.fresh(project.network, project.training)
    trainee, mailbox = Trainee(Run.begun(project), project), Mailbox()
    trainee.lane = SimpleNamespace(  # type: ignore[assignment]
        end=None, has_ended=False, mailbox=mailbox, state=state
    )
    mailbox.put_checkpoint(Checkpoint.of(state, project.training.optimizer))
    assert trainee.checkpoint() is not None  # other weights may be put in the place of these
    trainee.look()
    assert trainee.take_standing() is None


def test_what_a_training_told_of_itself_is_left_where_it_would_not_end() -> None:
    project = edits.set_network(Project(), NetworkSpec((2,), (DenseSpec(2, "softmax"),)))
    run, state = Run.begun(project), TrainingState.fresh(project.network, project.training)
    trainee, mailbox = Trainee(run, project), Mailbox()
    trainee.lane = SimpleNamespace(  # type: ignore[assignment]
        end=JobStatus.CANCELLED, has_ended=False, mailbox=mailbox
    )
    assert trainee.take_standing() is None
    assert mailbox.wanted_checkpoint() == project.training.optimizer
    for step in range(1, 7):
        mailbox.post(StepEvent(step, 1, 1.0, 0.5, 0.1, 8))
        if step == 4:
            state.step = 4
            mailbox.put_checkpoint(Checkpoint.of(state, project.training.optimizer))
    trainee.look()
    trainee.conclude()
    assert run.checkpoint is not None
    assert run.checkpoint.step == 4
    assert run.curves.steps["step"].tolist() == [1, 2, 3, 4]
