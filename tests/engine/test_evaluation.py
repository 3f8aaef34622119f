"""Evaluation: whole sets in chunks, with the weights at rest, and the gap to the running loss."""

import math

import numpy as np
import pytest

from mlpstudio.engine import losses
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import evaluate, training_gap
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.network import CHUNK, Network, initialized
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from tests.engine.builders import blobs, targets_for

SPEC = NetworkSpec((4,), (DenseSpec(6), DropoutSpec(0.3), DenseSpec(3, "softmax")))
SPARSE = "sparse_categorical_crossentropy"
SAMPLES = blobs(100, seed=0)


@pytest.mark.parametrize("n", [1, 5, CHUNK, CHUNK + 1, 2 * CHUNK + 7])
@pytest.mark.parametrize("loss_name", LOSSES)
def test_evaluating_in_chunks_equals_one_pass_over_everything(n, loss_name):
    network = initialized(NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax"))), 0)
    rng = np.random.default_rng(0)
    X = rng.standard_normal((n, 4)).astype(np.float32)
    targets = targets_for(loss_name, n, 3, rng)
    found = evaluate(network, Samples(X, targets), loss_name)
    expected, _, A, _ = network.loss(X, targets, loss_name)
    wanted = targets if losses.get(loss_name).wants_integers else targets.argmax(axis=1)
    assert found.loss == pytest.approx(expected, rel=1e-5)
    assert found.accuracy == pytest.approx(np.mean(A.argmax(axis=1) == wanted), abs=1e-12)


def test_evaluating_scales_the_inputs_as_training_does():
    network = initialized(NetworkSpec((2, 2), (DenseSpec(3, "softmax"),)), 0)
    images = np.arange(40, dtype=np.uint8).reshape(10, 2, 2)
    labels = np.arange(10) % 3
    scaled = (images / 255).reshape(10, 4).astype(np.float32)
    expected = network.loss(scaled, labels, SPARSE).loss
    assert evaluate(network, Samples(images, labels, 1 / 255), SPARSE).loss == pytest.approx(
        expected, rel=1e-6
    )


def test_evaluating_leaves_gradient_and_weights_alone():
    network = initialized(SPEC, 0)
    theta, gradient = network.theta.copy(), network.gradient.copy()
    evaluate(network, SAMPLES, SPARSE)
    np.testing.assert_array_equal(network.theta, theta)
    np.testing.assert_array_equal(network.gradient, gradient)


def test_a_diverged_network_evaluates_to_nan_without_a_warning():
    network = Network(SPEC)
    network.theta[...] = np.nan
    assert math.isnan(evaluate(network, SAMPLES, SPARSE).loss)


def test_the_loss_of_a_penalised_network_includes_its_penalty():
    plain = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))
    penalised = NetworkSpec((4,), (DenseSpec(6, l2=0.01), DenseSpec(3, "softmax", l1=0.1)))
    weights = initialized(plain, 0).weights
    without = evaluate(Network(plain, weights), SAMPLES, SPARSE)
    found = evaluate(network := Network(penalised, weights), SAMPLES, SPARSE)
    first, second = (affine.W for affine in network.affines)
    expected = 0.01 * np.square(first).sum() + 0.1 * np.abs(second).sum()
    assert found.penalty == pytest.approx(expected, rel=1e-5)
    assert found.loss == pytest.approx(without.loss + expected, rel=1e-5)
    assert without.penalty == 0.0


def test_measuring_as_in_training_leaves_the_running_averages_alone():
    spec = NetworkSpec((4,), (DenseSpec(6), BatchNormSpec(), DenseSpec(3, "softmax")))
    network = initialized(spec, 0)
    before = network.weights.copy()
    at_rest = evaluate(network, SAMPLES, SPARSE)
    chance = evaluate(network, SAMPLES, SPARSE, TrainingPass(0, updates_statistics=False))
    np.testing.assert_array_equal(network.weights, before)
    assert chance.loss != at_rest.loss


def test_the_parts_of_the_gap_add_up_to_the_running_loss():
    gap = training_gap(running=0.5, penalty=0.06, with_chance=0.4, at_rest=0.3)
    assert gap.lag == pytest.approx(0.04)
    assert gap.chance == pytest.approx(0.1)
    assert gap.lag + gap.chance + gap.penalty + gap.at_rest == pytest.approx(gap.running)
