"""Maps over a plane of the inputs: what neurons give there, and where the answer changes."""

import numpy as np
import pytest

from mlpstudio.datasets import sources
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.errors import DesignError
from mlpstudio.labs.networks import input_plane
from mlpstudio.labs.networks.input_plane import PlaneMaps, plane_through

SPARSE = LossSpec("sparse_categorical_crossentropy")


@pytest.fixture(scope="module")
def train():
    return sources.load("spirals").train


def network(*layers, n_features=2) -> Network:
    return initialized(NetworkSpec((n_features,), (*layers, DenseSpec(2, "softmax"))), 0)


def drawn(given, plane, side) -> PlaneMaps:
    maps = input_plane.draw(given, plane, side, SPARSE)
    assert maps is not None
    return maps


def test_the_plane_shows_all_samples_with_one_scale(train):
    plane = plane_through(train)
    points = plane.places(input_plane.taken(train))
    assert (points > plane.low).all()
    assert (points < plane.high).all()
    across, upwards = plane.high - plane.low
    assert across == pytest.approx(upwards)


def test_maps_are_what_the_network_gives_point_by_point(train):
    given, plane = network(DenseSpec(3, "tanh")), plane_through(train)
    hidden, output = drawn(given, plane, 7).layers
    assert (hidden.values.shape, output.values.shape) == ((3, 7, 7), (2, 7, 7))
    assert (hidden.activation, output.activation) == ("tanh", "softmax")
    xs, ys = plane.ticks(7)
    W, b = given.affines[0].W, given.affines[0].b
    expected = np.tanh(np.array([xs[5], ys[2]]) @ W + b)  # row 2 is low, column 5 at the right
    assert hidden.values[:, 2, 5] == pytest.approx(expected, abs=1e-6)


def test_only_the_first_units_of_a_wide_layer_are_drawn(train):
    hidden, _ = drawn(network(DenseSpec(50)), plane_through(train), 4).layers
    assert (hidden.n_units, len(hidden.values)) == (50, input_plane.MOST_UNITS)


def test_maps_that_nobody_wants_are_given_up(train):
    assert input_plane.draw(network(), plane_through(train), 9, SPARSE, lambda: True) is None


def test_the_boundary_of_a_linear_network_is_its_line(train):
    given, plane = network(), plane_through(train)
    W, b = given.affines[0].W, given.affines[0].b
    W[...], b[...] = [[1.0, -1.0], [2.0, -2.0]], [0.3, -0.3]
    answer = drawn(given, plane, 21)
    assert answer.probabilities.shape == (21, 21, 2)
    assert answer.probabilities.sum(axis=2) == pytest.approx(np.ones((21, 21)))
    ends = answer.boundary.reshape(-1, 2)
    assert len(ends) > 20
    assert ends @ [1.0, 2.0] + 0.3 == pytest.approx(np.zeros(len(ends)), abs=1e-6)


def test_a_single_output_is_the_probability_of_the_second_class(train):
    spec = NetworkSpec((2,), (DenseSpec(4), DenseSpec(1, "sigmoid")))
    given, plane = initialized(spec, 1), plane_through(train)
    answer = input_plane.draw(given, plane, 5, LossSpec("binary_crossentropy"))
    assert answer is not None
    _, output = answer.layers
    assert answer.probabilities[:, :, 1] == pytest.approx(output.values[0], abs=1e-6)


def test_other_features_are_held_at_their_mean():
    rng = np.random.default_rng(0)
    samples = Samples(rng.normal(5.0, 1.0, (40, 4)), np.arange(40) % 2, 0.5)
    plane = plane_through(samples, (3, 1))
    grid = plane.grid(3)
    assert grid.shape == (9, 4)
    assert grid[:, 0] == pytest.approx(np.full(9, samples.inputs[:, 0].mean() * 0.5))
    assert grid[0, [3, 1]] == pytest.approx([ticks[0] for ticks in plane.ticks(3)])
    given = network(DenseSpec(2, "relu"), n_features=4)
    lines = input_plane.first_lines(given, plane)
    Z = grid @ given.affines[0].W + given.affines[0].b
    assert plane.places(grid) @ lines[:, :2].T + lines[:, 2] == pytest.approx(Z, abs=1e-6)


def test_layers_of_their_own_belong_to_the_dense_layer_before(train):
    given = network(
        DenseSpec(3, "linear", use_bias=False), BatchNormSpec(), ActivationSpec("relu")
    )
    hidden, _ = drawn(given, plane_through(train), 6).layers
    assert hidden.activation == "relu"
    assert hidden.values.min() == 0.0
    assert len(input_plane.first_lines(given, plane_through(train))) == 0


@pytest.mark.parametrize("n_features", [1, 784])
def test_pictures_have_no_plane(n_features):
    samples = Samples(np.zeros((3, n_features)), np.zeros(3, np.int64))
    with pytest.raises(DesignError, match=f"2 to 64 numbers; these have {n_features}"):
        plane_through(samples)


def test_lines_are_where_the_sums_are_0_behind_a_classical_dropout_too(train):
    given = network(DropoutSpec(0.5, classical=True), DenseSpec(1, "linear"))
    given.affines[0].b[...] = 0.3
    plane = plane_through(train)
    ((w_x, w_y, b),) = input_plane.first_lines(given, plane)
    on_it = np.array([[0.2, -(w_x * 0.2 + b) / w_y]])
    assert next(input_plane.layer_values(given, on_it)) == pytest.approx(0.0, abs=1e-6)


def test_bent_inputs_have_no_lines_and_a_diverged_network_has_no_warnings(train):
    plane = plane_through(train)
    bent = network(ActivationSpec("relu"), DenseSpec(3))
    assert input_plane.first_lines(bent, plane).shape == (0, 3)
    diverged = network(DenseSpec(3))
    diverged.weights[...] = np.inf
    assert input_plane.first_lines(diverged, plane).shape == (3, 3)


def test_of_many_classes_only_those_that_lead_somewhere_have_a_boundary(train):
    spec = NetworkSpec((2,), (DenseSpec(40, "softmax"),))
    given, plane = Network(spec), plane_through(train)
    given.affines[0].W[0, [3, 30]] = [5.0, -5.0]
    answer = drawn(given, plane, 10)
    ends = answer.boundary.reshape(-1, 2)
    assert set(np.unique(answer.probabilities.argmax(axis=2))) == {3, 30}
    assert ends[:, 0] == pytest.approx(np.zeros(len(ends)), abs=0.15)
