"""What is said about the problems of a design, and on the buttons that mend them."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.design_check import Problem, ProblemKind
from mlpstudio.ui import names
from mlpstudio.ui.widgets.controls.number_text import bytes_text, number_text

translate = QCoreApplication.translate
Kind = ProblemKind


def message(problem: Problem) -> str:
    """Return the sentence for a problem."""
    return _sentences()[problem.kind].format(**_shown(problem))


def fix_label(problem: Problem) -> str | None:
    """Return the text of the button that mends a problem; None when a person has to."""
    if problem.fix is None:
        return None
    text = _special_button(problem) or _buttons()[problem.kind]
    return text.format(**_shown(problem))


def _special_button(problem: Problem) -> str | None:
    """Return the text of a button whose problem has several ways out."""
    kind, values = problem.kind, problem.values
    if kind is Kind.LONG_TRAINING and "epochs" not in values:
        return _buttons()[Kind.MUCH_MEMORY]
    if kind is Kind.NEEDS_ONE_HOT and values["loss"] == "categorical_crossentropy":
        return translate("DesignMessages", "Use the sparse form")
    if kind is Kind.NEEDS_INTEGERS and values["loss"] != "sparse_categorical_crossentropy":
        return translate("DesignMessages", "Use integer labels")
    if kind is Kind.LOGITS_ACTIVATION and values["activation"] == values["usual"]:
        return translate("DesignMessages", "Turn it off")
    return None


def _shown(problem: Problem) -> dict[str, Any]:
    """Return a problem's values as they stand in a sentence."""
    shown: dict[str, Any] = {"layer": _place(problem)}
    for key, value in problem.values.items():
        shown[key] = _FORMS[key](value) if key in _FORMS else value
    return shown


def _place(problem: Problem) -> str:
    """Return which layer is meant, as its card is called."""
    if problem.layer is None:
        return ""
    if problem.number is None:
        return translate("DesignMessages", "layer {number}").format(number=problem.layer + 1)
    if problem.number == 0:
        return translate("DesignMessages", "the output layer")
    return translate("DesignMessages", "Dense {number}").format(number=problem.number)


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
    return _shape(value) if isinstance(value, tuple) else number_text(value)


def _shape(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))


_FORMS: dict[str, Any] = {
    "units": "{:,}".format,
    "classes": "{:,}".format,
    "count": "{:,}".format,
    "activation": names.activation,
    "first": names.activation,
    "usual": names.activation,
    "initializer": names.initializer,
    "loss": names.loss,
    "wanted": _wanted,
    "shape": _shape,
    "rate": number_text,
    "value": number_text,
    "strength": number_text,
    "sigma": number_text,
    "times": "{:.0f}".format,
    "bytes": bytes_text,
    "seconds": _duration,
}


def _sentences() -> dict[ProblemKind, str]:
    return {
        **_sentences_on_data(),
        **_sentences_on_outputs(),
        **_sentences_on_learning(),
        **_sentences_on_starts(),
        **_sentences_on_normalisation(),
        **_sentences_on_regularisation(),
        **_sentences_on_cost(),
    }


def _sentences_on_data() -> dict[ProblemKind, str]:
    return {
        Kind.NO_LAYERS: translate(
            "DesignMessages", "The network has no layers yet: add an output layer to begin."
        ),
        Kind.NO_OUTPUT: translate(
            "DesignMessages",
            "The network must end with a dense layer, whose units are the outputs, or with its "
            "activation.",
        ),
        Kind.INPUT_SHAPE: translate(
            "DesignMessages", "The network expects {shape} inputs, but the data have {wanted}."
        ),
        Kind.SINGLE_OUTPUT: translate(
            "DesignMessages",
            "One output can tell two classes apart, but there are {classes}: use one for each.",
        ),
        Kind.OUTPUT_UNITS: translate(
            "DesignMessages", "The output has {units} units for {classes} classes."
        ),
        Kind.NEEDS_ONE_HOT: translate(
            "DesignMessages",
            "{loss} needs one-hot labels, but these are integers. With integers, "
            "use the sparse form of cross-entropy.",
        ),
        Kind.NEEDS_INTEGERS: translate(
            "DesignMessages", "{loss} needs integer labels, but these are one-hot."
        ),
        Kind.CLASS_WEIGHTS: translate(
            "DesignMessages",
            "There are {count} class weights for {classes} classes: give one to each, or none.",
        ),
        Kind.FLATTEN_USELESS: translate(
            "DesignMessages",
            "The flattening in {layer} changes nothing: each sample is a row already.",
        ),
    }


