import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.digits.strokes import PenPoint, curve, piece, tail

WIDTH = 0.1


def points(*places, width=WIDTH):
    return [PenPoint(x, y, width) for x, y in places]


def whole(pen):
    """The curve of a stroke as one line."""
    return [point for path in list(curve(pen))[1:] for point in path]


def apart(line, places):
    """How far some places (n, 2) are from a line, in the mean."""
    corners = np.array([(p.x, p.y) for p in line])
    a, d = corners[:-1, None], np.diff(corners, axis=0)[:, None]  # (m, 1, 2)
    along = ((places - a) * d).sum(axis=2) / np.maximum((d * d).sum(axis=2), 1e-18)
    nearest = a + np.clip(along, 0, 1)[:, :, None] * d
    return np.sqrt(np.square(places - nearest).sum(axis=2)).min(axis=0).mean()


def eight(n):
    """An 8 in one go, seen at n places along it."""
    t = np.linspace(0, 2 * np.pi, n)
    return np.stack([0.5 + 0.2 * np.sin(2 * t), 0.5 - 0.35 * np.cos(t)], axis=1)


def test_a_piece_is_the_way_to_the_point_before_which_the_next_one_settles() -> None:
    pen = points((0.1, 0.1), (0.5, 0.2), (0.4, 0.7))
    assert piece(pen, 0) == [pen[0]]
    assert piece(pen, 1) == [pen[0]]
    assert piece(pen, 2)[0] == pen[0]
    assert piece(pen, 2)[-1] == pen[1]


def test_pieces_join_without_gaps_and_end_at_the_pen() -> None:
    pen = points((0.1, 0.1), (0.5, 0.2), (0.4, 0.7), (0.9, 0.9))
    paths = list(curve(pen))
    assert paths[0] == [pen[0]]
    for before, after in pairwise(paths[1:]):
        assert after[0] == before[-1]
    assert paths[-1][-1] == pen[-1]


def test_the_curve_runs_through_every_point_and_has_no_kink_there() -> None:
    pen = points((0.1, 0.5), (0.3, 0.2), (0.6, 0.3), (0.7, 0.8))
    paths = list(curve(pen))[2:]
    assert [path[0] for path in paths] == pen[:-1]
    for before, after in pairwise(paths):
        arriving = math.atan2(before[-1].y - before[-2].y, before[-1].x - before[-2].x)
        leaving = math.atan2(after[1].y - after[0].y, after[1].x - after[0].x)
        assert arriving == pytest.approx(leaving, abs=0.25)  # between two short lines


def test_a_hasty_8_of_ten_points_keeps_its_shape() -> None:
    hasty, true = points(*eight(10)), eight(400)
    assert apart(hasty, true) > 0.018  # with straight lines
    assert apart(whole(hasty), true) < 0.008
    assert apart(whole(points(*eight(20))), true) < 0.001


def test_a_hasty_circle_is_round() -> None:
    t = np.arange(-1, 9) * np.pi / 3  # six points all around, and on to both sides of it
    pen = points(*np.stack([0.5 + 0.3 * np.cos(t), 0.5 + 0.3 * np.sin(t)], axis=1))
    bows = [p for k in range(4, 9) for p in piece(pen, k)]
    radii = [math.hypot(p.x - 0.5, p.y - 0.5) for p in bows]
    np.testing.assert_allclose(radii, 0.3, rtol=1e-3)


def test_a_corner_between_straight_lines_stays_a_corner() -> None:
    seven = points((0.25, 0.25), (0.5, 0.25), (0.75, 0.25), (0.62, 0.5), (0.5, 0.8))
    line = whole(seven)
    assert min(p.y for p in line) > 0.25 - 0.02
    assert max(p.x for p in line) < 0.75 + 0.01


def test_two_points_make_a_straight_line_and_three_a_parabola() -> None:
    pen = points((0.2, 0.2), (0.4, 0.3))
    assert whole(pen) == [pen[0], *pen]
    bow = whole(points((0.0, 0.0), (0.5, 0.5), (1.0, 0.0)))
    at = np.array([(p.x, p.y) for p in bow])
    np.testing.assert_allclose(at[:, 1], 2 * at[:, 0] * (1 - at[:, 0]), atol=0.002)


def test_points_unevenly_far_apart_make_no_bulge_nor_loop() -> None:
    pen = points((0.1, 0.5), (0.5, 0.5), (0.51, 0.5), (0.9, 0.52))
    line = whole(pen)
    assert all(0.49 < p.y < 0.53 for p in line)
    assert all(a.x <= b.x + 1e-9 for a, b in pairwise(line))


def test_points_in_the_same_place_are_no_harm() -> None:
    pen = points((0.5, 0.5), (0.5, 0.5), (0.5, 0.5), (0.8, 0.5), (0.8, 0.5))
    line = whole(pen)
    assert all(0.49 < p.x < 0.81 and abs(p.y - 0.5) < 1e-9 for p in line)


coordinates = st.floats(-1, 2)


@settings(max_examples=200)
@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=6))
def test_no_points_make_the_curve_stray_far(places) -> None:
    pen = points(*places)
    line = [point for path in curve(pen) for point in path]
    assert all(math.isfinite(value) for point in line for value in point)
    for axis in (0, 1):
        values = [place[axis] for place in places]
        room = 0.75 * max(max(values) - min(values), 1e-6) + 0.5
        assert min(p[axis] for p in line) > min(values) - room
        assert max(p[axis] for p in line) < max(values) + room


def test_width_changes_steadily_along_the_curve() -> None:
    pen = [PenPoint(0.1, 0.2, 0.02), PenPoint(0.5, 0.6, 0.1), PenPoint(0.9, 0.3, 0.04)]
    widths = [p.width for p in piece(pen, 2)]
    assert len(widths) > 4
    np.testing.assert_allclose(np.diff(widths), 0.08 / (len(widths) - 1))


def test_the_tail_reaches_from_the_settled_curve_to_the_pen() -> None:
    pen = points((0.2, 0.2), (0.4, 0.2))
    tip = PenPoint(0.405, 0.2, WIDTH)
    assert tail(pen) == pen
    assert tail(pen, tip) == [*pen, tip]
    assert tail(pen[:1]) == pen[:1]
    assert tail(pen[:1], tip) == [pen[0], tip]
    longer = points((0.2, 0.2), (0.4, 0.2), (0.5, 0.4))
    assert tail(longer)[0] == longer[1]
    assert tail(longer)[-1] == longer[2]
