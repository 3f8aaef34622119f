"""What is said about the problems of a design, and on the buttons that mend them."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.design_check import Problem, ProblemKind
from mlpstudio.ui import names
from mlpstudio.ui.widgets.number_text import bytes_text

translate = QCoreApplication.translate


def message(problem: Problem) -> str:
    """Return the sentence for a problem."""
    return _sentences()[problem.kind].format(**_shown(problem))


def fix_label(problem: Problem) -> str | None:
    """Return the text of the button that mends a problem; None when a person has to."""
    if problem.fix is None:
        return None
    key: ProblemKind | str = problem.kind
    if problem.kind is ProblemKind.LONG_TRAINING and "epochs" not in problem.values:
        key = ProblemKind.MUCH_MEMORY
    if (
        problem.kind is ProblemKind.NEEDS_ONE_HOT
        and problem.values["loss"] == "categorical_crossentropy"
    ):
        return translate("DesignMessages", "Use the sparse form")
    return _buttons()[key].format(**_shown(problem))


def _shown(problem: Problem) -> dict[str, Any]:
    """Return a problem's values as they stand in a sentence."""
    shown: dict[str, Any] = {"layer": "" if problem.layer is None else problem.layer + 1}
    for key, value in problem.values.items():
        shown[key] = _FORMS[key](value) if key in _FORMS else value
    return shown


def _duration(seconds: float) -> str:
    if seconds < 5_400:
        text = translate("DesignMessages", "{count} minutes")
        return text.format(count=round(seconds / 60))
    text = translate("DesignMessages", "{count} hours")
    return text.format(count=f"{seconds / 3_600:,.0f}")


def _wanted(value: Any) -> str:
    if isinstance(value, str):
        known = names.activation(value)
        return known if known != value else names.initializer(value)
    return _shape(value) if isinstance(value, tuple) else f"{value:g}"


def _shape(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))


_FORMS: dict[str, Any] = {
    "units": "{:,}".format,
    "classes": "{:,}".format,
    "activation": names.activation,
    "loss": names.loss,
    "wanted": _wanted,
    "shape": _shape,
    "rate": "{:g}".format,
    "bytes": bytes_text,
    "seconds": _duration,
}


def _sentences() -> dict[ProblemKind, str]:
    return {
        ProblemKind.NO_LAYERS: translate(
            "DesignMessages", "The network has no layers yet: add an output layer to begin."
        ),
        ProblemKind.NO_OUTPUT: translate(
            "DesignMessages",
            "The last layer must be dense: its units are the outputs, one for each class.",
        ),
        ProblemKind.INPUT_SHAPE: translate(
            "DesignMessages", "The network expects {shape} inputs, but the data have {wanted}."
        ),
        ProblemKind.TOO_MUCH_MEMORY: translate(
            "DesignMessages",
            "Training would need about {bytes} of memory, more than most computers have.",
        ),
        ProblemKind.SINGLE_OUTPUT: translate(
            "DesignMessages",
            "One output can tell two classes apart, but there are {classes}: use one for each.",
        ),
        ProblemKind.OUTPUT_UNITS: translate(
            "DesignMessages", "The output has {units} units for {classes} classes."
        ),
        ProblemKind.NEEDS_ONE_HOT: translate(
            "DesignMessages",
            "{loss} needs one-hot labels, but these are integers. With integers, "
            "use the sparse form of cross-entropy.",
        ),
        ProblemKind.NEEDS_INTEGERS: translate(
            "DesignMessages", "{loss} needs integer labels, but these are one-hot."
        ),
        ProblemKind.NOT_PROBABILITIES: translate(
            "DesignMessages",
            "{loss} needs probabilities, but the output’s {activation} can be any number.",
        ),
        ProblemKind.SIGMOID_WITH_CATEGORICAL: translate(
            "DesignMessages",
            "Sigmoid outputs do not sum to 1; {loss} is made for softmax.",
        ),
        ProblemKind.SOFTMAX_WITH_SQUARED_ERROR: translate(
            "DesignMessages",
            "Softmax learns slowly with mean squared error, most of all where it is surely wrong.",
        ),
        ProblemKind.SOFTMAX_WITH_BINARY: translate(
            "DesignMessages",
            "Binary cross-entropy judges each output by itself; softmax outputs share one whole.",
        ),
        ProblemKind.RELU_OUTPUT: translate(
            "DesignMessages",
            "A ReLU output that has fallen silent gets no gradient and never recovers.",
        ),
        ProblemKind.SOFTMAX_HIDDEN: translate(
            "DesignMessages",
            "Layer {layer} is hidden but uses softmax, so its neurons compete instead of helping.",
        ),
        ProblemKind.DEAD_START: translate(
            "DesignMessages",
            "All weights of layer {layer} start at 0: its ReLU outputs 0 and it never learns.",
        ),
        ProblemKind.MUCH_MEMORY: translate(
            "DesignMessages", "Training will need about {bytes} of memory."
        ),
        ProblemKind.LONG_TRAINING: translate(
            "DesignMessages", "Training will take about {seconds} on an ordinary computer."
        ),
        ProblemKind.ZEROS_START: translate(
            "DesignMessages",
            "All weights of layer {layer} start at 0, so all its neurons start as equals.",
        ),
        ProblemKind.LINEAR_HIDDEN: translate(
            "DesignMessages",
            "Layer {layer} is linear: with the next layer it collapses into one linear map.",
        ),
        ProblemKind.NARROW_START: translate(
            "DesignMessages",
            "{count} hidden layers start with σ = 0.01: the signal fades from layer to layer.",
        ),
        ProblemKind.VANISHING_GRADIENT: translate(
            "DesignMessages",
            "{count} sigmoid and tanh layers in a row: hardly any gradient reaches the first.",
        ),
        ProblemKind.DROPOUT_ZERO: translate(
            "DesignMessages", "The dropout in layer {layer} has rate 0 and does nothing."
        ),
        ProblemKind.DROPOUT_BEFORE_OUTPUT: translate(
            "DesignMessages",
            "Dropout of {rate} right before the output hides most of what it decides by.",
        ),
    }


