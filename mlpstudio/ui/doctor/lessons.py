"""Where an illness can be seen: a lab set up to show the very thing, or a panel to look into."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.lab_settings import (
    AnyLabSettings,
    Descent1DSettings,
    Descent2DSettings,
    GeometrySettings,
    LabSettings,
    MiniBatchSettings,
)
from mlpstudio.labs.descents.batch_walk import PATHS
from mlpstudio.labs.functions import own_curve
from mlpstudio.runs.doctor import Illness

translate = QCoreApplication.translate

BEHIND_RELU = ("(1 - relu(x))^2", -2.0, 3.0)
"""A loss behind a ReLU, with the limits of x: to the left of 0 its slope is 0."""

BEHIND_SIGMOID = ("(1 - sigmoid(x))^2", -12.0, 12.0)
"""A loss behind a sigmoid: far to the left it is level, though the loss is high."""

BEHIND_SIGMOIDS = ("(0.64 - sigmoid(sigmoid(sigmoid(x))))^2", -6.0, 6.0)
"""Three sigmoids, one behind the other: each makes the slope at most a quarter."""

BEHIND_WEIGHTS = ("(1 - 3 * 3 * 3 * x)^2", -1.0, 1.0)
"""Three weights of 3, one behind the other: each makes the slope three times as steep."""

STEEP_RAVINE = 300.0
"""κ of a ravine like the one that pixels up to 255 make."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A place in the program where an illness can be seen.

    Attributes:
        panel: Identifier of the panel.
        text: On the button that leads there.
        tip: What is to be seen there, in one sentence.
        settings: Of the lab, so that it shows the very thing; None where nothing is set.
        page: What the panel is to turn to, as it keeps it itself.
    """

    panel: str
    text: str
    tip: str
    settings: AnyLabSettings | None = None
    page: Mapping[str, object] = field(default_factory=dict[str, object])


def lessons(illness: Illness, labs: LabSettings) -> tuple[Lesson, ...]:
    """Return where an illness can be seen, the most telling first; () where nowhere honestly.

    Args:
        illness: Which.
        labs: The settings of the labs as they are; what does not matter for the lesson stays.
    """
    makers = {
        Illness.BAD_NUMBER: _overflow,
        Illness.LABELS_DO_NOT_FIT: _look_at_shapes,
        Illness.DIVERGING: _diverging,
        Illness.IDENTICAL_UNITS: _look_at_units,
        Illness.DEAD_UNITS: _dead,
        Illness.STUCK_AT_CHANCE: _stuck,
        Illness.EXPLODING_GRADIENT: _exploding,
        Illness.VANISHING_GRADIENT: _vanishing,
        Illness.SATURATED_UNITS: _saturated,
        Illness.UNSCALED_INPUT: _unscaled,
        Illness.RATE_TOO_LARGE: _too_large,
        Illness.OSCILLATING: _oscillating,
        Illness.RATE_TOO_SMALL: _too_small,
        Illness.BATCH_TOO_LARGE: _few_updates,
        Illness.UNDERFIT: _underfit,
        Illness.OVERFIT: _overfit,
    }
    make = makers.get(illness)
    return () if make is None else make(labs)


def _walk(labs: LabSettings, curve: str, rate: float, start: float) -> Descent1DSettings:
    """Return plain descent on one of the curves."""
    return replace(
        labs.descent_1d,
        curve=curve,
        optimizer="sgd",
        learning_rate=rate,
        start=start,
        compares=False,
    )


def _own_walk(
    labs: LabSettings, curve: tuple[str, float, float], rate: float, start: float
) -> Descent1DSettings:
    """Return plain descent on a formula between two limits."""
    formula, lower, upper = curve
    walk = _walk(labs, own_curve.NAME, rate, start)
    return replace(walk, formula=formula, lower=lower, upper=upper)


def _curve_lesson(text: str, tip: str, settings: Descent1DSettings) -> tuple[Lesson, ...]:
    return (Lesson("descent_1d", text, tip, settings, {"tab": 0, "step": 0}),)


def _overflow(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, η too large"),
        translate("Doctor", "Each step lands twice as far from the minimum; Space plays it."),
        _walk(labs, "bowl", 1.5, 2.0),
    )


def _diverging(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, η just too large"),
        translate("Doctor", "Each step jumps over the minimum and a little higher up."),
        _walk(labs, "bowl", 1.05, 1.0),
    )


def _too_large(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, thrown onto a plain"),
        translate(
            "Doctor", "One long step leaves the valley; the plain has hardly any slope back."
        ),
        _walk(labs, "plateau", 9.5, 0.9),
    )


def _oscillating(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, η that jumps across"),
        translate("Doctor", "Each step lands on the other side of the minimum."),
        _walk(labs, "bowl", 0.95, 2.0),
    )


def _too_small(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, η too small"),
        translate("Doctor", "The way is right, and after a hundred steps hardly begun."),
        _walk(labs, "bowl", 0.001, 2.0),
    )


def _stuck(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, begun on a plain"),
        translate("Doctor", "Where there is no slope, no step leads anywhere."),
        _walk(labs, "plateau", 0.2, 4.5),
    )


def _exploding(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, behind weights of 3"),
        translate(
            "Doctor", "Every weight on the way back multiplies the slope; a usual η is too much."
        ),
        _own_walk(labs, BEHIND_WEIGHTS, 0.01, 0.5),
    )


def _vanishing(labs: LabSettings) -> tuple[Lesson, ...]:
    return _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, behind three sigmoids"),
        translate(
            "Doctor", "Every sigmoid on the way back leaves a quarter of the slope at most."
        ),
        _own_walk(labs, BEHIND_SIGMOIDS, 0.5, 3.0),
    )


def _saturated(labs: LabSettings) -> tuple[Lesson, ...]:
    lesson = _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, behind a level sigmoid"),
        translate("Doctor", "The loss is as high as it can be, and there is no slope."),
        _own_walk(labs, BEHIND_SIGMOID, 0.5, -9.0),
    )
    activations = Lesson(
        "histograms",
        translate("Doctor", "Look at them: Layers over time"),
        translate("Doctor", "The activations of each layer, from the first step to now."),
    )
    return (*lesson, activations)


def _dead(labs: LabSettings) -> tuple[Lesson, ...]:
    lesson = _curve_lesson(
        translate("Doctor", "See it: Descent on a curve, behind a ReLU at 0"),
        translate("Doctor", "Left of 0 the slope is exactly 0: the point never moves again."),
        _own_walk(labs, BEHIND_RELU, 0.1, -1.0),
    )
    return (*lesson, *_look_at_units(labs))


def _look_at_units(_: LabSettings) -> tuple[Lesson, ...]:
    return (
        Lesson(
            "units",
            translate("Doctor", "Look at them: Hidden units"),
            translate("Doctor", "Every unit's weights as an image, and which of them answer."),
        ),
    )


def _look_at_shapes(_: LabSettings) -> tuple[Lesson, ...]:
    return (
        Lesson(
            "tensors",
            translate("Doctor", "Look at it: Tensor shapes"),
            translate("Doctor", "What the last layer gives, and what the loss compares it with."),
        ),
    )


def _unscaled(labs: LabSettings) -> tuple[Lesson, ...]:
    ravine: Descent2DSettings = replace(
        labs.descent_2d,
        surface="ravine",
        condition=STEEP_RAVINE,
        optimizers=("sgd", "adam"),
        learning_rates=(),
        start=None,
        schedule="constant",
        schedule_options=(),
        noise=0.0,
    )
    return (
        Lesson(
            "descent_2d",
            translate("Doctor", "See it: Descent on a surface, a steep ravine"),
            translate(
                "Doctor",
                "Large inputs make the loss steep one way and flat the other; no η suits both.",
            ),
            ravine,
        ),
        Lesson(
            "data",
            translate("Doctor", "Where it is set: Data"),
            translate("Doctor", "Whether pixels are brought into [0, 1] on their way in."),
        ),
    )


def _few_updates(labs: LabSettings) -> tuple[Lesson, ...]:
    settings: MiniBatchSettings = replace(
        labs.mini_batches,
        problem="line",
        batch_size=16,
        optimizer="sgd",
        learning_rate=0.05,
        start=None,
        by_samples=True,
        paths=PATHS,
    )
    return (
        Lesson(
            "mini_batches",
            translate("Doctor", "See it: Mini-batches, after equally many samples"),
            translate(
                "Doctor",
                "Having read the same samples, small batches have made many steps and the whole "
                "set a few.",
            ),
            settings,
            {"page": 0},
        ),
    )


def _underfit(labs: LabSettings) -> tuple[Lesson, ...]:
    settings: GeometrySettings = replace(
        labs.geometry, classes="rings", n_layers=1, is_trained=True
    )
    return (
        Lesson(
            "geometry",
            translate("Doctor", "See it: Geometry, one layer for two rings"),
            translate("Doctor", "Too small a stack cannot part the classes, however it trains."),
            settings,
            {"page": 1},
        ),
    )


def _overfit(labs: LabSettings) -> tuple[Lesson, ...]:
    return (
        Lesson(
            "input_plane",
            translate("Doctor", "See it: Input plane"),
            translate(
                "Doctor",
                "Of points in the plane one sees the boundary bend around single noisy ones; for "
                "other data, such an experiment is offered there.",
            ),
        ),
    )
