"""The pad: lines drawn with the mouse."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plane.stroke_pad import StrokePad

LEFT = Qt.MouseButton.LeftButton


def test_a_line_is_drawn_and_told_in_sides_of_the_pad(qtbot: QtBot):
    pad = StrokePad(Theme("light"))
    qtbot.addWidget(pad)
    pad.show()
    side = pad.width()
    with qtbot.waitSignal(pad.drawn) as told:
        qtbot.mousePress(pad, LEFT, pos=QPoint(side // 4, side // 2))
        qtbot.mouseMove(pad, QPoint(side // 2, side // 2))
        qtbot.mouseMove(pad, QPoint(2 * side, side // 2))  # beyond the edge
        qtbot.mouseRelease(pad, LEFT, pos=QPoint(side, side // 2))
    line = told.args[0]
    assert line == [(0.25, 0.5), (0.5, 0.5), (1.0, 0.5)]
    ink = pad.grab().toImage().pixelColor(side * 3 // 8, side // 2)
    pad.set_lines([])
    assert pad.grab().toImage().pixelColor(side * 3 // 8, side // 2).lightness() > ink.lightness()


def test_a_touch_is_a_dot(qtbot: QtBot):
    pad = StrokePad(Theme("light"))
    qtbot.addWidget(pad)
    pad.show()
    with qtbot.waitSignal(pad.drawn) as told:
        qtbot.mouseClick(pad, LEFT, pos=QPoint(33, 33))
    assert told.args[0] == [(0.25, 0.25)]
    assert pad.grab().toImage().pixelColor(33, 33).lightness() < 150


def test_other_buttons_do_not_draw(qtbot: QtBot):
    pad = StrokePad(Theme("light"))
    qtbot.addWidget(pad)
    with qtbot.assertNotEmitted(pad.drawn):
        qtbot.mouseClick(pad, Qt.MouseButton.RightButton)
