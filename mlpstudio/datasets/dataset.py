"""A data set: training, validation and test samples with the names of their classes."""

from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.engine.arrays import IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError


@dataclass(frozen=True, slots=True)
class Dataset:
    """Samples in three parts that never overlap.

    Attributes:
        name: Identifier of the source ("digits", "mnist"); never shown, never translated.
        train: What the network learns from.
        validation: What settings are compared on, or None when nothing is held out.
        test: What the final figure is measured on.
        class_names: One name per class, in label order.
        true_labels: (N,) class numbers of the training samples before some of their labels were
            made wrong on purpose; None when none were.
    """

    name: str
    train: Samples
    validation: Samples | None
    test: Samples
    class_names: tuple[str, ...]
    true_labels: IntArray | None = None

    @property
    def input_shape(self) -> tuple[int, ...]:
        """Shape of one sample, without the batch axis."""
        return self.train.inputs.shape[1:]

    @property
    def n_classes(self) -> int:
        """Number of classes."""
        return len(self.class_names)


def hold_out(dataset: Dataset, fraction: float, seed: int) -> Dataset:
    """Move a random share of the training samples into the validation part.

    Args:
        dataset: A data set with no validation part yet.
        fraction: Share in [0, 1); 0 leaves the data set as it is.
        seed: Decides which samples are held out.

    Raises:
        DataError: The share leaves no training or no validation sample.
    """
    if fraction == 0:
        return replace(dataset, validation=None)
    n = len(dataset.train)
    n_validation = round(n * fraction)
    if not 0 < n_validation < n:
        raise DataError(
            f"Holding out {fraction:.1%} of {n} training samples leaves {n - n_validation} to "
            f"train on and {n_validation} to validate with; both must be at least 1. "
            "Choose another share."
        )
    order = np.random.default_rng(seed).permutation(n)  # (N,)
    held, kept = np.sort(order[:n_validation]), np.sort(order[n_validation:])
    train = dataset.train
    return replace(
        dataset,
        train=Samples(train.inputs[kept], train.labels[kept], train.scale),
        validation=Samples(train.inputs[held], train.labels[held], train.scale),
    )


def limit_training(dataset: Dataset, count: int | None) -> Dataset:
    """Keep only the first `count` training samples; None keeps all."""
    if count is None or count >= len(dataset.train):
        return dataset
    if count < 1:
        raise DataError(f"A training set needs at least 1 sample, not {count}.")
    return replace(dataset, train=dataset.train.take(count))
