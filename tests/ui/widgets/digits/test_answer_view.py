import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import LIGHT, Theme
from mlpstudio.ui.widgets.digits.answer_view import Answer, AnswerView


@pytest.fixture
def theme(qapp: object) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


def test_the_answer_is_painted_and_told_to_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    view = AnswerView(theme)
    qtbot.addWidget(view)
    view.resize(96, 112)
    view.show()
    empty = view.grab().toImage()
    view.show_answer(Answer("3", "97.4 %", is_sure=True))
    sure = view.grab().toImage()
    assert sure != empty
    assert view.accessibleDescription() == "3 97.4 %"
    view.show_answer(Answer("3", "41.0 %", "Not sure: 3 or 8?"))
    assert view.accessibleDescription() == "3 41.0 % Not sure: 3 or 8?"
    accent = QColor(LIGHT.accent).rgb()

    def accents(image: QImage) -> int:
        return sum(image.pixel(x, y) == accent for x in range(96) for y in range(50))

    assert accents(sure) > 50
    assert accents(view.grab().toImage()) == 0


def test_a_long_name_gets_smaller_type(qtbot: QtBot, theme: Theme) -> None:
    view = AnswerView(theme)
    qtbot.addWidget(view)
    view.resize(96, 112)
    view.show()
    view.show_answer(Answer("Ankle boot", "97.4 %", is_sure=True))
    image = view.grab().toImage()
    accent = QColor(LIGHT.accent).rgb()
    columns = [x for x in range(96) if any(image.pixel(x, y) == accent for y in range(60))]
    assert min(columns) >= 1
    assert max(columns) <= 94
    assert max(columns) - min(columns) > 60


def test_a_larger_type_makes_room_for_the_answer(qtbot: QtBot, theme: Theme) -> None:
    view = AnswerView(theme)
    qtbot.addWidget(view)
    before = view.minimumHeight()
    theme.set_scale(1.5)
    assert view.minimumHeight() > 1.3 * before
    theme.set_scale(1.0)


def test_the_second_answer_and_the_margin_are_told(qtbot: QtBot, theme: Theme) -> None:
    view = AnswerView(theme)
    qtbot.addWidget(view)
    view.resize(100, 160)
    view.show_answer(Answer("3", "80.0 %", "then 8: 15.0 %", "margin 65.0 %", is_sure=True))
    assert view.accessibleDescription() == "3 80.0 % then 8: 15.0 % margin 65.0 %"
    sure = view.grab().toImage()
    view.show_answer(Answer("3", "40.0 %", margin="margin 1.0 %", remark="Not sure: 3 or 8?"))
    assert view.grab().toImage() != sure
    view.resize(100, view.minimumHeight() - 20)  # what has no room is left out
    view.grab()
