"""What is wrong with a design, and the same project with it mended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from mlpstudio.document import edits
from mlpstudio.document.cost import epoch_seconds, training_bytes, training_seconds
from mlpstudio.document.project import Project
from mlpstudio.engine import losses
from mlpstudio.engine.spec import DenseSpec, DropoutSpec

USUAL_CLASSES = 10
"""Classes that a design is made for while no data are at hand: the ten digits."""

MUCH_MEMORY = 10**9
TOO_MUCH_MEMORY = 8 * 10**9
"""Bytes; a learner's computer seldom has more to spare."""

LONG_TRAINING = 1_800.0
"""Seconds after which a training no longer fits a lesson."""

MANY_SATURATING = 12
MANY_SIGMOIDS = 5
"""Layers of either kind through which next to nothing of the gradient comes back. A sigmoid
multiplies it by a quarter at most, tanh by 1 at most."""

MANY_NARROW_STARTS = 3
"""Layers of weights drawn with σ = 0.01 after which the signal has faded out."""

STRONG_DROPOUT = 0.5
"""More than this, right before the output, and most answers are given on half of the evidence."""


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

    NO_LAYERS = "no_layers"
    NO_OUTPUT = "no_output"
    INPUT_SHAPE = "input_shape"
    TOO_MUCH_MEMORY = "too_much_memory"
    SINGLE_OUTPUT = "single_output"
    OUTPUT_UNITS = "output_units"
    NEEDS_ONE_HOT = "needs_one_hot"
    NEEDS_INTEGERS = "needs_integers"
    NOT_PROBABILITIES = "not_probabilities"
    SIGMOID_WITH_CATEGORICAL = "sigmoid_with_categorical"
    SOFTMAX_WITH_SQUARED_ERROR = "softmax_with_squared_error"
    SOFTMAX_WITH_BINARY = "softmax_with_binary"
    RELU_OUTPUT = "relu_output"
    SOFTMAX_HIDDEN = "softmax_hidden"
    DEAD_START = "dead_start"
    MUCH_MEMORY = "much_memory"
    LONG_TRAINING = "long_training"
    ZEROS_START = "zeros_start"
    LINEAR_HIDDEN = "linear_hidden"
    NARROW_START = "narrow_start"
    VANISHING_GRADIENT = "vanishing_gradient"
    DROPOUT_ZERO = "dropout_zero"
    DROPOUT_BEFORE_OUTPUT = "dropout_before_output"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a design that a person should know.

    Attributes:
        kind: What it is.
        severity: How much it matters.
        layer: Position of the layer concerned, 0 for the first; None for the whole design.
        values: The numbers and names that belong in the sentence.
        fix: The project without this problem; None where a person has to decide.
    """

    kind: ProblemKind
    severity: Severity
    layer: int | None = None
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    fix: Project | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """A project with what every rule wants to know about it."""

    project: Project
    n_classes: int | None
    input_shape: tuple[int, ...]

    @property
    def dense(self) -> list[tuple[int, DenseSpec]]:
        """Positions and specs of the dense layers."""
        layers = enumerate(self.project.network.layers)
        return [(i, layer) for i, layer in layers if isinstance(layer, DenseSpec)]

    @property
    def hidden(self) -> list[tuple[int, DenseSpec]]:
        """The dense layers before the output."""
        return self.dense[: -1 if self.output is not None else None]

    @property
    def output(self) -> tuple[int, DenseSpec] | None:
        """The last layer, when it is dense."""
        layers = self.project.network.layers
        last = layers[-1] if layers else None
        return (len(layers) - 1, last) if isinstance(last, DenseSpec) else None

    @property
    def fitting_loss(self) -> str:
        """The cross-entropy for the labels as they are encoded."""
        is_one_hot = self.project.data.label_encoding == "one_hot"
        return "categorical_crossentropy" if is_one_hot else "sparse_categorical_crossentropy"


Rule = Callable[[_Case], Iterator[Problem]]


def check(
    project: Project, n_classes: int | None, input_shape: tuple[int, ...]
) -> tuple[Problem, ...]:
    """Return what is wrong with a design, the worst first.

    Args:
        project: Of which each layer by itself makes sense.
        n_classes: Of the data; None when they are not known.
        input_shape: Shape of one sample of the data.
    """
    case = _Case(project, n_classes, input_shape)
    found = [problem for rule in _RULES for problem in rule(case)]
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


# Whether it is a network at all


def _no_layers(case: _Case) -> Iterator[Problem]:
    if not case.project.network.layers:
        fix = _with_output(case)
        yield Problem(ProblemKind.NO_LAYERS, Severity.ERROR, None, _output_values(case), fix)


def _no_output(case: _Case) -> Iterator[Problem]:
    layers = case.project.network.layers
    if layers and case.output is None:
        position, fix = len(layers) - 1, _with_output(case)
        yield Problem(ProblemKind.NO_OUTPUT, Severity.ERROR, position, _output_values(case), fix)


def _with_output(case: _Case) -> Project:
    layers = case.project.network.layers
    output = DenseSpec(case.n_classes or USUAL_CLASSES, "softmax")
    return edits.insert_layer(case.project, len(layers), output)


def _output_values(case: _Case) -> dict[str, Any]:
    return {"units": case.n_classes or USUAL_CLASSES}


# Whether it suits the data


def _input_shape(case: _Case) -> Iterator[Problem]:
    network = case.project.network
    mended = replace(network, input_shape=case.input_shape)
    if network.n_features != mended.n_features:
        values = {"shape": network.input_shape, "wanted": case.input_shape}
        fix = edits.set_network(case.project, mended)
        yield Problem(ProblemKind.INPUT_SHAPE, Severity.ERROR, None, values, fix)


def _output_units(case: _Case) -> Iterator[Problem]:
    if case.output is None or case.n_classes is None:
        return
    position, layer = case.output
    if layer.units == case.n_classes:
        return
    values = {"units": layer.units, "classes": case.n_classes, "activation": layer.activation}
    if layer.units == 1:
        fix = edits.change_layer(
            case.project, position, units=case.n_classes, activation="softmax"
        )
        fix = edits.change_training(fix, loss=case.fitting_loss)
        yield Problem(ProblemKind.SINGLE_OUTPUT, Severity.ERROR, position, values, fix)
        return
    # Units too many are never the answer: with class numbers as labels they only learn that.
    trains = layer.units > case.n_classes and case.project.data.label_encoding == "integer"
    severity = Severity.WARNING if trains else Severity.ERROR
    fix = edits.change_layer(case.project, position, units=case.n_classes)
    yield Problem(ProblemKind.OUTPUT_UNITS, severity, position, values, fix)


def _labels(case: _Case) -> Iterator[Problem]:
    loss_name = case.project.training.loss
    wants_integers = losses.get(loss_name).wants_integers
    are_integers = case.project.data.label_encoding == "integer"
    values = {"loss": loss_name}
    if wants_integers and not are_integers:
        fix = edits.change_training(case.project, loss="categorical_crossentropy")
        yield Problem(ProblemKind.NEEDS_INTEGERS, Severity.ERROR, None, values, fix)
    elif are_integers and not wants_integers:
        if loss_name == "categorical_crossentropy":
            fix = edits.change_training(case.project, loss="sparse_categorical_crossentropy")
        else:
            fix = edits.change_data(case.project, label_encoding="one_hot")
        yield Problem(ProblemKind.NEEDS_ONE_HOT, Severity.ERROR, None, values, fix)


# Whether output and loss belong together


def _output_activation(case: _Case) -> Iterator[Problem]:
    if case.output is None:
        return
    position, layer = case.output
    loss = losses.get(case.project.training.loss)
    if layer.activation in loss.fitting_activations:
        return
    kind, severity = _misfit(layer.activation, loss.name)
    values = {"activation": layer.activation, "loss": loss.name}
    if layer.activation == "softmax":
        fix = edits.change_training(case.project, loss=case.fitting_loss)
    else:
        values["wanted"] = loss.fitting_activations[0]
        fix = edits.change_layer(case.project, position, activation=loss.fitting_activations[0])
    yield Problem(kind, severity, position, values, fix)


def _misfit(activation: str, loss: str) -> tuple[ProblemKind, Severity]:
    if activation == "softmax":
        is_binary = loss == "binary_crossentropy"
        kind = ProblemKind.SOFTMAX_WITH_BINARY
        return (
            kind if is_binary else ProblemKind.SOFTMAX_WITH_SQUARED_ERROR,
            Severity.WARNING,
        )
    if activation == "sigmoid":
        return ProblemKind.SIGMOID_WITH_CATEGORICAL, Severity.WARNING
    if loss == "mean_squared_error":
        return ProblemKind.RELU_OUTPUT, Severity.WARNING
    return ProblemKind.NOT_PROBABILITIES, Severity.ERROR


# Whether the hidden layers can learn


def _softmax_hidden(case: _Case) -> Iterator[Problem]:
    for position, layer in case.hidden:
        if layer.activation == "softmax":
            fix = edits.change_layer(case.project, position, activation="relu")
            yield Problem(
                ProblemKind.SOFTMAX_HIDDEN, Severity.WARNING, position, {"wanted": "relu"}, fix
            )


def _linear_hidden(case: _Case) -> Iterator[Problem]:
    for position, layer in case.hidden:
        if layer.activation == "linear":
            fix = edits.change_layer(case.project, position, activation="relu")
            yield Problem(
                ProblemKind.LINEAR_HIDDEN, Severity.HINT, position, {"wanted": "relu"}, fix
            )


def _zeros_start(case: _Case) -> Iterator[Problem]:
    for position, layer in case.hidden:
        if layer.initializer != "zeros":
            continue
        is_dead = layer.activation == "relu"  # its outputs and its derivative at 0 are 0 for ever
        kind = ProblemKind.DEAD_START if is_dead else ProblemKind.ZEROS_START
        severity = Severity.WARNING if is_dead else Severity.HINT
        wanted = _usual_initializer(layer.activation)
        fix = edits.change_layer(case.project, position, initializer=wanted)
        values = {"activation": layer.activation, "wanted": wanted}
        yield Problem(kind, severity, position, values, fix)


def _usual_initializer(activation: str) -> str:
    return "he_normal" if activation == "relu" else "glorot_uniform"


def _narrow_start(case: _Case) -> Iterator[Problem]:
    concerned = [(i, layer) for i, layer in case.hidden if layer.initializer == "normal"]
    if len(concerned) < MANY_NARROW_STARTS:
        return
    fix = case.project
    for position, layer in concerned:
        wanted = _usual_initializer(layer.activation)
        fix = edits.change_layer(fix, position, initializer=wanted)
    values = {"count": len(concerned)}
    yield Problem(ProblemKind.NARROW_START, Severity.HINT, concerned[0][0], values, fix)


def _vanishing_gradient(case: _Case) -> Iterator[Problem]:
    sigmoids = [i for i, layer in case.hidden if layer.activation == "sigmoid"]
    concerned = [i for i, layer in case.hidden if layer.activation in ("sigmoid", "tanh")]
    if len(sigmoids) < MANY_SIGMOIDS and len(concerned) < MANY_SATURATING:
        return
    fix = case.project
    for position in concerned:
        fix = edits.change_layer(fix, position, activation="relu", initializer="he_normal")
    values = {"count": len(concerned), "wanted": "relu"}
    yield Problem(ProblemKind.VANISHING_GRADIENT, Severity.HINT, concerned[0], values, fix)


def _dropout(case: _Case) -> Iterator[Problem]:
    layers = case.project.network.layers
    for position, layer in enumerate(layers):
        if not isinstance(layer, DropoutSpec):
            continue
        if layer.rate == 0.0:
            fix = edits.remove_layer(case.project, position)
            yield Problem(ProblemKind.DROPOUT_ZERO, Severity.HINT, position, {}, fix)
        elif case.output is not None and position == case.output[0] - 1:
            yield from _dropout_before_output(case.project, position, layer.rate)


def _dropout_before_output(project: Project, position: int, rate: float) -> Iterator[Problem]:
    if rate > STRONG_DROPOUT:
        fix = edits.change_layer(project, position, rate=STRONG_DROPOUT)
        values = {"rate": rate, "wanted": STRONG_DROPOUT}
        yield Problem(ProblemKind.DROPOUT_BEFORE_OUTPUT, Severity.HINT, position, values, fix)


# Whether the computer can cope


def _memory(case: _Case) -> Iterator[Problem]:
    n_bytes = training_bytes(case.project)
    if n_bytes <= MUCH_MEMORY:
        return
    is_too_much = n_bytes > TOO_MUCH_MEMORY
    kind = ProblemKind.TOO_MUCH_MEMORY if is_too_much else ProblemKind.MUCH_MEMORY
    severity = Severity.ERROR if is_too_much else Severity.WARNING
    fix = _shrunk(case, lambda project: training_bytes(project) <= MUCH_MEMORY)
    widest, _ = _widest(case)
    yield Problem(kind, severity, widest, {"bytes": n_bytes}, fix)


def _duration(case: _Case) -> Iterator[Problem]:
    seconds = training_seconds(case.project)
    if seconds <= LONG_TRAINING:
        return
    values: dict[str, Any] = {"seconds": seconds}
    n_epochs = int(LONG_TRAINING / epoch_seconds(case.project))
    if n_epochs >= 1:
        values["epochs"] = n_epochs
        fix = edits.change_training(case.project, epochs=n_epochs)
    else:
        fix = _shrunk(case, lambda project: training_seconds(project) <= LONG_TRAINING)
    yield Problem(ProblemKind.LONG_TRAINING, Severity.WARNING, None, values, fix)


def _widest(case: _Case) -> tuple[int | None, int]:
    """Return position and units of the hidden layer with the most; None when there is none."""
    by_units = [(layer.units, position) for position, layer in case.hidden]
    units, position = max(by_units, default=(0, -1))
    return (position if units else None), units


def _shrunk(case: _Case, is_small_enough: Callable[[Project], bool]) -> Project | None:
    """Halve the widest hidden layer, time and again; None when that does not help."""
    while not is_small_enough(case.project):
        position, units = _widest(case)
        if position is None or units == 1:
            return None
        mended = edits.change_layer(case.project, position, units=units // 2)
        case = replace(case, project=mended)
    return case.project


_RULES: tuple[Rule, ...] = (
    _no_layers,
    _no_output,
    _input_shape,
    _memory,
    _output_units,
    _labels,
    _output_activation,
    _softmax_hidden,
    _zeros_start,
    _duration,
    _vanishing_gradient,
    _narrow_start,
    _linear_hidden,
    _dropout,
)
