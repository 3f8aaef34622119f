"""The activation of a layer."""

# X and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np

from mlpstudio.engine.activations import Activation
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers.passing import Backward, Buffer, TrainingPass, unchanged


class Activate:
    """A = f(Z)."""

    def __init__(self, activation: Activation, D: int, dtype: np.dtype[np.floating]) -> None:
        self.activation = activation
        self._A = Buffer(D, dtype)

    def forward(self, X: FloatArray, training: TrainingPass | None) -> tuple[FloatArray, Backward]:
        """Return A (B, D) and the way back; `training` is there for a uniform signature."""
        if self.activation.name == "linear":
            return X, unchanged
        A = self._A.rows(len(X))  # (B, D)
        self.activation.forward(X, A)

        def backward(dA: FloatArray, wants_dX: bool) -> FloatArray | None:
            self.activation.backward(dA, X, A, dA)  # in place: nobody needs dA any more
            return dA

        return A, backward
