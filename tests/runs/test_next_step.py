"""The next update, looked into from wherever a run stands, is the one that is then made."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import EpochEvent, StepEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.runs import next_step
from mlpstudio.runs.job import Job
from mlpstudio.runs.lane import Lane
from mlpstudio.runs.next_step import NextStep, look_into, training_to_go_on_with
from mlpstudio.runs.record import Run
from tests.runs.builders import DATASET, PROJECT, RICH_PROJECT, begun


def pull_steps(stream, n_steps):
    """Pull events until so many steps are made; return the last one."""
    event = None
    while n_steps:
        event = next(stream)
        n_steps -= isinstance(event, StepEvent)
    return event


def run_at(project, state):
    run = Run.begun(project)
    run.checkpoint = Checkpoint.of(state, project.training.optimizer)
    run.outcome = "stopped"
    return run


@pytest.mark.parametrize("project", [PROJECT, RICH_PROJECT], ids=["plain", "rich"])
@pytest.mark.parametrize("n_steps", [0, 1, 3, 4, 7, 8])  # four make an epoch
def test_it_is_the_step_then_made(project, n_steps):
    state, stream = begun(project)
    pull_steps(stream, n_steps)
    run = run_at(project, state) if n_steps else None
    slow = look_into(NextStep.of(run, None, project, DATASET))
    event = pull_steps(stream, 1)
    assert slow is not None
    assert slow.update is not None
    assert (slow.number, slow.epoch) == (event.step, event.epoch)
    assert (slow.outcome.objective, slow.learning_rate) == (event.loss, event.learning_rate)
    np.testing.assert_array_equal(slow.update.next_weights, state.network.weights)


def test_a_plateau_found_at_the_end_of_an_epoch_lowers_the_rate_of_the_step_after_it():
    schedule = (("patience", 1.0), ("min_delta", 100.0), ("factor", 0.5))
    training = replace(
        PROJECT.training, schedule="reduce_on_plateau", schedule_options=schedule, epochs=9
    )
    project = replace(PROJECT, training=training)
    state, stream = begun(project)
    rates = []
    for _ in range(3):
        pull_steps(stream, 4)
        copy = Checkpoint.of(state, "adam").restored(project.network, training)
        slow = look_into(NextStep.of(run_at(project, copy), None, project, DATASET))
        assert slow is not None
        rates.append(slow.learning_rate)
    assert rates[0] == 0.01
    assert rates[-1] < 0.01  # two epochs without the improvement that is asked for
    assert pull_steps(stream, 1).learning_rate == rates[-1]


def test_nothing_comes_after_the_last_step_of_the_last_epoch():
    state, stream = begun(PROJECT)
    pull_steps(stream, 12)
    run = Run.begun(PROJECT)
    job = Job(Lane(state, stream), paused=True)
    job.start()
    try:
        assert look_into(NextStep.of(run, job, PROJECT, DATASET)) is None
    finally:
        job.close()


def test_a_complete_run_goes_on_for_as_many_epochs_more():
    state, stream = begun(PROJECT)
    for event in stream:
        assert event is not None
    run = run_at(PROJECT, state)
    training = training_to_go_on_with(run, PROJECT)
    assert training == replace(PROJECT.training, epochs=6)
    slow = look_into(NextStep.of(run, None, PROJECT, DATASET))
    assert slow is not None
    assert (slow.number, slow.epoch, slow.batch) == (13, 4, 1)


def test_what_stop_rules_put_back_is_not_what_training_goes_on_from():
    state, stream = begun(RICH_PROJECT)
    pull_steps(stream, 6)
    while not isinstance(next(stream), EpochEvent):
        pass
    stream.close()  # the best weights are in the network now
    run = run_at(RICH_PROJECT, state)
    slow = look_into(NextStep.of(run, None, RICH_PROJECT, DATASET))
    assert run.checkpoint is not None
    _, again = begun(
        RICH_PROJECT, run.checkpoint.restored(RICH_PROJECT.network, RICH_PROJECT.training)
    )
    event = pull_steps(again, 1)
    assert slow is not None
    assert slow.outcome.objective == event.loss


@pytest.mark.parametrize("change", ["diverged", "edited", "no checkpoint"])
def test_a_run_that_cannot_go_on_is_begun_anew(change):
    state, stream = begun(PROJECT)
    pull_steps(stream, 5)
    run, project = run_at(PROJECT, state), PROJECT
    if change == "diverged":
        run.outcome = "diverged"
    elif change == "edited":
        project = replace(project, training=TrainingSettings("sgd", batch_size=16))
    else:
        run.checkpoint = None
    what = NextStep.of(run, None, project, DATASET)
    assert what.start is None
    slow = look_into(what)
    assert slow is not None
    assert slow.number == 1


def test_a_paused_job_is_looked_into_and_stays_as_it_is():
    state, stream = begun(PROJECT)
    pull_steps(stream, 2)
    run, job = Run.begun(PROJECT), Job(Lane(state, stream), paused=True)
    job.start()
    try:
        what = NextStep.of(run, job, PROJECT, DATASET)
        assert job.wait_until_idle(2.0)
        before = state.network.weights.copy()
        slow = look_into(what)
        assert slow is not None
        assert what.step == 2
        np.testing.assert_array_equal(state.network.weights, before)
        job.step()
        assert job.wait_until_idle(2.0)
        assert slow.update is not None
        np.testing.assert_array_equal(state.network.weights, slow.update.next_weights)
        assert what.step == 3
    finally:
        job.close()


def test_a_job_that_runs_cannot_be_looked_into(monkeypatch):
    monkeypatch.setattr(next_step, "PATIENCE", 0.01)
    project = replace(PROJECT, training=replace(PROJECT.training, epochs=10**6))
    state, stream = begun(project)
    job = Job(Lane(state, stream))
    what = NextStep.of(Run.begun(project), job, project, DATASET)
    job.start()
    try:
        assert what.step is None
        assert look_into(what) is None
    finally:
        job.close()


def test_a_job_that_went_on_meanwhile_is_not_half_looked_into(monkeypatch):
    state, stream = begun(PROJECT)
    pull_steps(stream, 1)
    job = Job(Lane(state, stream), paused=True)
    answers = iter((True, False))  # it stood still before the copy was made, and not after it
    monkeypatch.setattr(job, "wait_until_idle", lambda timeout: next(answers))
    assert look_into(NextStep.of(Run.begun(PROJECT), job, PROJECT, DATASET)) is None
    assert next(answers, None) is None
    stream.close()


def test_it_is_the_same_only_at_the_same_place_under_the_same_conditions():
    state, stream = begun(PROJECT)
    pull_steps(stream, 2)
    run = run_at(PROJECT, state)
    what = NextStep.of(run, None, PROJECT, DATASET)
    assert what.is_also(NextStep.of(run, None, PROJECT, DATASET))
    slower = replace(PROJECT, training=replace(PROJECT.training, learning_rate=0.5))
    assert not what.is_also(NextStep.of(run, None, slower, DATASET))
    assert not what.is_also(NextStep.of(None, None, PROJECT, DATASET))
    assert not what.is_also(None)
    assert (what.step, NextStep.of(None, None, PROJECT, DATASET).step) == (2, 0)


def test_one_sample_of_the_batch_alone():
    slow = look_into(NextStep.of(None, None, PROJECT, DATASET), one_sample=True)
    assert slow is not None
    assert len(slow.indices) == 1
