"""The training loop: its events, its repeatability, and how it is paused, changed and resumed."""

import math
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import (
    BadNumber,
    EndEvent,
    EndReason,
    EpochEvent,
    SettingEvent,
    StepEvent,
)
from mlpstudio.engine.losses import LOSSES, one_hot
from mlpstudio.engine.network import initialized
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.settings import LiveSettings, TrainingSettings
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState, initial_weights_seed
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from tests.engine.builders import blobs, targets_for

SPEC = NetworkSpec((4,), (DenseSpec(6), DropoutSpec(0.3), DenseSpec(3, "softmax")))
SPARSE = "sparse_categorical_crossentropy"
# 100 samples in batches of 32: three full ones and one of 4, so 4 steps an epoch.
TRAINING, VALIDATION = blobs(100, seed=0), blobs(30, seed=1)
SETTINGS = TrainingSettings(learning_rate=0.01, batch_size=32, epochs=3)


def still():
    """Tell the time of a clock that stands still, so that events can be compared."""
    return 0.0


def begin(spec=SPEC, settings=SETTINGS, training=TRAINING, validation=VALIDATION, augment=None):
    state = TrainingState.fresh(spec, settings)
    return state, train(state, training, validation, settings, augment=augment, clock=still)


def run(**changes):
    state, stream = begin(**changes)
    return state, list(stream)


def steps_of(events):
    return [event for event in events if isinstance(event, StepEvent)]


def epochs_of(events):
    return [event for event in events if isinstance(event, EpochEvent)]


# -------------------------------------------------------------------------------------- events


def test_every_step_is_told_then_the_epoch_then_the_end():
    state, events = run()
    kinds = "".join(type(event).__name__[:2] for event in events)
    assert kinds == 3 * (4 * "St" + "Ep") + "En"
    steps = steps_of(events)
    assert [event.step for event in steps] == list(range(1, 13))
    assert [event.epoch for event in steps] == [1] * 4 + [2] * 4 + [3] * 4
    assert [event.n_samples for event in steps] == 3 * [32, 32, 32, 4]
    assert {event.learning_rate for event in steps} == {0.01}
    assert [(event.epoch, event.step) for event in epochs_of(events)] == [(1, 4), (2, 8), (3, 12)]
    assert events[-1] == EndEvent(EndReason.COMPLETED, 12, steps[-1].loss)
    assert (state.step, state.epoch, state.n_read) == (12, 3, 0)
    assert state.optimizer.n_updates == 12


def test_60000_samples_in_batches_of_128_are_469_steps_the_last_with_96_samples():
    training = Samples(np.zeros((60_000, 1), np.uint8), np.zeros(60_000, np.int64))
    spec = NetworkSpec((1,), (DenseSpec(2, "softmax"),))
    _, events = run(
        spec=spec, settings=TrainingSettings(epochs=1), training=training, validation=None
    )
    steps = steps_of(events)
    assert len(steps) == 469
    assert {event.n_samples for event in steps[:-1]} == {128}
    assert steps[-1].n_samples == 96


@pytest.mark.parametrize("batch_size", [1, 7, 32, 100, 1000])
def test_epoch_figures_are_means_over_samples_not_over_batches(batch_size):
    _, events = run(settings=replace(SETTINGS, batch_size=batch_size))
    steps = steps_of(events)
    for epoch in epochs_of(events):
        own = [event for event in steps if event.epoch == epoch.epoch]
        assert sum(event.n_samples for event in own) == 100
        weighted_loss = sum(event.loss * event.n_samples for event in own) / 100
        weighted_accuracy = sum(event.accuracy * event.n_samples for event in own) / 100
        assert epoch.loss == pytest.approx(weighted_loss, rel=1e-12)
        assert epoch.accuracy == pytest.approx(weighted_accuracy, rel=1e-12)


def test_validation_is_measured_after_each_epoch_with_dropout_off():
    state, stream = begin()
    for event in stream:
        if isinstance(event, EpochEvent):
            measured = evaluate(state.network, VALIDATION, SPARSE)
            assert (event.validation_loss, event.validation_accuracy) == (
                measured.loss,
                measured.accuracy,
            )


def test_without_validation_samples_nothing_is_measured_and_training_is_the_same():
    state, events = run(validation=None)
    assert {event.validation_loss for event in epochs_of(events)} == {None}
    assert {event.validation_accuracy for event in epochs_of(events)} == {None}
    np.testing.assert_array_equal(state.network.theta, run()[0].network.theta)


