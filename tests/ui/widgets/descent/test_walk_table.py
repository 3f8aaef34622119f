from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.descent.walk_table import WalkRow, WalkTable


def test_a_row_says_what_a_walk_has_come_to_and_is_empty_without_one(qtbot: QtBot):
    table = WalkTable([("one", "One", "The first."), ("two", "Two", "The second.")])
    qtbot.addWidget(table)
    cells = ("1", "20", "1", "1", "0.5", "lost")
    table.show_walk("one", WalkRow(cells, "error"))
    table.show_walk("two", None)
    assert table.texts("one") == list(cells)
    assert table.cells["one"][-1].property("role") == "error"
    assert table.checks["one"].isChecked()
    assert table.texts("two") == [""] * 6
    assert not table.checks["two"].isChecked()


def test_a_tick_is_told(qtbot: QtBot):
    table = WalkTable([("one", "One", "The first.")])
    qtbot.addWidget(table)
    table.show()
    check = table.checks["one"]
    with qtbot.waitSignal(table.ticked) as told:
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(8, check.height() // 2))
    assert told.args == ["one", True]
    assert check.toolTip() == "The first."
