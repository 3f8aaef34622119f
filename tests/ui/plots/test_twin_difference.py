"""By how much a twin is above the run before: where both have steps, and as both grow."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.runs.curves import Curves
from mlpstudio.ui.plots.curve_feed import STYLES, CurveFeed, Facts
from mlpstudio.ui.plots.twin_difference import ROOM, TwinDifference
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.plot_pair import PlotPair

FACTS = Facts(TrainingSettings(), 5, True, 1280, 10, None)


def grow(curves, n, level):
    first = len(curves.steps) + 1
    curves.add_steps(
        [StepEvent(step, 1, level, level / 4, 0.001, 128) for step in range(first, first + n)]
    )


@pytest.fixture
def made(qtbot):
    theme = Theme("light")
    theme.apply()
    panel = QWidget()
    qtbot.addWidget(panel)
    pair = PlotPair(theme, STYLES)
    strip = TwinDifference(theme, pair)
    column = QVBoxLayout(panel)
    column.addWidget(pair, 1)
    column.addWidget(strip)
    panel.resize(600, 2 * ROOM)
    panel.show()
    feed = CurveFeed(pair)
    feed.restart(0.0)  # as it was measured
    return panel, strip, feed


def test_the_difference_is_drawn_as_far_as_both_go(made):
    _, strip, feed = made
    before, now = Curves(), Curves()
    grow(before, 20, 2.0)
    grow(now, 8, 1.5)
    feed.fill(now, replace(FACTS, reference=before))
    strip.follow(feed, has_reference=True)
    x, y = strip.loss.data("difference")
    assert x.tolist() == list(range(1, 9))
    assert y == pytest.approx(np.full(8, -0.5))
    assert strip.accuracy.data("difference")[1] == pytest.approx(np.full(8, -0.125))


def test_both_curves_may_grow_from_look_to_look(made):
    _, strip, feed = made
    before, now = Curves(), Curves()
    facts = replace(FACTS, reference=before)
    for n in (5, 10, 15):
        grow(before, 5, 2.0)
        grow(now, 5, 3.0)
        feed.fill(now, facts)
        strip.follow(feed, has_reference=True)
        assert len(feed._pair.loss.data("reference")[1]) == n
        assert strip.loss.data("difference")[1] == pytest.approx(np.ones(n))


def test_zero_is_in_the_middle_and_the_largest_value_in_view(made):
    _, strip, feed = made
    before, now = Curves(), Curves()
    grow(before, 50, 2.0)
    grow(now, 50, 2.3)
    feed.fill(now, replace(FACTS, reference=before))
    strip.follow(feed, has_reference=True)
    low, high = strip.loss.view.viewRange()[1]
    assert low == -high
    assert 0.3 < high < 0.6


def test_a_value_can_be_read_off_with_its_sign(made):
    _, strip, feed = made
    before, now = Curves(), Curves()
    grow(before, 10, 2.0)
    grow(now, 10, 1.5)
    feed.fill(now, replace(FACTS, reference=before))
    strip.follow(feed, has_reference=True)
    (row,) = strip.readout("loss", 4.0, "Difference")
    assert (row.name, row.value) == ("Difference", "−0.5000")
    assert strip.readout("accuracy", 4.0, "Difference")[0].value == "−12.50%"
    assert strip.readout("loss", 11.0, "Difference") == []


def test_it_makes_room_where_nobody_wants_it(made):
    _, strip, feed = made
    feed.fill(Curves(), FACTS)
    strip.follow(feed, has_reference=True)
    assert not strip.isHidden()
    strip.want(False)
    strip.follow(feed, has_reference=True)
    assert strip.isHidden()
    assert strip.readout("loss", 1.0, "Difference") == []


def test_in_a_low_panel_it_takes_the_place_of_the_curves_when_it_is_wanted(made, qtbot):
    panel, strip, feed = made
    pair = feed._pair
    feed.fill(Curves(), FACTS)
    panel.resize(600, ROOM - 20)
    qtbot.waitUntil(lambda: panel.height() < ROOM)
    strip.follow(feed, has_reference=True)
    assert (strip.isHidden(), pair.isHidden()) == (True, False)
    strip.want(True)
    strip.name_axes("step")
    strip.follow(feed, has_reference=True)
    assert strip.is_alone
    qtbot.waitUntil(lambda: strip.height() > ROOM / 2)
    assert strip.loss.x_axis.labelText == "step"
    assert (strip.isHidden(), pair.isHidden()) == (False, True)
    strip.follow(feed, has_reference=False)
    assert (strip.isHidden(), pair.isHidden()) == (True, False)
    panel.resize(600, 2 * ROOM)
    qtbot.waitUntil(lambda: panel.height() > ROOM)
    strip.follow(feed, has_reference=True)
    assert (strip.isHidden(), pair.isHidden()) == (False, False)
    assert strip.loss.x_axis.labelText == ""
    qtbot.waitUntil(lambda: strip.height() < ROOM / 2)


def test_the_crosshair_is_that_of_the_plots_and_x_is_linked(made):
    _, strip, feed = made
    before, now = Curves(), Curves()
    grow(before, 40, 2.0)
    grow(now, 40, 1.5)
    feed.fill(now, replace(FACTS, reference=before))
    strip.follow(feed, has_reference=True)
    strip.set_cursor(7.0)
    assert strip.loss.readout.isVisible()
    strip.set_cursor(None)
    assert not strip.loss.readout.isVisible()
    feed._pair.loss.view.setXRange(5.0, 15.0, padding=0)
    left, right = strip.accuracy.view.viewRange()[0]
    assert right - left == pytest.approx(10.0, rel=0.3)
    assert 4.0 < left < 6.0
