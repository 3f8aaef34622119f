"""The training loop, the only one: a generator of events.

Pulling the next event makes the next step; not pulling is a pause; closing is a cancellation.
"""

import math
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import losses, optimizers
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import Samples, shuffled_order, slices
from mlpstudio.engine.events import (
    EndEvent,
    EndReason,
    EpochEvent,
    Event,
    SettingEvent,
    StepEvent,
)
from mlpstudio.engine.layers import Buffer, Dropout
from mlpstudio.engine.metrics import count_correct
from mlpstudio.engine.network import CHUNK, Network
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import DesignError

_INITIAL_WEIGHTS, _SHUFFLING, _DROPOUT = range(3)
"""Independent streams of random numbers drawn from one seed."""


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """How a network is trained; the defaults are those of the course's first network.

    Attributes:
        optimizer: Name in `optimizers.OPTIMIZERS`.
        learning_rate: η, above 0.
        loss: Name in `losses.LOSSES`.
        batch_size: B, samples per update.
        epochs: Times every sample is read.
        seed: Decides initial weights, order of samples and dropout.
    """

    optimizer: str = "rmsprop"
    learning_rate: float = 0.001
    loss: str = "sparse_categorical_crossentropy"
    batch_size: int = 128
    epochs: int = 5
    seed: int = 0

    def check(self) -> None:
        """Raise DesignError when a value makes no sense; the message says which and why."""
        losses.get(self.loss)
        if self.optimizer not in optimizers.OPTIMIZERS:
            optimizers.create(self.optimizer, 0)
        check_learning_rate(self.learning_rate)
        _check_at_least_1("batch size", self.batch_size)
        _check_at_least_1("number of epochs", self.epochs)
        if self.seed < 0:
            raise DesignError(f"The seed must be 0 or more, not {self.seed}.")


@dataclass(frozen=True, slots=True)
class LiveSettings:
    """What may be changed while training; None leaves a value as it is.

    Raises:
        DesignError: A value makes no sense. It is told here, where the value comes from, and not
            in the training, which would end of it.
    """

    learning_rate: float | None = None
    batch_size: int | None = None

    def __post_init__(self) -> None:
        if self.learning_rate is not None:
            check_learning_rate(self.learning_rate)
        if self.batch_size is not None:
            _check_at_least_1("batch size", self.batch_size)


def check_learning_rate(value: float) -> None:
    """Raise DesignError when nothing can be learnt at that rate."""
    if not (math.isfinite(value) and value > 0):
        raise DesignError(f"The learning rate must be above 0, not {value}.")


def _check_at_least_1(name: str, value: int) -> None:
    if value < 1:
        raise DesignError(f"The {name} must be at least 1, not {value}.")


@dataclass(slots=True)
class TrainingState:
    """Everything a training needs to go on exactly where it stopped.

    Random numbers depend only on the seed, the epoch and the step, so there is no generator
    state to keep.

    Attributes:
        network: Holds θ.
        optimizer: Holds its state vectors and the number of updates.
        step: Updates made.
        epoch: Epochs completed.
        n_read: Samples already read in the epoch under way.
        loss_sum: Sum of those samples' losses.
        n_correct: How many of them were answered rightly.
        seconds: Time spent in the epoch under way.
    """

    network: Network
    optimizer: optimizers.Optimizer
    step: int = 0
    epoch: int = 0
    n_read: int = 0
    loss_sum: float = 0.0
    n_correct: int = 0
    seconds: float = 0.0

    @classmethod
    def fresh(cls, spec: NetworkSpec, settings: TrainingSettings) -> "TrainingState":
        """Return the state before the first step: initial weights, optimizer at rest."""
        settings.check()
        network = Network(spec)
        network.initialize(initial_weights_seed(settings.seed))
        return cls(network, optimizers.create(settings.optimizer, network.theta.size))


def initial_weights_seed(seed: int) -> int:
    """Return the seed from which a training with `seed` draws its initial weights."""
    return _stream(seed, _INITIAL_WEIGHTS)


def _stream(seed: int, purpose: int) -> int:
    return int(np.random.SeedSequence((seed, purpose)).generate_state(1, np.uint64)[0])


def train(
    state: TrainingState,
    training: Samples,
    validation: Samples | None,
    settings: TrainingSettings,
    clock: Callable[[], float] = time.perf_counter,
) -> Generator[Event, LiveSettings | None, None]:
    """Train until `settings.epochs` epochs are complete, yielding what happens.

    `send` a LiveSettings to change the learning rate or the batch size from the next step on.

    Args:
        state: Where to start; it is moved forward in place, and between two events it is exact:
            `Checkpoint.of` takes a copy of it that can be trained on from there.
        training: Samples to learn from.
        validation: Samples to measure after each epoch, or None.
        settings: All of it but `epochs` must be what the state was begun with.
        clock: Seconds; only differences are used.

    Raises:
        DesignError: Settings, network and labels do not fit together.
    """
    settings.check()
    check_samples(state.network, training, settings.loss, "train")
    if validation is not None:
        check_samples(state.network, validation, settings.loss, "validate")
    return _steps(state, training, validation, settings, clock)


def check_samples(network: Network, samples: Samples, loss_name: str, purpose: str) -> None:
    """Make sure that a network can be given these samples.

    Args:
        network: Takes their inputs and gives outputs for their labels.
        samples: At least one.
        loss_name: Compares outputs and labels.
        purpose: What the samples are for, for the message: "train".

    Raises:
        DesignError: Network, samples and loss do not fit together.
    """
    losses.check_targets(loss_name, samples.labels, network.n_outputs)
    if samples.n_features != network.spec.n_features:
        raise DesignError(
            f"A sample has {samples.n_features} numbers, but the network expects "
            f"{network.spec.n_features}. Set the network's input shape to that of the data."
        )
    if not len(samples):
        raise DesignError(f"There is no sample to {purpose} on.")