def _sentences_on_outputs() -> dict[ProblemKind, str]:
    return {
        Kind.LOGITS_ACTIVATION: translate(
            "DesignMessages",
            "“From logits” means that the loss applies {usual} itself: the output must be "
            "linear, not {activation}.",
        ),
        Kind.LOGITS_LOSS: translate(
            "DesignMessages",
            "“From logits” is meant for cross-entropies; {loss} takes the outputs as they are.",
        ),
        Kind.SMOOTHING_LOSS: translate(
            "DesignMessages",
            "Label smoothing is meant for cross-entropies, whose labels are probabilities; "
            "{loss} has none.",
        ),
        Kind.NOT_PROBABILITIES: translate(
            "DesignMessages",
            "{loss} needs probabilities, which {activation} outputs are not.",
        ),
        Kind.SIGMOID_WITH_CATEGORICAL: translate(
            "DesignMessages",
            "Sigmoid outputs do not sum to 1; {loss} is made for softmax.",
        ),
        Kind.SOFTMAX_WITH_DISTANCE: translate(
            "DesignMessages",
            "{loss} learns slowly from softmax, most of all where it is surely wrong.",
        ),
        Kind.SOFTMAX_WITH_BINARY: translate(
            "DesignMessages",
            "Binary cross-entropy judges each output by itself; softmax outputs share one whole.",
        ),
        Kind.HINGE_NEEDS_SCORES: translate(
            "DesignMessages",
            "{loss} asks the right score for a lead of 1 over the others, which {activation} "
            "hardly allows: leave the scores as they are.",
        ),
        Kind.RELU_OUTPUT: translate(
            "DesignMessages",
            "A ReLU output that has fallen silent gets no gradient and never recovers.",
        ),
        Kind.UNUSUAL_OUTPUT: translate(
            "DesignMessages",
            "{activation} is made for hidden layers; with {loss} the output is {wanted}.",
        ),
    }


def _sentences_on_learning() -> dict[ProblemKind, str]:
    return {
        Kind.STEP_ACTIVATION: translate(
            "DesignMessages",
            "The step in {layer} has slope 0, so that gradient descent has nothing to follow.",
        ),
        Kind.ALL_FROZEN: translate(
            "DesignMessages", "All layers are frozen, so that nothing can be learnt."
        ),
        Kind.SOFTMAX_HIDDEN: translate(
            "DesignMessages",
            "The softmax in {layer} makes hidden neurons compete instead of helping.",
        ),
        Kind.LINEAR_HIDDEN: translate(
            "DesignMessages",
            "{layer} is linear: with the next layer it collapses into one linear map.",
        ),
        Kind.VANISHING_GRADIENT: translate(
            "DesignMessages",
            "{count} sigmoid and tanh layers in a row: hardly any gradient reaches the first.",
        ),
        Kind.TWO_ACTIVATIONS: translate(
            "DesignMessages",
            "{activation} in {layer} comes right after {first}: one of them is enough.",
        ),
        Kind.LINEAR_ACTIVATION: translate(
            "DesignMessages", "The linear activation in {layer} changes nothing."
        ),
    }


def _sentences_on_starts() -> dict[ProblemKind, str]:
    return {
        Kind.DEAD_START: translate(
            "DesignMessages",
            "All weights of {layer} start at 0: its ReLU outputs 0 and it never learns.",
        ),
        Kind.EQUAL_FOREVER: translate(
            "DesignMessages",
            "{layer} and the next dense layer start with equal weights, so that all neurons of "
            "{layer} stay equal for ever.",
        ),
        Kind.EQUAL_START: translate(
            "DesignMessages",
            "All weights of {layer} start at {value}, so all its neurons start as equals.",
        ),
        Kind.NARROW_START: translate(
            "DesignMessages",
            "{count} hidden layers start with very small weights: the signal fades from layer to "
            "layer.",
        ),
        Kind.WIDE_START: translate(
            "DesignMessages",
            "With σ = {sigma} at the start, the scores of {layer} are about {times} times as "
            "large as its inputs.",
        ),
        Kind.SELU_START: translate(
            "DesignMessages",
            "SELU keeps the size of a signal only if {layer} starts with {wanted}.",
        ),
    }


def _sentences_on_normalisation() -> dict[ProblemKind, str]:
    return {
        Kind.BATCH_OF_ONE: translate(
            "DesignMessages",
            "Over a batch of one, batch normalisation makes every value 0: it needs several "
            "samples.",
        ),
        Kind.NORMALISED_SCORES: translate(
            "DesignMessages",
            "The batch normalisation in {layer} evens out the scores right before "
            "{activation}; it is meant for hidden layers.",
        ),
        Kind.BIAS_BEFORE_NORM: translate(
            "DesignMessages",
            "The batch normalisation after {layer} subtracts the mean, and the bias with "
            "it: {count} biases do nothing.",
        ),
    }


