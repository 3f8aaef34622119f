"""One update after another: a batch is gathered, passed forward and backward, and learnt from."""

import math
from collections.abc import Callable, Iterator

import numpy as np

from mlpstudio.engine import clipping, losses, schedules
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import Samples, steps_per_epoch
from mlpstudio.engine.events import Norms, SettingEvent, StepEvent
from mlpstudio.engine.layers import Buffer, TrainingPass
from mlpstudio.engine.metrics import count_correct
from mlpstudio.engine.norms import NormMeter, is_due
from mlpstudio.engine.options import resolve
from mlpstudio.engine.settings import LiveSettings, TrainingSettings
from mlpstudio.engine.state import AUGMENTING, CHANCE, TrainingState, stream

Augment = Callable[[AnyArray, np.random.Generator], AnyArray]
"""Returns changed copies of stored inputs (B, ...), of the same shape and range of numbers."""


class NotFiniteError(ArithmeticError):
    """A number has become infinite or nan: the loss `loss`, or, where that is None, a weight."""

    def __init__(self, loss: float | None = None) -> None:
        super().__init__(loss)
        self.loss = loss


class Stepper:
    """Makes one update at a time, with the buffers that all of them share.

    Attributes:
        learning_rate: η before the schedule.
        batch_size: B.
    """

    def __init__(  # noqa: PLR0913
        self,
        state: TrainingState,
        training: Samples,
        settings: TrainingSettings,
        augment: Augment | None,
        clock: Callable[[], float],
        *,
        measures_norms: bool = False,
    ) -> None:
        self._state, self._samples, self._clock = state, training, clock
        self._meter = NormMeter(state.network) if measures_norms else None
        self._inputs = training.flat  # (N, D)
        self._augment = augment
        self._settings = settings
        self._is_scaled = training.scale != 1.0
        self._loss = settings.loss_spec
        self._threshold = losses.threshold(self._loss)
        self._X = Buffer(training.n_features, state.network.dtype)
        self._chance_seed = stream(settings.seed, CHANCE)
        self._augmenting_seed = stream(settings.seed, AUGMENTING)
        self._steady_pass = None if state.network.is_random else TrainingPass(0)
        self._schedule = schedules.get(settings.schedule)
        self._schedule_values = resolve(
            settings.schedule_options, self._schedule.options, self._schedule.name
        )
        self._clips = settings.clip_value is not None or settings.clip_norm is not None
        self.learning_rate = settings.learning_rate
        self.batch_size = settings.batch_size

    def batch(self, indices: AnyArray) -> tuple[FloatArray, AnyArray]:
        """Return inputs (B, D), in a buffer, and targets (B,) or (B, C) of the chosen samples."""
        chosen = self._inputs.take(indices, 0)  # (B, D)
        if self._augment is not None:
            rng = np.random.default_rng((self._augmenting_seed, self._state.step))
            pictures = chosen.reshape(-1, *self._samples.inputs.shape[1:])  # (B, ...)
            chosen = self._augment(pictures, rng).reshape(len(chosen), -1)  # (B, D)
        if self._is_scaled or chosen.dtype != self._state.network.dtype:
            chosen = self._samples.scaled(chosen, self._X.rows(len(chosen)))  # (B, D)
        return chosen, self._samples.labels.take(indices, 0)

    def training_pass(self) -> TrainingPass:
        """Return what the next step's pass has of chance."""
        return self._steady_pass or TrainingPass(self._chance_seed, self._state.step)

    def rate(self) -> float:
        """Return η of the next step, with schedule and plateau."""
        if self._schedule.name == "constant":
            return self.learning_rate
        state = self._state
        n_steps = steps_per_epoch(len(self._samples), self.batch_size)
        step = state.epoch * n_steps + -(-state.n_read // self.batch_size)
        factor = self._schedule.factor(
            self._schedule_values, step, self._settings.epochs * n_steps, n_steps
        )
        return self.learning_rate * factor * state.plateau.factor

    def clip(self) -> None:
        """Shorten the gradient where the settings ask for it."""
        gradient = self._state.network.gradient
        if self._settings.clip_value is not None:
            clipping.clip_by_value(gradient, self._settings.clip_value)
        if self._settings.clip_norm is not None:
            clipping.clip_by_norm(gradient, self._settings.clip_norm)

    def step(self, indices: AnyArray) -> StepEvent:
        """Make one update with the samples at `indices` (B,).

        Raises:
            NotFiniteError: The loss is not finite; nothing was updated.
        """
        started = self._clock()
        state, network, n = self._state, self._state.network, len(indices)
        meter = self._meter
        if meter is not None and not is_due(state.step + 1):
            meter = None
        # A number that overflows is reported as a diverged training, not as a warning.
        with np.errstate(all="ignore"):
            X, targets = self.batch(indices)
            measured = network.loss_and_gradient(X, targets, self._loss, self.training_pass())
            objective = measured.loss + measured.penalty
            if not math.isfinite(objective):
                raise NotFiniteError(objective)
            if meter is not None:
                meter.before_update()
            if self._clips:
                self.clip()
            rate = self.rate()
            state.optimizer.update(network.theta, network.gradient, rate)
            sizes = None if meter is None else meter.after_update()
        n_correct = count_correct(measured.A, targets, self._threshold)
        state.step += 1
        state.n_read += n
        state.loss_sum += objective * n
        state.penalty_sum += measured.penalty * n
        state.n_correct += n_correct
        state.seconds += self._clock() - started
        norms = sizes and Norms(state.total_seconds + state.seconds, *sizes)
        return StepEvent(
            state.step, state.epoch + 1, objective, n_correct / n, rate, n, measured.penalty, norms
        )

    def change(self, wanted: LiveSettings) -> Iterator[SettingEvent]:
        """Take over new values; an event for each that really differs."""
        for name in ("learning_rate", "batch_size"):
            before, after = getattr(self, name), getattr(wanted, name)
            if after is not None and after != before:
                setattr(self, name, after)
                yield SettingEvent(self._state.step, name, before, after)

    def observe(self, value: float) -> float:
        """Tell the schedule what the epoch came to.

        Args:
            value: The loss that is watched; the smaller the better.

        Returns:
            The schedule's factor before, for `lowered`.
        """
        before = self._state.plateau
        if self._schedule.is_adaptive:
            self._state.plateau = before.after(value, self._schedule_values)
        return before.factor

    def lowered(self, before: float) -> SettingEvent | None:
        """Return an event when the schedule's factor is not what it was before."""
        now, rate = self._state.plateau.factor, self.learning_rate
        if now == before:
            return None
        return SettingEvent(self._state.step, "plateau", rate * before, rate * now)
