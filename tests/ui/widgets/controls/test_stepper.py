from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.stepper import SPEEDS, Stepper, StepUnit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stepper(qtbot: QtBot) -> Iterator[Stepper]:
    theme = Theme("light")
    theme.apply()
    widget = Stepper(theme, last=5, speed=40)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.pause()


def test_step_and_step_back_move_by_one_and_say_so(stepper: Stepper, qtbot: QtBot):
    with qtbot.waitSignal(stepper.step_changed) as forwards:
        qtbot.mouseClick(stepper.step_button, LEFT)
    assert forwards.args == [1]
    with qtbot.waitSignal(stepper.step_changed) as back:
        qtbot.mouseClick(stepper.back_button, LEFT)
    assert back.args == [0]


def test_buttons_that_lead_nowhere_are_off(stepper: Stepper):
    assert not stepper.back_button.isEnabled()
    assert not stepper.reset_button.isEnabled()
    stepper.set_step(5)
    assert not stepper.step_button.isEnabled()
    assert stepper.back_button.isEnabled()


def test_playing_walks_to_the_end_and_stops(stepper: Stepper, qtbot: QtBot):
    seen: list[int] = []
    stepper.step_changed.connect(seen.append)
    qtbot.mouseClick(stepper.play_button, LEFT)
    assert stepper.is_playing
    assert stepper.play_button.text() == "Pause"
    qtbot.waitUntil(lambda: not stepper.is_playing)
    assert seen == [1, 2, 3, 4, 5]
    assert stepper.play_button.text() == "Play"


def test_playing_at_the_end_begins_anew(stepper: Stepper, qtbot: QtBot):
    stepper.set_step(5)
    with qtbot.waitSignal(stepper.step_changed) as moved:
        qtbot.mouseClick(stepper.play_button, LEFT)
    assert moved.args == [0]
    assert stepper.is_playing


@pytest.mark.parametrize("button", ["play_button", "step_button", "reset_button"])
def test_every_other_press_pauses(stepper: Stepper, qtbot: QtBot, button: str):
    stepper.set_step(2)
    stepper.play()
    qtbot.mouseClick(getattr(stepper, button), LEFT)
    assert not stepper.is_playing


def test_reset_goes_back_to_the_start(stepper: Stepper, qtbot: QtBot):
    stepper.set_step(4)
    qtbot.mouseClick(stepper.reset_button, LEFT)
    assert stepper.step == 0


def test_the_slider_looks_at_any_step(stepper: Stepper, qtbot: QtBot):
    stepper.slider.setFocus()
    with qtbot.waitSignal(stepper.step_changed) as moved:
        qtbot.keyClick(stepper.slider, Qt.Key.Key_End)
    assert moved.args == [5]


def test_hiding_pauses(stepper: Stepper):
    stepper.play()
    stepper.hide()
    assert not stepper.is_playing


def test_a_nearer_end_takes_the_step_back_and_pauses(stepper: Stepper):
    stepper.set_step(4)
    stepper.play()
    stepper.set_last(3)
    assert stepper.step == 3
    assert not stepper.is_playing


def test_setting_a_step_tells_nobody_and_keeps_within_the_walk(stepper: Stepper, qtbot: QtBot):
    with qtbot.assertNotEmitted(stepper.step_changed):
        stepper.set_step(99)
    assert stepper.step == 5


def test_another_speed_counts_at_once(stepper: Stepper, qtbot: QtBot):
    stepper.play()
    stepper.speed_choice.setFocus()
    qtbot.keyClick(stepper.speed_choice, Qt.Key.Key_Home)
    assert stepper.speed == SPEEDS[0] == 1
    assert stepper.is_playing
    assert stepper.interval == 1000


def test_a_narrow_row_leaves_out_the_count_and_then_the_speed(qtbot: QtBot):
    theme = Theme("light")
    theme.apply()
    panel = QWidget()  # what is a window cannot be that narrow
    qtbot.addWidget(panel)
    stepper = Stepper(theme, last=5, parent=panel)
    panel.show()
    shown = []
    for width in (500, 380, 270):
        stepper.resize(width, stepper.height())
        shown.append((stepper._count.isVisible(), stepper.speed_choice.isVisible()))
    assert shown == [(True, True), (False, True), (False, False)]
    assert stepper.minimumSizeHint().width() <= 270
    assert stepper.step_button.geometry().right() < stepper.slider.geometry().left()


@pytest.mark.parametrize(
    ("unit", "word"),
    [(StepUnit.UPDATE, "update"), (StepUnit.NUMBER, "number"), (StepUnit.MOMENT, "movement")],
)
def test_a_lab_names_what_a_step_makes(qtbot: QtBot, unit: StepUnit, word: str):
    stepper = Stepper(Theme("light"), 10, unit=unit)
    qtbot.addWidget(stepper)
    assert word in stepper.play_button.toolTip()
    tips = (stepper.back_button, stepper.step_button, stepper.slider, stepper.speed_choice)
    assert ("update" in " ".join(part.toolTip() for part in tips)) == (word == "update")
