import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.racers import Racers, coordinate

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def racers(qtbot: QtBot) -> Racers:
    theme = Theme("light")
    theme.apply()
    widget = Racers(theme, ("sgd", "adam"), lambda name: theme.category(len(name)))
    qtbot.addWidget(widget)
    widget.set_racer("sgd", 0.1, takes_part=True)
    widget.set_racer("adam", 0.2, takes_part=False)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_click_on_a_name_tells_who_and_whether(racers: Racers, qtbot: QtBot):
    check = racers.rows["adam"].check
    with qtbot.waitSignal(racers.admitted) as told:
        qtbot.mouseClick(check, LEFT, pos=QPoint(8, check.height() // 2))
    assert told.args == ["adam", True]


def test_a_typed_rate_tells_whose_it_is(racers: Racers, qtbot: QtBot):
    entry = racers.rows["sgd"].rate.entry
    entry.selectAll()
    qtbot.keyClicks(entry, "0.3")
    with qtbot.waitSignal(racers.rate_changed) as told:
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert told.args == ["sgd", 0.3]


def test_a_dragged_rate_tells_while_it_is_dragged(racers: Racers, qtbot: QtBot):
    slider = racers.rows["sgd"].rate.slider
    slider.setSliderDown(True)
    with qtbot.waitSignal(racers.rate_changing) as told:
        slider.setValue(slider.value() + 30)
    assert told.args[0] == "sgd"
    assert told.args[1] == pytest.approx(0.2, rel=0.03)
    slider.setSliderDown(False)


def test_setting_a_racer_tells_nobody(racers: Racers, qtbot: QtBot):
    with qtbot.assertNotEmitted(racers.admitted), qtbot.assertNotEmitted(racers.rate_changed):
        racers.set_racer("adam", 0.5, takes_part=True)
    assert racers.rows["adam"].rate.value() == 0.5
    assert racers.rows["adam"].rate.isEnabled()


def test_who_is_out_shows_no_numbers(racers: Racers):
    racers.show_racer("sgd", (1.0, -2.0), 0.5, "arrived", "good")
    row = racers.rows["sgd"]
    assert (row.place.text(), row.loss.text()) == ("(1.00, −2.00)", "0.5000")
    assert row.state.property("role") == "good"
    racers.set_racer("sgd", 0.1, takes_part=False)
    assert (row.place.text(), row.loss.text(), row.state.text()) == ("", "", "")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.234, "1.23"), (-0.5, "−0.50"), (-0.001, "0.00"), (float("inf"), "∞")],
)
def test_coordinates_have_two_decimals_and_no_negative_zero(value: float, text: str):
    assert coordinate(value) == text
