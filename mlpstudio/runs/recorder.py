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
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Opened, Provenance, Store, open_store
from mlpstudio.runs.store.recording import Part
from mlpstudio.runs.store.snapshot_table import BUDGET as SNAPSHOT_BUDGET

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
        snapshots: Its weights along its way; None where none are to be kept.
        n_steps: Rows of its curves that were handed over,
        n_epochs: likewise,
        n_norms: likewise.
        due: When the next ones are.
    """

    run: Run
    number: Future[int]
    snapshots: SnapshotStore | None
    n_steps: int = 0
    n_epochs: int = 0
    n_norms: int = 0
    due: float = 0.0


class Recorder:
    """Keeps runs in a store; nothing that is called here waits for the disk.

    Several runs may be written at a time: those that are trained side by side.

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
        self._kept: list[_Kept] = []
        self._hashed: tuple[Samples, str] | None = None  # touched on the recorder's thread alone
        self.opened: Future[Opened] = self._executor.submit(_open, path)

    def ask(self, work: Callable[[Store], T]) -> "Future[T]":
        """Do something with the store, in the order in which it is asked for.

        The future raises RunStoreError when there is no store.
        """

        def act() -> T:
            return work(self.opened.result().store)

        return self._executor.submit(act)

    # The runs under way

    def begin(  # noqa: PLR0913
        self,
        run: Run,
        project: Project,
        provenance: Provenance,
        samples: Samples | None = None,
        *,
        snapshots: SnapshotStore | None = None,
        parent: "Future[int] | None" = None,
    ) -> "Future[int]":
        """Enter a run that starts; the future is its number.

        Args:
            run: It.
            project: As it is now.
            provenance: Where the run comes from.
            samples: What it learns from; their hash is taken off the caller's thread and added
                to the provenance.
            snapshots: Its weights along its way, of which a few are kept when it ends or pauses.
            parent: Number of the run it comes from, which was entered before.
        """

        def enter(store: Store) -> int:
            known = provenance
            if parent is not None:
                known = replace(known, parent=parent.result())
            if samples is not None:
                known = replace(known, data_hash=self._hash(samples))
            return store.recording.begin(project, run, known)

        number = self.ask(enter)
        self._kept.append(_Kept(run, number, snapshots, due=self._clock() + PERIOD))
        return number

    def _hash(self, samples: Samples) -> str:
        """Return the hash of samples; that of the last ones is at hand."""
        if self._hashed is None or self._hashed[0] is not samples:
            self._hashed = (samples, data_hash(samples))
        return self._hashed[1]

    def go_on(
        self, run: Run, number: "Future[int]", snapshots: SnapshotStore | None = None
    ) -> None:
        """Write to a run that is in the store already, or on its way into it."""
        curves = run.curves
        lengths = (len(curves.steps), len(curves.epochs), len(curves.norms))
        self._kept.append(_Kept(run, number, snapshots, *lengths))

    def follow(self) -> "list[Future[Any]]":
        """Hand over what was measured of each run, when it is time."""
        now = self._clock()
        return [self._append(kept, now) for kept in self._kept if now >= kept.due]

    def _append(self, kept: _Kept, now: float) -> "Future[Any]":
        kept.due = now + PERIOD
        curves = kept.run.curves
        steps = _news(curves.steps, kept.n_steps)
        epochs = _news(curves.epochs, kept.n_epochs)
        norms = _news(curves.norms, kept.n_norms)
        kept.n_steps, kept.n_epochs = len(curves.steps), len(curves.epochs)
        kept.n_norms, number = len(curves.norms), kept.number
        return self.ask(
            lambda store: store.recording.append(number.result(), steps, epochs, norms)
        )

    def finish(self, run: Run) -> "Future[Any] | None":
        """Write how a run ended or paused; None when it is not under way."""
        kept = next((one for one in self._kept if one.run is run), None)
        if kept is None:
            return None
        self._kept.remove(kept)
        stored, outcome, number = to_stored(kept.run), kept.run.outcome, kept.number
        snapshots = None if kept.snapshots is None else kept.snapshots.all()

        def write(store: Store) -> None:
            if stored is None:
                store.recording.give_up(number.result(), outcome)
            else:
                store.recording.finish(number.result(), stored, snapshots)
                store.thin(WEIGHT_BUDGET)
                store.thin_snapshots(SNAPSHOT_BUDGET)

        return self.ask(write)

    def finish_all(self) -> None:
        """Write how all runs under way stand."""
        for kept in tuple(self._kept):
            self.finish(kept.run)

    def close(self) -> None:
        """Write what is left, and let go of the file."""
        self.finish_all()
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
