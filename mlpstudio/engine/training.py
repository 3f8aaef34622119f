"""The training loop, the only one: a generator of events.

Pulling the next event makes the next step; not pulling is a pause; closing is a cancellation.
"""

import math
import time
from collections.abc import Callable, Generator

import numpy as np

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.batching import Samples, shuffled_order
from mlpstudio.engine.evaluation import check_samples, evaluate
from mlpstudio.engine.events import EndEvent, EndReason, EpochEvent, Event
from mlpstudio.engine.health import Guard
from mlpstudio.engine.layers import Activate, TrainingPass
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import LiveSettings, TrainingSettings
from mlpstudio.engine.state import CHANCE, SHUFFLING, Best, TrainingState, stream
from mlpstudio.engine.stepping import Augment, NotFiniteError, Stepper
from mlpstudio.errors import DesignError

EventStream = Generator[Event, LiveSettings | None, None]


def train(  # noqa: PLR0913
    state: TrainingState,
    training: Samples,
    validation: Samples | None,
    settings: TrainingSettings,
    *,
    augment: Augment | None = None,
    measures_norms: bool = False,
    clock: Callable[[], float] = time.perf_counter,
) -> EventStream:
    """Train until `settings.epochs` epochs are complete, yielding what happens.

    `send` a LiveSettings to change the learning rate or the batch size from the next step on.

    Args:
        state: Where to start; it is moved forward in place, and between two events it is exact:
            `Checkpoint.of` takes a copy of it that can be trained on from there. Where the stop
            rules ask for it, the network has the best weights once the training has ended or been
            closed; going on begins with the last ones all the same.
        training: Samples to learn from.
        validation: Samples to measure after each epoch, or None.
        settings: All of it but `epochs` and `stopping` must be what the state was begun with.
        augment: Changes the inputs of every batch, or None.
        measures_norms: Whether some steps tell how large gradient and update of each layer were;
            the training itself is the same, number for number.
        clock: Seconds; only differences are used.

    Raises:
        DesignError: Settings, network and labels do not fit together.
    """
    settings.check()
    check_trainable(state.network)
    check_samples(state.network, training, settings.loss_spec, "train")
    if validation is not None:
        check_samples(state.network, validation, settings.loss_spec, "validate")
    stepper = Stepper(state, training, settings, augment, clock, measures_norms=measures_norms)
    return _Training(state, training, validation, settings, stepper).events()


def check_trainable(network: Network) -> None:
    """Raise DesignError when gradient descent cannot move a single weight."""
    used = [p.activation for p in network.pieces if isinstance(p, Activate)]
    for activation in (*used, network.output_activation):
        if not ACTIVATIONS[activation.name].is_trainable:
            raise DesignError(
                f"The activation {activation.name!r} cannot be trained by gradient descent: its "
                "slope is 0 wherever it has one, so no weight before it would ever move. Use "
                "sigmoid or relu, or the perceptron rule."
            )


