"""What a learning rate does close to a minimum, told by how sharply the curve bends there.

Close to a minimum with curvature λ = f″ a curve is the bowl ½ λ (x − x*)², and there gradient
descent, the heavy ball and Nesterov's method are linear: the distances from the minimum follow a
recurrence of two terms, whose two roots decide everything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from math import isfinite, sqrt

import numpy as np

from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.descents.descent import Minimum, Problem
from mlpstudio.labs.descents.stability import LIMITS

PATIENCE = 50
"""A rate that takes more updates than this to come within a hundredth of the way crawls."""

NEAR = 0.01
"""Of the way from the start: what counts as having come close."""

_PACE = NEAR ** (1.0 / PATIENCE)
"""What has to remain of the distance after each update."""

_FLAT = 1e-8
"""A curvature at the minimum below this share of the sharpest bend on the way to it is none."""

_BENDS = 201
"""Where the bend is looked at between start and minimum."""


class Regime(Enum):
    """What becomes of the distance from the minimum."""

    CRAWL = "crawl"
    """It falls from one side, and takes more than `PATIENCE` updates."""
    GOOD = "good"
    """It falls from one side, and quickly."""
    SWING = "swing"
    """A rolling ball passes the minimum and comes back, less far each time."""
    OSCILLATE = "oscillate"
    """Each update jumps to the other side, less far each time."""
    DIVERGE = "diverge"
    """Each update leads farther away."""


class Obstacle(Enum):
    """Why there are no regimes to show."""

    SLOPES_RESCALED = "slopes rescaled"
    """The optimizer divides by the size of its gradients: no rate of its own belongs to a bend."""
    NO_MINIMUM = "no minimum"
    """There is none below the start."""
    KINK = "kink"
    """The slope jumps at the minimum: the bend there is no number."""
    FLAT = "flat"
    """The curve does not bend at the minimum: its f″ is 0."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The learning rates from `low` to `high`, at which the same happens."""

    regime: Regime
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Regimes:
    """The regimes of an optimizer around a minimum.

    Attributes:
        minimum: Where it is.
        curvature: λ, f″ there.
        limit: The learning rate beyond which everything diverges.
        zones: From rate 0 to infinity without gaps; those that are empty are left out.
        sharpest: The sharpest bend between start and minimum, at least λ: what holds close to
            the minimum need not hold on the way.
    """

    minimum: float
    curvature: float
    limit: float
    zones: tuple[Zone, ...]
    sharpest: float

    def at(self, learning_rate: float) -> Regime:
        """Return what happens at a learning rate; a border belongs to what is above it."""
        return next(z.regime for z in reversed(self.zones) if z.low <= learning_rate)


def regimes(
    curve: Curve, problem: Problem, start: float, optimizer: str, momentum: float = 0.9
) -> Regimes | Obstacle:
    """Return the regimes at the minimum below the start, or why there are none.

    Args:
        curve: What is descended on.
        problem: The same with its minima.
        start: Where the descent begins.
        optimizer: Its name.
        momentum: μ, for those that have momentum.
    """
    if optimizer not in _BORDERS:
        return Obstacle.SLOPES_RESCALED
    minimum = below(curve, problem, start)
    if minimum is None:
        return Obstacle.NO_MINIMUM
    x = minimum.position[0]
    if minimum.reach > 0.0:
        return Obstacle.FLAT
    if _is_kink(curve, x):
        return Obstacle.KINK
    curvature = float(curve.second_derivative(x))
    bends = np.asarray(curve.second_derivative(np.linspace(start, x, _BENDS)), np.float64)  # (n,)
    sharpest = float(np.abs(bends[np.isfinite(bends)]).max(initial=curvature))
    if not curvature > _FLAT * sharpest:
        return Obstacle.FLAT
    zones = zones_for(optimizer, curvature, momentum)
    return Regimes(x, curvature, zones[-1].low, zones, sharpest)


def zones_for(optimizer: str, curvature: float, momentum: float = 0.9) -> tuple[Zone, ...]:
    """Return the zones of a bowl of curvature λ, from 0 to infinity.

    Raises:
        ValueError: There is no such theory for that optimizer.
    """
    if optimizer not in _BORDERS:
        raise ValueError(f"Expected one of {', '.join(_BORDERS)}. Received: {optimizer!r}.")
    shares = (*_BORDERS[optimizer](momentum), LIMITS[optimizer](momentum))
    borders = [0.0, *(share / curvature for share in shares), float("inf")]
    pairs = zip(Regime, borders[:-1], borders[1:], strict=True)
    return tuple(Zone(regime, low, high) for regime, low, high in pairs if low < high)


def _of_gradient_descent(_: float) -> tuple[float, ...]:
    """Return the borders of η λ: a distance becomes (1 − η λ) times itself."""
    return 1.0 - _PACE, 1.0, 1.0


def _of_heavy_ball(momentum: float) -> tuple[float, ...]:
    """Return the borders of η λ: the roots of r² − (1 + μ − η λ) r + μ (Polyak 1964).

    They are positive up to (1 − √μ)², complex up to (1 + √μ)², then negative. With μ = 0 it is
    gradient descent.
    """
    critical = (1.0 - sqrt(momentum)) ** 2
    crawls = (1.0 - _PACE) * (1.0 - momentum / _PACE) if sqrt(momentum) < _PACE else critical
    return crawls, critical, (1.0 + sqrt(momentum)) ** 2


def _of_nesterov(momentum: float) -> tuple[float, ...]:
    """Return the borders of η λ: the roots of r² − (1 + μ) q r + μ q, with q = 1 − η λ.

    They are positive while q ≥ 4 μ / (1 + μ)², complex down to q = 0, then one is negative.
    """
    critical = 1.0 - 4.0 * momentum / (1.0 + momentum) ** 2
    middle = 2.0 * momentum / (1.0 + momentum)  # the double root
    slow = _PACE**2 / ((1.0 + momentum) * _PACE - momentum) if middle < _PACE else 1.0 - critical
    return 1.0 - slow, critical, 1.0


_BORDERS: dict[str, Callable[[float], tuple[float, ...]]] = {
    "sgd": _of_gradient_descent,
    "momentum": _of_heavy_ball,
    "nesterov": _of_nesterov,
}
"""Where good, swinging and oscillating begin, in units of 1 / λ; the limit is in `stability`."""


def below(curve: Curve, problem: Problem, start: float) -> Minimum | None:
    """Return the first minimum downhill of a place, that very place if it is one, or None."""
    slope = float(curve.derivative(start))
    here = [m for m in problem.minima if abs(m.position[0] - start) <= m.reach]
    if here or not isfinite(slope) or slope == 0.0:
        return here[0] if here else None
    side = -1.0 if slope > 0.0 else 1.0
    ahead = [m for m in problem.minima if side * (m.position[0] - start) > 0.0]
    return min(ahead, key=lambda m: abs(m.position[0] - start), default=None)


def _is_kink(curve: Curve, x: float) -> bool:
    """Return whether the slope changes at x by as much however close one looks."""
    low, high = curve.x_range
    jumps: list[float] = []
    for share in (1e-4, 1e-6):
        h = share * (high - low)
        jumps.append(float(curve.derivative(x + h)) - float(curve.derivative(x - h)))
    if not all(map(isfinite, jumps)) or not isfinite(float(curve.second_derivative(x))):
        return True
    # A smooth slope changes a hundred times less over a hundredth of the distance.
    return abs(jumps[1]) > 0.05 * abs(jumps[0]) > 0.0
