import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.controls.segments import Segments


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    widget = Segments([("a", "First", "One."), ("b", "Second", "Two."), ("c", "Third", "Three.")])
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_click_takes_one_and_says_so_once(segments: Segments, qtbot: QtBot):
    assert segments.value() == "a"
    with qtbot.waitSignal(segments.chosen) as told:
        qtbot.mouseClick(segments.buttons["b"], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert [b.isChecked() for b in segments.buttons.values()] == [False, True, False]
    with qtbot.assertNotEmitted(segments.chosen):
        qtbot.mouseClick(segments.buttons["b"], Qt.MouseButton.LeftButton)


def test_arrow_keys_go_to_the_next(segments: Segments, qtbot: QtBot):
    segments.buttons["a"].setFocus()
    with qtbot.waitSignal(segments.chosen) as told:
        qtbot.keyClick(segments.buttons["a"], Qt.Key.Key_Right)
    assert told.args == ["b"]
    assert segments.value() == "b"


def test_a_value_is_shown_without_telling_anybody(segments: Segments, qtbot: QtBot):
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_value("c")
    assert segments.value() == "c"
    assert segments.buttons["c"].isChecked()