def _steps(
    state: TrainingState,
    training: Samples,
    validation: Samples | None,
    settings: TrainingSettings,
    clock: Callable[[], float],
) -> Generator[Event, LiveSettings | None, None]:
    stepper = _Stepper(state, training, settings, clock)
    loss = math.nan
    while state.epoch < settings.epochs:
        order = shuffled_order(len(training), _stream(settings.seed, _SHUFFLING), state.epoch)
        while state.n_read < len(training):
            event = stepper.step(order[state.n_read : state.n_read + stepper.batch_size])
            if event is None:
                yield EndEvent(EndReason.DIVERGED, state.step, stepper.bad_loss)
                return
            loss = event.loss
            yield from _change(stepper, (yield event))
        yield from _change(stepper, (yield _finish_epoch(state, validation, settings.loss)))
    yield EndEvent(EndReason.COMPLETED, state.step, loss)


def _change(
    stepper: "_Stepper", wanted: LiveSettings | None
) -> Generator[Event, LiveSettings | None, None]:
    """Take over what was sent with the last event, and what is sent meanwhile."""
    waiting = [] if wanted is None else [wanted]
    while waiting:
        for change in stepper.change(waiting.pop(0)):
            if (more := (yield change)) is not None:
                waiting.append(more)


class _Stepper:
    """Makes one update at a time, with the buffers that all of them share."""

    def __init__(
        self,
        state: TrainingState,
        training: Samples,
        settings: TrainingSettings,
        clock: Callable[[], float],
    ) -> None:
        self._state = state
        self._training = training
        self._loss_name = settings.loss
        self._clock = clock
        self._X = Buffer(training.n_features, state.network.dtype)
        self._dropout_seed = _stream(settings.seed, _DROPOUT)
        self._has_dropout = any(isinstance(piece, Dropout) for piece in state.network.pieces)
        self.learning_rate = settings.learning_rate
        self.batch_size = settings.batch_size
        self.bad_loss = math.nan

    def step(self, indices: AnyArray) -> StepEvent | None:
        """Make one update with the samples at `indices` (B,); None when the loss is not finite."""
        started = self._clock()
        state, n_samples = self._state, len(indices)
        rng = (
            np.random.default_rng((self._dropout_seed, state.step)) if self._has_dropout else None
        )
        # A number that overflows is reported as a diverged training, not as a warning.
        with np.errstate(all="ignore"):
            X = self._training.gather(indices, self._X.rows(n_samples))  # (B, D)
            targets = self._training.labels[indices]  # (B,) or (B, C)
            loss, A = state.network.loss_and_gradient(X, targets, self._loss_name, rng)
            if not math.isfinite(loss):
                self.bad_loss = loss
                return None
            state.optimizer.update(state.network.theta, state.network.gradient, self.learning_rate)
        n_correct = count_correct(A, targets)
        state.step += 1
        state.n_read += n_samples
        state.loss_sum += loss * n_samples
        state.n_correct += n_correct
        state.seconds += self._clock() - started
        return StepEvent(
            state.step, state.epoch + 1, loss, n_correct / n_samples, self.learning_rate, n_samples
        )

    def change(self, wanted: LiveSettings) -> list[SettingEvent]:
        """Take over new values; an event for each that really differs."""
        changes: list[SettingEvent] = []
        for name in ("learning_rate", "batch_size"):
            before, after = getattr(self, name), getattr(wanted, name)
            if after is not None and after != before:
                setattr(self, name, after)
                changes.append(SettingEvent(self._state.step, name, before, after))
        return changes


def _finish_epoch(state: TrainingState, validation: Samples | None, loss_name: str) -> EpochEvent:
    n = state.n_read
    mean_loss, accuracy, seconds = state.loss_sum / n, state.n_correct / n, state.seconds
    state.epoch += 1
    state.n_read, state.loss_sum, state.n_correct, state.seconds = 0, 0.0, 0, 0.0
    measured = None if validation is None else evaluate(state.network, validation, loss_name)
    return EpochEvent(
        state.epoch,
        state.step,
        mean_loss,
        accuracy,
        measured and measured.loss,
        measured and measured.accuracy,
        seconds,
    )


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Loss and accuracy over a whole set, dropout off."""

    loss: float
    accuracy: float


def evaluate(network: Network, samples: Samples, loss_name: str) -> Evaluation:
    """Measure a network on all samples.

    Raises:
        DesignError: There is no sample, or network, labels and loss do not fit together.
    """
    check_samples(network, samples, loss_name, "evaluate")
    X: FloatArray = np.empty((min(CHUNK, len(samples)), samples.n_features), network.dtype)
    loss_sum, n_correct = 0.0, 0
    with np.errstate(all="ignore"):  # the loss of a diverged network is inf or nan, and says so
        for chunk in slices(len(samples), CHUNK):
            targets = samples.labels[chunk]  # (≤ CHUNK,) or (≤ CHUNK, C)
            loss, A = network.loss(samples.gather(chunk, X), targets, loss_name)
            loss_sum += loss * len(targets)
            n_correct += count_correct(A, targets)
    return Evaluation(loss_sum / len(samples), n_correct / len(samples))
