"""The run on screen and the one beside it, each in its place in the store."""

import pytest

from mlpstudio.ui.library.run_library import RunLibrary
from mlpstudio.ui.library.run_writing import Kinship
from tests.runs.builders import DATASET, PROJECT
from tests.runs.store.builders import stopped_run


@pytest.fixture
def library(qtbot, tmp_path):
    made = RunLibrary()
    made.start(tmp_path / "runs.sqlite3")
    yield made
    made.close()


def begin(qtbot, library, run, kinship=None):
    library.writing.begin(run, PROJECT, DATASET.train, kinship=kinship)
    qtbot.waitUntil(lambda: library.current is not None)
    return library.current


def test_the_run_on_screen_steps_aside_and_comes_back(qtbot, library):
    first, twin = stopped_run(3), stopped_run(4)
    number = begin(qtbot, library, first)
    library.writing.rest(first)
    with qtbot.waitSignal(library.changed):
        library.writing.step_aside()
    assert (library.current, library.writing.beside) == (None, number)
    other = begin(qtbot, library, twin, Kinship("twin", 0))
    assert (library.current, library.writing.beside) == (other, number)
    library.writing.rest(twin)
    library.writing.come_back()
    assert (library.current, library.writing.beside) == (number, None)
    qtbot.waitUntil(lambda: [one.n_steps for one in library.summaries] == [4, 3])
    assert [one.parent for one in library.summaries] == [number, None]
    assert [one.id for one in library.shown] == [other]


def test_a_run_that_goes_on_beside_keeps_its_place(qtbot, library):
    first = stopped_run(3)
    begin(qtbot, library, first)
    library.writing.rest(first)
    library.writing.step_aside()
    library.writing.begin_beside(first, PROJECT, DATASET.train, None)
    first.curves.steps.extend(stopped_run(6).curves.steps.rows(3))
    library.writing.rest(first)
    qtbot.waitUntil(lambda: [one.n_steps for one in library.summaries] == [6])


def test_of_a_run_that_is_not_kept_no_twin_claims_to_come(qtbot, library):
    begin(qtbot, library, stopped_run(3), Kinship("twin", 7))
    qtbot.waitUntil(lambda: len(library.summaries) == 1)
    (summary,) = library.summaries
    assert (summary.name, summary.parent, summary.parent_step) == ("twin", None, None)


def test_only_the_run_beside_is_let_go(qtbot, library):
    first = stopped_run(3)
    number = begin(qtbot, library, first)
    library.writing.step_aside()
    library.writing.let_go(stopped_run(2))
    assert library.writing.beside == number
    library.writing.let_go(first)
    assert library.writing.beside is None


def test_without_a_store_nothing_is_written(qtbot):
    library, run = RunLibrary(), stopped_run(3)
    library.writing.begin(run, PROJECT, DATASET.train)
    library.writing.follow(lambda run: None)
    library.writing.rest(run)
    library.writing.step_aside()
    library.writing.come_back()
    assert library.current is None
