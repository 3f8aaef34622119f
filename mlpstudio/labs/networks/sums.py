"""The sums of a dense layer at rest: of what they are taken, and what becomes of them."""

# Y and W are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from typing import NamedTuple

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.layers import Activate, Affine, Dropout, Flatten, Layer, Noise
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.hidden import activation_pieces


class Arriving(NamedTuple):
    """How values reach a dense layer that is at rest: each as `factor` · x + `addend`.

    Attributes:
        factor, addend: (D_in,).
    """

    factor: FloatArray
    addend: FloatArray


def arriving(network: Network, layer: int) -> Arriving | None:
    """Return what lies between a dense layer and what the one before it gives, or the inputs.

    That is what a batch normalisation or a classical dropout does; None where an activation of
    its own bends the inputs.
    """
    start = (-1, *activation_pieces(network))[layer] + 1
    between = network.pieces[start : _position(network, layer)]
    if any(isinstance(piece, Activate) for piece in between):
        return None
    D_in = network.affines[layer].W.shape[0]
    Y = np.stack([np.zeros(D_in), np.ones(D_in)]).astype(network.dtype)  # (2, D_in)
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        for piece in between:
            Y, _ = piece.forward(Y, None)  # (2, D_in)
        addend, total = Y.astype(np.float64)  # (D_in,) each
        return Arriving(total - addend, addend)


def bends_its_sums(network: Network, layer: int) -> bool:
    """Return whether the activation that a dense layer is known by takes its sums as they are."""
    ends = (*activation_pieces(network), len(network.pieces))
    return all(map(_leaves_alone, network.pieces[_position(network, layer) + 1 : ends[layer]]))


def _position(network: Network, layer: int) -> int:
    dense = [at for at, piece in enumerate(network.pieces) if isinstance(piece, Affine)]
    return dense[layer]


def _leaves_alone(piece: Layer) -> bool:
    """Return whether a network at rest passes values on through this as they are."""
    match piece:
        case Flatten() | Noise():
            return True
        case Dropout():
            return not piece.classical or piece.rate == 0.0
        case Activate():
            return piece.activation.name == "linear"
        case _:
            return False
