"""Losses under Keras's names."""

from mlpstudio.engine.losses import LossSpec
from mlpstudio.keras.known import choose, module_getattr


def SparseCategoricalCrossentropy(from_logits: bool = False) -> LossSpec:
    """Cross-entropy for integer labels."""
    return LossSpec("sparse_categorical_crossentropy", from_logits)


def CategoricalCrossentropy(from_logits: bool = False, label_smoothing: float = 0.0) -> LossSpec:
    """Cross-entropy for one-hot labels."""
    return LossSpec("categorical_crossentropy", from_logits, label_smoothing)


def BinaryCrossentropy(from_logits: bool = False, label_smoothing: float = 0.0) -> LossSpec:
    """Cross-entropy for yes-or-no outputs."""
    return LossSpec("binary_crossentropy", from_logits, label_smoothing)


def MeanSquaredError() -> LossSpec:
    """Mean of squared errors."""
    return LossSpec("mean_squared_error")


def MeanAbsoluteError() -> LossSpec:
    """Mean of absolute errors."""
    return LossSpec("mean_absolute_error")


_BY_NAME = {
    "sparse_categorical_crossentropy": SparseCategoricalCrossentropy,
    "categorical_crossentropy": CategoricalCrossentropy,
    "binary_crossentropy": BinaryCrossentropy,
    "mean_squared_error": MeanSquaredError,
    "mse": MeanSquaredError,
    "mean_absolute_error": MeanAbsoluteError,
    "mae": MeanAbsoluteError,
}


def get(loss: LossSpec | str) -> LossSpec:
    """Return a loss by name.

    Raises:
        ValueError: There is none of that name; the message lists those there are.
    """
    return loss if isinstance(loss, LossSpec) else choose("loss", loss, _BY_NAME)()


__getattr__ = module_getattr(
    __name__,
    (
        "SparseCategoricalCrossentropy",
        "CategoricalCrossentropy",
        "BinaryCrossentropy",
        "MeanSquaredError",
        "MeanAbsoluteError",
    ),
)
