"""Activation functions, each with its derivative beside it, from the simplest up.

Where the derivative has a jump, it is taken from the left, as PyTorch does.
"""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, pi, sqrt

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.normal_tail import normal_tail
from mlpstudio.engine.registry import look_up

ForwardFunction = Callable[[FloatArray, FloatArray], None]
BackwardFunction = Callable[[FloatArray, FloatArray, FloatArray, FloatArray], None]

# Arrays, because NumPy converts a Python number anew at every call, which costs a small network
# more than the multiplication; float32, because NumPy widens these three without loss.
_ZERO = np.array(0.0, np.float32)
_HALF = np.array(0.5, np.float32)
_ONE = np.array(1.0, np.float32)

_MANY = 4_096
"""Numbers from which on the work itself takes longer than the calls into NumPy."""

LEAKY_SLOPE = 0.2
"""Slope of leaky relu on the left, that of Keras 3; the paper and PyTorch have 0.01."""

SELU_SCALE = 1.0507009873554805
SELU_ALPHA = 1.6732632423543772
"""λ and α of Klambauer et al. 2017, for which mean 0 and variance 1 stay mean 0 and variance 1."""


@dataclass(frozen=True, slots=True)
class Activation:
    """An activation A = f(Z), and what there is to know about f.

    Attributes:
        name: Identifier in specs and files.
        forward: `forward(Z, A)` writes f(Z) into A, which is not Z.  # both (B, D)
        backward: `backward(dA, Z, A, dZ)` writes the gradient by Z into dZ, which may be dA.
        lowest: No output is smaller; −inf when there is no such limit.
        highest: No output is larger; inf likewise.
        is_zero_centred: Scores drawn from N(0, 1) give outputs with mean 0.
        saturates_left: The derivative fades to 0 as z goes to −∞.
        saturates_right: The derivative fades to 0 as z goes to ∞.
        is_elementwise: False for softmax, whose outputs depend on the whole row.
        is_trainable: False for the step, which lets no gradient through.
    """

    name: str
    forward: ForwardFunction
    backward: BackwardFunction
    lowest: float = -inf
    highest: float = inf
    is_zero_centred: bool = False
    saturates_left: bool = False
    saturates_right: bool = False
    is_elementwise: bool = True
    is_trainable: bool = True

    @property
    def saturates(self) -> bool:
        """Whether the gradient vanishes on one side at least."""
        return self.saturates_left or self.saturates_right


def _linear(Z: FloatArray, A: FloatArray) -> None:
    A[...] = Z


def _linear_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    if dZ is not dA:
        dZ[...] = dA


def _step(Z: FloatArray, A: FloatArray) -> None:
    """Answer 1 where z > 0 and 0 elsewhere: the neuron of the perceptron (Rosenblatt 1958)."""
    np.heaviside(Z, _ZERO, out=A)


def _step_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    """The derivative is 0 wherever there is one: gradient descent has nothing to follow.

    No small change of a weight changes the output, except at z = 0, where it jumps. This is why
    the perceptron has a learning rule of its own, and why networks of several layers could only
    be trained once the step had been replaced by the smooth sigmoid.
    """
    dZ[...] = 0.0


def _relu(Z: FloatArray, A: FloatArray) -> None:
    # A row of zeros in place of one: NumPy then takes the larger of several numbers at once.
    zero = _ZERO if Z.size < _MANY else np.zeros(Z.shape[-1], Z.dtype)  # () or (D,)
    np.maximum(Z, zero, out=A)


def _relu_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # Either is 1 where z > 0 and 0 elsewhere. The sign of few numbers is taken sooner than
    # a comparison is made and converted; of many it is the other way round.
    passes = np.sign(A) if A.size < _MANY else A > _ZERO  # (B, D)
    np.multiply(dA, passes, out=dZ)


def _leaky_relu(Z: FloatArray, A: FloatArray) -> None:
    """Compute z where z > 0 and 0.2 z elsewhere (Maas et al. 2013), so that no neuron dies."""
    np.multiply(Z, LEAKY_SLOPE, out=A)
    np.maximum(Z, A, out=A)


def _leaky_relu_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    slope = np.multiply(Z > _ZERO, 1.0 - LEAKY_SLOPE, dtype=Z.dtype)  # (B, D)
    slope += LEAKY_SLOPE
    np.multiply(dA, slope, out=dZ)


def _sigmoid(Z: FloatArray, A: FloatArray) -> None:
    # σ(z) = (1 + tanh(z/2)) / 2 never overflows, unlike 1 / (1 + exp(−z)).
    np.multiply(Z, _HALF, out=A)
    np.tanh(A, out=A)
    A *= _HALF
    A += _HALF


def _sigmoid_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    slope = _ONE - A  # (B, D)
    slope *= A
    np.multiply(dA, slope, out=dZ)


def _tanh(Z: FloatArray, A: FloatArray) -> None:
    np.tanh(Z, out=A)


def _tanh_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    slope = A * A  # (B, D)
    np.subtract(_ONE, slope, out=slope)
    np.multiply(dA, slope, out=dZ)


def _softplus(Z: FloatArray, A: FloatArray) -> None:
    """Compute ln(1 + e^z): relu with a round corner (Dugas et al. 2001)."""
    # ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|), which keeps exp within range.
    np.absolute(Z, out=A)
    np.negative(A, out=A)
    np.exp(A, out=A)
    np.log1p(A, out=A)
    A += np.maximum(Z, _ZERO)


