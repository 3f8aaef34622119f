"""np.dot and np.matmul as NumPy computes them: shapes, sums, refusals and their texts."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.products import (
    FUNCTIONS,
    Refusal,
    einsum,
    letters,
    numpy_error,
    product,
)

shapes = st.lists(st.sampled_from([0, 1, 2, 2, 3, 3]), max_size=4).map(tuple)


@st.composite
def fitting(draw):
    """Draw two shapes that np.dot takes."""
    a, b = draw(shapes.filter(bool)), list(draw(shapes.filter(bool)))
    b[max(0, len(b) - 2)] = a[-1]
    return a, tuple(b)


def arrays(a, b):
    rng = np.random.default_rng(7)
    return tuple(rng.integers(-9, 10, shape).astype(float) for shape in (a, b))


def numpy_product(function, a, b):
    return getattr(np, function)(*arrays(a, b))


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(max_examples=500)
@given(st.one_of(st.tuples(shapes, shapes), fitting()))
def test_results_and_refusals_are_those_of_numpy(function, pair):
    found = product(function, *pair)
    if found.result is None:
        with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole text is compared
            numpy_product(function, *pair)
        assert numpy_error(found) == str(refused.value)
    else:
        assert numpy_product(function, *pair).shape == found.result
        assert numpy_error(found) == ""


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(max_examples=200)
@given(fitting(), st.randoms(use_true_random=False))
def test_the_sum_that_is_written_out_is_the_number(function, pair, random):
    found = product(function, *pair)
    assume(found.result is not None)
    assert found.result is not None
    a, b = arrays(*pair)
    wanted = numpy_product(function, *pair)
    assume(wanted.size)
    index = tuple(random.randrange(size) for size in found.result)
    terms = found.terms(index)
    assert sum(a[left] * b[right] for left, right in terms) == wanted[index]
    assert len(terms) == found.n_terms
    assert found.n_operations == wanted.size * found.n_terms


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(max_examples=200)
@given(st.one_of(st.tuples(shapes, shapes), fitting()))
def test_einsum_gives_the_same_numbers(function, pair):
    found = product(function, *pair)
    first, second, _ = letters(found)
    assert (len(first), len(second)) == (len(pair[0]), len(pair[1]))
    assume(found.result is not None)
    a, b = arrays(*pair)
    np.testing.assert_array_equal(np.einsum(einsum(found), a, b), numpy_product(function, *pair))


@pytest.mark.parametrize(
    ("function", "a", "b", "result", "notation"),
    [
        ("dot", (4,), (4,), (), "i,i->"),
        ("dot", (3, 4), (4,), (3,), "ij,j->i"),
        ("dot", (2, 3), (3, 4), (2, 4), "ij,jk->ik"),
        ("dot", (2, 3, 4, 5), (5,), (2, 3, 4), "ijkl,l->ijk"),
        ("dot", (2, 3, 4, 5), (5, 6), (2, 3, 4, 6), "ijkl,lm->ijkm"),
        ("dot", (10, 2, 3), (10, 3, 4), (10, 2, 10, 4), "ijk,lkm->ijlm"),
        ("matmul", (10, 2, 3), (10, 3, 4), (10, 2, 4), "ijk,ikl->ijl"),
        ("matmul", (4,), (2, 4, 3), (2, 3), "j,ijk->ik"),
        ("dot", (), (3,), (3,), ",i->i"),
    ],
)
def test_the_courses_rules(function, a, b, result, notation):
    found = product(function, a, b)
    assert found.result == result
    assert einsum(found) == notation


def test_huge_shapes_cost_nothing():
    found = product("dot", (10**6, 10**9), (10**9, 10**6))
    assert found.result == (10**6, 10**6)
    assert found.n_operations == 10**21
    too_large = product("matmul", (10**9, 2), (2, 2 * 10**9))
    assert too_large.result is None
    assert too_large.refusal is Refusal.TOO_LARGE


def test_the_refusal_of_too_many_numbers_is_that_of_numpy():
    a, b = np.zeros((10**9, 0)), np.zeros((0, 2 * 10**9))
    for function in FUNCTIONS:
        found = product(function, a.shape, b.shape)
        with pytest.raises(ValueError, match="array is too big") as refused:
            getattr(np, function)(a, b)
        assert numpy_error(found) == str(refused.value)


def test_the_first_layer_is_counted():
    found = product("dot", (128, 784), (784, 512))
    assert found.n_operations == math.prod((128, 784, 512))
