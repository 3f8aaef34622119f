import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.controls.subset_slider import SubsetSlider


@pytest.fixture
def slider(qtbot: QtBot) -> NumberSlider:
    made = NumberSlider(2.0, 10.0, 0.5)
    made.entry.setSuffix(" px")
    qtbot.addWidget(made)
    made.resize(260, 30)
    made.show()
    qtbot.waitExposed(made)
    return made


def told(slider: NumberSlider | SubsetSlider) -> list[object]:
    values: list[object] = []
    slider.changed.connect(values.append)
    return values


def test_a_key_on_the_slider_moves_by_a_step(qtbot: QtBot, slider: NumberSlider) -> None:
    values = told(slider)
    slider.set_value(4.0)
    qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    assert values == [4.5]
    assert slider.entry.text() == "4.5 px"


def test_a_drag_is_told_on_the_way_and_at_its_end(qtbot: QtBot, slider: NumberSlider) -> None:
    values, on_the_way = told(slider), []
    slider.changing.connect(on_the_way.append)
    slider.slider.setSliderDown(True)
    slider.slider.setValue(3)
    slider.slider.setValue(6)
    assert values == []
    slider.slider.setSliderDown(False)
    assert on_the_way == [3.5, 5.0]
    assert values == [5.0]


def test_any_number_may_be_typed(qtbot: QtBot, slider: NumberSlider) -> None:
    values = told(slider)
    slider.entry.selectAll()
    qtbot.keyClicks(slider.entry, "7.3")
    qtbot.keyClick(slider.entry, Qt.Key.Key_Return)
    assert values == [7.3]
    assert slider.value() == 7.3
    assert slider.slider.value() == 11


@pytest.mark.parametrize("kind", [NumberSlider, SubsetSlider])
def test_the_wheel_is_left_to_the_panel(qtbot: QtBot, kind) -> None:
    made = kind(0.0, 1.0, 0.1) if kind is NumberSlider else kind()
    qtbot.addWidget(made)
    values = told(made)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(made.slider, wheel)
    assert values == []
    assert not wheel.isAccepted()


def test_both_controls_are_named(slider: NumberSlider) -> None:
    slider.setAccessibleName("Shift")
    slider.setAccessibleDescription("By how much.")
    slider.setToolTip("By how much.")
    for control in (slider.slider, slider.entry):
        assert control.accessibleName() == "Shift"
        assert control.accessibleDescription() == control.toolTip() == "By how much."
