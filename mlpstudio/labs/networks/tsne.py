"""t-SNE: points of many dimensions in a plane in which neighbours stay neighbours.

Van der Maaten and Hinton 2008, "Visualizing Data using t-SNE", exactly, without any approximation:
the time for a step grows with the square of the number of points.
"""

# X, Y, P and Q are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mlpstudio.engine.arrays import FloatArray

MOST = 500
"""Points that a step is quick for: about 5 ms of a core."""

_HALVINGS = 64
_SPREAD = 1e-2
"""Standard deviation of the places at the start (section 3.4)."""

_MOMENTUM = (0.5, 0.8)
_GAIN = (0.2, 0.8, 0.01)
"""What is added to a gain, what it is multiplied by, and what it is at least (section 3.4)."""


@dataclass(frozen=True, slots=True)
class TsneSettings:
    """How points are arranged.

    Attributes:
        perplexity: How many neighbours a point has, about: at least 2, below a third of all.
        seed: Of the places at the start.
        n_steps: Of gradient descent.
        n_early: Steps at first in which attraction is exaggerated, so that clusters form.
        exaggeration: Times by which it is.
    """

    perplexity: float = 30.0
    seed: int = 0
    n_steps: int = 500
    n_early: int = 100
    exaggeration: float = 12.0


class Arrangement(NamedTuple):
    """Where the points are after a step.

    Attributes:
        step: Steps made.
        Y: (N, 2) places, an array of its own.
        cost: Kullback-Leibler divergence of the closeness in the plane from the true one, nats.
    """

    step: int
    Y: FloatArray
    cost: float


def largest_perplexity(n_points: int) -> float:
    """Return the perplexity beyond which every point would be everybody's neighbour."""
    return max(2.0, (n_points - 1) / 3.0)


def closeness(X: FloatArray, perplexity: float) -> FloatArray:
    """Return how close each pair of points is: p_ij of equation 1, made symmetric.

    Each point has a bell around it just so wide that the perplexity of its neighbours is the one
    asked for; points that coincide have no such width, and are all as close as each other.

    Args:
        X: (N, D) points, N ≥ 2.
        perplexity: Cut to what N allows.

    Returns:
        (N, N), which adds up to 1, with 0 on the diagonal.
    """
    squares = _squared_distances(X / max(float(np.abs(X).max()), 1e-30))  # (N, N)
    N = len(squares)
    np.fill_diagonal(squares, np.inf)
    wanted = np.log(min(perplexity, largest_perplexity(N)))
    nearest = squares.min(axis=1, keepdims=True)  # (N, 1)
    away = squares - nearest  # (N, N) the nearest has the weight 1: nothing is ever 0 / 0
    finite = np.where(np.isinf(away), 0.0, away)  # (N, N)
    low, high = np.full((N, 1), -46.0), np.full((N, 1), 46.0)  # (N, 1) of ln β
    for _ in range(_HALVINGS):
        middle = (low + high) / 2.0  # (N, 1)
        is_too_wide = _entropies(away, finite, np.exp(middle)) > wanted  # (N, 1)
        low, high = np.where(is_too_wide, middle, low), np.where(is_too_wide, high, middle)
    P = _bells(away, np.exp((low + high) / 2.0))  # (N, N) p_j|i
    return (P + P.T) / (2.0 * N)


def cost_and_gradient(
    P: FloatArray, Y: FloatArray, exaggeration: float = 1.0, entropy: float | None = None
) -> tuple[float, FloatArray]:
    """Return the cost of places and its gradient by them (equations 2 and 5).

    Args:
        P: (N, N) `closeness`.
        Y: (N, 2) places.
        exaggeration: Times by which points attract each other more than they should; the cost is
            without it.
        entropy: Of P where it is known, which saves a third of the time.

    Returns:
        The cost in nats, and (N, 2).
    """
    W = _squared_distances(Y)  # (N, N)
    W += 1.0
    # Σ p ln(p / q), where q = w / Σ w and Σ p = 1; the diagonals of P and of ln W are 0.
    cost = float(np.vdot(P, np.log(W))) - (_entropy(P) if entropy is None else entropy)
    np.reciprocal(W, out=W)
    np.fill_diagonal(W, 0.0)
    total = float(W.sum())
    F = exaggeration * P  # (N, N)
    F *= W
    F -= np.square(W, out=W) / total
    return cost + float(np.log(total)), 4.0 * (F.sum(axis=1, keepdims=True) * Y - F @ Y)  # (N, 2)


def arrange(X: FloatArray, settings: TsneSettings) -> Iterator[Arrangement | None]:
    """Arrange points by gradient descent with momentum and gains of their own.

    Args:
        X: (N, D) points, N ≥ 2; numbers that are none count as 0.
        settings: How.

    Yields:
        The places at the start and after each step; None while nothing is to be seen yet.
    """
    X = np.nan_to_num(X, nan=0.0, posinf=0.0, neginf=0.0).astype(np.float64)  # (N, D)
    yield None
    P = closeness(X, settings.perplexity)  # (N, N)
    yield None
    N = len(X)
    Y = np.random.default_rng(settings.seed).normal(scale=_SPREAD, size=(N, 2))  # (N, 2)
    move, gains = np.zeros((N, 2)), np.ones((N, 2))  # (N, 2) each
    # As large as the number of points asks for: Belkina et al. 2019, "Automated optimized …".
    rate = max(N / settings.exaggeration, 10.0)
    entropy = _entropy(P)
    for step in range(settings.n_steps + 1):
        is_early = step < settings.n_early
        factor = settings.exaggeration if is_early else 1.0
        cost, gradient = cost_and_gradient(P, Y, factor, entropy)  # and (N, 2)
        yield Arrangement(step, Y, cost)
        is_steady = (gradient > 0.0) != (move > 0.0)  # (N, 2) the last move went this way too
        gains = np.where(is_steady, gains + _GAIN[0], gains * _GAIN[1])  # (N, 2)
        np.maximum(gains, _GAIN[2], out=gains)
        move = _MOMENTUM[not is_early] * move - rate * gains * gradient  # (N, 2)
        Y = Y + move  # (N, 2)
        Y -= Y.mean(axis=0)


def _squared_distances(X: FloatArray) -> FloatArray:
    """Return ‖xᵢ − xⱼ‖² of each pair of points (N, D).  # (N, N), 0 on the diagonal."""
    squares = np.square(X).sum(axis=1)  # (N,)
    found = squares[:, None] + squares - 2.0 * (X @ X.T)  # (N, N)
    np.maximum(found, 0.0, out=found)  # rounding may go below
    np.fill_diagonal(found, 0.0)
    return found


def _bells(away: FloatArray, beta: FloatArray) -> FloatArray:
    """Return e^(−β d²) of each row as shares of 1.  # (N, N)."""
    with np.errstate(under="ignore"):
        weights = np.exp(-away * beta)  # (N, N)
    return weights / weights.sum(axis=1, keepdims=True)


def _entropies(away: FloatArray, finite: FloatArray, beta: FloatArray) -> FloatArray:
    """Return −Σ p ln p of each row of `_bells`, which is ln Σ e^(−β d²) + β Σ p d².  # (N, 1)."""
    with np.errstate(under="ignore"):
        weights = np.exp(-away * beta)  # (N, N)
    total = weights.sum(axis=1, keepdims=True)  # (N, 1)
    return np.log(total) + beta * (weights * finite).sum(axis=1, keepdims=True) / total


def _entropy(P: FloatArray) -> float:
    """Return −Σ p ln p."""
    return -float(np.vdot(P, np.log(np.maximum(P, 1e-300))))
