"""Opening the store: made where it is missing, set aside where it is damaged."""

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from mlpstudio.errors import RunStoreError
from mlpstudio.runs.store.layouts import VERSION, bring_up_to_date, roll_back, version_of
from mlpstudio.runs.store.store import Store
from mlpstudio.runs.store.tables import Tables

PATIENCE = 15.0
"""Seconds to wait for another window of the program that is writing; only the thread of the
store waits."""

_AGAIN = 0.01
"""Seconds after which a file is tried again that another window is opening."""

_PAGE, _PAGES_BEFORE = 4_096, 4_000
"""Bytes of a page, and pages that are written beside the file before they are put into it: weights
that are written every second take the same ones again, and only the last of them are put there."""

_ALWAYS_THERE = {"run", "document", "points", "weights"}
"""Tables that a list of runs has had from its first version on."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A store that is open.

    Attributes:
        store: It.
        set_aside: Where a damaged store was moved to, if there was one.
    """

    store: Store
    set_aside: Path | None = None


def open_store(path: Path) -> Opened:
    """Open the store of that path, after looking whether it is sound.

    It takes about a second for each gigabyte; the connection belongs to the thread that calls.

    Raises:
        RunStoreError: It comes from a newer program, or nothing can be written there; what is
            there is left as it is.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return Opened(Store(Tables(_connected(path))))
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
        set_aside = _set_aside(path)
        return Opened(Store(Tables(_connected(path))), set_aside)
    except (OSError, sqlite3.Error) as error:
        raise RunStoreError(
            f"Runs cannot be kept in {path}: {error}. They last until the program is closed; "
            f"{_cure(error)} to keep them."
        ) from error


def _code(error: Exception) -> int:
    """Return SQLite's primary code of what went wrong; 0 where it was not SQLite."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _cure(error: Exception) -> str:
    if _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "close the other program that holds the file, then start this one again,"
    if _code(error) == sqlite3.SQLITE_FULL:
        return "make room on the disk, then start the program again,"
    return "make the folder writable"


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        _make_ready(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_BEFORE}")
        connection.execute(f"PRAGMA journal_size_limit = {_PAGES_BEFORE * _PAGE}")
        connection.execute("PRAGMA foreign_keys = ON")
        (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if finding != "ok":
            raise _DamageError(finding)
        _bring_up_to_date(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_ready(connection: sqlite3.Connection) -> None:
    """Choose how the file is written, and wait for others that are opening it.

    SQLite itself does not always: each of two windows that begin at once may hold the other up.
    """
    patience = time.monotonic() + PATIENCE
    while True:
        try:
            if connection.execute("PRAGMA page_count").fetchone() == (0,):
                # So that room that is given up goes back to the disk; only an empty file can be
                # told.
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() >= patience:
                raise
            time.sleep(_AGAIN)
        else:
            return


class _DamageError(sqlite3.DatabaseError):
    """The file is a database, but not a sound one."""


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Return whether the file itself is at fault, and not its folder or another program."""
    codes = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    return isinstance(error, _DamageError) or _code(error) in codes


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    version, names = _looked_at(connection)
    if version > VERSION:
        raise RunStoreError(
            f"The runs in {path} were kept by a newer version of MLP Studio. They are left as "
            "they are; update the program to see them."
        )
    is_foreign = bool(names) if version == 0 else not names >= _ALWAYS_THERE
    if is_foreign:
        raise _DamageError("its tables are not those of a list of runs")
    if version < VERSION:
        bring_up_to_date(connection)


def _looked_at(connection: sqlite3.Connection) -> tuple[int, set[str]]:
    """Return version and tables as of one moment: another window may be making them just now."""
    connection.execute("BEGIN")
    try:
        version = version_of(connection)
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    finally:
        roll_back(connection)
    return version, names


def _set_aside(path: Path) -> Path:
    """Rename a damaged store, with what belongs to it, and return its new path."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-damaged-{stamp}-{number}{path.suffix}")
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside
