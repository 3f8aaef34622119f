import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.confusion_matrix import ConfusionMatrix

COUNTS = np.array([[90, 10, 0], [1, 1234, 0], [0, 0, 0]])
NAMES = ("cat", "dog", "emu")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def matrix(qtbot: QtBot) -> ConfusionMatrix:
    widget = ConfusionMatrix(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(360, 320)
    widget.show_counts(COUNTS, NAMES)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_texts_tell_counts_and_shares_of_the_row(matrix: ConfusionMatrix) -> None:
    assert matrix.text(0, 1) == "cat answered with dog: 10 of 100 (10.0 %)"
    assert matrix.text(1, 1) == "dog: 1,234 of 1,235 found (> 99.9 %)"
    assert matrix.text(2, 2) == "emu: 0 of 0 found (0 %)"


def test_a_click_picks_the_cell(qtbot: QtBot, matrix: ConfusionMatrix) -> None:
    with qtbot.waitSignal(matrix.picked) as picked:
        place = matrix.cell_rect(0, 1).center().toPoint()
        qtbot.mouseClick(matrix, LEFT, pos=place)
    assert picked.args == [0, 1]
    assert matrix.cell == (0, 1)


def test_arrow_keys_walk_from_the_first_cell_and_escape_leaves(
    qtbot: QtBot, matrix: ConfusionMatrix
) -> None:
    picked: list[tuple[int, int]] = []
    matrix.picked.connect(lambda label, answer: picked.append((label, answer)))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(matrix, key)
    assert picked == [(0, 0), (0, 1), (1, 1), (1, 0)]
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    assert matrix.cell == (1, 0)
    with qtbot.waitSignal(matrix.left):
        qtbot.keyClick(matrix, Qt.Key.Key_Escape)
    assert matrix.cell is None


def test_right_answers_and_mistakes_are_coloured_differently(matrix: ConfusionMatrix) -> None:
    image = matrix.grab().toImage()

    def color(label: int, answer: int) -> tuple[int, int, int]:
        cell = matrix.cell_rect(label, answer)
        return image.pixelColor(int(cell.left()) + 4, int(cell.top()) + 4).getRgb()[:3]

    right, wrong, none = color(0, 0), color(0, 1), color(0, 2)
    assert right[2] > right[0]  # blue
    assert wrong[0] > wrong[2]  # orange
    assert none == color(2, 0)


def test_another_number_of_classes_forgets_the_cell(matrix: ConfusionMatrix) -> None:
    matrix.choose((2, 2))
    matrix.show_counts(COUNTS + 1, NAMES)
    assert matrix.cell == (2, 2)
    matrix.show_counts(COUNTS[:2, :2], NAMES[:2])
    assert matrix.cell is None
