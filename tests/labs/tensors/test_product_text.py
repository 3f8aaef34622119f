"""Two shapes are read however one writes the product; what makes no sense is marked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.product_text import Factors, pasted, read_factors
from mlpstudio.labs.tensors.shape_text import ShapeError, ShapeFault


@pytest.mark.parametrize(
    "text",
    [
        "(2, 3) · (3, 4)",
        "(2,3)@(3,4)",
        "(2, 3) dot (3, 4)",
        "(2, 3).(3, 4)",
        "[2, 3], [3, 4]",
        "(2, 3) (3, 4)",
        "(2, 3) and (3, 4)",
    ],
)
def test_every_way_of_writing_it_is_read(text):
    assert read_factors(text) == Factors((2, 3), (3, 4))


def test_scalars_are_read():
    assert read_factors("5 · (3,)") == Factors((), (3,))
    assert read_factors("() @ ()") == Factors((), ())


@given(*[st.lists(st.integers(0, 9), max_size=8).map(tuple)] * 2)
def test_what_is_written_is_read_again(a, b):
    assert read_factors(Factors(a, b).text) == Factors(a, b)


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("", ShapeFault.EMPTY, 0),
        ("(2, 3)", ShapeFault.ONE_SHAPE, 6),
        ("(2, 3) ·", ShapeFault.ONE_SHAPE, 6),
        ("(2, 3) + (3, 4)", ShapeFault.CHARACTER, 7),
        ("(2, 3 · (3, 4)", ShapeFault.NOT_CLOSED, 0),
        ("(2, -3) · (3,)", ShapeFault.NEGATIVE, 4),
        ("(2,) · (3,) · (4,)", ShapeFault.TOO_MANY_SHAPES, 18),
        ("(1, 1, 1, 1, 1, 1, 1, 1, 1) · (2,)", ShapeFault.TOO_MANY_AXES, 0),
        ("(10000000000,) · (2,)", ShapeFault.TOO_LARGE, 1),
        ("(cat,) · (2,)", ShapeFault.CHARACTER, 1),
    ],
)
def test_the_fault_is_marked(text, fault, position):
    with pytest.raises(ShapeError) as refused:
        read_factors(text)
    assert refused.value.fault is fault
    assert refused.value.position == position


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text):
    position = 0
    try:
        read_factors(text)
    except ShapeError as error:
        position = error.position
    assert 0 <= position <= len(text)


def test_numpys_error_gives_its_shapes():
    with pytest.raises(ValueError, match="not aligned") as refused:
        np.dot(np.zeros((32, 784)), np.zeros(10))
    assert pasted(f"Traceback\nValueError: {refused.value}") == "(32, 784) · (10,)"
    assert pasted("(2, 3) · (3,)") == "(2, 3) · (3,)"
