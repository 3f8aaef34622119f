"""A network whose parameters are one flat vector θ, of which each layer's W and b are views."""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterator

import numpy as np

from mlpstudio.engine import activations, initializers, losses, shapes
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.batching import slices
from mlpstudio.engine.layers import Activate, Affine, Backward, Buffer, Dropout, Layer
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec

CHUNK = 1_024
"""Samples per pass when a whole set is predicted: bounds the memory, not the result."""


class Network:
    """A multi-layer perceptron ready to compute.

    One thread at a time may use it: passes share buffers.

    Attributes:
        spec: What it was built from.
        theta: (P,) all parameters, layer by layer, W row by row before b.
        gradient: (P,) the gradient of the last `loss_and_gradient`, in the same order.
        pieces: Affine maps, activations and dropouts in the order of a forward pass; the output
            layer's activation is not among them, because it is computed with the loss.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        theta: FloatArray | None = None,
        dtype: type[np.floating] = np.float32,
    ) -> None:
        """Build the network.

        Args:
            spec: A valid design.
            theta: (P,) to use as parameters, not copied; None starts from zeros.
            dtype: Of the parameters when `theta` is None.
        """
        layer_shapes = shapes.infer(spec)
        n_parameters = sum(shape.n_parameters for shape in layer_shapes)
        if theta is not None and theta.shape != (n_parameters,):
            raise ValueError(f"θ of shape {theta.shape}, but the design has {n_parameters}")
        self.spec = spec
        self.theta = np.zeros(n_parameters, dtype) if theta is None else theta  # (P,)
        self.gradient = np.zeros_like(self.theta)  # (P,)
        output = layer_shapes[-1].layer
        assert isinstance(output, DenseSpec)
        self.output_activation = activations.get(output.activation)
        self.pieces: list[Layer] = [p for shape in layer_shapes for p in self._pieces(shape)][:-1]
        self.affines = [piece for piece in self.pieces if isinstance(piece, Affine)]
        self.n_outputs = output.units
        self._A = Buffer(output.units, self.theta.dtype)
        self._dZ = Buffer(output.units, self.theta.dtype)
        self._heads: dict[str, losses.Head] = {}

    def _pieces(self, shape: LayerShape) -> Iterator[Layer]:
        dtype = self.theta.dtype
        if isinstance(shape.layer, DropoutSpec):
            yield Dropout(shape.layer.rate, shape.D_out, dtype)
            return
        weights = slice(shape.offset, shape.offset + shape.n_weights)
        biases = slice(weights.stop, weights.stop + shape.D_out)
        form = (shape.D_in, shape.D_out)
        yield Affine(
            self.theta[weights].reshape(form),
            self.theta[biases],
            self.gradient[weights].reshape(form),
            self.gradient[biases],
        )
        yield Activate(activations.get(shape.layer.activation), shape.D_out, dtype)

    @property
    def dtype(self) -> np.dtype[np.floating]:
        """The type of all its numbers: float32, or float64 in gradient checks."""
        return self.theta.dtype

    def initialize(self, seed: int) -> None:
        """Draw every W anew with its layer's initialiser and set every b to zero."""
        rng = np.random.default_rng(seed)
        for shape, affine in zip(shapes.dense_shapes(self.spec), self.affines, strict=True):
            assert isinstance(shape.layer, DenseSpec)
            draw = initializers.get(shape.layer.initializer)
            affine.W[...] = draw(rng, shape.D_in, shape.D_out)
            affine.b[...] = 0.0

    def scores(
        self, X: FloatArray, rng: np.random.Generator | None = None
    ) -> tuple[FloatArray, list[Backward]]:
        """Run the forward pass up to the output layer's Z.

        Args:
            X: (B, D_in).
            rng: For dropout in training; None when evaluating.

        Returns:
            Z (B, C), in a buffer that the next pass overwrites, and the ways back in order.
        """
        ways_back: list[Backward] = []
        for piece in self.pieces:
            X, way_back = piece.forward(X, rng)
            ways_back.append(way_back)
        return X, ways_back

    def predict(self, X: FloatArray) -> FloatArray:
        """Return the outputs A for every sample, dropout off.

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

    def loss(self, X: FloatArray, targets: AnyArray, loss_name: str) -> tuple[float, FloatArray]:
        """Return the mean loss of a batch, dropout off, and the outputs A (B, C) in a buffer."""
        Z, _ = self.scores(X)  # (B, C)
        A = self._A.rows(len(Z))  # (B, C)
        return self._head(loss_name)(Z, targets, A, self._dZ.rows(len(Z))), A

    def loss_and_gradient(
        self,
        X: FloatArray,
        targets: AnyArray,
        loss_name: str,
        rng: np.random.Generator | None = None,
    ) -> tuple[float, FloatArray]:
        """Run forward and backward; afterwards `gradient` holds the gradient of the loss by θ.

        Args:
            X: (B, D_in).
            targets: (B,) class numbers or (B, C), as the loss asks for.
            loss_name: Name in `losses.LOSSES`.
            rng: For dropout; None leaves dropout off.

        Returns:
            The mean loss, and the outputs A (B, C) in a buffer that the next pass overwrites.
        """
        Z, ways_back = self.scores(X, rng)  # (B, C)
        A = self._A.rows(len(Z))  # (B, C)
        gradient: FloatArray | None = self._dZ.rows(len(Z))  # (B, C)
        value = self._head(loss_name)(Z, targets, A, gradient)
        for position in range(len(ways_back) - 1, -1, -1):
            assert gradient is not None
            gradient = ways_back[position](gradient, position > 0)
        return value, A

    def _head(self, loss_name: str) -> losses.Head:
        if loss_name not in self._heads:
            self._heads[loss_name] = losses.head(self.output_activation.name, loss_name)
        return self._heads[loss_name]


def initialized(spec: NetworkSpec, seed: int) -> Network:
    """Return a new network with freshly drawn weights."""
    network = Network(spec)
    network.initialize(seed)
    return network
