import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.networks.report import Report
from mlpstudio.ui.widgets.digits.class_scores import ClassScores

NAMES = ("cat", "dog", "emu")
# cat: both found; dog: 8 of 10 found; emu: never seen, answered twice
LABELS = np.array([0, 0] + [1] * 10)
ANSWERS = np.array([0, 0] + [1] * 8 + [2] * 2)


@pytest.fixture
def table(qtbot: QtBot) -> ClassScores:
    widget = ClassScores()
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show_report(Report(np.eye(3)[ANSWERS], LABELS), NAMES)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_scores_of_each_class(table: ClassScores) -> None:
    assert table.texts(0) == ["cat", "2", "100 %", "100 %", "100 %"]
    assert table.texts(1) == ["dog", "10", "100 %", "80.0 %", "88.9 %"]
    assert table.texts(2) == ["emu", "0", "0 %", "–", "0 %"]


def test_columns_are_sorted_by_number(table: ClassScores) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [table.row_of(label) for label in range(3)] == [1, 0, 2]


def test_a_chosen_class_is_told_and_stays_when_scores_change(
    qtbot: QtBot, table: ClassScores
) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    place = table.visualItemRect(table.item(1, 0)).center()
    with qtbot.waitSignal(table.class_chosen) as chosen:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [0]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    with qtbot.assertNotEmitted(table.class_chosen):
        table.show_report(Report(np.eye(3)[LABELS], LABELS), NAMES)
    assert table.chosen_class() == 0
    assert table.texts(1)[3] == "100 %"
