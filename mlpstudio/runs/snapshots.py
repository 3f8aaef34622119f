"""The weights of a run as they were along its way, kept within a budget of memory."""

import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import FloatArray

DEFAULT_BUDGET = 200 * 10**6
"""Bytes: about 120 snapshots of the course's network, as many as 100,000 steps have."""

SMALLEST_BUDGET, LARGEST_BUDGET = 50 * 10**6, 2_000 * 10**6
"""Bytes that a person may choose between."""

MOST = 512
"""Snapshots of a network so small that the budget would hold millions."""

GROWTH = 1 / 12
"""By which share of its step number the next snapshot is later: as many between 100 and 1,000 as
between 1,000 and 10,000. Of the course's 2,345 steps 80 or so are kept, which takes less than a
hundredth of its time."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptWeights:
    """The weights after a step; nobody writes to them.

    Attributes:
        step: Updates made.
        epoch: Epochs completed by then.
        loss: Mean loss of the batch of that update, before it; None before the first.
        validation_loss: Measured at the end of an epoch; None at other steps.
        weights: (P + S,) read-only copy: θ, then the running averages.
    """

    step: int
    epoch: int
    loss: float | None
    validation_loss: float | None
    weights: FloatArray


def thinned(kept: Sequence[KeptWeights], most: int) -> tuple[KeptWeights, ...]:
    """Return at most so many of them, evenly on a logarithmic scale.

    Args:
        kept: By rising step.
        most: With room for two, first and last are among them.
    """
    if len(kept) <= most:
        return tuple(kept)
    return tuple(kept[i] for i in evenly([one.step for one in kept], most))


def evenly(steps: Sequence[int], most: int) -> list[int]:
    """Return which of these rising steps stay when only so many may."""
    left = list(range(len(steps)))
    places = np.log1p(steps)  # (n,)
    while len(left) > max(most, 0):
        least_missed = _least_missed(places)
        del left[least_missed]
        places = np.delete(places, least_missed)  # (n - 1,)
    return left


def _least_missed(places: FloatArray) -> int:
    """Return which of (n,) rising places has neighbours that are closest together."""
    if len(places) <= 2:
        return len(places) - 1
    return 1 + int(np.argmin(places[2:] - places[:-2]))


class SnapshotStore:
    """Keeps first and last, and between them ever fewer steps, evenly on a logarithmic scale.

    One thread keeps, any may read. When the budget is used up, the snapshot goes whose neighbours
    are closest together; the ends never go while two fit.

    Attributes:
        next_step: The step from which on another snapshot is wanted: comparing with it is all
            that a step in between costs.
    """

    def __init__(self, budget: int = DEFAULT_BUDGET) -> None:
        """Make an empty store.

        Args:
            budget: Bytes that all snapshots may take together.
        """
        self.next_step = 0
        self._budget = budget
        self._kept: tuple[KeptWeights, ...] = ()
        self._lock = threading.Lock()

    @classmethod
    def of(cls, kept: Sequence[KeptWeights], budget: int = DEFAULT_BUDGET) -> "SnapshotStore":
        """Return a store with what was kept before, such as on disk; a run goes on from there.

        Args:
            kept: By rising step.
            budget: Bytes that all snapshots may take together.
        """
        store = cls(budget)
        store._kept = tuple(kept)
        if kept:
            store.next_step = _next_after(kept[-1].step)
        store.set_budget(budget)
        return store

    @property
    def budget(self) -> int:
        """Bytes that all snapshots may take together."""
        return self._budget

    @property
    def n_bytes(self) -> int:
        """Bytes that they take."""
        return sum(kept.weights.nbytes for kept in self.all())

    def __len__(self) -> int:
        return len(self._kept)

    def all(self) -> tuple[KeptWeights, ...]:
        """Return what is kept, by rising step."""
        with self._lock:
            return self._kept

    def set_budget(self, budget: int) -> None:
        """Change the budget; what no longer fits is thinned out at once."""
        with self._lock:
            self._budget = budget
            if self._kept:
                self._kept = thinned(self._kept, self._room(self._kept[-1].weights.nbytes))

    def is_landmark_due(self, step: int) -> bool:
        """Return whether a moment of note, such as the end of an epoch, is worth a snapshot.

        It is a little earlier than `next_step`, but not always: a tiny network ends an epoch
        with every step.
        """
        if not self._kept:
            return True
        last = self._kept[-1].step
        return step == last or step - last > last * GROWTH / 4

    def keep(
        self,
        step: int,
        weights: FloatArray,
        *,
        epoch: int = 0,
        loss: float | None = None,
        validation_loss: float | None = None,
    ) -> None:
        """Keep a copy of the weights after a step; another of the last step takes its place.

        Args:
            step: Updates made, no fewer than at the last call.
            weights: (P + S,), copied.
            epoch: Epochs completed by then.
            loss: Of the batch that led there.
            validation_loss: Where it was measured.
        """
        with self._lock:
            last = self._kept[-1] if self._kept else None
            if last is not None and step < last.step:
                raise ValueError(f"step {step} after step {last.step}")
            if last is not None and step == last.step:
                self._kept = self._kept[:-1]
                loss = last.loss if loss is None else loss
                if validation_loss is None:
                    validation_loss = last.validation_loss
            self.next_step = _next_after(step)
            room = self._room(weights.nbytes)
            # Before the copy is made: the budget is never exceeded.
            self._kept = thinned(self._kept, room - 1)
            if room > 0:
                copy = weights.copy()  # (P + S,)
                copy.flags.writeable = False
                added = KeptWeights(step, epoch, loss, validation_loss, copy)
                self._kept = (*self._kept, added)

    def _room(self, n_bytes: int) -> int:
        """Return how many snapshots of that size may be kept."""
        return min(MOST, self._budget // max(n_bytes, 1))


def _next_after(step: int) -> int:
    """Return the step from which on another snapshot is wanted after one of that step."""
    return max(step + 1, math.ceil(step * (1.0 + GROWTH)))
