"""Small matrices keep to their limits, change size, and are written as NumPy reads them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors import matrices

ONE = ((1.0, 2.0), (3.0, 4.0))


@pytest.mark.parametrize(
    ("matrix", "words"),
    [
        ((), "equally long"),
        (((1.0,), (1.0, 2.0)), "equally long"),
        (((),), "1 to 8 columns here, not 1 × 0"),
        (((1.0,) * 9,), "not 1 × 9"),
        (((1.0,),) * 7, "not 7 × 1"),
        (((float("nan"),),), "not nan"),
        (((2e6,),), "from -1,000,000 to 1,000,000, not 2000000.0"),
    ],
)
def test_what_cannot_be_shown_is_refused(matrix, words):
    with pytest.raises(DesignError, match=words):
        matrices.check_matrix(matrix)


def test_a_matrix_keeps_its_numbers_when_its_size_changes():
    assert matrices.resized(ONE, 3, 1) == ((1.0,), (3.0,), (0.0,))
    assert matrices.resized(ONE, 1, 3) == ((1.0, 2.0, 0.0),)
    assert matrices.size(matrices.resized(ONE, 4, 5)) == (4, 5)


def test_one_cell_is_changed():
    assert matrices.with_cell(ONE, 1, 0, -7.0) == ((1.0, 2.0), (-7.0, 4.0))


@pytest.mark.parametrize(
    ("text", "number"), [("2.5", 2.5), (" −3 ", -3.0), ("1,5", 1.5), ("1e3", 1000.0), ("-0", 0.0)]
)
def test_typed_numbers_are_read(text, number):
    found = matrices.read_number(text)
    assert found == number
    assert str(found) == str(number)


@pytest.mark.parametrize("text", ["", "two", "1.2.3", "nan", "inf", "1e99", "--1", "1 000"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(DesignError):
        matrices.read_number(text)


@given(st.lists(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_written_array_is_the_same_array(rows):
    values = np.array(rows)
    for wanted in (values, values[0]):
        scope = {"np": np}
        exec(matrices.array_text("x", wanted), scope)
        np.testing.assert_array_equal(scope["x"], wanted)
