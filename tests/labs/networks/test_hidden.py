"""Hidden layers, beside what the whole network gives and what can be counted by hand."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import CHUNK, Network, initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.labs.networks import hidden

SPEC = NetworkSpec(
    (6,),
    (
        DenseSpec(5, "tanh"),
        DropoutSpec(0.5),
        DenseSpec(4),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DenseSpec(3, "softmax"),
    ),
)
LOSS = "sparse_categorical_crossentropy"
RNG = np.random.default_rng(0)
SAMPLES = Samples(
    RNG.normal(size=(CHUNK + 300, 6)).astype(np.float32), RNG.integers(0, 3, CHUNK + 300)
)


@pytest.fixture
def network() -> Network:
    return initialized(SPEC, seed=3)


def test_activations_are_those_of_a_pass(network):
    A1 = np.tanh(SAMPLES.inputs @ network.affines[0].W + network.affines[0].b)
    np.testing.assert_allclose(hidden.activations(network, SAMPLES, 0), A1, atol=1e-5)
    A2 = hidden.activations(network, SAMPLES, 1)
    assert A2.shape == (len(SAMPLES), 4)
    assert A2.min() == 0.0  # after relu, which stands by itself


def test_without_a_hidden_layer_there_is_none():
    plain = Network(NetworkSpec((6,), (DenseSpec(3, "softmax"),)))
    assert hidden.activation_pieces(plain) == ()


def test_the_most_exciting_samples_come_first():
    A = np.array([[1, 0], [5, 0], [np.nan, 0], [3, 0]])
    assert hidden.most_exciting(A, 0, 3).tolist() == [1, 3, 0]


@pytest.mark.parametrize("layer", [0, 1])
def test_with_no_unit_off_the_answers_are_the_networks(network, layer):
    A = hidden.activations(network, SAMPLES, layer)
    before = A.copy()
    found = hidden.accuracy_without(network, hidden.Exam(A, SAMPLES.labels, layer, LOSS), [])
    right = network.predict(SAMPLES.inputs).argmax(axis=1) == SAMPLES.labels
    assert found.accuracy == pytest.approx(right.mean())
    np.testing.assert_array_equal(A, before)


def test_switching_a_unit_off_is_the_same_as_cutting_its_outgoing_weights(network):
    A = hidden.activations(network, SAMPLES, 0)
    before = A.copy()
    found = hidden.accuracy_without(network, hidden.Exam(A, SAMPLES.labels, 0, LOSS), [2])
    np.testing.assert_array_equal(A, before)
    network.affines[1].W[2] = 0.0
    right = network.predict(SAMPLES.inputs).argmax(axis=1) == SAMPLES.labels
    assert found.accuracy == pytest.approx(right.mean())
    for digit in range(3):
        assert found.by_class[digit] == pytest.approx(right[SAMPLES.labels == digit].mean())


@pytest.mark.parametrize(("loss", "accuracy"), [("bce_of_scores", 1.0), ("mse", 0.5)])
def test_a_single_score_is_a_yes_above_0_and_any_other_output_above_one_half(loss, accuracy):
    network = Network(NetworkSpec((1,), (DenseSpec(1, "relu"), DenseSpec(1, "linear"))))
    network.affines[1].W[...], network.affines[1].b[...] = 1.0, -0.2
    A = np.array([[0.0], [0.4]], np.float32)  # scores −0.2 and 0.2
    spec = {
        "bce_of_scores": LossSpec("binary_crossentropy", from_logits=True),
        "mse": "mean_squared_error",
    }[loss]
    exam = hidden.Exam(A, np.array([0, 1]), 0, spec)
    assert hidden.accuracy_without(network, exam, []).accuracy == accuracy


def test_the_plane_is_where_the_points_spread_most():
    rng = np.random.default_rng(1)
    spread = rng.normal(size=(500, 2)) * [5.0, 2.0]
    basis = np.linalg.qr(rng.normal(size=(7, 7)))[0][:2]
    A = spread @ basis + 3.0
    plane = hidden.principal_plane(A)
    assert sum(plane.explained) == pytest.approx(1.0)
    assert plane.explained[0] > plane.explained[1]
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-9)
    np.testing.assert_allclose(plane.project(A) @ plane.directions + plane.mean, A, atol=1e-9)


def test_a_plane_is_turned_towards_the_one_before():
    rng = np.random.default_rng(2)
    A = rng.normal(size=(300, 4)) * [4.0, 3.9, 0.1, 0.1]
    first = hidden.principal_plane(A)
    turn, _, back = np.linalg.svd(np.eye(4) + 0.01 * rng.normal(size=(4, 4)))
    moved = A @ (turn @ back)
    second = hidden.principal_plane(moved, first)
    assert np.abs(second.project(moved) - first.project(A)).max() < 1.0


def test_the_shares_of_a_turned_plane_are_those_along_its_own_directions():
    A = np.array([[2.0, 0, 0], [-2, 0, 0], [0, 1, 0], [0, -1, 0]])  # variances 2 and 1/2
    straight = hidden.principal_plane(A)
    assert straight.explained == pytest.approx((0.8, 0.2))
    diagonal = np.array([[1.0, 1, 0], [-1, 1, 0]]) / np.sqrt(2.0)
    turned = hidden.principal_plane(A, replace(straight, directions=diagonal))
    np.testing.assert_allclose(turned.directions, diagonal, atol=1e-12)
    assert turned.explained == pytest.approx((0.5, 0.5))


def test_a_layer_of_one_unit_has_one_direction():
    plane = hidden.principal_plane(np.array([[1.0], [2.0], [4.0]]))
    assert plane.explained == (1.0, 0.0)
    assert plane.project(np.array([[1.0]])).shape == (1, 2)


def test_units_that_never_change_spread_nowhere():
    plane = hidden.principal_plane(np.ones((5, 3)))
    assert plane.explained == (0.0, 0.0)
    assert np.isfinite(plane.project(np.ones((5, 3)))).all()
