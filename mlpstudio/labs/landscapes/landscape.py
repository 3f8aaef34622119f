"""The loss of a network on a plane through its weights, from coarse to fine.

Everything is evaluated, not trained: dropout and noise are off, and batch normalisation uses its
running averages.
"""

# X and Z are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import Samples, slices
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, NetworkSpec
from mlpstudio.labs.landscapes.planes import Plane, first_dense, mend_variances

Array = NDArray[np.float64]

PIECE = 250
"""Samples that pass together: their activations stay in the processor's cache."""

COARSEST = 16
"""Every how many-th point comes first at most: 5 of 51 in each direction."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Samples as the network takes them.

    Attributes:
        X: (N, D_in).
        targets: (N,) or (N, C).
        loss: What is measured.
    """

    X: FloatArray
    targets: AnyArray
    loss: LossSpec


def draw_sample(samples: Samples, count: int, loss: LossSpec, seed: int = 0) -> Sample:
    """Return some samples, always the same for a seed; all of them when there are no more."""
    chosen = np.arange(len(samples))  # (N,)
    if count < len(samples):
        chosen = np.sort(np.random.default_rng(seed).permutation(len(samples))[:count])  # (count,)
    X: FloatArray = np.empty((len(chosen), samples.n_features), np.float32)  # (count, D_in)
    return Sample(samples.gather(chosen, X), samples.labels[chosen], loss)


def loss_of(network: Network, sample: Sample) -> float:
    """Return the objective of a network on a sample: mean loss and penalty."""
    total = 0.0
    with np.errstate(all="ignore"):  # far out, numbers overflow: the loss is inf or nan there
        for part in slices(len(sample.X), PIECE):
            measured = network.loss(sample.X[part], sample.targets[part], sample.loss)
            total += measured.loss * (part.stop - part.start)
        return total / len(sample.X) + network.penalty()


class PlainLoss:
    """The loss at places of a plane, for every network: the weights are made, then it passes."""

    def __init__(self, spec: NetworkSpec, plane: Plane, sample: Sample) -> None:
        self._spec, self._plane, self._sample = spec, plane, sample
        self._network = Network(spec, plane.origin.copy())

    def __call__(self, a: float, b: float = 0.0) -> float:
        """Return the loss at a place."""
        self._network.weights[...] = self._plane.point(a, b)
        mend_variances(self._spec, self._network.weights)
        return loss_of(self._network, self._sample)


class LinearLoss:
    """The same, several times sooner: the first layer's Z is linear in the place.

    X @ (W + a·V₁ + b·V₂) = X @ W + a · X @ V₁ + b · X @ V₂, so three products are enough for all
    places, and what is left to pass is the network behind its first layer.
    """

    def __init__(self, spec: NetworkSpec, plane: Plane, sample: Sample, first: LayerShape) -> None:
        """Make the three products.

        Args:
            spec: A design of two dense layers or more.
            plane: Where to measure.
            sample: What to measure on.
            first: The first dense layer; no layer before it has numbers of its own.
        """
        assert isinstance(first.layer, DenseSpec)
        self._plane, self._sample = plane, sample
        self._head = slice(first.offset, first.offset + first.n_parameters)
        n_before = spec.layers.index(first.layer)
        rest = (ActivationSpec(first.layer.activation), *spec.layers[n_before + 1 :])
        self._rest_spec = NetworkSpec((first.D_out,), rest)
        self._rest = Network(self._rest_spec, plane.origin[self._head.stop :].copy())
        axes = [plane.first] if plane.second is None else [plane.first, plane.second]
        X = _prepared(spec, n_before, sample.X)  # (N, D_in)
        self._Z = _scores(plane.origin, first, X)  # (N, D_1)
        self._changes = [_scores(axis, first, X) for axis in axes]  # (N, D_1) each
        self._is_penalised = first.layer.trainable and (first.layer.l1 > 0 or first.layer.l2 > 0)
        self._first_layer = Network(
            NetworkSpec((first.D_in,), (first.layer,)),
            plane.origin[self._head].copy(),
        )
        self._buffer: FloatArray = np.empty((PIECE, first.D_out), np.float32)
        self._term: FloatArray = np.empty_like(self._buffer)

    def __call__(self, a: float, b: float = 0.0) -> float:
        """Return the loss at a place."""
        place = (a, b)
        axes = [self._plane.first, self._plane.second]
        rest = slice(self._head.stop, None)
        self._rest.weights[...] = self._plane.origin[rest]
        for amount, axis in zip(place, axes, strict=True):
            if axis is not None and amount != 0.0:
                self._rest.weights += np.float32(amount) * axis[rest]
        mend_variances(self._rest_spec, self._rest.weights)
        total, n = 0.0, len(self._sample.X)
        with np.errstate(all="ignore"):  # far out, numbers overflow
            for part in slices(n, PIECE):
                Z = self._first_scores(part, place)  # (≤ PIECE, D_1)
                targets = self._sample.targets[part]
                total += self._rest.loss(Z, targets, self._sample.loss).loss * len(Z)
            return total / n + self._rest.penalty() + self._first_penalty(place)

    def _first_scores(self, part: slice, place: tuple[float, float]) -> FloatArray:
        Z = self._buffer[: part.stop - part.start]  # (≤ PIECE, D_1)
        term = self._term[: len(Z)]  # (≤ PIECE, D_1)
        Z[...] = self._Z[part]
        for amount, change in zip(place, self._changes, strict=False):
            if amount != 0.0:
                Z += np.multiply(change[part], np.float32(amount), out=term)
        return Z

    def _first_penalty(self, place: tuple[float, float]) -> float:
        if not self._is_penalised:
            return 0.0
        weights = self._first_layer.weights  # (P_1,)
        weights[...] = self._plane.origin[self._head]
        for amount, axis in zip(place, (self._plane.first, self._plane.second), strict=True):
            if axis is not None:
                weights += np.float32(amount) * axis[self._head]
        return self._first_layer.penalty()


