"""Linked lines tell what is pointed at, light what belongs to it, and are walked with the keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.linked_line import LinkedLine, filled, named_parts

PARTS = [("y = ", ""), ("xxxxxx", "x"), (" + ", ""), ("bbbbbb", "b"), (" end", "")]


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[LinkedLine]:
    theme = Theme("light")
    theme.apply()
    window = QWidget()
    column = QVBoxLayout(window)
    made = LinkedLine(theme, is_code=True)
    made.set_parts(PARTS)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.resize(420, 60)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def test_the_pointer_tells_names_and_leaves_them(line: LinkedLine, qtbot: QtBot):
    seen: list[str] = []

    def note(name: str) -> None:
        seen.append(name)
        line.light({name} if name else ())

    line.pointed.connect(note)
    for x in range(2, line.width(), 4):
        qtbot.mouseMove(line, QPoint(x, line.height() // 2))
    assert [name for name in seen if name] == ["x", "b"]
    assert line.lit == frozenset()
    qtbot.mouseMove(line, QPoint(line.fontMetrics().horizontalAdvance("y = xx"), 10))
    if line.lit:
        QApplication.sendEvent(line, QEvent(QEvent.Type.Leave))
    assert line.lit == frozenset()


def test_the_keys_go_from_name_to_name(line: LinkedLine, qtbot: QtBot):
    seen: list[str] = []
    line.pointed.connect(seen.append)
    line.setFocus()
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Right, keys.Key_Right, keys.Key_Left, keys.Key_Escape):
        qtbot.keyClick(line, key)
    assert seen == ["x", "b", "x", "b", ""]
    qtbot.keyClick(line, keys.Key_Left)
    line.clearFocus()
    assert seen[-2:] == ["b", ""]
    assert not line.grab().isNull()


def test_a_line_without_names_is_no_stop_of_the_tab_key(line: LinkedLine):
    assert line.focusPolicy() == Qt.FocusPolicy.TabFocus
    line.set_plain("Point at a number.")
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert line.accessibleName() == line.plain == "Point at a number."


def test_what_is_shown_is_no_markup(line: LinkedLine):
    line.set_parts([("<b>", ""), ("x < y", 'a"b')])
    assert "<b>" not in line.text()
    assert line.plain == "<b>x < y"


def test_sentences_are_filled_with_parts():
    parts = filled("{a} meets {b}.", {"a": [("x", "x")], "b": [("(", ""), ("3", "0")]})
    assert parts == [("x", "x"), (" meets ", ""), ("(", ""), ("3", "0"), (".", "")]


def test_words_become_names_but_not_parts_of_words():
    parts = named_parts("a = np.a(ab, a)", {"a": "A"})
    assert parts == [("a", "A"), (" = np.a(ab, ", ""), ("a", "A"), (")", "")]
    assert named_parts("a", {}) == [("a", "")]


def test_code_is_copied_with_what_it_needs(qtbot: QtBot):
    code = CodeLine(Theme("light"))
    qtbot.addWidget(code)
    code.set_parts([("x", "x"), (" = np.zeros(3)\n    # indented", "")])
    qtbot.mouseClick(code.button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == "import numpy as np\nx = np.zeros(3)\n    # indented"
    code.set_code("x = 1")
    assert code.copied == "x = 1"
    code.set_code("import numpy as np\nnp.zeros(3)")
    assert code.copied == code.text
    assert code.code.accessibleName() == f"In NumPy: {code.text}"
