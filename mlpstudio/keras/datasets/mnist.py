"""The 70,000 digits of MNIST."""

import sys
from pathlib import Path

from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError, MissingDataError

Pairs = tuple[tuple[AnyArray, AnyArray], tuple[AnyArray, AnyArray]]


def load_data(path: str | Path | None = None) -> Pairs:
    """Return ((train_images, train_labels), (test_images, test_labels)).

    Images are uint8 of shape (60000, 28, 28) and (10000, 28, 28), labels uint8.

    Nothing is downloaded. Where MNIST's four files are not found, built-in handwriting of the same
    shape takes their place, and a line on the error stream says so.

    Args:
        path: Folder with the four files, instead of the usual places.

    Raises:
        DataError: Files were named or found, but they cannot be read.
    """
    folder = None if path is None else Path(path)
    try:
        dataset = sources.load("mnist", mnist_folder=folder)
    except MissingDataError as error:
        if folder is not None:
            raise
        dataset = _built_in(error)
    train, test = dataset.train, dataset.test
    return (
        (train.inputs, train.labels.astype("uint8")),
        (test.inputs, test.labels.astype("uint8")),
    )


def _built_in(error: DataError) -> Dataset:
    sys.stderr.write(
        f"{error}\nUntil then 70,000 digits of MLP Studio's own handwriting take its place; "
        "results differ from MNIST's.\n"
    )
    return sources.load_digits(60_000, 10_000)
