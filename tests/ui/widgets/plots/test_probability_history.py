import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.probability_history import ProbabilityHistory

NAMES = tuple("0123456789")


@pytest.fixture
def view(qtbot: QtBot) -> ProbabilityHistory:
    theme = Theme("light")
    theme.apply()
    made = ProbabilityHistory(theme)
    qtbot.addWidget(made)
    made.resize(360, 140)
    shown = np.full((4, 10), 0.01)  # (n, C)
    shown[:, 7] = (0.1, 0.2, 0.5, 0.9)
    shown[:, 2] = (0.6, 0.4, 0.2, 0.05)
    made.show_history((1, 10, 100, 1_000), shown, 7, NAMES)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_classes_that_were_ever_likely_stand_out_the_true_one_on_top(
    view: ProbabilityHistory,
) -> None:
    assert view.notable_classes() == [2, 7]


def test_the_true_class_stands_out_however_unlikely(view: ProbabilityHistory) -> None:
    view.show_history((1,), np.eye(10)[:1], 5, NAMES)
    assert view.notable_classes() == [0, 5]
    assert not view.grab().isNull()


def test_a_click_picks_a_moment_and_keys_ask_for_the_next(
    qtbot: QtBot, view: ProbabilityHistory
) -> None:
    picked: list[int] = []
    view.picked.connect(picked.append)
    view.moved.connect(picked.append)
    area = view.area()
    place = QPoint(area.right() - 1, area.center().y())
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert picked == [3, -1]


def test_the_cursor_is_painted(view: ProbabilityHistory) -> None:
    before = view.grab().toImage()
    view.set_cursor(1)
    assert view.grab().toImage() != before
    view.set_cursor(None)
    assert view.grab().toImage() == before


def test_without_a_sample_nothing_is_notable(qtbot: QtBot) -> None:
    empty = ProbabilityHistory(Theme("light"))
    qtbot.addWidget(empty)
    assert empty.notable_classes() == []
    assert not empty.grab().isNull()
