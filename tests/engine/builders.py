"""What the tests of the engine build again and again: small networks, targets and toy data."""

from collections.abc import Iterator, Sequence

import numpy as np
from hypothesis import strategies as st

from mlpstudio.engine import losses, shapes
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.layers import BatchNorm, TrainingPass
from mlpstudio.engine.losses import LOSSES, LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)

UNITS = 4
"""Units of the dense layers among `LAYER_FORMS`."""

LAYER_FORMS: dict[type[LayerSpec], tuple[LayerSpec, ...]] = {
    DenseSpec: (
        DenseSpec(UNITS, "tanh"),
        DenseSpec(UNITS, "tanh", "normal", (("stddev", 0.5),), use_bias=False),
        DenseSpec(UNITS, "tanh", l1=0.02),
        DenseSpec(UNITS, "tanh", l2=0.03, learning_rate_factor=0.1),
        DenseSpec(UNITS, "tanh", l1=0.02, l2=0.03, use_bias=False),
        DenseSpec(UNITS, "tanh", l1=0.02, l2=0.03, trainable=False),
    ),
    ActivationSpec: (ActivationSpec("tanh"), ActivationSpec("softmax")),
    DropoutSpec: (DropoutSpec(0.0), DropoutSpec(0.3), DropoutSpec(0.3, classical=True)),
    NoiseSpec: (NoiseSpec(0.0), NoiseSpec(0.4)),
    BatchNormSpec: (
        BatchNormSpec(),
        BatchNormSpec(momentum=0.5, epsilon=0.1, learning_rate_factor=10.0),
        BatchNormSpec(trainable=False),
    ),
    FlattenSpec: (FlattenSpec(),),
}
"""Every kind of layer in every form: a test makes sure that none is missing."""

ALL_FORMS = tuple(form for forms in LAYER_FORMS.values() for form in forms)


def loss_forms(C: int) -> Iterator[LossSpec]:
    """Yield every loss, with all that can be asked of it."""
    weights = tuple(0.5 + 0.75 * c for c in range(max(C, 2)))
    for name, loss in LOSSES.items():
        yield LossSpec(name)
        yield LossSpec(name, class_weights=weights)
        if loss.is_crossentropy:
            yield LossSpec(name, label_smoothing=0.2)
            yield LossSpec(name, from_logits=True)
            yield LossSpec(name, True, 0.2, weights)


def output_activation_for(loss: LossSpec) -> str:
    """Return the output activation that belongs to a loss."""
    return "linear" if loss.from_logits else LOSSES[loss.name].fitting_activations[0]


def name_of_form(form: LayerSpec | LossSpec | str) -> str:
    """Return a short name of a layer or a loss for the names of tests."""
    if isinstance(form, str):
        return form
    given = [f"{name}={getattr(form, name)}" for name in form.__slots__]
    return f"{type(form).__name__.removesuffix('Spec')}({', '.join(given)})"


def network64(layers: Sequence[LayerSpec], D_in: int, seed: int = 0) -> Network:
    """Return a float64 network with random weights, biases and running averages."""
    network = Network(NetworkSpec((D_in,), tuple(layers)), dtype=np.float64)
    rng = np.random.default_rng(seed)
    network.theta[...] = rng.normal(0.0, 0.7, network.theta.size)
    for piece in network.pieces:
        if isinstance(piece, BatchNorm):
            piece.mean[...] = rng.normal(0.0, 0.5, piece.mean.size)
            piece.variance[...] = rng.uniform(0.5, 2.0, piece.variance.size)
    return network


def targets_for(loss: LossSpec | str, B: int, C: int, rng: np.random.Generator) -> AnyArray:
    """Return targets in the form that a loss asks for; numbers lie in (0, 1)."""
    if losses.get(losses.name_of(loss)).wants_integers:
        return rng.integers(0, C, B)  # (B,)
    return rng.uniform(0.05, 0.95, (B, C))  # (B, C)


def layer_values(
    network: Network, X: FloatArray, training: TrainingPass | None = None
) -> list[FloatArray]:
    """Return a copy of the output of every piece, and the network's outputs A at the end."""
    values: list[FloatArray] = []
    for piece in network.pieces:
        X, _ = piece.forward(X, training)
        values.append(X.copy())
    A = np.empty_like(X)  # (B, C)
    network.output_activation.forward(X, A)
    return [*values, A]


def trainable_mask(spec: NetworkSpec) -> AnyArray:
    """Return which numbers of θ gradient descent moves.  # (P,)."""
    mask = np.zeros(shapes.parameter_count(spec), bool)  # (P,)
    for part in shapes.trainable_ranges(spec):
        mask[part] = True
    return mask


def blobs(n: int, n_classes: int = 3, D: int = 4, seed: int = 0) -> Samples:
    """Return well separated clouds of points, one around each class's own corner."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, n_classes, n)  # (N,)
    corners = 2.0 * np.eye(n_classes, D)  # (C, D)
    inputs = corners[labels] + 0.3 * rng.standard_normal((n, D))  # (N, D)
    return Samples(inputs.astype(np.float32), labels)


names_of_activations = st.sampled_from(list(ACTIVATIONS))
_strengths = st.sampled_from([0.0, 0.0, 0.01, 0.5])
_factors = st.sampled_from([1.0, 1.0, 0.1, 10.0])

dense_layers = st.builds(
    DenseSpec,
    units=st.integers(1, 5),
    activation=names_of_activations,
    initializer=st.sampled_from(list(INITIALIZERS)),
    use_bias=st.booleans(),
    l1=_strengths,
    l2=_strengths,
    trainable=st.booleans(),
    learning_rate_factor=_factors,
)

activation_layers = st.builds(ActivationSpec, names_of_activations)

dropout_layers = st.builds(
    DropoutSpec, rate=st.sampled_from([0.0, 0.2, 0.5, 0.9]), classical=st.booleans()
)

noise_layers = st.builds(NoiseSpec, st.sampled_from([0.0, 0.1, 2.0]))

batch_norm_layers = st.builds(
    BatchNormSpec,
    momentum=st.sampled_from([0.0, 0.5, 0.99]),
    epsilon=st.sampled_from([1e-5, 1e-3, 0.1]),
    trainable=st.booleans(),
    learning_rate_factor=_factors,
)

any_layers = st.one_of(
    dense_layers,
    activation_layers,
    dropout_layers,
    noise_layers,
    batch_norm_layers,
    st.just(FlattenSpec()),
)

network_specs = st.builds(
    lambda shape, layers, output, last: NetworkSpec(tuple(shape), (*layers, output, *last)),
    st.lists(st.integers(1, 4), max_size=3),
    st.lists(any_layers, max_size=4),
    dense_layers,
    st.lists(activation_layers, max_size=1),
)
"""Any network that can be built: layers in any order, outputs at the end."""
