"""Problems with two weights and real samples, small enough to see the loss of every batch.

A line fitted by its squared errors, and a logistic regression: both are the engine's own network
of one dense unit, so that θ = (w, b) and losses and gradients are those of any other network.
"""

# X, Z, A and T are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine import losses
from mlpstudio.engine.arrays import IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.small_losses import binary_crossentropy, squared_error

Array = NDArray[np.float64]
Range = tuple[float, float]

FEWEST_SAMPLES, MOST_SAMPLES = 10, 1000
LARGEST_NOISE = 3.0

NEWTON_STEPS = 100
"""More than enough where classes overlap: Newton's method doubles the right digits each time."""

FINEST_GRID, COARSEST_GRID, CELLS_AT_ONCE = 64, 24, 300_000
"""Of a surface that is drawn anew at every step; cells times samples take a few milliseconds."""

REACH = 12.0
"""How far from 0 the frame of the picture follows the minimum."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of small problem.

    Attributes:
        name: Identifier.
        activation: Of the one unit.
        loss: Name in `engine.losses.LOSSES`.
        draw_targets: Makes (N,) targets of (N,) inputs, the strength of the noise and a generator.
        w_range: What the picture shows of w at least,
        b_range: and of b.
        start: Where all walks begin unless a person decides.
        suggested_rate: η with which all of them arrive.
    """

    name: str
    activation: str
    loss: str
    draw_targets: Callable[[Array, float, np.random.Generator], Array]
    w_range: Range
    b_range: Range
    start: tuple[float, float]
    suggested_rate: float


def _draw_line(X: Array, noise: float, rng: np.random.Generator) -> Array:
    """Scatter around the line 0.8 x + 0.5."""
    return 0.8 * X + 0.5 + noise * rng.standard_normal(len(X))  # (N,)


def _draw_classes(X: Array, noise: float, rng: np.random.Generator) -> Array:
    """Say yes where 2 x − 0.5 and some luck are above 0; with a noise of 1, p is its sigmoid."""
    return np.where(2.0 * X - 0.5 + noise * rng.logistic(size=len(X)) > 0.0, 1.0, 0.0)  # (N,)


LINE = Kind(
    "line",
    "linear",
    "mean_squared_error",
    _draw_line,
    w_range=(-2.5, 3.5),
    b_range=(-2.5, 3.5),
    start=(-1.6, 2.8),
    suggested_rate=0.05,
)
LOGISTIC = Kind(
    "logistic",
    "sigmoid",
    "binary_crossentropy",
    _draw_classes,
    w_range=(-3.0, 5.0),
    b_range=(-4.0, 4.0),
    start=(-2.0, 3.0),
    suggested_rate=0.5,
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in (LINE, LOGISTIC)}


