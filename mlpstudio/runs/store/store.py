"""The runs in an open store: listed, changed, read again."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from safetensors.numpy import load

from mlpstudio.document import codec, migrations
from mlpstudio.document.files import StoredRun
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.runs.curves import Curves, Mark, Table
from mlpstudio.runs.keeping import fitting
from mlpstudio.runs.record import Run, from_stored
from mlpstudio.runs.store.entry import (
    INTERRUPTED,
    MEASURED,
    RUNNING,
    Entry,
    Provenance,
    Summary,
    is_under_way,
)
from mlpstudio.runs.store.recording import Recording
from mlpstudio.runs.store.snapshot_table import SnapshotTable
from mlpstudio.runs.store.tables import Tables, no_such_run

_NAMES = [field.name for field in fields(Summary)]
_COLUMNS = ", ".join(_NAMES)
_CHANGEABLE = ("name", "note", "color", "is_hidden", "is_kept")

FORGOTTEN = 24 * 3600.0
"""Seconds after which nobody takes a deletion back: the window that deleted a run removes it for
good when it is closed, and this is about one that was killed before."""


class Store:
    """All runs; used by the thread that opened it.

    Every method is one transaction: however the program ends, it is there whole or not at all.

    Attributes:
        recording: Writes a run while it trains.
    """

    def __init__(self, tables: Tables, clock: Callable[[], float] = time.time) -> None:
        """Take over open tables.

        Args:
            tables: Of a sound file.
            clock: Seconds since 1970.
        """
        self._tables, self._clock = tables, clock
        self._snapshots = SnapshotTable(tables)
        self._deleted: set[int] = set()  # here, and not restored since
        self.recording = Recording(tables, clock)

    def close(self) -> None:
        """Let go of the file."""
        self._tables.close()

    def summaries(self) -> list[Summary]:
        """Return a line for every run that is not deleted, the newest first."""
        rows = self._tables.execute(
            f"SELECT {_COLUMNS}, touched FROM run WHERE NOT is_deleted ORDER BY id DESC"
        )
        return [self._summary(row) for row in rows]

    def summary(self, number: int) -> Summary:
        """Return the line of one run.

        Raises:
            RunStoreError: There is no such run.
        """
        row = self._tables.execute(
            f"SELECT {_COLUMNS}, touched FROM run WHERE id = ? AND NOT is_deleted", (number,)
        ).fetchone()
        if row is None:
            raise no_such_run(number)
        return self._summary(row)

    def _summary(self, row: tuple[Any, ...]) -> Summary:
        values = dict(zip(_NAMES, row, strict=False))
        outcome = values["outcome"]
        if outcome == RUNNING and not is_under_way(outcome, row[-1], self._clock()):
            values["outcome"] = INTERRUPTED
        for name in MEASURED:
            values[name] = np.nan if values[name] is None else values[name]
        values["is_hidden"], values["is_kept"] = bool(values["is_hidden"]), bool(values["is_kept"])
        return Summary(**values)

    def change(self, number: int, **values: str | int | bool | None) -> None:
        """Change name, note, color, is_hidden or is_kept of a run."""
        if unknown := set(values).difference(_CHANGEABLE):
            raise ValueError(f"{min(unknown)!r} of a run cannot be changed")
        self._tables.update(number, values)

    def delete(self, number: int) -> None:
        """Take a run out of the list; until `purge` it can be restored."""
        # The column tells when: those of other windows are left to them for a while.
        self._tables.update(number, {"is_deleted": max(1, int(self._clock()))})
        self._deleted.add(number)

    def restore(self, number: int) -> None:
        """Put a deleted run back.

        Raises:
            RunStoreError: It was removed for good.
        """
        if not self._tables.update(number, {"is_deleted": 0}):
            raise no_such_run(number)
        self._deleted.discard(number)

    def purge(self) -> None:
        """Remove for good what was deleted here, or so long ago that nobody restores it.

        What another window is training stays: that window still writes it.
        """
        now = self._clock()
        with self._tables.transaction():
            rows = self._tables.execute(
                "SELECT id, is_deleted, outcome, touched FROM run WHERE is_deleted"
            ).fetchall()
            for number, since, outcome, touched in rows:
                is_over = number in self._deleted or not 0 <= now - since <= FORGOTTEN
                if is_over and not is_under_way(outcome, touched, now):
                    self._tables.execute("DELETE FROM run WHERE id = ?", (number,))
        self._deleted.clear()

    def thin(self, budget: int) -> int:
        """Drop the weights of the oldest runs until the others take at most `budget` bytes.

        The oldest are those that have not been trained for longest, whenever they began.
        Curves and settings stay, and so do the weights of runs that are to be kept. Snapshots go
        with the weights: without them nobody can look at them.

        Returns:
            How many runs lost their weights.
        """
        n_thinned = 0
        with self._tables.transaction():
            total, *_ = self._tables.execute(
                "SELECT coalesce(sum(n_bytes), 0) FROM run"
            ).fetchone()
            oldest = self._tables.execute(
                "SELECT id, n_bytes FROM run WHERE n_bytes > 0 AND NOT is_kept "
                "ORDER BY touched, id"
            ).fetchall()
            for number, n_bytes in oldest:
                if total <= budget:
                    break
                self._tables.execute("DELETE FROM weights WHERE run = ?", (number,))
                self._tables.update(number, {"n_bytes": 0})
                self._snapshots.drop([number])
                total -= n_bytes
                n_thinned += 1
        return n_thinned

    def thin_snapshots(self, budget: int) -> None:
        """Thin out snapshots, those of the oldest runs first, to at most `budget` bytes.

        Those of runs that are to be kept go last.
        """
        with self._tables.transaction():
            self._snapshots.thin(budget)

    def drop_snapshots(self, numbers: Sequence[int]) -> None:
        """Remove the snapshots of these runs, and hand the room back to the disk."""
        with self._tables.transaction():
            self._snapshots.drop(numbers)
        self._tables.shrink()

    def n_bytes(self) -> int:
        """Return what the whole file takes."""
        return self._tables.n_bytes

    # A run as it was

    def load(self, number: int, *, with_snapshots: bool = False) -> Entry:
        """Return a run with its curves and, where they were kept, its weights.

        Args:
            number: Of the run.
            with_snapshots: Whether to read its snapshots too; they are large.

        Raises:
            RunStoreError: There is no such run, or a newer program has written it.
            ProjectFileError: Something in it does not fit together.
        """
        with self._tables.reading():
            return self._load(number, with_snapshots=with_snapshots)

    def _load(self, number: int, *, with_snapshots: bool) -> Entry:
        summary = self.summary(number)
        project, facts, version = self._tables.described(number)
        points = {
            "curves.steps": self._points(number, "curves.steps", Curves().steps),
            "curves.epochs": self._points(number, "curves.epochs", Curves().epochs),
        }
        norms = self._points(number, "curves.norms", Curves().norms)
        if len(norms):
            points["curves.norms"] = norms
        weights = self._tables.execute(
            "SELECT content FROM weights WHERE run = ?", (number,)
        ).fetchone()
        if facts is not None and weights is not None:
            arrays = load(weights[0])
            names = migrations.array_names(version, arrays)
            today = {names[name]: array for name, array in arrays.items()}
            run = from_stored(StoredRun(facts, {**today, **points}))
            if run.checkpoint is not None and summary.outcome in (RUNNING, INTERRUPTED):
                # The program ended while it went on after a pause: what came since is made again,
                # from the weights that are there. One that diverged has curves beyond them too.
                counters = run.checkpoint.counters
                run.curves.drop_after(counters.step, counters.epoch)
        else:
            run = _without_weights(summary, project, facts, points)
        kept = self._snapshots.read(number) if with_snapshots else ()
        return Entry(summary, project, run, self._provenance(number), fitting(kept, run))

    def curves(self, number: int) -> Curves:
        """Return what a run measured, without its marks; of no run, curves without points."""
        curves = Curves()
        with self._tables.reading():
            curves.steps.extend(self._points(number, "curves.steps", curves.steps))
            curves.epochs.extend(self._points(number, "curves.epochs", curves.epochs))
            curves.add_norms(self._points(number, "curves.norms", curves.norms))
        return curves

    def _points(self, number: int, curve: str, table: Table) -> AnyArray:
        """Return all rows of a curve, NaN where a column was added later.

        Args:
            number: Of the run.
            curve: Its name.
            table: Tells how many columns there are; those of norms are as many as were measured.

        Returns:
            (n, columns): a run that was gone on with has blocks of several programs.
        """
        parts = [
            np.frombuffer(content, "<f8").reshape(-1, width)  # (k, width)
            for width, content in self._tables.execute(
                "SELECT n_columns, content FROM points WHERE run = ? AND curve = ? "
                "ORDER BY first_row",
                (number, curve),
            )
        ]
        widths = [len(table.columns), *(part.shape[1] for part in parts)]
        wanted = max(widths) if curve == "curves.norms" else widths[0]
        return np.concatenate([np.empty((0, wanted)), *(_as_wide(one, wanted) for one in parts)])

    def _provenance(self, number: int) -> Provenance:
        names = [field.name for field in fields(Provenance)]
        row = self._tables.execute(
            f"SELECT {', '.join(names)} FROM run WHERE id = ?", (number,)
        ).fetchone()
        return Provenance(**dict(zip(names, row, strict=True)))


def _without_weights(
    summary: Summary,
    project: Project,
    facts: Mapping[str, Any] | None,
    points: Mapping[str, AnyArray],
) -> Run:
    """Return a run that can be looked at, but not gone on with."""
    run = Run.begun(project)
    if facts is not None:
        run.data = codec.decode(DataChoice, facts.get("data"), "run.data")
        run.network = codec.decode(NetworkSpec, facts.get("network"), "run.network")
        run.training = codec.decode(TrainingSettings, facts.get("training"), "run.training")
        marks = codec.decode(tuple[Mark, ...], facts.get("marks"), "run.marks")
        run.curves.marks.extend(marks)
    is_open = summary.outcome in (RUNNING, INTERRUPTED)
    run.outcome = "stopped" if is_open else summary.outcome
    run.curves.steps.extend(points["curves.steps"])
    run.curves.epochs.extend(points["curves.epochs"])
    run.curves.add_norms(points.get("curves.norms", run.curves.norms.rows()))
    return run


def _as_wide(rows: AnyArray, width: int) -> AnyArray:
    """Return rows with so many columns: they are only ever added at the end.  # (n, width)."""
    unknown = np.full((len(rows), max(0, width - rows.shape[1])), np.nan)  # (n, added since)
    return np.hstack((rows[:, :width], unknown))  # (n, width)
