"""Pen strokes: the smooth curve through the places where a pen was seen."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_FLATNESS = 0.001
"""How far a curve may stray from the straight lines it is drawn with, in sides of the field."""

_MOST_LINES = 24

_INSTANT = 1e-4
"""Points in the same place take this long from one to the next."""


class PenPoint(NamedTuple):
    """Where a pen was, and how wide it wrote there.

    Attributes:
        x: To the right, 0 to 1 inside the field.
        y: Downwards, 0 to 1 inside the field.
        width: Of the line, in sides of the field.
    """

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """What a pen wrote between touching the field and leaving it.

    Attributes:
        points: At least one.
        erases: Whether it took ink away.
        softness: Of the pen's edge, from 0, hard, to 1, where the ink fades from the middle of
            the line to twice its width.
    """

    points: tuple[PenPoint, ...]
    erases: bool = False
    softness: float = 0.0


Path = list[PenPoint]
"""Joined straight lines; a single point is a dot."""


def piece(points: Sequence[PenPoint], k: int) -> Path:
    """Return the part of the curve that is settled once point k is known.

    The curve runs through every point, so that a digit drawn in ten hasty moves keeps its size.
    Its direction there is that of a centripetal Catmull-Rom spline, which neither loops nor bulges
    where the points are unevenly far apart (Yuksel, Schaefer and Keyser, Parameterization and
    applications of Catmull-Rom curves, 2011); `_round_handles` makes it round.

    Returns:
        The way from point k − 2 to point k − 1, which will not turn any more; the first point
        alone while there is no such way.
    """
    if k < 2:
        return [points[0]]
    start, end, after = points[k - 2], points[k - 1], points[k]
    leaving = _middle_velocity(points[k - 3], start, end) if k > 2 else None
    return _bow(start, end, leaving, _middle_velocity(start, end, after))


def tail(points: Sequence[PenPoint], tip: PenPoint | None = None) -> Path:
    """Return what lies between the settled curve and the pen.

    Args:
        points: The stroke's points so far.
        tip: Where the pen is now, when it is further than the last point.
    """
    rest = [] if tip is None else [tip]
    if len(points) < 2:
        return [points[0], *rest]
    start, end = points[-2], points[-1]
    leaving = _middle_velocity(points[-3], start, end) if len(points) > 2 else None
    return [*_bow(start, end, leaving, None), *rest]


def curve(points: Sequence[PenPoint]) -> Iterator[Path]:
    """Return the whole curve of a stroke in its pieces."""
    for k in range(len(points)):
        yield piece(points, k)
    yield tail(points)


_Velocity = tuple[float, float]


def _pace(a: PenPoint, b: PenPoint) -> float:
    """Return how long the way between two points takes: the root of its length."""
    return max(math.sqrt(math.hypot(b.x - a.x, b.y - a.y)), _INSTANT)


def _velocity(a: PenPoint, b: PenPoint) -> _Velocity:
    pace = _pace(a, b)
    return (b.x - a.x) / pace, (b.y - a.y) / pace


def _middle_velocity(before: PenPoint, here: PenPoint, after: PenPoint) -> _Velocity:
    """Return the velocity at a point of the parabola through it and its neighbours."""
    arriving, leaving = _velocity(before, here), _velocity(here, after)
    took, takes = _pace(before, here), _pace(here, after)
    share = took / (took + takes)
    return (
        arriving[0] + share * (leaving[0] - arriving[0]),
        arriving[1] + share * (leaving[1] - arriving[1]),
    )


def _bow(
    start: PenPoint, end: PenPoint, leaving: _Velocity | None, arriving: _Velocity | None
) -> Path:
    """Return the cubic between two points with given velocities as short lines.

    Where the velocity at an end is unknown the way there is a parabola; where both are, a line.
    """
    mean, third = _velocity(start, end), _pace(start, end) / 3
    if leaving is None and arriving is None:
        return [start, end]
    first = leaving or _beyond(mean, arriving)
    last = arriving or _beyond(mean, leaving)
    longer = (third, third)
    if leaving is not None and arriving is not None:
        longer = _round_handles((end.x - start.x, end.y - start.y), first, last, third)
    one = (start.x + longer[0] * first[0], start.y + longer[0] * first[1])
    two = (end.x - longer[1] * last[0], end.y - longer[1] * last[1])
    bend = max(
        math.hypot(start.x - 2 * one[0] + two[0], start.y - 2 * one[1] + two[1]),
        math.hypot(one[0] - 2 * two[0] + end.x, one[1] - 2 * two[1] + end.y),
    )
    n_lines = min(max(1, math.ceil(math.sqrt(0.75 * bend / _FLATNESS))), _MOST_LINES)
    return [start, *(_on_bow(start, one, two, end, i / n_lines) for i in range(1, n_lines)), end]


def _round_handles(
    chord: _Velocity, first: _Velocity, last: _Velocity, third: float
) -> tuple[float, float]:
    """Return what velocities are multiplied by to give the handles of a cubic.

    Usually that is a third of the time the way takes. But where the curve turns alike at both ends
    it is an arc, and a circle's arc that turns by α from its chord has handles of 2 / 3(1 + cos α)
    chords; the spline's own are shorter, and would make hasty circles into squares. Turns by more
    than 60° are less and less taken for an arc: at 90° the pen has come to a point and back.
    """
    turns = (_angle(first, chord), _angle(chord, last))
    speeds, length = (math.hypot(*first), math.hypot(*last)), math.hypot(*chord)
    if turns[0] * turns[1] <= 0 or min(speeds) < _INSTANT:
        return third, third
    sharpest = max(map(abs, turns))
    alike = min(map(abs, turns)) / sharpest * min(max(3 - 6 * sharpest / math.pi, 0.0), 1.0)
    if alike == 0:
        return third, third
    handles: list[float] = []
    for speed, turn in zip(speeds, turns, strict=True):
        of_arc = 2 * length / (3 * (1 + math.cos(turn))) / speed
        handles.append(third + alike * (of_arc - third))
    return handles[0], handles[1]


def _angle(a: _Velocity, b: _Velocity) -> float:
    """Return by how much b is turned from a."""
    return math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])


def _beyond(mean: _Velocity, known: _Velocity | None) -> _Velocity:
    """Return the velocity at one end of a parabola from its mean and that at the other end."""
    assert known is not None
    return 2 * mean[0] - known[0], 2 * mean[1] - known[1]


def _on_bow(
    start: PenPoint, one: _Velocity, two: _Velocity, end: PenPoint, share: float
) -> PenPoint:
    """Return a point of the cubic Bézier curve with these control points."""
    rest = 1 - share
    a, b, c, d = rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3
    return PenPoint(
        a * start.x + b * one[0] + c * two[0] + d * end.x,
        a * start.y + b * one[1] + c * two[1] + d * end.y,
        rest * start.width + share * end.width,
    )
