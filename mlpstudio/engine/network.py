"""A network whose parameters are one flat vector θ, of which each layer's W and b are views."""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from mlpstudio.engine import activations, initializers, losses, shapes
from mlpstudio.engine.arrays import AnyArray, FloatArray, aligned_zeros
from mlpstudio.engine.batching import slices
from mlpstudio.engine.layers import (
    Activate,
    Affine,
    Backward,
    BatchNorm,
    Buffer,
    Dropout,
    Flatten,
    Layer,
    Noise,
    TrainingPass,
)
from mlpstudio.engine.losses import Head, LossSpec
from mlpstudio.engine.options import resolve
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
    NoiseSpec,
)

CHUNK = 1_024
"""Samples per pass when a whole set is predicted: bounds the memory, not the result."""


class Measured(NamedTuple):
    """What a pass found out about a batch.

    Attributes:
        loss: Mean loss of the samples, without the penalty.
        penalty: What the weights cost by their size.
        A: (B, C) outputs, in a buffer that the next pass overwrites.
        losses: (B,) the loss of each sample, likewise.
    """

    loss: float
    penalty: float
    A: FloatArray
    losses: FloatArray

    @property
    def objective(self) -> float:
        """What gradient descent makes smaller: loss and penalty."""
        return self.loss + self.penalty


