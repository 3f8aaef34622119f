"""Callbacks: those that are settings of the engine's training loop."""

from dataclasses import dataclass, field, replace

from mlpstudio.engine.settings import StopRules, TrainingSettings
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


Callback = EarlyStopping | ReduceLROnPlateau

_MONITORS = {
    "loss": "loss",
    "accuracy": "accuracy",
    "val_loss": "validation_loss",
    "val_accuracy": "validation_accuracy",
}


def with_callback(settings: TrainingSettings, callback: Callback) -> TrainingSettings:
    """Return settings that do what a callback does.

    Raises:
        ValueError: It watches something else, or is no callback that is known here.
    """
    if isinstance(callback, EarlyStopping):
        if callback.monitor not in _MONITORS:
            raise ValueError(
                f"Nothing named {callback.monitor!r} can be watched. There is: "
                f"{', '.join(_MONITORS)}."
            )
        rules = StopRules(
            patience=max(1, callback.patience),
            monitor=_MONITORS[callback.monitor],
            min_delta=abs(callback.min_delta),
            restore_best=callback.restore_best_weights,
        )
        return replace(settings, stopping=rules)
    if isinstance(callback, ReduceLROnPlateau):  # pyright: ignore[reportUnnecessaryIsInstance]
        if callback.monitor not in ("loss", "val_loss"):
            raise ValueError("ReduceLROnPlateau watches val_loss (or loss without validation).")
        options = (
            ("factor", callback.factor),
            ("patience", float(callback.patience)),
            ("min_delta", callback.min_delta),
        )
        return replace(settings, schedule="reduce_on_plateau", schedule_options=options)
    raise ValueError(
        f"Callbacks are EarlyStopping and ReduceLROnPlateau here. Received: {callback!r}."
    )


__getattr__ = module_getattr(__name__, ("EarlyStopping", "History", "ReduceLROnPlateau"))
