import numpy as np
import pytest

from mlpstudio.datasets.readers import inspect, read
from mlpstudio.datasets.readers.findings import NpzLayout
from mlpstudio.datasets.readers.npz_files import _TEST_NAMES, _TRAIN_NAMES
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import (
    IMAGES,
    LABELS,
    TEST_IMAGES,
    TEST_LABELS,
    put_npz,
    put_zip,
)

KERAS = {
    "x_train": IMAGES,
    "y_train": LABELS,
    "x_test": TEST_IMAGES,
    "y_test": TEST_LABELS,
}


def found(path, **arrays):
    return read(inspect(put_npz(path / "data.npz", **arrays)))


def remarks(data):
    return {remark.kind for remark in data.findings.remarks}


@pytest.mark.parametrize("compressed", [False, True])
def test_four_arrays_are_training_and_test_part(tmp_path, compressed):
    findings = inspect(put_npz(tmp_path / "data.npz", compressed, **KERAS))
    assert (findings.kind, findings.n_train, findings.n_test) == ("npz", 30, 6)
    assert findings.layout == NpzLayout("x_train", "y_train", "x_test", "y_test")
    assert (findings.class_counts, findings.test_class_counts) == ((10, 10, 10), (2, 2, 2))
    data = read(findings)
    np.testing.assert_array_equal(data.inputs, IMAGES)
    np.testing.assert_array_equal(data.test_inputs, TEST_IMAGES)
    np.testing.assert_array_equal(data.labels, LABELS)
    np.testing.assert_array_equal(data.test_labels, TEST_LABELS)
    assert data.scale == 1 / 255
    assert remarks(data) == set()


@pytest.mark.parametrize("names", [*_TRAIN_NAMES, ("X", "y"), ("Images", "LABELS")])
def test_two_arrays_are_found_by_their_usual_names(tmp_path, names):
    data = found(tmp_path, **dict(zip(names, (IMAGES, LABELS), strict=True)))
    assert (data.findings.n_train, data.findings.n_test) == (30, 0)
    np.testing.assert_array_equal(data.inputs, IMAGES)


@pytest.mark.parametrize("names", _TEST_NAMES)
def test_test_parts_are_found_by_their_usual_names(tmp_path, names):
    test = dict(zip(names, (TEST_IMAGES, TEST_LABELS), strict=True))
    assert found(tmp_path, x=IMAGES, y=LABELS, **test).findings.n_test == 6


def test_other_arrays_are_named_as_not_used(tmp_path):
    data = found(tmp_path, **KERAS, val_images=IMAGES, note=np.array("hello"))
    assert remarks(data) == {RemarkKind.IGNORED_ARRAYS}
    assert data.findings.remarks[0].text == "Not used: val_images, note."


def test_an_array_that_is_not_used_is_not_opened(tmp_path):
    data = found(tmp_path, **KERAS, extra=np.array([{}], object))
    assert data.findings.n_train == 30


def test_class_names_are_taken_from_the_file(tmp_path):
    names = np.array(["shirt", "shoe ", "bag"])
    assert found(tmp_path, **KERAS, class_names=names).class_names == ("shirt", "shoe", "bag")
    assert found(tmp_path, **KERAS, classes=np.arange(3)).class_names == ("0", "1", "2")


def test_too_few_class_names_are_refused(tmp_path):
    with pytest.raises(DataError, match="has the label 2, which is none of the 2 classes"):
        found(tmp_path, **KERAS, class_names=np.array(["a", "b"]))


def test_floats_that_are_whole_become_bytes(tmp_path):
    data = found(tmp_path, x=IMAGES.astype(np.float64), y=LABELS)
    assert data.inputs.dtype == np.uint8
    assert data.findings.stored_dtype == "float64"
    assert data.findings.n_bytes == IMAGES.nbytes


def test_scaled_images_stay_floats_and_are_not_scaled_again(tmp_path):
    data = found(tmp_path, x=IMAGES / 255, y=LABELS)
    assert (data.inputs.dtype, data.scale) == (np.float32, 1)
    assert data.findings.n_bytes == 4 * IMAGES.nbytes
    assert remarks(data) == {RemarkKind.UNIT_RANGE}
    np.testing.assert_allclose(data.inputs, IMAGES / 255, atol=1e-7)


