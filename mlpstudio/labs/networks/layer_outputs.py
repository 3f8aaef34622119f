"""What each layer of a network gives for one sample."""

# X and Y are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
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


def layer_outputs(network: Network, X: FloatArray) -> tuple[LayerOutput, ...]:
    """Return what each layer gives that changes anything at rest: dropout and noise do not.

    Args:
        network: With weights.
        X: (D_in,) one sample as the network takes it.
    """
    found: list[LayerOutput] = []
    pieces = iter(network.pieces)
    Y = X[None]  # (1, D)
    shapes_ = shapes.infer(network.spec)
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        for layer, shape in enumerate(shapes_):
            is_last = layer == len(shapes_) - 1
            n_pieces = 2 if isinstance(shape.layer, DenseSpec) else 1
            for _ in range(n_pieces - is_last):  # the output activation is no piece
                Y, _ = next(pieces).forward(Y, None)  # (1, D)
            if is_last:
                outputs = np.empty_like(Y)  # (1, C)
                network.output_activation.forward(Y, outputs)
                Y = outputs  # (1, C)
            name = _name(layer, shape)
            if name:
                found.append(LayerOutput(layer, name, Y[0].copy()))
    return tuple(found)


def _name(layer: int, shape: shapes.LayerShape) -> str:
    match shape.layer:
        case DenseSpec():
            return f"A{shape.number}"
        case BatchNormSpec():
            return f"N{layer + 1}"
        case ActivationSpec():
            return f"F{layer + 1}"
        case _:
            return ""
