"""What a classifier is worth, sample by sample: confusion, precision, calibration, mistakes."""

# A is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray

N_BINS = 10
"""Parts of [0, 1] in which confidence is compared with accuracy."""


@dataclass(frozen=True, eq=False)
class Report:
    """The answers of a network to labelled samples.

    Attributes:
        probabilities: (N, C) of every class for every sample, in rows that add up to 1.
        labels: (N,) the true classes.
    """

    probabilities: FloatArray
    labels: IntArray

    @property
    def n_classes(self) -> int:
        """C."""
        return self.probabilities.shape[1]

    @cached_property
    def answers(self) -> IntArray:
        """The most probable class of each sample.  # (N,)."""
        return self.probabilities.argmax(axis=1)

    @cached_property
    def confidence(self) -> FloatArray:
        """The probability of the answer.  # (N,)."""
        return self.probabilities.max(axis=1)

    @cached_property
    def margin(self) -> FloatArray:
        """How much more probable the answer is than the runner-up.  # (N,)."""
        if self.n_classes == 1:
            return self.confidence
        top = np.partition(self.probabilities, -2, axis=1)  # (N, C)
        return top[:, -1] - top[:, -2]

    @cached_property
    def is_right(self) -> AnyArray:
        """Which answers are true.  # (N,) bool."""
        return self.answers == self.labels

    @property
    def accuracy(self) -> float:
        """Share of true answers, NaN of no samples."""
        return float(self.is_right.mean()) if len(self.labels) else float("nan")

    @cached_property
    def confusion(self) -> IntArray:
        """How often class i was answered with class j.  # (C, C)."""
        C = self.n_classes
        cells = self.labels * C + self.answers  # (N,)
        return np.bincount(cells, minlength=C * C).reshape(C, C)  # (C, C)

    @cached_property
    def recall(self) -> FloatArray:
        """Share of each class that was found; NaN of a class without samples.  # (C,)."""
        return _ratio(self.confusion.diagonal(), self.confusion.sum(axis=1))

    @cached_property
    def precision(self) -> FloatArray:
        """Share of each answer that was true; NaN of one never given.  # (C,)."""
        return _ratio(self.confusion.diagonal(), self.confusion.sum(axis=0))

    @cached_property
    def f1(self) -> FloatArray:
        """Harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN).  # (C,)."""
        right = self.confusion.diagonal()  # (C,)
        return _ratio(2 * right, self.confusion.sum(axis=0) + self.confusion.sum(axis=1))

    def cell(self, label: int, answer: int) -> IntArray:
        """Return the samples of one cell of the confusion matrix, the surest first.  # (n,)."""
        chosen = np.flatnonzero((self.labels == label) & (self.answers == answer))  # (n,)
        return chosen[np.argsort(-self.confidence[chosen], kind="stable")]

    def mistakes(self, *, by_margin: bool = False) -> IntArray:
        """Return the samples answered wrongly, the surest mistakes first.  # (n,).

        Args:
            by_margin: Order by the margin before the runner-up instead of the probability.
        """
        wrong = np.flatnonzero(self.answers != self.labels)  # (n,)
        key = self.margin if by_margin else self.confidence  # (N,)
        return wrong[np.argsort(-key[wrong], kind="stable")]

    @property
    def excess_confidence(self) -> float:
        """How much surer than right it is on average; 0 where that may well be chance.

        It may be within two standard errors of the mean of "how sure − whether right".
        """
        excess = self.confidence - self.is_right  # (N,)
        mean, error = float(excess.mean()), float(excess.std()) / np.sqrt(max(1, len(excess)))
        return mean if abs(mean) > 2.0 * error else 0.0

    @cached_property
    def calibration(self) -> "Calibration":
        """Whether the network is right as often as it believes."""
        bins = np.minimum((self.confidence * N_BINS).astype(np.int64), N_BINS - 1)  # (N,)
        counts = np.bincount(bins, minlength=N_BINS)  # (10,)
        right = np.bincount(bins, self.is_right, N_BINS)  # (10,)
        believed = np.bincount(bins, self.confidence, N_BINS)  # (10,)
        return Calibration(counts, _ratio(believed, counts), _ratio(right, counts))


