"""Folders of pictures: which are classes, which are parts, and the pictures in each."""

import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mlpstudio.datasets.readers.kinds import PICTURE_SUFFIXES
from mlpstudio.datasets.readers.labels import MOST_CLASSES
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind, listed
from mlpstudio.datasets.watch import Watch
from mlpstudio.errors import DataError

_TRAIN, _TEST = ("train", "training"), ("test", "testing", "t10k")
_UNUSED = ("val", "valid", "validation")
_MOST_DIGITS = 20  # of a number in a name
_CLUTTER = frozenset(("__macosx", "thumbs.db", "desktop.ini"))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file and the number of its class."""

    path: Path
    label: int


@dataclass(frozen=True, slots=True)
class Tree:
    """What a folder consists of.

    Attributes:
        class_names: In label order.
        train: Pictures of the training part, or all.
        test: Pictures of the test part; empty when there is none.
        remarks: What a person should know.
    """

    class_names: tuple[str, ...]
    train: tuple[Picture, ...]
    test: tuple[Picture, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class _Class:
    name: str
    pictures: list[Path]
    n_others: int


def scan(folder: Path, watch: Watch) -> Tree:
    """List the pictures of a folder with one folder for each class.

    Raises:
        DataError: There are no such folders, or too few or too many.
    """
    folders = {path.name.casefold(): path for path in _folders(folder)}
    train = next((folders[name] for name in _TRAIN if name in folders), None)
    test = next((folders[name] for name in _TEST if name in folders), None)
    if train is None or not _folders(train):
        return _tree(folder, _classes(folder, watch), [], [])
    unused = [path.name for path in folders.values() if path not in (train, test)]
    remarks = [Remark(RemarkKind.IGNORED_FOLDERS, {"names": listed(unused)})] if unused else []
    testing = _classes(test, watch) if test is not None else []
    return _tree(train, _classes(train, watch), testing, remarks)


def _folders(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if path.is_dir()]


def _entries(folder: Path) -> list[Path]:
    """Return what a person sees in a folder, 2 before 10."""
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries]
    shown = [name for name in names if name[0] != "." and name.casefold() not in _CLUTTER]
    return [folder / name for name in sorted(shown, key=_natural)]


def _natural(name: str) -> str:
    return re.sub(r"\d+", lambda digits: digits[0].zfill(_MOST_DIGITS), name.casefold())


def _classes(folder: Path, watch: Watch) -> list[_Class]:
    """Return the folders with their pictures."""
    classes: list[_Class] = []
    for path in _folders(folder):
        watch.check()
        files = [entry for entry in _entries(path) if not entry.is_dir()]
        pictures = [file for file in files if file.suffix.casefold() in PICTURE_SUFFIXES]
        # A Mac takes the syllables of Korean names apart.
        name = unicodedata.normalize("NFC", path.name)
        classes.append(_Class(name, pictures, len(files) - len(pictures)))
    return classes


def _tree(
    folder: Path, found: Sequence[_Class], testing: Sequence[_Class], remarks: list[Remark]
) -> Tree:
    """Return the pictures of those folders that have any."""
    classes = [each for each in found if each.pictures]
    _check_classes(folder, classes)
    numbers = {each.name: number for number, each in enumerate(classes)}
    for each in testing:
        if each.pictures and each.name not in numbers:
            raise DataError(
                f"{folder.parent}: the test pictures have a class {each.name}, which the training "
                "pictures do not have. Add training pictures of it, or remove the folder."
            )
    everything = [*found, *testing]
    if empty := [each.name for each in everything if not each.pictures]:
        remarks = [*remarks, Remark(RemarkKind.EMPTY_FOLDERS, {"names": listed(empty)})]
    if n_others := sum(each.n_others for each in everything):
        remarks = [*remarks, Remark(RemarkKind.IGNORED_FILES, {"count": n_others})]

    def pictures(part: Sequence[_Class]) -> tuple[Picture, ...]:
        return tuple(Picture(path, numbers[each.name]) for each in part for path in each.pictures)

    return Tree(tuple(numbers), pictures(classes), pictures(testing), tuple(remarks))


def _check_classes(folder: Path, classes: Sequence[_Class]) -> None:
    if 2 <= len(classes) <= MOST_CLASSES:
        return
    loose = [path for path in _entries(folder) if path.suffix.casefold() in PICTURE_SUFFIXES]
    if classes:
        names = listed([each.name for each in classes], 2)
        found = f"pictures in {len(classes):,} ({names})"
    elif loose:
        found = f"{len(loose):,} pictures that are in none"
    else:
        found = "no pictures"
    raise DataError(
        f"{folder}: expected 2 to {MOST_CLASSES:,} folders with pictures, one for each class, "
        f"found {found}. Sort the pictures into folders named after their classes."
    )
