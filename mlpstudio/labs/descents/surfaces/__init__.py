"""Surfaces to descend on: functions of two variables with exact derivatives, easy ones first."""

from mlpstudio.engine.registry import look_up
from mlpstudio.labs.descents.surfaces.classics import BEALE, HIMMELBLAU, RASTRIGIN, ROSENBROCK
from mlpstudio.labs.descents.surfaces.levels import (
    contour_levels,
    contours,
    heights,
    shades,
    value_ends,
)
from mlpstudio.labs.descents.surfaces.surface import (
    Range,
    Surface,
    grid,
    problem,
    sharpness,
    sharpness_nearby,
    typical_slope,
)
from mlpstudio.labs.descents.surfaces.valleys import (
    BOWL,
    CONDITIONS,
    PLATEAU,
    RAVINE,
    SADDLE,
    TWO_VALLEYS,
    check_condition,
    ravine,
)

__all__ = [
    "CONDITIONS",
    "SURFACES",
    "Range",
    "Surface",
    "check_condition",
    "contour_levels",
    "contours",
    "get",
    "grid",
    "heights",
    "problem",
    "ravine",
    "shades",
    "sharpness",
    "sharpness_nearby",
    "typical_slope",
    "value_ends",
]

SURFACES: dict[str, Surface] = {
    surface.name: surface
    for surface in (
        BOWL,
        RAVINE,
        SADDLE,
        PLATEAU,
        TWO_VALLEYS,
        ROSENBROCK,
        BEALE,
        HIMMELBLAU,
        RASTRIGIN,
    )
}


def get(name: str) -> Surface:
    """Return the surface of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(SURFACES, name, "surface")
