"""MNIST from the network, on request only: checked, unpacked and put where it is looked for."""

import gzip
import hashlib
import shutil
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from mlpstudio.datasets.mirrors import MNIST, RemoteFile, Source
from mlpstudio.datasets.transfer import Request, fetch
from mlpstudio.datasets.transfer_guard import Patience, TransferError
from mlpstudio.datasets.watch import Watch
from mlpstudio.errors import DataError
from mlpstudio.paths import mnist_folders, write_atomically

FileProgress = Callable[[str, int, int], None]
"""Called with a file's name, the bytes that have arrived, and all of them (0 when not known)."""

_GZIP = b"\x1f\x8b"
_PIECE = 2**20
_ATTEMPTS = 3
_ADVICE = (
    "Try again later: what has arrived is kept. Or put the four files of MNIST into one folder "
    "and choose it."
)


class DownloadError(DataError):
    """Files could not be downloaded.

    Attributes:
        is_offline: Whether no mirror could be reached at all.
    """

    def __init__(self, message: str, *, is_offline: bool = False) -> None:
        super().__init__(message)
        self.is_offline = is_offline


class _WrongContentError(Exception):
    """What arrived is not the file."""


def download(
    folder: Path | None = None,
    *,
    source: Source = MNIST,
    progress: FileProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
    patience: Patience | None = None,
) -> Path:
    """Download what is missing, or is damaged, and return the folder that has it all.

    Whatever happens, every file under its own name is whole; what arrived of another is continued
    by the next call.

    Args:
        folder: Where the files go; by default where the program looks for MNIST.
        source: What is downloaded.
        progress: Told how far each file is; may raise to end the download.
        cancelled: Asked often whether the download shall end, on another thread too.
        patience: How long servers are waited for.

    Raises:
        DownloadError: No mirror has a file, none can be reached, or the folder cannot be written.
        CancelledError: It was cancelled.
    """
    folder = mnist_folders()[-1] if folder is None else folder
    patience = patience or Patience()
    for file in source.files:
        told = None if progress is None else _for_file(progress, file.name)
        watch = Watch(told, cancelled)
        try:
            if _is_there(folder, file, watch):
                watch.tell(file.n_bytes, file.n_bytes)
                continue
            _make_room(folder, file)
            _get(folder, file, source.mirrors, patience, watch)
        except OSError as error:
            name = error.filename or folder
            raise DownloadError(
                f"{name} cannot be written: {error.strerror or error}. Make it writable, or "
                "choose another folder."
            ) from error
    return folder


def _for_file(progress: FileProgress, name: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(name, done, total)


def _is_there(folder: Path, file: RemoteFile, watch: Watch) -> bool:
    """Return whether the file that would be found under one of its usual names is right."""
    dotted = file.name.replace("-idx", ".idx")
    for name in (file.name, file.name + ".gz", dotted, dotted + ".gz"):
        path = folder / name
        if path.is_file():
            try:
                _checked(path, file, watch)
            except _WrongContentError:
                return False
            return True
    return False


def _make_room(folder: Path, file: RemoteFile) -> None:
    """Make the folder, and refuse one on a disk that is full."""
    folder.mkdir(parents=True, exist_ok=True)
    needed, free = file.n_bytes + file.most_bytes, shutil.disk_usage(folder).free
    if free < needed:
        raise DownloadError(
            f"{folder}: expected {needed:,} bytes of free space, found {free:,}. Make room, or "
            "choose another folder."
        )


def _get(
    folder: Path,
    file: RemoteFile,
    mirrors: tuple[str, ...],
    patience: Patience,
    watch: Watch,
) -> None:
    """Download a file from the first mirror that has it, and put it in its place."""
    failures: dict[str, str] = {}
    is_offline = True
    partial = folder / f"{file.name}.gz.part"
    for mirror, is_last in _attempts(mirrors, failures):
        request = Request(f"{mirror}{file.name}.gz", partial, file.most_bytes, patience)
        n_before = request.n_there
        try:
            fetch(request, watch)
            content = _checked(partial, file, watch)
        except (TransferError, _WrongContentError) as error:
            is_offline = is_offline and isinstance(error, TransferError) and error.is_unreachable
            if isinstance(error, _WrongContentError):
                partial.unlink()
            # Worth another attempt: more has arrived, or what had come from elsewhere is gone.
            if is_last or request.n_there == n_before:
                failures[mirror] = str(error)
        else:
            write_atomically(folder / file.name, content)
            partial.unlink()
            return
    raise _failed(file, failures, is_offline)


def _attempts(mirrors: tuple[str, ...], failures: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield each mirror until it has failed, and whether it is for the last time."""
    for mirror in mirrors:
        for attempt in range(1, _ATTEMPTS + 1):
            if mirror not in failures:
                yield mirror, attempt == _ATTEMPTS


def _checked(path: Path, file: RemoteFile, watch: Watch) -> bytes:
    """Return the content of a file, unpacked if it is packed, if it is what it should be."""
    digest, pieces, n_bytes = hashlib.sha256(), list[bytes](), 0
    try:
        for piece in _unpacked(path, file.n_bytes + 1):
            watch.check()
            n_bytes += len(piece)
            digest.update(piece)
            pieces.append(piece)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _WrongContentError(f"its file is damaged ({error})") from error
    if n_bytes != file.n_bytes or digest.hexdigest() != file.sha256:
        raise _WrongContentError("its file is not the one that was expected")
    return b"".join(pieces)


def _unpacked(path: Path, most_bytes: int) -> Iterator[bytes]:
    """Yield at most so many bytes of a file, however much they would become."""
    with path.open("rb") as stored:
        is_packed = stored.read(2) == _GZIP
        stored.seek(0)
        with gzip.GzipFile(fileobj=stored) if is_packed else stored as content:
            left = most_bytes
            while left and (piece := content.read(min(_PIECE, left))):
                left -= len(piece)
                yield piece


def _failed(file: RemoteFile, failures: dict[str, str], is_offline: bool) -> DownloadError:
    hosts = {mirror: urlsplit(mirror).hostname or mirror for mirror in failures}
    if is_offline:
        return DownloadError(
            f"There seems to be no connection to the network: none of {', '.join(hosts.values())} "
            f"can be reached. The program works without it. {_ADVICE}",
            is_offline=True,
        )
    told = "; ".join(f"{hosts[mirror]}: {reason}" for mirror, reason in failures.items())
    return DownloadError(f"{file.name} cannot be downloaded. {told}. {_ADVICE}")
