"""Activation functions, each with its derivative beside it, from the simplest up."""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.registry import look_up

ForwardFunction = Callable[[FloatArray, FloatArray], None]
BackwardFunction = Callable[[FloatArray, FloatArray, FloatArray, FloatArray], None]


@dataclass(frozen=True, slots=True)
class Activation:
    """An activation A = f(Z).

    Attributes:
        name: Identifier in specs and files.
        forward: `forward(Z, A)` writes f(Z) into A.  # both (B, D)
        backward: `backward(dA, Z, A, dZ)` writes the gradient by Z into dZ, which may be dA.
        is_elementwise: False for softmax, whose outputs depend on the whole row.
    """

    name: str
    forward: ForwardFunction
    backward: BackwardFunction
    is_elementwise: bool = True


def _linear(Z: FloatArray, A: FloatArray) -> None:
    A[...] = Z


def _linear_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    dZ[...] = dA


def _relu(Z: FloatArray, A: FloatArray) -> None:
    np.maximum(Z, 0.0, out=A)


def _relu_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # The derivative at 0 is taken as 0, as every framework does.
    np.multiply(dA, A > 0.0, out=dZ)


def _sigmoid(Z: FloatArray, A: FloatArray) -> None:
    # σ(z) = (1 + tanh(z/2)) / 2 never overflows, unlike 1 / (1 + exp(−z)).
    np.multiply(Z, 0.5, out=A)
    np.tanh(A, out=A)
    A *= 0.5
    A += 0.5


def _sigmoid_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    np.multiply(dA, A * (1.0 - A), out=dZ)


def _tanh(Z: FloatArray, A: FloatArray) -> None:
    np.tanh(Z, out=A)


def _tanh_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    np.multiply(dA, 1.0 - A * A, out=dZ)


def _softmax(Z: FloatArray, A: FloatArray) -> None:
    # Subtracting the row's largest score changes nothing but keeps exp within range.
    np.subtract(Z, Z.max(axis=1, keepdims=True), out=A)
    np.exp(A, out=A)
    A /= A.sum(axis=1, keepdims=True)


def _softmax_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # dZ_i = A_i (dA_i − Σ_j dA_j A_j): the Jacobian diag(A) − A Aᵀ applied to dA.
    weighted_mean = (dA * A).sum(axis=1, keepdims=True)  # (B, 1)
    np.subtract(dA, weighted_mean, out=dZ)
    dZ *= A


ACTIVATIONS: dict[str, Activation] = {
    activation.name: activation
    for activation in (
        Activation("linear", _linear, _linear_backward),
        Activation("relu", _relu, _relu_backward),
        Activation("sigmoid", _sigmoid, _sigmoid_backward),
        Activation("tanh", _tanh, _tanh_backward),
        Activation("softmax", _softmax, _softmax_backward, is_elementwise=False),
    )
}


def get(name: str) -> Activation:
    """Return the activation of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(ACTIVATIONS, name, "activation")