def _prepared(spec: NetworkSpec, n_before: int, X: FloatArray) -> FloatArray:
    """Return the inputs as the first dense layer sees them.  # (N, D_in)."""
    if n_before == 0:
        return X
    before = NetworkSpec(spec.input_shape, (*spec.layers[:n_before], DenseSpec(1)))
    network = Network(before)
    for piece in network.pieces[:-1]:  # the last one is the affine map that makes it a network
        X, _ = piece.forward(X, None)
    return X


def _scores(weights: FloatArray, first: LayerShape, X: FloatArray) -> FloatArray:
    """Return Z of the first dense layer with some of all weights.  # (N, D_1)."""
    stop = first.offset + first.n_weights
    W = weights[first.offset : stop].reshape(first.D_in, first.D_out)  # (D_in, D_1)
    Z = X @ W  # (N, D_1)
    if first.n_biases:
        Z += weights[stop : stop + first.n_biases]
    return Z


def loss_on(spec: NetworkSpec, plane: Plane, sample: Sample) -> "PlainLoss | LinearLoss":
    """Return what measures the loss at a place, the quick way where there is one."""
    first = first_dense(spec)
    n_dense = sum(isinstance(layer, DenseSpec) for layer in spec.layers)
    if first is None or n_dense < 2:
        return PlainLoss(spec, plane, sample)
    return LinearLoss(spec, plane, sample, first)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the loss is measured.

    Attributes:
        xs: (n,) places along a.
        ys: (m,) places along b; (1,) for a line.
    """

    xs: Array
    ys: Array

    @property
    def ends(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """First and last place along a and along b."""
        return (float(self.xs[0]), float(self.xs[-1])), (float(self.ys[0]), float(self.ys[-1]))

    @property
    def size(self) -> int:
        """How many points it has."""
        return len(self.xs) * len(self.ys)


def grid_around(
    middle: tuple[float, float], half: tuple[float, float], n: int, *, is_line: bool = False
) -> Grid:
    """Return n points to each side's end; a line has no second side."""
    xs = np.linspace(middle[0] - half[0], middle[0] + half[0], n)  # (n,)
    if is_line:
        return Grid(xs, np.zeros(1))
    return Grid(xs, np.linspace(middle[1] - half[1], middle[1] + half[1], n))


@dataclass(frozen=True, slots=True)
class Progress:
    """The picture so far.

    Attributes:
        values: (m, n) losses; what is not measured yet is interpolated.
        n_done: Points measured.
        is_whole: Whether a level of refinement is complete: a picture without seams.
    """

    values: Array
    n_done: int
    is_whole: bool


class Exploration:
    """Measures a grid point after point, every other one first; it may stop after any of them."""

    def __init__(self, grid: Grid, loss: "PlainLoss | LinearLoss") -> None:
        self.grid, self._loss = grid, loss
        self._known = np.full((len(grid.ys), len(grid.xs)), np.nan)  # (m, n)
        self._is_known = np.zeros(self._known.shape, bool)  # (m, n)
        self._between: Array = np.full(self._known.shape, np.nan)  # (m, n)
        self.n_done = 0
        self._is_whole = False

    @property
    def progress(self) -> Progress:
        """The picture so far."""
        values = np.where(self._is_known, self._known, self._between)  # (m, n)
        return Progress(values, self.n_done, self._is_whole)

    def points(self) -> Iterator[bool]:
        """Measure; each True is a level that is complete, each False a point more."""
        stride = _coarsest(max(len(self.grid.xs), len(self.grid.ys)))
        while stride >= 1:
            rows, columns = (_every(stride, len(a)) for a in (self.grid.ys, self.grid.xs))
            for row in rows:
                for column in columns:
                    if not self._is_known[row, column]:
                        self._is_whole = False
                        self._measure(row, column)
                        yield False
            self._interpolate(rows, columns)
            self._is_whole = True
            yield True
            stride //= 2

    def _measure(self, row: int, column: int) -> None:
        a, b = float(self.grid.xs[column]), float(self.grid.ys[row])
        self._known[row, column] = self._loss(a, b)
        self._is_known[row, column] = True
        self.n_done += 1

    def _interpolate(self, rows: list[int], columns: list[int]) -> None:
        """Fill what lies between measured points, linearly along each direction."""
        lattice: Array = self._known[np.ix_(rows, columns)]  # (r, c)
        m, n = self._known.shape
        wide = np.empty((len(rows), n))  # (r, n)
        with np.errstate(invalid="ignore"):  # between inf and inf
            for i in range(len(rows)):
                wide[i] = np.interp(np.arange(n), columns, lattice[i])
            for j in range(n):
                self._between[:, j] = np.interp(np.arange(m), rows, wide[:, j])


def _coarsest(n: int) -> int:
    """Return every how many-th of n places comes first: so that there are five or so."""
    stride = COARSEST
    while stride > 1 and 3 * stride > n - 1:
        stride //= 2
    return stride


def _every(stride: int, n: int) -> list[int]:
    """Return every so many-th of n places, and the last."""
    return sorted({*range(0, n, stride), n - 1})
