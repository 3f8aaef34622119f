"""Where the points of a run's curves lie along x: counted in updates, epochs or seconds."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.runs.curves import Curves

Unit = Literal["steps", "epochs", "seconds"]
"""What x counts."""

UNITS: tuple[Unit, ...] = ("steps", "epochs", "seconds")


def as_unit(value: object) -> Unit:
    """Return what was remembered as a unit; steps where it is none."""
    for unit in UNITS:
        if unit == value:
            return unit
    return "steps"


SHORTEST = 1e-6
"""Seconds; where a clock stood still, places on a logarithmic axis are no earlier than this."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the rows of a run's tables lie along x.

    Attributes:
        updates: (n,) of each update, not falling.
        epochs: (m,) of the end of each epoch.
        norms: (k,) of each update that was measured more closely.
    """

    updates: AnyArray
    epochs: AnyArray
    norms: AnyArray


def places(curves: Curves, unit: Unit, n_train: int | None = None) -> Places:
    """Return where along x everything is that a run measured.

    Args:
        curves: What was measured.
        unit: What x counts.
        n_train: Training samples, as for `in_epochs`.
    """
    steps, epochs, norms = curves.steps["step"], curves.epochs, curves.norms["step"]
    if unit == "steps":
        return Places(steps, epochs["step"], norms)
    if unit == "epochs":
        updates = in_epochs(curves, n_train)  # (n,)
        at_norms = np.interp(norms, steps, updates) if len(steps) else norms  # (k,)
        return Places(updates, epochs["epoch"], at_norms)
    clock = _Clock(curves)
    return Places(clock.at(steps), clock.at(epochs["step"]), clock.at(norms))


def has_times(curves: Curves) -> bool:
    """Return whether it is known how long any part of the run took."""
    return len(curves.norms) > 0 or len(curves.epochs) > 0


def seconds_after(curves: Curves, step: int) -> float:
    """Return how long a run had trained when it had made so many updates; 0 before the first."""
    return float(_Clock(curves).at(np.array([step]))[0]) if step else 0.0


class _Clock:
    """When each update had been made, by the times that were written down.

    That is time spent in training steps: pauses and evaluations are no part of it. Between two
    times the updates are taken for equally long, and after the last one for as long as the mean.
    """

    def __init__(self, curves: Curves) -> None:
        norms, epochs = curves.norms, curves.epochs
        ends = np.cumsum(np.nan_to_num(epochs["seconds"]))  # (m,)
        steps = np.concatenate(([0.0], norms["step"], epochs["step"]))  # (1 + k + m,)
        seconds = np.concatenate(([0.0], norms["seconds"], ends))  # (1 + k + m,)
        order = np.argsort(steps, kind="stable")  # (1 + k + m,)
        self._steps = steps[order]  # (1 + k + m,)
        self._seconds = np.maximum.accumulate(seconds[order])  # (1 + k + m,)

    def at(self, steps: AnyArray) -> FloatArray:
        """Return seconds after updates; `SHORTEST` for all where no time is known.

        Args:
            steps: (n,) rising.
        """
        last, end = float(self._steps[-1]), float(self._seconds[-1])
        seconds = np.interp(steps, self._steps, self._seconds)  # (n,)
        if last > 0.0:
            seconds += np.maximum(steps - last, 0.0) * (end / last)
        return np.maximum(seconds, SHORTEST)


def in_epochs(curves: Curves, n_train: int | None) -> FloatArray:
    """Return for each update how much has been read with it, in epochs.

    Counting samples and not updates keeps whole epochs at whole numbers when the batch size is
    changed on the way.

    Args:
        curves: What was measured.
        n_train: Training samples, used until the first epoch is complete and tells; None when
            they are not known, then everything read so far counts as one epoch.

    Returns:
        (n,) rising; 2.5 in the middle of the third epoch.
    """
    n_read: FloatArray = np.cumsum(curves.steps["n_samples"], dtype=np.float64)  # (n,)
    if len(n_read) == 0:
        return n_read  # (0,)
    if len(curves.epochs):
        end = float(curves.epochs["step"][0])
        at = int(np.searchsorted(curves.steps["step"], end))
        per_epoch = float(n_read[min(at, len(n_read) - 1)] / curves.epochs["epoch"][0])
    else:
        per_epoch = float(n_train or n_read[-1])
    return n_read / per_epoch  # (n,)


def epoch_of(curves: Curves, step: int) -> int:
    """Return the number of the epoch that an update belongs to, 1 for the first."""
    return int(np.searchsorted(curves.epochs["step"], step)) + 1


def nearest(positions: AnyArray, x: float) -> int | None:
    """Return the index of the position nearest to x, or None when there is none.

    Args:
        positions: (n,) not falling.
        x: Where to look.
    """
    if not len(positions):
        return None
    right = min(int(np.searchsorted(positions, x)), len(positions) - 1)
    left = max(0, right - 1)
    return left if x - positions[left] <= positions[right] - x else right
