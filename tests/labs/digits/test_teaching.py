from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine import losses
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.errors import DesignError
from mlpstudio.labs.digits.teaching import MOST_MOVED, one_step

IMAGE = np.random.default_rng(0).integers(0, 256, (28, 28)).astype(np.uint8)
SPEC = NetworkSpec((28, 28), (DenseSpec(16), DenseSpec(10, "softmax")))
SGD = TrainingSettings(optimizer="sgd", learning_rate=0.01)


def state(settings=SGD, spec=SPEC):
    return TrainingState.fresh(spec, settings)


def test_a_step_makes_the_wanted_answer_likelier():
    lesson = one_step(state(), SGD, IMAGE, 3)
    assert lesson.after[3] > lesson.before[3]
    assert lesson.loss_after < lesson.loss_before
    assert lesson.before.sum() == pytest.approx(1)
    assert lesson.loss_before == pytest.approx(-np.log(lesson.before[3]), rel=1e-5)
    assert lesson.loss_after == pytest.approx(-np.log(lesson.after[3]), rel=1e-5)


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "rmsprop", "adam"])
def test_it_is_the_step_that_the_optimizer_makes(optimizer):
    settings = replace(SGD, optimizer=optimizer, learning_rate=0.003)
    before = state(settings)
    for vector in before.optimizer.state.values():
        vector[...] = 1e-4  # after some training
    before.optimizer.n_updates = 7
    lesson = one_step(before, settings, IMAGE, 5)
    expected = state(settings)
    for vector in expected.optimizer.state.values():
        vector[...] = 1e-4
    expected.optimizer.n_updates = 7
    X = (IMAGE.reshape(1, -1) * np.float32(1 / 255)).astype(np.float32)
    expected.network.loss_and_gradient(X, np.array([5]), settings.loss)
    expected.optimizer.update(expected.network.theta, expected.network.gradient, 0.003)
    np.testing.assert_allclose(
        lesson.state.network.weights, expected.network.weights, rtol=1e-5, atol=1e-7
    )
    assert lesson.state.optimizer.n_updates == 8
    for name, vector in expected.optimizer.state.items():
        np.testing.assert_allclose(lesson.state.optimizer.state[name], vector, rtol=1e-5)


def test_what_was_there_stays_as_it_was():
    settings = replace(SGD, optimizer="adam")
    before = state(settings)
    weights = before.network.weights.copy()
    lesson = one_step(before, settings, IMAGE, 5)
    np.testing.assert_array_equal(before.network.weights, weights)
    assert before.optimizer.n_updates == 0
    assert not any(vector.any() for vector in before.optimizer.state.values())
    assert lesson.state.step == before.step
    assert lesson.state.network is not before.network


def test_the_changes_are_measured_by_layer():
    before = state()
    lesson = one_step(before, SGD, IMAGE, 3)
    assert len(lesson.layers) == 2
    for change, old, new in zip(
        lesson.layers, before.network.affines, lesson.state.network.affines, strict=True
    ):
        assert old.b is not None
        assert new.b is not None
        assert change.weights == pytest.approx(np.linalg.norm(new.W - old.W), rel=1e-5)
        assert change.biases == pytest.approx(np.linalg.norm(new.b - old.b), rel=1e-5)
        moved = np.hypot(change.weights, change.biases)
        length = np.hypot(np.linalg.norm(old.W), np.linalg.norm(old.b))
        assert change.relative == pytest.approx(moved / length, rel=1e-5)


def test_the_most_moved_weights_come_first():
    before = state()
    lesson = one_step(before, SGD, IMAGE, 3)
    moves = [abs(w.after - w.before) for w in lesson.most_moved]
    assert len(moves) == MOST_MOVED
    assert moves == sorted(moves, reverse=True)
    farthest = lesson.most_moved[0]
    change = np.abs(lesson.state.network.theta - before.network.theta)
    assert moves[0] == pytest.approx(change.max())
    affine = lesson.state.network.affines[farthest.layer]
    assert affine.b is not None
    now = (
        affine.b[farthest.column]
        if farthest.row is None
        else affine.W[farthest.row, farthest.column]
    )
    assert farthest.after == pytest.approx(now)


def test_nothing_moves_without_a_gradient_and_a_network_of_zeros_has_no_share():
    before = state()
    before.network.weights[...] = 0
    lesson = one_step(before, SGD, IMAGE, 3)
    assert lesson.layers[0] == (0, 0, 0)
    assert lesson.layers[1].relative == np.inf  # its biases left 0
    assert {w.layer for w in lesson.most_moved} == {1}
    assert len(lesson.most_moved) == 10


def test_chance_is_left_out_and_averages_are_kept():
    spec = NetworkSpec(
        (28, 28),
        (
            DenseSpec(16, use_bias=False),
            BatchNormSpec(),
            DropoutSpec(0.5),
            DenseSpec(10, "softmax"),
        ),
    )
    first, second = (one_step(state(spec=spec), SGD, IMAGE, 3) for _ in range(2))
    np.testing.assert_array_equal(first.after, second.after)
    assert first.after[3] > first.before[3]
    statistics = slice(len(first.state.network.theta), None)
    np.testing.assert_array_equal(
        first.state.network.weights[statistics], state(spec=spec).network.weights[statistics]
    )
    assert all(w.row is not None for w in first.most_moved if w.layer == 0)


@pytest.mark.parametrize("clipping", [{"clip_norm": 1e-3}, {"clip_value": 1e-5}])
def test_the_gradient_is_clipped_as_in_training(clipping):
    settings = replace(SGD, learning_rate=1.0, **clipping)
    change = one_step(state(), settings, IMAGE, 3)
    moved = change.state.network.theta - state().network.theta
    if "clip_norm" in clipping:
        assert np.linalg.norm(moved) == pytest.approx(1e-3, rel=1e-2)
    else:
        assert np.abs(moved).max() == pytest.approx(1e-5, rel=1e-1)


def test_a_loss_that_wants_one_number_per_output_gets_it():
    settings = replace(SGD, loss="binary_crossentropy", learning_rate=1.0)
    spec = NetworkSpec((28, 28), (DenseSpec(10, "sigmoid"),))
    lesson = one_step(state(settings, spec), settings, IMAGE, 3)
    assert lesson.after[3] > lesson.before[3]
    target = losses.one_hot(np.array([3]), 10)[0]
    expected = -np.mean(target * np.log(lesson.before) + (1 - target) * np.log(1 - lesson.before))
    assert lesson.loss_before == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("loss", ["sparse_categorical_crossentropy", "categorical_crossentropy"])
def test_a_class_that_the_network_has_not_is_refused(loss):
    settings = replace(SGD, loss=loss)
    with pytest.raises(DesignError):
        one_step(state(settings), settings, IMAGE, 10)


def test_a_step_that_is_far_too_large_is_shown_as_what_it_is():
    lesson = one_step(state(), replace(SGD, learning_rate=1e38), IMAGE, 3)
    assert not np.isfinite(lesson.after).all()


def test_weights_that_were_put_back_are_taught_and_gone_on_from():
    before = state()
    before.last_weights = np.zeros_like(before.network.weights)
    lesson = one_step(before, SGD, IMAGE, 3)
    assert lesson.state.last_weights is None
    assert before.last_weights is not None
    assert lesson.after[3] > lesson.before[3]


def test_another_optimizer_than_that_of_the_run_is_refused():
    with pytest.raises(DesignError, match="adam"):
        one_step(state(), replace(SGD, optimizer="adam"), IMAGE, 3)
