import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.strokes import PenPoint, Sheet, Stroke, curve, piece, tail

WIDTH = 0.1
coordinates = st.floats(-0.2, 1.2)
pen_points = st.builds(PenPoint, coordinates, coordinates, st.floats(0.02, 0.16))


def points(*places, width=WIDTH):
    return [PenPoint(x, y, width) for x, y in places]


def test_a_single_point_is_a_round_dot() -> None:
    sheet = Sheet(100)
    sheet.write_stroke(Stroke((PenPoint(0.5, 0.5, 0.2),)))
    assert sheet.pixels.sum() / 255 == pytest.approx(math.pi * 10**2, rel=0.01)
    np.testing.assert_array_equal(sheet.pixels, sheet.pixels.T)
    np.testing.assert_array_equal(sheet.pixels, sheet.pixels[::-1, ::-1])


def test_a_straight_stroke_covers_its_length_times_its_width_and_two_half_discs() -> None:
    sheet = Sheet(200)
    sheet.write_stroke(Stroke(tuple(points((0.2, 0.5), (0.5, 0.5), (0.8, 0.5)))))
    expected = 120 * 20 + math.pi * 10**2
    assert sheet.pixels.sum() / 255 == pytest.approx(expected, rel=0.01)


def test_width_changes_steadily_from_one_point_to_the_next() -> None:
    sheet = Sheet(200)
    sheet.write([PenPoint(0.1, 0.5, 0.02), PenPoint(0.9, 0.5, 0.2)])
    thickness = sheet.pixels.sum(axis=0) / 255
    np.testing.assert_allclose(thickness[[60, 100, 140]], [13, 22, 31], atol=1.5)


def test_pieces_join_without_gaps_and_end_at_the_pen() -> None:
    pen = points((0.1, 0.1), (0.5, 0.2), (0.4, 0.7), (0.9, 0.9))
    paths = list(curve(pen))
    assert paths[0] == [pen[0]]
    for before, after in pairwise(paths):
        assert after[0] == pytest.approx(before[-1])
    assert paths[-1][-1] == pen[-1]


def test_a_bend_is_round_and_stays_on_the_inner_side_of_its_corner() -> None:
    pen = points((0.1, 0.9), (0.5, 0.1), (0.9, 0.9))
    bend = piece(pen, 2)
    assert len(bend) > 4
    assert min(p.y for p in bend) == pytest.approx(0.3, abs=0.002)
    assert bend[0].x == pytest.approx(0.3)
    assert bend[-1].x == pytest.approx(0.7)


def test_the_tail_reaches_from_the_settled_curve_to_the_pen() -> None:
    pen = points((0.2, 0.2), (0.4, 0.2))
    tip = PenPoint(0.405, 0.2, WIDTH)
    assert [p.x for p in tail(pen)] == pytest.approx([0.3, 0.4])
    assert [p.x for p in tail(pen, tip)] == pytest.approx([0.3, 0.4, 0.405])
    assert tail(pen[:1]) == pen[:1]


@settings(max_examples=30, deadline=None)
@given(st.lists(pen_points, min_size=1, max_size=6))
def test_any_stroke_stays_inside_the_sheet_and_writing_twice_changes_nothing(pen) -> None:
    sheet = Sheet(40)
    stroke = Stroke(tuple(pen))
    sheet.write_stroke(stroke)
    once = sheet.pixels.copy()
    sheet.write_stroke(stroke)
    np.testing.assert_array_equal(sheet.pixels, once)
    if all(0 <= p.x <= 1 and 0 <= p.y <= 1 for p in pen):
        assert once.any()


def test_erasing_along_a_stroke_leaves_nothing_of_it() -> None:
    sheet, pen = Sheet(100), tuple(points((0.2, 0.3), (0.6, 0.4), (0.5, 0.8)))
    sheet.write_stroke(Stroke(pen))
    wider = tuple(p._replace(width=2 * p.width) for p in pen)
    sheet.write_stroke(Stroke(wider, erases=True))
    assert not sheet.pixels.any()


def test_erasing_leaves_ink_elsewhere() -> None:
    sheet = Sheet(100)
    sheet.write(points((0.1, 0.5), (0.9, 0.5)))
    before = sheet.pixels.copy()
    sheet.write(points((0.5, 0.2), (0.5, 0.8)), erases=True)
    assert not sheet.pixels[:, 48:52].any()
    np.testing.assert_array_equal(sheet.pixels[:, :40], before[:, :40])


def test_a_copy_is_independent() -> None:
    sheet = Sheet(10)
    other = sheet.copy()
    other.write(points((0.5, 0.5)))
    assert other.pixels.any()
    assert not sheet.pixels.any()
    other.clear()
    assert not other.pixels.any()
