"""A training frozen at one step: all that is needed to go on bit for bit."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.engine.optimizers import create
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.training import TrainingState
from mlpstudio.errors import DesignError


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A copy of a `TrainingState`; the arrays are read-only.

    Attributes:
        theta: (P,) parameters.
        optimizer: Name of the optimizer.
        optimizer_state: Its vectors, each (P,).
        n_updates: Updates the optimizer has made.
        step: As in `TrainingState`, like the fields after it.
        epoch: Epochs completed.
        n_read: Samples read in the epoch under way.
        loss_sum: Sum of their losses.
        n_correct: How many of them were answered rightly.
        seconds: Time spent in the epoch under way.
    """

    theta: FloatArray
    optimizer: str
    optimizer_state: Mapping[str, FloatArray]
    n_updates: int
    step: int
    epoch: int
    n_read: int
    loss_sum: float
    n_correct: int
    seconds: float

    @classmethod
    def of(cls, state: TrainingState, optimizer: str) -> "Checkpoint":
        """Return a copy of a state that nobody is moving meanwhile."""
        return cls(
            _frozen_copy(state.network.theta),
            optimizer,
            {name: _frozen_copy(vector) for name, vector in state.optimizer.state.items()},
            state.optimizer.n_updates,
            state.step,
            state.epoch,
            state.n_read,
            state.loss_sum,
            state.n_correct,
            state.seconds,
        )

    def restored(self, spec: NetworkSpec) -> TrainingState:
        """Return a state that goes on from here.

        Raises:
            DesignError: The parameters do not belong to that design.
        """
        size = shapes.parameter_count(spec)
        vectors = {"parameters": self.theta, **self.optimizer_state}
        for name, vector in vectors.items():  # before memory is taken for what may not be there
            if vector.shape != (size,):
                raise DesignError(
                    f"The design has {size} parameters, but {vector.size} numbers of {name} are "
                    "stored."
                )
        network = Network(spec)
        optimizer = create(self.optimizer, size)
        if set(self.optimizer_state) != set(optimizer.state):
            raise DesignError(
                f"The optimizer {self.optimizer} keeps {sorted(optimizer.state)}, but "
                f"{sorted(self.optimizer_state)} is stored."
            )
        network.theta[...] = self.theta
        for name, vector in self.optimizer_state.items():
            optimizer.state[name][...] = vector
        optimizer.n_updates = self.n_updates
        return TrainingState(
            network,
            optimizer,
            self.step,
            self.epoch,
            self.n_read,
            self.loss_sum,
            self.n_correct,
            self.seconds,
        )


def _frozen_copy(vector: FloatArray) -> FloatArray:
    copy = np.array(vector)  # (P,)
    copy.flags.writeable = False
    return copy
