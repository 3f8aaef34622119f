"""The tables of the store, one layout after the other; a file is brought up to the latest."""

import sqlite3

_FIRST = """
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    color INTEGER,
    is_hidden INTEGER NOT NULL DEFAULT 0,
    is_kept INTEGER NOT NULL DEFAULT 0,
    is_deleted INTEGER NOT NULL DEFAULT 0,
    started REAL NOT NULL,
    touched REAL NOT NULL,
    outcome TEXT NOT NULL,
    design TEXT NOT NULL,
    optimizer TEXT NOT NULL,
    learning_rate REAL NOT NULL,
    batch_size INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    source TEXT NOT NULL,
    n_parameters INTEGER NOT NULL,
    n_steps INTEGER NOT NULL DEFAULT 0,
    n_epochs INTEGER NOT NULL DEFAULT 0,
    loss REAL,
    accuracy REAL,
    validation_loss REAL,
    validation_accuracy REAL,
    parent INTEGER,
    parent_step INTEGER,
    n_bytes INTEGER NOT NULL DEFAULT 0,
    data_hash TEXT NOT NULL DEFAULT '',
    versions TEXT NOT NULL DEFAULT ''
);
CREATE TABLE document (
    run INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    description TEXT NOT NULL
);
CREATE TABLE points (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    curve TEXT NOT NULL,
    first_row INTEGER NOT NULL,
    n_columns INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (run, curve, first_row)
) WITHOUT ROWID;
CREATE TABLE weights (
    run INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    content BLOB NOT NULL
);
"""
# Summaries stand apart from what is large, so that a list reads a few pages only.

_SNAPSHOTS = """
ALTER TABLE run ADD COLUMN n_snapshots INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN snapshot_bytes INTEGER NOT NULL DEFAULT 0;
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    loss REAL,
    validation_loss REAL,
    content BLOB NOT NULL,
    UNIQUE (run, step)
);
"""
# Large rows lie in a table with row numbers: its index of runs and steps stays small.

LAYOUTS = (_FIRST, _SNAPSHOTS)
"""What each version adds to the one before; a released one is never changed."""

VERSION = len(LAYOUTS)
"""Of the tables; kept in the file as `user_version`."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the tables in a file, 0 for none yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Add what is missing to the tables of an earlier version, all of it or nothing.

    Args:
        connection: To the file, outside of a transaction, in autocommit mode.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another window of the program may have come first.
        for layout in LAYOUTS[version_of(connection) :]:
            for statement in layout.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        roll_back(connection)
        raise
    connection.execute("COMMIT")


def roll_back(connection: sqlite3.Connection) -> None:
    """Undo what the transaction under way has done, if there still is one.

    On a full disk SQLite has undone it already; what went wrong is told then, and not that.
    """
    if connection.in_transaction:
        connection.execute("ROLLBACK")
