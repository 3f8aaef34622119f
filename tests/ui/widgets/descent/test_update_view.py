from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.update import update_at
from mlpstudio.labs.descents.update_code import CODE, PARTS
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.part_text import PartText
from mlpstudio.ui.widgets.descent.update_view import UpdateView, part_words

PROBLEM = curves.problem(curves.DOUBLE_VALLEY)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[UpdateView]:
    theme = Theme("light")
    theme.apply()
    window = QWidget()
    qtbot.addWidget(window)
    widget = UpdateView(theme, window)
    widget.resize(620, 160)
    window.resize(640, 300)
    window.show()
    qtbot.waitExposed(window)
    show(widget, "momentum")
    yield widget
    window.close()


def show(view: UpdateView, optimizer: str, step: int = 1) -> None:
    path = descend(PROBLEM, (2.0,), optimizer, 0.05, 4)
    view.show_update(update_at(path, step), path)


def place_of(text: PartText, part: str) -> QPoint:
    """Return a pixel of the first anchor of a part."""
    layout = text._document.documentLayout()
    for y in range(2, text.height(), 3):
        for x in range(2, text.width(), 2):
            if layout.anchorAt(QPointF(x, y)) == part:
                return QPoint(x, y)
    raise AssertionError(part)


def test_pointing_at_a_symbol_lights_the_part_everywhere(view: UpdateView, qtbot: QtBot):
    with qtbot.waitSignal(view.part_lit) as told:
        qtbot.mouseMove(view.formula, place_of(view.formula, "momentum"))
    assert told.args == ["momentum"]
    assert view.lit == "momentum"
    assert view.text().count("background-color") >= 6
    assert view.code.text().count("background-color") == 4
    assert view.caption.text() == part_words("momentum")
    with qtbot.waitSignal(view.part_lit) as told:
        qtbot.mouseMove(view.formula, QPoint(view.formula.width() - 1, 1))
    assert told.args == [""]
    assert "background-color" not in view.text()


def test_pointing_at_the_code_lights_the_formula(view: UpdateView, qtbot: QtBot):
    qtbot.mouseMove(view.code, place_of(view.code, "rate"))
    assert view.lit == "rate"
    assert "background-color" in view.text()


def test_arrow_keys_go_from_part_to_part(view: UpdateView, qtbot: QtBot):
    view.formula.setFocus()
    qtbot.keyClick(view.formula, Qt.Key.Key_Right)
    first = view.lit
    assert first == view.formula.parts()[0]
    qtbot.keyClick(view.formula, Qt.Key.Key_Left)
    assert view.lit == view.formula.parts()[-1]
    qtbot.keyClick(view.formula, Qt.Key.Key_Escape)
    assert view.lit == ""
    view.grab()


def test_the_numpy_lines_are_copied(view: UpdateView, qtbot: QtBot):
    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "\n".join(CODE["momentum"])
    assert view.code.plain().replace("\xa0", " ").split("\n")[0] == CODE["momentum"][0]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("width", [300, 420, 620, 900])
def test_rows_fit_or_are_scrolled_to_and_never_cut_off(
    view: UpdateView, optimizer: str, width: int
):
    show(view, optimizer)
    view.resize(width, 200)
    view.grab()
    for strip, text in zip(view._strips, (view.formula, view.code), strict=True):
        overhang = text.width() - strip.viewport().width()
        assert strip.horizontalScrollBar().maximum() == max(overhang, 0)
        assert strip.viewport().height() >= text.height()


def test_numbers_stand_beside_the_formula_where_there_is_room(view: UpdateView):
    view.resize(900, 200)
    assert view.text().count("<tr>") == 2
    view.resize(330, 200)
    assert view.text().count("<tr>") == 4


def test_a_layout_that_was_needed_once_stays_for_the_walk(view: UpdateView):
    view.resize(430, 200)
    tight = view.text().count("<tr>")
    for step in range(4):
        show(view, "momentum", step)
        assert view.text().count("<tr>") == tight


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_explained(part: str):
    assert part_words(part) != part_words("")


def test_an_empty_card_has_nothing_to_copy_and_survives(qtbot: QtBot):
    theme = Theme("light")
    empty = UpdateView(theme)
    qtbot.addWidget(empty)
    QGuiApplication.clipboard().setText("before")
    qtbot.mouseClick(empty.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "before"
