"""Generated handwriting kept on disk, so that only the first start has to write it."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.handwriting.generator import GENERATOR_VERSION, handwriting_dataset
from mlpstudio.datasets.mnist import CLASS_NAMES, SCALE
from mlpstudio.engine.batching import Samples
from mlpstudio.paths import user_cache, write_atomically

_MOST_FILES = 3
_DIGEST_SIZE = hashlib.sha256().digest_size


def cached_handwriting(
    n_train: int, n_test: int, seed: int, progress: Callable[[float], None] | None = None
) -> Dataset:
    """Return what `handwriting_dataset` does, read from the user's cache if it is there.

    A damaged file is replaced; a cache that cannot be written is done without.
    """
    name = f"digits-v{GENERATOR_VERSION}-{seed}-{n_train}-{n_test}.npz.sha256"
    path = user_cache() / name
    dataset = _read(path)
    if dataset is None:
        dataset = handwriting_dataset(n_train, n_test, seed, progress)
        _write(path, dataset)
    elif progress is not None:
        progress(1.0)
    return dataset


def _write(path: Path, dataset: Dataset) -> None:
    """Store a data set if the disk allows it: a SHA-256 digest, then an npz file."""
    content = io.BytesIO()
    # Compression would take longer than writing the digits again.
    np.savez(
        content,
        train_images=dataset.train.inputs,
        train_labels=dataset.train.labels,
        test_images=dataset.test.inputs,
        test_labels=dataset.test.labels,
    )
    packed = content.getvalue()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path.parent)
        write_atomically(path, hashlib.sha256(packed).digest() + packed)
    except OSError:
        return  # The digits are in memory; next time they are written again.


def _make_room(folder: Path) -> None:
    """Remove the oldest files, so that the new one does not make them too many."""
    files = sorted(folder.glob("digits-v*.npz.sha256"), key=lambda path: path.stat().st_mtime)
    for path in files[: max(0, len(files) - _MOST_FILES + 1)]:
        path.unlink()


def _read(path: Path) -> Dataset | None:
    """Return the stored data set, or None if there is no sound one."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, packed = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
    if hashlib.sha256(packed).digest() != digest:
        return None
    with np.load(io.BytesIO(packed), allow_pickle=False) as stored:
        return Dataset(
            name="digits",
            train=Samples(stored["train_images"], stored["train_labels"], SCALE),
            validation=None,
            test=Samples(stored["test_images"], stored["test_labels"], SCALE),
            class_names=CLASS_NAMES,
        )
