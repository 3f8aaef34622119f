import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.digits.sample_pictures import Gallery, shading
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.answer_grid import AnswerGrid
from tests.ui.conftest import striped_digits


@pytest.fixture
def grid(qtbot: QtBot) -> AnswerGrid:
    widget = AnswerGrid(Theme("light"))
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    samples = striped_digits(20)
    answers = samples.labels.copy()
    answers[7] = 1
    names = tuple("0123456789")
    gallery = Gallery(samples, answers, samples.labels, names, shading(samples))
    widget.show_answers(gallery, np.array([12, 7, 3]), np.linspace(0.05, 1.0, 20))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_samples_stand_in_the_order_given(qtbot: QtBot, grid: AnswerGrid) -> None:
    place = grid.cell_rect(1).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert grid.current == 7
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == 3
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.current == 12
    assert grid.choose(3)
    assert not grid.choose(4)


def test_texts_tell_class_answer_and_confidence(grid: AnswerGrid) -> None:
    assert grid.text(7) == "7, answered 1 (40.0 % sure)"
    assert grid._gallery is not None
    grid.show_answers(grid._gallery, np.array([7]))
    assert grid.text(7) == "7"


def test_the_chosen_sample_stays_in_another_order(grid: AnswerGrid) -> None:
    grid.choose(7)
    assert grid._gallery is not None
    grid.show_answers(grid._gallery, np.array([7, 1]))
    assert grid.current == 7
    grid.show_answers(grid._gallery, np.array([], np.int64))
    assert grid.current is None
    assert not grid.grab().isNull()
