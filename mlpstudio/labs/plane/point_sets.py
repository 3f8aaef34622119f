"""Points that maps of the plane are tried on: a letter, a circle, a grid, classes, a drawing."""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import IntArray
from mlpstudio.errors import DesignError
from mlpstudio.labs.plane.plane_maps import Array, Place

Line = tuple[Place, ...]

OWN = "own"
MOST_LINES, MOST_POINTS = 40, 200
"""Of a drawing: lines, and points of each."""

FARTHEST = 4.0
"""Of a drawing's points from the origin, along each axis."""

CELL = 0.5
"""Between the lines of the lattice that is drawn through the plane."""

_STEP = 0.1
"""Between the points of a straight line, so that an activation can bend it."""


@dataclass(frozen=True, slots=True, eq=False)
class PointSet:
    """Points, some of them joined to lines.

    Attributes:
        points: (N, 2).
        ends: (number of lines,) where each line ends, and the next begins; none for loose points.
        classes: (N,) class of each loose point.
    """

    points: Array
    ends: tuple[int, ...]
    classes: IntArray

    @property
    def is_loose(self) -> bool:
        """Whether the points are not joined."""
        return not self.ends


def lines_set(lines: Sequence[Array]) -> PointSet:
    """Return joined points.

    Args:
        lines: (n, 2) each, n at least 1.
    """
    points = np.concatenate([*lines, np.empty((0, 2))])  # (N, 2)
    ends = np.cumsum([len(line) for line in lines], dtype=np.int64)  # (lines,)
    return PointSet(points, tuple(ends.tolist()), np.zeros(len(points), np.int64))


def split(points: Array, ends: Sequence[int]) -> list[Array]:
    """Return the lines of a set whose points were moved.  # (n, 2) each."""
    return np.split(points, list(ends)[:-1]) if ends else []


def refined(corners: Array, step: float = _STEP) -> Array:
    """Return the points of a polygonal line (n, 2) with more between them.  # (m, 2)."""
    pieces = [corners[:1]]
    for a, b in itertools.pairwise(corners):
        n = max(1, math.ceil(float(np.hypot(*(b - a))) / step))
        pieces.append(a + (b - a) * (np.arange(1, n + 1) / n)[:, np.newaxis])  # (n, 2)
    return np.concatenate(pieces)  # (m, 2)


def lattice(reach: float = 4.0, step: float = 0.2) -> PointSet:
    """Return the lines of a lattice around the origin, with points at every step."""
    places = np.arange(-reach, reach + CELL / 2, CELL)  # (n,)
    along = np.linspace(-reach, reach, round(2 * reach / step) + 1)  # (m,)
    rows = [np.stack([along, np.full_like(along, y)], axis=1) for y in places]  # (m, 2) each
    return lines_set([*rows, *(row[:, ::-1] for row in rows)])


def _letter() -> PointSet:
    """Return the outline of an F, which looks the same neither mirrored nor turned."""
    corners = [(0, 0), (0.4, 0), (0.4, 0.8), (1, 0.8), (1, 1.15), (0.4, 1.15), (0.4, 1.65)]
    corners += [(1.2, 1.65), (1.2, 2), (0, 2), (0, 0)]
    return lines_set([refined(np.array(corners, np.float64))])


def _circle() -> PointSet:
    turn = np.linspace(0.0, 2 * math.pi, 73)  # (73,)
    ring = np.stack([np.cos(turn), np.sin(turn)], axis=1)  # (73, 2)
    return lines_set([ring, refined(np.array([[0.0, 0.0], [1.0, 0.0]]))])


def _grid() -> PointSet:
    return lattice(2.0, 0.05)


def classes_set(points: Array, classes: IntArray) -> PointSet:
    """Return loose points (N, 2) of classes (N,)."""
    return PointSet(points, (), classes)


