"""Typed slices: read as NumPy reads them, never run, refused with the place and the reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_pieces import Many, New, One, Range, Rest, written
from mlpstudio.labs.tensors.slice_text import read_index


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("[10:100]", "[10:100]"),
        (" [ 10 : 100 , 14 : , :-7 ] ", "[10:100, 14:, :-7]"),
        ("10:100, ::2", "[10:100, ::2]"),
        ("train_images[:, 7:-7]", "[:, 7:-7]"),
        ("x[...]", "[...]"),
        ("[…, 0]", "[..., 0]"),
        ("[Ellipsis, None]", "[..., None]"),
        ("np.newaxis, :", "[None, :]"),
        ("[numpy.newaxis, newaxis]", "[None, None]"),
        ("[::]", "[:]"),
        ("[::-1]", "[::-1]"),
        ("[−3:]", "[-3:]"),
        ("[[0, 3, 5]]", "[[0, 3, 5]]"),
        ("[[[0, 1], [2, 3],], [[0], [1]]]", "[[[0, 1], [2, 3]], [[0], [1]]]"),
        ("[[]]", "[[]]"),
        ("[0,]", "[0]"),
        ("[1_000:007]", "[1000:7]"),
        ("[128*3:128*(3+1)]", "[384:512]"),
        ("[2·3 − -1 + +4]", "[11]"),
        ("x[x>128]", "[x > 128]"),
        ("images[(images ≥ .5)&~(labels!=4), 0]", "[(x >= .5) & ~(labels != 4), 0]"),
        ("x[x[:, 1:−1,] % (n+1) == 0]", "[x[:, 1:-1] % (0 + 1) == 0]"),
        ("labels == 4", "[labels == 4]"),
        ("［１０：２０，\u3000０］", "[10:20, 0]"),
    ],
)
def test_many_spellings_are_read(text, canonical):
    index = read_index(text)
    assert index.text == canonical
    assert read_index(index.text).text == canonical


def test_n_and_b_stand_for_the_batch():
    index = read_index("[B*n:B*(n+1)]", {"n": 3, "B": 128})
    assert index.text == "[384:512]"
    assert index.names == {"n", "B"}
    assert read_index("[4]").names == frozenset()


def test_each_piece_knows_where_it_stands():
    index = read_index("x[0, 1:2, [3], None, ...]")
    kinds = [(type(piece), piece.position) for piece in index.pieces]
    assert kinds == [(One, 2), (Range, 5), (Many, 10), (New, 15), (Rest, 21)]


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("", Fault.EMPTY, 0),
        ("[]", Fault.EMPTY, 0),
        ("  ", Fault.EMPTY, 0),
        ("[", Fault.NOT_CLOSED, 0),
        ("x[", Fault.NOT_CLOSED, 1),
        ("[" + "1" * 200, Fault.TOO_LONG, 200),
        ("[" + "(" * 30 + "1", Fault.TOO_DEEP, 21),
        ("[" + "-" * 30 + "1]", Fault.TOO_DEEP, 21),
        ("[" * 30, Fault.TOO_DEEP, 21),
        ("[10;20]", Fault.CHARACTER, 3),
        ("[10:k]", Fault.NAME, 4),
        ("]", Fault.NOT_OPENED, 0),
        ("[10:x]", Fault.WHOLE_ARRAY, 4),
        ("[1e3]", Fault.NOT_WHOLE, 1),
        ("[True]", Fault.TRUTH, 1),
        ("[[True, 2]]", Fault.MIXED, 1),
        ("[[[True], [False]]]", Fault.MASK_AXES, 1),
        ("[1.5]", Fault.NOT_WHOLE, 1),
        ("[2.:3]", Fault.NOT_WHOLE, 1),
        ("[9999999999999]", Fault.NUMBER, 1),
        ("[99999999*99999999]", Fault.NUMBER, 9),
        ("[999999999999+999999999999]", Fault.NUMBER, 13),
        ("[3+]", Fault.NO_NUMBER, 3),
        ("[(None)]", Fault.NO_NUMBER, 2),
        ("[1,,2]", Fault.NO_PIECE, 3),
        ("[,]", Fault.NO_PIECE, 1),
        ("[1 2]", Fault.NO_COMMA, 3),
        ("[[1 2]]", Fault.NO_COMMA, 4),
        ("[None 1]", Fault.NO_COMMA, 6),
        ("[1:2:3:4]", Fault.COLONS, 6),
        ("[[0, 1:2]]", Fault.IN_LIST, 6),
        ("[[0, :]]", Fault.IN_LIST, 5),
        ("[[0,, 1]]", Fault.IN_LIST, 4),
        ("[[...]]", Fault.IN_LIST, 2),
        ("[[0, [1]]]", Fault.RAGGED, 5),
        ("[[[0, 1], [1]]]", Fault.RAGGED, 10),
        ("[10:100", Fault.NOT_CLOSED, 0),
        ("[[0, 3", Fault.NOT_CLOSED, 1),
        ("[[0, ", Fault.NOT_CLOSED, 1),
        ("[(1]", Fault.NOT_CLOSED, 1),
        ("(3, 4)", Fault.TUPLE, 0),
        ("10:100]", Fault.NOT_OPENED, 6),
        ("1)", Fault.NOT_OPENED, 1),
        ("[0][1]", Fault.SURPLUS, 3),
        ("[::0]", Fault.STEP_ZERO, 3),
        ("[..., ...]", Fault.ELLIPSES, 6),
    ],
)
def test_a_fault_is_named_with_its_place(text, fault, position):
    with pytest.raises(SliceError) as caught:
        read_index(text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert f"(Character {position + 1}.)" in str(caught.value)
    assert "{" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("[x > 1 and x < 3]", Fault.WORD, 7),
        ("[(x > 1) or (x < 3)]", Fault.WORD, 9),
        ("[not x > 1]", Fault.WORD, 1),
        ("[1 < x < 3]", Fault.CHAIN, 7),
        ("[x > 1 & x < 3]", Fault.BINDS, 7),
        ("[x = 1]", Fault.ASSIGNS, 3),
        ("[x >]", Fault.NO_OPERAND, 4),
        ("[x && y]", Fault.NO_OPERAND, 4),
        ("[(x > 1]", Fault.NOT_CLOSED, 1),
        ("[x > 1", Fault.NOT_CLOSED, 0),
        ("[x[0 > 1]", Fault.NOT_CLOSED, 0),
        ("[x > z]", Fault.NAME, 5),
        ("[x > True]", Fault.TRUTH, 5),
        ("[x > 9999999999999]", Fault.NUMBER, 5),
        ("[x > 1:3]", Fault.NO_COMMA, 6),
        ("[" + "~" * 30 + "x]", Fault.TOO_DEEP, 21),
        ("[x > " + "(" * 30, Fault.TOO_DEEP, 25),
    ],
)
def test_a_fault_of_a_condition_is_named_with_its_place(text, fault, position):
    with pytest.raises(SliceError) as caught:
        read_index(text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert "{" not in str(caught.value)


@given(st.text("[]():,.-+*0123nBxN…Noe <>=&~|%", max_size=30) | st.text(max_size=250))
def test_any_text_is_read_or_refused_at_a_place_within_it(text):
    position = 0
    try:
        index = read_index(text)
    except SliceError as error:
        position = error.position
    else:
        assert read_index(index.text).text == index.text
        assert ", ".join(map(written, index.pieces)) == index.text[1:-1]
    assert 0 <= position <= len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [("[3\u202e]", "'U+202E' does"), ("[\0]", "'U+0000' does"), ("9" * 190, "1.00e+190 is")],
)
def test_what_nobody_can_read_is_named_shortly(text: str, words: str):
    with pytest.raises(SliceError, match=re.escape(words)):
        read_index(text)


def test_nothing_that_is_typed_is_run():
    with pytest.raises(SliceError):
        read_index("[__import__('os').getcwd()]")
