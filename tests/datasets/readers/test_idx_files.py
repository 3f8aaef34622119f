import gzip
import struct

import numpy as np
import pytest

from mlpstudio.datasets.readers import inspect, read
from mlpstudio.datasets.readers.findings import IdxLayout
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import (
    IMAGES,
    LABELS,
    TEST_IMAGES,
    TEST_LABELS,
    idx_bytes,
    put,
    put_idx,
)

FOUR = {
    "train_images": IMAGES,
    "train_labels": LABELS,
    "t10k_images": TEST_IMAGES,
    "t10k_labels": TEST_LABELS,
}
NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


@pytest.mark.parametrize("ending", ["", ".gz"])
@pytest.mark.parametrize("joint", ["-", "."])
@pytest.mark.parametrize("chosen", range(5))
def test_the_four_files_are_found_by_each_of_them_and_by_the_folder(
    tmp_path, ending, joint, chosen
):
    put_idx(tmp_path, ending, joint, **FOUR)
    spelled = [name.replace("-idx", f"{joint}idx") + ending for name in NAMES]
    findings = inspect(tmp_path / spelled[chosen] if chosen < 4 else tmp_path)
    assert findings.layout == IdxLayout(*(tmp_path / name for name in spelled))
    found = read(findings)
    np.testing.assert_array_equal(found.inputs, IMAGES)
    np.testing.assert_array_equal(found.labels, LABELS)
    np.testing.assert_array_equal(found.test_inputs, TEST_IMAGES)
    np.testing.assert_array_equal(found.test_labels, TEST_LABELS)
    assert found.labels is not None
    assert (found.inputs.dtype, found.labels.dtype) == (np.uint8, np.int64)
    assert found.scale == 1 / 255


def test_what_is_found_is_told_before_it_is_read(tmp_path):
    findings = inspect(put_idx(tmp_path, ".gz", **FOUR))
    assert (findings.kind, findings.n_train, findings.n_test) == ("idx", 30, 6)
    assert (findings.sample_shape, findings.stored_dtype) == ((28, 28), "uint8")
    assert findings.value_range == (0, 255)
    assert findings.class_names == ("0", "1", "2")
    assert (findings.class_counts, findings.test_class_counts) == ((10, 10, 10), (2, 2, 2))
    assert findings.is_counted
    assert findings.n_bytes == 36 * 784
    assert findings.remarks == ()
    assert read(findings).findings == findings


def test_only_the_beginning_of_the_images_is_looked_at(tmp_path):
    images = np.zeros((1500, 2, 2), np.uint8)
    images[1400] = 9
    path = put_idx(tmp_path, train_images=images, train_labels=np.arange(1500) % 2)
    findings = inspect(path)
    assert (findings.n_train, findings.n_examined, findings.value_range) == (1500, 1000, (0, 0))
    read_findings = read(findings).findings
    assert (read_findings.n_examined, read_findings.value_range) == (1500, (0, 9))


def test_a_training_part_alone_has_no_test_part(tmp_path):
    findings = inspect(put_idx(tmp_path, train_images=IMAGES, train_labels=LABELS))
    assert (findings.n_train, findings.n_test, findings.test_class_counts) == (30, 0, ())
    assert read(findings).test_inputs is None


def test_a_test_part_alone_is_what_there_is(tmp_path):
    findings = inspect(put_idx(tmp_path, t10k_images=TEST_IMAGES, t10k_labels=TEST_LABELS))
    assert (findings.n_train, findings.n_test) == (6, 0)


def test_a_test_part_without_its_labels_is_not_used(tmp_path):
    path = put_idx(tmp_path, **{name: FOUR[name] for name in list(FOUR)[:3]})
    assert inspect(path).n_test == 0


def test_one_part_may_be_packed_and_the_other_not(tmp_path):
    put_idx(tmp_path, ".gz", train_images=IMAGES, t10k_labels=TEST_LABELS)
    put_idx(tmp_path, "", ".", train_labels=LABELS, t10k_images=TEST_IMAGES)
    findings = inspect(tmp_path)
    assert (findings.n_train, findings.n_test) == (30, 6)


