import numpy as np
import pytest

from mlpstudio.datasets.readers import Options, csv_files, csv_lines, inspect, read
from mlpstudio.datasets.readers.findings import CsvLayout
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import IMAGES, LABELS, put, put_csv

MNIST_LINES = [
    ",".join(map(str, [label, *image.ravel()]))
    for label, image in zip(LABELS, IMAGES, strict=True)
]
IRIS = (
    "Id,SepalLengthCm,SepalWidthCm,Species",
    "1,5.1,3.5,Iris-setosa",
    "2,7.0,3.2,Iris-versicolor",
    "3,6.3,3.3,Iris-virginica",
    "4,4.9,3.0,Iris-setosa",
)


@pytest.fixture
def small_blocks(monkeypatch):
    """Blocks of a few lines, so that little tables have many."""
    monkeypatch.setattr(csv_lines, "_PIECE", 8000)


def remarks(findings):
    return [remark.kind for remark in findings.remarks]


@pytest.mark.parametrize(
    "header", [(), ("label," + ",".join(f"pixel{n}" for n in range(784)),)], ids=["bare", "header"]
)
def test_mnist_is_read_with_and_without_a_header(tmp_path, header):
    findings = inspect(put_csv(tmp_path / "mnist.csv", *header, *MNIST_LINES))
    assert (findings.kind, findings.n_train, findings.n_test) == ("csv", 30, 0)
    assert (findings.sample_shape, findings.value_range) == ((28, 28), (0, 255))
    assert findings.class_counts == (10, 10, 10)
    assert findings.is_counted
    assert remarks(findings) == []
    data = read(findings)
    np.testing.assert_array_equal(data.inputs, IMAGES)
    np.testing.assert_array_equal(data.labels, LABELS)
    assert (data.inputs.dtype, data.scale) == (np.uint8, 1 / 255)
    assert data.findings == findings


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("header", [(), ("label," + ",".join("abcd" * 196),)])
def test_of_a_long_table_only_the_beginning_is_looked_at(tmp_path, header):
    path = put_csv(tmp_path / "mnist.csv", *header, *MNIST_LINES)
    findings = inspect(path)
    assert findings.n_train == 30
    assert 0 < findings.n_examined < 10
    assert not findings.is_counted
    assert findings.n_bytes == IMAGES.nbytes
    told = []
    data = read(findings, progress=lambda done, total: told.append((done, total)))
    np.testing.assert_array_equal(data.inputs, IMAGES)
    assert data.findings.is_counted
    assert told[-1] == (path.stat().st_size,) * 2
    assert told == sorted(told)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_table_with_names_is_read(tmp_path, encoding):
    path = put_csv(
        tmp_path / "꽃.csv", "길이,너비,품종", "1.5,2,붓꽃", "2.5,3,장미", encoding=encoding
    )
    data = read(inspect(path))
    assert data.class_names == ("붓꽃", "장미")
    np.testing.assert_array_equal(data.inputs, np.array([[1.5, 2], [2.5, 3]], np.float32))
    assert data.inputs.dtype == np.float32
    assert data.scale == 1


def test_a_column_that_counts_lines_is_left_out_with_a_remark(tmp_path):
    data = read(inspect(put_csv(tmp_path / "iris.csv", *IRIS)))
    assert data.inputs.shape == (4, 2)
    assert data.class_names == ("Iris-setosa", "Iris-versicolor", "Iris-virginica")
    assert remarks(data.findings) == [
        RemarkKind.LEFT_OUT_COLUMN,
        RemarkKind.TEXT_LABELS,
        RemarkKind.NOT_CANVAS_SIZE,
    ]
    assert data.findings.remarks[0].text == "column 1 (Id) only counts the lines and is left out."


def test_the_column_of_labels_can_be_chosen(tmp_path):
    path = put_csv(tmp_path / "t.csv", "a,b,c", "0,1.5,0", "1,2.5,0", "1,3.5,1")
    findings = inspect(path, options=Options(label_column=0))
    assert isinstance(findings.layout, CsvLayout)
    assert findings.layout.label_column == 0
    assert findings.class_counts == (1, 2)
    np.testing.assert_array_equal(read(findings).labels, [0, 1, 1])


@pytest.mark.parametrize(
    ("names", "shape"),
    [
        ([f"pixel_{n}" for n in range(64)], (8, 8)),
        ([f"{row}x{column}" for row in range(8) for column in range(8)], (8, 8)),
        ([f"pixel_{row}_{column}" for row in range(8) for column in range(8)], (8, 8)),
        ([f"feature{n}" for n in range(64)], (64,)),
        ([f"pixel{n}" for n in range(60)], (60,)),
        (["pixel0"], (1,)),
    ],
)
def test_columns_named_as_pixels_are_images(tmp_path, names, shape):
    lines = [",".join([*(["16"] * len(names)), str(label)]) for label in (0, 1)]
    data = read(inspect(put_csv(tmp_path / "t.csv", ",".join([*names, "label"]), *lines)))
    assert data.findings.sample_shape == shape
    assert data.scale == (1 / 16 if len(shape) == 2 else 1)


