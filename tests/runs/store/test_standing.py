"""A run under way in the store: where it stood a moment ago, with its snapshots."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.runs.keeping import FIRST, MOST, chosen, grown
from mlpstudio.runs.record import Run, standing_at, to_stored
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Provenance, open_store
from mlpstudio.runs.store.entry import RUNNING
from mlpstudio.runs.store.recording import Part, Standing
from tests.runs.builders import DATASET, PROJECT, RICH_PROJECT
from tests.runs.store.builders import stopped_run

RUN = stopped_run(12)
SIZE = RUN.checkpoint.weights.size
NO_EPOCHS = RUN.curves.epochs.rows()[:0]


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "runs.sqlite3").store
    yield opened
    opened.close()


def kept(last, every=1):
    """Return snapshots of steps up to a last one, each with its step in its weights."""
    made = SnapshotStore()
    for step in range(0, last + 1, every):
        made.keep(step, np.full(SIZE, step, np.float32))
    return made.all()


def enter(store, number, run, first, snapshots=()):
    curves = run.curves
    parts = [Part(first, table.rows(first)) for table in (curves.steps, curves.epochs)]
    parts[1] = Part(0, curves.epochs.rows())
    norms = Part(0, curves.norms.rows())
    standing = Standing(standing_at(run, run.checkpoint), snapshots)
    store.recording.append(number, *parts, norms, standing)


def steps(store, number):
    return [one.step for one in store.load(number, with_snapshots=True).snapshots]


def test_it_comes_back_as_it_stood_with_its_snapshots(store):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    run = stopped_run(7)
    enter(store, number, run, 0, kept(7))
    entry = store.load(number, with_snapshots=True)
    assert entry.summary.outcome == RUNNING
    assert (entry.summary.n_snapshots, entry.summary.n_steps) == (FIRST, 7)
    assert entry.summary.n_bytes > run.checkpoint.weights.nbytes
    before, after = to_stored(run), to_stored(entry.run)
    assert before.facts == after.facts
    for name, array in before.arrays.items():
        np.testing.assert_array_equal(after.arrays[name], array)
    assert all((one.weights == one.step).all() for one in entry.snapshots)


def test_a_later_state_takes_its_place_and_what_was_measured_since_is_made_again(store):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    for step in (3, 7):
        enter(store, number, stopped_run(step), 0)
    later = RUN.curves.steps.rows(7)
    store.recording.append(number, Part(7, later), Part(0, RUN.curves.epochs.rows()[:0]))
    run = store.load(number).run
    assert run.checkpoint.step == 7
    assert run.curves.steps["step"].tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert len(store.curves(number).steps) == 12


def test_it_goes_on_bit_for_bit_also_with_plateaus_and_running_averages(store):
    project = RICH_PROJECT
    run = stopped_run(6, project)
    number = store.recording.begin(project, run, Provenance())
    enter(store, number, run, 0)
    found = store.load(number).run
    state = found.checkpoint.restored(found.network, found.training)
    for _ in train(state, DATASET.train, DATASET.validation, project.training):
        pass
    whole = TrainingState.fresh(project.network, project.training)
    for _ in train(whole, DATASET.train, DATASET.validation, project.training):
        pass
    assert state.network.weights.tobytes() == whole.network.weights.tobytes()


def test_those_that_are_thinned_away_leave_the_disk_and_few_are_written(store, monkeypatch):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    n_written = []
    put = store.recording._snapshots._put
    monkeypatch.setattr(
        store.recording._snapshots,
        "_put",
        lambda number, one: (n_written.append(one.step), put(number, one)),
    )
    run = stopped_run(12)
    for last in range(100, 10_001, 100):
        memory = tuple(one for one in kept(last, 100) if one.step == last or one.step % 300 == 0)
        enter(store, number, run, 0, memory)
    on_disk = store.recording._snapshots._steps(number)
    n_before = len(n_written)
    store.recording.finish(number, to_stored(run), memory)
    n_compared = len([step for step in n_written[n_before:] if step in on_disk])
    assert (
        len(n_written) - n_before - n_compared == 1
    )  # the last one, besides those that are there
    assert store.recording._snapshots._steps(number)[-1] == 10_000
    assert len(on_disk) == MOST
    assert on_disk[0] == 0
    assert on_disk[-1] > 10_000 / 1.25
    gaps = np.diff(np.log1p(on_disk[1:]))
    assert gaps.max() < 4 * gaps.min()
    assert n_before < 25
    summary = store.summary(number)
    assert (summary.n_snapshots, summary.snapshot_bytes) == (MOST, MOST * 4 * SIZE)


def test_the_end_has_the_best_choice_of_a_short_run_and_weights_that_were_painted(store):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    enter(store, number, stopped_run(7), 0, kept(7))
    memory = kept(12)
    store.recording.finish(number, to_stored(RUN), memory)
    assert steps(store, number) == [one.step for one in chosen(memory, 10**9)]
    painted = replace(memory[-1], weights=np.full(SIZE, 99, np.float32))
    store.recording.append(number, Part(12, RUN.curves.steps.rows(12)), Part(2, NO_EPOCHS))
    store.recording.finish(number, to_stored(RUN), (*memory[:-1], painted))
    last = store.load(number, with_snapshots=True).snapshots[-1]
    assert last.step == 12
    assert (last.weights == 99).all()


def test_a_run_that_has_gone_back_keeps_nothing_from_its_future():
    memory = kept(10)
    assert grown([0, 4, 8], memory, 10**9) == [0, 4, 8]
    assert grown([0, 4, 8, 20, 40], memory, 10**9) == [0, 4, 8]
    assert grown([0, 4, 7], memory, 10**9) == [0, 4, 7, 10]
    assert grown([0, 4], (), 10**9) == [0, 4]
    assert grown([], memory, 4 * SIZE) == []  # not even two fit
    assert grown([0, 4, 7], memory, 3 * 4 * SIZE) == [0, 4, 10]


def test_what_a_run_that_has_gone_back_kept_beyond_leaves_the_disk(store):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    for last in (7, 12):
        enter(store, number, stopped_run(last), 0, kept(last))
    assert store.summary(number).n_snapshots == FIRST + 1
    enter(store, number, stopped_run(8), 0, kept(8))
    assert steps(store, number)[-1] == 7
    assert store.summary(number).n_snapshots == FIRST


def test_blocks_that_programs_with_fewer_columns_have_written_are_read_with_gaps(store):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    curves, none = RUN.curves, Part(0, RUN.curves.epochs.rows()[:0])
    old = curves.steps.rows()[:5, :5]  # before penalties were measured
    store.recording.append(number, Part(0, old), none)
    store.recording.append(number, Part(5, curves.steps.rows(5)), none)
    for found in (store.curves(number), store.load(number).run.curves):
        assert found.steps["step"].tolist() == curves.steps["step"].tolist()
        assert np.isnan(found.steps["penalty"]).tolist() == [True] * 5 + [False] * 7
        assert found.steps["loss"].tolist() == curves.steps["loss"].tolist()
    wider = np.hstack((curves.steps.rows(), np.ones((12, 2))))  # of a newer program
    store.recording.append(number, Part(0, wider), none)
    assert store.curves(number).steps["penalty"].tolist() == curves.steps["penalty"].tolist()


def test_a_large_project_is_not_read_again_with_every_entry(store, monkeypatch):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    monkeypatch.setattr(store.recording._tables, "described", None)
    enter(store, number, stopped_run(3), 0)
    enter(store, number, stopped_run(5), 0)
    monkeypatch.undo()
    entry = store.load(number)
    assert entry.project == PROJECT
    assert isinstance(entry.run, Run)
    assert entry.run.checkpoint.step == 5
