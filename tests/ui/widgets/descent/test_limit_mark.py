import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.limit_mark import LimitMark


@pytest.fixture
def slider(qtbot: QtBot) -> QSlider:
    widget = QSlider(Qt.Orientation.Horizontal)
    widget.setRange(0, 600)
    qtbot.addWidget(widget)
    widget.resize(200, 24)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_mark_stands_where_the_handle_would_and_grows_with_the_slider(slider: QSlider):
    mark = LimitMark(Theme("light"), slider, (1e-4, 100.0))
    low, middle, high = (mark.x_of(rate) for rate in (1e-4, 0.1, 100.0))
    assert middle == pytest.approx((low + high) / 2, abs=0.6)
    assert 0 < low < high < 200
    slider.resize(300, 24)
    assert mark.width() == 300
    assert mark.x_of(100.0) > high


def test_a_rate_beyond_the_slider_has_no_place(slider: QSlider):
    mark = LimitMark(Theme("light"), slider, (1e-4, 100.0))
    assert mark.x_of(1e-5) is None
    assert mark.x_of(1e3) is None


def test_the_mark_is_painted_in_its_place_and_can_be_taken_away(slider: QSlider):
    theme = Theme("light")
    mark = LimitMark(theme, slider, (1e-4, 100.0))
    mark.set_rate(1.0)
    mark.show()
    x, y = int(mark.x_of(1.0)), mark.height() // 2
    image = mark.grab().toImage()
    assert image.pixelColor(x, y).red() > 150
    mark.set_rate(None)
    assert mark.grab().toImage().pixelColor(x, y) != image.pixelColor(x, y)
