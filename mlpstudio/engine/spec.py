"""What a network is, before any number of it exists: frozen descriptions of its layers."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DenseSpec:
    """A fully connected layer: A = f(X @ W + b).

    Attributes:
        units: Neurons, the D_out of W (D_in, D_out).
        activation: Name in `activations.ACTIVATIONS`.
        initializer: Name in `initializers.INITIALIZERS`; biases always start at zero.
    """

    units: int
    activation: str = "relu"
    initializer: str = "glorot_uniform"


@dataclass(frozen=True, slots=True)
class DropoutSpec:
    """Silences a random share of the incoming values in each training step (inverted form).

    Attributes:
        rate: Share of values set to zero, in [0, 1).
    """

    rate: float = 0.5


LayerSpec = DenseSpec | DropoutSpec


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """The layers of a multi-layer perceptron in order, the last dense layer being the output.

    Attributes:
        input_shape: Shape of one sample, without the batch axis: (28, 28) for MNIST.
        layers: At least one layer.
    """

    input_shape: tuple[int, ...]
    layers: tuple[LayerSpec, ...]

    @property
    def n_features(self) -> int:
        """Numbers in one flattened sample."""
        return math.prod(self.input_shape)
