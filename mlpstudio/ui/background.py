"""Short computations off the GUI thread; for each purpose only the latest request counts."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

Work = Callable[["Ticket"], Any]
Receive = Callable[[Any], None]
_POLL_MS = 8

_REST = 12.0
"""Of the time that a look took, while a network trains: looks that go on and on then take a
thirteenth of one processor, so that the training keeps its speed."""


@dataclass(slots=True, eq=False)
class Ticket:
    """Handed to the work: it looks at `is_stale` between pieces and gives up when it is."""

    purpose: str
    is_stale: bool = False
    progress: float = 0.0


@dataclass(slots=True, eq=False)
class _Request:
    ticket: Ticket
    work: Work
    due: float
    future: Future[Any] | None
    on_done: Receive
    on_error: Receive | None
    owner: QObject | None


class Background(QObject):
    """Runs functions on two worker threads and hands their results over on the GUI thread.

    A new request for a purpose makes the one before it stale: its result is dropped.

    Attributes:
        is_gentle: Whether a network trains, so that whoever looks again and again should rest.

    Signals:
        eased: There is no need to rest any more.
    """

    eased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_gentle = False
        self._executor = ThreadPoolExecutor(2, thread_name_prefix="background")
        self._requests: dict[str, _Request] = {}
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._deliver)

    def be_gentle(self, is_gentle: bool) -> None:
        """Rest between looks from now on, or no longer."""
        had_rest, self.is_gentle = self.is_gentle, is_gentle
        if had_rest and not is_gentle:
            self.eased.emit()

    def rest_after(self, seconds: float) -> float:
        """Return how long to rest after a look that took so long: 0 unless a network trains."""
        return _REST * seconds if self.is_gentle else 0.0

    def run(  # noqa: PLR0913
        self,
        purpose: str,
        work: Work,
        on_done: Receive,
        on_error: Receive | None = None,
        owner: QObject | None = None,
        *,
        delay: float = 0.0,
    ) -> Ticket:
        """Compute `work(ticket)` and call `on_done(result)` on the GUI thread.

        Args:
            purpose: What it is for; only the latest request for a purpose is delivered.
            work: Called on a worker thread; touches nothing of Qt.
            on_done: Gets the result.
            on_error: Gets the exception; without it, an exception is raised on the GUI thread.
            owner: Whom the result is for; once that is destroyed, nobody is called.
            delay: Seconds to wait before it begins.
        """
        self.cancel(purpose)
        ticket = Ticket(purpose)
        future = None if delay > 0.0 else self._executor.submit(work, ticket)
        due = time.monotonic() + delay
        self._requests[purpose] = _Request(ticket, work, due, future, on_done, on_error, owner)
        self._timer.start()
        return ticket

    def is_busy(self, purpose: str) -> bool:
        """Return whether a request for that purpose is under way."""
        return purpose in self._requests

    def cancel(self, purpose: str) -> None:
        """Drop the request for that purpose, if there is one."""
        request = self._requests.pop(purpose, None)
        if request is not None:
            request.ticket.is_stale = True
            if request.future is not None:
                request.future.cancel()

    def close(self) -> None:
        """Drop everything and end the threads."""
        self._timer.stop()
        for purpose in list(self._requests):
            self.cancel(purpose)
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _begin_if_due(self, request: _Request) -> None:
        """Begin a request that was to wait; at once where there is no training any more."""
        if time.monotonic() >= request.due or not self.is_gentle:
            request.future = self._executor.submit(request.work, request.ticket)

    def _deliver(self) -> None:
        for purpose, request in list(self._requests.items()):
            if self._requests.get(purpose) is not request:  # dropped by one handed over before
                continue
            if request.future is None:
                self._begin_if_due(request)
                continue
            if not request.future.done():
                continue
            del self._requests[purpose]
            if request.owner is not None and not isValid(request.owner):
                continue
            error = request.future.exception()
            if error is None:
                request.on_done(request.future.result())
            elif request.on_error is None:
                raise error
            else:
                request.on_error(error)
        if not self._requests:
            self._timer.stop()
