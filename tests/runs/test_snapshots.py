"""Snapshots of a run: the budget holds, the ends stay, the rest is even on a log scale."""

import math
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.document import edits
from mlpstudio.engine.settings import StopRules
from mlpstudio.runs.job import Job
from mlpstudio.runs.lane import Lane
from mlpstudio.runs.snapshots import GROWTH, MOST, SnapshotStore
from tests.runs.builders import PROJECT, begun

SIZE = 10
N_BYTES = SIZE * 4


def weights(value=0.0):
    return np.full(SIZE, value, np.float32)


def filled(n_steps, room, every=False):
    store = SnapshotStore(room * N_BYTES)
    for step in range(n_steps + 1):
        if every or step >= store.next_step or step == n_steps:
            store.keep(step, weights(step))
    return store


def steps(store):
    return [kept.step for kept in store.all()]


@given(st.lists(st.integers(0, 10**6), min_size=2, unique=True), st.integers(2, 12))
def test_ends_stay_steps_rise_and_the_budget_holds(given_steps, room):
    store = SnapshotStore(room * N_BYTES)
    for step in sorted(given_steps):
        store.keep(step, weights(step))
        assert store.n_bytes <= store.budget
    assert steps(store)[0] == min(given_steps)
    assert steps(store)[-1] == max(given_steps)
    assert steps(store) == sorted(set(steps(store)))
    assert len(store) == min(len(given_steps), room)


@given(st.integers(1, 1_500), st.integers(8, 40), st.booleans())
def test_steps_are_spread_evenly_on_a_log_scale(n_steps, room, every):
    places = np.log1p(steps(filled(n_steps, room, every)))
    ideal = math.log1p(n_steps) / (room - 1)
    finest = [math.log1p(step) - math.log1p(step - 1) for step in (1, 2, 3)]
    assert np.diff(places).max() <= max(3.0 * ideal, *finest, 2.0 * GROWTH)


def test_few_snapshots_are_wanted_of_a_long_run():
    store = filled(20_000, 10_000)
    assert len(store) < 1 / GROWTH + math.log(20_000 * GROWTH) / math.log(1 + GROWTH) + 5


def test_a_tiny_network_keeps_a_bounded_number():
    assert len(filled(2_000, 10**6, every=True)) == MOST


def test_copies_are_read_only_and_of_their_moment():
    store, moving = SnapshotStore(), weights(1.0)
    store.keep(0, moving, epoch=2, loss=0.5)
    moving += 1.0
    kept = store.all()[0]
    assert (kept.epoch, kept.loss, kept.validation_loss) == (2, 0.5, None)
    assert kept.weights.tolist() == [1.0] * SIZE
    with pytest.raises(ValueError, match="read-only"):
        kept.weights[0] = 3.0


def test_the_same_step_is_replaced_and_keeps_what_was_measured():
    store = SnapshotStore()
    store.keep(5, weights(1.0), loss=0.5, validation_loss=0.7)
    store.keep(5, weights(2.0))
    (kept,) = store.all()
    assert (kept.loss, kept.validation_loss, kept.weights[0]) == (0.5, 0.7, 2.0)


def test_an_earlier_step_is_refused():
    store = SnapshotStore()
    store.keep(5, weights())
    with pytest.raises(ValueError, match="step 4 after step 5"):
        store.keep(4, weights())


@pytest.mark.parametrize(("room", "expected"), [(0, []), (1, [99]), (2, [0, 99])])
def test_a_budget_for_hardly_any_keeps_the_newest(room, expected):
    store = SnapshotStore(room * N_BYTES)
    for step in range(100):
        store.keep(step, weights())
    assert steps(store) == expected


def test_a_smaller_budget_thins_at_once():
    store = filled(1_000, 100)
    store.set_budget(6 * N_BYTES)
    assert len(store) == 6
    assert steps(store)[0] == 0
    assert steps(store)[-1] == 1_000
    SnapshotStore().set_budget(5)  # of an empty one there is nothing to thin


def test_reading_while_it_is_kept_sees_whole_lists():
    store, failures, done = SnapshotStore(20 * N_BYTES), [], threading.Event()

    def read():
        while not done.is_set():
            seen = steps(store)
            if seen != sorted(seen) or len(seen) > 20:
                failures.append(seen)

    reader = threading.Thread(target=read)
    reader.start()
    for step in range(5_000):
        store.keep(step, weights())
    done.set()
    reader.join()
    assert failures == []


def test_a_job_keeps_start_epochs_and_end():
    store = SnapshotStore()
    state, stream = begun()
    start = state.network.weights.copy()
    job = Job(Lane(state, stream, store))
    job.start()
    assert job.wait_until_idle(10.0)
    kept = {one.step: one for one in store.all()}
    assert sorted(kept) == list(range(13))  # so few steps are all kept
    np.testing.assert_array_equal(kept[0].weights, start)
    np.testing.assert_array_equal(kept[12].weights, state.network.weights)
    assert kept[0].loss is None
    assert kept[3].loss is not None
    assert kept[3].validation_loss is None
    assert kept[4].validation_loss is not None
    assert [kept[step].epoch for step in (4, 8, 12)] == [1, 2, 3]


def test_the_path_ends_where_training_stood_not_at_the_best_weights():
    project = edits.change_training(
        PROJECT, learning_rate=0.5, stopping=StopRules(patience=9, restore_best=True)
    )
    store = SnapshotStore()
    state, stream = begun(project)
    job = Job(Lane(state, stream, store))
    job.start()
    assert job.wait_until_idle(10.0)
    end = state.network.weights if state.last_weights is None else state.last_weights
    np.testing.assert_array_equal(store.all()[-1].weights, end)


def test_a_diverged_training_keeps_no_broken_end():
    project = edits.change_training(PROJECT, optimizer="sgd", learning_rate=1e30)
    store = SnapshotStore()
    job = Job(Lane(*begun(project), store))
    job.start()
    assert job.wait_until_idle(10.0)
    assert steps(store)[0] == 0


def test_landmarks_close_to_the_last_snapshot_are_left_out():
    store = SnapshotStore()
    assert store.is_landmark_due(0)
    store.keep(1_000, weights())
    assert store.is_landmark_due(1_000)
    assert not store.is_landmark_due(1_001)
    assert store.is_landmark_due(1_021)
