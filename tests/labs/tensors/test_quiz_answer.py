"""Typed answers of the shape quiz: read kindly, and refused with the place of the fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.quiz import Kind, Question
from mlpstudio.labs.tensors.quiz_answer import is_right, read_answer
from mlpstudio.labs.tensors.shape_text import ShapeError, ShapeFault

A_SHAPE = Question(Kind.SHAPE, (784, 512), ((784, 512),), "W1")
A_NUMBER = Question(Kind.LAYER, 401_920, ((784, 512), (512,)), "1")


@pytest.mark.parametrize(
    "text",
    ["(784, 512)", "784,512", "784x512", "784 × 512", "[784, 512]", "784*512", " (784,512,) "],
)
def test_a_shape_may_be_written_in_many_ways(text):
    assert is_right(A_SHAPE, read_answer(A_SHAPE, text))


@pytest.mark.parametrize("text", ["()", "scalar", " Scalar", "스칼라"])
def test_a_scalar_may_be_called_so(text):
    assert read_answer(A_SHAPE, text) == ()


def test_a_bare_number_is_a_vector():
    assert read_answer(A_SHAPE, "512") == (512,)
    assert read_answer(A_SHAPE, "512,") == (512,)


@pytest.mark.parametrize("text", ["error", "Error!", "refused", "fails", "오류"])
def test_a_refusal_has_many_names(text):
    assert read_answer(A_SHAPE, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "401920",
        "401,920",
        "401 920",
        "401_920",
        "784*512 + 512",
        "784×512+512",
        "401920 parameters",
        "= 401920",
        "(401920)",
    ],
)
def test_a_number_may_be_written_in_many_ways(text):
    assert is_right(A_NUMBER, read_answer(A_NUMBER, text))


@given(st.integers(0, 10**15))
def test_every_number_is_read_with_and_without_commas(number):
    assert read_answer(A_NUMBER, str(number)) == number
    assert read_answer(A_NUMBER, f"{number:,}") == number
    assert read_answer(A_NUMBER, f"{number} bytes") == number


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=5).map(tuple))
def test_every_shape_is_read(shape):
    assert read_answer(A_SHAPE, str(shape)) == shape
    assert read_answer(A_SHAPE, "x".join(map(str, shape))) == shape


@pytest.mark.parametrize(
    ("question", "text", "fault", "position"),
    [
        (A_SHAPE, "", ShapeFault.EMPTY, 0),
        (A_NUMBER, "  ", ShapeFault.EMPTY, 0),
        (A_SHAPE, "(784, 512", ShapeFault.NOT_CLOSED, 0),
        (A_SHAPE, "784, 512)", ShapeFault.SURPLUS, 3),
        (A_SHAPE, "(" + "1," * 40 + ")", ShapeFault.TOO_MANY_AXES, 0),
        (A_SHAPE, "(1000000000000,)", ShapeFault.TOO_LARGE, 1),
        (A_SHAPE, "(1000000000, 1000000000, 9)", ShapeFault.TOO_MANY_NUMBERS, 0),
        (A_SHAPE, "many", ShapeFault.CHARACTER, 0),
        (A_SHAPE, "1" * 300, ShapeFault.TOO_LONG, 200),
        (A_NUMBER, "1.5", ShapeFault.NOT_WHOLE, 0),
        (A_NUMBER, "many", ShapeFault.CHARACTER, 0),
        (A_NUMBER, "784 *", ShapeFault.NO_SIZE, 5),
        (A_NUMBER, "12 34", ShapeFault.NO_SIZE, 0),
        (A_NUMBER, "9" * 30, ShapeFault.TOO_LARGE, 0),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_place(question, text, fault, position):
    with pytest.raises(ShapeError) as caught:
        read_answer(question, text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
