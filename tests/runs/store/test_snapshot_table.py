"""Snapshots in the store: a few of each run, as they were, thinned when they take too much."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.runs.record import to_stored
from mlpstudio.runs.snapshots import KeptWeights, SnapshotStore
from mlpstudio.runs.store import Provenance, open_store
from mlpstudio.runs.store import snapshot_table as policy
from tests.runs.builders import PROJECT
from tests.runs.store.builders import stopped_run

RUN = stopped_run(12)
SIZE = RUN.checkpoint.weights.size
EVERY_STEP = tuple(
    KeptWeights(
        step,
        step // 4,
        None if step == 0 else 1.0 / step,
        0.5 if step == 4 else None,
        np.full(SIZE, step, np.float32),
    )
    for step in range(13)
)
N_BYTES = 4 * SIZE


@pytest.fixture
def path(tmp_path):
    return tmp_path / "runs.sqlite3"


@pytest.fixture
def store(path):
    opened = open_store(path).store
    yield opened
    opened.close()


def written(store, kept=EVERY_STEP):
    number = store.recording.begin(PROJECT, RUN, Provenance())
    store.recording.finish(number, to_stored(RUN), kept)
    return number


def loaded(store, number):
    return store.load(number, with_snapshots=True).snapshots


def steps(store, number):
    return [one.step for one in loaded(store, number)]


def counts(store, numbers):
    return [store.summary(number).n_snapshots for number in numbers]


# Writing and reading


def test_they_come_back_as_they_were(store):
    number = written(store, EVERY_STEP[:5])
    for one, before in zip(loaded(store, number), EVERY_STEP[:5], strict=True):
        facts = (before.step, before.epoch, before.loss, before.validation_loss)
        assert (one.step, one.epoch, one.loss, one.validation_loss) == facts
        np.testing.assert_array_equal(one.weights, before.weights)
        assert one.weights.dtype == np.float32
        assert not one.weights.flags.writeable


def test_the_list_tells_how_many_there_are_and_what_they_take(store):
    summary = store.summary(written(store))
    assert (summary.n_snapshots, summary.snapshot_bytes) == (12, 12 * N_BYTES)


def test_they_are_read_only_when_asked_for(store):
    assert store.load(written(store)).snapshots == ()


def test_a_run_that_goes_on_is_chosen_from_anew(store):
    number = written(store, EVERY_STEP[:5])
    store.recording.finish(number, to_stored(RUN), EVERY_STEP[::3])
    assert steps(store, number) == [0, 3, 6, 9, 12]
    assert counts(store, [number]) == [5]


def test_a_step_made_again_with_other_weights_replaces_the_old_ones(store):
    number = written(store, EVERY_STEP[:5])
    other = replace(EVERY_STEP[3], weights=np.zeros(SIZE, np.float32))
    store.recording.finish(number, to_stored(RUN), (*EVERY_STEP[:3], other))
    assert steps(store, number) == [0, 1, 2, 3]
    assert loaded(store, number)[3].weights.tolist() == [0.0] * SIZE


def test_what_is_there_already_is_not_written_again(store, path):
    number = written(store)
    changes = store._tables._connection.total_changes
    rows = "SELECT id FROM snapshot ORDER BY id"
    before = store._tables.execute(rows).fetchall()
    store.recording.finish(number, to_stored(RUN), EVERY_STEP)
    assert store._tables.execute(rows).fetchall() == before
    assert store._tables._connection.total_changes - changes < 12


def test_without_news_they_stay(store):
    number = written(store)
    store.recording.finish(number, to_stored(RUN))
    assert len(loaded(store, number)) == 12


def test_those_that_do_not_fit_the_run_are_left_out(store):
    later = KeptWeights(13, 3, None, None, np.zeros(SIZE, np.float32))
    smaller = KeptWeights(11, 3, None, None, np.zeros(SIZE - 1, np.float32))
    number = written(store, (*EVERY_STEP[:3], smaller, later))
    assert steps(store, number) == [0, 1, 2]


def test_they_go_with_their_run(store):
    number = written(store)
    store.delete(number)
    store.purge()
    assert store._tables.execute("SELECT count(*) FROM snapshot").fetchone() == (0,)


def test_a_store_in_memory_takes_them_up_and_goes_on(store):
    kept = SnapshotStore.of(loaded(store, written(store)), 5 * N_BYTES)
    assert len(kept) == 5
    assert (kept.all()[0].step, kept.all()[-1].step, kept.next_step) == (0, 12, 13)
    kept.keep(13, np.zeros(SIZE, np.float32))
    assert kept.all()[-1].step == 13
    assert SnapshotStore.of(()).next_step == 0


# Making room


def test_the_oldest_runs_are_thinned_out_first_and_those_to_be_kept_last(store):
    numbers = [written(store) for _ in range(4)]
    store.change(numbers[0], is_kept=True)
    store.thin_snapshots(40 * N_BYTES)
    assert counts(store, numbers) == [12, 4, 12, 12]
    assert steps(store, numbers[1])[0] == 0
    assert steps(store, numbers[1])[-1] == 12
    store.thin_snapshots(23 * N_BYTES)
    assert counts(store, numbers) == [12, 0, 4, 4]
    store.thin_snapshots(12 * N_BYTES)
    assert counts(store, numbers) == [12, 0, 0, 0]
    store.thin_snapshots(4 * N_BYTES)
    assert counts(store, numbers) == [4, 0, 0, 0]
    store.thin_snapshots(0)
    assert counts(store, numbers) == [0, 0, 0, 0]
    assert all(store.load(number).run.checkpoint is not None for number in numbers)


def test_recent_runs_give_theirs_only_when_no_older_one_has_any(store, monkeypatch):
    monkeypatch.setattr(policy, "RECENT", 2)
    numbers = [written(store) for _ in range(4)]
    for room, expected in (
        (40, [4, 12, 12, 12]),
        (30, [0, 4, 12, 12]),
        (24, [0, 0, 12, 12]),
        (20, [0, 0, 4, 12]),
    ):
        store.thin_snapshots(room * N_BYTES)
        assert counts(store, numbers) == expected


def test_a_run_that_was_gone_on_with_is_a_recent_one(store, monkeypatch):
    monkeypatch.setattr(policy, "RECENT", 1)
    numbers = [written(store) for _ in range(3)]
    store.recording.finish(numbers[0], to_stored(RUN), EVERY_STEP)
    store.thin_snapshots(12 * N_BYTES)
    assert counts(store, numbers) == [12, 0, 0]


def test_snapshots_go_with_the_weights_without_which_nobody_sees_them(store):
    number = written(store)
    store.thin(0)
    assert counts(store, [number]) == [0]
    assert loaded(store, number) == ()


@pytest.mark.parametrize("is_old", [False, True])
def test_room_that_is_made_goes_back_to_the_disk(path, is_old):
    store = open_store(path).store
    if is_old:  # begun before files could shrink
        for statement in ("PRAGMA auto_vacuum = NONE", "VACUUM"):
            store._tables.execute(statement)
    big = tuple(replace(one, weights=np.ones(100_000, np.float32)) for one in EVERY_STEP)
    number = written(store, big)
    before = store.n_bytes()
    store.drop_snapshots([number])
    assert counts(store, [number]) == [0]
    assert before > 12 * 400_000 > 10 * store.n_bytes()
    assert path.stat().st_size == store.n_bytes()
    store.close()
