import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QInputDevice,
    QKeySequence,
    QMouseEvent,
    QPointingDevice,
    QShortcut,
    QTabletEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits import drawing_canvas
from mlpstudio.ui.widgets.digits.canvas_overlay import Overlay
from mlpstudio.ui.widgets.digits.drawing_canvas import NARROWEST, WIDEST, DrawingCanvas

SEVEN = ((0.25, 0.25), (0.5, 0.25), (0.75, 0.25), (0.62, 0.5), (0.5, 0.8))
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def theme(qapp: object) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> DrawingCanvas:
    canvas = DrawingCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(200, 200)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


def place(canvas: DrawingCanvas, share: tuple[float, float]) -> QPoint:
    return QPoint(round(share[0] * canvas.width()), round(share[1] * canvas.height()))


def draw(qtbot: QtBot, canvas: DrawingCanvas, *shares: tuple[float, float], button=LEFT) -> None:
    qtbot.mousePress(canvas, button, pos=place(canvas, shares[0]))
    for share in shares[1:]:
        qtbot.mouseMove(canvas, place(canvas, share))
    qtbot.mouseRelease(canvas, button, pos=place(canvas, shares[-1]))


def color_at(canvas: DrawingCanvas, share: tuple[float, float]) -> QColor:
    return canvas.grab().toImage().pixelColor(place(canvas, share))


