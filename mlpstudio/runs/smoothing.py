"""Exponential smoothing of a curve; what was measured never changes, it is drawn once more."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray


def decaying_sums(values: AnyArray, factor: float, before: float = 0.0) -> FloatArray:
    """Return s_i = factor · s_(i−1) + x_i for every i.

    Doubling does it without a Python loop: (1 + βz)(1 + β²z²)(1 + β⁴z⁴) … = Σ βʲzʲ, where z delays
    by one. A factor of the product that is below float64's resolution changes nothing any more.

    Args:
        values: (n,) x, finite.
        factor: β in [0, 1).
        before: s just before the first value.
    """
    sums = np.array(values, np.float64)  # (n,)
    if len(sums):
        sums[0] += factor * before
    delay, weight = 1, factor
    while delay < len(sums) and weight > 1e-18:
        sums[delay:] += weight * sums[:-delay]
        delay, weight = 2 * delay, weight * weight
    return sums


class RunningAverage:
    """The debiased exponential average of a curve that grows at its end.

    Each point is Σ βʲ x_(i−j) / Σ βʲ over all values so far: the weights always add up to 1, so
    the first points are not drawn towards zero (Kingma & Ba 2015, section 3, applied to a curve).
    Values that are not finite are left out.
    """

    def __init__(self, factor: float) -> None:
        if not 0.0 <= factor < 1.0:
            raise ValueError(f"the smoothing factor must be in [0, 1), not {factor}")
        self.factor = factor
        self._averages = np.empty(256)  # (capacity,)
        self._length = 0
        self._sum, self._weight = 0.0, 0.0

    def of(self, values: AnyArray) -> FloatArray:
        """Return the average at every value; only values that are new since the last call cost.

        Args:
            values: (n,) those of the last call with others appended.

        Returns:
            (n,) read-only view; NaN until the first finite value.
        """
        if len(values) < self._length:
            raise ValueError("a curve only grows; begin a new RunningAverage for another one")
        self._append(values[self._length :])
        view = self._averages[: self._length]  # (n,)
        view.flags.writeable = False
        return view

    def _append(self, new: AnyArray) -> None:
        if not len(new):
            return
        end = self._length + len(new)
        if end > len(self._averages):
            grown = np.empty(max(end, 2 * len(self._averages)))  # (capacity,)
            grown[: self._length] = self._averages[: self._length]
            self._averages = grown
        is_finite = np.isfinite(new)  # (m,)
        sums = decaying_sums(np.where(is_finite, new, 0.0), self.factor, self._sum)  # (m,)
        weights = decaying_sums(is_finite, self.factor, self._weight)  # (m,)
        averages = np.full(len(new), np.nan)  # (m,)
        np.divide(sums, weights, out=averages, where=weights > 0.0)
        self._averages[self._length : end] = averages
        self._sum, self._weight, self._length = float(sums[-1]), float(weights[-1]), end
