"""The IDX file format of MNIST, raw or compressed by gzip, read with every field checked."""

import gzip
import math
import struct
import zlib
from pathlib import Path
from typing import BinaryIO

import numpy as np

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


def read_idx(path: Path) -> AnyArray:
    """Read an array from an IDX file.

    Whether the file is compressed is told by its first two bytes, not by its name.

    Returns:
        The array in the byte order of this machine, writable.  # shape as the header says

    Raises:
        DataError: The file cannot be read, or its header and its size do not agree.
    """
    try:
        with path.open("rb") as file:
            is_compressed = file.read(2) == _GZIP_MAGIC
            file.seek(0)
            n_stored = path.stat().st_size
            if not is_compressed:
                return _read_array(file, path, n_available=n_stored, is_compressed=False)
            with gzip.GzipFile(fileobj=file) as unpacked:
                n_most = n_stored * _MAX_COMPRESSION
                return _read_array(unpacked, path, n_available=n_most, is_compressed=True)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path} cannot be read: {error}. Copy or download it again.") from error


def _read_array(
    file: BinaryIO | gzip.GzipFile, path: Path, n_available: int, is_compressed: bool
) -> AnyArray:
    """Read header and elements; never allocate more than the file can hold."""
    element_type, shape = _read_header(file, path)
    n_header = 4 + 4 * len(shape)
    n_data = math.prod(shape) * element_type.itemsize
    asked = f"{path}: the header asks for {shape} of {element_type.name}, {n_data:,} bytes"
    if n_data > _MAX_BYTES:
        raise DataError(f"{asked}; files up to {_MAX_BYTES:,} bytes are read.")
    if is_compressed and n_header + n_data > n_available:
        raise DataError(f"{asked}, more than the compressed file can hold. Download it again.")
    if not is_compressed and n_header + n_data != n_available:
        raise DataError(
            f"{asked}, but {n_available - n_header:,} follow it. Copy or download it again."
        )
    content = np.empty(n_data, dtype=np.uint8)  # (n_data,)
    n_read = _fill(content, file)
    if n_read < n_data:
        raise DataError(f"{asked}, but only {n_read:,} follow it. Download it again.")
    if file.read(1):
        raise DataError(f"{asked}, but more follow it. Download it again.")
    elements = content.view(element_type).reshape(shape)  # (*shape,)
    return elements.astype(element_type.newbyteorder("="), copy=False)


def _read_header(
    file: BinaryIO | gzip.GzipFile, path: Path
) -> tuple[np.dtype[np.generic], tuple[int, ...]]:
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
    return np.dtype(ELEMENT_TYPES[code]), struct.unpack(f">{rank}I", dimensions)


def _fill(content: ByteArray, file: BinaryIO | gzip.GzipFile) -> int:
    """Read piece by piece until `content` is full or the file ends; return the bytes read."""
    n_read = 0
    while n_read < len(content):
        piece = file.read(min(_PIECE, len(content) - n_read))
        if not piece:
            break
        content[n_read : n_read + len(piece)] = np.frombuffer(piece, dtype=np.uint8)
        n_read += len(piece)
    return n_read
