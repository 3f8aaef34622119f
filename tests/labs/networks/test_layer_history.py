import math

import numpy as np
import pytest

from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, NetworkSpec
from mlpstudio.labs.networks.layer_history import (
    ENOUGH,
    LEVELS,
    N_BINS,
    N_ROWS,
    measure,
    picture,
    spread,
    value_range,
)

SPEC = NetworkSpec(
    (6,), (DenseSpec(5, "relu"), DenseSpec(4), ActivationSpec("tanh"), DenseSpec(3, "softmax"))
)
RNG = np.random.default_rng(3)
INPUTS = RNG.normal(size=(40, 6)).astype(np.float32)  # (B, D_in)
LABELS = RNG.integers(0, 3, 40)  # (B,)


def test_a_spread_counts_zeros_apart_from_the_histogram() -> None:
    found = spread(np.array([0.0, 0.0, 1.0, 3.0, -1.0]))
    assert found.zeros == pytest.approx(0.4)
    assert (found.low, found.high) == (-1.0, 3.0)
    assert found.counts.sum() == 3
    assert found.counts[0] == found.counts[N_BINS // 2] == found.counts[-1] == 1
    assert found.quantiles[LEVELS.index(0.5)] == 0.0


def test_quantiles_are_those_of_all_numbers() -> None:
    values = RNG.normal(size=(101, 101))
    found = spread(values)
    assert found.quantiles == pytest.approx(np.quantile(values, LEVELS))


def test_of_a_large_tensor_a_fair_part_is_enough() -> None:
    values = RNG.normal(size=(784, 512)).astype(np.float32)
    values[:, ::2] += 4.0  # every other column: a stride of 2 would see only one kind
    values[0, 0] = 0.0
    found = spread(values)
    assert found.counts.sum() <= ENOUGH
    assert found.quantiles == pytest.approx(np.quantile(values, LEVELS), abs=0.05)
    assert found.zeros == pytest.approx(1 / values.size)


@pytest.mark.parametrize("values", [[], [np.nan, np.inf], [0.0, 0.0]])
def test_without_a_number_there_is_no_histogram(values: list[float]) -> None:
    found = spread(np.array(values))
    assert math.isnan(found.low)
    assert found.counts.sum() == 0
    assert picture([found], -1.0, 1.0).max() == 0


@pytest.mark.parametrize("value", [1e-30, 1.0, -3e30])
def test_equal_numbers_have_a_histogram_too(value: float) -> None:
    found = spread(np.full(7, value, np.float32))
    assert found.low < found.high
    assert found.counts.sum() == 7
    low, high = value_range([found])
    assert low < high


def test_numbers_that_are_not_finite_are_left_out() -> None:
    found = spread(np.array([1.0, 2.0, np.nan, np.inf]))
    assert found.counts.sum() == 2
    assert (found.low, found.high) == (1.0, 2.0)


def test_the_range_holds_all_moments_and_ignores_those_without_numbers() -> None:
    first, second, broken = (spread(np.array(v)) for v in ([-1.0, 1.0], [0.0, 5.0], [np.nan]))
    low, high = value_range([first, second, broken])
    assert low == pytest.approx(-0.99)
    assert high == pytest.approx(4.975)
    assert value_range([broken]) == (-1.0, 1.0)


def test_a_picture_has_large_values_on_top_and_each_column_at_full_brightness() -> None:
    low_ones, high_ones = spread(RNG.uniform(0.0, 0.1, 500)), spread(RNG.uniform(0.9, 1.0, 500))
    codes = picture([low_ones, high_ones], 0.0, 1.0)
    assert codes.shape == (N_ROWS, 2)
    assert codes.max(axis=0).tolist() == [255, 255]
    assert codes[: N_ROWS // 2, 0].max() == 0
    assert codes[N_ROWS // 2 :, 1].max() == 0


def test_every_dense_layer_is_measured() -> None:
    network = initialized(SPEC, 1)
    layers = measure(network, INPUTS, LABELS, "sparse_categorical_crossentropy")
    assert len(layers) == 3
    hidden = np.maximum(INPUTS @ network.affines[0].W + network.affines[0].b, 0.0)  # (B, 5)
    assert layers[0].activations.zeros == pytest.approx(np.mean(hidden == 0.0))
    assert layers[0].activations.quantiles == pytest.approx(np.quantile(hidden, LEVELS), abs=1e-5)
    squashed = np.tanh(hidden @ network.affines[1].W + network.affines[1].b)  # (B, 4)
    assert layers[1].activations.high == pytest.approx(squashed.max(), abs=1e-5)
    outputs = network.predict(INPUTS)  # (B, 3)
    assert layers[2].activations.high == pytest.approx(outputs.max(), abs=1e-5)
    assert layers[2].gradients.high == pytest.approx(float(network.affines[2].dW.max()))
    assert layers[1].weights.low == pytest.approx(float(network.affines[1].W.min()))


def test_the_update_is_the_way_of_one_step_as_a_share_of_the_length() -> None:
    earlier = initialized(SPEC, 1)
    now = Network(SPEC, earlier.weights.copy())
    now.affines[0].W[...] *= 1.2
    layers = measure(now, INPUTS, LABELS, "sparse_categorical_crossentropy", (earlier, 4))
    assert layers[0].update == pytest.approx(0.05, rel=1e-4)
    assert layers[1].update == 0.0
    first = measure(now, INPUTS, LABELS, "sparse_categorical_crossentropy")
    assert all(math.isnan(layer.update) for layer in first)
    zero = Network(SPEC)
    from_nothing = measure(now, INPUTS, LABELS, "sparse_categorical_crossentropy", (zero, 4))
    assert math.isnan(from_nothing[0].update)


def test_a_diverged_network_is_measured_without_a_warning() -> None:
    network = initialized(SPEC, 1)
    network.affines[1].W[...] = np.inf
    layers = measure(network, INPUTS, LABELS, "sparse_categorical_crossentropy")
    assert math.isnan(layers[1].weights.low)
