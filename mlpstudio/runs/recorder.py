"""The runs of this window on their way into the store, on a thread of their own."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.curves import Table
from mlpstudio.runs.fingerprint import data_hash
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.store import Opened, Provenance, Store, open_store
from mlpstudio.runs.store.recording import Part

T = TypeVar("T")

PERIOD = 1.0
"""Seconds between two entries of a run under way: no more is lost when the program is killed."""

WEIGHT_BUDGET = 2 * 2**30
"""Bytes that the weights of all runs may take; beyond it the oldest runs keep curves only."""


@dataclass(slots=True, eq=False)
class _Kept:
    """A run that is being written.

    Attributes:
        run: It.
        number: Its number in the store, once it has one.
        n_steps: Rows of its curves that were handed over,
        n_epochs: likewise.
        due: When the next ones are.
    """

    run: Run
    number: Future[int]
    n_steps: int = 0
    n_epochs: int = 0
    due: float = 0.0


class Recorder:
    """Keeps runs in a store; nothing that is called here waits for the disk.

    Attributes:
        opened: The store, or why there is none, once it has been looked at.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin to open the store.

        Args:
            path: Of its file.
            clock: Seconds; only differences are used.
        """
        self._clock = clock
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="run store")
        self._kept: _Kept | None = None
        self._hashed: tuple[Samples, str] | None = None  # touched on the recorder's thread alone
        self.opened: Future[Opened] = self._executor.submit(_open, path)

    def ask(self, work: Callable[[Store], T]) -> "Future[T]":
        """Do something with the store, in the order in which it is asked for.

        The future raises RunStoreError when there is no store.
        """

        def act() -> T:
            return work(self.opened.result().store)

        return self._executor.submit(act)

    # The run under way

    def begin(
        self,
        run: Run,
        project: Project,
        provenance: Provenance,
        samples: Samples | None = None,
    ) -> "Future[int]":
        """Enter a run that starts; the future is its number.

        Args:
            run: It.
            project: As it is now.
            provenance: Where the run comes from.
            samples: What it learns from; their hash is taken off the caller's thread and added
                to the provenance.
        """

        def enter(store: Store) -> int:
            known = provenance
            if samples is not None:
                known = replace(provenance, data_hash=self._hash(samples))
            return store.recording.begin(project, run, known)

        number = self.ask(enter)
        self._kept = _Kept(run, number, due=self._clock() + PERIOD)
        return number

    def _hash(self, samples: Samples) -> str:
        """Return the hash of samples; that of the last ones is at hand."""
        if self._hashed is None or self._hashed[0] is not samples:
            self._hashed = (samples, data_hash(samples))
        return self._hashed[1]

    def go_on(self, run: Run, number: int) -> None:
        """Write to a run that is in the store already."""
        future: Future[int] = Future()
        future.set_result(number)
        self._kept = _Kept(run, future, len(run.curves.steps), len(run.curves.epochs))

    def follow(self) -> "Future[Any] | None":
        """Hand over what was measured, when it is time; None while it is not."""
        kept = self._kept
        if kept is None or self._clock() < kept.due:
            return None
        kept.due = self._clock() + PERIOD
        curves = kept.run.curves
        steps = _news(curves.steps, kept.n_steps)
        epochs = _news(curves.epochs, kept.n_epochs)
        kept.n_steps, kept.n_epochs = len(curves.steps), len(curves.epochs)
        number = kept.number
        return self.ask(lambda store: store.recording.append(number.result(), steps, epochs))

    def finish(self) -> "Future[Any] | None":
        """Write how the run under way ended or paused; None when there is none."""
        kept, self._kept = self._kept, None
        if kept is None:
            return None
        stored, outcome, number = to_stored(kept.run), kept.run.outcome, kept.number

        def write(store: Store) -> None:
            if stored is None:
                store.recording.give_up(number.result(), outcome)
            else:
                store.recording.finish(number.result(), stored)
                store.thin(WEIGHT_BUDGET)

        return self.ask(write)

    def close(self) -> None:
        """Write what is left, and let go of the file."""
        self.finish()
        if not self.opened.cancel():
            self._executor.submit(_close, self.opened)
        self._executor.shutdown(wait=True)


def _open(path: Path) -> Opened:
    opened = open_store(path)
    opened.store.purge()
    return opened


def _close(opened: "Future[Opened]") -> None:
    try:
        opened.result().store.close()
    except MLPStudioError:
        return  # there was none


def _news(table: Table, n_known: int) -> Part:
    """Return the rows that are not known yet; all of them when the run has gone back."""
    first = n_known if n_known <= len(table) else 0
    return Part(first, table.rows(first))
