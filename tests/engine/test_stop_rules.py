"""When training ends before its last epoch, and which weights it leaves."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import EndReason, EpochEvent, SettingEvent, StepEvent
from mlpstudio.engine.settings import StopRules, TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from tests.engine.builders import blobs

SPEC = NetworkSpec((4,), (DenseSpec(6), BatchNormSpec(), DenseSpec(3, "softmax")))
SPARSE = "sparse_categorical_crossentropy"
TRAINING, VALIDATION = blobs(100, seed=0), blobs(40, seed=1)
# A rate so large that validation gets worse and better again and again.
SETTINGS = TrainingSettings(optimizer="sgd", learning_rate=3.0, batch_size=20, epochs=12)


def still():
    """Tell the time of a clock that stands still."""
    return 0.0


def trained(rules, validation=VALIDATION, **changes):
    settings = replace(SETTINGS, stopping=rules, **changes)
    state = TrainingState.fresh(SPEC, settings)
    return state, list(train(state, TRAINING, validation, settings, clock=still))


def epochs_of(events):
    return [event for event in events if isinstance(event, EpochEvent)]


def best_loss(events):
    return min(event.validation_loss for event in epochs_of(events))


@pytest.mark.parametrize("patience", [1, 2])
def test_it_ends_after_so_many_epochs_without_improvement(patience):
    _, all_events = trained(StopRules(), epochs=30)
    losses = [event.validation_loss for event in epochs_of(all_events)]
    expected = next(n for n in range(1, 31) if n - 1 - int(np.argmin(losses[:n])) >= patience)
    _, events = trained(StopRules(patience=patience), epochs=30)
    assert len(epochs_of(events)) == expected
    assert events[-1].reason is EndReason.NO_IMPROVEMENT
    assert events[-1].best_epoch is None  # it was not asked to put the best weights back


def test_small_improvements_do_not_count():
    _, events = trained(StopRules(patience=2, min_delta=100.0))
    assert len(epochs_of(events)) == 3


def test_accuracy_improves_upwards():
    state, events = trained(StopRules(patience=12, monitor="validation_accuracy"))
    accuracies = [event.validation_accuracy for event in epochs_of(events)]
    assert state.best.value == max(accuracies)
    assert state.best.epoch == int(np.argmax(accuracies)) + 1


def test_without_validation_samples_the_training_loss_is_watched():
    state, events = trained(StopRules(patience=12), validation=None)
    losses = [event.loss for event in epochs_of(events)]
    assert state.best.value == min(losses)


RESTORE = StopRules(restore_best=True)


@pytest.mark.parametrize(
    "rules", [RESTORE, replace(RESTORE, patience=1), replace(RESTORE, target_accuracy=0.5)]
)
def test_the_best_weights_are_there_however_it_ends_by_itself(rules):
    state, events = trained(rules)
    assert evaluate(state.network, VALIDATION, SPARSE).loss == best_loss(events)
    best = epochs_of(events)[state.best.epoch - 1]
    if state.best.step < state.step:
        assert events[-1].best_epoch == best.epoch
        assert state.weights_step == best.step


def test_the_best_weights_are_there_after_it_was_closed():
    settings = replace(SETTINGS, stopping=RESTORE)
    state = TrainingState.fresh(SPEC, settings)
    stream = train(state, TRAINING, VALIDATION, settings)
    events = []
    while len(epochs_of(events)) < 6 or not isinstance(events[-1], StepEvent):
        events.append(next(stream))
    stream.close()
    assert evaluate(state.network, VALIDATION, SPARSE).loss == best_loss(events)


def test_the_best_weights_are_there_after_it_diverged():
    settings = replace(SETTINGS, stopping=RESTORE)
    state = TrainingState.fresh(SPEC, settings)
    inputs = TRAINING.inputs.copy()
    stream = train(state, replace(TRAINING, inputs=inputs), VALIDATION, settings)
    events = [next(stream) for _ in range(14)]  # two epochs of 5 steps and more
    inputs[:] = np.nan
    events += list(stream)
    assert events[-1].reason is EndReason.DIVERGED
    assert evaluate(state.network, VALIDATION, SPARSE).loss == best_loss(events)


@pytest.mark.parametrize("n_events", [0, 3, 6, 10, 17, 40])
def test_going_on_begins_with_the_last_weights_all_the_same(n_events):
    settings = replace(SETTINGS, stopping=RESTORE)
    whole, all_events = trained(RESTORE)
    state = TrainingState.fresh(SPEC, settings)
    stream = train(state, TRAINING, VALIDATION, settings, clock=still)
    before = [next(stream) for _ in range(n_events)]
    stream.close()
    copy = Checkpoint.of(state, "sgd").restored(SPEC, settings)
    after = list(train(copy, TRAINING, VALIDATION, settings, clock=still))
    assert before + after == all_events
    assert copy.network.weights.tobytes() == whole.network.weights.tobytes()
    assert copy.last_weights.tobytes() == whole.last_weights.tobytes()


def test_a_target_ends_it_as_soon_as_it_is_reached():
    _, events = trained(StopRules(target_accuracy=0.6), learning_rate=0.05)
    accuracies = [event.validation_accuracy for event in epochs_of(events)]
    assert events[-1].reason is EndReason.TARGET_REACHED
    assert accuracies[-1] >= 0.6
    assert all(accuracy < 0.6 for accuracy in accuracies[:-1])


def test_the_time_limit_counts_training_steps_over_all_sittings():
    ticks = iter(range(10_000))
    settings = replace(SETTINGS, stopping=StopRules(max_seconds=12.0))
    state = TrainingState.fresh(SPEC, settings)
    stream = train(state, TRAINING, None, settings, clock=lambda: float(next(ticks)))
    for _ in range(7):  # an epoch of five steps, each a second long, and one step more
        next(stream)
    stream.close()
    events = list(train(state, TRAINING, None, settings, clock=lambda: float(next(ticks))))
    assert events[-1].reason is EndReason.OUT_OF_TIME
    assert (state.epoch, state.total_seconds) == (3, 15.0)


def test_a_plateau_lowers_the_rate_and_says_so():
    options = (("factor", 0.1), ("patience", 1.0), ("min_delta", 100.0))
    _, events = trained(
        StopRules(), schedule="reduce_on_plateau", schedule_options=options, epochs=3
    )
    lowered = [event for event in events if isinstance(event, SettingEvent)]
    rates = [event.learning_rate for event in events if isinstance(event, StepEvent)]
    # The first epoch is the best so far; the second and the third are no better by 100.
    np.testing.assert_allclose(rates, 10 * [3.0] + 5 * [0.3])
    assert [event.name for event in lowered] == ["plateau", "plateau"]
    np.testing.assert_allclose([lowered[0].before, lowered[0].after], [3.0, 0.3])


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"patience": 0}, "patience must be at least 1, not 0"),
        ({"monitor": "loss_of_face"}, "'loss_of_face' can be watched.*validation_loss"),
        ({"min_delta": -0.1}, "least improvement must be 0 or more, not -0.1"),
        ({"target_accuracy": 1.1}, "target accuracy must be above 0 and at most 1, not 1.1"),
        ({"max_seconds": 0.0}, "time limit must be above 0, not 0.0"),
    ],
)
def test_rules_that_make_no_sense_are_refused_with_advice(values, words):
    with pytest.raises(DesignError, match=words):
        replace(SETTINGS, stopping=StopRules(**values)).check()
