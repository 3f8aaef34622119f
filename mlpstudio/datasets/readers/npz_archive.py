"""Arrays in an npz file, read without trust: sizes are checked before anything is unpacked."""

import ast
import math
import struct
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np

from mlpstudio.datasets.readers.remarks import shortened
from mlpstudio.datasets.readers.values import MOST_BYTES
from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError

_ENDING = ".npy"
_PIECE = 2**20
_MOST_MEMBERS = 1000
_LONGEST_HEADER = 10_000  # as NumPy has it
# Sparse images shrink to a fiftieth; what shrinks much further was made to fill the memory.
_MOST_RATIO = 200
_HARMLESS_BYTES = 16 * 2**20
_PICKLE_ADVICE = (
    "Objects are never opened, because a file of objects can run programs. Store plain arrays of "
    "numbers or texts."
)


@dataclass(frozen=True, slots=True)
class Member:
    """An array in the archive whose header has been checked."""

    info: zipfile.ZipInfo
    where: str
    element_type: np.dtype[np.generic]
    shape: tuple[int, ...]
    is_fortran: bool
    n_header: int


class Archive:
    """An open npz file."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path, self._archive = path, archive
        infos = [info for info in archive.infolist() if info.filename.endswith(_ENDING)]
        if len(archive.infolist()) > _MOST_MEMBERS:
            raise DataError(
                f"{path}: expected up to {_MOST_MEMBERS:,} arrays, found "
                f"{len(archive.infolist()):,} entries. Choose a data set."
            )
        self._infos = {info.filename.removesuffix(_ENDING): info for info in infos}

    @property
    def names(self) -> list[str]:
        """The names of the arrays."""
        return list(self._infos)

    def member(self, name: str) -> Member:
        """Return what the header of an array says.

        Raises:
            DataError: It is no array of numbers or texts, or does not fit its size.
        """
        info = self._infos[name]
        where = f"{self._path}, array {shortened(name, 40)}"
        _check_info(where, info)
        with self._archive.open(info) as file:
            element_type, shape, is_fortran, n_header = _read_header(where, file)
        member = Member(info, where, element_type, shape, is_fortran, n_header)
        _check_member(member)
        return member

    def read(self, member: Member, watch: Watch, n_rows: int | None = None) -> AnyArray:
        """Return an array, or its first rows.

        Raises:
            DataError: It is damaged.
        """
        # Columns that follow each other cannot be cut off after some rows.
        if n_rows is None or member.is_fortran or not member.shape:
            shape = member.shape
        else:
            shape = (min(n_rows, member.shape[0]), *member.shape[1:])
        content = np.empty(math.prod(shape) * member.element_type.itemsize, dtype=np.uint8)
        with self._archive.open(member.info) as file:
            file.read(member.n_header)
            n_read = 0
            while n_read < len(content):
                piece = file.read(min(_PIECE, len(content) - n_read))
                if not piece:
                    raise DataError(f"{member.where} ends too early. Copy or download it again.")
                content[n_read : n_read + len(piece)] = np.frombuffer(piece, dtype=np.uint8)
                n_read += len(piece)
                watch.tell(n_read, len(content))
            if shape == member.shape:
                file.read(1)  # lets the checksum be compared
        elements = content.view(member.element_type)  # (n,)
        array = elements.reshape(shape, order="F" if member.is_fortran else "C")  # (*shape,)
        return array.astype(member.element_type.newbyteorder("="), copy=False)


@contextmanager
def opened(path: Path) -> Generator[Archive, None, None]:
    """Open an npz file.

    Raises:
        DataError: It is not one, or is damaged; also while it is being read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield Archive(path, archive)
    # Its reader raises these for entries that are damaged in one way or another.
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        UnicodeDecodeError,
        struct.error,
    ) as error:
        raise DataError(
            f"{path} cannot be read as an npz file: {shortened(error)}. Copy or download it again."
        ) from error


