import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mlpstudio.labs.tensors import array_files

DTYPES = ["uint8", "int64", "float16", "float32", "float64"]


def arrays(max_dims: int) -> st.SearchStrategy[np.ndarray]:
    shapes = hnp.array_shapes(min_dims=0, max_dims=max_dims, min_side=1, max_side=4)
    return st.sampled_from(DTYPES).flatmap(lambda dtype: hnp.arrays(dtype, shapes))


def same(a: np.ndarray, b: np.ndarray) -> bool:
    return a.dtype == b.dtype and a.shape == b.shape and np.array_equal(a, b, a.dtype.kind == "f")


@given(arrays(5))
@settings(max_examples=30)
def test_a_file_opens_as_the_same_array(array: np.ndarray):
    assert same(np.load(io.BytesIO(array_files.npy(array)), allow_pickle=False), array)


def test_a_view_that_is_not_in_order_is_written_as_it_looks():
    view = np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1)[::2]  # (2, 2, 3)
    assert same(np.load(io.BytesIO(array_files.npy(view))), np.ascontiguousarray(view))


@given(arrays(2))
@settings(max_examples=30)
def test_every_number_of_a_table_reads_back(array: np.ndarray):
    read = np.loadtxt(io.BytesIO(array_files.csv(array)), array.dtype, delimiter=",", ndmin=2)
    assert same(read.reshape(array.shape), array)


def test_a_vector_is_one_number_a_line():
    assert array_files.csv(np.array([1, 2, 3])) == b"1\n2\n3\n"


@pytest.mark.parametrize("shape", [(2, 2, 2), (1_001, 1_000)])
def test_what_is_no_table_is_not_written_as_one(shape: tuple[int, ...]):
    array = np.zeros(shape, np.uint8)
    assert not array_files.is_table(array)
    with pytest.raises(ValueError, match="expected a table"):
        array_files.csv(array)


@given(arrays(4))
@settings(max_examples=30)
def test_a_line_of_numpy_gives_the_same_array(array: np.ndarray):
    assert same(eval(array_files.source(array), {"np": np}), array)


def test_an_array_without_numbers_keeps_its_shape():
    array = np.zeros((3, 0, 2), np.float32)
    assert same(eval(array_files.source(array), {"np": np}), array)


def test_a_long_line_is_refused():
    with pytest.raises(ValueError, match="at most 1000"):
        array_files.source(np.zeros(1_001))
