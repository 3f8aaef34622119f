import time

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import Gallery, gallery
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.sample_grid import SampleGrid

NAMES = tuple(str(digit) for digit in range(10))
LEFT = Qt.MouseButton.LeftButton


def digits(count: int, true: bool = False) -> Gallery:
    images = np.zeros((count, 28, 28), np.uint8)
    images[np.arange(count), np.arange(count) % 28] = 255
    labels = np.arange(count) % 10
    right = np.where(np.arange(count) % 4 == 3, (labels + 1) % 10, labels) if true else None
    return gallery(Samples(images, labels, 1 / 255), NAMES, right)


@pytest.fixture
def grid(qtbot: QtBot) -> SampleGrid:
    theme = Theme("light")
    theme.apply()
    made = SampleGrid(theme)
    qtbot.addWidget(made)
    made.resize(420, 330)
    made.show()
    qtbot.waitExposed(made)
    return made


def fill(grid: SampleGrid, count: int = 1000, true: bool = False) -> None:
    grid.show_samples(digits(count, true), np.arange(count))


def test_a_click_chooses_the_sample_under_it(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid)
    with qtbot.waitSignal(grid.chosen) as told:
        qtbot.mouseClick(grid.viewport(), LEFT, pos=grid.cell_rect(8).center())
    assert told.args == [8]
    assert grid.current == 8
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=grid.cell_rect(3).center())
    qtbot.mouseClick(grid.viewport(), LEFT, pos=QPoint(2, 5_000_000))
    assert grid.current == 8


def test_keys_walk_turn_pages_and_go_to_the_ends(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid)
    columns = grid.place_at(QPoint(2, grid.cell_rect(0).height() + 2))
    assert columns is not None
    for key, expected in (
        (Qt.Key.Key_Right, 0),  # none was chosen
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Left, columns),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 999),
        (Qt.Key.Key_Right, 999),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(grid, key)
        assert grid.current == expected, key
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.current is not None
    assert grid.current >= 3 * columns
    assert grid.viewport().rect().contains(grid.cell_rect(grid.current))
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.current == 0


def test_only_what_is_chosen_from_is_walked_over(qtbot: QtBot, grid: SampleGrid) -> None:
    numbers = np.arange(7, 1000, 10)
    grid.show_samples(digits(1000), numbers)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == 17
    assert grid.choose(997)
    assert not grid.choose(996)
    assert grid.current == 997
    grid.show_samples(digits(1000), np.arange(990, 1000))
    assert grid.current == 997  # it is still among them
    grid.show_samples(digits(1000), np.arange(5))
    assert grid.current is None


def test_the_wheel_scrolls(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid, 70_000)
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), wheel)
    assert grid.verticalScrollBar().value() > 0
    place = grid.place_at(QPoint(2, 200))
    assert place is not None
    assert grid.cell_rect(place).contains(QPoint(2, 200))


def test_pictures_are_painted_where_they_are(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid, 70_000)
    grid.choose(43_210)
    image = grid.viewport().grab().toImage()
    cell = grid.cell_rect(43_210)
    lit = 43_210 % 28  # the row of that sample that is white
    left, top = cell.left() + 4 + 20, cell.top() + 4
    assert image.pixelColor(left, top + 2 * lit).lightness() == 255
    assert image.pixelColor(left, top + 2 * ((lit + 5) % 28)).lightness() == 0


def test_a_repaint_takes_a_fraction_of_a_frame(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid, 70_000, true=True)
    bar, taken = grid.verticalScrollBar(), []
    for step in range(1, 21):
        bar.setValue(bar.maximum() * step // 20)
        start = time.thread_time()
        grid.viewport().repaint()
        taken.append(time.thread_time() - start)
    assert sorted(taken)[10] < 0.016


def test_wrong_labels_are_marked_and_told(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid, 100, true=True)
    assert grid.text(3) == "Sample 3: labelled 3, though it is 4"
    assert grid.text(4) == "Sample 4: 4"
    marked = grid.viewport().grab().toImage()
    fill(grid, 100)
    plain = grid.viewport().grab().toImage()
    corner = grid.cell_rect(3).topLeft() + QPoint(4, 4)
    assert marked.pixelColor(corner) != plain.pixelColor(corner)
    corner = grid.cell_rect(4).topLeft() + QPoint(4, 4)
    assert marked.pixelColor(corner) == plain.pixelColor(corner)


def test_the_pointer_is_told_which_sample_it_is_on(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid)
    place = grid.cell_rect(2).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, grid.mapToGlobal(place))
    QApplication.sendEvent(grid.viewport(), event)
    assert QToolTip.text() == "Sample 2: 2"
    QToolTip.hideText()


def test_a_narrower_grid_keeps_its_first_sample_in_view(qtbot: QtBot, grid: SampleGrid) -> None:
    fill(grid)
    grid.verticalScrollBar().setValue(grid.cell_rect(600).top())
    before = grid.place_at(QPoint(2, 2))
    grid.resize(220, 330)
    after = grid.place_at(QPoint(2, 2))
    assert before is not None
    assert after is not None
    assert abs(before - after) < 6


def test_without_samples_the_grid_says_so_and_ignores_everything(
    qtbot: QtBot, grid: SampleGrid
) -> None:
    for shown in (None, digits(10)):
        grid.show_samples(shown)
        qtbot.keyClick(grid, Qt.Key.Key_Right)
        qtbot.mouseClick(grid.viewport(), LEFT, pos=QPoint(20, 20))
        grid.grab()
        assert grid.current is None
    assert SampleGrid(Theme("light")).text(0) == ""


@pytest.mark.parametrize("shape", [(4,), (300,), (128, 100), (2, 2, 3)])
def test_samples_of_any_shape_are_shown(qtbot: QtBot, grid: SampleGrid, shape) -> None:
    inputs = np.random.default_rng(0).random((30, *shape)).astype(np.float32)
    names = ("a name that is much too long for its picture", "b")
    grid.show_samples(gallery(Samples(inputs, np.arange(30) % 2), names, None), np.arange(30))
    grid.choose(29)
    assert grid.grab().toImage().size().width() == 420


def test_colours_and_sizes_follow_the_theme(qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply()
    grid = SampleGrid(theme)
    qtbot.addWidget(grid)
    fill(grid)
    before = grid.cell_rect(0).size()
    theme.set_scale(1.5)
    assert grid.cell_rect(0).height() > before.height()
    theme.set_scale(1.0)
