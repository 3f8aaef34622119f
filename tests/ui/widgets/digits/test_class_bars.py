import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.class_bars import ClassBars


@pytest.fixture
def bars(qtbot: QtBot) -> ClassBars:
    theme = Theme("light")
    theme.apply()
    made = ClassBars(theme)
    made.set_counts(("setosa", "versicolor", "virginica"), (50, 25, 0))
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_bars_are_as_long_as_their_counts(bars: ClassBars) -> None:
    widths = [bars.bar_rect(label).width() for label in range(3)]
    assert widths[0] == pytest.approx(2 * widths[1])
    assert widths[2] == 1.0
    shot = bars.grab().toImage()
    inside = bars.bar_rect(0).center().toPoint()
    assert shot.pixelColor(inside).name() == "#0072b2"


def test_a_click_or_return_chooses_a_class(qtbot: QtBot, bars: ClassBars) -> None:
    with qtbot.waitSignal(bars.chosen) as told:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.bar_rect(1).center().toPoint())
    assert told.args == [1]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(bars, key)
    with qtbot.waitSignal(bars.chosen) as told:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert told.args == [1]
    assert bars.accessibleDescription() == "versicolor: 25 samples, 33.3 %"


def test_the_pointer_is_told_the_share(bars: ClassBars) -> None:
    place = bars.bar_rect(0).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, bars.mapToGlobal(place))
    QApplication.sendEvent(bars, event)
    assert QToolTip.text() == "setosa: 50 samples, 66.7 %"
    QToolTip.hideText()


def test_leaving_and_empty_room_point_at_nothing(qtbot: QtBot, bars: ClassBars) -> None:
    bars.resize(300, 400)
    qtbot.mouseMove(bars, QPoint(100, 5))
    qtbot.mouseMove(bars, QPoint(100, 390))
    told: list[int] = []
    bars.chosen.connect(told.append)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(100, 390))
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert told == []


def test_without_samples_there_are_bars_without_length(qtbot: QtBot) -> None:
    bars = ClassBars(Theme("dark"))
    qtbot.addWidget(bars)
    bars.set_counts((), ())
    bars.grab()
    bars.set_counts(("a",), (0,))
    assert bars.text(0) == "a: 0 samples, 0 %"
    bars.grab()
