"""Two runs at the same step: what the one change between twins does."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.runs.curves import Curves

N_BATCHES = 20
"""Batches up to the step that are averaged: a single one says little."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Means over the batches just before a step that both runs have made.

    Attributes:
        step: The last one that both have.
        loss_before: Of the first run,
        loss: and of the second.
        accuracy_before: Of the first run,
        accuracy: and of the second.
    """

    step: int
    loss_before: float
    loss: float
    accuracy_before: float
    accuracy: float


def compare(first: Curves, second: Curves) -> Comparison | None:
    """Compare two runs where the shorter one ends; None when one has made no step."""
    if not len(first.steps) or not len(second.steps):
        return None
    step = int(min(first.steps["step"][-1], second.steps["step"][-1]))
    means = [
        _mean_until(curves.steps["step"], curves.steps[column], step)
        for column in ("loss", "accuracy")
        for curves in (first, second)
    ]
    return Comparison(step, *means)


def difference(
    first: tuple[AnyArray, AnyArray], second: tuple[AnyArray, AnyArray]
) -> tuple[AnyArray, AnyArray]:
    """Subtract a curve from another one at the steps that both have.

    Args:
        first: Steps and values of the curve that is subtracted, (n,) each, the steps rising.
        second: Likewise of the other one, (m,) each.

    Returns:
        (k,) rows of the second curve, and (k,) second minus first there.
    """
    (steps, values), (others, its_values) = first, second
    k = min(len(steps), len(others))
    if np.array_equal(steps[:k], others[:k]):  # as it is with two runs from their first step on
        return np.arange(k), its_values[:k] - values[:k]  # (k,), (k,)
    _, rows, its_rows = np.intersect1d(steps, others, assume_unique=True, return_indices=True)
    return its_rows, its_values[its_rows] - values[rows]  # (k,), (k,)


def _mean_until(steps: AnyArray, values: AnyArray, step: int) -> float:
    """Return the mean of the last values up to a step, NaN where there are none.

    Args:
        steps: (n,) rising.
        values: (n,)
        step: The last one that counts.
    """
    end = int(np.searchsorted(steps, step, side="right"))
    last = values[max(0, end - N_BATCHES) : end]  # (at most N_BATCHES,)
    return float(last.mean()) if len(last) else float("nan")
