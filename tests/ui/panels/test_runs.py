"""The panel of kept runs, used with mouse and keys."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMessageBox

from mlpstudio.ui.library import words
from mlpstudio.ui.library.columns import Column
from mlpstudio.ui.library.run_library import color_of
from mlpstudio.ui.panels.runs import RunsPanel
from tests.ui.library.builders import written

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(bench, tmp_path):
    """A library of three runs: 3 with another rate, 1 with the smallest loss."""
    library = bench.runs.library
    library.start(tmp_path / "runs.sqlite3")
    for rate, level in ((0.001, 0.1), (0.001, 0.5), (0.01, 0.3)):
        library._ask(lambda store, rate=rate, level=level: written(store, rate, level))
    return library


@pytest.fixture
def panel(qtbot, bench, library):
    panel = RunsPanel(bench)
    panel.resize(1200, 340)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    qtbot.waitUntil(lambda: len(panel.table.runs.rows) == 3)
    return panel


def listed(panel):
    return [one.id for one in panel.table.runs.rows]


def cell(panel, number, column=Column.DESIGN):
    row = panel.table.runs.row_of(number)
    return panel.table.visualRect(panel.table.runs.index(row, column)).center()


def click(qtbot, panel, number, column=Column.DESIGN, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(panel.table.viewport(), LEFT, modifiers, cell(panel, number, column))


def text(panel, number, column):
    row = panel.table.runs.row_of(number)
    return panel.table.runs.data(panel.table.runs.index(row, column))


def test_runs_are_listed_with_the_newest_first(panel):
    assert listed(panel) == [3, 2, 1]
    assert text(panel, 3, Column.NAME) == "Run 3"
    assert text(panel, 3, Column.DESIGN) == "784-8-10"
    assert text(panel, 3, Column.RATE) == "0.01"
    assert text(panel, 3, Column.LOSS) == "0.3"
    assert text(panel, 3, Column.ACCURACY) == "30.00%"
    assert text(panel, 3, Column.OUTCOME) == "Completed"
    assert panel.count.text().startswith("3 runs · ")


def test_a_click_on_a_title_sorts_and_another_one_turns_it_round(qtbot, panel):
    header = panel.table.horizontalHeader()
    place = header.sectionViewportPosition(Column.LOSS) + header.sectionSize(Column.LOSS) // 2
    spot = QPoint(place, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=spot)
    first = listed(panel)
    qtbot.mouseClick(header.viewport(), LEFT, pos=spot)
    assert first in ([1, 3, 2], [2, 3, 1])
    assert listed(panel) == first[::-1]


def test_searching_lists_what_has_all_the_words(qtbot, panel, library):
    library.change(2, note="With patience")
    qtbot.keyClicks(panel.search, "PATIENCE rms")
    assert listed(panel) == [2]
    assert panel.count.text().startswith("1 of 3 runs · ")
    qtbot.keyClicks(panel.search, " nowhere")
    assert panel.empty.isVisible()
    assert "Clear the search" in panel.empty.text()
    panel.search.clear()
    assert listed(panel) == [3, 2, 1]


def test_f2_renames_in_place(qtbot, panel, library):
    click(qtbot, panel, 2)
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "My best")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.summary(2).name == "My best")
    assert text(panel, 2, Column.NAME) == "My best"


def test_a_click_on_the_eye_and_the_key_h_hide_and_show_curves(qtbot, panel, library):
    click(qtbot, panel, 2, Column.SHOWN)
    assert library.summary(2).is_hidden
    click(qtbot, panel, 2, Column.SHOWN)
    assert not library.summary(2).is_hidden
    qtbot.keyClick(panel.table, Qt.Key.Key_H)
    assert library.summary(2).is_hidden
    assert [one.id for one in library.shown] == [3, 1]


def test_deleted_runs_come_back_with_undo(qtbot, panel):
    click(qtbot, panel, 3)
    click(qtbot, panel, 2, modifiers=CONTROL)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert listed(panel) == [1]
    assert panel.undo_bar.text() == "Deleted 2 runs."
    qtbot.mouseClick(panel.undo_bar.button, LEFT)
    qtbot.waitUntil(lambda: listed(panel) == [3, 2, 1])
    assert panel.undo_bar.text() == ""


def test_one_chosen_run_tells_where_it_comes_from(qtbot, panel):
    click(qtbot, panel, 3)
    details = panel.details
    assert details.title.text() == "Run 3"
    assert "η = 0.01" in details.text.text()
    qtbot.waitUntil(lambda: "abababababababab" in details.small.text())
    assert details.small.toolTip() == "ab" * 32


def test_two_chosen_runs_are_compared(qtbot, panel):
    click(qtbot, panel, 3)
    click(qtbot, panel, 1, modifiers=CONTROL)
    qtbot.waitUntil(lambda: panel.details.title.text() == "What differs")
    html = panel.details.table.text()
    assert html.index("Run 1") < html.index("Run 3")
    assert "Learning rate" in html
    assert "Batch size" not in html
    assert "Both learnt from the same samples." in panel.details.small.text()
    click(qtbot, panel, 1)
    click(qtbot, panel, 2, modifiers=CONTROL)
    qtbot.waitUntil(lambda: panel.details.text.text() == "All settings are the same.")


def test_a_note_is_kept_when_another_run_is_chosen(qtbot, panel, library):
    click(qtbot, panel, 1)
    qtbot.keyClicks(panel.details.note, "Steady.")
    click(qtbot, panel, 2)
    assert library.summary(1).note == "Steady."
    assert panel.details.note.toPlainText() == ""
    click(qtbot, panel, 1)
    assert panel.details.note.toPlainText() == "Steady."


def test_a_note_stays_while_the_list_is_read_again(qtbot, panel, library):
    click(qtbot, panel, 1)
    qtbot.keyClicks(panel.details.note, "Half wri")
    library.change(1, name="other")
    assert panel.details.note.toPlainText() == "Half wri"
    qtbot.waitUntil(lambda: library.summary(1).note == "Half wri")


def test_the_menu_recolours_and_keeps_weights(qtbot, panel, library):
    assert panel.menu() is None
    click(qtbot, panel, 2)
    menu = panel.menu()
    colors = next(action.menu() for action in menu.actions() if action.menu())
    colors.actions()[6].trigger()
    next(a for a in menu.actions() if a.text() == "Keep weights").trigger()
    assert color_of(library.summary(2)) == 6
    assert library.summary(2).is_kept
    menu.deleteLater()


def test_reopening_asks_for_the_run_by_its_number(qtbot, panel, library):
    click(qtbot, panel, 2)
    with qtbot.waitSignal(library.reopen_requested) as asked:
        qtbot.mouseClick(panel.details.reopen, LEFT)
    assert asked.args == [2]


def test_the_choice_stays_while_figures_change_and_order_changes(qtbot, panel, library):
    click(qtbot, panel, 1)
    panel.table.sortByColumn(Column.LOSS, Qt.SortOrder.AscendingOrder)
    library.change(3, name="x")
    assert panel.table.chosen_numbers == [1]


def test_without_runs_it_says_what_to_do(qtbot, bench):
    panel = RunsPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    assert "Press Play" in panel.empty.text()
    assert not panel.splitter.isVisible()


def test_what_is_wrong_with_the_store_is_said_in_the_panel(qtbot, bench, tmp_path):
    (tmp_path / "file").write_text("no folder")
    bench.runs.library.start(tmp_path / "file" / "runs.sqlite3")
    panel = RunsPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: "cannot be kept" in panel.warning.text())


def test_a_narrow_panel_puts_the_details_below_or_leaves_them_out(panel):
    panel.resize(340, 260)
    assert panel.details.isHidden()
    assert panel.count.text() == "3 runs"
    panel.resize(340, 700)
    assert not panel.details.isHidden()
    assert panel.splitter.orientation() is Qt.Orientation.Vertical


def test_space_and_the_point_are_left_to_the_window(qtbot, panel):
    click(qtbot, panel, 1)
    panel.table.keyPressEvent(event := _key(Qt.Key.Key_Space, " "))
    assert not event.isAccepted()


def _key(key, text):
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)


def test_snapshots_are_told_of_and_removed_when_that_is_wanted(qtbot, panel, library):
    assert not panel.count.thin_out.isEnabled()
    for _ in range(2):
        library._ask(lambda store: written(store, n_snapshots=3))
    library.refresh()
    qtbot.waitUntil(lambda: len(panel.table.runs.rows) == 5)
    click(qtbot, panel, 4)
    size = 4 * (784 * 8 + 8 + 8 * 10 + 10)
    assert f"3 snapshots, {words.size(3 * size)}" in panel.details.room.text()
    assert "at most 12" in panel.details.room.toolTip()
    qtbot.mouseClick(panel.details.keep, LEFT)
    before = library.n_bytes
    qtbot.mouseClick(panel.count.thin_out, LEFT)
    box = panel.count.findChild(QMessageBox)
    assert f"one run? That makes {words.size(3 * size)} free" in box.text()
    remove = next(b for b in box.buttons() if b.text() == "Remove")
    qtbot.mouseClick(remove, LEFT)
    qtbot.waitUntil(lambda: library.summary(5).n_snapshots == 0)
    assert library.summary(4).n_snapshots == 3  # it keeps its weights
    assert library.n_bytes < before
    assert not panel.count.thin_out.isEnabled()


def test_500_runs_are_listed_within_100_ms(qtbot, panel, library):
    one = library.summaries[0]
    many = [replace(one, id=number, name=f"run {number}") for number in range(500, 0, -1)]
    taken = []
    for _ in range(3):
        started = time.thread_time()  # other programs do not count
        panel.table.runs.set_runs(many, None)
        panel.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        panel.table.grab()
        taken.append(time.thread_time() - started)
        assert len(listed(panel)) == 500
        panel.table.runs.set_runs([], None)
    assert min(taken) < 0.1
