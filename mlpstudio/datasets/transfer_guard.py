"""What ends a transfer that is cancelled or stalls, though its thread is blocked in a read."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from mlpstudio.datasets.watch import CancelledError

_TICK = 0.05


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a server is waited for.

    Attributes:
        connect_seconds: Until it answers a connection.
        stall_seconds: During which at least `least_bytes` have to arrive.
        least_bytes: A slower server is given up.
    """

    connect_seconds: float = 10.0
    stall_seconds: float = 20.0
    least_bytes: int = 4096


class TransferError(Exception):
    """A file did not arrive whole.

    Attributes:
        is_unreachable: Whether the server could not be reached at all.
    """

    def __init__(self, message: str, *, is_unreachable: bool = False) -> None:
        super().__init__(message)
        self.is_unreachable = is_unreachable


class Guard:
    """Watches a transfer from a thread of its own while its context lasts.

    A blocked read cannot look at anything; shutting down its socket wakes it at once.
    """

    def __init__(self, patience: Patience, cancelled: Callable[[], bool] | None) -> None:
        self._patience, self._cancelled = patience, cancelled
        self._socket: socket.socket | None = None
        self._n_arrived = 0
        self._is_over = threading.Event()
        self._reason: Exception | None = None
        self._thread = threading.Thread(target=self._watch, name="download guard", daemon=True)

    def __enter__(self) -> "Guard":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def connected(self, connection: socket.socket) -> None:
        """Take in the socket that is used from now on."""
        # The guard notices within twice the time; the socket by itself would be later.
        connection.settimeout(self._patience.stall_seconds * 3)
        self._socket = connection
        self.check()

    def arrived(self, n_bytes: int) -> None:
        """Take in that bytes have arrived."""
        self._n_arrived += n_bytes

    def check(self) -> None:
        """Raise what the transfer was ended for, if it was."""
        if self._reason is not None:
            raise self._reason

    def _watch(self) -> None:
        """Look at the transfer until it is over or has to end."""
        seconds = self._patience.stall_seconds
        since, n_before = time.monotonic(), 0
        watched: socket.socket | None = None
        while not self._is_over.wait(_TICK):
            if self._cancelled is not None and self._cancelled():
                return self._end(CancelledError())
            if watched is not self._socket:  # Making a connection has a time limit of its own.
                since, n_before, watched = time.monotonic(), self._n_arrived, self._socket
            if time.monotonic() - since >= seconds:
                if watched and self._n_arrived - n_before < self._patience.least_bytes:
                    return self._end(TransferError("it stopped sending"))
                since, n_before = time.monotonic(), self._n_arrived
        return None

    def _end(self, reason: Exception) -> None:
        self._reason = reason
        connection = self._socket
        if connection is not None:
            # That of a secure socket would take its encryption from under the thread that reads.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
