"""Where the points of a run's curves lie along x: counted in updates, or in epochs."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.runs.curves import Curves


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
