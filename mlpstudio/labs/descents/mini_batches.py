"""Walks down one loss by true SGD, mini-batches, the full batch, and the naive way."""

from collections.abc import Callable
from dataclasses import dataclass
from math import copysign, isfinite

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine import optimizers
from mlpstudio.engine.arrays import IntArray
from mlpstudio.engine.batching import shuffled_order
from mlpstudio.engine.state import SHUFFLING, stream
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.batch_walk import NAIVE, PATHS, Walk, batch_size_of
from mlpstudio.labs.descents.naive_descent import Nudge, nudge_each
from mlpstudio.labs.descents.small_problems import SmallProblem

Array = NDArray[np.float64]
Limits = tuple[Array, Array]

FARTHEST = 1e12
"""Where a weight is said to be that is farther out."""

FARTHEST_START = 1e6
"""Where a walk may begin at most."""

_PATIENCE = 128
"""Steps between two looks at whether anybody still waits for the walk."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a walk follows.

    Attributes:
        start: (w, b).
        batch_size: B of the walk by mini-batches.
        learning_rate: η.
        optimizer: Name in `engine.optimizers.OPTIMIZERS`.
        seed: Decides the order of the samples.
        nudge: δ of the naive way.
    """

    start: tuple[float, float]
    batch_size: int = 16
    learning_rate: float = 0.05
    optimizer: str = "sgd"
    seed: int = 0
    nudge: float = 0.1


def check(batch_size: int, nudge: float, start: tuple[float, float] | None = None) -> None:
    """Raise DesignError when a walk cannot be made with these; the message says why."""
    if batch_size < 1:
        raise DesignError(f"The batch size must be at least 1, not {batch_size}.")
    if not (isfinite(nudge) and nudge > 0.0):
        raise DesignError(f"A nudge must be above 0, not {nudge}.")
    if start is not None and not all(abs(weight) <= FARTHEST_START for weight in start):
        raise DesignError(
            f"A start must lie within ±{FARTHEST_START:,.0f}, not at {start[0]:g}, {start[1]:g}."
        )


def limits(problem: SmallProblem) -> Limits:
    """Return the corners of the frame, one width wider on every side: beyond, all is lost."""
    low, high = np.array(problem.frame).T  # (2,), (2,)
    return low - (high - low), high + (high - low)


def walk(
    problem: SmallProblem,
    name: str,
    plan: Plan,
    n_steps: int,
    is_stale: Callable[[], bool] = lambda: False,
) -> Walk | None:
    """Make a walk; None when nobody waits for it any more.

    Raises:
        DesignError: There is no such walk or optimizer, or a number makes no sense.
    """
    if name not in PATHS:
        raise DesignError(f"There is no walk {name!r}. Choose one of: {', '.join(PATHS)}.")
    check(plan.batch_size, plan.nudge, plan.start)
    if name == NAIVE:
        return _naive(problem, plan, n_steps)
    return _Walking(problem, name, plan).walk(n_steps, is_stale)


class _Walking:
    """A walk by gradients under way, with the engine's network, batches and optimizer."""

    def __init__(self, problem: SmallProblem, name: str, plan: Plan) -> None:
        self._problem, self._name, self._plan = problem, name, plan
        self._network = problem.network(plan.start)
        theta = self._network.theta
        self._optimizer = optimizers.create(plan.optimizer, theta.size, np.float64)
        self._shuffling = stream(plan.seed, SHUFFLING)
        self._N = len(problem.samples)
        self._B = batch_size_of(name, plan.batch_size, self._N)
        self._order = np.empty(0, np.int64)  # (N,)
        self._epoch, self._at = 0, 0

    def walk(self, n_steps: int, is_stale: Callable[[], bool]) -> Walk | None:
        theta = self._network.theta
        low, high = (corner.tolist() for corner in limits(self._problem))
        positions, batches = [theta.tolist()], [self._next_batch()]
        diverged_at: int | None = None
        for step in range(1, n_steps + 1):
            if step % _PATIENCE == 0 and is_stale():
                return None
            self._update(batches[-1])
            w, b = theta.tolist()
            positions.append([_finite(w), _finite(b)])
            batches.append(self._next_batch())
            if not (low[0] <= w <= high[0] and low[1] <= b <= high[1]):
                diverged_at = step
                break
        ends = np.cumsum([0, *map(len, batches)])  # (n + 2,)
        places = np.array(positions)  # (n + 1, 2)
        losses = self._problem.losses(places)  # (n + 1,)
        read = np.concatenate(batches)  # (samples read,)
        return Walk(self._name, self._N, places, losses, read, ends, diverged_at)

    def _update(self, indices: IntArray) -> None:
        samples, network = self._problem.samples, self._network
        X, T = samples.inputs.take(indices, 0), samples.labels.take(indices, 0)  # (B, 1) each
        with np.errstate(all="ignore"):  # what overflows has diverged, and is said to have
            network.loss_and_gradient(X, T, self._problem.kind.loss)
            self._optimizer.update(network.theta, network.gradient, self._plan.learning_rate)

    def _next_batch(self) -> IntArray:
        if self._at == len(self._order):
            self._order = shuffled_order(self._N, self._shuffling, self._epoch)  # (N,)
            self._epoch, self._at = self._epoch + 1, 0
        batch = self._order[self._at : self._at + self._B]  # (B,)
        self._at += len(batch)
        return batch


def _finite(weight: float) -> float:
    """Return a weight that can be drawn: one that overflowed has at any rate left the picture."""
    return weight if abs(weight) < FARTHEST else copysign(FARTHEST, weight)


def _naive(problem: SmallProblem, plan: Plan, n_steps: int) -> Walk:
    loss = _quick_loss(problem)
    theta = np.array(plan.start)  # (2,)
    positions, losses = [theta], [loss(theta)]
    for _ in range(n_steps):
        theta, nudges = nudge_each(loss, theta, losses[-1], plan.nudge)
        positions.append(theta)
        losses.append(nudges[-1].kept[1])
    nothing = np.empty(0, np.int64)  # (0,)
    return Walk(
        NAIVE, len(problem.samples), np.array(positions), np.array(losses), nothing, nothing
    )


def nudges_at(problem: SmallProblem, theta: Array, delta: float) -> list[Nudge]:
    """Return what a step of the naive way tries at θ (2,), weight by weight."""
    loss = _quick_loss(problem)
    return nudge_each(loss, theta, loss(theta), delta)[1]


def _quick_loss(problem: SmallProblem) -> Callable[[Array], float]:
    """Return the loss of all samples as a function of θ, with one network for all calls."""
    network, samples = problem.network((0.0, 0.0)), problem.samples

    def loss(theta: Array) -> float:
        network.theta[...] = theta
        return network.loss(samples.inputs, samples.labels, problem.kind.loss).loss

    return loss
