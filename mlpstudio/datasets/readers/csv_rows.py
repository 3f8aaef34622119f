"""Lines of a table as features and labels, and what is wrong with lines that are none."""

import csv
import math
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np

from mlpstudio.datasets.readers.csv_lines import Block
from mlpstudio.datasets.readers.csv_numbers import LARGEST, parse
from mlpstudio.datasets.readers.csv_sniffing import is_missing
from mlpstudio.datasets.readers.findings import CsvLayout
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import DataError

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Rows:
    """Samples of a block.

    Attributes:
        features: (n, D) uint16 or float64.
        labels: (n,) numbers, or n texts.
    """

    features: AnyArray
    labels: AnyArray | list[str]


def read_rows(path: Path, layout: CsvLayout, block: Block) -> Rows:
    """Return the samples of a block.

    Raises:
        DataError: A line has too few or too many columns, or a cell holds no number; the message
            names the line.
    """
    if not layout.has_text_labels:
        numbers = parse(block.content, layout.delimiter, layout.n_columns)  # (n, columns)
        if numbers is None:
            _explain(path, layout, block)
        return Rows(numbers[:, layout.features], numbers[:, layout.label_column])
    split = _split(layout, block)
    numbers = split and parse(split[1], layout.delimiter, layout.n_columns - 1)  # (n, columns - 1)
    if split is None or numbers is None or len(numbers) != len(split[0]):
        _explain(path, layout, block)
    # Without the column of labels, those to its right move up.
    kept = [column - (column > layout.label_column) for column in layout.features]
    return Rows(numbers[:, kept], split[0])


def _split(layout: CsvLayout, block: Block) -> tuple[list[str], bytes] | None:
    """Return the labels, and the lines without them; None when lines are not alike."""
    is_at_end = layout.label_column == layout.n_columns - 1
    if b'"' in block.content or not (is_at_end or layout.label_column == 0):
        return _split_cells(layout, block)
    delimiter = layout.delimiter.encode()
    lines = [line for line in block.content.split(b"\n") if line.strip()]
    if is_at_end:
        parts = [line.rpartition(delimiter) for line in lines]
        labels, rest = [part[2] for part in parts], [part[0] for part in parts]
    else:
        parts = [line.partition(delimiter) for line in lines]
        labels, rest = [part[0] for part in parts], [part[2] for part in parts]
    texts = [label.decode(layout.encoding, "replace").strip() for label in labels]
    return None if "" in texts else (texts, b"".join(line + b"\n" for line in rest))


def _split_cells(layout: CsvLayout, block: Block) -> tuple[list[str], bytes] | None:
    text = block.content.decode(layout.encoding, "replace")
    labels: list[str] = []
    rest: list[str] = []
    try:
        for row in csv.reader(text.split("\n"), delimiter=layout.delimiter, skipinitialspace=True):
            if not "".join(row).strip():
                continue
            if len(row) != layout.n_columns or not row[layout.label_column].strip():
                return None
            labels.append(row.pop(layout.label_column).strip())
            rest.append(layout.delimiter.join(row))
    except csv.Error:
        return None
    return labels, "".join(line + "\n" for line in rest).encode()


def _explain(path: Path, layout: CsvLayout, block: Block) -> NoReturn:
    """Raise the DataError that names the first line of a block that is no sample."""
    text = block.content.decode(layout.encoding, "replace")
    reader = csv.reader(text.split("\n"), delimiter=layout.delimiter, skipinitialspace=True)
    line = block.first_line  # of the row that is read next: quotes can hold several lines
    try:
        for row in reader:
            if "".join(row).strip():
                _check_row(f"{path}, line {line}", layout, row)
            line = block.first_line + reader.line_num
    except csv.Error as error:
        raise DataError(f"{path}, line {line}: {error}. Check the quotes of this line.") from error
    raise DataError(f"{path}: the lines from {block.first_line} on cannot be read as a table.")


def _check_row(where: str, layout: CsvLayout, row: list[str]) -> None:
    if len(row) != layout.n_columns:
        raise DataError(
            f"{where}: expected {layout.n_columns} columns as in the first line, found "
            f"{len(row)}. Complete or remove the line."
        )
    for column, cell in enumerate(row):
        if column == layout.label_column and layout.has_text_labels:
            if not cell.strip():
                raise DataError(
                    f"{where}: {layout.name_of(column)} is empty, so the sample has no label. "
                    "Fill it in or remove the line."
                )
        else:
            _check_cell(where, layout, column, cell)


def _check_cell(where: str, layout: CsvLayout, column: int, cell: str) -> None:
    if is_missing(cell):
        found = "it is empty" if not cell.strip() else f"found {cell.strip()}"
        raise DataError(
            f"{where}: expected a number in {layout.name_of(column)}, but {found}. Fill in a "
            "number or remove the line."
        )
    try:
        number = math.nan if "_" in cell else float(cell)
    except ValueError:
        number = math.nan
    if not abs(number) <= LARGEST:
        raise DataError(
            f"{where}: expected a number in {layout.name_of(column)}, found "
            f"{cell.strip()[:_SHOWN]!r}. Write a number, or remove the line or the column."
        )


def as_label_array(blocks: list[AnyArray | list[str]]) -> AnyArray:
    """Return the labels of all blocks as one array.  # (N,)."""
    texts = [label for labels in blocks if isinstance(labels, list) for label in labels]
    if texts:
        return np.array(texts, dtype=np.str_)  # (N,)
    return np.concatenate([labels for labels in blocks if not isinstance(labels, list)])  # (N,)
