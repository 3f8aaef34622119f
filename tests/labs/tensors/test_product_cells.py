"""Small products as cells: typed numbers, rows and columns that meet, programs that run."""

import contextlib
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors import product_cells
from mlpstudio.labs.tensors.product_cells import (
    cells,
    has_cells,
    numbers,
    reversed_cells,
    with_number,
)
from mlpstudio.labs.tensors.products import FUNCTIONS, product

typed = st.lists(st.floats(-100, 100), max_size=20).map(tuple)
sides = st.integers(1, 4)


@st.composite
def small(draw):
    rows, terms, columns = draw(sides), draw(sides), draw(sides)
    a = draw(st.sampled_from([(rows, terms), (terms,)]))
    b = draw(st.sampled_from([(terms, columns), (terms,)]))
    return product(draw(st.sampled_from(FUNCTIONS)), a, b)


@given(small(), typed, typed)
def test_the_cells_are_numpys_product(found, a, b):
    assert has_cells(found)
    shown = cells(found, (a, b))
    x = np.array(numbers(0, found.a, a)).reshape(found.a)
    y = np.array(numbers(1, found.b, b)).reshape(found.b)
    wanted = np.dot(x, y)
    assert wanted.shape == found.result
    np.testing.assert_allclose(shown.result.reshape(wanted.shape), wanted, atol=1e-9)
    for cell in np.ndindex(shown.result.shape):
        assert shown.index(cell) in set(np.ndindex(wanted.shape))
        assert sum(p * q for p, q in shown.terms(cell)) == pytest.approx(
            float(wanted[shown.index(cell)]), abs=1e-9
        )


@given(small(), typed, typed)
def test_the_other_order_has_the_same_numbers(found, a, b):
    shown = cells(found, (a, b))
    swapped = reversed_cells(shown)
    x, y = shown.a.reshape(found.a), shown.b.reshape(found.b)
    if swapped is None:
        assert product(found.function, found.b, found.a).result is None
    else:
        np.testing.assert_allclose(
            swapped.result.reshape(np.dot(y, x).shape), np.dot(y, x), atol=1e-9
        )


@given(small(), typed, typed)
def test_the_program_prints_the_result(found, a, b):
    shown = cells(found, (a, b))
    scope: dict = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(product_cells.program(found, shown), scope)
    np.testing.assert_allclose(scope["c"], shown.result.reshape(np.shape(scope["c"])), atol=1e-9)


@pytest.mark.parametrize(
    ("function", "a", "b"),
    [
        ("dot", (2, 3, 4), (4, 5)),
        ("dot", (10**6, 10**9), (10**9, 10**6)),
        ("dot", (10**5, 10**5), (10**5, 0)),
        ("dot", (10**9, 0), (0, 10**6)),
        ("dot", (10**9, 10**8, 2), (2,)),
        ("matmul", (3,), (10**9, 3, 1)),
    ],
)
def test_the_program_of_larger_shapes_takes_no_memory(function, a, b):
    found = product(function, a, b)
    assert not has_cells(found)
    if found.result is None:
        return
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(product_cells.program(found, None), {})
    assert "c_shape" in product_cells.program(found, None) or said.getvalue().strip() == str(
        found.result
    )


def test_the_program_of_a_refused_product_fails_as_numpy_does():
    found = product("dot", (10**9, 3), (4, 10**9))
    with pytest.raises(ValueError, match="not aligned"):
        exec(product_cells.program(found, None), {})


@pytest.mark.parametrize(
    ("a", "b"),
    [((7, 2), (2, 2)), ((2, 9), (9, 2)), ((2, 2), (2, 9)), ((0, 2), (2, 2)), ((), (2,))],
)
def test_larger_empty_and_scaled_arrays_have_no_cells(a, b):
    assert not has_cells(product("dot", a, b))


def test_typed_numbers_come_first_and_are_kept_for_larger_shapes():
    assert numbers(0, (2, 2), (9.0,)) == (9.0, 2.0, 3.0, 4.0)
    assert numbers(0, (2,), (9.0, 8.0, 7.0)) == (9.0, 8.0)
    assert with_number(0, (2,), (9.0, 8.0, 7.0), 1, 5.0) == (9.0, 5.0, 7.0)
    assert with_number(1, (2, 2), (), 2, 5.0) == (2.0, -1.0, 5.0, 1.0)
