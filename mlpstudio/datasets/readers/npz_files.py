"""npz files of NumPy: which of their arrays are inputs and which are labels."""

from collections.abc import Sequence
from pathlib import Path

from mlpstudio.datasets.readers.findings import Findings, FoundData, NpzLayout
from mlpstudio.datasets.readers.gathering import (
    EXAMINED,
    RawPart,
    Sighting,
    check_lengths,
    gather,
)
from mlpstudio.datasets.readers.npz_archive import Archive, opened
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind, listed
from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError

_TRAIN_NAMES = (
    ("x_train", "y_train"),
    ("train_images", "train_labels"),
    ("training_images", "training_labels"),
    ("train_data", "train_labels"),
    ("train_x", "train_y"),
    ("train_inputs", "train_labels"),
    ("images", "labels"),
    ("x", "y"),
    ("data", "target"),
    ("data", "labels"),
    ("inputs", "labels"),
    ("inputs", "targets"),
    ("features", "labels"),
    ("arr_0", "arr_1"),
)
"""The usual names of inputs and labels, the most telling first; upper case is the same."""

_TEST_NAMES = (
    ("x_test", "y_test"),
    ("test_images", "test_labels"),
    ("testing_images", "testing_labels"),
    ("test_data", "test_labels"),
    ("test_x", "test_y"),
    ("test_inputs", "test_labels"),
)
_CLASS_NAMES = ("class_names", "target_names", "label_names", "classes")


def look(path: Path, watch: Watch) -> Findings:
    """Return what an npz file holds; its inputs are only looked into.

    Raises:
        DataError: No arrays are called as inputs and labels usually are, or they are damaged.
    """
    with opened(path) as archive:
        layout = _layout(path, archive.names)
        return _gathered(path, archive, layout, None, watch).findings


def load(findings: Findings, layout: NpzLayout, watch: Watch) -> FoundData:
    """Read an npz file.

    Raises:
        DataError: It is damaged.
    """
    with opened(findings.path) as archive:
        return _gathered(findings.path, archive, layout, findings.sample_shape, watch)


def _layout(path: Path, names: Sequence[str]) -> NpzLayout:
    """Return which arrays are what."""
    by_name = {name.casefold(): name for name in names}
    train = _first_pair(by_name, _TRAIN_NAMES)
    if train is None:
        raise DataError(
            f"{path}: expected arrays called x_train and y_train, images and labels, x and y, or "
            f"data and target; found {listed(list(names)) or 'none'}. Rename them with "
            "numpy.savez(file, x_train=…, y_train=…)."
        )
    test = _first_pair(by_name, _TEST_NAMES) or (None, None)
    class_names = next((by_name[name] for name in _CLASS_NAMES if name in by_name), None)
    return NpzLayout(*train, *test, class_names)


def _first_pair(
    by_name: dict[str, str], pairs: Sequence[tuple[str, str]]
) -> tuple[str, str] | None:
    for inputs, labels in pairs:
        if inputs in by_name and labels in by_name:
            return by_name[inputs], by_name[labels]
    return None


def _gathered(
    path: Path,
    archive: Archive,
    layout: NpzLayout,
    shape: tuple[int, ...] | None,
    watch: Watch,
) -> FoundData:
    """Read all samples when the shape is known in which they were found, else only the first."""
    n_rows = EXAMINED if shape is None else None
    pairs = [(layout.inputs, layout.labels)]
    if layout.test_inputs is not None and layout.test_labels is not None:
        pairs.append((layout.test_inputs, layout.test_labels))
    inputs = [archive.member(name) for name, _ in pairs]
    total = sum(member.info.file_size for member in inputs)
    parts: list[RawPart] = []
    before = 0
    for member, (_, label_name) in zip(inputs, pairs, strict=True):
        label_member = archive.member(label_name)
        labels = archive.read(label_member, watch.silent())  # (N, ...)
        n_samples = member.shape[0] if member.shape else 0
        check_lengths(
            f"{member.where} and {label_name}", n_samples, len(labels) if labels.ndim else 0
        )
        values = archive.read(member, watch.within(before, total), n_rows)  # (n, ...)
        parts.append(RawPart(member.where, label_member.where, values, labels, n_samples))
        before += member.info.file_size
    sighting = Sighting(
        "npz",
        path,
        layout,
        (path,),
        _class_names(archive, layout.class_names, watch),
        shape=shape,
        remarks=_ignored(archive.names, layout),
    )
    return gather(sighting, parts[0], parts[1] if len(parts) > 1 else None, watch)


def _class_names(archive: Archive, name: str | None, watch: Watch) -> list[str]:
    """Return the names of the classes if the file has them as texts."""
    if name is None:
        return []
    member = archive.member(name)
    if member.element_type.kind != "U" or len(member.shape) != 1:
        return []
    stored: AnyArray = archive.read(member, watch.silent())  # (C,)
    return [str(each).strip() for each in stored.tolist()]


def _ignored(names: Sequence[str], layout: NpzLayout) -> tuple[Remark, ...]:
    used = {
        layout.inputs,
        layout.labels,
        layout.test_inputs,
        layout.test_labels,
        layout.class_names,
    }
    rest = [name for name in names if name not in used]
    return (Remark(RemarkKind.IGNORED_ARRAYS, {"names": listed(rest)}),) if rest else ()
