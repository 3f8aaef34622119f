"""The first bad number: which tensor of which step first held an infinity or a nan.

Looking at every tensor of every step would cost as much as the step. So a copy of the state is
kept that is known to be healthy, and renewed now and then; when a loss is not finite, the few
steps since are made again, exactly as they were, and this time every tensor is looked at.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.events import BadNumber
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.stepping import NotFiniteError, Stepper
from mlpstudio.engine.trace import computed, parameters

PERIOD = 64
"""Steps between two copies: two copies of 407,050 numbers cost a tenth of a step, so 0.2 %."""


@dataclass(slots=True)
class _Copy:
    """The moving parts of a state at the beginning of a step."""

    weights: FloatArray
    optimizer: list[FloatArray]
    n_updates: int = 0
    step: int = 0
    n_read: int = 0
    loss_sum: float = 0.0
    penalty_sum: float = 0.0
    n_correct: int = 0

    @classmethod
    def for_state(cls, state: TrainingState) -> "_Copy":
        vectors = state.optimizer.state.values()
        return cls(np.empty_like(state.network.weights), [np.empty_like(v) for v in vectors])

    def take(self, state: TrainingState) -> None:
        np.copyto(self.weights, state.network.weights)
        for copy, vector in zip(self.optimizer, state.optimizer.state.values(), strict=True):
            np.copyto(copy, vector)
        self.n_updates = state.optimizer.n_updates
        self.step, self.n_read = state.step, state.n_read
        self.loss_sum, self.penalty_sum = state.loss_sum, state.penalty_sum
        self.n_correct = state.n_correct

    def put_back(self, state: TrainingState) -> None:
        np.copyto(state.network.weights, self.weights)
        for copy, vector in zip(self.optimizer, state.optimizer.state.values(), strict=True):
            np.copyto(vector, copy)
        state.optimizer.n_updates = self.n_updates
        state.step, state.n_read = self.step, self.n_read
        state.loss_sum, state.penalty_sum = self.loss_sum, self.penalty_sum
        state.n_correct = self.n_correct


class Guard:
    """Keeps a healthy copy of a state, and finds where a number went bad."""

    def __init__(self, state: TrainingState) -> None:
        self._state = state
        self._healthy = _Copy.for_state(state)
        self.keep()

    def keep(self) -> None:
        """Renew the healthy copy: at the beginning of an epoch, and when a setting has changed.

        Steps can be repeated only under the conditions under which they were made.
        """
        self._healthy.take(self._state)
        self._next_look = self._state.step + PERIOD

    def look(self) -> None:
        """Renew the healthy copy when it is time.

        Raises:
            NotFiniteError: A weight or a state of the optimizer is not finite.
        """
        if self._state.step >= self._next_look:
            self.check()
            self.keep()

    def check(self) -> None:
        """Raise NotFiniteError when a weight or a state of the optimizer is not finite."""
        state = self._state
        for vector in (state.network.weights, *state.optimizer.state.values()):
            if not np.isfinite(vector).all():
                raise NotFiniteError

    def find(self, stepper: Stepper, order: AnyArray, loss: LossSpec) -> BadNumber | None:
        """Make the steps since the healthy copy again and return the first bad number.

        The state is left as it was before the step of that number; and one step earlier where
        scores overflow, because then the update before has spoilt the weights already.

        Args:
            stepper: Made the steps.
            order: (N,) the samples of the epoch, in the order in which they were read.
            loss: What the steps minimised.

        Returns:
            None when everything is finite this time, which only faulty memory could explain.
        """
        state, seconds = self._state, self._state.seconds
        bad_number = self._search(stepper, order, loss)
        self._healthy.put_back(state)
        while bad_number is not None and state.step < _last_healthy_step(bad_number):
            stepper.step(order[state.n_read : state.n_read + stepper.batch_size])
        state.seconds = seconds
        return bad_number

    def _search(self, stepper: Stepper, order: AnyArray, loss: LossSpec) -> BadNumber | None:
        state, last_step = self._state, self._state.step + 1
        self._healthy.put_back(state)
        largest = dict[str, float]()
        while state.step < last_step and state.n_read < len(order):
            indices = order[state.n_read : state.n_read + stepper.batch_size]  # (B,)
            now: dict[str, float] = {}
            for name, layer, array in _one_step(state, stepper, indices, loss):
                now[name] = size = float(np.max(np.abs(array)))
                if not math.isfinite(size):
                    return BadNumber(
                        state.step + 1, name, layer, math.isnan(size), largest.get(name)
                    )
            largest = now
        return None


def _last_healthy_step(bad_number: BadNumber) -> int:
    return bad_number.step - (2 if bad_number.in_forward_pass else 1)


def _one_step(
    state: TrainingState, stepper: Stepper, indices: AnyArray, loss: LossSpec
) -> Iterator[tuple[str, int | None, AnyArray]]:
    """Make one update, yielding name, layer and values of everything it computes."""
    network = state.network
    rate = stepper.rate()
    with np.errstate(all="ignore"):
        X, targets = stepper.batch(indices)
        yield from computed(network, X, targets, loss, stepper.training_pass())
        stepper.clip()
        state.optimizer.update(network.theta, network.gradient, rate)
    yield from parameters(network)
    for name, vector in state.optimizer.state.items():
        yield name, None, vector
    state.step += 1
    state.n_read += len(indices)
