"""The runs of this window on their way into the store, on a thread of their own."""

import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from mlpstudio.document.files import StoredRun
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.curves import Table
from mlpstudio.runs.entries import End, Kept
from mlpstudio.runs.fingerprint import data_hash
from mlpstudio.runs.record import Run, standing_at, to_stored
from mlpstudio.runs.snapshots import KeptWeights, SnapshotStore
from mlpstudio.runs.store import Opened, Provenance, Store, open_store
from mlpstudio.runs.store.recording import Part, Standing
from mlpstudio.runs.store.snapshot_table import BUDGET as SNAPSHOT_BUDGET

T = TypeVar("T")

PERIOD = 1.0
"""Seconds between two entries of a run under way: no more is lost when the program is killed."""

RATE = 4 * 10**6
"""Bytes of weights and optimizer state that are written per second while a run is under way. Those
of the course's network are part of every entry, those of ten times as many weights of every
tenth."""

GRACE = 0.5
"""Seconds that an entry waits for the training to tell where it stands; curves do not wait longer,
such as when a step takes a minute."""

WEIGHT_BUDGET = 2 * 2**30
"""Bytes that the weights of all runs may take; beyond it the oldest runs keep curves only."""

AGAIN = 10.0
"""Seconds after which an end that could not be written is tried again."""

StateOf = Callable[[Run], Checkpoint | None]
"""Tells where a run under way stands; None while that is not known yet: then it is found out."""


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
        self._kept: list[Kept] = []
        self._ends: list[End] = []
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
            snapshots: Its weights along its way, of which a few are kept.
            parent: Number of the run it comes from, which was entered before.
        """

        def enter(store: Store) -> int:
            _make_room(store)  # a run that was killed has not done so
            known = provenance
            if parent is not None:
                known = replace(known, parent=parent.result())
            if samples is not None:
                known = replace(known, data_hash=self._hash(samples))
            return store.recording.begin(project, run, known)

        number = self.ask(enter)
        due = self._clock() + PERIOD
        self._kept.append(Kept(run, number, snapshots, due, due))
        return number

    def _hash(self, samples: Samples) -> str:
        """Return the hash of samples; that of the last ones is at hand."""
        if self._hashed is None or self._hashed[0] is not samples:
            self._hashed = (samples, data_hash(samples))
        return self._hashed[1]

    def go_on(
        self, run: Run, number: "Future[int]", snapshots: SnapshotStore | None = None
    ) -> None:
        """Write to a run that is in the store already, or on its way into it.

        Its curves are written whole, unless that has just been done.
        """
        kept = Kept(run, number, snapshots, standing_due=self._clock() + PERIOD)
        end = next((one for one in self._ends if one.run is run), None)
        if end is not None and end.future is not None:  # what comes now takes its place
            self._ends.remove(end)
            kept.offer(end.future)
        self._kept.append(kept)

    def take_up(self, number: int) -> "Future[None]":
        """Note that a run was read, and is written here from now on."""
        return self.ask(lambda store: store.recording.take_up(number))

    def follow(self, state_of: StateOf | None = None) -> "list[Future[Any]]":
        """Hand over what came of each run, when it is time and the last entry is written.

        Args:
            state_of: Where it stands, of a run under way; None writes what was measured alone.
        """
        now = self._clock()
        due = [kept for kept in self._kept if now >= kept.due and kept.is_ready()]
        entries = [self._append(kept, now, state_of) for kept in due]
        again = self._try_again([end for end in self._ends if now >= end.due])
        return [entry for entry in (*entries, *again) if entry is not None]

    def _append(self, kept: Kept, now: float, state_of: StateOf | None) -> "Future[Any] | None":
        """Hand over what came, or wait a little for what is about to come."""
        standing = None
        if state_of is not None and now >= kept.standing_due:
            checkpoint = state_of(kept.run)
            if checkpoint is None and now < max(kept.due, kept.standing_due) + GRACE:
                return None
            if checkpoint is not None:
                stored = standing_at(kept.run, checkpoint)
                standing = Standing(stored, _until(kept.snapshots, checkpoint.step))
                n_bytes = sum(array.nbytes for array in stored.arrays.values())
                kept.standing_due = now + max(PERIOD, n_bytes / RATE)
        kept.due = now + PERIOD
        curves, number = kept.run.curves, kept.number
        steps, epochs, norms = (
            _news(table, n)
            for table, n in zip(
                (curves.steps, curves.epochs, curves.norms), kept.written, strict=True
            )
        )

        def write(store: Store) -> None:
            store.recording.append(number.result(), steps, epochs, norms, standing)

        entry = self.ask(write)
        kept.offer(entry)
        return entry

    def _try_again(self, ends: list[End]) -> "list[Future[Any]]":
        """Write those ends once more that could not be written."""
        self._ends = [end for end in self._ends if not end.is_over]
        return [self._write_end(end) for end in ends if end.has_failed]

    def _write_end(self, end: End) -> "Future[Any]":
        end.due = self._clock() + AGAIN
        end.future = self.ask(end.write)
        return end.future

    def finish(self, run: Run) -> "Future[Any] | None":
        """Write how a run ended or paused; None when it is not under way."""
        kept = next((one for one in self._kept if one.run is run), None)
        if kept is None:
            return None
        self._kept.remove(kept)
        end = End(run, kept.number, _ending(to_stored(run), run.outcome, kept))
        self._ends.append(end)
        return self._write_end(end)

    def finish_all(self) -> None:
        """Write how all runs under way stand."""
        for kept in tuple(self._kept):
            self.finish(kept.run)
        self._try_again(self._ends)

    def close(self) -> None:
        """Write what is left, and let go of the file."""
        self.finish_all()
        if not self.opened.cancel():
            self._executor.submit(_close, self.opened)
        self._executor.shutdown(wait=True)


def _open(path: Path) -> Opened:
    opened = open_store(path)
    with suppress(sqlite3.OperationalError):  # another window is writing: it is no matter today
        opened.store.purge()
    return opened


def _close(opened: "Future[Opened]") -> None:
    try:
        store = opened.result().store
    except MLPStudioError:
        return  # there was none
    with suppress(sqlite3.OperationalError):  # it is done when the program starts another day
        store.purge()
    store.close()


def _ending(stored: StoredRun | None, outcome: str, kept: Kept) -> Callable[[Store], None]:
    """Return what writes how a run stands now, whatever becomes of it meanwhile."""
    number = kept.number
    snapshots = None
    if kept.snapshots is not None and kept.run.checkpoint is not None:
        snapshots = _until(kept.snapshots, kept.run.checkpoint.step)

    def write(store: Store) -> None:
        if stored is None:
            store.recording.give_up(number.result(), outcome)
        else:
            store.recording.finish(number.result(), stored, snapshots)
            _make_room(store)

    return write


def _make_room(store: Store) -> None:
    store.thin(WEIGHT_BUDGET)
    store.thin_snapshots(SNAPSHOT_BUDGET)


def _until(snapshots: SnapshotStore | None, step: int) -> tuple[KeptWeights, ...]:
    """Return what is kept up to a step; training may have gone on since."""
    return () if snapshots is None else tuple(one for one in snapshots.all() if one.step <= step)


def _news(table: Table, n_known: int) -> Part:
    """Return the rows that are not known yet; all of them when the run has gone back."""
    first = n_known if n_known <= len(table) else 0
    return Part(first, table.rows(first))
