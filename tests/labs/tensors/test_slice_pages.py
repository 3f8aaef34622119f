"""Pages of an array and of its slice: what is seen is what NumPy has there."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors import slice_pages
from mlpstudio.labs.tensors.slice_faults import SliceError
from mlpstudio.labs.tensors.slice_pages import Source, made_images, made_line
from mlpstudio.labs.tensors.slice_pieces import New, Rest
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing

shapes = st.lists(st.integers(1, 5), max_size=4).map(tuple)
texts = st.sampled_from(
    ["[...]", "[::2]", "[::-1]", "[1:]", "[0]", "[None]", "[..., 0]", "[[0, 0]]", "[:, ::-1]"]
)


@given(shapes, texts, st.booleans())
def test_every_page_shows_numpys_numbers(shape, text, is_real):
    array = np.arange(math.prod(shape)).reshape(shape)
    source = Source(shape, array if is_real else None)
    index = read_index(text)
    if len(shape) < sum(not isinstance(piece, New | Rest) for piece in index.pieces):
        with pytest.raises(SliceError):
            slicing(shape, index)
        return
    found = slicing(shape, index)
    wanted = array[_index(text)]
    for number in range(slice_pages.count(found.result)):
        page = slice_pages.result_page(source, found, number, (9, 9))
        whole = wanted[page.leading].reshape(page.values.shape)
        assert np.array_equal(page.values, whole)
        cell = (page.values.shape[0] - 1, page.values.shape[1] - 1)
        place = page.place(*cell)
        origin = slice_pages.source_place(found, place)
        assert array[origin] == wanted[place]
        assert slice_pages.is_chosen(found, origin)
        before = slice_pages.source_page(source, found, origin[:-2], (9, 9))
        at = before.cell(origin)
        assert at is not None
        assert before.is_lit[at]
        assert before.values[at] == wanted[place]
        again = slice_pages.cell_of_source(found, page, origin)
        assert again is not None
        assert page.values[again] == wanted[place]


def _index(text: str):
    return {
        "[...]": ...,
        "[::2]": slice(None, None, 2),
        "[::-1]": slice(None, None, -1),
        "[1:]": slice(1, None),
        "[0]": 0,
        "[None]": None,
        "[..., 0]": (..., 0),
        "[[0, 0]]": [0, 0],
        "[:, ::-1]": (slice(None), slice(None, None, -1)),
    }[text]


def test_a_large_array_is_shown_from_its_first_chosen_places_on():
    source = Source((10**9, 10**9))
    found = slicing(source.shape, read_index("[-3:, 999999990:]"))
    page = slice_pages.source_page(source, found, (), (10, 12))
    assert page.rows == range(10**9 - 10, 10**9)
    assert page.columns == range(999_999_988, 10**9)
    assert page.is_lit.sum() == 3 * 10
    assert page.values[-1, -1] == 10**18 - 1


def test_a_place_on_another_page_has_no_cell():
    source = Source((3, 4, 5))
    page = slice_pages.source_page(source, None, (1,), (3, 3))
    assert not page.is_lit.any()
    assert page.cell((1, 2, 2)) == (2, 2)
    assert page.cell((0, 2, 2)) is None
    assert page.cell((1, 3, 2)) is None


def test_a_number_that_is_not_chosen_has_no_cell_in_the_result():
    source = Source((4, 4))
    found = slicing((4, 4), read_index("[1:3, 1:3]"))
    page = slice_pages.result_page(source, found, 0, (9, 9))
    assert slice_pages.cell_of_source(found, page, (2, 1)) == (1, 0)
    assert slice_pages.cell_of_source(found, page, (0, 0)) is None
    assert not slice_pages.is_chosen(found, (0, 0))


def test_made_images_are_images():
    source = Source((6, 28, 28), made_images())
    assert source.array is not None
    assert source.array.shape == source.shape
    assert (source.dtype, source.item_size, source.is_image) == ("uint8", 1, True)
    assert source.array.max() > 200
    assert not Source((6, 8)).is_image
    assert (Source((6, 8)).dtype, Source((6, 8)).item_size) == ("int64", 8)


@pytest.mark.parametrize("shape", [(), (12,), (6, 8), (3, 4, 6), (0, 3)])
def test_the_line_that_makes_an_array_makes_it(shape):
    made = eval(made_line(shape), {"np": np})
    assert np.array_equal(made, np.arange(math.prod(shape)).reshape(shape))
    assert made.dtype == np.int64


def test_a_huge_array_is_made_without_memory():
    assert eval(made_line((10**9, 10**9)), {"np": np}).shape == (10**9, 10**9)
