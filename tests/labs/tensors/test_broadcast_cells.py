"""Cells of arrays that are broadcast: NumPy's numbers, ghosts exactly where strides are 0."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.broadcast_cells import (
    MOST_PLACES,
    equation,
    evaluate,
    numpy_lines,
    places,
)
from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.shape_text import Shapes, read_shapes

shapes = st.lists(st.sampled_from([1, 1, 2, 3, 9]), max_size=4).map(tuple)
operators = st.lists(st.sampled_from("+-*/"), min_size=2, max_size=2)


def run(lines: str):
    """Run the offered program and return its arrays and the value it prints the shape of."""
    names: dict = {"np": np}
    *made, last = lines.splitlines()
    with np.errstate(all="ignore"):
        exec("\n".join(made), names)
        assert last == "print(np.shape(result))"
    return names, np.asarray(names["result"])


@settings(max_examples=200)
@given(st.lists(shapes, min_size=2, max_size=3).map(tuple), operators)
def test_every_shown_number_is_the_one_that_numpy_computes(drawn, signs):
    found = broadcast(drawn)
    if found.result is None:
        return
    signs = tuple(signs[: len(drawn) - 1])
    if all(shape == () for shape in drawn):
        signs = ("+",) * len(signs)  # Python, unlike NumPy, raises for 0 / 0
    shown = equation(found, signs)
    names, value = run(numpy_lines(found, signs))
    assert value.shape == found.result
    whole = np.broadcast_to(value, found.result)
    for cell in np.ndindex(shown.result.values.shape):
        place = shown.result.index(cell)
        assert np.array_equal(shown.result.values[cell], whole[place], equal_nan=True)
        for which, block in enumerate(shown.operands):
            own = np.asarray(names[block.name])
            assert block.values[cell] == own[block.index(cell)]
            source = shown.source(which, cell)
            assert not block.is_ghost[source]
            assert block.index(source) == block.index(cell)
            assert block.is_ghost[cell] == (source != cell)


def test_the_courses_example_in_cells():
    shapes = read_shapes("(32, 10) + (10,)")
    shown = equation(broadcast(shapes.shapes), shapes.operators)
    assert shown.result.values.shape == (1, 4, 4)
    assert not shown.is_whole
    assert [shown.result.gap(direction) for direction in range(3)] == [None, 3, 3]
    assert shown.result.index((0, 3, 3)) == (31, 9)
    assert shown.result.values[0, 3, 3] == 319 + 100
    assert not shown.operands[1].is_ghost[0, 0].any()
    assert shown.operands[1].is_ghost[0, 1:].all()
    assert shown.source(1, (0, 3, 2)) == (0, 0, 2)


def test_fewer_places_are_shown_when_there_is_less_room():
    assert places(MOST_PLACES, 2) == (0, 1, 2, 3, 4, 5)
    assert places(MOST_PLACES + 1, 2) == (0, 1, 6)
    found = broadcast([(32, 10), (10,)])
    assert equation(found, ("+",), 2).result.values.shape == (1, 3, 3)


def test_small_arrays_are_shown_whole():
    shown = equation(broadcast([(3, 1), (1, 4)]), ("+",))
    assert shown.is_whole
    assert shown.result.values[0].tolist() == [
        [10, 20, 30, 40],
        [11, 21, 31, 41],
        [12, 22, 32, 42],
    ]


def test_products_come_before_sums():
    two, three, four = (np.full((1, 1, 1), value) for value in (2.0, 3.0, 4.0))
    assert evaluate([two, three, four], ("+", "*")).item() == 14
    assert evaluate([two, three, four], ("*", "-")).item() == 2


@pytest.mark.parametrize("shapes", [[(3,), (4,)], [(0, 3), (1,)]])
def test_there_are_no_cells_without_a_result(shapes):
    with pytest.raises(ValueError, match="nothing to show"):
        equation(broadcast(shapes), ("+",))


def test_huge_arrays_are_not_made():
    shapes = Shapes(((10**9, 10**9), (10**9,)), ("+",))
    found = broadcast(shapes.shapes)
    line = numpy_lines(found, shapes.operators)
    assert eval(line.removeprefix("print"), {"np": np}) == (10**9, 10**9)
    shown = equation(found, shapes.operators)
    assert shown.result.index((0, 3, 3)) == (10**9 - 1, 10**9 - 1)
