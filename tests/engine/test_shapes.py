"""Shapes and parameter counts, inferred without an array; designs that describe no network."""

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given, settings

from mlpstudio.engine import shapes
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.errors import DesignError
from tests.engine.builders import network_specs

COURSE = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))


def test_the_courses_network_has_407050_parameters():
    # 784·512 + 512 = 401,920 and 512·10 + 10 = 5,130.
    first, second = shapes.infer(COURSE)
    assert (first.n_weights, first.n_parameters) == (401_408, 401_920)
    assert (second.n_weights, second.n_parameters) == (5_120, 5_130)
    assert second.offset == 401_920
    assert shapes.parameter_count(COURSE) == 407_050


def test_a_network_that_no_memory_holds_is_counted_at_once():
    million = 10**6
    spec = NetworkSpec((million,), (DenseSpec(million), DenseSpec(million, "softmax")))
    tracemalloc.start()
    try:
        n_parameters = shapes.parameter_count(spec)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert n_parameters == 2 * (million * million + million)
    assert peak < 100_000


def test_dropout_has_no_parameters_keeps_the_shape_and_carries_the_number_before_it():
    spec = NetworkSpec(
        (3,), (DropoutSpec(0.1), DenseSpec(4), DropoutSpec(0.5), DenseSpec(2, "softmax"))
    )
    found = [(s.D_in, s.D_out, s.number, s.offset, s.n_parameters) for s in shapes.infer(spec)]
    # W1 b1: 3·4 + 4 = 16 numbers from 0; W2 b2: 4·2 + 2 = 10 from 16.
    assert found == [(3, 3, 0, 0, 0), (3, 4, 1, 0, 16), (4, 4, 1, 16, 0), (4, 2, 2, 16, 10)]
    assert [s.number for s in shapes.dense_shapes(spec)] == [1, 2]


@given(network_specs)
@settings(max_examples=50)
def test_layers_join_and_their_parameters_lie_end_to_end(spec):
    layers = shapes.infer(spec)
    assert layers[0].D_in == spec.n_features
    for before, after in pairwise(layers):
        assert after.D_in == before.D_out
        assert after.offset == before.offset + before.n_parameters
    assert Network(spec).theta.size == shapes.parameter_count(spec)


@pytest.mark.parametrize("layers", [(), (DropoutSpec(),), (DenseSpec(2), DropoutSpec(0.2))])
def test_a_network_must_end_with_a_dense_layer(layers):
    with pytest.raises(DesignError, match="ends with a dense layer"):
        shapes.infer(NetworkSpec((2,), layers))


@pytest.mark.parametrize("shape", [(0,), (28, 0), (-2, -3), (-1,)])
def test_a_sample_without_numbers_is_refused(shape):
    with pytest.raises(DesignError, match="no numbers in it"):
        shapes.infer(NetworkSpec(shape, (DenseSpec(1),)))


@pytest.mark.parametrize("units", [0, -5])
def test_a_layer_without_units_is_named(units):
    spec = NetworkSpec((2,), (DenseSpec(2), DenseSpec(units), DenseSpec(1)))
    with pytest.raises(DesignError, match=f"Layer 2: .*at least 1 unit, not {units}"):
        shapes.infer(spec)


@pytest.mark.parametrize("rate", [-0.1, 1.0, 1.5, float("nan")])
def test_an_impossible_dropout_rate_is_named(rate):
    spec = NetworkSpec((2,), (DropoutSpec(rate), DenseSpec(1)))
    with pytest.raises(DesignError, match=r"Layer 1: a dropout rate .*below 1"):
        shapes.infer(spec)


def test_unknown_names_are_refused():
    with pytest.raises(DesignError, match="no activation 'stair'"):
        shapes.infer(NetworkSpec((2,), (DenseSpec(1, "stair"),)))
    with pytest.raises(DesignError, match="no initialiser 'twos'"):
        shapes.infer(NetworkSpec((2,), (DenseSpec(1, "relu", "twos"),)))


