"""Gradient descent in one or two variables, with everything kept that a picture may show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isfinite
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine import optimizers
from mlpstudio.labs.descents.conditions import STEADY, Conditions, Pace

Array = NDArray[np.float64]

MAX_STEPS = 2000
"""The longest path."""

STRIDE = 20
"""Updates between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Minimum:
    """A place from which a function rises in every direction.

    Attributes:
        position: One coordinate for each variable.
        value: The function there.
        is_global: No other minimum of the function is lower.
        reach: Half the width of its floor, if it has one.
    """

    position: tuple[float, ...]
    value: float
    is_global: bool
    reach: float = 0.0


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be minimised.

    Attributes:
        loss: Maps the D coordinates to a number.
        gradient: Maps the D coordinates to the D exact partial derivatives.
        lower: Limits, one for each coordinate:
        upper: a point beyond them has diverged.
        minima: Where descent may end.
    """

    loss: Callable[..., float]
    gradient: Callable[..., tuple[float, ...]]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    minima: tuple[Minimum, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """Where descent stands between two updates; arrays are copies.

    Attributes:
        position: (D,) θ.
        gradient: (D,) of the loss by θ.
        noisy_gradient: (D,) what the optimizer gets to see of it.
        learning_rate: η of the update that follows.
        loss: At θ.
        state: The optimizer's vectors by name, each (D,).
        has_diverged: θ is beyond the limits, or a number is not finite.
    """

    position: Array
    gradient: Array
    noisy_gradient: Array
    learning_rate: float
    loss: float
    state: dict[str, Array]
    has_diverged: bool


@dataclass(frozen=True, slots=True)
class Path:
    """A walk of n updates; its last point is the first that diverged, if one did.

    Attributes:
        optimizer: Its name.
        learning_rate: η before the schedule.
        positions: (n + 1, D), the start first.
        gradients: (n + 1, D).
        noisy_gradients: (n + 1, D), what the optimizer got to see of them.
        rates: (n + 1,) η of the update that leads on from each position.
        losses: (n + 1,).
        states: (n + 1, D) for each of the optimizer's vectors, by the names it has for them.
        diverged_at: The step that left the limits, or None.
    """

    optimizer: str
    learning_rate: float
    positions: Array
    gradients: Array
    noisy_gradients: Array
    rates: Array
    losses: Array
    states: dict[str, Array]
    diverged_at: int | None

    @property
    def n_steps(self) -> int:
        """Updates that were made."""
        return len(self.losses) - 1


def walk(
    problem: Problem,
    start: tuple[float, ...],
    optimizer_name: str,
    learning_rate: float,
    conditions: Conditions = STEADY,
) -> Iterator[Moment]:
    """Yield the start, then where each update leads, without end or up to divergence.

    Raises:
        DesignError: There is no optimizer of that name, or the conditions make no sense.
    """
    theta = np.array(start, np.float64)  # (D,)
    optimizer = optimizers.create(optimizer_name, theta.size, np.float64)
    pace, rng = Pace(conditions, learning_rate), np.random.default_rng(conditions.seed)
    while True:
        coordinates = theta.tolist()  # Python's floats: several times quicker than tiny arrays
        loss, gradient, has_diverged = _look(problem, coordinates)
        state = {name: vector.astype(np.float64) for name, vector in optimizer.state.items()}
        g = seen = np.array(gradient, np.float64)  # (D,)
        if conditions.noise:
            seen = g + conditions.noise * rng.standard_normal(theta.size)  # (D,)
        rate = pace.next(loss)
        yield Moment(theta.copy(), g, seen, rate, loss, state, has_diverged)
        if has_diverged:
            return
        optimizer.update(theta, seen, rate)


def _look(problem: Problem, coordinates: list[float]) -> tuple[float, tuple[float, ...], bool]:
    """Return the loss, the gradient and whether the point is lost."""
    try:
        loss, gradient = float(problem.loss(*coordinates)), problem.gradient(*coordinates)
    except OverflowError:  # what Python's floats do where NumPy's become infinite
        return float("inf"), (float("nan"),) * len(coordinates), True
    limits = zip(problem.lower, coordinates, problem.upper, strict=True)
    is_inside = all(low <= x <= high for low, x, high in limits)
    is_finite = isfinite(loss) and all(isfinite(g) for g in gradient)
    return loss, gradient, not (is_inside and is_finite)


class Descent:
    """A walk that is remembered and made only as far as somebody looks.

    Raises:
        DesignError: There is no optimizer of that name, or the conditions make no sense.
    """

    def __init__(
        self,
        problem: Problem,
        start: tuple[float, ...],
        optimizer_name: str,
        learning_rate: float,
        conditions: Conditions = STEADY,
    ) -> None:
        D = len(start)
        self.problem, self.start = problem, start
        self.optimizer, self.learning_rate = optimizer_name, learning_rate
        self.conditions = conditions
        self._moments = walk(problem, start, optimizer_name, learning_rate, conditions)
        self._positions = np.empty((MAX_STEPS + 1, D))  # (n + 1, D)
        self._gradients = np.empty((MAX_STEPS + 1, D))  # (n + 1, D)
        self._noisy_gradients = np.empty((MAX_STEPS + 1, D))  # (n + 1, D)
        self._rates = np.empty(MAX_STEPS + 1)  # (n + 1,)
        self._losses = np.empty(MAX_STEPS + 1)  # (n + 1,)
        self._states: dict[str, Array] = {}
        self._n_known = 0
        self._diverged_at: int | None = None
        self._know(1)

    def advance(self, n_steps: int, deadline: float) -> bool:
        """Go on up to `n_steps` updates, or until a time is over; return whether that is all.

        Args:
            n_steps: Updates to know, at most `MAX_STEPS`.
            deadline: On the clock of `time.perf_counter`.
        """
        while self._n_known <= n_steps and self._diverged_at is None:
            if perf_counter() > deadline:
                return False
            self._know(min(self._n_known + STRIDE, n_steps + 1))
        return True

    @property
    def n_made(self) -> int:
        """Updates that are known by now."""
        return self._n_known - 1

    @property
    def has_ended(self) -> bool:
        """Whether the walk is known up to its divergence."""
        return self._diverged_at is not None

    def path(self, n_steps: int) -> Path:
        """Return the first `n_steps` updates, fewer when the point diverges.

        Raises:
            ValueError: `n_steps` is negative or above `MAX_STEPS`.
        """
        if not 0 <= n_steps <= MAX_STEPS:
            raise ValueError(f"n_steps must be between 0 and {MAX_STEPS}. Received: {n_steps}.")
        self._know(n_steps + 1)
        n = min(n_steps + 1, self._n_known)
        diverged_at = self._diverged_at
        return Path(
            optimizer=self.optimizer,
            learning_rate=self.learning_rate,
            positions=_read_only(self._positions[:n]),
            gradients=_read_only(self._gradients[:n]),
            noisy_gradients=_read_only(self._noisy_gradients[:n]),
            rates=_read_only(self._rates[:n]),
            losses=_read_only(self._losses[:n]),
            states={name: _read_only(vectors[:n]) for name, vectors in self._states.items()},
            diverged_at=diverged_at if diverged_at is not None and diverged_at < n else None,
        )

    def _know(self, n_moments: int) -> None:
        while self._n_known < n_moments and self._diverged_at is None:
            moment, row = next(self._moments), self._n_known
            self._positions[row] = moment.position
            self._gradients[row] = moment.gradient
            self._noisy_gradients[row] = moment.noisy_gradient
            self._rates[row] = moment.learning_rate
            self._losses[row] = moment.loss
            for name, vector in moment.state.items():
                if row == 0:
                    self._states[name] = np.empty_like(self._positions)  # (n + 1, D)
                self._states[name][row] = vector
            self._diverged_at = row if moment.has_diverged else None
            self._n_known += 1


def _read_only(array: Array) -> Array:
    view = array.view()
    view.flags.writeable = False
    return view


def descend(  # noqa: PLR0913  # a Descent's arguments and how far to go
    problem: Problem,
    start: tuple[float, ...],
    optimizer_name: str,
    learning_rate: float,
    n_steps: int,
    conditions: Conditions = STEADY,
) -> Path:
    """Return a walk of `n_steps` updates, fewer when the point diverges.

    Raises:
        DesignError: There is no optimizer of that name, or the conditions make no sense.
        ValueError: `n_steps` is negative or above `MAX_STEPS`.
    """
    return Descent(problem, start, optimizer_name, learning_rate, conditions).path(n_steps)
