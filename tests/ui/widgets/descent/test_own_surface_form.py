from collections.abc import Iterator
from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.functions import own_surface
from mlpstudio.labs.functions.own_limits import FARTHEST
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.own_surface_form import EXAMPLES, OwnSurfaceForm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[OwnSurfaceForm]:
    theme = Theme("light")
    theme.apply()
    widget = OwnSurfaceForm(theme)
    qtbot.addWidget(widget)
    widget.show_surface("x^2 + y^2", (-3.0, 3.0), (-2.0, 2.0))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def enter(qtbot: QtBot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_can_be_looked_at(form: OwnSurfaceForm, qtbot: QtBot, example):
    chip = form.examples[EXAMPLES.index(example)]
    assert chip.text().replace("−", "-") == example[0]
    with qtbot.waitSignal(form.example_chosen) as told:
        qtbot.mouseClick(chip, LEFT)
    assert tuple(told.args) == example
    own_surface.check(*example)


def test_typing_tells_each_function_that_can_be_read(form: OwnSurfaceForm, qtbot: QtBot):
    told = []
    form.formula_typed.connect(told.append)
    form.entry.line.selectAll()
    qtbot.keyClicks(form.entry.line, "xy+")
    assert told == ["x", "xy"]
    assert form.entry.error is not None


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("x_limits.low_end", "-1", ((-1.0, 3.0), (-2.0, 2.0))),
        ("y_limits.high_end", "7", ((-3.0, 3.0), (-2.0, 7.0))),
        ("y_limits.low_end", "5", ((-3.0, 3.0), (5.0, 9.0))),
        ("x_limits.high_end", "-4", ((-10.0, -4.0), (-2.0, 2.0))),
        ("x_limits.low_end", "1e6", ((FARTHEST - 1.0, FARTHEST), (-2.0, 2.0))),
    ],
)
def test_limits_are_told_in_order(form: OwnSurfaceForm, qtbot: QtBot, field, text, expected):
    with qtbot.waitSignal(form.limits_entered) as told:
        enter(qtbot, attrgetter(field)(form), text)
    assert tuple(told.args) == expected
    own_surface.check("x", *told.args)


def test_showing_tells_nobody(form: OwnSurfaceForm, qtbot: QtBot):
    with (
        qtbot.assertNotEmitted(form.formula_typed),
        qtbot.assertNotEmitted(form.limits_entered),
    ):
        form.show_surface("x y", (0.0, 1.0), (0.0, 2.0))
    assert form.entry.formula == "x y"
    assert form.y_limits.high_end.value() == 2.0
