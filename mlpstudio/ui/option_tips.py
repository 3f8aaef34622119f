"""What optimizers, schedules and their numbers do, in one sentence each."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def tip(owner: str, name: str) -> str:
    """Return what a number does.

    Args:
        owner: Name of the optimizer, schedule or whatever else has it.
        name: Name of the option.
    """
    tips = _tips()
    return tips.get(f"{owner}.{name}") or tips.get(name, "")


def about_optimizer(name: str) -> str:
    """Return what is particular about an optimizer."""
    return {
        "sgd": translate("OptionTips", "Each weight moves against its gradient: w ← w − η g."),
        "momentum": translate(
            "OptionTips", "A ball that rolls: a share of the last move is added to the next one."
        ),
        "nesterov": translate(
            "OptionTips", "Momentum that looks ahead: it brakes before the slope rises again."
        ),
        "adagrad": translate(
            "OptionTips", "Weights that had large gradients take ever smaller steps."
        ),
        "adadelta": translate(
            "OptionTips", "The size of past moves sets the step: η is usually 1."
        ),
        "rmsprop": translate(
            "OptionTips", "Each weight’s step is divided by the recent size of its gradient."
        ),
        "adam": translate(
            "OptionTips", "Momentum and RMSprop together: a mean of gradients over their size."
        ),
        "adamw": translate(
            "OptionTips", "Adam that also pulls every weight a little towards zero at each step."
        ),
        "nadam": translate("OptionTips", "Adam with Nesterov’s look ahead."),
        "amsgrad": translate(
            "OptionTips", "Adam that never forgets how large a gradient has been."
        ),
    }.get(name, "")


def about_schedule(name: str) -> str:
    """Return how a schedule changes the learning rate."""
    return {
        "constant": translate("OptionTips", "η stays as it is."),
        "step_decay": translate("OptionTips", "η falls all at once, every few epochs."),
        "exponential": translate("OptionTips", "η falls by the same share in each epoch."),
        "inverse_time": translate("OptionTips", "η falls as 1 / (1 + k t), t in epochs."),
        "warm_up": translate("OptionTips", "η rises in a straight line, then stays."),
        "cosine": translate(
            "OptionTips", "η falls along half a cosine: slowly, quickly, slowly again."
        ),
        "one_cycle": translate("OptionTips", "η rises to its largest value and falls far below."),
        "reduce_on_plateau": translate(
            "OptionTips",
            "η falls when the loss has stopped improving: when that is, only the run will tell.",
        ),
    }.get(name, "")


def _tips() -> dict[str, str]:
    return {**_optimizer_tips(), **_schedule_tips()}


def _optimizer_tips() -> dict[str, str]:
    return {
        "momentum": translate(
            "OptionTips", "Share of the last move that is added to the next one; 0.9 is usual."
        ),
        "rmsprop.momentum": translate(
            "OptionTips", "Share of the last move that is added to the next one; usually 0."
        ),
        "rho": translate(
            "OptionTips", "Share of the mean squared gradient that is kept at each step."
        ),
        "beta_1": translate("OptionTips", "Share of the mean gradient that is kept at each step."),
        "beta_2": translate(
            "OptionTips", "Share of the mean squared gradient that is kept at each step."
        ),
        "epsilon": translate(
            "OptionTips", "A small number that keeps the division from dividing by zero."
        ),
        "initial_accumulator_value": translate(
            "OptionTips",
            "Where the sum of squared gradients begins; a larger one calms the first steps.",
        ),
        "centered": translate(
            "OptionTips", "Divide by the spread of the gradients instead of their size."
        ),
        "bias_correction": translate(
            "OptionTips",
            "Make up for means that begin at zero; without it the first steps are too long.",
        ),
        "weight_decay": translate(
            "OptionTips", "Share of each weight, times η, that is taken off at each step."
        ),
    }


def _schedule_tips() -> dict[str, str]:
    return {
        "step_decay.factor": translate(
            "OptionTips", "What η is multiplied by each time it falls."
        ),
        "step_decay.every": translate("OptionTips", "Epochs from one fall to the next."),
        "exponential.factor": translate(
            "OptionTips", "What is left of η after an epoch; it falls a little at each step."
        ),
        "decay": translate("OptionTips", "k: at 1 the learning rate is halved after one epoch."),
        "warm_up.epochs": translate("OptionTips", "Epochs in which η rises to its full value."),
        "cosine.warm_up": translate(
            "OptionTips", "Share of the run in which η first rises in a straight line."
        ),
        "one_cycle.warm_up": translate("OptionTips", "Share of the run in which η rises."),
        "first": translate("OptionTips", "Share of η with which the run begins."),
        "final": translate("OptionTips", "Share of η with which the run ends."),
        "reduce_on_plateau.factor": translate(
            "OptionTips", "What η is multiplied by when the loss has stopped improving."
        ),
        "patience": translate("OptionTips", "Epochs without improvement after which η falls."),
        "min_delta": translate("OptionTips", "A smaller improvement of the loss does not count."),
        "minimum": translate("OptionTips", "Share of η below which it never falls."),
    }