def moons(n: int, rng: np.random.Generator) -> PointSet:
    """Return two half-moons, each around an end of the other."""
    turn = rng.uniform(0.0, math.pi, n)  # (n,)
    classes = np.arange(n, dtype=np.int64) % 2  # (n,)
    sign = 1 - 2 * classes  # (n,)
    x = sign * np.cos(turn) + classes - 0.5  # (n,)
    y = sign * (np.sin(turn) - 0.25)  # (n,)
    points = 1.3 * np.stack([x, y], axis=1) + 0.08 * rng.standard_normal((n, 2))  # (n, 2)
    return classes_set(points, classes)


def spirals(n: int, rng: np.random.Generator) -> PointSet:
    """Return two spirals wound around each other."""
    along = np.sqrt(rng.uniform(0.03, 1.0, n))  # (n,)
    classes = np.arange(n, dtype=np.int64) % 2  # (n,)
    turn = 2.0 * math.pi * along * 0.75 + math.pi * classes  # (n,)
    points = (2.0 * along)[:, np.newaxis] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return classes_set(points + 0.05 * rng.standard_normal((n, 2)), classes)


def sheets(n: int, rng: np.random.Generator) -> PointSet:
    """Return two sheets of paper, seen from the side, crumpled together."""
    classes = np.arange(n, dtype=np.int64) % 2  # (n,)
    x = rng.uniform(-2.0, 2.0, n)  # (n,)
    y = 0.9 * np.sin(2.2 * x) + 0.45 - 0.9 * classes + 0.07 * rng.standard_normal(n)  # (n,)
    return classes_set(np.stack([x, y], axis=1), classes)


def rings(n: int, rng: np.random.Generator) -> PointSet:
    """Return a disc and a ring around it."""
    classes = np.arange(n, dtype=np.int64) % 2  # (n,)
    turn = rng.uniform(0.0, 2 * math.pi, n)  # (n,)
    reach = np.where(classes == 0, 0.7 * np.sqrt(rng.uniform(0, 1, n)), rng.uniform(1.3, 1.8, n))
    return classes_set(reach[:, np.newaxis] * np.stack([np.cos(turn), np.sin(turn)], 1), classes)


PROBLEMS: dict[str, Callable[[int, np.random.Generator], PointSet]] = {
    "moons": moons,
    "sheets": sheets,
    "spirals": spirals,
    "rings": rings,
}
"""Two classes that no line parts."""

_FIXED: dict[str, Callable[[], PointSet]] = {"letter": _letter, "circle": _circle, "grid": _grid}
_N_LOOSE, _SEED = 240, 7

NAMES = (*_FIXED, "spirals", "sheets", OWN)


def make(name: str, drawing: Sequence[Line] = ()) -> PointSet:
    """Return the points of one of `NAMES`; without a drawing, "own" has none."""
    if name == OWN:
        return lines_set([refined(np.array(line, np.float64)) for line in drawing if line])
    if name in _FIXED:
        return _FIXED[name]()
    return PROBLEMS[name](_N_LOOSE, np.random.default_rng(_SEED))


def check_drawing(drawing: Sequence[Line]) -> None:
    """Raise DesignError when a drawing is more than the lab keeps."""
    if len(drawing) > MOST_LINES:
        raise DesignError(f"A drawing has at most {MOST_LINES} lines, not {len(drawing)}.")
    for line in drawing:
        if not 1 <= len(line) <= MOST_POINTS:
            raise DesignError(f"A line has 1 to {MOST_POINTS} points, not {len(line)}.")
        for x, y in line:
            if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):
                raise DesignError(
                    f"The points of a drawing are within {FARTHEST:g} of the origin, not at "
                    f"({x}, {y})."
                )


def from_field(lines: Sequence[Sequence[Place]]) -> tuple[Line, ...]:
    """Return a drawing from a field's coordinates, x to the right and y down, both 0 to 1.

    The field becomes a square of four units around the origin; what lies outside is left out, and
    long lines are thinned.
    """
    found: list[Line] = []
    for line in lines[:MOST_LINES]:
        inside = [(x, y) for x, y in line if 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0]
        stride = max(1, -(-len(inside) // MOST_POINTS))
        kept = inside[::stride]
        if kept:
            found.append(tuple((round(4 * x - 2, 4), round(2 - 4 * y, 4)) for x, y in kept))
    return tuple(found)
