"""How a descent fares, judged by its path: arrived, trapped, stalled, hopping, diverged."""

from enum import Enum
from math import sqrt

import numpy as np

from mlpstudio.labs.descents.descent import Array, Minimum, Path, Problem


class Outcome(Enum):
    """How a descent fares at one of its steps."""

    MOVING = "moving"
    ARRIVED = "arrived"
    """At rest in a global minimum."""
    TRAPPED = "trapped"
    """At rest in a minimum that is not the lowest."""
    STALLED = "stalled"
    """Hardly moving, though there is no minimum here."""
    HOPPING = "hopping"
    """Jumping from side to side hardly coming nearer."""
    DIVERGED = "diverged"
    UNDEFINED = "undefined"
    """Where the loss or its slope has no value."""


STILL = 5e-5
"""A move below this share of the limits' width cannot be seen."""

NEAR = 1e-2
"""A minimum within this share of the limits' width is where the point is."""

MEMORY = 6
"""Moves to judge by: at the turning point of a swing one or two are always short."""


def outcome(path: Path, step: int, problem: Problem) -> Outcome:
    """Return how the descent fares at `step`, judged by the path up to there."""
    if path.diverged_at is not None and step >= path.diverged_at:
        return Outcome.UNDEFINED if _is_inside(path, problem) else Outcome.DIVERGED
    width = np.subtract(problem.upper, problem.lower)  # (D,)
    recent = path.positions[max(step - MEMORY, 0) : step + 1]  # (m + 1, D)
    moves = np.diff(recent, axis=0) / width  # (m, D)
    lengths = np.sqrt((moves * moves).sum(axis=1))  # (m,)
    has_history = len(moves) == MEMORY
    if (has_history and lengths.max() < STILL) or _never_moves(path, step):
        minimum = nearest(problem.minima, path.positions[step], width)
        if minimum is None:
            return Outcome.STALLED
        return Outcome.ARRIVED if minimum.is_global else Outcome.TRAPPED
    turns = (moves[1:] * moves[:-1]).sum(axis=1)  # (m − 1,), negative where the way turned back
    if has_history and (turns < 0).all() and lengths[-1] > 0.75 * lengths[0]:
        return Outcome.HOPPING
    return Outcome.MOVING


def _is_inside(path: Path, problem: Problem) -> bool:
    """Return whether the last point is within the limits."""
    last = path.positions[-1]  # (D,)
    return bool((np.less_equal(problem.lower, last) & np.less_equal(last, problem.upper)).all())


def _never_moves(path: Path, step: int) -> bool:
    """Return whether the start itself has slope zero, so that there is nothing to wait for."""
    return not path.gradients[: step + 1].any()


def nearest(minima: tuple[Minimum, ...], position: Array, width: Array) -> Minimum | None:
    """Return the minimum at a position, or None when none is near by the measure of `width`."""
    for minimum in minima:
        beyond = np.abs(np.array(minimum.position) - position) - minimum.reach  # (D,)
        offset = np.maximum(beyond, 0.0) / width  # (D,)
        if float(np.sqrt((offset * offset).sum())) < NEAR:
            return minimum
    return None


def downhill(path: Path, step: int) -> Array:
    """Return the direction of steepest descent at `step`, for an arrow.  # (D,).

    Its length is 1 where the slope is the steepest of the path so far, and the root of the share
    of that elsewhere: slopes differ so much that shares themselves would be too short to see.
    """
    squares = (path.gradients[: step + 1] ** 2).sum(axis=1)  # (n,)
    here, steepest = sqrt(squares[-1]), sqrt(squares.max())
    if not 0.0 < here <= steepest < np.inf:
        return np.zeros(len(path.gradients[step]))  # (D,)
    return path.gradients[step] * (-1.0 / sqrt(here * steepest))  # (D,)
