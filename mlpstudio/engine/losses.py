"""Losses: the textbook number, and its gradient by the output.

A loss is the mean over the batch (and over the outputs, where each output has a target of its
own). Cross-entropy after its own activation is computed from the scores Z in one piece, which is
stable at any size of score: that is what `head` chooses.
"""

# X, Z and A are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import activations
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.registry import look_up
from mlpstudio.errors import DesignError

LossFunction = Callable[[FloatArray, AnyArray, FloatArray], float]
Head = Callable[[FloatArray, AnyArray, FloatArray, FloatArray], float]

SMALLEST = 1e-7
"""Probabilities are kept this far from 0 and 1 where a logarithm of them is taken, as in Keras."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss as a function of the network's output.

    Attributes:
        name: Identifier in specs and files.
        value_and_gradient: `(A, targets, dA) -> loss`, writes the gradient by A into dA.
        wants_integers: Targets are class numbers (B,); otherwise one number per output (B, C).
        fitting_activations: Output activations that belong to this loss, the usual one first.
    """

    name: str
    value_and_gradient: LossFunction
    wants_integers: bool
    fitting_activations: tuple[str, ...]


def _mean_squared_error(A: FloatArray, targets: AnyArray, dA: FloatArray) -> float:
    """Compute (1/BC) Σ (a − t)²."""
    np.subtract(A, targets, out=dA)  # (B, C)
    value = float(np.mean(np.square(dA), dtype=np.float64))
    dA *= 2.0 / dA.size
    return value


def _binary_crossentropy(A: FloatArray, targets: AnyArray, dA: FloatArray) -> float:
    """Compute −(1/BC) Σ t ln a + (1 − t) ln(1 − a), with a clipped away from 0 and 1."""
    P = np.clip(A, SMALLEST, 1.0 - SMALLEST)  # (B, C)
    logs = targets * np.log(P) + (1.0 - targets) * np.log1p(-P)  # (B, C)
    np.divide(P - targets, P * (1.0 - P) * P.size, out=dA)
    dA *= A == P  # the clipped function is flat
    return -float(np.mean(logs, dtype=np.float64))


def _categorical_crossentropy(A: FloatArray, targets: AnyArray, dA: FloatArray) -> float:
    """Compute −(1/B) Σ_i Σ_c t_ic ln p_ic, with p = a clipped away from 0 and 1."""
    P = np.clip(A, SMALLEST, 1.0 - SMALLEST)  # (B, C)
    np.divide(targets, P, out=dA)
    dA *= -1.0 / len(A)
    dA *= A == P
    return -float(np.sum(targets * np.log(P), dtype=np.float64)) / len(A)


def _sparse_categorical_crossentropy(A: FloatArray, targets: AnyArray, dA: FloatArray) -> float:
    """Compute −(1/B) Σ_i ln p_i,y(i): the same for class numbers y."""
    rows = np.arange(len(A))  # (B,)
    chosen = A[rows, targets]  # (B,)
    P = np.clip(chosen, SMALLEST, 1.0 - SMALLEST)  # (B,)
    dA[...] = 0.0
    dA[rows, targets] = (-1.0 / len(A)) / P * (chosen == P)
    return -float(np.mean(np.log(P), dtype=np.float64))


LOSSES: dict[str, Loss] = {
    loss.name: loss
    for loss in (
        Loss(
            "sparse_categorical_crossentropy",
            _sparse_categorical_crossentropy,
            True,
            ("softmax",),
        ),
        Loss("categorical_crossentropy", _categorical_crossentropy, False, ("softmax",)),
        Loss("binary_crossentropy", _binary_crossentropy, False, ("sigmoid",)),
        Loss("mean_squared_error", _mean_squared_error, False, ("linear", "sigmoid", "tanh")),
    )
}


