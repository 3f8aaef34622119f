"""The way of a run into the store: every second, at the end, and when it goes on."""

import sqlite3
import threading

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.errors import RunStoreError
from mlpstudio.runs import recorder as recording
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.fingerprint import data_hash
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.recorder import PERIOD, Recorder
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Provenance, snapshot_table
from mlpstudio.runs.store.recording import Recording
from tests.runs.builders import PROJECT
from tests.runs.store.builders import stopped_run


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def recorder(tmp_path, clock):
    recorder = Recorder(tmp_path / "runs.sqlite3", clock)
    yield recorder
    recorder.close()


def stored_steps(recorder, number):
    entry = recorder.ask(lambda store: store.load(number)).result()
    return entry.run.curves.steps["step"].tolist()


def test_a_run_is_handed_over_every_second(recorder, clock):
    whole = stopped_run(8).curves.steps.rows()
    run = Run.begun(PROJECT)
    number = recorder.begin(run, PROJECT, Provenance("one")).result()
    run.curves.steps.extend(whole[:3])
    clock.now += PERIOD / 2
    recorder.follow()
    assert stored_steps(recorder, number) == []
    clock.now += PERIOD / 2
    recorder.follow()
    assert stored_steps(recorder, number) == [1, 2, 3]
    run.curves.steps.extend(whole[3:])
    clock.now += PERIOD
    recorder.follow()
    assert stored_steps(recorder, number) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_norms_are_handed_over_with_the_steps(recorder, clock):
    whole = stopped_run(8).curves.norms.rows()
    run = Run.begun(PROJECT)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    for part in (whole[:3], whole[3:5], whole[5:]):
        run.curves.add_norms(part)
        clock.now += PERIOD
        (entry,) = recorder.follow()
        entry.result()
    norms = recorder.ask(lambda store: store.curves(number)).result().norms
    np.testing.assert_array_equal(norms.rows(), whole)


def test_a_run_that_went_back_is_written_anew(recorder, clock):
    whole = stopped_run(8).curves
    run = Run.begun(PROJECT)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    run.curves.steps.extend(whole.steps.rows())
    clock.now += PERIOD
    (entry,) = recorder.follow()
    entry.result()
    run.curves.drop_after(2)
    clock.now += PERIOD
    recorder.follow()
    assert stored_steps(recorder, number) == [1, 2]


def test_the_end_is_written_whole(recorder):
    run = stopped_run(5)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    recorder.finish(run).result()
    entry = recorder.ask(lambda store: store.load(number)).result()
    np.testing.assert_array_equal(entry.run.checkpoint.weights, run.checkpoint.weights)
    assert entry.summary.outcome == run.outcome
    assert recorder.finish(run) is None


def test_snapshots_are_written_with_the_end_and_the_oldest_make_room(recorder, monkeypatch):
    runs, numbers = [stopped_run(5) for _ in range(3)], []
    size = runs[0].checkpoint.weights.nbytes
    monkeypatch.setattr(recording, "SNAPSHOT_BUDGET", 11 * size)
    monkeypatch.setattr(snapshot_table, "RECENT", 1)
    for run in runs:
        kept = SnapshotStore()
        for step in range(6):
            kept.keep(step, run.checkpoint.weights + step)
        numbers.append(recorder.begin(run, PROJECT, Provenance(), snapshots=kept))
        recorder.finish(run).result()
    summaries = recorder.ask(lambda store: store.summaries()).result()
    assert [one.n_snapshots for one in summaries] == [6, 4, 0]
    number = numbers[-1].result()
    entry = recorder.ask(lambda store: store.load(number, with_snapshots=True)).result()
    assert [one.step for one in entry.snapshots] == [0, 1, 2, 3, 4, 5]
    np.testing.assert_array_equal(entry.snapshots[5].weights, run.checkpoint.weights + 5)


