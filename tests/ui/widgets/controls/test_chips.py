"""Chips: pressed, marked, exchanged."""

from PySide6.QtCore import Qt
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


def test_chips_wrap_where_there_is_little_room(qtbot: QtBot):
    chips = Chips(Theme("light"))
    qtbot.addWidget(chips)
    chips.offer([(f"[{i}:{i + 10}]", "Some.") for i in range(8)])
    assert chips.heightForWidth(150) > chips.heightForWidth(900)
