"""The IDX file format of MNIST, raw or compressed by gzip, read with every field checked."""

import gzip
import math
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from mlpstudio.datasets.watch import UNWATCHED, Watch
from mlpstudio.engine.arrays import AnyArray, ByteArray
from mlpstudio.errors import DataError

# http://yann.lecun.com/exdb/mnist: the third byte of the file names the element type.
ELEMENT_TYPES: dict[int, str] = {
    0x08: ">u1",
    0x09: ">i1",
    0x0B: ">i2",
    0x0C: ">i4",
    0x0D: ">f4",
    0x0E: ">f8",
}
_GZIP_MAGIC = b"\x1f\x8b"
_MAX_RANK = 8
_MAX_BYTES = 2 * 1024**3
# Deflate cannot shrink anything further than this, so a header that asks for more is wrong.
_MAX_COMPRESSION = 1032
_PIECE = 1024**2


def read_idx(path: Path, watch: Watch = UNWATCHED) -> AnyArray:
    """Read an array from an IDX file.

    Whether the file is compressed is told by its first two bytes, not by its name.

    Returns:
        The array in the byte order of this machine, writable.  # shape as the header says

    Raises:
        DataError: The file cannot be read, or its header and its size do not agree.
    """
    return _read(path, None, watch)[0]


def peek_idx(path: Path, n_rows: int) -> tuple[AnyArray, tuple[int, ...]]:
    """Read the first entries of an array, and the shape of it all, from an IDX file.

    Of a compressed file, the end stays unread and unchecked.

    Raises:
        DataError: As `read_idx`.
    """
    return _read(path, n_rows, UNWATCHED)


def _read(path: Path, n_rows: int | None, watch: Watch) -> tuple[AnyArray, tuple[int, ...]]:
    """Read at most so many entries of the first dimension; return the shape of all besides."""
    try:
        with path.open("rb") as file:
            is_compressed = file.read(2) == _GZIP_MAGIC
            file.seek(0)
            n_stored = path.stat().st_size
            if not is_compressed:
                header = _read_header(file, path)
                header.check_size(n_stored)
                return _read_array(file, header, n_rows, watch), header.shape
            with gzip.GzipFile(fileobj=file) as unpacked:
                header = _read_header(unpacked, path)
                header.check_compressed_size(n_stored)
                return _read_array(unpacked, header, n_rows, watch), header.shape
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path} cannot be read: {error}. Copy or download it again.") from error


@dataclass(frozen=True, slots=True)
class _Header:
    """What an IDX file says about itself."""

    path: Path
    element_type: np.dtype[np.generic]
    shape: tuple[int, ...]

    @property
    def n_bytes(self) -> int:
        """The size of the header."""
        return 4 + 4 * len(self.shape)

    @property
    def n_data(self) -> int:
        """The bytes that follow the header."""
        return math.prod(self.shape) * self.element_type.itemsize

    @property
    def asked(self) -> str:
        """How a message about the file's size begins."""
        return (
            f"{self.path}: the header asks for {self.shape} of {self.element_type.name}, "
            f"{self.n_data:,} bytes"
        )

    def check_size(self, n_stored: int) -> None:
        """Refuse a header that does not agree with the size of a file without compression."""
        self._check_limit()
        if self.n_bytes + self.n_data != n_stored:
            raise DataError(
                f"{self.asked}, but {n_stored - self.n_bytes:,} follow it. Copy or download it "
                "again."
            )

    def check_compressed_size(self, n_stored: int) -> None:
        """Refuse a header that asks for more than a compressed file can hold."""
        self._check_limit()
        if self.n_bytes + self.n_data > n_stored * _MAX_COMPRESSION:
            raise DataError(
                f"{self.asked}, more than the compressed file can hold. Download it again."
            )

    def _check_limit(self) -> None:
        if self.n_data > _MAX_BYTES:
            raise DataError(f"{self.asked}; files up to {_MAX_BYTES:,} bytes are read.")


def _read_array(
    file: BinaryIO | gzip.GzipFile, header: _Header, n_rows: int | None, watch: Watch
) -> AnyArray:
    """Read the elements after the header has been checked."""
    n_all = header.shape[0]
    n_wanted = n_all if n_rows is None else min(n_rows, n_all)
    shape = (n_wanted, *header.shape[1:])
    content = np.empty(math.prod(shape) * header.element_type.itemsize, dtype=np.uint8)
    n_read = _fill(content, file, watch)
    if n_read < len(content):
        raise DataError(f"{header.asked}, but only {n_read:,} follow it. Download it again.")
    if n_wanted == n_all and file.read(1):
        raise DataError(f"{header.asked}, but more follow it. Download it again.")
    elements = content.view(header.element_type).reshape(shape)  # (n_wanted, ...)
    return elements.astype(header.element_type.newbyteorder("="), copy=False)


def _read_header(file: BinaryIO | gzip.GzipFile, path: Path) -> _Header:
    """Read and check the element type and the shape."""
    start = file.read(4)
    if len(start) < 4:
        raise DataError(f"{path}: expected an IDX file, found {len(start)} bytes in all.")
    if start[:2] != b"\0\0":
        raise DataError(
            f"{path}: expected an IDX file, which begins with bytes 00 00, "
            f"found {start[:2].hex(' ')}. Choose another file."
        )
    code, rank = start[2], start[3]
    if code not in ELEMENT_TYPES:
        known = ", ".join(f"{each:02x}" for each in ELEMENT_TYPES)
        raise DataError(f"{path}: expected an IDX element type of {known}, found {code:02x}.")
    if not 1 <= rank <= _MAX_RANK:
        raise DataError(f"{path}: expected 1 to {_MAX_RANK} dimensions, found {rank}.")
    dimensions = file.read(4 * rank)
    if len(dimensions) < 4 * rank:
        raise DataError(
            f"{path}: expected {rank} dimensions of 4 bytes, found {len(dimensions)} bytes. "
            "Copy or download it again."
        )
    return _Header(path, np.dtype(ELEMENT_TYPES[code]), struct.unpack(f">{rank}I", dimensions))


def _fill(content: ByteArray, file: BinaryIO | gzip.GzipFile, watch: Watch) -> int:
    """Read piece by piece until `content` is full or the file ends; return the bytes read."""
    n_read = 0
    while n_read < len(content):
        piece = file.read(min(_PIECE, len(content) - n_read))
        if not piece:
            break
        content[n_read : n_read + len(piece)] = np.frombuffer(piece, dtype=np.uint8)
        n_read += len(piece)
        watch.tell(n_read, len(content))
    return n_read