def _sentences_on_regularisation() -> dict[ProblemKind, str]:
    return {
        Kind.LARGE_PENALTY: translate(
            "DesignMessages",
            "{penalty} of {strength} in {layer} is very strong: small weights will matter "
            "more than right answers.",
        ),
        Kind.LARGE_NOISE: translate(
            "DesignMessages",
            "The noise in {layer} (σ = {sigma}) is larger than the values it is added to.",
        ),
        Kind.NOISE_ZERO: translate(
            "DesignMessages", "The noise in {layer} has σ = 0 and does nothing."
        ),
        Kind.DROPOUT_ZERO: translate(
            "DesignMessages", "The dropout in {layer} has rate 0 and does nothing."
        ),
        Kind.DROPOUT_ON_INPUT: translate(
            "DesignMessages",
            "Dropout of {rate} on the inputs hides most of every sample.",
        ),
        Kind.DROPOUT_ON_SCORES: translate(
            "DesignMessages",
            "The dropout in {layer} silences scores of classes: put it before the output layer.",
        ),
        Kind.DROPOUT_BEFORE_OUTPUT: translate(
            "DesignMessages",
            "Dropout of {rate} right before the output hides most of what it decides by.",
        ),
    }


def _sentences_on_cost() -> dict[ProblemKind, str]:
    return {
        Kind.TOO_MUCH_MEMORY: translate(
            "DesignMessages",
            "Training would need about {bytes} of memory, more than most computers have.",
        ),
        Kind.MUCH_MEMORY: translate(
            "DesignMessages", "Training will need about {bytes} of memory."
        ),
        Kind.LONG_TRAINING: translate(
            "DesignMessages", "Training will take about {seconds} on an ordinary computer."
        ),
    }


def _buttons() -> dict[ProblemKind, str]:
    add_output = translate("DesignMessages", "Add output")
    remove = translate("DesignMessages", "Remove it")
    turn_off = translate("DesignMessages", "Turn it off")
    shrink = translate("DesignMessages", "Shrink widest layer")
    use_cross_entropy = translate("DesignMessages", "Use cross-entropy")
    use_linear = translate("DesignMessages", "Use linear output")
    use_wanted = translate("DesignMessages", "Use {wanted}")
    special = {
        Kind.NO_LAYERS: add_output,
        Kind.NO_OUTPUT: add_output,
        Kind.SINGLE_OUTPUT: translate("DesignMessages", "Use {classes} outputs"),
        Kind.OUTPUT_UNITS: translate("DesignMessages", "Use {classes} units"),
        Kind.NEEDS_ONE_HOT: translate("DesignMessages", "Use one-hot labels"),
        Kind.NEEDS_INTEGERS: translate("DesignMessages", "Use the one-hot form"),
        Kind.CLASS_WEIGHTS: translate("DesignMessages", "Remove them"),
        Kind.FLATTEN_USELESS: remove,
        Kind.LOGITS_ACTIVATION: use_linear,
        Kind.HINGE_NEEDS_SCORES: use_linear,
        Kind.LOGITS_LOSS: turn_off,
        Kind.SMOOTHING_LOSS: turn_off,
        Kind.SOFTMAX_WITH_DISTANCE: use_cross_entropy,
        Kind.SOFTMAX_WITH_BINARY: use_cross_entropy,
        Kind.ALL_FROZEN: translate("DesignMessages", "Unfreeze all"),
        Kind.TWO_ACTIVATIONS: translate("DesignMessages", "Keep {activation}"),
        Kind.LINEAR_ACTIVATION: remove,
        Kind.NARROW_START: translate("DesignMessages", "Use the usual"),
        Kind.BATCH_OF_ONE: translate("DesignMessages", "Use batches of {wanted}"),
        Kind.NORMALISED_SCORES: remove,
        Kind.BIAS_BEFORE_NORM: translate("DesignMessages", "Leave out bias"),
        Kind.NOISE_ZERO: remove,
        Kind.DROPOUT_ZERO: remove,
        Kind.DROPOUT_ON_SCORES: remove,
        Kind.TOO_MUCH_MEMORY: shrink,
        Kind.MUCH_MEMORY: shrink,
        Kind.LONG_TRAINING: translate("DesignMessages", "Train {epochs} epochs"),
    }
    return {kind: special.get(kind, use_wanted) for kind in Kind}
