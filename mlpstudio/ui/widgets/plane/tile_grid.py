"""Where the tiles of several layers stand: columns of them, layer beside layer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

Place = tuple[int, int]
"""Layer and unit, both from 0."""

GAP = 6
_BETWEEN = 12


@dataclass(frozen=True, slots=True)
class TileGrid:
    """Tiles of one size; a layer that is taller than `rows` goes on in another column.

    Attributes:
        counts: Tiles of each layer.
        side: Of a tile, in pixels.
        rows: Tiles that stand below each other at most.
        head: Room above the tiles, in pixels.
    """

    counts: tuple[int, ...]
    side: int
    rows: int
    head: int

    @property
    def width(self) -> int:
        """Pixels that all layers take."""
        widths = [self._width_of(n) for n in self.counts]
        return sum(widths) + _BETWEEN * max(0, len(widths) - 1) + GAP

    @property
    def height(self) -> int:
        """Pixels that the tallest layer takes."""
        most = max(self.counts, default=0)
        return self.head + min(most, self.rows) * (self.side + GAP)

    @property
    def places(self) -> list[Place]:
        """Every tile."""
        return [(layer, unit) for layer, n in enumerate(self.counts) for unit in range(n)]

    def rect_of(self, place: Place) -> QRect:
        """Return where a tile is."""
        layer, unit = place
        step = self.side + GAP
        left = GAP // 2 + sum(self._width_of(n) + _BETWEEN for n in self.counts[:layer])
        x, y = divmod(unit, self.rows)
        return QRect(left + x * step, self.head + y * step, self.side, self.side)

    def place_at(self, point: QPoint) -> Place | None:
        """Return the tile at a point, or nearest to it in a gap."""
        near = GAP // 2
        return next(
            (
                place
                for place in self.places
                if self.rect_of(place).adjusted(-near, -near, near, near).contains(point)
            ),
            None,
        )

    def layer_at(self, x: int) -> int | None:
        """Return the layer whose columns are above or below a place."""
        for layer, n in enumerate(self.counts):
            first = self.rect_of((layer, 0))
            if first.left() <= x <= first.left() + self._width_of(n):
                return layer
        return None

    def _width_of(self, n: int) -> int:
        return -(-n // self.rows) * (self.side + GAP) - GAP


def fitted(
    counts: Sequence[int], width: int, height: int, sizes: tuple[int, int], head: int
) -> TileGrid:
    """Return the largest tiles for some room; where none fit, the smallest go beyond its height.

    Args:
        counts: Tiles of each layer.
        width: Of the room, in pixels.
        height: Of the room.
        sizes: The smallest and the largest side of a tile.
        head: Room above the tiles.
    """
    smallest, largest = sizes
    most = max(counts, default=1)
    for side in range(largest, smallest - 1, -1):
        rows = min(most, (height - head) // (side + GAP))
        if rows > 0 and TileGrid(tuple(counts), side, rows, head).width <= width:
            return TileGrid(tuple(counts), side, rows, head)
    grids = (TileGrid(tuple(counts), smallest, rows, head) for rows in range(1, most + 1))
    return next(
        (grid for grid in grids if grid.width <= width),
        TileGrid(tuple(counts), smallest, most, head),
    )
