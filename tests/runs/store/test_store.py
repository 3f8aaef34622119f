"""The list of runs, what can be changed in it, and runs as they were."""

import sqlite3
from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.errors import RunStoreError
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.store import Provenance, open_store
from mlpstudio.runs.store.entry import INTERRUPTED, RUNNING, SILENCE
from mlpstudio.runs.store.recording import Part, design_text
from mlpstudio.runs.store.store import Store
from tests.runs.builders import DATASET, PROJECT
from tests.runs.store.builders import stopped_run, written


class Clock:
    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    opened = open_store(tmp_path / "runs.sqlite3").store
    store = Store(opened._tables, clock)  # pyright: ignore[reportPrivateUsage]
    yield store
    store.close()


def rows(table, start, end=None):
    return Part(start, table.rows(start)[: None if end is None else end - start])


# A run as it was


def test_a_run_comes_back_with_every_number(store):
    run = stopped_run(7)
    entry = store.load(written(store, run))
    assert entry.project == PROJECT
    assert (entry.run.data, entry.run.network, entry.run.training) == (
        run.data,
        run.network,
        run.training,
    )
    before, after = to_stored(run), to_stored(entry.run)
    assert before.facts == after.facts
    assert before.arrays.keys() == after.arrays.keys()
    for name, array in before.arrays.items():
        np.testing.assert_array_equal(after.arrays[name], array)


def test_a_run_under_way_comes_back_with_what_was_handed_over(store):
    run = stopped_run(7)
    number = store.recording.begin(PROJECT, run, Provenance())
    curves = run.curves
    none, norms = rows(curves.epochs, 0, 0), curves.norms
    store.recording.append(number, rows(curves.steps, 0, 3), none, rows(norms, 0, 3))
    store.recording.append(number, rows(curves.steps, 3), rows(curves.epochs, 0), rows(norms, 3))
    entry = store.load(number)
    assert entry.run.checkpoint is None
    np.testing.assert_array_equal(entry.run.curves.steps.rows(), curves.steps.rows())
    np.testing.assert_array_equal(entry.run.curves.epochs.rows(), curves.epochs.rows())
    np.testing.assert_array_equal(entry.run.curves.norms.rows(), norms.rows())
    assert entry.run.curves.norms.columns == norms.columns


def test_a_run_cut_off_after_a_pause_comes_back_as_it_paused(store):
    paused, later = stopped_run(4), stopped_run(7)
    number = written(store, paused)
    curves = later.curves
    news = rows(curves.steps, 4), rows(curves.epochs, len(paused.curves.epochs))
    store.recording.append(number, *news, rows(curves.norms, 4))
    found = store.load(number).run
    assert found.checkpoint.step == 4
    assert found.curves.steps["step"].tolist() == [1, 2, 3, 4]
    assert found.curves.norms["step"].tolist() == [1, 2, 3, 4]
    assert len(found.curves.epochs) == len(paused.curves.epochs)
    assert len(store.curves(number).steps) == 7  # what was measured is still there to be seen


def test_a_run_that_diverged_comes_back_with_the_steps_that_led_there(store):
    training = replace(PROJECT.training, optimizer="sgd", learning_rate=1e10)
    run = run_to_end(replace(PROJECT, training=training), DATASET, lambda *_: None)
    assert run.outcome == "diverged"
    steps = run.curves.steps["step"].tolist()
    assert steps[-1] > run.checkpoint.step  # which is the last one with finite numbers
    found = store.load(written(store, run)).run
    assert found.curves.steps["step"].tolist() == steps
    assert found.bad_number == run.bad_number


def test_norms_that_are_measured_again_replace_the_old_ones(store):
    run = stopped_run(7)
    number = written(store, run)
    run.curves.drop_after(3)
    store.recording.finish(number, to_stored(run))
    assert store.curves(number).norms["step"].tolist() == [1, 2, 3]
    run.curves.drop_after(0)
    store.recording.finish(number, to_stored(run))
    assert len(store.curves(number).norms) == 0