def _check_info(where: str, info: zipfile.ZipInfo) -> None:
    """Refuse an entry by what the list of contents says about it."""
    if info.flag_bits & 1:
        raise DataError(f"{where} is encrypted. Store it without a password.")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DataError(
            f"{where}: expected an array as numpy.savez or savez_compressed store it, found "
            f"compression method {info.compress_type}. Save it with one of these."
        )
    claimed = f"{where} claims to unpack from {info.compress_size:,} to {info.file_size:,} bytes"
    if info.file_size > MOST_BYTES:
        raise DataError(f"{claimed}; up to {MOST_BYTES:,} are read. Choose a smaller file.")
    if info.file_size > max(_HARMLESS_BYTES, _MOST_RATIO * info.compress_size):
        raise DataError(
            f"{claimed}, over {_MOST_RATIO} times as much, as no data set does. Do not use it."
        )


def _read_header(
    where: str, file: IO[bytes]
) -> tuple[np.dtype[np.generic], tuple[int, ...], bool, int]:
    """Return element type, shape, whether columns come first, and the length of the header."""
    start = file.read(8)
    if len(start) < 8 or start[:6] != b"\x93NUMPY":
        # What numpy.save cannot store as an array begins like this.
        advice = _PICKLE_ADVICE if start[:1] == b"\x80" else "Store arrays with numpy.savez."
        raise DataError(f"{where}: expected an array in NumPy's format, found none. {advice}")
    form = {b"\x01\x00": "<H", b"\x02\x00": "<I"}.get(start[6:])
    if form is None:
        raise DataError(
            f"{where}: expected NumPy's format 1.0 or 2.0, found {start[6]}.{start[7]}. Store "
            "plain arrays of numbers or texts."
        )
    stored_length = file.read(struct.calcsize(form))
    (length,) = struct.unpack(form, stored_length)
    if length > _LONGEST_HEADER:
        raise DataError(
            f"{where}: expected a header of up to {_LONGEST_HEADER:,} bytes, found {length:,}. "
            "Store plain arrays of numbers or texts."
        )
    return *_parse_header(where, file.read(length)), 8 + len(stored_length) + length


def _parse_header(where: str, text: bytes) -> tuple[np.dtype[np.generic], tuple[int, ...], bool]:
    """Return what a header says: it is a Python dictionary of constants.

    NumPy's own function would take headers of Python 2 apart besides, with other exceptions.
    """
    try:
        fields: Any = ast.literal_eval(text.decode("latin1").strip())
        element_type = np.lib.format.descr_to_dtype(fields["descr"])
        shape, is_fortran = tuple(fields["shape"]), bool(fields["fortran_order"])
    except (
        ValueError,
        TypeError,
        KeyError,
        SyntaxError,
        RecursionError,
        MemoryError,
    ) as error:
        raise DataError(
            f"{where} has a damaged header: {shortened(error)}. Store it again."
        ) from error
    if not all(isinstance(length, int) and length >= 0 for length in shape):
        raise DataError(
            f"{where} has a damaged header: its shape is {shortened(shape)}. Store it again."
        )
    return element_type, shape, is_fortran


def _check_member(member: Member) -> None:
    """Refuse an array that is none of numbers or texts, or not of the size it has."""
    element_type, where = member.element_type, member.where
    if element_type.hasobject:
        raise DataError(
            f"{where}: expected numbers or texts, found Python objects. {_PICKLE_ADVICE}"
        )
    if element_type.kind not in "biufUS":
        raise DataError(
            f"{where}: expected numbers or texts, found elements of type "
            f"{shortened(element_type)}. Store "
            "plain arrays."
        )
    n_data = math.prod(member.shape) * element_type.itemsize
    n_there = member.info.file_size - member.n_header
    if n_data != n_there:
        raise DataError(
            f"{where}: the header asks for {shortened(member.shape)} of {element_type.name}, "
            f"{n_data:,} bytes, but {n_there:,} follow it. Copy or download the file again."
        )
