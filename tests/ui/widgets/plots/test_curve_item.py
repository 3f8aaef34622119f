import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import LIGHT
from mlpstudio.ui.widgets.plots.curve_item import CurveItem
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle


def drawn_columns(qtbot, style: CurveStyle) -> list[bool]:
    """Return for each column of pixels whether a level curve with a corner is drawn in it."""
    window = QWidget()
    qtbot.addWidget(window)
    widget = pg.PlotWidget(window, background=LIGHT.surface)
    widget.resize(300, 150)
    plot = widget.getPlotItem()
    plot.hideAxis("left")
    plot.hideAxis("bottom")
    view = plot.getViewBox()
    view.setRange(xRange=(0, 10), yRange=(0, 10), padding=0)
    item = CurveItem(view, style)
    item.set_look(LIGHT)
    item.set_points(np.array([0.0, 1.7, 10.0]), np.array([5.0, 5.0, 5.0]))
    window.show()
    image = widget.grab().toImage()
    ground = image.pixelColor(2, 2)
    middle = image.height() // 2
    rows = range(middle - 4, middle + 5)
    return [
        any(image.pixelColor(x, y) != ground for y in rows) for x in range(20, image.width() - 20)
    ]


@pytest.mark.parametrize("width", [1.0, 2.0])
def test_a_plain_curve_has_no_gaps(qtbot, width: float) -> None:
    assert all(drawn_columns(qtbot, CurveStyle("training", width=width)))


def test_a_dashed_curve_has_gaps_all_along(qtbot) -> None:
    columns = drawn_columns(qtbot, CurveStyle("training", width=1.5, is_dashed=True))
    for quarter in np.array_split(columns, 4):
        assert 0.3 < np.mean(quarter) < 0.95