def get(name: str) -> Kind:
    """Return the kind of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(KINDS, name, "small problem")


def check(name: str, n_samples: int, noise: float, seed: int) -> None:
    """Raise DesignError when `make` cannot make a problem of these; the message says why."""
    get(name)
    if not FEWEST_SAMPLES <= n_samples <= MOST_SAMPLES:
        raise DesignError(
            f"A small problem has {FEWEST_SAMPLES} to {MOST_SAMPLES:,} samples, not {n_samples}."
        )
    if not 0.0 <= noise <= LARGEST_NOISE:
        raise DesignError(f"The noise must be from 0 to {LARGEST_NOISE:g}, not {noise}.")
    if seed < 0:
        raise DesignError(f"The seed of the samples must be 0 or more, not {seed}.")


def make(name: str, n_samples: int, noise: float, seed: int) -> "SmallProblem":
    """Draw samples and return the problem they pose.

    Raises:
        DesignError: There is no such kind, or a number is out of range.
    """
    check(name, n_samples, noise, seed)
    kind, rng = get(name), np.random.default_rng(seed)
    X = 0.5 + 1.2 * rng.standard_normal(n_samples)  # (N,)
    T = kind.draw_targets(X, noise, rng)  # (N,)
    return SmallProblem(kind, Samples(X[:, np.newaxis], T[:, np.newaxis]))


@dataclass(frozen=True)
class SmallProblem:
    """Samples, and the loss of a line or a curve through them.

    Attributes:
        kind: What is fitted, and by which loss.
        samples: Inputs (N, 1) and targets (N, 1), float64.
    """

    kind: Kind
    samples: Samples

    @property
    def x(self) -> Array:
        """The inputs.  # (N,)."""
        return self.samples.inputs[:, 0]

    @property
    def targets(self) -> Array:
        """What is to be answered.  # (N,)."""
        return self.samples.labels[:, 0]

    def network(self, theta: Array | tuple[float, float]) -> Network:
        """Return a new network of the engine with θ = (w, b)."""
        unit = DenseSpec(1, self.kind.activation, "zeros")
        network = Network(NetworkSpec((1,), (unit,)), dtype=np.float64)
        network.theta[...] = theta
        return network

    def answers(self, theta: Array, X: Array) -> Array:
        """Return what the network answers to inputs (n,).  # (n,)."""
        answers = self.network(theta).predict(X[:, np.newaxis])  # (n, 1)
        return answers[:, 0].astype(np.float64, copy=False)  # (n,)

    def loss(self, theta: Array, indices: IntArray | None = None) -> float:
        """Return the mean loss of chosen samples (B,), of all for None."""
        X, T = self._chosen(indices)
        return self.network(theta).loss(X, T, self.kind.loss).loss

    def gradient(self, theta: Array, indices: IntArray | None = None) -> Array:
        """Return the gradient of `loss` by θ.  # (2,)."""
        X, T = self._chosen(indices)
        network = self.network(theta)
        network.loss_and_gradient(X, T, self.kind.loss)
        return network.gradient.astype(np.float64)  # (2,)

    def sample_gradients(self, theta: Array) -> Array:
        """Return the gradient of each sample's own loss by θ.  # (N, 2)."""
        X, T = self._chosen(None)
        Z = theta[0] * X + theta[1]  # (N, 1)
        A, dZ, each = np.empty_like(Z), np.empty_like(Z), np.empty(len(Z))  # (N, 1), (N, 1), (N,)
        losses.head(self.kind.activation, self.kind.loss)(Z, T, A, dZ, each)
        dZ *= len(Z)  # the head's is that of the mean
        return np.concatenate([dZ * X, dZ], axis=1)  # (N, 2)

    def hessian(self, theta: Array) -> Array:
        """Return the second derivatives of the loss of all samples by θ.  # (2, 2)."""
        rows = np.stack([self.x, np.ones_like(self.x)], axis=1)  # (N, 2)
        if self.kind is LINE:
            return 2.0 * rows.T @ rows / len(rows)  # (2, 2)
        P = self.answers(theta, self.x)  # (N,)
        return (rows * (P * (1.0 - P))[:, np.newaxis]).T @ rows / len(rows)  # (2, 2)

    @property
    def is_separable(self) -> bool:
        """Whether a boundary parts the classes, so that the loss falls for ever as w grows."""
        if self.kind is LINE:
            return False
        yes, no = self.x[self.targets == 1.0], self.x[self.targets == 0.0]
        if not len(yes) or not len(no):
            return True
        return bool(yes.min() >= no.max() or no.min() >= yes.max())

    @cached_property
    def minimum(self) -> Array | None:
        """The best θ (2,), found by Newton's method; None where there is none."""
        if self.is_separable:
            return None
        theta = np.zeros(2)  # (2,)
        for _ in range(NEWTON_STEPS):
            g, H = self.gradient(theta), self.hessian(theta)
            step = np.linalg.solve(H, g)  # (2,)
            now, share = self.loss(theta), 1.0
            while self.loss(theta - share * step) > now and share > 1e-6:
                share /= 2.0
            theta = theta - share * step
            if np.abs(share * step).max() < 1e-12:
                break
        return theta

    @property
    def frame(self) -> tuple[Range, Range]:
        """What a picture of the loss shows at least, of w and of b: the minimum is in it."""
        minimum = np.zeros(2) if self.minimum is None else self.minimum  # (2,)
        w, b = np.clip(minimum, -REACH, REACH).tolist()
        (left, right), (bottom, top) = self.kind.w_range, self.kind.b_range
        return (min(left, w - 1.0), max(right, w + 1.0)), (min(bottom, b - 1.0), max(top, b + 1.0))

    def losses(self, positions: Array, indices: IntArray | None = None) -> Array:
        """Return `loss` at many places at once, in closed form.

        Args:
            positions: (n, 2), any number of θ.
            indices: (B,) the samples; None for all.

        Returns:
            (n,).
        """
        X, T = self._chosen(indices)
        w, b = positions[:, 0], positions[:, 1]  # (n,)
        form = squared_error if self.kind is LINE else binary_crossentropy
        with np.errstate(all="ignore"):  # far out a loss may well be infinite
            return form(w, b, X[:, 0], T[:, 0])  # (n,)

    def surface(self, ws: Array, bs: Array, indices: IntArray | None = None) -> Array:
        """Return the loss of chosen samples over a grid.

        Args:
            ws: (nw,) places of w.
            bs: (nb,) places of b.
            indices: (B,) the samples; None for all.

        Returns:
            (nb, nw), the rows from the first b on.
        """
        W, B = np.meshgrid(ws, bs)  # (nb, nw) each
        places = np.stack([W.ravel(), B.ravel()], axis=1)  # (nb · nw, 2)
        return self.losses(places, indices).reshape(W.shape)  # (nb, nw)

    def grid_size(self, n_samples: int) -> int:
        """Return how fine a grid may be for so many samples to be drawn at every step."""
        if self.kind is LINE:
            return FINEST_GRID
        return int(np.clip(np.sqrt(CELLS_AT_ONCE / n_samples), COARSEST_GRID, FINEST_GRID))

    def _chosen(self, indices: IntArray | None) -> tuple[Array, Array]:
        X, T = self.samples.inputs, self.samples.labels
        return (X, T) if indices is None else (X.take(indices, 0), T.take(indices, 0))
