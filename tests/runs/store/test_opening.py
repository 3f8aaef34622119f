"""Opening: a new store, a damaged one, one of a newer program."""

import sqlite3

import pytest

from mlpstudio.errors import RunStoreError
from mlpstudio.runs.store import layouts, open_store, opening
from mlpstudio.runs.store.layouts import LAYOUTS, VERSION
from tests.runs.store.builders import stopped_run, written


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "runs.sqlite3"


def test_a_missing_store_is_made_with_its_folder(path):
    opened = open_store(path)
    assert opened.set_aside is None
    assert opened.store.summaries() == []
    opened.store.close()
    assert path.exists()


def test_what_was_written_is_there_when_it_is_opened_again(path):
    opened = open_store(path)
    number = written(opened.store, stopped_run(3))
    opened.store.close()
    again = open_store(path)
    assert again.set_aside is None
    assert [summary.id for summary in again.store.summaries()] == [number]
    again.store.close()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda content: b"no database at all" * 300, id="another file"),
        pytest.param(
            lambda content: content[:8192] + b"\xff" * 8192 + content[16384:], id="spoilt pages"
        ),
        pytest.param(lambda content: content[: len(content) // 2], id="cut"),
    ],
)
def test_a_damaged_store_is_set_aside_and_a_new_one_begun(path, spoil):
    opened = open_store(path)
    for step in range(1, 6):
        written(opened.store, stopped_run(step))
    opened.store.close()
    spoilt = spoil(path.read_bytes())
    path.write_bytes(spoilt)
    again = open_store(path)
    assert again.store.summaries() == []
    assert again.set_aside is not None
    assert again.set_aside.read_bytes() == spoilt
    again.store.close()


def test_two_damaged_stores_in_one_second_do_not_overwrite_each_other(path):
    path.parent.mkdir()
    asides = []
    for content in (b"one" * 2000, b"two" * 2000):
        path.write_bytes(content)
        opened = open_store(path)
        opened.store.close()
        path.unlink()
        asides.append(opened.set_aside.read_bytes())
    assert asides == [b"one" * 2000, b"two" * 2000]


def test_a_store_of_a_newer_program_is_left_as_it_is(path):
    open_store(path).store.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(RunStoreError, match="newer version"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_store_of_an_earlier_layout_keeps_its_runs(path):
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript(f"{LAYOUTS[0]}PRAGMA user_version = 1;")
    connection.execute(
        "INSERT INTO run (started, touched, outcome, design, optimizer, learning_rate, batch_size,"
        " seed, source, n_parameters) VALUES (1, 2, 'completed', '4-6-3', 'sgd', 0.1, 8, 3, '', 9)"
    )
    connection.commit()
    connection.close()
    opened = open_store(path)
    assert opened.set_aside is None
    (summary,) = opened.store.summaries()
    assert (summary.design, summary.n_snapshots, summary.snapshot_bytes) == ("4-6-3", 0, 0)
    number = written(opened.store, stopped_run(3))
    assert [one.id for one in opened.store.summaries()] == [number, summary.id]
    opened.store.close()
    open_store(path).store.close()  # and no step is taken twice


def test_a_layout_that_cannot_be_added_leaves_the_file_as_it_was(path, monkeypatch):
    open_store(path).store.close()
    broken = "CREATE TABLE more (id INTEGER); CREATE TABLE run (id INTEGER);"
    monkeypatch.setattr(layouts, "LAYOUTS", (*LAYOUTS, broken))
    monkeypatch.setattr(opening, "VERSION", VERSION + 1)
    with pytest.raises(RunStoreError, match="already exists"):
        open_store(path)
    monkeypatch.undo()
    opened = open_store(path)
    assert opened.set_aside is None
    names = opened.store._tables.execute("SELECT name FROM sqlite_master").fetchall()
    assert ("more",) not in names
    opened.store.close()


def test_a_database_of_something_else_is_set_aside(path):
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    opened = open_store(path)
    assert opened.set_aside is not None
    opened.store.close()


def test_a_folder_that_cannot_be_made_gives_a_message(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(RunStoreError, match="cannot be kept"):
        open_store(tmp_path / "file" / "runs.sqlite3")


@pytest.mark.parametrize("version", [0, 1, VERSION])
def test_a_database_of_another_program_is_set_aside(path, version):
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript(f"CREATE TABLE cookies (id); PRAGMA user_version = {version};")
    connection.close()
    opened = open_store(path)
    assert opened.set_aside is not None
    assert opened.store.summaries() == []
    opened.store.close()
    other = sqlite3.connect(opened.set_aside)
    assert other.execute("SELECT count(*) FROM cookies").fetchone() == (0,)
    other.close()


def test_two_windows_that_begin_at_once_take_each_others_tables_for_their_own(path, monkeypatch):
    version_of, others = opening.version_of, []

    def meanwhile(connection):
        version = version_of(connection)
        if not others:
            others.append(None)
            others[0] = open_store(path)
        return version

    monkeypatch.setattr(opening, "version_of", meanwhile)
    opened = open_store(path)
    assert opened.set_aside is None
    number = written(others[0].store, stopped_run(3))
    assert [one.id for one in opened.store.summaries()] == [number]
    for one in (opened, others[0]):
        one.store.close()


def test_a_window_waits_for_another_that_is_making_the_file(path, monkeypatch):
    path.parent.mkdir()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    connect = sqlite3.connect  # without patience: of two that read and want to write, it has none
    monkeypatch.setattr(
        opening.sqlite3,
        "connect",
        lambda path, **options: connect(path, **options | {"timeout": 0}),
    )
    monkeypatch.setattr(opening.time, "sleep", lambda _: holder.close())
    opened = open_store(path)
    assert opened.set_aside is None
    opened.store.close()


def test_a_file_that_another_program_holds_is_told_with_the_cure(path, monkeypatch):
    open_store(path).store.close()
    before = path.read_bytes()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr(opening, "PATIENCE", 0.01)
    with pytest.raises(RunStoreError, match=r"locked.*close the other program"):
        open_store(path)
    holder.close()
    assert path.read_bytes() == before


def test_a_full_disk_is_told_with_the_cure(path, monkeypatch):
    def fail(path):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(opening, "_connected", fail)
    with pytest.raises(RunStoreError, match=r"disk is full.*make room on the disk"):
        open_store(path)
