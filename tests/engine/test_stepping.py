"""Single steps: schedules, clipping, chance and augmentation, all repeatable."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine import schedules
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.engine.settings import LiveSettings, TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec, NoiseSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from tests.engine.builders import blobs

SPEC = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))
SAMPLES = blobs(100)
SETTINGS = TrainingSettings(optimizer="sgd", learning_rate=0.2, batch_size=32, epochs=3)


def steps(settings=SETTINGS, spec=SPEC, samples=SAMPLES, augment=None):
    state = TrainingState.fresh(spec, settings)
    events = train(state, samples, None, settings, augment=augment, clock=lambda: 0.0)
    return state, [event for event in events if isinstance(event, StepEvent)]


@pytest.mark.parametrize("name", [s.name for s in SCHEDULES.values() if not s.is_adaptive])
def test_the_rates_of_a_training_are_those_of_the_preview(name):
    settings = replace(SETTINGS, schedule=name)
    _, events = steps(settings)
    expected = schedules.preview(name, (), 0.2, n_steps=12, steps_per_epoch=4)
    np.testing.assert_allclose([e.learning_rate for e in events], expected, rtol=1e-12)


def test_a_live_learning_rate_is_what_the_schedule_multiplies():
    settings = replace(SETTINGS, schedule="step_decay", schedule_options=(("every", 1.0),))
    stream = train(TrainingState.fresh(SPEC, settings), SAMPLES, None, settings)
    for _ in range(5):
        next(stream)  # the first epoch: four steps and its end
    stream.send(LiveSettings(learning_rate=0.8))
    assert next(stream).learning_rate == pytest.approx(0.4)


def test_clipping_by_norm_bounds_the_step_of_plain_descent():
    settings = replace(SETTINGS, clip_norm=0.01, epochs=1)
    state = TrainingState.fresh(SPEC, settings)
    stream = train(state, SAMPLES, None, settings)
    before = state.network.theta.astype(np.float64)
    next(stream)
    length = np.linalg.norm(state.network.theta.astype(np.float64) - before)
    assert length == pytest.approx(0.2 * 0.01, rel=1e-3)


def test_clipping_by_value_bounds_every_entry():
    settings = replace(SETTINGS, clip_value=1e-3, epochs=1)
    state = TrainingState.fresh(SPEC, settings)
    next(train(state, SAMPLES, None, settings))
    assert np.abs(state.network.gradient).max() == np.float32(1e-3)


@pytest.mark.parametrize(
    "layer", [DropoutSpec(0.5), DropoutSpec(0.5, classical=True), NoiseSpec(1.0)]
)
def test_chance_depends_on_seed_and_step_alone(layer):
    spec = NetworkSpec((4,), (DenseSpec(6), layer, DenseSpec(3, "softmax")))
    _, first = steps(spec=spec)
    _, again = steps(spec=spec)
    _, other = steps(replace(SETTINGS, seed=1, shuffle_seed=0), spec)
    assert first == again
    assert [e.loss for e in first] != [e.loss for e in other]


def test_another_shuffling_seed_changes_the_order_and_nothing_else():
    settings = replace(SETTINGS, shuffle_seed=5)
    plain, shuffled = (TrainingState.fresh(SPEC, s) for s in (SETTINGS, settings))
    np.testing.assert_array_equal(plain.network.weights, shuffled.network.weights)
    assert steps()[1] != steps(settings)[1]
    assert steps(replace(SETTINGS, shuffle_seed=0))[1] == steps()[1]


def test_an_augmentation_sees_every_batch_in_its_stored_form():
    images = np.arange(8 * 6, dtype=np.uint8).reshape(8, 2, 3)
    samples = Samples(images, np.arange(8) % 3, 1 / 255)
    seen, draws = [], []

    def augment(inputs, rng):
        seen.append(inputs.copy())
        draws.append(rng.random())
        return 255 - inputs

    spec = NetworkSpec((2, 3), (DenseSpec(3, "softmax"),))
    settings = replace(SETTINGS, batch_size=3, epochs=2)
    _, events = steps(settings, spec, samples, augment)
    assert [batch.shape for batch in seen] == 2 * [(3, 2, 3), (3, 2, 3), (2, 2, 3)]
    assert {batch.dtype for batch in seen} == {np.dtype(np.uint8)}
    np.testing.assert_array_equal(np.sort(np.concatenate(seen[:3]), axis=0), images)
    assert len(set(draws)) == 6
    inverted = Samples(255 - images, samples.labels, 1 / 255)
    assert [e.loss for e in steps(settings, spec, inverted)[1]] == [e.loss for e in events]
    first = draws.copy()
    steps(settings, spec, samples, augment)
    assert draws[6:] == first


def test_the_penalty_is_part_of_the_loss_and_told_apart():
    spec = NetworkSpec((4,), (DenseSpec(6, l2=0.1), DenseSpec(3, "softmax")))
    _, penalised = steps(spec=spec)
    _, plain = steps()
    network = TrainingState.fresh(spec, SETTINGS).network
    expected = 0.1 * np.square(network.affines[0].W).sum()
    assert penalised[0].penalty == pytest.approx(expected, rel=1e-5)
    assert penalised[0].loss == pytest.approx(plain[0].loss + expected, rel=1e-5)
    assert plain[0].penalty == 0.0


def test_what_is_measured_anew_differs_by_lag_chance_and_penalty():
    spec = NetworkSpec(
        (4,), (DenseSpec(6, l1=0.01), BatchNormSpec(), DropoutSpec(0.5), DenseSpec(3, "softmax"))
    )
    settings = replace(SETTINGS, remeasure=True, epochs=2)
    state = TrainingState.fresh(spec, settings)
    events = list(train(state, SAMPLES, None, settings))
    epochs = [event for event in events if hasattr(event, "remeasured_loss")]
    assert all(e.loss_with_chance != e.remeasured_loss > 0.0 for e in epochs)
    assert all(0.0 < e.penalty < e.loss for e in epochs)
    same, plain = TrainingState.fresh(spec, settings), replace(settings, remeasure=False)
    list(train(same, SAMPLES, None, plain))
    assert same.network.weights.tobytes() == state.network.weights.tobytes()


def test_a_step_activation_is_refused_with_the_reason():
    spec = NetworkSpec((4,), (DenseSpec(6, "step"), DenseSpec(3, "softmax")))
    with pytest.raises(
        DesignError, match="'step' cannot be trained by gradient descent: its slope"
    ):
        steps(spec=spec)