class _Training:
    """One call of `train`."""

    def __init__(
        self,
        state: TrainingState,
        training: Samples,
        validation: Samples | None,
        settings: TrainingSettings,
        stepper: Stepper,
    ) -> None:
        self._state, self._settings = state, settings
        self._samples, self._validation = training, validation
        self._stepper = stepper
        self._loss = settings.loss_spec
        self._order: AnyArray = np.empty(0, np.int64)  # (N,)
        self._last_loss = math.nan

    def events(self) -> EventStream:
        """Yield what happens, and leave the state as it shall be however that ends."""
        self._state.go_on()
        try:
            yield from self._until_the_end(Guard(self._state))
        finally:
            self._leave()

    def _leave(self) -> None:
        if self._settings.stopping.restore_best:
            self._state.put_best_back()

    def _until_the_end(self, guard: Guard) -> EventStream:
        state, settings, bad_number = self._state, self._settings, None
        reason = EndReason.COMPLETED
        try:
            while state.epoch < settings.epochs and reason is EndReason.COMPLETED:
                yield from self._epoch(guard)
                event = self._finish_epoch()
                # Before the event: a checkpoint that is made at it has all of the epoch.
                factor = self._stepper.observe(self._watched_loss(event))
                yield from self._change(guard, (yield event))
                if (lowered := self._stepper.lowered(factor)) is not None:
                    yield from self._change(guard, (yield lowered))
                reason = self._verdict(event)
        except NotFiniteError as error:
            reason = EndReason.DIVERGED
            if error.loss is not None:
                self._last_loss = error.loss
            bad_number = guard.find(self._stepper, self._order, self._loss)
        self._leave()
        restored = state.best.epoch if state.best and state.last_weights is not None else None
        yield EndEvent(reason, state.step, self._last_loss, bad_number, restored)

    def _epoch(self, guard: Guard) -> EventStream:
        """Make the steps that are left of the epoch under way."""
        state, n, stepper = self._state, len(self._samples), self._stepper
        settings = self._settings
        seed = settings.seed if settings.shuffle_seed is None else settings.shuffle_seed
        self._order = shuffled_order(n, stream(seed, SHUFFLING), state.epoch)
        guard.keep()
        while state.n_read < n:
            indices = self._order[state.n_read : state.n_read + stepper.batch_size]  # (B,)
            event = stepper.step(indices)
            self._last_loss = event.loss
            if (wanted := (yield event)) is not None:
                yield from self._change(guard, wanted)
            guard.look()
        guard.check()

    def _change(self, guard: Guard, wanted: LiveSettings | None) -> EventStream:
        """Take over what was sent with the last event, and what is sent meanwhile."""
        waiting = [] if wanted is None else [wanted]
        while waiting:
            for change in self._stepper.change(waiting.pop(0)):
                guard.check()
                guard.keep()
                if (more := (yield change)) is not None:
                    waiting.append(more)

    def _finish_epoch(self) -> EpochEvent:
        state, loss, network = self._state, self._loss, self._state.network
        n = state.n_read
        running = (state.loss_sum / n, state.n_correct / n, state.seconds, state.penalty_sum / n)
        state.epoch += 1
        state.total_seconds += state.seconds
        state.n_read, state.n_correct = 0, 0
        state.loss_sum, state.penalty_sum, state.seconds = 0.0, 0.0, 0.0
        measured = None
        if self._validation is not None:
            measured = evaluate(network, self._validation, self._settings.evaluation_loss)
        at_rest = with_chance = None
        if self._settings.remeasure:
            seed = stream(self._settings.seed, CHANCE)
            chance = TrainingPass(seed, state.step, updates_statistics=False)
            at_rest = evaluate(network, self._samples, loss)
            with_chance = evaluate(network, self._samples, loss, chance)
        event = EpochEvent(
            state.epoch,
            state.step,
            *running[:2],
            measured and measured.loss,
            measured and measured.accuracy,
            *running[2:],
            at_rest and at_rest.loss - at_rest.penalty,
            at_rest and at_rest.accuracy,
            with_chance and with_chance.loss - with_chance.penalty,
        )
        self._remember_best(event)
        is_stopped = self._verdict(event) is not EndReason.COMPLETED
        return event._replace(is_last=is_stopped or state.epoch >= self._settings.epochs)

    def _watched_loss(self, event: EpochEvent) -> float:
        return event.loss if event.validation_loss is None else event.validation_loss

    def _remember_best(self, event: EpochEvent) -> None:
        """Keep the epoch's weights when it is the best so far."""
        stopping, best = self._settings.stopping, self._state.best
        if not stopping.watches:
            return
        name = stopping.monitor
        if self._validation is None:
            name = name.removeprefix("validation_")
        value = getattr(event, name)
        sign = 1.0 if name.endswith("accuracy") else -1.0
        if not math.isfinite(value):
            return
        if best is None or sign * (value - best.value) > stopping.min_delta:
            weights = self._state.network.weights
            kept = weights.copy() if stopping.restore_best else weights[:0].copy()  # (P + S,)
            kept.flags.writeable = False
            self._state.best = Best(value, event.epoch, event.step, kept)

    def _verdict(self, event: EpochEvent) -> EndReason:
        """Return why training ends after this epoch; COMPLETED when it goes on."""
        stopping, state = self._settings.stopping, self._state
        accuracy = event.accuracy
        if event.validation_accuracy is not None:
            accuracy = event.validation_accuracy
        if stopping.target_accuracy is not None and accuracy >= stopping.target_accuracy:
            return EndReason.TARGET_REACHED
        waited = 0 if state.best is None else event.epoch - state.best.epoch
        if stopping.patience is not None and waited >= stopping.patience:
            return EndReason.NO_IMPROVEMENT
        if stopping.max_seconds is not None and state.total_seconds >= stopping.max_seconds:
            return EndReason.OUT_OF_TIME
        return EndReason.COMPLETED
