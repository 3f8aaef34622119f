import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.labs.tensors.tensor_facts import Fold, Picture, facts, picture
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.axis_line import AxisLabel
from mlpstudio.ui.widgets.tensors.heat_map import HeatMap


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def heat_map(qtbot: QtBot, theme: Theme) -> HeatMap:
    heat_map = HeatMap(theme)
    qtbot.addWidget(heat_map)
    heat_map.resize(300, 200)
    heat_map.show()
    return heat_map


def pictured(values: AnyArray, fold: Fold | None = None) -> Picture:
    return picture(values, facts(values), fold)


def show(heat_map: HeatMap, values: AnyArray, fold: Fold | None = None) -> None:
    heat_map.show_picture(pictured(values, fold), AxisLabel("rows", 2), AxisLabel("columns", 3))


def color_at(heat_map: HeatMap, row: int, column: int) -> str:
    center = heat_map.cell_rect(row, column).topLeft() + QPointF(4, 4)
    return QColor(heat_map.grab().toImage().pixel(center.toPoint())).name()


SIGNED = np.array([[-1.0, 0.0, 1.0], [0.5, float("nan"), -0.5]])


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_are_the_themes_and_change_with_it(heat_map: HeatMap, theme: Theme, mode: str):
    show(heat_map, SIGNED)
    theme.set_mode(mode)
    colors = theme.colors
    assert color_at(heat_map, 0, 0) == colors.negative
    assert color_at(heat_map, 0, 1) == colors.zero
    assert color_at(heat_map, 0, 2) == colors.positive
    assert color_at(heat_map, 1, 1) == colors.error


def test_values_that_are_not_negative_rise_from_zero(heat_map: HeatMap, theme: Theme):
    show(heat_map, np.array([[0.0, 4.0], [8.0, 0.0]]))
    assert color_at(heat_map, 0, 0) == theme.colors.zero
    assert color_at(heat_map, 1, 0) == theme.colors.text


def test_the_pointer_points_at_the_cell_under_it(qtbot: QtBot, heat_map: HeatMap):
    show(heat_map, SIGNED)
    with qtbot.waitSignal(heat_map.pointed) as told:
        qtbot.mouseMove(heat_map, heat_map.cell_rect(1, 2).center().toPoint())
    assert told.args == [(1, 2)]
    with qtbot.waitSignal(heat_map.picked) as told:
        qtbot.mouseClick(
            heat_map,
            Qt.MouseButton.LeftButton,
            pos=heat_map.cell_rect(0, 1).center().toPoint(),
        )
    assert told.args == [0, 1]


def test_every_place_belongs_to_the_cell_painted_there(heat_map: HeatMap):
    show(heat_map, np.arange(35.0).reshape(5, 7))
    for row in range(5):
        for column in range(7):
            assert heat_map.cell_at(heat_map.cell_rect(row, column).center()) == (row, column)
    assert heat_map.cell_at(QPointF(0, 0)) is None


def test_arrow_keys_move_the_cursor_and_stop_at_the_edges(qtbot: QtBot, heat_map: HeatMap):
    show(heat_map, SIGNED)
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(heat_map, key)
        seen.append(heat_map.cursor_cell)
    assert seen == [(0, 0), (0, 1), (1, 1), (1, 1)]
    qtbot.keyClick(heat_map, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert heat_map.cursor_cell == (1, 0)
    with qtbot.waitSignal(heat_map.picked) as told:
        qtbot.keyClick(heat_map, Qt.Key.Key_Return)
    assert told.args == [1, 0]
    qtbot.keyClick(heat_map, Qt.Key.Key_Escape)
    assert heat_map.cursor_cell is None


def test_page_keys_turn_to_another_vector(qtbot: QtBot, heat_map: HeatMap):
    show(heat_map, SIGNED)
    for key, steps in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
        with qtbot.waitSignal(heat_map.turned) as told:
            qtbot.keyClick(heat_map, key)
        assert told.args == [steps]


def test_the_cursor_leaves_when_its_cell_is_gone(qtbot: QtBot, heat_map: HeatMap):
    show(heat_map, np.zeros((4, 4)))
    qtbot.mouseMove(heat_map, heat_map.cell_rect(3, 3).center().toPoint())
    show(heat_map, np.ones((4, 4)))
    assert heat_map.cursor_cell == (3, 3)
    with qtbot.waitSignal(heat_map.pointed) as told:
        show(heat_map, SIGNED)
    assert told.args == [None]


def test_an_image_has_square_cells_of_whole_pixels(heat_map: HeatMap):
    show(heat_map, np.arange(784.0).reshape(1, 784), Fold(1, 0, (28, 28)))
    cell = heat_map.cell_rect(0, 0)
    assert cell.width() == cell.height() == int(cell.width())


def test_a_vector_is_a_strip(heat_map: HeatMap):
    show(heat_map, np.arange(10.0))
    assert heat_map.image_rect().height() <= 44
    assert heat_map.image_rect().width() <= heat_map.width()


def test_large_cells_carry_their_numbers(heat_map: HeatMap, theme: Theme):
    show(heat_map, np.array([[0.0, 0.0]]))
    image = heat_map.grab().toImage()
    cell = heat_map.cell_rect(0, 1).toRect().adjusted(2, 2, -2, -2)
    pixels = {
        image.pixel(x, y) for x in range(cell.left(), cell.right()) for y in (cell.center().y(),)
    }
    assert len(pixels) > 1


def test_resizing_tells_how_many_cells_fit(qtbot: QtBot, heat_map: HeatMap):
    before = heat_map.room
    with qtbot.waitSignal(heat_map.room_changed):
        heat_map.resize(500, 400)
    assert heat_map.room > before


def test_without_a_picture_there_is_nothing_to_point_at(qtbot: QtBot, heat_map: HeatMap):
    heat_map.show_picture(None)
    heat_map.grab()
    qtbot.keyClick(heat_map, Qt.Key.Key_Right)
    assert heat_map.cursor_cell is None
    assert heat_map.cell_at(QPointF(50, 50)) is None
