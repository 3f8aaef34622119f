"""Flattening."""

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers.passing import Backward, TrainingPass, unchanged


class Flatten:
    """Y = X: every sample arrives as one row of numbers already, whatever its shape was."""

    def forward(self, X: FloatArray, training: TrainingPass | None) -> tuple[FloatArray, Backward]:
        """Return X (B, D) itself and a way back that changes nothing."""
        return X, unchanged
