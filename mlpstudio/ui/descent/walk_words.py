"""How a descent on a curve fares, in sentences."""

from math import isfinite

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.descents.descent import Path
from mlpstudio.labs.descents.outcome import Outcome
from mlpstudio.labs.functions import own_curve
from mlpstudio.ui.widgets.descent.update_text import figure, number, plain

Verdict = tuple[str, str]
"""A sentence and its role in the style sheet."""


def verdict(state: Outcome, curve: Curve, path: Path, step: int, *, has_left: bool) -> Verdict:
    """Return how the point fares.

    Args:
        state: What the lab says.
        curve: Where it walks.
        path: Its walk,
        step: and where it is on it.
        has_left: It has been in a small valley and is no longer.
    """
    translate = QCoreApplication.translate
    if state is Outcome.MOVING:
        if step == 0:
            words = translate(
                "WalkWords", "Press Play or Step, or click the curve to start elsewhere."
            )
        elif has_left:
            words = translate("WalkWords", "On the way, out of the small valley.")
        else:
            words = translate("WalkWords", "On the way.")
        return words, "body"
    if state is Outcome.ARRIVED and has_left:
        words = translate(
            "WalkWords",
            "Arrived, out of the small valley: the slope is zero, no minimum is lower.",
        )
        return words, "good"
    if state is Outcome.UNDEFINED:
        return _missing(curve, path, step), "error"
    return {
        Outcome.ARRIVED: (
            translate("WalkWords", "Arrived: the slope is zero and no minimum is lower."),
            "good",
        ),
        Outcome.TRAPPED: (
            translate(
                "WalkWords",
                "Trapped in the local minimum: the slope is zero, yet there are lower places.",
            ),
            "warning",
        ),
        Outcome.STALLED: (
            translate("WalkWords", "Stalled: it hardly moves, though this is no minimum."),
            "warning",
        ),
        Outcome.HOPPING: (
            translate(
                "WalkWords", "Hopping from side to side: a smaller learning rate would settle."
            ),
            "warning",
        ),
        Outcome.DIVERGED: (
            translate(
                "WalkWords", "Diverged: the point left the picture; try a smaller learning rate."
            ),
            "error",
        ),
    }[state]


def unfinished() -> Verdict:
    """Return what is said of a point that is on the way at the last step."""
    words = QCoreApplication.translate("WalkWords", "Still on the way when the walk ended.")
    return words, "warning"


def _missing(curve: Curve, path: Path, step: int) -> str:
    """Return why the walk cannot go on."""
    translate = QCoreApplication.translate
    if not own_curve.has_values(curve):
        return translate(
            "WalkWords", "The function has no value anywhere in the picture: change it."
        )
    x = figure(float(path.positions[step, 0]))
    if isfinite(path.losses[step]):
        words = translate("WalkWords", "Stopped at x = {x}: the curve has no finite slope there.")
    else:
        words = translate("WalkWords", "Stopped: the function has no value at x = {x}.")
    return words.format(x=x)


def ball_verdict(state: Outcome, momentum: float, *, has_left: bool) -> Verdict:
    """Return how the second ball fares."""
    translate = QCoreApplication.translate
    if has_left and state is Outcome.ARRIVED:
        words, role = (
            translate(
                "WalkWords",
                "With momentum {mu}: rolled out of the small valley and arrived at the lowest.",
            ),
            "good",
        )
    elif has_left and state is Outcome.MOVING:
        words, role = (
            translate("WalkWords", "With momentum {mu}: rolls out of the small valley."),
            "good",
        )
    else:
        words, role = {
            Outcome.MOVING: (translate("WalkWords", "With momentum {mu}: on the way."), "body"),
            Outcome.ARRIVED: (
                translate("WalkWords", "With momentum {mu}: arrived at the lowest minimum."),
                "good",
            ),
            Outcome.TRAPPED: (
                translate(
                    "WalkWords", "With momentum {mu}: trapped in a local minimum all the same."
                ),
                "warning",
            ),
            Outcome.STALLED: (translate("WalkWords", "With momentum {mu}: stalled."), "warning"),
            Outcome.HOPPING: (
                translate("WalkWords", "With momentum {mu}: hopping from side to side."),
                "warning",
            ),
            Outcome.DIVERGED: (
                translate("WalkWords", "With momentum {mu}: diverged; it left the picture."),
                "error",
            ),
            Outcome.UNDEFINED: (
                translate(
                    "WalkWords", "With momentum {mu}: stopped where the curve has no value."
                ),
                "error",
            ),
        }[state]
    return words.format(mu=plain(momentum)), role


def step_numbers(path: Path, step: int) -> str:
    """Return where the walk stands, in numbers, as rich text."""
    words = QCoreApplication.translate("WalkWords", "Step {step} · loss {loss} · slope {slope}")
    return words.format(
        step=step,
        loss=number(float(path.losses[step])),
        slope=number(float(path.gradients[step, 0])),
    )
