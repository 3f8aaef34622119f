"""The pieces a pass runs through: each forward returns its output and its own way back.

A dense layer of a spec is two pieces here, the affine map and the activation, so that a trace can
name Z and A. Outputs live in buffers that the next pass overwrites.
"""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable

import numpy as np

from mlpstudio.engine.activations import Activation
from mlpstudio.engine.arrays import FloatArray

Backward = Callable[[FloatArray, bool], FloatArray | None]
"""`backward(d_output, wants_input_gradient)` returns the gradient by the input, where wanted."""


class Buffer:
    """An array reused from step to step; a short batch gets its first rows."""

    def __init__(self, n_columns: int, dtype: np.dtype[np.floating]) -> None:
        self._array: FloatArray = np.empty((0, n_columns), dtype)  # (largest B, D)

    def rows(self, n_rows: int) -> FloatArray:
        """Return `n_rows` rows, whose contents are left over from earlier use.  # (B, D)."""
        if len(self._array) < n_rows:
            self._array = np.empty((n_rows, self._array.shape[1]), self._array.dtype)  # (B, D)
        return self._array[:n_rows]


class Affine:
    """Z = X @ W + b.

    Attributes:
        W: (D_in, D_out) view into θ.
        b: (D_out,) view into θ.
        dW: (D_in, D_out) view into the gradient, overwritten by each backward pass.
        db: (D_out,) likewise.
    """

    def __init__(self, W: FloatArray, b: FloatArray, dW: FloatArray, db: FloatArray) -> None:
        self.W, self.b, self.dW, self.db = W, b, dW, db
        self._Z = Buffer(W.shape[1], W.dtype)
        self._dX = Buffer(W.shape[0], W.dtype)

    def forward(
        self, X: FloatArray, rng: np.random.Generator | None
    ) -> tuple[FloatArray, Backward]:
        """Return Z (B, D_out) and the way back; `rng` is there for a uniform signature."""
        Z = np.matmul(X, self.W, out=self._Z.rows(len(X)))  # (B, D_out)
        Z += self.b

        def backward(dZ: FloatArray, wants_dX: bool) -> FloatArray | None:
            np.matmul(X.T, dZ, out=self.dW)  # (D_in, D_out)
            np.sum(dZ, axis=0, out=self.db)  # (D_out,)
            if not wants_dX:
                return None
            return np.matmul(dZ, self.W.T, out=self._dX.rows(len(X)))  # (B, D_in)

        return Z, backward


class Activate:
    """A = f(Z)."""

    def __init__(self, activation: Activation, D: int, dtype: np.dtype[np.floating]) -> None:
        self.activation = activation
        self._A = Buffer(D, dtype)

    def forward(
        self, X: FloatArray, rng: np.random.Generator | None
    ) -> tuple[FloatArray, Backward]:
        """Return A (B, D) and the way back; `rng` is there for a uniform signature."""
        A = self._A.rows(len(X))  # (B, D)
        self.activation.forward(X, A)

        def backward(dA: FloatArray, wants_dX: bool) -> FloatArray | None:
            self.activation.backward(dA, X, A, dA)  # in place: nobody needs dA any more
            return dA

        return A, backward


class Dropout:
    """Silences each value with probability `rate` and scales the rest up by 1 / (1 − rate).

    This is the inverted form (Srivastava et al. 2014, section 10): the expected value stays the
    same, so that evaluating, where `rng` is None, leaves the values as they are.
    """

    def __init__(self, rate: float, D: int, dtype: np.dtype[np.floating]) -> None:
        self.rate = rate
        self._mask = Buffer(D, dtype)
        self._Y = Buffer(D, dtype)

    def forward(
        self, X: FloatArray, rng: np.random.Generator | None
    ) -> tuple[FloatArray, Backward]:
        """Return the thinned values (B, D) and the way back.

        Args:
            X: (B, D).
            rng: Draws which values fall silent; None when evaluating.
        """
        if rng is None or self.rate == 0.0:
            return X, _identity_backward
        mask = self._mask.rows(len(X))  # (B, D)
        draws = rng.random(mask.shape, np.float32)  # (B, D)
        np.multiply(draws >= self.rate, 1.0 / (1.0 - self.rate), out=mask, casting="unsafe")

        def backward(dY: FloatArray, wants_dX: bool) -> FloatArray | None:
            dY *= mask
            return dY

        return np.multiply(X, mask, out=self._Y.rows(len(X))), backward


def _identity_backward(dY: FloatArray, wants_dX: bool) -> FloatArray | None:
    return dY


Layer = Affine | Activate | Dropout
