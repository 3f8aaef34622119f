"""Steps of a paused job: to the end of the epoch, or with a single sample."""

import pytest

from mlpstudio.document import edits
from mlpstudio.engine.events import EndEvent, EpochEvent, SettingEvent, StepEvent
from mlpstudio.engine.settings import LiveSettings, StopRules
from mlpstudio.runs.job import Job
from mlpstudio.runs.lane import JobStatus, Lane
from tests.runs.builders import FOREVER, PROJECT, begun, timeless

SECONDS = 10.0
ENDLESS = edits.change_training(PROJECT, epochs=FOREVER)


@pytest.fixture
def jobs():
    """A maker of paused jobs that are closed at the end of the test."""
    made = []

    def make(project=PROJECT, *others):
        lanes = [Lane(*begun(one)) for one in (project, *others)]
        made.append(Job(*lanes, paused=True))
        made[-1].start()
        return made[-1]

    yield make
    for one in made:
        one.close()


def done(job):
    """Return what a job told until it was idle."""
    assert job.wait_until_idle(SECONDS)
    return job.mailbox.take_events()


def sizes(events):
    return [event.n_samples for event in events if isinstance(event, StepEvent)]


def marks(events):
    return [(e.step, e.before, e.after) for e in events if isinstance(e, SettingEvent)]


def test_an_epoch_ends_with_its_measurements_and_pauses(jobs):
    job = jobs()
    job.finish_epoch()
    events = done(job)
    assert sizes(events) == [16] * 4
    assert isinstance(events[-1], EpochEvent)
    assert job.status is JobStatus.PAUSED
    job.finish_epoch()
    events = done(job)
    assert [event.epoch for event in events if isinstance(event, EpochEvent)] == [2]


def test_from_the_middle_of_an_epoch_only_its_rest_is_made(jobs):
    job = jobs()
    job.step()
    done(job)
    job.finish_epoch()
    assert sizes(done(job)) == [16] * 3


def test_by_epochs_a_training_makes_what_it_makes_in_one_go(jobs):
    job, told = jobs(), []
    while not job.has_ended:
        job.finish_epoch()
        told += done(job)
    assert timeless(told) == timeless(begun()[1])
    assert isinstance(told[-1], EndEvent)
    assert job.status is JobStatus.FINISHED


@pytest.mark.parametrize(
    ("n_epochs", "changes"),
    [(3, {}), (1, {"stopping": StopRules(target_accuracy=0.01)}), (1, {"epochs": 1})],
    ids=["all epochs", "a stop rule", "one epoch"],
)
def test_the_last_epoch_is_the_end_of_the_training(jobs, n_epochs, changes):
    job = jobs(edits.change_training(PROJECT, **changes))
    ends = []
    for _ in range(n_epochs):
        job.finish_epoch()
        ends = done(job)[-2:]
    assert job.status is JobStatus.FINISHED
    assert isinstance(ends[0], EpochEvent)
    assert ends[0].is_last
    assert isinstance(ends[1], EndEvent)


@pytest.mark.parametrize("way", ["pause", "step"])
def test_an_epoch_that_is_cut_short_is_not_finished_later(jobs, way):
    job = jobs(ENDLESS)
    for _ in range(50):
        job.finish_epoch()
        getattr(job, way)()
        done(job)
    n_steps = job.state.step
    assert n_steps <= 50 * 5
    job.step()
    done(job)
    assert job.state.step == n_steps + 1


def test_after_an_epoch_it_goes_on_all_the_way(jobs):
    job = jobs()
    job.finish_epoch()
    done(job)
    job.resume()
    assert job.wait_until_idle(SECONDS)
    assert job.status is JobStatus.FINISHED


def test_trainings_side_by_side_finish_the_epoch_together(jobs):
    job = jobs(PROJECT, edits.change_training(PROJECT, batch_size=32))
    job.finish_epoch()
    done(job)
    assert [lane.state.epoch for lane in job._lanes] == [1, 1]


# A single sample


def test_one_step_reads_a_single_sample_and_is_marked(jobs):
    job = jobs()
    job.step()
    done(job)
    job.lane.read_one_sample()
    job.step()
    events = done(job)
    assert sizes(events) == [1]
    assert marks(events) == [(1, 16, 1)]
    job.step()
    events = done(job)
    assert sizes(events) == [16]
    assert marks(events) == [(2, 1, 16)]


