"""What a network is worth: loss and accuracy over whole sets, the weights at rest."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import losses
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import Samples, slices
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.metrics import count_correct
from mlpstudio.engine.network import CHUNK, Network
from mlpstudio.errors import DesignError


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured over a whole set.

    Attributes:
        loss: Mean loss of the samples, and the penalty for large weights with it.
        accuracy: Share answered rightly.
        penalty: The part of `loss` that is penalty.
    """

    loss: float
    accuracy: float
    penalty: float = 0.0


def evaluate(
    network: Network,
    samples: Samples,
    loss: LossSpec | str,
    training: TrainingPass | None = None,
) -> Evaluation:
    """Measure a network on all samples.

    Args:
        network: Stays as it is.
        samples: At least one.
        loss: The loss, or its name.
        training: For passes as in training, with dropout and batch statistics; None evaluates.

    Raises:
        DesignError: There is no sample, or network, labels and loss do not fit together.
    """
    check_samples(network, samples, loss, "evaluate")
    X: FloatArray = np.empty((min(CHUNK, len(samples)), samples.n_features), network.dtype)
    threshold = losses.threshold(loss)
    loss_sum, n_correct, penalty = 0.0, 0, network.penalty()
    with np.errstate(all="ignore"):  # the loss of a diverged network is inf or nan, and says so
        for chunk in slices(len(samples), CHUNK):
            targets = samples.labels[chunk]  # (≤ CHUNK,) or (≤ CHUNK, C)
            measured = network.loss(samples.gather(chunk, X), targets, loss, training)
            loss_sum += measured.loss * len(targets)
            n_correct += count_correct(measured.A, targets, threshold)
    n = len(samples)
    return Evaluation(loss_sum / n + penalty, n_correct / n, penalty)


def check_samples(network: Network, samples: Samples, loss: LossSpec | str, purpose: str) -> None:
    """Make sure that a network can be given these samples.

    Args:
        network: Takes their inputs and gives outputs for their labels.
        samples: At least one.
        loss: Compares outputs and labels.
        purpose: What the samples are for, for the message: "train".

    Raises:
        DesignError: Network, samples and loss do not fit together.
    """
    losses.head(network.output_activation.name, loss)  # refuses what does not fit
    losses.check_targets(loss, samples.labels, network.n_outputs)
    if samples.n_features != network.spec.n_features:
        raise DesignError(
            f"A sample has {samples.n_features} numbers, but the network expects "
            f"{network.spec.n_features}. Set the network's input shape to that of the data."
        )
    if not len(samples):
        raise DesignError(f"There is no sample to {purpose} on.")


@dataclass(frozen=True, slots=True)
class TrainingGap:
    """Why the running loss of an epoch differs from the loss of the network it leaves behind.

    running = lag + chance + penalty + at_rest, exactly.

    Attributes:
        running: Mean of the objectives that the batches had while the weights were moving.
        lag: What comes of measuring early batches with weights that were still worse.
        chance: What dropout, noise and batch statistics add.
        penalty: What large weights cost.
        at_rest: Loss of the samples with the weights as they are now, nothing else on.
    """

    running: float
    lag: float
    chance: float
    penalty: float
    at_rest: float


def training_gap(
    running: float, penalty: float, with_chance: float, at_rest: float
) -> TrainingGap:
    """Take the difference between running and re-measured training loss apart.

    Args:
        running: Mean objective over the epoch.
        penalty: Mean penalty over the epoch, a part of `running`.
        with_chance: Loss of the samples, weights at rest, passes as in training, no penalty.
        at_rest: Loss of the samples, weights at rest, evaluating, no penalty.
    """
    return TrainingGap(
        running, running - penalty - with_chance, with_chance - at_rest, penalty, at_rest
    )
