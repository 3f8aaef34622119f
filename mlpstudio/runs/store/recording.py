"""Writing a run into the store while it trains."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from safetensors.numpy import save

from mlpstudio.document import codec
from mlpstudio.document.files import StoredRun
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights
from mlpstudio.runs.store.claims import Claims
from mlpstudio.runs.store.entry import MEASURED, RUNNING, Provenance
from mlpstudio.runs.store.snapshot_table import SnapshotTable
from mlpstudio.runs.store.tables import Tables, description, project_text

_STEPS, _EPOCHS, _NORMS = "curves.steps", "curves.epochs", "curves.norms"

_HEADER = 2_000
"""Bytes that the names and shapes of the arrays take beside them, and more."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a curve, and where in it they begin.

    Rows from there on that were written before are replaced: a run can go back.

    Attributes:
        first_row: Number of the first one, from 0.
        rows: (n, columns).
    """

    first_row: int
    rows: AnyArray


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a run under way stands, so that it can be gone on with if the program is killed.

    Attributes:
        stored: All that is needed to go on; curves may be left out.
        kept: Its snapshots so far, by rising step.
    """

    stored: StoredRun
    kept: Sequence[KeptWeights] = ()


class Recording:
    """Begins, continues and ends the entry of a run; each call is one transaction."""

    def __init__(self, tables: Tables, clock: Callable[[], float] = time.time) -> None:
        """Take over open tables.

        Args:
            tables: Of the store.
            clock: Seconds since 1970.
        """
        self._tables, self._clock = tables, clock
        self._snapshots = SnapshotTable(tables)
        self._claims = Claims(tables)
        self._projects: dict[int, str] = {}  # as they stand in the descriptions
        self._with_snapshots: set[int] = set()  # runs whose snapshots were chosen here

    def begin(self, project: Project, run: Run, provenance: Provenance) -> int:
        """Enter a run that starts and return its number."""
        now = self._clock()
        training = run.training
        row: dict[str, Any] = {
            "name": provenance.name,
            "started": now,
            "touched": now,
            "outcome": RUNNING,
            "design": design_text(run.network),
            "optimizer": training.optimizer,
            "learning_rate": training.learning_rate,
            "batch_size": training.batch_size,
            "seed": training.seed,
            "source": run.data.source,
            "n_parameters": shapes.parameter_count(run.network),
            "parent": provenance.parent,
            "parent_step": provenance.parent_step,
            "data_hash": provenance.data_hash,
            "versions": provenance.versions,
        }
        with self._tables.transaction():
            number = self._tables.insert("run", row)
            text = project_text(project)
            content = description(text, None)
            self._tables.insert("document", {"run": number, "description": content})
        self._projects[number] = text
        self._claims.note(number, now)
        return number

    def take_up(self, number: int) -> None:
        """Note that a run was read, and is written here from now on."""
        self._claims.take_up(number)
        self._with_snapshots.discard(number)

    def append(
        self,
        number: int,
        steps: Part,
        epochs: Part,
        norms: Part | None = None,
        standing: Standing | None = None,
    ) -> None:
        """Add what came since the last call; without news it says that the run lives.

        Args:
            number: Of the run.
            steps: New rows of its curves,
            epochs: likewise,
            norms: likewise.
            standing: Where it stands; None leaves what is there.

        Raises:
            RunStoreError: Another window writes it, or has deleted it.
        """
        now = self._clock()
        row: dict[str, Any] = {"touched": now, "outcome": RUNNING}
        with self._tables.transaction():
            self._claims.check(number)
            self._put(number, _STEPS, steps)
            self._put(number, _EPOCHS, epochs)
            if norms is not None:
                self._put(number, _NORMS, norms)
            if standing is not None:
                row |= self._put_standing(number, standing.stored)
                if number in self._with_snapshots:
                    self._snapshots.grow(number, standing.kept)
                else:
                    self._snapshots.begin(number, standing.kept)
            self._tables.update(number, row | _figures(steps.rows, epochs.rows))
        self._claims.note(number, now)
        if standing is not None:
            self._with_snapshots.add(number)

    def finish(
        self, number: int, stored: StoredRun, kept: Sequence[KeptWeights] | None = None
    ) -> None:
        """Write how a run ended or paused, with its weights and all its curves.

        Args:
            number: Of the run.
            stored: It.
            kept: Its snapshots, of which a few are written; None leaves those that are there.

        Raises:
            RunStoreError: Another window writes it, or has deleted it.
        """
        now = self._clock()
        steps, epochs = stored.arrays[_STEPS], stored.arrays[_EPOCHS]
        norms = stored.arrays.get(_NORMS, np.empty((0, 0)))  # (k, 2 + 2 layers)
        row: dict[str, Any] = {"touched": now, "outcome": stored.facts["outcome"]}
        with self._tables.transaction():
            self._claims.check(number)
            row |= self._put_standing(number, stored)
            self._put(number, _STEPS, Part(0, steps))
            self._put(number, _EPOCHS, Part(0, epochs))
            self._put(number, _NORMS, Part(0, norms))
            if kept is not None and number in self._with_snapshots:
                self._snapshots.end(number, kept)
            elif kept is not None:
                self._snapshots.write(number, kept)
            self._tables.update(number, row | _figures(steps, epochs))
        self._claims.note(number, now)
        self._projects.pop(number, None)

    def give_up(self, number: int, outcome: str) -> None:
        """Write how a run ended that never made a step.

        Raises:
            RunStoreError: Another window writes it, or has deleted it.
        """
        now = self._clock()
        with self._tables.transaction():
            self._claims.check(number)
            self._tables.update(number, {"touched": now, "outcome": outcome})
        self._claims.note(number, now)

    # How it works

    def _put_standing(self, number: int, stored: StoredRun) -> dict[str, Any]:
        """Write all that is needed to go on, and return what the list tells of it."""
        if number not in self._projects:  # it was begun when the program ran before
            self._projects[number] = project_text(self._tables.described(number)[0])
        content = description(self._projects[number], stored.facts)
        self._tables.execute(
            "UPDATE document SET description = ? WHERE run = ?", (content, number)
        )
        n_bytes = self._put_weights(number, stored)
        training = codec.decode(TrainingSettings, stored.facts["training"], "run.training")
        return {
            "learning_rate": training.learning_rate,
            "batch_size": training.batch_size,
            "n_bytes": n_bytes,
        }

    def _put_weights(self, number: int, stored: StoredRun) -> int:
        """Write weights and optimizer state, and return what they take.

        Those of 80 million weights or more are too large for a row: 0, and none are kept.
        """
        arrays = {
            name: np.ascontiguousarray(array)
            for name, array in stored.arrays.items()
            if name not in (_STEPS, _EPOCHS, _NORMS)
        }
        if sum(array.nbytes for array in arrays.values()) + _HEADER > self._tables.largest_row:
            self._tables.execute("DELETE FROM weights WHERE run = ?", (number,))
            return 0
        weights = save(arrays)
        # Written over what is there: as long as before, it takes the same pages again.
        self._tables.execute(
            "INSERT INTO weights VALUES (?, ?) "
            "ON CONFLICT (run) DO UPDATE SET content = excluded.content",
            (number, weights),
        )
        return len(weights)

    def _put(self, number: int, curve: str, part: Part) -> None:
        self._tables.execute(
            "DELETE FROM points WHERE run = ? AND curve = ? AND first_row >= ?",
            (number, curve, part.first_row),
        )
        if len(part.rows):
            row: dict[str, Any] = {
                "run": number,
                "curve": curve,
                "first_row": part.first_row,
                "n_columns": part.rows.shape[1],
                "content": np.ascontiguousarray(part.rows, "<f8").tobytes(),
            }
            self._tables.insert("points", row)


def _figures(steps: AnyArray, epochs: AnyArray) -> dict[str, Any]:
    """Return what the list tells of the last rows (n, columns) and (m, columns)."""
    figures: dict[str, Any] = {}
    if len(steps):
        figures["n_steps"] = int(steps[-1, Curves().steps.columns.index("step")])
    if len(epochs):
        last = dict(zip(Curves().epochs.columns, epochs[-1].tolist(), strict=True))
        figures["n_epochs"] = int(last["epoch"])
        figures |= {name: None if np.isnan(last[name]) else last[name] for name in MEASURED}
    return figures


def design_text(network: NetworkSpec) -> str:
    """Return the widths of a valid network, such as "784-512-10"."""
    dense = shapes.dense_shapes(network)
    return "-".join(map(str, [dense[0].D_in, *(shape.D_out for shape in dense)]))
