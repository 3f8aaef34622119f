import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network.unit_wall import Tiles, UnitWall

LEFT = Qt.MouseButton.LeftButton


def tiles(*, images: bool = True, off: frozenset[int] = frozenset()) -> Tiles:
    order = np.array([4, 3, 2, 1, 0])
    weights = np.zeros((5, 28, 28))
    weights[0, :14], weights[0, 14:] = 2.0, -2.0
    captions = tuple(f"unit {unit}" for unit in range(5))
    profiles = np.array([[1.0, 0, 0, 0, 0], [0.5, -1, 0, 0, 0]])
    return Tiles(order, weights if images else None, profiles, captions, {3: "dead"}, off)


@pytest.fixture
def wall(qtbot: QtBot) -> UnitWall:
    widget = UnitWall(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(160, 200)  # two in a row
    widget.show_tiles(tiles())
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_click_chooses_and_a_double_click_switches(qtbot: QtBot, wall: UnitWall) -> None:
    place = wall.cell_rect(1).center()
    with qtbot.waitSignal(wall.chosen) as chosen:
        qtbot.mouseClick(wall.viewport(), LEFT, pos=place)
    assert chosen.args == [3]
    with qtbot.waitSignal(wall.toggled) as toggled:
        qtbot.mouseDClick(wall.viewport(), LEFT, pos=place)
    assert toggled.args == [3]


def test_keys_walk_in_the_order_shown_and_space_switches(qtbot: QtBot, wall: UnitWall) -> None:
    seen: list[int] = []
    wall.chosen.connect(seen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End):
        qtbot.keyClick(wall, key)
    assert seen == [4, 3, 1, 0]
    assert wall.verticalScrollBar().value() > 0  # brought into view
    with qtbot.waitSignal(wall.toggled) as toggled:
        qtbot.keyClick(wall, Qt.Key.Key_Space)
    assert toggled.args == [0]


def test_texts_tell_caption_badge_and_switch(wall: UnitWall) -> None:
    wall.show_tiles(tiles(off=frozenset({3, 4})))
    assert wall.text(3) == "unit 3, dead, switched off"
    assert wall.text(4) == "unit 4, switched off"
    assert wall.text(0) == "unit 0"


def test_images_are_signed_and_profiles_stand_where_there_are_none(wall: UnitWall) -> None:
    wall.resize(160, 500)
    image, area = wall.viewport().grab().toImage(), wall._layout.picture_rect(4, 0)
    high = image.pixelColor(area.center().x(), area.top() + 6)
    low = image.pixelColor(area.center().x(), area.bottom() - 6)
    assert high.blue() > high.red()
    assert low.red() > low.blue()
    wall.show_tiles(tiles(images=False))
    image, area = wall.viewport().grab().toImage(), wall._layout.picture_rect(4, 0)
    first = image.pixelColor(area.left() + 6, area.top() + 12)
    second = image.pixelColor(area.right() - 6, area.top() + 12)
    assert first == wall._theme.color("positive")
    assert second == wall._theme.color("zero")


def test_a_smaller_layer_forgets_a_unit_that_is_gone(wall: UnitWall) -> None:
    wall.choose(4)
    wall.choose(99)
    assert wall.unit == 4
    few = tiles()
    wall.show_tiles(Tiles(few.order[3:], few.images, few.profiles, few.captions))
    assert wall.unit is None
