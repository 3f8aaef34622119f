"""Norms of gradients and updates: against long-hand values, and without any effect on training."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import EpochEvent, StepEvent
from mlpstudio.engine.norms import DOUBLING, FIRST, GAP, NormMeter, is_due, length, measured_layers
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.stepping import Stepper
from mlpstudio.engine.training import train
from tests.engine.builders import blobs, network64

SAMPLES = blobs(100)
SETTINGS = TrainingSettings(optimizer="sgd", learning_rate=0.2, batch_size=32, epochs=3)
DEEP = NetworkSpec(
    (4,),
    (
        DenseSpec(6, "tanh", l2=0.01),
        BatchNormSpec(),
        DropoutSpec(0.2),
        DenseSpec(5, "tanh", use_bias=False, trainable=False),
        DenseSpec(3, "softmax"),
    ),
)


def events(settings=SETTINGS, spec=DEEP, *, measures_norms=True, clock=lambda: 0.0):
    state = TrainingState.fresh(spec, settings)
    options = {"measures_norms": measures_norms, "clock": clock}
    return state, list(train(state, SAMPLES, None, settings, **options))


def steps_of(told):
    return [event for event in told if isinstance(event, StepEvent)]


def one_step(settings, spec=DEEP):
    """Make one update; return its event, and θ before, the gradient and θ after in float64."""
    state = TrainingState.fresh(spec, settings)
    whole = []
    stepper = Stepper(state, SAMPLES, settings, None, lambda: 0.0, measures_norms=True)
    clip = stepper.clip

    def watched_clip():
        whole.append(state.network.gradient.astype(np.float64))
        clip()

    stepper.clip = watched_clip
    before = state.network.theta.astype(np.float64)
    event = stepper.step(np.arange(32))
    gradient = whole[0] if whole else state.network.gradient.astype(np.float64)
    return event, before, gradient, state.network.theta.astype(np.float64)


def longhand(vector):
    return sum(float(x) ** 2 for x in vector) ** 0.5


def test_a_network_of_three_numbers_by_hand():
    # z = 2x + b with w = 2, b = 0; L = (z − t)² at x = 3, t = 4: dL/dz = 4, dw = 12, db = 4.
    network = network64((DenseSpec(1, "linear"),), 1)
    network.theta[...] = [2.0, 0.0]
    network.loss_and_gradient(np.array([[3.0]]), np.array([[4.0]]), "mean_squared_error")
    meter = NormMeter(network)
    meter.before_update()
    network.theta -= 0.01 * network.gradient
    gradients, updates = meter.after_update()
    assert gradients == (pytest.approx(np.sqrt(12.0**2 + 4.0**2)),)
    assert updates == (pytest.approx(0.01 * np.sqrt(160.0) / 2.0),)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop"])
@pytest.mark.parametrize(
    "clipping", [{}, {"clip_norm": 0.01}, {"clip_value": 1e-3}], ids=["whole", "norm", "value"]
)
def test_norms_are_those_of_each_layer_before_clipping(optimizer, clipping):
    event, before, gradient, after = one_step(
        replace(SETTINGS, optimizer=optimizer, learning_rate=0.01, **clipping)
    )
    parts = [shape.parameters for shape in measured_layers(DEEP)]
    assert len(event.norms.gradients) == len(event.norms.updates) == len(parts) == 4
    for part, norm, ratio in zip(parts, *event.norms[1:], strict=True):
        assert norm == pytest.approx(longhand(gradient[part]), rel=1e-5)
        moved = longhand(after[part] - before[part])
        assert ratio == pytest.approx(moved / longhand(before[part]), rel=1e-5)
    if clipping:
        assert max(event.norms.gradients) > 0.01  # what was clipped is not what is told


def test_a_frozen_layer_has_neither_gradient_nor_update():
    event, *_ = one_step(SETTINGS)
    assert event.norms.gradients[2] == event.norms.updates[2] == 0.0
    assert all(norm > 0.0 for i, norm in enumerate(event.norms.gradients) if i != 2)


def test_of_weights_that_are_all_zero_there_is_no_share():
    spec = NetworkSpec((4,), (DenseSpec(3, "softmax", "zeros"),))
    event, *_ = one_step(SETTINGS, spec)
    assert event.norms.gradients[0] > 0.0
    assert np.isnan(event.norms.updates[0])


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_training_is_the_same_number_for_number(optimizer):
    settings = replace(SETTINGS, optimizer=optimizer, learning_rate=0.01, clip_norm=1.0)
    plain, without = events(settings, measures_norms=False)
    measured, told = events(settings)
    np.testing.assert_array_equal(plain.network.weights, measured.network.weights)
    for name, vector in plain.optimizer.state.items():
        np.testing.assert_array_equal(vector, measured.optimizer.state[name])
    assert all(event.norms is None for event in steps_of(without))
    stripped = [e._replace(norms=None) if isinstance(e, StepEvent) else e for e in told]
    assert stripped == without


def test_the_same_steps_are_measured_when_a_training_goes_on_from_a_file():
    settings = replace(SETTINGS, batch_size=4, epochs=2)  # 25 steps an epoch
    _, whole = events(settings)
    state = TrainingState.fresh(DEEP, settings)
    stream = train(state, SAMPLES, None, settings, measures_norms=True, clock=lambda: 0.0)
    first = list(islice(stream, 17))
    stream.close()
    again = Checkpoint.of(state, "sgd").restored(DEEP, settings)
    rest = train(again, SAMPLES, None, settings, measures_norms=True, clock=lambda: 0.0)
    assert [*first, *rest] == whole
    due = [event.step for event in steps_of(whole) if event.norms is not None]
    assert due == [*range(1, 11), 20, 30, 40, 50]


def test_seconds_are_those_spent_in_steps_so_far():
    ticks = iter(range(10**6))
    _, told = events(clock=lambda: next(ticks))  # each step lasts a tick
    measured = [event for event in steps_of(told) if event.norms is not None]
    assert [event.norms.seconds for event in measured] == [event.step for event in measured]
    epochs = [event for event in told if isinstance(event, EpochEvent)]
    assert [event.seconds for event in epochs] == [4, 4, 4]  # the same time, epoch by epoch


@given(st.integers(1, 10**7))
def test_gaps_grow_with_the_number_of_steps(step):
    gap = next(n for n in range(1, 10**6) if is_due(step + n))
    assert gap == 1 or step >= FIRST
    assert gap <= GAP * max(1, 2 * step / DOUBLING)


def test_a_long_run_has_no_more_measurements_than_a_plot_has_room_for():
    n_due = sum(is_due(step) for step in range(1, 200_001))
    assert 500 < n_due < 1600


@pytest.mark.parametrize("size", [0.0, 1e-30, 1e-12, 1.0, 1e12, 1e30])
def test_lengths_beyond_the_squares_of_float32(size):
    vector = np.full(4, size, np.float32)
    assert length(vector) == pytest.approx(2.0 * float(np.float32(size)), rel=1e-6)


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_a_length_that_is_not_finite_is_told_as_it_is(bad):
    found = length(np.array([1.0, bad], np.float32))
    assert np.isnan(found) == np.isnan(bad)
    assert not np.isfinite(found)


def test_a_layer_at_a_tenth_of_the_rate_moves_a_tenth_as_far_for_the_same_gradient():
    slow = replace(DEEP.layers[0], learning_rate_factor=0.1)
    usual = one_step(SETTINGS)[0].norms
    slowed = one_step(SETTINGS, replace(DEEP, layers=(slow, *DEEP.layers[1:])))[0].norms
    assert slowed.gradients == usual.gradients
    assert slowed.updates[0] == pytest.approx(0.1 * usual.updates[0], rel=1e-3)
    assert slowed.updates[1:] == usual.updates[1:]
