"""What a problem of a design is."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from mlpstudio.document.project import Project


class Severity(Enum):
    """How much a problem matters; the order is that of the messages."""

    ERROR = "error"
    """Training refuses to start, or cannot learn."""
    WARNING = "warning"
    """It trains, but not as well as it could, or not as was meant."""
    HINT = "hint"
    """Worth knowing."""


class ProblemKind(Enum):
    """Everything the check knows about."""

    # Whether it is a network, and one for these data
    NO_LAYERS = "no_layers"
    NO_OUTPUT = "no_output"
    INPUT_SHAPE = "input_shape"
    SINGLE_OUTPUT = "single_output"
    OUTPUT_UNITS = "output_units"
    NEEDS_ONE_HOT = "needs_one_hot"
    NEEDS_INTEGERS = "needs_integers"
    CLASS_WEIGHTS = "class_weights"
    FLATTEN_USELESS = "flatten_useless"

    # Whether output and loss belong together
    LOGITS_ACTIVATION = "logits_activation"
    LOGITS_LOSS = "logits_loss"
    SMOOTHING_LOSS = "smoothing_loss"
    NOT_PROBABILITIES = "not_probabilities"
    SIGMOID_WITH_CATEGORICAL = "sigmoid_with_categorical"
    SOFTMAX_WITH_DISTANCE = "softmax_with_distance"
    SOFTMAX_WITH_BINARY = "softmax_with_binary"
    HINGE_NEEDS_SCORES = "hinge_needs_scores"
    RELU_OUTPUT = "relu_output"
    UNUSUAL_OUTPUT = "unusual_output"

    # Whether anything can be learnt, and whether the activations help
    STEP_ACTIVATION = "step_activation"
    ALL_FROZEN = "all_frozen"
    SOFTMAX_HIDDEN = "softmax_hidden"
    LINEAR_HIDDEN = "linear_hidden"
    VANISHING_GRADIENT = "vanishing_gradient"
    TWO_ACTIVATIONS = "two_activations"
    LINEAR_ACTIVATION = "linear_activation"

    # How the weights begin
    DEAD_START = "dead_start"
    EQUAL_FOREVER = "equal_forever"
    EQUAL_START = "equal_start"
    NARROW_START = "narrow_start"
    WIDE_START = "wide_start"
    SELU_START = "selu_start"

    # Batch normalisation
    BATCH_OF_ONE = "batch_of_one"
    NORMALISED_SCORES = "normalised_scores"
    BIAS_BEFORE_NORM = "bias_before_norm"

    # Regularisation
    LARGE_PENALTY = "large_penalty"
    LARGE_NOISE = "large_noise"
    NOISE_ZERO = "noise_zero"
    DROPOUT_ZERO = "dropout_zero"
    DROPOUT_ON_INPUT = "dropout_on_input"
    DROPOUT_ON_SCORES = "dropout_on_scores"
    DROPOUT_BEFORE_OUTPUT = "dropout_before_output"

    # Whether the computer can cope
    TOO_MUCH_MEMORY = "too_much_memory"
    MUCH_MEMORY = "much_memory"
    LONG_TRAINING = "long_training"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a design that a person should know.

    Attributes:
        kind: What it is.
        severity: How much it matters.
        layer: Position of the layer concerned, 0 for the first; None for the whole design.
        values: The numbers and names that belong in the sentence.
        fix: The project without this problem; None where a person has to decide.
        number: 1 for the first dense layer and so on, as in W1, where it is one that is concerned,
            and 0 for the output; None otherwise.
    """

    kind: ProblemKind
    severity: Severity
    layer: int | None = None
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    fix: Project | None = None
    number: int | None = None
