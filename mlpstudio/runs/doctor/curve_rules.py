"""Illnesses that show on the curves."""

from collections.abc import Iterator

import numpy as np

from mlpstudio.engine.losses import LOSSES
from mlpstudio.runs.doctor.evidence import Evidence
from mlpstudio.runs.doctor.finding import Finding, Illness, Remedy

ENOUGH_STEPS = 100
"""Updates before which a curve tells little."""

_RISEN = 1.5
"""Times its lowest window that a loss must have come back up to."""

_NEAR_CHANCE = 0.03
"""How near ln K, as a share of it, a loss that is stuck there lies."""

_ROUGH = 0.2
"""Share of their mean that windows of a restless curve stray by."""

_HARDLY_FALLEN = 0.25
"""Share of the first loss that a crawling run has come down by at most."""

_HARDLY_MOVED = 0.01
"""Share of their own length that the weights of such a run have come."""

_STRAIGHT = 0.9
"""Squared correlation with a straight line above which a fall has not begun to flatten."""

_FEW_UPDATES = 20
"""Updates an epoch."""

_GAP = 1.1
"""Times its minimum that the validation loss of an overfit run has risen to."""


def bad_number(evidence: Evidence) -> Iterator[Finding]:
    """Training met an infinity or a nan."""
    found = evidence.run.bad_number
    if evidence.run.outcome == "diverged":
        step = evidence.n_steps if found is None else found.step
        yield Finding(
            Illness.BAD_NUMBER,
            {"step": step, "learning_rate": evidence.run.training.learning_rate},
            (max(1, step - 20), step),
            experiments=evidence.experiments(
                Remedy.SMALLER_RATE,
                Remedy.SLOWER_LAYERS,
                Remedy.SCALING,
                Remedy.CLIPPING,
                Remedy.USUAL_INITIALIZERS,
            ),
        )


