"""The scrubber with the mouse: a press goes there at once, a drag goes on from it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.moments.scrubber import Scrubber

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scrubber(qtbot: QtBot) -> Scrubber:
    made = Scrubber()
    qtbot.addWidget(made)
    made.setRange(0, 100)
    made.resize(400, 24)
    made.show()
    qtbot.waitExposed(made)
    return made


def at(scrubber: Scrubber, share: float) -> QPoint:
    return QPoint(round(share * scrubber.width()), scrubber.height() // 2)


@pytest.mark.parametrize(("share", "value"), [(0.0, 0), (0.25, 25), (0.75, 75), (1.0, 100)])
def test_a_press_goes_there_at_once(
    qtbot: QtBot, scrubber: Scrubber, share: float, value: int
) -> None:
    scrubber.setValue(50)
    qtbot.mouseClick(scrubber, LEFT, pos=at(scrubber, share))
    assert abs(scrubber.value() - value) <= 2


def test_a_drag_goes_on_from_there(qtbot: QtBot, scrubber: Scrubber) -> None:
    qtbot.mousePress(scrubber, LEFT, pos=at(scrubber, 0.3))
    assert scrubber.isSliderDown()
    qtbot.mouseMove(scrubber, at(scrubber, 0.6))
    assert abs(scrubber.value() - 60) <= 3
    qtbot.mouseRelease(scrubber, LEFT, pos=at(scrubber, 0.6))
    assert not scrubber.isSliderDown()


def test_another_button_moves_nothing(qtbot: QtBot, scrubber: Scrubber) -> None:
    scrubber.setValue(50)
    qtbot.mouseClick(scrubber, Qt.MouseButton.RightButton, pos=at(scrubber, 0.1))
    assert scrubber.value() == 50


def test_keys_go_by_one_by_ten_and_to_the_ends(qtbot: QtBot, scrubber: Scrubber) -> None:
    scrubber.setValue(50)
    values = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(scrubber, key)
        values.append(scrubber.value())
    assert values == [49, 59, 0, 100]
