"""Which ink makes a drawing one class and not another, and which ink it lacks for that.

Evidence is the gradient of a difference of two scores by the pixels. Scores are what goes into
the softmax (or sigmoid), not what comes out of it: of an answer that is certain, the probability
and the loss hardly have a gradient left.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.datasets.preprocessing import FIELD, Prepared
from mlpstudio.engine import losses
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.engine.network import Network

_LOSSES = {"softmax": "categorical_crossentropy", "sigmoid": "binary_crossentropy"}
"""The loss whose gradient leads to the scores; for other outputs the squared error does."""

_OFTEN_LIT = 0.02
"""Share of the training images from which on a pixel's weights are taken at their word."""

_NEAR_INK = 0.02

# Half of a pixel stays, and a quarter goes to each side.
_SMOOTHING = sum(
    (share * np.eye(FIELD, k=k, dtype=np.float32) for k, share in ((-1, 0.25), (1, 0.25))),
    0.5 * np.eye(FIELD, dtype=np.float32),
)  # (28, 28)


def score_gradients(network: Network, X: FloatArray) -> FloatArray:
    """Return how the score of each class, compared with the mean of all, depends on the inputs.

    The gradients of two losses, for two targets, differ by that of two scores: for a cross-entropy
    they are (p − t) J, where J is the gradient of the scores and p falls out of the difference.
    So one pass back with all classes as targets is enough.

    Args:
        network: Its `gradient` is overwritten.
        X: (D,) one sample as the network takes it.

    Returns:
        (C, D), which sums to 0 over the classes: row c − row d is the gradient of the score of c
        minus that of d. In a linear, tanh or other output the scores are the outputs.
    """
    C = network.n_outputs
    name = _LOSSES.get(network.output_activation.name, "mean_squared_error")
    targets = losses.one_hot(np.arange(C), C)  # (C, C)
    batch = np.broadcast_to(X.astype(network.dtype, copy=False), (C, len(X)))  # (C, D)
    with np.errstate(all="ignore"):  # a diverged network has no gradient, and says so with nan
        gradients = network.input_gradient(np.ascontiguousarray(batch), targets, name)  # (C, D)
    # The loss is the mean over the batch of C; a loss with a target per output is one over C too.
    factor = {"categorical_crossentropy": C, "binary_crossentropy": C * C}.get(name, C * C / 2)
    return (gradients.mean(axis=0) - gradients) * factor  # (C, D)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Why a drawing is read as one class rather than as another.

    Attributes:
        class_: The one.
        rival: The other; None for the mean of all.
        sensitivity: (28, 28) how much a pixel's getting brighter changes the score of the one
            minus that of the other, the plain gradient.
        ink: (28, 28) the same times the pixel: where above 0, ink that speaks for the class, and
            below 0, against it.
        missing: (28, 28) 0 or more: what ink where there is none yet would do for the rival.
    """

    class_: int
    rival: int | None
    sensitivity: FloatArray
    ink: FloatArray
    missing: FloatArray


def evidence(
    gradients: FloatArray,
    image: ByteArray,
    class_: int,
    rival: int | None = None,
    lit: FloatArray | None = None,
) -> Evidence:
    """Return which ink speaks for a class, and which is missing for its rival.

    Args:
        gradients: (C, 784) of `score_gradients`.
        image: (28, 28) what the network received.
        class_: Whose evidence it is.
        rival: What it is compared with; None for the mean of all classes.
        lit: (28, 28) in which share of the training images each pixel holds ink; where none does,
            weights have not learnt anything, and nothing is missing. None leaves that out.
    """
    difference = gradients[class_] - (0 if rival is None else gradients[rival])  # (784,)
    sensitivity = difference.reshape(FIELD, FIELD)  # (28, 28)
    brightness = image * np.float32(1 / 255)  # (28, 28)
    missing = np.maximum(-sensitivity, 0) * (1 - brightness)  # (28, 28)
    if lit is not None:
        missing *= np.minimum(lit / _OFTEN_LIT, 1)
    return Evidence(class_, rival, sensitivity, sensitivity * brightness, missing)


def smoothed(values: FloatArray) -> FloatArray:
    """Return values (28, 28) with each mixed with its neighbours, for looking at."""
    return _SMOOTHING @ values @ _SMOOTHING.T  # (28, 28)


def spread_on_ink(values: FloatArray, image: ByteArray) -> FloatArray:
    """Return the mean of the values of the ink around each pixel.

    So each part of a stroke has one value from edge to edge, for colouring the strokes themselves.

    Args:
        values: (28, 28) of pixels with ink, such as `Evidence.ink`.
        image: (28, 28).

    Returns:
        (28, 28), 0 far from any ink.
    """
    brightness = smoothed(image * np.float32(1 / 255))  # (28, 28)
    return np.divide(
        smoothed(values), brightness, out=np.zeros_like(values), where=brightness > _NEAR_INK
    )


def scaled(values: FloatArray) -> FloatArray:
    """Return values with the largest at 1 or −1; those that are all 0, or no numbers, as 0."""
    largest = float(np.abs(values).max(initial=0))
    if not np.isfinite(largest) or largest == 0:
        return np.zeros_like(values)
    return values / largest


def stroke_shares(ink: FloatArray, layers: Sequence[FloatArray], prepared: Prepared) -> FloatArray:
    """Return what each stroke contributes to the evidence.

    Where strokes cross, they share a pixel in proportion to the ink that each has there.

    Args:
        ink: (28, 28) of `Evidence.ink`.
        layers: For each stroke, its ink on the canvas (H, W) in [0, 1].
        prepared: How the canvas became the image.

    Returns:
        (n,), whose absolute values sum to 1, or are all 0: above 0 for the class, below against.
    """
    if not len(layers):
        return np.zeros(0)
    carried = np.stack([prepared.carried(layer) for layer in layers])  # (n, 28, 28)
    total = carried.sum(axis=0)  # (28, 28)
    shares = np.divide(carried, total, out=np.zeros_like(carried), where=total > 0)  # (n, 28, 28)
    sums = (shares * ink).sum(axis=(1, 2))  # (n,)
    whole = float(np.abs(sums).sum())
    return sums / whole if np.isfinite(whole) and whole > 0 else np.zeros(len(layers))
