"""The mailbox: every event in order, the newest snapshot, and nothing lost between two threads."""

import threading

import numpy as np
import pytest

from mlpstudio.engine.events import StepEvent
from mlpstudio.runs.mailbox import Mailbox


def event(step):
    return StepEvent(step, 1, 0.5, 0.5, 0.1, 16)


def test_events_are_taken_once_and_in_order():
    mailbox = Mailbox()
    assert mailbox.take_events() == []
    mailbox.post(event(1))
    mailbox.post(event(2))
    assert mailbox.take_events() == [event(1), event(2)]
    assert mailbox.take_events() == []
    mailbox.post(event(3))
    assert mailbox.take_events() == [event(3)]


def test_a_snapshot_is_wanted_until_there_is_one_and_again_when_it_was_taken():
    mailbox = Mailbox()
    assert mailbox.wants_snapshot()
    assert mailbox.take_snapshot() is None
    mailbox.put_snapshot(1, np.ones(3, np.float32))
    assert not mailbox.wants_snapshot()
    assert mailbox.take_snapshot().step == 1
    assert mailbox.wants_snapshot()
    assert mailbox.take_snapshot() is None


def test_a_newer_snapshot_takes_the_place_of_one_that_nobody_took():
    mailbox = Mailbox()
    mailbox.put_snapshot(1, np.ones(3, np.float32))
    mailbox.put_snapshot(2, np.full(3, 2.0, np.float32))
    snapshot = mailbox.take_snapshot()
    assert snapshot.step == 2
    assert snapshot.weights.tolist() == [2.0, 2.0, 2.0]
    assert mailbox.take_snapshot() is None


def test_a_snapshot_is_a_read_only_copy():
    mailbox, theta = Mailbox(), np.ones(3, np.float32)
    mailbox.put_snapshot(1, theta)
    theta[:] = 5.0
    snapshot = mailbox.take_snapshot()
    assert snapshot.weights.tolist() == [1.0, 1.0, 1.0]
    assert snapshot.weights.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        snapshot.weights[0] = 2.0


def test_nothing_is_lost_and_nothing_comes_twice_between_two_threads():
    mailbox, n, theta = Mailbox(), 20_000, np.zeros(4, np.float32)

    def work():
        for step in range(1, n + 1):
            mailbox.post(event(step))
            if mailbox.wants_snapshot() or step % 97 == 0 or step == n:
                theta[:] = step
                mailbox.put_snapshot(step, theta)

    worker = threading.Thread(target=work)
    worker.start()
    events, snapshots = [], []
    while worker.is_alive():
        events += mailbox.take_events()
        snapshots.append(mailbox.take_snapshot())
    worker.join()
    events += mailbox.take_events()
    snapshots.append(mailbox.take_snapshot())
    assert [told.step for told in events] == list(range(1, n + 1))
    found = [snapshot for snapshot in snapshots if snapshot is not None]
    steps = [snapshot.step for snapshot in found]
    assert steps == sorted(set(steps))
    assert steps[-1] == n
    assert all(set(snapshot.weights) == {snapshot.step} for snapshot in found)
