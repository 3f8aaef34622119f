import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import LIGHT, Theme
from mlpstudio.ui.widgets.digits.probability_bars import ProbabilityBars

DIGITS = tuple("0123456789")
VALUES = np.array([0.01, 0.02, 0.03, 0.6, 0.04, 0.05, 0.06, 0.07, 0.08, 0.04], np.float32)


@pytest.fixture
def theme(qapp: object) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> ProbabilityBars:
    bars = ProbabilityBars(theme, DIGITS)
    qtbot.addWidget(bars)
    bars.resize(330, 120)
    bars.show()
    return bars


def filled(image: QImage, index: int, color: str) -> int:
    """Count the rows of a column that have a colour in the middle."""
    x = 33 * index + 9
    wanted = QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for y in range(image.height()))


def test_the_best_bar_stands_out_as_high_as_its_share(bars: ProbabilityBars) -> None:
    bars.set_values(np.eye(10, dtype=np.float32)[3])
    whole = filled(bars.grab().toImage(), 3, LIGHT.accent)
    bars.set_values(VALUES)
    image = bars.grab().toImage()
    assert filled(image, 3, LIGHT.accent) == pytest.approx(0.6 * whole, abs=3)
    assert [filled(image, k, LIGHT.accent) for k in range(10) if k != 3] == [0] * 9


def test_empty_and_dimmed_bars_have_no_accent(bars: ProbabilityBars) -> None:
    for values, dimmed in ((None, False), (VALUES, True)):
        bars.set_values(values, dimmed=dimmed)
        image = bars.grab().toImage()
        assert all(filled(image, k, LIGHT.accent) == 0 for k in range(10))


def test_figures_are_percentages_short_enough_for_a_column(bars: ProbabilityBars) -> None:
    bars.set_values(np.array([0.9997, 0.0003, *[0.0] * 8], np.float32))
    assert [bars.text(k) for k in range(3)] == ["100", "0.0", "0.0"]
    bars.set_values(VALUES)
    assert bars.text(3) == "60.0"
    bars.set_values(None)
    assert bars.text(3) == ""


def test_outputs_that_are_no_probabilities_are_plain_numbers(bars: ProbabilityBars) -> None:
    bars.set_values(np.array([1.2, -0.3, *[0.0] * 8], np.float32), percent=False)
    assert [bars.text(k) for k in range(2)] == ["1.20", "-0.30"]
    image = bars.grab().toImage()
    assert filled(image, 0, LIGHT.accent) > 50  # cut off at the top
    assert filled(image, 1, LIGHT.muted) == 0


@pytest.mark.qt_log_ignore("does not support raise")  # offscreen there is no window manager
def test_pointing_at_a_column_tells_its_class_and_value(bars: ProbabilityBars) -> None:
    bars.set_names(("T-shirt", *DIGITS[1:]))
    bars.set_values(VALUES)
    at = QPoint(12, 60)
    event = QHelpEvent(QEvent.Type.ToolTip, at, bars.mapToGlobal(at))
    QApplication.sendEvent(bars, event)
    assert QToolTip.text() == "T-shirt: 1.00 %"
    QToolTip.hideText()


@pytest.mark.parametrize("size", [(330, 40), (140, 120)])
def test_bars_too_low_or_narrow_leave_the_figures_out(
    bars: ProbabilityBars, size: tuple[int, int]
) -> None:
    def has_text_on_top() -> bool:
        image = bars.grab().toImage()
        rows, columns = range(1, 12), range(1, image.width())
        return any(image.pixelColor(x, y).lightness() < 200 for x in columns for y in rows)

    bars.set_values(np.full(10, 0.1, np.float32))
    assert has_text_on_top()
    bars.resize(*size)
    assert not has_text_on_top()


# The line of confidence


def test_the_line_is_dragged_and_moved_with_the_arrows(
    qtbot: QtBot, bars: ProbabilityBars
) -> None:
    bars.set_values(VALUES)
    bars.set_line(0.5)
    moved: list[float] = []
    bars.line_moved.connect(moved.append)
    height = round(bars._line_height())
    qtbot.mouseMove(bars, QPoint(50, height + 20))
    assert bars.cursor().shape() is Qt.CursorShape.ArrowCursor
    qtbot.mouseMove(bars, QPoint(50, height + 2))
    assert bars.cursor().shape() is Qt.CursorShape.SizeVerCursor
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, height))
    qtbot.mouseMove(bars, QPoint(50, height - 20))
    qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, height - 20))
    assert bars.line is not None
    assert 0.5 < bars.line < 0.99
    assert moved[-1] == bars.line
    qtbot.mouseMove(bars, QPoint(50, 5))  # nothing is held any more
    assert moved[-1] == bars.line
    bars.setFocus()
    bars.set_line(0.5)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.line == 0.45
    for _ in range(20):
        qtbot.keyClick(bars, Qt.Key.Key_Up)
    assert bars.line == 0.99
    qtbot.keyClick(bars, Qt.Key.Key_A)
    assert bars.grab().toImage() != QImage()


def test_pressing_away_from_the_line_moves_nothing(qtbot: QtBot, bars: ProbabilityBars) -> None:
    bars.set_line(0.5)
    with qtbot.assertNotEmitted(bars.line_moved):
        qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, 5))
        qtbot.mouseMove(bars, QPoint(50, 50))
        qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    bars.set_line(None)
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    assert bars.line is None
    assert bars.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_without_names_the_bars_reach_down(bars: ProbabilityBars) -> None:
    bars.set_values(np.eye(10, dtype=np.float32)[3])
    before = filled(bars.grab().toImage(), 3, LIGHT.accent)
    bars.set_names_shown(False)
    assert filled(bars.grab().toImage(), 3, LIGHT.accent) > before + 10
