"""From a project to what a training needs: the data, and the state before the first step."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mlpstudio.datasets import readers, sources
from mlpstudio.datasets.augmentation import augment
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import one_hot
from mlpstudio.engine.stepping import Augment


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
    options = readers.Options(choice.label_column, choice.preparation)
    dataset = sources.load(
        choice.source,
        mnist_folder=mnist_folder,
        file=sources.FileChoice(Path(choice.path), options) if choice.path else None,
        train_size=choice.train_size,
        point_noise=choice.point_noise,
        validation_fraction=choice.validation_fraction,
        seed=choice.seed,
        progress=progress,
    )
    if choice.label_noise > 0.0:
        noisy = dataset.train.with_label_noise(choice.label_noise, dataset.n_classes, choice.seed)
        dataset = replace(dataset, train=noisy, true_labels=dataset.train.labels)
    if not choice.scaling:
        dataset = unscaled(dataset)
    return one_hot_encoded(dataset) if choice.label_encoding == "one_hot" else dataset


def augmenter(choice: DataChoice) -> Augment | None:
    """Return what changes the training images, or None when they stay as they are."""
    settings = choice.augmentation
    if settings.is_identity:
        return None
    return lambda inputs, rng: augment(inputs, settings, rng)


def unscaled(dataset: Dataset) -> Dataset:
    """Return the data set with values that reach the network as they are stored."""
    return _with_parts(dataset, lambda samples: replace(samples, scale=1.0))


def one_hot_encoded(dataset: Dataset) -> Dataset:
    """Return the data set with every label as a row with a single 1."""

    def encoded(samples: Samples) -> Samples:
        return replace(samples, labels=one_hot(samples.labels, dataset.n_classes))

    return _with_parts(dataset, encoded)


def _with_parts(dataset: Dataset, change: Callable[[Samples], Samples]) -> Dataset:
    validation = dataset.validation
    return replace(
        dataset,
        train=change(dataset.train),
        validation=validation and change(validation),
        test=change(dataset.test),
    )
