"""Schedules, easy ones first: what the learning rate is multiplied by as training goes on.

A schedule is a pure function of the step, counted from 0 for the first update, and says nothing
of the learning rate itself. The one that watches the run, `reduce_on_plateau`, does it through a
`Plateau`, which the training keeps.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.options import Option, Options, resolve
from mlpstudio.engine.registry import look_up

Values = Mapping[str, float]
"""Every option of a schedule by name."""

_INSTANT = 1e-9
"""Steps that a phase without length is taken to last."""

Factor = Callable[[Values, Any, int, int], Any]
"""(values, step, n_steps, steps_per_epoch) -> factor. Elementwise: of a step it makes a float, of
an array of steps an array. No type says both."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How a learning rate changes.

    Attributes:
        name: Identifier in settings and files.
        factor: Maps the options' values, the step, the planned number of steps and the steps of
            an epoch to what the learning rate is multiplied by.
        options: The numbers it may be given.
        is_adaptive: What a training goes through decides as well, by a `Plateau`.
    """

    name: str
    factor: Factor
    options: tuple[Option, ...] = ()
    is_adaptive: bool = False


# Formulas are written once for a step and for an array of steps: these functions tell them apart.


def _is_array(x: object) -> bool:
    return isinstance(x, np.ndarray)


def _cosine_of(x: Any) -> Any:
    return np.cos(x) if _is_array(x) else math.cos(x)


def _smaller(x: Any, y: Any) -> Any:
    return np.minimum(x, y) if _is_array(x) or _is_array(y) else min(x, y)


def _progress(step: Any, begin: float, length: float) -> Any:
    """Return how much of a phase is over: 0 before it, 1 after it."""
    share = (step - begin) / max(length, _INSTANT)
    return np.clip(share, 0.0, 1.0) if _is_array(share) else min(max(share, 0.0), 1.0)


def _unchanged(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    return 1.0


def _step_decay(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    """Multiply once every few epochs: factor ^ ⌊epoch / every⌋. Halves and tenths are usual."""
    return values["factor"] ** (step // (values["every"] * steps_per_epoch))


def _exponential(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    """Decay a little at each step: factor ^ (step / steps of an epoch)."""
    return values["factor"] ** (step / steps_per_epoch)


def _inverse_time(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    """Decay as 1 / (1 + k t), t in epochs and growing at each step."""
    return 1.0 / (1.0 + values["decay"] * (step / steps_per_epoch))


def _rising(step: Any, n_warm: float) -> Any:
    """Return (step + 1) / n_warm, and 1 once the warm-up is over (Goyal et al. 2017, 2.2).

    The first step is not lost on a rate of zero.
    """
    return _smaller((step + 1.0) / n_warm, 1.0) if n_warm > 1.0 else 1.0


def _warm_up(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    """Rise in a straight line over some epochs and stay."""
    return _rising(step, values["epochs"] * steps_per_epoch)


def _half_cosine(begin: float, end: float, progress: Any) -> Any:
    return end + (begin - end) * 0.5 * (1.0 + _cosine_of(math.pi * progress))


def _cosine(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    """Fall along half a cosine over all steps (Loshchilov & Hutter 2017, equation 5, no restart).

    With `warm_up` above 0, that share of the steps rises first in a straight line, and the
    cosine has the rest.
    """
    n_warm = values["warm_up"] * n_steps
    progress = _progress(step, n_warm, n_steps - n_warm)
    # Where one of the two is not yet or no longer at work, it is 1.
    return _smaller(_rising(step, n_warm), _half_cosine(1.0, values["final"], progress))


def _one_cycle(values: Values, step: Any, n_steps: int, steps_per_epoch: int) -> Any:
    """Rise to the learning rate and fall far below it (Smith 2018, "super-convergence").

    Both halves are cosines and end as PyTorch's do; Smith's own are straight lines, with a
    shorter third phase. Momentum, which Smith moves the other way, is left alone.
    """
    n_rising = max(values["warm_up"] * n_steps - 1.0, 0.0)
    falling = _progress(step, n_rising, n_steps - 1.0 - n_rising)
    down = _half_cosine(1.0, values["final"], falling)
    if not n_rising:
        return down
    return _smaller(_half_cosine(values["first"], 1.0, _progress(step, 0.0, n_rising)), down)


SCHEDULES: dict[str, Schedule] = {
    schedule.name: schedule
    for schedule in (
        Schedule("constant", _unchanged),
        Schedule(
            "step_decay",
            _step_decay,
            (
                Option("factor", 0.5, 0.0, 1.0, minimum_included=False),
                Option("every", 2.0, 1.0, 1000.0),
            ),
        ),
        Schedule(
            "exponential",
            _exponential,
            (Option("factor", 0.9, 0.0, 1.0, minimum_included=False),),
        ),
        Schedule("inverse_time", _inverse_time, (Option("decay", 0.5, 0.0, 100.0),)),
        Schedule("warm_up", _warm_up, (Option("epochs", 1.0, 0.0, 1000.0),)),
        Schedule(
            "cosine",
            _cosine,
            (
                Option("final", 0.0, 0.0, 1.0),
                Option("warm_up", 0.0, 0.0, 1.0, maximum_included=False),
            ),
        ),
        Schedule(
            "one_cycle",
            _one_cycle,
            (
                Option("warm_up", 0.3, 0.0, 1.0, maximum_included=False),
                Option("first", 0.04, 0.0, 1.0),
                Option("final", 4e-6, 0.0, 1.0),
            ),
        ),
        Schedule(
            "reduce_on_plateau",
            _unchanged,
            (
                Option("factor", 0.5, 0.0, 1.0, minimum_included=False, maximum_included=False),
                Option("patience", 3.0, 1.0, 1000.0),
                Option("min_delta", 1e-4, 0.0, 1000.0),
                Option("minimum", 0.0, 0.0, 1.0),
            ),
            is_adaptive=True,
        ),
    )
}


def get(name: str) -> Schedule:
    """Return the schedule of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(SCHEDULES, name, "schedule")


