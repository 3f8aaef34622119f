from pathlib import Path

import numpy as np
import pytest

from mlpstudio.datasets.readers.findings import FileStamp, NpzLayout
from mlpstudio.datasets.readers.gathering import (
    RawPart,
    Sighting,
    as_expected,
    check_lengths,
    gather,
    stamp,
)
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.datasets.watch import UNWATCHED
from mlpstudio.errors import DataError

LAYOUT = NpzLayout("x", "y")
SIGHTING = Sighting("npz", Path("a.npz"), LAYOUT, ())


def part(inputs, labels=(0, 1), n_samples=2):
    return RawPart("inputs", "labels", np.array(inputs), np.array(labels), n_samples)


def test_both_parts_have_one_type_shape_and_scale():
    found = gather(
        Sighting("npz", Path("a.npz"), LAYOUT, (), shape=(1, 2)),
        part([[0, 1], [2, 255]]),
        part([[0, 1], [2, 0.5]]),
        UNWATCHED,
    )
    assert found.test_inputs is not None
    assert found.inputs.dtype == found.test_inputs.dtype == np.float32
    assert found.inputs.shape == found.test_inputs.shape == (2, 1, 2)
    assert found.findings.value_range == (0, 255)
    assert found.scale == 1 / 255


def test_labels_are_counted_for_all_and_values_for_those_that_were_read():
    found = gather(SIGHTING, part([[0, 7]], labels=(0, 1, 1), n_samples=3), None, UNWATCHED)
    assert (found.findings.n_train, found.findings.n_examined) == (3, 1)
    assert found.findings.class_counts == (1, 2)
    assert found.findings.n_bytes == 6


def test_remarks_on_the_way_come_first():
    remark = Remark(RemarkKind.IGNORED_ARRAYS, {"names": "z"})
    sighting = Sighting("npz", Path("a.npz"), LAYOUT, (), remarks=(remark,))
    found = gather(sighting, part([[-20, 7], [3, 4]]), None, UNWATCHED)
    assert [each.kind for each in found.findings.remarks] == [
        RemarkKind.IGNORED_ARRAYS,
        RemarkKind.NOT_CANVAS_SIZE,
        RemarkKind.WIDE_RANGE,
    ]
    assert "from -20 to 7" in found.findings.remarks[-1].text


def test_expectations_are_scaled_up_and_limited():
    found = gather(SIGHTING, part([[0, 7], [1, 1]]), None, UNWATCHED).findings
    assert (as_expected(found, 100).n_train, as_expected(found, 100).n_bytes) == (100, 200)
    fractions = gather(SIGHTING, part([[0, 0.5], [1, 1]]), None, UNWATCHED).findings
    assert as_expected(fractions, 100).n_bytes == 800
    with pytest.raises(DataError, match=r"a.npz: 10,000,000,000 samples"):
        as_expected(found, 10**10)


def test_a_file_is_recognised_by_size_and_time(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    first = stamp(path)
    assert first == FileStamp(path, 3, path.stat().st_mtime_ns)
    path.write_bytes(b"abcd")
    assert stamp(path) != first


def test_as_many_labels_as_samples_are_needed():
    check_lengths("file", 3, 3)
    with pytest.raises(DataError, match=r"file: .* found 3 samples and 2 labels"):
        check_lengths("file", 3, 2)
