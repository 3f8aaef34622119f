"""What the panel of mini-batches looks at: one problem, its walks, and a step of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlpstudio.document.lab_settings import MiniBatchSettings
from mlpstudio.engine.arrays import IntArray
from mlpstudio.labs.descents.batch_walk import (
    LAST_STEP,
    LAST_TICK,
    NAIVE,
    PATHS,
    Walk,
    steps_needed,
    tick_size,
)
from mlpstudio.labs.descents.mini_batches import Plan, walk
from mlpstudio.labs.descents.small_problems import SmallProblem
from mlpstudio.ui.background import Ticket

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of the lab.

    Attributes:
        settings: Of the lab.
        problem: The samples and their loss.
        walks: Those that are made, by name.
        step: Where the transport stands: a step, or a tick where samples are compared.
    """

    settings: MiniBatchSettings
    problem: SmallProblem
    walks: Mapping[str, Walk]
    step: int

    @property
    def start(self) -> tuple[float, float]:
        """Where all walks begin."""
        return start_of(self.settings, self.problem)

    @property
    def shown(self) -> tuple[str, ...]:
        """The walks whose path is shown, in order."""
        return tuple(n for n in PATHS if n in self.settings.paths and n in self.walks)

    @property
    def watched(self) -> Walk:
        """The walk whose batch is looked at."""
        return self.walks[self.settings.watched]

    def step_of(self, name: str) -> int:
        """Return how many updates a walk has made."""
        made = self.walks[name]
        if self.settings.by_samples:
            return made.step_at(self.step * tick_size(len(self.problem.samples)))
        return min(self.step, made.n_steps)

    def position(self, name: str) -> Array:
        """Return where a walk is.  # (2,)."""
        return self.walks[name].positions[self.step_of(name)]

    @property
    def here(self) -> Array:
        """Where the watched walk is.  # (2,)."""
        return self.position(self.settings.watched)

    @property
    def batch(self) -> IntArray:
        """The samples that decide its next update.  # (B,)."""
        return self.watched.batch(self.step_of(self.settings.watched))


def start_of(settings: MiniBatchSettings, problem: SmallProblem) -> tuple[float, float]:
    """Return where all walks begin."""
    return problem.kind.start if settings.start is None else settings.start


def last_step(settings: MiniBatchSettings) -> int:
    """Return where the transport ends."""
    return LAST_TICK if settings.by_samples else LAST_STEP


def make_walks(
    settings: MiniBatchSettings, problem: SmallProblem, ticket: Ticket
) -> dict[str, Walk] | None:
    """Make the walks that are shown or watched; None when nobody waits any more.

    Called on another thread.
    """
    plan = Plan(
        start=start_of(settings, problem),
        batch_size=settings.batch_size,
        learning_rate=settings.learning_rate,
        optimizer=settings.optimizer,
        seed=settings.seed,
        nudge=settings.nudge,
    )
    walks: dict[str, Walk] = {}
    n = len(problem.samples)
    for name in PATHS:
        if name not in (*settings.paths, settings.watched) or ticket.is_stale:
            continue
        n_steps = steps_needed(name, settings.batch_size, n, settings.by_samples)
        made = walk(problem, name, plan, n_steps, lambda: ticket.is_stale)
        if made is not None:
            walks[name] = made
    return None if ticket.is_stale else walks


def plan_differs(a: MiniBatchSettings, b: MiniBatchSettings) -> bool:
    """Return whether walks have to be made anew."""
    return _plan(a) != _plan(b)


def problem_differs(a: MiniBatchSettings, b: MiniBatchSettings) -> bool:
    """Return whether there are other samples."""
    return _problem(a) != _problem(b)


def _problem(settings: MiniBatchSettings) -> tuple[object, ...]:
    return settings.problem, settings.n_samples, settings.noise, settings.seed


def _plan(settings: MiniBatchSettings) -> tuple[object, ...]:
    return (
        _problem(settings),
        settings.batch_size,
        settings.learning_rate,
        settings.optimizer,
        settings.nudge,
        settings.start,
        settings.by_samples,
        frozenset((*settings.paths, settings.watched)),
    )


def is_stuck(made: Walk, step: int) -> bool:
    """Return whether no nudge of the naive way helps any more."""
    positions = made.positions[: step + 1]
    return made.name == NAIVE and step > 0 and bool((positions[-1] == positions[-2]).all())
