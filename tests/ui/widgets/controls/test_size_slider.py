import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.controls.size_slider import SizeSlider


@pytest.fixture
def slider(qtbot: QtBot) -> SizeSlider:
    widget = SizeSlider((1, 4, 16, 64))
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_arrow_keys_go_from_stop_to_stop(slider: SizeSlider, qtbot: QtBot):
    slider.set_value(4)
    with qtbot.waitSignal(slider.changed) as told:
        qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    assert told.args == [16]
    assert slider.value() == 16


def test_a_drag_tells_all_the_way_and_settles_at_its_end(slider: SizeSlider, qtbot: QtBot):
    passed: list[int] = []
    slider.changing.connect(passed.append)
    slider.slider.setSliderDown(True)
    slider.slider.setValue(1)
    slider.slider.setValue(3)
    with qtbot.waitSignal(slider.changed) as told:
        slider.slider.setSliderDown(False)
    assert passed == [4, 64]
    assert told.args == [64]


def test_any_number_between_the_ends_may_be_typed(slider: SizeSlider, qtbot: QtBot):
    for typed, taken in (("23", 23), ("64", 64)):
        slider.entry.selectAll()
        with qtbot.waitSignal(slider.changed) as told:
            qtbot.keyClicks(slider.entry, typed)
            qtbot.keyClick(slider.entry, Qt.Key.Key_Return)
        assert told.args == [taken]
    assert slider.slider.value() == 3


def test_showing_a_value_tells_nobody(slider: SizeSlider, qtbot: QtBot):
    with qtbot.assertNotEmitted(slider.changed), qtbot.assertNotEmitted(slider.changing):
        slider.set_value(20)
    assert slider.value() == 20
    assert slider.slider.value() == 3  # the stop at or above it


def test_both_controls_are_named_and_explained(slider: SizeSlider):
    slider.setAccessibleName("Batch size")
    slider.setToolTip("How many.")
    assert slider.slider.accessibleName() == slider.entry.accessibleName() == "Batch size"
    assert slider.slider.toolTip() == slider.entry.toolTip() == "How many."
