import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mlpstudio.datasets.idx import ELEMENT_TYPES, read_idx
from mlpstudio.errors import DataError


def idx_bytes(array, code=None):
    codes = {np.dtype(name): code for code, name in ELEMENT_TYPES.items()}
    big_endian = array.astype(array.dtype.newbyteorder(">"))
    header = bytes([0, 0, code or codes[big_endian.dtype], array.ndim])
    return header + struct.pack(f">{array.ndim}I", *array.shape) + big_endian.tobytes()


def written(folder: Path, content: bytes, name="some-idx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize("element_type", ["u1", "i1", "i2", "i4", "f4", "f8"])
def test_every_element_type_is_read(tmp_path, element_type, compress):
    array = (np.arange(24).reshape(2, 3, 4) * 5 - 3).astype(element_type)
    content = idx_bytes(array)
    path = written(tmp_path, gzip.compress(content) if compress else content)
    result = read_idx(path)
    assert result.dtype == np.dtype(element_type)
    assert result.dtype.isnative
    assert result.flags.writeable
    np.testing.assert_array_equal(result, array)


@settings(max_examples=30)
@given(
    array=hnp.arrays(
        dtype=st.sampled_from(["u1", "i2", "f8"]), shape=hnp.array_shapes(max_dims=4, max_side=5)
    )
)
def test_what_is_written_is_read(tmp_path_factory, array):
    path = written(tmp_path_factory.mktemp("idx"), idx_bytes(array))
    np.testing.assert_array_equal(read_idx(path), array)


def test_compression_is_told_by_content_not_by_name(tmp_path):
    array = np.arange(5, dtype=np.uint8)
    path = written(tmp_path, gzip.compress(idx_bytes(array)), "misleading-name-ubyte")
    np.testing.assert_array_equal(read_idx(path), array)


def test_an_array_with_no_element_is_read(tmp_path):
    path = written(tmp_path, idx_bytes(np.zeros((0, 28, 28), np.uint8)))
    assert read_idx(path).shape == (0, 28, 28)


GOOD = idx_bytes(np.arange(12, dtype=np.uint8).reshape(3, 4))


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "0 bytes in all"),
        (GOOD[:3], "3 bytes in all"),
        (b"PK" + GOOD[2:], "found 50 4b"),
        (b"\0\0\x0a" + GOOD[3:], "element type of 08, 09, 0b, 0c, 0d, 0e, found 0a"),
        (GOOD[:3] + b"\0" + GOOD[4:], "1 to 8 dimensions, found 0"),
        (GOOD[:3] + b"\x09" + GOOD[4:], "1 to 8 dimensions, found 9"),
        (GOOD[:7], "2 dimensions of 4 bytes, found 3 bytes"),
        (GOOD[:-1], r"12 bytes, but (only )?11 follow"),
        (GOOD + b"\0", r"12 bytes, but (13|more) follow"),
        (GOOD[:4] + b"\xff" * 8 + GOOD[12:], "up to 2,147,483,648 bytes"),
        (GOOD[:4] + struct.pack(">2I", 2**15, 2**15), "1,073,741,824 bytes, (but 0|more than)"),
    ],
)
def test_damaged_files_are_refused_by_name_with_what_was_found(
    tmp_path, content, complaint, compress
):
    path = written(tmp_path, gzip.compress(content) if compress else content)
    with pytest.raises(DataError, match=complaint) as caught:
        read_idx(path)
    assert str(path) in str(caught.value)


def test_a_zip_bomb_is_not_unpacked(tmp_path, monkeypatch):
    unpacked = 0
    genuine = gzip.GzipFile.read

    def counting(self, size=-1):
        nonlocal unpacked
        piece = genuine(self, size)
        unpacked += len(piece)
        return piece

    monkeypatch.setattr(gzip.GzipFile, "read", counting)
    path = written(tmp_path, gzip.compress(GOOD + bytes(50_000_000)))
    with pytest.raises(DataError, match="more follow"):
        read_idx(path)
    assert unpacked == len(GOOD) + 1


@pytest.mark.parametrize("damage", [slice(0, -9), slice(0, 12)])
def test_a_torn_gzip_file_is_refused(tmp_path, damage):
    path = written(tmp_path, gzip.compress(GOOD)[damage])
    with pytest.raises(DataError, match="cannot be read"):
        read_idx(path)


def test_a_flipped_bit_in_a_gzip_file_is_noticed(tmp_path):
    content = bytearray(gzip.compress(GOOD))
    content[-6] ^= 1  # in the checksum
    with pytest.raises(DataError, match="cannot be read"):
        read_idx(written(tmp_path, bytes(content)))


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(DataError, match="nowhere"):
        read_idx(tmp_path / "nowhere")
    with pytest.raises(DataError, match="cannot be read"):
        read_idx(tmp_path)
