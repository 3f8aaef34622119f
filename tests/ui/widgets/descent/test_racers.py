import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.racers import Racers, coordinate

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def racers(qtbot: QtBot) -> Racers:
    theme = Theme("light")
    theme.apply()
    names = ("sgd", "nesterov", "adam", "nadam")
    widget = Racers(theme, names, ("sgd", "adam"), lambda name: theme.category(len(name)))
    qtbot.addWidget(widget)
    widget.set_racer("sgd", 0.1, takes_part=True)
    widget.set_racer("adam", 0.2, takes_part=False)
    widget.set_racer("nesterov", 0.3, takes_part=False)
    widget.set_racer("nadam", 0.4, takes_part=False)
    widget.set_room(400)
    widget.resize(560, 300)
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


# Those that are not there from the beginning


def add(racers: Racers, name: str) -> None:
    """Choose an entry of the menu; a menu of its own would wait for a person."""
    racers.add_menu.aboutToShow.emit()
    texts = {action.text(): action for action in racers.add_menu.actions()}
    texts[name].trigger()


def test_only_the_usual_ones_have_a_row_until_others_take_part(racers: Racers):
    assert racers.listed == ("sgd", "adam")
    assert racers.rows["adam"].check.isVisible()
    assert not racers.rows["nadam"].check.isVisible()
    racers.set_racer("nadam", 0.4, takes_part=True)
    assert racers.listed == ("sgd", "adam", "nadam")
    assert racers.rows["nadam"].check.isVisible()
    assert racers.rows["nadam"].place.isVisible()


def test_the_menu_offers_who_is_missing_and_tells_who_is_added(racers: Racers, qtbot: QtBot):
    racers.add_menu.aboutToShow.emit()
    assert [action.text() for action in racers.add_menu.actions()] == ["Nesterov", "Nadam"]
    with qtbot.waitSignal(racers.admitted) as told:
        add(racers, "Nesterov")
    assert told.args == ["nesterov", True]


def test_with_all_in_the_table_there_is_nobody_to_add(racers: Racers):
    for name in ("nesterov", "nadam"):
        racers.set_racer(name, 0.4, takes_part=True)
    assert not racers.add_button.isEnabled()
    assert "All optimizers" in racers.add_button.toolTip()
    racers.set_racer("nadam", 0.4, takes_part=False)
    assert racers.add_button.isEnabled()
    assert "another optimizer" in racers.add_button.toolTip()


def test_an_added_one_that_is_unticked_leaves_and_hands_the_focus_on(racers: Racers, qtbot: QtBot):
    racers.set_racer("nadam", 0.4, takes_part=True)
    racers.admitted.connect(lambda name, on: racers.set_racer(name, 0.4, takes_part=on))
    check = racers.rows["nadam"].check
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert not check.isVisible()
    assert racers.add_button.hasFocus()
    sgd = racers.rows["sgd"].check
    sgd.setFocus()
    qtbot.keyClick(sgd, Qt.Key.Key_Space)
    assert sgd.isVisible()
    assert sgd.hasFocus()


def test_more_rows_than_there_is_room_for_scroll(racers: Racers):
    for name in ("nesterov", "nadam"):
        racers.set_racer(name, 0.4, takes_part=True)
    racers.set_room(90)
    assert racers.sizeHint().height() == 90
    racers.resize(560, 90)
    racers.grab()
    assert racers.verticalScrollBar().maximum() > 0
    racers.set_room(400)
    assert racers.sizeHint().height() < 300


def test_positions_that_are_left_out_stay_out_for_those_who_come_later(racers: Racers):
    racers.show_places(False)
    racers.set_racer("nadam", 0.4, takes_part=True)
    assert not racers.rows["nadam"].place.isVisible()
    racers.show_places(True)
    assert racers.rows["nadam"].place.isVisible()
    assert not racers.rows["nesterov"].place.isVisible()


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.234, "1.23"), (-0.5, "−0.50"), (-0.001, "0.00"), (float("inf"), "∞")],
)
def test_coordinates_have_two_decimals_and_no_negative_zero(value: float, text: str):
    assert coordinate(value) == text
