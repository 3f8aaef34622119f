"""Hidden layers over many samples: activations, what excites a unit, a layer in two dimensions."""

# X, A and U are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import losses
from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.engine.batching import Samples, slices
from mlpstudio.engine.layers import Activate, Affine
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import CHUNK, Network


def activation_pieces(network: Network) -> tuple[int, ...]:
    """Return for each hidden dense layer the position among `network.pieces` of its last output.

    That is its activation where it has one, wherever that stands before the next dense layer.
    """
    positions: list[int] = []
    for position, piece in enumerate(network.pieces):
        if isinstance(piece, Affine):
            positions.append(position)
        elif isinstance(piece, Activate) and positions:
            positions[-1] = position
    return tuple(positions[:-1])


def activations(network: Network, samples: Samples, layer: int) -> FloatArray:
    """Return what the units of a hidden layer give for every sample, the weights at rest.

    Args:
        network: With weights.
        samples: N of them.
        layer: Of the hidden dense layers, 0 for the first.

    Returns:
        (N, D).
    """
    last = activation_pieces(network)[layer]
    D = _width(network, layer)
    A = np.empty((len(samples), D), network.dtype)  # (N, D)
    X = np.empty((min(CHUNK, len(samples)), samples.n_features), network.dtype)  # (≤ CHUNK, D_in)
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        for chunk in slices(len(samples), CHUNK):
            Y = samples.gather(chunk, X)  # (≤ CHUNK, D_in)
            for piece in network.pieces[: last + 1]:
                Y, _ = piece.forward(Y, None)  # (≤ CHUNK, ...)
            A[chunk] = Y
    return A


def most_exciting(A: FloatArray, unit: int, n: int) -> IntArray:
    """Return the samples for which a unit gives most, the most exciting first.  # (≤ n,).

    Args:
        A: (N, D) activations.
        unit: Column.
        n: How many samples.
    """
    column = np.nan_to_num(A[:, unit], nan=-np.inf)  # (N,)
    return np.argsort(-column, kind="stable")[:n]


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """The plane in which a layer's activations spread most.

    Attributes:
        mean: (D,) of the activations.
        directions: (2, D) orthonormal principal components, the first spreading most; or what
            they are turned to within their plane.
        explained: Share of the variance along each of them as they are turned.
    """

    mean: FloatArray
    directions: FloatArray
    explained: tuple[float, float]

    def project(self, A: FloatArray) -> FloatArray:
        """Return where activations (N, D) lie in the plane.  # (N, 2)."""
        return (A - self.mean) @ self.directions.T  # (N, 2)


def principal_plane(A: FloatArray, before: Plane | None = None) -> Plane:
    """Return the first two principal components of activations (N, D).

    Args:
        A: Finite numbers; numbers that are not count as 0.
        before: The plane of the same layer at another moment: directions are turned so that the
            picture of one goes over into that of the other without flipping.
    """
    A = np.nan_to_num(A, nan=0.0, posinf=0.0, neginf=0.0).astype(np.float64)  # (N, D)
    mean = A.mean(axis=0)  # (D,)
    centred = A - mean  # (N, D)
    D = centred.shape[1]
    covariance = centred.T @ centred / max(1, len(A))  # (D, D)
    _, vectors = np.linalg.eigh(covariance)  # (D,), (D, D)
    directions = np.zeros((2, D))  # (2, D)
    n = min(2, D)
    directions[:n] = vectors[:, ::-1][:, :n].T  # (n, D)
    directions = _aligned(directions, before)  # (2, D)
    total = float(covariance.trace())
    along = ((directions @ covariance) * directions).sum(axis=1)  # (2,) variances
    shares = along / total if total > 0.0 else np.zeros(2)  # (2,)
    return Plane(mean, directions, (float(shares[0]), float(shares[1])))


def _aligned(directions: FloatArray, before: Plane | None) -> FloatArray:
    """Turn directions (2, D) within their plane towards those before; else fix their signs."""
    if before is None or before.directions.shape != directions.shape:
        largest = np.abs(directions).argmax(axis=1)  # (2,)
        signs = np.sign(directions[np.arange(2), largest])  # (2,)
        return directions * np.where(signs == 0.0, 1.0, signs)[:, None]  # (2, D)
    # The rotation (or reflection) nearest to the old directions: orthogonal Procrustes problem.
    U, _, Vt = np.linalg.svd(before.directions @ directions.T)  # (2, 2), (2,), (2, 2)
    return U @ Vt @ directions  # (2, D)


@dataclass(frozen=True, slots=True, eq=False)
class Loss:
    """What the loss of a unit does to the answers.

    Attributes:
        unit: Which was switched off.
        accuracy: Of all samples without it.
        by_class: (C,) of the samples of each class, NaN of one without samples.
    """

    unit: int
    accuracy: float
    by_class: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Exam:
    """Labelled samples as a hidden layer hands them on.

    Attributes:
        A: (N, D) `activations` of the layer.
        labels: (N,) class numbers.
        layer: Of the hidden dense layers, 0 for the first.
        loss: What the network is trained with: it says what a single output means.
    """

    A: FloatArray
    labels: IntArray
    layer: int
    loss: LossSpec | str


def accuracy_without(network: Network, exam: Exam, units: Iterable[int]) -> Loss:
    """Return how the network answers with some units of a hidden layer switched off.

    Args:
        network: With weights.
        exam: What is answered; its activations are written to, and restored before it returns.
        units: Those that give 0; the first of them names the result.
    """
    A, off = exam.A, list(units)
    kept = A[:, off].copy()  # (N, k)
    A[:, off] = 0.0
    try:
        answers = _answers(network, exam)  # (N,)
    finally:
        A[:, off] = kept
    is_right = answers == exam.labels  # (N,)
    C = max(2, network.n_outputs)
    n = np.bincount(exam.labels, minlength=C)  # (C,)
    right = np.bincount(exam.labels, is_right, C)  # (C,)
    by_class = np.divide(right, n, out=np.full(len(n), np.nan), where=n > 0)  # (C,)
    return Loss(off[0] if off else -1, float(is_right.mean()), by_class)


def _answers(network: Network, exam: Exam) -> IntArray:
    """Run the rest of the network from the layer on, and return the answers.  # (N,)."""
    A, last = exam.A, activation_pieces(network)[exam.layer]
    threshold = losses.threshold(exam.loss)
    answers = np.empty(len(A), np.int64)  # (N,)
    with np.errstate(all="ignore"):
        for chunk in slices(len(A), CHUNK):
            Y = A[chunk].copy()  # (≤ CHUNK, D): some pieces work in place
            for piece in network.pieces[last + 1 :]:
                Y, _ = piece.forward(Y, None)  # (≤ CHUNK, ...)
            outputs = np.empty_like(Y)  # (≤ CHUNK, C)
            network.output_activation.forward(Y, outputs)
            if outputs.shape[1] == 1:
                answers[chunk] = outputs[:, 0] > threshold
            else:
                answers[chunk] = outputs.argmax(axis=1)
    return answers


def _width(network: Network, layer: int) -> int:
    return network.affines[layer].W.shape[1]
