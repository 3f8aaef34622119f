"""Reshaping is NumPy's: the same shapes, strides, copies and refusals, and the same numbers."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.reshape_text import Operation, ReshapeError, ReshapeFault, python
from mlpstudio.labs.tensors.reshape_text import read_operations as read
from mlpstudio.labs.tensors.reshaping import Reshaping, reshaping
from mlpstudio.labs.tensors.shape_text import MAX_RANK

shapes = st.lists(st.sampled_from([1, 1, 2, 3, 4, 6]), max_size=4).map(tuple)
empty_too = st.lists(st.sampled_from([0, 1, 1, 2, 3]), max_size=4).map(tuple)
few = st.lists(st.integers(-3, 4), max_size=4).map(tuple)
sizes = st.lists(st.sampled_from([-1, 0, 1, 1, 2, 3, 4, 6, 12]), min_size=1, max_size=4)
calls = {"np": np}


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    name = draw(st.sampled_from(["reshape"] * 4 + ["transpose"] * 2 + ["T", "ravel", "flatten"]))
    if name == "reshape":
        return Operation(name, tuple(draw(sizes)))
    if name == "transpose":
        rank = draw(st.integers(1, 4))
        return Operation(name, tuple(draw(st.permutations(range(rank)))))
    return Operation(name)


others = st.one_of(
    st.builds(Operation, st.just("swapaxes"), st.tuples(*[st.integers(-4, 4)] * 2)),
    st.builds(Operation, st.just("expand_dims"), few),
    st.builds(Operation, st.just("squeeze"), st.none() | few),
    st.builds(Operation, st.sampled_from(["reshape", "transpose"]), few.filter(bool)),
    operations(),
)
chains = st.lists(others, min_size=1, max_size=4).map(tuple)


def numpys(array: np.ndarray, chain: tuple[Operation, ...]) -> np.ndarray:
    """Return what NumPy makes of the very text that the lab offers to copy."""
    return eval(python(chain), {**calls, "x": array})


def refused_by_numpy(array: np.ndarray, chain: tuple[Operation, ...]) -> str:
    with pytest.raises((ValueError, np.exceptions.AxisError)) as caught:
        numpys(array, chain)
    return f"{type(caught.value).__name__}: {caught.value}"


def done(shape: tuple[int, ...], chain: tuple[Operation, ...]) -> Reshaping | ReshapeError:
    try:
        return reshaping(shape, chain)
    except ReshapeError as error:
        return error


def values(found: Reshaping) -> np.ndarray:
    return found.sources(np.indices(found.after.shape, sparse=True))


@settings(max_examples=1000)
@given(st.one_of(shapes, empty_too), chains)
def test_everything_is_numpys(shape: tuple[int, ...], chain: tuple[Operation, ...]):
    array = np.arange(math.prod(shape)).reshape(shape)
    found = done(shape, chain)
    if isinstance(found, ReshapeError):
        if found.fault is not ReshapeFault.RANK:
            assert found.numpy == refused_by_numpy(array, chain)
        return
    wanted = numpys(array, chain)
    assert found.after.shape == wanted.shape
    assert found.after.is_c_contiguous == wanted.flags.c_contiguous
    assert found.after.is_f_contiguous == wanted.flags.f_contiguous
    if array.size:  # of an empty array NumPy's strides mean nothing
        assert found.after.strides == wanted.strides
        assert found.is_view == np.shares_memory(array, wanted)
        assert np.array_equal(np.broadcast_to(values(found), wanted.shape), wanted)


@settings(max_examples=500)
@given(shapes, st.data())
def test_reshapes_of_transposed_arrays_copy_when_numpy_does(shape: tuple[int, ...], data):
    order = data.draw(st.permutations(range(len(shape))))
    factors = data.draw(st.permutations(shape))
    cut = data.draw(st.integers(0, len(factors)))
    wanted = (math.prod(factors[:cut]), *factors[cut:])
    chain = (Operation("transpose", tuple(order)), Operation("reshape", wanted))
    array = np.zeros(shape)
    if not shape:
        chain = chain[1:]
    found, numpy = reshaping(shape, chain), numpys(array, chain)
    assert found.is_view == np.shares_memory(array, numpy)
    assert found.after.strides == numpy.strides


@pytest.mark.parametrize("dtype", ["uint8", "float32", "int64"])
def test_strides_are_in_bytes_of_the_data_type(dtype: str):
    array = np.zeros((2, 3, 4), dtype)
    found = reshaping((2, 3, 4), read("transpose(2, 0, 1)"), array.itemsize)
    assert found.before.strides == array.strides
    assert found.after.strides == array.transpose(2, 0, 1).strides


def test_the_courses_example_costs_no_memory():
    found = reshaping((60000, 28, 28), read("reshape(60000, -1)"), 1)
    assert found.after.shape == (60000, 784)
    assert found.after.strides == (784, 1)
    assert found.is_view
    place = found.sources((np.array(59999), np.array(783)))
    assert int(place) == 47_039_999


def test_transposing_changes_strides_and_not_memory():
    found = reshaping((2, 3), read("T"))
    assert (found.before.strides, found.after.strides) == ((24, 8), (8, 24))
    assert found.is_view
    assert not found.after.is_c_contiguous
    assert found.after.is_f_contiguous


def test_beyond_the_lab_is_said():
    with pytest.raises(ReshapeError) as caught:
        reshaping((2,), read(f"reshape({'1, ' * MAX_RANK}2)"))
    assert caught.value.fault is ReshapeFault.RANK
    with pytest.raises(ReshapeError) as caught:
        reshaping((0,), read(f"reshape({10**12}, {10**12}, 0)"))
    assert caught.value.fault is ReshapeFault.TOO_LARGE
