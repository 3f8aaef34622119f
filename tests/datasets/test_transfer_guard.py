import socket
import time

import pytest

from mlpstudio.datasets.transfer_guard import Guard, Patience, TransferError
from mlpstudio.datasets.watch import CancelledError

IMPATIENT = Patience(stall_seconds=0.15, least_bytes=100)


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_a_blocked_read_wakes_up_when_too_little_arrives(pair):
    ours, _ = pair
    with Guard(IMPATIENT, None) as guard:
        guard.connected(ours)
        guard.arrived(99)
        assert ours.recv(1) == b""
        with pytest.raises(TransferError, match="stopped sending"):
            guard.check()


def test_a_blocked_read_wakes_up_when_it_is_cancelled(pair):
    ours, _ = pair
    start = time.monotonic()
    with Guard(Patience(), lambda: time.monotonic() > start + 0.1) as guard:
        guard.connected(ours)
        assert ours.recv(1) == b""
        with pytest.raises(CancelledError):
            guard.check()


def test_a_transfer_that_goes_on_is_left_alone(pair):
    ours, theirs = pair
    with Guard(IMPATIENT, lambda: False) as guard:
        guard.connected(ours)
        end = time.monotonic() + 3 * IMPATIENT.stall_seconds
        while time.monotonic() < end:
            theirs.send(bytes(50))
            guard.arrived(len(ours.recv(50)))
            time.sleep(0.005)
        guard.check()


def test_a_connection_that_is_not_made_yet_does_not_stall():
    with Guard(IMPATIENT, None) as guard:
        time.sleep(3 * IMPATIENT.stall_seconds)
        guard.check()


def test_a_connection_made_after_cancelling_is_refused(pair):
    asked = []
    with Guard(IMPATIENT, lambda: asked.append(1) is None) as guard:
        while not asked or guard._reason is None:
            time.sleep(0.005)
        with pytest.raises(CancelledError):
            guard.connected(pair[0])


def test_a_new_connection_has_the_whole_time(pair):
    ours, theirs = pair
    with Guard(IMPATIENT, None) as guard:
        for connection in (ours, theirs, ours, theirs):
            guard.connected(connection)
            time.sleep(0.6 * IMPATIENT.stall_seconds)
        guard.check()


def test_a_connection_that_is_closed_already_does_no_harm(pair):
    ours, _ = pair
    with Guard(IMPATIENT, None) as guard:
        guard.connected(ours)
        ours.close()
        while guard._reason is None:
            time.sleep(0.005)
        with pytest.raises(TransferError):
            guard.check()
