"""A heavy ball that rolls beside another descent, and the valleys that it leaves behind."""

from math import isfinite

import numpy as np

from mlpstudio.engine import optimizers
from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.descents.descent import Array, Minimum, Path, Problem

_PLACES = 65
"""Where a hill between two minima is looked for."""


def check(momentum: float) -> None:
    """Raise DesignError when a ball can have no such μ."""
    optimizers.create("momentum", 0, np.float64, (("momentum", momentum),))


def ball(
    problem: Problem, start: float, learning_rate: float, momentum: float, n_steps: int
) -> Path:
    """Return the walk of the engine's heavy ball with its own μ, fewer steps when it diverges.

    Raises:
        DesignError: There can be no such μ.
    """
    optimizer = optimizers.create("momentum", 1, np.float64, (("momentum", momentum),))
    theta, g = np.array([start]), np.zeros(1)  # (1,), (1,)
    rows: list[tuple[float, float, float, float]] = []
    diverged_at: int | None = None
    while True:
        x = float(theta[0])
        loss, slope = _look(problem, x)
        rows.append((x, slope, loss, float(optimizer.state["velocity"][0])))
        is_inside = problem.lower[0] <= x <= problem.upper[0]
        if not (is_inside and isfinite(loss) and isfinite(slope)):
            diverged_at = len(rows) - 1
        if diverged_at is not None or len(rows) > n_steps:
            break
        g[0] = slope
        optimizer.update(theta, g, learning_rate)
    table = np.array(rows)  # (n + 1, 4)
    table.flags.writeable = False
    return Path(
        optimizer="momentum",
        learning_rate=learning_rate,
        positions=table[:, :1],
        gradients=table[:, 1:2],
        noisy_gradients=table[:, 1:2],
        rates=np.full(len(table), learning_rate),  # (n + 1,)
        losses=table[:, 2],
        states={"velocity": table[:, 3:]},
        diverged_at=diverged_at,
    )


def _look(problem: Problem, x: float) -> tuple[float, float]:
    try:
        return float(problem.loss(x)), float(problem.gradient(x)[0])
    except OverflowError:  # what Python's floats do where NumPy's become infinite
        return float("inf"), float("nan")


def hills(curve: Curve, problem: Problem) -> tuple[float, ...]:
    """Return the highest place between each two neighbouring minima, from left to right."""
    places = np.array([m.position[0] for m in problem.minima])  # (n,)
    if len(places) < 2:
        return ()
    xs = np.linspace(places[:-1], places[1:], _PLACES)  # (_PLACES, n − 1)
    heights: Array = np.asarray(curve.function(xs), np.float64)  # (_PLACES, n − 1)
    heights = np.where(np.isnan(heights), np.inf, heights)  # a gap is no way through
    tops: list[float] = xs[heights.argmax(axis=0), np.arange(len(places) - 1)].tolist()  # (n − 1,)
    return tuple(tops)


def left_behind(
    path: Path, step: int, problem: Problem, borders: tuple[float, ...]
) -> tuple[Minimum, ...]:
    """Return the local minima whose valleys the walk has been in and is no longer.

    Args:
        path: The walk.
        step: Up to where it is looked at.
        problem: Its minima,
        borders: and the hills between them.
    """
    if not problem.minima or (path.diverged_at is not None and step >= path.diverged_at):
        return ()
    xs: Array = path.positions[: step + 1, 0]  # (n,)
    valleys: list[int] = np.searchsorted(np.array(borders), xs).tolist()  # (n,)
    gone = sorted(set(valleys) - {valleys[-1]})
    # Having passed the place itself: merely stepping over a slope of the valley is no escape.
    return tuple(
        problem.minima[i]
        for i in gone
        if not problem.minima[i].is_global and _was_passed(xs, problem.minima[i].position[0])
    )


def _was_passed(xs: Array, place: float) -> bool:
    return bool(xs.min() <= place <= xs.max())
