import pytest
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
