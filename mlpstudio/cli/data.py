"""The command `data`: what is in a file of data, and MNIST from the network."""

import argparse
import sys
from pathlib import Path
from typing import Any

from mlpstudio.cli.output import STANDARD_OUTPUT, check_targets, write_json
from mlpstudio.cli.parser import add_json_option, whole
from mlpstudio.datasets.download import download
from mlpstudio.datasets.readers import Findings, Options, inspect, read
from mlpstudio.datasets.readers.findings import PREPARATIONS
from mlpstudio.errors import DataError

_BAR_WIDTH = 24
_MOST_CLASSES = 20
_UNITS = ("bytes", "kB", "MB", "GB")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be done with data."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    getting = actions.add_parser(
        "get-mnist",
        help="download MNIST to where the program looks for it",
        description="Download what is missing of MNIST; an interrupted download is continued.",
    )
    getting.add_argument(
        "--folder", type=Path, metavar="DIR", help="where to; the user's data folder if absent"
    )
    inspecting = actions.add_parser(
        "inspect",
        help="say what is in a file or folder",
        description="Read an IDX, npz or CSV file, a picture, or a folder with one folder of "
        "pictures for each class, and say what is in it.",
    )
    inspecting.add_argument("path", type=Path, metavar="PATH", help="file or folder")
    inspecting.add_argument(
        "--label-column", type=whole, metavar="N", help="of a table, the first being 1"
    )
    inspecting.add_argument(
        "--pictures", choices=PREPARATIONS, help="how pictures in folders become samples"
    )
    add_json_option(inspecting)


def act(arguments: argparse.Namespace) -> int:
    """Do what is asked and report."""
    return _get_mnist(arguments) if arguments.action == "get-mnist" else _inspect(arguments)


def _get_mnist(arguments: argparse.Namespace) -> int:
    bar = _Bar()
    try:
        folder = download(arguments.folder, progress=bar.draw)
    finally:
        bar.clear()
    print(f"MNIST is in {folder}")
    return 0


def _inspect(arguments: argparse.Namespace) -> int:
    check_targets(arguments.json)
    if arguments.label_column is not None and arguments.label_column < 1:
        raise DataError(f"The first column is 1, so there is no column {arguments.label_column}.")
    column = None if arguments.label_column is None else arguments.label_column - 1
    bar = _Bar()

    def progress(done: int, total: int) -> None:
        bar.draw(arguments.path.name, done, total)

    try:
        options = Options(label_column=column, preparation=arguments.pictures)
        found = inspect(arguments.path, options=options, progress=progress)
        # Read as well: only then is it known that the last line is as good as the first.
        findings = read(found, progress=progress).findings
    finally:
        bar.clear()
    if arguments.json != STANDARD_OUTPUT:
        print("\n".join(_lines(findings)))
    write_json(arguments.json, _content(findings))
    return 0


class _Bar:
    """A line on a terminal that shows how far a work is."""

    def __init__(self) -> None:
        self._has_terminal = sys.stderr.isatty()
        self._shown = ""

    def draw(self, name: str, done: int, total: int) -> None:
        """Show it, if that looks different from before."""
        filled = _BAR_WIDTH * done // total if total else 0
        text = f"{name} [{'=' * filled}{'.' * (_BAR_WIDTH - filled)}]"
        if self._has_terminal and text != self._shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
            self._shown = text

    def clear(self) -> None:
        """Take the line away."""
        if self._has_terminal:
            sys.stderr.write("\r\x1b[K")


def _lines(findings: Findings) -> list[str]:
    """Return what is said about data."""
    shape = " × ".join(str(length) for length in findings.sample_shape)
    lowest, highest = findings.value_range
    lines = [
        f"{findings.path}: {findings.kind}",
        f"  samples  {findings.n_train:,} to train on, {findings.n_test:,} to test with",
        f"  sample   {shape}, {findings.stored_dtype}, from {lowest:g} to {highest:g}",
        f"  memory   {_size(findings.n_bytes)}",
    ]
    if findings.class_names:
        lines.append(f"  classes  {_classes(findings)}")
    return [*lines, *(f"  note     {remark.text}" for remark in findings.remarks)]


def _classes(findings: Findings) -> str:
    counted = list(zip(findings.class_names, findings.class_counts, strict=True))
    shown = ", ".join(f"{name} ({count:,})" for name, count in counted[:_MOST_CLASSES])
    more = f" and {len(counted) - _MOST_CLASSES:,} more" if len(counted) > _MOST_CLASSES else ""
    return f"{len(counted):,}: {shown}{more}"


def _size(n_bytes: int) -> str:
    size, unit = float(n_bytes), 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:.3g} {_UNITS[unit]}"


def _content(findings: Findings) -> dict[str, Any]:
    return {
        "path": str(findings.path),
        "kind": findings.kind,
        "train": findings.n_train,
        "test": findings.n_test,
        "shape": list(findings.sample_shape),
        "dtype": findings.stored_dtype,
        "range": list(findings.value_range),
        "bytes": findings.n_bytes,
        "classes": list(findings.class_names),
        "class_counts": list(findings.class_counts),
        "test_class_counts": list(findings.test_class_counts),
        "remarks": [
            {"kind": remark.kind.name.lower(), "text": remark.text} for remark in findings.remarks
        ],
    }
