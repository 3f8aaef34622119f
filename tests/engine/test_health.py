"""The first bad number: named exactly, and everything as it was before its step."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples, shuffled_order
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import BadNumber, EndReason, StepEvent
from mlpstudio.engine.health import PERIOD
from mlpstudio.engine.settings import LiveSettings, TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import SHUFFLING, TrainingState, stream
from mlpstudio.engine.training import train
from tests.engine.builders import blobs

SPEC = NetworkSpec(
    (4,), (DenseSpec(6), BatchNormSpec(), DropoutSpec(0.3), DenseSpec(3, "softmax"))
)
SETTINGS = TrainingSettings(batch_size=10, epochs=2)
SAMPLES = blobs(1_000)  # 100 steps an epoch


def still():
    """Tell the time of a clock that stands still, so that states can be compared."""
    return 0.0


def with_infinity_in_step(number):
    """Return the samples with an infinity in the batch of one step of the first epoch."""
    order = shuffled_order(len(SAMPLES), stream(SETTINGS.seed, SHUFFLING), 0)
    inputs = SAMPLES.inputs.copy()
    inputs[order[SETTINGS.batch_size * (number - 1)], 2] = np.inf
    return Samples(inputs, SAMPLES.labels)


def trained(samples, n_steps, settings=SETTINGS):
    """Return a copy of the state after some steps."""
    state = TrainingState.fresh(SPEC, settings)
    events = train(state, samples, None, settings, clock=still)
    while state.step < n_steps:
        next(events)
    checkpoint = Checkpoint.of(state, settings.optimizer)
    events.close()
    return checkpoint


@pytest.mark.parametrize("number", [1, 2, PERIOD, PERIOD + 1, PERIOD + 2, 100])
@pytest.mark.parametrize("optimizer", ["rmsprop", "adam", "sgd"])
def test_the_state_is_the_one_before_the_bad_step_bit_for_bit(number, optimizer):
    settings = replace(SETTINGS, optimizer=optimizer)
    samples = with_infinity_in_step(number)
    state = TrainingState.fresh(SPEC, settings)
    *_, end = train(state, samples, None, settings, clock=still)
    assert (end.reason, end.step) == (EndReason.DIVERGED, number - 1)
    assert end.bad_number == BadNumber(number, "X", None, False, end.bad_number.largest_before)
    found, expected = Checkpoint.of(state, optimizer), trained(samples, number - 1, settings)
    assert found.counters == expected.counters
    assert found.weights.tobytes() == expected.weights.tobytes()
    for name, vector in expected.optimizer_state.items():
        assert found.optimizer_state[name].tobytes() == vector.tobytes()


def test_the_value_before_is_the_largest_of_the_same_tensor_one_step_earlier():
    samples, settings = with_infinity_in_step(7), SETTINGS
    *_, end = train(TrainingState.fresh(SPEC, settings), samples, None, settings)
    order = shuffled_order(len(SAMPLES), stream(SETTINGS.seed, SHUFFLING), 0)
    batch = SAMPLES.inputs[order[50:60]]  # of step 6
    assert end.bad_number.largest_before == pytest.approx(np.abs(batch).max(), rel=1e-6)


def test_a_bad_number_at_the_very_first_step_has_nothing_before():
    *_, end = train(TrainingState.fresh(SPEC, SETTINGS), with_infinity_in_step(1), None, SETTINGS)
    assert end.bad_number.largest_before is None


def test_scores_that_overflow_are_named_with_their_layer():
    spec = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "linear")))
    settings = replace(SETTINGS, loss="mean_squared_error", optimizer="sgd", learning_rate=1e12)
    samples = Samples(SAMPLES.inputs, np.eye(3, dtype=np.float32)[SAMPLES.labels])
    state = TrainingState.fresh(spec, settings)
    *_, end = train(state, samples, None, settings)
    bad = end.bad_number
    assert bad.step > 1
    assert bad.tensor in ("L", "dZ2", "dW2", "dA1", "dZ1", "dW1", "Z2")
    assert np.isfinite(state.network.weights).all()
    if bad.tensor == "L":
        assert bad.layer is None
    else:
        assert bad.layer == int(bad.tensor[-1]) - 1


def test_weights_that_the_update_itself_spoils_are_named():
    spec = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))
    settings = replace(SETTINGS, optimizer="sgd", learning_rate=1e38)
    state = TrainingState.fresh(spec, settings)
    inputs = np.float32(1_000.0) * SAMPLES.inputs
    *_, end = train(state, Samples(inputs, SAMPLES.labels), None, settings)
    assert end.reason is EndReason.DIVERGED
    assert (end.bad_number.step, end.bad_number.tensor, end.bad_number.layer) == (1, "W1", 0)
    assert state.step == 0


def test_weights_under_which_the_scores_overflow_are_taken_back():
    settings = replace(SETTINGS, optimizer="sgd", learning_rate=1e30)
    state = TrainingState.fresh(SPEC, settings)
    *_, end = train(state, SAMPLES, None, settings)
    assert (end.bad_number.step, end.bad_number.in_forward_pass) == (2, True)
    assert state.step == 0
    before = TrainingState.fresh(SPEC, settings).network.weights
    np.testing.assert_array_equal(state.network.weights, before)


def test_a_state_of_the_optimizer_that_overflows_is_found_though_every_loss_is_finite():
    # The square of a gradient of 1e20 is beyond float32, its root is not: nothing else shows it.
    spec = NetworkSpec((1,), (DenseSpec(1, "linear", use_bias=False, initializer="zeros"),))
    samples = Samples(np.full((100, 1), 1.0, np.float32), np.full((100, 1), 1e10, np.float32))
    settings = TrainingSettings(
        loss="mean_absolute_error", batch_size=1, epochs=1, class_weights=()
    )
    samples = Samples(np.full((100, 1), 1e20, np.float32), samples.labels)
    state = TrainingState.fresh(spec, settings)
    *_, end = train(state, samples, None, settings)
    assert end.reason is EndReason.DIVERGED
    assert end.bad_number == BadNumber(1, "mean_square", None, False)
    assert state.step == 0


def test_steps_after_a_change_are_repeated_under_the_changed_settings():
    state = TrainingState.fresh(SPEC, SETTINGS)
    events = train(state, with_infinity_in_step(9), None, SETTINGS, clock=still)
    for _ in range(4):
        next(events)
    events.send(LiveSettings(learning_rate=0.05))
    rest = list(events)
    assert rest[-1].bad_number.step == 9
    same = TrainingState.fresh(SPEC, SETTINGS)
    events = train(same, SAMPLES, None, SETTINGS, clock=still)
    for _ in range(4):
        next(events)
    events.send(LiveSettings(learning_rate=0.05))
    for _ in range(4):
        next(events)
    assert state.step == same.step == 8
    assert state.network.weights.tobytes() == same.network.weights.tobytes()


def test_a_training_can_go_on_from_the_healthy_state():
    state = TrainingState.fresh(SPEC, SETTINGS)
    list(train(state, with_infinity_in_step(50), None, SETTINGS))
    events = list(train(state, SAMPLES, None, SETTINGS))
    steps = [event.step for event in events if isinstance(event, StepEvent)]
    assert steps == list(range(50, 201))
    assert events[-1].reason is EndReason.COMPLETED
