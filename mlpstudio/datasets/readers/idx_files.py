"""IDX files that belong together: images and labels, for training and for testing."""

import re
from collections.abc import Iterator
from pathlib import Path

from mlpstudio.datasets.idx import peek_idx, read_idx
from mlpstudio.datasets.readers.findings import Findings, FoundData, IdxLayout
from mlpstudio.datasets.readers.gathering import (
    EXAMINED,
    RawPart,
    Sighting,
    check_lengths,
    gather,
)
from mlpstudio.datasets.watch import Watch
from mlpstudio.errors import DataError

# MNIST and its relatives: train-images-idx3-ubyte.gz, emnist-letters-test-labels.idx1-ubyte …
_NAME = re.compile(r"(?P<what>images|labels)(?P<join>[-.]idx)(?P<rank>\d)", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"(?P<what>images|labels)", re.IGNORECASE)
_TRAIN, _TEST = ("train", "training"), ("t10k", "test", "testing")


def has_usual_name(path: Path) -> bool:
    """Return whether a file is called as IDX files are."""
    return _NAME.search(path.name) is not None


def find_in_folder(folder: Path) -> Path | None:
    """Return the image file of a folder's IDX files, that for training first; None if none is.

    Raises:
        DataError: There are several sets, so that one has to be chosen.
    """
    images = sorted(
        path
        for path in folder.iterdir()
        if (found := _NAME.search(path.name)) and found["what"].lower() == "images"
    )
    for_training = [path for path in images if _has_word(path.name, _TRAIN)] or images
    # The same file twice, packed and unpacked, is one.
    stems = {path.name.removesuffix(".gz").replace(".idx", "-idx") for path in for_training}
    if len(stems) > 1:
        raise DataError(
            f"{folder}: expected one set of IDX files, found {len(stems)}: "
            f"{', '.join(sorted(stems)[:4])}. Choose one of these files."
        )
    return for_training[0] if for_training else None


def look(path: Path, watch: Watch) -> Findings:
    """Return what IDX files hold; the images are only looked into.

    Raises:
        DataError: No labels are found beside the images, or files are damaged.
    """
    watch.check()
    return _gathered(path, _layout(path), None, watch).findings


def load(findings: Findings, layout: IdxLayout, watch: Watch) -> FoundData:
    """Read IDX files.

    Raises:
        DataError: A file is damaged.
    """
    return _gathered(findings.path, layout, findings.sample_shape, watch)


def _layout(path: Path) -> IdxLayout:
    """Return which files belong to one of them."""
    pair = _pair(path)
    if pair is None:
        raise DataError(
            f"{path}: expected images and their labels in two files of one folder, with names "
            "such as train-images-idx3-ubyte and train-labels-idx1-ubyte; found no partner for "
            "this file. Put both into one folder under such names."
        )
    images, labels = pair
    if _has_word(images.name, _TEST):
        training = _other_part(images, _TEST, _TRAIN)
        return IdxLayout(*training, *pair) if training else IdxLayout(*pair)
    testing = _other_part(images, _TRAIN, _TEST)
    return IdxLayout(images, labels, *(testing or (None, None)))


def _pair(path: Path) -> tuple[Path, Path] | None:
    """Return the image file and the label file of which one is given."""
    found = _NAME.search(path.name) or _PLAIN_NAME.search(path.name)
    if found is None:
        return None
    is_images = found["what"].lower() == "images"
    other = "labels" if is_images else "images"
    for partner in _spellings(path, found, other):
        if partner.is_file():
            return (path, partner) if is_images else (partner, path)
    return None


def _spellings(path: Path, found: re.Match[str], what: str) -> Iterator[Path]:
    """Yield how the partner of a file may be called, the likeliest name first."""
    before, after = path.name[: found.start()], path.name[found.end() :].removesuffix(".gz")
    endings = (".gz", "") if path.name.endswith(".gz") else ("", ".gz")
    if found.re is _PLAIN_NAME:
        middles = [what]
    else:
        joins = sorted(("-idx", ".idx"), key=lambda join: join != found["join"].lower())
        ranks = ("1",) if what == "labels" else ("3", "4", "2")
        middles = [f"{what}{join}{rank}" for join in joins for rank in ranks]
    for middle in middles:
        for ending in endings:
            yield path.with_name(f"{before}{middle}{after}{ending}")


def _has_word(name: str, words: tuple[str, ...]) -> bool:
    return any(word in re.split(r"[^a-z0-9]+", name.lower()) for word in words)


def _other_part(
    images: Path, words: tuple[str, ...], others: tuple[str, ...]
) -> tuple[Path, Path] | None:
    """Return images and labels of the other part if both are there."""
    for word in words:
        for other in others:
            name, n_changes = re.subn(rf"(?<![a-z0-9]){word}(?![a-z0-9])", other, images.name)
            found = _NAME.search(name) or _PLAIN_NAME.search(name)
            if not n_changes or found is None:
                continue
            for spelling in _spellings(images.with_name(name), found, "images"):
                if spelling.is_file() and (pair := _pair(spelling)):
                    return pair
    return None


def _gathered(
    path: Path, layout: IdxLayout, shape: tuple[int, ...] | None, watch: Watch
) -> FoundData:
    """Read all images when the shape is known in which they were found, else only the first."""
    n_rows = EXAMINED if shape is None else None
    pairs = [(layout.images, layout.labels)]
    if layout.test_images is not None and layout.test_labels is not None:
        pairs.append((layout.test_images, layout.test_labels))
    files = tuple(file for pair in pairs for file in pair)
    total = sum(file.stat().st_size for file in files)
    parts: list[RawPart] = []
    before = 0
    for images, labels in pairs:
        share = images.stat().st_size
        parts.append(_read_part(images, labels, n_rows, _scaled(watch, before, share, total)))
        before += share + labels.stat().st_size
    sighting = Sighting("idx", path, layout, files, shape=shape)
    return gather(sighting, parts[0], parts[1] if len(parts) > 1 else None, watch)


def _scaled(watch: Watch, before: int, share: int, total: int) -> Watch:
    """Return a watch that counts stored bytes, where reading counts unpacked ones."""
    progress = watch.progress
    if progress is None:
        return watch

    def told(done: int, unpacked: int) -> None:
        progress(before + share * done // max(1, unpacked), total)

    return Watch(told, watch.cancelled)


def _read_part(images: Path, labels: Path, n_rows: int | None, watch: Watch) -> RawPart:
    """Read labels whole, and images whole or only the first."""
    label_array = read_idx(labels, watch.silent())  # (N,)
    if n_rows is None:
        inputs = read_idx(images, watch)  # (N, ...)
        shape = inputs.shape
    else:
        inputs, shape = peek_idx(images, n_rows)  # (n, ...)
    if len(shape) < 2:
        raise DataError(
            f"{images}: expected images, an array of at least 2 dimensions, found one of shape "
            f"{shape}. Choose the image file."
        )
    check_lengths(f"{images} and {labels.name}", shape[0], len(label_array))
    return RawPart(str(images), str(labels), inputs, label_array, len(label_array))
