from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.functions import own_curve
from mlpstudio.labs.functions.own_limits import FARTHEST
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.own_curve_form import EXAMPLES, OwnCurveForm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[OwnCurveForm]:
    theme = Theme("light")
    theme.apply()
    widget = OwnCurveForm(theme)
    qtbot.addWidget(widget)
    widget.show_curve("x^2", -3.0, 3.0)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def enter(qtbot: QtBot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_can_be_looked_at(form: OwnCurveForm, qtbot: QtBot, example):
    chip = form.examples[EXAMPLES.index(example)]
    assert chip.text().replace("−", "-") == example[0]
    with qtbot.waitSignal(form.example_chosen) as told:
        qtbot.mouseClick(chip, LEFT)
    assert tuple(told.args) == example
    own_curve.check(*example)


def test_an_example_takes_the_place_of_what_cannot_be_read(form: OwnCurveForm, qtbot: QtBot):
    form.show_curve("abs(x)", -3.0, 3.0)
    qtbot.keyClicks(form.entry.line, "+")
    assert form.entry.error is not None
    qtbot.mouseClick(form.examples[2], LEFT)
    assert form.entry.line.text() == "abs(x)"
    assert form.entry.error is None


@pytest.mark.parametrize(
    ("field", "text", "limits"),
    [
        ("low_end", "-5", (-5.0, 3.0)),
        ("high_end", "0.5", (-3.0, 0.5)),
        ("low_end", "4", (4.0, 10.0)),
        ("high_end", "-4", (-10.0, -4.0)),
        ("low_end", "3", (3.0, 9.0)),
        ("low_end", "1e6", (FARTHEST - 1.0, FARTHEST)),
        ("high_end", "-1e6", (-FARTHEST, 1.0 - FARTHEST)),
    ],
)
def test_an_end_beyond_the_other_pushes_it_on(
    form: OwnCurveForm, qtbot: QtBot, field: str, text: str, limits: tuple[float, float]
):
    with qtbot.waitSignal(form.limits_entered) as told:
        enter(qtbot, getattr(form.limits, field), text)
    assert tuple(told.args) == limits
    own_curve.check("x", *limits)


def test_the_examples_stay_small_when_the_type_grows(form: OwnCurveForm):
    form._theme.set_scale(1.5)
    assert "font-size: 16px" in form.examples[0].styleSheet()
    form._theme.set_scale(1.0)
    assert "font-size: 11px" in form.examples[0].styleSheet()
