"""Jobs: exactly one end, exactly the steps asked for, and changes from the next step on."""

import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document import edits
from mlpstudio.engine.events import EndEvent, EpochEvent, SettingEvent, StepEvent
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.runs import job as job_module
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.job import Job
from mlpstudio.runs.lane import JobStatus, Lane
from tests.runs.builders import DATASET, FOREVER, PROJECT, begun, timeless

SECONDS = 10.0
ENDLESS = edits.change_training(PROJECT, epochs=FOREVER)


@pytest.fixture
def jobs():
    """A maker of jobs that are closed at the end of the test."""
    made = []

    def make(project=PROJECT, **options):
        made.append(Job(Lane(*begun(project)), **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def gates():
    """A maker of gates that are open at the end of the test."""
    made = []

    def make(**options):
        made.append(Gate(**options))
        return made[-1]

    yield make
    for one in made:
        one.is_open = True
        one.let_go.release()
        one.job.close()


class Gate:
    """A job whose every step waits to be let go."""

    def __init__(self, paused=False):
        state, _ = begun()
        self.entered, self.let_go = threading.Semaphore(0), threading.Semaphore(0)
        self.is_open = False
        self.job = Job(Lane(state, self.steps(state)), paused=paused)
        self.job.start()

    def steps(self, state):
        while True:
            self.entered.release()
            if not self.is_open:
                self.let_go.acquire()
            state.step += 1
            state.network.theta[:] = state.step
            yield StepEvent(state.step, 1, 1.0, 0.0, 0.1, 16)

    def wait_for_a_step(self):
        assert self.entered.acquire(timeout=SECONDS)

    def make_a_step(self):
        self.wait_for_a_step()
        self.let_go.release()


def steps_of(events):
    return [event for event in events if isinstance(event, StepEvent)]


def ended(job):
    """Start a job, wait for its end and return its events."""
    job.start()
    assert job.wait_until_idle(SECONDS)
    return job.mailbox.take_events()


def wait_for(condition):
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.001)


# Ends


def test_a_job_pulls_the_training_to_its_end(jobs):
    job = jobs()
    events = ended(job)
    assert job.status is JobStatus.FINISHED
    assert job.has_ended
    assert job.error is None
    assert timeless(events) == timeless(begun()[1])
    assert isinstance(events[-1], EndEvent)


def test_a_job_and_a_run_without_a_window_make_the_same_curve_bit_for_bit(jobs):
    job = jobs()
    events = ended(job)
    heard = []
    run = run_to_end(PROJECT, DATASET, lambda event, state: heard.append(event))
    assert timeless(events) == timeless(heard)
    assert job.state.network.theta.tobytes() == run.checkpoint.weights.tobytes()


def test_a_cancelled_job_ends_as_cancelled_and_closes_the_training():
    state, stream = begun(ENDLESS)
    job = Job(Lane(state, stream))
    job.start()
    wait_for(lambda: state.step > 3)
    job.cancel()
    assert job.wait_until_idle(SECONDS)
    wait_for(lambda: job.has_ended)
    assert job.status is JobStatus.CANCELLED
    assert stream.gi_frame is None
    assert not any(isinstance(event, EndEvent) for event in job.mailbox.take_events())
    assert job.close()


def test_cancelling_lets_the_step_under_way_end_and_begins_no_other(gates):
    gate = gates()
    gate.make_a_step()
    gate.wait_for_a_step()
    gate.job.cancel()
    gate.let_go.release()
    wait_for(lambda: gate.job.has_ended)
    assert [event.step for event in gate.job.mailbox.take_events()] == [1, 2]
    assert not gate.entered.acquire(blocking=False)


def test_an_exception_in_the_training_fails_the_job_and_is_kept():
    def broken():
        yield StepEvent(1, 1, 1.0, 0.0, 0.1, 16)
        raise MemoryError("no room")

    job = Job(Lane(begun()[0], broken()))
    events = ended(job)
    assert job.status is JobStatus.FAILED
    assert isinstance(job.error, MemoryError)
    assert len(events) == 1


@pytest.mark.parametrize("status", [JobStatus.FINISHED, JobStatus.CANCELLED, JobStatus.FAILED])
def test_an_end_is_for_good(status):
    def broken():
        yield from ()
        raise ValueError("broken")

    state, stream = begun()
    job = Job(Lane(state, broken() if status is JobStatus.FAILED else stream))
    if status is JobStatus.CANCELLED:
        job.cancel()
    ended(job)
    for order in (job.pause, job.resume, job.step, job.cancel, job.close):
        order()
        assert job.status is status
        assert job.wait_until_idle(0.0)
    assert job.mailbox.take_events() == []


def test_when_the_end_is_seen_everything_has_been_told(jobs):
    for _ in range(20):
        job = jobs()
        job.mailbox.put_snapshot(0, job.state.network.theta)  # nobody takes it on the way
        job.start()
        wait_for(lambda job=job: job.has_ended)
        assert isinstance(job.mailbox.take_events()[-1], EndEvent)
        assert job.mailbox.take_snapshot().step == 12


# Closing


def test_closing_ends_the_thread(jobs):
    job = jobs(ENDLESS)
    job.start()
    wait_for(lambda: job.state.step > 3)
    assert job.close()
    assert job.status is JobStatus.CANCELLED


def test_closing_a_paused_job_ends_it(jobs):
    job = jobs(ENDLESS, paused=True)
    job.start()
    assert job.wait_until_idle(SECONDS)
    assert job.close()
    assert job.status is JobStatus.CANCELLED


def test_closing_twice_is_harmless(jobs):
    job = jobs(ENDLESS)
    job.start()
    assert job.close()
    assert job.close()


def test_a_job_closed_before_it_began_makes_no_step_even_when_started():
    state, stream = begun()
    job = Job(Lane(state, stream))
    assert job.close()
    assert job.status is JobStatus.CANCELLED
    assert job.wait_until_idle(0.0)
    job.start()
    assert job.close()
    assert job.status is JobStatus.CANCELLED
    assert state.step == 0
    assert job.mailbox.take_events() == []


def test_closing_does_not_wait_for_ever_for_a_step_that_hangs(gates, monkeypatch):
    assert job_module.CLOSE_TIMEOUT == 2.0
    monkeypatch.setattr(job_module, "CLOSE_TIMEOUT", 0.05)
    gate = gates()
    gate.wait_for_a_step()
    assert not gate.job.close()
    assert not gate.job.has_ended
    gate.let_go.release()
    wait_for(lambda: gate.job.has_ended)
    assert gate.job.status is JobStatus.CANCELLED


# Pausing and stepping


def test_a_job_that_begins_paused_waits_for_its_first_step(jobs):
    job = jobs(paused=True)
    assert job.status is JobStatus.PAUSED
    job.start()
    assert job.wait_until_idle(SECONDS)
    assert job.status is JobStatus.PAUSED
    assert not job.has_ended
    assert job.state.step == 0
    assert job.mailbox.take_events() == []


def test_each_step_is_one_update_also_across_the_end_of_an_epoch(jobs):
    job = jobs(paused=True)
    job.start()
    for n in range(1, 13):
        job.step()
        wait_for(lambda n=n: job.state.step == n and job.wait_until_idle(0.0))
        assert job.status is JobStatus.PAUSED
        assert len(steps_of(job.mailbox.take_events())) == 1
    job.step()
    wait_for(lambda: job.has_ended)
    assert [type(event) for event in job.mailbox.take_events()] == [EpochEvent, EndEvent]


@pytest.mark.parametrize("n", [1, 2, 7])
def test_steps_asked_for_in_a_row_are_all_made(jobs, n):
    job = jobs(ENDLESS, paused=True)
    job.start()
    for _ in range(n):
        job.step()
    wait_for(lambda: job.state.step == n and job.wait_until_idle(0.0))
    assert len(steps_of(job.mailbox.take_events())) == n


def test_a_step_asked_for_while_one_is_under_way_is_one_more(gates):
    gate = gates()
    gate.wait_for_a_step()
    gate.job.step()  # while the first is being made
    gate.let_go.release()
    gate.make_a_step()
    assert gate.job.wait_until_idle(SECONDS)
    assert gate.job.state.step == 2


def test_pausing_takes_back_the_steps_that_were_asked_for(gates):
    gate = gates(paused=True)
    for _ in range(5):
        gate.job.step()
    gate.wait_for_a_step()
    gate.job.pause()
    gate.let_go.release()
    assert gate.job.wait_until_idle(SECONDS)
    assert gate.job.state.step == 1


def test_a_pause_stops_after_the_step_under_way_and_the_state_can_be_read(jobs):
    job = jobs(ENDLESS)
    job.start()
    for _ in range(5):
        job.resume()
        before = job.state.step
        wait_for(lambda before=before: job.state.step > before)
        job.pause()
        assert job.wait_until_idle(SECONDS)
        assert job.status is JobStatus.PAUSED
        step, theta = job.state.step, job.state.network.theta.copy()
        time.sleep(0.005)
        assert job.state.step == step
        np.testing.assert_array_equal(job.state.network.theta, theta)
        snapshot = job.mailbox.take_snapshot()
        assert snapshot.step == step
        np.testing.assert_array_equal(snapshot.weights, theta)
        assert steps_of(job.mailbox.take_events())[-1].step == step


def test_pauses_do_not_change_the_curve(jobs):
    job = jobs(paused=True)
    job.start()
    events = []
    for _ in range(4):
        job.step()
        wait_for(lambda: job.wait_until_idle(0.0))
        events += job.mailbox.take_events()
    job.resume()
    wait_for(lambda: job.has_ended)
    events += job.mailbox.take_events()
    assert timeless(events) == timeless(begun()[1])


# Changes


def paused_after(jobs, n_steps):
    job = jobs(ENDLESS, paused=True)
    job.start()
    for _ in range(n_steps):
        job.step()
    wait_for(lambda: job.state.step == n_steps and job.wait_until_idle(0.0))
    job.mailbox.take_events()
    return job


def next_events(job):
    """Make one step and return what was told."""
    n_steps = job.state.step
    job.step()
    wait_for(lambda: job.state.step == n_steps + 1 and job.wait_until_idle(0.0))
    return job.mailbox.take_events()


def test_a_change_made_while_paused_holds_for_the_very_next_step(jobs):
    job = paused_after(jobs, 2)
    job.change(LiveSettings(learning_rate=0.5, batch_size=8))
    *changes, step = next_events(job)
    assert changes == [
        SettingEvent(2, "learning_rate", 0.01, 0.5),
        SettingEvent(2, "batch_size", 16, 8),
    ]
    assert (step.step, step.learning_rate, step.n_samples) == (3, 0.5, 8)


def test_of_many_changes_made_while_paused_the_last_ones_hold(jobs):
    job = paused_after(jobs, 2)
    for rate in (0.2, 0.01, 0.01, 0.3):
        job.change(LiveSettings(learning_rate=rate))
    job.change(LiveSettings(batch_size=4))
    *changes, step = next_events(job)
    assert [(change.name, change.after) for change in changes] == [
        ("learning_rate", 0.3),
        ("batch_size", 4),
    ]
    assert (step.learning_rate, step.n_samples) == (0.3, 4)


def test_a_change_and_back_is_no_change(jobs):
    job = paused_after(jobs, 2)
    job.change(LiveSettings(learning_rate=0.5))
    job.change(LiveSettings(learning_rate=0.01))
    (step,) = next_events(job)
    assert step.learning_rate == 0.01


def test_a_change_made_before_the_first_step_is_not_lost(jobs):
    job = jobs(ENDLESS, paused=True)
    job.change(LiveSettings(learning_rate=0.5))
    job.start()
    (first,) = next_events(job)
    change, second = next_events(job)
    assert first.learning_rate == 0.01  # a generator takes nothing before it has begun
    assert change == SettingEvent(1, "learning_rate", 0.01, 0.5)
    assert second.learning_rate == 0.5


def test_a_change_made_while_running_is_told_where_it_took_effect(jobs):
    job = jobs(ENDLESS)
    job.start()
    wait_for(lambda: job.state.step > 3)
    job.change(LiveSettings(learning_rate=0.5))
    told = []

    def is_told():
        told.extend(job.mailbox.take_events())
        return any(isinstance(event, SettingEvent) for event in told[:-1])

    wait_for(is_told)
    job.close()
    told += job.mailbox.take_events()
    (change,) = [event for event in told if isinstance(event, SettingEvent)]
    for event in steps_of(told):
        assert event.learning_rate == (0.5 if event.step > change.step else 0.01)


# What the reader finds


def test_every_step_arrives_however_slow_the_reader_is(jobs):
    job = jobs(replace(PROJECT, training=replace(PROJECT.training, epochs=100)))
    events = ended(job)
    assert [event.step for event in steps_of(events)] == list(range(1, 401))
    assert len([event for event in events if isinstance(event, EpochEvent)]) == 100


def test_a_snapshot_is_made_only_when_the_last_one_was_taken(gates):
    gate = gates()
    for _ in range(3):
        gate.make_a_step()
    gate.wait_for_a_step()  # the fourth is under way, nobody has taken a snapshot
    first = gate.job.mailbox.take_snapshot()
    assert first.step == 1
    assert gate.job.mailbox.take_snapshot() is None
    gate.let_go.release()
    gate.wait_for_a_step()
    second = gate.job.mailbox.take_snapshot()
    assert second.step == 4
    assert set(first.weights) == {1.0}
    assert set(second.weights) == {4.0}


def test_after_the_end_there_is_a_snapshot_of_the_last_step(jobs):
    job = jobs()
    ended(job)
    snapshot = job.mailbox.take_snapshot()
    assert snapshot.step == 12
    np.testing.assert_array_equal(snapshot.weights, job.state.network.theta)
    with pytest.raises(ValueError, match="read-only"):
        snapshot.weights[0] = 1.0
