"""The learning diary: for each sample when it was first learned, and how often it was forgotten.

A sample is forgotten when it was answered rightly at one entry and wrongly at the next: Toneva et
al. 2019, "An Empirical Study of Example Forgetting during Deep Neural Network Learning".
"""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, IntArray

NEVER = -1
"""In place of the entry at which a sample was learned, when it never was."""


@dataclass(frozen=True, slots=True, eq=False)
class Diary:
    """What was right at each of E entries, in the order of training.

    Attributes:
        steps: (E,) updates made before each entry.
        is_right: (E, N) bool, a column for each sample.
    """

    steps: IntArray
    is_right: AnyArray

    def first_learned(self) -> IntArray:
        """Return the entry at which each sample was first answered rightly, or NEVER.  # (N,)."""
        if not len(self.steps):
            return np.full(self.is_right.shape[1:], NEVER, np.int64)  # (N,)
        entry: IntArray = self.is_right.argmax(axis=0)  # (N,)
        entry[~self.is_right.any(axis=0)] = NEVER
        return entry

    def learned_for_good(self) -> IntArray:
        """Return the entry since which each sample has been right, or NEVER.  # (N,)."""
        n_entries = len(self.steps)
        # Entries at the end that are right without a gap.
        lasting: IntArray = np.logical_and.accumulate(self.is_right[::-1], axis=0).sum(
            axis=0
        )  # (N,)
        since = n_entries - lasting  # (N,)
        since[lasting == 0] = NEVER
        return since

    def times_forgotten(self) -> IntArray:
        """Return how often each sample went from right to wrong.  # (N,)."""
        was_lost = self.is_right[:-1] > self.is_right[1:]  # (E − 1, N)
        return was_lost.sum(axis=0)  # (N,)

    def always_wrong(self) -> IntArray:
        """Return the samples that were never answered rightly.  # (n,)."""
        return np.flatnonzero(~self.is_right.any(axis=0))

    def flip_flops(self) -> IntArray:
        """Return the samples forgotten more than once, the most often first.  # (n,)."""
        times = self.times_forgotten()  # (N,)
        order = np.argsort(-times, kind="stable")  # (N,)
        return order[times[order] > 1]
