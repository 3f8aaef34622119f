"""Data sets by name: where a name in a project becomes samples."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mlpstudio.datasets.dataset import Dataset, hold_out, limit_training
from mlpstudio.datasets.handwriting import cached_handwriting
from mlpstudio.datasets.mnist import find_mnist, load_mnist
from mlpstudio.errors import DataError
from mlpstudio.paths import mnist_folders

DIGITS_TRAIN = 20_000
DIGITS_TEST = 2_000
DIGITS_MOST = 60_000
"""More generated digits than MNIST has bring nothing that is worth the wait."""


@dataclass(frozen=True, slots=True)
class _Request:
    """What a source is asked for."""

    mnist_folder: Path | None
    train_size: int | None
    seed: int
    progress: Callable[[float], None] | None


def _digits(request: _Request) -> Dataset:
    """Return built-in handwriting."""
    n_train = max(DIGITS_TRAIN, min(request.train_size or 0, DIGITS_MOST))
    return cached_handwriting(n_train, DIGITS_TEST, request.seed, request.progress)


def _mnist(request: _Request) -> Dataset:
    """Return MNIST from the first folder that has it."""
    return load_mnist(find_mnist(mnist_folders(request.mnist_folder)))


SOURCES: dict[str, Callable[[_Request], Dataset]] = {"digits": _digits, "mnist": _mnist}


def load(  # noqa: PLR0913
    name: str,
    *,
    mnist_folder: Path | None = None,
    train_size: int | None = None,
    validation_fraction: float = 0.0,
    seed: int = 0,
    progress: Callable[[float], None] | None = None,
) -> Dataset:
    """Return the data set of a name, cut to size and divided.

    Args:
        name: One of `SOURCES`.
        mnist_folder: Where MNIST is, instead of the usual places.
        train_size: Training samples to keep, validation samples included; None for all.
        validation_fraction: Share of these that is held out.
        seed: Decides which digits are generated and which samples are held out.
        progress: Told the share that is done if samples have to be generated; may raise to
            cancel.

    Raises:
        DataError: The name is unknown, or the data cannot be had as asked.
    """
    if name not in SOURCES:
        raise DataError(
            f"There is no data set named {name!r}. Choose one of: {', '.join(SOURCES)}."
        )
    dataset = SOURCES[name](_Request(mnist_folder, train_size, seed, progress))
    return hold_out(limit_training(dataset, train_size), validation_fraction, seed)
