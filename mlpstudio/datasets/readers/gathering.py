"""From arrays as they were stored to data in one form, with what is known about them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mlpstudio.datasets.readers.findings import FileStamp, Findings, FoundData, Layout
from mlpstudio.datasets.readers.labels import classify
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.datasets.readers.values import (
    CANVAS_SHAPE,
    ValueFacts,
    check_size,
    compact,
    facts,
    joined,
    sample_shape,
    scale_of,
)
from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError

EXAMINED = 1000
"""Samples of each part whose values are looked at before everything is read."""

_WIDE = 10.0
"""Inputs beyond this keep the neurons of a first layer at their limits."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What is known of a file before its numbers are looked at.

    Attributes:
        kind: As in `Findings`.
        path: What was chosen.
        layout: How it is read.
        files: All files that it consists of.
        class_names: Names that the file gives to the classes 0, 1, 2 …, if it does.
        shape: Of a sample, when that is known already.
        remarks: What was noticed on the way.
    """

    kind: str
    path: Path
    layout: Layout
    files: tuple[Path, ...]
    class_names: Sequence[str] = ()
    shape: tuple[int, ...] | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class RawPart:
    """The training or the test part as stored.

    Attributes:
        where: Names the file or array of the inputs in messages.
        labels_where: Likewise of the labels.
        inputs: (n, ...) all samples, or the first ones when the data are only looked at.
        labels: (N, ...) of all samples.
        n_samples: N; of a table that is only looked at more than there are labels.
    """

    where: str
    labels_where: str
    inputs: AnyArray = field(repr=False)
    labels: AnyArray = field(repr=False)
    n_samples: int


def stamp(path: Path) -> FileStamp:
    """Return by what a file is recognised later."""
    status = path.stat()
    return FileStamp(path, status.st_size, status.st_mtime_ns)


def gather(sighting: Sighting, train: RawPart, test: RawPart | None, watch: Watch) -> FoundData:
    """Return data in their one form.

    Raises:
        DataError: The parts do not fit together, or their values cannot be used.
    """
    parts = [train] if test is None else [train, test]
    _check_parts(parts)
    known = joined([facts(part.where, part.inputs, watch) for part in parts])
    stored = train.inputs.shape[1:]
    shape = sighting.shape or sample_shape(stored, known)
    n_bytes = check_size(
        str(sighting.path),
        sum(part.n_samples for part in parts),
        stored,
        1 if known.are_bytes else 4,
    )
    test_labels = None if test is None else test.labels
    classes = classify(train.labels_where, train.labels, test_labels, sighting.class_names)
    scale = scale_of(shape, known)
    findings = Findings(
        kind=sighting.kind,
        path=sighting.path,
        n_train=train.n_samples,
        n_test=0 if test is None else test.n_samples,
        sample_shape=shape,
        stored_dtype=train.inputs.dtype.name,
        value_range=(known.lowest, known.highest),
        n_examined=sum(len(part.inputs) for part in parts),
        class_names=classes.names,
        class_counts=classes.counts(classes.train),
        test_class_counts=classes.counts(classes.test),
        n_bytes=n_bytes,
        layout=sighting.layout,
        stamps=tuple(stamp(path) for path in sighting.files),
        remarks=sighting.remarks + classes.remarks + _remarks(shape, known),
    )
    return FoundData(
        findings,
        compact(train.inputs, shape, known.are_bytes),
        classes.train,
        None if test is None else compact(test.inputs, shape, known.are_bytes),
        classes.test,
        scale,
    )


def _check_parts(parts: Sequence[RawPart]) -> None:
    """Make sure that there are samples, and a label for each."""
    for part in parts:
        if part.inputs.ndim == 0 or part.inputs.size == 0:
            raise DataError(
                f"{part.where}: expected at least one sample with at least one number, found an "
                f"array of shape {part.inputs.shape}. Choose another file."
            )
    shapes = [part.inputs.shape[1:] for part in parts]
    if len(set(shapes)) > 1:
        raise DataError(
            f"{parts[1].where}: expected test samples of shape {shapes[0]} as the training "
            f"samples have, found {shapes[1]}. Use parts that belong together."
        )


def check_lengths(where: str, n_inputs: int, n_labels: int) -> None:
    """Raise DataError when there is not one label for each sample."""
    if n_inputs != n_labels:
        raise DataError(
            f"{where}: expected one label for each sample, found {n_inputs:,} samples and "
            f"{n_labels:,} labels. Use files that belong together."
        )


def _remarks(shape: tuple[int, ...], known: ValueFacts) -> tuple[Remark, ...]:
    """Return what the shape and the range give reason to say."""
    remarks: list[Remark] = []
    if shape != CANVAS_SHAPE:
        shown = " × ".join(str(length) for length in shape)
        remarks.append(Remark(RemarkKind.NOT_CANVAS_SIZE, {"shape": shown}))
    if len(shape) >= 2 and known.are_unit:
        remarks.append(Remark(RemarkKind.UNIT_RANGE))
    reach = max(-known.lowest, known.highest)
    if scale_of(shape, known) == 1 and reach > _WIDE:
        values = {"lowest": known.lowest, "highest": known.highest}
        remarks.append(Remark(RemarkKind.WIDE_RANGE, values))
    return tuple(remarks)


def as_expected(findings: Findings, n_train: int) -> Findings:
    """Return what was found in the first samples, for as many as there are.

    Raises:
        DataError: They will take too much memory.
    """
    item_size = 1 if findings.n_bytes == _n_values(findings) else 4
    n_bytes = check_size(str(findings.path), n_train, findings.sample_shape, item_size)
    return replace(findings, n_train=n_train, n_bytes=n_bytes)


def _n_values(findings: Findings) -> int:
    return findings.n_train * math.prod(findings.sample_shape)
