"""A training frozen at one step: all that is needed to go on bit for bit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mlpstudio.engine import optimizers, shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.engine.schedules import Plateau
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import Best, TrainingState, optimizer_for
from mlpstudio.errors import DesignError


@dataclass(frozen=True, slots=True)
class Counters:
    """The numbers of a `TrainingState` that are no arrays, as they are described there.

    Attributes:
        n_updates: Updates the optimizer has made.
        step: As in `TrainingState`, like the fields after it.
        epoch: Epochs completed.
        n_read: Samples read in the epoch under way.
        loss_sum: Sum of their losses.
        penalty_sum: Sum of their penalties.
        n_correct: How many of them were answered rightly.
        seconds: Time spent in the epoch under way.
        total_seconds: Time spent in the epochs completed.
        plateau: What a schedule that watches the run remembers.
    """

    n_updates: int = 0
    step: int = 0
    epoch: int = 0
    n_read: int = 0
    loss_sum: float = 0.0
    penalty_sum: float = 0.0
    n_correct: int = 0
    seconds: float = 0.0
    total_seconds: float = 0.0
    plateau: Plateau = field(default_factory=Plateau)


_SHARED = tuple(name for name in Counters.__slots__ if name != "n_updates")
"""What counters and state have in common."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A copy of a `TrainingState`; the arrays are read-only.

    Attributes:
        weights: (P + S,) what the network predicts with.
        optimizer: Name of the optimizer.
        optimizer_state: Its vectors, each (P,).
        counters: Everything that is a number.
        best: The best epoch, where stop rules watch for it.
        last_weights: (P + S,) where training goes on, when `weights` are the best ones.
    """

    weights: FloatArray
    optimizer: str
    optimizer_state: Mapping[str, FloatArray]
    counters: Counters
    best: Best | None = None
    last_weights: FloatArray | None = None

    @classmethod
    def of(cls, state: TrainingState, optimizer: str) -> "Checkpoint":
        """Return a copy of a state that nobody is moving meanwhile."""
        values: dict[str, Any] = {name: getattr(state, name) for name in _SHARED}
        return cls(
            _frozen_copy(state.network.weights),
            optimizer,
            {name: _frozen_copy(vector) for name, vector in state.optimizer.state.items()},
            Counters(state.optimizer.n_updates, **values),
            state.best,
            None if state.last_weights is None else _frozen_copy(state.last_weights),
        )

    @property
    def step(self) -> int:
        """Updates made."""
        return self.counters.step

    @property
    def weights_step(self) -> int:
        """Updates after which the network had `weights`."""
        has_best = self.best is not None and self.last_weights is not None
        return self.best.step if has_best and self.best else self.step

    def restored(self, spec: NetworkSpec, settings: TrainingSettings) -> TrainingState:
        """Return a state that goes on from here.

        Raises:
            DesignError: The numbers do not belong to that design or those settings.
        """
        self._check(spec, settings)
        network = Network(spec)
        optimizer = optimizer_for(spec, settings)
        network.weights[...] = self.weights
        for name, vector in self.optimizer_state.items():
            optimizer.state[name][...] = vector
        optimizer.n_updates = self.counters.n_updates
        values: dict[str, Any] = {name: getattr(self.counters, name) for name in _SHARED}
        last = None if self.last_weights is None else np.array(self.last_weights)
        return TrainingState(network, optimizer, best=self.best, last_weights=last, **values)

    def _check(self, spec: NetworkSpec, settings: TrainingSettings) -> None:
        """Look at everything before memory is taken for what may not be there."""
        size = shapes.weight_count(spec)
        vectors = {"weights": self.weights}
        if self.last_weights is not None:
            vectors["last weights"] = self.last_weights
        if self.best is not None and self.best.weights.size:
            vectors["best weights"] = self.best.weights
        _check_sizes(vectors, size, "weights")
        _check_sizes(self.optimizer_state, shapes.parameter_count(spec), "parameters")
        if self.optimizer != settings.optimizer:
            raise DesignError(
                f"The run was trained with {settings.optimizer}, but the state of "
                f"{self.optimizer} is stored."
            )
        wanted = optimizers.state_names_for(settings.optimizer, settings.optimizer_options)
        if set(self.optimizer_state) != set(wanted):
            raise DesignError(
                f"The optimizer {self.optimizer} keeps {sorted(wanted)}, but "
                f"{sorted(self.optimizer_state)} is stored."
            )


def _check_sizes(vectors: Mapping[str, FloatArray], size: int, what: str) -> None:
    for name, vector in vectors.items():
        if vector.shape != (size,):
            raise DesignError(
                f"The design has {size} {what}, but {vector.size} numbers of {name} are stored."
            )


def _frozen_copy(vector: FloatArray) -> FloatArray:
    copy = np.array(vector)  # (P,)
    copy.flags.writeable = False
    return copy
