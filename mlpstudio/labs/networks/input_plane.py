"""What every unit of a network gives all over a plane of its inputs."""

# X, A and W are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import Samples, slices
from mlpstudio.engine.layers import Activate
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import CHUNK, Network
from mlpstudio.engine.spec import BatchNormSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.isolines import Array, isolines
from mlpstudio.labs.networks.answering import class_probabilities
from mlpstudio.labs.networks.hidden import activation_pieces
from mlpstudio.labs.networks.sums import arriving

MOST_FEATURES = 64
"""Inputs, from which on a slice through two of them says nothing about the others."""

MOST_UNITS = 32
"""Of a layer; the first ones of a wider layer are drawn."""

_MARGIN = 0.08
_SMALLEST = 1e-30
_NUMBERS = 2**19
"""Outputs of a layer that are kept at once, 2 MB."""
_ALIKE = 3.0
"""Ratio of two ranges up to which both axes have the same scale."""


@dataclass(frozen=True, slots=True, eq=False)
class InputPlane:
    """A rectangle in the space of the inputs, as the network takes them.

    Attributes:
        axes: The two features that vary.
        low, high: (2,) corners.
        rest: (D_in,) what the other features are held at: their mean.
    """

    axes: tuple[int, int]
    low: Array
    high: Array
    rest: Array

    def ticks(self, side: int) -> tuple[Array, Array]:
        """Return the middles of the columns and rows of a grid.  # (side,) each."""
        shares = (np.arange(side) + 0.5) / side  # (side,)
        spans = self.high - self.low  # (2,)
        return self.low[0] + spans[0] * shares, self.low[1] + spans[1] * shares

    def grid(self, side: int) -> Array:
        """Return the inputs of a grid, the lowest row first.  # (side², D_in)."""
        xs, ys = self.ticks(side)
        points = np.stack(np.meshgrid(xs, ys), axis=-1)  # (side, side, 2)
        return self.inputs(points.reshape(-1, 2))  # (side², D_in)

    def inputs(self, points: FloatArray) -> Array:
        """Return points (N, 2) of the plane as inputs.  # (N, D_in)."""
        X = np.repeat(self.rest[None], len(points), axis=0)  # (N, D_in)
        X[:, self.axes] = points
        return X

    def places(self, X: FloatArray) -> Array:
        """Return where inputs (N, D_in) lie when they are dropped onto the plane.  # (N, 2)."""
        return X[:, self.axes].astype(np.float64)  # (N, 2)


def plane_through(samples: Samples, axes: tuple[int, int] = (0, 1)) -> InputPlane:
    """Return the plane through the mean of samples that shows all of them.

    Args:
        samples: N ≥ 1 of 2 to `MOST_FEATURES` features.
        axes: Features that vary, two different ones.

    Raises:
        DesignError: The samples have too few or too many features for that.
    """
    if not can_be_drawn(samples.n_features):
        raise DesignError(
            f"A plane of the inputs needs samples of 2 to {MOST_FEATURES} numbers; these have "
            f"{samples.n_features}. Choose other data."
        )
    rest = samples.flat.mean(axis=0, dtype=np.float64) * samples.scale  # (D_in,)
    varying = samples.flat[:, axes].astype(np.float64) * samples.scale  # (N, 2)
    low, high = varying.min(axis=0), varying.max(axis=0)  # (2,) each
    spans = np.where(high > low, high - low, 1.0)  # (2,)
    if spans.max() <= _ALIKE * spans.min():
        spans = np.full(2, spans.max())  # (2,)
    half = (0.5 + _MARGIN) * spans  # (2,)
    middle = (low + high) / 2  # (2,)
    return InputPlane(axes, middle - half, middle + half, rest)


def can_be_drawn(n_features: int) -> bool:
    """Return whether samples of so many features have a plane worth drawing."""
    return 2 <= n_features <= MOST_FEATURES


def taken(samples: Samples) -> Array:
    """Return samples as a network takes them.  # (N, D_in)."""
    X = np.empty((len(samples), samples.n_features))  # (N, D_in)
    samples.gather(slice(None), X)
    return X


@dataclass(frozen=True, slots=True, eq=False)
class LayerMaps:
    """The units of one dense layer over the plane.

    Attributes:
        activation: Name of f.
        n_units: Of the layer; the first `MOST_UNITS` are drawn.
        values: (k, side, side) float32 outputs, the lowest row first.
    """

    activation: str
    n_units: int
    values: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class PlaneMaps:
    """A network all over the plane.

    Attributes:
        layers: The units of every dense layer.
        probabilities: (side, side, C) of the classes, the lowest row first.
        boundary: (k, 2, 2) pieces of the lines where the likeliest class changes.
    """

    layers: tuple[LayerMaps, ...]
    probabilities: Array
    boundary: Array