def test_both_parts_are_stored_alike(tmp_path):
    data = found(tmp_path, **(KERAS | {"x_test": TEST_IMAGES + 0.5}))
    assert data.test_inputs is not None
    assert data.inputs.dtype == data.test_inputs.dtype == np.float32


@pytest.mark.parametrize("shape", [(30, 784), (30, 28, 28, 1), (30, 1, 28, 28)])
def test_images_in_other_arrangements_are_images(tmp_path, shape):
    data = found(tmp_path, x=IMAGES.reshape(shape), y=LABELS)
    np.testing.assert_array_equal(data.inputs, IMAGES)


def test_labels_of_keras_and_one_hot_rows_are_read(tmp_path):
    column = found(tmp_path, x=IMAGES, y=LABELS[:, None])
    np.testing.assert_array_equal(column.labels, LABELS)
    one_hot = found(tmp_path, x=IMAGES, y=np.eye(3)[LABELS])
    np.testing.assert_array_equal(one_hot.labels, LABELS)
    assert remarks(one_hot) == {RemarkKind.ONE_HOT_LABELS}


def test_a_table_with_names_is_read(tmp_path):
    data = found(
        tmp_path, data=np.array([[0.1, 20], [0.2, 90.5]]), target=np.array(["setosa", "virginica"])
    )
    assert data.class_names == ("setosa", "virginica")
    assert data.findings.sample_shape == (2,)
    assert remarks(data) == {
        RemarkKind.TEXT_LABELS,
        RemarkKind.NOT_CANVAS_SIZE,
        RemarkKind.WIDE_RANGE,
    }


def test_single_numbers_are_rows_of_one(tmp_path):
    assert found(tmp_path, x=np.array([0.5, 1.5]), y=np.array([0, 1])).inputs.shape == (2, 1)


def test_progress_runs_once_from_start_to_end(tmp_path):
    findings = inspect(put_npz(tmp_path / "data.npz", **KERAS))
    told = []
    read(findings, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len({total for _, total in told}) == 1


@pytest.mark.parametrize(
    ("arrays", "complaint"),
    [
        ({"a": IMAGES, "b": LABELS}, "x_train and y_train, .* found a, b"),
        ({"x": IMAGES}, "found x"),
        ({"x": IMAGES, "y": LABELS[:-1]}, "found 30 samples and 29 labels"),
        ({"x": IMAGES, "y": np.array(3)}, "found 30 samples and 0 labels"),
        ({"x": np.array(3.0), "y": np.array(3)}, "array x: expected at least one sample"),
        ({"x": IMAGES[:0], "y": LABELS[:0]}, "array x: expected at least one sample"),
        ({"x": IMAGES[:, :0], "y": LABELS}, r"found an array of shape \(30, 0, 28\)"),
        ({"x": np.full((30, 2), np.nan), "y": LABELS}, "array x: expected finite numbers"),
        ({"x": np.full((30, 2), "a"), "y": LABELS}, "array x: expected numbers"),
        ({"x": IMAGES, "y": -LABELS.astype(int)}, "array y: expected labels .* found -1"),
        ({"x": IMAGES, "y": LABELS / 2}, "array y: expected labels .* found 0.5"),
        (KERAS | {"y_test": TEST_LABELS + 5}, "test sample 1 has the label 5"),
        (KERAS | {"x_test": TEST_IMAGES[:, :27]}, "array x_test: expected test samples of shape"),
        ({"x": np.array([{}] * 30), "y": LABELS}, "array x: .* found Python objects"),
    ],
)
def test_arrays_that_cannot_be_used_are_refused(tmp_path, arrays, complaint):
    with pytest.raises(DataError, match=complaint) as caught:
        found(tmp_path, **arrays)
    assert "data.npz" in str(caught.value)


def test_an_archive_without_arrays_is_refused(tmp_path):
    path = put_zip(tmp_path / "data.npz", {"readme.txt": b"hello"})
    with pytest.raises(DataError, match="found none"):
        inspect(path)
