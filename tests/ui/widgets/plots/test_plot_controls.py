import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.plot_controls import PlotControls


@pytest.fixture
def controls(qtbot: QtBot, qapp: object) -> PlotControls:
    theme = Theme("light")
    theme.apply()
    made = PlotControls(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def row_height(controls: PlotControls) -> int:
    return controls.layout().sizeHint().height()


def test_the_slider_gives_way_so_that_the_controls_stay_in_one_row(
    qtbot: QtBot, controls: PlotControls
) -> None:
    whole = controls.layout().sizeHint().width()
    for missing in (0, 20, 60):
        controls.resize(whole - missing, 40)
        qtbot.waitUntil(lambda: controls.layout().sizeHint().width() <= controls.width())
        height = controls.layout().heightForWidth(controls.width())
        assert height == row_height(controls)
        assert controls._factor_label.isVisible() == (missing <= 20)


def test_in_two_rows_there_is_room_for_all_of_it(qtbot: QtBot, controls: PlotControls) -> None:
    whole = controls.layout().sizeHint().width()
    controls.resize(300, 80)
    qtbot.waitUntil(lambda: controls.layout().sizeHint().width() == whole)
    assert controls._factor_label.isVisible()
    assert controls.layout().heightForWidth(300) > row_height(controls)


def test_x_counts_one_thing_at_a_time_and_tells_it_once(
    qtbot: QtBot, controls: PlotControls
) -> None:
    told: list[str] = []
    controls.axes_changed.connect(lambda: told.append(controls.unit))
    for button in (controls.time_button, controls.epochs_button, controls.steps_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["seconds", "epochs", "steps"]


def test_another_x_axis_is_shown_and_told_once(controls: PlotControls) -> None:
    told: list[tuple[str, bool]] = []
    controls.axes_changed.connect(lambda: told.append((controls.unit, controls.log_x)))
    controls.set_x("seconds", True)
    controls.set_x("seconds", True)
    assert told == [("seconds", True)]
    assert controls.time_button.isChecked()


def test_the_arrow_keys_choose_what_x_counts(qtbot: QtBot, controls: PlotControls) -> None:
    controls.steps_button.setFocus()
    qtbot.keyClick(controls.steps_button, Qt.Key.Key_Right)
    assert controls.unit == "epochs"


def test_the_tip_of_a_logarithmic_y_says_what_it_does(qtbot: QtBot, qapp: object) -> None:
    theme = Theme("light")
    made = PlotControls(theme, "Make the rate logarithmic.")
    qtbot.addWidget(made)
    assert made.log_y_button.toolTip() == "Make the rate logarithmic."
