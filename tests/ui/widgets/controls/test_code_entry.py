"""An entry for code, and the line that marks what is wrong in it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.code_entry import CodeEntry, FaultLine


@pytest.fixture
def entry(qtbot: QtBot) -> CodeEntry:
    widget = CodeEntry(Theme("light"), 5)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_every_key_is_told_and_return_settles(entry: CodeEntry, qtbot: QtBot):
    told: list[str] = []
    entry.edited.connect(told.append)
    qtbot.keyClicks(entry, "[1]")
    assert told == ["[", "[1", "[1]"]
    with qtbot.waitSignal(entry.settled):
        qtbot.keyClick(entry, Qt.Key.Key_Return)


def test_a_text_that_is_set_is_not_told(entry: CodeEntry, qtbot: QtBot):
    with qtbot.assertNotEmitted(entry.edited):
        entry.set_text("[2]")
    assert entry.text() == "[2]"


def test_the_same_text_leaves_the_cursor_where_it_is(entry: CodeEntry):
    entry.set_text("[2]")
    entry.setCursorPosition(1)
    entry.set_text("[2]")
    assert entry.cursorPosition() == 1


def test_no_more_than_the_limit_is_taken(entry: CodeEntry, qtbot: QtBot):
    qtbot.keyClicks(entry, "123456789")
    assert entry.text() == "12345"


def test_undo_keys_are_left_to_the_window(entry: CodeEntry, qtbot: QtBot):
    qtbot.keyClicks(entry, "[1]")
    qtbot.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.text() == "[1]"


def test_a_fault_is_marked_and_said(qtbot: QtBot):
    theme = Theme("light")
    line = FaultLine(theme)
    qtbot.addWidget(line)
    line.show_fault("[10:<x>]", 4, "No <tag> here.")
    assert (line.marked, line.sentence) == ("<", "No <tag> here.")
    assert "&lt;tag&gt;" in line.text()
    assert theme.colors.error in line.text()
    assert line.accessibleName() == "No <tag> here."
    line.show_fault("a" * 100 + "x" + "b" * 100, 100, "Long.")
    assert "…aaaa" in line.text()
    assert "bbbb…" in line.text()
    line.show_fault("[", 1, "At the end.")
    assert line.marked == ""
    theme.set_mode("dark")
    assert theme.colors.error in line.text()
    line.show_fault("", 0, "")
    assert line.isHidden()