def draw(
    network: Network,
    plane: InputPlane,
    side: int,
    loss: LossSpec,
    is_stale: Callable[[], bool] = lambda: False,
) -> PlaneMaps | None:
    """Return what a network gives over a grid; None once it is stale.

    Args:
        network: With weights, at rest.
        plane: Where.
        side: Points along each side of the grid.
        loss: What the network is trained with: it says what a single output means.
        is_stale: Asked now and then.
    """
    X, shape = plane.grid(side), (side, side)  # (side², D_in)
    dense = shapes.dense_shapes(network.spec)
    values = [np.empty((min(s.D_out, MOST_UNITS), len(X)), np.float32) for s in dense]
    outputs = np.empty((len(X), network.n_outputs), network.dtype)  # (side², C)
    for chunk in slices(len(X), _rows(network)):
        if is_stale():
            return None
        for layer, A in enumerate(layer_values(network, X[chunk])):
            values[layer][:, chunk] = A[:, :MOST_UNITS].T  # (k, B)
            if layer == len(dense) - 1:
                outputs[chunk] = A
    names = activation_names(network)
    layers = tuple(
        LayerMaps(names[layer], s.D_out, values[layer].reshape(-1, *shape))
        for layer, s in enumerate(dense)
    )
    P = class_probabilities(network, outputs, loss).astype(np.float64)  # (side², C)
    P = P.reshape(*shape, -1)  # (side, side, C)
    xs, ys = plane.ticks(side)
    return PlaneMaps(layers, P, np.concatenate([isolines(xs, ys, m, 0.0) for m in _margins(P)]))


def _rows(network: Network) -> int:
    """Return how many samples go through a network at once: the fewer calls, the quicker.

    While a small network trains, each call waits for Python's lock longer than it computes.
    """
    widest = max(s.D_out for s in shapes.dense_shapes(network.spec))
    return max(CHUNK, _NUMBERS // widest)


def _margins(P: Array) -> Iterator[Array]:
    """Yield by how much a class is ahead of all others; one is enough where there are two.

    Logarithms change evenly where probabilities jump from 0 to 1 between two points of the grid,
    so that the line between them is found where it is.
    """
    C, logs = P.shape[2], np.log(np.maximum(P, _SMALLEST))  # (side, side, C)
    second, first = np.moveaxis(np.partition(logs, (-2, -1), axis=2)[:, :, -2:], 2, 0)
    numbers = [0] if C == 2 else np.unique(P.argmax(axis=2)).tolist()  # no other is ever ahead
    for number in numbers:
        own = logs[:, :, number]  # (side, side)
        yield own - np.where(own == first, second, first)  # (side, side)


def probabilities(network: Network, X: FloatArray, loss: LossSpec) -> Array:
    """Return the probabilities of the classes for inputs (N, D_in).  # (N, C).

    Args:
        network: With weights, at rest.
        X: As the network takes them.
        loss: What it is trained with.
    """
    outputs = np.empty((len(X), network.n_outputs), network.dtype)  # (N, C)
    for chunk in slices(len(X), _rows(network)):
        *_, outputs[chunk] = layer_values(network, X[chunk])
    return class_probabilities(network, outputs, loss).astype(np.float64)  # (N, C)


def layer_values(network: Network, X: FloatArray) -> Iterator[FloatArray]:
    """Yield what each dense layer gives after its activation, the outputs last.

    Args:
        network: With weights, at rest.
        X: (B, D_in).

    Yields:
        (B, D_out), good until the next one.
    """
    ends = activation_pieces(network)
    Y = X.astype(network.dtype)  # (B, D_in)
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        for position, piece in enumerate(network.pieces):
            Y, _ = piece.forward(Y, None)  # (B, ...)
            if position in ends:
                yield Y  # (B, D_out)
        outputs = np.empty_like(Y)  # (B, C)
        network.output_activation.forward(Y, outputs)
    yield outputs


def activation_names(network: Network) -> tuple[str, ...]:
    """Return the name of the activation of each dense layer, "linear" where there is none."""
    pieces = (network.pieces[position] for position in activation_pieces(network))
    hidden = (p.activation.name if isinstance(p, Activate) else "linear" for p in pieces)
    return (*hidden, network.output_activation.name)


def first_lines(network: Network, plane: InputPlane) -> Array:
    """Return the lines w₁x + w₂y + b = 0 of the units of the first layer.

    Returns:
        (k, 3): w₁, w₂ and b with what the other features add; none where the sums are normalised
        before they are bent, because these lines are moved then, and none where the inputs are
        bent before they are summed.
    """
    into = arriving(network, 0)
    if into is None or any(isinstance(layer, BatchNormSpec) for layer in network.spec.layers):
        return np.empty((0, 3))  # (0, 3)
    affine = network.affines[0]
    W = affine.W[:, :MOST_UNITS].astype(np.float64)  # (D_in, k)
    b = np.zeros(W.shape[1]) if affine.b is None else affine.b[:MOST_UNITS].astype(float)  # (k,)
    held = plane.rest.copy()  # (D_in,)
    held[list(plane.axes)] = 0.0
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        b += (into.factor * held + into.addend) @ W
        W *= into.factor[:, None]
    return np.stack([*W[list(plane.axes)], b], axis=1)  # (k, 3)
