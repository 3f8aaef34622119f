"""Making one training step on a copy, as the engine makes it, and keeping all of it."""

# X is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
import time
from dataclasses import replace

import numpy as np

from mlpstudio.engine import losses
from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.engine.batching import Samples, shuffled_order, steps_per_epoch
from mlpstudio.engine.evaluation import check_samples
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.metrics import count_correct
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.state import CHANCE, SHUFFLING, TrainingState, stream
from mlpstudio.engine.stepping import Augment, Stepper
from mlpstudio.engine.trace import Pass, Role, Tensor, computed, tensors
from mlpstudio.engine.training import check_trainable
from mlpstudio.labs.networks.slow_step import Outcome, Seen, SlowStep, Update
from mlpstudio.labs.networks.step_stages import Phase, stages
from mlpstudio.labs.tensors.tensor_facts import facts

FIRST_ROWS = 16
"""Samples of the batch of which the numbers are kept; of all others only the statistics are."""


def make(
    state: TrainingState,
    training: Samples,
    settings: TrainingSettings,
    augment: Augment | None = None,
    *,
    one_sample: bool = False,
) -> SlowStep:
    """Make the next step of a training as the engine does, and keep all of it.

    Args:
        state: Before the step, within an epoch; its network's gradient, running averages and
            optimizer are moved on, so it is to be a copy.
        training: Samples to learn from.
        settings: How it is trained.
        augment: Changes the inputs of every batch, or None.
        one_sample: Take the first sample of the batch alone.

    Raises:
        DesignError: Settings, network and labels do not fit together.
    """
    settings.check()
    check_trainable(state.network)
    check_samples(state.network, training, settings.loss_spec, "train")
    return _Maker(state, training, settings, augment, one_sample).make()


class _Maker:
    """One call of `make`."""

    def __init__(
        self,
        state: TrainingState,
        training: Samples,
        settings: TrainingSettings,
        augment: Augment | None,
        one_sample: bool,
    ) -> None:
        self._state, self._samples, self._settings = state, training, settings
        self._loss: LossSpec = settings.loss_spec
        self._is_whole = not one_sample
        self._stepper = Stepper(state, training, settings, augment, time.perf_counter)
        self._clips = settings.clip_value is not None or settings.clip_norm is not None

    def make(self) -> SlowStep:
        state, settings = self._state, self._settings
        indices = self._indices()
        rate = self._stepper.rate()
        weights = state.network.weights.copy()  # (P + S,) before batch normalisation follows
        with np.errstate(all="ignore"):  # a step that diverges is shown as it is
            X, targets = self._stepper.batch(indices)
            X = X.copy()  # (B, D)
            seen = self._run(X, targets)
            outcome = self._measure(state.network, X, targets)
            update, next_outcome = None, None
            if math.isfinite(outcome.objective):
                update = self._update(weights, rate)
                after = Network(state.network.spec, update.next_weights)
                next_outcome = self._measure(after, X, targets)
        plan = stages([one.tensor for one in seen.values()], state.network.spec)
        if update is None:
            plan = plan[: [stage.phase for stage in plan].index(Phase.LOSS) + 1]
        batch_size = settings.batch_size
        return SlowStep(
            spec=state.network.spec,
            settings=settings,
            number=state.step + 1,
            epoch=state.epoch + 1,
            batch=-(-state.n_read // batch_size) + 1,
            n_batches=steps_per_epoch(len(self._samples), batch_size),
            first=state.n_read,
            learning_rate=rate,
            indices=indices,
            X=X,
            targets=targets,
            stages=plan,
            seen=seen,
            outcome=outcome,
            next_outcome=next_outcome,
            update=update,
            is_whole=self._is_whole,
        )

    def _indices(self) -> IntArray:
        state, settings = self._state, self._settings
        seed = settings.seed if settings.shuffle_seed is None else settings.shuffle_seed
        order = shuffled_order(len(self._samples), stream(seed, SHUFFLING), state.epoch)  # (N,)
        size = settings.batch_size if self._is_whole else 1
        return order[state.n_read : state.n_read + size]  # (B,)

    def _run(self, X: FloatArray, targets: AnyArray) -> dict[str, Seen]:
        """Run forward and backward, and keep what comes about."""
        network = self._state.network
        # The keys tell the order of a pass; parameters come first of all in what is computed.
        form = {t.name: t for t in tensors(network.spec, len(X), self._loss)}
        found: dict[str, Seen] = {}
        training = self._stepper.training_pass()
        for name, _, array in computed(network, X, targets, self._loss, training):
            if form[name].role is Role.INPUT:
                array = array.reshape(len(X), *form[name].shape[1:])  # (B, …)
            found[name] = self._seen(form[name], array)
        return {name: found[name] for name in form}

    def _seen(self, tensor: Tensor, array: AnyArray) -> Seen:
        is_batch = bool(tensor.axes) and tensor.axes[0] == "samples"
        is_gradient = tensor.when is Pass.BACKWARD
        values = array[:FIRST_ROWS] if is_batch else array
        # The network's own parameters and gradient stay as they are: the update is made elsewhere.
        if is_batch or not (tensor.when is Pass.PARAMETER or (is_gradient and not self._clips)):
            values = np.array(values)
        flat = array.ravel()
        norm = math.sqrt(float(np.vdot(flat, flat)))
        axes = tensor.axes[: array.ndim]  # targets of a single output may come as (B,)
        described = replace(tensor, axes=axes, shape=array.shape, dtype=str(array.dtype))
        return Seen(described, values, facts(np.atleast_1d(array)), norm)

    def _measure(self, network: Network, X: FloatArray, targets: AnyArray) -> Outcome:
        """Measure the batch with the chance of this very step."""
        chance = TrainingPass(stream(self._settings.seed, CHANCE), self._state.step, False)
        measured = network.loss(X, targets, self._loss, chance)
        n_correct = count_correct(measured.A, targets, losses.threshold(self._loss))
        return Outcome(measured.objective, measured.penalty, n_correct, measured.losses.copy())

    def _update(self, weights: FloatArray, rate: float) -> Update:
        """Let the optimizer move a copy of the weights."""
        state, optimizer = self._state, self._state.optimizer
        network = state.network
        norm = _length(network.gradient)
        self._stepper.clip()
        before = {name: vector.copy() for name, vector in optimizer.state.items()}  # (P,)
        next_weights = network.weights.copy()  # (P + S,)
        optimizer.update(next_weights[: len(network.theta)], network.gradient, rate)
        return Update(
            self._settings.optimizer,
            weights,
            next_weights,
            next_weights - weights,
            network.gradient,
            before,
            optimizer.state,
            optimizer.n_updates,
            norm,
            _length(network.gradient) if self._clips else norm,
        )


def _length(vector: FloatArray) -> float:
    return math.sqrt(float(np.vdot(vector, vector)))
