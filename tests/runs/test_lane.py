"""Trainings side by side on one thread: in step, and each exactly as it would be alone."""

import time

import numpy as np
import pytest

from mlpstudio.document import edits
from mlpstudio.engine.events import EpochEvent, SettingEvent, StepEvent
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.runs.job import Job
from mlpstudio.runs.lane import JobStatus, Lane
from mlpstudio.runs.snapshots import SnapshotStore
from tests.runs.builders import FOREVER, PROJECT, RICH_PROJECT, begun, timeless

SECONDS = 10.0
ENDLESS = edits.change_training(PROJECT, epochs=FOREVER)
SLOWER = edits.change_training(PROJECT, learning_rate=0.002)


class Log:
    """A mailbox of two lanes that keeps the order between them."""

    def __init__(self, *lanes):
        self.told = []
        for name, lane in zip("ab", lanes, strict=True):
            post = lane.mailbox.post
            lane.mailbox.post = lambda event, name=name, post=post: self.note(name, event, post)

    def note(self, name, event, post):
        self.told.append((name, event))
        post(event)

    @property
    def steps(self):
        return [(name, e.step) for name, e in self.told if isinstance(e, StepEvent)]


@pytest.fixture
def jobs():
    """A maker of jobs that are closed at the end of the test."""
    made = []

    def make(*lanes, **options):
        made.append(Job(*lanes, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


def lane(project=PROJECT, snapshots=None):
    return Lane(*begun(project), snapshots)


def advanced(project, n_steps):
    """Return a lane that has made some steps before."""
    state, stream = begun(project)
    while state.step < n_steps:
        next(stream)
    stream.close()
    return Lane(*begun(project, state))


def wait_for(condition):
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.001)


def alone(project):
    state, stream = begun(project)
    return timeless(stream), state.network.weights.tobytes()


@pytest.mark.parametrize("other", [SLOWER, RICH_PROJECT], ids=["slower", "rich"])
def test_both_curves_are_bit_for_bit_those_trained_alone(jobs, other):
    one, two = lane(), lane(other)
    job = jobs(one, two)
    job.start()
    assert job.wait_until_idle(SECONDS)
    for project, trained in ((PROJECT, one), (other, two)):
        events, weights = alone(project)
        assert timeless(trained.mailbox.take_events()) == events
        assert trained.state.network.weights.tobytes() == weights
        assert trained.end is JobStatus.FINISHED


def test_they_make_their_steps_in_turn(jobs):
    one, two = lane(), lane(SLOWER)
    log = Log(one, two)
    jobs(one, two).start()
    wait_for(lambda: one.has_ended and two.has_ended)
    assert log.steps == [(name, step) for step in range(1, 13) for name in "ab"]


def test_the_one_that_is_behind_catches_up_first(jobs):
    one, two = lane(), advanced(SLOWER, 7)
    log = Log(one, two)
    jobs(one, two).start()
    wait_for(lambda: one.has_ended and two.has_ended)
    catching_up = [("a", step) for step in range(1, 8)]
    assert log.steps == catching_up + [(name, step) for step in range(8, 13) for name in "ab"]


def test_one_step_is_one_update_of_each(jobs):
    one, two = lane(ENDLESS), lane(ENDLESS)
    job = jobs(one, two, paused=True)
    job.start()
    for n in range(1, 10):  # over the ends of epochs too
        job.step()
        wait_for(lambda n=n: one.state.step == n and two.state.step == n)
        assert job.wait_until_idle(SECONDS)
        assert job.status is JobStatus.PAUSED


def test_one_step_of_a_run_that_catches_up_is_one_update_of_that(jobs):
    one, two = lane(ENDLESS), advanced(ENDLESS, 3)
    job = jobs(one, two, paused=True)
    job.start()
    for n, other in ((1, 3), (2, 3), (3, 3), (4, 4)):
        job.step()
        wait_for(lambda n=n: one.state.step == n and job.wait_until_idle(0.0))
        assert two.state.step == other


def test_a_pause_stops_both(jobs):
    one, two = lane(ENDLESS), lane(ENDLESS)
    job = jobs(one, two)
    job.start()
    wait_for(lambda: two.state.step > 3)
    job.pause()
    assert job.wait_until_idle(SECONDS)
    steps = one.state.step, two.state.step
    assert steps[0] - steps[1] in (0, 1)
    time.sleep(0.005)
    assert (one.state.step, two.state.step) == steps
    assert one.mailbox.take_snapshot().step == steps[0]
    assert two.mailbox.take_snapshot().step == steps[1]


def test_a_change_is_made_in_one_only(jobs):
    one, two = lane(ENDLESS), lane(ENDLESS)
    job = jobs(one, two)
    job.start()
    wait_for(lambda: two.state.step > 3)
    before = two.state.step
    job.change(LiveSettings(learning_rate=0.5))
    wait_for(lambda: two.state.step > before + 3)
    job.close()
    changes = [
        [event for event in trained.mailbox.take_events() if isinstance(event, SettingEvent)]
        for trained in (one, two)
    ]
    assert [len(found) for found in changes] == [1, 0]


def test_where_one_fails_the_other_goes_on_to_its_end(jobs):
    one = Lane(begun()[0], broken_after(3))
    two = lane()
    job = jobs(one, two)
    job.start()
    wait_for(lambda: job.has_ended)
    assert one.end is JobStatus.FAILED
    assert isinstance(one.error, ArithmeticError)
    assert job.status is JobStatus.FAILED
    assert two.end is JobStatus.FINISHED
    assert timeless(two.mailbox.take_events()) == alone(PROJECT)[0]


def broken_after(n_steps):
    """A training that breaks after some steps."""
    state, stream = begun(PROJECT)
    for event in stream:
        yield event
        if state.step == n_steps:
            raise ArithmeticError("broken")


def test_where_one_diverges_the_other_goes_on(jobs):
    wild = edits.change_training(PROJECT, optimizer="sgd", learning_rate=1e30)
    one, two = lane(wild), lane()
    jobs(one, two).start()
    wait_for(lambda: one.has_ended and two.has_ended)
    assert one.mailbox.take_events()[-1].reason.value == "diverged"
    assert len(two.mailbox.take_events()) == len(alone(PROJECT)[0])


def test_one_that_is_longer_goes_on_alone(jobs):
    longer = edits.change_training(SLOWER, epochs=5)
    one, two = lane(), lane(longer)
    job = jobs(one, two)
    job.start()
    wait_for(lambda: one.has_ended)
    wait_for(lambda: job.has_ended)
    assert timeless(two.mailbox.take_events()) == alone(longer)[0]


def test_one_can_be_dropped_while_the_other_goes_on(jobs):
    one, two = lane(ENDLESS), lane(ENDLESS)
    job = jobs(one, two)
    job.start()
    wait_for(lambda: two.state.step > 3)
    job.drop(two)
    assert two.wait_for_end(SECONDS)
    assert two.end is JobStatus.CANCELLED
    last = two.state.step
    before = one.state.step
    wait_for(lambda: one.state.step > before + 3)
    assert two.state.step == last


def test_one_can_be_dropped_while_both_are_paused(jobs):
    one, two = lane(ENDLESS), lane(ENDLESS)
    job = jobs(one, two, paused=True)
    job.start()
    assert job.wait_until_idle(SECONDS)
    job.drop(two)
    assert two.wait_for_end(SECONDS)
    assert one.end is None
    job.step()
    wait_for(lambda: one.state.step == 1)
    job.drop(one)
    wait_for(lambda: job.has_ended)
    assert two.state.step == 0


def test_closing_ends_both(jobs):
    one, two = lane(ENDLESS), lane(ENDLESS)
    job = jobs(one, two)
    job.start()
    wait_for(lambda: two.state.step > 3)
    assert job.close()
    assert (one.end, two.end) == (JobStatus.CANCELLED, JobStatus.CANCELLED)


def test_each_keeps_its_own_snapshots(jobs):
    stores = SnapshotStore(), SnapshotStore()
    one, two = lane(PROJECT, stores[0]), lane(SLOWER, stores[1])
    jobs(one, two).start()
    wait_for(lambda: one.has_ended and two.has_ended)
    for trained, store in zip((one, two), stores, strict=True):
        kept = store.all()
        assert kept[0].step == 0
        assert kept[-1].step == 12
        np.testing.assert_array_equal(kept[-1].weights, trained.state.network.weights)
    assert (stores[0].all()[0].weights == stores[1].all()[0].weights).all()
    assert (stores[0].all()[-1].weights != stores[1].all()[-1].weights).any()


def test_where_it_stands_is_told_when_that_is_asked_and_only_once(jobs):
    one = lane(ENDLESS)
    job = jobs(one, paused=True)
    job.start()
    job.step()
    wait_for(lambda: one.state.step == 1)
    assert job.wait_until_idle(SECONDS)
    assert one.mailbox.take_checkpoint() is None
    one.mailbox.want_checkpoint("adam")
    assert one.mailbox.take_checkpoint() is None  # not before the next step
    for step in (2, 3):
        job.step()
        wait_for(lambda step=step: one.state.step == step)
        assert job.wait_until_idle(SECONDS)
    told = one.mailbox.take_checkpoint()
    assert told.step == 2
    assert told.optimizer == "adam"
    assert one.mailbox.take_checkpoint() is None
    state = told.restored(ENDLESS.network, ENDLESS.training)
    _, stream = begun(ENDLESS, state)
    next(event for event in stream if isinstance(event, StepEvent))
    stream.close()
    assert state.network.weights.tobytes() == one.state.network.weights.tobytes()


def test_no_state_is_told_between_an_epoch_and_what_follows_from_it(jobs):
    """There the plateau has not been looked at yet: going on would pass over it."""
    one = lane(ENDLESS)
    told = []
    post = one.mailbox.post

    def note(event):
        one.mailbox.want_checkpoint("adam")
        post(event)
        told.append(event)

    one.mailbox.post = note
    job = jobs(one, paused=True)
    job.start()
    for _ in range(2):
        job.finish_epoch()
        assert job.wait_until_idle(SECONDS)
        checkpoint = one.mailbox.take_checkpoint()
        assert isinstance(told[-1], EpochEvent)
        assert checkpoint.counters.epoch == told[-1].epoch - 1
        assert checkpoint.step == told[-1].step