def test_relatives_of_mnist_are_paired_by_the_same_rules(tmp_path):
    path = put_idx(
        tmp_path,
        **{
            "emnist-letters-train_images": IMAGES,
            "emnist-letters-train_labels": LABELS + 1,
            "emnist-letters-test_images": TEST_IMAGES,
            "emnist-letters-test_labels": TEST_LABELS + 1,
        },
    )
    found = read(inspect(path))
    assert found.class_names == ("1", "2", "3")
    assert found.findings.n_test == 6
    assert [remark.kind for remark in found.findings.remarks] == [RemarkKind.LABELS_RENUMBERED]


def test_plain_names_will_do(tmp_path):
    path = put(tmp_path / "images", idx_bytes(IMAGES))
    put(tmp_path / "labels", idx_bytes(LABELS))
    assert inspect(path).n_train == 30


def test_other_sizes_are_read_with_a_remark(tmp_path):
    path = put_idx(tmp_path, train_images=IMAGES[:, :27], train_labels=LABELS)
    findings = inspect(path)
    assert findings.sample_shape == (27, 28)
    assert [remark.kind for remark in findings.remarks] == [RemarkKind.NOT_CANVAS_SIZE]
    assert "27 × 28" in findings.remarks[0].text


def test_progress_runs_once_from_start_to_end(tmp_path):
    findings = inspect(put_idx(tmp_path, ".gz", **FOUR))
    told = []
    read(findings, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len({total for _, total in told}) == 1


def test_a_folder_with_several_sets_asks_for_one_file(tmp_path):
    for name in ("a-train", "b-train"):
        put_idx(tmp_path, **{f"{name}_images": IMAGES, f"{name}_labels": LABELS})
    with pytest.raises(DataError, match="found 2: a-train-images-idx3-ubyte, b-train"):
        inspect(tmp_path)


def test_the_same_set_packed_and_unpacked_is_one(tmp_path):
    for ending in ("", ".gz"):
        put_idx(tmp_path, ending, **FOUR)
    assert inspect(tmp_path).n_train == 30


@pytest.mark.parametrize("name", ["train-images-idx3-ubyte", "numbers.idx"])
def test_images_without_labels_say_what_is_missing(tmp_path, name):
    path = put(tmp_path / name, idx_bytes(IMAGES))
    with pytest.raises(DataError, match="found no partner for this file") as caught:
        inspect(path)
    assert "train-labels-idx1-ubyte" in str(caught.value)


def test_as_many_labels_as_images_are_needed(tmp_path):
    path = put_idx(tmp_path, train_images=IMAGES, train_labels=LABELS[:-1])
    with pytest.raises(DataError, match="found 30 samples and 29 labels"):
        inspect(path)


def test_labels_in_place_of_images_are_refused(tmp_path):
    path = put_idx(tmp_path, train_images=LABELS, train_labels=LABELS)
    with pytest.raises(DataError, match="at least 2 dimensions"):
        inspect(path)


def test_no_images_are_refused(tmp_path):
    path = put_idx(tmp_path, train_images=IMAGES[:0], train_labels=LABELS[:0])
    with pytest.raises(DataError, match="at least one sample"):
        inspect(path)


def test_test_images_of_another_size_are_refused(tmp_path):
    path = put_idx(tmp_path, **(FOUR | {"t10k_images": TEST_IMAGES[:, :27]}))
    with pytest.raises(DataError, match=r"shape \(28, 28\) as the training .* \(27, 28\)"):
        inspect(path)


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "empty file|0 bytes in all"),
        (b"PK" + idx_bytes(IMAGES)[2:], "00 00"),
        (idx_bytes(IMAGES)[:-1], "follow it"),
        (idx_bytes(IMAGES) + b"x", "follow it"),
        (b"\0\0\x08\x03" + struct.pack(">3I", 30, 18_000, 18_500), "9,990,000,000 bytes"),
        (b"\0\0\x08\x03" + struct.pack(">3I", 30, 5_000, 5_000), "750,000,000"),
    ],
)
def test_damaged_images_are_refused(tmp_path, content, complaint, compress):
    path = put_idx(tmp_path, train_images=IMAGES, train_labels=LABELS)
    path.write_bytes(gzip.compress(content) if compress else content)
    with pytest.raises(DataError, match=complaint) as caught:
        read(inspect(path))
    assert str(path) in str(caught.value)
