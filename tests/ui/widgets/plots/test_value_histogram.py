import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.value_histogram import ValueHistogram


@pytest.fixture
def histogram(qtbot: QtBot) -> ValueHistogram:
    theme = Theme("light")
    theme.apply()
    made = ValueHistogram(theme)
    qtbot.addWidget(made)
    made.resize(256, 116)
    made.show()
    qtbot.waitExposed(made)
    return made


def bytes_counted() -> np.ndarray:
    counts = np.ones(256, np.int64)
    counts[0], counts[255] = 10_000, 0
    return counts


def test_neighbouring_bytes_share_a_bar(histogram: ValueHistogram) -> None:
    histogram.set_counts(np.arange(257.0), bytes_counted(), whole=True)
    heights = histogram.bar_heights()
    assert len(heights) == 64
    assert heights[0] == 1.0
    assert heights[1] == pytest.approx(4 / 10_003)
    assert histogram.text(0) == "0 to 4: 10,003 values, 97.6 %"
    assert histogram.text(63) == "252 to 255: 3 values, < 0.1 %"


def test_a_logarithmic_axis_lets_rare_values_be_seen(histogram: ValueHistogram) -> None:
    histogram.set_counts(np.arange(257.0) / 255, bytes_counted(), whole=True)
    before = histogram.grab().toImage()
    histogram.set_log(True)
    assert histogram.is_log
    heights = histogram.bar_heights()
    assert 0.15 < heights[1] < 0.3
    assert histogram.grab().toImage() != before


def test_bins_that_are_few_stay_as_they_are(histogram: ValueHistogram) -> None:
    histogram.set_counts(np.linspace(-1, 1, 6), np.array([1, 2, 0, 3, 4]))
    assert histogram.bar_heights().tolist() == [0.25, 0.5, 0.0, 0.75, 1.0]
    histogram.set_log(True)
    assert histogram.bar_heights()[2] == 0.0


def test_bins_that_do_not_divide_evenly_are_all_counted(histogram: ValueHistogram) -> None:
    histogram.set_counts(np.arange(18.0), np.arange(17), whole=True)
    assert len(histogram.bar_heights()) == 17
    histogram.set_counts(np.arange(101.0), np.ones(100, np.int64))
    assert histogram.text(0) == "0 to 2: 2 values, 2.0 %"
    assert histogram.text(49) == "98 to 100: 2 values, 2.0 %"


def test_the_pointer_is_told_the_bar(histogram: ValueHistogram) -> None:
    histogram.set_counts(np.arange(5.0), np.array([1, 2, 3, 4]))
    place = QPoint(250, 60)
    event = QHelpEvent(QEvent.Type.ToolTip, place, histogram.mapToGlobal(place))
    QApplication.sendEvent(histogram, event)
    assert QToolTip.text() == "3 to 4: 4 values, 40.0 %"
    QToolTip.hideText()


def test_without_values_there_is_a_base_line_only(histogram: ValueHistogram) -> None:
    histogram.set_counts(np.arange(5.0), np.zeros(4, np.int64))
    assert histogram.bar_heights().tolist() == [0.0] * 4
    histogram.grab()
