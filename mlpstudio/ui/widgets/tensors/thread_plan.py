"""Where the cells of an array of any rank are put, and where its thread has to bend."""

from dataclasses import dataclass
from itertools import pairwise

from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.thread_cells import ThreadCells

_GAP = 0.6  # of a cell, where places are left out
_BETWEEN = 0.5  # of a cell, between blocks


@dataclass(frozen=True, slots=True)
class ThreadPlan:
    """Where each place of each axis is, in cells from the left or from the top."""

    offsets: tuple[tuple[float, ...], ...]
    is_across: tuple[bool, ...]
    width: float
    height: float

    def corner(self, cell: Shape) -> tuple[float, float]:
        """Return where a cell is, in cells."""
        x = y = 0.0
        for at, offsets, is_across in zip(cell, self.offsets, self.is_across, strict=True):
            if is_across:
                x += offsets[at]
            else:
                y += offsets[at]
        return x, y


def thread_plan(cells: ThreadCells) -> ThreadPlan:
    """Lay axes out in turn: the last across, the one before down, the next one across again."""
    rank = len(cells.kept)
    extent = {True: 1.0, False: 1.0}
    offsets: list[tuple[float, ...]] = []
    sides: list[bool] = []
    for depth, axis in enumerate(reversed(range(rank))):
        is_across = depth % 2 == 0
        pitch = extent[is_across] + (_BETWEEN * (depth // 2) if depth > 1 else 0.0)
        gap = cells.gap(axis)
        count = len(cells.kept[axis])
        steps = tuple(at * pitch + (_GAP if at == gap else 0.0) for at in range(count))
        offsets.append(steps)
        sides.append(is_across)
        extent[is_across] += steps[-1]
    return ThreadPlan(
        tuple(reversed(offsets)), tuple(reversed(sides)), extent[True], extent[False]
    )


def arcs(corners: list[tuple[float, float]]) -> list[bool]:
    """Return between which neighbours in memory other cells stand, in one row or one column."""
    found: list[bool] = []
    for start, end in pairwise(corners):
        same = next((i for i in (0, 1) if abs(start[i] - end[i]) < 1e-6), None)
        if same is None:
            found.append(False)
            continue
        low, high = sorted((start[1 - same], end[1 - same]))
        line = (place for place in corners if abs(place[same] - start[same]) < 1e-6)
        found.append(
            any(low < place[1 - same] - 1e-6 and place[1 - same] < high - 1e-6 for place in line)
        )
    return found