# γ and β of 6 features follow W (4·6) of the layer before, which has no b; then W and b (6·3 + 3).
NORMALISED = NetworkSpec(
    (2, 2),
    (
        FlattenSpec(),
        DenseSpec(6, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("relu"),
        NoiseSpec(0.1),
        BatchNormSpec(trainable=False),
        DenseSpec(3, "softmax"),
    ),
)


def test_every_kind_of_layer_has_its_place_in_the_flat_vector():
    found = shapes.infer(NORMALISED)
    assert [shape.n_parameters for shape in found] == [0, 24, 12, 0, 0, 12, 21]
    assert [shape.offset for shape in found] == [0, 0, 24, 36, 36, 36, 48]
    assert [shape.n_statistics for shape in found] == [0, 0, 12, 0, 0, 12, 0]
    assert [shape.statistics_offset for shape in found] == [0, 0, 0, 12, 12, 12, 24]
    assert [shape.number for shape in found] == [0, 1, 1, 1, 1, 1, 2]
    assert shapes.parameter_count(NORMALISED) == 69
    assert shapes.weight_count(NORMALISED) == Network(NORMALISED).weights.size == 93


def test_what_gradient_descent_moves_is_told_in_joined_ranges():
    assert shapes.trainable_ranges(NORMALISED) == (slice(0, 36), slice(48, 69))
    frozen = NetworkSpec((2,), (DenseSpec(3, trainable=False), DenseSpec(1, trainable=False)))
    assert shapes.trainable_ranges(frozen) == ()


def test_layers_with_another_factor_of_the_learning_rate_are_parts_of_their_own():
    slow, last = DenseSpec(3, learning_rate_factor=0.1), DenseSpec(1, "linear")
    spec = NetworkSpec((2,), (slow, BatchNormSpec(learning_rate_factor=0.1), slow, last))
    assert shapes.trainable_parts(spec) == ((slice(0, 27), 0.1), (slice(27, 31), 1.0))
    assert [shape.learning_rate_factor for shape in shapes.infer(spec)] == [0.1, 0.1, 0.1, 1.0]
    assert shapes.trainable_parts(NORMALISED) == ((slice(0, 36), 1.0), (slice(48, 69), 1.0))
    assert {shape.learning_rate_factor for shape in shapes.infer(NORMALISED)} == {1.0}


def test_an_activation_by_itself_may_be_the_output():
    spec = NetworkSpec((4,), (DenseSpec(3, "linear"), ActivationSpec("softmax")))
    assert spec.output_activation == "softmax"
    assert shapes.infer(spec)[-1].D_out == 3
    with pytest.raises(DesignError, match="ends with a dense layer"):
        shapes.infer(NetworkSpec((4,), (ActivationSpec("softmax"),)))


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        (NoiseSpec(-1.0), "Layer 1: the σ of a noise must be 0 or more, not -1.0"),
        (NoiseSpec(float("inf")), "0 or more, not inf"),
        (BatchNormSpec(momentum=1.0), "momentum of a batch normalisation .*below 1, not 1.0"),
        (BatchNormSpec(epsilon=0.0), "epsilon of a batch normalisation must be above 0, not 0.0"),
        (DenseSpec(2, l1=-0.1), "strength of an L1 penalty must be 0 or more, not -0.1"),
        (DenseSpec(2, l2=float("nan")), "strength of an L2 penalty must be 0 or more, not nan"),
        (
            DenseSpec(2, learning_rate_factor=0.0),
            "Layer 1: the factor of the learning rate must be above 0 and at most 1000, not 0.0. "
            "To keep a layer as it is, freeze it.",
        ),
        (DenseSpec(2, learning_rate_factor=-1.0), "at most 1000, not -1.0"),
        (DenseSpec(2, learning_rate_factor=float("nan")), "at most 1000, not nan"),
        (BatchNormSpec(learning_rate_factor=1001.0), "Layer 1: .* at most 1000, not 1001.0"),
        (ActivationSpec("stair"), "no activation 'stair'"),
        (
            DenseSpec(2, initializer="normal", initializer_options=(("stddev", -1.0),)),
            "option stddev of the initialiser normal must be",
        ),
        (
            DenseSpec(2, initializer_options=(("stddev", 1.0),)),
            "initialiser glorot_uniform has no option 'stddev'",
        ),
    ],
)
def test_numbers_that_make_no_sense_are_refused_with_their_layer(layer, words):
    with pytest.raises(DesignError, match=words):
        shapes.infer(NetworkSpec((2,), (layer, DenseSpec(1))))
