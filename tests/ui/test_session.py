from pathlib import Path

from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.ui.session import Session


def test_an_edit_tells_old_and_new_and_can_be_undone_by_name(qtbot: QtBot) -> None:
    session = Session()
    before = session.project
    after = edits.change_training(before, epochs=9)
    with qtbot.waitSignal(session.project_changed) as told:
        session.apply("change epochs", after)
    assert told.args == [before, after]
    assert session.undo_label == "change epochs"
    session.undo()
    assert session.project is before
    assert session.redo_label == "change epochs"
    session.redo()
    assert session.project is after


def test_an_edit_shares_what_it_does_not_touch() -> None:
    session = Session()
    network = session.project.network
    session.apply("", edits.change_training(session.project, epochs=9))
    assert session.project.network is network


def test_a_drag_is_one_step_back_and_the_next_drag_another() -> None:
    session = Session()
    first = session.project
    for rate in (0.1, 0.2, 0.3):
        session.apply("rate", edits.change_training(session.project, learning_rate=rate), "rate")
    session.settle()
    between = session.project
    for rate in (0.4, 0.5):
        session.apply("rate", edits.change_training(session.project, learning_rate=rate), "rate")
    session.undo()
    assert session.project is between
    session.undo()
    assert session.project is first
    assert session.undo_label is None


def test_an_equal_project_is_no_edit(qtbot: QtBot) -> None:
    session = Session()
    with qtbot.assertNotEmitted(session.project_changed):
        session.apply("nothing", Project())
    assert session.undo_label is None


def test_modified_follows_edits_runs_and_saving() -> None:
    session = Session()
    assert not session.is_modified
    session.apply("", edits.change_training(session.project, epochs=9))
    assert session.is_modified
    session.undo()
    assert not session.is_modified
    session.mark_run_changed()
    assert session.is_modified
    session.mark_saved(Path("x.mlps"))
    assert not session.is_modified
    assert session.path == Path("x.mlps")


def test_another_document_starts_with_an_empty_history() -> None:
    session = Session()
    session.apply("", edits.change_training(session.project, epochs=9))
    session.replace(Project(notes="other"), Path("other.mlps"))
    assert session.undo_label is None
    assert not session.is_modified
