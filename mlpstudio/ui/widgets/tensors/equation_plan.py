"""Where the arrays of an equation are put: beside or below each other, with gaps between cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics

from mlpstudio.labs.tensors.broadcast_cells import Block, Cell
from mlpstudio.ui.theme import SPACE_1, TEXT_SMALL, Theme

GAP = 0.5
"""Of a cell, where places are left out."""

_TALLEST, _WIDEST = 26, 50
_SIGN = 20  # room for an operator between two arrays
_PAGE_GAP = 0.35  # of a cell, between two pages


@dataclass(frozen=True, slots=True)
class EquationPlan:
    """Where everything is.

    Attributes:
        blocks: The arrays, the result last.
        corners: Of their cells.
        signs: Where the operators stand.
        cell: Width and height of a cell.
        caption: Height of what stands above an array.
    """

    blocks: tuple[Block, ...]
    corners: tuple[QPointF, ...]
    signs: tuple[QRectF, ...]
    cell: tuple[float, float]
    caption: int

    def rect(self, which: int, cell: Cell) -> QRectF:
        """Return where a cell of an array is."""
        block, corner = self.blocks[which], self.corners[which]
        page, row, column = cell
        height_of_page = _length(block, 1) + _PAGE_GAP
        x = corner.x() + _offset(block, 2, column) * self.cell[0]
        pages = page * height_of_page + (GAP if _is_behind_gap(block, 0, page) else 0.0)
        y = corner.y() + (pages + _offset(block, 1, row)) * self.cell[1]
        return QRectF(x, y, self.cell[0], self.cell[1])

    def extent(self, which: int, direction: int = 0) -> QRectF:
        """Return what all cells of an array take together; from direction 1 on of its first page.

        Args:
            which: The array.
            direction: From which of pages, rows and columns on all places are meant.
        """
        sizes = self.blocks[which].values.shape
        page, row, column = (size - 1 if at >= direction else 0 for at, size in enumerate(sizes))
        return self.rect(which, (0, 0, 0)).united(self.rect(which, (page, row, column)))


def equation_plan(
    theme: Theme, blocks: Sequence[Block], width: float, height: float
) -> EquationPlan:
    """Put the arrays side by side or one below the other, whichever makes larger cells."""
    caption = QFontMetrics(theme.font(TEXT_SMALL)).height() + 2
    beside = _size_beside(theme, blocks, (width, height - caption))
    below = _size_below(theme, blocks, (width, height), caption)
    is_beside = min(beside[0] / 2, beside[1]) >= min(below[0] / 2, below[1])
    cell, sign = beside if is_beside else below, theme.pixels(_SIGN)
    corners: list[QPointF] = []
    signs: list[QRectF] = []
    x = y = 0.0
    for place, block in enumerate(blocks):
        across, down = _extent(block)
        if is_beside:
            if place:
                signs.append(QRectF(x, caption, sign, cell[1]))
                x += sign
            corners.append(QPointF(x, caption))
            x += max(across * cell[0], _caption_width(theme, block))
        else:
            signs += [QRectF(0, y + caption, sign, cell[1])] if place else []
            corners.append(QPointF(sign, y + caption))
            y += caption + down * cell[1] + SPACE_1
    shift = max(0.0, (width - x) / 2) if is_beside else 0.0
    return EquationPlan(
        tuple(blocks),
        tuple(corner + QPointF(shift, 0) for corner in corners),
        tuple(box.translated(shift, 0) for box in signs),
        cell,
        caption,
    )


def caption(block: Block) -> str:
    """Return what stands above an array."""
    return f"{block.name} {block.shape}".strip()


def cells_of(block: Block) -> list[Cell]:
    """Return all cells of an array that are shown."""
    pages, rows, columns = block.values.shape
    return [(p, r, c) for p in range(pages) for r in range(rows) for c in range(columns)]


def _caption_width(theme: Theme, block: Block) -> int:
    return QFontMetrics(theme.font(TEXT_SMALL)).horizontalAdvance(caption(block))


def _size_beside(
    theme: Theme, blocks: Sequence[Block], room: tuple[float, float]
) -> tuple[float, float]:
    """Return the size of a cell where arrays stand side by side."""
    if not blocks:
        return 1.0, 1.0
    extents = [_extent(block) for block in blocks]
    free = room[0] - theme.pixels(_SIGN) * (len(blocks) - 1) - 2
    height = (room[1] - 2) / max(down for _, down in extents)
    captions = [_caption_width(theme, block) for block in blocks]
    width = _shared(free, [across for across, _ in extents], captions)
    return _limited(theme, width, height)


def _size_below(
    theme: Theme, blocks: Sequence[Block], room: tuple[float, float], caption_height: int
) -> tuple[float, float]:
    """Return the size of a cell where arrays stand one below the other."""
    if not blocks:
        return 1.0, 1.0
    extents = [_extent(block) for block in blocks]
    width = (room[0] - theme.pixels(_SIGN) - 2) / max(across for across, _ in extents)
    spare = room[1] - len(blocks) * (caption_height + SPACE_1)
    height = max(1.0, spare / sum(down for _, down in extents))
    return _limited(theme, width, height)


def _limited(theme: Theme, width: float, height: float) -> tuple[float, float]:
    largest = (theme.pixels(_WIDEST), theme.pixels(_TALLEST))
    return max(1.0, min(largest[0], width)), max(1.0, min(largest[1], height))


def _shared(room: float, columns: list[float], captions: list[int]) -> float:
    """Return how wide a cell may be where arrays share a room.

    Those that are narrower than their captions take the room of these.
    """
    width = room / sum(columns)
    for _ in columns:
        needs = list(zip(columns, captions, strict=True))
        wide = sum(count for count, caption in needs if count * width >= caption)
        taken = sum(caption for count, caption in needs if count * width < caption)
        if not wide:
            break
        width = (room - taken) / wide
    return width


def _is_behind_gap(block: Block, direction: int, at: int) -> bool:
    gap = block.gap(direction)
    return gap is not None and at >= gap


def _offset(block: Block, direction: int, at: int) -> float:
    """Return how many cells lie before one, with the gap counted."""
    return at + (GAP if _is_behind_gap(block, direction, at) else 0.0)


def _length(block: Block, direction: int) -> float:
    size = block.values.shape[direction]
    return size + (GAP if block.gap(direction) is not None else 0.0)


def _extent(block: Block) -> tuple[float, float]:
    """Return how many cells an array is wide and high, pages one below the other."""
    pages = block.values.shape[0]
    gap = GAP if block.gap(0) is not None else 0.0
    return _length(block, 2), pages * (_length(block, 1) + _PAGE_GAP) - _PAGE_GAP + gap
