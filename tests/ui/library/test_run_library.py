"""The way of the window's runs into the store, and what is told when there is none."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from mlpstudio.document import edits
from mlpstudio.errors import RunStoreError
from mlpstudio.runs import recorder
from mlpstudio.runs.fingerprint import data_hash
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import open_store
from mlpstudio.runs.store.entry import INTERRUPTED, RUNNING
from mlpstudio.runs.store.recording import Recording
from mlpstudio.ui.library.columns import Column
from mlpstudio.ui.library.model import RunModel
from mlpstudio.ui.library.run_library import MOST_SHOWN, RunLibrary
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.theme import Theme
from tests.ui.library.builders import written


@pytest.fixture
def path(tmp_path):
    return tmp_path / "runs.sqlite3"


@pytest.fixture
def small(bench_with_data, path):
    """The workbench with a small network, data, and an open store."""
    session = bench_with_data.session
    session.apply("", edits.change_layer(session.project, 0, units=8))
    session.apply("", edits.change_training(session.project, epochs=2, batch_size=64))
    bench_with_data.runs.library.start(path)
    return bench_with_data


@pytest.fixture
def library(qtbot, path):
    made = RunLibrary()
    made.start(path)
    yield made
    made.close()


def fill(qtbot, library, count):
    for _ in range(count):
        library._ask(written)
    library.refresh()
    qtbot.waitUntil(lambda: len(library.summaries) == count)


def train(qtbot, bench):
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED)


def outcomes(library):
    return [one.outcome for one in library.summaries]


def loaded(qtbot, library, number):
    entries = []
    library.load(number, entries.append, owner=library)
    qtbot.waitUntil(lambda: bool(entries))
    return entries[0]


def test_a_training_is_kept_with_all_that_belongs_to_it(qtbot, small):
    train(qtbot, small)
    library = small.runs.library
    qtbot.waitUntil(lambda: outcomes(library) == ["completed"])
    entry = loaded(qtbot, library, library.summaries[0].id)
    run = small.runs.run
    assert entry.run.curves.steps["loss"].tolist() == run.curves.steps["loss"].tolist()
    assert (entry.run.checkpoint.weights == run.checkpoint.weights).all()
    assert entry.provenance.data_hash == data_hash(small.data.dataset.train)
    assert "NumPy" in entry.provenance.versions


def test_snapshots_are_kept_with_the_run_and_come_back_with_it(qtbot, small):
    train(qtbot, small)
    runs, library = small.runs, small.runs.library
    qtbot.waitUntil(lambda: outcomes(library) == ["completed"])
    kept = runs.snapshots.all()
    assert library.summaries[0].n_snapshots == 12 < len(kept)
    found = []
    library.load(library.summaries[0].id, found.append, owner=library, with_snapshots=True)
    qtbot.waitUntil(lambda: bool(found))
    entry = found[0]
    runs.show(entry.run, entry.summary.id, SnapshotStore.of(entry.snapshots))
    moments = runs.time.moments
    assert len(moments) == 11  # the last one is now
    assert (moments[0].step, runs.time.last_step) == (0, kept[-1].step)
    assert (moments[0].weights == kept[0].weights).all()
    assert runs.snapshots.budget == 200_000_000
    train(qtbot, small)  # it goes on, and so do its snapshots
    qtbot.waitUntil(lambda: library.summaries[0].n_epochs == 4)
    assert len(library.summaries) == 1
    qtbot.waitUntil(lambda: library.summaries[0].outcome == "completed")
    assert runs.time.moments[:3] == moments[:3]
    assert runs.time.last_step > kept[-1].step


def test_going_on_writes_to_the_same_run(qtbot, small):
    train(qtbot, small)
    qtbot.waitUntil(lambda: small.runs.library.current is not None)
    train(qtbot, small)
    library = small.runs.library
    qtbot.waitUntil(lambda: [one.n_epochs for one in library.summaries] == [4])


def test_a_run_that_is_discarded_stays_in_the_store(qtbot, small):
    small.session.apply("", edits.change_training(small.session.project, epochs=500))
    runs, library = small.runs, small.runs.library
    runs.play()
    qtbot.waitUntil(lambda: runs.run is not None and len(runs.run.curves.steps) > 0)
    runs.reset()
    qtbot.waitUntil(lambda: outcomes(library) == ["stopped"])
    assert library.current is None
    assert loaded(qtbot, library, library.summaries[0].id).run.checkpoint is not None


def test_a_paused_run_is_kept_once_it_stands_still(qtbot, small):
    small.session.apply("", edits.change_training(small.session.project, epochs=500))
    runs, library = small.runs, small.runs.library
    runs.step()
    qtbot.waitUntil(lambda: outcomes(library) == ["paused"], timeout=8000)
    qtbot.waitUntil(lambda: library.summaries[0].n_bytes > 0)
    runs.step()
    qtbot.waitUntil(lambda: len(runs.run.curves.steps) == 2)
    runs.stop()
    qtbot.waitUntil(lambda: outcomes(library) == ["stopped"])
    assert len(loaded(qtbot, library, library.summaries[0].id).run.curves.steps) == 2


def test_closing_while_it_trains_keeps_the_run(qtbot, small, path):
    small.session.apply("", edits.change_training(small.session.project, epochs=500))
    small.runs.play()
    qtbot.waitUntil(lambda: small.runs.run is not None and len(small.runs.run.curves.steps) > 0)
    small.runs.close()
    again = RunLibrary()
    again.start(path)
    qtbot.waitUntil(lambda: outcomes(again) == ["stopped"])
    assert again.summaries[0].n_bytes > 0
    again.close()


def test_a_run_under_way_can_be_gone_on_with_after_a_kill(qtbot, small, path, monkeypatch):
    monkeypatch.setattr(recorder, "PERIOD", 0.05)
    small.session.apply("", edits.change_training(small.session.project, epochs=10_000))
    runs, library = small.runs, small.runs.library
    runs.play()
    store = open_store(path).store  # another program finds what a kill would leave

    def found():
        listed = store.summaries()
        return bool(listed) and listed[0].n_bytes > 0 and listed[0].n_snapshots > 4

    qtbot.waitUntil(found)
    assert runs.is_active
    (summary,) = store.summaries()
    assert summary.outcome == RUNNING
    entry = store.load(summary.id, with_snapshots=True)
    store.close()
    run = entry.run
    assert run.outcome == "paused"
    assert run.curves.steps["step"].tolist() == list(range(1, run.checkpoint.step + 1))
    runs.stop()
    steps = runs.run.curves.steps["loss"][: run.checkpoint.step]
    assert run.curves.steps["loss"].tolist() == steps.tolist()
    qtbot.waitUntil(lambda: outcomes(library) == ["stopped"])


def test_a_long_step_does_not_make_a_run_look_interrupted(qtbot, small, monkeypatch):
    """The store is told that it lives, also while there is no news of it."""
    monkeypatch.setattr(recorder, "PERIOD", 0.02)
    monkeypatch.setattr(recorder, "GRACE", 0.0)
    small.session.apply("", edits.change_training(small.session.project, epochs=10_000))
    runs = small.runs
    runs.play()
    qtbot.waitUntil(lambda: runs.library.current is not None)
    runs.job.hold()  # as if it took long
    assert runs.job.wait_until_idle(10.0)
    runs._driver.look()
    entries = []
    append = Recording.append
    monkeypatch.setattr(
        Recording, "append", lambda *given: (entries.append(given), append(*given))
    )
    qtbot.waitUntil(lambda: len(entries) > 2)
    assert all(not len(steps.rows) for _, _, steps, *_ in entries[1:])
    runs.job.release()
    runs.stop()


def test_nothing_is_kept_before_the_store_is_opened(qtbot, bench_with_data):
    session = bench_with_data.session
    session.apply("", edits.change_layer(session.project, 0, units=8))
    session.apply("", edits.change_training(session.project, epochs=1))
    train(qtbot, bench_with_data)
    assert bench_with_data.runs.library.summaries == []
    assert bench_with_data.runs.library.current is None


def test_a_damaged_store_is_set_aside_and_said_so_once(qtbot, path):
    path.write_bytes(b"this is no database, but it is long enough to be looked at" * 20)
    library = RunLibrary()
    said = []
    library.warned.connect(said.append)
    library.start(path)
    qtbot.waitUntil(lambda: bool(said))
    fill(qtbot, library, 1)
    assert len(said) == 1
    assert "runs-damaged-" in said[0]
    assert library.is_open
    library.close()


def test_without_a_store_training_goes_on_and_it_is_said_once(qtbot, bench_with_data, tmp_path):
    (tmp_path / "file").write_text("no folder")
    said = []
    runs = bench_with_data.runs
    runs.library.warned.connect(said.append)
    runs.library.start(tmp_path / "file" / "runs.sqlite3")
    session = bench_with_data.session
    session.apply("", edits.change_layer(session.project, 0, units=8))
    session.apply("", edits.change_training(session.project, epochs=1))
    train(qtbot, bench_with_data)
    runs.library.refresh()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.waitUntil(lambda: not runs.library._awaiting.is_busy)
    assert len(said) == 1
    assert "cannot be kept" in said[0]
    assert not runs.library.is_open


def test_changes_are_seen_at_once_and_stay(qtbot, library, path):
    fill(qtbot, library, 2)
    number = library.summaries[0].id
    library.change(number, name="best", note="why", color=4, is_kept=True)
    assert library.summary(number).name == "best"
    library.close()
    again = RunLibrary()
    again.start(path)
    qtbot.waitUntil(lambda: len(again.summaries) == 2)
    found = again.summary(number)
    assert found is not None
    assert (found.name, found.note, found.color, found.is_kept) == ("best", "why", 4, True)
    again.close()


def test_deleted_runs_come_back_until_the_program_is_closed(qtbot, library, path):
    fill(qtbot, library, 3)
    library.delete([1, 2])
    assert [one.id for one in library.summaries] == [3]
    library.restore([1, 2])
    qtbot.waitUntil(lambda: [one.id for one in library.summaries] == [3, 2, 1])
    library.delete([3])
    library.close()
    again = RunLibrary()
    again.start(path)
    qtbot.waitUntil(lambda: [one.id for one in again.summaries] == [2, 1])
    again.restore([3])
    again.refresh()
    qtbot.waitUntil(lambda: not again._awaiting.is_busy)
    assert [one.id for one in again.summaries] == [2, 1]
    again.close()


def test_any_name_can_be_given(qtbot, library, path):
    fill(qtbot, library, 1)
    name = "\U0001f9e0 \u05e9\u05dc\u05d5\u05dd " + "x" * 10_000
    library.change(1, name=name, note="half an emoji: \ud83d")
    shown = library.summaries[0]
    assert shown.name == name[: len(shown.name)]
    library.refresh()
    qtbot.waitUntil(lambda: not library._awaiting.is_busy)
    assert library.summaries[0] == shown
    assert library.warning == ""


def test_a_run_deleted_while_it_trains_can_be_restored_and_what_goes_on_is_listed(qtbot, small):
    small.session.apply("", edits.change_training(small.session.project, epochs=10_000))
    runs, library = small.runs, small.runs.library
    runs.play()
    qtbot.waitUntil(lambda: [one.id for one in library.summaries] == [1])
    library.delete([1])
    n = len(runs.run.curves.steps)
    qtbot.waitUntil(lambda: len(runs.run.curves.steps) > n)
    runs.stop()
    library.restore([1])
    qtbot.waitUntil(lambda: outcomes(library) == ["stopped"])
    assert library.summaries[0].n_steps == len(runs.run.curves.steps)
    library.delete([1])
    runs.step()  # it goes on, and that is no more deleted
    qtbot.waitUntil(lambda: len(library.summaries) == 1)
    runs.stop()
    qtbot.waitUntil(lambda: outcomes(library) == ["stopped"])
    assert library.warning == ""
    (summary,) = library.summaries
    assert (summary.id, summary.n_steps) == (2, len(runs.run.curves.steps))
    assert len(loaded(qtbot, library, 2).run.curves.steps) == summary.n_steps


def test_only_so_many_runs_are_drawn_and_the_oldest_make_room(qtbot, library):
    fill(qtbot, library, MOST_SHOWN + 2)
    assert [one.id for one in library.summaries if one.is_hidden] == [2, 1]
    library.set_hidden(1, False)
    shown = {one.id for one in library.shown}
    assert len(shown) == MOST_SHOWN
    assert 1 in shown
    assert 3 not in shown


def test_a_disk_that_fills_up_while_training_is_told_of_once(qtbot, small, monkeypatch):
    def fail(*_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(recorder, "PERIOD", 0.0)
    monkeypatch.setattr(recorder, "GRACE", 0.0)
    monkeypatch.setattr(Recording, "append", fail)
    said = []
    small.runs.library.warned.connect(said.append)
    train(qtbot, small)
    qtbot.waitUntil(lambda: bool(said))
    (text,) = said
    assert "database or disk is full" in text
    assert "Training goes on" in text
    assert small.runs.run.curves.epochs["epoch"].tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (sqlite3.SQLITE_FULL, "whether the disk is full"),
        (sqlite3.SQLITE_BUSY, "Another program holds it"),
        (sqlite3.SQLITE_CORRUPT, "start the program again"),
    ],
    ids=["full", "busy", "damaged"],
)
def test_what_is_wrong_is_said_once_with_what_to_do(qtbot, library, code, advice):
    def fail(store):
        error = sqlite3.OperationalError("no luck")
        error.sqlite_errorcode = code
        raise error

    def fail_otherwise(store):
        raise RunStoreError("something else")

    said = []
    library.warned.connect(said.append)
    for work in (fail, fail_otherwise, fail, fail_otherwise):
        library._ask(work)
    qtbot.waitUntil(lambda: not library._awaiting.is_busy)
    assert len(said) == 2
    assert advice in said[0]
    assert library.warning == "something else"


def test_an_error_of_the_program_keeps_nobody_from_being_answered(qtbot, library):
    def fail(store):
        raise KeyError("a mistake")

    answers = []
    with qtbot.captureExceptions() as raised:
        library._ask(fail)
        library._ask(lambda store: 1, answers.append)
        qtbot.waitUntil(lambda: answers == [1])
    assert [kind for kind, *_ in raised] == [KeyError]


def test_of_a_run_that_was_cut_off_it_is_said_that_it_can_go_on(qtbot, library):
    fill(qtbot, library, 1)
    model = RunModel(Theme("light"))
    model.set_runs([replace(library.summaries[0], outcome=INTERRUPTED)], None)
    index = model.index(0, Column.OUTCOME)
    assert "reopen it to go on" in model.data(index, Qt.ItemDataRole.ToolTipRole)
