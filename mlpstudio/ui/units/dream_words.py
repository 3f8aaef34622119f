"""What is said of a picture that is sought: what it does, what it compares with, why it is odd."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.networks.dreams import Aim, Moment
from mlpstudio.ui.digit_reader import PROBABILITIES
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.widgets.controls.number_text import number_text, share_text

translate = QCoreApplication.translate


@dataclass(slots=True, eq=False)
class Way:
    """A search, from its beginning.

    Attributes:
        found: The look that it began with: its weights, and how its pictures are shown.
        aim: What is excited.
        blur: Width of the pen.
        moments: The steps made so far; the worker thread appends to it.
        is_over: Whether there will be no more.
    """

    found: UnitLook
    aim: Aim
    blur: float
    moments: list[Moment]
    is_over: bool = False


def invitation(*, has_aim: bool) -> str:
    """Return what is said before anything was sought."""
    if not has_aim:
        return translate("Dream", "Choose a unit, or a class: what would excite it most?")
    return translate("Dream", "What would excite it most? The picture is changed until it does.")


def result(way: Way, moment: Moment) -> str:
    """Return what a step has come to."""
    first = way.moments[0]
    if not np.isfinite(first.score):
        return translate("Dream", "This network gives no numbers any more (NaN).")
    if len(way.moments) == 1 and way.is_over:
        return translate(
            "Dream", "Nothing rises from here: it is level. Begin with another picture."
        )
    if way.aim.layer is not None:
        text = translate("Dream", "Unit {unit} gives {before} → {after}, step {step}")
        return text.format(
            unit=way.aim.unit,
            before=number_text(first.given),
            after=number_text(moment.given),
            step=moment.step,
        )
    name = way.found.gallery.class_names[way.aim.unit]
    if way.found.wanted.weights.spec.output_activation in PROBABILITIES:
        text = translate("Dream", "{before} % → {after} % sure that it is {name}, step {step}")
        before, after = share_text(first.given), share_text(moment.given)
    else:
        text = translate("Dream", "The output of {name}: {before} → {after}, step {step}")
        before, after = number_text(first.given), number_text(moment.given)
    return text.format(before=before, after=after, name=name, step=moment.step)


def compared(way: Way, moment: Moment) -> str:
    """Return what that compares with, and whose weights it is of."""
    step = f"{way.found.wanted.weights.step:,}"
    if way.aim.layer is None:
        text = translate(
            "Dream", "Score before the activation {before} → {after} · weights of step {step}"
        )
        before, after = number_text(way.moments[0].score), number_text(moment.score)
        return text.format(before=before, after=after, step=step)
    given = way.found.A[:, way.aim.unit]  # (N,)
    best = float(np.nan_to_num(given, nan=-np.inf).max())
    text = translate(
        "Dream",
        "The most exciting training image gets {best} out of it · weights of step {step}",
    )
    return text.format(best=number_text(best), step=step)


def note(way: Way) -> str:
    """Return what to make of a picture that looks odd."""
    if way.aim.layer is not None:
        return translate(
            "Dream",
            "This is what the unit looks for, not what a sample looks like: pixels that speak "
            "for it are turned up, those against it down, and no other is missed.",
        )
    name = way.found.gallery.class_names[way.aim.unit]
    text = (
        translate(
            "Dream",
            "A soft pen keeps out what nobody would draw, so it comes closer to a written "
            "{name}. Still the network only knows what tells the classes apart, never how one "
            "is written.",
        )
        if way.blur
        else translate(
            "Dream",
            "Why nobody writes {name} like this: the network has only learnt what tells the "
            "classes apart, never how one is written. Whatever speaks for {name} is turned "
            "up, and nothing keeps it to what a pen would draw; raise the blur, and "
            "something does.",
        )
    )
    return text.format(name=name)
