import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

from mlpstudio.datasets.mnist import find_mnist, load_mnist
from mlpstudio.errors import DataError

NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


def idx(array) -> bytes:
    header = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    return header + array.astype(np.uint8).tobytes()


def small_mnist() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    return {
        NAMES[0]: rng.integers(0, 256, (30, 28, 28)),
        NAMES[1]: np.arange(30) % 10,
        NAMES[2]: rng.integers(0, 256, (10, 28, 28)),
        NAMES[3]: np.arange(10),
    }


def put(folder: Path, arrays, spelling=lambda name: name, packed=lambda content: content):
    folder.mkdir(exist_ok=True)
    for name, array in arrays.items():
        (folder / spelling(name)).write_bytes(packed(idx(array)))
    return folder


@pytest.mark.parametrize(
    ("spelling", "packed"),
    [
        (lambda name: name, bytes),
        (lambda name: name + ".gz", gzip.compress),
        (lambda name: name.replace("-idx", ".idx"), bytes),
        (lambda name: name.replace("-idx", ".idx") + ".gz", gzip.compress),
    ],
    ids=["raw", "gz", "dotted", "dotted gz"],
)
def test_the_usual_spellings_are_read(tmp_path, spelling, packed):
    arrays = small_mnist()
    dataset = load_mnist(put(tmp_path, arrays, spelling, packed))
    assert dataset.name == "mnist"
    assert dataset.class_names == tuple("0123456789")
    assert dataset.validation is None
    assert dataset.train.inputs.dtype == np.uint8
    assert dataset.train.labels.dtype == np.int64
    assert dataset.train.scale == 1 / 255
    np.testing.assert_array_equal(dataset.train.inputs, arrays[NAMES[0]])
    np.testing.assert_array_equal(dataset.train.labels, arrays[NAMES[1]])
    np.testing.assert_array_equal(dataset.test.inputs, arrays[NAMES[2]])
    np.testing.assert_array_equal(dataset.test.labels, arrays[NAMES[3]])


def test_the_first_complete_folder_is_found(tmp_path):
    arrays = small_mnist()
    complete = put(tmp_path / "complete", arrays)
    later = put(tmp_path / "later", arrays)
    partial = put(tmp_path / "partial", {NAMES[0]: arrays[NAMES[0]]})
    assert find_mnist([tmp_path / "none", partial, complete, later]) == complete


def test_a_missing_mnist_says_where_it_looked_and_how_to_supply_it(tmp_path):
    partial = put(tmp_path / "partial", {NAMES[0]: small_mnist()[NAMES[0]]})
    with pytest.raises(DataError) as caught:
        find_mnist([tmp_path / "none", partial])
    message = str(caught.value)
    assert f"{tmp_path / 'none'} (no such folder)" in message
    assert f"{partial} (no {', '.join(NAMES[1:])})" in message
    assert "--mnist DIR" in message
    assert "MLPSTUDIO_MNIST" in message
    with pytest.raises(DataError, match="no folder was named"):
        find_mnist([])


@pytest.mark.parametrize(
    ("name", "array", "complaint"),
    [
        (NAMES[1], np.zeros(29), "30 images .* 29 labels"),
        (NAMES[1], np.full(30, 10), "labels from 0 to 9, found 10 at position 0"),
        (NAMES[1], np.zeros((30, 1)), "one byte for each label"),
        (NAMES[0], np.zeros((30, 27, 28)), r"28 × 28 bytes, found uint8 of shape \(30, 27, 28\)"),
        (NAMES[2], np.zeros(10), "28 × 28 bytes"),
        (NAMES[2], np.zeros((0, 28, 28)), "at least one image"),
    ],
)
def test_files_that_do_not_fit_are_refused_by_name(tmp_path, name, array, complaint):
    put(tmp_path, small_mnist() | {name: array})
    with pytest.raises(DataError, match=complaint) as caught:
        load_mnist(tmp_path)
    assert name in str(caught.value)


def test_labels_of_another_element_type_are_refused(tmp_path):
    put(tmp_path, small_mnist())
    labels = bytes([0, 0, 0x0C, 1]) + struct.pack(">I", 30) + bytes(120)
    (tmp_path / NAMES[1]).write_bytes(labels)
    with pytest.raises(DataError, match="one byte for each label, found int32"):
        load_mnist(tmp_path)


def test_a_folder_without_the_files_cannot_be_loaded(tmp_path):
    with pytest.raises(DataError, match="MNIST was not found"):
        load_mnist(tmp_path)


def test_a_file_that_vanishes_meanwhile_is_reported(tmp_path, monkeypatch):
    put(tmp_path, small_mnist())

    def find_then_remove(folders):
        (tmp_path / NAMES[3]).unlink()
        return folders[0]

    monkeypatch.setattr("mlpstudio.datasets.mnist.find_mnist", find_then_remove)
    with pytest.raises(DataError, match="vanished"):
        load_mnist(tmp_path)


def test_the_real_mnist_is_what_the_course_says(mnist_folder):
    dataset = load_mnist(mnist_folder)
    assert dataset.train.inputs.shape == (60000, 28, 28)
    assert dataset.test.inputs.shape == (10000, 28, 28)
    assert dataset.train.labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert dataset.test.labels[:5].tolist() == [7, 2, 1, 0, 4]
