from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.functions.expression import NAMES, PLANE, ExpressionError, Fault, parse
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.expression_words import fault_text, markup
from mlpstudio.ui.widgets.controls.formula_entry import FormulaEntry


@pytest.fixture
def entry(qtbot: QtBot) -> Iterator[FormulaEntry]:
    theme = Theme("light")
    theme.apply()
    widget = FormulaEntry(theme)
    qtbot.addWidget(widget)
    widget.resize(420, 90)
    widget.set_formula("x^2")
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def rewrite(qtbot: QtBot, entry: FormulaEntry, text: str) -> None:
    entry.line.selectAll()
    qtbot.keyClick(entry.line, Qt.Key.Key_Delete)
    qtbot.keyClicks(entry.line, text)


def test_what_is_typed_is_told_whenever_it_can_be_read(entry: FormulaEntry, qtbot: QtBot):
    heard: list[str] = []
    entry.typed.connect(heard.append)
    qtbot.keyClicks(entry.line, " + 3x")
    assert heard == ["x^2 ", "x^2 + 3", "x^2 + 3x"]
    assert entry.formula == "x^2 + 3x"
    assert entry.reading.text() == "Read as <i>x</i><sup>2</sup> + 3<i>x</i>"


def test_an_error_is_said_and_pointed_at_and_the_last_formula_stays(
    entry: FormulaEntry, qtbot: QtBot
):
    rewrite(qtbot, entry, "3x + foo(x)")
    assert entry.error is not None
    assert entry.error.position == 5
    assert entry.formula == "3x "
    assert entry.reading.text().startswith("Unknown name “foo”: there are x, pi, e, sin")
    assert entry.reading.property("role") == "error"
    caret = entry.caret.x_shown
    metrics = entry.line.fontMetrics()
    assert caret is not None
    assert caret == pytest.approx(metrics.horizontalAdvance("3x + ") + 9, abs=8)
    rewrite(qtbot, entry, "3x + x")
    assert entry.error is None
    assert entry.caret.x_shown is None
    assert entry.reading.property("role") == "small"


def test_the_caret_follows_the_cursor_of_a_line_that_scrolls(entry: FormulaEntry, qtbot: QtBot):
    rewrite(qtbot, entry, "x + " * 30 + "§")
    at_end = entry.caret.x_shown
    assert at_end is not None
    assert entry.line.width() - 60 < at_end <= entry.line.width()
    qtbot.keyClick(entry.line, Qt.Key.Key_Home)
    assert entry.caret.x_shown is not None


def test_a_formula_from_outside_replaces_what_is_typed_unless_it_is_the_same(
    entry: FormulaEntry, qtbot: QtBot
):
    rewrite(qtbot, entry, "x^3 +")
    entry.set_formula("x^3 ")  # the last that could be read: somebody is typing
    assert entry.line.text() == "x^3 +"
    entry.set_formula("x^3 ", drops_error=True)
    assert entry.line.text() == "x^3 "
    assert entry.error is None
    entry.set_formula("sin(x)")
    assert entry.line.text() == "sin(x)"


def test_return_settles(entry: FormulaEntry, qtbot: QtBot):
    with qtbot.waitSignal(entry.settled):
        qtbot.keyClick(entry.line, Qt.Key.Key_Return)


def test_undo_is_the_lines_own_only_while_a_formula_is_half_typed(
    entry: FormulaEntry, qtbot: QtBot
):
    qtbot.keyClicks(entry.line, "+")
    qtbot.keyClick(entry.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.line.text() == "x^2"
    qtbot.keyClicks(entry.line, "+x")
    assert entry.line.is_settled


def test_the_line_and_its_error_can_be_heard(entry: FormulaEntry, qtbot: QtBot):
    assert entry.line.accessibleName() == "Function of x"
    rewrite(qtbot, entry, "2(x")
    assert entry.line.accessibleDescription() == "This bracket is not closed."


def test_the_mark_takes_the_colour_of_the_theme(entry: FormulaEntry, qtbot: QtBot):
    rewrite(qtbot, entry, "2(x")
    image = entry.caret.grab().toImage()
    x = entry.caret.x_shown
    assert x is not None
    color = image.pixelColor(round(x * image.devicePixelRatio()), image.height() - 2)
    assert color.red() > color.green() + 60


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_a_sentence(qtbot: QtBot, fault: Fault):
    sentence = fault_text(ExpressionError(fault, 3, "foo"))
    assert sentence.endswith(".")
    assert "{" not in sentence
    if "{found}" in fault.value and fault not in (Fault.TOO_LONG, Fault.TOO_DEEP, Fault.ARGUMENTS):
        assert "foo" in sentence
    if fault is Fault.NAME:
        assert all(name in sentence for name in NAMES)


def test_a_function_is_written_with_raised_exponents():
    assert markup(parse("x^(x+1)/2").tree) == "<i>x</i><sup><i>x</i> + 1</sup>/2"


def test_of_two_variables_both_may_be_named(qtbot: QtBot):
    theme = Theme("light")
    entry = FormulaEntry(theme, PLANE)
    qtbot.addWidget(entry)
    entry.set_formula("xy^2")
    assert entry.error is None
    assert "<i>x</i> · <i>y</i><sup>2</sup>" in entry.reading.text()
    assert entry.line.accessibleName() == "Function of x and y"
    entry.set_formula("x + z")
    assert entry.error is not None
    assert "“z”: there are x, y, pi" in entry.reading.text()
    entry.set_formula("")
    assert entry.reading.text() == "Type a function of x and y, such as x^2 + y^2."
