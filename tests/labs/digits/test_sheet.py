import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.digits.sheet import Sheet, layers
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

WIDTH = 0.1
coordinates = st.floats(-0.2, 1.2)
pen_points = st.builds(PenPoint, coordinates, coordinates, st.floats(0.02, 0.16))


def points(*places, width=WIDTH):
    return [PenPoint(x, y, width) for x, y in places]


def stroke(*places, width=WIDTH, erases=False, softness=0.0):
    return Stroke(tuple(points(*places, width=width)), erases, softness)


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


@settings(max_examples=30)
@given(st.lists(pen_points, min_size=1, max_size=6), st.floats(0, 1))
def test_any_stroke_stays_inside_the_sheet_and_writing_twice_changes_nothing(
    pen, softness
) -> None:
    sheet = Sheet(40)
    drawn = Stroke(tuple(pen), softness=softness)
    sheet.write_stroke(drawn)
    once = sheet.pixels.copy()
    sheet.write_stroke(drawn)
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


def test_a_long_line_is_the_same_in_one_go_and_in_parts() -> None:
    whole, parts = Sheet(400), Sheet(400)
    ends = [PenPoint(0.1, 0.13, 0.04), PenPoint(0.91, 0.8, 0.12)]
    whole._write_line(*ends, False, 0.0)
    parts.write(ends)
    np.testing.assert_allclose(whole.pixels.astype(float), parts.pixels, atol=5)


def across(softness, width=0.3):
    """The ink across a level line."""
    sheet = Sheet(200)
    sheet.write(points((0.2, 0.5), (0.8, 0.5), width=width), softness=softness)
    return sheet.pixels[:, 100] / 255


def test_a_soft_pen_fades_and_is_as_wide_where_half_the_ink_is() -> None:
    hard, half, soft = (across(softness) for softness in (0, 0.5, 1))
    for profile in (hard, half, soft):
        assert (profile > 0.5).sum() == pytest.approx(60, abs=2)
        assert (np.diff(profile[:100]) >= 0).all()
    faint = [((profile > 0.02) & (profile < 0.98)).sum() for profile in (hard, half, soft)]
    assert faint[0] <= 4
    assert faint[0] < faint[1] / 4 < faint[2] / 6
    assert soft[45] > 0  # twice as wide at its faintest
    assert not soft[:40].any()
    assert soft.sum() == pytest.approx(hard.sum(), rel=0.05)


def test_a_soft_eraser_leaves_a_faint_edge() -> None:
    sheet = Sheet(200)
    sheet.pixels[...] = 255
    sheet.write(points((0.2, 0.5), (0.8, 0.5), width=0.3), erases=True, softness=1)
    np.testing.assert_allclose(sheet.pixels[:, 100], 255 * (1 - across(1)), atol=1)


# ---------------------------------------------------------------- backgrounds


def test_a_small_picture_is_laid_in_blocks() -> None:
    digit = np.random.default_rng(0).integers(0, 256, (28, 28)).astype(np.uint8)
    sheet = Sheet(280)
    sheet.clear(digit)
    np.testing.assert_array_equal(sheet.pixels, np.kron(digit, np.ones((10, 10), np.uint8)))
    sheet.clear()
    assert not sheet.pixels.any()


@pytest.mark.parametrize("side", [100, 280, 333])
def test_a_picture_laid_at_any_size_keeps_its_ink(side) -> None:
    picture = np.zeros((280, 280), np.uint8)
    picture[50:150, 90:210] = 200
    sheet = Sheet(side)
    sheet.clear(picture)
    assert sheet.pixels.mean() == pytest.approx(picture.mean(), rel=0.01)
    assert sheet.pixels[round(side * 100 / 280), round(side * 150 / 280)] == 200


# ---------------------------------------------------------------- what each stroke left


def test_the_layers_are_the_ink_of_each_stroke() -> None:
    first, second = stroke((0.2, 0.3), (0.8, 0.3)), stroke((0.5, 0.1), (0.5, 0.9), softness=0.5)
    found = layers((first, second), 60)
    assert found.shape == (3, 60, 60)
    assert not found[0].any()
    sheet = Sheet(60)
    sheet.write_stroke(first)
    np.testing.assert_allclose(found[1] * 255, sheet.pixels, atol=1e-4)
    sheet.write_stroke(second)
    np.testing.assert_allclose(found.max(axis=0) * 255, sheet.pixels, atol=1e-4)


def test_an_eraser_takes_from_what_was_there_before_it() -> None:
    background = np.full((10, 10), 255, np.uint8)
    drawn = [
        stroke((0.1, 0.5), (0.9, 0.5)),
        stroke((0.5, 0.1), (0.5, 0.9), erases=True, width=0.2),
        stroke((0.1, 0.5), (0.9, 0.5)),
    ]
    found = layers(drawn, 50, background)
    assert found[0, 5, 5] == 1
    assert found[:2, 25, 25].max() == 0
    assert found[1, 25, 10] == 1
    assert not found[2].any()
    assert found[3, 25, 25] == 1
    sheet = Sheet(50)
    sheet.clear(background)
    for one in drawn:
        sheet.write_stroke(one)
    np.testing.assert_allclose(found.max(axis=0) * 255, sheet.pixels, atol=1e-4)
