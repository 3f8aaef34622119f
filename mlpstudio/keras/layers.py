"""Layers: each is a spec of the engine with a name."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NoiseSpec,
)
from mlpstudio.keras import initializers, regularizers
from mlpstudio.keras.known import choose, module_getattr

Shape = tuple[int, ...]

_ACTIVATIONS = {name: name for name in ACTIVATIONS} | {"silu": "swish"}


class Layer:
    """A layer of a model.

    Attributes:
        spec: What the engine makes of it.
        name: Its name in `summary()`; the model numbers it when nothing is said.
        input_shape: Shape of one sample, where the first layer says so.
    """

    kind = "layer"

    def __init__(
        self, spec: LayerSpec, input_shape: Sequence[int] | int | None, name: str | None
    ) -> None:
        self.spec = spec
        self.name = name
        self.input_shape = _shape(input_shape)

    @property
    def trainable(self) -> bool:
        """Whether training moves its weights; compile the model anew after changing it."""
        return getattr(self.spec, "trainable", False)

    @trainable.setter
    def trainable(self, value: bool) -> None:
        if isinstance(self.spec, DenseSpec | BatchNormSpec):
            self.spec = replace(self.spec, trainable=bool(value))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name or '(not in a model)'}>"


def _shape(shape: Sequence[int] | int | None) -> Shape | None:
    if shape is None:
        return None
    return (int(shape),) if isinstance(shape, int) else tuple(int(size) for size in shape)


class Dense(Layer):
    """activation(X @ W + b)."""

    kind = "dense"

    def __init__(
        self,
        units: int,
        activation: str | None = None,
        use_bias: bool = True,
        kernel_initializer: "initializers.Initializer | str" = "glorot_uniform",
        bias_initializer: str = "zeros",
        kernel_regularizer: "regularizers.Regularizer | str | None" = None,
        *,
        input_shape: Sequence[int] | int | None = None,
        input_dim: int | None = None,
        trainable: bool = True,
        name: str | None = None,
    ) -> None:
        if isinstance(units, bool) or int(units) != units or units < 1:
            raise ValueError(
                f"Dense needs a whole number of units, at least 1. Received: {units!r}."
            )
        if bias_initializer != "zeros":
            raise ValueError(f"Biases start at zero here. Received: {bias_initializer!r}.")
        start = initializers.get(kernel_initializer)
        penalty = regularizers.get(kernel_regularizer)
        spec = DenseSpec(
            int(units),
            _activation(activation),
            start.name,
            start.options,
            use_bias,
            penalty.l1,
            penalty.l2,
            trainable,
        )
        super().__init__(spec, input_dim if input_shape is None else input_shape, name)


def _activation(activation: str | None) -> str:
    if activation is None:
        return "linear"
    return choose("activation", activation, _ACTIVATIONS)


class Activation(Layer):
    """An activation by itself."""

    kind = "activation"

    def __init__(
        self,
        activation: str,
        *,
        input_shape: Sequence[int] | int | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(ActivationSpec(_activation(activation)), input_shape, name)


class ReLU(Activation):
    """max(0, x)."""

    kind = "re_lu"

    def __init__(self, *, name: str | None = None) -> None:
        super().__init__("relu", name=name)


class Softmax(Activation):
    """exp x / Σ exp x."""

    kind = "softmax"

    def __init__(self, *, name: str | None = None) -> None:
        super().__init__("softmax", name=name)


class Dropout(Layer):
    """Silences a share of the values while training (inverted form)."""

    kind = "dropout"

    def __init__(
        self,
        rate: float,
        *,
        input_shape: Sequence[int] | int | None = None,
        name: str | None = None,
    ) -> None:
        if not 0.0 <= rate < 1.0:
            raise ValueError(f"A dropout rate is at least 0 and below 1. Received: {rate!r}.")
        super().__init__(DropoutSpec(float(rate)), input_shape, name)


class GaussianNoise(Layer):
    """Adds N(0, stddev) while training."""

    kind = "gaussian_noise"

    def __init__(
        self,
        stddev: float,
        *,
        input_shape: Sequence[int] | int | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(NoiseSpec(float(stddev)), input_shape, name)


class BatchNormalization(Layer):
    """Gives every feature mean β and standard deviation γ over the batch."""

    kind = "batch_normalization"

    def __init__(
        self,
        *,
        momentum: float = 0.99,
        epsilon: float = 1e-3,
        input_shape: Sequence[int] | int | None = None,
        trainable: bool = True,
        name: str | None = None,
    ) -> None:
        super().__init__(BatchNormSpec(momentum, epsilon, trainable), input_shape, name)


class Flatten(Layer):
    """Makes one row of numbers of each sample."""

    kind = "flatten"

    def __init__(
        self, *, input_shape: Sequence[int] | int | None = None, name: str | None = None
    ) -> None:
        super().__init__(FlattenSpec(), input_shape, name)


_KINDS: dict[type, type[Layer]] = {
    DenseSpec: Dense,
    ActivationSpec: Activation,
    DropoutSpec: Dropout,
    NoiseSpec: GaussianNoise,
    BatchNormSpec: BatchNormalization,
    FlattenSpec: Flatten,
}


def from_spec(spec: LayerSpec) -> Layer:
    """Return the layer that a spec of the engine describes."""
    layer = Layer.__new__(_KINDS[type(spec)])
    Layer.__init__(layer, spec, None, None)
    return layer


class Input:
    """The shape of one sample, as the first entry of a Sequential."""

    def __init__(self, shape: Sequence[int] | int) -> None:
        self.shape = _shape(shape)


InputLayer = Input

__getattr__: Any = module_getattr(
    __name__,
    (
        "Activation",
        "BatchNormalization",
        "Dense",
        "Dropout",
        "Flatten",
        "GaussianNoise",
        "Input",
        "InputLayer",
        "ReLU",
        "Softmax",
    ),
)
