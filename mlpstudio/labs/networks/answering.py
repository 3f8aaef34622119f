"""A network's answers to a whole set in one pass: its loss, and a report of every sample."""

# A is an array, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.engine.batching import Samples, slices
from mlpstudio.engine.evaluation import check_samples
from mlpstudio.engine.losses import LossSpec, as_spec
from mlpstudio.engine.network import CHUNK, Network
from mlpstudio.labs.networks.report import Report, as_probabilities

_PROBABILITIES = ("softmax", "sigmoid")


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a network makes of labelled samples.

    Attributes:
        loss: Mean loss of the samples, and the penalty for large weights with it.
        report: Of every sample.
    """

    loss: float
    report: Report


def answer(
    network: Network,
    samples: Samples,
    loss: LossSpec | str,
    is_stale: Callable[[], bool] = lambda: False,
) -> Answers | None:
    """Let a network at rest answer all samples.

    Args:
        network: With weights.
        samples: N ≥ 1, with labels as the loss asks for.
        loss: What it is trained with.
        is_stale: Asked now and then; once it says so, nobody wants the result any more.

    Returns:
        None when it was stale.

    Raises:
        DesignError: There is no sample, or network, labels and loss do not fit together.
    """
    check_samples(network, samples, loss, "evaluate")
    n = len(samples)
    outputs = np.empty((n, network.n_outputs), network.dtype)  # (N, C)
    X = np.empty((min(CHUNK, n), samples.n_features), network.dtype)  # (≤ CHUNK, D_in)
    loss_sum = 0.0
    with np.errstate(all="ignore"):  # a diverged network is reported as it is
        for chunk in slices(n, CHUNK):
            if is_stale():
                return None
            targets = samples.labels[chunk]  # (≤ CHUNK,) or (≤ CHUNK, C)
            measured = network.loss(samples.gather(chunk, X), targets, loss)
            loss_sum += measured.loss * len(targets)
            outputs[chunk] = measured.A
    probabilities = class_probabilities(network, outputs, loss)  # (N, C)
    labels = true_classes(samples.labels, network.n_outputs)  # (N,)
    return Answers(loss_sum / n + network.penalty(), Report(probabilities, labels))


def evenly(n_samples: int, most: int) -> IntArray:
    """Return the numbers of at most so many samples, spread evenly over all.  # (≤ most,)."""
    if n_samples <= most:
        return np.arange(n_samples)  # (n_samples,)
    return np.arange(most) * n_samples // most  # (most,)


def class_probabilities(network: Network, outputs: FloatArray, loss: LossSpec | str) -> FloatArray:
    """Return outputs (N, C) as probabilities; those of a diverged network are all alike."""
    is_finite = np.isfinite(outputs).all(axis=1, keepdims=True)  # (N, 1)
    A = np.where(is_finite, outputs, 0.0)  # (N, C)
    gives_probabilities = network.output_activation.name in _PROBABILITIES
    # A single output is a score only for a loss that takes scores; else it is the answer itself.
    if network.n_outputs == 1 and not gives_probabilities and not as_spec(loss).from_logits:
        A = np.clip(A, 0.0, 1.0)  # (N, 1)
        return as_probabilities(A, are_scores=False)  # (N, 2)
    return as_probabilities(A, are_scores=not gives_probabilities)


def true_classes(labels: AnyArray, n_outputs: int) -> IntArray:
    """Return labels of any form that a loss takes as class numbers.  # (N,)."""
    if labels.ndim == 2 and (n_outputs > 1 or labels.shape[1] > 1):
        labels = labels.argmax(axis=1)  # (N,)
    if n_outputs == 1:
        return (labels.reshape(len(labels)) > 0.5).astype(np.int64)  # (N,)
    return labels.astype(np.int64)  # (N,)
