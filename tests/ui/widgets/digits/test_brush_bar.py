import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.labs.digits.drawing import Page
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.brush_bar import BrushBar
from mlpstudio.ui.widgets.digits.drawing_canvas import DrawingCanvas

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot: QtBot) -> DrawingCanvas:
    theme = Theme("light")
    theme.apply()
    canvas = DrawingCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(200, 200)
    return canvas


@pytest.fixture
def bar(qtbot: QtBot, canvas: DrawingCanvas) -> BrushBar:
    bar = BrushBar(canvas._theme, canvas)
    qtbot.addWidget(bar)
    bar.resize(400, 40)
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def test_its_sliders_lead_the_brush_and_follow_its_keys(
    qtbot: QtBot, canvas: DrawingCanvas, bar: BrushBar
) -> None:
    bar.brush.setFocus()
    qtbot.keyClick(bar.brush, Qt.Key.Key_Home)
    assert canvas.brush_width == pytest.approx(0.02)
    qtbot.keyClick(bar.softness, Qt.Key.Key_End)
    assert canvas.softness == 1
    canvas.set_brush_width(0.1)
    canvas.set_softness(0.25)
    assert bar.brush.value() == 10
    assert bar.softness.value() == 25


def test_its_buttons_follow_what_there_is_to_do(
    qtbot: QtBot, canvas: DrawingCanvas, bar: BrushBar
) -> None:
    assert [b.isEnabled() for b in (bar.undo, bar.redo, bar.clear)] == [False] * 3
    canvas.add_stroke(Stroke((PenPoint(0.5, 0.5, 0.1),)))
    assert [b.isEnabled() for b in (bar.undo, bar.redo, bar.clear)] == [True, False, True]
    qtbot.mouseClick(bar.undo, LEFT)
    assert canvas.is_blank
    assert [b.isEnabled() for b in (bar.undo, bar.redo, bar.clear)] == [False, True, False]
    qtbot.mouseClick(bar.redo, LEFT)
    qtbot.mouseClick(bar.clear, LEFT)
    assert canvas.is_blank


def test_a_loaded_picture_can_be_cleared(
    qtbot: QtBot, canvas: DrawingCanvas, bar: BrushBar
) -> None:
    background = (canvas.ink()[:28, :28] * 0 + 200).astype("uint8")
    canvas.load(Page(background=background))
    assert bar.clear.isEnabled()
    qtbot.mouseClick(bar.clear, LEFT)
    assert canvas.is_blank


def test_the_eraser_is_a_switch(qtbot: QtBot, canvas: DrawingCanvas, bar: BrushBar) -> None:
    qtbot.mouseClick(bar.eraser, LEFT)
    assert canvas.erases
    canvas.set_erases(False)
    assert not bar.eraser.isChecked()


def test_in_a_narrow_row_the_captions_go_and_the_tools_stay(bar: BrushBar) -> None:
    wide = bar.minimumSizeHint().width()
    assert all(caption.isVisible() for caption in bar._captions)
    bar.resize(230, 40)
    assert not any(caption.isVisible() for caption in bar._captions)
    assert bar.minimumSizeHint().width() == wide <= 230
    for part in (bar.brush, bar.softness, bar.eraser, bar.undo, bar.redo, bar.clear):
        assert part.geometry().right() <= 230
        assert part.mapTo(bar, QPoint()).x() >= 0
        assert part.toolTip()
        assert part.accessibleName()
