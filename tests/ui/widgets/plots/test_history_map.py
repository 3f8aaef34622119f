import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.history_map import HistoryMap, _parts


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    made = Theme("light")
    made.apply()
    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> HistoryMap:
    made = HistoryMap(theme)
    qtbot.addWidget(made)
    made.resize(360, 120)
    codes = np.tile(np.arange(8, dtype=np.uint8)[:, None] * 30, (1, 5))  # (8, 5)
    lines = np.array([[-0.5] * 5, [0.0, 0.1, np.nan, 0.1, 0.2], [0.5] * 5])  # (3, 5)
    made.show_history((0, 1, 10, 100, 1_000), codes, lines, (-1.0, 1.0))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_click_and_a_drag_pick_moments(qtbot: QtBot, view: HistoryMap) -> None:
    picked: list[int] = []
    view.picked.connect(picked.append)
    area = view.area()
    y = area.center().y()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(area.left() + 1, y))
    qtbot.mouseMove(view, QPoint(area.right() + 30, y))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(area.right() + 30, y))
    assert picked[0] == 0
    assert view.column_at(area.right() + 30) == 4
    assert view.column_at(-9) == 0


def test_arrow_keys_ask_for_the_next_moment(qtbot: QtBot, view: HistoryMap) -> None:
    asked: list[int] = []
    view.moved.connect(asked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert asked == [1, -1]


def test_the_cursor_is_painted_at_its_column(view: HistoryMap, theme: Theme) -> None:
    area, accent = view.area(), theme.color("accent")

    def columns() -> set[int]:
        image = view.grab().toImage()
        y = area.top() + 3  # above all lines
        marked = [x for x in range(area.left(), area.right()) if image.pixelColor(x, y) == accent]
        return {column for x in marked if (column := view.column_at(x)) is not None}

    assert columns() == set()
    view.set_cursor(3)
    assert columns() == {3}
    view.set_cursor(None)
    assert columns() == set()


def test_another_theme_paints_it_anew(view: HistoryMap, theme: Theme) -> None:
    before = view.grab().toImage()
    theme.set_mode("dark")
    assert view.grab().toImage() != before


def test_nothing_is_picked_where_nothing_is_shown(qtbot: QtBot, theme: Theme) -> None:
    empty = HistoryMap(theme)
    qtbot.addWidget(empty)
    picked: list[int] = []
    empty.picked.connect(picked.append)
    qtbot.mouseClick(empty, Qt.MouseButton.LeftButton)
    assert picked == []
    assert empty.n_columns == 0


def test_a_line_is_broken_where_there_is_no_number() -> None:
    nan = np.nan
    assert _parts(np.array([nan, 1.0, 2.0, nan, nan, 3.0])) == [[1, 2], [5]]
