"""Everything that moves while a network is trained."""

from dataclasses import dataclass, field

import numpy as np

from mlpstudio.engine import optimizers, shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.engine.schedules import Plateau
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec

INITIAL_WEIGHTS, SHUFFLING, CHANCE, AUGMENTING = range(4)
"""Independent streams of random numbers drawn from one seed."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best epoch so far, by what the stop rules watch.

    Attributes:
        value: What was measured.
        epoch: Which epoch it was, 1 for the first.
        step: Updates made by then.
        weights: (P + S,) read-only copy; empty when the best weights are not to be put back.
    """

    value: float
    epoch: int
    step: int
    weights: FloatArray


@dataclass(slots=True)
class TrainingState:
    """Everything a training needs to go on exactly where it stopped.

    Random numbers depend only on the seed, the epoch and the step, so there is no generator
    state to keep.

    Attributes:
        network: Holds θ and the running averages.
        optimizer: Holds its state vectors and the number of updates.
        step: Updates made.
        epoch: Epochs completed.
        n_read: Samples already read in the epoch under way.
        loss_sum: Sum of those samples' losses.
        penalty_sum: Sum over those samples of the penalty that their batch had.
        n_correct: How many of them were answered rightly.
        seconds: Time spent in the epoch under way.
        total_seconds: Time spent in the epochs completed.
        plateau: What a schedule that watches the run remembers.
        best: The best epoch, where stop rules watch for it.
        last_weights: (P + S,) where training goes on, while the network holds the best weights.
    """

    network: Network
    optimizer: optimizers.Optimizer
    step: int = 0
    epoch: int = 0
    n_read: int = 0
    loss_sum: float = 0.0
    penalty_sum: float = 0.0
    n_correct: int = 0
    seconds: float = 0.0
    total_seconds: float = 0.0
    plateau: Plateau = field(default_factory=Plateau)
    best: Best | None = None
    last_weights: FloatArray | None = None

    @classmethod
    def fresh(cls, spec: NetworkSpec, settings: TrainingSettings) -> "TrainingState":
        """Return the state before the first step: initial weights, optimizer at rest."""
        settings.check()
        network = Network(spec)
        network.initialize(initial_weights_seed(settings.seed))
        return cls(network, optimizer_for(spec, settings))

    @property
    def weights_step(self) -> int:
        """Updates after which the network had the weights that it has now."""
        has_best = self.last_weights is not None and self.best is not None
        return self.best.step if has_best and self.best else self.step

    def put_best_back(self) -> None:
        """Let the network have the weights of the best epoch; `go_on` undoes it."""
        if self.best is None or not self.best.weights.size or self.last_weights is not None:
            return
        self.last_weights = self.network.weights.copy()  # (P + S,)
        self.network.weights[...] = self.best.weights

    def go_on(self) -> None:
        """Let the network have the weights that training goes on from."""
        if self.last_weights is not None:
            self.network.weights[...] = self.last_weights
            self.last_weights = None


def optimizer_for(spec: NetworkSpec, settings: TrainingSettings) -> optimizers.Optimizer:
    """Return an optimizer at rest that moves each layer of a network at its own learning rate.

    Frozen layers are left alone.
    """
    parts = shapes.trainable_parts(spec)
    return optimizers.create(
        settings.optimizer,
        shapes.parameter_count(spec),
        options=settings.optimizer_options,
        trainable=[part for part, _ in parts],
        rate_factors=[factor for _, factor in parts],
    )


def initial_weights_seed(seed: int) -> int:
    """Return the seed from which a training with `seed` draws its initial weights."""
    return stream(seed, INITIAL_WEIGHTS)


def stream(seed: int, purpose: int) -> int:
    """Return the seed of one of the independent streams of random numbers."""
    return int(np.random.SeedSequence((seed, purpose)).generate_state(1, np.uint64)[0])
