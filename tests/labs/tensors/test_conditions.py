"""Conditions in slices choose what NumPy chooses, and are refused where NumPy refuses them."""

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.conditions import answered, is_quick
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_pages import Source, cell_of_source, result_page, source_page
from mlpstudio.labs.tensors.slice_pieces import Truths
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import Slicing, slicing

LABELS = np.array([4, 0, 4, 1, 4])  # (5,)


def images() -> Source:
    pixels = np.random.default_rng(3).integers(0, 256, (5, 4, 3), np.uint8)  # (5, 4, 3)
    return Source(pixels.shape, pixels, LABELS)


def found(source: Source, text: str) -> Slicing:
    return slicing(source.shape, answered(source, read_index(text)))


names = st.sampled_from(
    ["x", "x", "x", "labels", "x[:, 1]", "x[..., 0]", "x[0]", "x[labels == 4]"]
)
operands = st.one_of(
    names,
    st.builds("{} {} {}".format, names, st.sampled_from(["+", "*", "%", "//"]), st.integers(1, 3)),
)
comparisons = st.builds(
    "({} {} {})".format,
    operands,
    st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
    st.sampled_from(["0", "4", "100", "127.5", "-1", "300", "labels", "x"]),
)
conditions = st.recursive(
    comparisons,
    lambda inner: (
        st.builds("~{}".format, inner)
        | st.builds("({} {} {})".format, inner, st.sampled_from("&|^"), inner)
    ),
    max_leaves=3,
)
others = st.sampled_from([":", "0", "[0, 1]", "...", "None", "-1", "[True, False, True]"])


@settings(max_examples=200)
@given(st.lists(others, max_size=2), conditions, st.lists(others, max_size=2))
def test_conditions_choose_what_numpy_chooses(before, condition, after):
    text = f"[{', '.join([*before, condition, *after])}]"
    source = images()
    x = source.array
    assert x is not None
    try:
        wanted = eval(f"x{text}", {"x": x, "labels": LABELS, "np": np})
    except (IndexError, ValueError):
        with pytest.raises(SliceError):
            found(source, text)
        return
    mine = found(source, text)
    assert mine.result == wanted.shape
    assert not mine.is_view
    assert not mine.is_number
    sources = mine.sources(tuple(np.indices(wanted.shape, sparse=True)))
    assert np.array_equal(np.broadcast_to(x[sources], wanted.shape), wanted)
    lit = np.zeros(x.shape, bool)  # (5, 4, 3)
    exec(f"lit{text} = True", {"x": x, "labels": LABELS, "lit": lit})
    assert np.array_equal(mine.is_chosen(tuple(np.indices(x.shape))), lit)


def test_a_condition_on_made_numbers_needs_no_array():
    source = Source((3_000, 1_000))
    x = np.arange(3_000_000).reshape(3_000, 1_000)  # (3000, 1000)
    index = read_index("[(x % 7 == 3) & (x > 2_900_000)]")
    assert not is_quick(source, index)
    mine = slicing(source.shape, answered(source, index))
    wanted = x[(x % 7 == 3) & (x > 2_900_000)]
    assert mine.result == wanted.shape
    page = result_page(source, mine, 0, (10, 12))
    assert np.array_equal(page.values, wanted[None, :12])
    before = source_page(source, mine, (), (10, 12))
    assert before.rows.start == 2_900
    lit = (before.values % 7 == 3) & (before.values > 2_900_000)
    assert np.array_equal(before.is_lit, lit)
    assert cell_of_source(mine, page, divmod(int(wanted[5]), 1_000)) == (0, 5)


def test_millions_of_chosen_places_are_not_written_out():
    pixels = np.ones((4_000, 28, 28), np.uint8)  # (4000, 28, 28)
    source = Source(pixels.shape, pixels)
    tracemalloc.start()
    mine = found(source, "[x > 0]")
    result_page(source, mine, 0, (10, 12))
    assert mine.result == (pixels.size,)
    assert tracemalloc.get_traced_memory()[1] < 4 * pixels.size
    tracemalloc.stop()


def test_what_a_condition_says_is_known_axis_by_axis():
    (piece,) = answered(images(), read_index("[labels == 4]")).pieces
    assert isinstance(piece, Truths)
    assert piece.chosen == ((0, 2, 4),)
    assert piece.count == 3


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("[labels]", Fault.WHOLE_ARRAY, 1),
        ("[~labels]", Fault.NO_CONDITION, 1),
        ("[1 < 2]", Fault.NO_CONDITION, 1),
        ("[x[0, 0, 0] > 3]", Fault.NO_CONDITION, 1),
        ("[x & 1.5]", Fault.REFUSED, 3),
        ("[x + 300 > 4]", Fault.REFUSED, 3),
        ("[x > 1 % 0]", Fault.REFUSED, 7),
        ("[x > labels]", Fault.SHAPES, 3),
        ("[x[9] > 1]", Fault.OUTSIDE, 3),
        ("[:, labels == 4]", Fault.MASK_LENGTH, 4),
        ("[0, x > 3]", Fault.TOO_MANY, 4),
        ("[labels == 4, [0, 1]]", Fault.MISMATCH, 14),
    ],
)
def test_refusals_name_the_place(text, fault, position):
    with pytest.raises(SliceError) as caught:
        found(images(), text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert "{" not in str(caught.value)


def test_labels_are_wanted_where_they_are_asked_for():
    with pytest.raises(SliceError, match="no labels"):
        found(Source((3,)), "[labels == 1]")


@pytest.mark.parametrize("text", ["[x[:, None] == x]", "[(x[:, None] == x) & x[:0, None, None]]"])
def test_a_small_array_does_not_grow_without_bounds_in_a_condition(text: str):
    with pytest.raises(SliceError) as caught:
        found(Source((5000,)), text)
    assert caught.value.fault is Fault.TOO_MANY_LOOKS
    index = read_index("[x[:, None] == x]")
    assert is_quick(Source((500,)), index)
    assert not is_quick(Source((2000,)), index)  # millions of pairs: not beside the typing


@pytest.mark.parametrize("text", ["[x > 3]", "[x[0] > 3]"])
def test_a_huge_array_is_not_looked_through(text: str):
    shape = (10**4, 10**6, 10**3)
    assert math.prod(shape) > 10**12
    with pytest.raises(SliceError, match="looks at every number"):
        found(Source(shape), text)
