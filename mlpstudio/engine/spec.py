"""What a network is, before any number of it exists: frozen descriptions of its layers."""

import math
from dataclasses import dataclass

from mlpstudio.engine.options import Option, Options

RATE_FACTOR = Option("learning_rate_factor", 1.0, 0.0, 1000.0, minimum_included=False)
"""What a layer may multiply the learning rate by; a layer that shall stay as it is is frozen."""


@dataclass(frozen=True, slots=True)
class DenseSpec:
    """A fully connected layer: A = f(X @ W + b).

    Attributes:
        units: Neurons, the D_out of W (D_in, D_out).
        activation: Name in `activations.ACTIVATIONS`.
        initializer: Name in `initializers.INITIALIZERS`; biases always start at zero.
        initializer_options: The initialiser's numbers that differ from its defaults.
        use_bias: Whether there is a b.
        l1: Strength of the penalty Σ|W| that is added to the loss. Biases are never penalised.
        l2: Strength of ΣW², likewise; both together are the elastic net.
        trainable: False keeps W and b as they are.
        learning_rate_factor: The learning rate of W and b is the optimizer's times this.
    """

    units: int
    activation: str = "relu"
    initializer: str = "glorot_uniform"
    initializer_options: Options = ()
    use_bias: bool = True
    l1: float = 0.0
    l2: float = 0.0
    trainable: bool = True
    learning_rate_factor: float = 1.0


@dataclass(frozen=True, slots=True)
class ActivationSpec:
    """An activation by itself: A = f(X), such as after a batch normalisation.

    Attributes:
        activation: Name in `activations.ACTIVATIONS`.
    """

    activation: str = "relu"


@dataclass(frozen=True, slots=True)
class DropoutSpec:
    """Silences a random share of the incoming values in each training step.

    Attributes:
        rate: Share of values set to zero, in [0, 1).
        classical: True leaves the kept values as they are and scales all of them by 1 − rate when
            evaluating, as in the original paper; False (inverted dropout, which everybody uses
            today) divides the kept ones by 1 − rate while training. Both expect the same value.
    """

    rate: float = 0.5
    classical: bool = False


@dataclass(frozen=True, slots=True)
class NoiseSpec:
    """Adds N(0, σ) to the incoming values in each training step.

    Attributes:
        stddev: σ, at least 0.
    """

    stddev: float = 0.1


@dataclass(frozen=True, slots=True)
class BatchNormSpec:
    """Gives every feature the mean β and the standard deviation γ over the batch.

    Evaluating uses running averages of mean and variance in place of the batch's.

    Attributes:
        momentum: Share of a running average that is kept at each step, in [0, 1).
        epsilon: Added to the variance under the root, above 0.
        trainable: False keeps γ, β and the running averages as they are, and always uses the
            running averages, as Keras does.
        learning_rate_factor: The learning rate of γ and β is the optimizer's times this.
    """

    momentum: float = 0.99
    epsilon: float = 1e-3
    trainable: bool = True
    learning_rate_factor: float = 1.0


@dataclass(frozen=True, slots=True)
class FlattenSpec:
    """Makes one row of numbers of each sample: (B, 28, 28) → (B, 784).

    A dense layer does the same by itself; the layer makes the step visible.
    """


LayerSpec = DenseSpec | ActivationSpec | DropoutSpec | NoiseSpec | BatchNormSpec | FlattenSpec


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

    @property
    def output_activation(self) -> str:
        """The activation of the outputs; of a design that has none yet, "linear"."""
        last = self.layers[-1] if self.layers else None
        return last.activation if isinstance(last, DenseSpec | ActivationSpec) else "linear"
