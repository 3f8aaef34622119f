import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.fit_plot import Fit, FitPlot


@pytest.fixture
def plot(qtbot: QtBot) -> FitPlot:
    widget = FitPlot(Theme("light"), 2)
    qtbot.addWidget(widget)
    widget.set_samples(np.array([-1.0, 0.0, 3.0]), np.array([0.0, 1.0, 1.0]))
    return widget


def test_all_samples_are_in_the_picture_and_none_is_lit(plot: FitPlot):
    left, right = plot.x_range()
    assert left < -1.0 < 3.0 < right
    assert plot.lit_indices.tolist() == []


def test_other_samples_put_the_lights_out(plot: FitPlot):
    plot.light(np.array([2, 0]))
    assert plot.lit_indices.tolist() == [2, 0]
    plot.set_samples(np.array([1.0, 1.0]), np.array([2.0, 2.0]))
    assert plot.lit_indices.tolist() == []


def test_fits_and_the_boundary_come_and_go(plot: FitPlot):
    fit = Fit(QColor("red"), np.array([0.0, 1.0]), np.array([0.0, 2.0]), True)
    plot.show_fits([None, fit])
    assert plot.fits() == [None, fit]
    plot.set_boundary(0.25)
    assert plot.boundary() == 0.25
    plot.set_boundary(None)
    assert plot.boundary() is None
    assert not plot.grab().isNull()


def test_answers_without_end_do_no_harm(plot: FitPlot):
    ys = np.array([np.nan, np.inf, -np.inf, 1e300])
    plot.show_fits([Fit(QColor("red"), np.arange(4.0), ys, False), None])
    plot.set_boundary(np.inf)
    assert plot.boundary() is None
    assert not plot.grab().isNull()
