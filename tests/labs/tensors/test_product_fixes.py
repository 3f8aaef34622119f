"""What is offered to mend a product works in NumPy, as the line says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.product_fixes import ProductFix, mended
from mlpstudio.labs.tensors.products import FUNCTIONS, product

shapes = st.lists(st.sampled_from([1, 2, 3, 4, 6]), max_size=4).map(tuple)


@pytest.mark.parametrize("function", FUNCTIONS)
@given(shapes, shapes)
def test_every_way_works(function, a, b):
    refused = product(function, a, b)
    if refused.result is not None:
        return
    scope = {"np": np, "a": np.zeros(a), "b": np.zeros(b)}
    ways = mended(refused)
    assert len(ways) <= 4
    for way in ways:
        assert eval(way.line, scope).shape == way.result


def kinds(function, a, b):
    return [way.fix for way in mended(product(function, a, b))]


def test_images_that_were_not_reshaped_are_flattened_first():
    ways = mended(product("dot", (60000, 28, 28), (784, 512)))
    assert ways[0].fix is ProductFix.FLATTEN
    assert ways[0].line == "np.dot(a.reshape(60000, 784), b)"
    assert ways[0].result == (60000, 512)


def test_a_transposed_factor_and_the_other_order_are_offered():
    fix = ProductFix
    assert kinds("dot", (2, 3), (2, 3)) == [fix.TRANSPOSE_B, fix.TRANSPOSE_A]
    assert kinds("dot", (3, 4), (2, 3)) == [fix.SWAP]
    assert kinds("matmul", (), (3,)) == [fix.OTHER_FUNCTION]
    assert kinds("matmul", (2, 2, 3), (5, 3, 2)) == [fix.NEW_AXIS, fix.OTHER_FUNCTION]
    assert kinds("dot", (3,), (4,)) == []


def test_ways_keep_to_the_limits_of_typed_shapes():
    assert kinds("dot", (10**9, 2, 3), (6 * 10**9, 2)) == []
