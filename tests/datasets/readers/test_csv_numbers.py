import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.datasets.readers import csv_numbers
from mlpstudio.datasets.readers.csv_numbers import parse

CELLS = st.one_of(
    st.integers(0, 9999).map(str),
    st.integers(-(10**6), 10**6).map(str),
    st.floats(-1e30, 1e30).map(repr),
    st.sampled_from(["007", " 5", "5 ", '"12"', "1e3", "-0", "+4"]),
)


def table(rows, delimiter=","):
    return "".join(delimiter.join(row) + "\n" for row in rows).encode()


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=1)
    )
)
def test_what_is_written_is_read(rows):
    result = parse(table(rows), ",", len(rows[0]))
    expected = [[float(cell.strip(' "')) for cell in row] for row in rows]
    np.testing.assert_array_equal(result, expected)


@given(st.lists(st.lists(st.integers(0, 9999), min_size=3, max_size=3), min_size=1))
def test_small_whole_numbers_take_the_quick_way(rows):
    content = table([[str(cell) for cell in row] for row in rows], ";")
    result = csv_numbers._small_whole_numbers(content, ord(";"), 3)
    assert result is not None
    assert result.dtype == np.uint16
    np.testing.assert_array_equal(result, rows)


def test_blank_lines_give_no_row():
    result = parse(b"\n1,2\n  \n3.5,4\n\n", ",", 2)
    np.testing.assert_array_equal(result, [[1, 2], [3.5, 4]])
    empty = parse(b"\n\n", ",", 2)
    assert empty is not None
    assert empty.shape == (0, 2)


@pytest.mark.parametrize(
    "content",
    [
        b"1,2\n3\n",
        b"1,2\n3,4,5\n",
        b"1,2,3\n4,5,6\n",
        b"1\n2,3,4\n",
        b"1,,3\n",
        b"1,\n",
        b",1\n",
        b"1;2\n",
        b"1,a\n",
        b"1,nan\n",
        b"1,inf\n",
        b"1,1e39\n",
        b"1,2 3\n",
        b"1,1_000\n",
        b"1,#\n",
        "1,가\n".encode("cp949"),
    ],
)
def test_lines_that_are_not_so_many_finite_numbers_are_none(content):
    assert parse(content, ",", 2) is None