def test_an_epochs_seconds_are_those_of_its_steps():
    ticks = count()  # every look at the clock is one second later
    state = TrainingState.fresh(SPEC, SETTINGS)
    events = list(train(state, TRAINING, VALIDATION, SETTINGS, clock=lambda: float(next(ticks))))
    # Two looks for each of the 4 steps.
    assert [event.seconds for event in epochs_of(events)] == [4.0, 4.0, 4.0]


def test_step_loss_and_accuracy_are_those_before_the_update():
    spec = NetworkSpec((4,), (DenseSpec(3, "softmax"),))
    settings = replace(SETTINGS, batch_size=100)
    state = TrainingState.fresh(spec, settings)
    expected = evaluate(state.network, TRAINING, SPARSE)
    first = next(train(state, TRAINING, None, settings, clock=still))
    assert isinstance(first, StepEvent)
    assert first.loss == pytest.approx(expected.loss, rel=1e-6)
    assert first.accuracy == expected.accuracy


class Recording:
    """An augmentation that changes nothing and notes which samples are read."""

    def __init__(self):
        self.read = []
        self._numbers = {row.tobytes(): i for i, row in enumerate(TRAINING.inputs)}

    def __call__(self, inputs, rng):
        self.read.append(np.array([self._numbers[row.tobytes()] for row in inputs]))
        return inputs


def test_training_is_the_loop_of_the_textbook():
    # Draw a batch, forward, loss, backward, W −= learning_rate · gradient.
    spec = NetworkSpec((4,), (DenseSpec(5, "tanh"), DenseSpec(3, "softmax")))
    settings = replace(SETTINGS, optimizer="sgd", learning_rate=0.1)
    recording = Recording()
    state, events = run(spec=spec, settings=settings, validation=None, augment=recording)
    network = initialized(spec, initial_weights_seed(settings.seed))
    for event, batch in zip(steps_of(events), recording.read, strict=True):
        loss = network.loss_and_gradient(
            TRAINING.inputs[batch], TRAINING.labels[batch], SPARSE
        ).loss
        assert event.loss == loss
        network.theta -= np.float32(0.1) * network.gradient
    np.testing.assert_array_equal(state.network.theta, network.theta)


def test_an_epoch_reads_every_sample_once_and_each_epoch_in_another_order():
    recording = Recording()
    run(augment=recording, validation=None)
    epochs = np.concatenate(recording.read).reshape(3, 100)
    for order in epochs:
        np.testing.assert_array_equal(np.sort(order), np.arange(100))
    assert not np.array_equal(epochs[0], epochs[1])


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_learns_to_tell_clouds_apart(name):
    learning_rate = {
        "sgd": 0.1,
        "momentum": 0.05,
        "nesterov": 0.05,
        "adagrad": 0.1,
        "adadelta": 3.0,
    }.get(name, 0.01)
    state, _ = run(
        settings=replace(SETTINGS, optimizer=name, learning_rate=learning_rate, epochs=25)
    )
    assert evaluate(state.network, VALIDATION, SPARSE).accuracy > 0.95


@pytest.mark.parametrize("loss_name", LOSSES)
@pytest.mark.parametrize("activation", [a.name for a in ACTIVATIONS.values() if a.is_trainable])
def test_every_loss_trains_with_every_output_activation(loss_name, activation):
    labels = targets_for(loss_name, 100, 3, np.random.default_rng(0))
    _, events = run(
        spec=NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, activation))),
        settings=replace(SETTINGS, loss=loss_name),
        training=Samples(TRAINING.inputs, labels),
        validation=None,
    )
    assert events[-1].reason is EndReason.COMPLETED
    assert all(math.isfinite(event.loss) for event in epochs_of(events))


# ------------------------------------------------------------------------------- repeatability


def test_the_same_seed_gives_the_same_run_bit_for_bit():
    (first, events), (second, again) = run(), run()
    assert events == again
    assert first.network.theta.tobytes() == second.network.theta.tobytes()


def test_another_seed_gives_another_run():
    settings = replace(SETTINGS, seed=1)
    assert run()[1] != run(settings=settings)[1]


