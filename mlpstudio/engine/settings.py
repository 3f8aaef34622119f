"""How a network is trained: every setting, checked where it is made."""

import math
from dataclasses import dataclass, field, replace

from mlpstudio.engine import optimizers, schedules
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.options import Options, resolve
from mlpstudio.errors import DesignError

MONITORS = ("validation_loss", "validation_accuracy", "loss", "accuracy")
"""What early stopping and a plateau can watch; without validation samples the last two are taken
in place of the first two."""


@dataclass(frozen=True, slots=True)
class StopRules:
    """When a training ends before its last epoch; everything is looked at after each epoch.

    Attributes:
        patience: Epochs without improvement that are borne before it ends; None never ends it.
        monitor: What has to improve, one of `MONITORS`.
        min_delta: Improvements by no more than this do not count.
        restore_best: Whether the weights of the best epoch are put back, whichever way the
            training ends: by patience, after the last epoch, cancelled or diverged.
        target_accuracy: Share that is good enough, of the validation samples where there are
            any; None for no target.
        max_seconds: Time spent in training steps after which it ends; None for no limit.
    """

    patience: int | None = None
    monitor: str = "validation_loss"
    min_delta: float = 0.0
    restore_best: bool = False
    target_accuracy: float | None = None
    max_seconds: float | None = None

    def check(self) -> None:
        """Raise DesignError when a value makes no sense; the message says which and why."""
        if self.patience is not None:
            _check_at_least_1("patience", self.patience)
        if self.monitor not in MONITORS:
            raise DesignError(
                f"Nothing named {self.monitor!r} can be watched. Choose one of: "
                f"{', '.join(MONITORS)}."
            )
        if not (math.isfinite(self.min_delta) and self.min_delta >= 0.0):
            raise DesignError(f"The least improvement must be 0 or more, not {self.min_delta}.")
        if self.target_accuracy is not None and not 0.0 < self.target_accuracy <= 1.0:
            raise DesignError(
                f"The target accuracy must be above 0 and at most 1, not {self.target_accuracy}."
            )
        if self.max_seconds is not None:
            _check_positive("time limit", self.max_seconds)

    @property
    def watches(self) -> bool:
        """Whether the best epoch matters."""
        return self.patience is not None or self.restore_best


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """How a network is trained; the defaults are those of the course's first network.

    Attributes:
        optimizer: Name in `optimizers.OPTIMIZERS`.
        optimizer_options: The optimizer's numbers that differ from its defaults.
        learning_rate: η, above 0.
        schedule: Name in `schedules.SCHEDULES`: what η is multiplied by as training goes on.
        schedule_options: The schedule's numbers that differ from its defaults.
        clip_value: No entry of the gradient is larger than this; None leaves them as they are.
        clip_norm: The whole gradient is no longer than this; None likewise.
        loss: Name in `losses.LOSSES`.
        from_logits: Whether a cross-entropy takes scores from a linear output.
        label_smoothing: Share of every label that is spread over all classes, in [0, 1).
        class_weights: What the loss of a sample counts for, by class; empty for 1 each.
        batch_size: B, samples per update.
        epochs: Times every sample is read.
        stopping: When to end earlier.
        remeasure: Whether the training samples are measured anew after each epoch, with the
            weights at rest.
        seed: Decides initial weights, order of samples and dropout.
        shuffle_seed: Decides the order of samples in place of `seed`; None does not.
    """

    optimizer: str = "rmsprop"
    optimizer_options: Options = ()
    learning_rate: float = 0.001
    schedule: str = "constant"
    schedule_options: Options = ()
    clip_value: float | None = None
    clip_norm: float | None = None
    loss: str = "sparse_categorical_crossentropy"
    from_logits: bool = False
    label_smoothing: float = 0.0
    class_weights: tuple[float, ...] = ()
    batch_size: int = 128
    epochs: int = 5
    stopping: StopRules = field(default_factory=StopRules)
    remeasure: bool = False
    seed: int = 0
    shuffle_seed: int | None = None

    @property
    def loss_spec(self) -> LossSpec:
        """The loss with all that belongs to it."""
        return LossSpec(self.loss, self.from_logits, self.label_smoothing, self.class_weights)

    @property
    def evaluation_loss(self) -> LossSpec:
        """The loss of an evaluation: class weights are for learning alone, as in Keras."""
        return replace(self.loss_spec, class_weights=())

    def check(self) -> None:
        """Raise DesignError when a value makes no sense; the message says which and why."""
        self.loss_spec.check()
        optimizers.create(self.optimizer, 0, options=self.optimizer_options)
        schedule = schedules.get(self.schedule)
        resolve(self.schedule_options, schedule.options, f"schedule {self.schedule}")
        check_learning_rate(self.learning_rate)
        if self.clip_value is not None:
            _check_positive("largest entry of the gradient", self.clip_value)
        if self.clip_norm is not None:
            _check_positive("largest norm of the gradient", self.clip_norm)
        _check_at_least_1("batch size", self.batch_size)
        _check_at_least_1("number of epochs", self.epochs)
        self.stopping.check()
        for seed in (self.seed, self.shuffle_seed):
            if seed is not None and seed < 0:
                raise DesignError(f"The seed must be 0 or more, not {seed}.")


@dataclass(frozen=True, slots=True)
class LiveSettings:
    """What may be changed while training; None leaves a value as it is.

    Raises:
        DesignError: A value makes no sense. It is told here, where the value comes from, and not
            in the training, which would end of it.
    """

    learning_rate: float | None = None
    batch_size: int | None = None

    def __post_init__(self) -> None:
        if self.learning_rate is not None:
            check_learning_rate(self.learning_rate)
        if self.batch_size is not None:
            _check_at_least_1("batch size", self.batch_size)


def check_learning_rate(value: float) -> None:
    """Raise DesignError when nothing can be learnt at that rate."""
    _check_positive("learning rate", value)


def _check_positive(name: str, value: float) -> None:
    if not (math.isfinite(value) and value > 0):
        raise DesignError(f"The {name} must be above 0, not {value}.")


def _check_at_least_1(name: str, value: int) -> None:
    if value < 1:
        raise DesignError(f"The {name} must be at least 1, not {value}.")
