"""A trained network for use alone: normalisation folded in, dropout left out."""

from dataclasses import dataclass
from itertools import chain

import numpy as np

from mlpstudio.engine.arrays import FloatArray, aligned_zeros
from mlpstudio.engine.layers import Activate, Affine, BatchNorm, Dropout
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError

_LINEAR = "linear"


@dataclass(slots=True)
class _Dense:
    """A dense layer that is being put together.

    Attributes:
        W: (D_in, D_out).
        b: (D_out,)
        activation: Name of the activation.
    """

    W: FloatArray
    b: FloatArray
    activation: str = _LINEAR


def folded(network: Network) -> Network:
    """Return a network of dense layers alone that predicts the same.

    A batch normalisation is affine when it evaluates: γ(Z − μ)/√(σ² + ε) + β with Z = X @ W + b
    is X @ sW + s(b − μ) + β for s = γ/√(σ² + ε).

    Raises:
        DesignError: There is no dense layer that one of its layers could become part of.
    """
    layers: list[_Dense] = []
    for piece in network.pieces:
        if isinstance(piece, Affine):
            layers.append(_Dense(piece.W, _bias(piece)))
        elif isinstance(piece, BatchNorm):
            _normalise(_unfinished(layers), piece)
        elif isinstance(piece, Activate):
            _activate(layers, piece.activation.name)
        elif isinstance(piece, Dropout) and piece.classical:
            raise DesignError(
                "Classical dropout scales what it lets through, which no dense layer can take "
                "over. Train with inverted dropout."
            )
    _activate(layers, network.spec.output_activation)
    spec = NetworkSpec(
        network.spec.input_shape,
        tuple(DenseSpec(len(layer.b), layer.activation) for layer in layers),
    )
    parts = chain.from_iterable((layer.W.ravel(), layer.b) for layer in layers)
    return Network(spec, np.concatenate(list(parts)).astype(network.dtype))  # (P,)


def _bias(piece: Affine) -> FloatArray:
    """Return the (D_out,) bias of a dense layer, zeros where it has none."""
    return aligned_zeros(piece.W.shape[1], piece.W.dtype.type) if piece.b is None else piece.b


def _normalise(layer: _Dense, piece: BatchNorm) -> None:
    """Make a normalisation part of the layer before it."""
    scale = piece.gamma / np.sqrt(piece.variance + piece.epsilon)  # (D_out,)
    layer.W = layer.W * scale  # (D_in, D_out)
    layer.b = (layer.b - piece.mean) * scale + piece.beta  # (D_out,)


def _activate(layers: list[_Dense], name: str) -> None:
    """Give the last layer its activation."""
    if name != _LINEAR:
        _unfinished(layers).activation = name


def _unfinished(layers: list[_Dense]) -> _Dense:
    """Return the last layer if it has no activation yet.

    Raises:
        DesignError: It has one, or there is no layer.
    """
    if not layers or layers[-1].activation != _LINEAR:
        raise DesignError(
            "Only a batch normalisation or an activation that follows a dense layer without an "
            "activation can become part of it. Put them in this order."
        )
    return layers[-1]
