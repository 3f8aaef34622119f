"""What is measured beside the loss."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray

_HALF = np.array(0.5, np.float32)  # (): NumPy would convert a Python number at every call


def count_correct(A: FloatArray, targets: AnyArray, threshold: float = 0.5) -> int:
    """Count the samples whose answer is right.

    With several outputs the answer is the largest; with one it is whether that exceeds the
    threshold, and the truth is whether the target exceeds one half.

    Args:
        A: (B, C) outputs.
        targets: (B,) class numbers, or (B, C) one number per output.
        threshold: What `losses.threshold` says: 0.5 for a probability, 0 for a score.
    """
    if A.shape[1] == 1:
        answers = np.greater(A, _HALF if threshold == 0.5 else threshold)  # (B, 1)
        return int(np.count_nonzero(answers == (targets.reshape(A.shape) > _HALF)))
    wanted = targets if targets.ndim == 1 else targets.argmax(axis=1)  # (B,)
    return int(np.count_nonzero(A.argmax(axis=1) == wanted))