def test_rows_of_steps_that_are_made_again_replace_the_old_ones(store):
    steps = stopped_run(7).curves.steps
    none = Part(0, np.empty((0, len(stopped_run(1).curves.epochs.columns))))
    number = store.recording.begin(PROJECT, Run.begun(PROJECT), Provenance())
    store.recording.append(number, rows(steps, 0), none)
    store.recording.append(number, Part(4, 2 * steps.rows(4)), none)
    store.recording.append(number, rows(steps, 0, 2), none)
    np.testing.assert_array_equal(store.load(number).run.curves.steps.rows(), steps.rows()[:2])


def test_a_run_that_never_made_a_step_is_told_apart(store):
    run = Run.begun(PROJECT)
    number = store.recording.begin(PROJECT, run, Provenance())
    store.recording.give_up(number, "failed")
    assert store.summary(number).outcome == "failed"
    assert store.load(number).run.outcome == "failed"


def test_where_a_run_comes_from_is_kept(store):
    parent = written(store, stopped_run(3))
    provenance = Provenance("with momentum", "ab12", "NumPy 2.4", parent, 3)
    number = written(store, stopped_run(2), provenance)
    assert store.load(number).provenance == provenance
    assert (store.summary(number).parent, store.summary(number).parent_step) == (parent, 3)


# The list


def test_the_list_tells_what_a_run_came_to(store, clock):
    run = stopped_run(12)
    number = written(store, run, Provenance("first"))
    summary = store.summary(number)
    last = run.curves.epochs
    assert (summary.name, summary.started) == ("first", 1_000.0)
    assert summary.design == "4-6-3"
    assert summary.n_steps == 12
    assert summary.n_epochs == len(last) == 2
    assert summary.loss == last["loss"][-1]
    assert summary.validation_accuracy == pytest.approx(
        last["validation_accuracy"][-1], nan_ok=True
    )
    assert summary.n_bytes > run.checkpoint.weights.nbytes


def test_what_was_not_measured_yet_is_nan(store):
    summary = store.summary(written(store, stopped_run(1)))
    assert np.isnan([summary.loss, summary.accuracy, summary.validation_loss]).all()


def test_the_newest_run_is_first(store):
    numbers = [written(store, stopped_run(step)) for step in (1, 2, 3)]
    assert [summary.id for summary in store.summaries()] == numbers[::-1]


def test_a_run_that_falls_silent_was_interrupted(store, clock):
    run = stopped_run(2)
    number = store.recording.begin(PROJECT, run, Provenance())
    clock.now += SILENCE - 1
    assert store.summary(number).outcome == RUNNING
    store.recording.append(number, rows(run.curves.steps, 0), rows(run.curves.epochs, 0))
    clock.now += SILENCE - 1
    assert store.summary(number).outcome == RUNNING
    clock.now += 2
    assert store.summary(number).outcome == INTERRUPTED
    assert store.load(number).run.outcome == "stopped"


def test_settings_changed_on_the_way_are_in_the_list_when_it_stands_still(store):
    run = stopped_run(3)
    number = store.recording.begin(PROJECT, run, Provenance())
    run.training = replace(run.training, learning_rate=0.25, batch_size=3)
    store.recording.finish(number, to_stored(run))
    summary = store.summary(number)
    assert (summary.learning_rate, summary.batch_size) == (0.25, 3)


def test_name_note_colour_and_visibility_can_be_changed(store):
    number = written(store, stopped_run(1))
    store.change(number, name="Best so far", note="try dropout", color=3)
    store.change(number, is_hidden=True, is_kept=True)
    summary = store.summary(number)
    assert (summary.name, summary.note, summary.color) == ("Best so far", "try dropout", 3)
    assert summary.is_hidden
    assert summary.is_kept
    with pytest.raises(ValueError, match="outcome"):
        store.change(number, outcome="completed")


