import numpy as np
import pytest
from PySide6.QtGui import QColor

from mlpstudio.ui.widgets.plots.line_raster import LineRaster

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


def ends(*lines: tuple[float, float, float, float]) -> np.ndarray:
    return np.array(lines, np.float64)


def test_a_level_line_lies_on_one_row() -> None:
    ink = LineRaster(ends((2, 5.5, 18, 5.5)), 20, 10).ink(np.ones(1))
    assert set(np.flatnonzero(ink.sum(axis=1))) == {5}
    np.testing.assert_allclose(ink[5, 2:18], 1.0)


def test_between_two_rows_the_ink_is_shared() -> None:
    ink = LineRaster(ends((2, 5.75, 18, 5.75)), 20, 10).ink(np.ones(1))
    np.testing.assert_allclose(ink[5, 2:18], 0.75)
    np.testing.assert_allclose(ink[6, 2:18], 0.25)


@pytest.mark.parametrize(
    "line", [(1, 1, 28, 9), (9, 2, 3, 28), (28, 1, 2, 27), (5, 5, 5, 25), (4, 8, 24, 8)]
)
def test_ink_is_proportional_to_length(line: tuple[float, float, float, float]) -> None:
    ink = LineRaster(ends(line), 30, 30).ink(np.ones(1))
    length = np.hypot(line[2] - line[0], line[3] - line[1])
    assert ink.sum() == pytest.approx(length, abs=2.0)


def test_direction_does_not_matter() -> None:
    there = LineRaster(ends((3, 4, 25, 20)), 30, 30).ink(np.ones(1))
    back = LineRaster(ends((25, 20, 3, 4)), 30, 30).ink(np.ones(1))
    np.testing.assert_allclose(there, back, atol=1e-9)


def test_lines_add_up_by_their_strength() -> None:
    both = LineRaster(ends((1, 5.5, 19, 5.5), (1, 7.5, 19, 7.5)), 20, 10)
    ink = both.ink(np.array([0.5, 2.0]))
    assert (ink[5, 10], ink[7, 10]) == (0.5, 2.0)


def test_signs_choose_the_colour_and_strength_the_opacity() -> None:
    raster = LineRaster(ends((1, 2.5, 19, 2.5), (1, 7.5, 19, 7.5)), 20, 10)
    image = raster.image(np.array([2.0, -0.5]), RED, BLUE)
    above, below = image.pixelColor(10, 2), image.pixelColor(10, 7)
    assert above.red() > 200
    assert above.blue() == 0
    assert below.blue() > 200
    assert below.red() == 0
    assert 200 < above.alpha() < 255
    assert 60 < below.alpha() < 120
    assert image.pixelColor(10, 5).alpha() == 0


def test_a_point_and_what_lies_outside_are_no_trouble() -> None:
    raster = LineRaster(ends((5, 5, 5, 5), (-3, -3, 40, 40)), 20, 10)
    assert raster.image(np.ones(2), RED, BLUE).size().width() == 20


def test_no_lines_make_an_empty_picture() -> None:
    image = LineRaster(np.zeros((0, 4)), 20, 10).image(np.zeros(0), RED, BLUE)
    assert image.pixelColor(5, 5).alpha() == 0
