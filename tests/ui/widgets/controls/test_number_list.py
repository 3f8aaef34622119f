import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.controls.number_list import NumberList, as_text, numbers_in


@pytest.fixture
def entry(qtbot: QtBot) -> NumberList:
    window = QWidget()
    row = QHBoxLayout(window)
    made, other = NumberList(), QLineEdit()
    row.addWidget(made)
    row.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    made.setFocus()
    made.window_of_test, made.other = window, other
    return made


def type_in(qtbot: QtBot, entry: NumberList, text: str) -> None:
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def test_typed_numbers_are_told_as_a_tuple(entry: NumberList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(entry.entered) as told:
        type_in(qtbot, entry, "1, 2;0.5,")
    assert told.args == [(1.0, 2.0, 0.5)]
    assert entry.text() == "1, 2, 0.5"


def test_an_empty_entry_is_an_empty_list(entry: NumberList, qtbot: QtBot) -> None:
    entry.set_values((1.0, 2.0))
    entry.selectAll()
    qtbot.keyClick(entry, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(entry.entered) as told:
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert told.args == [()]


@pytest.mark.parametrize("text", ["1, two", "1 2", "1, -1"])
def test_what_is_not_allowed_is_refused_and_stays_to_be_mended(
    entry: NumberList, qtbot: QtBot, text: str
) -> None:
    entry.set_rule(lambda values: min(values) > 0)
    entry.set_values((3.0,))
    with qtbot.waitSignal(entry.refused) as told, qtbot.assertNotEmitted(entry.entered):
        type_in(qtbot, entry, text)
    assert told.args == [text]
    assert entry.text() == text
    assert entry.values() == (3.0,)
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.text() == "3"


def test_leaving_the_entry_settles_it_and_never_rounds_what_was_there(
    entry: NumberList, qtbot: QtBot
) -> None:
    exact = (0.123456789,)
    entry.set_values(exact)
    with qtbot.assertNotEmitted(entry.refused):
        qtbot.keyClick(entry, Qt.Key.Key_Return)
        entry.other.setFocus()
    assert entry.values() == exact
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, "4")
    with qtbot.waitSignal(entry.entered) as told:
        entry.other.setFocus()
    assert told.args == [(4.0,)]


def test_undo_is_the_projects_until_something_is_typed(entry: NumberList, qtbot: QtBot) -> None:
    entry.set_values((1.0,))
    qtbot.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.text() == "1"
    qtbot.keyClicks(entry, "5")
    half_typed = entry.text()
    assert half_typed != "1"
    qtbot.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.text() == "1"


def test_numbers_and_text_are_each_others_inverse() -> None:
    assert numbers_in(as_text((1.0, 0.25, 1e-7))) == (1.0, 0.25, 1e-7)
    assert numbers_in("") == ()
    assert numbers_in("a") is None
