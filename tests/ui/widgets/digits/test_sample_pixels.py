import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.sample_pixels import Pixels, SamplePixels

IMAGE = np.zeros((28, 28), np.uint8)
IMAGE[20:24, 10:18] = 204
IMAGE[20, 10] = 51


@pytest.fixture
def view(qtbot: QtBot) -> SamplePixels:
    theme = Theme("light")
    theme.apply()
    made = SamplePixels(theme)
    qtbot.addWidget(made)
    made.resize(200, 180)
    made.show()
    qtbot.waitExposed(made)
    made.show_pixels(Pixels(IMAGE, IMAGE, 1 / 255))
    return made


def test_pixels_are_whole_and_read_under_the_pointer(qtbot: QtBot, view: SamplePixels) -> None:
    assert view.picture_rect().width() == 28 * 6
    with qtbot.waitSignal(view.pointed):
        qtbot.mouseMove(view.viewport(), view.cell_rect(20, 10).center())
    assert view.reading() == "row 20, column 10: 51 → 0.2"
    qtbot.mouseMove(view.viewport(), QPoint(1, 1))
    assert view.reading() == ""


def test_arrow_keys_walk_over_the_pixels(qtbot: QtBot, view: SamplePixels) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.pointed_pixel == (14, 14)
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.pointed_pixel == (27, 14)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.reading() == "row 27, column 13: 0 → 0"
    assert view.accessibleDescription() == view.reading()


def test_numbers_are_written_and_scroll_to_where_there_is_ink(
    qtbot: QtBot, view: SamplePixels
) -> None:
    before = view.grab().toImage()
    view.set_shows_numbers(True)
    assert view.shows_numbers
    assert view.verticalScrollBar().maximum() > 0
    assert view.viewport().rect().contains(view.cell_rect(22, 14).center())
    assert view.grab().toImage() != before
    cell = view.cell_rect(22, 14)
    shot = view.viewport().grab().toImage()
    colors = {
        shot.pixelColor(x, y).lightness()
        for x in range(cell.left(), cell.right())
        for y in range(cell.top(), cell.bottom())
    }
    assert {204, 0} <= colors  # black figures on a bright ground
    view.set_shows_numbers(False)
    assert view.verticalScrollBar().maximum() == 0


def test_the_arrow_keys_bring_cells_into_view(qtbot: QtBot, view: SamplePixels) -> None:
    view.set_shows_numbers(True)
    qtbot.mouseMove(view.viewport(), view.cell_rect(22, 14).center())
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.pointed_pixel == (0, 0)
    assert view.viewport().rect().contains(view.cell_rect(0, 0).center())


def test_scaled_numbers_take_wider_cells(view: SamplePixels) -> None:
    view.set_shows_numbers(True)
    narrow = view.cell_rect(0, 0).width()
    view.set_scales(True)
    assert view.cell_rect(0, 0).width() > narrow
    view.grab()


def test_another_sample_of_the_same_shape_keeps_the_pixel(
    qtbot: QtBot, view: SamplePixels
) -> None:
    qtbot.mouseMove(view.viewport(), view.cell_rect(20, 10).center())
    view.show_pixels(Pixels(IMAGE.T.copy(), IMAGE.T.copy(), 1.0))
    assert view.reading() == "row 20, column 10: 0 → 0"
    view.show_pixels(Pixels(np.zeros((1, 4)), np.zeros((1, 4), np.uint8), 1.0))
    assert view.reading() == ""
    view.show_pixels(None)
    assert view.pointed_pixel is None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    view.grab()
    assert view.picture_rect().isEmpty()


def test_an_empty_place_has_no_value(qtbot: QtBot, view: SamplePixels) -> None:
    values = np.array([[1.25, np.nan]])
    view.show_pixels(Pixels(values, np.array([[255, 0]], np.uint8), 1.0))
    view.set_shows_numbers(True)
    view.grab()
    qtbot.mouseMove(view.viewport(), view.cell_rect(0, 1).center())
    assert view.reading() == "row 0, column 1: empty"
