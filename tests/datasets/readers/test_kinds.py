import gzip
import os
import pickle
import sys

import pytest

from mlpstudio.datasets.readers.kinds import kind_of
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import (
    IMAGES,
    idx_bytes,
    npy_bytes,
    put,
    put_csv,
    put_idx,
    put_npz,
    put_picture,
)

# Without a time in its header: workers must give a parametrized test the same name.
PACKED = gzip.compress(b"1,2\n3,4\n", mtime=0)


def test_content_counts_and_not_the_name(tmp_path):
    misleading = {
        "idx": put(tmp_path / "a.csv", idx_bytes(IMAGES)),
        "npz": put_npz(tmp_path / "b.npz", x=1).rename(tmp_path / "b.png"),
        "picture": put_picture(tmp_path / "c.png", IMAGES[0]).rename(tmp_path / "c.npz"),
        "csv": put_csv(tmp_path / "d.data", "1,2"),
    }
    for kind, path in misleading.items():
        assert kind_of(path) == (kind, path)
    packed = put(tmp_path / "e", gzip.compress(idx_bytes(IMAGES)))
    assert kind_of(packed) == ("idx", packed)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif", "a.bmp", "a.tif", "a.webp", "a.pgm"])
def test_pictures_are_known_by_their_beginning(tmp_path, name):
    path = put_picture(tmp_path / name, IMAGES[0])
    assert kind_of(path.rename(tmp_path / "picture"))[0] == "picture"


@pytest.mark.parametrize("line", ["BMI,age,label", "P1,P2,label", "GIF,label", "RIFF,label"])
def test_a_table_that_begins_like_a_picture_is_a_table(tmp_path, line):
    assert kind_of(put_csv(tmp_path / "a.csv", line, "1,2,0"))[0] == "csv"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "picture"),
        ("a.JPEG", "picture"),
        ("a.npz", "npz"),
        ("train-images-idx3-ubyte", "idx"),
        ("train-images-idx3-ubyte.csv", "csv"),
        ("a.txt", "csv"),
    ],
)
def test_damaged_files_are_what_they_are_called(tmp_path, name, kind):
    assert kind_of(put(tmp_path / name, b"damaged"))[0] == kind


def test_folders_hold_idx_files_or_pictures(tmp_path):
    assert kind_of(tmp_path) == ("folder", tmp_path)
    path = put_idx(tmp_path, train_images=IMAGES)
    assert kind_of(tmp_path) == ("idx", path)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "an empty file"),
        (npy_bytes(IMAGES), "a single array. Store inputs and labels together"),
        (pickle.dumps([1, 2]), "never opened because they can run programs"),
        (pickle.dumps([1, 2], 2), "never opened"),
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(9), "an Excel workbook"),
        (b"\0\0\0\x18ftypheic", "a HEIC picture"),
        (PACKED, "a packed file of another kind. Unpack it"),
        (PACKED[:-9], "cannot be unpacked"),
        (b"\x1f\x8b\x08", "cannot be unpacked"),
    ],
)
def test_other_kinds_are_refused_with_what_to_do(tmp_path, content, complaint):
    path = put(tmp_path / "file", content)
    with pytest.raises(DataError, match=complaint) as caught:
        kind_of(path)
    assert str(path) in str(caught.value)


def test_a_packed_file_named_as_idx_is_left_to_its_reader(tmp_path):
    path = put(tmp_path / "train-images-idx3-ubyte.gz", gzip.compress(b"<html>"))
    assert kind_of(path)[0] == "idx"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataError, match="found something else"):
        kind_of(tmp_path / "pipe")
