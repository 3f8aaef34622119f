"""How weights, activations and gradients of each layer are spread, snapshot after snapshot."""

# X, A and W are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, ByteArray, FloatArray
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.hidden import activation_pieces

LEVELS = (0.005, 0.05, 0.25, 0.5, 0.75, 0.95, 0.995)
"""Quantiles that are measured; what lies beyond the outermost is left out of the picture."""

N_BINS = 128
"""Bins of every histogram, over its own range."""

N_ROWS = 48
"""Bins of the picture, over the range of all histograms together."""

ENOUGH = 65_536
"""Numbers of a tensor that its histogram is made of; zeros are counted among all of them."""

KINDS = ("weights", "activations", "gradients")


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How the numbers of one tensor are spread.

    Attributes:
        low: Left end of the histogram; NaN when there is no finite number but 0.
        high: Its right end.
        counts: (N_BINS,) numbers in each bin, without those that are 0.
        quantiles: (7,) at `LEVELS`, zeros among them; NaN when no number is finite.
        zeros: Share of the numbers that are exactly 0.
    """

    low: float
    high: float
    counts: AnyArray
    quantiles: FloatArray
    zeros: float


@dataclass(frozen=True, slots=True, eq=False)
class LayerState:
    """One dense layer at one snapshot.

    Attributes:
        weights: Of W.
        activations: Of what its units give for the samples.
        gradients: Of dW for the samples.
        update: How far W came per step since the snapshot before, as a share of its length:
            |W − W₀| / |W₀| / steps. Between consecutive steps that is the size of the update;
            over more of them steps to and fro cancel out. NaN at the first one.
    """

    weights: Spread
    activations: Spread
    gradients: Spread
    update: float


def measure(
    network: Network,
    X: FloatArray,
    targets: AnyArray,
    loss: LossSpec | str,
    before: tuple[Network, int] | None = None,
) -> tuple[LayerState, ...]:
    """Measure every dense layer, the outputs last.

    Args:
        network: With weights; its `gradient` is overwritten.
        X: (B, D_in) as it gets them.
        targets: (B,) or (B, C), as the loss asks for.
        loss: What it is trained with.
        before: The network of an earlier snapshot, and how many steps ago that was.
    """
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        activations = _activations(network, X)
        network.loss_and_gradient(X, targets, loss)
        return tuple(
            LayerState(
                spread(affine.W), activations[i], spread(affine.dW), _update(i, network, before)
            )
            for i, affine in enumerate(network.affines)
        )


def spread(values: FloatArray) -> Spread:
    """Return how numbers of any shape are spread."""
    flat = values.reshape(-1)  # (n,)
    zeros = 1.0 - np.count_nonzero(flat) / flat.size if flat.size else 0.0
    # An odd stride passes through all columns of a matrix with an even number of them.
    stride = math.ceil(flat.size / ENOUGH) | 1 if flat.size > ENOUGH else 1
    some = flat[::stride].astype(np.float64)  # (≤ ENOUGH,)
    some = some[np.isfinite(some)]  # (m,)
    nothing = np.zeros(N_BINS, np.int64)  # (N_BINS,)
    if not some.size:
        return Spread(math.nan, math.nan, nothing, np.full(len(LEVELS), np.nan), zeros)
    quantiles = np.quantile(some, LEVELS)  # (7,)
    some = some[some != 0.0]  # (m,)
    if not some.size:
        return Spread(math.nan, math.nan, nothing, quantiles, zeros)
    low, high = _widened(float(some.min()), float(some.max()))
    counts, _ = np.histogram(some, N_BINS, (low, high))  # (N_BINS,)
    return Spread(low, high, counts, quantiles, zeros)


def value_range(spreads: Sequence[Spread]) -> tuple[float, float]:
    """Return from where to where the picture of a tensor's history reaches."""
    ends = np.array([(s.quantiles[0], s.quantiles[-1]) for s in spreads]).reshape(-1, 2)  # (n, 2)
    ends = ends[np.isfinite(ends).all(axis=1)]  # (m, 2)
    if not len(ends):
        return -1.0, 1.0
    return _widened(float(ends[:, 0].min()), float(ends[:, 1].max()))


def picture(spreads: Sequence[Spread], low: float, high: float) -> ByteArray:
    """Return histograms over time, a column each, the largest values on top.  # (N_ROWS, n).

    Each column is as bright as it can be in its fullest bin; the square root shows tails too.

    Args:
        spreads: n of them, in the order of time.
        low: Lower end of the picture.
        high: Upper end.
    """
    wanted = np.linspace(low, high, N_ROWS + 1)  # (N_ROWS + 1,)
    codes = np.zeros((N_ROWS, len(spreads)), np.uint8)  # (N_ROWS, n)
    for column, one in enumerate(spreads):
        if math.isnan(one.low):
            continue
        edges = np.linspace(one.low, one.high, N_BINS + 1)  # (N_BINS + 1,)
        below = np.concatenate(([0], np.cumsum(one.counts)))  # (N_BINS + 1,)
        shares = np.diff(np.interp(wanted, edges, below))  # (N_ROWS,)
        most = float(shares.max())
        if most > 0.0:
            codes[::-1, column] = np.rint(255.0 * np.sqrt(shares / most))
    return codes


def _activations(network: Network, X: FloatArray) -> list[Spread]:
    """Return the spread of what the units of every dense layer give."""
    last = set(activation_pieces(network))
    found: list[Spread] = []
    A = X  # (B, D)
    for position, piece in enumerate(network.pieces):
        A, _ = piece.forward(A, None)  # (B, D)
        if position in last:
            found.append(spread(A))
    outputs = np.empty_like(A)  # (B, C)
    network.output_activation.forward(A, outputs)
    return [*found, spread(outputs)]


def _update(layer: int, network: Network, before: tuple[Network, int] | None) -> float:
    if before is None:
        return math.nan
    earlier, n_steps = before
    W, W0 = network.affines[layer].W, earlier.affines[layer].W  # (D_in, D_out)
    length = float(np.linalg.norm(W0))
    if length == 0.0 or n_steps < 1:
        return math.nan
    return float(np.linalg.norm(W - W0)) / length / n_steps


def _widened(low: float, high: float) -> tuple[float, float]:
    """Return a range that has room for bins also where all numbers are about the same."""
    room = 1e-6 * max(abs(low), abs(high)) or 1e-6
    return (low, high) if high - low > room else (low - room, high + room)
