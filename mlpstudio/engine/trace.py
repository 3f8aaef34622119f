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
from mlpstudio.engine.layers import Backward
from mlpstudio.engine.network import Network
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import DenseSpec, NetworkSpec


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
    DROPPED = "dropped"
    LOSS = "loss"


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor of the pass.

    Attributes:
        name: In the project's notation: X, W1, Z1, A1, D2 (after the dropout
            layer that stands second), L, dW1 …
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


def tensors(spec: NetworkSpec, batch_size: int, loss_name: str) -> tuple[Tensor, ...]:
    """Return every tensor of one pass in order, without values and without allocating any.

    Raises:
        DesignError: The spec describes no network, or there is no such loss.
    """
    layer_shapes = shapes.infer(spec)
    C = layer_shapes[-1].D_out
    X = Tensor(
        "X", Role.INPUT, Pass.FORWARD, None, ("samples", "features"), (batch_size, spec.n_features)
    )
    forward = [t for i, shape in enumerate(layer_shapes) for t in _forward(i, shape, batch_size)]
    targets = Tensor("Y", Role.TARGETS, Pass.FORWARD, None, ("samples",), (batch_size,), "int64")
    if not losses.get(loss_name).wants_integers:
        targets = replace(
            targets, axes=("samples", "classes"), shape=(batch_size, C), dtype="float32"
        )
    loss = Tensor("L", Role.LOSS, Pass.FORWARD, None, (), ())
    backward = [
        replace(t, name="d" + t.name, when=Pass.BACKWARD)
        for t in _backward_order(forward, len(layer_shapes))
    ]
    return (X, *forward, targets, loss, *backward)


def _forward(layer: int, shape: LayerShape, B: int) -> Iterator[Tensor]:
    k, out = shape.number, (B, shape.D_out)
    axes = ("samples", "units")
    if not isinstance(shape.layer, DenseSpec):
        yield Tensor(_dropped_name(layer), Role.DROPPED, Pass.FORWARD, layer, axes, out)
        return
    W = (shape.D_in, shape.D_out)
    yield Tensor(f"W{k}", Role.WEIGHTS, Pass.PARAMETER, layer, ("inputs", "units"), W)
    yield Tensor(f"b{k}", Role.BIASES, Pass.PARAMETER, layer, ("units",), (shape.D_out,))
    yield Tensor(f"Z{k}", Role.SCORES, Pass.FORWARD, layer, axes, out)
    yield Tensor(f"A{k}", Role.ACTIVATIONS, Pass.FORWARD, layer, axes, out)


def _dropped_name(layer: int) -> str:
    return f"D{layer + 1}"


def _backward_order(forward: list[Tensor], n_layers: int) -> Iterator[Tensor]:
    """Yield the tensors that get a gradient, in the order in which they get it."""
    for layer in range(n_layers - 1, -1, -1):
        own = {t.role: t for t in forward if t.layer == layer}
        if Role.DROPPED in own:
            if layer > 0:
                yield own[Role.DROPPED]
            continue
        if layer < n_layers - 1:
            yield own[Role.ACTIVATIONS]
        yield own[Role.SCORES]
        yield own[Role.WEIGHTS]
        yield own[Role.BIASES]


def trace(
    network: Network, X: FloatArray, targets: AnyArray, loss_name: str, seed: int = 0
) -> tuple[Tensor, ...]:
    """Run one pass as in training and return `tensors` with the values of all of them.

    Every array is a copy, so that later passes change nothing of it.

    Args:
        network: Its `gradient` is overwritten.
        X: (B, D_in).
        targets: (B,) class numbers or (B, C), as the loss asks for.
        loss_name: Name of the loss.
        seed: Of the dropout.
    """
    values: dict[str, AnyArray] = {"X": X.copy(), "Y": targets.copy()}
    layer_shapes = shapes.infer(network.spec)
    names = list(_piece_names(layer_shapes))
    rng = np.random.default_rng(seed)
    ways_back: list[Backward] = []
    Y = X  # (B, D), the output of the piece before
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        for piece, name in zip(network.pieces, names, strict=True):
            Y, way_back = piece.forward(Y, rng)
            ways_back.append(way_back)
            values[name] = Y.copy()
        A, dZ = np.empty_like(Y), np.empty_like(Y)  # (B, C)
        head = losses.head(network.output_activation.name, loss_name)
        values["L"] = np.asarray(head(Y, targets, A, dZ), np.float32)  # ()
        last = layer_shapes[-1].number
        values[f"A{last}"] = A
        _trace_back(names, ways_back, dZ, values)
    for k, affine in enumerate(network.affines, start=1):
        values |= {f"W{k}": affine.W.copy(), f"b{k}": affine.b.copy()}
        values |= {f"dW{k}": affine.dW.copy(), f"db{k}": affine.db.copy()}
    return tuple(
        replace(
            t, values=values[t.name], shape=values[t.name].shape, dtype=str(values[t.name].dtype)
        )
        for t in tensors(network.spec, len(X), loss_name)
    )


def _piece_names(layer_shapes: tuple[LayerShape, ...]) -> Iterator[str]:
    """Yield the name of each piece's output; the output layer's A is made with the loss."""
    last = len(layer_shapes) - 1
    for layer, shape in enumerate(layer_shapes):
        if not isinstance(shape.layer, DenseSpec):
            yield _dropped_name(layer)
            continue
        yield f"Z{shape.number}"
        if layer < last:
            yield f"A{shape.number}"


def _trace_back(
    names: list[str],
    ways_back: list[Backward],
    dZ: FloatArray,
    values: dict[str, AnyArray],
) -> None:
    gradient: FloatArray = dZ  # (B, D), by the output of the piece at `position`
    for position in range(len(ways_back) - 1, -1, -1):
        values["d" + names[position]] = gradient.copy()
        result = ways_back[position](gradient, position > 0)
        if result is None:
            return
        gradient = result