def test_a_deleted_run_can_be_restored_until_it_is_purged(store):
    first, second = written(store, stopped_run(1)), written(store, stopped_run(2))
    store.delete(first)
    assert [summary.id for summary in store.summaries()] == [second]
    with pytest.raises(RunStoreError, match="no run"):
        store.load(first)
    store.restore(first)
    assert store.load(first).run.curves.steps["step"].tolist() == [1.0]
    store.delete(first)
    store.purge()
    with pytest.raises(RunStoreError, match="no run"):
        store.restore(first)
    assert [summary.id for summary in store.summaries()] == [second]
    third = written(store, stopped_run(1))
    assert third not in (first, second)  # numbers are never used again


# Room


def test_the_oldest_runs_give_their_weights_first_but_not_those_to_be_kept(store):
    numbers = [written(store, stopped_run(step)) for step in (1, 2, 3, 4)]
    size = store.summary(numbers[-1]).n_bytes
    store.change(numbers[0], is_kept=True)
    assert store.thin(2 * size + size // 2) == 2
    with_weights = [store.load(number).run.checkpoint is not None for number in numbers]
    assert with_weights == [True, False, False, True]
    assert len(store.load(numbers[2]).run.curves.steps) == 3
    assert store.thin(2 * size + size // 2) == 0


def test_an_old_run_that_was_gone_on_with_is_no_old_one(store, clock):
    numbers = [written(store, stopped_run(step)) for step in (1, 2, 3)]
    clock.now += 1
    store.recording.finish(numbers[0], to_stored(stopped_run(4)))
    assert store.thin(store.summary(numbers[0]).n_bytes) == 2
    assert store.load(numbers[0]).run.checkpoint.step == 4


def test_weights_too_large_for_the_file_leave_the_rest_in_it(store):
    number, most = written(store, stopped_run(3)), 50_000
    store._tables._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, most)
    arrays = {"weights": np.zeros(most // 4, np.float32)}
    larger = to_stored(stopped_run(6))
    store.recording.finish(number, replace(larger, arrays={**larger.arrays, **arrays}))
    assert store.summary(number).n_bytes == 0
    run = store.load(number).run
    assert run.checkpoint is None
    assert len(run.curves.steps) == 6


def test_a_full_disk_is_told_as_such_and_the_next_entry_is_made_when_there_is_room(store):
    tables, number = (
        store._tables,
        store.recording.begin(PROJECT, Run.begun(PROJECT), Provenance()),
    )
    (page,) = tables.execute("PRAGMA page_size").fetchone()
    tables.execute(f"PRAGMA max_page_count = {tables.n_bytes // page + 3}")
    with (
        pytest.raises(sqlite3.OperationalError, match="disk is full"),
        tables.transaction(),
    ):
        # More than SQLite holds in memory, so that it meets the end of the disk on the way.
        tables.execute("INSERT INTO weights VALUES (?, ?)", (number, bytes(10**7)))
    tables.execute("PRAGMA max_page_count = 1000000")
    store.recording.finish(number, to_stored(stopped_run(3)))
    assert store.load(number).run.checkpoint.step == 3


def test_a_run_without_weights_keeps_the_settings_it_ended_with(store):
    run = stopped_run(3)
    run.training = replace(run.training, learning_rate=0.125)
    number = written(store, run)
    store.thin(0)
    assert store.load(number).run.training.learning_rate == 0.125


def test_widths_stand_for_a_design():
    assert design_text(PROJECT.network) == "4-6-3"


def test_curves_are_read_without_the_rest(store):
    run = stopped_run(8)
    number = written(store, run)
    curves = store.curves(number)
    np.testing.assert_array_equal(curves.steps.rows(), run.curves.steps.rows())
    np.testing.assert_array_equal(curves.epochs.rows(), run.curves.epochs.rows())
    np.testing.assert_array_equal(curves.norms.rows(), run.curves.norms.rows())
    assert len(store.curves(number + 1).steps) == 0
