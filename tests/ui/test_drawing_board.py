import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.pictures import read_picture
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.ui.drawing_board import DrawingBoard, Origin
from mlpstudio.ui.widgets.digits.canvas_overlay import Overlay
from tests.ui.readers import BAR, DASH, digit_image


@pytest.fixture
def board(qtbot: QtBot) -> DrawingBoard:
    return DrawingBoard()


def picture(level: int = 30) -> np.ndarray:
    pixels = np.full((60, 60, 3), 230, np.uint8)
    pixels[10:50, 25:32] = level
    return pixels


def overlay() -> Overlay:
    return Overlay(np.zeros((2, 2)), 0, 0, 1, 1)


def test_a_blank_board_prepares_nothing(board: DrawingBoard) -> None:
    assert board.prepared is None
    assert board.page == Page()
    assert board.origin is None
    assert board.off == frozenset()
    assert not board.ink.any()


def test_a_drawing_put_here_is_told_once_and_prepared_once(
    qtbot: QtBot, board: DrawingBoard
) -> None:
    told: list[str] = []
    for name in ("loaded", "ink_changed", "stroke_finished"):
        getattr(board, name).connect(lambda name=name: told.append(name))
    # A canvas that shows the change says so itself, too.
    board.loaded.connect(board.note_ink)
    board.loaded.connect(board.note_stroke)
    board.load(Page((BAR,)))
    assert told == ["loaded", "ink_changed", "stroke_finished"]
    prepared = board.prepared
    assert prepared is not None
    assert board.prepared is prepared
    assert board.ink is board.ink
    board.drawing.undo()
    board.note_ink()
    assert board.prepared is None
    board.drawing.redo()
    board.note_ink()
    assert board.prepared is not None
    np.testing.assert_array_equal(board.prepared.image, prepared.image)


def test_the_origin_is_that_of_the_background_at_hand_even_after_undo(
    board: DrawingBoard,
) -> None:
    first, second = Origin(sample=1, label=2), Origin(sample=3, label=4)
    board.load(Page((), digit_image(5)), first)
    board.add_strokes((BAR, DASH))
    assert board.origin is first
    assert board.page.strokes == (BAR, DASH)
    board.load(Page((), digit_image(20)), second)
    assert board.origin is second
    board.drawing.undo()
    assert board.origin is first
    board.drawing.undo()  # both strokes were one step
    assert board.page.strokes == ()
    board.drawing.undo()
    assert board.origin is None
    board.load(Page((), digit_image(9)))
    assert board.origin is None  # unknown
    for sample in range(8):
        board.load(Page((), digit_image(sample)), Origin(sample=sample))
    assert board.origin is not None
    assert board.origin.sample == 7


def test_a_picture_lies_in_the_middle_and_can_be_read_in_another_way(board: DrawingBoard) -> None:
    reading = read_picture(picture())
    assert board.load_picture(reading)
    assert board.origin is not None
    assert board.origin.reading is reading
    rows, columns = np.nonzero(board.ink > 0.5)
    assert abs(rows.mean() - 140) < 3
    assert abs(columns.mean() - 140) < 3
    board.add_strokes((DASH,))
    board.reread_picture(read_picture(reading.raw, frozenset({"paper"})))
    assert board.off == {"paper"}
    assert board.page.strokes == (DASH,)
    board.drawing.undo()
    board.note_ink()
    assert board.off == frozenset()  # the switch goes back with the picture


def test_a_picture_without_ink_is_refused_and_a_switch_may_leave_none(board: DrawingBoard) -> None:
    blank = read_picture(np.full((40, 40), 128, np.uint8))
    assert not board.load_picture(blank)
    assert board.page == Page()
    board.load_picture(read_picture(picture()))
    board.reread_picture(blank)
    assert board.prepared is None


def test_stages_that_are_left_out_change_what_is_prepared(
    qtbot: QtBot, board: DrawingBoard
) -> None:
    board.load(Page((BAR,)))
    whole = board.prepared
    with qtbot.waitSignals([board.ink_changed, board.stroke_finished]):
        board.leave_out({"crop", "paper"})  # of a picture, which is none of its concern here
    assert board.off == {"crop"}
    assert board.prepared is not None
    assert whole is not None
    assert board.prepared.box != whole.box
    with qtbot.assertNotEmitted(board.ink_changed):
        board.leave_out({"crop"})
    with pytest.raises(ValueError, match="no stages"):
        board.leave_out({"nonsense"})


def test_hints_are_gone_with_the_next_change_of_the_ink(qtbot: QtBot, board: DrawingBoard) -> None:
    board.load(Page((BAR,)))
    with qtbot.waitSignal(board.hints_changed):
        board.show_overlay(overlay())
    with qtbot.waitSignal(board.hints_changed):
        board.suggest((DASH,))
    with qtbot.assertNotEmitted(board.hints_changed):
        board.suggest((DASH,))
        board.show_overlay(board.overlay)
    with qtbot.waitSignal(board.hints_changed):
        board.note_ink()
    assert board.overlay is None
    assert board.suggestion == ()
    with qtbot.assertNotEmitted(board.hints_changed):
        board.note_ink()
