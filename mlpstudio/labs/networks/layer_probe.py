"""A look into a network at rest: how its units and gradients are, layer by layer."""

# X and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.layers import Activate, Affine
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.unit_states import is_dead, is_level

PROBED = 512
"""Samples that are enough to know a layer by."""


@dataclass(frozen=True, slots=True)
class LayerProbe:
    """One dense layer.

    Attributes:
        number: 1 for the first.
        activation: What its units end in; "linear" for the outputs' own scores.
        n_units: How many they are,
        n_dead: how many of them are 0 for every sample,
        n_distinct: how many differ in their weights.
        saturated: Share of the activations where sigmoid or tanh is nearly level.
        weight_size: Root mean square of W,
        gradient_size: and of dW.
    """

    number: int
    activation: str
    n_units: int
    n_dead: int
    n_distinct: int
    saturated: float
    weight_size: float
    gradient_size: float


@dataclass(frozen=True, slots=True)
class Probe:
    """What a look into a network found.

    Attributes:
        layers: The dense ones, the outputs last.
        input_size: Largest absolute number that the network gets.
        moved: How far the parameters have come, as a share of their length at the beginning.
    """

    layers: tuple[LayerProbe, ...]
    input_size: float
    moved: float = math.inf


def probe(
    network: Network,
    X: FloatArray,
    targets: AnyArray,
    loss: LossSpec | str,
    initial: FloatArray | None = None,
) -> Probe:
    """Look into a network with a few samples.

    Args:
        network: Its `gradient` is overwritten.
        X: (B, D_in) as it gets them.
        targets: (B,) or (B, C), as the loss asks for.
        loss: What it is trained with.
        initial: (P,) the parameters it began with; None when they are not known.
    """
    with np.errstate(all="ignore"):
        units = _units(network, X)
        network.loss_and_gradient(X, targets, loss)
        layers = tuple(
            LayerProbe(
                number,
                activation,
                affine.W.shape[1],
                n_dead,
                _n_distinct(affine),
                saturated,
                _size(affine.W),
                _size(affine.dW),
            )
            for number, (affine, (activation, n_dead, saturated)) in enumerate(
                zip(network.affines, units, strict=True), start=1
            )
        )
        moved = math.inf if initial is None else _distance(network.theta, initial)
    return Probe(layers, float(np.abs(X).max(initial=0.0)), moved)


def _units(network: Network, X: FloatArray) -> list[tuple[str, int, float]]:
    """Return activation, dead units and share saturated for each dense layer."""
    found: list[tuple[str, int, float]] = []
    A = X  # (B, D)
    for piece in network.pieces:
        A, _ = piece.forward(A, None)  # (B, D)
        if isinstance(piece, Affine):
            found.append(("linear", 0, 0.0))
        elif isinstance(piece, Activate) and found:
            name = piece.activation.name
            found[-1] = name, int(is_dead(name, A).sum()), float(is_level(name, A).mean())
    return found


def _n_distinct(affine: Affine) -> int:
    """Return how many units differ in their incoming weights."""
    columns = affine.W if affine.b is None else np.vstack((affine.W, affine.b))  # (D_in (+ 1), D)
    units = np.ascontiguousarray(columns.T) + 0.0  # (D, D_in (+ 1)), of which −0 became 0
    # numpy.unique would sort them all, which takes many times longer than hashing.
    return len({unit.tobytes() for unit in units})


def _distance(theta: FloatArray, initial: FloatArray) -> float:
    """Return |θ − θ₀| / |θ₀|, infinite where all began at 0."""
    length = float(np.linalg.norm(initial))
    return float(np.linalg.norm(theta - initial)) / length if length > 0.0 else math.inf


def _size(array: FloatArray) -> float:
    return float(np.sqrt(np.mean(np.square(array, dtype=np.float64))))
