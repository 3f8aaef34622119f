import numpy as np
import pytest

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.plot_pair import PlotPair


@pytest.fixture
def pair(qtbot):
    theme = Theme("light")
    theme.apply()
    made = PlotPair(theme, {"raw": CurveStyle("training")})
    qtbot.addWidget(made)
    made.set_labels("step", "loss", "accuracy")
    for plot in made.plots.values():
        plot.set_data("raw", np.arange(1.0, 101), np.linspace(0, 1, 100))
        plot.set_end(100.0)
    made.resize(500, 400)
    made.show()
    qtbot.waitExposed(made)
    made.draw()
    yield made
    made.close()


def test_plots_stand_above_each_other_with_the_same_axis_and_height(pair):
    loss, accuracy = pair.loss, pair.accuracy
    assert loss.geometry().bottom() < accuracy.geometry().top() + 1
    assert loss.view.sceneBoundingRect().left() == accuracy.view.sceneBoundingRect().left()
    assert loss.view.width() == accuracy.view.width()
    assert loss.view.height() == pytest.approx(accuracy.view.height(), abs=3)


def test_plots_stand_side_by_side_when_there_is_width(pair):
    pair.resize(1200, 300)
    assert pair.loss.geometry().right() < pair.accuracy.geometry().left()
    assert pair.loss.height() == pair.accuracy.height() == 300
    assert pair.loss.x_axis.labelText == pair.accuracy.x_axis.labelText == "step"
    pair.resize(500, 400)
    assert pair.loss.x_axis.labelText == ""


def test_both_show_the_same_part_of_x(pair):
    pair.accuracy.view.setXRange(20, 40, padding=0)
    np.testing.assert_allclose(pair.loss.view.viewRange()[0], [20, 40])


def test_zooming_y_in_one_lets_the_other_follow_on(qtbot, pair):
    with qtbot.waitSignal(pair.fits_changed):
        pair.accuracy.zoomed.emit(True, True)
    assert not pair.fits
    assert not pair.loss.fits_x
    assert pair.loss.fits_y


def test_fit_shows_everything_again(pair):
    pair.loss.zoomed.emit(True, True)
    pair.loss.view.setRange(xRange=(20, 40), yRange=(0.2, 0.3), padding=0)
    pair.fit()
    assert pair.fits
    assert pair.loss.view.viewRange()[0][1] > 99


def test_accuracy_stays_linear_when_loss_is_logarithmic(pair):
    pair.set_log(True, True)
    pair.draw()
    assert (pair.loss.log_x, pair.loss.log_y) == (True, True)
    assert (pair.accuracy.log_x, pair.accuracy.log_y) == (True, False)
