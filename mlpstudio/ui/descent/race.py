"""A race on a surface as the settings have it, walked only as far as time allows."""

from collections.abc import Iterable
from math import inf
from time import perf_counter

from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.conditions import Conditions
from mlpstudio.labs.descents.descent import STRIDE, Descent, Path
from mlpstudio.labs.descents.stability import stability_limit
from mlpstudio.labs.descents.surfaces import Surface
from mlpstudio.labs.functions import own_surface

BUDGET = 0.006
"""Seconds to walk at a time: with drawing, it fits into a frame."""


class Race:
    """The descents of a race.

    Attributes:
        surface: Where it is run.
        problem: The same as a problem.
        conditions: What all go through.
        start: Where all begin.
        rates: η of each optimizer, whether it takes part or not.
        descents: By optimizer.
    """

    def __init__(self, settings: Descent2DSettings) -> None:
        self.descents: dict[str, Descent] = {}
        self.plan(settings)

    def plan(self, settings: Descent2DSettings) -> None:
        """Take settings; the descents that they leave as they were are kept."""
        self.surface = chosen_surface(settings)
        self.problem = surfaces.problem(self.surface)
        self.conditions = Conditions(
            settings.schedule, settings.schedule_options, sigma(settings), settings.seed
        )
        self.start = self.surface.start if settings.start is None else settings.start
        self.rates = dict(self.surface.suggested_rates) | dict(settings.learning_rates)
        self.racing = tuple(name for name in OPTIMIZERS if name in settings.optimizers)
        self.descents = {name: self._descent(name) for name in self.racing}

    def _descent(self, name: str) -> Descent:
        known = self.descents.get(name)
        if (
            known is not None
            and known.problem is self.problem
            and known.start == self.start
            and known.learning_rate == self.rates[name]
            and known.conditions == self.conditions
        ):
            return known
        return Descent(self.problem, self.start, name, self.rates[name], self.conditions)

    def advance(self, step: int) -> bool:
        """Walk on, all at the same pace, up to a step or until the time is over.

        Returns:
            Whether all are there.
        """
        deadline = perf_counter() + BUDGET
        walking = [descent for descent in self.descents.values() if not descent.has_ended]
        target = min((descent.n_made for descent in walking), default=step)
        until = inf  # however late it is: each time some steps are made
        while target < step:
            target = min(target + STRIDE, step)
            for descent in walking:
                if not descent.advance(target, until):
                    return False
            until = deadline
        return True

    def path(self, name: str, step: int) -> Path:
        """Return a path up to a step, or as far as it is known."""
        descent = self.descents[name]
        return descent.path(min(step, descent.n_made))

    @property
    def curvature(self) -> float | None:
        """The largest curvature at the minimum nearest to the start, None when there is none."""
        return surfaces.sharpness_nearby(self.surface, *self.start)

    def limits(self, names: Iterable[str]) -> dict[str, float]:
        """Return the rates above which optimizers diverge, of those that have such a rate."""
        curvature = self.curvature
        if curvature is None:
            return {}
        limits = {name: stability_limit(name, curvature) for name in names}
        return {name: limit for name, limit in limits.items() if limit is not None}


def chosen_surface(settings: Descent2DSettings) -> Surface:
    """Return the surface that is chosen; the same object for the same choice."""
    return own_surface.chosen(
        settings.surface,
        settings.condition,
        settings.formula,
        settings.x_range,
        settings.y_range,
    )


def sigma(settings: Descent2DSettings) -> float:
    """Return σ of the noise, in the units of the gradient."""
    if not settings.noise:
        return 0.0
    return settings.noise * surfaces.typical_slope(chosen_surface(settings))
