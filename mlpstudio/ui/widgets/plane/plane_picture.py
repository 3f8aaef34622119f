"""What a picture of the plane consists of: arrays, and what they stand for."""

from dataclasses import dataclass, field

import numpy as np

from mlpstudio.labs.plane.plane_maps import Array, Place
from mlpstudio.labs.plane.point_sets import PointSet

NO_LINES: list[Array] = []


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow whose tip may be dragged.

    Attributes:
        name: What is told when it is pointed at or dragged.
        tail: Where it begins,
        tip: and ends.
        label: Beside its tip.
        role: Colour of the theme.
        is_handle: Whether it can be dragged.
    """

    name: str
    tail: Place
    tip: Place
    label: str
    role: str
    is_handle: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with a label.

    Attributes:
        at: Where it is.
        label: Beside it.
        role: Colour of the theme.
        is_open: Whether it is a ring.
    """

    at: Place
    label: str
    role: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight line through a point, as long as the picture.

    Attributes:
        through: A point of it.
        direction: Of length 1.
        label: Beside it.
        role: Colour of the theme.
        is_dashed: Whether it is.
    """

    through: Place
    direction: Place
    label: str
    role: str
    is_dashed: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A straight line between two points.

    Attributes:
        start: One end,
        end: and the other.
        role: Colour of the theme.
        is_dashed: Whether it is.
    """

    start: Place
    end: Place
    role: str
    is_dashed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PlanePicture:
    """What is shown.

    Attributes:
        figure: The points as they began.
        points: (N, 2) where they are now.
        lattice: Lines of the lattice (n, 2) where they are now.
        shows_ghost: Whether the figure is shown where it began, too.
        square: (4, 2) corners of the image of the unit square, or None.
        is_mirrored: Whether its corners run clockwise.
        arrows: From the back to the front.
        axes: Eigen-directions, the line of a collapse, a line that parts.
        links: Between the marks.
        marks: Points with labels.
        boundary: (k, 2, 2) pieces of a curve that parts the classes.
        reach: How far the picture must reach from the origin at least.
    """

    figure: PointSet
    points: Array
    lattice: list[Array] = field(default_factory=lambda: NO_LINES)
    shows_ghost: bool = True
    square: Array | None = None
    is_mirrored: bool = False
    arrows: tuple[Arrow, ...] = ()
    axes: tuple[Axis, ...] = ()
    links: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    boundary: Array = field(default_factory=lambda: np.empty((0, 2, 2)))
    reach: float = 2.5
