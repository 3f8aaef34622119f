"""What each layer of a network gives for one sample."""

# X, Y and Z are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import ActivationSpec, BatchNormSpec, DenseSpec


@dataclass(frozen=True, slots=True, eq=False)
class LayerOutput:
    """What one layer gives.

    Attributes:
        layer: Its position in the design.
        name: As in the list of tensors: A1 after the first dense layer, N2 after a batch
            normalisation and F2 after an activation that stand second.
        values: (D,) one for each unit.
    """

    layer: int
    name: str
    values: FloatArray

    @property
    def active(self) -> float:
        """Share of the units that give more than 0."""
        return float((self.values > 0).mean())


class Passed(NamedTuple):
    """One layer of a pass. The arrays are good until the network's next pass.

    Attributes:
        layer: Its position in the design.
        shape: What it is.
        X: (1, D_in) what it takes.
        Z: (1, D_out) before its activation; what it gives where it has none of its own.
        Y: (1, D_out) what it gives.
    """

    layer: int
    shape: LayerShape
    X: FloatArray
    Z: FloatArray
    Y: FloatArray


def layer_outputs(network: Network, X: FloatArray) -> tuple[LayerOutput, ...]:
    """Return what each layer gives that changes anything at rest: dropout and noise do not.

    Args:
        network: With weights.
        X: (D_in,) one sample as the network takes it.
    """
    return tuple(
        LayerOutput(passed.layer, name, passed.Y[0].copy())
        for passed in layer_by_layer(network, X)
        if (name := _name(passed))
    )


def layer_by_layer(network: Network, X: FloatArray) -> Iterator[Passed]:
    """Take one sample through the network at rest, layer by layer.

    Args:
        network: With weights.
        X: (D_in,) as the network takes it.
    """
    pieces = iter(network.pieces)
    Y = X[None]  # (1, D)
    shapes_ = shapes.infer(network.spec)
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        for layer, shape in enumerate(shapes_):
            taken = Z = Y  # (1, D)
            is_last = layer == len(shapes_) - 1
            n_pieces = 2 if isinstance(shape.layer, DenseSpec) else 1
            for number in range(n_pieces - is_last):  # the output activation is no piece
                Y, _ = next(pieces).forward(Y, None)  # (1, D)
                Z = Y if number == 0 else Z  # (1, D)
            if is_last:
                Z = Y  # (1, C)
                Y = np.empty_like(Z)  # (1, C)
                network.output_activation.forward(Z, Y)
            yield Passed(layer, shape, taken, Z, Y)


def _name(passed: Passed) -> str:
    match passed.shape.layer:
        case DenseSpec():
            return f"A{passed.shape.number}"
        case BatchNormSpec():
            return f"N{passed.layer + 1}"
        case ActivationSpec():
            return f"F{passed.layer + 1}"
        case _:
            return ""