def get(name: str) -> Loss:
    """Return the loss of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(LOSSES, name, "loss")


def _softmax_with_integers(
    Z: FloatArray, targets: AnyArray, A: FloatArray, dZ: FloatArray
) -> float:
    """Compute (1/B) Σ_i ln Σ_c exp z_ic − z_i,y(i); the gradient is (softmax(Z) − onehot) / B."""
    rows = np.arange(len(Z))  # (B,)
    largest = Z.max(axis=1, keepdims=True)  # (B, 1)
    np.subtract(Z, largest, out=A)
    correct_scores = A[rows, targets]  # (B,)
    np.exp(A, out=A)
    total = A.sum(axis=1, keepdims=True)  # (B, 1)
    A /= total
    np.multiply(A, 1.0 / len(Z), out=dZ)
    dZ[rows, targets] -= 1.0 / len(Z)
    return float(np.mean(np.log(total[:, 0]) - correct_scores, dtype=np.float64))


def _softmax_with_one_hot(
    Z: FloatArray, targets: AnyArray, A: FloatArray, dZ: FloatArray
) -> float:
    """Compute −(1/B) Σ_i Σ_c t_ic ln softmax(z_i)_c by log-sum-exp; rows of t sum to 1 or less."""
    largest = Z.max(axis=1, keepdims=True)  # (B, 1)
    shifted = Z - largest  # (B, C)
    np.exp(shifted, out=A)
    total = A.sum(axis=1, keepdims=True)  # (B, 1)
    A /= total
    log_probabilities = shifted - np.log(total)  # (B, C)
    weight = targets.sum(axis=1, keepdims=True)  # (B, 1)
    np.subtract(A * weight, targets, out=dZ)
    dZ *= 1.0 / len(Z)
    return -float(np.sum(targets * log_probabilities, dtype=np.float64)) / len(Z)


def _sigmoid_with_binary(Z: FloatArray, targets: AnyArray, A: FloatArray, dZ: FloatArray) -> float:
    """Compute (1/BC) Σ max(z, 0) − z t + ln(1 + exp −|z|); the gradient is (σ(z) − t) / BC."""
    activations.get("sigmoid").forward(Z, A)
    np.subtract(A, targets, out=dZ)
    dZ *= 1.0 / dZ.size
    values = np.maximum(Z, 0.0) - Z * targets + np.log1p(np.exp(-np.abs(Z)))  # (B, C)
    return float(np.mean(values, dtype=np.float64))


_FUSED: dict[tuple[str, str], Head] = {
    ("softmax", "sparse_categorical_crossentropy"): _softmax_with_integers,
    ("softmax", "categorical_crossentropy"): _softmax_with_one_hot,
    ("sigmoid", "binary_crossentropy"): _sigmoid_with_binary,
}


def gradient_is_difference(activation_name: str, loss_name: str) -> bool:
    """Return whether that pair's gradient by Z is (A − T) / n, with T the one-hot labels."""
    return (activation_name, loss_name) in _FUSED


def head(activation_name: str, loss_name: str) -> Head:
    """Return the end of the network: `(Z, targets, A, dZ) -> loss`, writing A and dZ.

    For the three pairs whose gradient by Z is simply (A − targets) / n the fused, stable form is
    returned; for every other pair the loss's gradient goes through the activation's.
    """
    if fused := _FUSED.get((activation_name, loss_name)):
        return fused
    activation, loss = activations.get(activation_name), get(loss_name)

    def composed(Z: FloatArray, targets: AnyArray, A: FloatArray, dZ: FloatArray) -> float:
        activation.forward(Z, A)
        value = loss.value_and_gradient(A, targets, dZ)
        activation.backward(dZ, Z, A, dZ)
        return value

    return composed


def check_targets(loss_name: str, labels: AnyArray, n_outputs: int) -> None:
    """Make sure that the labels have the form the loss asks for.

    Args:
        loss_name: Name of the loss.
        labels: (N,) class numbers, or (N, C) one number per output.
        n_outputs: C, the units of the last layer.

    Raises:
        DesignError: They do not fit; the message names the loss or label form that would.
    """
    loss = get(loss_name)
    if loss.wants_integers:
        if labels.ndim != 1:
            raise DesignError(
                f"{loss_name} needs integer labels of shape (N,), but these are one-hot labels of "
                f"shape {labels.shape}. Use categorical_crossentropy, or integer labels."
            )
        if not np.issubdtype(labels.dtype, np.integer):
            raise DesignError(
                f"{loss_name} needs integer labels, the numbers of the classes, but these are "
                f"{labels.dtype}."
            )
        if len(labels) and int(labels.min()) < 0:
            raise DesignError(
                f"The labels go down to {int(labels.min())}; classes are numbered from 0."
            )
        if len(labels) and int(labels.max()) >= n_outputs:
            raise DesignError(
                f"The labels go up to {int(labels.max())}, so the output layer needs "
                f"{int(labels.max()) + 1} units, one for each class, but it has {n_outputs}."
            )
        return
    if labels.ndim == 1:
        raise DesignError(
            f"{loss_name} needs one-hot labels of shape (N, {n_outputs}), but these are integers "
            f"of shape {labels.shape}. Use sparse_categorical_crossentropy, or one-hot encode the "
            "labels."
        )
    if labels.shape[1] != n_outputs:
        raise DesignError(
            f"There are {labels.shape[1]} targets for each sample but {n_outputs} output units; "
            f"{loss_name} needs as many of the one as of the other."
        )


def one_hot(labels: AnyArray, n_classes: int) -> FloatArray:
    """Return float32 rows with a single 1 in the column of the class.  # (N, C)."""
    encoded = np.zeros((len(labels), n_classes), np.float32)  # (N, C)
    encoded[np.arange(len(labels)), labels] = 1.0
    return encoded
