import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.class_means import ClassMeans

NAMES = tuple(str(digit) for digit in range(10))
PICTURES = np.arange(10, dtype=np.uint8)[:, None, None] * np.full((28, 28), 20, np.uint8)


@pytest.fixture
def means(qtbot: QtBot) -> ClassMeans:
    theme = Theme("light")
    theme.apply()
    made = ClassMeans(theme)
    made.set_pictures(NAMES, PICTURES)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_rows_are_even_and_the_height_follows_the_width(means: ClassMeans) -> None:
    tops = [means.picture_rect(label).top() for label in range(10)]
    assert tops.count(tops[0]) == 5
    high = means.sizeHint().height()
    means.resize(900, 200)
    assert means.sizeHint().height() < high
    assert len({means.picture_rect(label).top() for label in range(10)}) == 1


def test_every_picture_is_painted_in_its_place(means: ClassMeans) -> None:
    shot = means.grab().toImage()
    shades = [
        shot.pixelColor(means.picture_rect(label).center()).lightness() for label in range(10)
    ]
    assert shades == [20 * label for label in range(10)]


def test_a_click_or_return_chooses_a_class(qtbot: QtBot, means: ClassMeans) -> None:
    with qtbot.waitSignal(means.chosen) as told:
        qtbot.mouseClick(means, Qt.MouseButton.LeftButton, pos=means.picture_rect(7).center())
    assert told.args == [7]
    qtbot.keyClick(means, Qt.Key.Key_Up)
    qtbot.keyClick(means, Qt.Key.Key_Left)
    with qtbot.waitSignal(means.chosen) as told:
        qtbot.keyClick(means, Qt.Key.Key_Return)
    assert told.args == [1]
    assert means.accessibleDescription() == "1"
    chosen: list[int] = []
    means.chosen.connect(chosen.append)
    qtbot.mouseClick(means, Qt.MouseButton.LeftButton, pos=QPoint(399, 199))
    assert chosen == []


def test_newer_pictures_replace_the_old_ones(means: ClassMeans) -> None:
    means.set_pictures(NAMES, 255 - PICTURES)
    assert means.pictures[0, 0, 0] == 255
    large = np.zeros((3, 100, 80), np.uint8)
    means.set_pictures(("a", "b", "c"), large)
    assert means.picture_rect(0).height() <= 56
    means.grab()
    means.set_pictures((), large[:0])
    means.grab()
