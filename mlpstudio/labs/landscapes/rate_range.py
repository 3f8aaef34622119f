"""The rate-range test: the learning rate rises from step to step until the loss breaks out.

Smith 2017, "Cyclical Learning Rates for Training Neural Networks", section 3.3.
"""

# X is an array, in the notation of the field.

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import TrainingState, optimizer_for
from mlpstudio.engine.stepping import NotFiniteError, Stepper

Array = NDArray[np.float64]

N_STEPS = 120
LOWEST, HIGHEST = 1e-6, 10.0

SPREAD = 4.0
"""Steps over which a mean of losses reaches to either side: one batch says little."""

FEWEST = 10
"""Steps from which on slopes are told from chance."""

BROKEN = 3.0
"""Times the loss at the start: there the test ends."""


@dataclass(frozen=True, slots=True)
class RateRange:
    """What the test has seen.

    Attributes:
        rates: Of each step.
        losses: Of each step's batch, before its update.
        has_ended: Whether there will be no more.
        has_broken_out: Whether it ended because the loss did.
    """

    rates: tuple[float, ...] = ()
    losses: tuple[float, ...] = ()
    has_ended: bool = False
    has_broken_out: bool = False

    def smoothed(self) -> Array:
        """Return the means of neighbouring losses, weighted by a bell curve.  # (n,)."""
        n = len(self.losses)
        steps = np.arange(n)  # (n,)
        away = (steps[:, np.newaxis] - steps) / SPREAD  # (n, n)
        weights = np.exp(-0.5 * away**2)  # (n, n)
        return weights @ np.array(self.losses) / weights.sum(axis=1) if n else np.empty(0)

    def steepest(self) -> float | None:
        """Return the rate at which the loss falls fastest; None when it never falls clearly."""
        smooth = self.smoothed()  # (n,)
        if len(smooth) < FEWEST:
            return None
        bottom = int(np.argmin(smooth))
        edge = round(SPREAD)  # where a mean has neighbours on one side alone
        if bottom < 2 * edge or smooth[0] - smooth[bottom] < 0.05 * abs(smooth[0]):
            return None
        slopes = np.gradient(smooth[: bottom + 1], np.log10(self.rates[: bottom + 1]))  # (k,)
        return self.rates[edge + int(np.argmin(slopes[edge:]))]

    def lowest(self) -> float | None:
        """Return the rate at which the loss is lowest; beyond it the steps are too long."""
        if len(self.losses) < 10:
            return None
        return self.rates[int(np.argmin(self.smoothed()))]


def rate_range(
    spec: NetworkSpec,
    weights: FloatArray,
    samples: Samples,
    settings: TrainingSettings,
    n_steps: int = N_STEPS,
) -> Iterator[RateRange]:
    """Train a copy for some steps, each with a higher rate; yield what is known after each.

    The optimizer starts at rest, the schedule is left out; everything else is as the run has it.
    `weights` stay as they are.

    Args:
        spec: The design.
        weights: (P + S,) where to start.
        samples: To learn from.
        settings: Those of the run.
        n_steps: From the lowest rate to the highest.
    """
    settings = replace(settings, schedule="constant", schedule_options=())
    state = TrainingState(Network(spec, weights.copy()), optimizer_for(spec, settings))
    stepper = Stepper(state, samples, settings, None, lambda: 0.0)
    rng = np.random.default_rng(settings.seed)
    order = rng.permutation(len(samples))  # (N,)
    seen, at = RateRange(), 0
    for rate in np.geomspace(LOWEST, HIGHEST, n_steps).tolist():
        batch = np.take(order, range(at, at + settings.batch_size), mode="wrap")  # (B,)
        at += settings.batch_size
        stepper.learning_rate = rate
        try:
            loss = stepper.step(batch).loss
        except NotFiniteError:
            loss = math.inf
        if math.isfinite(loss):
            seen = replace(seen, rates=(*seen.rates, rate), losses=(*seen.losses, loss))
        highest = BROKEN * max(seen.losses[0], 1e-12) if seen.losses else math.inf
        breaks_out = not math.isfinite(loss) or loss > highest
        has_ended = breaks_out or rate >= HIGHEST * (1.0 - 1e-9)
        seen = replace(seen, has_ended=has_ended, has_broken_out=breaks_out)
        yield seen
        if seen.has_ended:
            return
