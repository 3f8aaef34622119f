import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.spread_plot import SpreadPlot

SIZES = np.array([1.0, 4.0, 16.0])
PLAIN = np.array([8.0, 4.0, 2.0])


@pytest.fixture
def plot(qtbot: QtBot) -> SpreadPlot:
    widget = SpreadPlot(Theme("light"))
    qtbot.addWidget(widget)
    return widget


def test_all_sizes_and_the_plain_theory_are_in_the_picture(plot: SpreadPlot):
    plot.show_theory(SIZES, PLAIN, np.array([8.0, 3.5, 0.0]))
    plot.show_measured(SIZES, np.array([8.0, 3.6, 0.0]))
    plot.mark(4)
    (left, right), (bottom, top) = plot.view.viewRange()
    assert left < 0.0 < np.log10(16.0) < right
    assert bottom < np.log10(2.0) < np.log10(8.0) < top
    assert not plot.grab().isNull()


def test_no_spread_at_all_does_no_harm(plot: SpreadPlot):
    plot.show_theory(SIZES, np.zeros(3), np.zeros(3))
    plot.show_measured(SIZES, np.full(3, np.inf))
    assert not plot.grab().isNull()
