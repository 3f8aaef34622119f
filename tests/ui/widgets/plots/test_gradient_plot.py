import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.gradient_plot import GradientPlot


@pytest.fixture
def plot(qtbot: QtBot) -> GradientPlot:
    widget = GradientPlot(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(300, 260)
    widget.show()
    return widget


def test_arrows_point_downhill_and_all_are_in_the_picture(plot: GradientPlot):
    gradients = np.array([[1.0, 2.0], [-3.0, 0.0], [0.0, -12.0]])
    plot.show_gradients(gradients, np.array([0, 2]))
    mean, full = plot.shown()
    assert mean == pytest.approx([-0.5, 5.0])
    assert full == pytest.approx([2 / 3, 10 / 3])
    (left, right), (bottom, top) = plot.view.viewRange()
    assert min(-left, right, -bottom, top) >= 12.0


@pytest.mark.parametrize("bad", [np.inf, np.nan, 0.0])
def test_gradients_without_a_length_do_no_harm(plot: GradientPlot, bad: float):
    plot.show_gradients(np.full((3, 2), bad), np.array([0]))
    assert not plot.grab().isNull()


def test_a_batch_may_be_all_there_is(plot: GradientPlot):
    gradients = np.random.default_rng(0).normal(size=(5, 2))
    plot.show_gradients(gradients, np.arange(5))
    assert np.array_equal(*plot.shown())
    assert not plot.grab().isNull()
