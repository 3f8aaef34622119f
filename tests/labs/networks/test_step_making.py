"""A step that is made to be looked at is the step that the training makes, bit for bit."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, FlattenSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from mlpstudio.labs.networks.step_making import FIRST_ROWS, make
from mlpstudio.labs.networks.step_stages import Phase
from tests.engine.builders import blobs
from tests.runs.builders import PROJECT, RICH_PROJECT

SAMPLES = blobs(64)


def after_steps(spec, settings, n_steps, augment=None, samples=SAMPLES):
    """Return a training that has made some steps."""
    state = TrainingState.fresh(spec, settings)
    stream = train(state, samples, None, settings, augment=augment)
    for _ in range(n_steps):
        next(stream)
    return state, stream


def both(spec, settings, n_steps=2, augment=None):
    """Return the next step looked at, the event of the real one and the state after it."""
    state, stream = after_steps(spec, settings, n_steps, augment)
    copy = Checkpoint.of(state, settings.optimizer).restored(spec, settings)
    slow = make(copy, SAMPLES, settings, augment)
    event = next(stream)
    assert isinstance(event, StepEvent)
    return slow, event, state


def jitter(inputs, rng):
    return inputs + rng.normal(0.0, 0.1, inputs.shape).astype(inputs.dtype)


@pytest.mark.parametrize("project", [PROJECT, RICH_PROJECT], ids=["plain", "rich"])
@pytest.mark.parametrize("augment", [None, jitter], ids=["as stored", "augmented"])
def test_it_is_the_step_that_the_training_makes_bit_for_bit(project, augment):
    slow, event, state = both(project.network, project.training, augment=augment)
    assert slow.update is not None
    np.testing.assert_array_equal(slow.update.next_weights, state.network.weights)
    np.testing.assert_array_equal(slow.update.gradient, state.network.gradient)
    for name, vector in state.optimizer.state.items():
        np.testing.assert_array_equal(slow.update.after[name], vector)
    assert (slow.number, slow.epoch) == (event.step, event.epoch)
    assert (slow.outcome.objective, slow.outcome.penalty) == (event.loss, event.penalty)
    assert slow.learning_rate == event.learning_rate
    assert slow.outcome.n_correct / len(slow.indices) == event.accuracy


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_moves_the_same_way(name):
    settings = TrainingSettings(name, learning_rate=0.02, batch_size=16)
    slow, _, state = both(PROJECT.network, settings)
    assert slow.update is not None
    np.testing.assert_array_equal(slow.update.next_weights, state.network.weights)


def test_the_state_looked_at_keeps_its_weights():
    state, _ = after_steps(PROJECT.network, PROJECT.training, 1)
    weights = state.network.weights.copy()
    slow = make(state, SAMPLES, PROJECT.training)
    assert slow.update is not None
    np.testing.assert_array_equal(state.network.weights, weights)
    np.testing.assert_array_equal(slow.update.weights, weights)


def test_a_network_of_one_weight_by_hand():
    spec = NetworkSpec((1,), (DenseSpec(1, "linear"),))
    settings = TrainingSettings("sgd", learning_rate=0.1, loss="mean_squared_error", batch_size=2)
    samples = Samples(np.array([[1.0], [2.0]], np.float32), np.array([[1.0], [3.0]]))
    state = TrainingState.fresh(spec, settings)
    state.network.theta[...] = (0.5, 0.0)  # w, b: answers 0.5 and 1, errors −0.5 and −2
    slow = make(state, samples, settings)
    value = {name: seen.values for name, seen in slow.seen.items()}
    by_sample = np.argsort(slow.indices)
    np.testing.assert_allclose(value["Z1"][by_sample], [[0.5], [1.0]])
    np.testing.assert_allclose(value["dZ1"][by_sample], [[-0.5], [-2.0]])  # 2 · error / 2
    np.testing.assert_allclose(value["dW1"], [[-4.5]])  # 1 · −0.5 + 2 · −2
    np.testing.assert_allclose(value["db1"], [-2.5])
    assert slow.outcome.objective == pytest.approx((0.25 + 4.0) / 2)
    assert slow.next_outcome is not None
    # w = 0.95, b = 0.25: answers 1.2 and 2.15
    assert slow.next_outcome.objective == pytest.approx((0.2**2 + 0.85**2) / 2, rel=1e-5)
    assert slow.update is not None
    assert slow.update.norm == pytest.approx(np.hypot(4.5, 2.5))
    assert slow.strongest() == ("W1", (0, 0))
    (line,) = slow.lines_of("W1", (0, 0))
    assert line.value == pytest.approx(0.95)
    (line,) = slow.lines_of("b1", (0,))
    assert line.value == pytest.approx(0.25)


def test_clipping_is_told_and_the_gradient_of_the_backward_pass_stays():
    settings = replace(PROJECT.training, clip_norm=1e-3)
    slow, _, _ = both(PROJECT.network, settings)
    assert slow.update is not None
    assert slow.update.clipped_norm == pytest.approx(1e-3, rel=1e-4)
    assert slow.update.norm > 1e-2
    raw = np.concatenate([slow.seen[f"d{name}"].values.ravel() for name in slow.learning])
    assert np.linalg.norm(raw) == pytest.approx(slow.update.norm, rel=1e-5)


def test_of_a_batch_the_first_rows_are_kept_and_the_statistics_of_all():
    settings = replace(PROJECT.training, batch_size=40)
    slow, _, _ = both(PROJECT.network, settings, n_steps=0)
    seen = slow.seen["Z1"]
    assert seen.values.shape == (FIRST_ROWS, 6)
    assert seen.tensor.shape == (40, 6)
    X = slow.X
    Z = X @ slow.seen["W1"].values + slow.seen["b1"].values
    np.testing.assert_allclose(seen.values, Z[:FIRST_ROWS], rtol=1e-5, atol=1e-6)
    assert seen.facts.maximum == pytest.approx(Z.max(), rel=1e-5)
    assert seen.norm == pytest.approx(np.linalg.norm(Z), rel=1e-5)


def test_one_sample_is_the_first_of_the_batch():
    state, _ = after_steps(PROJECT.network, PROJECT.training, 2)
    again = Checkpoint.of(state, "adam").restored(PROJECT.network, PROJECT.training)
    whole = make(state, SAMPLES, PROJECT.training)
    one = make(again, SAMPLES, PROJECT.training, one_sample=True)
    assert (whole.is_whole, one.is_whole) == (True, False)
    np.testing.assert_array_equal(one.indices, whole.indices[:1])
    assert one.seen["Z1"].tensor.shape == (1, 6)
    assert one.learning_rate == whole.learning_rate


def test_the_last_batch_of_an_epoch_may_be_short():
    settings = replace(PROJECT.training, batch_size=48)
    slow, _, _ = both(PROJECT.network, settings, n_steps=1)
    assert (slow.batch, slow.n_batches, len(slow.indices)) == (2, 2, 16)


def test_a_loss_that_is_not_finite_ends_the_story_there():
    state, _ = after_steps(PROJECT.network, PROJECT.training, 1)
    state.network.theta[0] = np.nan
    slow = make(state, SAMPLES, PROJECT.training)
    assert slow.stages[-1].phase is Phase.LOSS
    assert slow.update is None
    assert slow.next_outcome is None
    assert slow.learning == ()
    assert slow.lines_of("W1", (0, 0)) == ()


def test_inputs_that_are_flattened_by_a_layer_have_their_own_shape_before_it():
    spec = NetworkSpec((2, 2), (FlattenSpec(), DenseSpec(3, "softmax")))
    state = TrainingState.fresh(spec, PROJECT.training)
    slow = make(state, SAMPLES, PROJECT.training)
    assert slow.seen["X"].tensor.shape == (16, 2, 2)
    assert slow.seen["V1"].tensor.shape == slow.X.shape == (16, 4)


def test_samples_that_do_not_fit_are_refused():
    spec = NetworkSpec((5,), (DenseSpec(3, "softmax"),))
    with pytest.raises(DesignError, match="5"):
        make(TrainingState.fresh(spec, PROJECT.training), SAMPLES, PROJECT.training)
