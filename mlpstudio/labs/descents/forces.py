"""What acts on a point that descends, for drawing it: slope, velocity and second moment."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from mlpstudio.labs.descents.descent import Array, Path
from mlpstudio.labs.descents.outcome import downhill

VELOCITIES = {"velocity": 1.0, "mean": -1.0}
"""Vectors of optimizers that lead on, and by which sign: Adam's m is an average slope, uphill."""

SQUARES = ("largest_mean_square", "mean_square", "sum_of_squares")
"""Second moments; an optimizer that has two divides by the root of the first."""


@dataclass(frozen=True, slots=True)
class Forces:
    """Directions and axes with lengths from 0 to 1; None where an optimizer has no such thing.

    Lengths are roots of shares of the greatest on the path so far: the shares themselves, over
    orders of magnitude, would be too short to see.

    Attributes:
        downhill: (2,) against the gradient.
        velocity: (2,) where the memory of earlier steps leads.
        spread: (2,) half axes of an ellipse, in the proportion of √v along x and along y.
    """

    downhill: Array
    velocity: Array | None
    spread: Array | None


def forces(path: Path, step: int) -> Forces:
    """Return what acts on the point at a step of its path."""
    velocity = next(
        (
            sign * _scaled(path.states[name], step)
            for name, sign in VELOCITIES.items()
            if name in path.states
        ),
        None,
    )
    squares = next((path.states[name] for name in SQUARES if name in path.states), None)
    spread = None if squares is None else _scaled(np.sqrt(squares[: step + 1]), step)  # (2,)
    return Forces(downhill(path, step), velocity, spread)


def _scaled(vectors: Array, step: int) -> Array:
    """Return the vector at a step with the root of its share of the longest so far.  # (D,).

    Args:
        vectors: (n, D).
        step: Of n.
    """
    lengths = np.sqrt((vectors[: step + 1] ** 2).sum(axis=1))  # (step + 1,)
    here, longest = float(lengths[-1]), float(lengths.max())
    if not 0.0 < here <= longest < np.inf:
        return np.zeros(len(vectors[step]))  # (D,)
    return vectors[step] * (1.0 / sqrt(here * longest))  # (D,)
