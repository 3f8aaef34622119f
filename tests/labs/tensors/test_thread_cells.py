"""The picture of an array: its numbers, their places in memory, and what is left out."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.reshape_text import read_operations
from mlpstudio.labs.tensors.reshaping import reshaping
from mlpstudio.labs.tensors.thread_cells import MOST_CELLS, ThreadCells, before_and_after

shapes = st.lists(st.sampled_from([1, 2, 3, 5, 40]), max_size=4).map(tuple)


def drawn(shape: tuple[int, ...], text: str) -> tuple[ThreadCells, ThreadCells]:
    found = before_and_after(reshaping(shape, read_operations(text)))
    assert found is not None
    return found


def test_the_thread_of_a_view_runs_through_the_same_numbers():
    before, after = drawn((2, 3), "T")
    assert [int(before.numbers[cell]) for cell in before.thread()] == [0, 1, 2, 3, 4, 5]
    assert [int(after.numbers[cell]) for cell in after.thread()] == [0, 1, 2, 3, 4, 5]
    assert after.thread()[:3] == [(0, 0), (1, 0), (2, 0)]  # down the columns


def test_the_thread_of_a_copy_has_the_numbers_in_another_order():
    _, after = drawn((2, 3), "T.ravel()")
    assert [int(after.numbers[cell]) for cell in after.thread()] == [0, 3, 1, 4, 2, 5]


@given(shapes)
def test_what_is_drawn_is_in_the_array(shape: tuple[int, ...]):
    array = np.arange(math.prod(shape)).reshape(shape)
    before, after = drawn(shape, "T.reshape(-1).T")
    result = array.T.reshape(-1)
    for cells, values in ((before, array), (after, result)):
        assert cells.numbers.size <= MOST_CELLS
        assert cells.is_whole == (cells.numbers.size == values.size)
        for cell in cells.thread():
            assert cells.numbers[cell] == values[cells.index(cell)]
            assert cells.cell_of(int(cells.numbers[cell])) == cell


def test_long_axes_are_cut_before_their_last_place():
    before, after = drawn((60000, 28, 28), "reshape(60000, 784)")
    assert before.kept[0] == (0, 1, 59999)
    assert before.gap(0) == 2
    assert after.index((2, 0)) == (after.kept[0][2], 0)
    assert int(after.numbers.max()) == 47_039_999
    assert after.cell_of(12345) is None


def test_a_scalar_is_a_single_cell():
    before, after = drawn((), "ravel()")
    assert before.thread() == [()]
    assert before.cell_of(0) == ()
    assert after.thread() == [(0,)]


def test_an_array_that_is_empty_or_has_too_many_axes_has_no_picture():
    assert before_and_after(reshaping((2,) * 7, read_operations("T"))) is None
    assert before_and_after(reshaping((2,) * 6, read_operations("T"))) is not None
    assert before_and_after(reshaping((0, 3), read_operations("T"))) is None
