"""Twins and branches below the runs that they come from."""

import pytest
from PySide6.QtCore import Qt

from mlpstudio.runs.record import to_stored
from mlpstudio.runs.store import Provenance
from mlpstudio.ui.library import words
from mlpstudio.ui.library.columns import Column
from mlpstudio.ui.panels.runs import RunsPanel
from tests.ui.library.builders import finished_run, project

FAMILY = (
    # name, loss, parent, step
    ("", 0.5, None, None),
    ("Adam", 0.4, 1, 0),
    ("", 0.6, None, None),
    ("", 0.1, 2, 1200),
    ("best", 0.2, 1, 600),
)


def written(store, name, level, parent, step):
    made = project()
    run = finished_run(made, level=level)
    known = Provenance(name, parent=parent, parent_step=step)
    number = store.recording.begin(made, run, known)
    store.recording.finish(number, to_stored(run))


@pytest.fixture
def library(bench, tmp_path):
    library = bench.runs.library
    library.start(tmp_path / "runs.sqlite3")
    for line in FAMILY:
        library._ask(lambda store, line=line: written(store, *line))
    return library


@pytest.fixture
def panel(qtbot, bench, library):
    panel = RunsPanel(bench)
    panel.resize(1200, 400)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: len(panel.table.runs.rows) == len(FAMILY))
    return panel


def listed(panel):
    return [one.id for one in panel.table.runs.rows]


def name(panel, number):
    model = panel.table.runs
    return model.data(model.index(model.row_of(number), Column.NAME))


def test_children_are_listed_below_their_parents_with_the_step_they_left_at(panel):
    assert listed(panel) == [3, 1, 5, 2, 4]  # the newest first, among siblings too
    assert name(panel, 1) == "Run 1"
    assert name(panel, 2) == "↳ Adam"
    assert name(panel, 4) == "\u2003↳ from step 1,200"
    assert name(panel, 5) == "↳ best, from step 600"


def test_the_switch_lists_all_alike(qtbot, panel):
    qtbot.mouseClick(panel.tree, Qt.MouseButton.LeftButton)
    assert listed(panel) == [5, 4, 3, 2, 1]
    assert name(panel, 4) == "Run 4"
    qtbot.mouseClick(panel.tree, Qt.MouseButton.LeftButton)
    assert listed(panel) == [3, 1, 5, 2, 4]


def test_sorting_keeps_families_together(panel):
    panel.table.sortByColumn(Column.LOSS, Qt.SortOrder.AscendingOrder)
    assert listed(panel) == [1, 5, 2, 4, 3]
    panel.tree.setChecked(False)
    assert listed(panel) == [4, 5, 2, 1, 3]


def test_a_search_finds_a_child_without_its_parent(qtbot, panel):
    qtbot.keyClicks(panel.search, "best")
    assert listed(panel) == [5]
    assert name(panel, 5) == "best"


def test_the_parent_is_a_link_that_chooses_it(qtbot, panel):
    panel.table.choose([4])
    label = panel.details.kinship
    assert label.isVisible()
    assert label.text() == 'Branched at step 1,200 from <a href="2">Adam</a>'
    label.linkActivated.emit("2")
    assert panel.table.chosen_numbers == [2]
    assert label.text() == 'Twin of <a href="1">Run 1</a>'
    label.linkActivated.emit("1")
    assert panel.table.chosen_numbers == [1]
    assert not label.isVisible()


def test_the_link_leads_to_a_run_that_the_search_left_out(qtbot, panel):
    qtbot.keyClicks(panel.search, "best")
    panel.table.choose([5])
    panel.details.kinship.linkActivated.emit("1")
    assert panel.search.text() == ""
    assert panel.table.chosen_numbers == [1]


def test_deleting_a_parent_keeps_its_children_and_says_so(qtbot, panel, library):
    library.delete([1])
    assert listed(panel) == [5, 3, 2, 4]
    panel.table.choose([5])
    assert panel.details.kinship.text() == "Branched at step 600 from a deleted run"
    library.restore([1])
    qtbot.waitUntil(lambda: listed(panel) == [3, 1, 5, 2, 4])


def test_the_switch_is_remembered_and_absent_without_families(qtbot, panel, library):
    panel.tree.setChecked(False)
    kept = panel.keep()
    panel.tree.setChecked(True)
    panel.restore(kept)
    assert not panel.tree.isChecked()
    library.delete([2, 4, 5])
    assert not panel.tree.isVisible()


def test_a_name_is_no_markup(panel, library):
    library.change(2, name="<b>x</b>")
    assert words.kinship(library.summary(4), library.summary(2)).endswith(
        '<a href="2">&lt;b&gt;x&lt;/b&gt;</a>'
    )
