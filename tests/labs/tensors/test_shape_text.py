"""Typed shapes: read as NumPy writes them, refused with the place and the reason."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.shape_text import (
    MAX_LENGTH,
    ShapeError,
    ShapeFault,
    Shapes,
    check_shape,
    pasted,
    read_shape,
    read_shapes,
)

shapes = st.lists(st.integers(0, 100), max_size=8).map(tuple)


@given(st.lists(shapes, min_size=2, max_size=3), st.data())
def test_what_is_written_is_read_again(many, data):
    operators = tuple(data.draw(st.sampled_from("+-*/")) for _ in many[1:])
    written = Shapes(tuple(many), operators)
    if len(written.text) <= MAX_LENGTH:
        assert read_shapes(written.text) == written


@given(shapes)
def test_one_shape_is_read_with_and_without_brackets(shape):
    assert read_shape(str(shape)) == shape
    assert read_shape(str(list(shape))) == shape
    if shape:
        assert read_shape(", ".join(map(str, shape))) == shape


@pytest.mark.parametrize(
    ("text", "expected", "operators"),
    [
        ("(32,10)(32,)", ((32, 10), (32,)), "+"),
        ("(32, 10), (32,)", ((32, 10), (32,)), "+"),
        ("(2,) and (2,)", ((2,), (2,)), "+"),
        ("[2] vs. [2]", ((2,), (2,)), "+"),
        ("(2, 3) × 5", ((2, 3), ()), "*"),
        ("(2,) − () ÷ (1_000)", ((2,), (), (1000,)), "-/"),
    ],
)
def test_shapes_may_be_joined_in_many_ways(text, expected, operators):
    assert read_shapes(text) == Shapes(expected, tuple(operators))


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("", ShapeFault.EMPTY, 0),
        ("   ", ShapeFault.EMPTY, 0),
        (" " * 201, ShapeFault.TOO_LONG, 200),
        ("(3, x) + (4,)", ShapeFault.CHARACTER, 4),
        ("(3,,) + (4,)", ShapeFault.NO_SIZE, 3),
        ("(3, +) + 1", ShapeFault.NO_SIZE, 4),
        ("(3,) +", ShapeFault.NO_SHAPE, 6),
        ("(3,) + * (4,)", ShapeFault.NO_SHAPE, 7),
        ("+ (4,)", ShapeFault.EMPTY, 0),
        ("(3 4) + 1", ShapeFault.NO_COMMA, 3),
        ("1 + (3, 4", ShapeFault.NOT_CLOSED, 4),
        ("1 + (3 + 4)", ShapeFault.NOT_CLOSED, 4),
        ("1 + (3]", ShapeFault.NOT_CLOSED, 4),
        ("(3,)) + 1", ShapeFault.NOT_OPENED, 4),
        (") + 1", ShapeFault.NOT_OPENED, 0),
        ("(3, -1) + 1", ShapeFault.NEGATIVE, 4),
        ("(2.5,) + 1", ShapeFault.NOT_WHOLE, 1),
        ("(1000000001,) + 1", ShapeFault.TOO_LARGE, 1),
        ("1 + (1, 1, 1, 1, 1, 1, 1, 1, 1)", ShapeFault.TOO_MANY_AXES, 4),
        ("(1000000000, 1000000000, 10) + 1", ShapeFault.TOO_MANY_NUMBERS, 0),
        ("(3,)", ShapeFault.ONE_SHAPE, 4),
        ("1 + 2 + 3 + 4", ShapeFault.TOO_MANY_SHAPES, 12),
    ],
)
def test_a_fault_is_named_with_its_place(text, fault, position):
    with pytest.raises(ShapeError) as caught:
        read_shapes(text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert f"(Character {position + 1}.)" in str(caught.value)
    assert "{" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("3, x", ShapeFault.CHARACTER, 3),
        ("3 4", ShapeFault.NO_COMMA, 2),
        ("(3,) (4,)", ShapeFault.SURPLUS, 5),
        ("(3,) ]", ShapeFault.NOT_OPENED, 5),
        ("1000000001", ShapeFault.TOO_LARGE, 0),
        ("1, " * 70, ShapeFault.TOO_LONG, 199),
    ],
)
def test_faults_of_one_bare_shape_are_placed_in_what_was_typed(text, fault, position):
    with pytest.raises(ShapeError) as caught:
        read_shape(text)
    assert (caught.value.fault, caught.value.position) == (fault, position)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Traceback …\nValueError: operands could not be broadcast together with shapes "
            "(32,10) (32,) ",
            "(32, 10) + (32,)",
        ),
        ("operands could not be broadcast together with shapes (2,) (3,)", "(2,) + (3,)"),
        ("Incompatible shapes: [32,10] vs. [32] [Op:AddV2]", "(32, 10) + (32,)"),
        ("(32, 10) + (32,)", "(32, 10) + (32,)"),
        ("hello", "hello"),
    ],
)
def test_shapes_are_taken_from_a_pasted_error(text, expected):
    assert pasted(text) == expected


def test_numpys_own_error_is_understood():
    with pytest.raises(ValueError, match="broadcast") as caught:
        np.zeros((32, 10)) + np.zeros(32)
    assert read_shapes(pasted(str(caught.value))).shapes == ((32, 10), (32,))


@pytest.mark.parametrize(
    ("shape", "fault"),
    [
        ((1,) * 9, ShapeFault.TOO_MANY_AXES),
        ((2, -1), ShapeFault.NEGATIVE),
        ((10**9 + 1,), ShapeFault.TOO_LARGE),
        ((10**9, 10**9, 2), ShapeFault.TOO_MANY_NUMBERS),
    ],
)
def test_shapes_beyond_the_limits_are_refused(shape, fault):
    with pytest.raises(ShapeError) as caught:
        check_shape(shape)
    assert caught.value.fault is fault


def test_the_largest_shapes_pass():
    check_shape((10**9, 10**9))
    check_shape((0, 10**9, 10**9))
