"""Arrays that are broadcast, as cells: laid out without overlap in any room."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.tensors.broadcast_cells import equation
from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.shape_text import read_shapes
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.equation_cells import EquationCells, value_text


@pytest.fixture
def cells(qtbot: QtBot) -> EquationCells:
    theme = Theme("light")
    theme.apply()
    widget = EquationCells(theme)
    qtbot.addWidget(widget)
    return widget


def show(cells: EquationCells, text: str) -> list[QRectF]:
    """Show an equation and return where the arrays are."""
    shapes = read_shapes(text)
    shown = equation(broadcast(shapes.shapes), shapes.operators)
    cells.show_equation(shown)
    pages, rows, columns = shown.result.values.shape
    last = (pages - 1, rows - 1, columns - 1)
    return [
        cells.cell_rect(block, (0, 0, 0)).united(cells.cell_rect(block, last))
        for block in range(len(shown.operands) + 1)
    ]


@pytest.mark.parametrize(
    "text",
    ["(32, 10) + (10,)", "(3, 1) + (1, 4)", "(6, 6, 6) * (6, 1) - ()", "1 + 2", "(6,) / (2, 6)"],
)
@pytest.mark.parametrize("size", [(540, 160), (330, 150), (300, 110), (200, 400), (900, 500)])
def test_arrays_stay_inside_and_apart(cells: EquationCells, text: str, size: tuple[int, int]):
    cells.resize(*size)
    places = show(cells, text)
    room = QRectF(cells.rect()).adjusted(-1, -1, 1, 1)
    assert all(room.contains(place) for place in places)
    for one, other in combinations(places, 2):
        assert not one.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other)
    assert not cells.grab().isNull()


def test_the_result_is_walked_over_with_keys(cells: EquationCells, qtbot: QtBot):
    cells.resize(540, 200)
    show(cells, "(2, 3) + (2, 1, 1)")
    told: list[object] = []
    cells.pointed.connect(told.append)
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Right, keys.Key_Down, keys.Key_PageDown, keys.Key_Left):
        qtbot.keyClick(cells, key)
    assert told == [(0, 0, 0), (0, 0, 1), (0, 1, 1), (1, 1, 1), (1, 1, 0)]
    assert cells.sources() == ((0, 1, 0), (1, 0, 0))
    assert not cells.grab().isNull()


def test_any_array_can_be_pointed_at(cells: EquationCells, qtbot: QtBot):
    cells.resize(540, 200)
    show(cells, "(3, 1) + (1, 4)")
    cells.show()
    qtbot.waitExposed(cells)
    qtbot.mouseMove(cells, QPoint(0, 0))
    for block in range(3):
        qtbot.mouseMove(cells, cells.cell_rect(block, (0, 1, block)).center().toPoint())
        assert cells.pointed_cell == (0, 1, block)
    qtbot.mouseMove(cells, QPoint(539, 199))
    assert cells.pointed_cell is None


def test_without_an_equation_nothing_is_pointed_at(cells: EquationCells, qtbot: QtBot):
    cells.show_equation(None)
    qtbot.keyClick(cells, Qt.Key.Key_Right)
    qtbot.mouseMove(cells, QPoint(5, 5))
    assert cells.pointed_cell is None
    assert cells.sources() == ()
    assert not cells.grab().isNull()


@pytest.mark.parametrize(
    ("value", "text"),
    [(12.0, "12"), (-3.0, "−3"), (0.25, "0.25"), (1e9, "1e9"), (float("inf"), "∞")],
)
def test_whole_numbers_are_written_in_full(value: float, text: str):
    assert value_text(value) == text