def _softplus_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # The derivative is the sigmoid: e^z / (1 + e^z).
    slope = np.empty_like(Z)  # (B, D)
    _sigmoid(Z, slope)
    np.multiply(dA, slope, out=dZ)


def _elu(Z: FloatArray, A: FloatArray) -> None:
    """Compute z where z > 0 and e^z − 1 elsewhere (Clevert et al. 2016, α = 1)."""
    np.minimum(Z, _ZERO, out=A)  # keeps exp within range
    np.expm1(A, out=A)
    np.maximum(Z, A, out=A)  # e^z − 1 ≥ z on the left


def _elu_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # 1 on the right, e^z = a + 1 on the left.
    slope = np.minimum(A, _ZERO)  # (B, D)
    slope += _ONE
    np.multiply(dA, slope, out=dZ)


def _selu(Z: FloatArray, A: FloatArray) -> None:
    """Compute λ z where z > 0 and λ α (e^z − 1) elsewhere (Klambauer et al. 2017)."""
    np.minimum(Z, _ZERO, out=A)  # keeps exp within range
    np.expm1(A, out=A)
    A *= SELU_SCALE * SELU_ALPHA
    A += SELU_SCALE * np.maximum(Z, _ZERO)


def _selu_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # λ on the right, λ α e^z = a + λ α on the left.
    slope = np.minimum(A, _ZERO)  # (B, D)
    slope += SELU_SCALE * SELU_ALPHA
    slope -= np.multiply(Z > _ZERO, SELU_SCALE * (SELU_ALPHA - 1.0), dtype=Z.dtype)
    np.multiply(dA, slope, out=dZ)


def _swish(Z: FloatArray, A: FloatArray) -> None:
    """Compute z σ(z), also called SiLU (Ramachandran et al. 2017; Hendrycks & Gimpel 2016)."""
    _sigmoid(Z, A)
    A *= Z


def _swish_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # f′ = σ + z σ (1 − σ) = σ + a (1 − σ)
    sigmoid = np.empty_like(Z)  # (B, D)
    _sigmoid(Z, sigmoid)
    slope = _ONE - sigmoid  # (B, D)
    slope *= A
    slope += sigmoid
    np.multiply(dA, slope, out=dZ)


def _gelu(Z: FloatArray, A: FloatArray) -> None:
    """Compute z Φ(z), Φ being the distribution function of N(0, 1): Hendrycks & Gimpel 2016.

    This is the exact form. Many programs take the paper's approximation by tanh, which is up to
    0.0005 away.
    """
    # Φ(z) is 1 − Q(z) on the right and Q(−z) on the left.
    np.absolute(Z, out=A)
    A *= normal_tail(A)
    np.subtract(np.maximum(Z, _ZERO), A, out=A)


def _gelu_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # f′ = Φ + z φ, with Φ = a / z (½ at 0) and the density φ = exp(−z²/2) / √(2π).
    slope = np.full_like(Z, 0.5)  # (B, D)
    np.divide(A, Z, out=slope, where=Z != 0.0)
    density = Z * Z  # (B, D)
    density *= -0.5
    np.exp(density, out=density)
    density *= Z
    density *= 1.0 / sqrt(2.0 * pi)
    slope += density
    np.multiply(dA, slope, out=dZ)


def _softmax(Z: FloatArray, A: FloatArray) -> None:
    # Subtracting the row's largest score changes nothing but keeps exp within range.
    np.subtract(Z, Z.max(axis=1, keepdims=True), out=A)
    np.exp(A, out=A)
    A /= A.sum(axis=1, keepdims=True)


def _softmax_backward(dA: FloatArray, Z: FloatArray, A: FloatArray, dZ: FloatArray) -> None:
    # dZ_i = A_i (dA_i − Σ_j dA_j A_j): the Jacobian diag(A) − A Aᵀ applied to dA.
    weighted_mean = np.vecdot(dA, A)[:, np.newaxis]  # (B, 1)
    np.subtract(dA, weighted_mean, out=dZ)
    dZ *= A


_BOTH = {"saturates_left": True, "saturates_right": True}

_ACTIVATIONS = (
    Activation("linear", _linear, _linear_backward, is_zero_centred=True),
    Activation("step", _step, _step_backward, 0.0, 1.0, **_BOTH, is_trainable=False),
    Activation("relu", _relu, _relu_backward, 0.0, saturates_left=True),
    Activation("leaky_relu", _leaky_relu, _leaky_relu_backward),
    Activation("sigmoid", _sigmoid, _sigmoid_backward, 0.0, 1.0, **_BOTH),
    Activation("tanh", _tanh, _tanh_backward, -1.0, 1.0, **_BOTH, is_zero_centred=True),
    Activation("softplus", _softplus, _softplus_backward, 0.0, saturates_left=True),
    Activation("elu", _elu, _elu_backward, -1.0, saturates_left=True),
    Activation(
        "selu",
        _selu,
        _selu_backward,
        -SELU_SCALE * SELU_ALPHA,
        saturates_left=True,
        is_zero_centred=True,
    ),
    Activation("swish", _swish, _swish_backward, -0.2784645427610738, saturates_left=True),
    Activation("gelu", _gelu, _gelu_backward, -0.1699712074799037, saturates_left=True),
    Activation("softmax", _softmax, _softmax_backward, 0.0, 1.0, **_BOTH, is_elementwise=False),
)

ACTIVATIONS: dict[str, Activation] = {activation.name: activation for activation in _ACTIVATIONS}


def get(name: str) -> Activation:
    """Return the activation of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(ACTIVATIONS, name, "activation")
