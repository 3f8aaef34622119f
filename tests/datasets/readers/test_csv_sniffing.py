from pathlib import Path

import pytest

from mlpstudio.datasets.readers.csv_lines import Block, Survey
from mlpstudio.datasets.readers.csv_sniffing import is_missing, is_number, sniff
from mlpstudio.errors import DataError

PIXELS = ",".join(["0"] * 783 + ["9"])
PATH = Path("table.csv")


def sniffed(*lines, label_column=None, encoding="utf-8-sig"):
    content = "".join(line + "\n" for line in lines).encode(encoding)
    return sniff(PATH, Block(1, content), Survey(encoding, len(lines)), label_column)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_what_gives_equal_columns(delimiter):
    lines = [delimiter.join(row) for row in (["1.5", "2", "a"], ["2.5", "3", "b"])]
    layout = sniffed(*lines)
    assert (layout.delimiter, layout.n_columns) == (delimiter, 3)


def test_commas_within_quotes_and_texts_do_not_divide():
    assert sniffed('1;2;"a,b"', '3;4;"c,d"').delimiter == ";"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["1,2,a", "3,4,b"], ()),
        (["length,width,kind", "3,4,b"], ("length", "width", "kind")),
        (["label,pixel0", "5,0", "4,0"], ("label", "pixel0")),
        (["1,2,0", "3,4,1"], ()),
        (["x,y,", "3,4,b"], ("x", "y", "")),
        ([" length , kind", "3,b"], ("length", "kind")),
    ],
)
def test_a_first_line_that_names_columns_of_numbers_is_a_header(lines, names):
    assert sniffed(*lines).column_names == names


@pytest.mark.parametrize(
    ("lines", "column", "is_text"),
    [
        pytest.param([f"5,{PIXELS}", f"0,{PIXELS}"], 0, False, id="MNIST without header"),
        pytest.param([f"{PIXELS},5", f"{PIXELS},0"], 784, False, id="784 pixels, then the label"),
        pytest.param(["label,a,b", "5,1,2", "4,1,2"], 0, False, id="named label"),
        pytest.param(["a,Class,b", "1,7,2", "1,8,2"], 1, False, id="named class"),
        pytest.param(["a,정답,b", "1,7,2", "1,8,2"], 1, False, id="named in Korean"),
        pytest.param(["a,b,name", "1,2,cat", "3,4,dog"], 2, True, id="texts"),
        pytest.param(["a,kind,b", "1,cat,2", "3,dog,4"], 1, True, id="texts in the middle"),
        pytest.param(["1,2,0", "3.5,4,1", "5,6,0"], 2, False, id="last"),
        pytest.param(["0,1.5", "1,2.5", "0,3.5"], 0, False, id="first, as the last is no label"),
        pytest.param(["label,class,b", "1.5,0,2", "2.5,1,3"], 1, False, id="two telling names"),
        pytest.param(["x,y,label", "1,2,3", "2,3,4"], 2, False, id="a coordinate y and a label"),
        pytest.param(["x,y,colour", "1,2,a", "2,3,b"], 2, True, id="a coordinate y and texts"),
        pytest.param(["x,y,c", "1,2.5,3", "2,3.5,4"], 2, False, id="a coordinate y and numbers"),
        pytest.param(["x,y,z", "1,2,3.5", "2,3,4.5"], 1, False, id="y as the label"),
    ],
)
def test_the_column_of_labels_is_found(lines, column, is_text):
    layout = sniffed(*lines)
    assert (layout.label_column, layout.has_text_labels) == (column, is_text)


def test_the_column_of_labels_can_be_chosen():
    layout = sniffed("a,b,c", "1,2,0", "3,4,1", label_column=1)
    assert (layout.label_column, layout.features) == (1, [0, 2])
    with pytest.raises(DataError, match="there is no column 4; the table has 3 columns"):
        sniffed("a,b,c", "1,2,0", label_column=3)


@pytest.mark.parametrize("name", ["Id", "", "Unnamed: 0", "번호"])
def test_a_column_that_counts_the_lines_is_left_out(name):
    layout = sniffed(f"{name},a,species", "1,5,x", "2,5,y", "3,5,x")
    assert layout.left_out == (0,)
    assert layout.features == [1]


@pytest.mark.parametrize("lines", [["id,a,b", "5,1,x", "9,2,y"], ["n,a,b", "1,1,x", "2,2,y"]])
def test_a_column_of_other_numbers_or_name_is_kept(lines):
    assert sniffed(*lines).left_out == ()


def test_an_id_that_is_no_number_is_not_left_out():
    assert sniffed("id,a,label", "p,1,0", "q,2,1").left_out == ()


def test_korean_headers_are_read_in_their_encoding():
    layout = sniffed("길이,품종", "1,붓꽃", "2,장미", encoding="cp949")
    assert layout.column_names == ("길이", "품종")
    assert layout.name_of(1) == "column 2 (품종)"


def test_columns_without_a_name_are_called_by_number():
    assert sniffed("1,2,a", "3,4,b").name_of(2) == "column 3"


def test_blank_lines_and_lines_of_another_length_do_not_mislead():
    layout = sniffed("", "a,b,kind", "", "1,2,x", "3,4", "5,6,y")
    assert (layout.column_names, layout.label_column) == (("a", "b", "kind"), 2)


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["", "  "], "only blank lines"),
        (["hello world", "how are you"], "its first line is 'hello world'"),
        (["a,b", ""], "samples below the header"),
        (["1.5,2.5", "3.5,4.5"], "cannot tell which column holds the labels"),
        (["id,label", "1,0", "2,1"], "columns of numbers beside the labels"),
        (['1,"' + "2" * 200_000 + '"'], "cannot be read as a table: field larger"),
    ],
)
def test_what_is_no_table_with_labels_is_refused(lines, complaint):
    with pytest.raises(DataError, match=complaint) as caught:
        sniffed(*lines)
    assert str(caught.value).startswith("table.csv")


@pytest.mark.parametrize(
    ("cell", "number", "missing"),
    [
        ("1", True, False),
        (" -1.5e3 ", True, False),
        ("1_000", False, False),
        ("cat", False, False),
        ("inf", False, False),
        ("", False, True),
        ("NaN", False, True),
        ("N/A", False, True),
        ("?", False, True),
    ],
)
def test_cells_are_numbers_missing_or_text(cell, number, missing):
    assert (is_number(cell), is_missing(cell)) == (number, missing)
