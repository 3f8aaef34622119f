import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.labs.digits.digit_facts import FACTS, Distribution, Remark
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits import fact_gauges
from mlpstudio.ui.widgets.digits.fact_gauges import USUAL_FACTS, FactGauge, FactGauges
from mlpstudio.ui.widgets.digits.fact_words import (
    fact_name,
    fact_value,
    position_text,
    remark_text,
)

WIDTHS = Distribution(np.sort(np.random.default_rng(0).normal(2.4, 0.4, 2_000)))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def gauge(qtbot: QtBot, theme: Theme) -> FactGauge:
    gauge = FactGauge(theme, "stroke_width")
    qtbot.addWidget(gauge)
    gauge.resize(320, gauge.sizeHint().height())
    return gauge


def colored(gauge: FactGauge, name: str) -> list[int]:
    """The columns in which a colour of the theme is seen within the curve."""
    image: QImage = gauge.grab().toImage()
    color = gauge._theme.color(name)
    columns = range(gauge.name_width(), 264)
    return [x for x in columns if any(image.pixelColor(x, y) == color for y in range(8, 18))]


def test_a_usual_value_is_marked_on_the_curve(gauge: FactGauge) -> None:
    gauge.show_value(WIDTHS.quantile(0.5), WIDTHS)
    assert gauge.percentile == pytest.approx(50, abs=0.1)
    assert not gauge.is_unusual
    middle = colored(gauge, "accent")
    gauge.show_value(WIDTHS.quantile(0.9), WIDTHS)
    assert min(colored(gauge, "accent")) > max(middle)
    assert gauge.toolTip() == "Thicker than 90% of the training digits"
    assert gauge.accessibleName() == "Stroke width"


def test_an_unusual_value_stands_out_and_stays_on_the_scale(gauge: FactGauge) -> None:
    gauge.show_value(0.9, WIDTHS)
    assert gauge.is_unusual
    assert colored(gauge, "warning")
    assert not colored(gauge, "accent")
    gauge.show_value(40.0, WIDTHS)
    assert colored(gauge, "warning")
    assert gauge.toolTip() == "Thicker than 99% of the training digits"


def test_all_names_have_the_room_that_the_longest_needs(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fact_gauges, "fact_name", lambda fact: f"{fact}, in a longer language")
    gauges = FactGauges(theme, FACTS)
    qtbot.addWidget(gauges)
    for width, is_whole in ((800, True), (300, False)):
        for gauge in gauges.gauges.values():
            gauge.resize(width, gauge.sizeHint().height())
            assert gauge.name_width() <= width // 3
        name = gauges.gauges["stroke_width"].shown_name()
        assert name.endswith("language") is is_whole
    assert len({gauge.name_width() for gauge in gauges.gauges.values()}) == 1


def test_what_cannot_be_seen_is_not_called_unusual(theme: Theme, qtbot: QtBot) -> None:
    gauge = FactGauge(theme, "down")
    qtbot.addWidget(gauge)
    gauge.show_value(0.6, Distribution(np.linspace(-0.5, 0.5, 100)))
    assert gauge.percentile == 100
    assert not gauge.is_unusual


def test_without_data_or_drawing_it_says_what_to_do(gauge: FactGauge) -> None:
    assert gauge.toolTip().startswith("Draw a digit")
    gauge.show_value(2.0, None)
    assert gauge.percentile is None
    assert gauge.toolTip().startswith("Load data")
    assert not colored(gauge, "accent")
    gauge.show_value(None, WIDTHS)
    assert gauge.toolTip().startswith("Draw a digit")
    assert not colored(gauge, "accent")


def test_the_curve_is_as_high_as_values_are_frequent(gauge: FactGauge) -> None:
    gauge.show_value(None, WIDTHS)
    image = gauge.grab().toImage()
    ground = image.pixelColor(0, 0)
    heights = [
        sum(image.pixelColor(x, y) != ground for y in range(image.height() - 3))
        for x in range(100, 230)
    ]
    assert max(heights[50:80]) > 15
    assert max(heights[:5] + heights[-5:]) < 5


def test_it_grows_with_the_type(gauge: FactGauge, theme: Theme) -> None:
    before = gauge.sizeHint().height()
    theme.set_scale(2.0)
    assert gauge.sizeHint().height() > before
    assert gauge.minimumSizeHint().height() == gauge.sizeHint().height()


def test_the_gauges_follow_a_drawing(qtbot: QtBot, theme: Theme) -> None:
    gauges = FactGauges(theme)
    qtbot.addWidget(gauges)
    assert tuple(gauges.gauges) == USUAL_FACTS
    facts = dict.fromkeys(FACTS, 2.4)
    gauges.show_facts(facts, {"stroke_width": WIDTHS})
    assert gauges.gauges["stroke_width"].percentile is not None
    assert gauges.gauges["slant"].percentile is None
    gauges.show_facts(None, {"stroke_width": WIDTHS})
    assert gauges.gauges["stroke_width"].percentile is None
    assert gauges.note.isHidden()
    gauges.say("Thin.")
    assert not gauges.note.isHidden()
    gauges.say("")
    assert gauges.note.isHidden()


# ---------------------------------------------------------------- words


def test_every_fact_has_a_name_and_a_value_and_a_place(qapp: QApplication) -> None:
    assert len({fact_name(fact) for fact in FACTS}) == len(FACTS)
    for fact in FACTS:
        low, high = position_text(fact, 1.0), position_text(fact, 98.6)
        assert low != high
        assert "99%" in low
        assert "99%" in high


@pytest.mark.parametrize(
    ("fact", "value", "text"),
    [
        ("stroke_width", 2.345, "2.3 px"),
        ("ink", 0.123, "12.3%"),
        ("slant", -12.4, "−12°"),
        ("slant", -0.2, "0°"),
        ("aspect", 0.654, "0.65"),
        ("down", -1.25, "−1.2 px"),
        ("down", -0.04, "0.0 px"),
    ],
)
def test_values_have_units_and_true_signs(fact: str, value: float, text: str) -> None:
    assert fact_value(fact, value) == text


def test_nobody_is_beyond_everybody(qapp: QApplication) -> None:
    assert position_text("ink", 100.0) == "More ink than 99% of the training digits"
    assert position_text("ink", 0.0) == "Less ink than 99% of the training digits"
    assert remark_text(Remark("slant", 2.0)).startswith("Leans further to the left than 98%")
