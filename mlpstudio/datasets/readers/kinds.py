"""What kind of data a file or folder is, told by its content and only then by its name."""

import gzip
import stat
import zlib
from pathlib import Path

from mlpstudio.datasets.readers.idx_files import find_in_folder, has_usual_name
from mlpstudio.errors import DataError

PICTURE_SUFFIXES = frozenset(
    (
        *(".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp"),
        *(".pgm", ".ppm", ".pbm", ".pnm"),
    )
)

_ACCEPTED = (
    "an IDX, npz or CSV file, a picture, or a folder with one folder of pictures for each class"
)
_START = 16
_GZIP = b"\x1f\x8b"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_NETPBM = (b"P1", b"P2", b"P3", b"P4", b"P5", b"P6")
_PICKLES = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")
_OTHERS = (
    (b"\x93NUMPY", "a single array. Store inputs and labels together with numpy.savez"),
    (b"%PDF", "a PDF. Save the page as a picture"),
    (b"\xd0\xcf\x11\xe0", "an Excel workbook. Save the sheet as CSV UTF-8"),
)


def kind_of(path: Path) -> tuple[str, Path]:
    """Return "idx", "npz", "csv", "folder" or "picture", and the file or folder to begin with.

    Raises:
        DataError: It is none of these.
        OSError: It cannot be read.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        images = find_in_folder(path)
        return ("folder", path) if images is None else ("idx", images)
    # A pipe would never end.
    if not stat.S_ISREG(mode):
        raise DataError(f"{path}: expected {_ACCEPTED}, found something else.")
    with path.open("rb") as file:
        start = file.read(_START)
    if not start:
        raise DataError(f"{path}: expected {_ACCEPTED}, found an empty file. Choose another.")
    if start.startswith(_GZIP):
        _check_packed(path)
        return "idx", path
    _refuse_others(path, start)
    return _kind_of_content(start) or _kind_of_name(path), path


def _check_packed(path: Path) -> None:
    """Refuse a packed file in which there is no IDX file."""
    try:
        with gzip.open(path) as file:
            start = file.read(_START)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path} cannot be unpacked: {error}. Copy it again.") from error
    if not start.startswith(b"\0\0") and not has_usual_name(path):
        raise DataError(
            f"{path}: expected {_ACCEPTED}, found a packed file of another kind. Unpack it first."
        )


def _kind_of_content(start: bytes) -> str | None:
    if start.startswith(b"\0\0"):
        return "idx"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "npz"
    is_picture = (
        start.startswith(_PICTURES)
        or (start.startswith(_NETPBM) and start[2:3].isspace())
        or (start.startswith(b"BM") and start[6:10] == bytes(4))
        or (start.startswith(b"RIFF") and start[8:12] == b"WEBP")
    )
    return "picture" if is_picture else None


def _kind_of_name(path: Path) -> str:
    """Return what a file without a known beginning claims to be: its reader says what is wrong."""
    suffix = path.suffix.casefold()
    if suffix in PICTURE_SUFFIXES:
        return "picture"
    if suffix == ".npz":
        return "npz"
    return "idx" if has_usual_name(path) and suffix != ".csv" else "csv"


def _refuse_others(path: Path, start: bytes) -> None:
    found = next((found for beginning, found in _OTHERS if start.startswith(beginning)), None)
    if start.startswith(_PICKLES):
        found = (
            "Python objects, which are never opened because they can run programs. Store plain "
            "arrays with numpy.savez"
        )
    elif start[4:8] == b"ftyp":
        found = "a HEIC picture or a film. Save it as JPEG"
    if found is not None:
        raise DataError(f"{path}: expected {_ACCEPTED}, found {found}.")
