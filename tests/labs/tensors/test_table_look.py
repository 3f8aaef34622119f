"""Tables as they are looked at: the numbers and the types are NumPy's, the room is kept to."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors.table_look import Wish, look
from mlpstudio.labs.tensors.tensor_facts import N_SHADES, facts

ROOM = (100, 100)


def wish(array: np.ndarray, *leading: int, dtype: str = "") -> Wish:
    return Wish(array, leading, dtype or str(array.dtype), None, ROOM)


def test_the_table_is_that_of_the_index():
    array = np.arange(2 * 3 * 4 * 5, dtype=np.float32).reshape(2, 3, 4, 5)
    seen = look(wish(array, 1, 2))
    assert seen.picture is not None
    assert_array_equal(seen.picture.sheet, array[1, 2])
    assert seen.picture.index_at(3, 4) == (3, 4)
    assert seen.conversion is None


def test_a_scalar_is_a_number_and_a_vector_one_row():
    assert look(wish(np.array(2.5))).number == 2.5
    assert look(wish(np.array(2.5), dtype="uint8")).number == 2.0
    seen = look(wish(np.arange(7)))
    assert seen.picture is not None
    assert seen.picture.cells.shape == (1, 7)


@pytest.mark.parametrize("dtype", lab.DTYPES)
@pytest.mark.parametrize("stored", ["uint8", "float32", "int64"])
def test_every_type_is_seen_as_numpy_converts(stored, dtype):
    array = (np.arange(24).reshape(4, 6) * 10).astype(stored)
    seen = look(wish(array, dtype=dtype))
    assert seen.picture is not None
    assert_array_equal(seen.picture.cells, array.astype(dtype))
    assert (seen.conversion is None) == (stored == dtype)
    assert seen.picture.codes.max() == N_SHADES - 1
    assert seen.picture.codes.min() == 0


def test_halves_have_the_shades_of_their_size():
    array = np.array([[-60_000.0, 0.0, 60_000.0]], np.float16)
    seen = look(wish(array))
    assert seen.picture is not None
    assert_array_equal(seen.picture.codes, [[0, 127, 254]])


def test_large_bytes_are_pooled_by_their_strongest():
    array = np.zeros((1000, 800), np.uint8)
    array[995, 3], array[0, 799] = 200, 255
    seen = look(wish(array))
    assert seen.picture is not None
    assert seen.picture.cells.shape == (100, 100)
    assert seen.picture.cells[99, 0] == 200
    assert seen.picture.index_at(0, 99) == (0, 799)


@pytest.mark.parametrize(
    ("shape", "is_square"),
    [((28, 28), True), ((784, 512), True), ((390, 3), False), ((60000, 784), False), ((3, 64), 1)],
)
def test_a_long_table_fills_its_room(shape, is_square):
    seen = look(wish(np.broadcast_to(np.uint8(1), shape)))
    assert seen.picture is not None
    assert (seen.picture.fold is not None) == is_square


def test_all_tables_have_the_scale_of_the_whole():
    array = np.array([[[1.0]], [[4.0]]])
    known = facts(array)
    codes = [
        int(seen.picture.codes[0, 0])
        for place in (0, 1)
        if (seen := look(Wish(array, (place,), "float64", known, ROOM))).picture is not None
    ]
    assert codes == [64, 254]