def test_a_run_that_goes_on_stays_one_entry(recorder, clock):
    run = stopped_run(5)
    entered = recorder.begin(run, PROJECT, Provenance())
    number = entered.result()
    recorder.finish(run).result()
    recorder.go_on(run, entered)
    run.curves.steps.extend(stopped_run(7).curves.steps.rows(5))
    clock.now += PERIOD
    recorder.follow()
    found = recorder.ask(lambda store: store.curves(number)).result()
    assert found.steps["step"].tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert len(recorder.ask(lambda store: store.summaries()).result()) == 1


def test_closing_writes_what_is_left(tmp_path):
    recorder = Recorder(tmp_path / "runs.sqlite3")
    recorder.begin(stopped_run(4), PROJECT, Provenance())
    recorder.close()
    again = Recorder(tmp_path / "runs.sqlite3")
    (summary,) = again.ask(lambda store: store.summaries()).result()
    again.close()
    assert summary.n_steps == 4


def test_without_a_store_nothing_breaks_and_asking_says_why(tmp_path, clock):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    recorder = Recorder(tmp_path / "file" / "runs.sqlite3", clock)
    run = stopped_run(2)
    recorder.begin(run, PROJECT, Provenance())
    clock.now += PERIOD
    recorder.follow()
    with pytest.raises(RunStoreError, match="cannot be kept"):
        recorder.finish(run).result()
    recorder.close()


def test_nothing_waits_for_the_disk(tmp_path, clock):
    recorder = Recorder(tmp_path / "runs.sqlite3", clock)
    gate = threading.Event()
    recorder.ask(lambda store: gate.wait(10))
    run = stopped_run(3)
    recorder.begin(run, PROJECT, Provenance())
    clock.now += PERIOD
    recorder.follow()
    written = recorder.finish(run)
    run.curves.steps.extend(Curves().steps.rows())  # and the run may change meanwhile
    run.outcome = "failed"
    assert not written.done()
    gate.set()
    written.result()
    (summary,) = recorder.ask(lambda store: store.summaries()).result()
    assert summary.outcome != "failed"
    recorder.close()


def test_the_hash_of_the_samples_is_kept_with_the_run(recorder):
    samples = Samples(np.zeros((4, 2), np.uint8), np.arange(4))
    numbers = [
        recorder.begin(Run.begun(PROJECT), PROJECT, Provenance("one"), samples).result()
        for _ in range(2)
    ]
    entries = [recorder.ask(lambda store, n=n: store.load(n)).result() for n in numbers]
    assert {entry.provenance.data_hash for entry in entries} == {data_hash(samples)}
    assert entries[0].provenance.name == "one"


def test_two_runs_side_by_side_are_both_written_and_one_may_end_first(recorder, clock):
    whole = stopped_run(8).curves.steps.rows()
    one, other = Run.begun(PROJECT), Run.begun(PROJECT)
    first = recorder.begin(one, PROJECT, Provenance("one"))
    second = recorder.begin(other, PROJECT, Provenance("two", parent_step=0), parent=first)
    one.curves.steps.extend(whole[:3])
    other.curves.steps.extend(whole[:5])
    clock.now += PERIOD
    assert len(recorder.follow()) == 2
    assert recorder.follow() == []
    assert stored_steps(recorder, first.result()) == [1, 2, 3]
    assert stored_steps(recorder, second.result()) == [1, 2, 3, 4, 5]
    recorder.finish(other).result()
    one.curves.steps.extend(whole[3:])
    clock.now += PERIOD
    recorder.follow()
    assert stored_steps(recorder, first.result()) == [1, 2, 3, 4, 5, 6, 7, 8]
    two, _ = recorder.ask(lambda store: store.summaries()).result()
    assert (two.parent, two.parent_step) == (first.result(), 0)


# Where a run under way stands


