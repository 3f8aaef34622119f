"""From a project to what a training needs: the data, and the state before the first step."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import one_hot


def load_data(
    choice: DataChoice,
    mnist_folder: Path | None = None,
    progress: Callable[[float], None] | None = None,
) -> Dataset:
    """Load the chosen data, divided and with labels encoded as chosen.

    Args:
        choice: Part of a project.
        mnist_folder: Folder named on the command line, if any.
        progress: Told the share done, in [0, 1]; may raise to cancel.

    Raises:
        DataError: The data cannot be had; the message says what to do.
    """
    choice.check()
    dataset = sources.load(
        choice.source,
        mnist_folder=mnist_folder,
        train_size=choice.train_size,
        validation_fraction=choice.validation_fraction,
        seed=choice.seed,
        progress=progress,
    )
    return one_hot_encoded(dataset) if choice.label_encoding == "one_hot" else dataset


def one_hot_encoded(dataset: Dataset) -> Dataset:
    """Return the data set with every label as a row with a single 1."""

    def encoded(samples: Samples) -> Samples:
        return replace(samples, labels=one_hot(samples.labels, dataset.n_classes))

    validation = dataset.validation
    return replace(
        dataset,
        train=encoded(dataset.train),
        validation=validation and encoded(validation),
        test=encoded(dataset.test),
    )
