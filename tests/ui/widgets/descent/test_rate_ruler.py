from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.rate_ruler import BAND, RateMark, RateRuler, RateZone

ZONES = (
    RateZone("crawl", 0.0, 0.04, "muted", "Slow."),
    RateZone("good", 0.04, 0.5, "good", "Quick."),
    RateZone("oscillate", 0.5, 1.0, "warning", "To and fro."),
    RateZone("diverge", 1.0, float("inf"), "error", "Away."),
)
MARKS = (RateMark("2/λ", 1.0, "The limit."),)


@pytest.fixture
def ruler(qtbot: QtBot) -> Iterator[RateRuler]:
    theme = Theme("light")
    theme.apply()
    window = QWidget()
    qtbot.addWidget(window)
    widget = RateRuler(theme, 1e-3, 100.0, window)
    widget.resize(600, 50)
    window.resize(620, 60)
    window.show()
    qtbot.waitExposed(window)
    widget.grab()
    yield widget
    window.close()


def test_the_band_wears_the_colour_of_each_zone_where_the_handle_would_be(ruler: RateRuler):
    ruler.set_zones(ZONES)
    image = ruler.ruler.grab().toImage()
    for rate, tone in ((0.005, "muted"), (0.2, "good"), (0.7, "warning"), (30.0, "error")):
        pixel = image.pixelColor(round(ruler.ruler.x_of(rate)), BAND // 2)
        assert pixel.name() == ruler.ruler._theme.color(tone).name()


def test_a_rate_on_the_ruler_is_below_the_handle_at_that_rate(ruler: RateRuler, qtbot: QtBot):
    left, right = ruler.ruler.ends()
    assert 0 <= left < right <= ruler.slider.geometry().right() + 1
    for rate in (1e-3, 0.05, 1.0, 100.0):
        place = ruler.ruler.x_of(rate)
        low, high = ruler.slider.minimum(), ruler.slider.maximum()
        ruler.set_value(rate)
        share = (ruler.slider.value() - low) / (high - low)
        assert place == pytest.approx(left + share * (right - left), abs=0.6)


def test_marks_have_room_before_zones_and_names_without_room_are_left_out(ruler: RateRuler):
    ruler.set_zones(ZONES, MARKS)
    texts = [text for text, _, _ in ruler.ruler.labels()]
    assert texts == ["2/λ", "crawl", "good", "diverge"]  # "oscillate" would touch 2/λ
    starts = sorted(start for _, start, _ in ruler.ruler.labels())
    assert starts[0] >= 0.0
    ruler.resize(180, 50)
    ruler.grab()
    assert ruler.ruler.labels()[0][0] == "2/λ"


def test_a_mark_beyond_the_slider_is_not_shown(ruler: RateRuler):
    ruler.set_zones((), (RateMark("2/λ", 1e4),))
    assert ruler.ruler.labels() == []
    ruler.grab()


def test_zones_and_marks_explain_themselves(ruler: RateRuler):
    ruler.set_zones(ZONES, MARKS)
    assert ruler.ruler.tip_at(ruler.ruler.x_of(0.2)) == "Quick."
    assert ruler.ruler.tip_at(ruler.ruler.x_of(1.0)) == "The limit."
    assert ruler.ruler.tip_at(-50.0) == ""
    place = QPoint(round(ruler.ruler.x_of(0.2)), 2)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, ruler.ruler.mapToGlobal(place))
    QApplication.sendEvent(ruler.ruler, event)
    assert QToolTip.text() == "Quick."
    QToolTip.hideText()


def test_a_rate_that_is_typed_or_chosen_with_keys_is_told(ruler: RateRuler, qtbot: QtBot):
    ruler.slider.setFocus()
    with qtbot.waitSignal(ruler.changed):
        qtbot.keyClick(ruler.slider, Qt.Key.Key_Right)
    ruler.entry.setFocus()
    ruler.entry.selectAll()
    qtbot.keyClicks(ruler.entry, "0.25")
    with qtbot.waitSignal(ruler.changed) as told:
        qtbot.keyClick(ruler.entry, Qt.Key.Key_Return)
    assert told.args == [0.25]
    assert ruler.value() == 0.25


def test_names_for_screen_readers_and_another_theme(ruler: RateRuler):
    ruler.set_zones(ZONES, MARKS)
    ruler.setAccessibleName("Learning rate")
    assert ruler.entry.accessibleName() == "Learning rate"
    assert ruler.ruler.accessibleName() == "crawl, good, oscillate, diverge"
    before = ruler.ruler.grab().toImage()
    ruler.ruler._theme.set_mode("dark")
    assert ruler.ruler.grab().toImage() != before
