"""What is told of arrays: the same as NumPy says of those that can be made."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors import array_inspection as lab

SHAPES = st.lists(st.integers(0, 6), max_size=6).map(tuple)


@given(SHAPES, st.sampled_from(lab.DTYPES))
def test_bytes_and_strides_are_numpys(shape, dtype):
    array = np.zeros(shape, dtype)
    assert lab.n_bytes(shape, dtype) == array.nbytes
    if array.size:
        assert lab.strides(shape, dtype) == array.strides


def test_the_courses_video():
    video = lab.of_kind("video")
    assert video.shape == (4, 240, 144, 256, 3)
    assert lab.n_bytes(video.shape, "uint8") == 106_168_320
    assert lab.n_bytes(video.shape, "float32") / 2**20 == 405.0


@pytest.mark.parametrize("name", lab.KINDS)
def test_kinds_of_data_take_no_memory(name):
    tracemalloc.start()
    held = lab.of_kind(name)
    lab.strides(held.shape, held.dtype)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held.array is None
    assert len(held.axes) == len(held.shape)
    assert peak < 10_000


def test_a_made_array_counts_in_tenths():
    held = lab.made((2, 3))
    assert held.array is not None
    np.testing.assert_allclose(held.array, [[0.0, 0.1, 0.2], [0.3, 0.4, 0.5]])
    scalar = lab.made(())
    assert scalar.array is not None
    assert scalar.array.shape == ()


def test_a_made_array_that_is_too_large_is_only_spoken_of():
    assert lab.made((1000, 1000)).array is not None
    held = lab.made((1_000_000, 1_000_000))
    assert held.array is None
    assert lab.n_bytes(held.shape, held.dtype) == 8 * 10**12


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30),
    st.sampled_from(["float16", "float32", "int64"]),
)
def test_rounding_is_what_astype_does(numbers, dtype):
    array = np.array(numbers)
    found = lab.conversion(array, dtype)
    with np.errstate(all="ignore"):
        after = array.astype(dtype).astype(np.float64)
        errors = np.abs(after - array)
    assert found.n_changed == np.count_nonzero(after != array)
    assert found.largest_error == max([0.0, *errors[np.isfinite(errors)]])
    assert found.n_lost == np.count_nonzero(~np.isfinite(after))
    assert (found.example is None) is (found.n_changed == 0)


def test_float16_has_no_room_for_large_numbers():
    found = lab.conversion(np.array([1.0, 1e6]), "float16")
    assert (found.n_changed, found.n_lost, found.example) == (1, 1, (1e6, np.inf))


def test_bytes_survive_any_floating_point_type():
    array = np.arange(256, dtype=np.uint8)
    for dtype in ("float16", "float32", "float64"):
        assert lab.conversion(array, dtype).n_changed == 0


def test_nan_stays_nan():
    assert lab.conversion(np.array([np.nan]), "float16").n_changed == 0


def test_a_type_that_is_there_already_copies_nothing():
    array = np.zeros(3, np.float32)
    assert lab.converted(array, "float32") is array


@given(SHAPES.filter(lambda shape: 0 not in shape), st.lists(st.integers(-9, 9)).map(tuple))
def test_a_table_is_always_found(shape, leading):
    array = np.arange(np.prod(shape, dtype=int)).reshape(shape)
    index = lab.clipped(leading, shape)
    table = lab.table_at(array, index)
    assert table.shape == shape[-2:]
    assert np.shares_memory(table, array)


def test_names_of_axes_that_do_not_fit_are_dropped():
    assert lab.Held.of("x", np.zeros((2, 3)), ("samples",)).axes == ()
