"""A network's weights as the list of arrays that Keras knows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network


def weight_arrays(network: Network) -> list[FloatArray]:
    """Return views of W and b of each layer; of γ, β, running means and variances."""
    arrays: list[FloatArray] = []
    for shape in shapes.infer(network.spec):
        own = network.theta[shape.parameters]  # (P of the layer,)
        if shape.n_weights:
            arrays.append(own[: shape.n_weights].reshape(shape.D_in, shape.D_out))
            arrays.extend([own[shape.n_weights :]] if shape.n_biases else [])
        elif shape.n_statistics:
            first = network.theta.size + shape.statistics_offset
            statistics = network.weights[first : first + shape.n_statistics]
            arrays.extend((*own.reshape(2, -1), *statistics.reshape(2, -1)))
    return arrays


def put_weights(network: Network, weights: Sequence[ArrayLike]) -> None:
    """Take over weights in the order of `weight_arrays`.

    Raises:
        ValueError: Their number or their shapes are others; nothing was changed.
    """
    own, new = weight_arrays(network), [np.asarray(array) for array in weights]
    if [a.shape for a in own] != [a.shape for a in new]:
        raise ValueError(
            f"Expected arrays of shapes {[a.shape for a in own]}. "
            f"Received: {[a.shape for a in new]}."
        )
    for array, values in zip(own, new, strict=True):
        array[...] = values
