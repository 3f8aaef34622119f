"""Pages of an array as pixels and as numbers: lit, pointed at, walked over."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.tensors.slice_pages import Source, made_images, source_page
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.cell_sheet import CellSheet


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> CellSheet:
    widget = CellSheet(theme)
    qtbot.addWidget(widget)
    widget.resize(284, 284)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def show(sheet: CellSheet, source: Source, text: str) -> None:
    found = slicing(source.shape, read_index(text))
    before = (0,) * (len(source.shape) - 2)
    sheet.show_page(source_page(source, found, before, (64, 64)), is_image=source.is_image)


def test_chosen_pixels_keep_their_grey_and_the_others_fade(sheet: CellSheet):
    images = np.zeros((2, 28, 28), np.uint8)
    images[:, 5, 5] = 255
    show(sheet, Source(images.shape, images), "[:, :14]")
    picture = sheet.grab().toImage()

    def grey(row: int, column: int) -> int:
        return picture.pixelColor(sheet.cell_rect(row, column).center().toPoint()).red()

    assert grey(2, 2) == 0
    assert grey(5, 5) == 255
    assert grey(20, 20) > 100


def test_numbers_are_cells_of_which_the_chosen_stand_out(sheet: CellSheet, theme: Theme):
    show(sheet, Source((3, 4)), "[1, 1:3]")
    picture = sheet.grab().toImage()

    def ground(row: int, column: int) -> str:
        corner = sheet.cell_rect(row, column).topLeft() + QPointF(4, 4)
        return picture.pixelColor(corner.toPoint()).name()

    assert ground(1, 1) == theme.colors.selection
    assert ground(0, 0) == theme.colors.raised


def test_a_cell_is_found_by_pointer_and_keys(sheet: CellSheet, qtbot: QtBot):
    show(sheet, Source((3, 4)), "[...]")
    told: list[object] = []
    sheet.pointed.connect(told.append)
    qtbot.mouseMove(sheet, QPoint(0, 0))
    qtbot.mouseMove(sheet, sheet.cell_rect(2, 3).center().toPoint())
    assert told[-1] == (2, 3)
    sheet.setFocus()
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    assert sheet.pointed_cell == (2, 3)
    qtbot.keyClick(sheet, Qt.Key.Key_Up)
    assert told[-1] == (1, 3)
    assert sheet.cell_at(QPointF(0, 283)) is None
    sheet.clearFocus()
    assert told[-1] is None


def test_a_smaller_page_forgets_where_it_was_pointed_at(sheet: CellSheet, qtbot: QtBot):
    show(sheet, Source((3, 4)), "[...]")
    qtbot.mouseMove(sheet, QPoint(0, 0))
    qtbot.mouseMove(sheet, sheet.cell_rect(2, 3).center().toPoint())
    show(sheet, Source((2, 2)), "[...]")
    assert sheet.pointed_cell is None


def test_without_a_page_a_text_says_why(sheet: CellSheet, qtbot: QtBot):
    sheet.show_page(None, is_image=False, empty_text="Nothing.")
    assert sheet.cell_at(QPointF(5, 5)) is None
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    assert sheet.pointed_cell is None
    assert not sheet.grab().isNull()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_marks_are_painted(sheet: CellSheet, theme: Theme, mode: str):
    theme.set_mode(mode)
    show(sheet, Source((6, 28, 28), made_images()), "[0, ::2, 3]")
    before = sheet.grab().toImage()
    sheet.mark((4, 4))
    assert sheet.marked == (4, 4)
    assert sheet.grab().toImage() != before
