"""Additive noise."""

# X and Y are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers.passing import Backward, Buffer, TrainingPass, unchanged


class Noise:
    """Y = X + N(0, σ) while training; evaluating changes nothing.

    For a linear model and the squared error it is, on average, an L2 penalty of strength σ²
    (Bishop 1995, "Training with noise is equivalent to Tikhonov regularization").
    """

    def __init__(self, stddev: float, D: int, dtype: np.dtype[np.floating]) -> None:
        self.stddev = stddev
        self._Y = Buffer(D, dtype)

    def forward(self, X: FloatArray, training: TrainingPass | None) -> tuple[FloatArray, Backward]:
        """Return the noisy values (B, D) and the way back, which changes nothing."""
        if training is None or self.stddev == 0.0:
            return X, unchanged
        Y = self._Y.rows(len(X))  # (B, D)
        Y[...] = training.rng.standard_normal(X.shape, np.float32)
        Y *= self.stddev
        Y += X
        return Y, unchanged
