"""From a chain of maps and a progress to the picture of the plane."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.labs.functions.bends import Bend, Coincidence
from mlpstudio.labs.plane import geometry
from mlpstudio.labs.plane.geometry import AffineStage, MatrixFacts, Stage, moved
from mlpstudio.labs.plane.plane_maps import Array, Place
from mlpstudio.labs.plane.point_sets import PointSet, lattice, split
from mlpstudio.ui.geometry import words
from mlpstudio.ui.widgets.plane.plane_picture import Arrow, Axis, Link, Mark, PlanePicture

LEAST_REACH = 2.4
_ROOM = 1.08
_LATTICE = lattice()


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One affine map whose vectors are drawn.

    Attributes:
        stage: The map.
        facts: Of its matrix.
        first: Stages that come before it.
        handles: Names of the arrows that can be dragged.
        index: Behind its names.
    """

    stage: AffineStage
    facts: MatrixFacts
    first: int
    handles: tuple[str, ...]
    index: str


def reach(stages: Sequence[Stage], figure: PointSet, shown: Shown | None) -> float:
    """Return how far the plane has to be seen for everything to be in it at any time."""
    points, farthest = figure.points, LEAST_REACH
    for stage in (None, *stages):
        points = points if stage is None else stage.apply(points)  # (N, 2)
        farthest = max(farthest, float(np.abs(points).max(initial=0.0)))
    if shown is not None:
        corners = geometry.square(shown.stage.W, shown.stage.b)  # (4, 2)
        farthest = max(farthest, float(np.abs(corners).max()))
    return _ROOM * farthest


def moved_lattice(stages: Sequence[Stage], progress: float) -> list[Array]:
    """Return where the lines of the lattice are.  # (n, 2) each."""
    return split(moved(stages, _LATTICE.points, progress), _LATTICE.ends)


def picture(
    stages: Sequence[Stage], figure: PointSet, shown: Shown | None, progress: float
) -> PlanePicture:
    """Return the plane at some progress through a chain."""
    plain = PlanePicture(
        figure,
        moved(stages, figure.points, progress),
        moved_lattice(stages, progress),
        reach=reach(stages, figure, shown),
    )
    if shown is None:
        return plain
    part = shown.stage.part(min(max(progress - shown.first, 0.0), 1.0))
    return replace(
        plain,
        square=geometry.square(part.W, part.b),
        is_mirrored=bool(np.linalg.det(part.W) < 0.0),
        arrows=_arrows(part, shown),
        axes=_axes(shown),
    )


def _arrows(part: AffineStage, shown: Shown) -> tuple[Arrow, ...]:
    origin = _place(part.b)
    found: list[Arrow] = []
    if "b" in shown.handles or part.b.any():
        is_handle = "b" in shown.handles
        found.append(Arrow("b", (0.0, 0.0), origin, f"b{shown.index}", "muted", is_handle))
    for column, (name, letter, role) in enumerate((("i", "î", "accent"), ("j", "ĵ", "negative"))):
        label = f"W{shown.index}{letter}"
        tip = _place(part.b + part.W[:, column])
        found.append(Arrow(name, origin, tip, label, role, name in shown.handles))
    return tuple(found)


def _axes(shown: Shown) -> tuple[Axis, ...]:
    axes: list[Axis] = []
    if shown.facts.line is not None:  # behind the labels of the others
        axes.append(Axis(_place(shown.stage.b), shown.facts.line, "", "error", is_dashed=False))
    axes += [
        Axis((0.0, 0.0), eigen.direction, f"λ = {words.text(eigen.value)}", "warning")
        for eigen in shown.facts.eigens
    ]
    return tuple(axes)


def with_proof(
    shown: PlanePicture,
    stages: Sequence[Stage],
    progress: float,
    bend: Bend | None,
    folded: Coincidence | None,
) -> PlanePicture:
    """Return a picture with the points that show that no affine map equals a chain."""
    marks: list[Mark] = []
    links: list[Link] = []
    farthest = shown.reach
    if bend is not None:
        points = np.array([bend.p, bend.q, bend.middle])  # (3, 2)
        p, q, middle = map(_place, moved(stages, points, progress))
        expected = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2)
        links.append(Link(p, q, "error", is_dashed=True))
        if np.hypot(middle[0] - expected[0], middle[1] - expected[1]) > 1e-6:
            links.append(Link(expected, middle, "error"))
            marks.append(Mark(expected, "(f(p) + f(q)) / 2", "muted", is_open=True))
            marks += [Mark(p, "f(p)", "error"), Mark(q, "f(q)", "error")]
            marks.append(Mark(middle, "f((p + q) / 2)", "error"))
        else:
            marks += [Mark(p, "p", "error"), Mark(q, "q", "error")]
            marks.append(Mark(middle, "(p + q) / 2", "error"))
        ends = np.concatenate([points, moved(stages, points)])  # (6, 2)
        farthest = max(farthest, _ROOM * float(np.abs(ends).max()))
    if folded is not None:
        u, v = map(_place, moved(stages, np.array([folded.p, folded.q]), progress))
        is_one = np.hypot(u[0] - v[0], u[1] - v[1]) < 1e-6
        marks += [Mark(u, "f(u) = f(v)" if is_one else "u", "warning", is_open=True)]
        marks += [] if is_one else [Mark(v, "v", "warning", is_open=True)]
        farthest = max(farthest, _ROOM * float(np.abs([folded.p, folded.q]).max()))
    return replace(shown, marks=tuple(marks), links=tuple(links), reach=farthest)


def _place(point: Array) -> Place:
    return float(point[0]), float(point[1])
