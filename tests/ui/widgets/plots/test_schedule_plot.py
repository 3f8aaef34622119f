import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.schedule_plot import SchedulePlot

EPOCHS = np.linspace(0.0, 10.0, 1001)


@pytest.fixture
def plot(qtbot: QtBot) -> SchedulePlot:
    theme = Theme("light")
    theme.apply()
    made = SchedulePlot(theme)
    made.theme = theme
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.set_plan(EPOCHS, 0.1 * (1.0 - EPOCHS / 10.0))
    made.show()
    qtbot.waitExposed(made)
    return made


def height_of_line(plot: SchedulePlot, share: float) -> float:
    """Return how high the line is at a share of the width, as a share of the whole height."""
    image, area = plot.grab().toImage(), plot._area()
    x = round(area.left() + share * area.width())
    accent = plot.theme.color("accent")
    hits = [y for y in range(image.height()) if near(image.pixelColor(x, y), accent)]
    assert hits, "there is no line"
    return 1.0 - (np.mean(hits) - area.top()) / area.height()


def near(a: QColor, b: QColor) -> bool:
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) < 60


def test_the_planned_line_falls_from_the_first_epoch_to_the_last(plot: SchedulePlot) -> None:
    heights = [height_of_line(plot, share) for share in (0.02, 0.5, 0.9)]
    assert heights == pytest.approx([0.98 / 1.12, 0.5 / 1.12, 0.1 / 1.12], abs=0.03)


def test_how_far_the_run_is_is_marked_and_written(plot: SchedulePlot) -> None:
    assert plot.position is None
    assert plot.readout == ""
    plot.set_travelled(np.array([1.0, 2.5]), np.array([0.09, 0.075]))
    assert plot.position == (2.5, 0.075)
    assert plot.readout == "epoch 2.50: η = 0.075"
    assert height_of_line(plot, 0.25) == pytest.approx(0.75 / 1.12, abs=0.05)
    plot.set_travelled(np.empty(0), np.empty(0))
    assert plot.position is None


def test_the_pointer_reads_the_plan(plot: SchedulePlot, qtbot: QtBot) -> None:
    area = plot._area()
    qtbot.mouseMove(plot, QPoint(round(area.left() + area.width() / 2), 60))
    place, rate = plot.readout.removeprefix("epoch ").split(": η = ")
    assert float(place) == pytest.approx(5.0, abs=0.05)
    assert float(rate) == pytest.approx(0.05, abs=0.001)
    image, x = plot.grab().toImage(), round(area.left() + area.width() / 2)
    assert near(image.pixelColor(x, round(area.top()) + 5), plot.theme.color("muted"))
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.readout == ""
    qtbot.mouseMove(plot, QPoint(2, 60))
    assert plot.readout == ""


def test_a_rate_that_was_higher_than_planned_stays_in_view(plot: SchedulePlot) -> None:
    plot.set_travelled(np.array([1.0, 2.0]), np.array([0.4, 0.4]))
    assert plot._top == pytest.approx(1.12 * 0.4)


@pytest.mark.parametrize("size", [(150, 80), (150, 20), (900, 300)])
def test_it_paints_at_any_size_and_with_nothing_to_show(plot: SchedulePlot, size) -> None:
    plot.set_plan(np.array([0.0, 1.0]), np.array([0.0, 0.0]))
    plot.resize(*size)
    assert not plot.grab().isNull()
    plot.set_plan(np.empty(0), np.empty(0))
    assert not plot.grab().isNull()


def test_the_theme_changes_live(plot: SchedulePlot) -> None:
    plot.theme.set_mode("dark")
    assert height_of_line(plot, 0.5) == pytest.approx(0.5 / 1.12, abs=0.03)
