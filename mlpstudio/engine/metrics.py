"""What is measured beside the loss."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray


def count_correct(A: FloatArray, targets: AnyArray) -> int:
    """Count the samples whose answer is right.

    With one output the answer is whether it exceeds one half; with several it is the largest.

    Args:
        A: (B, C) outputs.
        targets: (B,) class numbers, or (B, C) one number per output.
    """
    if A.shape[1] == 1:
        return int(np.count_nonzero((A > 0.5) == (targets.reshape(A.shape) > 0.5)))
    wanted = targets if targets.ndim == 1 else targets.argmax(axis=1)  # (B,)
    return int(np.count_nonzero(A.argmax(axis=1) == wanted))
