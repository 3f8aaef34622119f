"""Typed slices: read as NumPy reads them, never run, refused with the place and the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.slice_pieces import (
    Fault,
    Many,
    New,
    One,
    Range,
    Rest,
    SliceError,
    written,
)
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
        ("[x > 127]", Fault.CONDITION, 3),
        ("[True]", Fault.CONDITION, 1),
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


@given(st.text("[]():,.-+*0123nBxN…Noe ", max_size=30) | st.text(max_size=250))
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


def test_nothing_that_is_typed_is_run():
    with pytest.raises(SliceError):
        read_index("[__import__('os').getcwd()]")
