"""The snapshots in the store: a few of each run, within a budget for all of them."""

from collections.abc import Sequence
from itertools import product

import numpy as np

from mlpstudio.runs.keeping import FIRST, chosen, grown
from mlpstudio.runs.snapshots import KeptWeights, evenly
from mlpstudio.runs.store.tables import Tables

RUN_BUDGET = 25 * 10**6
"""Bytes that the snapshots of one run may take: twelve of the course's network take 19.5 MB."""

BUDGET = 500 * 10**6
"""Bytes that the snapshots of all runs may take."""

FEW = 4
"""Snapshots that an old run is thinned out to, before it has to give up all of them."""

RECENT = 10
"""Runs that give theirs only when no older one has any left."""


class SnapshotTable:
    """Writes, reads and thins snapshots; each call belongs into a transaction."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def write(self, number: int, kept: Sequence[KeptWeights]) -> None:
        """Have a run keep the best choice of these; what is there already is not written again."""
        self._choose(number, chosen(kept, RUN_BUDGET))

    def begin(self, number: int, kept: Sequence[KeptWeights]) -> None:
        """Have a run under way keep a few of these; `grow` adds others."""
        self._choose(number, chosen(kept, RUN_BUDGET, FIRST))

    def _choose(self, number: int, kept: Sequence[KeptWeights]) -> None:
        wanted = {one.step: one for one in kept}
        gone = [step for step in self._steps(number) if step not in wanted]
        self._drop(number, gone)
        for one in wanted.values():
            self._put(number, one)
        self._count(number)

    def grow(self, number: int, kept: Sequence[KeptWeights]) -> None:
        """Have a run that goes on keep its newest one too, once it is well beyond the others."""
        there = self._steps(number)
        stay = grown(there, kept, RUN_BUDGET)
        if stay == there:
            return
        self._drop(number, [step for step in there if step not in stay])
        if kept[-1].step in stay:
            self._put(number, kept[-1])
        self._count(number)

    def end(self, number: int, kept: Sequence[KeptWeights]) -> None:
        """Have a run that `grow` was called for keep its last one too."""
        there = self._steps(number)
        stay = grown(there, kept, RUN_BUDGET, stride=1.0)
        if len(stay) < len(chosen(kept, RUN_BUDGET)):  # of a short run few are there
            self.write(number, kept)
            return
        self._drop(number, [step for step in there if step not in stay])
        for one in kept:
            if one.step in stay:  # also where other weights took its place, such as painted ones
                self._put(number, one)
        self._count(number)

    def read(self, number: int) -> tuple[KeptWeights, ...]:
        """Return the snapshots of a run, by rising step."""
        rows = self._tables.execute(
            "SELECT step, epoch, loss, validation_loss, content FROM snapshot WHERE run = ? "
            "ORDER BY step",
            (number,),
        )
        return tuple(
            KeptWeights(step, epoch, loss, validation_loss, np.frombuffer(content, "<f4"))
            for step, epoch, loss, validation_loss, content in rows
        )

    def thin(self, budget: int) -> None:
        """Thin out until the snapshots of all runs take at most `budget` bytes.

        The oldest runs give first, down to a few each and then all; then the recent ones, and
        last those that are to be kept.
        """
        recent = self._recent()
        for is_kept, is_recent, most in product((0, 1), (False, True), (FEW, 0)):
            for number in self._oldest(is_kept, most):
                if self.n_bytes <= budget:
                    return
                if (number in recent) == is_recent:
                    self._thin_run(number, most)

    def drop(self, numbers: Sequence[int]) -> None:
        """Remove all snapshots of these runs."""
        for number in numbers:
            self._drop(number, self._steps(number))
            self._count(number)

    @property
    def n_bytes(self) -> int:
        """Bytes that the snapshots of all runs take."""
        (total,) = self._tables.execute(
            "SELECT coalesce(sum(snapshot_bytes), 0) FROM run"
        ).fetchone()
        return int(total)

    # How it works

    def _steps(self, number: int) -> list[int]:
        rows = self._tables.execute(
            "SELECT step FROM snapshot WHERE run = ? ORDER BY step", (number,)
        )
        return [step for (step,) in rows]

    def _recent(self) -> set[int]:
        rows = self._tables.execute(
            "SELECT id FROM run WHERE n_snapshots > 0 ORDER BY touched DESC, id DESC LIMIT ?",
            (RECENT,),
        )
        return {number for (number,) in rows}

    def _oldest(self, is_kept: int, most: int) -> list[int]:
        """Return the runs with more than so many snapshots, the oldest first."""
        rows = self._tables.execute(
            "SELECT id FROM run WHERE is_kept = ? AND n_snapshots > ? ORDER BY touched, id",
            (is_kept, most),
        )
        return [number for (number,) in rows]

    def _put(self, number: int, one: KeptWeights) -> None:
        content = np.ascontiguousarray(one.weights, "<f4")  # (P + S,)
        # A run that went back makes a step again, perhaps with other weights.
        is_there = self._tables.execute(
            "SELECT 1 FROM snapshot WHERE run = ? AND step = ? AND content = ?",
            (number, one.step, content),
        ).fetchone()
        if is_there is None:
            self._drop(number, [one.step])
            self._tables.insert(
                "snapshot",
                {
                    "run": number,
                    "step": one.step,
                    "epoch": one.epoch,
                    "loss": one.loss,
                    "validation_loss": one.validation_loss,
                    "content": content,
                },
            )

    def _thin_run(self, number: int, most: int) -> None:
        steps = self._steps(number)
        stay = set(evenly(steps, most))
        self._drop(number, [step for i, step in enumerate(steps) if i not in stay])
        self._count(number)

    def _drop(self, number: int, steps: Sequence[int]) -> None:
        for step in steps:
            self._tables.execute("DELETE FROM snapshot WHERE run = ? AND step = ?", (number, step))

    def _count(self, number: int) -> None:
        """Note in the run's line how many there are, so that a list need not look at them."""
        n, n_bytes = self._tables.execute(
            "SELECT count(*), coalesce(sum(length(content)), 0) FROM snapshot WHERE run = ?",
            (number,),
        ).fetchone()
        self._tables.update(number, {"n_snapshots": n, "snapshot_bytes": n_bytes})
