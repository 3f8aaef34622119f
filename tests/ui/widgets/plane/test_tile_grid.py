"""Tiles of several layers: as large as they fit, and found again."""

import pytest
from PySide6.QtCore import QPoint

from mlpstudio.ui.widgets.plane.tile_grid import GAP, TileGrid, fitted

SIZES = (20, 96)


@pytest.mark.parametrize(
    ("counts", "width", "height"),
    [((8, 8, 2), 240, 130), ((8, 8, 2), 400, 300), ((4, 2), 900, 600), ((1,), 60, 50)],
)
def test_tiles_are_the_largest_that_fit(counts, width, height):
    grid = fitted(counts, width, height, SIZES, 18)
    assert grid.width <= width
    assert grid.height <= height
    if grid.side < SIZES[1]:
        side = grid.side + 1
        rows = min((height - 18) // (side + GAP), max(counts))
        assert rows == 0 or TileGrid(counts, side, rows, 18).width > width


def test_what_does_not_fit_goes_down_and_not_sideways():
    grid = fitted((32, 32, 2), 240, 130, SIZES, 18)
    assert grid.side == SIZES[0]
    assert grid.width <= 240
    assert grid.height > 130


def test_no_two_tiles_meet_and_each_is_found_where_it_is():
    grid = fitted((8, 3, 2), 260, 120, SIZES, 18)
    assert len(grid.places) == 13
    rects = [grid.rect_of(place) for place in grid.places]
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)
    assert [grid.place_at(rect.center()) for rect in rects] == grid.places
    assert grid.place_at(QPoint(1, 1)) is None
    assert grid.layer_at(grid.rect_of((1, 0)).center().x()) == 1
    assert grid.layer_at(10_000) is None
