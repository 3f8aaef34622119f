"""Matrices as cells: arranged as there is room, walked over, and edited."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.tensors.matrix_board import MatrixBoard
from mlpstudio.ui.widgets.tensors.matrix_paint import BoardMatrix

BESIDE, BELOW = ((0, 0), (0, 1)), ((0, 0), (1, 0))


@pytest.fixture
def board(qtbot: QtBot) -> MatrixBoard:
    theme = Theme("light")
    theme.apply()
    widget = MatrixBoard(theme)
    qtbot.addWidget(widget)
    widget.resize(700, 300)
    values = np.arange(8.0).reshape(2, 4)
    widget.show_matrices(
        (BoardMatrix("p", values, is_editable=True), BoardMatrix("q", -values)), (BESIDE, BELOW)
    )
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_matrices_stand_beside_each_other_while_cells_are_legible(board: MatrixBoard):
    assert board.cell_rect((0, 0, 0)).top() == board.cell_rect((1, 0, 0)).top()
    high = board.height()
    board.resize(200, high)
    assert board.cell_rect((0, 0, 0)).left() == board.cell_rect((1, 0, 0)).left()
    assert board.height() > high
    assert board.cell_rect((1, 1, 3)).right() <= 200


def test_the_cursor_stays_inside(board: MatrixBoard, qtbot: QtBot):
    board.setFocus()
    assert board.pointed_spot == (0, 0, 0)
    for key, spot in (
        (Qt.Key.Key_Up, (0, 0, 0)),
        (Qt.Key.Key_Left, (0, 0, 0)),
        (Qt.Key.Key_Down, (0, 1, 0)),
        (Qt.Key.Key_Down, (0, 1, 0)),
    ):
        qtbot.keyClick(board, key)
        assert board.pointed_spot == spot
    board.set_cursor((0, 1, 3))
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.pointed_spot == (1, 1, 0)
    qtbot.keyClick(board, Qt.Key.Key_Left)
    assert board.pointed_spot == (0, 1, 3)
    board.clearFocus()
    assert board.pointed_spot is None


def test_leaving_the_entry_takes_the_number_once(board: MatrixBoard, qtbot: QtBot):
    found = []
    board.edited.connect(lambda spot, number: found.append((spot, number)))
    board.setFocus()
    qtbot.keyClicks(board, "4")
    qtbot.keyClicks(board.editor, "2")
    board.editor.clearFocus()
    assert found == [((0, 0, 0), 42.0)]
    assert board.editor.isHidden()


def test_typing_is_given_up_when_the_size_changes(board: MatrixBoard, qtbot: QtBot):
    found = []
    board.edited.connect(lambda spot, number: found.append((spot, number)))
    board.set_cursor((0, 1, 3))
    board.setFocus()
    qtbot.keyClicks(board, "4")
    board.show_matrices((BoardMatrix("p", np.zeros((1, 1)), is_editable=True),), (((0, 0),),))
    assert board.editor.isHidden()
    assert found == []
    assert board.pointed_spot in (None, (0, 0, 0))
