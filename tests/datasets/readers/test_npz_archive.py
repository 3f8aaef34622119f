import io
import struct
import warnings
import zipfile

import numpy as np
import pytest

from mlpstudio.datasets.readers import npz_archive as module
from mlpstudio.datasets.readers.npz_archive import opened
from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import npy_bytes, put, put_npz, put_zip

ARRAY = np.arange(24, dtype=np.float32).reshape(4, 3, 2)


def read(path, name="x", n_rows=None):
    with opened(path) as archive:
        return archive.read(archive.member(name), UNWATCHED, n_rows)


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize(
    "array",
    [ARRAY, ARRAY.astype(">i2"), np.asfortranarray(ARRAY), np.array(["a", "bc"]), np.array(5)],
    ids=["C", "big-endian", "Fortran", "text", "scalar"],
)
def test_arrays_are_read_as_numpy_reads_them(tmp_path, array, compressed):
    path = put_npz(tmp_path / "a.npz", compressed, x=array)
    result = read(path)
    np.testing.assert_array_equal(result, array)
    assert result.dtype.isnative
    with opened(path) as archive:
        assert archive.names == ["x"]


def test_the_second_version_of_the_format_is_read(tmp_path):
    path = put_zip(tmp_path / "a.npz", {"x.npy": npy_bytes(ARRAY, version=(2, 0))})
    np.testing.assert_array_equal(read(path), ARRAY)


def test_the_first_rows_can_be_read_alone(tmp_path):
    path = put_npz(tmp_path / "a.npz", True, x=ARRAY, f=np.asfortranarray(ARRAY))
    np.testing.assert_array_equal(read(path, n_rows=2), ARRAY[:2])
    np.testing.assert_array_equal(read(path, n_rows=9), ARRAY)
    np.testing.assert_array_equal(read(path, "f", n_rows=2), ARRAY)


def test_reading_is_told_and_can_be_cancelled(tmp_path):
    path = put_npz(tmp_path / "a.npz", x=np.zeros((3, 2**20), np.uint8))
    told = []
    with opened(path) as archive:
        member = archive.member("x")
        archive.read(member, Watch(lambda done, total: told.append((done, total))))
        with pytest.raises(CancelledError):
            archive.read(member, Watch(cancelled=lambda: True))
    assert told == [(n * 2**20, 3 * 2**20) for n in (1, 2, 3)]


class Bomb:
    """What would be run if it were ever unpickled."""

    def __reduce__(self):
        return pytest.fail, ("a pickle was opened",)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(npy_bytes(np.array([Bomb()], object)), id="object array"),
        pytest.param(b"\x80\x04" + bytes(50), id="bare pickle"),
    ],
)
def test_objects_are_never_opened(tmp_path, content):
    path = put_zip(tmp_path / "a.npz", {"x.npy": content})
    with pytest.raises(DataError, match="never opened, because a file of objects can run"):
        read(path)


def header(text: str, n_data=0, version=b"\x01\x00", form="<H") -> bytes:
    stored = text.encode("latin1") + b"\n"
    return b"\x93NUMPY" + version + struct.pack(form, len(stored)) + stored + bytes(n_data)