def preview(
    name: str, options: Options, learning_rate: float, n_steps: int, steps_per_epoch: int
) -> NDArray[np.float64]:
    """Return the learning rate of every step of a training, for a plot.

    What a `reduce_on_plateau` will do depends on the run: here it stays where it begins.

    Args:
        name: Name in `SCHEDULES`.
        options: Those that differ from their default.
        learning_rate: η before the schedule.
        n_steps: All steps that are planned.
        steps_per_epoch: How many of them read every sample once, at least 1.

    Returns:
        (n_steps,) rates.

    Raises:
        DesignError: There is no such schedule, or it has no such option or value.
    """
    schedule = get(name)
    values = resolve(options, schedule.options, f"schedule {name}")
    steps = np.arange(n_steps)  # (n_steps,)
    rates = np.empty(n_steps)  # (n_steps,)
    rates[...] = schedule.factor(values, steps, n_steps, steps_per_epoch)
    rates *= learning_rate
    return rates


@dataclass(frozen=True, slots=True)
class Plateau:
    """What `reduce_on_plateau` remembers of a run; the rules are those of Keras's callback.

    Attributes:
        best: The smallest value so far; None before the first.
        waited: Values since then.
        factor: What the learning rate is multiplied by.
    """

    best: float | None = None
    waited: int = 0
    factor: float = 1.0

    def after(self, value: float, values: Values) -> "Plateau":
        """Return what to remember after another epoch.

        Args:
            value: The loss that is watched; the smaller the better. One that is not a number is
                no improvement.
            values: The schedule's options. A value is an improvement when it is below the best
                by more than `min_delta`. After `patience` values without one the rate is
                multiplied by `factor`, but never to less than `minimum` of what it was at first.
        """
        is_first = self.best is None and math.isfinite(value)
        if is_first or (self.best is not None and value < self.best - values["min_delta"]):
            return Plateau(value, 0, self.factor)
        if self.waited + 1 < values["patience"]:
            return Plateau(self.best, self.waited + 1, self.factor)
        lowered = max(self.factor * values["factor"], values["minimum"])
        return Plateau(self.best, 0, lowered)
