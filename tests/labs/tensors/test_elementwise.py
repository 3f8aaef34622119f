"""The loop that is shown does what NumPy does, cell by cell, and its steps are told right."""

import contextlib
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors import elementwise
from mlpstudio.labs.tensors.elementwise import OPERATIONS

sizes = st.tuples(st.integers(1, 6), st.integers(1, 8))


@st.composite
def pairs(draw):
    rows, columns = draw(sizes)
    row = st.lists(st.floats(-1e6, 1e6), min_size=columns, max_size=columns).map(tuple)
    matrix = st.lists(row, min_size=rows, max_size=rows).map(tuple)
    return draw(matrix), draw(matrix)


@pytest.mark.parametrize("name", OPERATIONS)
@settings(max_examples=30)
@given(pairs())
def test_the_loop_as_it_is_shown_gives_what_numpy_gives(name, pair):
    scope: dict = {}
    exec(elementwise.naive_program(name), scope)
    arrays = [np.array(matrix) for matrix in pair[: OPERATIONS[name].n_operands]]
    before = arrays[0].copy()
    np.testing.assert_array_equal(scope[f"naive_{name}"](*arrays), elementwise.result(name, *pair))
    np.testing.assert_array_equal(arrays[0], before)  # it works on a copy


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_program_that_is_copied_prints_the_result(name):
    x, y = ((1.0, -2.5), (0.0, 4.0)), ((3.0, 1.0), (-1.0, 9.0))
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(elementwise.program(name, x, y), {})
    assert said.getvalue().strip() == str(elementwise.result(name, x, y))


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_step_lights_the_line_that_has_run(name):
    x = ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0))
    lines = elementwise.source(name)
    last = elementwise.n_steps(x)
    lit = [lines[elementwise.lit_line(name, x, step)].strip() for step in range(last + 1)]
    assert lit == ["x = x.copy()", *[OPERATIONS[name].body] * 6, "return x"]
    cells = [elementwise.cell_of_step(x, step) for step in range(last + 1)]
    assert cells == [None, (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), None]
    assert [elementwise.n_done(x, step) for step in range(last + 1)] == [0, 1, 2, 3, 4, 5, 6, 6]
