import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.section import Section

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(qapp) -> Theme:
    made = Theme("light")
    made.apply()
    return made


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> Section:
    made = Section(theme, "Early stopping", "End training early.", lambda: QLabel("body"))
    qtbot.addWidget(made)
    made.resize(320, 100)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_closed_section_has_not_built_its_body(section: Section) -> None:
    assert section.body is None
    assert not section.is_open


def test_a_click_on_the_header_opens_and_closes(section: Section, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.toggled) as told:
        qtbot.mouseClick(section.header, LEFT)
    assert told.args == [True]
    body = section.body
    assert body is not None
    assert body.isVisible()
    qtbot.mouseClick(section.header, LEFT)
    assert not body.isVisible()
    qtbot.mouseClick(section.header, LEFT)
    assert section.body is body


@pytest.mark.parametrize(
    ("keys", "is_open"),
    [
        ([Qt.Key.Key_Space], True),
        ([Qt.Key.Key_Return], True),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], True),
        ([Qt.Key.Key_Right, Qt.Key.Key_Left], False),
        ([Qt.Key.Key_Left], False),
    ],
)
def test_keys_open_and_close(section: Section, qtbot: QtBot, keys, is_open: bool) -> None:
    section.header.setFocus()
    for key in keys:
        qtbot.keyClick(section.header, key)
    assert section.is_open is is_open


def test_the_header_says_what_is_set_and_what_it_is_for(section: Section) -> None:
    section.header.set_summary("patience 3")
    assert section.header.accessibleDescription() == "patience 3. End training early."
    assert section.header.toolTip() == "End training early."
    section.header.set_summary("")
    assert section.header.accessibleDescription() == "End training early."


def ink(widget: QWidget, columns: range) -> int:
    image = widget.grab().toImage()
    ground = image.pixelColor(2, image.height() // 2)
    return sum(
        image.pixelColor(x, y) != ground for x in columns for y in range(4, image.height() - 4)
    )


def test_a_summary_without_room_is_cut_and_leaves_the_title_whole(
    section: Section, theme: Theme
) -> None:
    header = section.header
    header.set_summary("patience 3 · best weights · 98 % · 60 s and so on and so forth")
    header.resize(200, header.height())
    title_end = 24 + header.fontMetrics().horizontalAdvance(header.text())
    with_summary = ink(header, range(20, title_end - 4))
    header.set_summary("")
    assert ink(header, range(20, title_end - 4)) == with_summary
    assert header.minimumSizeHint().width() >= title_end - 24
    theme.set_mode("dark")
    assert ink(header, range(20, title_end - 4)) > 0