@dataclass(frozen=True, slots=True, eq=False)
class Calibration:
    """Samples sorted into bins by the confidence of their answer.

    Attributes:
        counts: (10,) samples in each bin.
        confidence: (10,) their mean confidence, NaN where there is none.
        accuracy: (10,) the share of them answered rightly, likewise.
    """

    counts: IntArray
    confidence: FloatArray
    accuracy: FloatArray

    @property
    def error(self) -> float:
        """Mean distance of confidence and accuracy (expected calibration error).

        Guo et al. 2017, "On Calibration of Modern Neural Networks", eq. 3.
        """
        gaps = np.nan_to_num(np.abs(self.confidence - self.accuracy))  # (10,)
        n = int(self.counts.sum())
        return float((gaps * self.counts).sum() / n) if n else float("nan")


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """How the answers of two networks to the same samples go together.

    Each group is an array of sample numbers, the surest answers of both first.

    Attributes:
        both_right: (n,) where both are right,
        only_first: where the first alone is,
        only_second: where the second alone is,
        alike: where both are wrong with the same answer,
        apart: where both are wrong with different answers.
    """

    both_right: IntArray
    only_first: IntArray
    only_second: IntArray
    alike: IntArray
    apart: IntArray


def agreement(first: Report, second: Report) -> Agreement:
    """Return where two networks are right and wrong together.

    Args:
        first: Answers to the same samples
        second: as these.

    Raises:
        ValueError: They are not of the same samples.
    """
    _check_same_samples(first, second)
    one, other = first.is_right, second.is_right  # (N,)
    is_same = first.answers == second.answers  # (N,)
    return Agreement(
        both_right=_surest(first, second, one & other),
        only_first=_surest(first, second, one & ~other),
        only_second=_surest(first, second, ~one & other),
        alike=_surest(first, second, ~one & ~other & is_same),
        apart=_surest(first, second, ~one & ~other & ~is_same),
    )


def disagreements(first: Report, second: Report) -> IntArray:
    """Return the samples on which two networks disagree, the surest disagreement first.  # (n,).

    Args:
        first: Answers to the same samples
        second: as these.

    Raises:
        ValueError: They are not of the same samples.
    """
    _check_same_samples(first, second)
    return _surest(first, second, first.answers != second.answers)


def _check_same_samples(first: Report, second: Report) -> None:
    if not np.array_equal(first.labels, second.labels):
        raise ValueError("two reports can be compared only on the same samples")


def _surest(first: Report, second: Report, chosen: AnyArray) -> IntArray:
    """Return the numbers of some samples, those first that both are surest of.  # (n,).

    Args:
        first: Of a network,
        second: of another.
        chosen: (N,) bool.
    """
    numbers = np.flatnonzero(chosen)  # (n,)
    surety = first.confidence[numbers] + second.confidence[numbers]  # (n,)
    return numbers[np.argsort(-surety, kind="stable")]


def as_probabilities(outputs: FloatArray, *, are_scores: bool) -> FloatArray:
    """Return outputs as probabilities of classes.  # (N, C), C = 2 for a single output.

    Args:
        outputs: (N, C) of a network.
        are_scores: Whether they are scores before softmax or sigmoid.
    """
    A = np.asarray(outputs, np.float64)  # (N, C)
    if A.shape[1] == 1:
        p = 1.0 / (1.0 + np.exp(-np.clip(A, -700.0, 700.0))) if are_scores else A  # (N, 1)
        return np.hstack((1.0 - p, p))  # (N, 2)
    if are_scores:
        A = np.exp(A - A.max(axis=1, keepdims=True))  # (N, C)
    total = A.sum(axis=1, keepdims=True)  # (N, 1)
    # Outputs of sigmoids or of no activation do not add up to 1.
    return np.divide(A, total, out=np.full_like(A, 1.0 / A.shape[1]), where=total > 0.0)  # (N, C)


def _ratio(parts: IntArray | FloatArray, wholes: IntArray) -> FloatArray:
    """Return parts / wholes, NaN where a whole is 0.  # (n,)."""
    result = np.full(len(wholes), np.nan)  # (n,)
    return np.divide(parts, wholes, out=result, where=wholes > 0)
