"""The way of a run into the store: every second, at the end, and when it goes on."""

import threading

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.errors import RunStoreError
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.fingerprint import data_hash
from mlpstudio.runs.record import Run
from mlpstudio.runs.recorder import PERIOD, Recorder
from mlpstudio.runs.store import Provenance
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


def test_a_run_that_went_back_is_written_anew(recorder, clock):
    whole = stopped_run(8).curves
    run = Run.begun(PROJECT)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    run.curves.steps.extend(whole.steps.rows())
    clock.now += PERIOD
    recorder.follow()
    run.curves.drop_after(2)
    clock.now += PERIOD
    recorder.follow()
    assert stored_steps(recorder, number) == [1, 2]


def test_the_end_is_written_whole(recorder):
    run = stopped_run(5)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    recorder.finish().result()
    entry = recorder.ask(lambda store: store.load(number)).result()
    np.testing.assert_array_equal(entry.run.checkpoint.weights, run.checkpoint.weights)
    assert entry.summary.outcome == run.outcome
    assert recorder.finish() is None


def test_a_run_that_goes_on_stays_one_entry(recorder, clock):
    run = stopped_run(5)
    number = recorder.begin(run, PROJECT, Provenance()).result()
    recorder.finish().result()
    recorder.go_on(run, number)
    run.curves.steps.extend(stopped_run(7).curves.steps.rows(5))
    clock.now += PERIOD
    recorder.follow()
    assert stored_steps(recorder, number) == [1, 2, 3, 4, 5, 6, 7]
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
    recorder.begin(stopped_run(2), PROJECT, Provenance())
    clock.now += PERIOD
    recorder.follow()
    with pytest.raises(RunStoreError, match="cannot be kept"):
        recorder.finish().result()
    recorder.close()


def test_nothing_waits_for_the_disk(tmp_path, clock):
    recorder = Recorder(tmp_path / "runs.sqlite3", clock)
    gate = threading.Event()
    recorder.ask(lambda store: gate.wait(10))
    run = stopped_run(3)
    recorder.begin(run, PROJECT, Provenance())
    clock.now += PERIOD
    recorder.follow()
    written = recorder.finish()
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
