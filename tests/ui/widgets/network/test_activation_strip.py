import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import LIGHT, Theme
from mlpstudio.ui.widgets.network.activation_strip import ActivationStrip

pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def strip(qtbot: QtBot) -> ActivationStrip:
    theme = Theme("light")
    theme.apply()
    strip = ActivationStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(320, 120)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def color_at(strip: ActivationStrip, number: int) -> QColor:
    return QColor(strip.grab().toImage().pixel(strip._cell(number).center()))


def test_the_caption_says_how_many_are_active_and_which_most(strip: ActivationStrip) -> None:
    assert strip.caption() == ""
    strip.grab()
    values = np.zeros(512, np.float32)
    values[[3, 100]] = (1.0, 2.5)
    strip.show_values("A1", values)
    assert strip.caption() == "512 units, 0% above 0, largest 2.50 in unit 100"
    strip.show_values("A2", np.array([0.1, 0.9]), ("no", "yes"))
    assert strip.caption() == "2 units, 100% above 0, largest 0.90 in yes"
    assert strip.accessibleName() == "Units of A2"


def test_cells_have_the_colours_of_their_values(strip: ActivationStrip) -> None:
    values = np.zeros(600, np.float32)
    values[[0, 599]] = (-2.0, 2.0)
    strip.show_values("A1", values)
    assert color_at(strip, 0) == QColor(LIGHT.negative)
    assert color_at(strip, 599) == QColor(LIGHT.positive)
    near_zero = color_at(strip, 300)
    assert abs(near_zero.lightness() - QColor(LIGHT.zero).lightness()) < 4


def test_pointing_and_arrows_tell_unit_and_value(qtbot: QtBot, strip: ActivationStrip) -> None:
    strip.show_values("A1", np.arange(100, dtype=np.float32))
    qtbot.mouseMove(strip, strip._cell(42).center())
    assert strip.reading() == "unit 42: 42.0000"
    assert QToolTip.text() == "unit 42: 42.0000"
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.reading() == "unit 43: 43.0000"
    columns = strip._layout(strip.width())[0]
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    assert strip.reading() == f"unit {43 + columns}: {43 + columns}.0000"
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.reading() == "unit 42: 42.0000"
    strip.grab()
    qtbot.mouseMove(strip, QPoint(5, 3))
    assert strip.reading() == ""
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.reading() == "unit 0: 0.0000"
    strip.clearFocus()
    assert strip.reading() == ""
    strip.show_values("A1", np.ones(3))
    qtbot.keyClick(strip, Qt.Key.Key_A)
    assert strip.reading() == ""


def test_few_units_get_wide_cells_and_many_small_ones(strip: ActivationStrip) -> None:
    strip.show_values("A2", np.ones(10), tuple("0123456789"))
    assert strip._layout(320)[0] == 10
    few = strip.heightForWidth(320)
    assert few < 60
    strip.grab()
    strip.show_values("A1", np.ones(512))
    assert few < strip.heightForWidth(320) <= 120
    strip.show_values("A1", np.ones(20_000))
    assert strip._layout(320)[1].width() == 2
    assert strip.minimumSizeHint().width() == 120
    strip.grab()


def test_a_layer_without_any_activity_is_even(strip: ActivationStrip) -> None:
    strip.show_values("A1", np.zeros(64))
    assert color_at(strip, 0) == color_at(strip, 63)
    strip._theme.set_scale(1.3)
    strip._theme.set_scale(1.0)
