"""What the tests of the engine build again and again: small networks, targets and toy data."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from mlpstudio.engine import losses
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec


def network64(layers: Sequence[LayerSpec], D_in: int, seed: int = 0) -> Network:
    """Return a float64 network whose weights and biases are all drawn from N(0, 0.7)."""
    network = Network(NetworkSpec((D_in,), tuple(layers)), dtype=np.float64)
    network.theta[...] = np.random.default_rng(seed).normal(0.0, 0.7, network.theta.size)
    return network


def targets_for(loss_name: str, B: int, C: int, rng: np.random.Generator) -> AnyArray:
    """Return targets in the form that a loss asks for; numbers lie in (0, 1)."""
    if losses.get(loss_name).wants_integers:
        return rng.integers(0, C, B)  # (B,)
    return rng.uniform(0.05, 0.95, (B, C))  # (B, C)


def layer_values(
    network: Network, X: FloatArray, rng: np.random.Generator | None = None
) -> list[FloatArray]:
    """Return a copy of the output of every piece, and the network's outputs A at the end."""
    values: list[FloatArray] = []
    for piece in network.pieces:
        X, _ = piece.forward(X, rng)
        values.append(X.copy())
    A = np.empty_like(X)  # (B, C)
    network.output_activation.forward(X, A)
    return [*values, A]


def blobs(n: int, n_classes: int = 3, D: int = 4, seed: int = 0) -> Samples:
    """Return well separated clouds of points, one around each class's own corner."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, n_classes, n)  # (N,)
    corners = 2.0 * np.eye(n_classes, D)  # (C, D)
    inputs = corners[labels] + 0.3 * rng.standard_normal((n, D))  # (N, D)
    return Samples(inputs.astype(np.float32), labels)


names_of_activations = st.sampled_from(list(ACTIVATIONS))

dense_layers = st.builds(
    DenseSpec,
    units=st.integers(1, 5),
    activation=names_of_activations,
    initializer=st.sampled_from(list(INITIALIZERS)),
)

dropout_layers = st.builds(DropoutSpec, rate=st.sampled_from([0.0, 0.2, 0.5, 0.9]))

network_specs = st.builds(
    lambda shape, layers, output: NetworkSpec(tuple(shape), (*layers, output)),
    st.lists(st.integers(1, 4), max_size=3),
    st.lists(st.one_of(dense_layers, dropout_layers), max_size=4),
    dense_layers,
)
"""Any network that can be built: layers in any order, a dense one at the end."""
