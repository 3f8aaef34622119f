"""Dropout, in its inverted and in its classical form."""

# X and Y are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers.passing import Backward, Buffer, TrainingPass, unchanged


class Dropout:
    """Silences each value with probability `rate` (Srivastava et al. 2014).

    The expected value is the same in training and in evaluation: the classical form multiplies
    all values by 1 − rate when evaluating (section 4 of the paper), the inverted one divides those
    that are kept by 1 − rate while training (section 10), so that evaluating changes nothing.
    """

    def __init__(
        self, rate: float, D: int, dtype: np.dtype[np.floating], *, classical: bool = False
    ) -> None:
        self.rate = rate
        self.classical = classical
        self._mask = Buffer(D, dtype)
        self._Y = Buffer(D, dtype)

    def forward(self, X: FloatArray, training: TrainingPass | None) -> tuple[FloatArray, Backward]:
        """Return the thinned values (B, D) and the way back.

        Args:
            X: (B, D).
            training: Draws which values fall silent; None when evaluating.
        """
        if self.rate == 0.0 or (training is None and not self.classical):
            return X, unchanged
        factors = self._mask.rows(len(X))  # (B, D)
        if training is None:
            factors[...] = 1.0 - self.rate
        else:
            draws = training.rng.random(factors.shape, np.float32)  # (B, D)
            kept = 1.0 if self.classical else 1.0 / (1.0 - self.rate)
            np.multiply(draws >= self.rate, kept, out=factors, casting="unsafe")

        def backward(dY: FloatArray, wants_dX: bool) -> FloatArray | None:
            dY *= factors
            return dY

        return np.multiply(X, factors, out=self._Y.rows(len(X))), backward
