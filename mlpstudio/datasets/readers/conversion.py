"""From data that were read to a data set that a network learns from."""

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.readers.findings import FoundData
from mlpstudio.engine.arrays import AnyArray, IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError


def as_dataset(
    found: FoundData, name: str, *, test_fraction: float = 0.2, seed: int = 0
) -> Dataset:
    """Return the data set; where there is no test part, a share of every class becomes one.

    Training samples that are sorted by class are shuffled, so that the first thousand of them
    are not all alike.

    Args:
        found: From `readers.read`.
        name: Identifier of the source.
        test_fraction: Share in (0, 1) for testing; not used when there is a test part.
        seed: Decides which samples are for testing, and the order of sorted ones.

    Raises:
        DataError: There are no labels, or too few samples.
    """
    if found.labels is None:
        raise DataError(
            f"{found.findings.path} is a single picture without a label; a network cannot learn "
            "from it. Choose a folder with one folder of pictures for each class."
        )
    rng = np.random.default_rng(seed)
    if found.test_inputs is None or found.test_labels is None:
        kept, test = _divide(found, found.labels, test_fraction, rng)
    else:
        kept = np.arange(len(found.labels))  # (N,)
        test = Samples(found.test_inputs, found.test_labels, found.scale)
    train = _chosen(found.inputs, found.labels, kept, found.scale, rng)
    return Dataset(name, train, None, test, found.class_names)


def _divide(
    found: FoundData, labels: IntArray, fraction: float, rng: np.random.Generator
) -> tuple[IntArray, Samples]:
    """Return which samples stay for training, and the others."""
    n = len(labels)
    shuffled = rng.permutation(n)  # (N,)
    by_class = shuffled[np.argsort(labels[shuffled], kind="stable")]  # (N,)
    # Every so many-th sample along the classes: each class gives its share.
    steps = np.floor(np.arange(n + 1) * fraction + 0.5)  # (N + 1,)
    is_test = np.diff(steps) > 0  # (N,)
    n_test = int(is_test.sum())
    if not 0 < n_test < n:
        raise DataError(
            f"Setting {fraction:.0%} of {n} samples aside for testing leaves {n - n_test} to "
            f"train on and {n_test} to test with; both must be at least 1. Add samples, or choose "
            "another share."
        )
    chosen = np.sort(by_class[is_test])  # (N_test,)
    return np.sort(by_class[~is_test]), Samples(found.inputs[chosen], labels[chosen], found.scale)


def _chosen(
    inputs: AnyArray, labels: IntArray, kept: IntArray, scale: float, rng: np.random.Generator
) -> Samples:
    """Return the samples that stay; the arrays themselves when all do, as they are."""
    is_sorted = bool((np.diff(labels) >= 0).all())
    if is_sorted:
        kept = rng.permutation(kept)  # (n,)
    elif len(kept) == len(labels):
        return Samples(inputs, labels, scale)
    return Samples(inputs[kept], labels[kept], scale)