def test_a_mouse_stroke_makes_ink_along_its_way(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    assert not canvas.ink().any()
    draw(qtbot, canvas, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
    ink = canvas.ink()
    assert (ink[140, 60:220] == 1).all()
    assert not ink[:100].any()
    assert not ink[180:].any()
    assert len(canvas.strokes) == 1


def test_the_ink_is_told_at_each_move_and_the_stroke_at_its_end(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    told: list[str] = []
    canvas.ink_changed.connect(lambda: told.append("ink"))
    canvas.stroke_finished.connect(lambda: told.append("stroke"))
    qtbot.mousePress(canvas, LEFT, pos=place(canvas, (0.2, 0.2)))
    qtbot.mouseMove(canvas, place(canvas, (0.5, 0.2)))
    qtbot.waitUntil(lambda: told == ["ink", "ink"])
    qtbot.mouseRelease(canvas, LEFT, pos=place(canvas, (0.5, 0.2)))
    assert told == ["ink", "ink", "ink", "stroke"]


def test_moves_that_have_been_waiting_are_all_drawn_but_told_together(
    qtbot: QtBot, canvas: DrawingCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing_canvas, "_AT_ONCE", 60.0)
    told: list[str] = []
    canvas.ink_changed.connect(lambda: told.append("ink"))
    qtbot.mousePress(canvas, LEFT, pos=place(canvas, (0.2, 0.2)))
    for x, y in ((0.8, 0.2), (0.8, 0.8), (0.2, 0.8)):
        where = QPointF(place(canvas, (x, y)))
        move = QEvent.Type.MouseMove
        event = QMouseEvent(move, where, where, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        canvas.mouseMoveEvent(event)
    assert told == ["ink"]
    qtbot.waitUntil(lambda: told == ["ink", "ink"])
    qtbot.mouseRelease(canvas, LEFT, pos=place(canvas, (0.2, 0.8)))
    assert len(canvas.strokes[0].points) >= 4
    assert canvas.ink()[140, 200:].max() == 1  # between the second place and the third


def test_a_click_alone_makes_a_dot(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=place(canvas, (0.5, 0.5)))
    assert canvas.ink()[140, 140] == 1
    assert len(canvas.strokes) == 1


def test_fast_moves_leave_no_gaps(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, (0.1, 0.2), (0.9, 0.25), (0.1, 0.8))
    is_inked = canvas.ink() > 0.5
    reached = np.zeros_like(is_inked)
    reached[tuple(np.argwhere(is_inked)[0])] = True
    while True:  # spread over neighbouring ink
        spread = reached.copy()
        spread[1:] |= reached[:-1]
        spread[:-1] |= reached[1:]
        spread[:, 1:] |= reached[:, :-1]
        spread[:, :-1] |= reached[:, 1:]
        spread &= is_inked
        if (spread == reached).all():
            break
        reached = spread
    np.testing.assert_array_equal(reached, is_inked)
    assert is_inked[round(0.8 * 280), round(0.1 * 280)]


def test_what_is_on_the_screen_is_the_ink(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, *SEVEN)
    shown = canvas.grab().toImage()
    ink = canvas.ink()
    for x, y in ((0.3, 0.25), (0.6, 0.25), (0.52, 0.75), (0.3, 0.7), (0.8, 0.8)):
        is_dark = shown.pixelColor(place(canvas, (x, y))).lightness() < 128
        assert is_dark == (ink[round(y * 280), round(x * 280)] > 0.5)


def test_the_loose_end_is_shown_before_the_pen_is_lifted(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    qtbot.mousePress(canvas, LEFT, pos=place(canvas, (0.2, 0.5)))
    qtbot.mouseMove(canvas, place(canvas, (0.8, 0.5)))
    assert color_at(canvas, (0.75, 0.5)).lightness() < 128
    assert canvas.ink()[140, 210] == 1
    qtbot.mouseRelease(canvas, LEFT, pos=place(canvas, (0.8, 0.5)))


def test_the_same_drawing_at_another_size_is_read_the_same(qtbot: QtBot, theme: Theme) -> None:
    images = []
    for side in (150, 400):
        canvas = DrawingCanvas(theme)
        qtbot.addWidget(canvas)
        canvas.resize(side, side)
        canvas.show()
        draw(qtbot, canvas, *SEVEN)
        prepared = normalise(canvas.ink())
        assert prepared is not None
        images.append(prepared.image.astype(float))
    assert np.abs(images[0] - images[1]).mean() < 3


def test_a_resized_canvas_keeps_the_drawing(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, *SEVEN)
    before = canvas.ink()
    canvas.resize(330, 330)
    np.testing.assert_array_equal(canvas.ink(), before)
    assert color_at(canvas, (0.6, 0.25)).lightness() < 128
    canvas.resize(120, 300)  # the field is the square in the middle
    assert canvas.grab().toImage().pixelColor(72, 90 + 30).lightness() < 128


def test_another_theme_keeps_the_drawing_in_its_own_colours(
    qtbot: QtBot, canvas: DrawingCanvas, theme: Theme
) -> None:
    draw(qtbot, canvas, *SEVEN)
    before = canvas.ink()
    assert color_at(canvas, (0.6, 0.25)).lightness() < 128
    assert color_at(canvas, (0.2, 0.9)).lightness() > 200
    theme.set_mode("dark")
    np.testing.assert_array_equal(canvas.ink(), before)
    assert color_at(canvas, (0.6, 0.25)).lightness() > 200
    assert color_at(canvas, (0.2, 0.9)).lightness() < 60


def test_undo_and_redo_are_for_the_strokes_as_long_as_there_are_any(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    told: list[str] = []
    undo = QShortcut(QKeySequence.StandardKey.Undo, canvas.window())
    undo.activated.connect(lambda: told.append("project"))
    draw(qtbot, canvas, (0.2, 0.2), (0.8, 0.2))
    ink = canvas.ink()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    assert not canvas.ink().any()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    np.testing.assert_array_equal(canvas.ink(), ink)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    assert told == []
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    assert told == ["project"]


def test_keys_take_back_a_stroke_and_clear(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, (0.2, 0.2), (0.8, 0.2))
    one = canvas.ink()
    draw(qtbot, canvas, (0.2, 0.8), (0.8, 0.8))
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    np.testing.assert_array_equal(canvas.ink(), one)
    with qtbot.waitSignals([canvas.ink_changed, canvas.stroke_finished]):
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert not canvas.ink().any()
    assert canvas.can_undo
    canvas.undo_stroke()
    np.testing.assert_array_equal(canvas.ink(), one)
    canvas.redo_stroke()
    assert not canvas.ink().any()


def test_clearing_a_blank_canvas_is_nothing_to_take_back(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    with qtbot.assertNotEmitted(canvas.ink_changed):
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
        qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert not canvas.can_undo


def test_brackets_change_the_brush_within_its_range(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    before = canvas.brush_width
    with qtbot.waitSignal(canvas.brush_changed):
        qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.brush_width == pytest.approx(before + 0.01)
    for _ in range(30):
        qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert canvas.brush_width == NARROWEST
    for _ in range(30):
        qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.brush_width == WIDEST


def test_a_wider_brush_leaves_more_ink(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    canvas.set_brush_width(0.05)
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    narrow = canvas.ink().sum()
    canvas.clear()
    canvas.set_brush_width(0.1)
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    assert canvas.ink().sum() == pytest.approx(2 * narrow, rel=0.1)


@pytest.mark.parametrize("way", ["tool", "right button"])
def test_the_eraser_takes_ink_away(qtbot: QtBot, canvas: DrawingCanvas, way: str) -> None:
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    if way == "tool":
        qtbot.keyClick(canvas, Qt.Key.Key_E)
        assert canvas.erases
    draw(qtbot, canvas, (0.5, 0.3), (0.5, 0.7), button=LEFT if way == "tool" else RIGHT)
    assert canvas.ink()[140, 140] == 0
    assert canvas.ink()[140, 70] == 1
    assert color_at(canvas, (0.5, 0.5)).lightness() > 200


def test_other_buttons_do_not_draw_nor_end_a_stroke(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    qtbot.mouseClick(canvas, Qt.MouseButton.MiddleButton, pos=place(canvas, (0.5, 0.5)))
    qtbot.mouseMove(canvas, place(canvas, (0.6, 0.5)))
    assert not canvas.ink().any()


def test_a_lost_release_does_not_block_the_next_stroke(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    qtbot.mousePress(canvas, LEFT, pos=place(canvas, (0.2, 0.2)))
    draw(qtbot, canvas, (0.2, 0.8), (0.8, 0.8))
    assert len(canvas.strokes) == 2


def test_its_keys_win_over_the_windows_shortcuts(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    canvas = DrawingCanvas(theme)
    QVBoxLayout(window).addWidget(canvas)
    pressed: list[str] = []
    QShortcut(Qt.Key.Key_Delete, window, lambda: pressed.append("delete"))
    QShortcut(Qt.Key.Key_Space, window, lambda: pressed.append("space"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert not canvas.ink().any()
    assert pressed == ["space"]


def tablet_event(
    kind: QEvent.Type, at: QPointF, pressure: float, end: QPointingDevice.PointerType
) -> tuple[QTabletEvent, QPointingDevice]:
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        end,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )
    button = Qt.MouseButton.LeftButton
    modifiers = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(
        kind, device, at, at, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, modifiers, button, button
    )
    return event, device  # which the event does not keep alive


def draw_with_pen(
    canvas: DrawingCanvas, pressure: float, end: QPointingDevice.PointerType
) -> None:
    for kind, x in (
        (QEvent.Type.TabletPress, 40.0),
        (QEvent.Type.TabletMove, 100.0),
        (QEvent.Type.TabletMove, 160.0),
        (QEvent.Type.TabletRelease, 160.0),
    ):
        event, _device = tablet_event(kind, QPointF(x, 100.0), pressure, end)
        canvas.tabletEvent(event)


def test_the_pressure_of_a_pen_is_width_and_its_other_end_erases(canvas: DrawingCanvas) -> None:
    thickness = []
    for pressure in (0.1, 0.9):
        canvas.clear()
        draw_with_pen(canvas, pressure, QPointingDevice.PointerType.Pen)
        thickness.append(canvas.ink()[:, 140].sum())
    expected = canvas.brush_width * 280
    assert thickness == pytest.approx([0.6 * expected, 1.4 * expected], rel=0.05)
    draw_with_pen(canvas, 1.0, QPointingDevice.PointerType.Eraser)
    assert not canvas.ink().any()


def test_a_blank_canvas_says_what_to_do(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    blank = canvas.grab().toImage()
    hint = [blank.pixelColor(x, y).lightness() for x in range(40, 160) for y in range(90, 110)]
    assert min(hint) < 160
    qtbot.mouseClick(canvas, LEFT, pos=place(canvas, (0.1, 0.1)))
    drawn = canvas.grab().toImage()
    hint = [drawn.pixelColor(x, y).lightness() for x in range(40, 160) for y in range(90, 110)]
    assert min(hint) > 200


def test_the_part_that_is_read_is_outlined(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, *SEVEN)
    before = canvas.grab().toImage()
    canvas.set_crop((28, 28, 224, 224))
    outlined = canvas.grab().toImage()
    changed = [x for x in range(200) if outlined.pixel(x, 20) != before.pixel(x, 20)]
    assert min(changed) >= 19
    assert max(changed) <= 181
    assert len(changed) > 50


def test_a_soft_brush_leaves_faint_edges_on_the_screen_and_in_the_ink(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    told: list[float] = []
    canvas.brush_changed.connect(lambda: told.append(canvas.softness))
    for _ in range(10):
        qtbot.keyClick(canvas, Qt.Key.Key_BraceRight, Qt.KeyboardModifier.ShiftModifier)
    assert told == pytest.approx([k / 10 for k in range(1, 11)])
    qtbot.keyClick(canvas, Qt.Key.Key_BraceLeft, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.softness == pytest.approx(0.9)
    canvas.set_softness(7)
    assert canvas.softness == 1
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    assert canvas.strokes[0].softness == 1
    profile = canvas.ink()[:, 140]
    assert ((profile > 0.1) & (profile < 0.9)).sum() > 15
    edge = color_at(canvas, (0.5, 0.5 + canvas.brush_width / 2)).lightness()
    assert 90 < edge < 200
    assert canvas.grab().toImage().pixelColor(100, 100 + 16).lightness() < 254  # no cut-off edge


def test_while_the_pen_is_down_soft_ink_is_shown_as_it_will_be(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    canvas.set_softness(0.8)
    qtbot.mousePress(canvas, LEFT, pos=place(canvas, (0.2, 0.5)))
    qtbot.mouseMove(canvas, place(canvas, (0.5, 0.45)))
    qtbot.mouseMove(canvas, place(canvas, (0.8, 0.5)))
    down = canvas.grab().toImage()
    qtbot.mouseRelease(canvas, LEFT, pos=place(canvas, (0.8, 0.5)))
    assert canvas.grab().toImage() == down


DIGIT = np.zeros((28, 28), np.uint8)
DIGIT[8:20, 10:18] = 255


def test_a_digit_can_be_loaded_drawn_over_and_taken_back(
    qtbot: QtBot, canvas: DrawingCanvas
) -> None:
    draw(qtbot, canvas, (0.2, 0.2), (0.8, 0.2))
    with qtbot.waitSignals([canvas.ink_changed, canvas.stroke_finished]):
        canvas.load(Page(background=DIGIT))
    assert canvas.background is DIGIT
    assert canvas.strokes == ()
    assert not canvas.is_blank
    assert color_at(canvas, (0.5, 0.5)).lightness() < 60
    assert color_at(canvas, (0.5, 0.2)).lightness() > 200
    draw(qtbot, canvas, (0.1, 0.9), (0.9, 0.9))
    assert canvas.page == Page(canvas.strokes, DIGIT)
    canvas.undo_stroke()
    canvas.undo_stroke()
    assert canvas.background is None
    assert color_at(canvas, (0.5, 0.2)).lightness() < 60


def test_a_kept_background_is_restored(canvas: DrawingCanvas) -> None:
    stroke = Stroke((PenPoint(0.1, 0.9, 0.1), PenPoint(0.9, 0.9, 0.1)))
    canvas.restore((stroke,), DIGIT)
    assert canvas.background is DIGIT
    assert canvas.strokes == (stroke,)
    canvas.restore(())
    assert canvas.is_blank


def test_a_whole_stroke_can_be_added_and_taken_back(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    stroke = Stroke((PenPoint(0.2, 0.5, 0.1), PenPoint(0.8, 0.5, 0.1)), softness=0.5)
    with qtbot.waitSignals([canvas.ink_changed, canvas.stroke_finished]):
        canvas.add_stroke(stroke)
    assert canvas.strokes == (stroke,)
    assert canvas.ink()[140, 140] == 1
    canvas.undo_stroke()
    assert canvas.is_blank


# ---------------------------------------------------------------- what is shown over the ink


def is_blue(color: QColor) -> bool:
    return color.blue() > color.red() + 40


def is_orange(color: QColor) -> bool:
    return color.red() > color.blue() + 40


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_evidence_colours_the_ink_and_nothing_else(
    qtbot: QtBot, canvas: DrawingCanvas, theme: Theme, mode: str
) -> None:
    theme.set_mode(mode)
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    plain = color_at(canvas, (0.5, 0.2))
    values = np.ones((28, 28))
    values[:, 14:] = -1
    overlay = Overlay(values, 0.0, 0.0, 1.0, 1.0, on_ink=True)
    canvas.set_overlay(overlay)
    assert canvas.overlay is overlay
    assert is_blue(color_at(canvas, (0.3, 0.5)))
    assert is_orange(color_at(canvas, (0.7, 0.5)))
    assert color_at(canvas, (0.5, 0.2)) == plain
    canvas.set_overlay(None)
    color = color_at(canvas, (0.3, 0.5))
    assert not is_blue(color)
    assert not is_orange(color)


def test_missing_ink_is_shown_where_there_is_none(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    canvas.set_overlay(Overlay(np.ones((4, 4)), 0.1, 0.6, 0.2, 0.3))
    assert is_blue(color_at(canvas, (0.75, 0.2)))
    for outside in ((0.55, 0.2), (0.75, 0.35), (0.75, 0.05)):
        assert not is_blue(color_at(canvas, outside))
    canvas.set_overlay(Overlay(np.zeros((4, 4)), 0.1, 0.6, 0.2, 0.3))
    assert not is_blue(color_at(canvas, (0.75, 0.2)))


def test_the_ink_is_paler_beneath_colours(qtbot: QtBot, canvas: DrawingCanvas) -> None:
    draw(qtbot, canvas, (0.2, 0.5), (0.8, 0.5))
    before = color_at(canvas, (0.5, 0.5)).lightness()
    canvas.set_overlay(Overlay(np.zeros((2, 2)), 0, 0, 1, 1, on_ink=True))
    assert color_at(canvas, (0.5, 0.5)).lightness() > before + 80


def test_suggestions_are_a_line_to_draw_or_an_outline_to_rub_out(canvas: DrawingCanvas) -> None:
    level = (PenPoint(0.2, 0.3, 0.1), PenPoint(0.8, 0.3, 0.1))
    canvas.set_suggestion((Stroke(level), Stroke((PenPoint(0.5, 0.7, 0.2),), erases=True)))
    assert len(canvas.suggestion) == 2
    assert is_blue(color_at(canvas, (0.5, 0.3)))
    assert not is_blue(color_at(canvas, (0.5, 0.4)))
    image = canvas.grab().toImage()
    ring = [image.pixelColor(x, round(0.7 * 200)) for x in range(60, 140)]
    assert any(is_orange(color) for color in ring)
    assert not is_orange(color_at(canvas, (0.5, 0.7)))
    assert not canvas.ink().any()  # nothing is drawn yet
    canvas.set_suggestion(())
    assert not is_blue(color_at(canvas, (0.5, 0.3)))