@pytest.mark.usefixtures("small_blocks")
def test_bytes_become_floats_when_the_first_fraction_comes(tmp_path):
    lines = [*MNIST_LINES[:20], "0," + ",".join(["0.5"] * 784), *MNIST_LINES[20:]]
    findings = inspect(put_csv(tmp_path / "t.csv", *lines))
    assert findings.n_bytes == 31 * 784
    data = read(findings)
    assert data.inputs.dtype == np.float32
    assert data.findings.n_bytes == 4 * 31 * 784
    np.testing.assert_array_equal(np.delete(data.inputs, 20, axis=0), IMAGES)
    assert (data.inputs[20] == 0.5).all()


def test_whole_numbers_written_as_floats_are_bytes(tmp_path):
    data = read(inspect(put_csv(tmp_path / "t.csv", "0.0,7.0,a", "255.0,8.0,b")))
    assert data.inputs.dtype == np.uint8
    data = read(inspect(put_csv(tmp_path / "t.csv", "0,700,a", "255,8,b")))
    assert data.inputs.dtype == np.float32


@pytest.mark.usefixtures("small_blocks")
def test_blank_lines_are_skipped_everywhere(tmp_path):
    lines = ["", *MNIST_LINES[:3], "", "  ", *MNIST_LINES[3:], "", ""]
    data = read(inspect(put_csv(tmp_path / "t.csv", *lines)))
    np.testing.assert_array_equal(data.inputs, IMAGES)


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (MNIST_LINES[0] + ",1", "line 21: expected 785 columns .* found 786"),
        (MNIST_LINES[0][:-1] + "x", "line 21: expected a number in column 785"),
        ("7.5" + MNIST_LINES[0][1:], "column 1: expected labels .* found 7.5 for sample 21"),
        ("-1" + MNIST_LINES[0][1:], "found -1 for sample 21"),
    ],
)
def test_a_bad_line_far_down_is_named_when_it_is_read(tmp_path, line, complaint):
    path = put_csv(tmp_path / "t.csv", *MNIST_LINES[:20], line, *MNIST_LINES[20:])
    findings = inspect(path)
    with pytest.raises(DataError, match=complaint) as caught:
        read(findings)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["a,b", "x,y", "z,w"], "line 1: expected a number in column 1, found 'a'"),
        (["a,label", "1,"], r"line 2: expected a number in column 2 \(label\), but it is empty"),
        (["a,sex,kind", "1,male,x", "2,male,y"], r"line 2: .* column 2 \(sex\), found 'male'"),
        (["1.5,0", "2,0", "3,0"], "cannot tell which column holds the labels"),
        (["a,label", "1,5", "2,5"], "2 to 1,000 classes, found only 5"),
    ],
)
def test_tables_that_no_network_can_learn_from_are_refused(tmp_path, lines, complaint):
    with pytest.raises(DataError, match=complaint):
        inspect(put_csv(tmp_path / "t.csv", *lines))


@pytest.mark.usefixtures("small_blocks")
def test_too_large_a_table_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = put_csv(tmp_path / "t.csv", *MNIST_LINES)
    findings = inspect(path)
    monkeypatch.setattr("mlpstudio.datasets.readers.values.MOST_BYTES", 20_000)
    with pytest.raises(DataError, match=r"30 samples .* need 23,520 bytes"):
        inspect(path)
    with pytest.raises(DataError, match=r"30 samples .* need 23,520 bytes"):
        read(findings)


@pytest.mark.usefixtures("small_blocks")
def test_reading_can_be_cancelled(tmp_path):
    findings = inspect(put_csv(tmp_path / "t.csv", *MNIST_LINES))
    done = 0

    def progress(now, total):
        nonlocal done
        done = now

    with pytest.raises(CancelledError):
        read(findings, progress=progress, cancelled=lambda: done > 16_000)
    assert done < findings.stamps[0].n_bytes / 2


def test_a_byte_order_mark_alone_is_no_table(tmp_path):
    with pytest.raises(DataError, match="only blank lines"):
        inspect(put(tmp_path / "t.csv", b"\xef\xbb\xbf"))


def test_no_block_of_features_is_neither_whole_nor_not():
    assert csv_files._are_bytes(np.empty((0, 3)))
