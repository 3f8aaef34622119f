"""The affine map of a dense layer."""

# X and Z are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers.passing import Backward, Buffer, TrainingPass


class Affine:
    """Z = X @ W + b, with the penalty l1·Σ|W| + l2·ΣW².

    Attributes:
        W: (D_in, D_out) view into θ.
        b: (D_out,) view into θ, or None for a layer without.
        dW: (D_in, D_out) view into the gradient, overwritten by each backward pass; of a frozen
            layer it stays 0.
        db: (D_out,) likewise.
        trainable: Whether gradients are computed.
    """

    def __init__(  # noqa: PLR0913
        self,
        W: FloatArray,
        b: FloatArray | None,
        dW: FloatArray,
        db: FloatArray | None,
        *,
        l1: float = 0.0,
        l2: float = 0.0,
        trainable: bool = True,
    ) -> None:
        self.W, self.b, self.dW, self.db = W, b, dW, db
        self.l1, self.l2 = l1, l2
        self.trainable = trainable
        self._Z = Buffer(W.shape[1], W.dtype)
        self._dX = Buffer(W.shape[0], W.dtype)
        self._ones: FloatArray = np.ones(0, W.dtype)  # (B,)

    def forward(self, X: FloatArray, training: TrainingPass | None) -> tuple[FloatArray, Backward]:
        """Return Z (B, D_out) and the way back; `training` is there for a uniform signature."""
        # The method `dot` calls the same BLAS routine as `@` at a third of the overhead.
        Z = X.dot(self.W, self._Z.rows(len(X)))  # (B, D_out)
        if self.b is not None:
            Z += self.b

        def backward(dZ: FloatArray, wants_dX: bool) -> FloatArray | None:
            if self.trainable:
                X.T.dot(dZ, self.dW)  # (D_in, D_out)
                if self.db is not None:
                    self._sum_rows(dZ, self.db)
            if not wants_dX:
                return None
            return dZ.dot(self.W.T, self._dX.rows(len(dZ)))  # (B, D_in)

        return Z, backward

    def _sum_rows(self, dZ: FloatArray, db: FloatArray) -> None:
        if len(self._ones) != len(dZ):
            self._ones = np.ones(len(dZ), dZ.dtype)  # (B,)
        self._ones.dot(dZ, db)  # (D_out,)

    @property
    def is_penalised(self) -> bool:
        """Whether large weights cost anything."""
        return self.trainable and (self.l1 > 0.0 or self.l2 > 0.0)

    def penalty(self) -> float:
        """Return l1·Σ|W| + l2·ΣW²."""
        value = 0.0
        if self.l1 > 0.0:
            value += self.l1 * float(np.abs(self.W).sum(dtype=np.float64))
        if self.l2 > 0.0:
            value += self.l2 * float(np.square(self.W).sum(dtype=np.float64))
        return value

    def add_penalty_gradient(self) -> None:
        """Add l1·sign(W) + 2·l2·W to dW; the derivative of |w| at 0 is taken as 0."""
        if self.l1 > 0.0:
            self.dW += self.l1 * np.sign(self.W)  # (D_in, D_out)
        if self.l2 > 0.0:
            self.dW += (2.0 * self.l2) * self.W  # (D_in, D_out)