def test_the_seed_decides_the_order_of_the_samples():
    orders = []
    for seed in (0, 0, 1):
        recording = Recording()
        run(settings=replace(SETTINGS, seed=seed), augment=recording, validation=None)
        orders.append(np.concatenate(recording.read))
    np.testing.assert_array_equal(orders[0], orders[1])
    assert not np.array_equal(orders[0], orders[2])


def test_the_seed_decides_the_initial_weights():
    first, again, other = (
        TrainingState.fresh(SPEC, replace(SETTINGS, seed=seed)).network.theta for seed in (0, 0, 1)
    )
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_the_seed_decides_what_dropout_silences():
    # The same weights and one batch of everything: only dropout can make the losses differ.
    settings = replace(SETTINGS, batch_size=100, epochs=1)
    found = set()
    for seed in (0, 0, 1, 2):
        state = TrainingState.fresh(SPEC, settings)
        event = next(train(state, TRAINING, None, replace(settings, seed=seed), clock=still))
        found.add(round(event.loss, 4))  # the order of the sum decides the last digits
    assert len(found) == 3


def test_dropout_differs_from_step_to_step():
    spec = NetworkSpec((4,), (DropoutSpec(0.5), DenseSpec(3, "softmax")))
    training = Samples(np.ones((64, 4), np.float32), np.zeros(64, np.int64))
    settings = replace(SETTINGS, learning_rate=1e-12, batch_size=64, epochs=5)
    _, events = run(spec=spec, settings=settings, training=training, validation=None)
    assert len({event.loss for event in steps_of(events)}) == 5


# --------------------------------------------------------------------------- pausing, resuming


def test_a_pull_makes_one_step_and_no_more():
    state, stream = begin()
    assert (state.step, state.n_read) == (0, 0)
    for n_pulls in (1, 2, 3):
        before = state.network.theta.copy()
        next(stream)
        assert (state.step, state.n_read) == (n_pulls, 32 * n_pulls)
        assert not np.array_equal(state.network.theta, before)


def test_closing_leaves_the_state_at_the_last_event():
    state, stream = begin()
    for _ in range(7):  # 4 steps, an epoch, 2 steps
        event = next(stream)
    stream.close()
    assert event.step == state.step == 6
    assert (state.epoch, state.n_read) == (1, 64)
    assert list(stream) == []


@cache
def uninterrupted(optimizer):
    state, events = run(settings=replace(SETTINGS, optimizer=optimizer))
    return Checkpoint.of(state, optimizer), events


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@given(n_events=st.integers(0, 15))
@settings(max_examples=15)
def test_a_copy_trained_on_from_any_event_equals_the_uninterrupted_run(optimizer, n_events):
    expected, all_events = uninterrupted(optimizer)
    settings_ = replace(SETTINGS, optimizer=optimizer)
    state, stream = begin(settings=settings_)
    before = [next(stream) for _ in range(n_events)]
    copy = Checkpoint.of(state, optimizer).restored(SPEC, settings_)
    stream.close()
    state.network.theta[...] = np.nan  # the copy must not depend on it
    after = list(train(copy, TRAINING, VALIDATION, settings_, clock=still))
    assert (before + after)[:-1] == all_events[:-1]
    assert after[-1][:2] == all_events[-1][:2]  # its loss is nan where no step was left to make
    if any(isinstance(event, StepEvent) for event in after):
        assert after[-1] == all_events[-1]
    found = Checkpoint.of(copy, optimizer)
    assert found.weights.tobytes() == expected.weights.tobytes()
    for name, vector in expected.optimizer_state.items():
        assert found.optimizer_state[name].tobytes() == vector.tobytes()
    counters = found.counters
    assert (counters.n_updates, counters.step, counters.epoch) == (12, 12, 3)


def test_more_epochs_continue_a_completed_run():
    state, _ = run(settings=replace(SETTINGS, epochs=2))
    events = list(train(state, TRAINING, VALIDATION, SETTINGS, clock=still))
    assert [event.epoch for event in steps_of(events)] == [3] * 4
    np.testing.assert_array_equal(state.network.theta, run()[0].network.theta)


def test_a_completed_run_has_nothing_left_to_do():
    state, _ = run()
    (end,) = train(state, TRAINING, VALIDATION, SETTINGS, clock=still)
    assert (end.reason, end.step) == (EndReason.COMPLETED, 12)


# ------------------------------------------------------------------------ changes while training


