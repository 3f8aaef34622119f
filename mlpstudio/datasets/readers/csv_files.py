"""Tables of numbers with a column of labels: MNIST as CSV, or any other."""

import math
import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from mlpstudio.datasets.readers.csv_lines import Block, blocks, survey
from mlpstudio.datasets.readers.csv_rows import as_label_array, read_rows
from mlpstudio.datasets.readers.csv_sniffing import sniff
from mlpstudio.datasets.readers.findings import CsvLayout, Findings, FoundData, Options
from mlpstudio.datasets.readers.gathering import RawPart, Sighting, as_expected, gather
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.datasets.readers.values import check_size
from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.arrays import AnyArray

# pixel0, pixel_1, px3, 1x1, pixel_0_0: as tables of MNIST and its relatives name them.
_PIXEL_NAME = re.compile(r"(pixel|px)[ _]?\d+([ _x]\d+)?|\d+x\d+", re.IGNORECASE)


class _Inputs:
    """Samples that arrive in blocks; bytes until the first value that is none."""

    def __init__(self, where: str, most_rows: int, n_features: int) -> None:
        self._where = where
        check_size(where, most_rows, (n_features,), 1)
        self._array: AnyArray = np.empty((most_rows, n_features), dtype=np.uint8)
        self._n_rows = 0

    def add(self, features: AnyArray) -> None:
        """Append samples.  # (n, D)."""
        start, self._n_rows = self._n_rows, self._n_rows + len(features)
        if self._array.dtype == np.uint8 and not _are_bytes(features):
            check_size(self._where, len(self._array), self._array.shape[1:], 4)
            self._array = self._array.astype(np.float32)  # (most_rows, D)
        self._array[start : self._n_rows] = features

    def all(self) -> AnyArray:
        """Return the samples that were added.  # (N, D)."""
        return self._array[: self._n_rows]


def _are_bytes(features: AnyArray) -> bool:
    if features.size == 0:
        return True
    if features.min() < 0 or features.max() > 255:
        return False
    return features.dtype.kind != "f" or bool((np.rint(features) == features).all())


def look(path: Path, options: Options, watch: Watch) -> Findings:
    """Return what a table holds; of a long one, only the first lines are read as numbers.

    Raises:
        DataError: It is no table of numbers with labels.
    """
    surveyed = survey(path, watch)
    several = blocks(path, watch.silent())
    block = next(several, Block(1, b""))
    layout = sniff(path, block, surveyed, options.label_column)
    findings = _gathered(path, layout, [block], _image_shape(layout), watch).findings
    if next(several, None) is None:
        return findings
    return as_expected(findings, surveyed.n_lines - bool(layout.column_names))


def load(findings: Findings, layout: CsvLayout, watch: Watch) -> FoundData:
    """Read a table.

    Raises:
        DataError: A line is not as the first ones; the message names it.
    """
    every = blocks(findings.path, watch)
    return _gathered(findings.path, layout, every, findings.sample_shape, watch)


def _gathered(
    path: Path,
    layout: CsvLayout,
    every: Iterable[Block],
    shape: tuple[int, ...] | None,
    watch: Watch,
) -> FoundData:
    """Read the samples of some blocks, the first of which begins with the header."""
    inputs = _Inputs(str(path), layout.n_lines, len(layout.features))
    labels: list[AnyArray | list[str]] = []
    has_header = bool(layout.column_names)
    for block in every:
        lines = block.without_first_line() if has_header else block
        has_header = False
        rows = read_rows(path, layout, lines)
        inputs.add(rows.features)
        labels.append(rows.labels)
    label_array = as_label_array(labels)  # (N,)
    label_where = f"{path}, {layout.name_of(layout.label_column)}"
    part = RawPart(str(path), label_where, inputs.all(), label_array, len(label_array))
    sighting = Sighting(
        "csv",
        path,
        layout,
        (path,),
        shape=shape,
        remarks=tuple(
            Remark(RemarkKind.LEFT_OUT_COLUMN, {"name": layout.name_of(column)})
            for column in layout.left_out
        ),
    )
    return gather(sighting, part, None, watch.silent())


def _image_shape(layout: CsvLayout) -> tuple[int, int] | None:
    """Return the shape of square images if the columns are named as pixels."""
    side = math.isqrt(len(layout.features))
    is_square = side > 1 and side * side == len(layout.features)
    if not is_square or not layout.column_names:
        return None
    names = [layout.column_names[column].strip() for column in layout.features]
    return (side, side) if all(_PIXEL_NAME.fullmatch(name) for name in names) else None
