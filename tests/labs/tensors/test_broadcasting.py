"""Broadcasting is NumPy's: the same shapes, strides and refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.broadcasting import ITEM_SIZE, broadcast

shapes = st.lists(st.sampled_from([0, 1, 1, 2, 3, 7]), max_size=5).map(tuple)
many = st.lists(shapes, min_size=2, max_size=3).map(tuple)


@settings(max_examples=1000)
@given(many)
def test_shapes_are_those_of_numpy(drawn):
    found = broadcast(drawn)
    try:
        wanted = np.broadcast_shapes(*drawn)
    except ValueError:
        assert found.result is None
        assert found.clashes
    else:
        assert found.result == wanted
        assert not found.clashes


@given(many)
def test_strides_are_those_of_numpy(drawn):
    found = broadcast(drawn)
    if found.result is None or 0 in found.result:
        return
    for operand in found.operands:
        array = np.zeros(operand.shape, np.float32)
        assert array.itemsize == ITEM_SIZE
        assert operand.strides == np.broadcast_to(array, found.result).strides
        assert operand.n_bytes == array.nbytes


@given(many)
def test_every_axis_is_own_added_stretched_or_clashes(drawn):
    found = broadcast(drawn)
    for which, operand in enumerate(found.operands):
        assert operand.padded[operand.n_added :] == operand.shape
        assert set(operand.padded[: operand.n_added]) <= {1}
        for axis in found.stretched(which):
            assert operand.padded[axis] == 1
            assert found.sizes[axis] != 1
    for axis in found.clashes:
        sizes = {size for _, size in found.clashing_sizes(axis)}
        assert len(sizes) > 1
        assert 1 not in sizes


def test_the_courses_example():
    found = broadcast([(32, 10), (10,)])
    assert found.result == (32, 10)
    assert found.operands[1].padded == (1, 10)
    assert found.operands[1].n_added == 1
    assert found.stretched(1) == (0,)
    assert found.stretched(0) == ()
    assert found.operands[1].strides == (0, 4)


def test_the_courses_counterexample():
    found = broadcast([(32, 10), (32,)])
    assert found.result is None
    assert found.clashes == (1,)
    assert found.clashing_sizes(1) == ((0, 10), (1, 32))


def test_a_result_that_no_computer_can_count_is_none():
    found = broadcast([(10**9, 1, 1), (10**9, 1), (10**9,)])
    assert found.is_too_large
    assert found.result is None
    assert found.clashes == ()
    with pytest.raises(ValueError, match="too large"):
        np.broadcast_shapes((10**9, 1, 1), (10**9, 1), (10**9,))