def described(descr="'|u1'", shape="(4,)"):
    return f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}}}"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "NumPy's format, found none"),
        (b"hello, this is text", "NumPy's format, found none"),
        (header(described(), 4, version=b"\x03\x00", form="<I"), "1.0 or 2.0, found 3.0"),
        (header(described()[:-1], 4), "damaged header"),
        (header("1", 4), "damaged header"),
        (header("(" * 5000, 4), "damaged header"),
        (header(described("'|u1'", "(4.5,)"), 4), "damaged header"),
        (header(described("'what'"), 4), "damaged header"),
        (header(described() + " " * 11_000, 4), "header of up to 10,000 bytes, found 11,0"),
        (
            b"\x93NUMPY\x02\x00\xff\xff\xff\xff" + bytes(50),
            "up to 10,000 bytes, found 4,294,967,295",
        ),
        (header(described("[('a', '|u1'), ('b', '|u1')]", "(2,)"), 4), "elements of type"),
        (header(described("'<M8[s]'", "(1,)"), 8), "elements of type datetime64"),
        (header(described(), 3), r"asks for \(4,\) of uint8, 4 bytes, but 3 follow"),
        (header(described(), 5), "4 bytes, but 5 follow"),
        (header(described(shape="(1000000000, 10)"), 4), "10,000,000,000 bytes, but 4 follow"),
        (header(described(shape="(-2, -2)"), 4), r"its shape is \(-2, -2\)"),
    ],
)
def test_damaged_arrays_are_refused(tmp_path, content, complaint):
    path = put_zip(tmp_path / "a.npz", {"x.npy": content})
    with pytest.raises(DataError, match=complaint) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_a_header_that_ends_in_its_middle_is_refused(tmp_path):
    path = put_zip(tmp_path / "a.npz", {"x.npy": b"\x93NUMPY\x01\x00v"})
    with pytest.raises(DataError, match="cannot be read as an npz file"):
        read(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    content = npy_bytes(np.zeros((40, 2**20), np.uint8))
    path = put_zip(tmp_path / "a.npz", {"x.npy": content}, zipfile.ZIP_DEFLATED)
    with pytest.raises(DataError, match="over 200 times as much"):
        read(path)


def lying(path, **claims):
    """Write an array and a list of contents that claims something else."""
    put_npz(path, x=ARRAY)
    content = bytearray(path.read_bytes())
    start = content.index(b"PK\x01\x02")
    offsets = {"flags": (8, "<H"), "method": (10, "<H"), "size": (24, "<I"), "offset": (42, "<I")}
    for name, value in claims.items():
        offset, form = offsets[name]
        struct.pack_into(form, content, start + offset, value)
    return put(path, bytes(content))


@pytest.mark.parametrize(
    ("claims", "complaint"),
    [
        ({"size": 2**31 + 1}, "claims to unpack from 224 to 2,147,483,649 bytes; up to"),
        ({"size": 200_000_000}, "over 200 times as much"),
        ({"size": 230}, "but 102 follow"),
        ({"size": 100}, "follow|ends too early|damaged|cannot be read"),
        ({"flags": 1}, "is encrypted"),
        ({"method": 12}, "compression method 12"),
        ({"offset": 20}, "cannot be read as an npz file"),
    ],
)
def test_a_list_of_contents_that_lies_is_refused(tmp_path, claims, complaint):
    path = lying(tmp_path / "a.npz", **claims)
    with pytest.raises(DataError, match=complaint):
        read(path)


def test_data_that_end_early_are_refused(tmp_path, monkeypatch):
    path = put_npz(tmp_path / "a.npz", x=ARRAY)
    genuine = zipfile.ZipExtFile.read

    def short(self, n=-1):
        return genuine(self, n) if self.tell() < 128 else b""

    monkeypatch.setattr(zipfile.ZipExtFile, "read", short)
    with pytest.raises(DataError, match="ends too early"):
        read(path)


def test_a_flipped_bit_is_noticed(tmp_path):
    path = put_npz(tmp_path / "a.npz", x=ARRAY)
    content = bytearray(path.read_bytes())
    content[content.index(ARRAY.tobytes()) + 5] ^= 1
    with pytest.raises(DataError, match="Bad CRC-32"):
        read(put(path, bytes(content)))


@pytest.mark.parametrize("n_kept", [10, 100, 300])
def test_a_torn_file_is_refused(tmp_path, n_kept):
    path = put_npz(tmp_path / "a.npz", x=ARRAY, y=ARRAY)
    put(path, path.read_bytes()[:n_kept])
    with pytest.raises(DataError, match="cannot be read as an npz file"):
        read(path)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param({26: 255}, id="length"),
        pytest.param({30: 90}, id="letter"),
        pytest.param({7: 8, 30: 200}, id="UTF-8"),
    ],
)
def test_a_damaged_name_is_refused_in_short(tmp_path, damage):
    path = put_npz(tmp_path / "a.npz", x=ARRAY)
    content = bytearray(path.read_bytes())
    for offset, byte in damage.items():
        content[offset] = byte
    with pytest.raises(DataError, match="cannot be read as an npz file") as caught:
        read(put(path, bytes(content)))
    assert len(str(caught.value)) < 400


def test_thousands_of_entries_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_MEMBERS", 3)
    path = put_npz(tmp_path / "a.npz", a=1, b=2, c=3, d=4)
    with pytest.raises(DataError, match="up to 3 arrays, found 4 entries"):
        read(path)


def test_what_is_no_array_is_not_listed(tmp_path):
    path = put_zip(tmp_path / "a.npz", {"x.npy": npy_bytes(ARRAY), "readme.txt": b"hello"})
    with opened(path) as archive:
        assert archive.names == ["x"]


def test_names_that_occur_twice_do_no_harm(tmp_path):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("x.npy", npy_bytes(ARRAY + 1))
        archive.writestr("x.npy", npy_bytes(ARRAY))
    np.testing.assert_array_equal(read(put(tmp_path / "a.npz", content.getvalue())), ARRAY)
