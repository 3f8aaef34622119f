"""Shapes and parameter counts inferred from a spec, without allocating a single array."""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from dataclasses import dataclass

from mlpstudio.engine import activations, initializers
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from mlpstudio.errors import DesignError


@dataclass(frozen=True, slots=True)
class LayerShape:
    """What one layer does to the shape of a batch, and the parameters it has.

    Attributes:
        layer: The layer itself.
        D_in: Features that come in.
        D_out: Features that go out.
        number: 1 for the first dense layer and so on, as in W1; a dropout layer carries the
            number of the dense layer before it (0 when it stands first).
        offset: Where its parameters begin in the flat vector θ: W row by row, then b.
    """

    layer: LayerSpec
    D_in: int
    D_out: int
    number: int
    offset: int

    @property
    def n_weights(self) -> int:
        """Numbers in W."""
        return self.D_in * self.D_out if isinstance(self.layer, DenseSpec) else 0

    @property
    def n_parameters(self) -> int:
        """Numbers in W and b: 784·512 + 512 = 401,920."""
        return self.n_weights + (self.D_out if isinstance(self.layer, DenseSpec) else 0)


def infer(spec: NetworkSpec) -> tuple[LayerShape, ...]:
    """Return the shapes of every layer.

    Raises:
        DesignError: The spec describes no network; the message names the layer and the fix.
    """
    check_input_shape(spec.input_shape)
    shapes: list[LayerShape] = []
    D, number, offset = spec.n_features, 0, 0
    for position, layer in enumerate(spec.layers, start=1):
        check_layer(layer, position)
        if isinstance(layer, DenseSpec):
            number += 1
            shape = LayerShape(layer, D, layer.units, number, offset)
        else:
            shape = LayerShape(layer, D, D, number, offset)
        shapes.append(shape)
        D, offset = shape.D_out, offset + shape.n_parameters
    if not shapes or not isinstance(shapes[-1].layer, DenseSpec):
        raise DesignError(
            "A network ends with a dense layer whose units are its outputs. Add one at the end."
        )
    return tuple(shapes)


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
    if isinstance(layer, DropoutSpec):
        if not 0.0 <= layer.rate < 1.0:
            raise DesignError(
                f"Layer {position}: a dropout rate must be at least 0 and below 1, "
                f"not {layer.rate}."
            )
        return
    if layer.units < 1:
        raise DesignError(
            f"Layer {position}: a dense layer needs at least 1 unit, not {layer.units}."
        )
    activations.get(layer.activation)
    initializers.get(layer.initializer)


def parameter_count(spec: NetworkSpec) -> int:
    """Return the length of θ: 407,050 for 784-512-10."""
    return sum(shape.n_parameters for shape in infer(spec))


def dense_shapes(spec: NetworkSpec) -> tuple[LayerShape, ...]:
    """Return the shapes of the dense layers only, in order."""
    return tuple(shape for shape in infer(spec) if isinstance(shape.layer, DenseSpec))
