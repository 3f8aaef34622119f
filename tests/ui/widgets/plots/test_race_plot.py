from collections.abc import Iterator

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.race_plot import FLOOR, RacePlot


@pytest.fixture
def plot(qtbot: QtBot) -> Iterator[RacePlot]:
    theme = Theme("light")
    theme.apply()
    window = QWidget()  # a plot of pyqtgraph that is a window takes itself apart when closed
    qtbot.addWidget(window)
    widget = RacePlot(theme, n_runners=2, parent=window)
    widget.resize(300, 240)
    window.show()
    qtbot.waitExposed(window)
    yield widget
    window.close()


def test_losses_are_drawn_as_powers_of_ten(plot: RacePlot):
    plot.show_runners([(plot.theme.category(0), np.array([100.0, 1.0, 0.01])), None])
    xs, ys = plot.curves[0].getData()
    assert_allclose(xs, [0, 1, 2])
    assert_allclose(ys, [2, 0, -2])
    assert not plot.curves[1].isVisible()
    (left, right), (bottom, top) = plot.view.viewRange()
    assert left == 0
    assert right >= 20
    assert bottom <= -2
    assert top >= 2


def test_a_loss_of_zero_lies_on_the_floor(plot: RacePlot):
    plot.show_runners([(plot.theme.category(0), np.array([1.0, 0.0])), None])
    assert_allclose(plot.curves[0].getData()[1], [0.0, np.log10(FLOOR)])


def test_a_loss_that_is_infinite_leaves_the_picture_and_harms_nothing(plot: RacePlot):
    plot.show_runners([(plot.theme.category(0), np.array([1.0, 50.0, np.inf])), None])
    _, ys = plot.curves[0].getData()
    assert np.isfinite(ys).all()
    assert ys[2] > plot.view.viewRange()[1][1]


def test_the_axis_grows_in_strides(plot: RacePlot):
    ends = []
    for length in (101, 120, 149, 151):
        plot.show_runners([(plot.theme.category(0), np.ones(length)), None])
        ends.append(plot.view.viewRange()[0][1])
    assert ends == [150, 150, 150, 200]


def test_without_runners_the_plot_stays_whole(plot: RacePlot):
    plot.show_runners([None, None])
    assert not plot.grab().isNull()
    assert plot.runners() == [None, None]
