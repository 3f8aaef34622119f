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
            return np.full(self.is_right.shape[1], NEVER)  # (N,)
        return np.where(self.is_right.any(axis=0), self.is_right.argmax(axis=0), NEVER)  # (N,)

    def learned_for_good(self) -> IntArray:
        """Return the entry since which each sample has been right, or NEVER.  # (N,)."""
        n_entries = len(self.steps)
        # Entries at the end that are right without a gap.
        lasting = np.logical_and.accumulate(self.is_right[::-1], axis=0).sum(axis=0)  # (N,)
        return np.where(lasting > 0, n_entries - lasting, NEVER)  # (N,)

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
