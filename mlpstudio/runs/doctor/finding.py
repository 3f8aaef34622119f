"""What the doctor says: an illness, the evidence for it, and what to try."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from mlpstudio.document.project import Project


class Illness(Enum):
    """Everything the doctor knows, the most urgent first."""

    BAD_NUMBER = "bad_number"
    LABELS_DO_NOT_FIT = "labels_do_not_fit"
    DIVERGING = "diverging"
    IDENTICAL_UNITS = "identical_units"
    DEAD_UNITS = "dead_units"
    STUCK_AT_CHANCE = "stuck_at_chance"
    EXPLODING_GRADIENT = "exploding_gradient"
    VANISHING_GRADIENT = "vanishing_gradient"
    SATURATED_UNITS = "saturated_units"
    UNSCALED_INPUT = "unscaled_input"
    RATE_TOO_LARGE = "rate_too_large"
    OSCILLATING = "oscillating"
    RATE_TOO_SMALL = "rate_too_small"
    BATCH_TOO_LARGE = "batch_too_large"
    OVERFIT = "overfit"
    UNDERFIT = "underfit"
    VALIDATION_EASIER = "validation_easier"


class Remedy(Enum):
    """What can be tried, each as one edit of the project."""

    SMALLER_RATE = "smaller_rate"
    LARGER_RATE = "larger_rate"
    SLOWER_LAYERS = "slower_layers"
    FASTER_LAYERS = "faster_layers"
    ADAM = "adam"
    USUAL_INITIALIZERS = "usual_initializers"
    RELU = "relu"
    BATCH_NORM = "batch_norm"
    SCALING = "scaling"
    CLIPPING = "clipping"
    DECAY = "decay"
    SMALLER_BATCH = "smaller_batch"
    EARLY_STOPPING = "early_stopping"
    DROPOUT = "dropout"
    MORE_UNITS = "more_units"
    MORE_EPOCHS = "more_epochs"
    REMEASURE = "remeasure"
    FITTING_LOSS = "fitting_loss"


@dataclass(frozen=True, slots=True)
class Experiment:
    """A project that differs from the run's in what the remedy says."""

    remedy: Remedy
    project: Project


@dataclass(frozen=True, slots=True)
class Finding:
    """An illness that a run has.

    Attributes:
        illness: Which.
        figures: The numbers that show it, by name; the words for the illness name them.
        steps: From which update to which it shows on the curve; None where it shows elsewhere.
        layers: Numbers of the dense layers that have it, 1 for the first.
        experiments: What to try, the most promising first.
    """

    illness: Illness
    figures: Mapping[str, float] = field(default_factory=dict[str, float])
    steps: tuple[int, int] | None = None
    layers: tuple[int, ...] = ()
    experiments: tuple[Experiment, ...] = ()
