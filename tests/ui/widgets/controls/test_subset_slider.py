import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.controls.subset_slider import STOPS, SubsetSlider


@pytest.fixture
def subset(qtbot: QtBot) -> SubsetSlider:
    made = SubsetSlider()
    made.set_value(None)
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.show()
    qtbot.waitExposed(made)
    return made


def told(subset: SubsetSlider) -> list[object]:
    values: list[object] = []
    subset.changed.connect(values.append)
    return values


def type_in(qtbot: QtBot, subset: SubsetSlider, text: str) -> None:
    subset.entry.selectAll()
    qtbot.keyClicks(subset.entry, text)
    qtbot.keyClick(subset.entry, Qt.Key.Key_Return)


def test_the_stops_lead_from_a_hundred_to_all(qtbot: QtBot, subset: SubsetSlider) -> None:
    values = told(subset)
    assert subset.entry.text() == "All"
    qtbot.keyClick(subset.slider, Qt.Key.Key_Left)
    assert subset.entry.text() == "30,000"
    qtbot.keyClick(subset.slider, Qt.Key.Key_Home)
    qtbot.keyClick(subset.slider, Qt.Key.Key_End)
    assert values == [30_000, 100, None]


def test_a_drag_is_told_once(subset: SubsetSlider) -> None:
    values = told(subset)
    subset.slider.setSliderDown(True)
    for place in (4, 2, 1):
        subset.slider.setValue(place)
    assert values == []
    assert subset.entry.text() == "300"
    subset.slider.setSliderDown(False)
    assert values == [300]


def test_any_number_and_the_word_may_be_typed(qtbot: QtBot, subset: SubsetSlider) -> None:
    values = told(subset)
    type_in(qtbot, subset, "1234")
    assert subset.value() == 1234
    assert subset.slider.value() == STOPS.index(3_000)
    type_in(qtbot, subset, "all")
    assert subset.value() is None
    assert values == [1234, None]


def test_half_a_word_is_not_taken(qtbot: QtBot, subset: SubsetSlider) -> None:
    type_in(qtbot, subset, "500")
    values = told(subset)
    type_in(qtbot, subset, "al")
    assert values == []
    assert subset.value() == 500


def test_a_number_that_is_shown_is_told_to_nobody(subset: SubsetSlider) -> None:
    values = told(subset)
    subset.set_value(10_000)
    assert subset.slider.value() == STOPS.index(10_000)
    subset.set_value(None)
    assert subset.slider.value() == len(STOPS)
    assert values == []


def test_both_controls_are_named(subset: SubsetSlider) -> None:
    subset.setAccessibleName("Samples")
    subset.setAccessibleDescription("How many.")
    subset.setToolTip("How many.")
    for control in (subset.slider, subset.entry):
        assert control.accessibleName() == "Samples"
        assert control.accessibleDescription() == control.toolTip() == "How many."
