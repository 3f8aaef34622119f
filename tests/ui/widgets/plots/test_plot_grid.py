import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import DARK, LIGHT
from mlpstudio.ui.widgets.plots.plot_grid import PlotAxis, PlotGrid


def axis(side, **options):
    made = PlotAxis(side, **options)
    made.set_look(LIGHT, QFont())
    return made


def test_shares_are_written_as_percentages(qapp):
    assert axis("left", is_percent=True).tickStrings([0.0, 0.5, 1.0], 1.0, 0.5) == [
        "0%",
        "50%",
        "100%",
    ]
    assert axis("left", is_percent=True).tickStrings([0.975], 1.0, 0.005) == ["97.5%"]


def test_thousands_are_separated_and_decimals_follow_the_step(qapp):
    assert axis("bottom").tickStrings([0.0, 1500.0], 1.0, 500.0) == ["0", "1,500"]
    assert axis("left").tickStrings([0.25], 1.0, 0.05) == ["0.25"]


def test_huge_and_tiny_figures_have_exponents_so_that_they_fit(qapp):
    left = axis("left")
    assert left.tickStrings([0.0, 1e18, 1.2e19], 1.0, 2e18) == ["0", "1e18", "1.2e19"]
    assert left.tickStrings([0.0, 5e-6, 1.5e-5], 1.0, 5e-6) == ["0", "5e−6", "1.5e−5"]
    assert left.tickStrings([0.0], 1.0, 1.0) == ["0"]
    left.setLogMode(False, True)
    assert left.tickStrings([-5.0, 3.0, 18.0], 1.0, 1.0) == ["1e−5", "1,000", "1e18"]
    bottom = axis("bottom")
    assert bottom.tickStrings([2e6], 1.0, 1e6) == ["2,000,000"]
    bottom.setLogMode(True, False)
    assert bottom.tickStrings([4.0], 1.0, 1.0) == ["10,000"]


def test_logarithmic_figures_are_values_and_not_powers(qapp):
    made = axis("left")
    made.setLogMode(x=False, y=True)
    assert made.tickStrings([-2.0, 0.0, 3.0], 1.0, 1.0) == ["0.01", "1", "1,000"]


def test_a_high_logarithmic_axis_has_exponents_where_figures_would_be_long(qapp):
    made = axis("left")
    made.setLogMode(x=False, y=True)
    assert made.tickStrings([-4.0, -3.0], 1.0, 1.0) == ["1e−4", "0.001"]
    assert made.tickStrings([-4.69897], 1.0, 1.0) == ["2e−5"]


def test_a_time_axis_counts_like_a_clock(qapp):
    made = axis("bottom", is_whole=True)
    made.is_time = True
    ((step, ticks),) = made.tickValues(0.0, 100.0, 400.0)
    assert step in (15.0, 30.0)
    assert made.tickStrings([0.0, 90.0], 1.0, 30.0) == ["0:00", "1:30"]
    assert ticks[:2] == [0.0, step]
    assert made.tickStrings([-15.0, 15.0], 1.0, 15.0) == ["", "0:15"]
    made.setLogMode(x=True, y=False)
    assert made.tickStrings([-1.0, 0.0, 2.0], 1.0, 1.0) == ["0:00.1", "0:01", "1:40"]


def test_steps_have_no_ticks_between_whole_numbers(qapp):
    ((step, ticks),) = axis("bottom", is_whole=True).tickValues(0.0, 3.0, 1000.0)
    assert (step, ticks) == (1.0, [0.0, 1.0, 2.0, 3.0])


def test_a_low_axis_has_fewer_ticks_than_a_high_one(qapp):
    counts = [len(axis("left").tickValues(0.0, 1.0, size)[0][1]) for size in (40.0, 400.0)]
    assert counts[0] < counts[1]


def painted_colors(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(80, 190) for y in range(20, 120)}


def test_grid_has_the_colour_of_the_theme_and_follows_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    widget = pg.PlotWidget(window, background=LIGHT.surface)
    widget.resize(200, 150)
    item = widget.getPlotItem()
    grid = PlotGrid(item)
    grid.set_look(LIGHT)
    item.getViewBox().setRange(xRange=(0, 10), yRange=(0, 10), padding=0)
    window.show()
    assert QColor(LIGHT.grid).name() in painted_colors(widget)
    grid.set_look(DARK)
    assert QColor(DARK.grid).name() in painted_colors(widget)
