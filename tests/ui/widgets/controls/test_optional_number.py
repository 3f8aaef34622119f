import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.forms import form_layout
from mlpstudio.ui.number_fields import FreeNumber, WholeNumber
from mlpstudio.ui.widgets.controls.optional_number import OptionalNumber


@pytest.fixture
def rows(qtbot: QtBot):
    window = QWidget()
    form = form_layout(window)
    norm = OptionalNumber(FreeNumber(1e-6, 1e6), 1.0)
    patience = OptionalNumber(WholeNumber(1, 100), 5)
    norm.add_to(form, "Longest gradient", "Shorten the gradient.")
    patience.add_to(form, "Patience", "Epochs without improvement.")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.rows = (norm, patience)
    return window


def click(qtbot: QtBot, row: OptionalNumber) -> None:
    qtbot.mouseClick(row.check, Qt.MouseButton.LeftButton, pos=QPoint(8, row.check.height() // 2))


def test_a_tick_brings_the_usual_number_and_its_removal_none(rows, qtbot: QtBot) -> None:
    norm, _ = rows.rows
    told: list[object] = []
    norm.entered.connect(told.append)
    assert not norm.field.isEnabled()
    click(qtbot, norm)
    click(qtbot, norm)
    assert told == [1.0, None]


def test_a_typed_number_is_told_and_whole_ones_stay_whole(rows, qtbot: QtBot) -> None:
    _, patience = rows.rows
    click(qtbot, patience)
    told: list[object] = []
    patience.entered.connect(told.append)
    patience.field.selectAll()
    qtbot.keyClicks(patience.field, "12")
    qtbot.keyClick(patience.field, Qt.Key.Key_Return)
    assert told == [12]
    assert isinstance(told[0], int)


def test_showing_a_number_tells_nobody_and_its_absence_keeps_it_readable(
    rows, qtbot: QtBot
) -> None:
    norm, patience = rows.rows
    with qtbot.assertNotEmitted(norm.entered), qtbot.assertNotEmitted(patience.entered):
        norm.set_value(2.5)
        patience.set_value(7.0)
    assert (norm.value(), patience.value()) == (2.5, 7)
    norm.set_value(None)
    assert norm.value() is None
    assert norm.field.value() == 2.5
    assert not norm.field.isEnabled()


def test_box_and_entry_are_named_and_stand_in_one_line(rows) -> None:
    for row in rows.rows:
        assert row.check.accessibleName() == row.field.accessibleName() == row.check.text()
        assert row.check.toolTip() == row.field.toolTip() != ""
        centres = [w.geometry().center().y() for w in (row.check, row.field)]
        assert abs(centres[0] - centres[1]) <= 3
