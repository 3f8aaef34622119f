"""Checkpoints: copies that nothing changes, restored only where they belong."""

from dataclasses import fields, replace

import numpy as np
import pytest

from mlpstudio.engine import shapes
from mlpstudio.engine.checkpoint import Checkpoint, Counters
from mlpstudio.engine.events import EpochEvent
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.schedules import Plateau
from mlpstudio.engine.settings import StopRules, TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import Best, TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError
from tests.engine.builders import blobs

SPEC = NetworkSpec((4,), (DenseSpec(5), DenseSpec(3, "softmax")))
THINNED = NetworkSpec(
    (4,),
    (
        DenseSpec(5, learning_rate_factor=0.1),
        BatchNormSpec(learning_rate_factor=10.0),
        DropoutSpec(0.2),
        DenseSpec(3, "softmax"),
    ),
)
SGD = TrainingSettings("sgd", batch_size=16, epochs=2)


def settings_for(optimizer: str, **values: object) -> TrainingSettings:
    return replace(SGD, optimizer=optimizer, **values)  # type: ignore[arg-type]


def halfway(settings: TrainingSettings, spec: NetworkSpec = SPEC, steps: int = 3):
    """Return a state after so many steps (four are an epoch), and the training that goes on."""
    state = TrainingState.fresh(spec, settings)
    stream = train(state, blobs(64), blobs(16, seed=1), settings)
    while state.step < steps:
        next(stream)
    return state, stream


def assert_equal(one: Checkpoint, other: Checkpoint) -> None:
    """Compare everything, arrays bit for bit."""
    np.testing.assert_array_equal(one.weights, other.weights)
    assert set(one.optimizer_state) == set(other.optimizer_state)
    for name, vector in one.optimizer_state.items():
        np.testing.assert_array_equal(vector, other.optimizer_state[name], err_msg=name)
    assert (one.counters, one.optimizer) == (other.counters, other.optimizer)
    assert one.best is other.best
    assert (one.last_weights is None) is (other.last_weights is None)
    if one.last_weights is not None:
        np.testing.assert_array_equal(one.last_weights, other.last_weights)


every_optimizer = pytest.mark.parametrize("optimizer", OPTIMIZERS)
every_design = pytest.mark.parametrize("spec", [SPEC, THINNED], ids=["plain", "normalised"])


@every_optimizer
@every_design
def test_a_checkpoint_does_not_change_when_training_goes_on(optimizer, spec):
    state, stream = halfway(settings_for(optimizer), spec)
    checkpoint = Checkpoint.of(state, optimizer)
    weights = checkpoint.weights.copy()
    states = {name: vector.copy() for name, vector in checkpoint.optimizer_state.items()}
    list(stream)
    assert not np.array_equal(state.network.weights, weights)
    np.testing.assert_array_equal(checkpoint.weights, weights)
    for name, vector in states.items():
        np.testing.assert_array_equal(checkpoint.optimizer_state[name], vector)
    counters = checkpoint.counters
    assert (checkpoint.step, counters.n_read, counters.n_updates) == (3, 48, 3)


@every_optimizer
@every_design
def test_a_restored_state_is_a_second_one_equal_to_the_first(optimizer, spec):
    settings = settings_for(optimizer)
    state, _ = halfway(settings, spec)
    checkpoint = Checkpoint.of(state, optimizer)
    restored = checkpoint.restored(spec, settings)
    assert not np.shares_memory(restored.network.weights, state.network.weights)
    assert_equal(Checkpoint.of(restored, optimizer), checkpoint)


def test_all_that_counts_is_kept():
    state, _ = halfway(SGD)
    numbers = Counters(5, 7, 2, 32, 1.5, 0.25, 9, 0.125, 3.5, Plateau(0.5, 2, 0.1))
    names = [field.name for field in fields(Counters)]
    assert all(getattr(numbers, name) != getattr(Counters(), name) for name in names)
    for name in names[1:]:
        setattr(state, name, getattr(numbers, name))
    state.optimizer.n_updates = numbers.n_updates
    checkpoint = Checkpoint.of(state, "sgd")
    assert checkpoint.counters == numbers
    assert Checkpoint.of(checkpoint.restored(SPEC, SGD), "sgd").counters == numbers


def test_a_checkpoint_at_the_end_of_an_epoch_has_what_the_schedule_made_of_it():
    never_better = (("factor", 0.5), ("patience", 1.0), ("min_delta", 1000.0))
    settings = replace(SGD, epochs=4, schedule="reduce_on_plateau", schedule_options=never_better)
    whole, stream = halfway(settings, steps=8)
    while not isinstance(next(stream), EpochEvent):
        pass
    resumed = Checkpoint.of(whole, "sgd").restored(SPEC, settings)
    assert resumed.plateau.factor == 0.5
    list(stream)
    list(train(resumed, blobs(64), blobs(16, seed=1), settings))
    assert (resumed.step, resumed.plateau) == (whole.step, whole.plateau)
    np.testing.assert_array_equal(resumed.network.weights, whole.network.weights)


