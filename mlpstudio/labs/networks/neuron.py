"""What one neuron computes from one sample, with all its numbers."""

# X and Z are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.labs.networks.layer_outputs import layer_by_layer


class Term(NamedTuple):
    """One product of the sum x·w.

    Attributes:
        source: Number of the input that it comes from.
        x: What that input is,
        w: what it is multiplied by,
        product: x · w.
    """

    source: int
    x: float
    w: float
    product: float


@dataclass(frozen=True, slots=True)
class Neuron:
    """A neuron of a dense layer: z = Σ xᵢ wᵢ + b, a = f(z).

    Attributes:
        layer: Position of its layer in the design.
        unit: Its number in the layer.
        activation: Name of f.
        terms: The products that are largest in size, in that order.
        rest: Sum of all other products.
        n_rest: How many these are.
        n_zero: How many of all products are 0.
        bias: b; None in a layer without.
        z: The sum.
        a: What the neuron gives.
        exp_sum: Σₖ e^(zₖ) over the layer where f is softmax; None elsewhere, or when it overflows.
    """

    layer: int
    unit: int
    activation: str
    terms: tuple[Term, ...]
    rest: float
    n_rest: int
    n_zero: int
    bias: float | None
    z: float
    a: float
    exp_sum: float | None = None


def neuron(network: Network, X: FloatArray, layer: int, unit: int, most: int = 8) -> Neuron:
    """Return what a neuron computes from a sample, the network being at rest.

    Args:
        network: With weights.
        X: (D_in,) one sample as the network takes it.
        layer: Position of a dense layer in the design.
        unit: A neuron of it.
        most: How many products are told one by one.

    Raises:
        ValueError: There is no such dense layer, or no such unit in it.
    """
    layers = network.spec.layers
    spec = layers[layer] if 0 <= layer < len(layers) else None
    if not isinstance(spec, DenseSpec) or not 0 <= unit < spec.units:
        raise ValueError(f"layer {layer} has no neuron {unit}")
    passed = next(one for one in layer_by_layer(network, X) if one.layer == layer)
    affine = network.affines[passed.shape.number - 1]
    x, w = passed.X[0].astype(np.float64), affine.W[:, unit].astype(np.float64)  # (D_in,) each
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        products = x * w  # (D_in,)
        largest = np.argsort(-np.abs(products), kind="stable")[:most]  # (≤ most,)
        rest = float(np.delete(products, largest).sum())
    return Neuron(
        layer,
        unit,
        spec.activation,
        tuple(Term(int(i), float(x[i]), float(w[i]), float(products[i])) for i in largest),
        rest,
        len(products) - len(largest),
        int((products == 0.0).sum()),
        None if affine.b is None else float(affine.b[unit]),
        float(passed.Z[0, unit]),
        float(passed.Y[0, unit]),
        _exp_sum(passed.Z[0]) if spec.activation == "softmax" else None,
    )


def _exp_sum(Z: FloatArray) -> float | None:
    with np.errstate(all="ignore"):
        total = float(np.exp(Z.astype(np.float64)).sum())
    return total if np.isfinite(total) else None
