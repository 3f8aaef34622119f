from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mlpstudio.ui.forms import Choice
from mlpstudio.ui.theme import Theme


def test_a_choice_tells_only_what_a_person_chose(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.set_choices([("a", "First"), ("b", "Second")])
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.set_value("b")
    assert told == []
    assert choice.value() == "b"
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Up)
    assert told == ["a"]


def test_a_choice_keeps_its_value_when_the_offer_changes(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.set_choices([("a", "First"), ("b", "Second")])
    choice.set_value("b")
    choice.set_choices([("b", "Second"), ("c", "Third")])
    assert choice.value() == "b"
    choice.set_choices([("c", "Third")])
    assert choice.value() == ""


def test_a_disabled_primary_button_looks_disabled(qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply()
    button = QPushButton("Go")
    button.setProperty("role", "primary")
    qtbot.addWidget(button)
    button.resize(90, 30)
    button.show()

    def colour() -> QColor:
        return button.grab().toImage().pixelColor(8, 15)

    assert colour() == theme.color("accent")
    button.setEnabled(False)
    assert colour() != theme.color("accent")
