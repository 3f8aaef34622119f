"""Checkpoints: copies that nothing changes, restored only where they belong."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings, TrainingState, train
from mlpstudio.errors import DesignError
from tests.engine.builders import blobs

SPEC = NetworkSpec((4,), (DenseSpec(5), DenseSpec(3, "softmax")))


def halfway(optimizer):
    """Return a state three steps into its first epoch, and the training that goes on with it."""
    settings = TrainingSettings(optimizer, batch_size=16, epochs=2)
    state = TrainingState.fresh(SPEC, settings)
    stream = train(state, blobs(64), None, settings)
    for _ in range(3):
        next(stream)
    return state, stream


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_checkpoint_does_not_change_when_training_goes_on(optimizer):
    state, stream = halfway(optimizer)
    checkpoint = Checkpoint.of(state, optimizer)
    theta = checkpoint.theta.copy()
    states = {name: vector.copy() for name, vector in checkpoint.optimizer_state.items()}
    list(stream)
    np.testing.assert_array_equal(checkpoint.theta, theta)
    for name, vector in states.items():
        np.testing.assert_array_equal(checkpoint.optimizer_state[name], vector)
    assert (checkpoint.step, checkpoint.n_read, checkpoint.n_updates) == (3, 48, 3)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_restored_state_is_a_second_one_equal_to_the_first(optimizer):
    state, _ = halfway(optimizer)
    checkpoint = Checkpoint.of(state, optimizer)
    restored = checkpoint.restored(SPEC)
    assert not np.shares_memory(restored.network.theta, state.network.theta)
    again = Checkpoint.of(restored, optimizer)
    np.testing.assert_array_equal(again.theta, checkpoint.theta)
    for name, vector in checkpoint.optimizer_state.items():
        np.testing.assert_array_equal(again.optimizer_state[name], vector)
    for name in ("n_updates", "step", "epoch", "n_read", "loss_sum", "n_correct", "seconds"):
        assert getattr(again, name) == getattr(checkpoint, name)


def test_its_arrays_are_read_only():
    checkpoint = Checkpoint.of(halfway("adam")[0], "adam")
    for vector in (checkpoint.theta, *checkpoint.optimizer_state.values()):
        with pytest.raises(ValueError, match="read-only"):
            vector[0] = 1.0


def test_another_design_is_refused():
    checkpoint = Checkpoint.of(halfway("sgd")[0], "sgd")
    other = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))
    # 4·6 + 6 + 6·3 + 3 = 51 and 4·5 + 5 + 5·3 + 3 = 43.
    with pytest.raises(DesignError, match="51 parameters, but 43"):
        checkpoint.restored(other)


def test_the_vectors_of_another_optimizer_are_refused():
    checkpoint = Checkpoint.of(halfway("adam")[0], "adam")
    with pytest.raises(DesignError, match=r"momentum keeps .*velocity"):
        replace(checkpoint, optimizer="momentum").restored(SPEC)


def test_a_state_vector_of_the_wrong_length_is_refused():
    checkpoint = Checkpoint.of(halfway("momentum")[0], "momentum")
    short = {"velocity": np.zeros(7, np.float32)}
    with pytest.raises(DesignError, match="7 numbers of velocity"):
        replace(checkpoint, optimizer_state=short).restored(SPEC)
