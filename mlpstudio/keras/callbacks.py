"""Callbacks: those that are settings of the engine's training loop."""

from dataclasses import dataclass, field

from mlpstudio.keras.known import module_getattr


@dataclass(slots=True)
class History:
    """What `fit` returns.

    Attributes:
        epoch: Numbers of the epochs, from 0.
        history: A list with one value per epoch for "loss", "accuracy", "val_loss",
            "val_accuracy".
    """

    epoch: list[int] = field(default_factory=list[int])
    history: dict[str, list[float]] = field(default_factory=dict[str, list[float]])

    def add(self, values: dict[str, float]) -> None:
        """Append an epoch."""
        self.epoch.append(len(self.epoch))
        for name, value in values.items():
            self.history.setdefault(name, []).append(value)


@dataclass(frozen=True, slots=True)
class EarlyStopping:
    """Ends a training that no longer improves.

    Unlike in Keras the best weights are restored whichever way the training ends, also after the
    last epoch.
    """

    monitor: str = "val_loss"
    min_delta: float = 0.0
    patience: int = 0
    restore_best_weights: bool = False


@dataclass(frozen=True, slots=True)
class ReduceLROnPlateau:
    """Lowers the learning rate when the validation loss no longer falls."""

    monitor: str = "val_loss"
    factor: float = 0.1
    patience: int = 10
    min_delta: float = 1e-4


__getattr__ = module_getattr(__name__, ("EarlyStopping", "History", "ReduceLROnPlateau"))
