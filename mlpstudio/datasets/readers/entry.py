"""The two doors: what is in a file or folder, and then the data themselves."""

import errno
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from mlpstudio.datasets.readers import csv_files, idx_files, npz_files
from mlpstudio.datasets.readers.findings import (
    CsvLayout,
    FileStamp,
    Findings,
    FolderLayout,
    FoundData,
    IdxLayout,
    NpzLayout,
    Options,
)
from mlpstudio.datasets.readers.gathering import stamp
from mlpstudio.datasets.readers.kinds import kind_of
from mlpstudio.datasets.watch import Progress, Watch
from mlpstudio.errors import DataError


def inspect(
    path: Path,
    *,
    options: Options | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Findings:
    """Return what a file or folder holds, of long files from a look at their beginning.

    Args:
        path: An IDX, npz or CSV file, a picture, or a folder.
        options: What a person has decided; otherwise it is guessed.
        progress: Told what is done and what there is to do; may raise to end the work.
        cancelled: Asked often whether the work shall end.

    Raises:
        DataError: It cannot be used; the message says what was expected and what to do.
        CancelledError: It was cancelled.
    """
    watch, options = Watch(progress, cancelled), options or Options()
    with _one_message(path):
        kind, chosen = kind_of(path)
        if kind == "idx":
            return idx_files.look(chosen, watch)
        if kind == "npz":
            return npz_files.look(chosen, watch)
        if kind == "csv":
            return csv_files.look(chosen, options, watch)
        # Imported here because Pillow takes a part of the program's start for itself.
        from mlpstudio.datasets.readers import picture_folders, single_picture  # noqa: PLC0415

        if kind == "folder":
            return picture_folders.look(chosen, options, watch)
        return single_picture.look(chosen, watch)


def read(
    findings: Findings,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FoundData:
    """Read what was found.

    Args:
        findings: From `inspect`.
        progress: Told what is done and what there is to do; may raise to end the work.
        cancelled: Asked often whether the work shall end.

    Raises:
        DataError: The data are damaged, or were changed since they were inspected.
        CancelledError: It was cancelled.
    """
    watch, layout = Watch(progress, cancelled), findings.layout
    with _one_message(findings.path):
        for known in findings.stamps:
            _check_unchanged(known)
        if isinstance(layout, IdxLayout):
            return idx_files.load(findings, layout, watch)
        if isinstance(layout, NpzLayout):
            return npz_files.load(findings, layout, watch)
        if isinstance(layout, CsvLayout):
            return csv_files.load(findings, layout, watch)
        from mlpstudio.datasets.readers import picture_folders, single_picture  # noqa: PLC0415

        if isinstance(layout, FolderLayout):
            return picture_folders.load(findings, layout, watch)
        return single_picture.load(findings, watch)


def _check_unchanged(known: FileStamp) -> None:
    if stamp(known.path) != known:
        raise DataError(f"{known.path} was changed after it was looked at. Open it again.")


@contextmanager
def _one_message(path: Path) -> Generator[None, None, None]:
    """Turn what the operating system refuses into one clear message."""
    try:
        yield
    except FileNotFoundError as error:
        raise DataError(_missing(path, error)) from error
    except MemoryError as error:
        raise DataError(
            f"{path}: there is not enough memory for these data. Close other programs, or use "
            "fewer samples."
        ) from error
    except OSError as error:
        advice = (
            "Ask its owner for permission to read it"
            if error.errno in (errno.EACCES, errno.EPERM)
            else "Check that its disk is connected, and try again"
        )
        name = error.filename or path
        raise DataError(f"{name} cannot be read: {error.strerror or error}. {advice}.") from error


def _missing(path: Path, error: FileNotFoundError) -> str:
    missing = Path(error.filename) if error.filename else path
    if missing.is_symlink():
        return f"{missing} is a link to {missing.readlink()}, which does not exist. Mend it."
    return f"{missing} does not exist, or no longer. Choose a file or folder that is there."
