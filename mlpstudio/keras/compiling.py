"""What `compile` is given, as settings of the engine's training loop."""

from collections.abc import Iterable

from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.keras import losses, optimizers


def compiled(
    optimizer: optimizers.Optimizer | str,
    loss: LossSpec | str | None,
    metrics: Iterable[str],
    seed: int,
) -> TrainingSettings:
    """Return the settings of a training.

    Args:
        optimizer: With its numbers, or its name.
        loss: Likewise.
        metrics: Names; only the accuracy can be measured.
        seed: Of everything random.

    Raises:
        ValueError: A name is unknown, or no loss is given; the message lists what there is.
        DesignError: A number makes no sense.
    """
    if loss is None:
        raise ValueError("compile needs a loss, such as 'sparse_categorical_crossentropy'.")
    for metric in metrics:
        if metric not in ("accuracy", "acc"):
            raise ValueError(f"There is no metric {metric!r}. There is: accuracy.")
    chosen, measured = optimizers.get(optimizer), losses.get(loss)
    settings = TrainingSettings(
        optimizer=chosen.name,
        optimizer_options=chosen.options,
        learning_rate=chosen.learning_rate,
        clip_value=chosen.clipvalue,
        clip_norm=chosen.global_clipnorm,
        loss=measured.name,
        from_logits=measured.from_logits,
        label_smoothing=measured.label_smoothing,
        seed=seed,
    )
    settings.check()
    return settings
