"""What training tells, as it happens: small values, cheap enough for every step."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Norms(NamedTuple):
    """How large an update was, layer by layer; of those with parameters, frozen ones as well.

    Attributes:
        seconds: Time spent in training steps so far: pauses and evaluations are no part of it.
        gradients: ‖dθ‖₂ of all parameters of each layer, W and b or γ and β together, penalties
            included, before any clipping; 0 where a layer is frozen.
        updates: ‖Δθ‖₂ / ‖θ‖₂ of each layer: how far the update moved its parameters, as a share
            of what they were before; nan where they were all 0.
    """

    seconds: float
    gradients: tuple[float, ...]
    updates: tuple[float, ...]


class StepEvent(NamedTuple):
    """One update has been made.

    Attributes:
        step: Updates so far, 1 for the first.
        epoch: The epoch it belongs to, 1 for the first.
        loss: Mean loss of its batch, before the update, and the penalty for large weights.
        accuracy: Share of its batch answered rightly, before the update.
        learning_rate: η of the update.
        n_samples: Samples in its batch.
        penalty: The part of `loss` that is penalty.
        norms: What was measured of the update, now and then and where it was asked for.
    """

    step: int
    epoch: int
    loss: float
    accuracy: float
    learning_rate: float
    n_samples: int
    penalty: float = 0.0
    norms: Norms | None = None


class EpochEvent(NamedTuple):
    """Every training sample has been read once more.

    Attributes:
        epoch: Epochs so far, 1 for the first.
        step: Updates so far.
        loss: Mean of the losses that its batches had while the weights were moving, each batch
            counted by its size.
        accuracy: Likewise.
        validation_loss: Measured after the epoch with dropout off, or None without such samples.
        validation_accuracy: Likewise.
        seconds: Time spent in the epoch's training steps.
        penalty: Mean of the penalties that are part of `loss`.
        remeasured_loss: Mean loss of the training samples with the weights at rest and dropout
            off, without penalty; None when it was not asked for.
        remeasured_accuracy: Likewise.
        loss_with_chance: The same with dropout, noise and batch statistics as in training.
        is_last: Whether training ends with it: all epochs are complete, or a stop rule says so.
    """

    epoch: int
    step: int
    loss: float
    accuracy: float
    validation_loss: float | None
    validation_accuracy: float | None
    seconds: float
    penalty: float = 0.0
    remeasured_loss: float | None = None
    remeasured_accuracy: float | None = None
    loss_with_chance: float | None = None
    is_last: bool = False


class SettingEvent(NamedTuple):
    """A setting was changed while training.

    Attributes:
        step: Updates made before the change took effect.
        name: "learning_rate" or "batch_size"; "plateau" when the schedule lowered the learning
            rate by itself.
        before: Value until then.
        after: Value from then on.
    """

    step: int
    name: str
    before: float
    after: float


class EndReason(Enum):
    """Why training ended by itself."""

    COMPLETED = "completed"
    DIVERGED = "diverged"
    NO_IMPROVEMENT = "no_improvement"
    TARGET_REACHED = "target_reached"
    OUT_OF_TIME = "out_of_time"


@dataclass(frozen=True, slots=True)
class BadNumber:
    """The first number of a training that was not finite.

    Attributes:
        step: The update it happened in, 1 for the first.
        tensor: Name as in a trace: "X", "Z1", "dW2", "L", or "W2" when the update itself made it;
            or the name of a state of the optimizer.
        layer: Position in the spec of the layer it belongs to; None where there is none.
        is_nan: True for nan, False for an infinity.
        largest_before: Largest absolute value that the tensor had in the step before; None when
            there is no such step.
    """

    step: int
    tensor: str
    layer: int | None
    is_nan: bool
    largest_before: float | None = None

    @property
    def in_forward_pass(self) -> bool:
        """Whether it came of computing with the weights, and not of the data or of learning."""
        return self.tensor == "L" or (self.layer is not None and self.tensor[0] in "ZANSDEFμv")


class EndEvent(NamedTuple):
    """The last event of a training that was not closed from outside.

    Attributes:
        reason: Why it ended.
        step: Updates made.
        loss: The last step's loss; nan when nothing was left to do. When it diverged, the loss
            that was not finite, or the last one when a weight overflowed before any loss.
        bad_number: Where it began, when it diverged.
        best_epoch: The epoch whose weights were put back, or None.
    """

    reason: EndReason
    step: int
    loss: float
    bad_number: BadNumber | None = None
    best_epoch: int | None = None


Event = StepEvent | EpochEvent | SettingEvent | EndEvent
