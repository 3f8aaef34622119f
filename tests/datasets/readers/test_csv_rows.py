from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mlpstudio.datasets.readers.csv_lines import Block
from mlpstudio.datasets.readers.csv_rows import as_label_array, read_rows
from mlpstudio.datasets.readers.findings import CsvLayout
from mlpstudio.errors import DataError

NAMES = ("length", "width", "kind")
TEXT = CsvLayout("utf-8-sig", ",", NAMES, 3, 9, 2, has_text_labels=True)
NUMBERS = replace(TEXT, has_text_labels=False)
PATH = Path("t.csv")


def rows(layout, content, first_line=2):
    return read_rows(PATH, layout, Block(first_line, content.encode()))


def test_numbers_are_divided_into_features_and_labels():
    result = rows(NUMBERS, "1,2,0\n3,4,1\n")
    np.testing.assert_array_equal(result.features, [[1, 2], [3, 4]])
    np.testing.assert_array_equal(result.labels, [0, 1])


def test_columns_that_are_left_out_are_no_features():
    result = rows(replace(NUMBERS, left_out=(0,)), "1,2,0\n3,4,1\n")
    np.testing.assert_array_equal(result.features, [[2], [4]])
    result = rows(replace(TEXT, label_column=0, left_out=(1,)), "a,2,5\nb,4,6\n")
    np.testing.assert_array_equal(result.features, [[5], [6]])


@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize("quote", ["", '"'])
def test_texts_are_labels_wherever_they_stand(column, quote):
    lines = []
    for values, label in ((["1.5", "2"], "개"), (["3", "4"], " 고양이 ")):
        values.insert(column, quote + label + quote)
        lines.append(",".join(values) + "\n")
    for encoding in ("utf-8-sig", "cp949"):
        layout = replace(TEXT, label_column=column, encoding=encoding)
        result = read_rows(
            PATH, layout, Block(2, "".join(["\n", *lines]).encode(encoding.removesuffix("-sig")))
        )
        assert result.labels == ["개", "고양이"]
        np.testing.assert_array_equal(result.features, [[1.5, 2], [3, 4]])


@pytest.mark.parametrize(
    ("layout", "line", "complaint"),
    [
        (NUMBERS, "1,2", "line 3: expected 3 columns as in the first line, found 2"),
        (NUMBERS, "1,2,3,4", "line 3: expected 3 columns .* found 4"),
        (TEXT, "1,x", "line 3: expected 3 columns .* found 2"),
        (TEXT, "1,2,3,x", "line 3: expected 3 columns .* found 4"),
        (TEXT, '1,"2,x', "line 3: expected 3 columns .* found 2"),
        (NUMBERS, "1,wide,0", r"line 3: expected a number in column 2 \(width\), found 'wide'"),
        (NUMBERS, "1,2,rose", r"column 3 \(kind\), found 'rose'"),
        (TEXT, "1,wide,x", r"column 2 \(width\), found 'wide'"),
        (TEXT, '1,"2,5",x', r"column 2 \(width\), found '2,5'"),
        (NUMBERS, "1,,0", r"column 2 \(width\), but it is empty"),
        (NUMBERS, "1,NA,0", r"column 2 \(width\), but found NA"),
        (NUMBERS, "nan,2,0", r"column 1 \(length\), but found nan"),
        (NUMBERS, "1,inf,0", r"column 2 \(width\), found 'inf'"),
        (NUMBERS, "1,1e39,0", r"column 2 \(width\), found '1e39'"),
        (NUMBERS, "1,1_0,0", r"column 2 \(width\), found '1_0'"),
        (TEXT, "1,2, ", r"line 3: column 3 \(kind\) is empty, so the sample has no label"),
        (TEXT, '1,"2",', r"column 3 \(kind\) is empty"),
        (TEXT, '1,2,"' + "x" * 200_000 + '"', "line 3: field larger than field limit"),
    ],
)
def test_a_line_that_is_no_sample_is_named(layout, line, complaint):
    with pytest.raises(DataError, match=complaint) as caught:
        rows(layout, f"1,2,5\n{line}\n7,8,5\n")
    assert str(caught.value).startswith("t.csv, line 3")


def test_lines_are_counted_past_blank_ones():
    with pytest.raises(DataError, match="line 104"):
        rows(NUMBERS, "1,2,0\n\n\n\n1,x,2\n", first_line=100)


def test_lines_that_only_numpy_refuses_are_still_refused():
    with pytest.raises(DataError, match="the lines from 2 on cannot be read"):
        rows(NUMBERS, "1,\u0661,0\n")


def test_labels_of_all_blocks_are_one_array():
    numbers = as_label_array([np.array([1.0, 2]), np.array([3], np.uint16)])
    np.testing.assert_array_equal(numbers, [1, 2, 3])
    assert as_label_array([["a"], ["bc", "d"]]).tolist() == ["a", "bc", "d"]