class Training:
    """A run that is being trained, as far as a recorder is concerned."""

    def __init__(self, step):
        self.goal = stopped_run(step)
        self.run = Run.begun(PROJECT)
        self.run.curves.steps.extend(self.goal.curves.steps.rows())
        self.kept = SnapshotStore()
        for number in range(step + 3):  # training has gone on since
            self.kept.keep(number, self.goal.checkpoint.weights)
        self.n_asked = 0
        self.is_known = True

    def state_of(self, run):
        assert run is self.run
        self.n_asked += 1
        return self.goal.checkpoint if self.is_known else None


def stand(recorder, clock, training):
    number = recorder.begin(training.run, PROJECT, Provenance(), snapshots=training.kept)
    clock.now += PERIOD
    return number.result()


def test_where_it_stands_is_written_with_what_was_measured(recorder, clock):
    training = Training(7)
    number = stand(recorder, clock, training)
    (entry,) = recorder.follow(training.state_of)
    entry.result()
    found = recorder.ask(lambda store: store.load(number, with_snapshots=True)).result()
    assert found.run.checkpoint.step == 7
    np.testing.assert_array_equal(found.run.checkpoint.weights, training.goal.checkpoint.weights)
    assert [one.step for one in found.snapshots] == [0, 1, 2, 3, 5, 7]
    assert found.summary.n_snapshots == 6


def test_an_entry_waits_a_little_for_that_and_no_longer(recorder, clock):
    training = Training(7)
    number = stand(recorder, clock, training)
    training.is_known = False
    assert recorder.follow(training.state_of) == []
    clock.now += recording.GRACE / 2
    assert recorder.follow(training.state_of) == []
    clock.now += recording.GRACE / 2
    (entry,) = recorder.follow(training.state_of)
    entry.result()
    found = recorder.ask(lambda store: store.load(number)).result()
    assert found.run.checkpoint is None
    assert len(found.run.curves.steps) == 7
    training.is_known = True
    clock.now += PERIOD
    (entry,) = recorder.follow(training.state_of)
    entry.result()
    assert recorder.ask(lambda store: store.load(number)).result().run.checkpoint.step == 7


def test_that_of_a_large_network_is_written_more_rarely(recorder, clock, monkeypatch):
    training = Training(7)
    n_bytes = sum(
        array.nbytes for array in to_stored(training.goal).arrays.values() if array.ndim == 1
    )
    monkeypatch.setattr(recording, "RATE", n_bytes / (2.5 * PERIOD))
    stand(recorder, clock, training)
    n_asked = []
    for _ in range(6):
        (entry,) = recorder.follow(training.state_of)
        entry.result()
        n_asked.append(training.n_asked)
        clock.now += PERIOD
    assert n_asked == [1, 1, 1, 2, 2, 2]


# A disk that is slow, full or taken


def test_a_slow_disk_gets_one_entry_at_a_time_and_misses_nothing(recorder, clock):
    whole = stopped_run(8).curves.steps.rows()
    run = Run.begun(PROJECT)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    gate = threading.Event()
    recorder.ask(lambda store: gate.wait(10))
    n_entries = 0
    for row in whole:
        run.curves.steps.extend(row[None])
        clock.now += PERIOD
        n_entries += len(recorder.follow())
    assert n_entries == 1
    gate.set()
    recorder.ask(lambda store: None).result()
    (entry,) = recorder.follow()
    entry.result()
    assert stored_steps(recorder, number) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_what_an_entry_that_failed_should_have_written_is_in_the_next_one(
    recorder, clock, monkeypatch
):
    whole = stopped_run(8).curves.steps.rows()
    run = Run.begun(PROJECT)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    for first, is_full in ((0, False), (2, True), (4, True), (6, False)):
        run.curves.steps.extend(whole[first : first + 2])
        clock.now += PERIOD
        with monkeypatch.context() as full:
            if is_full:
                full.setattr(Recording, "append", fail)
            (entry,) = recorder.follow()
            assert (entry.exception() is not None) == is_full
    assert stored_steps(recorder, number) == [1, 2, 3, 4, 5, 6, 7, 8]


