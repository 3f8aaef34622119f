"""Slices of shapes are those of NumPy: the same shapes, numbers, views and refusals."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.shape_text import MAX_RANK
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.labs.tensors.slice_steps import StepKind
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import Slicing, slicing

small = st.none() | st.integers(-8, 8)
steps = st.none() | st.integers(-4, 4).filter(bool)
ranges = st.builds(slice, small, small, steps)
numbers = st.integers(-3, 3)
lists = st.one_of(
    st.lists(numbers, max_size=4),
    st.integers(0, 2).flatmap(
        lambda n: st.lists(st.lists(numbers, min_size=n, max_size=n), min_size=1, max_size=3)
    ),
)
pieces = st.one_of(ranges, ranges, numbers, st.none(), st.just(Ellipsis), lists)
indices = st.lists(pieces, min_size=1, max_size=5).filter(
    lambda items: sum(item is Ellipsis for item in items) < 2
)
shapes = st.lists(st.integers(0, 6), max_size=4).map(tuple)


def typed(items) -> str:
    return f"[{', '.join(map(piece_text, items))}]"


def piece_text(item) -> str:
    if isinstance(item, slice):
        ends = [item.start, item.stop, *([] if item.step is None else [item.step])]
        return ":".join("" if end is None else str(end) for end in ends)
    return "..." if item is Ellipsis else str(item)


def sliced(shape, text: str) -> Slicing:
    return slicing(shape, read_index(text))


@settings(max_examples=1000)
@given(shapes, indices)
@example((3, 4, 5), [0, None, [1, 2]])
@example((3, 4, 5), [slice(None), [0, 1], Ellipsis, [1, 1]])
@example((3, 4), [[], [9]])
@example((3, 0), [[7], 5])
@example((3, 0), [[7]])
@example((2, 2, 2), [0, 0, 0, Ellipsis])
def test_shape_numbers_and_views_are_numpys(shape, items):
    array = np.arange(math.prod(shape)).reshape(shape)
    try:
        wanted = array[tuple(items)]
    except IndexError:
        with pytest.raises(SliceError):
            sliced(shape, typed(items))
        return
    if wanted.ndim > MAX_RANK:
        with pytest.raises(SliceError, match="more than 8 axes"):
            sliced(shape, typed(items))
        return
    found = sliced(shape, typed(items))
    assert found.result == wanted.shape
    assert found.size == wanted.size
    assert found.is_number == (not isinstance(wanted, np.ndarray))
    if wanted.size:
        assert found.is_view == np.shares_memory(wanted, array)
        sources = found.sources(tuple(np.indices(wanted.shape)))
        assert np.array_equal(np.broadcast_to(array[sources], wanted.shape), wanted)
    if shape:
        lit = np.zeros(shape, bool)
        lit[tuple(items)] = True
        assert np.array_equal(found.is_chosen(tuple(np.indices(shape))), lit)


@settings(max_examples=300)
@given(st.lists(st.integers(0, 10**9), max_size=4).map(tuple), indices)
def test_shapes_of_huge_arrays_are_numpys_and_take_no_memory(shape, items):
    if math.prod(size for size in shape if size) > 2**63 // 8 - 1:
        return
    array = np.broadcast_to(np.uint8(0), shape)  # one byte
    items = [item for item in items if not isinstance(item, list)]
    if not items:
        return
    try:
        wanted = array[tuple(items)].shape
    except IndexError:
        with pytest.raises(SliceError):
            sliced(shape, typed(items))
        return
    if len(wanted) <= MAX_RANK:
        assert sliced(shape, typed(items)).result == wanted


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("[10:100]", (90, 28, 28)),
        ("[10:100, :, :]", (90, 28, 28)),
        ("[10:100, 0:28, 0:28]", (90, 28, 28)),
        ("[:, 14:, 14:]", (60_000, 14, 14)),
        ("[:, 7:-7, 7:-7]", (60_000, 14, 14)),
        ("[:128]", (128, 28, 28)),
        ("[128:256]", (128, 28, 28)),
        ("[128*468:128*(468+1)]", (96, 28, 28)),
        ("[4]", (28, 28)),
        ("[[0, 3, 5]]", (3, 28, 28)),
    ],
)
def test_the_courses_slices(text, result):
    assert sliced((60_000, 28, 28), text).result == result


@pytest.mark.parametrize(
    ("text", "arithmetic", "resolved"),
    [
        ("[10:100]", "100 − 10 = 90", ""),
        ("[7:-7]", "993 − 7 = 986", "7:993"),
        ("[14:]", "1,000 − 14 = 986", "14:1,000"),
        ("[::2]", "⌈(1,000 − 0) / 2⌉ = 500", "0:1,000"),
        ("[::3]", "⌈(1,000 − 0) / 3⌉ = 334", "0:1,000"),
        ("[::-1]", "999 − (−1) = 1,000", "999 … 0"),
        ("[5:3]", "3 − 5 → 0", ""),
        ("[3:5:-1]", "3 − 5 → 0", ""),
        ("[4]", "", ""),
        ("[:]", "", ""),
    ],
)
def test_the_arithmetic_of_an_axis(text, arithmetic, resolved):
    (step,) = sliced((1000,), text).steps
    assert (step.arithmetic(), step.resolved()) == (arithmetic, resolved)


def test_each_axis_says_what_becomes_of_it():
    steps = sliced((5, 6, 7, 8), "[1, None, :, 2:4]").steps
    kinds = [(step.kind, step.axis, step.out, step.text) for step in steps]
    assert kinds == [
        (StepKind.ONE, 0, None, "1"),
        (StepKind.NEW, None, 0, "None"),
        (StepKind.WHOLE, 1, 1, ":"),
        (StepKind.RANGE, 2, 2, "2:4"),
        (StepKind.WHOLE, 3, 3, ":"),
    ]


def test_a_view_copies_nothing_and_a_list_copies_its_numbers():
    assert sliced((60_000, 28, 28), "[10:100]").copied_bytes(1) == 0
    assert sliced((60_000, 28, 28), "[[0, 3, 5]]").copied_bytes(1) == 3 * 784
    assert sliced((4,), "[0]").copied_bytes(8) == 8


@pytest.mark.parametrize(
    ("shape", "text", "fault", "position", "words"),
    [
        ((5,), "[0, 1]", Fault.TOO_MANY, 4, "2 indices, but the array has 1 axes"),
        ((5, 28), "[0, 28]", Fault.OUTSIDE, 4, "28 lies outside axis 1, which has places -28 to"),
        ((5,), "[[0, -6]]", Fault.OUTSIDE, 1, "-6 lies outside axis 0"),
        ((0,), "[0]", Fault.NO_PLACES, 1, "axis 0, which is empty"),
        ((5, 5), "[[0, 1], [0, 1, 2]]", Fault.MISMATCH, 9, "shapes (2,), (3,) do not fit"),
        ((1,) * 8, "[None]", Fault.RANK, 1, "more than 8 axes"),
        ((1, 10**9, 10**9), "[[0, 0]]", Fault.TOO_LARGE, 1, "cannot count"),
    ],
)
def test_refusals_name_place_and_reason(shape, text, fault, position, words):
    with pytest.raises(SliceError, match="Character") as caught:
        sliced(shape, text)
    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert words in str(caught.value)


@settings(max_examples=200)
@given(st.data())
def test_masks_choose_what_numpy_chooses(data: st.DataObject):
    shape = tuple(data.draw(st.lists(st.integers(0, 4), min_size=1, max_size=3)))
    pieces: list[str] = []
    for size in data.draw(st.permutations(shape)):
        mask = data.draw(st.lists(st.booleans(), min_size=1, max_size=4))
        pieces.append(data.draw(st.sampled_from([":", "0", "[0, -1]", str(mask[: size or 1])])))
    text = f"[{', '.join(pieces)}]"
    x = np.arange(math.prod(shape)).reshape(shape)
    try:
        wanted = x[eval(f"np.s_{text}", {"np": np})]
    except IndexError:
        with pytest.raises(SliceError):
            slicing(shape, read_index(text))
        return
    found = slicing(shape, read_index(text))
    assert found.result == np.shape(wanted)
    places = np.indices(found.result, sparse=True) if found.result else ()
    assert np.array_equal(x[found.sources(tuple(places))], wanted)
    assert found.is_view == np.shares_memory(x, wanted) or not np.size(wanted) or found.is_number


def test_a_mask_of_another_length_is_refused():
    with pytest.raises(SliceError, match="4 places, but axis 1 has 3") as caught:
        slicing((2, 3), read_index("[:, [True, False, True, True]]"))
    assert caught.value.position == 4
