import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.trace import tensors
from mlpstudio.labs.tensors.tensor_facts import (
    LARGEST_SIDE,
    NO_NUMBER,
    Fold,
    facts,
    image_fold,
    picture,
    scale_for,
    strongest,
)

NAN, INF = float("nan"), float("inf")


def drawn(*shape: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def test_facts_are_those_of_numpy():
    array = drawn(30, 20)
    array[:3] = 0.0
    found = facts(array)
    assert found.minimum == array.min()
    assert found.maximum == array.max()
    assert_allclose(found.mean, array.astype(np.float64).mean(), rtol=1e-12)
    assert_allclose(found.zero_share, 0.1)
    assert (found.n_nan, found.n_infinite) == (0, 0)


def test_a_scalar_and_integers_have_facts():
    assert facts(np.asarray(2.5)).mean == 2.5
    found = facts(np.array([0, 3, 9, 0]))
    assert (found.minimum, found.mean, found.maximum, found.zero_share) == (0.0, 3.0, 9.0, 0.5)


def test_what_is_no_number_is_counted_and_left_out():
    found = facts(np.array([[1.0, NAN, -3.0], [INF, 0.0, -INF]]))
    assert (found.minimum, found.mean, found.maximum) == (-3.0, pytest.approx(-2 / 3), 1.0)
    assert (found.n_nan, found.n_infinite) == (1, 2)
    assert_allclose(found.zero_share, 1 / 6)


def test_facts_of_nothing_but_nan_are_nan():
    found = facts(np.full(4, NAN))
    assert np.isnan([found.minimum, found.mean, found.maximum]).all()
    assert found.n_nan == 4
    assert scale_for(found).codes(np.full(4, NAN)).tolist() == [NO_NUMBER] * 4


def test_zero_is_the_middle_of_a_signed_scale():
    scale = scale_for(facts(np.array([-1.0, 4.0])))
    assert (scale.low, scale.high, scale.is_signed) == (-4.0, 4.0, True)
    assert scale.codes(np.array([-4.0, 0.0, 4.0])).tolist() == [0, 127, 254]


def test_a_scale_of_values_that_are_not_negative_begins_at_zero():
    scale = scale_for(facts(np.array([0.5, 2.0])))
    assert (scale.low, scale.high, scale.is_signed) == (0.0, 2.0, False)
    assert scale.codes(np.array([0.0, 1.0, 2.0])).tolist() == [0, 127, 254]


def test_all_zeros_are_shown_as_zeros():
    assert scale_for(facts(np.zeros(3))).codes(np.zeros(3)).tolist() == [0, 0, 0]


def test_infinities_have_the_code_of_no_number():
    array = np.array([1.0, INF, -INF, NAN])
    assert scale_for(facts(array)).codes(array).tolist() == [254, NO_NUMBER, NO_NUMBER, NO_NUMBER]


@given(
    shape=st.tuples(st.integers(1, 9), st.integers(1, 9)),
    block=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    seed=st.integers(0, 99),
)
def test_a_cell_is_the_value_of_greatest_magnitude_in_its_block(shape, block, seed):
    sheet = drawn(*shape, seed=seed)
    cells = strongest(sheet, block)
    assert cells.shape == (-(-shape[0] // block[0]), -(-shape[1] // block[1]))
    for row, column in itertools.product(*map(range, cells.shape)):
        part = sheet[row * block[0] :, column * block[1] :][: block[0], : block[1]].ravel()
        assert cells[row, column] == part[np.abs(part).argmax()]


def test_nan_shows_through_any_block():
    sheet = drawn(8, 8)
    sheet[3, 6] = NAN
    cells = strongest(sheet, (4, 4))
    assert_array_equal(np.isnan(cells), [[False, True], [False, False]])


@given(
    shape=st.lists(st.integers(1, 7), min_size=1, max_size=4),
    room=st.tuples(st.integers(1, 9), st.integers(1, 9)),
    seed=st.integers(0, 99),
)
def test_every_cell_leads_to_the_index_of_its_value(shape, room, seed):
    array = drawn(*shape, seed=seed)
    made = picture(array, facts(array), room=room)
    assert made.cells.shape[0] <= room[0]
    assert made.cells.shape[1] <= room[1]
    assert made.codes.shape == made.cells.shape
    assert made.codes.flags.c_contiguous
    for row, column in itertools.product(*map(range, made.cells.shape)):
        assert array[made.index_at(row, column)] == made.cells[row, column]


def test_a_vector_is_one_row_and_a_scalar_one_cell():
    vector = drawn(5)
    assert picture(vector, facts(vector)).cells.tolist() == [vector.tolist()]
    scalar = np.asarray(3.0)
    made = picture(scalar, facts(scalar))
    assert made.cells.tolist() == [[3.0]]
    assert made.index_at(0, 0) == ()


def test_no_picture_is_larger_than_the_largest_side():
    array = drawn(1100, 600)
    made = picture(array, facts(array), room=(5000, 5000))
    assert made.block == (3, 2)
    assert max(made.cells.shape) <= LARGEST_SIDE


def test_a_sample_of_the_input_is_folded_into_its_image():
    inputs = drawn(4, 6)
    made = picture(inputs, facts(inputs), Fold(axis=1, position=2, image=(2, 3)))
    assert_array_equal(made.cells, inputs[2].reshape(2, 3))
    assert made.index_at(1, 0) == (2, 3)


def test_a_column_of_the_weights_is_folded_into_an_image():
    weights = drawn(6, 5)
    made = picture(weights, facts(weights), Fold(axis=0, position=4, image=(2, 3)))
    assert_array_equal(made.cells, weights[:, 4].reshape(2, 3))
    assert made.index_at(1, 2) == (5, 4)


def test_a_vector_alone_can_be_folded():
    vector = drawn(6)
    made = picture(vector, facts(vector), Fold(axis=0, position=0, image=(3, 2)))
    assert_array_equal(made.cells, vector.reshape(3, 2))
    assert made.index_at(2, 1) == (5,)


def test_all_folds_of_a_tensor_have_its_own_scale():
    inputs = np.array([[0.0, 0.1, 0.2, 0.1], [0.0, 1.0, 2.0, 0.5]])
    made = picture(inputs, facts(inputs), Fold(axis=1, position=0, image=(2, 2)))
    assert made.scale.high == 2.0


def test_samples_of_any_rank_are_rows_as_in_a_matrix():
    inputs = drawn(4, 2, 3)
    made = picture(inputs, facts(inputs))
    assert_array_equal(made.cells, inputs.reshape(4, 6))
    assert made.index_at(3, 4) == (3, 1, 1)


def test_a_sample_that_is_rows_and_columns_already_is_its_own_image():
    inputs = drawn(4, 2, 3)
    made = picture(inputs, facts(inputs), Fold(axis=1, position=2, image=(2, 3), n_axes=2))
    assert_array_equal(made.cells, inputs[2])
    assert made.index_at(1, 2) == (2, 1, 2)


@given(
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=4),
    data=st.data(),
)
def test_every_cell_of_every_fold_leads_to_the_index_of_its_value(shape, data):
    array, rank = drawn(*shape), len(shape)
    axis = data.draw(st.integers(0, rank - 1))
    n_axes = data.draw(st.integers(1, rank - axis))
    length = int(np.prod(shape[axis : axis + n_axes]))
    n_vectors = array.size // length
    position = data.draw(st.integers(0, n_vectors - 1))
    fold = Fold(axis, position, (1, length), n_axes)
    made = picture(array, facts(array), fold)
    assert made.cells.shape == (1, length)
    for column in range(length):
        index = made.index_at(0, column)
        assert array[index] == made.cells[0, column]
        assert fold.position_of(index, array.shape) == position


def folds_of(spec: NetworkSpec) -> dict[str, Fold]:
    listed = tensors(spec, 3, "mean_squared_error")
    found = {tensor.name: image_fold(tensor, spec) for tensor in listed}
    return {name: fold for name, fold in found.items() if fold is not None}


def test_pixels_are_the_features_of_the_input_and_the_inputs_of_the_first_weights():
    found = folds_of(NetworkSpec((4, 5), (DenseSpec(20), DenseSpec(3))))
    image = (4, 5)
    assert found == {"X": Fold(1, 0, image), "W1": Fold(0, 0, image), "dW1": Fold(0, 0, image)}


def test_layers_that_leave_every_feature_in_its_place_keep_the_pixels():
    layers = (DropoutSpec(), NoiseSpec(), BatchNormSpec(), ActivationSpec(), FlattenSpec())
    found = folds_of(NetworkSpec((4, 5), (*layers, DenseSpec(20), DropoutSpec(), DenseSpec(3))))
    assert set(found) == {
        *("X", "D1", "E2", "S3", "N3", "F4", "V5", "W1"),
        *("dV5", "dF4", "dN3", "dW1"),
    }
    assert {fold.axis for name, fold in found.items() if "W" not in name} == {1}


def test_inputs_that_a_layer_flattens_have_rows_and_columns_of_their_own():
    found = folds_of(NetworkSpec((4, 5), (FlattenSpec(), DenseSpec(3))))
    assert found["X"] == Fold(1, 0, (4, 5), n_axes=2)
    assert found["V1"] == Fold(1, 0, (4, 5))


@pytest.mark.parametrize("first", [DropoutSpec(), FlattenSpec()])
@pytest.mark.parametrize("shape", [(20,), (1, 20), (2, 5, 2), ()])
def test_samples_that_are_no_images_have_no_pixels(shape, first):
    assert folds_of(NetworkSpec(shape, (first, DenseSpec(3)))) == {}