class Network:
    """A multi-layer perceptron ready to compute.

    One thread at a time may use it: passes share buffers.

    Attributes:
        spec: What it was built from.
        weights: (P + S,) every number that a prediction depends on: θ, then the running averages
            of the batch normalisations. Without such layers it is θ.
        theta: (P,) all parameters, layer by layer, W row by row before b; the first part of
            `weights`.
        gradient: (P,) the gradient of the last `loss_and_gradient`, in the same order; 0 where a
            layer is frozen.
        pieces: Affine maps, activations and so on in the order of a forward pass; the output
            activation is not among them, because it is computed with the loss.
        first_trainable: Position of the first piece that learns: the way back ends there.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        weights: FloatArray | None = None,
        dtype: type[np.floating] = np.float32,
    ) -> None:
        """Build the network.

        Args:
            spec: A valid design.
            weights: (P + S,) to use, not copied; None starts from zeros.
            dtype: Of the parameters when `weights` is None.
        """
        layer_shapes = shapes.infer(spec)
        n_parameters = sum(shape.n_parameters for shape in layer_shapes)
        n_weights = n_parameters + sum(shape.n_statistics for shape in layer_shapes)
        if weights is not None and weights.shape != (n_weights,):
            raise ValueError(f"weights of shape {weights.shape}, but the design has {n_weights}")
        self.spec = spec
        self.weights = aligned_zeros(n_weights, dtype) if weights is None else weights  # (P + S,)
        self.theta = self.weights[:n_parameters]  # (P,)
        self.gradient = aligned_zeros(n_parameters, self.weights.dtype.type)  # (P,)
        self.output_activation = activations.get(spec.output_activation)
        self.pieces: list[Layer] = [p for shape in layer_shapes for p in self._pieces(shape)][:-1]
        self.affines = [piece for piece in self.pieces if isinstance(piece, Affine)]
        self._penalised = [affine for affine in self.affines if affine.is_penalised]
        self.first_trainable = self._find_first_trainable()
        self.n_outputs = layer_shapes[-1].D_out
        self._A = Buffer(self.n_outputs, self.weights.dtype)
        self._dZ = Buffer(self.n_outputs, self.weights.dtype)
        self._losses = np.empty(0, self.weights.dtype)  # (B,)
        self._loss: LossSpec | str | None = None  # of the head that was used last
        self._head: Head = losses.head(self.output_activation.name, "mean_squared_error")

    def _pieces(self, shape: LayerShape) -> Iterator[Layer]:
        dtype, layer, D = self.weights.dtype, shape.layer, shape.D_out
        match layer:
            case DenseSpec():
                yield self._affine(layer, shape)
                yield Activate(activations.get(layer.activation), D, dtype)
            case ActivationSpec():
                yield Activate(activations.get(layer.activation), D, dtype)
            case DropoutSpec():
                yield Dropout(layer.rate, D, dtype, classical=layer.classical)
            case NoiseSpec():
                yield Noise(layer.stddev, D, dtype)
            case BatchNormSpec():
                yield self._batch_norm(layer, shape)
            case _:
                yield Flatten()

    def _affine(self, layer: DenseSpec, shape: LayerShape) -> Affine:
        kernel = slice(shape.offset, shape.offset + shape.n_weights)
        bias = slice(kernel.stop, kernel.stop + shape.n_biases)
        form = (shape.D_in, shape.D_out)
        return Affine(
            self.theta[kernel].reshape(form),
            self.theta[bias] if layer.use_bias else None,
            self.gradient[kernel].reshape(form),
            self.gradient[bias] if layer.use_bias else None,
            l1=layer.l1,
            l2=layer.l2,
            trainable=layer.trainable,
        )

    def _batch_norm(self, layer: BatchNormSpec, shape: LayerShape) -> BatchNorm:
        first = len(self.theta) + shape.statistics_offset
        return BatchNorm(
            self.theta[shape.parameters].reshape(2, -1),
            self.gradient[shape.parameters].reshape(2, -1),
            self.weights[first : first + shape.n_statistics].reshape(2, -1),
            momentum=layer.momentum,
            epsilon=layer.epsilon,
            trainable=layer.trainable,
        )

    def _find_first_trainable(self) -> int:
        """Return the position of the first piece that learns: the way back ends there."""
        for position, piece in enumerate(self.pieces):
            if isinstance(piece, Affine | BatchNorm) and piece.trainable:
                return position
        return len(self.pieces)

    @property
    def dtype(self) -> np.dtype[np.floating]:
        """The type of all its numbers: float32, or float64 in gradient checks."""
        return self.weights.dtype

    @property
    def is_random(self) -> bool:
        """Whether training draws random numbers in its passes."""
        return any(isinstance(piece, Dropout | Noise) for piece in self.pieces)

    def initialize(self, seed: int) -> None:
        """Draw every W anew with its layer's initialiser; b and β are 0, γ is 1."""
        rng = np.random.default_rng(seed)
        for shape, affine in zip(shapes.dense_shapes(self.spec), self.affines, strict=True):
            assert isinstance(shape.layer, DenseSpec)
            initializer = initializers.get(shape.layer.initializer)
            values = resolve(
                shape.layer.initializer_options, initializer.options, initializer.name
            )
            affine.W[...] = initializer.draw(rng, shape.D_in, shape.D_out, values)
            if affine.b is not None:
                affine.b[...] = 0.0
        for piece in self.pieces:
            if isinstance(piece, BatchNorm):
                piece.gamma[...], piece.beta[...] = 1.0, 0.0
                piece.mean[...], piece.variance[...] = 0.0, 1.0

    def scores(
        self, X: FloatArray, training: TrainingPass | None = None
    ) -> tuple[FloatArray, list[Backward]]:
        """Run the forward pass up to the outputs' Z.

        Args:
            X: (B, D_in).
            training: For a pass as in training; None evaluates.

        Returns:
            Z (B, C), in a buffer that the next pass overwrites, and the ways back in order.
        """
        ways_back: list[Backward] = []
        for piece in self.pieces:
            X, way_back = piece.forward(X, training)
            ways_back.append(way_back)
        return X, ways_back

    def predict(self, X: FloatArray) -> FloatArray:
        """Return the outputs A for every sample.

        Args:
            X: (N, D_in) of the network's type.

        Returns:
            (N, C), a fresh array.
        """
        outputs = np.empty((len(X), self.n_outputs), self.dtype)  # (N, C)
        with np.errstate(all="ignore"):  # a diverged network answers nan
            for chunk in slices(len(X), CHUNK):
                Z, _ = self.scores(X[chunk])  # (≤ CHUNK, C)
                self.output_activation.forward(Z, outputs[chunk])
        return outputs

    def loss(
        self,
        X: FloatArray,
        targets: AnyArray,
        loss: LossSpec | str,
        training: TrainingPass | None = None,
    ) -> Measured:
        """Run the forward pass and measure the loss of a batch.

        Args:
            X: (B, D_in).
            targets: (B,) class numbers or (B, C), as the loss asks for.
            loss: The loss, or its name.
            training: For a pass as in training; None evaluates.
        """
        Z, _ = self.scores(X, training)  # (B, C)
        return self._measure(Z, targets, loss, self._dZ.rows(len(Z)))

    def loss_and_gradient(
        self,
        X: FloatArray,
        targets: AnyArray,
        loss: LossSpec | str,
        training: TrainingPass | None = None,
    ) -> Measured:
        """Run forward and backward; then `gradient` holds that of the objective by θ.

        Args:
            X: (B, D_in).
            targets: (B,) class numbers or (B, C), as the loss asks for.
            loss: The loss, or its name.
            training: For a pass as in training; None runs it as an evaluation.
        """
        Z, ways_back = self.scores(X, training)  # (B, C)
        dZ = self._dZ.rows(len(Z))  # (B, C)
        measured = self._measure(Z, targets, loss, dZ)
        gradient: FloatArray | None = dZ
        for position in range(len(ways_back) - 1, self.first_trainable - 1, -1):
            assert gradient is not None
            gradient = ways_back[position](gradient, position > self.first_trainable)
        for affine in self._penalised:
            affine.add_penalty_gradient()
        return measured

    def input_gradient(self, X: FloatArray, targets: AnyArray, loss: LossSpec | str) -> FloatArray:
        """Return the gradient of the mean loss by the inputs, evaluating.  # (B, D_in).

        `gradient` is overwritten on the way. The result is a fresh array.
        """
        Z, ways_back = self.scores(X)  # (B, C)
        gradient: FloatArray | None = self._dZ.rows(len(Z))  # (B, C)
        self._measure(Z, targets, loss, gradient)
        for way_back in reversed(ways_back):
            gradient = way_back(gradient, True)
            assert gradient is not None
        return gradient.copy()

    def penalty(self) -> float:
        """Return what the weights cost by their size, the L1 and L2 terms of all layers."""
        return sum(affine.penalty() for affine in self._penalised)

    def _measure(
        self, Z: FloatArray, targets: AnyArray, loss: LossSpec | str, dZ: FloatArray
    ) -> Measured:
        if loss is not self._loss:
            self._loss, self._head = loss, losses.head(self.output_activation.name, loss)
        if len(self._losses) != len(Z):
            self._losses = np.empty(len(Z), Z.dtype)  # (B,)
        A = self._A.rows(len(Z))  # (B, C)
        value = self._head(Z, targets, A, dZ, self._losses)
        return Measured(value, self.penalty() if self._penalised else 0.0, A, self._losses)


def initialized(spec: NetworkSpec, seed: int) -> Network:
    """Return a new network with freshly drawn weights."""
    network = Network(spec)
    network.initialize(seed)
    return network
