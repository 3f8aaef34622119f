"""A walk down a loss: where it went, which samples decided each update, and what it cost."""

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.arrays import IntArray

Array = NDArray[np.float64]

SINGLE, MINI, FULL, NAIVE = "single", "mini_batch", "full_batch", "naive"
PATHS = (SINGLE, MINI, FULL, NAIVE)
"""The four walks: batches of 1, of B, of all samples, and nudges in place of a gradient."""

LAST_STEP = 200
"""Steps of a walk where steps are compared."""

TICKS_PER_EPOCH, LAST_TICK = 20, 160
"""Where samples are compared, a tick reads so many parts of all samples, eight times over."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk of n updates; its last point is the first that diverged, if one did.

    Attributes:
        name: One of `PATHS`.
        n_samples: N.
        positions: (n + 1, 2), the start first.
        losses: (n + 1,) of all samples.
        read: The numbers of the samples in the order in which updates read them; after the last
            update, those of the next one.
        ends: (n + 2,) where in `read` the batch of each update begins.
        diverged_at: The step that left the limits, or None.
    """

    name: str
    n_samples: int
    positions: Array
    losses: Array
    read: IntArray
    ends: IntArray
    diverged_at: int | None = None

    @property
    def n_steps(self) -> int:
        """Updates that were made."""
        return len(self.positions) - 1

    def batch(self, step: int) -> IntArray:
        """Return the samples that decide the update from `step` to the next one.  # (B,)."""
        if self.name == NAIVE:
            return np.arange(self.n_samples)  # (N,)
        return self.read[self.ends[step] : self.ends[step + 1]]  # (B,)

    def samples_read(self, step: int) -> int:
        """Return how many samples all passes up to a step have read."""
        if self.name == NAIVE:
            return self.n_samples * self.forward_passes(step)
        return int(self.ends[step])

    def forward_passes(self, step: int) -> int:
        """Return how many forward passes were made, over whatever number of samples."""
        return 1 + 2 * self.positions.shape[1] * step if self.name == NAIVE else step

    def backward_passes(self, step: int) -> int:
        """Return how many backward passes were made."""
        return 0 if self.name == NAIVE else step

    def step_at(self, n_read: int) -> int:
        """Return the last step that has read no more than so many samples."""
        if self.name == NAIVE:
            per_step = 2 * self.positions.shape[1] * self.n_samples
            return min(max(n_read - self.n_samples, 0) // per_step, self.n_steps)
        step = int(np.searchsorted(self.ends[: self.n_steps + 1], n_read, side="right")) - 1
        return max(step, 0)


def batch_size_of(name: str, batch_size: int, n_samples: int) -> int:
    """Return how many samples an update of a walk reads."""
    return {SINGLE: 1, MINI: min(batch_size, n_samples)}.get(name, n_samples)


def tick_size(n_samples: int) -> int:
    """Return how many samples are read from one tick to the next where samples are compared."""
    return max(1, -(-n_samples // TICKS_PER_EPOCH))


def steps_needed(name: str, batch_size: int, n_samples: int, by_samples: bool) -> int:
    """Return how many updates of a walk can be seen."""
    if not by_samples:
        return LAST_STEP
    budget = LAST_TICK * tick_size(n_samples)
    if name == NAIVE:
        return max(1, budget // (4 * n_samples))
    size = batch_size_of(name, batch_size, n_samples)
    # Each epoch ends with a short batch, of which even one sample is a whole update.
    steps_an_epoch = -(-n_samples // size)
    return -(-budget // n_samples) * steps_an_epoch


def thinned(positions: Array, most: int) -> Array:
    """Return at most so many of n places (n, 2) on a path, the first and the last among them."""
    if len(positions) <= most:
        return positions
    rows = np.linspace(0, len(positions) - 1, most).round().astype(np.int64)  # (most,)
    return positions[rows]  # (most, 2)


def downhill(gradient: Array, steepest: float) -> tuple[float, float]:
    """Return the direction down of a gradient (2,) for an arrow no longer than 1.

    Slopes differ so much that its length is the root of the share of the steepest one.
    """
    norm = float(np.hypot(*gradient))
    if not (norm > 0.0 and isfinite(norm) and steepest > 0.0):
        return 0.0, 0.0
    length = min(1.0, (norm / steepest) ** 0.5)
    return float(-gradient[0] * length / norm), float(-gradient[1] * length / norm)