def test_a_new_learning_rate_is_told_and_counts_from_the_next_step():
    state, stream = begin(settings=replace(SETTINGS, optimizer="sgd"))
    next(stream)
    theta = state.network.theta.copy()
    change = stream.send(LiveSettings(learning_rate=0.5))
    assert change == SettingEvent(1, "learning_rate", 0.01, 0.5)
    np.testing.assert_array_equal(state.network.theta, theta)
    event = next(stream)
    assert event.learning_rate == 0.5
    step = state.network.theta - theta
    np.testing.assert_allclose(step, -0.5 * state.network.gradient, rtol=1e-3, atol=1e-6)
    assert next(stream).learning_rate == 0.5


def test_a_new_batch_size_counts_from_the_next_step_and_loses_no_sample():
    _, stream = begin()
    next(stream)
    assert stream.send(LiveSettings(batch_size=50)) == SettingEvent(1, "batch_size", 32, 50)
    events = list(stream)
    assert [event.n_samples for event in steps_of(events)] == [50, 18, 50, 50, 50, 50]
    assert [event.step for event in epochs_of(events)] == [3, 5, 7]


def test_both_changes_sent_at_once_are_told_one_after_the_other():
    _, stream = begin()
    next(stream)
    changes = [stream.send(LiveSettings(0.1, 64)), next(stream)]
    assert [(c.name, c.before, c.after) for c in changes] == [
        ("learning_rate", 0.01, 0.1),
        ("batch_size", 32, 64),
    ]
    event = next(stream)
    assert (event.learning_rate, event.n_samples) == (0.1, 64)


def test_a_change_sent_in_answer_to_a_change_is_taken_over_too():
    _, stream = begin()
    next(stream)
    stream.send(LiveSettings(learning_rate=0.1))
    again = stream.send(LiveSettings(learning_rate=0.2))
    assert again == SettingEvent(1, "learning_rate", 0.1, 0.2)
    assert next(stream).learning_rate == 0.2


def test_a_change_sent_after_an_epoch_is_taken_over():
    _, stream = begin()
    for event in stream:
        if isinstance(event, EpochEvent):
            break
    assert stream.send(LiveSettings(batch_size=100)) == SettingEvent(4, "batch_size", 32, 100)
    assert next(stream).n_samples == 100


@pytest.mark.parametrize("same", [LiveSettings(), LiveSettings(0.01), LiveSettings(0.01, 32)])
def test_a_value_that_does_not_differ_is_not_told(same):
    _, stream = begin()
    next(stream)
    assert isinstance(stream.send(same), StepEvent)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"learning_rate": 0.0}, "learning rate must be above 0"),
        ({"learning_rate": math.nan}, "learning rate must be above 0"),
        ({"batch_size": 0}, "batch size must be at least 1"),
    ],
)
def test_a_live_value_that_makes_no_sense_is_refused_where_it_is_made(values, words):
    with pytest.raises(DesignError, match=words):
        LiveSettings(**values)


# --------------------------------------------------------------------------------- divergence


@pytest.mark.parametrize("optimizer", ["sgd", "momentum"])
@pytest.mark.parametrize(
    ("activation", "loss_name"),
    [("softmax", SPARSE), ("linear", "mean_squared_error"), ("sigmoid", "binary_crossentropy")],
)
def test_a_huge_learning_rate_ends_as_diverged_without_a_warning(activation, loss_name, optimizer):
    labels = TRAINING.labels if loss_name == SPARSE else one_hot(TRAINING.labels, 3)
    samples = Samples(TRAINING.inputs, labels)
    state, events = run(
        spec=NetworkSpec((4,), (DenseSpec(6), DenseSpec(6), DenseSpec(3, activation))),
        settings=TrainingSettings(
            optimizer, learning_rate=1e30, loss=loss_name, batch_size=32, epochs=50
        ),
        training=samples,
        validation=samples,
    )
    end = events[-1]
    assert end.reason is EndReason.DIVERGED
    assert not math.isfinite(end.loss)
    assert all(math.isfinite(event.loss) for event in steps_of(events))
    assert end.step == state.step <= len(steps_of(events))
    assert end.bad_number.step - state.step in (1, 2)
    assert np.isfinite(state.network.weights).all()
    assert evaluate(state.network, samples, loss_name).loss >= 0.0


