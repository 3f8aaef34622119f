"""Statements on the tables of the store, several of them as one transaction."""

import json
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from mlpstudio.document import codec, migrations
from mlpstudio.document.project import Project
from mlpstudio.errors import RunStoreError
from mlpstudio.runs.store.layouts import roll_back

_INCREMENTAL = 2
"""Free pages are gathered, and cut off the file when that is asked for."""


class Tables:
    """A connection to the file, used by the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self._connection.execute(statement, values)

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row and return its number."""
        marks = ", ".join("?" * len(row))
        statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"
        return int(self.execute(statement, tuple(row.values())).lastrowid or 0)

    def update(self, number: int, row: Mapping[str, Any]) -> bool:
        """Change columns of a run's line; return whether there is one."""
        assignments = ", ".join(f"{name} = ?" for name in row)
        values = (*row.values(), number)
        return self.execute(f"UPDATE run SET {assignments} WHERE id = ?", values).rowcount > 0

    @property
    def n_bytes(self) -> int:
        """Bytes that the file takes."""
        (n_pages,), (size,) = (
            self.execute(f"PRAGMA {what}").fetchone() for what in ("page_count", "page_size")
        )
        return int(n_pages * size)

    @property
    def largest_row(self) -> int:
        """Bytes that a row may have at most."""
        return self._connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH)

    def shrink(self) -> None:
        """Hand room that is no longer used back to the disk."""
        (mode,) = self.execute("PRAGMA auto_vacuum").fetchone()
        if mode == _INCREMENTAL:
            # Page by page, without a column to fetch: `execute` would stop at the first one.
            self._connection.executescript("PRAGMA incremental_vacuum")
        else:  # a file that was begun without it
            self.execute(f"PRAGMA auto_vacuum = {_INCREMENTAL}")
            self.execute("VACUUM")
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Make what is done inside happen whole or not at all."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            roll_back(self._connection)
            raise
        self.execute("COMMIT")

    @contextmanager
    def reading(self) -> Generator[None]:
        """See the tables as they are now, whatever another window writes meanwhile."""
        self.execute("BEGIN")
        try:
            yield
        finally:
            roll_back(self._connection)

    def described(self, number: int) -> tuple[Project, dict[str, Any] | None, int]:
        """Return the project, the facts of the run once its weights are kept, and their format.

        Raises:
            RunStoreError: There is no such run.
            ProjectFileError: A newer program has written it, or something does not fit together.
        """
        row = self.execute("SELECT description FROM document WHERE run = ?", (number,)).fetchone()
        if row is None:
            raise no_such_run(number)
        content = json.loads(row[0])
        entries = migrations.up_to_date(content)
        project = codec.decode(Project, entries["project"], "project")
        return project, entries["run"], content["format_version"]


def project_text(project: Project) -> str:
    """Return a project as it stands in a description; it stays the same while a run trains."""
    return json.dumps(codec.encode(project))


def description(project: str, facts: Mapping[str, Any] | None) -> str:
    """Return what a project file would say, so that the same migrations apply.

    Args:
        project: A `project_text`.
        facts: Of the run; None before its weights are kept.
    """
    run = json.dumps(None if facts is None else dict(facts))
    return f'{{"format_version": {migrations.FORMAT_VERSION}, "project": {project}, "run": {run}}}'


def no_such_run(number: int) -> RunStoreError:
    """Return what to say about a run that is not there, or not there any more."""
    return RunStoreError(f"There is no run {number} any more. Choose another one.")
