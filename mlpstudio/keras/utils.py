"""Small helpers under Keras's names."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.losses import one_hot
from mlpstudio.keras.known import module_getattr

_seed = 0


def to_categorical(x: AnyArray, num_classes: int | None = None) -> FloatArray:
    """Return float32 rows with a single 1 in the column of the class.  # (N, C).

    Args:
        x: (N,) class numbers.
        num_classes: C; None takes one more than the largest.

    Raises:
        ValueError: A label is no class number.
    """
    labels = np.asarray(x).reshape(-1)  # (N,)
    if not len(labels) or not np.issubdtype(labels.dtype, np.integer) or labels.min() < 0:
        raise ValueError("to_categorical needs whole numbers from 0 on, at least one of them.")
    n = int(labels.max()) + 1 if num_classes is None else num_classes
    if labels.max() >= n:
        raise ValueError(f"There is a label {labels.max()}, but only {n} classes, from 0 on.")
    return one_hot(labels, n)


def set_random_seed(seed: int) -> None:
    """Choose the seed of the models that are built from now on."""
    global _seed
    _seed = int(seed)


def random_seed() -> int:
    """Return the seed of new models."""
    return _seed


__getattr__ = module_getattr(__name__, ("to_categorical", "set_random_seed"))
