"""Where the cells of several matrices are: side by side, below each other, or as factors meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

Arrangement = tuple[tuple[int, int], ...]
"""(line, column) of each matrix in a table of matrices."""

Extent = tuple[int, int]
"""(rows, columns) of a matrix."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in pixels.

    Attributes:
        cell: Height of a cell.
        narrowest: Width below which a cell is not legible,
        widest: and above which it is not made.
        sign: Room before each matrix.
        caption: Height of the line above each matrix.
        gap: Below each matrix.
    """

    cell: int
    narrowest: int
    widest: int
    sign: int
    caption: int
    gap: int


@dataclass(frozen=True, slots=True)
class BlockLayout:
    """Where everything is.

    Attributes:
        corners: Top left cell of each matrix.
        cell: Width and height of a cell.
        height: Of all of it.
    """

    corners: tuple[QPointF, ...]
    cell: tuple[float, float]
    height: float

    def rect(self, matrix: int, row: int, column: int) -> QRectF:
        """Return where a cell is."""
        width, height = self.cell
        corner = self.corners[matrix]
        return QRectF(corner.x() + column * width, corner.y() + row * height, width, height)


def arranged(
    extents: Sequence[Extent],
    captions: Sequence[int],
    choices: Sequence[Arrangement],
    width: int,
    measures: Measures,
) -> BlockLayout:
    """Return the first of some arrangements whose cells are legible, or the last one.

    Args:
        extents: Of each matrix.
        captions: Width of the text above each.
        choices: The arrangements.
        width: Pixels there are.
        measures: The other sizes.
    """
    for choice in choices:
        layout = _layout(extents, captions, choice, width, measures)
        if layout.cell[0] >= measures.narrowest:
            return layout
    return _layout(extents, captions, choices[-1], width, measures)


def _layout(
    extents: Sequence[Extent],
    captions: Sequence[int],
    choice: Arrangement,
    width: int,
    measures: Measures,
) -> BlockLayout:
    lines = sorted({line for line, _ in choice})
    columns = sorted({column for _, column in choice})
    wide = [_most(extents, choice, 1, column) for column in columns]
    needed = [
        max(text for text, (_, own) in zip(captions, choice, strict=True) if own == column)
        for column in columns
    ]
    room = width - 2 - measures.sign * len(columns)
    cell = _shared(room, wide, needed, measures.widest)
    lefts: list[float] = []
    x = 1.0
    for count, text in zip(wide, needed, strict=True):
        x += measures.sign
        lefts.append(x)
        x += max(count * cell, text)
    tops: list[float] = []
    y = 0.0
    for line in lines:
        y += measures.caption
        tops.append(y)
        y += _most(extents, choice, 0, line) * measures.cell + measures.gap
    corners = tuple(QPointF(lefts[column], tops[line]) for line, column in choice)
    return BlockLayout(corners, (cell, float(measures.cell)), y)


def _most(extents: Sequence[Extent], choice: Arrangement, direction: int, place: int) -> int:
    """Return the rows (0) or columns (1) of the largest matrix in a line or column of them."""
    return max(
        extent[direction]
        for extent, at in zip(extents, choice, strict=True)
        if at[direction] == place
    )


def _shared(room: float, counts: list[int], captions: list[int], widest: int) -> float:
    """Return how wide a cell may be; matrices narrower than their captions take these's room."""
    width = room / sum(counts)
    for _ in counts:
        needs = list(zip(counts, captions, strict=True))
        wide = sum(count for count, text in needs if count * width >= text)
        taken = sum(text for count, text in needs if count * width < text)
        if not wide:
            break
        width = (room - taken) / wide
    return max(8.0, min(float(widest), width))
