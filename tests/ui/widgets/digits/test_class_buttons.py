import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.class_buttons import ClassButtons

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(qtbot: QtBot) -> ClassButtons:
    theme = Theme("light")
    theme.apply()
    row = ClassButtons(theme, tuple("0123456789"))
    qtbot.addWidget(row)
    row.resize(330, 30)
    row.show()
    qtbot.waitExposed(row)
    return row


def test_a_click_tells_the_class_and_leaves_the_mark_to_others(
    qtbot: QtBot, row: ClassButtons
) -> None:
    row.mark(3)
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.mouseClick(row.buttons[7], LEFT)
    assert told.args == [7]
    assert [k for k, b in enumerate(row.buttons) if b.isChecked()] == [3]
    row.mark(None)
    assert not any(b.isChecked() for b in row.buttons)


def test_arrows_walk_and_digits_press(qtbot: QtBot, row: ClassButtons) -> None:
    row.buttons[0].setFocus()
    qtbot.keyClick(row.buttons[0], Qt.Key.Key_Right)
    assert row.buttons[1].hasFocus()
    qtbot.keyClick(row.buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(row.buttons[0], Qt.Key.Key_Left)
    assert row.buttons[0].hasFocus()
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(row.buttons[0], Qt.Key.Key_5)
    assert told.args == [5]
    with qtbot.assertNotEmitted(row.chosen):
        qtbot.keyClick(row.buttons[0], Qt.Key.Key_A)


def test_buttons_are_as_wide_as_each_other_and_explained(row: ClassButtons) -> None:
    assert len({b.width() for b in row.buttons}) <= 2
    row.set_names(tuple("abcdefghij"), "It is really a {name}.")
    assert row.buttons[2].text() == "c"
    assert row.buttons[2].toolTip() == "It is really a c."
    assert row.buttons[2].accessibleName() == "c"
