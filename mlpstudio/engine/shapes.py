"""Shapes and parameter counts inferred from a spec, without allocating a single array."""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import math
from dataclasses import dataclass

from mlpstudio.engine import activations, initializers
from mlpstudio.engine.options import resolve
from mlpstudio.engine.spec import (
    RATE_FACTOR,
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.errors import DesignError


@dataclass(frozen=True, slots=True)
class LayerShape:
    """What one layer does to the shape of a batch, and the numbers it has.

    Attributes:
        layer: The layer itself.
        D_in: Features that come in.
        D_out: Features that go out.
        number: 1 for the first dense layer and so on, as in W1; any other layer carries the
            number of the dense layer before it (0 when it stands first).
        offset: Where its parameters begin in the flat vector θ: W row by row, then b; or γ, then
            β.
        statistics_offset: Where its running averages begin among all of them: means, then
            variances.
    """

    layer: LayerSpec
    D_in: int
    D_out: int
    number: int
    offset: int
    statistics_offset: int = 0

    @property
    def n_weights(self) -> int:
        """Numbers in W."""
        return self.D_in * self.D_out if isinstance(self.layer, DenseSpec) else 0

    @property
    def n_biases(self) -> int:
        """Numbers in b."""
        return self.D_out if isinstance(self.layer, DenseSpec) and self.layer.use_bias else 0

    @property
    def n_parameters(self) -> int:
        """Numbers that gradient descent moves: 784·512 + 512 = 401,920 in W and b; γ and β."""
        if isinstance(self.layer, BatchNormSpec):
            return 2 * self.D_out
        return self.n_weights + self.n_biases

    @property
    def n_statistics(self) -> int:
        """Numbers in the running averages."""
        return 2 * self.D_out if isinstance(self.layer, BatchNormSpec) else 0

    @property
    def parameters(self) -> slice:
        """Where its parameters are in θ."""
        return slice(self.offset, self.offset + self.n_parameters)

    @property
    def trainable(self) -> bool:
        """Whether its parameters are moved; False for a layer without any."""
        return isinstance(self.layer, DenseSpec | BatchNormSpec) and self.layer.trainable

    @property
    def learning_rate_factor(self) -> float:
        """What the learning rate of its parameters is multiplied by."""
        if isinstance(self.layer, DenseSpec | BatchNormSpec):
            return self.layer.learning_rate_factor
        return 1.0


def infer(spec: NetworkSpec) -> tuple[LayerShape, ...]:
    """Return the shapes of every layer.

    Raises:
        DesignError: The spec describes no network; the message names the layer and the fix.
    """
    check_input_shape(spec.input_shape)
    shapes: list[LayerShape] = []
    D, number, offset, statistics = spec.n_features, 0, 0, 0
    for position, layer in enumerate(spec.layers, start=1):
        check_layer(layer, position)
        D_out = layer.units if isinstance(layer, DenseSpec) else D
        number += isinstance(layer, DenseSpec)
        shape = LayerShape(layer, D, D_out, number, offset, statistics)
        shapes.append(shape)
        D = D_out
        offset += shape.n_parameters
        statistics += shape.n_statistics
    _check_end(spec.layers)
    return tuple(shapes)


def _check_end(layers: tuple[LayerSpec, ...]) -> None:
    """Make sure that the design ends in outputs that a loss can be computed from."""
    last = layers[-1] if layers else None
    ends_with_activation = isinstance(last, ActivationSpec) and any(
        isinstance(layer, DenseSpec) for layer in layers
    )
    if not (isinstance(last, DenseSpec) or ends_with_activation):
        raise DesignError(
            "A network ends with a dense layer whose units are its outputs. Add one at the end."
        )


def check_input_shape(shape: tuple[int, ...]) -> None:
    """Raise DesignError when a sample of that shape has no numbers in it."""
    if any(size < 1 for size in shape):
        raise DesignError(
            f"A sample of shape {shape} has no numbers in it. Every size must be at least 1."
        )


def check_layer(layer: LayerSpec, position: int) -> None:
    """Make sure that a layer's own numbers make sense.

    Args:
        layer: The layer.
        position: Its place, 1 for the first, for the message.

    Raises:
        DesignError: They do not; the message names the layer.
    """
    match layer:
        case DenseSpec():
            _check_dense(layer, position)
        case ActivationSpec():
            activations.get(layer.activation)
        case DropoutSpec():
            _check_share("a dropout rate", layer.rate, position)
        case NoiseSpec():
            _check_not_negative("the σ of a noise", layer.stddev, position)
        case BatchNormSpec():
            _check_share("the momentum of a batch normalisation", layer.momentum, position)
            if not (math.isfinite(layer.epsilon) and layer.epsilon > 0.0):
                raise DesignError(
                    f"Layer {position}: the epsilon of a batch normalisation must be above 0, "
                    f"not {layer.epsilon}."
                )
            _check_rate_factor(layer, position)
        case _:
            pass  # flattening has no numbers


def _check_dense(layer: DenseSpec, position: int) -> None:
    if layer.units < 1:
        raise DesignError(
            f"Layer {position}: a dense layer needs at least 1 unit, not {layer.units}."
        )
    activations.get(layer.activation)
    declared = initializers.get(layer.initializer).options
    resolve(layer.initializer_options, declared, f"initialiser {layer.initializer}")
    _check_not_negative("the strength of an L1 penalty", layer.l1, position)
    _check_not_negative("the strength of an L2 penalty", layer.l2, position)
    _check_rate_factor(layer, position)


def _check_rate_factor(layer: DenseSpec | BatchNormSpec, position: int) -> None:
    if not RATE_FACTOR.allows(layer.learning_rate_factor):
        raise DesignError(
            f"Layer {position}: the factor of the learning rate must be {RATE_FACTOR.allowed}, "
            f"not {layer.learning_rate_factor}. To keep a layer as it is, freeze it."
        )


def _check_share(what: str, value: float, position: int) -> None:
    if not 0.0 <= value < 1.0:
        raise DesignError(f"Layer {position}: {what} must be at least 0 and below 1, not {value}.")


def _check_not_negative(what: str, value: float, position: int) -> None:
    if not (math.isfinite(value) and value >= 0.0):
        raise DesignError(f"Layer {position}: {what} must be 0 or more, not {value}.")


def parameter_count(spec: NetworkSpec) -> int:
    """Return the length of θ: 407,050 for 784-512-10."""
    return sum(shape.n_parameters for shape in infer(spec))


def weight_count(spec: NetworkSpec) -> int:
    """Return how many numbers a prediction depends on: θ and the running averages."""
    return sum(shape.n_parameters + shape.n_statistics for shape in infer(spec))


def dense_shapes(spec: NetworkSpec) -> tuple[LayerShape, ...]:
    """Return the shapes of the dense layers only, in order."""
    return tuple(shape for shape in infer(spec) if isinstance(shape.layer, DenseSpec))


def trainable_parts(spec: NetworkSpec) -> tuple[tuple[slice, float], ...]:
    """Return the parts of θ that gradient descent moves, with the factors of their learning rate.

    Neighbours with the same factor are joined.
    """
    parts: list[tuple[slice, float]] = []
    for shape in infer(spec):
        if not shape.trainable:
            continue
        part, factor = shape.parameters, shape.learning_rate_factor
        if parts and (parts[-1][0].stop, parts[-1][1]) == (part.start, factor):
            part = slice(parts.pop()[0].start, part.stop)
        parts.append((part, factor))
    return tuple(parts)


def trainable_ranges(spec: NetworkSpec) -> tuple[slice, ...]:
    """Return the parts of θ that gradient descent moves, in order."""
    return tuple(part for part, _ in trainable_parts(spec))