def test_every_sample_of_the_epoch_is_read_once_all_the_same(jobs):
    job = jobs()
    job.lane.read_one_sample()
    job.finish_epoch()
    events = done(job)
    assert sizes(events) == [16, 1, 16, 16, 15]  # what is wanted counts after the first event
    assert sum(sizes(events)) == 64


def test_the_first_step_of_all_can_read_a_single_sample():
    project = edits.change_training(PROJECT, batch_size=1)
    state, stream = begun(project)
    job = Job(Lane(state, stream, usual_batch=16), paused=True)
    job.start()
    job.step()
    events = done(job)
    assert marks(events) == [(0, 16, 1)]
    assert sizes(events) == [1]
    job.finish_epoch()
    events = done(job)
    assert marks(events) == [(1, 1, 16)]
    assert sizes(events) == [16, 16, 16, 15]
    job.close()


def test_single_samples_one_after_another_are_one_excursion(jobs):
    job = jobs()
    job.step()
    done(job)
    told = []
    for _ in range(3):
        job.lane.read_one_sample()
        job.step()
        told += done(job)
    job.step()
    told += done(job)
    assert sizes(told) == [1, 1, 1, 16]
    assert marks(told) == [(1, 16, 1), (4, 1, 16)]


def test_another_batch_size_wanted_meanwhile_counts_after_the_single_sample(jobs):
    job = jobs()
    job.step()
    done(job)
    job.lane.read_one_sample()
    job.step()
    done(job)
    job.change(LiveSettings(batch_size=8))
    job.step()
    events = done(job)
    assert sizes(events) == [8]
    assert marks(events) == [(2, 1, 8)]
    job.step()
    assert sizes(done(job)) == [8]


def test_batches_of_one_stay_what_they_are(jobs):
    job = jobs(edits.change_training(PROJECT, batch_size=1))
    job.step()
    done(job)
    job.lane.read_one_sample()
    job.step()
    events = done(job)
    assert (sizes(events), marks(events)) == ([1], [])
    job.change(LiveSettings(batch_size=4))
    job.step()
    assert sizes(done(job)) == [4]
    job.change(LiveSettings(batch_size=1))  # a wish of its own, and no excursion
    for _ in range(2):
        job.step()
        assert sizes(done(job)) == [1]


def test_a_batch_size_wanted_just_before_comes_after_the_single_sample(jobs):
    job = jobs()
    job.step()
    done(job)
    job.change(LiveSettings(batch_size=8))
    job.lane.read_one_sample()
    job.step()
    assert sizes(done(job)) == [1]
    job.step()
    assert sizes(done(job)) == [8]


def test_the_learning_rate_can_be_changed_with_it(jobs):
    job = jobs()
    job.step()
    done(job)
    job.lane.read_one_sample()
    job.change(LiveSettings(learning_rate=0.5))
    job.step()
    events = done(job)
    assert sizes(events) == [1]
    assert [e.name for e in events if isinstance(e, SettingEvent)] == [
        "learning_rate",
        "batch_size",
    ]


def test_a_job_that_is_held_in_an_epoch_goes_on_to_its_end_and_no_further(jobs):
    job = jobs(ENDLESS)
    assert job.wait_until_idle(SECONDS)
    job.finish_epoch()
    job.hold()
    assert job.wait_until_idle(SECONDS)
    assert job.state.epoch <= 1
    job.release()
    events = done(job)
    assert [event.epoch for event in events if isinstance(event, EpochEvent)] == [1]
    assert job.status is JobStatus.PAUSED


def test_a_paused_job_that_is_held_stays_paused(jobs):
    job = jobs(ENDLESS)
    assert job.wait_until_idle(SECONDS)
    job.hold()
    job.release()
    assert sizes(done(job)) == []
    assert job.status is JobStatus.PAUSED


def test_a_job_that_is_held_can_be_closed(jobs):
    job = jobs(ENDLESS)
    job.resume()
    job.hold()
    assert job.wait_until_idle(SECONDS)
    assert job.close()
    assert job.status is JobStatus.CANCELLED
