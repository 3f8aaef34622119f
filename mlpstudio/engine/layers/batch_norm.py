"""Batch normalisation."""

# X and Y are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers.passing import Backward, Buffer, TrainingPass


class BatchNorm:
    """Y = γ · (X − μ) / √(σ² + ε) + β for each feature (Ioffe & Szegedy 2015, algorithm 1).

    In training μ and σ² are mean and variance (divided by B) over the batch, and the running
    averages follow them: r ← momentum · r + (1 − momentum) · new. Constants are Keras's; PyTorch's
    "momentum" is 1 − momentum, and its running variance divides by B − 1. Evaluating uses the
    running averages.

    Attributes:
        gamma: (D,) view into θ; d_gamma, (D,), into the gradient.
        beta: (D,) view into θ; d_beta, (D,), into the gradient.
        mean: (D,) running average of μ.
        variance: (D,) running average of σ².
        trainable: False always uses the running averages, and computes no gradient by γ and β.
        used_mean: (D,) μ of the last pass.
        used_variance: (D,) σ² of the last pass.
        standardised: (B, D) X̂ = (X − μ) / √(σ² + ε) of the last pass, in a buffer.
    """

    def __init__(  # noqa: PLR0913
        self,
        parameters: FloatArray,
        gradient: FloatArray,
        statistics: FloatArray,
        *,
        momentum: float,
        epsilon: float,
        trainable: bool = True,
    ) -> None:
        """Take the views of one layer.

        Args:
            parameters: (2, D) γ and β.
            gradient: (2, D) of the loss by them.
            statistics: (2, D) running means and variances.
            momentum: Share of a running average that is kept.
            epsilon: ε.
            trainable: Whether anything of it moves.
        """
        self.gamma, self.beta = parameters
        self.d_gamma, self.d_beta = gradient
        self.mean, self.variance = statistics
        self.momentum, self.epsilon, self.trainable = momentum, epsilon, trainable
        D, dtype = len(self.gamma), self.gamma.dtype
        self._standardised, self._Y = Buffer(D, dtype), Buffer(D, dtype)
        self.standardised: FloatArray = self._standardised.rows(0)  # (B, D)
        self.used_mean, self.used_variance = self.mean, self.variance

    def forward(self, X: FloatArray, training: TrainingPass | None) -> tuple[FloatArray, Backward]:
        """Return Y (B, D) and the way back."""
        X_hat = self.standardised = self._standardised.rows(len(X))  # (B, D)
        uses_batch = False
        if training is not None and self.trainable:
            uses_batch = True
            mean = X.mean(axis=0)  # (D,)
            np.subtract(X, mean, out=X_hat)
            variance = np.square(X_hat).mean(axis=0)  # (D,)
            if training.updates_statistics:
                self._follow(mean, variance)
        else:
            mean, variance = self.mean, self.variance  # (D,)
            np.subtract(X, mean, out=X_hat)
        self.used_mean, self.used_variance = mean, variance
        scale = 1.0 / np.sqrt(variance + self.epsilon)  # (D,)
        X_hat *= scale
        Y = np.multiply(X_hat, self.gamma, out=self._Y.rows(len(X)))  # (B, D)
        Y += self.beta

        def backward(dY: FloatArray, wants_dX: bool) -> FloatArray | None:
            weighted = (dY * X_hat).sum(axis=0)  # (D,) Σ dy x̂
            total = dY.sum(axis=0)  # (D,) Σ dy
            if self.trainable:
                self.d_gamma[...] = weighted
                self.d_beta[...] = total
            if not wants_dX:
                return None
            if uses_batch:
                # dx = γ/σ · (dy − mean(dy) − x̂ · mean(dy x̂)): μ and σ depend on every x.
                dY -= total / len(dY)
                dY -= X_hat * (weighted / len(dY))
            dY *= self.gamma * scale
            return dY

        return Y, backward

    def _follow(self, mean: FloatArray, variance: FloatArray) -> None:
        for average, new in ((self.mean, mean), (self.variance, variance)):
            average *= self.momentum
            average += (1.0 - self.momentum) * new
