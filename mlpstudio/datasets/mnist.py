"""MNIST from its four IDX files, found in one of several folders."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.idx import read_idx
from mlpstudio.engine.arrays import ByteArray, IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError, MissingDataError

CLASS_NAMES = tuple("0123456789")
IMAGE_SHAPE = (28, 28)
SCALE = 1 / 255

_PARTS = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")


def find_mnist(folders: Sequence[Path]) -> Path:
    """Return the first of the folders that holds all four files of MNIST.

    Raises:
        MissingDataError: None of them does; the message says what each one lacks.
    """
    looked: list[str] = []
    for folder in folders:
        missing = [part for part in _PARTS if _find_file(folder, part) is None]
        if not missing:
            return folder
        if not folder.is_dir():
            looked.append(f"{folder} (no such folder)")
        else:
            looked.append(f"{folder} (no {', '.join(f'{part}-ubyte' for part in missing)})")
    where = "; ".join(looked) or "nowhere: no folder was named"
    raise MissingDataError(
        f"MNIST was not found. Looked in: {where}. Put its four files, with or without .gz, "
        "into one folder and name it with --mnist DIR or the environment variable "
        "MLPSTUDIO_MNIST.",
        where,
    )


def load_mnist(folder: Path) -> Dataset:
    """Read MNIST from a folder with its four files, each raw or compressed.

    Raises:
        DataError: A file is missing, damaged or not what its name says.
    """
    find_mnist([folder])
    return Dataset(
        name="mnist",
        train=_load_part(folder, _PARTS[0], _PARTS[1]),
        validation=None,
        test=_load_part(folder, _PARTS[2], _PARTS[3]),
        class_names=CLASS_NAMES,
    )


def _find_file(folder: Path, part: str) -> Path | None:
    """Return the file of one part under the first of its usual names that exists."""
    for name in (f"{part}-ubyte", part.replace("-idx", ".idx") + "-ubyte"):
        for ending in ("", ".gz"):
            path = folder / (name + ending)
            if path.is_file():
                return path
    return None


def _load_part(folder: Path, images_part: str, labels_part: str) -> Samples:
    """Read images and their labels and check that they belong together."""
    images_path, labels_path = _find_file(folder, images_part), _find_file(folder, labels_part)
    if images_path is None or labels_path is None:
        raise DataError(f"A file of MNIST vanished from {folder} while it was being read.")
    images = _read_images(images_path)  # (N, 28, 28)
    labels = _read_labels(labels_path)  # (N,)
    if len(images) != len(labels):
        raise DataError(
            f"Expected one label for each image, found {len(images)} images in {images_path} "
            f"and {len(labels)} labels in {labels_path}. Use files that belong together."
        )
    return Samples(images, labels, SCALE)


def _read_images(path: Path) -> ByteArray:
    """Read (N, 28, 28) bytes."""
    images = read_idx(path)
    if images.dtype != np.uint8 or images.ndim != 3 or images.shape[1:] != IMAGE_SHAPE:
        raise DataError(
            f"{path}: expected images of 28 × 28 bytes, found {images.dtype} of shape "
            f"{images.shape}. Choose the image file of MNIST."
        )
    if len(images) == 0:
        raise DataError(f"{path}: expected at least one image, found none.")
    return images


def _read_labels(path: Path) -> IntArray:
    """Read (N,) class numbers."""
    labels = read_idx(path)
    if labels.dtype != np.uint8 or labels.ndim != 1:
        raise DataError(
            f"{path}: expected one byte for each label, found {labels.dtype} of shape "
            f"{labels.shape}. Choose the label file of MNIST."
        )
    if labels.size and labels.max() > 9:
        position = int(np.argmax(labels > 9))
        raise DataError(
            f"{path}: expected labels from 0 to 9, found {labels[position]} at position "
            f"{position}."
        )
    return labels.astype(np.int64)