def stuck_at_chance(evidence: Evidence) -> Iterator[Finding]:
    """The loss has come to ln K, or never left it: every class gets the same probability."""
    chance = evidence.chance_loss
    if chance is None or evidence.n_steps < ENOUGH_STEPS:
        return
    half = evidence.losses[evidence.n_steps // 2 :]  # (n/2,)
    accuracy = float(evidence.run.curves.steps["accuracy"][evidence.n_steps // 2 :].mean())
    is_near = abs(float(half.mean()) - chance) < _NEAR_CHANCE * chance
    if is_near and accuracy < _guessed_at_most(evidence.n_classes):
        yield Finding(
            Illness.STUCK_AT_CHANCE,
            {"loss": float(half.mean()), "chance": chance, "classes": evidence.n_classes},
            evidence.span,
            experiments=evidence.experiments(
                Remedy.USUAL_INITIALIZERS,
                Remedy.SMALLER_RATE,
                Remedy.LARGER_RATE,
                Remedy.FASTER_LAYERS,
                Remedy.ADAM,
            ),
        )


def diverging(evidence: Evidence) -> Iterator[Finding]:
    """The loss has turned and left even where it began."""
    means = evidence.windows  # (20,)
    if not len(means) or evidence.run.outcome == "diverged":
        return
    lowest = int(means.argmin())
    now = float(means[-1])
    # The window before the last one must have risen too: one bad batch is no turn.
    has_turned = now > _RISEN * float(means[lowest]) and means[-2] > means[lowest]
    if has_turned and now > float(means[0]) and now > _beginning(evidence):
        turn = 1 + lowest * evidence.n_steps // len(means)
        yield Finding(
            Illness.DIVERGING,
            {"lowest": float(means[lowest]), "loss": now, "step": turn},
            (turn, evidence.n_steps),
            experiments=evidence.experiments(
                Remedy.SMALLER_RATE,
                Remedy.SLOWER_LAYERS,
                Remedy.CLIPPING,
                Remedy.ADAM,
                Remedy.SCALING,
            ),
        )


def restless(evidence: Evidence) -> Iterator[Finding]:
    """The loss jumps, and does not get lower: over what it began with, or back and forth."""
    means = evidence.windows  # (20,)
    if not len(means) or evidence.n_steps < ENOUGH_STEPS:
        return
    half = means[len(means) // 2 :]  # (10,)
    first, second = float(half[:5].mean()), float(half[5:].mean())
    is_falling = second < 0.9 * first
    rates = {"learning_rate": evidence.run.training.learning_rate, "loss": second}
    beginning = _beginning(evidence)
    peak = float(means.max())
    if peak > 3.0 * beginning and second > 0.5 * beginning:
        yield Finding(
            Illness.RATE_TOO_LARGE,
            {**rates, "peak": peak, "beginning": beginning},
            evidence.span,
            experiments=evidence.experiments(
                Remedy.SMALLER_RATE, Remedy.SLOWER_LAYERS, Remedy.ADAM, Remedy.CLIPPING
            ),
        )
    elif not is_falling and float(half.std()) > _ROUGH * float(half.mean()) and _is_far(evidence):
        yield Finding(
            Illness.OSCILLATING,
            {**rates, "spread": float(half.std())},
            evidence.span,
            experiments=evidence.experiments(
                Remedy.SMALLER_RATE, Remedy.SLOWER_LAYERS, Remedy.DECAY
            ),
        )


def crawling(evidence: Evidence) -> Iterator[Finding]:
    """The loss falls evenly and hardly at all, or the weights hardly move: steps are too short."""
    means = evidence.windows  # (20,)
    if not len(means) or evidence.n_steps < ENOUGH_STEPS:
        return
    hardly_moves = evidence.probe is not None and evidence.probe.moved < _HARDLY_MOVED
    has_fallen = means[-1] < (1.0 - _HARDLY_FALLEN) * means[0]
    if not has_fallen and (hardly_moves or _falls_evenly(evidence)) and _is_far(evidence):
        yield Finding(
            Illness.RATE_TOO_SMALL,
            {
                "first": float(means[0]),
                "loss": float(means[-1]),
                "steps": evidence.n_steps,
                "learning_rate": evidence.run.training.learning_rate,
            },
            (1, evidence.n_steps),
            experiments=evidence.experiments(
                Remedy.LARGER_RATE, Remedy.FASTER_LAYERS, Remedy.ADAM
            ),
        )


def batch_too_large(evidence: Evidence) -> Iterator[Finding]:
    """So few updates are made in an epoch that the loss is still on its way down."""
    updates = evidence.n_train / max(evidence.run.training.batch_size, 1)
    losses = evidence.epochs("loss")  # (n,)
    if updates < _FEW_UPDATES and len(losses) >= 2 and evidence.n_steps < 10 * _FEW_UPDATES:
        fall = float(losses[-2] - losses[-1]) / max(float(losses[-2]), 1e-12)
        if fall > 0.02 and _is_far(evidence):
            yield Finding(
                Illness.BATCH_TOO_LARGE,
                {
                    "batch_size": evidence.run.training.batch_size,
                    "updates": updates,
                    "fall": fall,
                },
                (1, evidence.n_steps),
                experiments=evidence.experiments(Remedy.SMALLER_BATCH, Remedy.MORE_EPOCHS),
            )


def overfit(evidence: Evidence) -> Iterator[Finding]:
    """The loss of unseen samples rises while that of the training samples falls."""
    validation, training = evidence.epochs("validation_loss"), evidence.epochs("loss")  # (n,)
    if len(validation) < 4 or np.isnan(validation).any():
        return
    best = int(validation.argmin())
    if best > len(validation) - 3:
        return
    has_risen = (validation[-2:] > _GAP * validation[best]).all()
    if has_risen and training[-1] < training[best] and validation[-1] > _GAP * training[-1]:
        steps = evidence.epochs("step")  # (n,)
        yield Finding(
            Illness.OVERFIT,
            {
                "epoch": best + 1,
                "lowest": float(validation[best]),
                "validation_loss": float(validation[-1]),
                "loss": float(training[-1]),
            },
            (int(steps[best]), int(steps[-1])),
            experiments=evidence.experiments(
                Remedy.EARLY_STOPPING, Remedy.DROPOUT, Remedy.BATCH_NORM
            ),
        )


def underfit(evidence: Evidence) -> Iterator[Finding]:
    """Both losses have come to rest at a poor place: the network can do no better."""
    accuracy = evidence.epochs("accuracy")  # (n,)
    losses = evidence.epochs("loss")  # (n,)
    if len(accuracy) < 4 or accuracy[-1] > 0.9:
        return
    rest = abs(float(losses[-1] - losses[-3])) < 0.03 * float(losses[-3])
    validation = evidence.epochs("validation_accuracy")[-1]
    is_alike = np.isnan(validation) or abs(float(validation - accuracy[-1])) < 0.05
    if rest and is_alike and accuracy[-1] > 1.5 / evidence.n_classes:
        yield Finding(
            Illness.UNDERFIT,
            {"accuracy": float(accuracy[-1]), "epochs": len(accuracy)},
            evidence.span,
            experiments=evidence.experiments(Remedy.MORE_UNITS, Remedy.ADAM, Remedy.RELU),
        )


def validation_easier(evidence: Evidence) -> Iterator[Finding]:
    """Unseen samples do better than those learnt from, for longer than a beginning lasts."""
    validation, training = evidence.epochs("validation_loss"), evidence.epochs("loss")  # (n,)
    if len(validation) < 3 or np.isnan(validation[-3:]).any():
        return
    penalty = np.nan_to_num(evidence.epochs("penalty"))  # (n,), which is in both of them
    if ((validation - penalty)[-3:] < 0.85 * (training - penalty)[-3:]).all():
        yield Finding(
            Illness.VALIDATION_EASIER,
            {"validation_loss": float(validation[-1]), "loss": float(training[-1])},
            evidence.span,
            experiments=evidence.experiments(Remedy.REMEASURE),
        )


def _guessed_at_most(n_classes: int) -> float:
    """Return the accuracy from which on more than guessing is at work.

    Twice that of guessing; of few classes, for which that would be nearly everything, a quarter
    of the way from guessing to being always right.
    """
    guessed = 1.0 / n_classes
    return guessed + min(guessed, (1.0 - guessed) / 4.0)


def _beginning(evidence: Evidence) -> float:
    """Return the loss of the first batch, before any update, or ln K if that is more."""
    first = float(evidence.losses[0])
    return max(first, evidence.chance_loss or first)


def _is_far(evidence: Evidence) -> bool:
    """Return whether there is anything left to learn."""
    accuracy = evidence.run.curves.steps["accuracy"][evidence.n_steps // 2 :]  # (n/2,)
    is_wrong = float(accuracy.mean()) < 0.9
    return is_wrong or not LOSSES[evidence.run.training.loss].is_crossentropy


def _falls_evenly(evidence: Evidence) -> bool:
    """Return whether the windows lie on a straight line that goes down."""
    means = evidence.windows  # (20,)
    if not len(means) or means.std() == 0.0:
        return False
    correlation = float(np.corrcoef(np.arange(len(means)), means)[0, 1])
    return correlation < 0.0 and correlation**2 > _STRAIGHT
