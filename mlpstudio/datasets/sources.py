"""Data sets by name: where a name in a project becomes samples."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mlpstudio.datasets import readers
from mlpstudio.datasets.dataset import Dataset, hold_out, limit_training
from mlpstudio.datasets.handwriting import cached_handwriting
from mlpstudio.datasets.mnist import IMAGE_SHAPE, find_mnist, load_mnist
from mlpstudio.datasets.plane.generator import plane_dataset
from mlpstudio.datasets.plane.shapes import SHAPES
from mlpstudio.datasets.watch import Progress
from mlpstudio.errors import DataError
from mlpstudio.paths import mnist_folders

DIGITS_TRAIN = 20_000
DIGITS_TEST = 2_000
DIGITS_MOST = 60_000
"""More generated digits than MNIST has bring nothing that is worth the wait."""


@dataclass(frozen=True, slots=True)
class FileChoice:
    """A file or folder of one's own, and what was decided about it."""

    path: Path
    options: readers.Options = field(default_factory=readers.Options)


@dataclass(frozen=True, slots=True)
class _Request:
    """What a source is asked for."""

    mnist_folder: Path | None
    file: FileChoice | None
    train_size: int | None
    point_noise: float
    seed: int
    progress: Callable[[float], None] | None


def _digits(request: _Request) -> Dataset:
    """Return built-in handwriting."""
    n_train = max(DIGITS_TRAIN, min(request.train_size or 0, DIGITS_MOST))
    return cached_handwriting(n_train, DIGITS_TEST, request.seed, request.progress)


def load_digits(n_train: int, n_test: int, seed: int = 0) -> Dataset:
    """Return built-in handwriting of a given size, drawn once and kept.

    Raises:
        DataError: The sizes make no data set.
    """
    return cached_handwriting(n_train, n_test, seed, None)


def _mnist(request: _Request) -> Dataset:
    """Return MNIST from the first folder that has it."""
    return load_mnist(find_mnist(mnist_folders(request.mnist_folder)))


def _file(request: _Request) -> Dataset:
    """Return what is in a file or folder of one's own."""
    if request.file is None:
        raise DataError("No file of one's own is named. Name one, or choose other data.")
    path, options = request.file.path, request.file.options
    first, second = _stretch(request, 0.0, 0.2), _stretch(request, 0.2, 1.0)
    findings = readers.inspect(path, options=options, progress=first)
    found = readers.read(findings, progress=second)
    return readers.as_dataset(found, "file", seed=request.seed)


def _stretch(request: _Request, begin: float, end: float) -> Progress:
    """Return what tells the progress of one part of the work as that of the whole."""

    def tell(done: int, total: int) -> None:
        if request.progress is not None:
            request.progress(begin + (end - begin) * (done / total if total else 0.0))

    return tell


def _plane(name: str) -> Callable[[_Request], Dataset]:
    """Return what makes points of the plane."""
    return lambda request: plane_dataset(
        name, request.train_size, request.point_noise, request.seed
    )


SOURCES: dict[str, Callable[[_Request], Dataset]] = {
    "digits": _digits,
    "mnist": _mnist,
    "file": _file,
    **{name: _plane(name) for name in SHAPES},
}


def is_plane(name: str) -> bool:
    """Return whether a source makes points of the plane."""
    return name in SHAPES


@dataclass(frozen=True, slots=True)
class SampleForm:
    """What is known of samples before they are loaded."""

    n_classes: int
    input_shape: tuple[int, ...]


def form_of(name: str) -> SampleForm | None:
    """Return what a source is known to give; None for files."""
    if name == "file":
        return None
    known = SHAPES.get(name)
    return SampleForm(known.n_classes, (2,)) if known else SampleForm(10, IMAGE_SHAPE)


def load(  # noqa: PLR0913
    name: str,
    *,
    mnist_folder: Path | None = None,
    file: FileChoice | None = None,
    train_size: int | None = None,
    point_noise: float = 0.0,
    validation_fraction: float = 0.0,
    seed: int = 0,
    progress: Callable[[float], None] | None = None,
) -> Dataset:
    """Return the data set of a name, cut to size and divided.

    Args:
        name: One of `SOURCES`.
        mnist_folder: Where MNIST is, instead of the usual places.
        file: What to read, for the source "file".
        train_size: Training samples to keep, validation samples included; None for all.
        point_noise: By how much points of the plane are moved about.
        validation_fraction: Share of these that is held out.
        seed: Decides which digits or points are generated, which samples of a file are for
            testing, and which are held out.
        progress: Told the share that is done if that takes long; may raise to cancel.

    Raises:
        DataError: The name is unknown, or the data cannot be had as asked.
    """
    if name not in SOURCES:
        raise DataError(
            f"There is no data set named {name!r}. Choose one of: {', '.join(SOURCES)}."
        )
    request = _Request(mnist_folder, file, train_size, point_noise, seed, progress)
    dataset = SOURCES[name](request)
    return hold_out(limit_training(dataset, train_size), validation_fraction, seed)
