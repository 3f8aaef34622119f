"""What is offered in place of a refused reshape fits; a reshape is told from a transpose."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.reshape_fixes import mended, suggested, twin
from mlpstudio.labs.tensors.reshape_text import read_operations as read
from mlpstudio.labs.tensors.reshaping import Reshaping, reshaping

shapes = st.lists(st.sampled_from([1, 1, 2, 3, 4, 6]), max_size=4).map(tuple)
sizes = st.lists(st.sampled_from([-1, 0, 1, 1, 2, 3, 4, 6, 12]), min_size=1, max_size=4)


def values(found: Reshaping) -> np.ndarray:
    return found.sources(np.indices(found.after.shape, sparse=True))


def test_a_reshape_is_no_transpose():
    found = reshaping((2, 3), read("reshape(3, 2)"))
    other = twin(found)
    assert other is not None
    assert other.after.shape == found.after.shape == (3, 2)
    assert values(found).tolist() == [[0, 1], [2, 3], [4, 5]]
    assert values(other).tolist() == [[0, 3], [1, 4], [2, 5]]
    back = twin(other)
    assert back is not None
    assert back.after == found.after


@pytest.mark.parametrize(
    ("shape", "text"),
    [((2, 3), "reshape(6)"), ((1, 3), "ravel()"), ((4,), "T"), ((2, 3), "T.reshape(2, 3)")],
)
def test_where_the_cells_are_the_same_there_is_no_twin(shape: tuple[int, ...], text: str):
    assert twin(reshaping(shape, read(text))) is None


@given(st.integers(0, 60), sizes)
def test_shapes_offered_instead_fit(size: int, wanted: list[int]):
    for shape in mended(size, wanted):
        made = np.zeros(size).reshape(shape)
        assert made.size == size


@pytest.mark.parametrize(
    "name",
    ["reshape", "transpose", "T", "ravel", "flatten", "swapaxes", "expand_dims", "squeeze"],
)
@given(shapes)
def test_what_is_suggested_can_be_done(name: str, shape: tuple[int, ...]):
    text = suggested(name, shape)
    if name == "swapaxes" and not shape:
        return
    assert name in text
    assert reshaping(shape, read(text)).after.size == math.prod(shape)
