"""What the doctor says: an illness by name, with its numbers, and what it means."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.runs.doctor import Evidence, Finding, Illness
from mlpstudio.runs.doctor.curve_rules import ENOUGH_STEPS
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate

_COUNTS = {"step", "steps", "classes", "units", "dead", "batch_size", "updates", "epoch", "epochs"}
_SHARES = {"share", "fall", "accuracy"}


def title(illness: Illness) -> str:
    """Return what an illness is called."""
    return {
        Illness.BAD_NUMBER: translate("Doctor", "A number became infinite"),
        Illness.LABELS_DO_NOT_FIT: translate("Doctor", "Outputs, loss and labels do not fit"),
        Illness.DIVERGING: translate("Doctor", "The loss climbs"),
        Illness.IDENTICAL_UNITS: translate("Doctor", "Units that are all the same"),
        Illness.DEAD_UNITS: translate("Doctor", "Dead units"),
        Illness.STUCK_AT_CHANCE: translate("Doctor", "Stuck at guessing"),
        Illness.EXPLODING_GRADIENT: translate("Doctor", "Exploding gradient"),
        Illness.VANISHING_GRADIENT: translate("Doctor", "Vanishing gradient"),
        Illness.SATURATED_UNITS: translate("Doctor", "Saturated units"),
        Illness.UNSCALED_INPUT: translate("Doctor", "Inputs that are not scaled"),
        Illness.RATE_TOO_LARGE: translate("Doctor", "Learning rate too large"),
        Illness.OSCILLATING: translate("Doctor", "The loss swings"),
        Illness.RATE_TOO_SMALL: translate("Doctor", "Learning rate too small"),
        Illness.BATCH_TOO_LARGE: translate("Doctor", "Too few updates"),
        Illness.OVERFIT: translate("Doctor", "Overfitting"),
        Illness.UNDERFIT: translate("Doctor", "Underfitting"),
        Illness.VALIDATION_EASIER: translate("Doctor", "Validation looks easier"),
    }[illness]


def seen(finding: Finding) -> str:
    """Return what is seen, in one sentence with the numbers."""
    values = {name: _figure(name, value) for name, value in finding.figures.items()}
    return pattern(finding.illness).format(**values, layers=_layers(finding.layers))


def pattern(illness: Illness) -> str:
    """Return the sentence that says what is seen, with a place for each number."""
    return {
        Illness.BAD_NUMBER: translate(
            "Doctor",
            "At step {step} a number became infinite or stopped being one; the learning rate was "
            "{learning_rate}.",
        ),
        Illness.LABELS_DO_NOT_FIT: translate(
            "Doctor",
            "The data have {classes} classes; the outputs, the loss or the form of the labels are "
            "made for something else.",
        ),
        Illness.DIVERGING: translate(
            "Doctor",
            "The loss came down to {lowest} at step {step}, turned, and is {loss} now: more than "
            "it began with.",
        ),
        Illness.IDENTICAL_UNITS: translate(
            "Doctor", "In {layers}, all {units} units have the very same weights."
        ),
        Illness.DEAD_UNITS: translate(
            "Doctor", "In {layers}, up to {dead} of {units} units answer 0 to every sample."
        ),
        Illness.STUCK_AT_CHANCE: translate(
            "Doctor",
            "The loss stays at {loss}; giving each of the {classes} classes the same probability "
            "gets {chance}.",
        ),
        Illness.EXPLODING_GRADIENT: translate(
            "Doctor",
            "In {layers} a gradient is {gradient} in size, where the weights are {weights}.",
        ),
        Illness.VANISHING_GRADIENT: translate(
            "Doctor",
            "The gradient is {first} in the first layer and {last} in the last: it is lost on "
            "its way back.",
        ),
        Illness.SATURATED_UNITS: translate(
            "Doctor",
            "In {layers}, up to {share} of the activations stand where the curve is level.",
        ),
        Illness.UNSCALED_INPUT: translate(
            "Doctor", "The network gets inputs as large as {size}; it expects about 1."
        ),
        Illness.RATE_TOO_LARGE: translate(
            "Doctor",
            "The loss began at {beginning}, jumped to {peak}, and is still {loss}, with a "
            "learning rate of {learning_rate}.",
        ),
        Illness.OSCILLATING: translate(
            "Doctor",
            "The loss goes up and down by {spread} around {loss} without falling, with a learning "
            "rate of {learning_rate}.",
        ),
        Illness.RATE_TOO_SMALL: translate(
            "Doctor",
            "In {steps} steps the loss went from {first} to {loss}, with a learning rate of "
            "{learning_rate}.",
        ),
        Illness.BATCH_TOO_LARGE: translate(
            "Doctor",
            "Batches of {batch_size} make {updates} updates an epoch, and in the last epoch the "
            "loss still fell by {fall}.",
        ),
        Illness.OVERFIT: translate(
            "Doctor",
            "The validation loss was lowest after epoch {epoch} with {lowest} and is "
            "{validation_loss} now, while the training loss fell to {loss}.",
        ),
        Illness.UNDERFIT: translate(
            "Doctor", "After {epochs} epochs the accuracy rests at {accuracy}, even in training."
        ),
        Illness.VALIDATION_EASIER: translate(
            "Doctor",
            "The validation loss is {validation_loss}, the training loss {loss}: unseen samples "
            "seem to do better.",
        ),
    }[illness]


def meaning(illness: Illness) -> str:
    """Return what an illness means, in a short paragraph."""
    return {
        Illness.BAD_NUMBER: translate(
            "Doctor",
            "An update made the weights so large that the next sums overflowed; from there on "
            "nothing can be learnt. Nearly always the steps are too long or the inputs too large.",
        ),
        Illness.LABELS_DO_NOT_FIT: translate(
            "Doctor",
            "The loss compares each output with its label. When their number or form differs, a "
            "low loss does not mean right answers.",
        ),
        Illness.DIVERGING: translate(
            "Doctor",
            "Each step overshoots the valley and lands higher on the other side, so the next one "
            "is longer still. Shorter steps come down.",
        ),
        Illness.IDENTICAL_UNITS: translate(
            "Doctor",
            "Units that begin alike get the same gradient and stay alike: however many they are, "
            "they do the work of one. Random initial weights make them differ.",
        ),
        Illness.DEAD_UNITS: translate(
            "Doctor",
            "ReLU lets no gradient through where its input is negative. A unit that is negative "
            "for every sample never changes again. One step too long is enough to push it there.",
        ),
        Illness.STUCK_AT_CHANCE: translate(
            "Doctor",
            "The network answers the same whatever the sample is. No gradient shows it a way out, "
            "its steps are too short or too long, or the labels have nothing to do with the "
            "samples.",
        ),
        Illness.EXPLODING_GRADIENT: translate(
            "Doctor",
            "On its way back each layer multiplies the gradient. With weights that are too large "
            "it grows from layer to layer, until one update would replace what was learnt.",
        ),
        Illness.VANISHING_GRADIENT: translate(
            "Doctor",
            "On its way back each layer multiplies the gradient by the slope of its activation. "
            "Sigmoid’s is 0.25 at most, so the first layers hardly learn.",
        ),
        Illness.SATURATED_UNITS: translate(
            "Doctor",
            "Sigmoid and tanh are level at both ends. A unit that stands there passes hardly any "
            "gradient on, and so learns very slowly. Smaller sums bring it back to the middle.",
        ),
        Illness.UNSCALED_INPUT: translate(
            "Doctor",
            "Initial weights are made for inputs of about 1. Larger ones make every sum, and "
            "every gradient, as many times larger.",
        ),
        Illness.RATE_TOO_LARGE: translate(
            "Doctor",
            "The first steps were so long that they left the region where the loss is low. What "
            "was thrown far away takes long to come back, if it does.",
        ),
        Illness.OSCILLATING: translate(
            "Doctor",
            "The steps are longer than the valley is wide, so they jump from one side to the "
            "other. Shorter steps, or steps that become shorter, settle in it.",
        ),
        Illness.RATE_TOO_SMALL: translate(
            "Doctor",
            "The way is right, but the steps are so short that it would take a very long time. "
            "The curve is a nearly straight line that has not begun to bend.",
        ),
        Illness.BATCH_TOO_LARGE: translate(
            "Doctor",
            "One update is made for each batch. Larger batches give a steadier direction but "
            "fewer steps, and here the steps are what is missing.",
        ),
        Illness.OVERFIT: translate(
            "Doctor",
            "The network begins to learn the training samples by heart, with their accidents. "
            "That helps with nothing it has not seen.",
        ),
        Illness.UNDERFIT: translate(
            "Doctor",
            "Training and unseen samples do equally badly and nothing improves: the network is "
            "too small for what it is to learn, or something in it does not learn.",
        ),
        Illness.VALIDATION_EASIER: translate(
            "Doctor",
            "The training loss is a mean over the epoch, while the weights were still worse, and "
            "with dropout at work. Measured again at rest it can be compared.",
        ),
    }[illness]


def reassurance(evidence: Evidence) -> str:
    """Return why there is nothing to worry about, with two figures."""
    means = evidence.windows  # (20,)
    if evidence.n_steps < ENOUGH_STEPS or not len(means):
        return translate(
            "Doctor", "Too early to tell: after {n} steps the doctor can say more."
        ).format(n=ENOUGH_STEPS)
    losses = {"first": number_text(float(means[0])), "last": number_text(float(means[-1]))}
    hidden = evidence.probe.layers[:-1] if evidence.probe is not None else ()
    if hidden:
        units = sum(layer.n_units for layer in hidden)
        alive = units - sum(layer.n_dead for layer in hidden)
        text = translate(
            "Doctor",
            "Nothing to worry about: the loss went from {first} to {last}, and {alive} of {units} "
            "hidden units answer.",
        )
        return text.format(**losses, alive=f"{alive:,}", units=f"{units:,}")
    accuracy = evidence.run.curves.steps["accuracy"][-len(means) :].mean()
    text = translate(
        "Doctor",
        "Nothing to worry about: the loss went from {first} to {last}, and {accuracy} of the last "
        "batches was right.",
    )
    return text.format(**losses, accuracy=f"{accuracy:.0%}")


def _figure(name: str, value: float) -> str:
    """Write a number as its name asks for: a count, a share, or a measurement."""
    if name in _COUNTS:
        return f"{value:,.0f}"
    if name in _SHARES:
        return f"{value:.0%}"
    return number_text(value)


def _layers(numbers: tuple[int, ...]) -> str:
    """Return dense layers by their numbers, "layer 1" or "layers 1, 2"."""
    if len(numbers) == 1:
        return translate("Doctor", "layer {number}").format(number=numbers[0])
    text = translate("Doctor", "layers {numbers}")
    return text.format(numbers=", ".join(str(number) for number in numbers))
