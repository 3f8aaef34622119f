"""One forward and backward pass with every tensor named: shapes from a spec, values from a run."""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from math import prod

import numpy as np

from mlpstudio.engine import losses, shapes
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.layers import Affine, Backward, BatchNorm, Layer, TrainingPass
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.shapes import LayerShape
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


class Pass(Enum):
    """When a tensor comes into being."""

    PARAMETER = "parameter"
    FORWARD = "forward"
    BACKWARD = "backward"


class Role(Enum):
    """What a tensor is."""

    INPUT = "input"
    TARGETS = "targets"
    WEIGHTS = "weights"
    BIASES = "biases"
    SCORES = "scores"
    ACTIVATIONS = "activations"
    ACTIVATED = "activated"
    DROPPED = "dropped"
    NOISY = "noisy"
    FLAT = "flat"
    GAMMA = "gamma"
    BETA = "beta"
    MEAN = "mean"
    VARIANCE = "variance"
    STANDARDISED = "standardised"
    NORMALISED = "normalised"
    LOSS = "loss"


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor of the pass.

    Attributes:
        name: In the project's notation: X, W1, Z1, A1, L, dW1 … with the number of the dense
            layer; of any other layer with its place in the design: D2 after a dropout that
            stands second, N2 after a batch normalisation with its γ2, β2, μ2 (mean), v2
            (variance) and S2 (standardised), F2 after an activation by itself, E2 after noise,
            V2 after flattening.
        role: What it is; a gradient has the role of what it is the gradient of.
        when: Parameter, forward or backward.
        layer: Position in the spec of the layer it belongs to; None for X, targets and the loss.
        axes: A name for each axis: "samples", "features", "units", "inputs", "classes".
        shape: () for the loss.
        dtype: float32, or int64 for class numbers.
        values: The array, or None when only the shape was asked for.
    """

    name: str
    role: Role
    when: Pass
    layer: int | None
    axes: tuple[str, ...]
    shape: tuple[int, ...]
    dtype: str = "float32"
    values: AnyArray | None = None

    @property
    def n_bytes(self) -> int:
        """Memory that the numbers take."""
        return prod(self.shape) * np.dtype(self.dtype).itemsize


def tensors(spec: NetworkSpec, batch_size: int, loss: LossSpec | str) -> tuple[Tensor, ...]:
    """Return every tensor of one pass in order, without values and without allocating any.

    Raises:
        DesignError: The spec describes no network, or there is no such loss.
    """
    layer_shapes = shapes.infer(spec)
    C = layer_shapes[-1].D_out
    forward = [t for i, shape in enumerate(layer_shapes) for t in _forward(i, shape, batch_size)]
    targets = Tensor("Y", Role.TARGETS, Pass.FORWARD, None, ("samples",), (batch_size,), "int64")
    if not losses.get(losses.name_of(loss)).wants_integers:
        targets = replace(
            targets, axes=("samples", "classes"), shape=(batch_size, C), dtype="float32"
        )
    result = Tensor("L", Role.LOSS, Pass.FORWARD, None, (), ())
    backward = [
        replace(t, name="d" + t.name, when=Pass.BACKWARD)
        for t in _backward_order(forward, layer_shapes)
    ]
    return (_input(spec, batch_size), *forward, targets, result, *backward)


def _input(spec: NetworkSpec, B: int) -> Tensor:
    """Return X: as rows of numbers, or as it is when the first layer is what flattens it."""
    axes, shape = ("samples", "features"), (B, spec.n_features)
    if isinstance(spec.layers[0], FlattenSpec):
        names = {1: ("features",), 2: ("height", "width"), 3: ("height", "width", "channels")}
        rank = len(spec.input_shape)
        axes = ("samples", *names.get(rank, tuple(f"axis {i + 1}" for i in range(rank))))
        shape = (B, *spec.input_shape)
    return Tensor("X", Role.INPUT, Pass.FORWARD, None, axes, shape)


_LETTERS: dict[type[LayerSpec], tuple[str, Role]] = {
    ActivationSpec: ("F", Role.ACTIVATED),
    DropoutSpec: ("D", Role.DROPPED),
    NoiseSpec: ("E", Role.NOISY),
    BatchNormSpec: ("N", Role.NORMALISED),
    FlattenSpec: ("V", Role.FLAT),
}
"""How the outputs are called of layers that are not dense."""


def _forward(layer: int, shape: LayerShape, B: int) -> Iterator[Tensor]:
    k, D, rows = shape.number, (shape.D_out,), (B, shape.D_out)
    axes = ("samples", "units" if k else "features")

    def parameter(name: str, role: Role, *form: int) -> Tensor:
        names = ("inputs", "units") if len(form) == 2 else ("units",)
        return Tensor(name, role, Pass.PARAMETER, layer, names, form)

    if isinstance(shape.layer, DenseSpec):
        yield parameter(f"W{k}", Role.WEIGHTS, shape.D_in, shape.D_out)
        if shape.layer.use_bias:
            yield parameter(f"b{k}", Role.BIASES, shape.D_out)
        yield Tensor(f"Z{k}", Role.SCORES, Pass.FORWARD, layer, axes, rows)
        yield Tensor(f"A{k}", Role.ACTIVATIONS, Pass.FORWARD, layer, axes, rows)
        return
    place = layer + 1
    if isinstance(shape.layer, BatchNormSpec):
        yield parameter(f"γ{place}", Role.GAMMA, shape.D_out)
        yield parameter(f"β{place}", Role.BETA, shape.D_out)
        yield Tensor(f"μ{place}", Role.MEAN, Pass.FORWARD, layer, ("units",), D)
        yield Tensor(f"v{place}", Role.VARIANCE, Pass.FORWARD, layer, ("units",), D)
        yield Tensor(f"S{place}", Role.STANDARDISED, Pass.FORWARD, layer, axes, rows)
    letter, role = _LETTERS[type(shape.layer)]
    yield Tensor(f"{letter}{place}", role, Pass.FORWARD, layer, axes, rows)


_WITHOUT_GRADIENT = (Role.MEAN, Role.VARIANCE, Role.STANDARDISED)
"""Steps inside a layer, whose gradients are never formed by themselves."""


def _backward_order(
    forward: list[Tensor], layer_shapes: tuple[LayerShape, ...]
) -> Iterator[Tensor]:
    """Yield the tensors that get a gradient, in the order in which they get it."""
    learning = [i for i, shape in enumerate(layer_shapes) if shape.trainable]
    first = learning[0] if learning else len(layer_shapes)
    for layer in range(len(layer_shapes) - 1, first - 1, -1):
        own = [t for t in forward if t.layer == layer and t.role not in _WITHOUT_GRADIENT]
        outputs = [t for t in own if t.when is Pass.FORWARD]
        if layer == len(layer_shapes) - 1:
            outputs = outputs[:-1]  # the last activation's way back is part of the loss's
        yield from reversed(outputs)
        if layer_shapes[layer].trainable:
            yield from (t for t in own if t.when is Pass.PARAMETER)


def trace(
    network: Network,
    X: FloatArray,
    targets: AnyArray,
    loss: LossSpec | str,
    seed: int = 0,
) -> tuple[Tensor, ...]:
    """Run one pass as in training and return `tensors` with the values of all of them.

    Every array is a copy, so that later passes change nothing of it.

    Args:
        network: Its `gradient` is overwritten; nothing else of it is.
        X: (B, D_in).
        targets: (B,) class numbers or (B, C), as the loss asks for.
        loss: The loss, or its name.
        seed: Of dropout and noise.
    """
    training = TrainingPass(seed, updates_statistics=False)
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        values: dict[str, AnyArray] = {
            name: np.array(array)
            for name, _, array in computed(network, X, targets, loss, training)
        }
    found: list[Tensor] = []
    for tensor in tensors(network.spec, len(X), loss):
        array = values[tensor.name]
        if tensor.role is Role.INPUT:
            array = array.reshape(len(X), *tensor.shape[1:])  # (B, …)
        axes = tensor.axes[: array.ndim]  # targets of a single output may come as (B,)
        found.append(
            replace(tensor, axes=axes, shape=array.shape, dtype=str(array.dtype), values=array)
        )
    return tuple(found)


def parameters(network: Network) -> Iterator[tuple[str, int, AnyArray]]:
    """Yield name, layer and a view of every W, b, γ and β."""
    layer_shapes = shapes.infer(network.spec)
    for (layer, _), piece in zip(_outputs(layer_shapes), network.pieces, strict=False):
        for name, view, _ in _parameters(piece, layer, layer_shapes):
            yield name, layer, view


def computed(
    network: Network,
    X: FloatArray,
    targets: AnyArray,
    loss: LossSpec | str,
    training: TrainingPass | None,
) -> Iterator[tuple[str, int | None, AnyArray]]:
    """Run one pass, yielding name, layer and values of every array as soon as it is there.

    The arrays are views that are overwritten later on. Penalties are part of the loss and of the
    gradients of the weights, as in training.
    """
    layer_shapes = shapes.infer(network.spec)
    outputs = list(_outputs(layer_shapes))
    ways_back: list[Backward] = []
    yield "X", None, X
    yield from parameters(network)
    Y = X  # (B, D), the output of the piece before
    for piece, (layer, name) in zip(network.pieces, outputs, strict=False):
        Y, way_back = piece.forward(Y, training)
        ways_back.append(way_back)
        if isinstance(piece, BatchNorm):
            yield f"μ{layer + 1}", layer, piece.used_mean
            yield f"v{layer + 1}", layer, piece.used_variance
            yield f"S{layer + 1}", layer, piece.standardised
        yield name, layer, Y
    A, gradient = np.empty_like(Y), np.empty_like(Y)  # (B, C)
    head = losses.head(network.output_activation.name, loss)
    value = head(Y, targets, A, gradient, np.empty(len(Y), Y.dtype))
    layer, name = outputs[-1]
    yield name, layer, A
    yield "Y", None, targets
    yield "L", None, np.asarray(value + network.penalty(), A.dtype)  # ()
    for position in range(len(ways_back) - 1, network.first_trainable - 1, -1):
        layer, name = outputs[position]
        yield f"d{name}", layer, gradient
        piece = network.pieces[position]
        result = ways_back[position](gradient, position > network.first_trainable)
        if isinstance(piece, Affine) and piece.is_penalised:
            piece.add_penalty_gradient()
        if isinstance(piece, Affine | BatchNorm) and piece.trainable:
            for name, _, own_gradient in _parameters(piece, layer, layer_shapes):
                yield f"d{name}", layer, own_gradient
        if result is not None:
            gradient = result


def _outputs(layer_shapes: tuple[LayerShape, ...]) -> Iterator[tuple[int, str]]:
    """Yield layer and name of each piece's output; the last one is made with the loss."""
    for layer, shape in enumerate(layer_shapes):
        if isinstance(shape.layer, DenseSpec):
            yield layer, f"Z{shape.number}"
            yield layer, f"A{shape.number}"
        else:
            yield layer, f"{_LETTERS[type(shape.layer)][0]}{layer + 1}"


def _parameters(
    piece: Layer, layer: int, layer_shapes: tuple[LayerShape, ...]
) -> Iterator[tuple[str, AnyArray, AnyArray]]:
    """Yield name, view and gradient of what a piece learns."""
    if isinstance(piece, Affine):
        k = layer_shapes[layer].number
        yield f"W{k}", piece.W, piece.dW
        if piece.b is not None and piece.db is not None:
            yield f"b{k}", piece.b, piece.db
    elif isinstance(piece, BatchNorm):
        yield f"γ{layer + 1}", piece.gamma, piece.d_gamma
        yield f"β{layer + 1}", piece.beta, piece.d_beta
