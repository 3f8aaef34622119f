"""Two windows of the program with the same file: neither takes from the other what it needs."""

import pytest

from mlpstudio.errors import RunStoreError
from mlpstudio.runs.record import to_stored
from mlpstudio.runs.store import Provenance, open_store
from mlpstudio.runs.store.entry import INTERRUPTED, RUNNING, SILENCE
from mlpstudio.runs.store.recording import Part
from mlpstudio.runs.store.store import FORGOTTEN, Store
from tests.runs.builders import PROJECT
from tests.runs.store.builders import stopped_run, written

RUN = stopped_run(8)
DAY = 24 * 3600.0


class Clock:
    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        self.now += 0.001  # no two entries are made at the same time
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def windows(tmp_path, clock):
    """Two stores open on the same file."""
    opened = [open_store(tmp_path / "runs.sqlite3").store for _ in range(2)]
    stores = [Store(one._tables, clock) for one in opened]
    yield stores
    for store in stores:
        store.close()


def begun(store):
    return store.recording.begin(PROJECT, RUN, Provenance())


def enter(store, number, first, end):
    """Write some of the run's steps, as a window does that trains it."""
    epochs = Part(0, RUN.curves.epochs.rows()[:0])
    store.recording.append(number, Part(first, RUN.curves.steps.rows()[first:end]), epochs)


def ids(store):
    return [one.id for one in store.summaries()]


# Deleting


def test_what_one_window_deleted_it_can_restore_whatever_the_other_does(windows):
    one, other = windows
    number = written(one, RUN)
    one.delete(number)
    other.purge()  # as at its start and at its end
    one.restore(number)
    assert ids(one) == ids(other) == [number]
    assert len(other.load(number).run.curves.steps) == 8


def test_it_is_removed_for_good_when_the_window_is_closed_that_deleted_it(windows):
    one, other = windows
    gone, restored = written(one, RUN), written(one, RUN)
    for number in (gone, restored):
        one.delete(number)
    one.restore(restored)
    one.purge()
    with pytest.raises(RunStoreError, match=f"no run {gone}"):
        other.restore(gone)
    assert ids(other) == [restored]


@pytest.mark.parametrize("passed", [FORGOTTEN + 1, -DAY], ids=["a day later", "clock set back"])
def test_what_a_window_left_behind_that_was_killed_goes_on_another_day(windows, clock, passed):
    one, other = windows
    number = written(one, RUN)
    one.delete(number)
    clock.now += passed
    other.purge()
    with pytest.raises(RunStoreError):
        one.restore(number)


def test_a_run_that_another_window_is_training_is_not_removed_under_its_hands(windows, clock):
    one, other = windows
    number = begun(one)
    other.delete(number)
    other.purge()
    enter(one, number, 0, 3)
    one.recording.finish(number, to_stored(RUN))
    one.restore(number)
    assert len(one.load(number).run.curves.steps) == 8


def test_a_run_that_is_gone_is_told_with_a_cure(windows, clock):
    one, other = windows
    number = written(one, RUN)  # it is paused here
    other.delete(number)
    other.purge()
    with pytest.raises(RunStoreError, match=r"deleted in another window.*save the project"):
        enter(one, number, 0, 3)
    with pytest.raises(RunStoreError, match="deleted in another window"):
        one.recording.finish(number, to_stored(RUN))
    one.recording.take_up(number)  # such as when it was read just before
    with pytest.raises(RunStoreError, match="deleted in another window"):
        one.recording.give_up(number, "stopped")
    with pytest.raises(RunStoreError, match="no run"):
        one.load(number)
    with pytest.raises(RunStoreError, match="no run"):
        one._tables.described(number)


# Training


def test_a_run_that_is_written_by_one_is_running_for_the_other_until_it_falls_silent(
    windows, clock
):
    one, other = windows
    number = begun(one)
    for first in range(3):
        clock.now += SILENCE - 1
        enter(one, number, first, first + 1)
        assert other.summary(number).outcome == RUNNING
    clock.now += SILENCE + 1
    assert other.summary(number).outcome == INTERRUPTED
    enter(one, number, 3, 4)  # the computer had slept
    assert other.summary(number).outcome == RUNNING


def test_a_clock_that_is_set_back_leaves_no_run_running_for_ever(windows, clock):
    one, other = windows
    number = begun(one)
    clock.now -= DAY
    assert other.summary(number).outcome == INTERRUPTED
    enter(one, number, 0, 1)
    assert other.summary(number).outcome == RUNNING


def test_two_windows_do_not_write_into_one_run(windows, clock):
    one, other = windows
    number = begun(one)
    enter(one, number, 0, 2)
    other.recording.take_up(number)  # it was opened there, and is trained on
    enter(one, number, 2, 4)
    with pytest.raises(RunStoreError, match="another window"):
        enter(other, number, 4, 8)
    enter(one, number, 4, 6)
    assert one.curves(number).steps["step"].tolist() == [1, 2, 3, 4, 5, 6]


def test_a_run_that_rests_may_be_trained_on_in_another_window_and_is_told_of_here(windows):
    one, other = windows
    number = written(one, RUN)
    other.recording.take_up(number)
    enter(other, number, 0, 4)
    other.recording.finish(number, to_stored(RUN))
    with pytest.raises(RunStoreError, match="save the project to keep it"):
        enter(one, number, 0, 2)
    one.recording.take_up(number)  # opened again
    enter(one, number, 0, 2)
    assert one.curves(number).steps["step"].tolist() == [1, 2]


def test_a_run_is_read_as_of_one_moment(windows, monkeypatch):
    one, other = windows
    number = written(one, stopped_run(4))
    described = one._tables.described

    def meanwhile(wanted):
        found = described(wanted)
        other.recording.take_up(number)
        other.recording.finish(number, to_stored(RUN))
        return found

    monkeypatch.setattr(one._tables, "described", meanwhile)
    run = one.load(number).run
    assert run.checkpoint.step == 4
    assert run.curves.steps["step"].tolist() == [1, 2, 3, 4]
    assert len(other.load(number).run.curves.steps) == 8
