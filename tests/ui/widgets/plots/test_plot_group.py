"""Several plots over one x: where they stand, and that they show the same part of it."""

import numpy as np
import pytest

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_group import Arrangement, PlotGroup

COLUMNS = Arrangement((("a",), ("b", "c")), wide=1.4, shares={"c": 0.5})


@pytest.fixture
def group(qtbot):
    theme = Theme("light")
    theme.apply()
    made = PlotGroup({n: LivePlot(theme, {"y": CurveStyle("accent")}) for n in "abc"}, COLUMNS)
    qtbot.addWidget(made)
    made.name_axes("step", {"a": "first", "b": "second", "c": "third"})
    for plot in made.members.values():
        plot.set_data("y", np.arange(1.0, 101), np.linspace(0, 1, 100))
        plot.set_end(100.0)
    made.resize(700, 400)
    made.show()
    qtbot.waitExposed(made)
    made.draw()
    yield made
    made.close()


def boxes(group):
    return {name: plot.geometry() for name, plot in group.members.items()}


def names_of_x(group):
    return [plot.x_axis.labelText for plot in group.members.values()]


def test_with_width_they_stand_in_columns(group):
    box = boxes(group)
    assert box["a"].height() == group.height()
    assert box["b"].left() == box["c"].left() > box["a"].right()
    assert box["b"].bottom() < box["c"].top() + 1
    assert box["b"].height() > box["c"].height()
    assert box["c"].bottom() == box["a"].bottom()
    assert names_of_x(group) == ["step", "", "step"]


def test_without_width_they_stand_above_each_other(group):
    group.resize(400, 500)
    box = boxes(group)
    assert {one.width() for one in box.values()} == {400}
    assert box["a"].top() < box["b"].top() < box["c"].top()
    assert box["c"].bottom() == group.height() - 1
    assert names_of_x(group) == ["", "", "step"]


def test_one_that_is_left_out_hands_its_figures_on(group):
    group.resize(400, 200)
    group.set_present("c", False)
    assert not group.members["c"].isVisible()
    assert names_of_x(group)[:2] == ["", "step"]
    assert group.members["b"].geometry().bottom() == group.height() - 1
    group.set_present("c", True)
    assert group.members["c"].isVisible()
    assert names_of_x(group) == ["", "", "step"]


def test_all_show_the_same_part_of_x_however_wide_they_are(group):
    group.members["c"].view.setXRange(20, 40, padding=0)
    for plot in group.members.values():
        np.testing.assert_allclose(plot.view.viewRange()[0], [20, 40])


def test_a_plot_elsewhere_can_share_x(qtbot, group):
    other = LivePlot(group.members["a"]._theme, {"y": CurveStyle("accent")})
    qtbot.addWidget(other)
    other.resize(150, 80)
    group.share_x(other)
    group.members["a"].view.setXRange(20, 40, padding=0)
    np.testing.assert_allclose(other.view.viewRange()[0], [20, 40])
    other.view.setXRange(5, 10, padding=0)
    np.testing.assert_allclose(group.members["c"].view.viewRange()[0], [5, 10])


def test_drawing_keeps_all_of_x_in_view_in_each(group):
    for plot in group.members.values():
        np.testing.assert_allclose(plot.view.viewRange()[0], [0, 101])


def test_a_zoom_along_x_is_one_of_all(group):
    group.members["b"].zoomed.emit(True, True)
    assert not any(plot.fits_x for plot in group.members.values())
    assert [plot.fits_y for plot in group.members.values()] == [True, False, True]


def test_seconds_are_written_as_times_in_all(group):
    group.set_time_axis(True)
    for plot in group.members.values():
        assert plot.x_axis.tickStrings([90.0], 1.0, 30.0) == ["1:30"]
    group.set_time_axis(False)
    assert group.members["a"].x_axis.tickStrings([90.0], 1.0, 30.0) == ["90"]