def test_running_averages_are_kept():
    state, _ = halfway(SGD, THINNED)
    n = shapes.parameter_count(THINNED)
    checkpoint = Checkpoint.of(state, "sgd")
    # The means of 5 units have moved away from 0, the variances from 1.
    averages = checkpoint.weights[n:]
    assert averages.shape == (10,)
    assert not np.array_equal(averages, [0.0] * 5 + [1.0] * 5)
    restored = checkpoint.restored(THINNED, SGD)
    np.testing.assert_array_equal(restored.network.weights[n:], averages)


def test_its_arrays_are_read_only():
    state, _ = halfway(settings_for("adam"))
    state.last_weights = state.network.weights.copy()
    checkpoint = Checkpoint.of(state, "adam")
    last = checkpoint.last_weights
    for vector in (checkpoint.weights, last, *checkpoint.optimizer_state.values()):
        assert vector is not None
        with pytest.raises(ValueError, match="read-only"):
            vector[0] = 1.0


# ----------------------------------------------------------------------- the best epoch's weights


def test_the_best_weights_and_the_last_ones_are_both_kept():
    settings = replace(SGD, learning_rate=0.1, stopping=StopRules(restore_best=True))
    state, stream = halfway(settings, steps=6)  # one epoch, and two steps into the second
    assert state.best is not None
    assert Checkpoint.of(state, "sgd").weights_step == 6
    at_six = state.network.weights.copy()
    stream.close()
    checkpoint = Checkpoint.of(state, "sgd")
    assert (checkpoint.step, checkpoint.weights_step) == (6, 4)
    np.testing.assert_array_equal(checkpoint.weights, state.best.weights)
    np.testing.assert_array_equal(checkpoint.last_weights, at_six)
    restored = checkpoint.restored(SPEC, settings)
    assert_equal(Checkpoint.of(restored, "sgd"), checkpoint)
    restored.go_on()
    np.testing.assert_array_equal(restored.network.weights, at_six)
    assert checkpoint.last_weights is not None
    assert not np.shares_memory(restored.network.weights, checkpoint.last_weights)


# --------------------------------------------------------------------------------- what is refused


def test_another_design_is_refused():
    checkpoint = Checkpoint.of(halfway(SGD)[0], "sgd")
    other = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))
    # 4·6 + 6 + 6·3 + 3 = 51 and 4·5 + 5 + 5·3 + 3 = 43.
    with pytest.raises(DesignError, match="51 weights, but 43 numbers of weights"):
        checkpoint.restored(other, SGD)


def test_a_design_with_more_running_averages_is_refused():
    checkpoint = Checkpoint.of(halfway(SGD, THINNED)[0], "sgd")
    # 43 and γ, β, means and variances of 5 units.
    with pytest.raises(DesignError, match="43 weights, but 63"):
        checkpoint.restored(SPEC, SGD)


def test_the_state_of_another_optimizer_is_refused():
    checkpoint = Checkpoint.of(halfway(settings_for("adam"))[0], "adam")
    with pytest.raises(DesignError, match="trained with momentum, but the state of adam"):
        checkpoint.restored(SPEC, settings_for("momentum"))


def test_vectors_that_the_optimizer_does_not_keep_are_refused():
    checkpoint = Checkpoint.of(halfway(settings_for("adam"))[0], "adam")
    with pytest.raises(DesignError, match=r"momentum keeps .*velocity"):
        replace(checkpoint, optimizer="momentum").restored(SPEC, settings_for("momentum"))


def test_options_that_need_other_vectors_are_refused():
    plain, centred = settings_for("rmsprop"), (("centered", 1.0),)
    checkpoint = Checkpoint.of(halfway(plain)[0], "rmsprop")
    with pytest.raises(DesignError, match=r"rmsprop keeps \["):
        checkpoint.restored(SPEC, replace(plain, optimizer_options=centred))


@pytest.mark.parametrize("what", ["last weights", "best weights", "velocity"])
def test_a_vector_of_the_wrong_length_is_refused(what):
    settings = settings_for("momentum")
    checkpoint, short = Checkpoint.of(halfway(settings)[0], "momentum"), np.zeros(7, np.float32)
    changed = {
        "last weights": replace(checkpoint, last_weights=short),
        "best weights": replace(checkpoint, best=Best(0.5, 1, 4, short)),
        "velocity": replace(checkpoint, optimizer_state={"velocity": short}),
    }[what]
    with pytest.raises(DesignError, match=f"7 numbers of {what}"):
        changed.restored(SPEC, settings)


def test_a_best_epoch_without_weights_is_no_vector_of_the_wrong_length():
    best = Best(0.5, 1, 4, np.empty(0, np.float32))
    checkpoint = replace(Checkpoint.of(halfway(SGD)[0], "sgd"), best=best)
    assert checkpoint.restored(SPEC, SGD).best is best
