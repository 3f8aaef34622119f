import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.descents import curves
from mlpstudio.labs.functions.own_curve import own_curve
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.derivative_lesson import DerivativeLesson

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lesson(qtbot: QtBot) -> Iterator[DerivativeLesson]:
    theme = Theme("light")
    theme.apply()
    widget = DerivativeLesson(theme)
    qtbot.addWidget(widget)
    widget.resize(560, 260)
    widget.show_place(curves.get("bowl"), 1.5)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.pause()


def words(html: str) -> str:
    bare = re.sub(r"<[^>]+>", " ", html).replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", bare).strip()


def enter(qtbot: QtBot, lesson: DerivativeLesson, text: str) -> None:
    lesson.entry.selectAll()
    qtbot.keyClicks(lesson.entry, text)
    qtbot.keyClick(lesson.entry, Qt.Key.Key_Return)


def test_the_numbers_are_those_of_the_worked_example(lesson: DerivativeLesson, qtbot: QtBot):
    enter(qtbot, lesson, "0.1")
    text = words(lesson.numbers.text())
    assert "f ( x + ε ) = 2.560" in text
    assert "y + a · ε = 2.250 + 3.000 · 0.1 = 2.550" in text
    assert "= 0.01000" in text
    assert "Δf / ε = (2.560 − 2.250) / 0.1 = 3.100" in text
    assert "slope into a = f′(x) = 3." in lesson.status.text()


def test_the_table_shows_the_error_shrink(lesson: DerivativeLesson):
    text = words(lesson.table.text())
    for row in (
        "1 4.000 1.000 1.000",
        "0.1 3.100 0.1000 0.01000",
        "0.01 3.010 0.01000 0.0001000",
        "0.001 3.001 0.001000 1.000·10 −6",
    ):
        assert row in text


def test_a_link_in_the_table_takes_its_epsilon(lesson: DerivativeLesson, qtbot: QtBot):
    assert 'href="0.01"' in lesson.table.text()
    with qtbot.waitSignal(lesson.epsilon_changed) as told:
        lesson.table.setFocus()
        for _ in range(3):
            qtbot.keyClick(lesson.table, Qt.Key.Key_Tab)
        qtbot.keyClick(lesson.table, Qt.Key.Key_Return)
    assert told.args == [lesson.epsilon]
    assert lesson.epsilon in (0.1, 0.01, 0.001)


def test_epsilon_shrinks_by_itself_to_the_smallest(lesson: DerivativeLesson, qtbot: QtBot):
    lesson._timer.setInterval(0)
    sizes: list[float] = []
    lesson.epsilon_changed.connect(sizes.append)
    qtbot.mouseClick(lesson.play_button, LEFT)
    assert lesson.is_playing
    qtbot.waitUntil(lambda: not lesson.is_playing)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == 0.001
    qtbot.mouseClick(lesson.play_button, LEFT)  # again, from 1
    qtbot.waitUntil(lambda: lesson.epsilon > 0.5)
    qtbot.mouseClick(lesson.play_button, LEFT)
    assert not lesson.is_playing


def test_a_tenth_and_the_other_side(lesson: DerivativeLesson, qtbot: QtBot):
    qtbot.mouseClick(lesson.step_button, LEFT)
    assert lesson.epsilon == 0.1
    qtbot.mouseClick(lesson.side_button, LEFT)
    assert lesson.epsilon == -0.1
    assert "· (−0.1)" in words(lesson.numbers.text())
    assert 'href="-0.01"' in lesson.table.text()


def test_space_and_a_point_shrink_epsilon(lesson: DerivativeLesson, qtbot: QtBot, monkeypatch):
    taken: list[bool] = []
    monkeypatch.setattr(
        DerivativeLesson, "keyPressEvent", lambda self, event: taken.append(self.take_key(event))
    )
    qtbot.keyClick(lesson, Qt.Key.Key_Period)
    assert lesson.epsilon == 0.1
    qtbot.keyClick(lesson, Qt.Key.Key_Space)
    assert lesson.is_playing
    qtbot.keyClick(lesson, Qt.Key.Key_Space)
    assert not lesson.is_playing
    qtbot.keyClick(lesson, Qt.Key.Key_A)
    assert taken == [True, True, True, False]


def test_hiding_pauses(lesson: DerivativeLesson, qtbot: QtBot):
    qtbot.mouseClick(lesson.play_button, LEFT)
    lesson.hide()
    assert not lesson.is_playing


def test_for_zero_there_is_nothing_to_divide_by(lesson: DerivativeLesson, qtbot: QtBot):
    enter(qtbot, lesson, "0")
    assert "nothing to divide by" in lesson.status.text()
    assert words(lesson.numbers.text()).endswith("= –")
    assert not lesson.side_button.isEnabled()
    assert not lesson.step_button.isEnabled()


@pytest.mark.parametrize(
    ("formula", "x", "epsilon", "sentence"),
    [
        ("abs(x)", 0.0, 1.0, "A kink"),
        ("log(x)", -1.0, 1.0, "has no value at this point"),
        ("log(x)", 0.5, -1.0, "no value at x + ε"),
        ("sqrt(x)", 0.0, 1.0, "no finite slope"),
    ],
)
def test_where_there_is_no_derivative_it_says_why(
    lesson: DerivativeLesson, formula: str, x: float, epsilon: float, sentence: str
):
    lesson.show_place(own_curve(formula, -3.0, 3.0), x)
    lesson.set_epsilon(epsilon)
    assert sentence in lesson.status.text()
    assert "nan" not in lesson.numbers.text() + lesson.table.text()
    assert "inf" not in lesson.numbers.text() + lesson.table.text()


def test_a_narrow_lesson_leaves_out_what_the_numbers_come_from(lesson: DerivativeLesson):
    assert "2.250 + 3.000" in words(lesson.numbers.text())
    lesson.resize(270, 260)
    assert "2.250 + 3.000" not in words(lesson.numbers.text())
    assert lesson.minimumSizeHint().width() <= 270
    assert lesson.table.sizeHint().width() <= 246


def test_the_theme_changes_live(lesson: DerivativeLesson):
    lesson._theme.set_mode("dark")
    assert lesson._theme.colors.accent in lesson.numbers.text()
