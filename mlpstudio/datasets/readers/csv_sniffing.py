"""How a table is written, told by its first lines: delimiter, header, and column of labels."""

import csv
import math
from collections.abc import Sequence
from pathlib import Path

from mlpstudio.datasets.readers.csv_lines import Block, Survey
from mlpstudio.datasets.readers.findings import CsvLayout
from mlpstudio.datasets.readers.labels import MOST_CLASSES
from mlpstudio.errors import DataError

DELIMITERS = (",", ";", "\t", "|")
_LABEL_NAMES = frozenset(
    (
        *("label", "labels", "class", "classes", "target", "species", "category", "digit"),
        *("variety", "라벨", "레이블", "정답", "클래스", "분류", "품종", "종"),
    )
)
_COUNTER_NAMES = frozenset(("", "id", "index", "no", "no.", "unnamed: 0", "번호"))
_MISSING = frozenset(("", "nan", "na", "n/a", "null", "none", "?", "-"))
_COMPARED_LINES = 20
_EXAMINED_ROWS = 500
_MNIST_COLUMNS = 785
_FEW = 10

Row = list[str]


def is_number(cell: str) -> bool:
    """Return whether a cell holds a finite number."""
    try:
        return "_" not in cell and math.isfinite(float(cell))
    except ValueError:
        return False


def is_missing(cell: str) -> bool:
    """Return whether a cell says that its value is not known."""
    return cell.strip().casefold() in _MISSING


def sniff(path: Path, block: Block, survey: Survey, label_column: int | None) -> CsvLayout:
    """Return how a table is written.

    Args:
        path: Its file.
        block: Its first lines.
        survey: What is known of all its lines.
        label_column: Counted from 0, or None to look for it.

    Raises:
        DataError: It is no table of numbers with labels; the message says what to change.
    """
    lines = _first_lines(block, survey.encoding)
    if not lines:
        raise DataError(f"{path}: expected a table, found only blank lines. Choose another file.")
    delimiter = _delimiter(path, lines)
    rows = _rows(path, lines, delimiter)
    n_columns = len(rows[0])
    names = _header(rows)
    samples = [row for row in (rows[1:] if names else rows) if len(row) == n_columns]
    if not samples:
        raise DataError(f"{path}: expected samples below the header, found none. Add some.")
    text_columns = [
        column
        for column in range(n_columns)
        if any(not is_number(row[column]) and not is_missing(row[column]) for row in samples)
    ]
    label = _label_column(path, names, samples, text_columns, label_column)
    layout = CsvLayout(
        survey.encoding,
        delimiter,
        tuple(names),
        n_columns,
        survey.n_lines,
        label,
        label in text_columns,
        tuple(_counters(names, samples, label)),
    )
    if not layout.features:
        raise DataError(f"{path}: expected columns of numbers beside the labels, found none.")
    return layout


def _first_lines(block: Block, encoding: str) -> list[str]:
    text = block.content.decode(encoding, "replace")
    return [line for line in text.split("\n") if line.strip()][: _EXAMINED_ROWS + 1]


def _rows(path: Path, lines: Sequence[str], delimiter: str) -> list[Row]:
    try:
        return [
            [cell.strip() for cell in row]
            for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
        ]
    except csv.Error as error:
        raise DataError(f"{path} cannot be read as a table: {error}. Check its quotes.") from error


def _delimiter(path: Path, lines: Sequence[str]) -> str:
    """Return what gives the most columns, preferably as many in every line."""
    best, most = "", (False, 1)
    for delimiter in DELIMITERS:
        widths = {len(row) for row in _rows(path, lines[:_COMPARED_LINES], delimiter)}
        width = len(_rows(path, lines[:1], delimiter)[0])
        if width > 1 and (len(widths) == 1, width) > most:
            best, most = delimiter, (len(widths) == 1, width)
    if not best:
        raise DataError(
            f"{path}: expected a table with a column of labels and columns of numbers, divided by "
            f"commas, semicolons or tabs; its first line is {lines[0][:40]!r}. Choose another."
        )
    return best


def _header(rows: Sequence[Row]) -> Row:
    """Return the first row if it names columns of numbers, else nothing."""
    first, rest = rows[0], [row for row in rows[1:] if len(row) == len(rows[0])]
    for column, cell in enumerate(first):
        if not is_number(cell) and not is_missing(cell):
            below = [row[column] for row in rest if not is_missing(row[column])]
            if not below or all(is_number(other) for other in below):
                return first
    return []


def _label_column(
    path: Path,
    names: Row,
    samples: Sequence[Row],
    text_columns: Sequence[int],
    chosen: int | None,
) -> int:
    """Return the chosen column, that of a telling name, of texts, or of few whole numbers."""
    n_columns = len(samples[0])
    if chosen is not None:
        if not 0 <= chosen < n_columns:
            raise DataError(
                f"{path}: there is no column {chosen + 1}; the table has {n_columns} columns. "
                "Choose one of these for the labels."
            )
        return chosen
    named = [column for column, name in enumerate(names) if name.casefold() in _LABEL_NAMES]
    # Labels are called y, but so is a coordinate.
    weakly = [column for column, name in enumerate(names) if name.casefold() == "y"]
    if len(named) == 1:
        return named[0]
    if len(text_columns) == 1:
        return text_columns[0]
    ends = (0, n_columns - 1) if n_columns == _MNIST_COLUMNS else (n_columns - 1, 0)
    for column in (*named, *weakly, *ends):
        if column in text_columns or _looks_like_labels([row[column] for row in samples]):
            return column
    raise DataError(
        f"{path}: cannot tell which column holds the labels. Name it label in the first line, or "
        "choose it."
    )


def _looks_like_labels(cells: Sequence[str]) -> bool:
    """Return whether cells are few different whole numbers."""
    different = set(cells)
    return 2 <= len(different) <= min(MOST_CLASSES, max(_FEW, len(cells) // 2)) and all(
        is_number(cell) and float(cell).is_integer() and float(cell) >= 0 for cell in different
    )


def _counters(names: Row, samples: Sequence[Row], label: int) -> list[int]:
    """Return the columns that only number the lines: in sorted tables they give labels away."""
    return [
        column
        for column, name in enumerate(names)
        if column != label
        and name.casefold() in _COUNTER_NAMES
        and _counts([row[column] for row in samples])
    ]


def _counts(cells: Sequence[str]) -> bool:
    if not all(is_number(cell) for cell in cells):
        return False
    start = float(cells[0])
    return all(float(cell) == start + n for n, cell in enumerate(cells))
