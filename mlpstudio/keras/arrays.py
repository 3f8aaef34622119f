"""What people hand to a model, brought into the engine's form."""

import numpy as np
from numpy.typing import ArrayLike

from mlpstudio.engine import losses
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.batching import Samples


def to_inputs(x: ArrayLike) -> AnyArray:
    """Return inputs as an array of real numbers.  # (N, …).

    Raises:
        ValueError: They are no numbers, or there is no sample.
    """
    X = np.asarray(x)  # (N, …)
    if X.dtype.kind not in "uifb":
        raise ValueError(f"Inputs are arrays of numbers. Received: dtype {X.dtype}.")
    if X.ndim == 0 or not len(X):
        raise ValueError(f"There is no sample in an array of shape {X.shape}.")
    return X.reshape(-1, 1) if X.ndim == 1 else X


def to_samples(x: ArrayLike, y: ArrayLike, loss_name: str) -> Samples:
    """Return inputs and labels as the engine takes them.

    Raises:
        ValueError: They are no numbers, or not equally many.
    """
    X, labels = to_inputs(x), np.asarray(y)
    if len(X) != len(labels):
        raise ValueError(f"There are {len(X)} samples in x, but {len(labels)} in y.")
    if labels.dtype.kind not in "uifb":
        raise ValueError(f"Labels are arrays of numbers. Received: dtype {labels.dtype}.")
    if losses.get(loss_name).wants_integers and labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels.reshape(-1)  # (N,)
    kind = np.float32 if labels.dtype.kind == "f" else np.int64
    return Samples(X, labels.astype(kind))


def split(samples: Samples, share: float) -> tuple[Samples, Samples]:
    """Return all but the last share of the samples, and those.

    Raises:
        ValueError: One of the two parts would be empty.
    """
    n = int(len(samples) * (1.0 - share))
    if not 0.0 < share < 1.0 or not 0 < n < len(samples):
        raise ValueError(
            f"validation_split must leave samples on both sides. Received: {share!r} of "
            f"{len(samples)} samples."
        )
    first = Samples(samples.inputs[:n], samples.labels[:n], samples.scale)
    return first, Samples(samples.inputs[n:], samples.labels[n:], samples.scale)
