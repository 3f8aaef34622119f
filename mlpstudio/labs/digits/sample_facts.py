"""What can be said of all samples together: counted in portions, so that it can be shown early."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.engine.batching import Samples, slices
from mlpstudio.labs.digits.sample_pictures import class_numbers

N_BINS = 64
"""Of a histogram of values that are no bytes."""

_BYTES = 256
_PIECE = 2**18  # numbers that are worked on together: about a millisecond


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """What was counted so far.

    Attributes:
        n_samples: Samples in all.
        n_done: Samples that were counted.
        edges: (K + 1,) where the bins of the histogram begin and end, in stored values.
        counts: (K,) values in each bin.
        class_counts: (C,) samples of each class among those counted.
        class_sums: (C, D) sum of their values.
        total: Sum of all values.
        total_square: Sum of their squares.
        lowest: Smallest value counted.
        highest: Largest value counted.
    """

    n_samples: int
    n_done: int
    edges: FloatArray
    counts: IntArray
    class_counts: IntArray
    class_sums: FloatArray
    total: float
    total_square: float
    lowest: float
    highest: float

    @property
    def is_complete(self) -> bool:
        """Whether every sample was counted."""
        return self.n_done == self.n_samples

    @property
    def n_values(self) -> int:
        """Numbers that were counted."""
        return self.n_done * self.class_sums.shape[1]

    @property
    def mean(self) -> float:
        """Mean of all values, NaN before there are any."""
        return self.total / self.n_values if self.n_values else math.nan

    @property
    def deviation(self) -> float:
        """Standard deviation of all values, NaN before there are any."""
        if not self.n_values:
            return math.nan
        return math.sqrt(max(0.0, self.total_square / self.n_values - self.mean**2))

    @property
    def class_means(self) -> FloatArray:
        """(C, D) mean sample of each class; NaN for a class without any."""
        counts = np.where(self.class_counts, self.class_counts, np.nan)  # (C,)
        return self.class_sums / counts[:, np.newaxis]


def begun(samples: Samples, n_classes: int) -> Tally:
    """Return a tally in which nothing is counted yet."""
    if samples.inputs.dtype == np.uint8:
        edges = np.arange(_BYTES + 1.0)  # (257,)
    else:
        values = samples.inputs if samples.inputs.size else np.zeros(1)
        low, high = float(values.min()), float(values.max())
        edges = np.linspace(low, high if high > low else low + 1.0, N_BINS + 1)  # (K + 1,)
    return Tally(
        n_samples=len(samples),
        n_done=0,
        edges=edges,
        counts=np.zeros(len(edges) - 1, dtype=np.int64),  # (K,)
        class_counts=np.zeros(n_classes, dtype=np.int64),  # (C,)
        class_sums=np.zeros((n_classes, samples.n_features)),  # (C, D)
        total=0.0,
        total_square=0.0,
        lowest=math.inf,
        highest=-math.inf,
    )


def grown(tally: Tally, samples: Samples, n_more: int, check: Callable[[], None]) -> Tally:
    """Return a tally with more samples in it.

    Args:
        tally: Of the first samples.
        samples: All of them.
        n_more: How many are to be counted.
        check: Called often; may raise to end the work.
    """
    end = min(len(samples), tally.n_done + n_more)
    counts, class_counts = tally.counts.copy(), tally.class_counts.copy()
    class_sums, total, total_square = tally.class_sums.copy(), tally.total, tally.total_square
    lowest, highest = tally.lowest, tally.highest
    labels = class_numbers(samples.labels)  # (N,)
    one_hot = np.eye(len(class_counts), dtype=np.float32)  # (C, C)
    for piece in slices(end - tally.n_done, max(1, _PIECE // max(1, samples.n_features))):
        check()
        rows = slice(tally.n_done + piece.start, tally.n_done + piece.stop)
        values = samples.flat[rows]  # (b, D)
        counts += _histogram(values, tally.edges)
        class_counts += np.bincount(labels[rows], minlength=len(class_counts))
        values = values.astype(np.float32)  # (b, D)
        # A sum of a few hundred bytes is exact in float32.
        class_sums += one_hot[labels[rows]].T @ values
        total += float(values.sum(dtype=np.float64))
        total_square += float(np.square(values).sum(dtype=np.float64))
        lowest, highest = min(lowest, float(values.min())), max(highest, float(values.max()))
    return Tally(
        tally.n_samples,
        end,
        tally.edges,
        counts,
        class_counts,
        class_sums,
        total,
        total_square,
        lowest,
        highest,
    )


def nearest_mean_accuracy(
    means: FloatArray, samples: Samples, check: Callable[[], None]
) -> float | None:
    """Return the share of samples that are right when each is given the class of the nearest mean.

    Args:
        means: (C, D) of the training samples; rows of NaN are no candidates.
        samples: To be classified.
        check: Called often; may raise to end the work.

    Returns:
        The share in [0, 1], None without samples or means.
    """
    is_candidate = np.isfinite(means).all(axis=1)  # (C,)
    if not is_candidate.any() or not len(samples):
        return None
    classes = np.flatnonzero(is_candidate)  # (K,)
    # ‖x − m‖² without ‖x‖², which is the same for all means.
    candidates = means[is_candidate].astype(np.float32)  # (K, D)
    offsets = 0.5 * np.square(candidates).sum(axis=1)  # (K,)
    labels, n_right = class_numbers(samples.labels), 0  # (N,)
    for piece in slices(len(samples), max(1, _PIECE // max(1, samples.n_features))):
        check()
        values = samples.flat[piece].astype(np.float32)  # (b, D)
        nearest = (values @ candidates.T - offsets).argmax(axis=1)  # (b,)
        n_right += int(np.count_nonzero(classes[nearest] == labels[piece]))
    return n_right / len(samples)


def _histogram(values: AnyArray, edges: FloatArray) -> IntArray:
    """Return how many values lie in each bin.  # (K,)."""
    if values.dtype == np.uint8:
        return np.bincount(values.reshape(-1), minlength=_BYTES)
    return np.histogram(values, edges)[0]
