"""What a recorder remembers: the runs that it writes, and ends that are not in the store yet."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from mlpstudio.runs.curves import Curves
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Store

Lengths = tuple[int, int, int]
"""Rows of a run's steps, epochs and norms."""


@dataclass(slots=True, eq=False)
class Kept:
    """A run that is being written.

    Attributes:
        run: It.
        number: Its number in the store, once it has one.
        snapshots: Its weights along its way; None where none are to be kept.
        due: When the next entry is,
        standing_due: and when it tells where the run stands.
        written: Rows of its curves that are in the store for certain,
        offered: and those that are once `pending` is done.
        pending: The entry that is being written; None where there is none.
    """

    run: Run
    number: Future[int]
    snapshots: SnapshotStore | None
    due: float = 0.0
    standing_due: float = 0.0
    written: Lengths = (0, 0, 0)
    offered: Lengths = (0, 0, 0)
    pending: "Future[Any] | None" = None

    def offer(self, entry: "Future[Any]") -> None:
        """Note that all rows there are now are on their way into the store."""
        self.offered, self.pending = lengths(self.run.curves), entry

    def is_ready(self) -> bool:
        """Return whether the next entry may be made.

        A slow disk gets one at a time. What one that failed should have written is in the next.
        """
        pending = self.pending
        if pending is not None:
            if not pending.done():
                return False
            if _error(pending) is None:
                self.written = self.offered
            self.pending = None
        return True


@dataclass(slots=True, eq=False)
class End:
    """How a run ended or paused, until it is written.

    Attributes:
        run: It.
        number: Of its place in the store.
        work: Writes it; None once that is done, so that nothing of it takes memory any more.
        future: Of the latest attempt,
        due: and when the next one is, if that one fails.
    """

    run: Run
    number: Future[int]
    work: Callable[[Store], None] | None
    future: "Future[Any] | None" = None
    due: float = 0.0

    def write(self, store: Store) -> None:
        """Do it, on the thread of the store."""
        assert self.work is not None  # what is written is not written again
        self.work(store)
        self.work = None

    @property
    def is_over(self) -> bool:
        """Whether it is written, or can never be."""
        if self.future is None or not self.future.done():
            return False
        is_lost = _error(self.number) is not None
        return is_lost or not isinstance(_error(self.future), sqlite3.Error)

    @property
    def has_failed(self) -> bool:
        """Whether it could not be written now, such as to a disk that was full."""
        return self.future is not None and self.future.done() and not self.is_over


def lengths(curves: Curves) -> Lengths:
    """Return how many rows the tables of a run have."""
    return len(curves.steps), len(curves.epochs), len(curves.norms)


def _error(future: "Future[Any]") -> BaseException | None:
    """Return what went wrong; None where nothing did, or nothing was done."""
    return None if future.cancelled() or not future.done() else future.exception()