def test_a_loss_beyond_float32_ends_as_diverged_before_the_weights_are_spoilt():
    samples = Samples(np.full((8, 1), 1e30, np.float32), np.zeros((8, 1), np.float32))
    state, events = run(
        spec=NetworkSpec((1,), (DenseSpec(1, "linear"),)),
        settings=replace(SETTINGS, loss="mean_squared_error"),
        training=samples,
        validation=None,
    )
    assert events == [EndEvent(EndReason.DIVERGED, 0, math.inf, BadNumber(1, "L", None, False))]
    assert np.isfinite(state.network.theta).all()


def test_inputs_that_are_not_numbers_end_as_diverged_before_any_step():
    inputs = TRAINING.inputs.copy()
    inputs[:] = np.nan
    state, events = run(training=Samples(inputs, TRAINING.labels))
    assert [type(event) for event in events] == [EndEvent]
    assert events[0].reason is EndReason.DIVERGED
    assert math.isnan(events[0].loss)
    assert events[0].bad_number == BadNumber(1, "X", None, True)
    assert np.isfinite(state.network.theta).all()


# -------------------------------------------------------------------------- what does not fit


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"learning_rate": 0.0}, "learning rate must be above 0, not 0.0"),
        ({"learning_rate": -1.0}, "learning rate must be above 0, not -1.0"),
        ({"learning_rate": math.inf}, "learning rate must be above 0, not inf"),
        ({"learning_rate": math.nan}, "learning rate must be above 0, not nan"),
        ({"batch_size": 0}, "batch size must be at least 1, not 0"),
        ({"epochs": 0}, "number of epochs must be at least 1, not 0"),
        ({"seed": -1}, "seed must be 0 or more, not -1"),
        ({"optimizer": "sdg"}, "no optimizer 'sdg'.*sgd"),
        ({"loss": "nll"}, "no loss 'nll'.*mean_squared_error"),
    ],
)
def test_settings_that_make_no_sense_are_refused_with_advice(values, words):
    settings = replace(SETTINGS, **values)
    with pytest.raises(DesignError, match=words):
        settings.check()
    with pytest.raises(DesignError, match=words):
        TrainingState.fresh(SPEC, settings)
    with pytest.raises(DesignError, match=words):
        train(TrainingState.fresh(SPEC, SETTINGS), TRAINING, None, settings)


WRONG_SAMPLES = [
    (Samples(TRAINING.inputs, one_hot(TRAINING.labels, 3)), "Use categorical_crossentropy"),
    (Samples(TRAINING.inputs, TRAINING.labels + 1), "go up to 3.*needs 4 units"),
    (blobs(10, D=7), "sample has 7 numbers, but the network expects 4.*input shape"),
    (Samples(TRAINING.inputs[:0], TRAINING.labels[:0]), "no sample to"),
]


@pytest.mark.parametrize(("samples", "words"), WRONG_SAMPLES)
def test_samples_that_do_not_fit_are_refused_before_the_first_step(samples, words):
    state = TrainingState.fresh(SPEC, SETTINGS)
    with pytest.raises(DesignError, match=words):
        train(state, samples, None, SETTINGS)
    with pytest.raises(DesignError, match=words):
        train(state, TRAINING, samples, SETTINGS)
    with pytest.raises(DesignError, match=words):
        evaluate(state.network, samples, SPARSE)


def test_integer_labels_with_the_one_hot_loss_are_told_the_sparse_one():
    settings = replace(SETTINGS, loss="categorical_crossentropy")
    with pytest.raises(DesignError, match="Use sparse_categorical_crossentropy"):
        train(TrainingState.fresh(SPEC, settings), TRAINING, None, settings)


def test_the_defaults_are_those_of_the_course():
    assert TrainingSettings() == TrainingSettings(
        optimizer="rmsprop", learning_rate=0.001, loss=SPARSE, batch_size=128, epochs=5, seed=0
    )


# -------------------------------------------------------------------------------------- MNIST


def test_one_epoch_of_the_course_reads_95_percent_of_mnist(mnist_folder: Path):
    dataset = load_mnist(mnist_folder)
    spec = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
    state, events = run(
        spec=spec,
        settings=TrainingSettings(epochs=1),
        training=dataset.train,
        validation=dataset.test,
    )
    (epoch,) = epochs_of(events)
    assert len(steps_of(events)) == 469
    assert epoch.validation_accuracy >= 0.95
    assert evaluate(state.network, dataset.test, SPARSE).accuracy == epoch.validation_accuracy
