"""A descent on a curve with everything the lab shows of it; no widgets."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from mlpstudio.document.lab_settings import Descent1DSettings
from mlpstudio.labs.descents import companion, curves, regimes
from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.descents.descent import Descent, Path, Problem
from mlpstudio.labs.descents.outcome import Outcome, outcome
from mlpstudio.labs.functions import own_curve
from mlpstudio.ui.descent import walk_words
from mlpstudio.ui.descent.walk_words import Verdict
from mlpstudio.ui.widgets.descent.descent_items import Companion, CurveState

LAST_STEP = 200

N_CURVE_POINTS = 600
"""Places by which a curve is drawn."""


@dataclass(frozen=True)
class CurveWalk:
    """What follows from the settings.

    Attributes:
        curve: Where the point walks.
        settings: Of the lab.
    """

    curve: Curve
    settings: Descent1DSettings

    @cached_property
    def problem(self) -> Problem:
        """The curve with its minima and limits."""
        return curves.problem(self.curve)

    @property
    def start(self) -> float:
        """Where the point begins."""
        return self.curve.start if self.settings.start is None else self.settings.start

    @cached_property
    def path(self) -> Path:
        """Its walk; one step more than is shown, because each step shows where it leads."""
        settings = self.settings
        descent = Descent(self.problem, (self.start,), settings.optimizer, settings.learning_rate)
        return descent.path(LAST_STEP + 1)

    @cached_property
    def ball(self) -> Path | None:
        """The walk of the ball with momentum, if one is to roll beside the point."""
        settings = self.settings
        if not settings.compares:
            return None
        rate, momentum = settings.learning_rate, settings.momentum
        return companion.ball(self.problem, self.start, rate, momentum, LAST_STEP)

    @cached_property
    def _hills(self) -> tuple[float, ...]:
        return companion.hills(self.curve, self.problem)

    @cached_property
    def regimes(self) -> regimes.Regimes | regimes.Obstacle:
        """What learning rates do in the minimum below the start."""
        return regimes.regimes(self.curve, self.problem, self.start, self.settings.optimizer)

    def worked_out(self) -> Self:
        """Work out what is slow, on whichever thread; it is remembered from then on."""
        _ = (self.regimes, self.last, self._hills)
        own_curve.picture(self.curve, N_CURVE_POINTS)
        return self

    @property
    def last(self) -> int:
        """The last step in which anything moves."""
        ends = [path.diverged_at for path in (self.path, self.ball) if path is not None]
        return min(max(LAST_STEP if end is None else end for end in ends), LAST_STEP)

    def state_at(self, step: int) -> CurveState:
        """Return what the picture shows of a step."""
        path = self.path
        here = min(step, path.n_steps)
        has_next = here < path.n_steps
        xs, ys = path.positions[:, 0], path.losses  # (n + 1,), (n + 1,)
        return CurveState(
            x=float(xs[here]),
            y=float(ys[here]),
            slope=float(path.gradients[here, 0]),
            trail_x=xs[:here],
            trail_y=ys[:here],
            next_x=float(xs[here + 1]) if has_next else None,
            next_y=float(ys[here + 1]) if has_next else None,
            companion=self._ball_at(step),
        )

    def _ball_at(self, step: int) -> Companion | None:
        if self.ball is None:
            return None
        xs, ys = self.ball.positions[:, 0], self.ball.losses  # (m + 1,), (m + 1,)
        here = min(step, self.ball.n_steps)
        return Companion(float(xs[here]), float(ys[here]), xs[:here], ys[:here])

    def verdict(self, step: int) -> Verdict:
        """Return how the point fares."""
        here = min(step, self.path.n_steps)
        state = outcome(self.path, here, self.problem)
        if state is Outcome.MOVING and here == LAST_STEP:
            return walk_words.unfinished()
        has_left = self._has_left(self.path, here)
        return walk_words.verdict(state, self.curve, self.path, here, has_left=has_left)

    def ball_verdict(self, step: int) -> Verdict | None:
        """Return how the ball with momentum fares, None without one."""
        if self.ball is None:
            return None
        here = min(step, self.ball.n_steps)
        return walk_words.ball_verdict(
            outcome(self.ball, here, self.problem),
            self.settings.momentum,
            has_left=self._has_left(self.ball, here),
        )

    def _has_left(self, path: Path, step: int) -> bool:
        return bool(companion.left_behind(path, step, self.problem, self._hills))
