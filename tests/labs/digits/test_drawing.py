import numpy as np
import pytest

from mlpstudio.labs.digits.drawing import CLOSEST, SIDE, Drawing, Page
from mlpstudio.labs.digits.sheet import Sheet
from mlpstudio.labs.digits.strokes import PenPoint

LINE = ((0.2, 0.2), (0.3, 0.5), (0.5, 0.6), (0.8, 0.3))
OTHER = ((0.3, 0.8), (0.7, 0.8))


def draw(drawing: Drawing, places, *, width=0.1, erases=False, softness=0.0) -> None:
    first, *rest = [PenPoint(x, y, width) for x, y in places]
    drawing.begin(first, erases=erases, softness=softness)
    for point in rest:
        drawing.go_on(point)
    drawing.finish()


def test_ink_grows_with_the_pen_and_holds_the_loose_end() -> None:
    drawing = Drawing()
    assert drawing.is_blank
    assert not drawing.ink().any()
    drawing.begin(PenPoint(0.2, 0.5, 0.1))
    dot = drawing.ink()
    drawing.go_on(PenPoint(0.6, 0.5, 0.1))
    ink = drawing.ink()
    assert ink.shape == (SIDE, SIDE)
    assert ink.dtype == np.float32
    assert dot.sum() < ink.sum()
    assert ink[SIDE // 2, round(0.58 * SIDE)] == 1  # where it may still turn
    assert not drawing.is_blank


def test_a_finished_stroke_looks_the_same_when_it_is_written_anew() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    anew = Sheet(SIDE)
    for stroke in drawing.strokes:
        anew.write_stroke(stroke)
    np.testing.assert_array_equal(np.rint(drawing.ink() * 255), anew.pixels)


def test_points_too_close_together_are_left_out_but_not_the_last() -> None:
    drawing = Drawing()
    drawing.begin(PenPoint(0.5, 0.5, 0.1))
    for k in range(1, 11):
        drawing.go_on(PenPoint(0.5 + k * CLOSEST / 10 * 0.9, 0.5, 0.1))
    drawing.finish()
    assert len(drawing.strokes[0].points) == 2
    assert drawing.strokes[0].points[-1].x == pytest.approx(0.5 + 0.9 * CLOSEST)


def test_undo_and_redo_bring_back_exactly_the_same_ink() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    one = drawing.ink()
    draw(drawing, OTHER)
    two = drawing.ink()
    drawing.undo()
    np.testing.assert_array_equal(drawing.ink(), one)
    drawing.redo()
    np.testing.assert_array_equal(drawing.ink(), two)
    assert not drawing.can_redo


def test_a_clearing_can_be_taken_back() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    before = drawing.ink()
    drawing.clear()
    assert drawing.is_blank
    assert not drawing.ink().any()
    drawing.undo()
    np.testing.assert_array_equal(drawing.ink(), before)


def test_a_new_stroke_forgets_what_was_taken_back() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    drawing.undo()
    draw(drawing, OTHER)
    assert not drawing.can_redo
    drawing.redo()
    assert len(drawing.strokes) == 1


def test_nothing_to_take_back_changes_nothing() -> None:
    drawing = Drawing()
    drawing.undo()
    drawing.redo()
    assert drawing.is_blank
    drawing.begin(PenPoint(0.5, 0.5, 0.1))
    assert not drawing.can_undo  # while the pen is down
    drawing.undo()
    assert drawing.is_drawing


def test_an_eraser_takes_ink_away_and_undo_brings_it_back() -> None:
    drawing = Drawing()
    draw(drawing, ((0.2, 0.5), (0.8, 0.5)))
    before = drawing.ink()
    draw(drawing, ((0.5, 0.3), (0.5, 0.7)), width=0.2, erases=True)
    assert drawing.ink()[SIDE // 2, SIDE // 2] == 0
    assert drawing.ink().sum() < before.sum()
    drawing.undo()
    np.testing.assert_array_equal(drawing.ink(), before)


def test_a_restored_drawing_can_be_taken_back_stroke_by_stroke() -> None:
    first, second = Drawing(), Drawing()
    draw(first, LINE)
    draw(first, OTHER)
    second.restore(Page(first.strokes))
    np.testing.assert_array_equal(second.ink(), first.ink())
    second.undo()
    assert second.strokes == first.strokes[:1]


def test_what_is_shown_has_the_size_asked_for_and_follows_the_pen() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    sheet = drawing.shown(100)
    assert sheet.pixels.shape == (100, 100)
    share_of_ink = sheet.pixels.mean() / 255
    assert share_of_ink == pytest.approx(drawing.ink().mean(), rel=0.01)
    draw(drawing, OTHER)
    assert drawing.shown(100) is sheet
    assert sheet.pixels.mean() / 255 > share_of_ink


def test_a_size_changed_while_the_pen_is_down_loses_nothing() -> None:
    drawing = Drawing()
    draw(drawing, OTHER)
    drawing.begin(PenPoint(0.2, 0.2, 0.1))
    drawing.go_on(PenPoint(0.5, 0.3, 0.1))
    drawing.go_on(PenPoint(0.8, 0.2, 0.1))
    changed = drawing.shown(SIDE + 10)
    drawing.finish()
    expected = Sheet(SIDE + 10)
    for stroke in drawing.strokes:
        expected.write_stroke(stroke)
    np.testing.assert_array_equal(changed.pixels, expected.pixels)


def test_the_pen_that_is_down_is_shown_to_its_end() -> None:
    drawing = Drawing()
    drawing.begin(PenPoint(0.2, 0.5, 0.1))
    drawing.go_on(PenPoint(0.5, 0.5, 0.1))
    drawing.go_on(PenPoint(0.8, 0.5, 0.1))
    np.testing.assert_array_equal(drawing.shown(SIDE).pixels, np.rint(drawing.ink() * 255))
    assert drawing.shown(SIDE).pixels[SIDE // 2, round(0.79 * SIDE)] == 255


def test_the_loose_end_may_turn_without_a_trace() -> None:
    drawing = Drawing()
    drawing.begin(PenPoint(0.2, 0.5, 0.04))
    drawing.go_on(PenPoint(0.5, 0.5, 0.04))
    drawing.go_on(PenPoint(0.5, 0.9, 0.04))
    drawing.ink()
    drawing.shown(200)
    drawing.go_on(PenPoint(0.2, 0.9, 0.04))
    drawing.finish()
    anew = Sheet(SIDE)
    anew.write_stroke(drawing.strokes[0])
    np.testing.assert_array_equal(np.rint(drawing.ink() * 255), anew.pixels)


def test_a_stroke_remembers_how_soft_it_was() -> None:
    drawing = Drawing()
    draw(drawing, OTHER, softness=0.8)
    assert drawing.strokes[0].softness == 0.8
    soft = drawing.ink()
    draw(drawing, LINE)
    drawing.undo()
    np.testing.assert_array_equal(drawing.ink(), soft)
    assert ((soft > 0.1) & (soft < 0.9)).sum() > 4_000


# ---------------------------------------------------------------- backgrounds

DIGIT = np.zeros((28, 28), np.uint8)
DIGIT[8:20, 10:18] = 255


def test_a_digit_is_loaded_beneath_the_strokes_and_drawn_over() -> None:
    drawing = Drawing()
    draw(drawing, LINE)
    before = drawing.ink()
    drawing.load(Page(background=DIGIT))
    assert not drawing.is_blank
    assert drawing.background is DIGIT
    np.testing.assert_array_equal(drawing.ink(), np.kron(DIGIT, np.ones((10, 10))) / 255)
    draw(drawing, OTHER)
    assert drawing.ink()[round(0.8 * SIDE), SIDE // 2] == 1
    drawing.undo()
    drawing.undo()
    np.testing.assert_array_equal(drawing.ink(), before)
    drawing.redo()
    assert drawing.background is DIGIT


def test_an_eraser_takes_the_background_too_and_clearing_all_of_it() -> None:
    drawing = Drawing()
    drawing.load(Page(background=DIGIT))
    draw(drawing, ((0.5, 0.3), (0.5, 0.7)), erases=True)
    assert drawing.ink()[SIDE // 2, SIDE // 2] == 0
    assert drawing.shown(100).pixels[50, 50] == 0
    assert DIGIT[14, 14] == 255
    drawing.clear()
    assert drawing.is_blank
    assert not drawing.ink().any()
    assert not drawing.shown(100).pixels.any()


def test_a_restored_background_is_the_first_thing_that_can_be_taken_back() -> None:
    first, second = Drawing(), Drawing()
    first.load(Page(background=DIGIT))
    draw(first, LINE)
    second.restore(Page(first.strokes, first.background))
    np.testing.assert_array_equal(second.ink(), first.ink())
    second.undo()
    assert second.background is DIGIT
    assert not second.strokes
    second.undo()
    assert second.is_blank
    assert not second.can_undo


def test_going_back_takes_no_writing() -> None:
    drawing = Drawing()
    drawing.shown(200)
    for k in range(3):
        draw(drawing, [(0.1 + 0.8 * i / 60, 0.3 + 0.2 * k + 0.1 * (i % 2)) for i in range(61)])
    ink, shown = drawing.ink(), drawing.shown(200).pixels.copy()
    writing: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sheet, "write", lambda *_, **__: writing.append(None))
        drawing.undo()
        drawing.undo()
        drawing.redo()
        drawing.redo()
    assert not writing
    np.testing.assert_array_equal(drawing.ink(), ink)
    np.testing.assert_array_equal(drawing.shown(200).pixels, shown)


def test_another_size_is_written_anew_when_going_back() -> None:
    drawing = Drawing()
    drawing.shown(200)
    draw(drawing, LINE)
    draw(drawing, OTHER)
    drawing.shown(90)
    drawing.undo()
    expected = Sheet(90)
    expected.write_stroke(drawing.strokes[0])
    np.testing.assert_array_equal(drawing.shown(90).pixels, expected.pixels)
