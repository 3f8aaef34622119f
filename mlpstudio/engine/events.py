"""What training tells, as it happens: small values, cheap enough for every step."""

from enum import Enum
from typing import NamedTuple


class StepEvent(NamedTuple):
    """One update has been made.

    Attributes:
        step: Updates so far, 1 for the first.
        epoch: The epoch it belongs to, 1 for the first.
        loss: Mean loss of its batch, before the update.
        accuracy: Share of its batch answered rightly, before the update.
        learning_rate: η of the update.
        n_samples: Samples in its batch.
    """

    step: int
    epoch: int
    loss: float
    accuracy: float
    learning_rate: float
    n_samples: int


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
    """

    epoch: int
    step: int
    loss: float
    accuracy: float
    validation_loss: float | None
    validation_accuracy: float | None
    seconds: float


class SettingEvent(NamedTuple):
    """A setting was changed while training.

    Attributes:
        step: Updates made before the change took effect.
        name: "learning_rate" or "batch_size".
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


class EndEvent(NamedTuple):
    """The last event of a training that was not closed from outside.

    Attributes:
        reason: Why it ended.
        step: Updates made.
        loss: The loss that was not finite when it diverged, otherwise the last step's; nan when
            nothing was left to do.
    """

    reason: EndReason
    step: int
    loss: float


Event = StepEvent | EpochEvent | SettingEvent | EndEvent