def _buttons() -> dict[ProblemKind | str, str]:
    add_output = translate("DesignMessages", "Add output")
    use_wanted = translate("DesignMessages", "Use {wanted}")
    shrink = translate("DesignMessages", "Shrink widest layer")
    cross_entropy = translate("DesignMessages", "Use cross-entropy")
    return {
        ProblemKind.NO_LAYERS: add_output,
        ProblemKind.NO_OUTPUT: add_output,
        ProblemKind.INPUT_SHAPE: translate("DesignMessages", "Use {wanted}"),
        ProblemKind.TOO_MUCH_MEMORY: shrink,
        ProblemKind.SINGLE_OUTPUT: translate("DesignMessages", "Use {classes} outputs"),
        ProblemKind.OUTPUT_UNITS: translate("DesignMessages", "Use {classes} units"),
        ProblemKind.NEEDS_ONE_HOT: translate("DesignMessages", "Use one-hot labels"),
        ProblemKind.NEEDS_INTEGERS: translate("DesignMessages", "Use the one-hot form"),
        ProblemKind.NOT_PROBABILITIES: use_wanted,
        ProblemKind.SIGMOID_WITH_CATEGORICAL: use_wanted,
        ProblemKind.SOFTMAX_WITH_SQUARED_ERROR: cross_entropy,
        ProblemKind.SOFTMAX_WITH_BINARY: cross_entropy,
        ProblemKind.RELU_OUTPUT: use_wanted,
        ProblemKind.SOFTMAX_HIDDEN: use_wanted,
        ProblemKind.DEAD_START: use_wanted,
        ProblemKind.MUCH_MEMORY: shrink,
        ProblemKind.LONG_TRAINING: translate("DesignMessages", "Train {epochs} epochs"),
        ProblemKind.ZEROS_START: use_wanted,
        ProblemKind.LINEAR_HIDDEN: use_wanted,
        ProblemKind.NARROW_START: translate("DesignMessages", "Use He and Glorot"),
        ProblemKind.VANISHING_GRADIENT: use_wanted,
        ProblemKind.DROPOUT_ZERO: translate("DesignMessages", "Remove it"),
        ProblemKind.DROPOUT_BEFORE_OUTPUT: use_wanted,
    }
