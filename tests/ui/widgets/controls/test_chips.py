"""Chips: pressed, marked, exchanged."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.chips import Chips

LEFT = Qt.MouseButton.LeftButton


def test_a_pressed_chip_is_told_and_stands_out(qtbot: QtBot):
    chips = Chips(Theme("light"))
    qtbot.addWidget(chips)
    chips.offer([("[0]", "First."), ("[1]", "Second.")])
    chips.show()
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.mouseClick(chips.buttons[1], LEFT)
    assert told.args == ["[1]"]
    assert [button.isChecked() for button in chips.buttons] == [False, True]
    chips.mark("[0]")
    assert [button.isChecked() for button in chips.buttons] == [True, False]
    chips.mark("[2]")
    assert not any(button.isChecked() for button in chips.buttons)
    assert chips.buttons[0].toolTip() == "First."


def test_the_same_chips_are_not_made_again(qtbot: QtBot):
    chips = Chips(Theme("light"))
    qtbot.addWidget(chips)
    chips.offer([("[0]", "First.")])
    button = chips.buttons[0]
    chips.offer([("[0]", "First.")])
    assert chips.buttons[0] is button
    chips.offer([("[1]", "Other.")])
    assert chips.buttons[0].text() == "[1]"


def test_tab_leads_through_chips_wherever_they_are_exchanged(qtbot: QtBot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    entry, chips, last = QLineEdit(), Chips(Theme("light")), QLineEdit()
    for widget in (entry, chips, last):
        column.addWidget(widget)
    for texts in ("ab", "xyz"):
        chips.offer([(text, "Tip.") for text in texts])
        page.show()
        qtbot.waitUntil(chips.buttons[-1].isVisible)
        entry.setFocus()
        found: list[QWidget | None] = []
        for _ in range(len(texts) + 1):
            page.focusNextChild()
            found.append(page.focusWidget())
        assert found == [*chips.buttons, last]


def test_the_focus_is_seen_on_a_chip_that_stands_out(qtbot: QtBot):
    theme = Theme("light")
    theme.apply()
    chips = Chips(theme)
    qtbot.addWidget(chips)
    chips.offer([("[0]", "First."), ("[1]", "Second.")])
    chips.mark("[0]")
    chips.show()
    chips.activateWindow()
    pictures: list[QImage] = []
    for place in (0, 1):
        chips.buttons[place].setFocus()
        qtbot.waitUntil(chips.buttons[place].hasFocus)
        pictures.append(chips.buttons[0].grab().toImage())
    assert pictures[0] != pictures[1]


def test_chips_wrap_where_there_is_little_room(qtbot: QtBot):
    chips = Chips(Theme("light"))
    qtbot.addWidget(chips)
    chips.offer([(f"[{i}:{i + 10}]", "Some.") for i in range(8)])
    assert chips.heightForWidth(150) > chips.heightForWidth(900)
