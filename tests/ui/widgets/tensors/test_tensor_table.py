import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from pytestqt.qtbot import QtBot

from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.tensors.tensor_model import Column, TensorRow
from mlpstudio.ui.widgets.tensors.tensor_table import TensorTable, pass_color


def row(name: str, shape: tuple[int, ...] = (2, 3), when: int = 1) -> TensorRow:
    return TensorRow(
        name, f"kind of {name}", "kind", "samples × units", shape, "float32", 24, when, "All."
    )


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> TensorTable:
    table = TensorTable(theme)
    qtbot.addWidget(table)
    table.resize(1000, 300)
    table.set_rows([row("X"), row("W1", when=0), row("dW1", when=2)])
    table.show()
    return table


def text(table: TensorTable, place: int, column: Column) -> str:
    return str(table.tensors.index(place, column).data())


def test_the_first_tensor_is_chosen_at_first(table: TensorTable):
    assert table.chosen_name == "X"


def test_arrow_keys_choose_the_next_tensor(qtbot: QtBot, table: TensorTable):
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told.args == ["W1"]


def test_home_and_end_choose_the_first_and_the_last_tensor(qtbot: QtBot, table: TensorTable):
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.chosen_name == "dW1"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.chosen_name == "X"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Period])
def test_keys_of_the_window_pass_through(qtbot: QtBot, table: TensorTable, key: Qt.Key):
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    table.keyPressEvent(press)
    assert not press.isAccepted()


def test_a_click_chooses_a_tensor(qtbot: QtBot, table: TensorTable):
    place = table.visualRect(table.tensors.index(2, Column.SHAPE)).center()
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["dW1"]


def test_statistics_change_without_rebuilding_the_table(qtbot: QtBot, table: TensorTable):
    resets, changes = [], []
    table.tensors.modelReset.connect(lambda: resets.append(1))
    table.tensors.dataChanged.connect(lambda first, last: changes.append(first.column()))
    table.set_facts([Facts(-0.5, 0.25, 1.0, 0.5)] * 3)
    assert (resets, changes) == ([], [Column.MINIMUM])
    shown = [text(table, 1, column) for column in list(Column)[Column.MINIMUM :]]
    assert shown == ["−0.5", "0.25", "1", "50.0 %"]
    table.set_facts(None)
    assert text(table, 1, Column.MEAN) == ""


def test_another_shape_changes_the_rows_in_place(table: TensorTable):
    resets = []
    table.tensors.modelReset.connect(lambda: resets.append(1))
    table.set_rows([row("X"), row("W1", (7, 9), when=0), row("dW1", when=2)])
    assert not resets
    assert text(table, 1, Column.SHAPE) == "(7, 9)"


def test_a_long_shape_is_not_cut_off(table: TensorTable, theme: Theme):
    before = table.columnWidth(Column.SHAPE)
    table.set_rows([row("X", (128, 28)), row("W1"), row("dW1")])
    assert table.columnWidth(Column.SHAPE) == before
    table.set_rows([row("X", (128, 280, 280, 3)), row("W1"), row("dW1")])
    width = QFontMetrics(theme.font(TEXT_SMALL)).horizontalAdvance("(128, 280, 280, 3)")
    assert before < width <= table.columnWidth(Column.SHAPE)


def test_the_chosen_tensor_stays_chosen_while_it_is_listed(table: TensorTable):
    table.choose("dW1")
    table.set_rows([row("X"), row("W1"), row("D1"), row("dW1")])
    assert table.chosen_name == "dW1"
    table.set_rows([row("X"), row("W1")])
    assert table.chosen_name == "X"
    table.choose("no such tensor")
    assert table.chosen_name == "X"


def test_what_is_no_number_is_told_in_the_colour_of_errors(table: TensorTable):
    good, bad = Facts(0.0, 0.5, 1.0, 0.0), Facts(-1.0, 0.0, 1.0, 0.0, n_nan=3)
    table.set_facts([good, bad, Facts(-1.0, 0.0, 1.0, 0.0, n_infinite=1)])
    assert text(table, 1, Column.MEAN) == "NaN"
    assert text(table, 2, Column.MEAN) == "∞"
    assert table.tensors.is_alarming(1, Column.MEAN)
    assert not table.tensors.is_alarming(0, Column.MEAN)
    assert not table.tensors.is_alarming(1, Column.NAME)
    hint = table.tensors.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "3 values are NaN" in hint


def test_tooltips_tell_everything_and_headers_explain_themselves(table: TensorTable):
    index = table.tensors.index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "All."
    table.set_facts([Facts(-0.123456, 0.25, 1.0, 0.5)] * 3)
    assert "Minimum −0.123456" in index.data(Qt.ItemDataRole.ToolTipRole)
    for column in Column:
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            assert table.tensors.headerData(column, Qt.Orientation.Horizontal, role)


def test_columns_disappear_one_after_another_as_it_gets_narrow(table: TensorTable):
    seen = []
    for width in (1000, 530, 300, 150):
        table.resize(width, 300)
        seen.append({column for column in Column if not table.isColumnHidden(column)})
    assert seen[0] == set(Column)
    assert seen[0] > seen[1] > seen[2] > seen[3]
    assert {Column.NAME, Column.SHAPE} <= seen[3]
    assert {Column.MEAN, Column.KIND} <= seen[2]


def test_the_mark_before_a_name_has_the_colour_of_its_pass(table: TensorTable, theme: Theme):
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        image = table.viewport().grab().toImage()
        for place, when in ((0, 1), (1, 0), (2, 2)):
            rect = table.visualRect(table.tensors.index(place, Column.NAME))
            mark = QColor(image.pixel(QPoint(rect.left() + 1, rect.center().y())))
            assert mark.name() == pass_color(theme, when).name()


def test_the_row_under_the_pointer_is_marked(qtbot: QtBot, table: TensorTable, theme: Theme):
    rect = table.visualRect(table.tensors.index(1, Column.SHAPE))
    corner = rect.bottomRight() - QPoint(2, 3)
    # After a double click of an earlier test, moves would count as a drag.
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.mouseMove(table.viewport(), rect.center() - QPoint(1, 1))
    qtbot.mouseMove(table.viewport(), rect.center())
    image = table.viewport().grab().toImage()
    assert QColor(image.pixel(corner)).name() == theme.colors.hover
