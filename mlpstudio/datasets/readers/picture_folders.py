"""Pictures in one folder for each class as samples of one size and polarity."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from mlpstudio.datasets.readers.class_folders import Picture, Tree, scan
from mlpstudio.datasets.readers.findings import (
    PREPARATIONS,
    Findings,
    FolderLayout,
    FoundData,
    Options,
)
from mlpstudio.datasets.readers.gathering import RawPart, Sighting, gather
from mlpstudio.datasets.readers.picture_files import as_drawing, as_grey, read_picture
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.datasets.readers.values import CANVAS_SHAPE, check_size
from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.arrays import AnyArray, ByteArray
from mlpstudio.errors import DataError

_EXAMINED = 100
"""Pictures of each part that are looked at before all are read."""

_EXAMINED_DRAWINGS = 5
"""Likewise where they may be photographs, of which each takes its time."""

_LARGEST_AS_IS = 64
"""Pixels of a side; pictures of one size up to this are taken for a prepared data set."""

_PAPER = 0.75 * 255
"""A brighter border is paper: the ink is the dark part."""


@dataclass(slots=True)
class _LeftOut:
    """The pictures that cannot be used."""

    unreadable: list[str] = field(default_factory=list[str])
    blank: list[str] = field(default_factory=list[str])

    def remarks(self) -> list[Remark]:
        """Return what is said about them."""
        both = (
            (RemarkKind.UNREADABLE_PICTURES, self.unreadable),
            (RemarkKind.BLANK_PICTURES, self.blank),
        )
        return [
            Remark(kind, {"count": len(names), "first": names[0]}) for kind, names in both if names
        ]


def look(path: Path, options: Options, watch: Watch) -> Findings:
    """Return what a folder of pictures holds; only some of them are opened.

    Raises:
        DataError: There are no folders for classes, or no readable pictures.
    """
    tree = scan(path, watch)
    layout = _layout(path, tree, options.preparation, watch)
    check_size(str(path), len(tree.train) + len(tree.test), layout.shape, 1)
    parts: list[RawPart] = []
    left_out = _LeftOut()
    most = _EXAMINED if layout.preparation == "as_is" else _EXAMINED_DRAWINGS
    for pictures in filter(None, (tree.train, tree.test)):
        inputs, _ = _read(path, _spread(pictures, most), layout, left_out, watch.silent())
        labels = np.array([picture.label for picture in pictures])  # (N,)
        parts.append(RawPart(str(path), str(path), inputs, labels, len(labels)))
    return _gathered(path, tree, layout, parts, left_out, watch.silent()).findings


def load(findings: Findings, layout: FolderLayout, watch: Watch) -> FoundData:
    """Read a folder of pictures; what cannot be read is left out and remarked.

    Raises:
        DataError: The folders are no longer the same, or a picture has another size.
    """
    path = findings.path
    tree = scan(path, watch)
    if tree.class_names != findings.class_names or bool(tree.test) != bool(findings.n_test):
        raise DataError(f"{path} was changed after it was looked at. Open it again.")
    total = len(tree.train) + len(tree.test)
    check_size(str(path), total, layout.shape, 1)
    parts: list[RawPart] = []
    left_out = _LeftOut()
    before = 0
    for pictures in filter(None, (tree.train, tree.test)):
        inputs, labels = _read(path, pictures, layout, left_out, watch.within(before, total))
        parts.append(RawPart(str(path), str(path), inputs, labels, len(labels)))
        before += len(pictures)
    return _gathered(path, tree, layout, parts, left_out, watch.silent())


def _gathered(  # noqa: PLR0913
    path: Path,
    tree: Tree,
    layout: FolderLayout,
    parts: Sequence[RawPart],
    left_out: _LeftOut,
    watch: Watch,
) -> FoundData:
    remarks = [*tree.remarks, *left_out.remarks()]
    if layout.preparation == "drawing":
        remarks.append(Remark(RemarkKind.DRAWINGS))
    if layout.is_inverted:
        remarks.append(Remark(RemarkKind.INVERTED))
    sighting = Sighting(
        "folder", path, layout, (), tree.class_names, shape=layout.shape, remarks=tuple(remarks)
    )
    return gather(sighting, parts[0], parts[1] if len(parts) > 1 else None, watch)


def _spread(pictures: Sequence[Picture], most: int) -> Sequence[Picture]:
    """Return some pictures from all over."""
    step = max(1, -(-len(pictures) // most))
    return pictures[::step]


def _layout(path: Path, tree: Tree, preparation: str | None, watch: Watch) -> FolderLayout:
    """Return how pictures become samples, told by some of them if nobody has decided."""
    if preparation is not None and preparation not in PREPARATIONS:
        raise DataError(
            f"There is no preparation {preparation!r}. Choose one of: {', '.join(PREPARATIONS)}."
        )
    if preparation == "drawing":
        return FolderLayout("drawing", CANVAS_SHAPE)
    greys: list[ByteArray] = []
    for picture in (*_spread(tree.train, _EXAMINED), *_spread(tree.test, _EXAMINED)):
        watch.check()
        try:
            greys.append(as_grey(read_picture(picture.path)))  # (H, W)
        except DataError:
            continue  # counted when it is to become a sample
        # The first that is different settles it, and spares large photographs.
        if preparation is None and not _is_prepared(greys[-1], greys[0]):
            return FolderLayout("drawing", CANVAS_SHAPE)
    if not greys:
        raise _none_is_readable(path, len(tree.train) + len(tree.test))
    border = np.mean([_border(grey) for grey in greys])
    height, width = greys[0].shape
    return FolderLayout("as_is", (height, width), bool(border > _PAPER))


def _is_prepared(grey: ByteArray, first: ByteArray) -> bool:
    return grey.shape == first.shape and max(grey.shape) <= _LARGEST_AS_IS


def _border(grey: ByteArray) -> float:
    return float(np.mean([*grey[0], *grey[-1], *grey[:, 0], *grey[:, -1]]))


def _none_is_readable(path: Path, count: int) -> DataError:
    return DataError(
        f"{path}: none of {count:,} pictures can be used. Use PNG, JPEG, BMP, GIF, TIFF or WebP "
        "files that show something."
    )


def _read(
    path: Path,
    pictures: Sequence[Picture],
    layout: FolderLayout,
    left_out: _LeftOut,
    watch: Watch,
) -> tuple[ByteArray, AnyArray]:
    """Return the samples (n, H, W) and labels (n,) of those pictures that can be used."""
    inputs = np.empty((len(pictures), *layout.shape), dtype=np.uint8)  # (N, H, W)
    labels = np.empty(len(pictures), dtype=np.int64)  # (N,)
    n_read = 0
    for number, picture in enumerate(pictures):
        watch.tell(number, len(pictures))
        name = str(picture.path.relative_to(path))
        try:
            grey = _sample(read_picture(picture.path), layout)  # (H, W)
        except DataError:
            left_out.unreadable.append(name)
            continue
        if grey is None:
            left_out.blank.append(name)
            continue
        if grey.shape != layout.shape:
            height, width = layout.shape
            raise DataError(
                f"{picture.path}: expected {height} × {width} pixels as the other pictures have, "
                f"found {grey.shape[0]} × {grey.shape[1]}. Make them alike, or have all prepared "
                "as drawings."
            )
        inputs[n_read], labels[n_read] = grey, picture.label
        n_read += 1
    if n_read == 0:
        raise _none_is_readable(path, len(pictures))
    watch.tell(len(pictures), len(pictures))
    return inputs[:n_read], labels[:n_read]


def _sample(picture: AnyArray, layout: FolderLayout) -> ByteArray | None:
    """Return a picture as a sample.  # (H, W)."""
    if layout.preparation == "drawing":
        return as_drawing(picture)
    grey = as_grey(picture)  # (H, W)
    return 255 - grey if layout.is_inverted else grey
