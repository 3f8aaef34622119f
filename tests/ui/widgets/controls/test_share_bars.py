import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.share_bars import Share, ShareBars

SHARES = (Share("Stroke 1", 0.62), Share("Stroke 2", -0.3), Share("Stroke 3", 0.0))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> ShareBars:
    bars = ShareBars(theme)
    qtbot.addWidget(bars)
    bars.show_shares(SHARES)
    bars.resize(300, bars.sizeHint().height())
    bars.show()
    qtbot.waitExposed(bars)
    return bars


def columns(bars: ShareBars, row: int, name: str) -> list[int]:
    image, color = bars.grab().toImage(), bars._theme.color(name)
    y = row * 20 + 10
    return [x for x in range(image.width()) if image.pixelColor(x, y) == color]


def test_bars_go_to_the_right_for_and_to_the_left_against(bars: ShareBars) -> None:
    assert bars.shares == SHARES
    right, left = columns(bars, 0, "positive"), columns(bars, 1, "negative")
    assert len(right) == pytest.approx(2 * len(left), rel=0.15)
    assert max(left) < min(right)
    for name in ("positive", "negative"):
        assert not columns(bars, 2, name)


def test_shares_are_written_with_true_signs(bars: ShareBars) -> None:
    assert [bars.text(share) for share in SHARES] == ["+62 %", "−30 %", "0 %"]
    assert bars.text(Share("", -0.001)) == "0 %"
    assert bars.accessibleDescription() == "Stroke 1 +62 %; Stroke 2 −30 %; Stroke 3 0 %"


def test_pointing_at_a_row_is_told(qtbot: QtBot, bars: ShareBars) -> None:
    told: list[int] = []
    bars.pointed.connect(told.append)
    qtbot.mouseMove(bars, QPoint(50, 30))
    qtbot.mouseMove(bars, QPoint(60, 31))
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert told == [1, -1]


def test_arrow_keys_walk_over_the_rows(qtbot: QtBot, bars: ShareBars) -> None:
    told: list[int] = []
    bars.pointed.connect(told.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(bars, key)
    qtbot.keyClick(bars, Qt.Key.Key_Escape)
    qtbot.keyClick(bars, Qt.Key.Key_Escape)
    assert told == [0, 1, 0, -1]


def test_without_strokes_nothing_is_pointed_at(qtbot: QtBot, bars: ShareBars) -> None:
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.row == 0
    bars.show_shares(())
    assert bars.row == -1
    assert bars.sizeHint().height() == 0
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.row == -1


def test_it_grows_with_the_type(bars: ShareBars, theme: Theme) -> None:
    theme.set_scale(1.5)
    assert bars.minimumSizeHint().height() == 3 * 30
