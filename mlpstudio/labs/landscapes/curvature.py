"""The largest curvature of a network's loss, and the largest rate that follows from it."""

# X is an array, in the notation of the field.

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import slices
from mlpstudio.engine.network import CHUNK, Network
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import Options, resolve
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.labs.landscapes.landscape import Sample

STEP = 1e-6
"""How far along a direction of length 1 gradients are compared. With float64, rounding is then of
order 1e-10; and hardly any relu meets its kink on the way, where there is no curvature."""

MOST = 60
"""Products with the Hessian, if the estimate does not settle before."""


@dataclass(frozen=True, slots=True)
class Curvature:
    """What is known of the largest curvature.

    Attributes:
        value: λ, the estimate of the Hessian's largest eigenvalue.
        n_products: Products with the Hessian so far, two gradients each.
        is_settled: Whether the last two estimates agree.
    """

    value: float
    n_products: int
    is_settled: bool

    @property
    def safe_rate(self) -> float | None:
        """2/λ: beyond it plain gradient descent on these samples grows; None where λ ≤ 0."""
        return 2.0 / self.value if self.value > 0.0 else None


class Hessian:
    """Products of the Hessian of a network's objective with vectors.

    H v ≈ (∇L(θ + h v) − ∇L(θ − h v)) / 2h with exact gradients in double precision (Pearlmutter
    1994, equation 1). The network is evaluated: dropout and noise are off, batch normalisation
    uses its running averages.

    Where layers multiply the learning rate by factors F, it is √F H √F in place of H: descent with
    F is plain descent with that matrix (w = √F u), so that 2/λ goes on limiting the rate itself.
    """

    def __init__(self, spec: NetworkSpec, weights: FloatArray, sample: Sample) -> None:
        """Make a copy in double precision.

        Args:
            spec: The design.
            weights: (P + S,).
            sample: The samples whose mean loss is bent.
        """
        self._network = Network(spec, weights.astype(np.float64))
        self._theta = self._network.theta.copy()  # (P,)
        self._sample = sample
        self._X = sample.X.astype(np.float64)  # (N, D_in)
        self.is_free = np.zeros(len(self._theta), bool)  # (P,): frozen layers do not take part
        self._stretch = np.ones(len(self._theta))  # (P,): √F
        for part, factor in shapes.trainable_parts(spec):
            self.is_free[part] = True
            self._stretch[part] = np.sqrt(factor)

    def times(self, v: FloatArray) -> FloatArray:
        """Return √F H √F v for a vector (P,) of length 1.  # (P,)."""
        move = STEP * self._stretch * v  # (P,)
        above, below = self._gradient(self._theta + move), self._gradient(self._theta - move)
        return self._stretch * (above - below) / (2.0 * STEP)  # (P,)

    def _gradient(self, theta: FloatArray) -> FloatArray:
        network, sample = self._network, self._sample
        network.theta[...] = theta
        total = np.zeros_like(theta)  # (P,)
        with np.errstate(all="ignore"):
            for part in slices(len(self._X), CHUNK):
                network.loss_and_gradient(self._X[part], sample.targets[part], sample.loss)
                total += network.gradient * ((part.stop - part.start) / len(self._X))
        return total


def largest_curvature(
    hessian: Hessian, seed: int = 0, tolerance: float = 0.003, most: int = MOST
) -> Iterator[Curvature]:
    """Yield ever better estimates of the largest eigenvalue, by power iteration.

    Power iteration finds the eigenvalue that is largest by size. Should that be negative, the
    Hessian is shifted by it, so that the largest is the one that is found.

    Args:
        hessian: Whose eigenvalue it is.
        seed: Decides the first direction.
        tolerance: The estimate is settled when it changes by less than this share, twice.
        most: Products at most.
    """
    rng = np.random.default_rng(seed)
    v = rng.standard_normal(len(hessian.is_free)) * hessian.is_free  # (P,)
    length = float(np.linalg.norm(v))
    if length == 0.0:
        yield Curvature(0.0, 0, True)
        return
    v /= length
    shift, before, n_calm = 0.0, np.inf, 0
    for n in range(1, most + 1):
        Hv = hessian.times(v) - shift * v  # (P,)
        size = float(np.linalg.norm(Hv))
        estimate = float(v.dot(Hv))
        is_calm = abs(estimate - before) <= tolerance * abs(estimate)
        n_calm = n_calm + 1 if is_calm else 0
        before = estimate
        if n_calm >= 2 and estimate < 0.0 and shift == 0.0:
            shift, before, n_calm = estimate, np.inf, 0
            v = rng.standard_normal(len(v)) * hessian.is_free  # (P,)
            v /= np.linalg.norm(v)
            continue
        is_settled = n_calm >= 2 or size == 0.0
        yield Curvature(estimate + shift, n, is_settled)
        if is_settled or not np.isfinite(size):
            return
        v = Hv / size  # (P,)


def stable_rate(optimizer: str, options: Options, curvature: float) -> float | None:
    """Return the largest rate with which an optimizer settles in a valley of that curvature.

    Plain descent, w ← (1 − ηλ) w, shrinks while η < 2/λ. With the heavy ball the limit is
    2(1 + μ)/λ, with Nesterov's form 2(1 + μ)/((1 + 2μ)λ): there the polynomial of the recurrence
    has a root of size 1.

    Returns:
        None for a curvature that is not above 0, and for optimizers that scale each gradient by
        its own size: λ alone says nothing about them.
    """
    if curvature <= 0.0:
        return None
    if optimizer == "sgd":
        return 2.0 / curvature
    if optimizer not in ("momentum", "nesterov"):
        return None
    mu = resolve(options, OPTIMIZERS[optimizer].options, optimizer)["momentum"]
    factor = 1.0 + mu if optimizer == "momentum" else (1.0 + mu) / (1.0 + 2.0 * mu)
    return 2.0 * factor / curvature