def fail(*_):
    raise sqlite3.OperationalError("database or disk is full")


def test_an_end_that_could_not_be_written_is_tried_again(recorder, clock, monkeypatch):
    runs = [stopped_run(5), stopped_run(6)]
    number, other = (recorder.begin(run, PROJECT, Provenance()).result() for run in runs)
    with monkeypatch.context() as full:
        full.setattr(Recording, "finish", fail)
        assert recorder.finish(runs[0]).exception() is not None
        assert recorder.follow() == []  # not at once
        clock.now += recording.AGAIN
        assert any(isinstance(one.exception(), sqlite3.Error) for one in recorder.follow())
    clock.now += recording.AGAIN
    for entry in recorder.follow():
        entry.result()
    assert stored_steps(recorder, number) == [1, 2, 3, 4, 5]
    clock.now += recording.AGAIN
    assert len(recorder.follow()) == 1  # of the other run alone
    assert stored_steps(recorder, other) == [1, 2, 3, 4, 5, 6]


def test_closing_writes_an_end_that_could_not_be_written(tmp_path, clock, monkeypatch):
    recorder, run = Recorder(tmp_path / "runs.sqlite3", clock), stopped_run(5)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    with monkeypatch.context() as full:
        full.setattr(Recording, "finish", fail)
        assert recorder.finish(run).exception() is not None
    recorder.close()
    again = Recorder(tmp_path / "runs.sqlite3")
    assert stored_steps(again, number) == [1, 2, 3, 4, 5]
    again.close()


def test_going_on_after_an_end_that_could_not_be_written_loses_nothing(
    recorder, clock, monkeypatch
):
    run = stopped_run(5)
    entered = recorder.begin(run, PROJECT, Provenance())
    number = entered.result()
    with monkeypatch.context() as full:
        full.setattr(Recording, "finish", fail)
        recorder.finish(run).exception()
    recorder.go_on(run, entered)
    run.curves.steps.extend(stopped_run(7).curves.steps.rows(5))
    clock.now += recording.AGAIN
    (entry,) = recorder.follow()  # and the end takes nothing back
    entry.result()
    found = recorder.ask(lambda store: store.curves(number)).result()
    assert found.steps["step"].tolist() == [1, 2, 3, 4, 5, 6, 7]


def test_a_run_taken_up_after_a_kill_has_each_step_once_however_often_that_happens(
    tmp_path, clock
):
    path = tmp_path / "runs.sqlite3"
    recorder, training = Recorder(path, clock), Training(4)
    training.run.curves.steps.extend(stopped_run(8).curves.steps.rows(4))  # measured since
    number = stand(recorder, clock, training)
    (entry,) = recorder.follow(training.state_of)
    entry.result()
    for goal in (6, 8):
        found = recorder.ask(lambda store: store.load(number)).result().run
        entered = recorder.ask(lambda store: number)
        recorder.take_up(number).result()
        recorder.go_on(found, entered)
        steps = stopped_run(goal).curves.steps.rows(len(found.curves.steps))
        found.curves.steps.extend(steps)
        clock.now += PERIOD
        for entry in recorder.follow():
            entry.result()
    curves = recorder.ask(lambda store: store.curves(number)).result()
    assert curves.steps["step"].tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    recorder.close()


def test_a_run_that_was_killed_makes_room_when_the_next_one_begins(recorder, clock, monkeypatch):
    training = Training(7)
    number = stand(recorder, clock, training)
    (entry,) = recorder.follow(training.state_of)
    entry.result()
    monkeypatch.setattr(recording, "WEIGHT_BUDGET", 0)
    recorder.begin(stopped_run(2), PROJECT, Provenance()).result()
    summary = recorder.ask(lambda store: store.summary(number)).result()
    assert (summary.n_bytes, summary.n_snapshots) == (0, 0)
